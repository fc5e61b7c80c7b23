"""How far apart two figures are, and which counts only ever rise."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any, Final, NamedTuple

from credscore.cluster.numbers import measures
from credscore.lexicon import split, table, words
from credscore.normalize.units import CURRENCY_CODES, unit_concept

ALIKE: Final = 0.1
"""Figures within a tenth confirm each other, unless they are counted again and again."""
_MISSING: Final = unit_concept("missing")
_RATES: Final = ("percent", "point", "points")
_REACH: Final = 2.0  # who knows of 6 does not say "up to 40", and who knows of 64 does not say "at least 6"
_DOZENS: Final = {24: 99.0}  # the normal form of "dozens" has no upper end either
_LEAP: Final = 20.0  # a count that grows more than this at once is a rival, not an update


class Figure(NamedTuple):
    """A quantity as plain numbers."""

    low: float
    high: float
    unit: str


def figures(quantities: Any) -> tuple[Figure, ...]:
    """Read quantities in whatever form a frame holds them; measures come in the base unit of what they measure.

    A bound is read as people use it, of figures not far from it ("up to 40", "at least 40").

    Examples
    --------
    >>> figures([{"low": 40, "high": None, "unit": "dead"}])
    (Figure(low=40.0, high=80.0, unit='dead'),)
    >>> figures([{"low": 2, "high": 2, "unit": "minutes"}])
    (Figure(low=120.0, high=120.0, unit='time'),)
    """
    if quantities is None or isinstance(quantities, float):
        return ()
    return tuple(sorted({_figure(item) for item in quantities}))


def _figure(item: Any) -> Figure:
    if isinstance(item, dict):
        low, high, unit = item["low"], item.get("high"), item.get("unit") or ""
    elif hasattr(item, "low"):
        low, high, unit = item.low, item.high, item.unit
    else:
        low, high, unit = item
    concept = unit_concept(unit)
    dimension, size = measures().get(concept, (concept, 1.0))
    if high is None:
        high = _DOZENS.get(low, low * _REACH) if low else math.inf
    if not low and high < math.inf:
        low = high / _REACH
    return Figure(low * size, high * size, dimension)


def distance(ours: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> float | None:
    """Measure how far two answers' figures lie apart, on the natural log scale.

    Returns
    -------
    float or None
        0 where the intervals overlap, infinite where one is zero and the other not; the
        largest gap among the units that both count; None where they share no unit.

    Examples
    --------
    >>> round(distance((Figure(12e3, 12e3, "troops"),), (Figure(10e3, 10e3, "troops"),)), 3)
    0.182
    >>> distance((Figure(40, math.inf, "dead"),), (Figure(43, 43, "dead"),))
    0.0
    """
    gaps: dict[str, float] = {}
    for mine in ours:
        for other in theirs:
            if mine.unit == other.unit:
                gaps[mine.unit] = min(gaps.get(mine.unit, math.inf), _gap(mine, other))
    return max(gaps.values()) if gaps else None


def _gap(one: Figure, other: Figure) -> float:
    lower, upper = (one.high, other.low) if one.high < other.low else (other.high, one.low)
    if lower >= upper:
        return 0.0
    return math.log(upper / lower) if lower > 0 else math.inf


def updates(earlier: tuple[Figure, ...], later: tuple[Figure, ...]) -> bool:
    """Say whether the later figures bring the earlier ones up to date: more of what only rises, fewer missing.

    Examples
    --------
    >>> updates((Figure(40, 40, "missing"),), (Figure(0, 0, "missing"),))
    True
    """
    return rises(earlier, later) or falls(earlier, later)


def falls(earlier: tuple[Figure, ...], later: tuple[Figure, ...]) -> bool:
    """Say whether the later figures are a lower count of people who are being found."""
    pairs = [(a, b) for a in earlier for b in later if a.unit == b.unit]
    return bool(pairs) and all(a.unit == _MISSING and b.high < a.low for a, b in pairs)


def rises(earlier: tuple[Figure, ...], later: tuple[Figure, ...]) -> bool:
    """Say whether the later figures are a higher count of something that only ever rises, and none beyond belief.

    Examples
    --------
    >>> rises((Figure(12, 12, "dead"),), (Figure(43, 43, "dead"),))
    True
    """
    pairs = [(a, b) for a in earlier for b in later if a.unit == b.unit]
    return bool(pairs) and all(
        _only_rises(a.unit) and a.high < b.low <= _LEAP * max(a.high, 1.0) for a, b in pairs
    )


def partial_count(done: tuple[Figure, ...], due: tuple[Figure, ...]) -> bool:
    """Say whether what is done may be a part of what is due; a rate has no parts.

    Examples
    --------
    >>> troops, points = (Figure(3e3, 3e3, "troops"),), (Figure(25, 25, "basis points"),)
    >>> partial_count(troops, (Figure(12e3, 12e3, "troops"),))
    True
    >>> partial_count(points, (Figure(50, 50, "basis points"),))
    False
    """
    return all(a.high < b.low and not a.unit.endswith(_RATES) for a in done for b in due if a.unit == b.unit)


def none_of(denied: tuple[Figure, ...], answer: tuple[Figure, ...]) -> bool:
    """Say whether a denial of these figures is one of any: "not one has left" leaves no room for nine.

    Examples
    --------
    >>> one, nine = (Figure(1, 1, "inmates"),), (Figure(9, 9, "inmates"),)
    >>> none_of(one, nine), none_of(nine, one)
    (True, False)
    >>> none_of((Figure(1, 1, "cents"),), (Figure(3e6, 3e6, "EUR"),))
    True
    """
    return any(
        a.low == a.high == 1 <= b.low
        for a in denied
        for b in answer
        if a.unit == b.unit or {a.unit, b.unit} <= _money()
    )


@lru_cache(maxsize=1)
def _money() -> frozenset[str]:
    """List the units of money: codes, and coins, of which one is named where there was none at all."""
    coins = (word for row in table("currencies") for word in split(row["words"] + "|" + row["coins"]))
    return CURRENCY_CODES.union(map(unit_concept, coins))


def tallied(figures: tuple[Figure, ...]) -> bool:
    """Say whether the figures count something that is counted again as news comes in.

    Examples
    --------
    >>> tallied((Figure(7, 7, "dead"),)), tallied((Figure(7, 7, "dollars"),))
    (True, False)
    """
    return bool(figures) and all(one.unit == _MISSING or _only_rises(one.unit) for one in figures)


@lru_cache(maxsize=1024)
def _only_rises(unit: str) -> bool:
    return unit_concept(unit) in _rising()


@lru_cache(maxsize=1)
def _rising() -> frozenset[str]:
    return frozenset(map(unit_concept, words("rising_counts")))
