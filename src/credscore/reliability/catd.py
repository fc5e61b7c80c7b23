"""CATD: confidence-aware weights for sources of few claims."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import pandas as pd
from scipy.special import chdtri

from credscore.errors import InputError
from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.crh import spread
from credscore.reliability.number_values import medians
from credscore.reliability.similarity import numbers
from credscore.reliability.table import ClaimTable, Floats

LEAST = 1e-3


class CATD(TruthEstimator):
    r"""Weigh a source by the upper end of the confidence interval of its error, for numbers.

    1. Truth: :math:`x^*_t = \sum_s w_s x_{st} / \sum_s w_s`, begun at the median.
    2. Weight: :math:`w_s = \chi^2_{(\alpha/2,\,n_s)} / \sum_t (x_{st} - x^*_t)^2`, errors in standard
       deviations of their topic, their sum at least .001. :math:`\chi^2_{(\alpha/2,\,n)}` lies above
       :math:`\alpha/2` of the distribution: far below n where claims are few, which earn little weight.
    3. Repeat until the truths stand still.

    Each round is linear in the claims. `predict` gives the weighted means; `predict_proba` the
    shares of weight at the values claimed.

    Parameters
    ----------
    alpha : float above 0, at most 1, default 0.05
        Chance that a source's error lies outside its interval.
    max_iter : int, at least 1, default 20
    tol : float, default 1e-6
        Greatest change of a truth, in standard deviations.

    References
    ----------
    Q. Li et al. (2014), A confidence-aware approach for truth discovery on long-tail data,
    doi:10.14778/2735496.2735505.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": [10, 10, 13], "source": ["A", "B", "C"]})
    >>> bool(10 <= CATD().fit(claims).predict()["q"] < 11)
    True
    """

    _ends: ClassVar = {"alpha": (1e-12, 1.0), "max_iter": ITERATIONS, "tol": CHANGE}

    def __init__(self, *, alpha: float = 0.05, max_iter: int = 20, tol: float = 1e-6) -> None:
        self.alpha = alpha
        self.max_iter = max_iter
        self.tol = tol

    def _run(self, table: ClaimTable) -> Floats:
        figures = numbers(table.values)
        if not np.isfinite(figures).all():
            raise InputError("CATD takes numbers only", where="claims.value")
        scale = spread(table, figures)
        n = table.per_source(table.weight)
        heard = chdtri(np.maximum(n, 1e-9), 1 - self.alpha / 2)
        belief = table.per_answer(table.weight)
        truth = medians(table, figures, belief)
        for _ in self._rounds(self.max_iter):
            error = ((figures - truth[table.answer_topic]) / scale[table.answer_topic]) ** 2
            lost = table.per_source(table.weight * error[table.answer])
            weight = heard / np.maximum(lost, LEAST)
            belief = table.per_answer(table.weight * weight[table.source])
            last, truth = truth, table.per_topic(table.shares(belief) * figures)
            if (np.abs(truth - last) / scale).max() < self.tol:
                break
        self._truth = truth
        return belief

    def predict(self) -> pd.Series[Any]:
        """Give the weighted mean of each topic's numbers, indexed by topic."""
        table = self._fitted()
        return pd.Series(self._truth, index=table.topics.rename("topic"), name="value")
