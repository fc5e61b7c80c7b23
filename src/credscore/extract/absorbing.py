"""Which of two attributions, one inside the other, says it all."""

from __future__ import annotations

from collections.abc import Sequence

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.links import Link
from credscore.extract.mending import CITING
from credscore.extract.naming import AUXILIARY
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.untold import is_deed
from credscore.extract.usable import directive
from credscore.extract.voices import speaks_for
from credscore.extract.wordsets import word_set
from credscore.terms import Act, Stance


def absorbed(body: str, inner: Attribution, outer: Link) -> bool:
    """Say whether the inner of two attributions names nobody else, so that the outer's source says it all.

    Where the outer only cites the inner's source, it takes over the words said.
    """
    phrases = [parse(source.of(body)) for source in inner.sources]
    if inner.form is Form.PASSIVE and all(map(_faceless, phrases)):
        return True
    if all(phrase.kind is Kind.PRONOUN for phrase in phrases):
        return not in_hearing(body, outer.attribution)  # whoever is told in court of "him" is not the court
    sources = outer.attribution.sources
    agent = parse(sources[0].of(body)) if sources else None
    if _describes(agent, phrases):
        return True
    if outer.attribution.lemma in CITING and agent is not None and speaks_for(agent, phrases):
        outer.attribution = outer.attribution._replace(content=inner.content)
        return True
    if inner.lemma in _KNOWING and inner.sources != sources and agent is not None:
        return True  # that somebody knew of it is what the other tells
    if agent is not None and (is_deed(body, inner, agent) or _awaits(body, inner)):
        return True
    return directive(body, inner) or _by_the_way(inner, outer.attribution)


def _awaits(body: str, inner: Attribution) -> bool:
    """Say whether somebody is told to be waiting for something ("reported that Norway was expecting to receive ships")."""
    return (
        inner.lemma == "expect"
        and inner.cue is not None
        and inner.cue.of(body).endswith("ing")
        and bool(inner.content)
        and body.startswith("to ", inner.content[0].start)
    )


def denied(body: str, inner: Attribution, outer: Attribution) -> bool:
    """Say whether a report is denied in which somebody else says it ("denied a report quoting a clerk who said P")."""
    if outer.act is not Act.DENIAL or inner.form is not Form.ACCORDING:
        return False
    return not body[: outer.content[0].start].endswith("that ")


def answered(inner: Attribution, outer: Attribution) -> bool:
    """Say whether somebody's claim is told only in order to deny it or to tell what became of it: both stand."""
    if (
        inner.form is not Form.NOMINAL
        or not inner.sources
        or not inner.content
        or inner.sources == outer.sources
    ):
        return False
    ends = max(part.end for part in inner.content)
    return outer.stance is Stance.DENYING or any(part.end > ends + 3 for part in outer.content)


def _by_the_way(inner: Attribution, outer: Attribution) -> bool:
    """Say whether a relative clause only tells of somebody what he had said, while the words around it go on."""
    ends = max(part.end for part in inner.content) if inner.content else 0
    return inner.form is Form.RELATIVE and any(
        part.start < ends and part.end > ends + _GOES_ON for part in outer.content
    )


_GOES_ON = 12


def _faceless(phrase: Phrase) -> bool:
    """Say whether a passive's agent is no one in particular ("had been confirmed by laboratories")."""
    bare = phrase.text[:1].islower() and phrase.text.split(" ", 1)[0].lower() not in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
    )
    return phrase.name is None and (bare or phrase.kind is Kind.NONE)


_KNOWING = frozenset({"know", "realise"})
_SPEAKING = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY, Kind.PRONOUN})


def _describes(speaker: Phrase | None, phrases: Sequence[Phrase]) -> bool:
    """Say whether a record lies in the mouth of somebody who is no outlet: then it is he who speaks."""
    return (
        speaker is not None
        and (speaker.kind in _SPEAKING or (speaker.kind is Kind.NONE and speaker.name is not None))
        and all(phrase.kind is Kind.DOCUMENT for phrase in phrases)
    )


def described(body: str, attribution: Attribution) -> Attribution:
    """Give what a record is said to show to the speaker who says so."""
    if not attribution.relays or not attribution.sources:
        return attribution
    phrases = [parse(source.of(body)) for source in attribution.sources]
    teller = parse(attribution.relays[0].of(body))
    if is_deed(body, attribution, teller):
        told = (Span(attribution.sources[0].start, attribution.content[0].end),)
        return attribution._replace(sources=attribution.relays[:1], relays=attribution.relays[1:], content=told, cue=None,
                                    kind="speech", lemma="say")  # fmt: skip
    if not _describes(teller, phrases):
        return attribution
    content, cue = attribution.content, attribution.cue
    thing = cue is not None and len(content) == 1 and not AUXILIARY.search(content[0].of(body))
    if thing and cue is not None and attribution.sources[0].start < cue.start < content[0].start:
        content = (Span(attribution.sources[0].start, content[0].end),)
    return attribution._replace(
        sources=attribution.relays[:1], relays=attribution.relays[1:], content=content
    )


def in_hearing(body: str, attribution: Attribution) -> bool:
    """Say whether a court or the like is who hears something: it passes nothing on."""
    if attribution.lemma != "hear" or not attribution.sources:
        return False
    return not _HEARINGS.isdisjoint(attribution.sources[0].of(body).lower().split())


_HEARINGS = word_set("hearings")
