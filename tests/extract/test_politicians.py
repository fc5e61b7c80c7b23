"""Whoever runs for office speaks as a politician, also of his own doings and without a title."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article


def kind(body: str, words: str, title: str = "") -> str:
    """Give the type of the claim in whose sentence some words stand."""
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", title=title, body=body))
    return next(claim.sourcing_type.value for claim in found if words in claim.sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Vera Tolland's supporters filled the square. “I paid for the hall,” Tolland said.",
        "Shipping magnate Vera Tolland, the nominee of her party, spoke last. “I paid for the hall,” Tolland said.",
        "The square was full of Tolland voters. “I paid for the hall,” Vera Tolland said.",
        "Union after union endorsed Tolland. “I paid for the hall,” Vera Tolland said.",
        "She had a debate with Vera Tolland, who’s running in second place. “I paid for the hall,” Tolland said.",
    ],
)
def test_who_runs_for_office_is_a_politician(text: str) -> None:
    """What goes with a campaign shows a candidate, whatever else he is called."""
    assert kind(text, "I paid") == "named_official"


def test_whom_the_headline_of_a_political_text_names() -> None:
    """Readers of politics are told by surname alone of those whom they know."""
    body = "The Senate votes on Friday. The campaign was long and the party silent. The election is near. “I never met him,” Vera Tolland said."
    assert kind(body, "I never", "Tolland denies meeting") == "named_official"
    assert kind(body, "I never", "A meeting denied") == "eyewitness"


@pytest.mark.parametrize(
    "text",
    [
        "Vera Tolland, 52, of Hobb, backs the mayor. “I paid for the hall,” Tolland said.",
        "Mark Tolland's campaign was short. “I paid for the hall,” his cousin Vera Tolland said.",
        "The roof fell on Vera Tolland. “I paid for the hall,” Tolland said.",
    ],
)
def test_others_stay_witnesses(text: str) -> None:
    """A voter, a namesake and somebody to whom something happened run for nothing."""
    assert kind(text, "I paid") == "eyewitness"


def test_former_office_holders_who_run_again() -> None:
    """A campaign outweighs a past office or trade; a past campaign does not."""
    run = "Former governor Vera Tolland has begun again. Tolland's supporters filled the square. “The hall is paid,” Tolland said."
    past = "Former presidential candidate Vera Tolland was there. “The hall is paid,” Tolland said."
    assert kind(run, "is paid") == "named_official"
    assert kind(past, "is paid") == "pundit"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The hall is paid,” said Representative Peter T. Baker of Dorn.", "Peter T. Baker"),
        ("“The hall is paid,” said state Rep. Velda Lind-Hunter.", "Velda Lind-Hunter"),
        ("“The hall is paid,” said Rep. Velda Hunter.", "Velda Hunter"),
    ],
)
def test_surnames_that_are_trades(text: str, speaker: str) -> None:
    """Behind an initial, a title or with a hyphen a trade is a surname."""
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert found[0].speaker == speaker
