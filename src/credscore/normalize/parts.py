"""Parts of a whole and sizes of groups: "nine of 14 samples", "17 of the 31", "a ring of seven"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from credscore.lexicon import table
from credscore.normalize import context, numbers
from credscore.normalize.bounds import word_before
from credscore.normalize.lists import listed
from credscore.normalize.measures import CALIBRE
from credscore.normalize.spans import Number, QuantitySpan
from credscore.normalize.units import unit_kind

_OF: Final = re.compile(
    r"\s(?:out\s)?of\s+(?:(?:all\s)?(?P<known>the|its|their|his|her|our|these|those)\s+)?"
    r"(?:(?:about|around|roughly|some|nearly|almost|over|more than|at least|up to|an estimated)\s+)?(?=[a-zA-Z\d])"
)
_ARTICLE: Final = re.compile(r"an?\s", re.IGNORECASE)
_TAIL: Final = 120
_WHOLES: Final = frozenset({"", "people", "fate", "thing"})
_NEGATED: Final = listed("idle_before_one") - {"only", "number"} | {"not"}
_GROUPS: Final = listed("groups")
_YEARS: Final = range(1500, 2101)


def wholes(
    text: str, found: Sequence[QuantitySpan], read: Callable[[str], Sequence[QuantitySpan]]
) -> list[QuantitySpan]:
    """Give the amounts that parts, wholes and groups add to those found.

    Parameters
    ----------
    text : str
    found : sequence of QuantitySpan
        The amounts already read from it, of which a part may be one, or its whole.
    read : callable
        What reads amounts from a text.

    Returns
    -------
    list of QuantitySpan
        Wholes, parts without a noun of their own, and the sizes of groups of people.
    """
    new: list[QuantitySpan] = []
    for of in _OF.finditer(text):
        if not _may_count(text, of.end()):
            continue
        group = _group(text, of, [*found, *new])
        if group is not None:
            new.append(group)
            continue
        part = _part(text, of.start(), [*found, *new])
        number = _number(text, of.end()) if part is not None else None
        if part is None or number is None or (part.high or part.low) >= number.low:
            continue
        if text[number.end : number.end + 1].isalpha() or CALIBRE.match(text, number.end):
            continue  # "36 shells of 155mm"
        whole = _whole(text, number, part, [*found, *new], read)
        if whole is None or unit_kind(whole.unit) not in _WHOLES:
            continue
        if not part.unit:
            new.append(part._replace(unit=whole.unit))
        known = context.is_definite((of["known"] or "").lower(), float(number.low), number.words)
        if not known and not any(span.start == whole.start for span in (*found, *new)):
            new.append(whole)
    return new


def _may_count(text: str, at: int) -> bool:
    """Say by its first letters whether a number can begin at a place."""
    return text[at].isdigit() or text[at : at + 2].lower() in _BEGINNINGS


_BEGINNINGS: Final = frozenset(row["term"][:2] for row in table("numbers")) | {"a ", "an", "ha"}


def _number(text: str, at: int) -> Number | None:
    if _ARTICLE.match(text, at) is not None:
        return None
    number = numbers.digits(text, at) if text[at].isdigit() else numbers.words(text, at)
    exact = number is not None and number.low == number.high and isinstance(number.low, int)
    return number if exact else None


def _group(text: str, of: re.Match[str], found: Sequence[QuantitySpan]) -> QuantitySpan | None:
    """Read how many a group of people has, where no noun tells who they are ("a ring of seven was taken")."""
    if of["known"] or word_before(text, of.start() + 1)[0].lower() not in _GROUPS:
        return None
    number = _number(text, of.end())
    if (
        number is None
        or number.low < 2
        or number.low in _YEARS
        or context.is_capital_name(text, number.start)
    ):
        return None
    if text[number.end : number.end + 1] == "-" or any(s.start <= number.start < s.end for s in found):
        return None
    return QuantitySpan(number.low, number.high, "people", of.end(), number.end)


def _part(text: str, end: int, found: Sequence[QuantitySpan]) -> QuantitySpan | None:
    """Read the count that ends where "of" follows; without a unit where it is none of those found."""
    word, at = word_before(text, end + 1)
    if not word:
        return None
    for span in found:
        if span.start <= at < span.end:
            return span if unit_kind(span.unit) in _WHOLES else None
    number = _number(text, at)
    if number is None or number.end != end or number.low == 0 or context.glued(text, at):
        return None
    if word_before(text, at)[0].lower() in _NEGATED or context.is_capital_name(text, at):
        return None
    return QuantitySpan(number.low, number.high, "", at, end)


def _whole(
    text: str,
    number: Number,
    part: QuantitySpan,
    found: Sequence[QuantitySpan],
    read: Callable[[str], Sequence[QuantitySpan]],
) -> QuantitySpan | None:
    """Read the whole at its number, with the part's unit where it has none."""
    for span in found:
        if span is not part and span.start <= number.start < span.end:
            return span
    tail = text[number.start : number.start + _TAIL]
    first = next(iter(read(tail)), None)
    if first is not None and first.start == 0:
        return first._replace(start=number.start, end=number.start + first.end)
    year = not number.words and "," not in text[number.start : number.end] and number.low in _YEARS
    if year or text[number.end : number.end + 1] in ("-", "'", "’"):
        return None
    return QuantitySpan(number.low, number.high, part.unit, number.start, number.end)
