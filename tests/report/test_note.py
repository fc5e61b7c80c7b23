"""The analyst's note and the lookup behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.errors import InputError
from credscore.report import Report, wording
from credscore.report.heading import heading
from credscore.report.note import UNCALIBRATED, note
from credscore.report.view import Book
from credscore.report.witness import SHOWN_OTHERS, SHOWN_OWN
from credscore.testing import frame, row


def test_the_note_holds_what_an_analyst_asks(book: Book) -> None:
    """Text, belief, band, grade, each finding with signed bits, sentences, speakers, rivals."""
    text = note(book, "a1f00")
    for piece in (
        "212 people were aboard the ferry",
        "70%, likely (+1.25 bits)",
        "B2 (source usually reliable, information probably true)",
        "−1.00  PRI101  before any evidence",
        "+2.50  SRC101  an institution says so [1]",
        "−0.25  CON101  denied by Blue Line [2]",
        "+1.25  in all",
        "Nothing to go by for TIM105.",
        "[1] Harbour Post, 3 Aug 2024: port authority (an institution)",
        "│ The port authority said on Saturday that 212 people were aboard the ferry.",
        "[2] Bay News, no date: Blue Line, operator (an institution) — denies",
        "400 people were aboard the ferry",
    ):
        assert piece in text
    assert " ".join(UNCALIBRATED.split()) in " ".join(text.split())
    assert all(len(line) <= 100 for line in text.splitlines())


def test_relays_stand_in_order_and_hearsay_has_no_name(book: Book) -> None:
    """The relay nearest the source comes first; hearsay names nobody."""
    text = note(book, "a2f00")
    assert "no identifiable origin (hearsay), via a friend, Quay Radio" in " ".join(text.split())


def test_a_calibrated_score_drops_the_caveat(book: Book) -> None:
    """The index warning is for uncalibrated weights only."""
    assert "index" not in note(book, "a1f00", calibrated=True)


@pytest.mark.parametrize(
    ("key", "found"),
    [("a1f00", "a1f00"), ("a1f0", "a1f00"), ("400 ferry", "a2f00"), ("DENIED figure", "a3f00")],
)
def test_an_assertion_is_found_by_id_prefix_or_words(book: Book, key: str, found: str) -> None:
    """Words match in any order and case."""
    assert book.find(key)[0] == found


def test_several_fits_are_all_named(book: Book) -> None:
    """The note explains the first and lists the others."""
    found = book.find("ferry")
    assert set(found) == {"a1f00", "a2f00"}
    assert "Other assertions that fit these words" in note(book, found[0], found[1:])


def test_nothing_found_names_the_nearest(book: Book) -> None:
    """The error shows what was asked and what is close."""
    with pytest.raises(InputError, match=r"500 people aboard.*nearest.*people were aboard"):
        book.find("500 people aboard the ferry")


def test_an_ambiguous_prefix_is_refused(make_book: Callable[..., Book], ferry: tuple) -> None:
    """Two assertions that start alike are both named."""
    claims, assertions = ferry
    assertions = assertions.assign(assertion_id=["aabc1", "aabc2", "aac30"])
    with pytest.raises(InputError, match="aabc1, aabc2"):
        Book(claims, assertions).find("aabc")


def test_topics_with_rivals_come_first(ferry: tuple) -> None:
    """Rank: rivals, then the number of claims; answers by belief."""
    claims, assertions = ferry
    assertions.loc[2, "topic_id"] = "t2"
    book = Book(claims, assertions)
    assert book.topic_ids() == ["t1", "t2"]
    assert [answer.assertion_id for answer in book.topic("t1").answers] == ["a1f00", "a2f00"]


def test_the_question_leaves_the_figure_open(book: Book) -> None:
    """Rival counts share a question in which the count is a gap."""
    assert book.topic("t1").question == "… people were aboard the ferry?"


@pytest.mark.parametrize(("p", "word"), [(0.05, "almost no chance"), (0.5, "roughly even chance"), (0.951, "almost certain"), (1 - 1e-12, "almost certain")])  # fmt: skip
def test_bands_follow_icd_203(p: float, word: str) -> None:
    """The seven terms and their borders."""
    assert wording.band(p) == word


def test_shown_texts_carry_no_control_characters(make_book: Callable[..., Book]) -> None:
    """Escape sequences, bidi marks, NUL and surrogates never reach the reader."""
    evil = "red \x1b[31m flip \u202e zero \u200b nul \x00 half \ud800 end"
    text = note(make_book({"sentence": evil, "speaker": evil, "outlet": evil}, {"text": evil}), "a1f00")
    assert not set(text) & {"\x1b", "\u202e", "\u200b", "\x00", "\ud800"}


@pytest.mark.parametrize(
    ("speaker", "role", "shown"),
    [
        ("Tarn Mills", "spokeswoman for Tarn Mills", "spokeswoman for Tarn Mills (an institution)"),
        ("Tarn", "owner of Tarnby", "Tarn, owner of Tarnby (an institution)"),
        ("Tarn Mills", "maker", "Tarn Mills, maker (an institution)"),
    ],
)
def test_a_role_that_holds_the_name_stands_for_both(
    make_book: Callable[..., Book], speaker: str, role: str, shown: str
) -> None:
    """Nobody is introduced by the same name twice."""
    text = note(make_book({"speaker": speaker, "speaker_role": role}, {}), "a1f00")
    assert f": {shown}" in text


def test_an_assertion_is_found_by_any_of_its_wordings(make_book: Callable[..., Book]) -> None:
    """The clearest text writes the number out; whoever read another report looks for its digits."""
    book = make_book({"assertion": "30 drones were shot down"}, {"text": "Thirty drones were shot down"})
    assert book.find("30 drones") == ["a1f00"]


def test_a_denial_is_found_as_the_table_shows_it(make_book: Callable[..., Book]) -> None:
    """What is copied out of the table finds its assertion; what is no word is refused."""
    book = make_book(
        {"assertion": "the valve had failed", "polarity": "denies"}, {"text": "denial: the valve had failed"}
    )
    assert book.find("denial: the valve had failed") == ["a1f00"]
    with pytest.raises(InputError, match="words are wanted, not 3"):
        book.find(3)  # type: ignore[arg-type]


def test_a_question_hides_figures_only_where_answers_differ_in_them() -> None:
    """ "… people aboard?" asks for a number; a yes or no does not."""
    assert heading("212 people were aboard", ["400 people were aboard"]) == "… people were aboard?"
    assert heading("Two guards had fled", ["No guard had left the post"]) == "Two guards had fled?"


def test_words_as_they_stand_come_before_the_same_words_apart() -> None:
    """Who types "no lamps" does not want the much repeated claim in which "notice" and "lamps" both occur."""
    often = [
        row(assertion="A notice said the lamps were lit", outlet=f"Paper {n}", speaker=f"Guard {n}")
        for n in range(3)
    ]
    once = row(assertion_id="a2", topic_id="t2", assertion="No lamps were lit")
    report = Report(frame([*often, once]))
    assert report.book.find("no lamps")[0] == "a2"
    assert report.book.find("lamps no")[0] == "a1"


def test_a_fit_too_long_for_its_line_ends_in_dots() -> None:
    """A name that breaks off looks like the whole of it."""
    long = row(assertion_id="a2", topic_id="t2", assertion=f"The lamps were {'very ' * 20}dim")
    told = Report(frame([row(assertion="The lamps were lit"), row(assertion="The lamps were lit"), long]))
    last = [line for line in told.explain("lamps").splitlines() if line.startswith("  a2")]
    assert last
    assert last[0].endswith("very…")


def test_of_a_thousand_reports_the_earliest_are_shown_and_the_others_counted() -> None:
    """Numbers in the findings are those of sentences that stand there."""
    days = [f"2024-05-{1 + n % 28:02}T{n // 28:02}:00" for n in range(90)]
    own = [row(speaker=f"Guard {n}", published_at=day) for n, day in enumerate(days)]
    against = [
        row(assertion_id="a2", polarity="denies", speaker=f"Clerk {n}", published_at="2024-06-01")
        for n in range(30)
    ]
    report = Report(frame([*own, *against]))
    heard = report.book.answer("a1").heard
    assert [witness.number for witness in heard.own] == list(range(1, SHOWN_OWN + 1))
    assert heard.own[0].day == "1 May 2024"
    assert heard.more_own == 90 - SHOWN_OWN
    assert len(heard.others) <= SHOWN_OTHERS
    assert "  … and 50 more" in report.explain("a1").splitlines()
    numbers = {ref for line in report.book.answer("a1").lines for ref in line.refs}
    assert numbers <= set(heard.numbers().values())


def test_who_only_heard_it_is_marked() -> None:
    """A named source that passes on what others told it is no witness of the thing."""
    report = Report(frame([row(hearsay=True)]))
    assert "passed on from others" in report.explain("a1")
