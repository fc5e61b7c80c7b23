"""Shares: "a third of voters", "half of", "four in ten"."""

from __future__ import annotations

import re
from typing import Final

from credscore.normalize.spans import Value, tidy

_PARTS: Final = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_SHARE: Final = re.compile(
    r"(?:(?P<count>"
    + "|".join(_COUNTS)
    + r")[\s-](?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
    r"|(?<!first\s)(?<!second\s)(?<!latter\s)(?<!opening\s)(?<!closing\s)(?P<half>half))"
    r"(?=\s+of\s+(?!an?\s|the\s+(?:last|next|past)\b|(?:the\s+|this\s+|last\s+|next\s+)(?:[a-z]+\s){0,2}(?:season|game|match|year|month|century|decade)\b(?!['’]))[a-zA-Z]|\s+(?:its|their|his|her|our|all)\s|(?<!half)\s(?:were|are|have)\b"
    r"|(?<=half)\s+the\s(?!(?:time|night|day|evening|afternoon|morning|week|month|hour|decade|century|session|meeting|term|battle|size|price|story|truth|world|fun|way|distance|speed|rate|number|amount|cost|length|height|weight|age|width|depth|length|power|previous|usual|normal|original|official|national|average|year|game|season|match)\b)[a-z])",
    re.IGNORECASE,
)


#: A part that ends its phrase behind "by": the measure of a change ("fell by a third to 900").
_CHANGE: Final = re.compile(
    r"(?:(?P<count>"
    + "|".join(_COUNTS)
    + r")[\s-](?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?|(?P<half>half))"
    r"(?=\s*(?:[.,;:)”\"’–—]|$)|\s(?:to|in|on|from|over|since|this|last|compared|after|as|and|but|during|between|at|for|because|when|while|by|within)\b)",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"\bby\s(?:(?:about|around|almost|nearly|roughly|some|over|under|just|only|more|less|than|at|least|up|to|as|much)\s){0,4}$",
    re.IGNORECASE,
)
#: Quarters of a year: an even number of them, those named before, or those of one state of business.
_OF_YEAR: Final = re.compile(
    r"\s+of\s+(?:(?:consecutive|economic|falling|negative|rising|shrinking|successive|sharp|slow|steady|weak)\s+)?"
    r"(?:contraction|decline|falls|GDP|losses|recession|slowdown|stagnation)\b|\s+of\s+(?:negative|positive|falling|rising)\s+growth\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\b(?:the|these|those|first|last|next|past|previous|prior)\s$", re.IGNORECASE)
_OF_BARE: Final = re.compile(r"\s+of\s+(?!(?:the|all|its|their|his|her|our)\s)", re.IGNORECASE)

_RATIO: Final = re.compile(
    r"(?P<a>\d{1,3}|one|two|three|four|five|six|seven|eight|nine)\s(?:(?<=one\s)[a-z]{3,}\s(?=in\s\w+(?:\s(?:will|would|is|was|has|had|can|could|may|might|now)\b|[.,;]|$)))?(?:in|out of|of(?=\severy\s))\s(?:every\s)?"
    r"(?P<b>10{1,3}|20|50|[2-9]|(?:(?<=one in )|(?<=1 in ))\d{2,3}|two|three|four|five|six|seven|eight|nine|ten)\b(?![.,]\d|[-%]|\s(?:(?:consecutive |straight )?"
    r"(?:days?|hours?|minutes|weeks?|months?|years?|seconds|games|matches|countries|cities|states|places|towns|villages|towns"
    r"|provinces|districts|minutes|innings|overs|attempts|million|billion|thousand|hundred)\b))",
    re.IGNORECASE,
)
_TEN: Final = {**_COUNTS, "ten": 10}


def ratio(text: str, pos: int) -> tuple[Value, int] | None:
    """Read a share as so many in so many, in percent, and where it ends.

    Examples
    --------
    >>> ratio("four in ten voters", 0), ratio("three in 10 days", 0)
    ((40, 11), None)
    """
    found = _RATIO.match(text, pos)
    if found is None:
        return None
    a, b = (
        int(part) if part.isdigit() else _TEN[part]
        for part in (found.group("a").lower(), found.group("b").lower())
    )
    return (tidy(round(100 * a / b, 2)), found.end()) if 0 < a < b else None


_POINT: Final = re.compile(
    r"(?:(?P<count>an?|one|three)[\s-])?(?P<part>half|quarter)s?(?:\s(?:of\s)?an?)?[\s-]"
    r"(?P<percent>percentage[\s-])?points?\b",
    re.IGNORECASE,
)


def part_of_point(text: str, pos: int) -> tuple[Value, str, int] | None:
    """Read a part of a point, its unit, and where it ends.

    Examples
    --------
    >>> part_of_point("a quarter point", 0), part_of_point("half a percentage point", 0)
    ((0.25, 'points', 15), (0.5, 'percentage points', 23))
    """
    found = _POINT.match(text, pos)
    if found is None:
        return None
    count = 3 if (found["count"] or "").lower() == "three" else 1
    value = count / (2 if found["part"].lower() == "half" else 4)
    return value, "percentage points" if found["percent"] else "points", found.end()


_SPREAD: Final = re.compile(
    r"(?:(?P<count>"
    + "|".join(_COUNTS)
    + r")[\s-])?(?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\s(?:to|and|or)\s")
_OF: Final = re.compile(r"\s+(?:of|its|their|his|her|our|the|all)\s")


def spread(text: str, pos: int) -> tuple[Value, Value, int] | None:
    """Read two shares in words that make a range ("a third to a half of"), and where it ends.

    Examples
    --------
    >>> spread("a third to a half of the bees", 0), spread("a third of the bees", 0)
    ((33.33, 50, 17), None)
    """
    first = _SPREAD.match(text, pos)
    to = _TO.match(text, first.end()) if first is not None else None
    second = _SPREAD.match(text, to.end()) if to is not None else None
    if first is None or second is None or _OF.match(text, second.end()) is None:
        return None
    low, high = (
        tidy(round(100 * _COUNTS[(one["count"] or "a").lower()] / _PARTS[one["part"].lower()], 2))
        for one in (first, second)
    )
    return (low, high, second.end()) if low < high else None


def share(text: str, pos: int) -> tuple[Value, int] | None:
    """Read a share in words at `pos`, in percent rounded to hundredths, and where it ends.

    Examples
    --------
    >>> share("two-thirds of voters", 0), share("a quarter of 2024", 0)
    ((66.67, 10), None)
    """
    found = _SHARE.match(text, pos)
    if found is None and _BY.search(text, max(0, pos - 40), pos) is not None:
        found = _CHANGE.match(text, pos)
    if found is None:
        return None
    if found.group("half"):
        return 50, found.end()
    count, part = _COUNTS[found.group("count").lower()], _PARTS[found.group("part").lower()]
    if count >= part or (part == 4 and _is_quarters(text, pos, count, found.end())):
        return None
    return tidy(round(100 * count / part, 2)), found.end()


def _is_quarters(text: str, pos: int, count: int, end: int) -> bool:
    """Tell quarters of a year from quarters of a thing ("after two quarters of decline")."""
    if count == 1 or text[end - 1] != "s":
        return False
    named = _NAMED.search(text, max(0, pos - 12), pos) is not None
    return (
        count == 2
        or (named and _OF_BARE.match(text, end) is not None)
        or (text[pos].islower() and _OF_YEAR.match(text, end) is not None)
    )
