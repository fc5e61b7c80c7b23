"""A denial in other words ("denied that she had died", "she is alive") runs against no claim that says the same."""

from __future__ import annotations

import pytest

from credscore.cluster.states import agree, told_states

AGREEING = [
    ("The singer had died", True, "The singer is alive and well"),
    ("It is not true that the singer has died", False, "The singer is alive"),
    ("The singer did not die", False, "The singer is alive"),
]
OPPOSED = [
    ("The singer had died", False, "The singer is alive"),
    ("The singer is alive", True, "The singer is alive"),
    ("The deal was signed", True, "The singer is alive"),
]


@pytest.mark.parametrize(("text", "denial", "other"), AGREEING)
def test_what_a_denial_says_in_other_words(text: str, denial: bool, other: str) -> None:
    """It agrees with the claim of the other pole."""
    assert agree(told_states(text, denial), told_states(other, denial=False))


@pytest.mark.parametrize(("text", "denial", "other"), OPPOSED)
def test_what_it_does_not_say(text: str, denial: bool, other: str) -> None:
    """Opposed poles and other questions agree in nothing."""
    assert not agree(told_states(text, denial), told_states(other, denial=False))
