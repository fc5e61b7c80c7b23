"""Groups around leaders: a form joins where enough members support it and none forbids it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import log
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
_WITNESS: Final = 0.15
"""What e times as many who speak for a form are worth, where it may be of either of two groups."""
_DOUBT: Final = 0.2
"""What a difference in doubt takes off: a figure or negation is seldom lost, nor ever gained, by a cut."""
_TORN: Final = 0.1
"""By how much more must speak for one of two rival groups than for the other: a text may be cut off before they part."""
_TORN_BY_NEGATION: Final = 0.25
"""The same where a negation parts them: a text cut off before it reads just like one that has none."""
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
    conflict, doubt, strange : callable
        Whether two forms are in conflict, must be more alike than others, or have nothing to do with each other.
    rules : Rules
        Thresholds and support.
    """

    def __init__(
        self,
        signatures: Ints,
        conflict: Callable[[int, int], str | None],
        doubt: Callable[[int, int], bool],
        strange: Callable[[int, int], bool],
        rules: Rules,
    ) -> None:
        self.leader = np.arange(len(signatures))
        self._signatures = signatures.data
        self._leader = self.leader.data
        self._members: dict[int, int] = {}
        self._held: dict[int, dict[int, int]] = {}
        self._second: dict[int, int] = {}
        self._apart: dict[tuple[int, int], str] = {}
        self._torn: set[int] = set()
        self._conflict = conflict
        self._doubt = doubt
        self._strange = strange
        self._rules = rules
        self._closest = np.zeros(len(signatures)).data

    def run(self, rank: Ints, edges: Edges, vetoed: Bools, clear: Bools, *, timed: bool) -> Ints:
        """Group all forms by their rank; give the leader of each.

        Where the rank is no order of time, a form looks ahead as well, and one that may be of either of two rivals
        waits for the others. Of some pairs it is known that they are in conflict (`vetoed`) or in none (`clear`);
        the others are looked at where that matters.
        """
        kept = ~vetoed & (edges.scores >= self._rules.faintest)
        kept |= vetoed & self._within(edges, kept)
        edges, clear = edges._replace(scores=np.where(vetoed, -1.0, edges.scores)).keep(kept), clear[kept]
        if not timed:
            self._closest = _closest_ahead(rank, edges).data
        self._take(rank, edges, clear, wait=not timed)
        if self._torn:
            last, torn = rank.copy(), sorted(self._torn)
            last[torn] += len(rank)
            waited = (last[edges.later] >= len(rank)) | (last[edges.earlier] >= len(rank))
            self._torn.clear()
            self._take(last, edges.keep(waited), clear[waited], wait=False)
        return self.leader

    def _take(self, rank: Ints, edges: Edges, clear: Bools, *, wait: bool) -> None:
        """Take forms by their rank; those that rivals tear wait, and nothing is seen of them, where they may."""
        ranked = _Ranked.of(rank, edges.later, edges.earlier, edges.scores, clear)
        for form, others, found, known in ranked.groups():
            if self._torn and not self._torn.isdisjoint(others):
                seen = [place for place, other in enumerate(others) if other not in self._torn]
                others, found = [others[place] for place in seen], [found[place] for place in seen]
            head, torn = self._choose(form, others, found, frozenset(known.tolist()))
            if head is not None:
                self._join(form, head)
            elif torn and wait:
                self._torn.add(form)

    def _within(self, edges: Edges, kept: Bools) -> Bools:
        """Tell which edges stay among forms that others may bring together."""
        n_forms = len(self.leader)
        ones = np.ones(int(kept.sum()), dtype=np.int8)
        graph = sp.coo_matrix((ones, (edges.later[kept], edges.earlier[kept])), shape=(n_forms, n_forms))
        part = connected_components(graph, directed=False)[1]
        return np.asarray(part[edges.later] == part[edges.earlier])

    def _join(self, form: int, head: int) -> None:
        self._leader[form] = head
        size = self._members[head] = self._members.get(head, 1) + 1
        if size == 2:
            self._second[head] = form
        else:
            self._second.pop(head, None)
        held = self._held.get(head)
        if held is None:
            held = self._held[head] = {self._signatures[head]: head}
        held.setdefault(self._signatures[form], form)

    def _choose(
        self, form: int, others: list[int], scores: list[float], clear: frozenset[int]
    ) -> tuple[int | None, bool]:
        """Choose the group that a form joins: the one that most speaks for, if it says so clearly enough.

        Also tell whether rivals tear the form.
        """
        chosen, most = None, 0.0
        for worth, head in self._alike(form, others, scores):
            if chosen is not None and most - worth >= _TORN_BY_NEGATION:
                break
            if any(self._conflict(form, other) for other in self._members_of(head) if other not in clear):
                continue
            if head in self._second and self._estranged(form, (head, self._second[head]), others):
                continue
            if chosen is None:
                chosen, most = head, worth
            elif self._tear(chosen, head, most - worth):
                return None, True
        return chosen, False

    def _estranged(self, form: int, pair: tuple[int, int], others: list[int]) -> bool:
        """Tell whether a form has nothing to do with one of two: it resembles what the other holds besides."""
        return any(one not in others and self._strange(form, one) for one in pair)

    def _tear(self, head: int, other: int, gap: float) -> bool:
        """Tell whether two groups forbid each other and are too near in what speaks for them to choose."""
        if gap >= _TORN_BY_NEGATION:
            return False
        reason = self._rivalry(head, other)
        return reason is not None and (gap < _TORN or reason == "negation")

    def _alike(self, form: int, others: list[int], scores: list[float]) -> list[tuple[float, int]]:
        """List the groups that enough members of speak for, with how much does, the best first."""
        sums: dict[int, list[float]] = {}
        for other, score in zip(others, scores, strict=True):
            sums.setdefault(self._leader[other], []).append(score)
        least = _CLOSEST * self._closest[form]
        alike = [
            (head, sum(found) / len(found), len(found))
            for head, found in sums.items()
            if min(found) >= 0
            and len(found) >= self._rules.least(self._members.get(head, 1))
            and sum(found) >= max(self._rules.wanted(len(found)), least) * len(found)
        ]
        if len(alike) == 1 and alike[0][1] >= self._rules.doubt_threshold:
            return [(alike[0][1], alike[0][0])]  # no doubt could change this
        worth = []
        for head, mean, witnesses in alike:
            doubtful = self._doubt(form, head)
            if not doubtful or mean >= self._rules.doubt_threshold:
                worth.append((mean + _WITNESS * log(witnesses) - _DOUBT * doubtful, head))
        return sorted(worth, key=lambda one: (-one[0], one[1]))

    def _members_of(self, head: int) -> list[int]:
        held = self._held.get(head)
        return [head] if held is None else list(held.values())

    def _rivalry(self, head: int, other: int) -> str | None:
        """Name what forbids any member of one group any of the other; what once does so does for good."""
        pair = (min(head, other), max(head, other))
        if pair not in self._apart:
            reasons = (
                self._conflict(a, b) for a in self._members_of(pair[0]) for b in self._members_of(pair[1])
            )
            reason = next(filter(None, reasons), None)
            if reason is None:
                return None
            self._apart[pair] = reason
        return self._apart[pair]


def _closest_ahead(rank: Ints, edges: Edges) -> Floats:
    """Give how alike each form is to the closest of those that come after it in rank."""
    first = np.where(rank[edges.later] < rank[edges.earlier], edges.later, edges.earlier)
    closest = np.zeros(len(rank))
    np.maximum.at(closest, first, edges.scores)
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
