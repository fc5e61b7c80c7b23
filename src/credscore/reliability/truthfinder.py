"""TruthFinder: probabilities of values that may imply one another."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.similarity import likeness
from credscore.reliability.table import ClaimTable, Floats


class TruthFinder(TruthEstimator):
    r"""A source's trust is the mean confidence of its claims; like values lend each other confidence.

    1. Begin with one trust for all: :math:`t(s) = t_0`; its score is
       :math:`\tau(s) = -\ln(1 - t(s))`.
    2. Score of a value: :math:`\sigma(v) = \sum_{s \in S_v} \tau(s)`.
    3. Implication between rivals: :math:`\sigma^*(v) = \sigma(v) + \rho \sum_u \sigma(u)\,
       (\mathrm{sim}(u, v) - b)`.
    4. Confidence: :math:`c(v) = 1 / (1 + e^{-\gamma \sigma^*(v)})`; trust: the mean of it.
    5. Repeat until the trust vector hardly turns (one minus its cosine).

    Each round is linear in the claims and in the pairs of like values.

    Parameters
    ----------
    dampening : float, at least 0, default 0.3
        :math:`\gamma`.
    influence : float, at least 0, default 0.5
        :math:`\rho`; 0 leaves implication out.
    base : float, 0 to 1, default 0.5
        :math:`b`, the likeness from which one value implies another.
    trust : float, 0 to 1, default 0.9
        :math:`t_0`.
    max_iter : int, at least 1, default 20
    tol : float, default 1e-6

    References
    ----------
    X. Yin, J. Han, P. S. Yu (2008), doi:10.1109/TKDE.2007.190745.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> TruthFinder().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {
        "dampening": (0.0, 1e9),
        "influence": (0.0, 1e9),
        "base": (0.0, 1.0),
        "trust": (0.0, 1.0),
        "max_iter": ITERATIONS,
        "tol": CHANGE,
    }

    def __init__(
        self,
        *,
        dampening: float = 0.3,
        influence: float = 0.5,
        base: float = 0.5,
        trust: float = 0.9,
        max_iter: int = 20,
        tol: float = 1e-6,
    ) -> None:
        self.dampening = dampening
        self.influence = influence
        self.base = base
        self.trust = trust
        self.max_iter = max_iter
        self.tol = tol

    def _run(self, table: ClaimTable) -> Floats:
        like = likeness(table)
        n = np.maximum(table.per_source(table.weight), np.finfo(float).tiny)
        trust = np.full(table.n_sources, self.trust)
        belief = np.zeros(table.n_answers)
        for _ in self._rounds(self.max_iter):
            score = table.per_answer(table.weight * -np.log1p(-np.minimum(trust, 1 - 1e-12))[table.source])
            rivals = table.per_topic(score)[table.answer_topic] - score
            lent = np.bincount(like.other, weights=like.sim * score[like.one], minlength=table.n_answers)
            adjusted = score + self.influence * (lent - self.base * rivals)
            belief = 1.0 / (1.0 + np.exp(-np.clip(self.dampening * adjusted, -700, 700)))
            last, trust = trust, table.per_source(table.weight * belief[table.answer]) / n
            lengths = float(np.linalg.norm(last) * np.linalg.norm(trust))
            if lengths > 0 and max(1 - float(last @ trust) / lengths, 0.0) < self.tol:
                break
        return belief
