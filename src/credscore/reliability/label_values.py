"""The label voting model: topics that all choose among the same few values."""

from __future__ import annotations

import numpy as np
from scipy.special import entr, expit

from credscore.reliability.dawid_skene import pairs
from credscore.reliability.shrinkage import (
    beta_strength,
    dirichlet_strength,
    errors_together,
    logit,
)
from credscore.reliability.state import Gold, State
from credscore.reliability.table import ClaimTable, Floats, Ints

BINARY = 2
MOST_LABELS = 50
REUSE = 20
DIAGONAL = 4.0
ENOUGH = 20_000
EXCHANGES = 30
BEYOND = 4.0
UNEVEN, EVEN = 0.93, 0.97


def are_few(table: ClaimTable) -> bool:
    """Say whether the values are at most 50, each used in 20 topics or more on average."""
    return table.n_labels <= MOST_LABELS and table.n_answers >= REUSE * table.n_labels


def carry_over(table: ClaimTable) -> bool:
    """Say whether a label means something beyond its topic, by a permutation test.

    Where it means nothing (the options A to E of a quiz), exchanging the labels within each topic
    changes neither how uneven the sources' labels are nor which labels meet on a topic. It does
    mean something where either lies four standard deviations beyond what exchanges at random give.
    Two labels are taken to mean the same throughout (yes and no).
    """
    if table.n_labels == BINARY:
        return True
    claims = _sampled(table)
    rng = np.random.default_rng(0)
    topics, topic = np.unique(table.claim_topic[claims], return_inverse=True)
    label = table.labels[table.answer[claims]]
    found = _habits_and_meetings(table, claims, topic, label)
    drawn = []
    for _ in range(EXCHANGES):
        order = rng.random((len(topics), table.n_labels)).argsort(axis=1)
        drawn.append(_habits_and_meetings(table, claims, topic, order[topic, label]))
    usual, spread = np.mean(drawn, axis=0), np.std(drawn, axis=0)
    return bool((found > usual + BEYOND * spread + 1e-9).any())


def evenness(table: ClaimTable, belief: Floats) -> float:
    """Say how far all labels may be taken to be as often true (0–1), from their effective number (perplexity).

    Shares learned from claims are drawn towards the labels that sources overuse, and draw beliefs after
    them; differences this small are better taken for none.
    """
    share = np.bincount(table.labels, weights=belief, minlength=table.n_labels) / table.n_topics
    near = float(np.exp(entr(share).sum())) / table.n_labels
    return float(np.clip((near - UNEVEN) / (EVEN - UNEVEN), 0.0, 1.0))


def _sampled(table: ClaimTable) -> Ints:
    """Choose the claims of evenly spaced topics, about as many as the test needs."""
    step = max(len(table.source) // ENOUGH, 1)
    chosen: Ints = np.flatnonzero(table.claim_topic % step == 0)
    return chosen


def _habits_and_meetings(table: ClaimTable, claims: Ints, topic: Ints, label: Ints) -> Floats:
    """Give chi-squares of the labels by source, and of the pairs of labels on one topic."""
    k, source = table.n_labels, table.source[claims]
    said = np.bincount(source * k + label, minlength=table.n_sources * k).reshape(-1, k).astype(float)
    usual = said.sum(axis=1, keepdims=True) * said.sum(axis=0) / said.sum()
    on = np.bincount(topic * k + label, minlength=(topic.max() + 1) * k).reshape(-1, k).astype(float)
    met, chance = on.T @ on, np.outer(on.sum(axis=0), on.sum(axis=0))
    apart = ~np.eye(k, dtype=bool)
    chance = chance[apart] * met[apart].sum() / max(chance[apart].sum(), 1e-9)
    return np.array([_chi_square(said, usual), _chi_square(met[apart], chance)])


def _chi_square(found: Floats, expected: Floats) -> float:
    return float(((found - expected) ** 2 / np.maximum(expected, 1e-9)).sum())


class LabelValues:
    """Expectation maximisation for shared labels; see `Consensus` for the model.

    Parameters
    ----------
    table : ClaimTable
    gold : Gold
    shared : bool
        Whether a source of few claims is thought to take the same labels for one another as all sources do;
        else it errs as often whatever the truth, towards the labels that are said most.
    max_iter, tol
        As in `Consensus`.
    """

    def __init__(self, table: ClaimTable, gold: Gold, *, shared: bool, max_iter: int, tol: float) -> None:
        self.table, self.gold, self.max_iter, self.tol = table, gold, max_iter, tol
        self.shared = shared
        k = table.n_labels
        self.claim, self.rival = pairs(table)
        self.kind = table.labels[self.rival] * k + table.labels[table.answer[self.claim]]
        cells, self.cell = np.unique(table.source[self.claim] * (k * k) + self.kind, return_inverse=True)
        self.cell_kind, self.cell_source = cells % (k * k), cells // (k * k)
        rows, self.row = np.unique(cells // k, return_inverse=True)
        self.n_rows = len(rows)
        self.truth, self.said = np.divmod(self.cell_kind, k)

    def fit(self, counted: Floats, *, even: float = 0.0) -> State:
        """Run to a standstill with each claim counting as much as `counted` says (0–1).

        A label is as likely beforehand as its share of the topics; the more `even` they are (0–1), the less so.
        """
        table, k = self.table, self.table.n_labels
        count = table.weight * counted
        totals = table.per_topic(table.per_answer(count))
        n = table.per_source(table.weight)
        belief = self.gold.fix(table.shares(table.per_answer(count)))
        spread, firm, together = 4.0, 4.0, 0.0
        n_iter = 0
        for n_iter in range(1, self.max_iter + 1):
            prior = (np.bincount(table.labels, weights=belief, minlength=k) + 1) / (table.n_topics + k)
            mass = self._confusions(table.weight, belief)
            right = table.per_source(table.weight * belief[table.answer])
            pooled, typical = self._pooled(count, belief)
            if n_iter % 5 == 1:
                firm = beta_strength(right, n, typical)
            accuracy = (right + firm * typical) / (n + firm)
            centre = self._centre(accuracy, pooled, typical)
            row_mass = np.bincount(self.row, weights=mass, minlength=self.n_rows).astype(float)
            if n_iter % 5 == 1:
                spread = dirichlet_strength(mass, row_mass, centre)
                together = errors_together(table, count, accuracy, belief) if n_iter > 1 else 0.0
            likely = np.log((mass + spread * centre) / (row_mass + spread)[self.row])
            votes = np.bincount(
                self.rival, weights=count[self.claim] * likely[self.cell], minlength=len(belief)
            )
            logits = votes + (1 - even) * np.log(prior)[table.labels]
            effect = 1 + together * np.maximum(totals - 1, 0)
            last, belief = belief, self.gold.fix(table.softmax(logits / effect[table.answer_topic]))
            if n_iter > 10 and np.abs(belief - last).mean() < self.tol:
                break
        a = firm * typical + right
        return State(belief, np.clip(accuracy, 0.02, 0.99), a, firm + n - a, n_iter)

    def _confusions(self, weight: Floats, belief: Floats) -> Floats:
        each = weight[self.claim] * belief[self.rival]
        return np.bincount(self.cell, weights=each, minlength=len(self.cell_kind)).astype(float)

    def _pooled(self, count: Floats, belief: Floats) -> tuple[Floats, float]:
        """Give the confusions of all sources together, row by true label, and their overall accuracy."""
        k = self.table.n_labels
        each = count[self.claim] * belief[self.rival]
        mass = np.bincount(self.kind, weights=each, minlength=k * k).reshape(k, k) + 1.0 / k
        mass = mass.astype(float) + DIAGONAL * np.eye(k)
        typical = float(np.trace(mass) / mass.sum())
        pooled: Floats = mass / mass.sum(axis=1, keepdims=True)
        return pooled if self.shared else self._by_habit(count, typical), typical

    def _by_habit(self, count: Floats, typical: float) -> Floats:
        """Give the confusions of a source that errs as often as all do, towards the labels said most."""
        k, said = self.table.n_labels, self.table.labels[self.table.answer]
        wrong = np.tile(np.bincount(said, weights=count, minlength=k) + 1.0, (k, 1)) * ~np.eye(k, dtype=bool)
        shape: Floats = typical * np.eye(k) + (1 - typical) * wrong / wrong.sum(axis=1, keepdims=True)
        return shape

    def _centre(self, accuracy: Floats, pooled: Floats, typical: float) -> Floats:
        """Give the confusions expected of each source: its own accuracy, shaped as all sources err."""
        diagonal = np.diag(pooled)
        shift = logit(diagonal) - np.log(typical / (1 - typical))
        own = expit(logit(accuracy)[self.cell_source] + shift[self.truth])
        share = pooled.ravel()[self.cell_kind] / (1 - diagonal[self.truth])
        centre: Floats = np.where(self.truth == self.said, own, (1 - own) * share)
        return centre
