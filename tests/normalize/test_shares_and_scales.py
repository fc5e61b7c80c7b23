"""Amounts whose parts stand apart: shares, halves, scales behind a range."""

from __future__ import annotations

import pytest

from credscore.normalize.quantities import quantities


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("He had cheated in 12 online games", [(12, 12)]),
        ("Divers later found all nine alive", [(9, 9)]),
        ("Shares fell by 12 per cent to 34.50 euros", [(12, 12), (34.5, 34.5)]),
        ("between 5% and 7% of the crop", [(5, 7)]),
        ("nearly half the seats were empty", [(50, 50)]),
        ("half the night", []),
        ("a quarter of a million people", [(250_000, 250_000)]),
        ("Prices rose by half a per cent", [(0.5, 0.5)]),
        ("between a third and a half of the bees", [(33.33, 50)]),
        ("a deficit of 15 to 20 million", [(15_000_000, 20_000_000)]),
        ("The toll could top 60", [(60, None)]),
        ("the top ten", []),
    ],
)
def test_amounts(text: str, amounts: list[tuple[float, float | None]]) -> None:
    """As the wording bounds them."""
    assert [(amount.low, amount.high) for amount in quantities(text)] == amounts
