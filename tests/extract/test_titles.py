"""What a title tells where the body does not, and who tells it there."""

import pytest

from credscore import Article
from credscore.extract import extract_claims

BODY = "It rained in Lisbon on Tuesday."


def told(title: str, body: str = BODY) -> list[tuple[str, str | None, str]]:
    found = extract_claims(Article(article_id="a", outlet="Daily", title=title, body=body))
    return [
        (claim.sourcing_type.value, claim.speaker, claim.assertion)
        for claim in found
        if claim.sentence == title
    ]


@pytest.mark.parametrize(
    ("title", "kind", "speaker", "assertion"),
    [
        ("Acme Foods will shut its plant in Vigo, union says", "institution", "union", "Acme Foods will shut its plant in Vigo"),
        ("Farmers say soldiers burned 30 barns", "eyewitness", "Farmers", "Soldiers burned 30 barns"),
        ("Rebels hit tanker, says US official", "anonymous_official", "US official", "Rebels hit tanker"),
        ("Acme to cut 400 jobs: sources", "anonymous_source", "sources", "Acme to cut 400 jobs"),
        ("30 dead in ferry fire - report", "document", "report", "30 dead in ferry fire"),
        ("Exclusive: Acme to cut 400 jobs, sources say", "anonymous_source", "sources", "Acme to cut 400 jobs"),
        ("Bank chief resigns over 3m euro loan: FT", "media_report", "Financial Times", "Bank chief resigns over 3m euro loan"),
        ("Breaking: 30 dead in ferry fire", "unattributed", None, "30 dead in ferry fire"),
        ("Ferry fire kills 30 | The Daily", "unattributed", None, "Ferry fire kills 30"),
    ],
)  # fmt: skip
def test_titles_are_read_as_sentences(title: str, kind: str, speaker: str | None, assertion: str) -> None:
    """Who tells it in the title is its source; marks of the page and of urgency are none of it."""
    assert told(title) == [(kind, speaker, assertion)]


@pytest.mark.parametrize(
    "title", ["Ferry fire - what we know", "Ferry fire in pictures", "Opinion: 30 ferries must go"]
)
def test_titles_without_news(title: str) -> None:
    assert told(title) == []


def test_a_title_that_the_body_covers_gives_nothing() -> None:
    assert told("Ferry fire kills 30, police say", "A fire on a ferry killed 30 people, police said.") == []
    assert told("Ferry fire kills many, police say", "A fire on a ferry killed people, police said.") == []


def test_a_text_that_is_one_line_is_read_as_a_title() -> None:
    """Alerts and headlines come as texts too; a menu tells nothing."""
    alert = extract_claims(Article(article_id="a", body="BREAKING: 30 dead in ferry fire - police"))
    assert [(claim.speaker, claim.assertion) for claim in alert] == [("police", "30 dead in ferry fire")]
    assert extract_claims(Article(article_id="a", body="Home\n\nNews\n\nSport\n\nContact us")) == []
