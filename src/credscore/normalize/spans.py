"""The amounts that are found in a text."""

from __future__ import annotations

from typing import NamedTuple

from credscore.normalize.numbers import Value


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
