"""A denial in other words ("denied that she had died", "she is alive") runs against no claim that says the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from credscore.cluster import cluster
from credscore.cluster.states import agree, told_states
from credscore.evidence.words import marked
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


def test_what_speakers_deny_of_themselves_is_one_denial() -> None:
    """A body words what it denies with its own name, and two bodies may deny one thing."""
    text = "Arland and Borland were trading arms"
    article = Article(
        article_id="a1",
        outlet="Paper",
        published_at=datetime(2025, 5, 1, tzinfo=UTC),
        body=f"Arland denied that {text}. Borland denied that {text}.",
    )
    claims = cluster(extract([article]))
    assert list(claims["polarity"]) == ["denies", "denies"]
    assert claims["assertion_id"].nunique() == 1
    assert marked(text) == f"denial: {text}"
