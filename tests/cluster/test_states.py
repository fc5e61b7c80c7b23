"""What claims answer beside figures: states, causes, and denials that do not say what they deny."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.cluster import cluster
from credscore.cluster.states import excludes, read_states, same
from credscore.terms import Act, Polarity

from .test_affairs import affair


def poles(text: str, question: str) -> list[str]:
    """Read how a text answers one question."""
    return [state.pole for state in read_states(text) if state.question == question]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bishop is dead", "The old man is alive and well"),
        ("Chancellor Ode Brandt has quit", "She will stay in office"),
        ("The deputy mayor tendered her resignation", "The deputy mayor is not stepping down"),
        ("A nurse was taken into custody", "Nobody has been arrested"),
        ("The bank lowered its policy rate", "The bank left rates alone"),
        ("The senate voted the treaty through", "The treaty was thrown out"),
        ("The smelter will shut in June", "The smelter remains open"),
        ("All brigades have pulled back", "The brigades are still there"),
        ("The probe disintegrated", "The probe is intact"),
        ("The agreement was clinched", "The agreement fell through"),
        ("The singer is in intensive care", "He is in excellent health"),
        ("The envoys held secret talks", "There was no meeting"),
        ("The keeper was convicted", "The keeper was acquitted"),
    ],
)
def test_other_poles_are_one_topic(left: str, right: str) -> None:
    """Two answers to how things stand are of one topic, in whatever words, and two assertions."""
    out = cluster(affair(left, right))
    assert out["topic_id"].nunique() == 1
    assert out["assertion_id"].nunique() == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chancellor Ode Brandt has quit", "Chancellor Ode Brandt tendered her resignation"),
        ("The coach was detained at dawn", "The coach is behind bars"),
        ("The general has been killed", "The general is dead"),
    ],
)
def test_a_confirmation_in_other_words(left: str, right: str) -> None:
    """The same pole of one question is one assertion."""
    assert cluster(affair(left, right))["assertion_id"].nunique() == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chancellor Ode Brandt has quit", "Minister Karl Ruud was dismissed; later Karl Ruud wept"),
        ("The general has been killed", "Thirty-two fighters died"),
        ("The deputy mayor resigned", "Shares in the port fell after she resigned"),
        ("The smelter will shut in June", "Under the deal the smelter gets a new roof"),
    ],
)
def test_other_subjects_and_what_is_told_in_passing(left: str, right: str) -> None:
    """States of others, counts of people and side clauses make no topic."""
    left = left.replace("has quit", "has quit, so Ode Brandt said") if "Karl" in right else left
    assert cluster(affair(left, right))["topic_id"].nunique() == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The plane was shot down", "The crash was caused by a fault in the rudder"),
        ("Arsonists torched the mill", "The fire was an accident"),
        ("The blaze was due to a short circuit", "Somebody set the hall alight with a petrol bomb"),
        ("The deaths were caused by pesticide", "The whales died of old age"),
    ],
)
def test_an_affair_has_one_cause(left: str, right: str) -> None:
    """Two causes of one event are two answers to one question, wherever in an article they stand."""
    frame = affair("The inquiry opened on Monday", left, right)
    frame["article_id"] = ["a0", "a0", "a1"]
    out = cluster(frame)
    assert out["topic_id"].iloc[1] == out["topic_id"].iloc[2]
    assert out["assertion_id"].iloc[1] != out["assertion_id"].iloc[2]


def test_poles() -> None:
    """A negated pole of two is the other one; one of three is not that one."""
    assert poles("The minister will not resign", "office") == ["stays"]
    assert poles("The bank did not raise its rate", "rate") == ["not raised"]
    (raised,), (denied,), (held,) = (
        [state for state in read_states(text) if state.question == "rate"]
        for text in ("It raised its rate", "It did not raise its rate", "It kept its rate")
    )
    assert excludes(raised, denied)
    assert excludes(raised, held)
    assert not excludes(denied, held)
    assert same(held, held)
    assert not same(held, denied)


def denied(*claims: tuple[str, str, str | None]) -> pd.DataFrame:
    """Cluster claims given as (article, text, speaker), the last of which denies."""
    frame = affair(*(text for _, text, _ in claims))
    frame["article_id"] = [article for article, _, _ in claims]
    frame["speaker"] = [speaker for _, _, speaker in claims]
    last = len(claims) - 1
    frame["polarity"] = [Polarity.DENIES if row == last else Polarity.AFFIRMS for row in range(len(claims))]
    frame["act"] = Act.STATEMENT
    return cluster(frame)


@pytest.mark.parametrize(
    "denial", ["These stories are baseless", "That is nonsense", "There is no such plan"]
)
def test_an_empty_denial_means_what_stands_before_it(denial: str) -> None:
    """What says only that something is false is of the topic of the claim before it."""
    out = denied(
        ("a0", "The harbour board ordered nine cranes", None),
        ("a1", "A firm from Riga wants to lease the quay", None),
        ("a1", denial, "Board"),
    )
    assert out["topic_id"].iloc[2] == out["topic_id"].iloc[1] != out["topic_id"].iloc[0]


def test_an_empty_denial_means_what_was_said_of_its_speaker() -> None:
    """Who is accused denies the accusation, not what else the article tells."""
    out = denied(
        ("a0", "The treasurer Ivo Lund hid the ledgers", None),
        ("a1", "Ferries ran late", None),
        ("a1", "This is a lie", "Ivo Lund"),
    )
    assert out["topic_id"].iloc[2] == out["topic_id"].iloc[0]


def test_a_denial_that_opens_an_article_means_what_opened_the_affair() -> None:
    """Its words need not be those of the claim."""
    out = denied(
        ("a0", "Sailors painted the cathedral green", None),
        ("a0", "Ferries ran late", None),
        ("a1", "Nobody climbed any facade", "Navy"),
    )
    assert out["topic_id"].iloc[2] == out["topic_id"].iloc[0]


@pytest.mark.parametrize(
    "bare",
    ["Police put the figure at 9,000", "The council gave a number of 9,000", "To Ada Moen it was a million"],
)
def test_a_figure_that_says_not_of_what(bare: str) -> None:
    """It counts what the figures of its article count."""
    frame = affair("About 40,000 people marched through the city", bare)
    frame["article_id"] = "a0"
    assert cluster(frame)["topic_id"].nunique() == 1


def test_the_dead_are_people_by_whatever_name() -> None:
    """A word for people that the lexicon does not know counts the same dead."""
    out = cluster(affair("Three soldiers were killed", "As many as forty guardsmen were dead"))
    assert out["topic_id"].nunique() == 1


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The clerk was charged with wire fraud", "cause"),
        ("Nobody should wire money to strangers", "cause"),
        ("The brochure is available from the council", "fitness"),
    ],
)
def test_words_that_only_look_like_a_state(text: str, question: str) -> None:
    """To wire money is no fault of wiring, and what can be had is not fit to play."""
    assert not poles(text, question)
    assert poles("Old wiring started the fire", "cause")
    assert poles("The keeper is available for the cup match", "fitness") == ["fit"]
