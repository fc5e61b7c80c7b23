"""Majority vote: the baseline that every other estimator is shown beside."""

from __future__ import annotations

from credscore.reliability.base import TruthEstimator
from credscore.reliability.table import ClaimTable, Floats


class MajorityVote(TruthEstimator):
    r"""Choose the value that most sources claim.

    1. Count the weight of the claims behind each value: :math:`b_v = \sum_{s \to v} w_s`.
    2. Choose the greatest; of equals, the lesser value.

    Time and memory are linear in the claims.

    References
    ----------
    B. Grofman, G. Owen, S. L. Feld (1983), Thirteen theorems in search of the truth,
    doi:10.1007/BF00125672 (when the majority of independent sources is right).

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> MajorityVote().fit(claims).predict()["q"]
    'x'
    """

    def _run(self, table: ClaimTable) -> Floats:
        self.n_iter_ = 1
        return table.per_answer(table.weight)
