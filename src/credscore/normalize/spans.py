"""What is found in a text: numbers, and amounts with what they count."""

from __future__ import annotations

from typing import NamedTuple

Value = int | float


class Number(NamedTuple):
    """A number read from ``text[start:end]``; high is None where it has no upper end.

    `scale` is the factor of its last scale word (1 without one), which the left side of a
    range may inherit ("4 to 5 million"); `words` tells that it was written without digits;
    `suffix` is the letter glued to the digits that was read as a scale ("12k").
    """

    low: Value
    high: Value | None
    start: int
    end: int
    scale: int = 1
    words: bool = False
    suffix: str = ""


class QuantitySpan(NamedTuple):
    """An amount found in ``text[start:end]``, from its bounding words to its unit.

    Attributes
    ----------
    low : int or float
        Lower end; 0 behind "up to".
    high : int, float or None
        Upper end; None behind "at least".
    unit : str
        The noun counted in lower case, an ISO 4217 code, "percent", a measure, or "".
    start, end : int
        Offsets of the whole wording.
    """

    low: Value
    high: Value | None
    unit: str
    start: int
    end: int


def tidy(value: Value) -> Value:
    """Give whole values as int, others without the noise of binary multiplication."""
    if isinstance(value, int):
        return value
    value = round(value, 6)
    return int(value) if value.is_integer() else value
