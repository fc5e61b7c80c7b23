"""The one-coin voting model: two labels, one accuracy a source whatever the truth is."""

from __future__ import annotations

import numpy as np

from credscore.reliability.shrinkage import beta_strength, errors_together, logit
from credscore.reliability.state import Gold, State
from credscore.reliability.table import ClaimTable, Floats

STEADY = 5


class CoinValues:
    """Expectation maximisation for labels that all sources err about alike; see `Consensus`."""

    def __init__(self, table: ClaimTable, gold: Gold, *, max_iter: int, tol: float) -> None:
        self.table, self.gold, self.max_iter, self.tol = table, gold, max_iter, tol

    def fit(self, counted: Floats) -> State:
        """Run to a standstill with each claim counting as much as `counted` says (0–1)."""
        table, k = self.table, self.table.n_labels
        count, n = table.weight * counted, table.per_source(table.weight)
        totals = table.per_topic(table.per_answer(count))
        belief = self.gold.fix(table.shares(table.per_answer(count)))
        firm, together, n_iter = 4.0, 0.0, 0
        for n_iter in range(1, self.max_iter + 1):
            right = table.per_source(table.weight * belief[table.answer])
            typical = float(np.clip(right.sum() / max(n.sum(), 1e-9), 0.02, 0.98))
            if n_iter % STEADY == 1:
                firm = beta_strength(right, n, typical)
            accuracy = np.clip((right + firm * typical) / (n + firm), 0.02, 0.99)
            if n_iter > 1 and n_iter % STEADY == 1:
                together = errors_together(table, count, accuracy, belief)
            prior = (np.bincount(table.labels, weights=belief, minlength=k) + 1) / (table.n_topics + k)
            odds = logit(accuracy) + np.log(max(k - 1, 1))
            logits = table.per_answer(count * odds[table.source]) + np.log(prior)[table.labels]
            effect = 1 + together * np.maximum(totals - 1, 0)
            last, belief = belief, self.gold.fix(table.softmax(logits / effect[table.answer_topic]))
            if n_iter > 2 * STEADY and np.abs(belief - last).mean() < self.tol:
                break
        a = firm * typical + right
        return State(belief, accuracy, a, firm + n - a, n_iter)
