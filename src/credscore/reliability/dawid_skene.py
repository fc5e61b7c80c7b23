"""Dawid-Skene: a table of confusions for each source, by expectation maximisation."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from credscore.reliability.base import CHANGE, ITERATIONS, TruthEstimator
from credscore.reliability.table import ClaimTable, Floats, Ints

TINY = np.finfo(float).tiny


class DawidSkene(TruthEstimator):
    r"""Learn how often each source says one label where another is true.

    1. Begin with vote shares: :math:`p_t(u)`.
    2. M-step: class prior :math:`\pi_u \propto \sum_t p_t(u)`; confusions
       :math:`\theta^s_{ul} \propto \epsilon + \sum_{t: s \to l} p_t(u)`, shared among the labels l that s
       gives where u is a candidate.
    3. E-step: :math:`p_t(u) \propto \pi_u \prod_{s \to l} \theta^s_{ul}`.
    4. Repeat until the probabilities stand still.

    Candidates of a topic are the values claimed for it, so that labels may be many. Time and
    memory are linear in the pairs of a claim and a rival of its topic.

    Parameters
    ----------
    max_iter : int, at least 1, default 100
    tol : float, default 1e-5
        Mean change of a probability at which to stop.
    smoothing : float, at least 0, default 0.01
        :math:`\epsilon`, claims that each confusion is thought to have had before.

    References
    ----------
    A. P. Dawid, A. M. Skene (1979), doi:10.2307/2346806.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> DawidSkene().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {"max_iter": ITERATIONS, "tol": CHANGE, "smoothing": (0.0, 1e9)}

    def __init__(self, *, max_iter: int = 100, tol: float = 1e-5, smoothing: float = 0.01) -> None:
        self.max_iter = max_iter
        self.tol = tol
        self.smoothing = smoothing

    def _run(self, table: ClaimTable) -> Floats:
        claim, rival = pairs(table)
        n_labels = table.n_labels
        said = table.labels[table.answer[claim]]
        cell_key = (table.source[claim] * n_labels + table.labels[rival]) * n_labels + said
        cells, cell = np.unique(cell_key, return_inverse=True)
        rows, row = np.unique(cells // n_labels, return_inverse=True)
        weight = table.weight[claim]
        belief = table.shares(table.per_answer(table.weight))
        for _ in self._rounds(self.max_iter):
            prior = np.bincount(table.labels, weights=belief, minlength=n_labels) / table.n_topics
            mass = np.bincount(cell, weights=weight * belief[rival], minlength=len(cells)) + self.smoothing
            total = np.bincount(row, weights=mass, minlength=len(rows))
            confusion = np.log(np.maximum(mass, TINY) / np.maximum(total, TINY)[row])
            told = np.bincount(rival, weights=weight * confusion[cell], minlength=table.n_answers)
            logits = told + np.log(np.maximum(prior, 1e-12))[table.labels]
            last, belief = belief, table.softmax(logits)
            if np.abs(belief - last).mean() < self.tol:
                break
        return belief


def pairs(table: ClaimTable) -> tuple[Ints, Ints]:
    """Pair each claim with each answer of its topic: indices of claims and of answers."""
    topic = table.claim_topic
    count = table.answers_per_topic().astype(np.int64)[topic]
    claim = np.repeat(np.arange(len(topic)), count)
    offset = np.arange(len(claim)) - np.repeat(np.cumsum(count) - count, count)
    return claim, table.starts[topic][claim] + offset
