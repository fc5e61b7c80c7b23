"""CRH: weigh sources by how little they lose against the truth."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import ITERATIONS, TruthEstimator
from credscore.reliability.similarity import numbers
from credscore.reliability.table import ClaimTable, Floats, Ints

TINY = np.finfo(float).tiny
ROUNDING = 1e-12


class CRH(TruthEstimator):
    r"""Find truths and source weights that minimise the weighted loss of all claims.

    1. Truths: the weighted median of numbers, the weighted vote of other values.
    2. Loss of a claim: for numbers :math:`|x - x^*| / \mathrm{std}_t`, else 0 or 1; of a source the mean.
    3. Weights: :math:`w_s = -\ln(L_s / \sum_r L_r)`.
    4. Repeat until the truths stand still.

    A round costs n log n for n claims of numbers, else n. Values count as numbers where all are.

    Parameters
    ----------
    max_iter : int, at least 1, default 20

    References
    ----------
    Q. Li et al. (2014), Resolving conflicts in heterogeneous data by truth discovery and source
    reliability estimation, doi:10.1145/2588555.2610509.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": [10, 11, 90], "source": ["A", "B", "C"]})
    >>> int(CRH().fit(claims).predict()["q"])
    11
    """

    _ends: ClassVar = {"max_iter": ITERATIONS}

    def __init__(self, *, max_iter: int = 20) -> None:
        self.max_iter = max_iter

    def _run(self, table: ClaimTable) -> Floats:
        figures = numbers(table.values)
        numeric = bool(np.isfinite(figures).all())
        order = np.lexsort((figures, table.answer_topic)) if numeric else np.arange(table.n_answers)
        n = np.maximum(table.per_source(table.weight), TINY)
        belief = table.per_answer(table.weight)
        chosen = np.full(table.n_topics, -1)
        for _ in self._rounds(self.max_iter):
            truth = _medians(table, belief, order) if numeric else table.best(belief)
            if (truth == chosen).all():
                break
            chosen = truth
            loss = _spread_loss(table, figures, figures[chosen]) if numeric else _wrong(table, chosen)
            lost = table.per_source(table.weight * loss[table.answer]) / n
            weight = -np.log(np.maximum(lost, 1e-9) / max(lost.sum(), 1e-9) * (1 - 1e-9))
            belief = table.per_answer(table.weight * weight[table.source])
        return self._shape(table, belief, chosen)

    def _shape(self, table: ClaimTable, belief: Floats, chosen: Ints) -> Floats:
        """Give the chosen answer (a median need not be the mode) the greatest belief."""
        shares = table.shares(belief)
        top = table.topic_max(shares)[table.answer_topic]
        shaped = shares.copy()
        shaped[chosen] = top[chosen] + 1e-6
        return shaped


def _wrong(table: ClaimTable, chosen: Ints) -> Floats:
    loss = np.ones(table.n_answers)
    loss[chosen] = 0.0
    return loss


def _spread_loss(table: ClaimTable, figures: Floats, truth: Floats) -> Floats:
    return np.abs(figures - truth[table.answer_topic]) / spread(table, figures)[table.answer_topic]


def spread(table: ClaimTable, figures: Floats) -> Floats:
    """Give the standard deviation of each topic's claims (1 where all agree)."""
    votes = table.per_answer(table.weight)
    n = np.maximum(table.per_topic(votes), TINY)
    mean = table.per_topic(votes * figures) / n
    deviation = np.sqrt(table.per_topic(votes * (figures - mean[table.answer_topic]) ** 2) / n)
    return np.where(deviation > ROUNDING * np.abs(mean), deviation, 1.0)


def _medians(table: ClaimTable, belief: Floats, order: Ints) -> Ints:
    """Find the answer at which each topic's weight, in the order of the numbers, reaches one half."""
    share = table.shares(belief)[order]
    total = np.cumsum(share)
    before = np.append(0.0, total)[table.starts]
    reached = (total - before[table.answer_topic]) >= 0.5 - 1e-9
    first = np.where(reached, np.arange(table.n_answers), table.n_answers)
    return order[np.minimum(np.minimum.reduceat(first, table.starts), table.n_answers - 1)].astype(np.int64)
