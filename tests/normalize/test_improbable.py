"""What is called unlikely or impossible is denied, and its contrary is as likely as that makes it."""

from __future__ import annotations

import pytest

from credscore.extract.facts import facts
from credscore.normalize.stance import modality, polarity
from credscore.terms import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("A second vote is unlikely", Modality.POSSIBLE),
        ("It is highly unlikely that the ferry will sail", Modality.POSSIBLE),
        ("The club is most unlikely to sell the striker", Modality.POSSIBLE),
        ("A rescue now looks improbable", Modality.POSSIBLE),
        ("Ceasefire unlikely before Easter", Modality.POSSIBLE),
        ("It is doubtful that the well is clean", Modality.POSSIBLE),
        ("There is little chance that the bill will pass", Modality.POSSIBLE),
        ("The odds of a merger are slim", Modality.POSSIBLE),
        ("The crew has little hope of reaching the port", Modality.POSSIBLE),
        ("It is impossible that the guard fell asleep", Modality.ASSERTED),
        ("It was unthinkable that the archive would be sold", Modality.ASSERTED),
        ("The bridge is far from collapsing", Modality.ASSERTED),
    ],
)
def test_what_is_unlikely_is_denied(text: str, mood: Modality) -> None:
    """The main predicate is turned round, graded words leave it possible."""
    assert (polarity(text), modality(text)) == (Polarity.DENIES, mood)


@pytest.mark.parametrize(
    "text",
    [
        "It is not impossible that the guard fell asleep",
        "It is impossible to say who won",
        "The climb is impossible without a rope",
        "The unlikely winner is a plumber from Bergen",
        "There is a small chance of snow",
        "Roe is doubtful for Sunday",
        "There is no question that the well is clean",
        "The village is far from the coast",
        "It is likely that the bill will pass",
    ],
)
def test_what_only_sounds_unlikely_is_affirmed(text: str) -> None:
    """Double negation, adjuncts, persons and what is left open turn nothing round."""
    assert polarity(text) is Polarity.AFFIRMS


def test_the_contrary_of_the_unlikely_is_likely() -> None:
    """A claim that denies by a low probability holds by what is left of it."""
    assert facts("The bill is very unlikely to pass", reported=False).odds == pytest.approx(0.875)
    assert facts("The bill is very likely to pass", reported=False).odds == pytest.approx(0.875)
    assert facts("The bill may pass", reported=False).odds == pytest.approx(0.5)
