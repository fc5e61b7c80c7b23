"""Accu: Bayesian voting with an accuracy for each source."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.table import ClaimTable, Floats


class Accu(TruthEstimator):
    r"""Weigh each claim by the log odds that its source is right rather than wrong in that way.

    1. Begin with one accuracy: :math:`A_s = A_0`.
    2. Score of a value: :math:`C(v) = \sum_{s \in S_v} \ln \frac{n A_s}{1 - A_s}`, where n is the
       number of wrong values that a topic can have.
    3. Probability: :math:`p(v) = e^{C(v)} / (\sum_u e^{C(u)} + n + 1 - |M_t|)`.
    4. Accuracy: the mean probability of the source's claims. Repeat.

    Each round is linear in the claims.

    Parameters
    ----------
    accuracy : float, 0.01 to 0.99, default 0.8
        Of every source, to begin with.
    n_false : int, at least 1, default 10
        Wrong values that a topic can have.
    max_iter : int, at least 1, default 50
    tol : float, default 1e-5
        Greatest change of an accuracy.

    References
    ----------
    X. L. Dong, L. Berti-Equille, D. Srivastava (2009), Integrating conflicting data: the role of
    source dependence, doi:10.14778/1687627.1687690.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> Accu().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {"accuracy": (0.01, 0.99), "n_false": (1, 1e9), "max_iter": ITERATIONS, "tol": CHANGE}

    def __init__(
        self, *, accuracy: float = 0.8, n_false: int = 10, max_iter: int = 50, tol: float = 1e-5
    ) -> None:
        self.accuracy = accuracy
        self.n_false = n_false
        self.max_iter = max_iter
        self.tol = tol

    def _run(self, table: ClaimTable) -> Floats:
        accuracy = np.full(table.n_sources, self.accuracy)
        n = np.maximum(table.per_source(table.weight), np.finfo(float).tiny)
        belief = np.zeros(table.n_answers)
        for _ in self._rounds(self.max_iter):
            belief = self._vote(table, accuracy, self._counted(table, accuracy, belief))
            right = table.per_source(table.weight * belief[table.answer]) / n
            last, accuracy = accuracy, np.clip(right, 0.01, 0.99)
            if np.abs(accuracy - last).max() < self.tol:
                break
        return belief

    def _counted(self, table: ClaimTable, accuracy: Floats, belief: Floats) -> Floats:
        """Give the weight at which each claim counts."""
        return table.weight

    def _vote(self, table: ClaimTable, accuracy: Floats, counted: Floats) -> Floats:
        log_odds = np.log(self.n_false * accuracy / (1 - accuracy))
        score = table.per_answer(counted * log_odds[table.source])
        top = np.maximum(table.topic_max(score), 0.0)
        unseen = np.maximum(self.n_false + 1 - table.answers_per_topic(), 0.0) * np.exp(-top)
        mass = np.exp(score - top[table.answer_topic])
        belief: Floats = mass / (table.per_topic(mass) + unseen)[table.answer_topic]
        return belief
