"""Dates: absolute ones read as they stand, relative ones hung on the publication date."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from credscore.normalize import numbers
from credscore.normalize.context import MONTHS


class DateSpan(NamedTuple):
    """A date found in ``text[start:end]``.

    `at` is midnight UTC of the day, or of the first day of a longer period; of its last day
    where the words set a term ("by the end of the year"). None where the date is relative
    and nothing is known for it to hang on.
    """

    start: int
    end: int
    at: datetime | None


_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH: Final = (
    r"(?P<m{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY: Final = r"(?P<d{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<y{0}>(?:1[5-9]|20)\d\d)"
_UNIT: Final = r"(?P<u{0}>hour|day|night|week|month|year|decade|minute)s?"
_SEASON: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_COUNT: Final = r"(?P<n{0}>\d{{1,3}}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
_NOW: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

_FORMS: Final = (
    (r"\b(?P<y1>\d{4})-(?P<n1>\d{2})-(?P<d1>\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-])", "iso"),
    (r"\b(?P<a2>\d{1,2})(?P<s2>[/.])(?P<b2>\d{1,2})(?P=s2)(?P<y2>(?:19|20)\d\d)\b", "slashed"),
    (r"\b" + _DAY.format(3) + r"(?:\s+of)?\s+" + _MONTH.format(3) + r"(?:,?\s+" + _YEAR.format(3) + r")?\b", "day"),
    (r"\b" + _MONTH.format(4) + r"\s+" + _DAY.format(4) + r"\b(?![,.]?\d)(?:,?\s+" + _YEAR.format(4) + r"\b)?", "day"),
    (r"\b(?P<e5>(?:by|before|until|at|towards?|till)\s+(?:the\s+)?end\s+of|end\s+of|late\s+in|the\s+end\s+of)\s+(?:" + _MONTH.format(5) + r"(?:,?\s+" + _YEAR.format(5) + r")?|(?P<w5>the|this|next|last)\s+(?P<u5>day|week|month|year|decade|century)|" + _YEAR.format(15) + r")\b", "end"),
    (r"\bby\s+(?P<e6>year(?:-|\s|['’]s\s)end)\b|\b(?:year(?:-|['’]s\s)end)\b", "yearend"),
    (r"\b(?:(?P<s7>spring|summer|autumn|fall|winter)(?:\s+of)?|(?P<q7>Q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter)(?:\s+of)?)\s+" + _YEAR.format(7) + r"\b", "season"),
    (r"\b" + _MONTH.format(8) + r"\s+" + _YEAR.format(8) + r"\b", "month"),
    (r"\b(?P<r9>last|next|this|coming|past|previous)\s+" + _MONTH.format(9) + r"|\b(?:in|since|by|until|during|of|from|early|late|mid)[\s-]+" + _MONTH.format(19) + r"(?!\s+\d)", "month"),
    (r"\b(?:in|since|by|until|during|of|from|before|after|early|late|mid|around|circa|to)[\s-]+(?:the\s+year\s+)?" + _YEAR.format(10) + r"\b(?![,.]?\d|\s?(?:%|percent|people|troops|soldiers|[a-z]+s\s+(?:were|are|have|had)))", "year"),
    (r"\b(?:(?P<r11>last|next|this|coming|on|by|since|until|past)\s+)?(?P<w11>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?:\s+(?P<f11>week|next|last))?", "weekday"),
    (r"\b(?P<x12>the day (?:before yesterday|after tomorrow)|today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b", "near"),
    (r"\b(?P<r13>last|past|previous|next|this|coming|the following)\s+(?P<u13>week|weekend|month|year|decade|quarter|spring|summer|autumn|fall|winter)\b", "period"),
    (r"\b(?:(?:about|around|some|nearly|almost|over|more than)\s+)?" + _COUNT.format(14) + r"\s+" + _UNIT.format(14) + r"\s+(?P<g14>ago|from now|hence)\b", "ago"),
    (r"\b(?:with)?in\s+(?:the\s+next\s+|the\s+coming\s+)?(?:about\s+|around\s+)?" + _COUNT.format(16) + r"\s+" + _UNIT.format(16) + r"(?:['’]\s+time)?\b(?!\s+(?:of|in|after))", "within"),
    (r"\b" + _COUNT.format(17) + r"\s+" + _UNIT.format(17) + r"\s+(?P<g17>earlier|later|before|after)\b|\b(?:the\s+)?(?:day|week|month|year)\s+(?:before|after|earlier|later)\b", "loose"),
)  # fmt: skip
_PATTERN: Final = re.compile(
    "|".join(f"(?P<f{i}{kind}>{pattern})" for i, (pattern, kind) in enumerate(_FORMS)), re.IGNORECASE
)
_KINDS: Final = {f"f{i}{kind}": kind for i, (_, kind) in enumerate(_FORMS)}
_WORDS: Final = re.compile(r"[a-z]+")
_MARKS: Final = frozenset(
    [*MONTHS, *_WEEKDAYS, *_NOW, *_SEASON]
    + "jan feb mar apr jun jul aug sep sept oct nov dec ago later earlier hence now week weekend month year years decade "
    "quarter morning afternoon evening night end days weeks months hours minutes hour day".split()
)
_YEAR_LIKE: Final = re.compile(r"\d{4}|\d[/.]\d")
_FUTURE: Final = re.compile(
    r"\b(?:will|shall|plans?|planning|set to|due|scheduled|expected|going to|would|is to|are to|tomorrow|intends?|ready to"
    r"|prepar\w+|aims?|may|might|could|until|deadline|by)\b|['’]ll\b",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 200


def find_dates(text: str, published_at: datetime | None) -> list[DateSpan]:
    """Find the dates in a text.

    Parameters
    ----------
    text : str
        A sentence. "May" counts as a month only where it is written and used as one.
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
    if _MARKS.isdisjoint(_WORDS.findall(text.lower())) and not _YEAR_LIKE.search(text):
        return []
    base = _midnight(published_at) if published_at is not None else None
    out: list[DateSpan] = []
    for found in _PATTERN.finditer(text):
        form = next(name for name in _KINDS if found.group(name) is not None)
        groups = {key[0]: value for key, value in found.groupdict().items() if value and key not in _KINDS}
        if not _is_month_word(groups.get("m"), found.group()):
            continue
        future = _FUTURE.search(text, max(0, found.start() - _LOOK_BACK), found.start()) is not None
        at = _READERS[_KINDS[form]](groups, base, future, found.group().lower())
        out.append(DateSpan(found.start(), found.end(), at))
    return out


def _is_month_word(month: str | None, whole: str) -> bool:
    """Tell a month from the verbs and names that look like one ("may", "march", "Jan")."""
    if month is None:
        return True
    return month[0].isupper() or (len(month) > 3 and month.lower() not in ("march",)) or whole[0].isdigit()


def _midnight(when: datetime) -> datetime:
    when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    return when.replace(hour=0, minute=0, second=0, microsecond=0)


def _date(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _month(word: str) -> int:
    low = word.lower()[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(low))


def _shift(base: datetime, months: int) -> datetime:
    index = base.year * 12 + base.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return base
    return base.replace(year=year, month=month + 1, day=min(base.day, monthrange(year, month + 1)[1]))


_Groups = dict[str, str]


def _iso(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _date(int(g["y"]), int(g["n"]), int(g["d"]))


def _slashed(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    a, b, year = int(g["a"]), int(g["b"]), int(g["y"])
    if g["s"] == "." or a > 12:
        return _date(year, b, a)
    return _date(year, a, b) if b > 12 or a == b else None


def _nearest(base: datetime, month: int, day: int, future: bool) -> datetime | None:
    days = [d for year in (-1, 0, 1) if (d := _date(base.year + year, month, day)) is not None]
    if future:
        days = [d for d in days if d >= base - timedelta(days=1)] or days
    return min(days, key=lambda d: (abs(d - base), d)) if days else None


def _day(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    month, day = _month(g["m"]), int(g["d"])
    if "y" in g:
        return _date(int(g["y"]), month, day)
    return _nearest(base, month, day, future) if base is not None else None


def _last_day(year: int, month: int) -> datetime | None:
    return _date(year, month, monthrange(year, month)[1]) if 1 <= year <= 9999 else None


def _end(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if "m" in g:
        month = _month(g["m"])
        if "y" in g:
            return _last_day(int(g["y"]), month)
        first = _nearest(base, month, 1, True) if base is not None else None
        return _last_day(first.year, month) if first is not None else None
    if "y" in g:
        return _date(int(g["y"]), 12, 31)
    if base is None:
        return None
    step = {"next": 1, "last": -1}.get(g["w"].lower(), 0)
    unit = g["u"].lower()
    if unit == "year":
        return _date(base.year + step, 12, 31)
    if unit == "month":
        then = _shift(base.replace(day=1), step)
        return _last_day(then.year, then.month)
    if unit == "decade":
        return _date(base.year // 10 * 10 + 9 + 10 * step, 12, 31)
    if unit == "century":
        return _date(base.year // 100 * 100 + 100 * (1 + step), 12, 31)
    if unit == "week":
        return base + timedelta(days=6 - base.weekday() + 7 * step)
    return base + timedelta(days=step)


def _yearend(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _date(base.year, 12, 31) if base is not None else None


def _season(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if "s" in g:
        return _date(int(g["y"]), _SEASON[g["s"].lower()], 1)
    word = g["q"].lower().split()[0].removeprefix("q")
    quarter = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(word) or int(word[0])
    return _date(int(g["y"]), 3 * quarter - 2, 1)


def _whole_month(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    month = _month(g["m"])
    if "y" in g:
        return _date(int(g["y"]), month, 1)
    if base is None:
        return None
    here = base.replace(day=1, month=month)
    which = g.get("r", "").lower()
    if which in ("next", "coming") or (which == "" and future):
        return here if month >= base.month and which == "" or month > base.month else _date(base.year + 1, month, 1)
    if which == "this":
        return here
    past = month < base.month or (which == "" and month == base.month)
    return here if past else _date(base.year - 1, month, 1)


def _year(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _date(int(g["y"]), 1, 1)


def _weekday(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if base is None:
        return None
    target = next(i for i, name in enumerate(_WEEKDAYS) if name.startswith(g["w"].lower()))
    which = g.get("r", "").lower()
    ahead = (target - base.weekday()) % 7
    back = (base.weekday() - target) % 7
    if which in ("next", "coming", "by", "until") or (future and which not in ("last", "since", "past")):
        return base + timedelta(days=ahead or (7 if which == "next" else 0))
    return base - timedelta(days=back or (7 if which == "last" else 0))


def _near(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if base is None:
        return None
    word = g["x"].lower()
    days = {"last night": -1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(word, _NOW.get(word, 0))
    return base + timedelta(days=days)


def _period(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if base is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "this": 0}.get(g["r"].lower(), 1)
    unit = g["u"].lower()
    if unit in _SEASON:
        year = base.year + step - (1 if step < 0 and base.month < _SEASON[unit] else 0) + (step < 0)
        return _date(year - (1 if step < 0 and base.month <= _SEASON[unit] + 2 and base.month >= _SEASON[unit] else 0), _SEASON[unit], 1)
    if unit in ("week", "weekend"):
        monday = base - timedelta(days=base.weekday())
        return monday + timedelta(days=7 * step + (5 if unit == "weekend" else 0))
    if unit == "month":
        return _shift(base.replace(day=1), step)
    if unit == "quarter":
        return _shift(base.replace(day=1, month=(base.month - 1) // 3 * 3 + 1), 3 * step)
    return _date(base.year // 10 * 10 + 10 * step if unit == "decade" else base.year + step, 1, 1)


def _offset(g: _Groups, base: datetime, sign: int) -> datetime | None:
    raw = g["n"].lower()
    read = numbers.words(raw, 0) if not raw.isdigit() else None
    count = int(raw) if raw.isdigit() else int(read.low) if read else 1
    unit = g["u"].lower()
    if unit in ("month", "year", "decade"):
        return _shift(base, sign * count * {"month": 1, "year": 12, "decade": 120}[unit])
    days = {"day": 1, "night": 1, "week": 7}.get(unit, 0)
    try:
        return base + timedelta(days=sign * count * days)
    except OverflowError:
        return None


def _ago(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _offset(g, base, -1 if g["g"].lower() == "ago" else 1) if base is not None else None


def _within(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _offset(g, base, 1) if base is not None and (future or "time" in whole or "next" in whole) else None


def _loose(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return None


_READERS: Final = {
    "iso": _iso, "slashed": _slashed, "day": _day, "end": _end, "yearend": _yearend, "season": _season,
    "month": _whole_month, "year": _year, "weekday": _weekday, "near": _near, "period": _period, "ago": _ago,
    "within": _within, "loose": _loose,
}  # fmt: skip
