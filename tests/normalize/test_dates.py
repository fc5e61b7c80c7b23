"""Dates: absolute ones as they stand, relative ones on the publication date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.normalize.dates import find_dates

WEDNESDAY = datetime(2024, 10, 23, 9, 30, tzinfo=UTC)


def read(text: str, when: datetime | None = WEDNESDAY) -> list[str | None]:
    return [d.at.date().isoformat() if d.at else None for d in find_dates(text, when)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-10-12", "2024-10-12"),
        ("12 October 2023", "2023-10-12"),
        ("October 12, 2023", "2023-10-12"),
        ("Oct. 12", "2024-10-12"),
        ("on 3 January", "2025-01-03"),
        ("12/25/2023", "2023-12-25"),
        ("in 2016", "2016-01-01"),
        ("since February 2022", "2022-02-01"),
        ("summer 2022", "2022-06-01"),
        ("the third quarter of 2023", "2023-07-01"),
        ("on Tuesday", "2024-10-22"),
        ("on Wednesday", "2024-10-23"),
        ("last Wednesday", "2024-10-16"),
        ("will vote on Friday", "2024-10-25"),
        ("next Tuesday", "2024-10-29"),
        ("yesterday", "2024-10-22"),
        ("tomorrow", "2024-10-24"),
        ("last week", "2024-10-14"),
        ("next month", "2024-11-01"),
        ("last summer", "2024-06-01"),
        ("last winter", "2023-12-01"),
        ("two days ago", "2024-10-21"),
        ("a decade ago", "2014-10-23"),
        ("by the end of the year", "2024-12-31"),
        ("by the end of June 2025", "2025-06-30"),
        ("by year-end", "2024-12-31"),
        ("was held in May", "2024-05-01"),
        ("last quarter", "2024-07-01"),
        ("next weekend", "2024-11-02"),
        ("this winter", "2024-12-01"),
        ("next spring", "2025-03-01"),
        ("next decade", "2030-01-01"),
        ("will open in three weeks' time", "2024-11-13"),
        ("will open within two months", "2024-12-23"),
        ("by the end of next month", "2024-11-30"),
        ("by the end of the week", "2024-10-27"),
        ("until the end of the day", "2024-10-23"),
        ("by the end of the decade", "2029-12-31"),
        ("by the end of the century", "2100-12-31"),
        ("at the end of March", "2025-03-31"),
        ("by the end of 2026", "2026-12-31"),
        ("last June", "2024-06-01"),
        ("last December", "2023-12-01"),
        ("next January", "2025-01-01"),
        ("this October", "2024-10-01"),
        ("last Monday", "2024-10-21"),
        ("the day before yesterday", "2024-10-21"),
        ("three months ago", "2024-07-23"),
        ("12.10.2023", "2023-10-12"),
        ("Q1 2025", "2025-01-01"),
        ("20 hours ago", "2024-10-23"),
        ("to be held in May", "2025-05-01"),
    ],
)
def test_dates(text: str, day: str) -> None:
    """Each wording gives its day, or the first day of its period."""
    assert read(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "on Tuesday",
        "last week",
        "in May",
        "12 October",
        "two days ago",
        "by the end of the year",
        "two days later",
    ],
)
def test_relative_without_publication_stays_open(text: str) -> None:
    """Where the publication date is unknown nothing is guessed."""
    assert read(text, None) == [None]


@pytest.mark.parametrize(
    "text", ["they may get troops", "troops march on", "over 2000 people", "a second chance"]
)
def test_no_dates(text: str) -> None:
    """Verbs and counts are no dates."""
    assert read(text) == []


def test_naive_and_far_times_are_read_as_utc() -> None:
    """A time without a zone counts as UTC, another zone is moved to it, and the calendar's end is no error."""
    assert read("today", datetime(2024, 10, 23, 23, 0)) == ["2024-10-23"]
    assert read("today", datetime(2024, 10, 23, 23, 0, tzinfo=timezone(timedelta(hours=-5)))) == [
        "2024-10-24"
    ]
    assert read("900 decades ago", datetime(1, 1, 1, tzinfo=UTC)) == ["0001-01-01"]
    assert read("900 weeks ago", datetime(1, 1, 8, tzinfo=UTC)) == [None]


def test_impossible_and_ambiguous_dates_stay_open() -> None:
    """The 30th of February is none, and 10/11 may be two days."""
    assert read("30 February 2024") == [None]
    assert read("10/11/2024") == [None]


@given(st.dates(min_value=datetime(1900, 1, 1).date(), max_value=datetime(2099, 12, 31).date()))
def test_iso_dates_read_back(day: object) -> None:
    """Every ISO date is read as itself."""
    assert read(f"on {day}") == [str(day)]


@given(st.text(max_size=100))
def test_any_text_gives_ordered_spans(text: str) -> None:
    """Whatever the text, spans lie in it, in order."""
    last = 0
    for d in find_dates(text, WEDNESDAY):
        assert last <= d.start < d.end <= len(text)
        last = d.end
