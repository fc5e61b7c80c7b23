"""Shares of people asked are the poll's word, also where the poll was named some sentences before."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article, Claim

POLL = "A poll of 600 ferry passengers by Tern Research was published on Tuesday.\n\n"


def claim(body: str, words: str) -> Claim:
    """Give the claim of a body in whose sentence some words stand."""
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=body))
    return next(claim for claim in found if words in claim.sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two in three said the fares are too high.",
        "Some 41 percent of islanders surveyed said they feared the strait more than before.",
        "Almost half of respondents said the harbour smells.",
        "Forty six percent were certain they would back Mayor Dunne over his rival.",
        "Dunne leads Kerr, 45 percent to 38 percent, among islanders.",
        "Dunne has a 13-point advantage on being viewed as decisive.",
        "The bridge plan is viewed favourably by about 4 in 10 islanders.",
        "Older passengers were slightly more likely to say that the crews are polite, 73 percent to 63 percent.",
        "Nine in 10 passengers say they think the line could be saved.",
    ],
)
def test_shares_of_those_asked_are_the_polls(sentence: str) -> None:
    """A share of people and what they hold is owed to the poll in the text."""
    found = claim(POLL + sentence, sentence)
    assert found.sourcing_type.value == "document"
    assert found.speaker is not None
    assert "poll" in found.speaker.lower() or "Tern" in found.speaker
    assert found.modality.value == "asserted"


@pytest.mark.parametrize(
    ("body", "words", "kind"),
    [
        ("Two in three passengers were rescued by 9 p.m., the coastguard said.", "rescued", "institution"),
        (POLL + "Dunne won 52 percent of the vote in May.", "52 percent", "unattributed"),
        (POLL + "Freight rose 12 percent last year.", "12 percent", "unattributed"),
        (
            POLL + "“Half of our passengers want the bridge,” said line manager Ann Lee.",
            "Half",
            "named_official",
        ),
        ("The pier was closed on Monday. Forty percent of the planks are rotten.", "planks", "unattributed"),
    ],
)
def test_other_shares_are_not(body: str, words: str, kind: str) -> None:
    """Votes cast, amounts of things and shares in somebody's mouth are not the poll's."""
    assert claim(body, words).sourcing_type.value == kind


def test_an_outlet_does_not_pass_on_its_own_poll() -> None:
    """The wire whose own poll speaks is no relay of it."""
    body = (
        "PORT WELLS (Reuters) — Sixty percent of islanders want a bridge, according to a Reuters-Tern poll."
    )
    assert claim(body, "Sixty").via == ()
