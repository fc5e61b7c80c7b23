"""The estimators against the same equations in plain Python, on any small table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plain_estimators as plain
from credscore.reliability import (
    CATD,
    CRH,
    Accu,
    AccuCopy,
    AverageLog,
    DawidSkene,
    Investment,
    MajorityVote,
    PooledInvestment,
    Sums,
    TruthFinder,
)
from credscore.reliability.base import TruthEstimator
from plain_estimators import ROUNDS, Claim

WORDS = ("x", "y", "z", "x;y", "y;z")
NUMBERS = (-3.0, 1.0, 2.0, 2.5, 100.0)


def tables(values: tuple[Any, ...]) -> st.SearchStrategy[list[Claim]]:
    """Make lists of claims of which no two are alike."""
    claim = st.tuples(
        st.sampled_from("ABCD"),
        st.sampled_from("pqrst"),
        st.sampled_from(values),
        st.sampled_from([0.5, 1.0, 2.0]),
    )
    return st.lists(claim, min_size=1, max_size=24, unique_by=lambda one: one[:3])


def frame_of(claims: list[Claim]) -> pd.DataFrame:
    """Lay claims out as a frame."""
    return pd.DataFrame(claims, columns=["source", "topic", "value", "weight"])


def check(fitted: TruthEstimator, expected: plain.Beliefs) -> None:
    """Compare probabilities."""
    found = fitted.predict_proba()
    assert found.to_dict() == pytest.approx(plain.shares(expected), rel=1e-6, abs=1e-9)


PAIRS: list[tuple[TruthEstimator, Callable[[list[Claim]], plain.Beliefs]]] = [
    (MajorityVote(), plain.votes),
    (Sums(max_iter=ROUNDS, tol=0), plain.sums),
    (AverageLog(max_iter=ROUNDS, tol=0), plain.average_log),
    (Investment(max_iter=ROUNDS, tol=0), plain.investment),
    (PooledInvestment(max_iter=ROUNDS, tol=0), plain.pooled_investment),
    (TruthFinder(max_iter=ROUNDS, tol=0), plain.truth_finder),
    (DawidSkene(max_iter=ROUNDS, tol=0), plain.dawid_skene),
    (Accu(max_iter=ROUNDS, tol=0), plain.accu),
    (AccuCopy(max_iter=13, tol=0), plain.accu_copy),
]


@pytest.mark.parametrize(("one", "equations"), PAIRS, ids=lambda each: getattr(each, "__name__", ""))
@given(claims=tables(WORDS))
def test_words_as_in_plain_python(
    one: TruthEstimator, equations: Callable[[list[Claim]], plain.Beliefs], claims: list[Claim]
) -> None:
    """Of words and partial lists each estimator believes what its equations say, claim by claim."""
    check(one.fit(frame_of(claims)), equations(claims))


@given(claims=tables(NUMBERS))
def test_truthfinder_lends_among_numbers_as_in_plain_python(claims: list[Claim]) -> None:
    """Numbers are alike by their ratio, of either sign."""
    check(TruthFinder(max_iter=ROUNDS, tol=0).fit(frame_of(claims)), plain.truth_finder(claims))


@pytest.mark.parametrize("values", [WORDS, NUMBERS])
@given(data=st.data())
def test_crh_as_in_plain_python(values: tuple[Any, ...], data: st.DataObject) -> None:
    """Weighted votes of words, weighted medians of numbers."""
    claims = data.draw(tables(values))
    chosen = dict(plain.crh(claims).values())
    assert CRH(max_iter=ROUNDS).fit(frame_of(claims)).predict().to_dict() == chosen


@given(claims=tables(NUMBERS))
def test_catd_as_in_plain_python(claims: list[Claim]) -> None:
    """Few claims earn little weight: the lower quantile of chi-square makes the upper end of an interval."""
    found = CATD(max_iter=ROUNDS, tol=0).fit(frame_of(claims)).predict()
    assert found.to_dict() == pytest.approx(plain.catd(claims), rel=1e-6, abs=1e-9)
