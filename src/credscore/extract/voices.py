"""Who speaks for a body that a sentence names: its lawyer, its rector, its spokeswoman."""

from __future__ import annotations

from collections.abc import Sequence

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Span
from credscore.terms import Stance


def voiced(body: str, attribution: Attribution) -> Attribution:
    """Give what a body holds to the one of its people who closes the sentence ("Acme admits that P, its lawyer said")."""
    if not attribution.relays or not attribution.content:
        return attribution
    relay = attribution.relays[0]
    if relay.start < attribution.content[-1].end or not _is_its_voice(body, relay, attribution.sources):
        return attribution
    voices = attribution.sources if attribution.stance is Stance.DENYING else attribution.relays[:1]
    return attribution._replace(sources=voices, relays=attribution.relays[1:])


def speaks_behind(body: str, outer: Attribution, inner: Attribution) -> bool:
    """Say whether the one who closes a sentence tells what his own body holds or does."""
    behind = bool(outer.sources and inner.content) and outer.sources[0].start >= inner.content[-1].end
    return behind and _is_its_voice(body, outer.sources[0], inner.sources)


def _is_its_voice(body: str, person: Span, houses: Sequence[Span]) -> bool:
    """Say whether a person who closes a sentence speaks for the body with which it begins."""
    phrase = parse(person.of(body))
    if (
        phrase.kind not in (Kind.PERSON, Kind.ROLE)
        or phrase.plural
        or not (phrase.owned or phrase.org is None)
    ):
        return False
    if phrase.head in _TOWNS and any("ministry" in house.of(body).lower() for house in houses):
        return False
    office = phrase.cls in ("official", "spokesperson") or phrase.owned
    return office and all(_is_house(parse(house.of(body)), phrase.owned) for house in houses)


_TOWNS = frozenset(
    {"mayor", "deputy mayor", "councillor", "councilor", "governor", "senator", "lawmaker", "mp"}
)
"""Those who sit for a place, and speak for no ministry."""


def _is_house(phrase: Phrase, owning: bool) -> bool:
    """Say whether a phrase names a body; where a person is called "its" lawyer, a bare name does."""
    return phrase.kind in (Kind.BODY, Kind.COUNTRY) or (
        owning and phrase.kind is Kind.NONE and phrase.name is not None
    )


def speaks_for(person: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Say whether the cited person stands for the body that the report names ("citing the party leader")."""
    return (
        person.kind is Kind.PERSON
        and person.cls in ("official", "spokesperson")
        and all(phrase.kind in (Kind.BODY, Kind.COUNTRY) for phrase in phrases)
    )
