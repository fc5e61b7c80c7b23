"""Groups around leaders: a form joins where enough members support it and none forbids it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from credscore.cluster.candidates import Floats, Ints

Judge = Callable[[int, int], bool]


def by_support(n_forms: int, later: Ints, earlier: Ints, scores: Floats, threshold: float) -> Ints:
    """Rank forms that no time orders: those that most others resemble come first."""
    strong = scores >= threshold
    degree = np.bincount(later[strong], scores[strong], n_forms) + np.bincount(earlier[strong], scores[strong], n_forms)
    rank = np.empty(n_forms, dtype=np.int64)
    rank[np.lexsort((np.arange(n_forms), -np.round(degree, 6)))] = np.arange(n_forms)
    return rank


def group(
    rank: Ints,
    later: Ints,
    earlier: Ints,
    scores: Floats,
    signatures: Sequence[int],
    conflict: Judge,
    doubt: Judge,
    *,
    threshold: float,
    doubt_threshold: float,
    support: float,
    topic_threshold: float,
) -> tuple[list[int], list[int]]:
    """Give each form its assertion's and its topic's leader, taking the forms by their rank.

    A form sees only forms before it, and no group is ever joined to another: what comes later
    changes nothing.
    """
    n_forms = len(rank)
    leader: list[int] = list(range(n_forms))
    topic: list[int] = list(range(n_forms))
    members: dict[int, int] = {}
    held: dict[int, dict[int, int]] = {}
    swap = rank[later] < rank[earlier]
    later, earlier = np.where(swap, earlier, later), np.where(swap, later, earlier)
    sequence = np.argsort(rank)
    order = np.argsort(rank[later], kind="stable")
    bounds = np.searchsorted(rank[later][order], np.arange(n_forms + 1)).tolist()
    others, marks = earlier[order].tolist(), scores[order].tolist()
    for place, form in enumerate(sequence.tolist()):
        best: dict[int, tuple[float, int]] = {}
        topics: dict[int, float] = {}
        for at in range(bounds[place], bounds[place + 1]):
            score, other = marks[at], others[at]
            if score >= topic_threshold:
                topics[topic[other]] = max(topics.get(topic[other], 0.0), score)
            if score >= threshold:
                total, count = best.get(leader[other], (0.0, 0))
                best[leader[other]] = (total + score, count + 1)
        choice = sorted(
            (doubt(form, head), -total / count, head)
            for head, (total, count) in best.items()
            if count >= support * min(members[head], 60)
        )
        for doubtful, mean, head in choice:
            if doubtful and -mean < doubt_threshold:
                continue
            if not any(conflict(form, other) for other in held[head].values()):
                leader[form], topic[form] = head, topic[head]
                members[head] += 1
                held[head].setdefault(signatures[form], form)
                break
        else:
            members[form] = 1
            held[form] = {signatures[form]: form}
            if topics:
                topic[form] = min((-score, head) for head, score in topics.items())[1]
    return leader, topic
