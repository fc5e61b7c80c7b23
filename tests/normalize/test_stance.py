"""Modality, polarity and hedges of main predicates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.normalize.cues import TRIGGERS
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.terms import Modality, Polarity


@pytest.mark.parametrize(
    "text",
    [
        "The ferry may have hit a rock",
        "more jobs are likely to be cut",
        "such a merger is highly likely",
        "it is possible that the dam will break",
        "43 are feared dead",
        "They could guard parts of the border, which would free units",
        "Soldiers who were trained abroad may be sent",
        "Rates May Rise Again",
        "12 May Die",
        "The most likely cause is a short circuit",
        "His most likely heir is a cousin",
        "The mill has the potential to feed two towns",
    ],
)
def test_possible(text: str) -> None:
    """May, might, could, likely and possible."""
    assert modality(text) is Modality.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "The company plans to close two plants",
        "Ruritania is ready to send 100 medics",
        "The club is known to be ready to sell him",
        "The bank has pledged to refund customers",
        "The minister is to visit Rome",
        "The court will rule in May",
        "Soldiers who arrived in May will be sent",
        "Acme, which may be bought by Rival, intends to expand",
        "The firm said it would cut 500 jobs",
        "Results are expected within days",
        "There are reports that 100 volunteers are ready to come",
        "Search to be halted overnight",
        "The hearing is set for Friday",
        "The last hostages to be freed",
        "The deal is to close before June",
        "The bank pledged 9 million euros",
    ],
)
def test_planned(text: str) -> None:
    """Will, plans, pledges, readiness, and "would" behind a verb of saying in the past."""
    assert modality(text) is Modality.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "If talks fail, the union would strike",
        "Troops will be sent if talks fail",
        "A default would hurt the region",
        "Unless it rains, the crop will fail",
        "Anything above that would ruin the growers",
    ],
)
def test_conditional(text: str) -> None:
    """If, unless and would."""
    assert modality(text) is Modality.CONDITIONAL


@pytest.mark.parametrize(
    "text",
    [
        "The bridge collapsed on Monday",
        "The notice of 2 May had been wrong",
        "Six of the vans are pledged as security",
        "The pledges go back to the spring",
        "The order to open came from a colonel",
        "40 tugs stay in the bay a week after the drill was to end",
        "A price was set on Monday",
        "The law that would cut wages was dropped",
        "They drew the most likely route on a map",
        "The vote was held in May",
        "Recruits are being trained and may be sent abroad",
        "The storm killed 43 people and could reach the coast",
        "officials could not reach the site",
        "a possible deal was rejected",
        "the ship sank because the crew might have slept",
        "he asked if the plan was safe",
        "America's commitment to its allies holds",
        "The agency has confirmed three deaths, with experts saying the toll could rise",
        "Both countries hold sovereign rights to sign treaties",
        "I could see flames from the window",
        "The family has agreed to sell its stake",
        "A nurse who did not want to give her name told friends",
        "The man had planned the raid for months",
    ],
)
def test_asserted(text: str) -> None:
    """The main predicate counts, not a later or lower one."""
    assert modality(text) is Modality.ASSERTED


def test_reported_would_is_a_plan() -> None:
    """A "would" under a past verb of saying outside the text is a will."""
    assert modality("it would cut 500 jobs", reported=True) is Modality.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "The army did not send troops",
        "The mayor has no plans to resign",
        "there were no survivors",
        "no weapons were found",
        "Police found no weapons",
        "The ministry denied the reports",
        "A spokesman dismissed these claims, calling them a hoax",
        "rejected claims of a cover-up",
        "the allegations are baseless",
        "called the reports fake",
        "ruled out a merger",
        "failed to stop the flood",
        "refused to pay",
        "The paper retracted the story",
        "None of the passengers survived",
        "She should face no criminal charges",
        "The regulator has yet to decide",
        "is no longer in office",
        "Officials said the dam did not fail",
        "He never received a cent, she said",
        "A post that claims 300 people have died is false",
        "The union had been told nothing",
        "The judge had spoken to no lawyer",
        "There was nothing there",
    ],
)
def test_denies(text: str) -> None:
    """The main predicate negates, rejects, retracts or dismisses."""
    assert polarity(text) is Polarity.DENIES


@pytest.mark.parametrize(
    "text",
    [
        "not only troops but also shells were sent",
        "The minister did not deny the visit",
        "has not ruled out a merger",
        "the plane crashed with no survivors",
        "could not confirm the report",
        "It is not known how many died",
        "refused to comment",
        "no fewer than 40 people died",
        "was denied bail",
        "shareholders rejected the takeover offer",
        "The court dismissed the appeal",
        "called the attack a tragedy",
        "Crews, which were not trained, arrived",
        "arrived but did not speak",
        "there is no doubt the dam failed",
        "pleaded not guilty to fraud",
        "I was wrong about the warning",
        "fired for political, not legal, reasons",
        "The mine closed in 2019, not 2021",
        "The bridge closed at 3, not 5",
    ],
)
def test_affirms(text: str) -> None:
    """Double negation, fixed phrases, adjuncts and lower clauses turn nothing."""
    assert polarity(text) is Polarity.AFFIRMS


@pytest.mark.parametrize(
    ("text", "p"),
    [
        ("it is highly likely", 0.875),
        ("it is unlikely", 0.325),
        ("it is not likely", 0.325),
        ("almost certainly lost", 0.97),
        ("a 70% chance of rain", 0.7),
        ("it may rain", 0.5),
        ("it opened in May", None),
        ("we could not see", None),
        ("the dam broke", None),
    ],
)
def test_likelihood(text: str, p: float | None) -> None:
    """Hedges read on the scale of ICD 203."""
    assert likelihood(text) == p


@given(st.text(max_size=100))
def test_any_text_has_a_stance(text: str) -> None:
    """No text makes the readers fail, and blanks around it change nothing."""
    assert modality(text) is modality(f"  {text} ") or text.strip() != text
    assert polarity(text) in Polarity
    assert likelihood(text) is None or 0 <= likelihood(text) <= 1  # type: ignore[operator]


@pytest.mark.parametrize(
    "text",
    [
        "The story about the bridge, which two papers carried, is made up",
        "The rumour turned out to be a hoax",
        "That's a barefaced lie",
        "Utter balderdash from start to finish",
        "Groundless allegations",
        "Whoever says the well is dry is mistaken",
        "He never told the council that the fund was empty",
        "He has never thought about resigning",
        "The board had not thought of closing the mill",
        "She never saw the letter, she never signed it",
        "The villagers had heard of no such plan",
        "The lab was unable to repeat the test",
        "Nobody warned the passengers",
        "The union rejects that the strike was illegal",
        "She dismissed it out of hand",
        "The first count was far too high",
        "It is out of the question",
        "There can be no question of a merger",
    ],
)
def test_what_is_called_false_is_denied(text: str) -> None:
    """Verdicts on what was said, plain or behind other verbs than "is", and negations that last."""
    assert polarity(text) is Polarity.DENIES


@pytest.mark.parametrize(
    "text",
    [
        "It was a false alarm",
        "It was a hoax caller who rang the station",
        "Nobody disputes that the wall fell",
        "The editor was wrong to print it",
        "He stood by his account",
        "The judge refused bail",
        "The crew was made up of students",
        "Troops withdrew from the hills; they were unable to hold them",
    ],
)
def test_words_of_falsehood_that_deny_nothing(text: str) -> None:
    """False things, undisputed ones and what stands in another clause."""
    assert polarity(text) is Polarity.AFFIRMS


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("The clerk had not known of the second contract", True),
        ("It is not known who signed the contract", False),
        ("The report does not say that the driver was drunk", True),
        ("The report did not say why the driver left", False),
        ("There is absolutely no gas in the shaft", True),
        ("What the posters show is simply invented", True),
        ("What the posters show is the old mill", False),
        ("The cellar was dug no earlier than 1450", False),
        ("The eel was no longer than his arm", False),
        ("The ferry is no longer in service", True),
        ("A plumber no one had heard of won the raffle", False),
        ("The tests for lead came back negative", False),
    ],
)
def test_what_is_not_known_or_no_later_or_fake(text: str, denies: bool) -> None:
    assert (polarity(text) is Polarity.DENIES) is denies


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The picture was made up of 196 snaps", Polarity.AFFIRMS),
        ("The picture was made up", Polarity.DENIES),
        ("They found a reason for not hiring him", Polarity.AFFIRMS),
        ("She was praised for not giving up", Polarity.AFFIRMS),
        ("He was not fined for smoking", Polarity.DENIES),
        ("The mayor denied not telling the council", Polarity.DENIES),
    ],
)
def test_what_a_not_turns_round(text: str, sign: Polarity) -> None:
    """A doing that hangs on the predicate leaves it as it is; parts make up a whole."""
    assert polarity(text) is sign


def test_common_words_start_no_reading() -> None:
    """No sentence is taken apart for a word that every other one holds, though a cue holds it too ("pie in the sky")."""
    assert TRIGGERS.isdisjoint({"the", "in", "with", "from", "them"})
    assert {"pie", "sky"} & TRIGGERS


def test_zero_of_what_cannot_be_counted_is_none() -> None:
    """There is none of it; a number is no negation."""
    assert polarity("There is zero evidence of a leak") is Polarity.DENIES
    assert polarity("The mercury stood at zero degrees") is Polarity.AFFIRMS
