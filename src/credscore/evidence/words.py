"""How findings name origins, dates and claims in plain words."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from credscore.evidence.facts import Origin
from credscore.lexicon import word_sets
from credscore.terms import SourcingType

KIND: Final[dict[str, str]] = {
    SourcingType.DOCUMENT: "a document that others can inspect",
    SourcingType.EYEWITNESS: "an eyewitness",
    SourcingType.NAMED_OFFICIAL: "a named official",
    SourcingType.INSTITUTION: "an institution",
    SourcingType.NAMED_EXPERT: "a named expert",
    SourcingType.MEDIA_REPORT: "another outlet's report",
    SourcingType.ANONYMOUS_OFFICIAL: "an unnamed official",
    SourcingType.STATE_MEDIA: "a state-run outlet",
    SourcingType.ANONYMOUS_SOURCE: "an unnamed source",
    SourcingType.PUNDIT: "a commentator without office or first-hand access",
    SourcingType.SOCIAL_MEDIA: "a post on social media",
    SourcingType.HEARSAY: "hearsay",
    SourcingType.UNATTRIBUTED: "the outlet's own unsourced account",
}


_HEAD: Final = re.compile(r" (?:of|in|at|from|with|who|familiar|close|near|on|to) ")


def day(when: datetime | None) -> str:
    """Write a date as a reader says it, or nothing."""
    return _day(when.year, when.month, when.day) if when else ""


@lru_cache(maxsize=4096)
def _day(year: int, month: int, number: int) -> str:
    return f" on {number} {date(year, month, number):%B} {year}"


def who(origin: Origin) -> str:
    """Name the one who says it."""
    if origin.speaker:
        return origin.speaker
    if origin.sourcing_type == SourcingType.UNATTRIBUTED:
        return origin.outlet or "an unnamed outlet"
    return KIND.get(origin.sourcing_type, origin.sourcing_type)


def verb(origin: Origin, one: str, many: str) -> str:
    """Choose the form that goes with the name: "Ada Holm denies", "two officials deny".

    Examples
    --------
    >>> verb(Origin("o1", speaker="bus drivers in the town"), "is", "are")
    'are'
    >>> verb(Origin("o1", speaker="Hobbs"), "is", "are"), verb(Origin("o1", speaker="bus driver"), "is", "are")
    ('is', 'is')
    """
    last = _HEAD.split(who(origin), maxsplit=1)[0].rsplit(" ", 1)[-1]
    several = last in word_sets("provenance_words", column="words")["any_several"] or (
        last[:1].islower() and last.endswith("s") and not last.endswith("ss")
    )
    return many if several else one


def introduced(origin: Origin) -> str:
    """Name the one who says it and what kind of source that is."""
    name, kind = who(origin), KIND.get(origin.sourcing_type, origin.sourcing_type)
    return name if name == kind else f"{name}, {kind}"


def listed(names: list[str], most: int = 4) -> str:
    """Join names with commas and "and"; beyond `most` say how many more."""
    if len(names) > most:
        names = [*names[:most], f"{len(names) - most} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else "nobody"


def people(origins: tuple[Origin, ...], most: int = 4) -> str:
    """Name several origins, each once."""
    return listed(list(dict.fromkeys(map(who, origins))), most)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: "1 relay", "2 relays"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
