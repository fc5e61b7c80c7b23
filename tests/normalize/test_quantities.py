"""Quantities: amounts, bounds and counted nouns on many subjects, and what is no quantity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.normalize.quantities import find_quantities, quantities, unit_concept, unit_kind


def read(text: str) -> list[tuple[float, float | None, str]]:
    return [(q.low, q.high, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("12,000 troops will be sent", [(12000, 12000, "troops")]),
        ("twelve thousand soldiers", [(12000, 12000, "soldiers")]),
        ("12 000 soldiers", [(12000, 12000, "soldiers")]),
        ("a force of 12.000 men", [(12000, 12000, "men")]),
        ("12k users", [(12000, 12000, "users")]),
        ("1.5m people fled", [(1_500_000, 1_500_000, "people")]),
        ("about 300 homes", [(300, 300, "homes")]),
        ("at least 43 people were killed", [(43, None, "people")]),
        ("more than 100 flights", [(100, None, "flights")]),
        ("upwards of 200 firms", [(200, None, "firms")]),
        ("40 or more buses", [(40, None, "buses")]),
        ("up to 500 jobs", [(0, 500, "jobs")]),
        ("as many as 30 whales", [(0, 30, "whales")]),
        ("no more than three ships", [(0, 3, "ships")]),
        ("fewer than 20 patients", [(0, 20, "patients")]),
        ("between 40 and 50 houses", [(40, 50, "houses")]),
        ("40 to 50 trees", [(40, 50, "trees")]),
        ("40-50 trees", [(40, 50, "trees")]),
        ("one or two attacks", [(1, 2, "attacks")]),
        ("4 to 5 million barrels of oil", [(4_000_000, 5_000_000, "barrels")]),
        ("several boats", [(3, 9, "boats")]),
        ("a few votes", [(3, 5, "votes")]),
        ("dozens of goats", [(24, None, "goats")]),
        ("a dozen eggs", [(12, 12, "eggs")]),
        ("half a dozen suspects", [(6, 6, "suspects")]),
        ("several thousand fans", [(3000, 9000, "fans")]),
        ("tens of thousands of homes", [(20000, 99999, "homes")]),
        ("hundreds of thousands of pilgrims", [(200000, 999999, "pilgrims")]),
        ("twelve hundred workers", [(1200, 1200, "workers")]),
        ("half a million voters", [(500000, 500000, "voters")]),
        ("two and a half million doses", [(2_500_000, 2_500_000, "doses")]),
        ("a couple of hundred homes", [(200, 200, "homes")]),
        ("a few hundred thousand tonnes", [(300000, 500000, "tonnes")]),
        ("half-million people", [(500000, 500000, "people")]),
        ("3½ hours", [(3.5, 3.5, "hours")]),
        ("3 1/2 miles", [(3.5, 3.5, "miles")]),
        ("a million and a half pilgrims", [(1_500_000, 1_500_000, "pilgrims")]),
        ("12,34,567 voters", [(1234567, 1234567, "voters")]),
        ("1.234.567 votes", [(1234567, 1234567, "votes")]),
        ("one thousand and one nights", [(1001, 1001, "nights")]),
        ("tens of people", [(20, 99, "people")]),
        ("scores of villagers", [(40, None, "villagers")]),
        ("300 crew", [(300, 300, "crew")]),
        ("over two days", [(2, 2, "days")]),
        ("1,2345 ships", []),
        ("the toll rose to over 12,000", [(12000, None, "deaths")]),
        ("more than 12 years in prison", [(12, None, "years")]),
    ],
)
def test_numbers_and_bounds(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Digits, words, scales, ranges and bounding words come out in normal form."""
    assert read(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("bought for $4.2bn", [(4_200_000_000, 4_200_000_000, "USD")]),
        ("a 4.2 billion dollar deal", [(4_200_000_000, 4_200_000_000, "USD")]),
        ("€300m in aid", [(300_000_000, 300_000_000, "EUR")]),
        ("fined £250,000", [(250_000, 250_000, "GBP")]),
        ("Rs 500 crore", [(5_000_000_000, 5_000_000_000, "INR")]),
        ("A$3 million", [(3_000_000, 3_000_000, "AUD")]),
        ("5 million Canadian dollars", [(5_000_000, 5_000_000, "CAD")]),
        ("between $4bn and $5bn", [(4_000_000_000, 5_000_000_000, "USD")]),
        ("$5-6 billion", [(5_000_000_000, 6_000_000_000, "USD")]),
        ("turnout of 62.5 per cent", [(62.5, 62.5, "percent")]),
        ("up 3 percentage points", [(3, 3, "percentage points")]),
        ("a third of voters", [(33.33, 33.33, "percent")]),
        ("more than half of the homes", [(50, None, "percent")]),
        ("sentenced to 12 years in prison", [(12, 12, "years")]),
        ("a five-day visit", [(5, 5, "days")]),
        ("40 km north", [(40, 40, "km")]),
        ("waves 5m high", [(5, 5, "m")]),
        ("100mm of rain", [(100, 100, "mm")]),
        ("it reached 45C", [(45, 45, "°C")]),
        ("minus 5 degrees Celsius", [(-5, -5, "°C")]),
        ("12 tonnes of fish", [(12, 12, "tonnes")]),
        ("a 7.1-magnitude earthquake", [(7.1, 7.1, "magnitude")]),
        ("60 km (37 miles) away", [(60, 60, "km")]),
        ("four in ten voters", [(40, 40, "percent")]),
        ("raised $33million", [(33_000_000, 33_000_000, "USD")]),
        ("USD 4 million", [(4_000_000, 4_000_000, "USD")]),
        ("he lost 250 pounds", [(250, 250, "pounds")]),
        ("damage worth 250 pounds", [(250, 250, "GBP")]),
        ("50,000 won in cash", [(50000, 50000, "KRW")]),
        ("a 10-dollar note", [(10, 10, "USD")]),
        ("a 30-km zone", [(30, 30, "km")]),
        ("15 million barrels a day", [(15_000_000, 15_000_000, "barrels a day")]),
        ("rose 25 basis points", [(25, 25, "basis points")]),
    ],
)
def test_money_shares_and_measures(text: str, amounts: list[tuple[float, float | None, str]]) -> None:
    """Money has its ISO code, shares are percent, measures keep their unit."""
    assert read(text) == amounts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1,500 Ruritanian troops", "troops"),
        ("tens of thousands of 155MM artillery shells", "artillery shells"),
        ("50,000 special forces are ready", "special forces"),
        ("six senior police officers", "police officers"),
        ("several thousand foreign infantry", "infantry"),
        ("20 large fishing boats", "fishing boats"),
        ("43 were killed", "killed"),
        ("43 dead", "dead"),
        ("a 12,000-strong army", "troops"),
        ("10,000 of the soldiers", "soldiers"),
        ("floods killing at least 12", "killed"),
        ("The death toll rose to 43", "deaths"),
        ("Thousands rallied in the capital", "people"),
        ("43 dead and 12 others missing", "dead"),
        ("1,200 richest families", "families"),
        ("at least one ship", "ship"),
        ("six Norwegians", "Norwegians"),
        ("500 cheering supporters", "supporters"),
        ("The number of people killed in the floods rose to seven", "people"),
        ("Two of the dead were brothers", "dead"),
        ("the crew numbered 17", "crew"),
        ("There were 17.", ""),
    ],
)
def test_counted_noun(text: str, unit: str) -> None:
    """The unit is the noun counted, through adjectives, partitives and verbs."""
    assert read(text)[0][2] == unit


@pytest.mark.parametrize(
    "text",
    [
        "in 2016 missile technicians arrived",
        "since February 2022",
        "on 12 October 2024 at 10:30 a.m.",
        "John Smith, 45, said",
        "a 45-year-old man",
        "aged between 12 and 15",
        "the 24th anniversary",
        "the 50-year anniversary",
        "the first visit in 24 years",
        "for the first time in 25 years",
        "two years ago",
        "an F-16 and a MiG-29",
        "Covid-19",
        "the G7 and Group of Seven",
        "a 155mm gun",
        "Boeing 737 crashed",
        "Resolution 1701 passed",
        "Flight 370 vanished",
        "won 3-1",
        "the 219-213 vote",
        "call 555-123-4567",
        "10 Downing Street",
        "one of the ships",
        "no one was hurt",
        "one day",
        "the two leaders",
        "a two-state solution",
        "top 10 universities",
        "https://example.org/2024/12",
        "the 1990s",
        "at the age of 25",
        "by four to one",
        "the under-21 side",
        "nineteen eighty-four",
        "a second chance",
        "no survivors",
    ],
)
def test_no_quantities(text: str) -> None:
    """Years, ages, dates, calibres, scores, names and idioms give none."""
    assert read(text) == []


def test_change_gives_both_ends() -> None:
    """A change from A to B is two amounts with one unit, not a range."""
    assert read("profit rose from 10 million to 12 million euros") == [
        (10_000_000, 10_000_000, "EUR"),
        (12_000_000, 12_000_000, "EUR"),
    ]


def test_bare_number_borrows_the_noun_before() -> None:
    """A later figure for the same thing has the same unit."""
    assert read("1,500 troops arrived and the number could rise to 12,000")[1] == (12000, 12000, "troops")


def test_concepts_fold_synonyms_but_not_people_and_dead() -> None:
    """Soldiers are troops and the killed are dead, but people are not."""
    assert unit_concept("soldiers") == unit_concept("North Korean troops") == "troops"
    assert unit_concept("killed") == unit_concept("fatalities") == "dead"
    assert unit_concept("people") != unit_concept("dead")
    assert unit_concept("km") == unit_concept("kilometers")
    assert (unit_concept(""), unit_kind("USD"), unit_kind("days")) == ("", "money", "duration")


def test_records_are_models() -> None:
    """`quantities` gives validated records."""
    assert [q.model_dump() for q in quantities("up to 40 ships")] == [{"low": 0, "high": 40, "unit": "ships"}]


_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_ONES += ["seventeen", "eighteen", "nineteen"]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(n: int) -> str:
    """Write a number in words, as an oracle of its own."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            glue = " and " if rest and rest < 100 else " "
            return f"{spell(n // size)} {name}" + (f"{glue}{spell(rest)}" if rest else "")
    raise AssertionError(n)


@given(st.integers(2, 10**10))
def test_digits_and_words_are_one_amount(n: int) -> None:
    """Property 22: digits and number words give one reading."""
    assert read(f"{spell(n)} ships sank") == read(f"{n:,} ships sank") == [(n, n, "ships")]


@given(st.integers(2, 10**7), st.integers(2, 10**7))
def test_other_numbers_are_other_amounts(a: int, b: int) -> None:
    """Property 22: another number is never the same amount."""
    assert (read(f"{a:,} ships sank") == read(f"{spell(b)} ships sank")) == (a == b)


@given(st.text(max_size=120))
def test_any_text_gives_ordered_spans(text: str) -> None:
    """Whatever the text, spans lie inside it, in order, and bounds are ordered."""
    last = 0
    for q in find_quantities(text):
        assert last <= q.start < q.end <= len(text)
        assert q.high is None or q.low <= q.high
        last = q.end
