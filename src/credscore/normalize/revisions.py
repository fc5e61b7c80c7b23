"""Amounts that a sentence replaces or shares: "from seven to six", "14 confirmed and 26 suspected cases"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeVar

from credscore.normalize.units import unit_kind

_CHANGED: Final = re.compile(
    r"\b(?:r(?:ise|ises|ose|isen|ising)|climb\w*|jump\w*|soar\w*|surg\w*|grow\w*|grew|fall\w*|fell|drop\w*|declin\w*|shr[aiu]nk\w*|sank|slid\w*|slipp\w*|"
    r"plung\w*|tumbl\w*|rais\w*|increas\w*|lift\w*|lower\w*|cut\w*|reduc\w*|revis\w*|correct\w*|amend\w*|adjust\w*|upgrad\w*|downgrad\w*|chang\w*|"
    r"widen\w*|narrow\w*|doubl\w*|tripl\w*|halv\w*|updat\w*|up|down)\b",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"\bfrom (?:an? |the )?(?:(?:earlier|initial|previous|preliminary|original|first) )?(?:\w+ of )?$",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\bto (?:an? |the )?(?:(?:new|revised|record|final) )?(?:\w+ of )?$", re.IGNORECASE)
_BETWEEN_TO: Final = re.compile(r"(?: \w+){0,3},? to (?:a )?$", re.IGNORECASE)
_BETWEEN_FROM: Final = re.compile(
    r"(?: \w+){0,3},? (?:up |down )?from (?:a |the )?(?:(?:earlier|initial|previous|preliminary) )?$",
    re.IGNORECASE,
)
_REVISED: Final = re.compile(
    r"\b(?:revis|correct|amend|adjust|updat|restat)(?:e|ed|es|ing)?\b"
    r"|\b(?:cut|lower|rais|reduc)\w* (?:its|his|her|their) (?:[\w-]+ )?(?:count|estimate|figure|number|tally|toll)\b",
    re.IGNORECASE,
)
_FROM_LEVEL: Final = re.compile(
    r"(?: [\w’'-]+){0,5},? (?:up |down )?from (?:an? |the )?(?:[a-z]+ed |[a-z]+ (?:figure|level|reading|score) of )?$"
)
_COUNTED_AGAIN: Final = frozenset({"people", "fate"})
_SHARING: Final = re.compile(r"\b(\d[\d,.]*|[a-z]+) [a-z]{4,} and $", re.IGNORECASE)
_REACH: Final = 80


class Amount(Protocol):
    """What an amount in a text shows of itself here."""

    @property
    def unit(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Found = TypeVar("Found", bound=Amount)


def current(text: str, found: Sequence[Found]) -> list[Found]:
    """Leave out what a new amount replaces.

    Parameters
    ----------
    text : str
    found : sequence
        Its amounts, in text order.

    Returns
    -------
    list
        Of "the toll rose from 9 to 13" the 13 alone; ranges ("from 10 to 20 people") stay, and so do
        both ends of what changed ("profit fell to $17m from $19m"), where none is said to be wrong.
    """
    old: set[int] = set()
    for number in range(len(found) - 1):
        first, second = found[number], found[number + 1]
        before, between = text[max(0, first.start - _REACH) : first.start], text[first.end : second.start]
        if first.end > second.start or not _CHANGED.search(f"{before} {between}"):
            continue
        if _is_level(second.unit) and not _REVISED.search(f"{before} {between}"):
            continue
        if _FROM.search(before) and _BETWEEN_TO.fullmatch(between):
            old.add(number)
        elif _TO.search(before) and _BETWEEN_FROM.fullmatch(between):
            old.add(number + 1)
    return [amount for number, amount in enumerate(found) if number not in old]


def _is_level(unit: str) -> bool:
    """Say whether an amount was as true once as the new one is; a toll is counted again."""
    return unit_kind(unit) not in _COUNTED_AGAIN if unit else True


def is_level_before(text: str, last: Amount, start: int) -> bool:
    """Say whether a bare number tells from what a bare level came ("fell to 51.8 from a revised 53.3")."""
    if last.unit or not 0 <= start - last.end <= _REACH:
        return False
    if not _CHANGED.search(text, max(0, last.start - _REACH), last.start):
        return False
    return _FROM_LEVEL.fullmatch(text, last.end, start) is not None


def sharing(text: str, found: Sequence[Found], read: Callable[[str], Sequence[Found]]) -> list[Found]:
    """Add the amount that takes its noun from the next one: "14 confirmed and 26 suspected cases"."""
    out: list[Found] = []
    for amount in found:
        joined = " and " in text[max(0, amount.start - 6) : amount.start].lower()
        match = _SHARING.search(text, max(0, amount.start - _REACH), amount.start) if joined else None
        if match and amount.unit and not any(other.end > match.start() for other in out):
            out.extend(read(f"{match.group(1)} {amount.unit}")[:1])
        out.append(amount)
    return out
