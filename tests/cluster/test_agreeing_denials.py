"""A denial in other words ("denied that she had died", "she is alive") runs against no claim that says the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from credscore.cluster import cluster
from credscore.cluster.states import agree, told_false, told_states
from credscore.extract import extract
from credscore.models import Article

AGREEING = [
    ("The singer had died", True, "The singer is alive and well"),
    ("It is not true that the singer has died", False, "The singer is alive"),
    ("The singer did not die", False, "The singer is alive"),
]
OPPOSED = [
    ("The singer had died", False, "The singer is alive"),
    ("The singer is alive", True, "The singer is alive"),
    ("The deal was signed", True, "The singer is alive"),
]


@pytest.mark.parametrize(("text", "denial", "other"), AGREEING)
def test_what_a_denial_says_in_other_words(text: str, denial: bool, other: str) -> None:
    """It agrees with the claim of the other pole."""
    assert agree(told_states(text, denial), told_states(other, denial=False))


@pytest.mark.parametrize(("text", "denial", "other"), OPPOSED)
def test_what_it_does_not_say(text: str, denial: bool, other: str) -> None:
    """Opposed poles and other questions agree in nothing."""
    assert not agree(told_states(text, denial), told_states(other, denial=False))


def test_denials_in_the_negative_and_of_the_plain_clause_are_one() -> None:
    """Who denies that a boat was full says what another says in the negative, and shows it so."""
    texts = [
        "The boat was not overloaded, the coast guard said.",
        "Moe Lines denied the boat was overloaded.",
        "Survivors said the boat was overloaded.",
    ]
    articles = [
        Article(
            article_id=f"a{i}",
            outlet=f"Paper {i}",
            published_at=datetime(2025, 5, 1 + i, tzinfo=UTC),
            body=text,
        )
        for i, text in enumerate(texts)
    ]
    negative, denied, affirmed = cluster(extract(articles))["assertion_id"]
    assert negative == denied != affirmed


def test_who_is_told_to_deny_is_not_denied_himself() -> None:
    """A text that tells what its speaker did stays as it is, whatever the polarity beside it."""
    assert (
        told_false("The appeal court overturned the ban", "appeal court")
        == "The appeal court overturned the ban"
    )
    assert told_false("The ban holds", "appeal court") == "It is not true that the ban holds"
