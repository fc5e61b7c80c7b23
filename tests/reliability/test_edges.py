"""Tables at the edge: rows in any order, weights of nothing, equal numbers in two spellings, knobs at their ends."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest

from credscore.errors import InputError
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

EVERY = [
    MajorityVote,
    Sums,
    AverageLog,
    Investment,
    PooledInvestment,
    TruthFinder,
    CRH,
    CATD,
    DawidSkene,
    Accu,
    AccuCopy,
    Consensus,
]


def depths() -> pd.DataFrame:
    """Soundings of lake stations by two camps that lie equally far from either side of the truth."""
    rows = [
        (f"station{i}", round(10 * i + (0.1 + 0.1 * ((s // 2 + i) % 3)) * (-1) ** s, 1), f"boat{s}")
        for i in range(12)
        for s in range(6)
    ]
    return pd.DataFrame(rows, columns=["topic", "value", "source"])


def surveys() -> pd.DataFrame:
    """Counts by eight sources, the last two of which copy the third where it is wrong."""
    rng = np.random.default_rng(4)
    rows = []
    for i in range(30):
        said = np.where(rng.random(6) < 0.7, i, i + rng.integers(100, 110, 6))
        rows += [(f"parish{i}", int(v), f"s{s}") for s, v in enumerate([*said, said[2], said[2]])]
    return pd.DataFrame(rows, columns=["topic", "value", "source"])


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("more", [{}, {"weight": [0.1, 0.7, 1.3] * 24, "side": ["port", None] * 36}])
def test_rows_in_any_order_give_the_same_to_the_last_digit(
    kind: type[TruthEstimator], more: dict[str, list[object]]
) -> None:
    """Sums of floats turn on their order, and where two camps balance a last digit may tip them."""
    frame = depths().assign(**more)
    frame = pd.concat([frame, frame.head(7)])
    first = kind().fit(frame)
    for seed in range(5):
        again = kind().fit(frame.sample(frac=1, random_state=seed))
        pd.testing.assert_series_equal(again.predict_proba(), first.predict_proba(), check_exact=True)
        pd.testing.assert_series_equal(again.predict(), first.predict(), check_exact=True)
        pd.testing.assert_frame_equal(again.reliability_, first.reliability_, check_exact=True)


def test_a_source_of_two_sides_has_one_whatever_the_order() -> None:
    """Repeats of one claim may differ in the side they declare."""
    rows = [("q", 1, "a", "west"), ("q", 1, "a", "east"), ("q", 1, "b", "east"), ("q", 2, "c", None)]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source", "side"])
    there, back = (Consensus().fit(each).predict_proba() for each in (frame, frame[::-1]))
    pd.testing.assert_series_equal(there, back, check_exact=True)


@pytest.mark.parametrize("kind", EVERY)
def test_what_weighs_nothing_is_no_claim(kind: type[TruthEstimator]) -> None:
    """Neither as a vote nor as a meeting of a copier with its original, nor as a habit."""
    frame = surveys().assign(weight=1.0)
    left_out = (frame["source"] == "s7") & (frame.index % 3 > 0)
    with_them = frame.assign(weight=np.where(left_out, 0.0, 1.0))
    pd.testing.assert_series_equal(
        kind().fit(with_them).predict_proba(), kind().fit(frame[~left_out]).predict_proba(), check_exact=True
    )


@pytest.mark.parametrize("kind", EVERY)
def test_an_answer_and_a_topic_that_nobody_claims_stand(kind: type[TruthEstimator]) -> None:
    """They are known from claims of no weight, and so is the source."""
    rows = [("q", 1, "a", 1.0), ("q", 1, "b", 1.0), ("q", 2, "c", 0.0), ("r", 5, "c", 0.0)]
    fitted = kind().fit(pd.DataFrame(rows, columns=["topic", "value", "source", "weight"]))
    assert fitted.predict().to_dict() == {"q": 1, "r": 5}
    assert fitted.predict_proba()["q", 1] > fitted.predict_proba()["q", 2]
    assert fitted.reliability_.loc["c", ["reliability", "n"]].tolist() == [0.5, 0.0] or kind is Consensus
    assert np.isfinite(fitted.reliability_.to_numpy(dtype=float)).all()


@pytest.mark.parametrize("kind", EVERY)
def test_sources_topics_and_values_may_come_later(kind: type[TruthEstimator]) -> None:
    """What was never seen before is learned with the rest, in either order of the parts."""
    frame = surveys()
    late = (frame.index % 5 == 0) | (frame["source"] == "s5") | (frame["topic"] == "parish9")
    parts = kind().fit(frame[~late]).partial_fit(frame[late])
    turned = kind().partial_fit(frame[late]).partial_fit(frame[~late])
    whole = kind().fit(frame)
    for found in (parts, turned):
        pd.testing.assert_series_equal(found.predict_proba(), whole.predict_proba(), check_exact=True)
        assert found.reliability_.index.tolist() == [f"s{i}" for i in range(8)]


@pytest.mark.parametrize("kind", [CATD, CRH])
def test_one_number_in_two_spellings_is_no_disagreement(kind: type[TruthEstimator]) -> None:
    """Rounding leaves a deviation of the last digit, by which no error may be measured."""
    rows = [(f"t{i}", f"{i / 7}{'0' * (s == 2)}", f"s{s}") for i in range(1, 9) for s in range(3)]
    rows += [("q", "1.5", "s0"), ("q", "1.5", "s1"), ("q", "8.5", "s2")]
    fitted = kind().fit(pd.DataFrame(rows, columns=["topic", "value", "source"]))
    # On q alone is s2 wrong: its record elsewhere is as good as that of the others.
    assert float(fitted.predict()["q"]) == pytest.approx(1.5, abs=0.5)
    assert {t: round(float(v), 9) for t, v in fitted.predict().items() if t != "q"} == {
        f"t{i}": round(i / 7, 9) for i in range(1, 9)
    }


def test_catd_gives_few_claims_little_weight() -> None:
    """Of two sources that erred alike on average, the one of many claims is believed (the long tail)."""
    rng = np.random.default_rng(2)
    rows = []
    for i in range(40):
        rows += [(f"t{i}", 100 + rng.normal(0, 1), source) for source in ("one", "two", "three")]
        rows += [(f"t{i}", 100 + rng.normal(0, 1), f"once{i}{j}") for j in range(3)]
    fitted = CATD().fit(pd.DataFrame(rows, columns=["topic", "value", "source"]))
    weight = fitted.predict_proba().to_numpy()
    long = np.array([source in ("one", "two", "three") for *_, source in sorted(rows)])
    assert weight[long].mean() > 5 * weight[~long].mean()


@pytest.mark.parametrize("kind", [Investment, PooledInvestment])
def test_steep_growth_does_not_flatten_beliefs(kind: type[Investment]) -> None:
    """A share of a long record to the hundredth power is nothing to a float."""
    rows = [(f"t{i}", "x", source) for i in range(3000) for source in "ab"] + [
        ("t0", "y", "c"),
        ("t1", "y", "c"),
    ]
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    assert kind(growth=100.0).fit(frame).predict_proba().between(0.4, 0.6).sum() == 0


@pytest.mark.parametrize(
    "one",
    [
        TruthFinder(trust=0.0),
        TruthFinder(trust=1.0),
        DawidSkene(smoothing=0.0),
        AccuCopy(rate=0.0),
        CATD(alpha=1.0),
        Consensus(strength=1e-9, bound=0.5, corroboration=0.0),
    ],
)
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("weights", [[1.0], [1e-9, 1e9], [1.0, 0.0]])
def test_knobs_at_their_ends_give_figures(one: TruthEstimator, weights: list[float]) -> None:
    """No NaN and no warning of numpy's, with weights far apart as well."""
    frame = surveys()
    weight = np.resize(weights, len(frame))
    for each in (frame.assign(weight=weight), frame.head(1), frame[frame["source"] == "s0"]):
        fitted = one.fit(each)
        assert np.isfinite(fitted.predict_proba()).all()
        assert np.isfinite(fitted.reliability_.to_numpy(dtype=float)).all()


def test_a_prior_of_no_weight_is_refused_by_name() -> None:
    """A source of no contested claim would have neither record nor prior."""
    with pytest.raises(InputError, match=re.escape("strength is 0, not from 1e-09")):
        Consensus(strength=0).fit(surveys())
