"""How the verb by which something is told, and words that tell only that it is told, bear on its mood."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article, Claim
from credscore.terms import Modality


def last_claim(body: str) -> Claim:
    """Give the last claim of a text."""
    return extract_claims(Article(article_id="a", outlet="Port Gazette", body=body))[-1]


@pytest.mark.parametrize(
    ("body", "mood"),
    [
        ("The tunnel would save 40 minutes, engineers say.", Modality.CONDITIONAL),
        ("Economist Ana Ruiz of Quay College estimates that the tax would bring in $30 million.", Modality.CONDITIONAL),
        ("The two tolls would rise to $9, according to the draft budget.", Modality.CONDITIONAL),
        ("The harbour board said the quay would close in June.", Modality.PLANNED),
        ("The harbour board has said the quay would close in June.", Modality.PLANNED),
        ("The quay will close in June, the harbour board says.", Modality.PLANNED),
        ("Nobody touched the 12 ballots, the clerk, Ann Moore, swears.", Modality.ASSERTED),
        ("The minister, Ann Moore, swore to rebuild 12 schools.", Modality.PLANNED),
        ("The minister, Ann Moore, pledged 12 new schools.", Modality.PLANNED),
    ],
)  # fmt: skip
def test_the_verb_of_saying(body: str, mood: Modality) -> None:
    """A present one moves no "will" into the past, and who swears that something was so plans nothing."""
    assert last_claim(body).modality is mood


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "“And I'd remind your viewers that the pilot held a licence,” the inspector, Ann Moore, said.",
            "The pilot held a licence",
        ),
        (
            "“We can confirm that 12 people were hurt,” the coastguard said.",
            "12 people were hurt",
        ),
    ],
)
def test_what_is_said_of_the_saying_goes(body: str, assertion: str) -> None:
    """ "I'd remind you that P" says P."""
    claim = last_claim(body)
    assert (claim.assertion.rstrip("."), claim.modality) == (assertion, Modality.ASSERTED)


def test_a_saying_that_is_told_stays() -> None:
    """Somebody else's saying is no mere preface, nor is a refusal."""
    assert (
        "wouldn"
        in last_claim("“I wouldn't say that the pumps failed,” the engineer, Ann Moore, said.").assertion
    )
