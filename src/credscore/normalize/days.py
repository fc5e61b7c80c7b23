"""Reckoning a date's words into a day: the readers behind `dates`."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Final

from credscore.normalize import numbers
from credscore.normalize.context import MONTHS

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASON: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NEAR: Final = {
    "yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def midnight(when: datetime) -> datetime:
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
    if "z" in g:
        return _date(int(g["z"]), 12, 31)
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
        return (
            here
            if (month >= base.month and which == "") or month > base.month
            else _date(base.year + 1, month, 1)
        )
    if which == "this":
        return here
    past = month < base.month or (which == "" and month == base.month)
    return here if past else _date(base.year - 1, month, 1)


def _year(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return _date(int(g["y"]), 1, 1)


def _weekday(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if base is None:
        return None
    target = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(g["w"].lower()))
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
    return base + timedelta(days=_NEAR.get(word, 0))


def _period(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    if base is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "this": 0}.get(g["r"].lower(), 1)
    unit = g["u"].lower()
    if unit in _SEASON:
        return _season_near(base, _SEASON[unit], step)
    if unit in ("week", "weekend"):
        monday = base - timedelta(days=base.weekday())
        return monday + timedelta(days=7 * step + (5 if unit == "weekend" else 0))
    if unit == "month":
        return _shift(base.replace(day=1), step)
    if unit == "quarter":
        return _shift(base.replace(day=1, month=(base.month - 1) // 3 * 3 + 1), 3 * step)
    return _date(base.year // 10 * 10 + 10 * step if unit == "decade" else base.year + step, 1, 1)


def _season_near(base: datetime, month: int, step: int) -> datetime | None:
    """Give the first day of the last season that is over, of this year's, or of the next one to come."""
    starts = [start for year in (-2, -1, 0, 1) if (start := _date(base.year + year, month, 1)) is not None]
    if step < 0:
        starts = [start for start in starts if _shift(start, 3) <= base]
        return starts[-1] if starts else None
    later = [start for start in starts if (start > base if step else start.year == base.year)]
    return later[0] if later else None


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
    return (
        _offset(g, base, 1) if base is not None and (future or "time" in whole or "next" in whole) else None
    )


def _loose(g: _Groups, base: datetime | None, future: bool, whole: str) -> datetime | None:
    return None


READERS: Final = {
    "iso": _iso, "slashed": _slashed, "day": _day, "end": _end, "yearend": _yearend, "season": _season,
    "month": _whole_month, "year": _year, "weekday": _weekday, "near": _near, "period": _period, "ago": _ago,
    "within": _within, "loose": _loose,
}  # fmt: skip
