"""Pairs of texts by themselves."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.cluster.compare import score_pairs

LONG = (
    "Shares of the northern bank rose 12 percent in early trade, helped by a sale of its old harbour offices"
)


def _score(left: str, right: str) -> float:
    return float(score_pairs([left], [right])[0])


@pytest.mark.parametrize(
    "other", ["", "Norway", "The habrour office of the bank was not sold", LONG[40:], LONG]
)
def test_a_score_is_the_same_either_way(other: str) -> None:
    """Which text comes first changes nothing, and a text is wholly like itself alone."""
    assert 0 <= _score(LONG, other) == _score(other, LONG) <= 1
    assert (_score(LONG, other) == pytest.approx(1)) == (other == LONG)


def test_a_figure_weighs_less_in_a_long_text() -> None:
    """One figure that differs is all that a short text says, and a detail of a long one."""
    short, other = "Shares rose 12 percent", LONG.replace("12", "15")
    assert _score(short, short.replace("12", "15")) < 0.6 < _score(LONG, other) < 0.95


def test_a_negation_that_differs_leaves_nothing() -> None:
    """A denial is never what it denies."""
    assert _score(LONG, LONG.replace("rose", "did not rise")) == 0


def test_derived_and_misspelt_words_count_in_part() -> None:
    """Runs of letters see what words do not."""
    base = "The inspectors found the tunnel"
    alike, unlike = score_pairs(
        [base] * 2, ["The inspections found the tunnel", "The fishermen found the tunnel"]
    )
    assert alike > unlike + 0.1


def test_words_weigh_by_the_texts_at_hand() -> None:
    """What all texts say tells little about any two of them."""
    few = score_pairs(["A viral photo of Bergen"], ["A viral photo of Lima"])[0]
    texts = [f"A viral photo of {place}{k}" for k in range(400) for place in ("bay", "cape")]
    many = score_pairs(["A viral photo of Bergen", *texts], ["A viral photo of Lima", *texts[::-1]])[0]
    assert many < few
    assert np.isclose(score_pairs(texts, texts), 1).all()
