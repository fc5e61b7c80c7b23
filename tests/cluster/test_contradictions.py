"""A denial is of the topic of the one claim of its affair that it means."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from credscore.cluster import cluster
from credscore.cluster.bare import question_of
from credscore.cluster.counts import read_figures
from credscore.cluster.told import Told, contradict
from credscore.terms import Act, Polarity

from .test_affairs import affair

FILLER = (
    "The harbour of Lensvik was closed on Monday",
    "Captain Ruud Haas commands the Lensvik coast guard",
    "The Lensvik fishing fleet stayed at sea",
)
"""What else the affair is about, so that its words are told from common ones."""


def disputed(*claims: tuple[str, str], act: Act = Act.STATEMENT) -> pd.DataFrame:
    """Cluster fillers and claims given as (speaker, text), the last of which denies."""
    frame = affair(*FILLER, *(text for _, text in claims))
    frame["speaker"] = [None] * len(FILLER) + [speaker for speaker, _ in claims]
    last = len(frame) - 1
    frame["polarity"] = [Polarity.DENIES if row == last else Polarity.AFFIRMS for row in range(len(frame))]
    frame["act"] = [act if row == last else Act.STATEMENT for row in range(len(frame))]
    return cluster(frame)


def together(frame: pd.DataFrame, row: int) -> bool:
    """Tell whether the last claim is of the topic of another one, counted from the end."""
    return bool(frame["topic_id"].iloc[-1] == frame["topic_id"].iloc[-1 - row])


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("A deckhand smuggled the crates ashore", "No crate was smuggled"),
        ("A Lensvik trawler has already sailed for Murmansk", "The vessel never sailed from Lensvik"),
        ("The skipper took bribes at Lensvik", "There had been no bribe for Lensvik"),
    ],
)
def test_the_negated_word_finds_its_claim(claim: str, denial: str) -> None:
    """One telling word is enough where the negation bears on it."""
    assert together(disputed(("Ada Moen", claim), ("Per Lund", denial)), 1)


def test_a_participant_in_common_is_not_enough() -> None:
    """That a claim names the same thing as a negated one does not make it what is denied."""
    out = disputed(("Ada Moen", "The smuggler bought a trawler"), ("Per Lund", "No trawler will be scrapped"))
    assert not together(out, 1)


def test_a_denial_means_what_others_said() -> None:
    """A denial in few words reaches a claim in other articles; its speaker's own name is no evidence."""
    claims = (
        ("Ada Moen", "A customs clerk opened the gate for the smugglers"),
        ("Lensvik customs", "Talk of a clerk"),
    )
    assert together(disputed(*claims, act=Act.DENIAL), 1)
    own = ("Ada Moen", "Customs hired a lawyer"), ("Lensvik customs", "Customs had lost the files")
    assert not together(disputed(*own, act=Act.DENIAL), 1)


def test_two_that_fit_alike_are_none() -> None:
    """A denial that two claims fit equally well is left alone."""
    first, second = ("Ada Moen", "The clerk forged a permit"), ("Ida Berg", "The clerk stole a permit")
    out = disputed(first, second, ("Per Lund", "There was no permit"))
    assert not together(out, 1)
    assert not together(out, 2)


def test_a_later_claim_does_not_reach_back() -> None:
    """What is said after a denial, in another article, is not taken for what it denied."""
    frame = affair(
        *FILLER, "No officer had been trained on the radar", "The navy will train two hundred cadets"
    )
    denies = [False] * len(FILLER) + [True, False]
    frame["polarity"] = [Polarity.DENIES if one else Polarity.AFFIRMS for one in denies]
    assert cluster(frame)["topic_id"].iloc[-2:].nunique() == 2


def test_a_bare_figure_answers_its_affair() -> None:
    """A figure that does not say what it counts rivals those of the question that its affair asks."""
    out = cluster(affair("The thieves stole 3 million euros", "The real number is 20 million euros"))
    assert out["topic_id"].nunique() == 1
    assert out["assertion_id"].nunique() == 2


def test_a_bare_figure_between_two_questions_answers_none() -> None:
    """Where an affair asks two things of one kind equally often, a bare figure is left as it is."""
    (stolen,), (bill,) = (
        read_figures("They stole 3 million euros"),
        read_figures("The bill is 9 million euros"),
    )
    (bare,) = read_figures("It was 20 million euros")
    assert question_of(bare, [stolen, bill]) == bare
    assert question_of(bare, [stolen, bill, stolen]).question == "theft"


def test_one_telling_figure_is_one_answer() -> None:
    """One sum of money under two words is one answer."""
    claims = ("The gang demands $8 million from the clinic", "The ransom demand was $8 million")
    out = cluster(affair(*claims))
    assert out["assertion_id"].nunique() == 1


def test_who_takes_back_means_what_he_said() -> None:
    """A claim that is withdrawn is its speaker's own, though others said more alike things."""
    frame = affair(
        *FILLER,
        "Two crates of rifles lay in the hold",
        "The hold was full of rifles",
        "Ada Moen withdrew her claim",
    )
    frame["speaker"] = [None] * len(FILLER) + ["Ada Moen", "Ida Berg", "Ada Moen"]
    frame["sentence"] = [*frame["assertion"][:-1], "Ada Moen has withdrawn her claim."]
    frame["polarity"] = [Polarity.AFFIRMS] * (len(frame) - 1) + [Polarity.DENIES]
    frame["act"] = [Act.STATEMENT] * (len(frame) - 1) + [Act.DENIAL]
    out = cluster(frame)
    assert out["topic_id"].iloc[-1] == out["topic_id"].iloc[-3]
    assert out["opposed"].iloc[-1] == (out["claim_id"].iloc[-3],)


@pytest.mark.parametrize("denial", ["There is no contract with anybody", "The ministry knew of no proposal"])
def test_a_denied_dealing_is_that_of_the_affair(denial: str) -> None:
    """ "No deal", "no contract" mean what the affair started with where no words are shared."""
    frame = affair("The navy will buy nine frigates from Lensvik", denial)
    frame["polarity"] = [Polarity.AFFIRMS, Polarity.DENIES]
    assert cluster(frame)["topic_id"].nunique() == 1


def test_a_claim_meets_an_earlier_denial() -> None:
    """Who affirms what was denied before speaks of the same thing, in another article, too."""
    frame = affair(*FILLER, "There was no foghorn", "The foghorn had sounded twice before the crash")
    denies = [False] * len(FILLER) + [True, False]
    frame["polarity"] = [Polarity.DENIES if one else Polarity.AFFIRMS for one in denies]
    out = cluster(frame)
    assert out["topic_id"].iloc[-2:].nunique() == 1
    assert out["claim_id"].iloc[-1] in out["opposed"].iloc[-2]


def test_a_denied_figure_is_of_the_claim_that_gives_it() -> None:
    """A figure that is called false finds the claim that gave it, though neither says what it counts."""
    frame = affair(*FILLER, "Smugglers earned 70 million kroner", "The figure of 70 million was pure fantasy")
    frame["polarity"] = [Polarity.AFFIRMS] * (len(frame) - 1) + [Polarity.DENIES]
    out = cluster(frame)
    assert out["topic_id"].iloc[-2:].nunique() == 1


def test_rivals_in_words_contradict_each_other() -> None:
    """Who has quit has not stayed: each names the other, and neither what stands beside it."""
    frame = affair("The mayor of Lensvik has resigned", "The mayor of Lensvik stays in office", *FILLER)
    out = cluster(frame)
    first, second = out["claim_id"].iloc[:2]
    assert out["opposed"].iloc[:2].tolist() == [(second,), (first,)]
    assert not out["opposed"].iloc[2:].map(bool).any()


TAKEN = Told(frozenset({1, 2}), frozenset(), None, False, False, "The decision was taken last week")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"words": {1, 3}, "denied": {1}}, True),
        ({"words": {3, 4}, "denied": {3}}, False),
        ({"words": {3}, "denied": {3}, "loose": True}, True),
        ({"words": {3}, "empty": True}, True),
        ({"words": {1}, "denied": {1}, "denies": False}, False),
    ],
)
def test_a_negated_sentence_contradicts_what_it_has_in_common(fields: dict[str, Any], expected: bool) -> None:
    """ "Nobody has told us anything" stands beside "the decision was taken"; "no decision was taken" against it."""
    words, denied = (frozenset(fields.get(name, ())) for name in ("words", "denied"))
    marks = {name: fields.get(name, False) for name in ("loose", "empty")}
    denial = Told(words, frozenset(), None, fields.get("denies", True), False, "so", denied=denied, **marks)
    assert contradict(denial, TAKEN) is contradict(TAKEN, denial) is expected
