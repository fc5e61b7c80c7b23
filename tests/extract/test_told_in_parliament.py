"""Offices, seats, parties and turns of phrase with which British, Irish and Commonwealth papers tell of politics."""

from __future__ import annotations

import pytest

from credscore.extract.agents import agents
from credscore.normalize.quantities import quantities
from credscore.terms import Polarity
from readings import claims, of


@pytest.mark.parametrize(
    ("body", "piece", "speaker"),
    [
        (
            "Chancellor Daniel Foss cut the levy by 4%. The prime minister said debt had fallen by 9%.",
            "had fallen",
            "prime minister",
        ),
        (
            "Prime Minister Owen Carrick cut the levy by 4%. The premier said debt had fallen by 9%.",
            "had fallen",
            "Owen Carrick",
        ),
        (
            "The home secretary said 40 cases would be heard. Home Office minister Baroness Wexcombe said 30 had been.",
            "40 cases",
            "home secretary",
        ),
        (
            "Former harbour chief Lord Barrow said 20 boats had sunk. The former cabinet secretary said 40 bills had been rushed.",
            "40 bills",
            "Barrow",
        ),
        (
            "Home Secretary Colin Clegg will keep the cards despite a plea from Charles Kinnear. The Green leader said 85 firms had bid.",
            "85 firms",
            "Charles Kinnear",
        ),
        (
            "A former harbour minister has accused the firm of cutting 400 jobs.\n\nBarbara Roach said 30 workers had been sent home.",
            "30 workers",
            "Barbara Roach",
        ),
    ],
)
def test_whom_an_office_means(body: str, piece: str, speaker: str) -> None:
    """Two posts of one kind are two people; one post held once, or no post yet, is whoever was named."""
    assert of(claims(body), piece).speaker == speaker


def test_a_judge_is_not_whoever_is_named_next() -> None:
    """Those are heard on others, and so is a lead that brings in two."""
    body = "A judge has ruled that 40 homes must go.\n\nBarbara Roach said she had lived there for 30 years."
    assert of(claims(body), "40 homes").speaker == "judge"
    body = "A porter has said that a nurse hid 40 files.\n\nBarbara Roach said she had hidden 30 of them."
    assert of(claims(body), "40 files").speaker == "porter"


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "A Department for Ports and Tides spokeswoman said 400 piers had closed.",
            "Department for Ports and Tides",
        ),
        ("A Ministry of Canals spokesman said 400 piers had closed.", "Ministry of Canals"),
        ("Ann Lee, Labour MP for Harrow and Wood Lane, said 400 piers had closed.", "Ann Lee"),
        ("David Page, of Morland Finance, said 400 piers had closed.", "David Page"),
        ("Plaid Cymru said 400 piers had closed.", "Plaid Cymru"),
        ("Sinn Fein said 400 piers had closed.", "Sinn Féin"),
    ],
)
def test_names_of_seats_parties_and_departments(body: str, speaker: str) -> None:
    """A name is taken whole, and is one."""
    assert [claim.speaker for claim in claims(body)] == [speaker]


def test_two_people_stay_two() -> None:
    """A given name behind "and" begins another person, also where a seat stands before it."""
    assert len(agents("Ann Lee, MP for Harrow, and Peter Diaz", 0)) == 2
    assert len(agents("Ann Lee, MP for Harrow and Wood Lane", 0)) == 1


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("The mayor said Thursday's report showed 40 deaths.", "Thursday's report showed 40 deaths"),
        ("The mayor said on Thursday that 40 piers had closed.", "40 piers had closed"),
        ("It was announced last July that three piers would close.", "Three piers would close"),
        (
            "Ms Kerry told the BBC progress had been made at 40 schools.",
            "Progress had been made at 40 schools",
        ),
        (
            "Mr Hewitt told BBC Radio 4's Today programme Mr Brand had lost 40 seats.",
            "Mr Brand had lost 40 seats",
        ),
        ("Ann Lee said: “I think that would cut the bill by 4%.”", "That would cut the bill by 4%."),
        ("Ann Lee said: “I think that the board lost 20 seats in May.”", "The board lost 20 seats in May."),
        (
            "Ann Lee said the change would mean they had to pay 4% more but would still face cuts.",
            "The change would mean they had to pay 4% more but would still face cuts",
        ),
        (
            "Rules were adopted by 40 councils last term and come into force now.",
            "Rules come into force now.",
        ),
        (
            "A bid to lift the ban on nets in 40 ports of England and Wales has begun in court.",
            "A bid to lift the ban on nets in 40 ports of England and Wales has begun in court.",
        ),
    ],
)
def test_words_are_cut_where_they_end(body: str, assertion: str) -> None:
    """Neither a day nor an addressee nor an inner clause is torn."""
    assert assertion in [claim.assertion for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "first", "second"),
    [
        (
            "Tony Brand has said he does not want 40 new piers but on Wednesday said 30 others would be kept.",
            "40 new piers",
            "30 others",
        ),
        (
            "The union said 40 depots would strike and on Monday said 30 would close.",
            "40 depots",
            "30 would close",
        ),
        (
            "Mr Lee claimed 40 members had gone but the board said 30 had stayed.",
            "40 members",
            "30 had stayed",
        ),
    ],
)
def test_two_tellings_in_a_sentence_are_two(body: str, first: str, second: str) -> None:
    """The first ends where the second begins."""
    assert second not in of(claims(body), first).assertion
    assert first not in of(claims(body), second).assertion


@pytest.mark.parametrize(
    ("body", "piece", "speaker"),
    [
        (
            "The row prompted the prime minister to say that 40 piers would close.",
            "40 piers",
            "prime minister",
        ),
        (
            "The lawyer who had defended Tony Marsh had said the fine was £40, said Mr Clegg. He said: “There were 30 such cases.”",
            "30 such cases",
            "Clegg",
        ),
        (
            "Mr Carrick praised Mr Foss for cutting 40 taxes, which he said was the cause of 3% growth.",
            "3% growth",
            "Carrick",
        ),
        (
            "A study in 2000, which was paid for by Acme, Tarn Council and Roe Ltd, found that 40 trains would do.",
            "40 trains",
            "study in 2000",
        ),
        ("The survey suggests 69% of over-55s say they always vote.", "69%", "survey"),
        ("Ann Lee said reports that she had sold 40 piers were untrue.", "sold 40 piers", "Ann Lee"),
    ],
)
def test_who_says_it(body: str, piece: str, speaker: str) -> None:
    """Whoever is brought to speak, tells last, or finds it."""
    assert of(claims(body), piece).speaker == speaker


def test_reports_called_false_are_denied() -> None:
    """The claim is what the reports tell, turned round."""
    claim = of(claims("Ann Lee said reports that she had sold 40 piers were untrue."), "sold 40 piers")
    assert claim.polarity is Polarity.DENIES
    assert of(claims("Ann Lee said reports that she had read were out."), "out").polarity is Polarity.AFFIRMS


@pytest.mark.parametrize(
    ("body", "piece"),
    [
        ("The Greens have promised 40 cuts but have yet to say where they will fall.", "Where they"),
        (
            "Asked whether he thought the port was well run, he replied: “Well. I have lost 40 boats.”",
            "well run",
        ),
        ("Mr Hewitt challenged the Greens on which of 40 towns would house the port.", "on which"),
        ("The board said the Greens needed to explain how they would pay for 40 piers.", "Greens would pay"),
        ("Ann Lee said: “What I would like to see is a board that tells us the truth.”", "would like"),
        ("Groups challenging the plans include Stop the Pier and 40 boroughs.", "The plans include"),
        (
            "After his inquiry, watchdog Philip Mawson will report to the board of 40 members.",
            "After his inquiry",
        ),
        ("Tory leader Michael Hewitt went on the offensive over a book.", "offensive over"),
        ("Heads can exclude 40 pupils who commit or threaten violence.", "Heads threaten"),
    ],
)
def test_what_is_not_said(body: str, piece: str) -> None:
    """A question, a wish and an occasion are nobody's claim by themselves."""
    assert not [
        c.assertion for c in claims(body) if piece in c.assertion and c.assertion.rstrip(".") not in body
    ]
    assert not [c for c in claims(body) if c.speaker and piece in c.assertion]


def test_shares_are_percents() -> None:
    """One in thirteen is a share; three in ten days counts the days, and zero tolerance nothing."""
    assert of(claims("Truants make up one in 13 pupils."), "one in 13").quantities[0].unit == "percent"
    assert of(claims("The pier lost three boats in 10 days."), "10 days").quantities[-1].unit == "days"
    assert quantities("The board backed a zero tolerance drive in Tarn") == ()
    assert quantities("The board counted zero boats in Tarn")[0].low == 0


@pytest.mark.parametrize(
    ("body", "piece", "speaker"),
    [
        (
            "Sinn Fein's Maire Dolan mended 30 boats. She said 40 had sunk.",
            "40 had sunk",
            "Maire Dolan",
        ),
        ("Launching the initiative Mr Clarkson said 40 schools had gone.", "40 schools", "Clarkson"),
        ("On Wednesday Mr Strang said 30 boats had sunk.", "30 boats", "Strang"),
        ("Privately ministers believe 40 ports will close.", "40 ports", "ministers"),
        ("The Tides Unit in 2003 said 40 people had drowned.", "40 people", "Tides Unit"),
        (
            "The chancellor accused Mr Carrick of cutting 40 jobs. Mr Carrick said 30 had gone.",
            "30 had gone",
            "Carrick",
        ),
    ],
)
def test_what_stands_before_a_name(body: str, piece: str, speaker: str) -> None:
    """A house, a day, an adverb and a verb are no part of it."""
    assert of(claims(body), piece).speaker == speaker


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "Mark Oakes said Monday night's vote showed 40 members had gone.",
            "Monday night's vote showed 40 members had gone",
        ),
        (
            "Carol Singh told the House of Commons her officials had cleared 40 files.",
            "Carol Singh’s officials had cleared 40 files",
        ),
        (
            "Mr Strang told a select committee concerns over 40 prisons remained.",
            "Concerns over 40 prisons remained",
        ),
        (
            "Ann Lee warned in May that the 40 figures did not add up, Bo Roe said.",
            "The 40 figures did not add up",
        ),
        (
            "The AIU confirmed that the 40 tests were under way, adding that a ban held.",
            "The 40 tests were under way",
        ),
        (
            "The law would be wrong to turn back 40 ships and start a war, Ann Lee said.",
            "The law would be wrong to turn back 40 ships and start a war",
        ),
        (
            "The commission says it is worth debating a cap of £10,000.",
            "It is worth debating a cap of £10,000",
        ),
        (
            "The council said it would be published in May with 40 pages.",
            "It would be published in May with 40 pages",
        ),
    ],
)
def test_words_stay_whole(body: str, assertion: str) -> None:
    """Neither particles nor inner infinitives are cut, and "it" is not always the speaker."""
    assert assertion in [claim.assertion for claim in claims(body)]


def test_a_deed_called_wrong_is_no_claim_called_false() -> None:
    """Only who calls it wrong to say so denies it."""
    body = (
        "The ban on 40 ships was imposed in May. But Mr Strang said it was wrong to put 30 states under it."
    )
    assert not [claim for claim in claims(body) if "It is not true" in claim.assertion]
