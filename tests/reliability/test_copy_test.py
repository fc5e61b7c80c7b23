"""The copy hypothesis among labels: shared ability is no copying, shared errors are."""

from __future__ import annotations

import numpy as np
import pandas as pd

from credscore.reliability import Consensus


def labels(copies: int) -> tuple[pd.DataFrame, np.ndarray]:
    """Make 300 topics of two labels: two sources nearly always right, ten poorer, copies of the worst."""
    rng = np.random.default_rng(3)
    truth = rng.integers(0, 2, 300)
    parts = []
    for s, skill in enumerate([0.98, 0.98, *np.linspace(0.85, 0.55, 10)]):
        heard = np.flatnonzero(rng.random(300) < 0.6)
        value = np.where(rng.random(len(heard)) < skill, truth[heard], 1 - truth[heard])
        parts.append(pd.DataFrame({"topic": heard, "value": value, "source": f"s{s:02d}"}))
    parts += [parts[-1].assign(source=f"copy{i}") for i in range(copies)]
    return pd.concat(parts, ignore_index=True), truth


def test_able_sources_are_no_copies() -> None:
    """Two sources that agree because both are right stay independent."""
    frame, _ = labels(0)
    assert Consensus().fit(frame).copies_.empty


def test_shared_errors_are_copying() -> None:
    """Ten copies of the worst source are found and do not carry the vote."""
    frame, truth = labels(10)
    fitted = Consensus().fit(frame)
    pairs = fitted.copies_
    assert {f"copy{i}" for i in range(10)} <= set(pairs["source"]) | set(pairs["original"])
    chosen = fitted.predict()
    assert (chosen.to_numpy() == truth[chosen.index]).mean() > 0.93
