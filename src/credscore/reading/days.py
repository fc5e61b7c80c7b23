"""Days like 25/03/2026, whose order only their whole column shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from credscore.reading.columns import DAYS, folded
from credscore.reading.tables import Row

Rows = Iterator[tuple[int, Row]]
_DAY: Final = re.compile(r"\s?(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?=$|[ ,T])")
_MONTHS: Final = 12
_LOOKED_AT: Final = 20
"""Rows after which a table without such days is taken to hold none."""


def settled(rows: Callable[[], Rows]) -> Rows:
    """Yield a table's rows, days of its columns written as ISO where some day beyond the twelfth shows their order.

    A column in which no day does, or in which days contradict each other, stays as it is.

    Examples
    --------
    >>> table = [(2, {"date": "25/03/2026"}), (3, {"date": "4/3/2026 10:30"})]
    >>> [row["date"] for _, row in settled(lambda: iter(table))]
    ['2026-03-25', '2026-03-04 10:30']
    """
    day_first = _orders(rows())
    for number, row in rows():
        if day_first and isinstance(row, dict):
            row = {
                key: _iso(value, day_first[key]) if key in day_first and isinstance(value, str) else value
                for key, value in row.items()
            }
        yield number, row


def _orders(rows: Rows) -> dict[str, bool]:
    """Say of each column of such days whether the day stands first."""
    seen: dict[str, set[bool]] = {}
    for looked_at, (_, row) in enumerate(rows):
        if not seen and looked_at == _LOOKED_AT:
            break
        for key, value in row.items() if isinstance(row, dict) else ():
            found = _DAY.match(value) if isinstance(value, str) and folded(key).endswith(DAYS) else None
            if found:
                orders = seen.setdefault(key, set())
                orders |= {True} if int(found[1]) > _MONTHS else {False} if int(found[3]) > _MONTHS else set()
    return {key: next(iter(orders)) for key, orders in seen.items() if len(orders) == 1}


def _iso(value: str, day_first: bool) -> str:
    found = _DAY.match(value)
    if not found:
        return value
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    return f"{found[4]}-{int(month):02}-{int(day):02}{value[found.end() :]}"
