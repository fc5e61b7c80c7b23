"""Numbers that hardly ever agree exactly: near the truth, safe against clones, exact figures kept exact."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from credscore.reliability import CRH, Consensus, MajorityVote

SPREADS = (0.01, 0.01, 0.03, 0.03, 0.1, 0.1, 0.3, 0.3)


def measured(seed: int, *, relative: bool = True, n: int = 150) -> tuple[pd.DataFrame, pd.Series]:
    """Make figures of eight sources, each with a spread of its own, and the truth."""
    rng = np.random.default_rng(seed)
    truth = pd.Series(10 ** rng.uniform(1, 6, n) if relative else rng.normal(20, 8, n))
    parts = []
    for s, spread in enumerate(SPREADS):
        noise = spread * rng.standard_normal(n)
        value = truth * (1 + noise) if relative else truth + 10 * noise
        parts.append(pd.DataFrame({"topic": truth.index, "value": value, "source": f"s{s}"}))
    return pd.concat(parts, ignore_index=True), truth


def near(chosen: pd.Series, truth: pd.Series) -> float:
    """Share of topics chosen within 3% of the truth."""
    return float(((chosen - truth).abs() <= 0.03 * truth.abs()).mean())


@pytest.mark.parametrize("relative", [True, False])
def test_near_the_truth(relative: bool) -> None:
    """Where no two figures agree, the choice is as near the truth as CRH's, far nearer than the majority's."""
    frame, truth = measured(0, relative=relative)
    off = {
        type(e).__name__: float((e.fit(frame).predict() - truth).abs().median())
        for e in (Consensus(), CRH(), MajorityVote())
    }
    assert off["Consensus"] < 1.05 * off["CRH"]
    assert off["Consensus"] < off["MajorityVote"] / 4


def test_the_choice_was_claimed() -> None:
    """What is chosen is one of the figures claimed, and probabilities sum to 1."""
    frame, _ = measured(1)
    fitted = Consensus().fit(frame)
    claimed = set(zip(frame["topic"], frame["value"], strict=True))
    assert all(pair in claimed for pair in fitted.predict().items())
    assert fitted.predict_proba().groupby(level=0).sum().to_numpy() == pytest.approx(1.0)


def test_careful_sources_are_found() -> None:
    """The source with the least spread is rated above the one with the greatest."""
    learned = Consensus().fit(measured(2)[0]).reliability_["reliability"]
    assert learned["s0"] > learned["s7"]


def test_clones_of_the_worst_change_nothing() -> None:
    """Ten clones of the worst source do not move the figures towards it."""
    frame, truth = measured(3)
    own = frame[frame["source"] == "s7"]
    attacked = pd.concat([frame, *(own.assign(source=f"c{i}") for i in range(10))], ignore_index=True)
    assert (
        near(Consensus().fit(attacked).predict(), truth)
        >= near(Consensus().fit(frame).predict(), truth) - 0.05
    )


def test_exact_figures_stay_exact() -> None:
    """Where good sources give the very figure, it is chosen to the digit."""
    frame, truth = measured(4)
    exact = truth.round(2)
    rng = np.random.default_rng(4)
    hits = rng.random(len(frame)) < 0.6
    frame["value"] = np.where(hits, frame["topic"].map(exact), frame["value"].round(2))
    assert (Consensus().fit(frame).predict() == exact).mean() > 0.95


def test_gold_figures_stand() -> None:
    """A known figure is chosen though hardly anyone claims it."""
    frame, truth = measured(5, n=30)
    lone = frame.loc[(frame["source"] == "s7") & (frame["topic"] == 3), "value"].iloc[0]
    assert Consensus(gold={3: lone}).fit(frame).predict()[3] == lone
    assert truth[3] != lone


def test_hard_topics_are_no_class() -> None:
    """Two labels, errors that go together on hard topics: no fifth of the majorities is overruled."""
    rng = np.random.default_rng(6)
    rows, truth = [], {}
    for i in range(400):
        label, hard = rng.random() < 0.2, rng.random() < 0.3
        truth[i] = "yes" if label else "no"
        for s in rng.choice(30, 7, replace=False):
            right = rng.random() < (0.5 if hard else 0.9 if s % 3 else 0.75)
            rows.append((i, "yes" if label == right else "no", f"s{s}"))
    frame = pd.DataFrame(rows, columns=["topic", "value", "source"])
    known = pd.Series(truth)
    mine, most = (float((e.fit(frame).predict() == known).mean()) for e in (Consensus(), MajorityVote()))
    assert mine >= most - 0.01


@pytest.mark.parametrize("seed", range(4))
def test_small_figures_that_agree_when_rounded_make_no_set_exact(seed: int) -> None:
    """Careful sources round to the same seats and never to the same barrels: large figures are near still."""
    rng = np.random.default_rng(seed)
    truth = pd.Series(np.append(10 ** rng.uniform(0.6, 1.2, 60), 10 ** rng.uniform(5, 7, 90)).round())
    parts = [
        pd.DataFrame({"topic": truth.index, "value": (truth * (1 + s * rng.standard_normal(150))).round()})
        for s in SPREADS
    ]
    frame = pd.concat([part.assign(source=f"s{i}") for i, part in enumerate(parts)], ignore_index=True)
    large = truth[truth > 1000]
    chosen = Consensus().fit(frame).predict()
    assert near(chosen[large.index], large) > 0.93
    assert (chosen[truth < 1000] == truth[truth < 1000]).mean() > 0.85


def test_a_lone_figure_tells_nothing_of_its_source() -> None:
    """One claim without a rival is no proof that figures are known but roughly."""
    fitted = Consensus().fit(pd.DataFrame({"topic": ["well depth"], "value": [41], "source": ["diary"]}))
    assert fitted.reliability_.loc["diary", "reliability"] == pytest.approx(0.5)
