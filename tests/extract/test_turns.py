"""Transcripts: every sentence is owed to whoever has his turn."""

from __future__ import annotations

import pytest

from credscore.extract.document import read_document
from credscore.models import Article
from readings import claims

_RADIO = """HOST: With me is Dr Anna Kessler of the Basel Institute for Tropical Medicine. How many cases are there?

KESSLER: We have confirmed 41 cases in the canton. I saw the first one myself on Friday.

HOST: The canton says there are only twelve.

KESSLER: That figure is a week old. A nurse told us that two patients died.

HOST: And there are rumours that the school will close. Did the canton deny it?
"""
_INTERVIEW = """The Courier spoke to Mira Olsen.

Q: When did the call come in?

A. At night. One of the boats capsized.

Q: How many were saved?

A. Eleven people were saved.
"""


def _told(body: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    return {claim.assertion.rstrip("."): (claim.speaker, claim.via) for claim in claims(body)}


def test_a_guest_speaks_in_his_own_turn() -> None:
    """Under the full name, in the first person as in any other; others are quoted through him."""
    told = _told(_RADIO)
    ours = "The Basel Institute for Tropical Medicine has confirmed 41 cases in the canton"
    assert told[ours] == ("Anna Kessler", ())
    assert told["Anna Kessler saw the first one herself on Friday"] == ("Anna Kessler", ())
    assert told["Two patients died"] == ("nurse", ("Anna Kessler",))


def test_the_host_is_the_outlet() -> None:
    """Whom he quotes is quoted without a relay, what he asks is no claim."""
    told = _told(_RADIO)
    assert told["There are only twelve"] == ("canton", ())
    assert told["The school will close"] == (None, ())
    assert not any("deny" in assertion or "How many" in assertion for assertion in told)


def test_answers_are_those_of_the_one_interviewed() -> None:
    """Whom what stands before the first question names."""
    told = _told(_INTERVIEW)
    assert told["One of the boats capsized"] == ("Mira Olsen", ())
    assert told["Eleven people were saved"] == ("Mira Olsen", ())


def test_who_opens_and_asks_is_no_source() -> None:
    """A presenter with a name is told by his questions."""
    told = _told(
        "SARAH MOONEY: The strike began on Monday. What do you want?\n\nJOE BRAND, TEAMSTERS: The company cut 40 jobs.\n\nSARAH MOONEY: Thank you."
    )
    assert told["The strike began on Monday"] == (None, ())
    assert told["The company cut 40 jobs"] == ("Joe Brand", ())


@pytest.mark.parametrize(
    "body",
    [
        "Two boats sank.\n\nLocation: Tarn\n\nThe harbour is shut.\n\nThe captain was saved.",
        "Price: 4 euros\n\nColour: red\n\nPrice: 7 euros\n\nColour: blue",
        "CLAIM: Two boats sank.\n\nFACT: No boat sank.\n\nCLAIM: The pier burned.\n\nFACT: It did not.",
        "Mayor Ann Lee: “The bridge is shut.”\n\nThe bridge has been shut since May.\n\nPolice closed the road.\n\nNobody was hurt.",
        "",
    ],
)
def test_other_texts_have_no_turns(body: str) -> None:
    """A label here and there makes no conversation."""
    assert read_document(Article(article_id="a", body=body)).turns == {}


@pytest.mark.parametrize(
    ("label", "name"), [("MCDONALD", "McDonald"), ("O’BRIEN", "O’Brien"), ("J. ROE-LUND", "J. Roe-Lund")]
)
def test_names_in_capitals(label: str, name: str) -> None:
    """Come out as running text writes them."""
    body = f"HOST: Is it shut?\n\n{label}: It is.\n\nHOST: Since when?\n\n{label}: Since May."
    found = read_document(Article(article_id="a", body=body)).turns
    assert {turn.words for turn in found.values() if not turn.ours} == {name}


def test_sentences_begin_behind_the_name() -> None:
    """Offsets stay those of the body."""
    document = read_document(Article(article_id="a", body=_RADIO))
    assert all(document.body[s.start : s.end] == s.text for s in document.sentences)
    assert not any(s.text.startswith(("HOST", "KESSLER")) for s in document.sentences)
    assert [
        s.paragraph for s in document.sentences[document.paragraphs[1].first : document.paragraphs[1].last]
    ] == [1, 1]
