"""Values before and after, parts of a whole, steps of prices, ages in words."""

from __future__ import annotations

import pytest

from credscore.normalize.quantities import quantities


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Rent fell to 170 euros from 194 euros", [(170, 170), (194, 194)]),
        ("Output dropped from 5.1% to 4.7%", [(5.1, 5.1), (4.7, 4.7)]),
        ("The index fell to 51.8 in May, from an adjusted 53.3 in April", [(51.8, 51.8), (53.3, 53.3)]),
        ("The mark was lowered to 40 from 45", [(40, 40), (45, 45)]),
        ("The toll rose from 9 to 13", [(13, 13)]),
        ("The council revised growth to 2.1% from 2.4%", [(2.1, 2.1)]),
        ("He moved to 5th from 12th", []),
        ("the crop index to 48.3 - its lowest since May", [(48.3, 48.3)]),
        ("Zinc rose, adding $1.89 to $48.62", [(1.89, 1.89), (48.62, 48.62)]),
        ("holders of 5% or more of the shares", [(5, None)]),
        ("It was forged over a two-year period", [(2, 2)]),
        ("It lasted over two months and cost 3m", [(2, 2), (3_000_000, 3_000_000)]),
        ("children between the ages of six and 11", []),
        ("two suits - one accusing it of theft", [(2, 2)]),
        ("two deals, one covering Orsk’s mills", [(2, 2)]),
        ("One meeting was held", [(1, 1)]),
        ("Loans dropped to 7.8percent of the book", [(7.8, 7.8)]),
        ("It rose to Sh.27.3 billion", [(27_300_000_000, 27_300_000_000)]),
        ("Otter 2 won the best boat prize", []),
        ("The prize of 2 million won was paid", [(2_000_000, 2_000_000)]),
    ],
)  # fmt: skip
def test_levels(text: str, amounts: list[tuple[float, float | None]]) -> None:
    """What is measured keeps its old value beside the new one; what is counted again or put right does not."""
    assert [(amount.low, amount.high) for amount in quantities(text)] == amounts


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Of the 20 farms visited, 13 had no water", ["farms", "farms"]),
        ("Of the 20 mills asked by the board, 13 reported growth", ["mills", "mills"]),
        ("Of the 40 passengers, 13 children were hurt", ["passengers", "children"]),
        ("data from thousands of PCs and 12 CDs", ["PCs", "CDs"]),
        ("$250 and the first million sold", ["USD", ""]),
        ("Of the $20m pledged, 13 countries paid half", ["USD", "countries"]),
    ],
)
def test_parts_of_a_whole(text: str, units: list[str]) -> None:
    """A bare number behind "of the 20" counts some of the same."""
    assert [amount.unit for amount in quantities(text)][:2] == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tower is 30m (98ft) high.", [(30, "m")]),
        ("He jumped 30ft (10m) from the roof.", [(30, "ft")]),
        ("She won the 400m hurdles.", [(400, "m")]),
        ("It was found at a depth of 40m.", [(40, "m")]),
        ("The load dropped 5m to the ground.", [(5, "m")]),
        ("They saw profits of 30m ($40m).", [(30_000_000, ""), (40_000_000, "USD")]),
        ("Some 30m people watched.", [(30_000_000, "people")]),
        ("The firm ran a 10m advert.", [(10_000_000, "")]),
    ],
)
def test_metres_are_no_millions(text: str, expected: list[tuple[float, str]]) -> None:
    """A letter behind digits is a length where a length stands beside it or a word for one around it."""
    assert [(one.low, one.unit) for one in quantities(text)] == expected
