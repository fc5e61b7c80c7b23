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
        ("Of the divers two thirds were women", [(66.67, 66.67)]),
        ("A third were children", [(33.33, 33.33)]),
        ("A third was found in the hold", []),
        ("a quarter of a million people", [(250_000, 250_000)]),
        ("Prices rose by half a per cent", [(0.5, 0.5)]),
        ("between a third and a half of the bees", [(33.33, 50)]),
        ("a deficit of 15 to 20 million", [(15_000_000, 20_000_000)]),
        ("The toll could top 60", [(60, None)]),
        ("the top ten", []),
        ("The merger will close in the second half of next year", []),
        ("It lost money in the first half of the current business year", []),
        ("Half of the members left", [(50, 50)]),
        ("after two quarters of decline", [(2, 2)]),
        ("the three quarters of contraction before May", []),
        ("Three quarters of the workers stayed away", [(75, 75)]),
        ("The firm shrank after three quarters of losses", [(3, 3)]),
        ("Three quarters of losses were insured", [(75, 75)]),
        ("Sales fell by a third to 900 cars", [(33.33, 33.33), (900, 900)]),
        ("Output rose by almost two-thirds", [(66.67, 66.67)]),
        ("He was beaten by a third candidate", []),
        ("Tin gained $1.70 to $76.40 a pound", [(1.7, 1.7), (76.4, 76.4)]),
        ("Fares rose $3 to $5", [(3, 5)]),
        ("a margin of 4%, less than the 6% forecast", [(4, 4), (6, 6)]),
        ("turnout was less than the 50% required", [(0, 50)]),
        ("It hired 340 people, more than the 150 economists had forecast", [(340, 340), (150, 150)]),
        ("It hired 150 economists", [(150, 150)]),
        ("not fit for children under seven", []),
        ("The effect was strongest in women over 60", []),
        ("There were over 60 women", [(60, None)]),
        ("They led people over 40 miles", [(40, None)]),
    ],
)
def test_amounts(text: str, amounts: list[tuple[float, float | None]]) -> None:
    """As the wording bounds them."""
    assert [(amount.low, amount.high) for amount in quantities(text)] == amounts
