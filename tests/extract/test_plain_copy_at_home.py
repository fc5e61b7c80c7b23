"""Plain copy of courts, markets, clubs and fact-checks: what is asserted and denied, whom a pronoun means, what is no claim."""

from __future__ import annotations

import pytest

from credscore.terms import Modality, Polarity
from readings import claims

A, D = Polarity.AFFIRMS, Polarity.DENIES


def _told(body: str) -> list[tuple[str | None, str, Polarity]]:
    return [(claim.speaker, claim.assertion, claim.polarity) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Claims that the organ was stolen were described by the parish as fanciful.",
            ("parish", "The organ was stolen", D),
        ),
        ("The vicar said reports of a theft were wide of the mark.", ("vicar", "Reports of a theft were wide of the mark", D)),
        ("The parish rejected criticism that it had sold the bells.", ("parish", "The parish had sold the bells", D)),
        ("The ferry is not thought to have struck a rock.", (None, "The ferry is not thought to have struck a rock", D)),
        ("It is not believed that the sailors were drunk.", (None, "The sailors were drunk", D)),
    ],
)  # fmt: skip
def test_what_is_called_false_or_not_believed_is_denied(
    body: str, told: tuple[str | None, str, Polarity]
) -> None:
    assert _told(body) == [told]


@pytest.mark.parametrize(
    "aside",
    ["which turned out to be untrue", "a claim which has since proved false", "a report that was wrong"],
)
def test_the_outlet_takes_back_what_it_tells_in_an_aside(aside: str) -> None:
    """The verdict is the outlet's own denial, and no part of the claim."""
    assert _told(f"The Echo wrote that the duke had fled, {aside}.") == [
        ("Echo", "The duke had fled", A),
        (None, "It is not true that the duke had fled", D),
    ]


def test_an_aside_that_judges_no_claim_stays_where_it_is() -> None:
    assert _told("The mayor said the dam was safe, which was a relief.") == [
        ("mayor", "The dam was safe, which was a relief", A)
    ]


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("Local media reported that it would close in May.", "It would close in May"),
        ("Police said it was closer to 900.", "It was closer to 900"),
        ("A friend of the pianist said he had broken a wrist.", "He had broken a wrist"),
        ("A source close to the pianist said she had sold two homes.", "She had sold two homes"),
        ("Pianist Ann Lee said she had sold two homes.", "Ann Lee had sold two homes"),
    ],
)
def test_whom_a_pronoun_cannot_mean(body: str, assertion: str) -> None:
    """Media in the plural are no "it", a figure is no body, and who speaks of another does not mean himself."""
    assert [claim.assertion for claim in claims(body)] == [assertion]


@pytest.mark.parametrize(
    "body",
    [
        "The coroner stopped short of blaming the pilot.",
        "Divers are yet to establish why the barge sank.",
        "The bench asked whether the 40 horses had been fed.",
        "Neither club would say who broke off the talks.",
        "“It would be wrong to panic,” vet Ann Lee said.",
    ],
)
def test_what_claims_nothing(body: str) -> None:
    assert _told(body) == []


def test_what_a_figure_is_measured_by_is_no_claim() -> None:
    """Nobody's forecast is told where a figure only beats it, and the clause is not cut there."""
    [claim] = claims(
        "Profit fell to 40 million euros, missing analysts’ forecasts of 60 million, the mill said."
    )
    assert (claim.speaker, claim.assertion[-13:]) == ("mill", "of 60 million")


def test_where_somebody_stands_is_a_claim() -> None:
    [claim] = claims("“We are not in talks with anybody,” brewer Ann Lee said.")
    assert (claim.speaker, claim.polarity) == ("Ann Lee", D)


def test_what_is_said_of_somebody_stands_before() -> None:
    body = "She is neither ill nor abroad, the palace said of the queen, who was last seen in May."
    assert _told(body) == [("palace", "She is neither ill nor abroad", D)]


def test_an_absence_beside_an_event_is_a_claim_of_its_own() -> None:
    body = "The clip was filmed in Peru in 2011, and there has been no flood in Porto this year."
    assert [polarity for _, _, polarity in _told(body)] == [A, D]


def test_the_right_figure_stands_behind_the_wrong_one() -> None:
    body = "Correction: An earlier version of this article said the mill employed 700 people. It employs 70."
    assert [(claim.assertion, claim.polarity) for claim in claims(body)] == [
        ("The mill employed 700 people", D),
        ("It employs 70.", A),
    ]


def test_a_ruling_overturned_is_what_the_court_did() -> None:
    """It was told by nobody, whatever it had done."""
    body = "The high court overturned a ruling that had cost the brewery its licence."
    assert [(claim.assertion, claim.polarity) for claim in claims(body)] == [
        ("The high court overturned a ruling that had cost the brewery its licence", A)
    ]


def test_a_charge_in_a_word_is_told_with_its_verb() -> None:
    [claim] = claims("Opposition leader Ann Lee alleged intimidation.")
    assert (claim.speaker, claim.assertion) == ("Ann Lee", "Ann Lee alleged intimidation")


def test_what_is_not_ruled_out_is_possible() -> None:
    [claim] = claims("Governor Ann Lee did not rule out a cut in rates in May.")
    assert (claim.modality, claim.polarity) == (Modality.POSSIBLE, A)


def test_what_a_test_showed_tells_why_something_was_done() -> None:
    """It is part of what its teller says, and parts nothing of it."""
    body = "The dairy held back its cheese after swabs revealed a germ that can kill, two people who know the case said."
    assert [claim.assertion for claim in claims(body)] == [
        "The dairy held back its cheese after swabs revealed a germ that can kill"
    ]


def test_what_goes_on_behind_according_to_is_told_too() -> None:
    found = claims("Exports fell by 3%, according to the ministry, but imports rose by 9%.")
    assert [(claim.assertion, claim.speaker) for claim in found] == [
        ("Exports fell by 3%", "ministry"),
        ("Imports rose by 9%.", None),
    ]


def test_a_no_before_a_denial_is_no_part_of_it() -> None:
    assert _told("No, the lighthouse is not being sold.") == [(None, "The lighthouse is not being sold.", D)]


def test_what_had_been_done_is_told_of_the_thing() -> None:
    body = "Nobody was aboard when the lift fell, the operator said. It had been closed for repairs."
    assert [claim.assertion for claim in claims(body)][1] == "It had been closed for repairs."


def test_what_somebody_acts_as_parts_no_clause() -> None:
    found = _told("Police said he was heard as a witness but is not a suspect.")
    assert [polarity for _, _, polarity in found] == [A, D]
