"""What the words of texts and findings say: who denies, who turned, who is several."""

from __future__ import annotations

import pytest

from credscore.scoring import history, score
from credscore.testing import frame, row

EARLY, LATE = "2024-04-01", "2024-05-09"


def told(rows, name, code):
    """The message of one rule on one assertion."""
    findings = score(frame(rows)).findings.set_index(["assertion_id", "code"])
    return findings.loc[(name, code), "message"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the valve had failed", "denial: the valve had failed"),
        ("the valve had not failed", "the valve had not failed"),
    ],
)
def test_a_denial_is_marked_where_its_words_do_not_show_it(text: str, shown: str) -> None:
    """Whoever reads the tables alone never takes what is rejected for what is said."""
    denial = row(text, polarity="denies", act="denial", speaker="panel", assertion_id="d")
    assert score(frame([denial])).assertions["text"].tolist() == [shown]
    assert score(frame([{**denial, "polarity": "affirms", "act": "statement"}])).assertions[
        "text"
    ].tolist() == [text]


def test_findings_and_history_name_a_rival_denial_as_one():
    """What stands against an answer is told in the words of its own line."""
    said = row(
        "the mill pays 40 workers",
        published_at=EARLY,
        quantities=({"low": 40, "high": 40, "unit": "workers"},),
    )
    denial = row(
        "the mill pays 40 workers", polarity="denies", act="denial", assertion_id="d", speaker="Elin Berg"
    )
    claims = frame([said, denial])
    assert score(claims).assertions.set_index("assertion_id").loc["d", "text"].startswith("denial: ")
    other = row("the mill pays clerks", polarity="denies", act="denial", assertion_id="e", topic_id="t2")
    beside = row("the mill is shut", topic_id="t2", assertion_id="f", published_at=EARLY, speaker="Ada Holm")
    events = history(frame([beside, other]), "f")["event"].tolist()
    assert all(
        "the mill pays clerks" not in event.replace("denial: the mill pays clerks", "") for event in events
    )


FIRM = {"origin_id": "o firm", "sourcing_type": "institution"}


def turned_firm():
    """A firm says that the boat stays, and later denies it through a man of its own."""
    said = row("the boat stays", speaker="Lake Lines", published_at=EARLY, **FIRM)
    taken = row(
        "the boat stays", speaker="Per Lund", polarity="denies", act="denial", published_at=LATE, **FIRM
    )
    return [said, {**taken, "assertion_id": "d"}]


def test_a_source_that_turned_is_named_as_one():
    """No reader wonders why a claim counts for nothing: the finding says who had said the opposite."""
    rows = turned_firm()
    assert told(rows, "a1", "CON101").endswith("; Lake Lines had said the opposite before")
    assert told(rows, "d", "SRC101").endswith("; Lake Lines had said the opposite before")
    steady = [{**rows[0], "origin_id": "o other"}, rows[1]]
    assert "opposite" not in told(steady, "a1", "CON101")


def test_what_a_source_took_back_speaks_against_no_denial():
    """Somebody else's denial is contradicted by those who still say it, and by nobody else."""
    denial = row(
        "the boat stays",
        speaker="Ada Holm",
        polarity="denies",
        act="denial",
        assertion_id="e",
        published_at=LATE,
    )
    said, taken = turned_firm()
    held = score(frame([{**said, "origin_id": "o other"}, taken, denial])).findings
    left = score(frame([said, taken, denial])).findings
    assert "CON101" in set(held.loc[held["assertion_id"] == "e", "code"])
    assert "CON101" not in set(left.loc[left["assertion_id"] == "e", "code"])


def test_several_sources_of_one_name_are_of_a_kind_in_the_plural():
    """Callers are eyewitnesses, a caller is an eyewitness."""
    for speaker, kind in (
        ("callers", "callers, eyewitnesses, say so"),
        ("Ada Holm", "Ada Holm, an eyewitness, says so"),
    ):
        assert told([row(speaker=speaker, sourcing_type="eyewitness")], "a1", "SRC101").startswith(kind)


def test_reasons_of_the_other_side_are_named_as_such_once():
    """Two denials out of unknown outlets: the words "on the other side" stand once."""
    against = [
        row(
            polarity="denies",
            act="denial",
            assertion_id="d",
            speaker=name,
            outlet=f"{name} News",
            outlet_known=False,
        )
        for name in ("Bo", "Cy")
    ]
    message = told([row(), *against], "a1", "OUT104")
    assert message.count("on the other side") == 1
    assert "Bo News" in message
    assert "Cy News" in message
