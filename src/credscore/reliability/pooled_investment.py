"""PooledInvestment: Investment whose returns are pooled within each topic."""

from __future__ import annotations

import numpy as np

from credscore.reliability.investment import TINY, Investment
from credscore.reliability.table import ClaimTable, Floats


class PooledInvestment(Investment):
    r"""Like `Investment`, but the rivals of one topic share the belief that was invested in it.

    1. Begin evenly: :math:`B_0(v) = 1/|M_t|`, where :math:`M_t` are the topic's values.
    2. Trust as in `Investment`.
    3. Belief: :math:`B(v) = H(v) \frac{G(H(v))}{\sum_{u \in M_t} G(H(u))}`, :math:`G(x) = x^g`.
    4. Divide the trust by its greatest; repeat.

    Each round is linear in the claims.

    Parameters
    ----------
    growth : float above 0, at most 100, default 1.4
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
    >>> PooledInvestment().fit(claims).predict()["q"]
    'x'
    """

    def __init__(self, *, growth: float = 1.4, max_iter: int = 20, tol: float = 1e-6) -> None:
        super().__init__(growth=growth, max_iter=max_iter, tol=tol)

    def _begin(self, table: ClaimTable) -> Floats:
        return (1.0 / table.answers_per_topic())[table.answer_topic]

    def _grow(self, table: ClaimTable, invested: Floats) -> Floats:
        top = np.maximum(table.topic_max(invested), TINY)[table.answer_topic]
        return invested * table.shares((invested / top) ** self.growth)
