"""Ordinary copy on any subject: verdicts on reports, absolutes with a speaker, interviews, retractions, offices of two names."""

from __future__ import annotations

import pytest

from credscore.terms import Polarity
from readings import claims


def _told(body: str) -> list[tuple[str | None, str, Polarity]]:
    return [(claim.speaker, claim.assertion, claim.polarity) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "A spokesman for the Labour Party called a report suggesting the leader had taken money from a Chinese firm outrageous.",
            "Labour Party", "The leader had taken money from a Chinese firm",
        ),
        (
            "The hospital described a story suggesting 12 babies died of infection as irresponsible.",
            "hospital", "12 babies died of infection",
        ),
        (
            "The club's chairman Peter Moss branded a report claiming the team would be sold \"absurd\".",
            "Peter Moss", "The team would be sold",
        ),
        ("The minister said a report claiming the lake was poisoned was wrong.", "minister", "The lake was poisoned"),
    ],
)  # fmt: skip
def test_a_verdict_on_a_report_denies_what_it_says(body: str, speaker: str, assertion: str) -> None:
    """Whoever calls a report that tells something outrageous denies it."""
    assert _told(body) == [(speaker, assertion, Polarity.DENIES)]


@pytest.mark.parametrize(
    "body",
    [
        "A spokesman for the bank called a report suggesting it will cut 300 jobs.",
        "Dr. Ann Lee called a study suggesting that coffee prevents cancer promising.",
        "The union called the proposed pay cuts outrageous.",
    ],
)
def test_no_verdict_denies_nothing(body: str) -> None:
    """Praise, a call by telephone and a verdict on a deed are no denials of what was told."""
    assert all(polarity is Polarity.AFFIRMS for _, _, polarity in _told(body))


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "The council rejected the plan, with Tom Hill of the housing charity Roof saying rents had risen 12%.",
            "Tom Hill", "Rents had risen 12%",
        ),
        (
            "The bank raised rates, with its governor Paul Grant warning that inflation would reach 9%.",
            "Paul Grant", "Inflation would reach 9%",
        ),
        (
            "The union met the mayor, with Paul Grant, the general secretary, saying that members would strike in May.",
            "Paul Grant", "Members would strike in May",
        ),
        ("With the Met Office warning of heavy snow in Scotland, schools will close on Thursday.", "Met Office", "Heavy snow in Scotland"),
        ("With police saying 12 people had been hurt, the mayor cancelled the parade.", "police", "12 people had been hurt"),
        ("The company was criticised by customers, with one saying she had waited three weeks for a refund.", None, "She had waited three weeks for a refund"),
        (
            "The plan divided the village, with some residents saying that traffic would double and others arguing that shops needed customers.",
            "residents", "Shops needed customers",
        ),
        (
            "The plan divided the village, with some residents saying that traffic would double and others arguing that shops needed customers.",
            "residents", "Traffic would double",
        ),
    ],
)  # fmt: skip
def test_who_speaks_in_an_absolute(body: str, speaker: str | None, assertion: str) -> None:
    """Behind "with" somebody tells something of his own, up to the main clause or the next to speak."""
    assert (speaker, assertion, Polarity.AFFIRMS) in _told(body)


def test_with_somebody_met_is_no_absolute() -> None:
    """Whom a body met does not speak for it."""
    told = _told("The council met with Ann Lee, the developer, saying it needed more time.")
    assert told[-1][:2] == ("council", "The council needed more time")
