"""AverageLog: Sums without the reward for volume."""

from __future__ import annotations

import numpy as np

from credscore.reliability.sums import Sums
from credscore.reliability.table import ClaimTable, Floats


class AverageLog(Sums):
    r"""Trust a source by the mean belief of its claims times the log of their number.

    1. Trust: :math:`T(s) = \log(1 + |V_s|) \cdot \frac{1}{|V_s|} \sum_{v \in V_s} B(v)`.
       (One is added so that a source of one claim counts.)
    2. Belief: :math:`B(v) = \sum_{s \in S_v} T(s)`.
    3. Divide each by its greatest; repeat until the trust stands still.

    Each round is linear in the claims.

    Parameters
    ----------
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
    >>> AverageLog().fit(claims).predict()["q"]
    'x'
    """

    def _trust(self, table: ClaimTable, earned: Floats) -> Floats:
        n = np.maximum(table.per_source(table.weight), np.finfo(float).tiny)
        return super()._trust(table, np.log1p(n) * earned / n)
