"""Whether two claims of one affair answer one question."""

from __future__ import annotations

import math
from enum import Enum
from typing import Final

from credscore.cluster.counts import Figure

_SPREAD: Final = 1000.0
"""Rival figures of one question lie within this factor of each other."""
_LOOSE: Final = frozenset(
    ["points", "votes", "times", "time", "round", "step", "stage", "part", "way", "occasion"]
)
"""Nouns that count many things at once, so that they alone make no question."""


_KIN: Final = (
    frozenset({"price", "cost"}),
    frozenset({"damage", "cost"}),
    frozenset({"price", "ransom"}),
    frozenset({"demand", "ransom"}),
    frozenset({"demand", "price"}),
)
"""Questions that one word may ask for another: what a thing costs is its price, or the damage."""
_ACCIDENTAL: Final = 20.0
"""Below this, two claims of one affair may well give one count of different things."""
_OPEN: Final = 1.25
"""How far above "more than N" the figure that was meant is thought to lie at most."""
_RANKS: Final = {"people": 0, "money": 0, "share": 0, "thing": 1, "area": 1, "volume": 1, "weight": 1}
_SUBSETS: Final = frozenset(
    ["women", "children", "police officers", "officers", "firefighters", "journalists"]
)
"""Nouns that mostly count some among the people whom a figure is about."""


class Match(Enum):
    """How two figures stand to each other."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


def main_figure(figures: tuple[Figure, ...]) -> Figure | None:
    """Choose the figure that a claim is about: people and money before things, things before mere measures."""
    return min(
        figures,
        key=lambda figure: (figure.old, figure.part or figure.rate, _RANKS.get(figure.dimension, 2)),
        default=None,
    )


def match(left: Figure, right: Figure) -> Match:
    """Tell whether two figures of one affair answer one question.

    The same fate, purpose or object makes one question, another one another; so do the nouns
    counted where no word of the clause tells. Amounts a week and totals, parts and wholes are
    never one question; the dead of another year may be those of another event.
    """
    if (
        left.dimension != right.dimension
        or (left.rate, left.part, left.asked, left.period)
        != (right.rate, right.part, right.asked, right.period)
        or not of_one_size(left, right)
    ):
        return Match.UNKNOWN if _slight(left) or _slight(right) else Match.OTHER
    apart = left.noun != right.noun and bool(left.noun and right.noun)
    if left.question and right.question:
        if left.question != right.question:
            kin = any({left.question, right.question} <= one for one in _KIN)
            if kin and left.asked and right.asked:
                return Match.SAME
            return Match.UNKNOWN if kin else Match.OTHER
        subset = left.noun != right.noun and not _SUBSETS.isdisjoint((left.noun, right.noun))
        return Match.UNKNOWN if apart or subset or left.part or left.then != right.then else Match.SAME
    if left.noun and right.noun:
        if apart and left.dimension not in ("duration", "length", "area", "volume", "weight"):
            return Match.OTHER
        if left.noun not in _LOOSE and not (left.question or right.question or left.part or _slight(left)):
            return Match.SAME
    return Match.UNKNOWN


def same_answer(left: Figure, right: Figure) -> bool:
    """Tell whether two figures for one question are one: equal, or bounded at the same value."""
    if left.old or right.old:
        return False
    low, high = left.low == right.low, left.high == right.high
    bounded = math.inf in (left.high, right.high)
    return (low and (high or bounded)) or (high and not bounded and 0.0 in (left.low, right.low))


def telling(figure: Figure) -> bool:
    """Tell whether another claim of the affair hardly gives the same figure by accident."""
    return figure.dimension == "money" or (not _slight(figure) and figure.low >= _ACCIDENTAL)


def rivals(left: Figure, right: Figure) -> bool:
    """Tell whether two figures for one question cannot be one, open ends thought to lie near."""
    if left.old != right.old:
        return True
    (low, high), (other_low, other_high) = _core(left), _core(right)
    return high < other_low or other_high < low


def _core(figure: Figure) -> tuple[float, float]:
    if math.isinf(figure.high):
        return figure.low, figure.low * _OPEN
    return (figure.low or figure.high / _OPEN), figure.high


def _slight(figure: Figure) -> bool:
    """Tell a mere measure in passing ("ten minutes before"), which is not what its claim is about."""
    return figure.dimension not in _RANKS and not figure.question


def of_one_size(left: Figure, right: Figure) -> bool:
    """Tell whether two figures lie near enough to answer one question."""
    a, b = (figure.low or (0.0 if figure.high == float("inf") else figure.high) for figure in (left, right))
    return not (a and b) or max(a, b) <= _SPREAD * min(a, b)
