"""The lexicon's tables as a whole: nothing stands in them twice."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from credscore.lexicon import table

TABLES = sorted(path.name.removesuffix(".csv") for path in (files("credscore.lexicon") / "en").iterdir())
PRINCIPAL_PARTS = "cues"
"""A verb's forms stand by their place, its past and its participle each."""


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_listed_twice(name: str) -> None:
    """Neither a row, nor a value in a cell of several."""
    rows = [tuple(row.items()) for row in table(name)]
    assert [dict(row) for row, count in Counter(rows).items() if count > 1] == []
    if name != PRINCIPAL_PARTS:
        cells = (cell.split("|") for row in rows for _, cell in row if "|" in cell)
        assert [value for cell in cells for value, count in Counter(cell).items() if count > 1] == []
