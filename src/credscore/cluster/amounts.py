"""Two figures beside each other: whether they can be one and the same, and whether they rival."""

from __future__ import annotations

from typing import Final

from credscore.cluster.numbers import INFINITE
from credscore.cluster.signature import (
    COUNT,
    MONEY,
    SPAN,
    Number,
    enclosed,
    near,
    shared,
)

_TELLING: Final = 10
"""From where on a figure that two texts share is no accident."""
OPEN: Final = 1.25
"""How far above "more than N" the figure that was meant is thought to lie at most."""
CONVERTED: Final = 0.03
"""How far two figures in different units may differ by rounding alone."""
SCALES: Final = (1e6, 1e9, 1e12)
"""What a scale that is left out multiplies a figure by."""
ROUNDED: Final = 0.01
"""How far a figure written with decimals may differ from its rounded form."""


def _core(number: Number) -> tuple[float, float]:
    """Narrow an open interval to where its bound was meant to be near."""
    if number.high == INFINITE:
        return number.low, number.low * OPEN
    if number.low == 0 and number.high > 0:
        return number.high / OPEN, number.high
    return number.low, number.high


def _opposed(left: Number, right: Number) -> bool:
    """Tell whether the one is more than what the other is less than."""
    return left.high == INFINITE and right.low == 0 and left.low >= right.high


def same_amount(left: Number, right: Number) -> bool:
    """Tell whether two amounts can be one and the same figure."""
    if left.kind != right.kind:
        ends = 0 < left.low == right.low or left.high == right.high < INFINITE
        return ends and _comparable(left, right)
    if left.factor == right.factor:
        if left[:2] == right[:2]:
            return True
        if (left.high == right.high == INFINITE) or (left.low == right.low == 0):
            return False
        if left.step == right.step == SPAN or _opposed(left, right) or _opposed(right, left):
            return False
    low, high = (end * left.factor for end in _core(left))
    other_low, other_high = (end * right.factor for end in _core(right))
    gap = max(low - other_high, other_low - high)
    if gap <= 0:
        return True
    size = max(abs(low), abs(other_low))
    if left.factor != right.factor:
        return gap <= CONVERTED * size
    return left.step != right.step and SPAN not in (left.step, right.step) and gap <= ROUNDED * size


def left_over(numbers: tuple[Number, ...], others: tuple[Number, ...]) -> list[Number]:
    """Pair off equal amounts, those in the same place first, each with one at most; give those left over."""
    pairs = [
        (-shared(number, other), place, other_place)
        for place, number in enumerate(numbers)
        for other_place, other in enumerate(others)
        if same_amount(number, other)
    ]
    taken: set[int] = set()
    taken_others: set[int] = set()
    for _, place, other_place in sorted(pairs):
        if place not in taken and other_place not in taken_others:
            taken.add(place)
            taken_others.add(other_place)
    return [number for place, number in enumerate(numbers) if place not in taken]


def _comparable(left: Number, right: Number) -> bool:
    return left.kind == right.kind or COUNT in (left.kind, right.kind)


def _unscaled(left: Number, right: Number) -> bool:
    """Tell whether one figure is the other with its scale left out or cut off ("$247" for "$247 billion").

    A whole number that counts something is no such figure.
    """
    small, large = sorted((left, right), key=lambda number: number.low)
    torn = small.kind == MONEY or small.step > 0 or not small.after
    return torn and small.low > 0 and any(large.low == small.low * scale for scale in SCALES)


def number_conflict(left: tuple[Number, ...], right: tuple[Number, ...]) -> tuple[Number, Number] | None:
    """Find two numbers that count the same thing and differ; one left out is no conflict.

    A figure that the other text holds too, only less often, conflicts where the words on both
    hands agree, and so does one with a unit with one without, or what may be a year ("1650 jobs") with a count.
    """
    alone = left_over(left, right)
    if not alone:
        return None
    others = left_over(right, left)
    for a in alone:
        for b in others:
            if not _comparable(a, b) or _unscaled(a, b):
                continue
            repeated = any(same_amount(a, number) for number in right) or any(same_amount(b, n) for n in left)
            strict = repeated or a.kind != b.kind
            if enclosed(a, b) if strict else near(a, b) or (_only(a, alone) and _only(b, others)):
                return a, b
    return None


def _only(number: Number, numbers: list[Number]) -> bool:
    """Tell whether a figure, no vague one ("several"), is the only one of its kind."""
    vague = 0 < number.low < number.high < INFINITE and number.step == 0
    return not vague and sum(other.kind == number.kind for other in numbers) == 1


def same_figure(left: Number, right: Number) -> bool:
    """Tell whether both count the same thing and find the same telling figure."""
    return (
        left[:4] == right[:4] and left.low >= _TELLING and left.kind in (COUNT, MONEY) and near(left, right)
    )
