"""Investment: sources invest their trust in their claims and collect from them."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.table import ClaimTable, Floats

TINY = np.finfo(float).tiny


class Investment(TruthEstimator):
    r"""Sources share their trust evenly among their claims; belief grows faster than what is invested.

    1. Begin with each value's share of its topic's claims: :math:`B_0(v)`.
    2. Trust, in proportion to what was invested:
       :math:`T(s) = \sum_{v \in V_s} B(v) \frac{T(s)/|V_s|}{\sum_{r \in S_v} T(r)/|V_r|}`.
    3. Belief: :math:`B(v) = G(H(v))`, :math:`H(v) = \sum_{s \in S_v} T(s)/|V_s|`,
       :math:`G(x) = x^g`.
    4. Divide each by its greatest; repeat.

    Each round is linear in the claims.

    Parameters
    ----------
    growth : float above 0, at most 100, default 1.2
        The exponent :math:`g`.
    max_iter : int, at least 1, default 20
    tol : float, default 1e-6

    References
    ----------
    J. Pasternack, D. Roth (2010), Knowing what to believe, COLING,
    https://aclanthology.org/C10-1099; Y. Li et al. (2016), A survey on truth discovery,
    doi:10.1145/2897350.2897352.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> Investment().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {"growth": (1e-9, 100.0), "max_iter": ITERATIONS, "tol": CHANGE}

    def __init__(self, *, growth: float = 1.2, max_iter: int = 20, tol: float = 1e-6) -> None:
        self.growth = growth
        self.max_iter = max_iter
        self.tol = tol

    def _run(self, table: ClaimTable) -> Floats:
        n = np.maximum(table.per_source(table.weight), TINY)
        trust = np.ones(table.n_sources)
        belief = self._begin(table)
        stake = table.weight * (trust / n)[table.source]
        invested = table.per_answer(stake)
        for _ in self._rounds(self.max_iter):
            yielded = (belief / np.maximum(invested, TINY))[table.answer]
            last, trust = trust, table.per_source(stake * yielded)
            trust /= max(trust.max(), TINY)
            stake = table.weight * (trust / n)[table.source]
            invested = table.per_answer(stake)
            belief = self._grow(table, invested)
            belief /= max(belief.max(), TINY)
            if np.abs(trust - last).max() < self.tol:
                break
        return belief

    def _begin(self, table: ClaimTable) -> Floats:
        return table.shares(table.per_answer(table.weight))

    def _grow(self, table: ClaimTable, invested: Floats) -> Floats:
        grown: Floats = (invested / max(invested.max(), TINY)) ** self.growth
        return grown
