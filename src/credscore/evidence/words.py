"""How findings name origins, dates and claims in plain words."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from credscore.cluster.states import is_denial
from credscore.evidence.facts import Origin
from credscore.lexicon import word_sets
from credscore.terms import SourcingType

KIND: Final[dict[str, str]] = {
    SourcingType.DOCUMENT: "a record",
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


DENIAL: Final = "denial: "
"""What stands before a denied thing, see `marked`."""
_MANY: Final[dict[str, str]] = {
    SourcingType.EYEWITNESS: "eyewitnesses",
    SourcingType.NAMED_OFFICIAL: "officials",
    SourcingType.NAMED_EXPERT: "experts",
    SourcingType.ANONYMOUS_OFFICIAL: "unnamed officials",
    SourcingType.ANONYMOUS_SOURCE: "unnamed sources",
    SourcingType.PUNDIT: "commentators without office or first-hand access",
}
_UNWORDED: Final = re.compile(r"[^\w’'-]|\d")
"""What no word has that describes somebody."""
_HEAD: Final = re.compile(r" (?:of|in|at|from|with|who|familiar|close|near|on|to) ")


def marked(text: str) -> str:
    """Mark what somebody denies, where the wording alone would not show that it is a denial.

    Examples
    --------
    >>> marked("The dam leaked"), marked("The dam did not leak")
    ('denial: The dam leaked', 'The dam did not leak')
    """
    return f"{DENIAL}{text}" if is_denial(text) else text


def day(when: datetime | None) -> str:
    """Write a date as a reader says it, or nothing."""
    return _day(when.year, when.month, when.day) if when else ""


@lru_cache(maxsize=4096)
def _day(year: int, month: int, number: int) -> str:
    return f" on {number} {date(year, month, number):%B} {year}"


def who(origin: Origin) -> str:
    """Name the one who says it."""
    if origin.speaker:
        return named(origin.speaker)
    if origin.sourcing_type == SourcingType.UNATTRIBUTED:
        return origin.outlet or "an unnamed outlet"
    return KIND.get(origin.sourcing_type, origin.sourcing_type)


@lru_cache(maxsize=65536)
def named(speaker: str) -> str:
    """Name a speaker inside a sentence: one who is only described gets an article, a name and several people do not.

    Examples
    --------
    >>> named("hospital"), named("Ada Holm"), named("bus drivers in the town"), named("two officials")
    ('the hospital', 'Ada Holm', 'bus drivers in the town', 'two officials')
    """
    sets = word_sets("phrase_words")
    first = speaker.split(maxsplit=1)[0] if speaker.strip() else ""
    described = first.islower() and not _UNWORDED.search(first)
    if not described or first in sets["determiners"] | sets["name_particles"] or _several(speaker):
        return speaker
    return f"the {speaker}"


def _several(name: str) -> bool:
    last = _HEAD.split(name, maxsplit=1)[0].rsplit(" ", 1)[-1]
    return last in word_sets("provenance_words", column="words")["any_several"] or (
        last[:1].islower() and last.endswith("s") and not last.endswith("ss")
    )


def verb(origin: Origin, one: str, many: str) -> str:
    """Choose the form that goes with the name: "Ada Holm denies", "two officials deny".

    Examples
    --------
    >>> verb(Origin("o1", speaker="bus drivers in the town"), "is", "are")
    'are'
    >>> verb(Origin("o1", speaker="Hobbs"), "is", "are"), verb(Origin("o1", speaker="bus driver"), "is", "are")
    ('is', 'is')
    """
    return many if _several(who(origin)) else one


def introduced(origin: Origin) -> str:
    """Name the one who says it and what kind of source that is.

    Examples
    --------
    >>> introduced(Origin("o1", speaker="Ada Holm", sourcing_type="eyewitness"))
    'Ada Holm, an eyewitness'
    >>> introduced(Origin("o1", speaker="callers", sourcing_type="eyewitness"))
    'callers, eyewitnesses'
    """
    name, kind = who(origin), KIND.get(origin.sourcing_type, origin.sourcing_type)
    if _several(name):
        kind = _MANY.get(origin.sourcing_type, kind)
    return name if name == kind else f"{name}, {kind}"


def turning(origins: tuple[Origin, ...]) -> str:
    """Say of those who changed their mind that they did, as the end of a sentence.

    Examples
    --------
    >>> turning((Origin("o1", speaker="police spokesman", turned="Police"), Origin("o2")))
    '; Police had said the opposite before'
    >>> turning((Origin("o2"),))
    ''
    """
    names = list(dict.fromkeys(named(origin.turned) for origin in origins if origin.turned))
    return f"; {listed(names)} had said the opposite before" if names else ""


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
