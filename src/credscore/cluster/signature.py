"""What may not differ between two texts of one assertion: numbers, negations, poles, names."""

from __future__ import annotations

from typing import Final, NamedTuple

COUNT: Final = 0
YEAR: Final = 1
MONEY: Final = 2
DATE: Final = 3
MEASURES: Final = ("time", "length", "mass", "volume", "area")

_OPEN: Final = 1.25
"""How far above "more than N" the figure that was meant is thought to lie at most."""
_CONVERTED: Final = 0.03
"""How far two figures in different units may differ by rounding alone."""
_ROUNDED: Final = 0.01
"""How far a figure written with decimals may differ from its rounded form."""


class Number(NamedTuple):
    """An amount with the words around it, which tell what it counts.

    Attributes
    ----------
    low, high : float
        The interval, in base units where a unit of measure follows; `high` is infinite where open.
    kind : int
        Count, calendar year, money, day of a month, or 4 + the place in `MEASURES`.
    step : float
        How finely it is written: 0.1 for one decimal, 0 for a whole number.
    after, before : tuple of int
        Up to two concepts that follow and precede it.
    """

    low: float
    high: float
    kind: int
    step: float
    after: tuple[int, ...]
    before: tuple[int, ...]


class Mark(NamedTuple):
    """A negation, a pole or a name with the concepts around it."""

    concept: int
    after: tuple[int, ...]
    before: tuple[int, ...]


class Signature(NamedTuple):
    """All that may veto a pair."""

    numbers: tuple[Number, ...] = ()
    negations: tuple[Mark, ...] = ()
    refusals: tuple[Mark, ...] = ()
    poles: tuple[Mark, ...] = ()
    names: tuple[Mark, ...] = ()


NOTHING: Final = Signature()


def _core(number: Number) -> tuple[float, float]:
    """Narrow an open interval to where its bound was meant to be near."""
    if number.high == float("inf"):
        return number.low, number.low * _OPEN
    if number.low == 0 and number.high > 0:
        return number.high / _OPEN, number.high
    return number.low, number.high


def same_amount(left: Number, right: Number) -> bool:
    """Tell whether two amounts can be one and the same figure."""
    low, high = _core(left)
    other_low, other_high = _core(right)
    if low <= other_high and other_low <= high:
        return True
    gap = max(low - other_high, other_low - high)
    size = max(abs(low), abs(other_low))
    if left.kind > DATE and left.kind == right.kind and left.after[:1] != right.after[:1]:
        return gap <= _CONVERTED * size
    if (left.step or right.step) and left.step != right.step:
        return gap <= _ROUNDED * size
    return False


def near(left: Number | Mark, right: Number | Mark) -> bool:
    """Tell whether two marks stand in the same place: they share a word on the same hand."""
    return not set(left.after).isdisjoint(right.after) or not set(left.before).isdisjoint(right.before)


def number_conflict(left: tuple[Number, ...], right: tuple[Number, ...]) -> tuple[Number, Number] | None:
    """Find two numbers that count the same thing and differ; one left out is no conflict."""
    alone = [a for a in left if not any(same_amount(a, b) for b in right)]
    if not alone:
        return None
    others = [b for b in right if not any(same_amount(a, b) for a in left)]
    for a in alone:
        for b in others:
            if a.kind == b.kind and (near(a, b) or len(left) == len(right) == 1):
                return a, b
    return None


def _unmatched(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in marks if not any(near(mark, other) for other in others)]


def _affirmed(mark: Mark, content: frozenset[int]) -> bool:
    """Tell whether the words around a negation stand in the other text, which does not negate them."""
    around = mark.after + mark.before
    if not around:
        return False
    return sum(word in content for word in around) * 3 >= 2 * len(around)


def negation_conflict(
    left: Signature, right: Signature, content: frozenset[int], other_content: frozenset[int]
) -> Mark | None:
    """Find a negation on one side of what the other side affirms."""
    if len(left.negations) == len(right.negations):
        return None
    for mine, theirs, words in ((left, right, other_content), (right, left, content)):
        if len(mine.negations) > len(theirs.negations):
            for mark in _unmatched(mine.negations, theirs.negations + theirs.refusals):
                if _affirmed(mark, words):
                    return mark
    return None


def pole_conflict(
    left: tuple[Mark, ...], right: tuple[Mark, ...], against: dict[int, frozenset[int]]
) -> tuple[Mark, Mark] | None:
    """Find opposed words in the same place, one on either side."""
    mine, theirs = {mark.concept for mark in left}, {mark.concept for mark in right}
    for a in left:
        opposed = against.get(a.concept)
        if opposed is None or a.concept in theirs or not mine.isdisjoint(opposed):
            continue
        for b in right:
            if b.concept in opposed and b.concept not in mine and near(a, b):
                return a, b
    return None


def name_conflict(
    left: tuple[Mark, ...], right: tuple[Mark, ...], content: frozenset[int], other_content: frozenset[int]
) -> tuple[Mark, Mark] | None:
    """Find two names in the same place that differ, neither of which the other text holds."""
    alone = [a for a in left if a.concept not in other_content]
    if not alone:
        return None
    others = [b for b in right if b.concept not in content]
    for a in alone:
        for b in others:
            if near(a, b):
                return a, b
    return None


def conflict(
    left: Signature,
    right: Signature,
    content: frozenset[int],
    other_content: frozenset[int],
    against: dict[int, frozenset[int]],
) -> str | None:
    """Name the first reason for which two texts cannot be one assertion, None where there is none."""
    if left.numbers and right.numbers and number_conflict(left.numbers, right.numbers):
        return "number"
    if negation_conflict(left, right, content, other_content):
        return "negation"
    if left.poles and right.poles and pole_conflict(left.poles, right.poles, against):
        return "pole"
    if left.names and right.names and name_conflict(left.names, right.names, content, other_content):
        return "name"
    return None
