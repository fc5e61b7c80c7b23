"""What may not differ between two texts of one assertion: numbers, negations, poles, names."""

from __future__ import annotations

from typing import Final, NamedTuple

COUNT: Final = 0
YEAR: Final = 1
MONEY: Final = 2
DATE: Final = 3
SPAN: Final = -1.0
"""The step of an explicit range ("8 to 10"), which only the same range equals."""
MEASURES: Final = ("time", "length", "mass", "volume", "area")


class Number(NamedTuple):
    """An amount with the words around it, which tell what it counts.

    Attributes
    ----------
    low, high : float
        The interval as written; `high` is infinite where open.
    factor : float
        The size of the unit of measure in base units, 1 for all else.
    kind : int
        Count, calendar year, money, day of a month, or 4 + the place in `MEASURES`.
    step : float
        How finely it is written: 0.1 for one decimal, 0 for a whole number.
    after, before : tuple of int
        Up to two concepts that follow and precede it.
    """

    low: float
    high: float
    factor: float
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
    several: bool = False
    """Whether the text is of several sentences, of which only one may be what is compared."""


NOTHING: Final = Signature()


def shared(left: Number | Mark, right: Number | Mark) -> int:
    """Count the words that two marks share on the same hand."""
    return len(set(left.after) & set(right.after)) + len(set(left.before) & set(right.before))


def near(left: Number | Mark, right: Number | Mark) -> bool:
    """Tell whether two marks stand in the same place: they share a word on the same hand."""
    return shared(left, right) > 0


def enclosed(left: Number | Mark, right: Number | Mark) -> bool:
    """Tell whether two marks have the same words, or the same end of the sentence, on both hands."""
    after = left.after == right.after or not set(left.after).isdisjoint(right.after)
    before = left.before == right.before or not set(left.before).isdisjoint(right.before)
    return after and before
