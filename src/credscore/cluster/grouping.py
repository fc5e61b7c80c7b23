"""Groups around leaders: a form joins where enough members support it and none forbids it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from credscore.cluster.rows import Floats, Ints

_MANY = 60
"""A group of more members asks for the support of this many."""


class Edges(NamedTuple):
    """Pairs of forms with how alike they are as assertions and as topics."""

    later: Ints
    earlier: Ints
    scores: Floats
    topics: Floats

    def keep(self, mask: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Edges:
        """Give the pairs where `mask` holds."""
        return Edges(self.later[mask], self.earlier[mask], self.scores[mask], self.topics[mask])


class Rules(NamedTuple):
    """What makes a form join: see :class:`credscore.cluster.ClaimClusterer`."""

    threshold: float
    doubt_threshold: float
    support: float
    topic_threshold: float


def by_support(n_forms: int, edges: Edges, threshold: float) -> Ints:
    """Rank forms that no time orders: those that most others resemble come first."""
    strong = edges.scores >= threshold
    degree = np.zeros(n_forms)
    for side in (edges.later, edges.earlier):
        degree += np.bincount(side[strong], edges.scores[strong], n_forms)
    rank = np.empty(n_forms, dtype=np.int64)
    rank[np.lexsort((np.arange(n_forms), -np.round(degree, 6)))] = np.arange(n_forms)
    return rank


class Grouping:
    """Take forms one by one; each sees only those before it, and no two groups are ever joined."""

    def __init__(
        self,
        n_forms: int,
        signatures: Sequence[int],
        conflict: Callable[[int, int], str | None],
        doubt: Callable[[int, int], bool],
        rules: Rules,
    ) -> None:
        self.leader = list(range(n_forms))
        self.topic = list(range(n_forms))
        self._members: dict[int, int] = {}
        self._held: dict[int, dict[int, int]] = {}
        self._answers: dict[int, int] = {}
        self._signatures = signatures
        self._conflict = conflict
        self._doubt = doubt
        self._rules = rules

    def run(self, rank: Ints, edges: Edges) -> None:
        """Group all forms by their rank."""
        swap = rank[edges.later] < rank[edges.earlier]
        later = np.where(swap, edges.earlier, edges.later)
        order = np.argsort(rank[later], kind="stable")
        bounds = np.searchsorted(rank[later][order], np.arange(len(rank) + 1)).tolist()
        others = np.where(swap, edges.later, edges.earlier)[order].tolist()
        scores, topics = edges.scores[order].tolist(), edges.topics[order].tolist()
        for place, form in enumerate(np.argsort(rank).tolist()):
            span = slice(bounds[place], bounds[place + 1])
            self._place(form, others[span], scores[span], topics[span])

    def _place(self, form: int, others: list[int], scores: list[float], topics: list[float]) -> None:
        head = self._assertion(form, others, scores)
        if head is not None:
            self.leader[form], self.topic[form] = head, self.topic[head]
            self._members[head] += 1
            self._held[head].setdefault(self._signatures[form], form)
            return
        self._members[form] = 1
        self._held[form] = {self._signatures[form]: form}
        self.topic[form] = self._question(form, others, topics)
        self._answers[self.topic[form]] = self._answers.get(self.topic[form], 0) + 1

    def _assertion(self, form: int, others: list[int], scores: list[float]) -> int | None:
        """Choose the group that a form joins: first those it agrees with in all, then the most alike."""
        sums: dict[int, tuple[float, int]] = {}
        for other, score in zip(others, scores, strict=True):
            if score >= self._rules.threshold:
                total, count = sums.get(self.leader[other], (0.0, 0))
                sums[self.leader[other]] = (total + score, count + 1)
        alike = [
            (-total / count, head)
            for head, (total, count) in sums.items()
            if count >= self._rules.support * min(self._members[head], _MANY)
        ]
        if len(alike) == 1 and -alike[0][0] >= self._rules.doubt_threshold:
            choice = [(False, *alike[0])]  # no doubt could change this
        else:
            choice = sorted((self._doubt(form, head), mean, head) for mean, head in alike)
        for doubtful, mean, head in choice:
            if doubtful and -mean < self._rules.doubt_threshold:
                continue
            if not any(self._conflict(form, other) for other in self._held[head].values()):
                return head
        return None

    def _question(self, form: int, others: list[int], topics: list[float]) -> int:
        """Choose the topic of a new assertion: the most alike of those with enough answers like it.

        A question is looser than an answer: half the support will do.
        """
        best: dict[int, dict[int, float]] = {}
        for other, score in zip(others, topics, strict=True):
            if score >= self._rules.topic_threshold:
                answers = best.setdefault(self.topic[other], {})
                answers[self.leader[other]] = max(answers.get(self.leader[other], 0.0), score)
        choice = [
            (-max(answers.values()), head)
            for head, answers in best.items()
            if len(answers) >= self._rules.support / 2 * min(self._answers[head], _MANY)
        ]
        return min(choice)[1] if choice else form
