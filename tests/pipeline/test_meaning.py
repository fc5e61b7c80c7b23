"""What a second report says of the first moves the belief in it the way that a reader would."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from credscore import score
from credscore.models import Article

DAM = "The dam at Lowick is leaking, engineer Pat Hale said on Monday."
TROOPS = "The government will send 2,000 soldiers to Mali, Defence Minister Ana Costa said on Monday."
BRIBE = "Senator Lee Marsh took a bribe of $40,000 from a builder, prosecutor Jan Holm said on Monday."
DEATH = "Singer Mia Falk died in a car crash in Lyon, police spokesman Luc Brun said on Monday."
LEFT = "The mayor of Lowick, Ann Roe, has resigned, council clerk Jan Holm said on Monday."


def believed(first: str, *second: str) -> float:
    """Give the score of the first report's claim, each report in another well-known outlet."""
    articles = [
        Article(
            article_id=f"a{at}", outlet=outlet, published_at=datetime(2025, 5, 10 + at, tzinfo=UTC), body=body
        )
        for at, (outlet, body) in enumerate(zip(("Reuters", "BBC News"), (first, *second), strict=False))
    ]
    claims = score(articles).claims
    return float(claims.loc[claims["article_id"] == "a0", "score"].iloc[0])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DAM, "Inspector Ann Roe said there was no doubt that the dam at Lowick was leaking."),
        (DAM, "“There is no question that the dam at Lowick is leaking,” inspector Ann Roe said."),
        (DAM, "Asked whether the dam at Lowick was leaking, inspector Ann Roe said yes."),
        (DAM, "Inspector Ann Roe admitted that the dam at Lowick was leaking."),
        (TROOPS, "Some 2,000 troops are to be deployed to Mali, General Otto Weiss said on Tuesday."),
        (BRIBE, "A court found that Senator Lee Marsh took a bribe of $40,000 from a builder."),
    ],
)
def test_a_second_report_supports(first: str, second: str) -> None:
    """Belief rises."""
    assert believed(first, second) > believed(first) + 0.01


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DAM, "Contrary to reports, the dam at Lowick is not leaking, inspector Ann Roe said."),
        (DAM, "It is impossible that the dam at Lowick is leaking, inspector Ann Roe said."),
        (DAM, "There is no truth in the claim that the dam at Lowick is leaking, inspector Ann Roe said."),
        (DAM, "Inspector Ann Roe said she was not convinced the dam at Lowick was leaking."),
        (DAM, "The dam at Lowick is far from leaking, inspector Ann Roe said."),
        (TROOPS, "The government is highly unlikely to send soldiers to Mali, General Otto Weiss said."),
        (TROOPS, "There is little chance that soldiers will be sent to Mali, General Otto Weiss said."),
        (TROOPS, "General Otto Weiss doubts the government will send 2,000 soldiers to Mali."),
        (DEATH, "The report of Mia Falk's death is a hoax, her manager Tom Hale said."),
        (LEFT, "Ann Roe is still mayor of Lowick, deputy mayor Pat Hale said."),
        (BRIBE, "Senator Lee Marsh pleaded not guilty to taking a bribe of $40,000."),
        (BRIBE, "“I have never taken a bribe from anyone,” Senator Lee Marsh said."),
    ],
)
def test_a_second_report_contradicts(first: str, second: str) -> None:
    """Belief falls."""
    assert believed(first, second) < believed(first) - 0.01


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DAM, "Inspector Ann Roe asked whether the dam at Lowick was leaking."),
        (DAM, "Inspector Ann Roe said she did not know whether the dam at Lowick was leaking."),
        (DAM, "If the dam at Lowick is leaking, the town will be evacuated, inspector Ann Roe said."),
        (LEFT, "Deputy mayor Pat Hale urged Ann Roe to resign as mayor of Lowick."),
        (TROOPS, "General Otto Weiss said it was too early to say whether soldiers would be sent to Mali."),
    ],
)
def test_a_second_report_leaves_it_open(first: str, second: str) -> None:
    """Belief stays, nearly."""
    assert believed(first, second) == pytest.approx(believed(first), abs=0.04)
