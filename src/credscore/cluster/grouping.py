"""Groups around leaders: a form joins where enough members support it and none forbids it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from credscore.cluster.rows import Floats, Ints

Bools = npt.NDArray[np.bool_]

_MANY: Final = 60
"""A group of more members asks for the support of this many."""
_WITNESSES: Final = 2
"""How many of a group of three or more must speak for a form at least."""
_FAINT: Final = 0.9
"""The part of the threshold below which no likeness counts."""
_EACH: Final = 0.035
"""By what part of it the threshold falls with each that speaks for a form, from the third on."""
_TORN: Final = 0.1
"""How little the likeness to two rival groups differs where a form may be of either: a text cut off before they part."""
_FAR_LARGER: Final = 3
"""How many times larger one of the two must be for such a form to be thought its own."""
_AGREEING: Final = 2
"""The same for the one that it agrees with in all: a figure or negation is seldom lost, nor ever gained, by a cut."""
_ONE_QUESTION: Final = 0.9
"""From which likeness on two answers are surely to one question."""
_CLOSEST: Final = 0.6
"""The part of a form's likeness to the closest still to come below which it leads a group with that one instead."""


class Edges(NamedTuple):
    """Pairs of forms with how alike they are as assertions and as topics."""

    later: Ints
    earlier: Ints
    scores: Floats
    topics: Floats

    def keep(self, mask: Bools) -> Edges:
        """Give the pairs where `mask` holds."""
        return Edges(self.later[mask], self.earlier[mask], self.scores[mask], self.topics[mask])

    @classmethod
    def joined(cls, parts: Sequence[Edges]) -> Edges:
        """Put pairs one behind the other."""
        later, earlier, scores, topics = (np.concatenate(column) for column in zip(*parts, strict=True))
        return cls(later, earlier, scores, topics)


class Rules(NamedTuple):
    """What makes a form join: see :class:`credscore.cluster.ClaimClusterer`."""

    threshold: float
    doubt_threshold: float
    support: float
    topic_threshold: float

    @property
    def faintest(self) -> float:
        """Give the least likeness that counts at all."""
        return _FAINT * self.threshold

    def wanted(self, witnesses: int) -> float:
        """Give the least mean likeness to those who speak for a form: the more they are, the less chance explains it."""
        return self.threshold * max(_FAINT, 1 - _EACH * max(0, witnesses - _WITNESSES))

    def least(self, members: int) -> float:
        """Give how many of a group must speak for a form: one alone brings in what has nothing to do with the others."""
        return max(self.support * min(members, _MANY), min(members - 1, _WITNESSES))


def by_support(n_forms: int, edges: Edges, threshold: float) -> Ints:
    """Rank forms that no time orders: those that most others resemble closely come first.

    A text of two clauses resembles the texts of both, though none closely; squares keep it from leading either.
    """
    strong = edges.scores >= threshold
    close = edges.scores[strong] ** 2
    degree = np.zeros(n_forms)
    for side in (edges.later, edges.earlier):
        degree += np.bincount(side[strong], close, n_forms)
    rank = np.empty(n_forms, dtype=np.int64)
    rank[np.lexsort((np.arange(n_forms), -np.round(degree, 6)))] = np.arange(n_forms)
    return rank


class _Ranked(NamedTuple):
    """Edges by the form that comes later in rank: those of one form stand together."""

    forms: list[int]
    bounds: list[int]
    others: Ints
    scores: Floats
    clear: Bools

    @classmethod
    def of(cls, rank: Ints, left: Ints, right: Ints, scores: Floats, clear: Bools) -> _Ranked:
        """Sort edges by rank."""
        swap = rank[left] < rank[right]
        later, earlier = np.where(swap, right, left), np.where(swap, left, right)
        order = np.argsort(rank[later], kind="stable")
        later = later[order]
        starts = np.flatnonzero(np.diff(later, prepend=-1))
        bounds = [*starts.tolist(), len(later)]
        return cls(later[starts].tolist(), bounds, earlier[order], scores[order], clear[order])

    def groups(self) -> Iterator[tuple[int, list[int], list[float], Ints]]:
        """Give each form with its earlier neighbours, their scores, and those that are certain to be no rivals."""
        for form, start, end in zip(self.forms, self.bounds[:-1], self.bounds[1:], strict=True):
            others = self.others[start:end]
            yield form, others.tolist(), self.scores[start:end].tolist(), others[self.clear[start:end]]


class Assertions:
    """Take forms one by one; each sees only those before it, and no two groups are ever joined.

    Parameters
    ----------
    signatures : ndarray of int
        What may veto each form: members of one signature are compared once.
    conflict, doubt : callable
        Whether two forms are in conflict, or must be more alike than others.
    rules : Rules
        Thresholds and support.
    """

    def __init__(
        self,
        signatures: Ints,
        conflict: Callable[[int, int], str | None],
        doubt: Callable[[int, int], bool],
        rules: Rules,
    ) -> None:
        self.leader = np.arange(len(signatures))
        self._signatures = signatures.data
        self._leader = self.leader.data
        self._members: dict[int, int] = {}
        self._held: dict[int, dict[int, int]] = {}
        self._apart: set[tuple[int, int]] = set()
        self._conflict = conflict
        self._doubt = doubt
        self._rules = rules
        self._closest = np.zeros(len(signatures)).data

    def run(self, rank: Ints, edges: Edges, vetoed: Bools, clear: Bools, *, timed: bool) -> Ints:
        """Group all forms by their rank; give the leader of each.

        Where the rank is no order of time, a form looks ahead as well. Of some pairs it is known that they are in
        conflict (`vetoed`) or in none (`clear`); the others are looked at where that matters.
        """
        scores = np.where(vetoed, -1.0, edges.scores)
        if not timed:
            self._closest = _closest_ahead(rank, edges, scores).data
        kept = ~vetoed & (edges.scores >= self._rules.faintest)
        kept |= vetoed & self._within(edges, kept)
        ranked = _Ranked.of(rank, edges.later[kept], edges.earlier[kept], scores[kept], clear[kept])
        for form, others, found, known in ranked.groups():
            head = self._choose(form, others, found, frozenset(known.tolist()))
            if head is not None:
                self._join(form, head)
        return self.leader

    def _within(self, edges: Edges, kept: Bools) -> Bools:
        """Tell which edges stay among forms that others may bring together."""
        n_forms = len(self.leader)
        ones = np.ones(int(kept.sum()), dtype=np.int8)
        graph = sp.coo_matrix((ones, (edges.later[kept], edges.earlier[kept])), shape=(n_forms, n_forms))
        part = connected_components(graph, directed=False)[1]
        return np.asarray(part[edges.later] == part[edges.earlier])

    def _join(self, form: int, head: int) -> None:
        self._leader[form] = head
        self._members[head] = self._members.get(head, 1) + 1
        held = self._held.get(head)
        if held is None:
            held = self._held[head] = {self._signatures[head]: head}
        held.setdefault(self._signatures[form], form)

    def _choose(self, form: int, others: list[int], scores: list[float], clear: frozenset[int]) -> int | None:
        """Choose the group that a form joins: first those it agrees with in all, then the most alike.

        Between rivals it is alike to, it joins the one that is far larger, else none.
        """
        fitting: list[tuple[float, int, bool]] = []
        for doubtful, mean, head in self._alike(form, others, scores):
            if doubtful and -mean < self._rules.doubt_threshold:
                continue
            if fitting and mean > fitting[0][0] + _TORN:
                continue
            if not any(self._conflict(form, other) for other in self._members_of(head) if other not in clear):
                fitting.append((mean, head, doubtful))
        if not fitting:
            return None
        first = fitting[0][1]
        rivals = [(doubtful, head) for _, head, doubtful in fitting[1:] if self._rivals(first, head)]
        return self._of_rivals([(fitting[0][2], first), *rivals]) if rivals else first

    def _of_rivals(self, rivals: list[tuple[bool, int]]) -> int | None:
        """Choose between groups that forbid each other, each with whether the form differs from it."""
        sizes = [self._members.get(head, 1) for _, head in rivals]
        doubts = [doubtful for doubtful, _ in rivals]
        if not doubts[0] and all(doubts[1:]):
            return rivals[0][1] if sizes[0] >= _AGREEING * max(sizes[1:]) else None
        least, most = sorted(sizes)[-2:]
        return rivals[sizes.index(most)][1] if most >= _FAR_LARGER * least else None

    def _alike(self, form: int, others: list[int], scores: list[float]) -> list[tuple[bool, float, int]]:
        """List the groups that enough members of speak for, with doubts and mean score, the best first."""
        sums: dict[int, list[float]] = {}
        for other, score in zip(others, scores, strict=True):
            sums.setdefault(self._leader[other], []).append(score)
        least = _CLOSEST * self._closest[form]
        alike = [
            (-sum(found) / len(found), head)
            for head, found in sums.items()
            if min(found) >= 0
            and len(found) >= self._rules.least(self._members.get(head, 1))
            and sum(found) >= max(self._rules.wanted(len(found)), least) * len(found)
        ]
        if len(alike) == 1 and -alike[0][0] >= self._rules.doubt_threshold:
            return [(False, *alike[0])]  # no doubt could change this
        return sorted((self._doubt(form, head), mean, head) for mean, head in alike)

    def _members_of(self, head: int) -> list[int]:
        held = self._held.get(head)
        return [head] if held is None else list(held.values())

    def _rivals(self, head: int, other: int) -> bool:
        """Tell whether any member of one group forbids any of the other; what once does so does for good."""
        pair = (min(head, other), max(head, other))
        if pair not in self._apart and any(
            self._conflict(a, b) for a in self._members_of(head) for b in self._members_of(other)
        ):
            self._apart.add(pair)
        return pair in self._apart


def _closest_ahead(rank: Ints, edges: Edges, scores: Floats) -> Floats:
    """Give how alike each form is to the closest of those that come after it in rank."""
    first = np.where(rank[edges.later] < rank[edges.earlier], edges.later, edges.earlier)
    closest = np.zeros(len(rank))
    np.maximum.at(closest, first, scores)
    return closest


def topics(leader: Ints, rank: Ints, edges: Edges, rules: Rules, moment: Ints | None = None) -> Ints:
    """Choose the topic of each assertion: the most alike of those with enough answers like it.

    A question is looser than an answer: half the support will do. Where it is known at what `moment` each form
    was first seen, a topic that was founded at that of the form, and that the form ties to an older one by what
    is surely one question, becomes part of the older one: it holds nothing that was seen before.
    """
    heads = leader == np.arange(len(leader))
    swap = rank[edges.later] < rank[edges.earlier]
    later = np.where(swap, edges.earlier, edges.later)
    kept = (edges.topics >= rules.topic_threshold) & heads[later]
    ranked = _Ranked.of(rank, edges.later[kept], edges.earlier[kept], edges.topics[kept], kept[kept])
    topic = np.arange(len(leader))
    seen, leads = topic.data, leader.data
    answered: dict[int, int] = {}
    for form, others, found, _ in ranked.groups():
        best: dict[int, dict[int, float]] = {}
        for other, score in zip(others, found, strict=True):
            head = leads[other]
            answers = best.setdefault(seen[head], {})
            answers[head] = max(answers.get(head, 0.0), score)
        choice = sorted(
            (-max(answers.values()), question)
            for question, answers in best.items()
            if len(answers) >= rules.support / 2 * min(answered.get(question, 1), _MANY)
        )
        if not choice:
            continue
        question = seen[form] = choice[0][1]
        answered[question] = answered.get(question, 1) + 1
        older = _older(choice, moment, form) if moment is not None else None
        if older is not None:
            topic[topic == question] = older
            answered[older] = answered.get(older, 1) + answered.pop(question)
    return topic[leader]


def _older(choice: Sequence[tuple[float, int]], moment: Ints, form: int) -> int | None:
    """Find the topic of an earlier moment that a form surely asks about too, where the one it joined is as new as itself."""
    if moment[choice[0][1]] != moment[form]:
        return None
    sure = [one for worth, one in choice[1:] if -worth >= _ONE_QUESTION and moment[one] < moment[form]]
    return sure[0] if sure else None
