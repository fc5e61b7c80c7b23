"""Assertions stand by themselves as sentences that say what was claimed."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article


def _assertions(body: str) -> list[str]:
    return [claim.assertion for claim in extract_claims(Article(article_id="a", body=body))]


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "The harbour ministry dismissed as a fake a letter that closes the port of Dorn.",
            "A letter that closes the port of Dorn is a fake",
        ),
        (
            "The Dockers' Union called the plan “a death blow for the port”.",
            "The plan is a death blow for the port",
        ),
        (
            "Mayor Ann Lee described the reports of a leak as the ravings of rivals.",
            "The reports of a leak are the ravings of rivals",
        ),
        ("Senator Rhys Cole accused her of hiding 12 letters.", "She was hiding 12 letters"),
        ("Senator Rhys Cole accused them of having burnt the log.", "They had burnt the log"),
        (
            "Mayor Ann Lee put the number of people rescued so far at about 60.",
            "Ann Lee put the number of people rescued so far at about 60",
        ),
        (
            "Opposition leader Rhys Cole called on the court to dissolve 3 parties.",
            "Rhys Cole called on the court to dissolve 3 parties",
        ),
        (
            "The port authority confirmed an outage at 3:12 a.m.",
            "The port authority confirmed an outage at 3:12 a.m.",
        ),
    ],
)
def test_what_is_no_clause_is_told_as_one(body: str, assertion: str) -> None:
    """Names given to things, blame, figures, requests and bare nouns."""
    assert _assertions(body) == [assertion]


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "Two boats sank off Dorn, Mayor Ann Lee said, both of them trawlers.",
            "Two boats sank off Dorn, both of them trawlers",
        ),
        (
            "The pumps at the lock, Mayor Ann Lee said; 12 of them failed.",
            "The pumps at the lock; 12 of them failed",
        ),
        (
            "If the lock opens on time, Mayor Ann Lee added, 12 barges will leave in May.",
            "If the lock opens on time, 12 barges will leave in May",
        ),
        ("Rain played no part, says the report, released on Monday.", "Rain played no part"),
        (
            "According to Harbour News, relayed by the portal EastPost, the port of Dorn was closed.",
            "The port of Dorn was closed",
        ),
        (
            "Mayor Ann Lee told the city's morning show that 12 pumps had failed.",
            "12 pumps had failed",
        ),
        (
            "That spokesman, Rhys Cole, has left the port, two workers said.",
            "The spokesman, Rhys Cole, has left the port",
        ),
        (
            "The captain, a 51-year-old from Dorn, is expected to be questioned on Thursday.",
            "The captain, a 51-year-old from Dorn, will be questioned on Thursday",
        ),
    ],
)
def test_cuts_leave_no_traces(body: str, assertion: str) -> None:
    """Commas return where a cue stood, and nothing of source, addressee or cue is left."""
    assert assertion in _assertions(body)


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "“I have a house in Dorn and I saw 12 boats burn,” Mayor Ann Lee said.",
            "Ann Lee has a house in Dorn and she saw 12 boats burn",
        ),
        ("“My sister lost 12 sheep,” said Mayor Ann Lee.", "Ann Lee’s sister lost 12 sheep"),
        ("“They took my nets and two engines,” fishermen said.", "They took my nets and two engines"),
        (
            "“We have sold 12 boats since May,” said Rhys Cole, a spokesman for Polar Shipping.",
            "Polar Shipping has sold 12 boats since May",
        ),
    ],
)
def test_direct_speech_agrees_with_the_name(body: str, assertion: str) -> None:
    """Verbs follow the name, a second mention is a pronoun, and several speakers keep their words."""
    assert assertion in _assertions(body)


def test_a_clause_with_the_impersonal_it_keeps_it() -> None:
    """A cleft sentence speaks of nobody's doings."""
    [told] = _assertions("The Harbour Authority said it was six sailors, not four, who left the ship.")
    assert told == "It was six sailors, not four, who left the ship"


def test_a_denied_sentence_begins_small() -> None:
    """Behind "it is not true that" only names keep their capital."""
    body = "Prosecutors closed the port of Dorn on Monday, Mayor Ann Lee said. Rhys Cole denied it."
    assert _assertions(body)[1] == "It is not true that prosecutors closed the port of Dorn on Monday"


def test_names_keep_their_capital_in_a_denial() -> None:
    """A country stays one."""
    body = "Norway closed the port of Dorn on Monday, Mayor Ann Lee said. Rhys Cole denied it."
    assert _assertions(body)[1] == "It is not true that Norway closed the port of Dorn on Monday"


def test_plural_owners_keep_their_apostrophe() -> None:
    """An apostrophe that closes no quotation owns what follows."""
    assert _assertions("Mayor Ann Lee said the girls' boat sank on Monday.") == [
        "The girls’ boat sank on Monday"
    ]
