"""The measures of probabilities against their definitions, one pair at a time."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.calibrate.measures import measure

JUDGED = st.lists(
    st.tuples(st.booleans(), st.integers(1, 99).map(lambda hundredths: hundredths / 100)),
    min_size=1,
    max_size=60,
)


@given(JUDGED)
def test_measures_are_what_they_are_called(judged: list[tuple[bool, float]]) -> None:
    """Brier score, log loss, accuracy, AUC (ties by half) and calibration error over ten bins."""
    n = len(judged)
    found = measure([y for y, _ in judged], [p for _, p in judged])
    assert found.brier == pytest.approx(sum((p - y) ** 2 for y, p in judged) / n)
    assert found.log_loss == pytest.approx(-sum(math.log(p if y else 1 - p) for y, p in judged) / n)
    assert found.accuracy == pytest.approx(sum((p >= 0.5) == y for y, p in judged) / n)
    pairs = [(p > q) + (p == q) / 2 for y, p in judged for z, q in judged if y and not z]
    assert found.auc == pytest.approx(sum(pairs) / len(pairs) if pairs else math.nan, nan_ok=True)
    bins = [[(y, p) for y, p in judged if round(100 * p) // 10 == place] for place in range(10)]
    gaps = [abs(sum(p - y for y, p in each)) for each in bins]
    assert found.ece == pytest.approx(sum(gaps) / n)
    assert sum(number for *_, number in found.curve) == n


def test_the_error_to_expect_by_chance_is_that_of_true_probabilities() -> None:
    """Outcomes drawn from the very probabilities err by about `ece_chance`."""
    rng = np.random.default_rng(7)
    p = rng.beta(2, 2, 150)
    errors = [measure(rng.random(150) < p, p).ece for _ in range(200)]
    assert float(np.mean(errors)) == pytest.approx(measure(p > 0.5, p).ece_chance, rel=0.1)
