"""What stands below the predicate, verdicts on claims behind a passive, what is left open or was never so."""

from __future__ import annotations

import pytest

from credscore.normalize.stance import modality, polarity
from credscore.terms import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Milk prices rose after growers failed to agree", False),
        ("The captain quit as owners denied the leak", False),
        ("Town closes pools as mayors refuse funds", False),
        ("She left because the choir refused to sing", False),
        ("A driver arrested after the crash denied theft", True),
        ("The cook who left after the fire was not insured", True),
        ("Her work as head of the choir failed to impress", True),
    ],
)
def test_a_clause_behind_the_verb_turns_nothing_round(text: str, denies: bool) -> None:
    """Why and when something happened is no main predicate."""
    assert (polarity(text) is Polarity.DENIES) is denies


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Reports that the vicar had died were denied by his sister", True),
        ("The suggestion that the eggs were old was called alarmist by the grocer", True),
        ("Claims that the well was dry were described by the farmer as wide of the mark", True),
        ("Claims that the well was dry were confirmed by the farmer", False),
        ("Reports that the vicar had died were printed by the Echo", False),
        ("The memo does not say the tunnel is safe", True),
        ("The memo does not say how deep the tunnel is", False),
        ("Divers have not found the anchor", True),
        ("The vets did not find that the horses were doped", True),
        ("The village received no reports of theft", True),
        ("The truck carried neither sand nor gravel", True),
        ("There is as yet no proof that the herbs work", True),
        ("The climbers are not thought to have known the route", True),
        ("The count was far from conclusive", True),
        ("It would be wrong to sell the organ", False),
    ],
)
def test_verdicts_and_negations(text: str, denies: bool) -> None:
    """Verdicts in the passive, what is not said or found, double words of one negation."""
    assert (polarity(text) is Polarity.DENIES) is denies


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The abbot has not ruled out a sale", Modality.POSSIBLE),
        ("The abbot refused to rule out a sale", Modality.POSSIBLE),
        ("The abbot has ruled out a sale", Modality.ASSERTED),
        ("Hundreds rallied against the plan to drain the lake", Modality.ASSERTED),
        ("Plans to drain the lake have been shelved", Modality.ASSERTED),
        ("Plans to drain the lake were published", Modality.PLANNED),
        ("Had the crew slept, the barge would have sunk", Modality.CONDITIONAL),
        ("Should the frost last, the vines will die", Modality.CONDITIONAL),
        ("Medics could confirm only two births", Modality.ASSERTED),
        ("Medics could confirm the birth today", Modality.POSSIBLE),
    ],
)
def test_moods(text: str, mood: Modality) -> None:
    """What is not ruled out is possible; plans that are given up or marched against are none of the clause."""
    assert modality(text) is mood


def test_what_would_have_been_is_no_plan() -> None:
    """Behind a past verb of saying "would have" stays a condition, whereas "would" is a "will"."""
    assert modality("Without rain the crop would have failed", reported=True) is Modality.CONDITIONAL
    assert modality("the crop would be sold", reported=True) is Modality.PLANNED
