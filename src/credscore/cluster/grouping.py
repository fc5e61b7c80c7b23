"""Groups around leaders: a form joins where enough members support it and none forbids it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from credscore.cluster.candidates import Floats, Ints

Conflict = Callable[[int, int], bool]


def group(
    n_forms: int,
    later: Ints,
    earlier: Ints,
    scores: Floats,
    signatures: Sequence[int],
    conflict: Conflict,
    *,
    threshold: float,
    support: float,
    topic_threshold: float,
) -> tuple[list[int], list[int]]:
    """Give each form, in order, its assertion's and its topic's leader.

    A form sees only forms before it, and no group is ever joined to another: what comes later
    changes nothing.
    """
    leader: list[int] = list(range(n_forms))
    topic: list[int] = list(range(n_forms))
    members: dict[int, int] = {}
    held: dict[int, dict[int, int]] = {}
    bounds = later.searchsorted(range(n_forms + 1)).tolist()
    others, marks = earlier.tolist(), scores.tolist()
    for form in range(n_forms):
        best: dict[int, tuple[float, int]] = {}
        topics: dict[int, float] = {}
        for at in range(bounds[form], bounds[form + 1]):
            score, other = marks[at], others[at]
            if score >= topic_threshold:
                topics[topic[other]] = max(topics.get(topic[other], 0.0), score)
            if score >= threshold:
                total, count = best.get(leader[other], (0.0, 0))
                best[leader[other]] = (total + score, count + 1)
        choice = sorted(
            ((-total / count, head) for head, (total, count) in best.items() if count >= support * min(members[head], 60))
        )
        for _, head in choice:
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
