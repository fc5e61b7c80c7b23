"""Amounts of parts and wholes, of ones and twos, and of groups; late bounds; odd ways to write a number."""

from __future__ import annotations

import pytest

from credscore.normalize.quantities import quantities


def _read(text: str) -> list[tuple[float, float | None, str]]:
    return [(amount.low, amount.high, amount.unit) for amount in quantities(text)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Mould was found in 8 of 15 jars", [(8, 8, "jars"), (15, 15, "jars")]),
        ("Six of the 22 bridges are shut", [(6, 6, "bridges"), (22, 22, "bridges")]),
        ("18 of the 40 were back at work", [(18, 18, "people"), (40, 40, "people")]),
        ("One of three brothers has confessed", [(1, 1, "brothers"), (3, 3, "brothers")]),
        ("She leads five of its eleven wards", [(5, 5, "wards"), (11, 11, "wards")]),
        ("Nine ferries out of fourteen sailed", [(9, 9, "ferries"), (14, 14, "ferries")]),
        ("20 of about 300 welders struck", [(20, 20, "welders"), (300, 300, "welders")]),
        ("Seven out of ten dentists agree", [(70, 70, "percent")]),
        ("nine of every ten homes", [(90, 90, "percent")]),
        ("Every one of the 14 seals was broken", [(14, 14, "seals")]),
        ("a quarter of a million birds", [(250_000, 250_000, "birds")]),
        ("one of 2024's hits", []),
        ("a band of six was caught", [(6, 6, "people")]),
        ("the Group of Seven met", []),
    ],
)
def test_wholes(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Part and whole count alike; a share, a year and a name are neither."""
    assert _read(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Only one dyke held", [(1, 1, "dyke")]),
        ("It is certain that one guard fell asleep", [(1, 1, "guard")]),
        ("A single goat survived", [(1, 1, "goat")]),
        ("a single pit 6.5 metres wide", [(1, 1, "pit"), (6.5, 6.5, "metres")]),
        ("He never kept a single coin", []),
        ("A single mother sued", []),
        ("One morning he left", []),
        ("Formula One drivers met", []),
        ("Both kidneys failed", [(2, 2, "kidneys")]),
        ("She had both keys", [(2, 2, "keys")]),
        ("Both men and women marched", []),
        ("They have both filed complaints", []),
        ("Both sides agreed", []),
        ("The tram came more than an hour late", [(1, None, "hour")]),
        ("It rained for a week", [(1, 1, "week")]),
        ("He slept an hour and a half", [(1.5, 1.5, "hour")]),
        ("after half an hour", [(0.5, 0.5, "hour")]),
        ("about a year ago", []),
        ("a week after the flood", []),
    ],
)
def test_ones_and_twos(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Where "one", "both" or an article counts."""
    assert _read(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Three dead Chadian herders", [(3, 3, "herders")]),
        ("Six live shells were found", [(6, 6, "shells")]),
        ("Nine dead after a blast", [(9, 9, "dead")]),
        ("Her two sons drowned", [(2, 2, "sons")]),
        ("the last three pages", [(3, 3, "pages")]),
        ("The other two had left", [(2, 2, "people")]),
        ("All five confirmed the deal", [(5, 5, "")]),
        ("The divers, five in number, were safe", [(5, 5, "")]),
        ("the two leaders", []),
        ("30,000 clients at most were hit", [(0, 30_000, "clients")]),
        ("80 barns or more burned", [(80, None, "barns")]),
        ("The skull is 40 million years old", [(40_000_000, 40_000_000, "years")]),
        ("The nun is 101 years old", []),
        ("Members voted 61 to 48 for it", [(61, 61, "votes"), (48, 48, "votes")]),
        ("It got 75 votes in favour and 31 against", [(75, 75, "votes"), (31, 31, "votes")]),
        ("They voted to hire 40 to 50 nurses", [(40, 50, "nurses")]),
    ],
)
def test_counts(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Adjectives between, words that point back, bounds behind the noun, ages of things, votes."""
    assert _read(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("ninety-eight point six percent", [(98.6, 98.6, "percent")]),
        ("cut by a quarter point", [(0.25, 0.25, "points")]),
        ("a half-percentage-point rise", [(0.5, 0.5, "percentage points")]),
        ("three quarters of a million fans", [(750_000, 750_000, "fans")]),
        ("7,5 percent of the vote", [(7.5, 7.5, "percent")]),
        ("7,500 euros", [(7500, 7500, "EUR")]),
        ("shares fell 3p to 84p", [(0.03, 0.03, "GBP"), (0.84, 0.84, "GBP")]),
        ("a 720p video", []),
        ("Snow melt and rain of 90 mm fell", [(90, 90, "mm")]),
        ("a 90 mm gun", []),
        ("fined 9 billion won ($7m)", [(9_000_000_000, 9_000_000_000, "KRW"), (7_000_000, 7_000_000, "USD")]),
        ("60 km (37 miles)", [(60, 60, "km")]),
        ("2 million Fijian dollars", [(2_000_000, 2_000_000, "FJD")]),
    ],
)
def test_wordings(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Points, commas, fractions, pence, rain and money in two currencies."""
    assert _read(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Bo Li got 6,310 votes and Ann Moore 2,554", [(6310, 6310, "votes"), (2554, 2554, "votes")]),
        ("Li has 45 percent, Moore 40.", [(45, 45, "percent"), (40, 40, "percent")]),
        ("The yard built 40 tugs and Flight 370.", [(40, 40, "tugs")]),
        ("The line flies 40 jets and Boeing 737 craft", [(40, 40, "jets")]),
        ("Six judges voted in favour and three against", [(6, 6, "judges"), (3, 3, "judges")]),
        ("She has an 812-vote lead", [(812, 812, "votes")]),
        ("They defend a 30-seat majority", [(30, 30, "seats")]),
        ("a 30-seat bus", []),
        ("The tenants called 112 seven times", [(7, 7, "times")]),
        ("The tenants called 112 plumbers", [(112, 112, "plumbers")]),
        ("By Monday 3,870 had been shot", [(3870, 3870, "people")]),
    ],
)
def test_amounts_told_beside_others(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """A second amount of one sort, by how much somebody leads, and a number that is dialled."""
    assert _read(text) == amounts


def test_only_some_of_those_counted_first_are_of_their_kind() -> None:
    """ "Only" stands between the whole and its part."""
    found = _read("Of the 46 pillars, only 11 have been built")
    assert found == [(46, 46, "pillars"), (11, 11, "pillars")]
