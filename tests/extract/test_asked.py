"""Answers that only say yes or no to what somebody was asked."""

import pytest

from readings import claims


@pytest.mark.parametrize(
    ("body", "speaker", "assertion", "polarity"),
    [
        ("Asked whether the lift was safe, the engineer said it was.", "engineer", "The lift was safe", "affirms"),
        ("Asked if she would step down, the minister told reporters: “No.”", "minister", "The minister would step down", "denies"),
        ("When asked by councillors if the bolt had been tested, the yard’s manager replied: “Of course not.”", "yard’s manager", "The bolt had been tested", "denies"),
        ("Asked if the firm had paid bribes, Ann Roe, its head, said it hadn’t.", "Ann Roe", "The firm had paid bribes", "denies"),
        ("Asked whether the lift was safe, the engineer said its cable was replaced in May.", "engineer", "Its cable was replaced in May", "affirms"),
        ("“No,” the yard’s manager said when asked if the bolt had been tested.", "yard’s manager", "The bolt had been tested", "denies"),
        ("“Absolutely,” replied Ann Roe when asked by councillors whether the ferry would sail.", "Ann Roe", "The ferry would sail", "affirms"),
        ("The harbour master said no when asked whether the quay was safe.", "harbour master", "The quay was safe", "denies"),
        ("“I don’t think so,” Ann Roe said when asked if the ferry would sail.", "Ann Roe", "The ferry would sail", "denies"),
    ],
)  # fmt: skip
def test_a_yes_or_no_takes_over_the_question(body: str, speaker: str, assertion: str, polarity: str) -> None:
    """A bare answer affirms or denies what was asked; a fuller one tells what it tells."""
    told = [(claim.speaker, claim.assertion, claim.polarity.value) for claim in claims(body)]
    assert told == [(speaker, assertion, polarity)]
