"""What stands around a verb of telling: clauses inside a subject, things ordered and found, what is felt, fragments."""

from __future__ import annotations

import pytest

from credscore.terms import Polarity
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


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("Jeweller Tom Reed, wanted in Peru for fraud, is reportedly still travelling on his passport.", "Jeweller Tom Reed, wanted in Peru for fraud, is still travelling on his passport"),
        ("The mayor, who left in May, has reportedly sold the house.", "The mayor, who left in May, has sold the house"),
        ("Two ships, both built in Hull, allegedly broke the ban.", "Two ships, both built in Hull, broke the ban"),
        ("The bank is reportedly selling 40 shops.", "The bank is selling 40 shops"),
    ],
)  # fmt: skip
def test_hearsay_keeps_its_subject(body: str, assertion: str) -> None:
    """What only reportedly happens happens to whom the sentence names, be it before an aside."""
    assert [claim.assertion for claim in claims(body)] == [assertion]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The coach was dismissed by the referee for taking his protests too far in May.", [None]),
        ("Reed was dismissed by the board for lying in May.", [None]),
        ("The bank said ten mills had closed in its annual report on housing.", ["bank"]),
        ("The claim that ten people died was dismissed by the army.", ["army"]),
        ("The firm had accused Acme of stealing a device called “Tappy,” which tests phones.", ["firm"]),
    ],
)
def test_who_is_sent_off_is_not_denied(body: str, told: list[str | None]) -> None:
    """A man dismissed denies nothing, a paper's subject is told by nobody, a quoted name is no telling."""
    assert [claim.speaker for claim in claims(body)] == told


def test_a_body_led_by_who_leaves() -> None:
    """What tells that somebody leaves an office is no part of the name of his house."""
    claim = claims('Outgoing Hull manager Al Roe said: "We have lost six games in May."')[0]
    assert claim.assertion.startswith("Hull has lost")


def test_who_has_a_thing_goes_on_in_another_way() -> None:
    """A thing that somebody has takes no auxiliary to the next verb."""
    told = claims('"We have crews on it, and expect that they will watch it through May," the chief said.')
    assert [claim.assertion for claim in told][-1].startswith("We expect")


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("The mayor, who says rents fell, has left for Hull.", "The mayor has left for Hull."),
        ("Ann Lee, who claimed the vote was rigged, was jailed in May.", "Ann Lee was jailed in May."),
        ("The bank, which said it had no debts, closed 40 branches.", "The bank closed 40 branches."),
    ],
)
def test_the_main_clause_around_a_telling(body: str, assertion: str) -> None:
    """What somebody did who tells something in a relative clause is the outlet's own news."""
    assert [claim.assertion for claim in claims(body) if claim.speaker is None] == [assertion]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The weather station reported at 10 p.m. that winds were 100 miles per hour.", [("weather station", "Winds were 100 miles per hour")]),
        ("Police said at 9 a.m. that the road was shut for ten days.", [("Police", "The road was shut for ten days")]),
        ("Ten names were added to the list to mark the day.", [(None, "Ten names were added to the list to mark the day.")]),
        ("The bureau has booked 15 clerks and their directors for allegedly cheating the bank.", [(None, "The bureau has booked 15 clerks and their directors for allegedly cheating the bank.")]),
        ("He is allegedly selling ten guns.", [(None, "He is selling ten guns")]),
    ],
)  # fmt: skip
def test_hours_and_deeds_leave_the_words_whole(body: str, told: list[tuple[str | None, str]]) -> None:
    """The stop of an hour ends nothing, what is added to a thing is told by nobody, an alleged deed stays in its clause."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Colorado Forest Service (CFS) Wildfire Specialist Dan Berry", "Dan Berry"),
        ("US Geological Survey (USGS) seismologist Ann Lee", "Ann Lee"),
        ("the Denver Fire Department (DFD) on Monday", "Denver Fire Department"),
    ],
)
def test_who_speaks_behind_the_letters_of_a_body(source: str, speaker: str) -> None:
    """Letters in brackets do not end a source whose name stands behind them."""
    assert [claim.speaker for claim in claims(f'"Ten houses burned," said {source}.')] == [speaker]


def test_an_office_called_by_its_letters() -> None:
    """The letters of an office behind its house are its holder."""
    body = '"We build one coach a day," Acme chairman & managing director Deepak Hota told the Post. "We lost 25 acres in May," the Acme CMD said.'
    assert {claim.speaker for claim in claims(body)} == {"Deepak Hota"}


@pytest.mark.parametrize(
    "body",
    [
        "It is absurd that ten mills were shut, said Ann Lee.",
        "It’s ludicrous that ten mills were shut, said Ann Lee.",
    ],
)
def test_a_deed_that_is_scorned_is_owned(body: str) -> None:
    """Who calls it absurd that a thing was done says that it was done."""
    assert [claim.polarity for claim in claims(body)] == [Polarity.AFFIRMS]


def test_a_clipped_denial_denies_what_its_subject_is_told_of() -> None:
    """A denial of its verb alone is meant for a claim on the same subject."""
    first = '"Many fire services buy old engines," said Ann Lee, a firefighter. "The Forest Service doesn\'t," she said.'
    assert all(not claim.assertion.startswith("It is not true") for claim in claims(first))
    second = 'The mayor is corrupt, Joe Hill said. "The mayor isn\'t," said Ann Lee, a councillor.'
    assert [claim.assertion for claim in claims(second)][-1] == "It is not true that the mayor is corrupt"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Ann Lee was behind a strategy that one analyst said has achieved its aim.", [("analyst", "A strategy has achieved its aim")]),
        ("Joe Hill sued on Monday, accusing the bank of hiding losses.", [(None, "Joe Hill sued on Monday"), ("Joe Hill", "The bank was hiding losses")]),
    ],
)  # fmt: skip
def test_clauses_behind_a_main_clause(body: str, told: list[tuple[str | None, str]]) -> None:
    """A relative clause keeps the thing that it tells of, a participle its speaker."""
    assert _told(body) == told
