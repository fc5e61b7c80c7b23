"""Sums: hubs and authorities over sources and values."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.table import ClaimTable, Floats


class Sums(TruthEstimator):
    r"""Believe values of trusted sources, trust sources of believed values.

    1. Trust: :math:`T(s) = \sum_{v \in V_s} B(v)`.
    2. Belief: :math:`B(v) = \sum_{s \in S_v} T(s)`.
    3. Divide each by its greatest; repeat until the trust stands still.

    Each round is linear in the claims.

    Parameters
    ----------
    max_iter : int, at least 1, default 20
    tol : float, default 1e-6
        Greatest change of a trust at which to stop.

    References
    ----------
    J. Kleinberg (1999), doi:10.1145/324133.324140; J. Pasternack, D. Roth (2010), Knowing what
    to believe, COLING, https://aclanthology.org/C10-1099.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> Sums().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {"max_iter": ITERATIONS, "tol": CHANGE}

    def __init__(self, *, max_iter: int = 20, tol: float = 1e-6) -> None:
        self.max_iter = max_iter
        self.tol = tol

    def _run(self, table: ClaimTable) -> Floats:
        belief = np.full(table.n_answers, 0.5)
        trust = np.zeros(table.n_sources)
        for _ in self._rounds(self.max_iter):
            last, trust = trust, self._trust(table, table.per_source(table.weight * belief[table.answer]))
            belief = table.per_answer(table.weight * trust[table.source])
            belief /= max(belief.max(), np.finfo(float).tiny)
            if np.abs(trust - last).max() < self.tol:
                break
        return belief

    def _trust(self, table: ClaimTable, earned: Floats) -> Floats:
        trust: Floats = earned / max(earned.max(), np.finfo(float).tiny)
        return trust
