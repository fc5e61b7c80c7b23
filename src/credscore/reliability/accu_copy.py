"""AccuCopy: Accu that counts copied claims less."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from scipy.special import expit

from credscore.reliability.accu import Accu
from credscore.reliability.copies import Meetings, meetings
from credscore.reliability.table import ClaimTable, Floats

SETTLED = 10


class AccuCopy(Accu):
    r"""Find sources that share false values, and discount what they share.

    1. For each pair count the contested topics on which both are right :math:`k_t`, share a false value
       :math:`k_f`, or differ :math:`k_d` (in probability). Pairs that share fewer than three values there
       show nothing.
    2. Copying against independence, with :math:`P_t = A_1 A_2`, :math:`P_f = (1-A_1)(1-A_2)/n`,
       :math:`P_d = 1 - P_t - P_f` and a share c copied:
       :math:`\frac{\alpha}{1-\alpha} \left(\frac{cA + (1-c)P_t}{P_t}\right)^{k_t}
       \left(\frac{c(1-A) + (1-c)P_f}{P_f}\right)^{k_f} (1-c)^{k_d}`.
    3. Within the sources of one value of a contested topic, by falling accuracy, each counts
       :math:`\prod (1 - c\,P(\mathrm{copy}))` over those before it.
    4. Votes and accuracies as in `Accu`; repeat. The first ten rounds are `Accu`'s own, for
       dependence is told by false values, which have to be known first.

    A round is linear in the claims and in the meetings of sources on contested topics (at most 4
    million).

    Parameters
    ----------
    accuracy, n_false, max_iter, tol
        As in `Accu`.
    prior : float above 0 and below 1, default 0.1
        :math:`\alpha`, how likely a pair is to copy before its claims are seen.
    rate : float from 0 to below 1, default 0.8
        :math:`c`, the share of its claims that a copier copies.

    References
    ----------
    X. L. Dong, L. Berti-Equille, D. Srivastava (2009), Integrating conflicting data: the role of
    source dependence, doi:10.14778/1687627.1687690.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> AccuCopy().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {**Accu._ends, "prior": (1e-9, 1 - 1e-9), "rate": (0.0, 1 - 1e-9)}

    def __init__(
        self,
        *,
        accuracy: float = 0.8,
        n_false: int = 10,
        prior: float = 0.1,
        rate: float = 0.8,
        max_iter: int = 50,
        tol: float = 1e-5,
    ) -> None:
        super().__init__(accuracy=accuracy, n_false=n_false, max_iter=max_iter, tol=tol)
        self.prior = prior
        self.rate = rate

    def _run(self, table: ClaimTable) -> Floats:
        self._met = meetings(table)
        return super()._run(table)

    def _counted(self, table: ClaimTable, accuracy: Floats, belief: Floats) -> Floats:
        if self.n_iter_ <= SETTLED:
            return table.weight
        met = self._met
        copied = np.log1p(-self.rate * self._dependence(table, met, accuracy, belief))
        one, other = met.one[met.same], met.other[met.same]
        ahead = accuracy[table.source[one]] >= accuracy[table.source[other]]
        later = np.where(ahead, other, one)
        kept = np.bincount(later, weights=copied[met.pair[met.same]], minlength=len(table.source))
        return table.weight * np.exp(kept)

    def _dependence(self, table: ClaimTable, met: Meetings, accuracy: Floats, belief: Floats) -> Floats:
        n_pairs = len(met.left)
        true = np.where(met.same, belief[table.answer[met.one]], 0.0)
        both_right = np.bincount(met.pair, weights=true, minlength=n_pairs)
        both_wrong = np.bincount(met.pair, weights=met.same - true, minlength=n_pairs)
        differ = np.bincount(met.pair, weights=~met.same, minlength=n_pairs)
        left, right = accuracy[met.left], accuracy[met.right]
        mean = (left + right) / 2
        p_right, p_wrong = left * right, (1 - left) * (1 - right) / self.n_false
        c = self.rate
        nats = (
            both_right * np.log((c * mean + (1 - c) * p_right) / p_right)
            + both_wrong * np.log((c * (1 - mean) + (1 - c) * p_wrong) / p_wrong)
            + differ * np.log(1 - c)
        )
        copying: Floats = expit(nats + np.log(self.prior / (1 - self.prior)))
        return copying
