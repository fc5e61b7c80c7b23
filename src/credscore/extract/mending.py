"""Attributions whose agent and content stand in unusual places, put right."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

_TO_EDGE = re.compile(r"[^,.;:—()\n]{1,90}")


def mended(body: str, attribution: Attribution) -> Attribution:
    """Stretch the source behind "according to" to its edge where the words found have no head."""
    if attribution.lemma == "tell" and attribution.form is Form.PASSIVE and attribution.sources:
        told = tuple(part for part in attribution.content if part.start > attribution.sources[-1].start)
        return attribution._replace(content=told) if told else attribution
    if (
        attribution.lemma == "tell"
        and attribution.cue is not None
        and attribution.sources
        and (attribution.sources[0].start >= attribution.cue.end and attribution.content)
    ):
        return _righted(body, attribution, attribution.cue, attribution.sources[0])
    if attribution.lemma == "tell" and attribution.cue is not None and len(attribution.content) > 1:
        after = attribution.cue.end
        kept = tuple(
            part for part in attribution.content
            if not (0 <= part.start - after <= 2 and not FINITE.search(body, part.start, part.end))
        )  # fmt: skip
        return attribution._replace(content=kept)
    if attribution.form is not Form.ACCORDING or len(attribution.sources) != 1:
        return attribution
    source = attribution.sources[0]
    phrase = parse(source.of(body))
    if phrase.kind is not Kind.NONE or phrase.name is not None:
        return attribution
    match = _TO_EDGE.match(body, source.start)
    if match is None or match.end() <= source.end:
        return attribution
    content = minus(attribution.content, (Span(source.start, match.end()),))
    return attribution._replace(sources=(Span(source.start, match.end()),), content=content)


def fronted(body: str, attribution: Attribution, start: int) -> Attribution:
    """Take the clause in front where what stands behind the cue is no content ("P, she told reporters")."""
    cue, content = attribution.cue, attribution.content
    if attribution.form is not Form.SUBJECT or cue is None or len(content) != 1 or not attribution.sources:
        return attribution
    if attribution.lemma in CITING or attribution.kind == "document" or attribution.lemma == "accuse":
        return attribution
    denied = content[0].of(body).lower() if attribution.stance is Stance.DENYING else ""
    if denied in _POINTING or _DOING.match(denied):
        return attribution
    source, behind = attribution.sources[0], content[0]
    if FINITE.search(body, behind.start, behind.end):
        return attribution
    quoted = body[behind.start] in '“"'
    said = _QUOTED_BEFORE.search(body, start, source.start)
    if said is not None and behind.start >= cue.end and not quoted:
        return attribution._replace(content=(Span(said.start(), said.end(1)),))
    if _led_by_cue(body, cue, behind, start):
        return attribution._replace(sources=(behind,), content=(Span(start, cue.start - 2),))
    in_place = behind.start < cue.end or source.start >= cue.start
    if in_place or behind.end - behind.start > 90 or source.start - start < 12:
        return attribution
    if body[source.start - 2 : source.start] != ", " or quoted:
        return attribution
    if not FINITE.search(body, start, source.start) or _OCCASION.match(body, start, source.start):
        return attribution
    return attribution._replace(content=(Span(start, source.start - 2),))


_DOING = re.compile(r"(?:ever |having )?[a-z]{2,}ing ")
"""What somebody denies to have done ("denied supplying Peru with trucks")."""
_POINTING = frozenset(("it", "this", "that", "them", "these", "those"))
"""What a denial takes up from before ("After a paper said that P, the ministry denied it")."""
_OCCASION = re.compile(
    r"(?:In|At|During|On) (?:an?|the|his|her|their) [^,;:]{0,60}\b(?:interview|statement|letter|speech|hearing|email|call|post|testimony|briefing|conference|meeting|rally)\b[^;:]{0,60}, $|"
    r"(?:In|At|On|By|Through|Via|With|During|After|Before|Following) (?:(?:an?|the|his|her|its|their|one|another) )?(?:[\w’'-]+ ){1,3}?"
    r"(?:[a-z]+ed|given|sent|seen|held|read|shown|made|written|put) (?!(?:in|for|at|on) \d)(?:by|to|on|in|at|with|for|from|out|late|early|last|this|yesterday)\b[^;:]*$"
)
"""Where or how something was said ("In a note signed by two clerks, they accused the board")."""


def _led_by_cue(body: str, cue: Span, behind: Span, start: int) -> bool:
    """Tell a clause in front of cue and speaker ("The pier is shut, said the warden")."""
    return (
        behind.start >= cue.end
        and body[cue.start - 2 : cue.start] == ", "
        and not cue.of(body).split(" ", 1)[0].endswith("ing")
        and FINITE.search(body, start, cue.start) is not None
        and is_agent(parse(behind.of(body)))
    )


_QUOTED_BEFORE = re.compile(
    r"(?:“[^“”\n]{12,2000}”|\"[^\"\n]{12,2000}\"|''[^\"\n]{12,2000}?'')(?<=[,.?!][”\"'])() (?:[a-z][\w’'-]* ){0,3}$",
    re.IGNORECASE,
)


_ORIGIN = re.compile(r" (?:it )?from (?P<np>[^,.;:“”\"\n]{2,80}?) that\b")


def heard(body: str, attribution: Attribution, start: int) -> Attribution:
    """Let those who heard it pass it on ("P, two villagers heard from a cousin")."""
    cue = attribution.cue
    if (
        attribution.lemma not in ("hear", "learn")
        or cue is None
        or len(attribution.sources) != 1
        or attribution.relays
    ):
        return attribution
    source = attribution.sources[0]
    origin = _ORIGIN.match(body, cue.end)
    if (
        origin is not None
        and source.end <= cue.start
        and parse(source.of(body)).kind in (Kind.PERSON, Kind.ROLE)
    ):
        told = tuple(part for part in attribution.content if part.start >= origin.end("np"))
        return attribution._replace(sources=(Span(*origin.span("np")),), relays=(source,), content=told)
    if body[cue.end : source.start].strip() != "from":
        return attribution
    edge = (
        max(body.rfind(mark, start, cue.start) for mark in (", ", "” ", "; ")) + 2
        if ", " in body[start : cue.start]
        else start
    )
    hearer = _trimmed(body, edge, cue.start)
    if hearer.end <= hearer.start or parse(hearer.of(body)).kind not in (Kind.PERSON, Kind.ROLE):
        return attribution
    return attribution._replace(relays=(hearer,), content=minus(attribution.content, (hearer,)))


def parted(body: str, attribution: Attribution, end: int) -> Attribution:
    """Add what follows a cue in the middle: "It is likely, says X, that P"."""
    cue = attribution.cue
    if (
        cue is None
        or not attribution.sources
        or not attribution.content
        or attribution.sources[-1].start < cue.end
    ):
        return attribution
    at = attribution.sources[-1].end
    if body[at : at + 7] != ", that " or attribution.content[-1].end > at or end - at < 20:
        return attribution
    return attribution._replace(content=(*attribution.content, Span(at + 2, end)))


_CITED_INSIDE = re.compile(r",? (?:citing|quoting) (?P<np>[“\"‘'][^“”\"]{2,80}[”\"’']|[^,;:“”\"]{3,90}),?$")


def _cited_inside(body: str, attribution: Attribution) -> Attribution:
    """Let the one speak whom a source's own aside cites ("Plank, citing “someone in the IT department”, alleged")."""
    if len(attribution.sources) != 1 or attribution.lemma in CITING:
        return attribution
    source = attribution.sources[0]
    match = _CITED_INSIDE.search(body, source.start, source.end)
    if match is None or not is_agent(parse(match["np"].strip("“”\"‘’'"))):
        return attribution
    start, end = match.span("np")
    if body[start] in "“\"‘'":
        start, end = start + 1, end - 1
    relay = Span(source.start, match.start())
    return attribution._replace(sources=(Span(start, end),), relays=(relay, *attribution.relays))


def is_agent(phrase: Phrase) -> bool:
    """Say whether a phrase names or describes somebody who can speak."""
    if phrase.kind is Kind.PERSON:
        return phrase.titled or phrase.role is not None
    return phrase.kind in (Kind.ROLE, Kind.BODY, Kind.OUTLET, Kind.RUMOUR, Kind.COUNTRY)


_REFERRED = re.compile(
    r",? ?\b(?:with (?:a )?reference to|in reference to|referring to|on the authority of) "
    r"(?P<np>[^,.;:“”\"\n]{2,90}?)(?=,| that\b|[.;:\n]|$)"
)


def referred(body: str, attribution: Attribution, end: int) -> Attribution:
    """Let the one speak to whom an outlet refers ("A reported, with reference to B, that P")."""
    cue, content = attribution.cue, attribution.content
    if cue is None or attribution.kind != "speech" or len(attribution.sources) != 1 or not content:
        return attribution
    source = attribution.sources[0]
    stop = content[0].start if content[0].start > cue.end else end
    reach = source.start, max(stop, source.end)
    if body.find("refer", *reach) < 0 and body.find("authority", *reach) < 0:
        return attribution
    match = _REFERRED.search(body, *reach)
    if match is None or not is_agent(parse(match["np"])) or parse(source.of(body)).kind is not Kind.OUTLET:
        return attribution
    relay = Span(source.start, min(source.end, max(match.start(), source.start + 1)))
    told = minus(content, (Span(match.start(), match.end("np")),))
    return attribution._replace(
        sources=(Span(*match.span("np")),), relays=(relay, *attribution.relays), content=told
    )


def passed_on_first(body: str, found: list[Attribution]) -> list[Attribution]:
    """Let whoever opens the sentence pass on what another is named for ("The Globe reported that, according to B, P")."""
    opening = [a for a in found if len(a.content) == 1 and a.content[0].of(body) == "that"]
    for opener in opening:
        end = opener.content[0].end
        behind = [a for a in found if len(a.content) > 1 and a.content[0].end == end]
        if behind:
            found = [_behind(opener, a) if a in behind else a for a in found if a is not opener]
    return found


def _behind(opener: Attribution, attribution: Attribution) -> Attribution:
    relays = (*attribution.relays, *opener.sources)
    return attribution._replace(content=attribution.content[1:], relays=relays)


def cited(body: str, found: list[Attribution], start: int, end: int) -> list[Attribution]:
    """Let the one cited speak: "…, A reported, citing B", "A, quoting B, put the price at …"."""
    out: list[Attribution] = []
    if max(body.find("citing ", start, end), body.find("quoting ", start, end)) >= 0:
        found = [_cited_inside(body, attribution) for attribution in found]
    for attribution in found:
        if not _cites(body, attribution):
            out.append(attribution)
            continue
        sources = attribution.content
        reporter = next(
            (a for a in found if a is not attribution and a.kind == "speech" and a.content and a.sources),
            None,
        )
        behind = sources[0].end
        if reporter is not None:
            out = [a for a in out if a is not reporter]
            found = [a for a in found if a is not reporter]
            relays = (*reporter.sources, *reporter.relays)
            out.append(attribution._replace(sources=sources, content=reporter.content, relays=relays))
        elif body[behind : behind + 2] == ", " and end - behind > 12:
            told = (Span(behind + 2, end),)
            out.append(attribution._replace(sources=sources, content=told, relays=attribution.sources))
        else:
            out.append(attribution)
    return [a for a in out if a in found or a.lemma in CITING]


def _cites(body: str, attribution: Attribution) -> bool:
    """Say whether what stands behind "citing" is somebody who can speak."""
    cue, content = attribution.cue, attribution.content
    if attribution.lemma not in CITING or cue is None or len(content) != 1:
        return False
    if cue.of(body).lower() not in ("citing", "quoting"):
        return False
    return content[0].start >= cue.end and is_agent(parse(content[0].of(body)))


_SENTENCE_END = re.compile(r"[.!?][”\"]?(?=\s+[A-Z“\"]|\s*$)|\n|$")


_ADJUNCT = re.compile(
    r"^[\s,]*(?:(?:on|in|at|by|after|during|late|early|last|this) [^,;:“\"]{2,40}?\s*)?(?:,\s*)?(?:that\s+|:\s*)",
    re.IGNORECASE,
)


def _righted(body: str, attribution: Attribution, cue: Span, told: Span) -> Attribution:
    """Put the one who told and the one who was told in their places: nobody is told by what follows "told"."""
    first = attribution.content[0]
    closing = max(body.rfind(mark, first.start, cue.start) for mark in "”\"’'")
    if closing > first.start and body[first.start] in "“\"‘'":
        source = _trimmed(body, closing + 1, cue.start)
        content = (
            Span(first.start, closing + 1),
            *(c for c in attribution.content[1:] if c.start > told.end),
        )
    else:
        stop = _SENTENCE_END.search(body, told.end, told.end + _REACH)
        end = stop.start() if stop else min(len(body), told.end + _REACH)
        adjunct = _ADJUNCT.match(body[told.end : end])
        source = _trimmed(body, first.start, cue.start)
        content = (
            (Span(told.end + (adjunct.end() if adjunct else 0), end),) if adjunct else attribution.content[1:]
        )
    if source.end <= source.start or _CLAUSE.match(body, source.start, source.end):
        return attribution
    return attribution._replace(sources=(source,), content=content)


_CLAUSE = re.compile(rf"(?!.*\b(?:who|which|that|whose)\b).*?{FINITE.pattern}", re.DOTALL)
"""A clause where a source should stand: it was told by whoever follows ("The train left early, told one of the guards")."""


def _trimmed(body: str, start: int, end: int) -> Span:
    while start < end and body[start] in " ,;:":
        start += 1
    while end > start and body[end - 1] in " ,;:":
        end -= 1
    return Span(start, end)


_REACH = 2_000
CITING = word_set("citing")


def minus(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Cut stretches out of others; rests of three characters and less are dropped."""
    out = list(spans)
    for other in taken:
        nxt: list[Span] = []
        for span in out:
            if span.end <= other.start or other.end <= span.start:
                nxt.append(span)
                continue
            if span.start < other.start:
                nxt.append(Span(span.start, other.start))
            if other.end < span.end:
                nxt.append(Span(other.end, span.end))
        out = nxt
    return tuple(span for span in out if span.end - span.start > 3)
