"""What can be checked and what cannot."""

from __future__ import annotations

import pytest

from credscore.extract.worth import worth


@pytest.mark.parametrize(
    ("text", "n_quantities"),
    [
        ("The ferry sank off Port Wells with 40 people aboard", 1),
        ("Police arrested the director of the bank on Tuesday", 0),
        ("The company will close its plant in Lunca", 0),
        ("No gate was opened at Stejaru before Saturday", 0),
        ("The minister had met the bank's owner in Geneva", 0),
        ("Turnout was 64 percent", 1),
        ("Hospitals had run out of oxygen", 0),
    ],
)
def test_events_states_and_numbers_are_worth_checking(text: str, n_quantities: int) -> None:
    """Concrete events, states and figures pass."""
    assert worth(text, n_quantities) >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "What has to happen before anyone is held to account?",
        "I am so proud of my team",
        "Our thoughts are with the families",
        "Let us hope for the best",
        "Thank you all for coming",
        "It is a heartbreaking sight",
        "The company could not be reached for comment",
        "We must stand together",
        "It remains to be seen whether that is enough",
        "The ministry declined to comment",
    ],
)
def test_opinion_wishes_questions_and_colour_are_not(text: str) -> None:
    """What nobody could show true or false fails."""
    assert worth(text) < 0.3


def test_a_bare_figure_is_judged() -> None:
    """Content without a word ("49.99%") is no reason to stop."""
    assert 0 <= worth("49.99%", 1) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "I was hoping to see more of the bridge in Oslo",
        "So I was disappointed when Hall closed the pier",
        "We have to stand as one and demand changes from Oslo",
        "I don't see how anyone can trust Hall",
        "I don't know",
        "The Department should investigate Hall and Stone",
        "If you're going to lead and Oslo is under attack, you should be there",
        "The most powerful tool of Oslo is patience",
    ],
)
def test_moods_advice_and_sayings_are_not(text: str) -> None:
    """What somebody feels, advises or puts as a rule of life fails, whatever names it holds."""
    assert worth(text, quoted=True) < 0.5


@pytest.mark.parametrize(
    ("text", "n_quantities"),
    [
        ("I was hoping to sell 40 boats by June", 1),
        ("I don't know who closed the bridge in Oslo", 0),
        ("The most affected district is in Oslo", 0),
        ("The train should be in Oslo on Monday", 0),
        ("The file should not have been closed by Hall", 0),
    ],
)
def test_facts_in_their_like_are(text: str, n_quantities: int) -> None:
    """Figures, places and what has happened pass."""
    assert worth(text, n_quantities, quoted=True) >= 0.4
