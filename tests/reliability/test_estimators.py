"""Every estimator on tables that a hand can check."""

from __future__ import annotations

import pickle
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.model_selection import GridSearchCV

from credscore.errors import InputError, NotFittedError
from credscore.reliability import (
    CATD,
    CRH,
    Accu,
    AccuCopy,
    AverageLog,
    Consensus,
    DawidSkene,
    Investment,
    MajorityVote,
    PooledInvestment,
    Sums,
    TruthFinder,
)
from credscore.reliability.base import TruthEstimator

CATEGORICAL = [
    MajorityVote,
    Sums,
    AverageLog,
    Investment,
    PooledInvestment,
    TruthFinder,
    CRH,
    DawidSkene,
    Accu,
    AccuCopy,
    Consensus,
]
# PooledInvestment pays the only backer of a value best, and Dawid-Skene needs labels that topics share.
RANKING = [kind for kind in CATEGORICAL if kind not in (PooledInvestment, DawidSkene)]
WEIGHING = [
    kind for kind in CATEGORICAL if kind not in (MajorityVote, AverageLog, TruthFinder, PooledInvestment)
]


def claims(*rows: str) -> pd.DataFrame:
    """Read ``source topic value`` rows."""
    return pd.DataFrame([row.split() for row in rows], columns=["source", "topic", "value"])


def table_of_records() -> pd.DataFrame:
    """Good (right on t1..t8) against Bad1 and Bad2, who err apart on t1..t8 and together on q."""
    rows = []
    for i in range(8):
        rows += [f"Good t{i} right", f"Fair t{i} right", f"Bad1 t{i} b{i}", f"Bad2 t{i} c{i}"]
    return claims(*rows, "Good q x", "Bad1 q y")


@pytest.mark.parametrize("kind", CATEGORICAL)
def test_agreement_is_believed(kind: type[TruthEstimator]) -> None:
    """What most say, with nothing else to go by, is chosen."""
    frame = claims("A q x", "B q x", "C q y", "A r z", "B r z")
    chosen = kind().fit(frame).predict()
    assert chosen.to_dict() == {"q": "x", "r": "z"}
    assert chosen.index.name == "topic"


@pytest.mark.parametrize("kind", WEIGHING)
def test_records_outweigh_names(kind: type[TruthEstimator]) -> None:
    """One against one, the source that others bear out elsewhere wins."""
    assert kind().fit(table_of_records()).predict()["q"] == "x"


@pytest.mark.parametrize("kind", CATEGORICAL)
def test_probabilities_share_each_topic(kind: type[TruthEstimator]) -> None:
    """Probabilities lie in 0–1, sum to 1 over a topic, and their greatest is the choice."""
    fitted = kind().fit(table_of_records())
    probability = fitted.predict_proba()
    assert probability.index.names == ["topic", "value"]
    assert probability.between(0, 1).all()
    assert probability.groupby("topic").sum().to_numpy() == pytest.approx(1)
    best = probability.groupby("topic").transform("max") - probability < 1e-9
    chosen = fitted.predict()
    assert all(best[topic, value] for topic, value in chosen.items())


@pytest.mark.parametrize("kind", CATEGORICAL)
def test_reliability_has_intervals(kind: type[TruthEstimator]) -> None:
    """Each source has a reliability inside its interval, and the record of many claims is narrower."""
    reliability = kind().fit(table_of_records()).reliability_
    assert reliability.index.tolist() == ["Bad1", "Bad2", "Fair", "Good"]
    assert (reliability.low < reliability.reliability).all()
    assert (reliability.reliability < reliability.high).all()
    assert reliability.loc["Good", "n"] == 9


@pytest.mark.parametrize("kind", RANKING)
def test_the_better_source_is_rated_higher(kind: type[TruthEstimator]) -> None:
    """Who is borne out by another is rated above who stands alone."""
    reliability = kind().fit(table_of_records()).reliability_["reliability"]
    assert reliability["Good"] > reliability["Bad1"]


@pytest.mark.parametrize("kind", CATEGORICAL)
def test_order_of_rows_is_nothing(kind: type[TruthEstimator]) -> None:
    """Shuffled and repeated rows give the very same probabilities."""
    frame = table_of_records()
    shuffled = pd.concat([frame, frame.head(5)]).sample(frac=1, random_state=3)
    first, second = kind().fit(frame).predict_proba(), kind().fit(shuffled).predict_proba()
    pd.testing.assert_series_equal(first, second, rtol=1e-9)


@pytest.mark.parametrize("kind", CATEGORICAL)
def test_partial_fit_equals_fit(kind: type[TruthEstimator]) -> None:
    """Claims given in two parts teach what they teach together."""
    frame = table_of_records()
    parts = kind().partial_fit(frame.iloc[:10]).partial_fit(frame.iloc[10:])
    pd.testing.assert_series_equal(parts.predict_proba(), kind().fit(frame).predict_proba())


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
def test_not_fitted(kind: type[TruthEstimator]) -> None:
    """Results before fit raise NotFittedError that names the estimator."""
    for ask in ("predict", "predict_proba", "beside_majority"):
        with pytest.raises(NotFittedError, match=kind.__name__):
            getattr(kind(), ask)()
    with pytest.raises(NotFittedError, match=kind.__name__):
        _ = kind().reliability_


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
def test_missing_columns_are_all_named(kind: type[TruthEstimator]) -> None:
    """A frame without topic and source raises InputError that names both."""
    with pytest.raises(InputError, match="topic, source"):
        kind().fit(pd.DataFrame({"value": [1]}))


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
def test_parameters_as_in_scikit_learn(kind: type[TruthEstimator]) -> None:
    """Estimators clone, show their knobs, and refuse unknown ones by name."""
    from sklearn.base import clone

    one = clone(kind())
    assert one.get_params() == kind().get_params()
    assert repr(one).startswith(kind.__name__)
    with pytest.raises(InputError, match="max_itre"):
        one.set_params(max_itre=3)


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (Accu(accuracy=2, n_false=0), "Accu: accuracy is 2, not from 0.01 to 0.99; n_false is 0"),
        (AccuCopy(prior=1.0, rate=1.0), "prior is 1.0, not from 1e-09 to 1; rate is 1.0"),
        (TruthFinder(trust=-1), "TruthFinder: trust is -1"),
        (DawidSkene(smoothing=-0.1), "DawidSkene: smoothing is -0.1"),
        (AverageLog(max_iter=0), "AverageLog: max_iter is 0"),
        (PooledInvestment(growth=0), "PooledInvestment: growth is 0"),
        (CATD(alpha=5), "CATD: alpha is 5"),
        (Consensus(bound=0.2, tol=-1), "Consensus: bound is 0.2"),
    ],
)
def test_parameters_out_of_range_are_all_named(one: TruthEstimator, wrong: str) -> None:
    """They would give figures that mean nothing, and do not."""
    with pytest.raises(InputError, match=re.escape(wrong)):
        one.fit(pd.DataFrame({"topic": ["q"] * 2, "value": [1, 2], "source": ["A", "B"]}))


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
@pytest.mark.parametrize("value", [None, "x", 2.5, float("nan"), -1, [1]])
def test_every_parameter_of_another_kind_is_refused_by_name(
    kind: type[TruthEstimator], value: object
) -> None:
    """No raw error from inside a fit: a value is used, or named in the message."""
    for name, usual in kind().get_params().items():
        if not (value is None and usual is None) and not (value == 2.5 and isinstance(usual, float)):
            with pytest.raises(InputError, match=name):
                kind(**{name: value}).fit(claims("A q 1", "B q 2"))


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
def test_scikit_learn_can_search_their_parameters(kind: type[TruthEstimator]) -> None:
    """They clone, and tell what they are; a fitted one can be pickled."""
    frame = pd.concat([claims("A q 1", "B q 1", "C q 2")] * 2, ignore_index=True)
    grid = {name: [value] for name, value in kind().get_params().items()}
    found = GridSearchCV(kind(), grid, scoring=lambda one, *_: one.n_iter_, cv=2, error_score="raise").fit(
        frame
    )
    again = pickle.loads(pickle.dumps(found.best_estimator_))  # noqa: S301
    pd.testing.assert_series_equal(again.predict_proba(), found.best_estimator_.predict_proba())


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
@pytest.mark.parametrize("more", [[1], "x", pd.DataFrame({"topic": ["q"]})])
def test_claims_to_add_are_checked_like_the_first(kind: type[TruthEstimator], more: object) -> None:
    """What lacks a column would else be left out as incomplete."""
    with pytest.raises(InputError, match="claims: "):
        kind().fit(claims("A q 1")).partial_fit(more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [*CATEGORICAL, CATD])
def test_somebody_has_to_count(kind: type[TruthEstimator]) -> None:
    """Weights that are all 0 choose nothing."""
    with pytest.raises(InputError, match="every weight is 0"):
        kind().fit(claims("A q 1", "B q 2").assign(weight=0))


def test_set_params_changes_a_knob() -> None:
    """A knob set is the knob used."""
    assert Sums().set_params(max_iter=1).fit(table_of_records()).n_iter_ == 1


def test_majority_beside_the_choice() -> None:
    """The baseline stands beside each choice, with its share and whether they differ."""
    rows = [f"{s} t{i} right" for s in ("Good", "Fair", "Sound") for i in range(12)]
    rows += [f"{s} t{i} {s}{i}" for s in ("Bad1", "Bad2") for i in range(12)]
    beside = Consensus().fit(claims(*rows, "Good q x", "Bad1 q y", "Bad2 q y")).beside_majority()
    assert beside.loc["q", ["value", "majority"]].tolist() == ["x", "y"]
    assert beside.loc["q", "share"] == pytest.approx(2 / 3)
    assert bool(beside.loc["q", "differs"])
    assert not beside.drop(index="q")["differs"].any()


def test_weights_count() -> None:
    """Two halves weigh as much as one; three quarters outweigh a half."""
    frame = claims("A q x", "B q y").assign(weight=[0.5, 0.75])
    assert MajorityVote().fit(frame).predict()["q"] == "y"


def test_latest_claim_of_a_source_stands() -> None:
    """With times, a source's later value replaces its earlier one."""
    frame = claims("A q x", "A q y", "B q y", "C q x").assign(time=[1, 2, 1, 1])
    assert MajorityVote().fit(frame).predict_proba()["q", "y"] == pytest.approx(2 / 3)


def test_times_may_be_days_and_moments() -> None:
    """In one column."""
    frame = claims("A q x", "A q y", "B q y").assign(
        time=["2024-01-01", "2024-01-02 10:00", "2024-01-01T08:00Z"]
    )
    assert MajorityVote().fit(frame).predict_proba().to_dict() == {("q", "y"): 1.0}


def test_incomplete_rows_are_left_out_aloud() -> None:
    """Rows without a value are left out with a warning that counts them."""
    frame = pd.DataFrame({"topic": ["q", "q"], "value": ["x", None], "source": ["A", "B"]})
    with pytest.warns(UserWarning, match="1 claims lack"):
        assert MajorityVote().fit(frame).predict()["q"] == "x"
    with pytest.raises(InputError, match="no row"):
        MajorityVote().fit(frame.iloc[1:])


def test_negative_weight_is_refused() -> None:
    """A negative weight is an error, not a vote against."""
    with pytest.raises(InputError, match="negative"):
        MajorityVote().fit(claims("A q x").assign(weight=[-1.0]))


def test_crh_takes_the_weighted_median() -> None:
    """For numbers CRH chooses a claimed number in the middle, never a mean pulled by an outlier."""
    frame = pd.DataFrame({"topic": ["q"] * 3, "value": [10.0, 11.0, 900.0], "source": ["A", "B", "C"]})
    assert CRH().fit(frame).predict()["q"] == 11.0


def test_catd_trusts_long_records() -> None:
    """CATD's mean goes to the source of many exact claims, not to the one of a single claim."""
    rows = [(f"t{i}", float(i), source) for i in range(10) for source in ("Long", "Other")]
    rows += [("q", 100.0, "Long"), ("q", 200.0, "Short")]
    chosen = CATD().fit(pd.DataFrame(rows, columns=["topic", "value", "source"])).predict()
    assert chosen["q"] < 110


def test_catd_refuses_words() -> None:
    """Words are no numbers."""
    with pytest.raises(InputError, match="numbers"):
        CATD().fit(claims("A q x"))


def test_truthfinder_lends_between_like_values() -> None:
    """Two near figures outweigh one far figure claimed as often."""
    frame = pd.DataFrame(
        {"topic": ["q"] * 4, "value": [12000, 12100, 90000, 90000], "source": ["A", "B", "C", "D"]}
    )
    near = TruthFinder(influence=2.0).fit(frame).predict_proba()
    none = TruthFinder(influence=0.0).fit(frame).predict_proba()
    assert near["q", 12000] > none["q", 12000]


def test_dawid_skene_reads_a_contrary_source() -> None:
    """A source that always says the opposite is evidence too."""
    rows = []
    for i in range(20):
        truth, lie = ("a", "b") if i % 2 else ("b", "a")
        rows += [f"S1 t{i} {truth}", f"S2 t{i} {truth}", f"Contrary t{i} {lie}"]
    fitted = DawidSkene().fit(claims(*rows, "Contrary q a", "S1 r a", "Contrary r b"))
    assert fitted.predict_proba()["r", "a"] > 0.9


@given(
    st.lists(
        st.tuples(
            st.sampled_from("ABCDE"), st.sampled_from("pqrs"), st.sampled_from(["x", "y", "x;y", "7", "8"])
        ),
        min_size=1,
        max_size=40,
    )
)
def test_any_table_is_answered(rows: list[tuple[str, str, str]]) -> None:
    """Every topic of every table gets one claimed value and finite probabilities."""
    frame = pd.DataFrame(rows, columns=["source", "topic", "value"])
    for kind in CATEGORICAL:
        fitted = kind().fit(frame)
        chosen = fitted.predict()
        claimed = set(zip(frame["topic"], frame["value"], strict=True))
        assert set(chosen.items()) <= claimed
        assert set(chosen.index) == set(frame["topic"])
        assert np.isfinite(fitted.predict_proba()).all()
        assert fitted.reliability_["reliability"].between(0, 1).all()


@pytest.mark.filterwarnings("ignore:Could not infer format")
@pytest.mark.parametrize(
    ("column", "value"), [("weight", "much"), ("weight", float("inf")), ("time", "one of these days")]
)
def test_unreadable_weights_and_times_are_refused_by_name(column: str, value: object) -> None:
    """The error names the column that cannot be read."""
    frame = claims("A q x", "B q y").assign(**{column: [value, value]})
    with pytest.raises(InputError, match=column):
        MajorityVote().fit(frame)
