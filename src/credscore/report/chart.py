"""The geometry of a waterfall: each finding's bits as a bar that starts where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from credscore.report.view import Line

WIDTH: Final = 300.0
ROW: Final = 22
BAR: Final = 12
VISIBLE: Final = 0.005


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label and bits, its box, and where the thread to the next one hangs."""

    code: str
    bits: float
    y: int
    x: float
    width: float
    sign: str
    end: float


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Bars from the top down, the total's own bar, and the line of even odds."""

    bars: tuple[Bar, ...]
    total: Bar
    zero: float
    width: float
    height: int


def waterfall(lines: Sequence[Line], total: float) -> Waterfall:
    """Lay out the findings' bits, one row each, and their sum.

    Parameters
    ----------
    lines : sequence of Line
        The findings in the order shown; those of no weight get no row.
    total : float
        The score in bits, which the findings sum to.

    Examples
    --------
    >>> chart = waterfall([Line("A", "supports", 2.0, "", ()), Line("B", "weakens", -1.0, "", ())], 1.0)
    >>> [(bar.sign, bar.width) for bar in chart.bars]
    [('plus', 240.0), ('minus', 120.0)]
    """
    weighty = [line for line in lines if abs(line.bits) >= VISIBLE]
    stops = [0.0]
    for line in weighty:
        stops.append(stops[-1] + line.bits)
    low, high = min([*stops, total, -0.5]), max([*stops, total, 0.5])
    scale = WIDTH / (high - low)

    def bar(row: int, code: str, start: float, end: float) -> Bar:
        left, right = ((value - low) * scale for value in sorted((start, end)))
        sign = "plus" if end > start else "minus"
        y = row * ROW + (ROW - BAR) // 2
        width = round(max(right - left, 1.0), 1)
        return Bar(code, end - start, y, round(left, 1), width, sign, round((end - low) * scale, 1))

    bars = tuple(bar(row, line.code, stops[row], stops[row + 1]) for row, line in enumerate(weighty))
    height = (len(bars) + 1) * ROW
    return Waterfall(bars, bar(len(bars), "sum", 0.0, total), round(-low * scale, 1), WIDTH, height)
