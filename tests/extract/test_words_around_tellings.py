"""What stands around a verb of telling: clauses inside a subject, things ordered and found, what is felt, fragments."""

from __future__ import annotations

import pytest

from readings import claims


def _told(body: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.assertion) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The mayor said that though cracks were common in May, the crack detected this time was 3 metres wide.", [("mayor", "Though cracks were common in May, the crack detected this time was 3 metres wide")]),
        ("The mayor said that when rain falls, the water found here is clean.", [("mayor", "When rain falls, the water found here is clean")]),
        ("The bridge had failed, the inspector found.", [("inspector", "The bridge had failed")]),
    ],
)  # fmt: skip
def test_what_was_found_is_no_finder(body: str, told: list[tuple[str, str]]) -> None:
    """A participle that only tells which thing is meant finds nothing; who finds behind the words does."""
    assert _told(body) == told


@pytest.mark.parametrize(
    "body",
    [
        "A diner who ordered a soup had mistaken the sauce for cheese.",
        "The clerk who ordered the books on Monday was ill.",
        "Despite his success in May, he feels regret because the breed became a fad.",
        "She felt joy when the mill opened in May.",
    ],
)
def test_things_ordered_and_felt_are_told_by_nobody(body: str) -> None:
    """Neither an order of goods nor a feeling with its reason is a telling."""
    assert [claim.speaker for claim in claims(body)] in ([], [None])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("When he registered the birth in May, he was told by a clerk that the law required a form, the court heard.", [("clerk", "The law required a form")]),
        ("Ann Lee of Leeds University says 300 more people started opting for bikes over that time.", [("Ann Lee", "300 more people started opting for bikes over that time")]),
        ('The former host, who declared himself "the best author in history," recently left for Hull.', [("former host", "The former host is the best author in history")]),
        ("A letter that the mayor said was forged came from Hull.", [("mayor", "A letter was forged")]),
        ("The report, which blames heat for the losses, came out in May.", [("report", "The report blames heat for the losses")]),
        ('Acme said it had been forced to free itself from its parent\'s "bank ties and related debts".', [("Acme", "Acme had been forced to free itself from its parent's bank ties and related debts")]),
        ("The union felt the plan was weak because it cost 3 million pounds.", [("union", "The plan was weak because it cost 3 million pounds")]),
    ],
)  # fmt: skip
def test_what_is_told_is_a_whole(body: str, told: list[tuple[str, str]]) -> None:
    """Nothing is left of a sentence that is no sentence, and nothing of another verb's is taken in."""
    assert _told(body) == told
