"""Dates: absolute ones read as they stand, relative ones hung on the publication date."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final, NamedTuple

from credscore.normalize.clauses import bag
from credscore.normalize.context import MONTHS, MONTHS_SHORT
from credscore.normalize.days import READERS, WEEKDAYS, midnight
from credscore.normalize.lists import listed
from credscore.normalize.vocabulary import Vocabulary

__all__ = ["UTC", "DateSpan", "find_dates"]


class DateSpan(NamedTuple):
    """A date found in ``text[start:end]``.

    `at` is midnight UTC of the day, or of the first day of a longer period; of its last day
    where the words set a term ("by the end of the year"). None where the date is relative
    and nothing is known for it to hang on.
    """

    start: int
    end: int
    at: datetime | None


_MONTH: Final = (
    r"(?P<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY: Final = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<y>(?:1[5-9]|20)\d\d)"
_UNIT: Final = r"(?P<u>hour|day|night|week|month|year|decade|minute)s?"
_COUNT: Final = (
    r"(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
)
_NUMERALS: Final = "# a an one two three four five six seven eight nine ten eleven twelve fifteen twenty"
_MONTHS: Final = " ".join((*MONTHS, *MONTHS_SHORT))
_DAYS: Final = " ".join(WEEKDAYS)
_UNITS: Final = " ".join(
    f"{unit} {unit}s" for unit in ["hour", "day", "night", "week", "month", "year", "decade", "minute"]
)

# kind of date, the words with which the wording may begin ("#" for a digit), those of which it
# holds one ("#" for a year or a day in figures), the wording.
_FORMS: Final = (
    (
        "iso",
        "#",
        "#",
        r"(?P<y>\d{4})-(?P<n>\d{2})-(?P<d>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])",
    ),
    ("slashed", "#", "#", r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)\b"),
    ("day", "#", _MONTHS, _DAY + r"(?:\s+of)?\s+" + _MONTH + r"(?:,?\s+" + _YEAR + r"\b)?"),
    ("day", _MONTHS, _MONTHS, _MONTH + r"\s+" + _DAY + r"\b(?![,.]?\d)(?:,?\s+" + _YEAR + r"\b)?"),
    (
        "end",
        "by before until at toward towards till the end late",
        "end",
        r"(?:(?:by|before|until|at|towards?|till)\s+)?(?:the\s+)?end\s+of\s+(?:" + _MONTH + r"(?:,?\s+" + _YEAR + r")?"
        r"|(?P<w>the|this|next|last)\s+(?P<u>day|week|month|year|decade|century)\b|(?P<z>(?:1[5-9]|20)\d\d)\b)",
    ),
    ("yearend", "by before year", "end", r"(?:(?:by|before)\s+)?year(?:-|['’]s\s|\s)end\b"),
    (
        "season",
        "spring summer autumn fall winter q1 q2 q3 q4 first second third fourth #",
        "spring summer autumn fall winter q quarter",
        r"(?:(?P<s>spring|summer|autumn|fall|winter)|(?P<q>Q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter))"
        r"(?:\s+of)?\s+" + _YEAR + r"\b",
    ),
    ("month", _MONTHS, _MONTHS, _MONTH + r"\s+" + _YEAR + r"\b"),
    ("month", "last next this coming past previous", _MONTHS, r"(?P<r>last|next|this|coming|past|previous)\s+" + _MONTH),
    (
        "month",
        "in since by until during of from early late mid",
        _MONTHS,
        r"(?:in|since|by|until|during|of|from|early|late|mid)[\s-]+" + _MONTH + r"(?!\s+\d)",
    ),
    (
        "year",
        "in since by until during of from before after early late mid around circa to",
        "#",
        r"(?:in|since|by|until|during|of|from|before|after|early|late|mid|around|circa|to)[\s-]+(?:the\s+year\s+)?"
        + _YEAR
        + r"\b(?![,.]?\d|\s?(?:%|percent|people|troops|soldiers|[a-z]+s\s+(?:were|are|have|had)))",
    ),
    (
        "weekday",
        "last next this coming on by since until past " + _DAYS,
        _DAYS,
        r"(?:(?P<r>last|next|this|coming|on|by|since|until|past)\s+)?(?P<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    ),
    (
        "near",
        "the today tonight yesterday tomorrow last this",
        "today tonight yesterday tomorrow night morning afternoon evening",
        r"(?P<x>the day (?:before yesterday|after tomorrow)|today|tonight|yesterday|tomorrow|last night"
        r"|this (?:morning|afternoon|evening))\b",
    ),
    (
        "period",
        "last past previous next this coming the",
        "week weekend month year decade quarter spring summer autumn fall winter",
        r"(?P<r>last|past|previous|next|this|coming|the following)\s+"
        r"(?P<u>week|weekend|month|year|decade|quarter|spring|summer|autumn|fall|winter)\b",
    ),
    (
        "ago",
        _NUMERALS + " about around some nearly almost over more",
        "ago now hence",
        r"(?:(?:about|around|some|nearly|almost|over|more than)\s+)?" + _COUNT + r"\s+" + _UNIT + r"\s+(?P<g>ago|from now|hence)\b",
    ),
    (
        "within",
        "in within",
        _UNITS,
        r"(?:with)?in\s+(?:the\s+next\s+|the\s+coming\s+)?(?:about\s+|around\s+)?" + _COUNT + r"\s+" + _UNIT
        + r"(?:['’]\s+time)?\b(?!\s+(?:of|in|after))",
    ),
    (
        "loose",
        _NUMERALS + " the day week month year",
        "earlier later before after",
        r"(?:" + _COUNT + r"\s+" + _UNIT + r"\s+(?:earlier|later|before|after)"
        r"|(?:the\s+)?(?:day|week|month|year)\s+(?:before|after|earlier|later))\b",
    ),
)  # fmt: skip


_Forms = tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]


def _by_first_word() -> Vocabulary[_Forms]:
    """Give the wordings that can begin with a word, in any case."""
    forms: dict[str, _Forms] = {"#": ()}
    for kind, starters, held, wording in _FORMS:
        form = kind, frozenset(held.split()), re.compile(wording, re.IGNORECASE)
        for word in starters.split():
            forms[word] = (*forms.get(word, ()), form)
    return Vocabulary(lambda word: forms.get("#" if word.isdigit() else word.lower(), ()))


_BY_FIRST_WORD: Final = _by_first_word()
_INITIALS: Final = "".join(
    sorted({word[0] for _, starters, _, _ in _FORMS for word in starters.split()} - {"#"})
)
_START: Final = re.compile(rf"(?<!\w)(?:\d|q[1-4]\b|[{_INITIALS}][a-z]*)", re.IGNORECASE)
"""Digits, and the words that begin as one that opens a date does."""
_MARKS: Final = listed("date_marks")
_YEAR_LIKE: Final = re.compile(r"\d(?:\d{3}|[/.]\d)")
_FUTURE: Final = re.compile(
    r"\b(?:will|shall|plans?|planning|set to|due|scheduled|expected|going to|would|to be|is to|are to|tomorrow|intends?"
    r"|ready to|prepar\w+|aims?|may|might|could|until|deadline|by)\b|['’]ll\b",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 200
_HANGING: Final = frozenset({"day", "month", "weekday", "within"})
"""Kinds of date that mean another day in a sentence about the future."""
_MOST: Final = 200


def find_dates(text: str, published_at: datetime | None) -> list[DateSpan]:
    """Find the dates in a text.

    Parameters
    ----------
    text : str
        A sentence; only its first 200 dates are read. "May" counts as a month only where it is written and used as one.
    published_at : datetime or None
        On what relative dates hang. A weekday is the last one up to it, the next one after
        "next" or in a sentence about the future; a day without a year is the nearest such day.

    Returns
    -------
    list of DateSpan
        In text order; `at` is None for a relative date without a publication date, and
        for "two days later", which hangs on something else.

    Examples
    --------
    >>> day = datetime(2024, 10, 23, tzinfo=UTC)
    >>> [str(d.at.date()) for d in find_dates("It sank on Monday; talks follow on 5 November.", day)]
    ['2024-10-21', '2024-11-05']
    >>> find_dates("It sank last week.", None)
    [DateSpan(start=8, end=17, at=None)]
    """
    words = bag(text)
    if _YEAR_LIKE.search(text):
        words |= {"#"}
    elif _MARKS.isdisjoint(words):
        return []
    base = midnight(published_at) if published_at is not None else None
    out: list[DateSpan] = []
    past = 0
    for first in _START.finditer(text):
        forms = _BY_FIRST_WORD[first[0]]
        if not forms:
            continue
        start = first.start()
        if start < past:
            continue
        span = _span(text, start, forms, words, base)
        if span is not None:
            out.append(span)
            past = span.end
        if len(out) >= _MOST:
            break
    return out


def _span(
    text: str, start: int, forms: _Forms, words: frozenset[str], base: datetime | None
) -> DateSpan | None:
    """Read the date at `start` by the first of the wordings that fits there."""
    for kind, held, pattern in forms:
        found = None if held.isdisjoint(words) else pattern.match(text, start)
        if found is None or not _is_month_word(found):
            continue
        groups = {name: value for name, value in found.groupdict().items() if value}
        hanging = base is not None and kind in _HANGING
        future = hanging and _FUTURE.search(text, max(0, start - _LOOK_BACK), start) is not None
        return DateSpan(start, found.end(), READERS[kind](groups, base, future, found.group().lower()))
    return None


def _is_month_word(found: re.Match[str]) -> bool:
    """Tell a month from the verbs and names that look like one ("may", "march", "Jan")."""
    month = found.groupdict().get("m")
    if month is None:
        return True
    return month[0].isupper() or (len(month) > 3 and month.lower() != "march") or found.group()[0].isdigit()
