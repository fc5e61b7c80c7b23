"""How far two figures can both be right."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from credscore.cluster.numbers import measures
from credscore.cluster.words import concept
from credscore.models import Quantity

_HALF: Final = math.log(1.25)
"""Two figures that lie this far apart (a quarter) are half compatible."""


def compatible(left: Quantity, right: Quantity) -> float:
    """Say how far two quantities of one question can both be right.

    Parameters
    ----------
    left, right : Quantity
        Intervals with units; an open end (`high` None) reaches to infinity.

    Returns
    -------
    float
        1.0 where the intervals meet, or where the units differ and so say nothing about each
        other; else a value that halves with every quarter by which the nearer ends differ, down
        to 0.0 where one is nothing and the other something.

    Examples
    --------
    >>> troops = [Quantity(low=n, high=n, unit="troops") for n in (10_000, 12_000, 100_000)]
    >>> round(compatible(troops[0], troops[1]), 2), round(compatible(troops[1], troops[2]), 2)
    (0.57, 0.0)
    >>> compatible(Quantity(low=24, high=24, unit="months"), Quantity(low=2, high=2, unit="years"))
    1.0
    """
    dimension, factor = unit_scale(left.unit)
    other_dimension, other_factor = unit_scale(right.unit)
    if dimension != other_dimension and dimension and other_dimension:
        return 1.0
    low, high = _ends(left, factor)
    other_low, other_high = _ends(right, other_factor)
    slack = 0.0 if factor == other_factor else 0.02
    if low > other_high:
        low, other_high = other_high, low
    elif other_low > high:
        low, other_high = high, other_low
    else:
        return 1.0
    return _decay(low, other_high, slack)


def _decay(below: float, above: float, slack: float) -> float:
    share = (above - below) / max(abs(above), abs(below))
    if share <= slack:
        return 1.0
    return 0.0 if share >= 1 else 0.5 ** (-math.log1p(-share) / _HALF)


def _ends(quantity: Quantity, factor: float) -> tuple[float, float]:
    high = math.inf if quantity.high is None else float(quantity.high) * factor
    return float(quantity.low) * factor, high


@lru_cache(maxsize=50_000)
def unit_scale(unit: str) -> tuple[str, float]:
    """Give what a unit measures and its size in that dimension's base unit.

    A counted noun is a dimension of its own, its synonyms the same one.

    Examples
    --------
    >>> unit_scale("years") == ("time", 365.25 * 86400)
    True
    >>> unit_scale("soldiers") == unit_scale("troops")
    True
    """
    folded = unit.strip().lower()
    known = measures().get(folded)
    if known is not None:
        return known
    words = folded.split()
    return (concept(words[-1]) if words else "", 1.0)
