"""The peers' equations once more in plain Python, one claim at a time: what the arrays are held against.

Claims are tuples (source, topic, value, weight); each function gives the belief in each (topic, value).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from statistics import median
from typing import Any

from scipy.stats import chi2

Claim = tuple[str, str, Any, float]
Answer = tuple[str, Any]
Beliefs = dict[Answer, float]

ROUNDS = 4


def total(pairs: Iterable[tuple[Any, float]]) -> dict[Any, float]:
    """Sum figures by key."""
    sums: dict[Any, float] = defaultdict(float)
    for key, figure in pairs:
        sums[key] += figure
    return dict(sums)


def votes(claims: list[Claim]) -> Beliefs:
    """Weight behind each answer."""
    return total(((topic, value), weight) for _, topic, value, weight in claims)


def volumes(claims: list[Claim]) -> dict[str, float]:
    """Weight of each source's claims."""
    return total((source, weight) for source, _, _, weight in claims)


def by_topic(belief: Beliefs) -> dict[str, list[Answer]]:
    """Rival answers of each topic, the lesser values first."""
    rivals = defaultdict(list)
    for answer in sorted(belief):
        rivals[answer[0]].append(answer)
    return rivals


def shares(belief: Beliefs) -> Beliefs:
    """Divide by the sum over the topic."""
    out = {}
    for answers in by_topic(belief).values():
        whole = sum(belief[a] for a in answers)
        out |= {a: belief[a] / whole if whole > 0 else 1 / len(answers) for a in answers}
    return out


def greatest(belief: Beliefs) -> dict[str, Answer]:
    """Choose in each topic; of equals the lesser value."""
    return {
        topic: min(answers, key=lambda a: (-round(belief[a], 12), a[1]))
        for topic, answers in by_topic(belief).items()
    }


def scaled(figures: dict[Any, float]) -> dict[Any, float]:
    """Divide by the greatest."""
    top = max(figures.values())
    return {key: figure / top for key, figure in figures.items()}


def sums(
    claims: list[Claim], trusting: Callable[[float, float], float] = lambda earned, n: earned
) -> Beliefs:
    """Hubs and authorities (Pasternack and Roth 2010)."""
    belief, n = dict.fromkeys(votes(claims), 0.5), volumes(claims)
    for _ in range(ROUNDS):
        earned = total((s, w * belief[t, v]) for s, t, v, w in claims)
        trust = scaled({s: trusting(each, n[s]) for s, each in earned.items()})
        belief = scaled(total(((t, v), w * trust[s]) for s, t, v, w in claims))
    return belief


def average_log(claims: list[Claim]) -> Beliefs:
    """The mean belief of a source's claims times the log of one more than their number."""
    return sums(claims, lambda earned, n: math.log(1 + n) * earned / n)


def investment(claims: list[Claim], growth: float = 1.2) -> Beliefs:
    """Trust shared among claims, and drawn back in proportion."""
    return _invested(claims, shares(votes(claims)), lambda h: {a: x**growth for a, x in h.items()})


def pooled_investment(claims: list[Claim], growth: float = 1.4) -> Beliefs:
    """Returns that the rivals of a topic share."""

    def grow(h: Beliefs) -> Beliefs:
        part = shares({a: x**growth for a, x in h.items()})
        return {a: h[a] * part[a] for a in h}

    return _invested(claims, shares(dict.fromkeys(votes(claims), 1.0)), grow)


def _invested(claims: list[Claim], belief: Beliefs, grow: Callable[[Beliefs], Beliefs]) -> Beliefs:
    n = volumes(claims)
    trust = dict.fromkeys(n, 1.0)
    for _ in range(ROUNDS):
        held = total(((t, v), w * trust[s] / n[s]) for s, t, v, w in claims)
        trust = scaled(total((s, belief[t, v] * w * trust[s] / n[s] / held[t, v]) for s, t, v, w in claims))
        belief = grow(total(((t, v), w * trust[s] / n[s]) for s, t, v, w in claims))
    return belief


def like(one: Any, other: Any) -> float:
    """How alike two values are: near numbers, lists that share elements."""
    if not isinstance(one, str):
        return max(1 - abs(one - other) / max(abs(one), abs(other)), 0.0)
    left, right = set(one.split(";")), set(other.split(";"))
    return len(left & right) / len(left | right)


def truth_finder(
    claims: list[Claim], dampening: float = 0.3, influence: float = 0.5, base: float = 0.5
) -> Beliefs:
    """Yin, Han and Yu (2008)."""
    n, rivals = volumes(claims), by_topic(votes(claims))
    trust, belief = dict.fromkeys(n, 0.9), {}
    for _ in range(ROUNDS):
        score = total(((t, v), -w * math.log(1 - trust[s])) for s, t, v, w in claims)
        for topic, value in score:
            others = [(u, score[topic, u]) for _, u in rivals[topic] if u != value]
            lent = sum(each * (like(u, value) - base) for u, each in others)
            belief[topic, value] = 1 / (1 + math.exp(-dampening * (score[topic, value] + influence * lent)))
        trust = total((s, w * belief[t, v] / n[s]) for s, t, v, w in claims)
    return belief


def dawid_skene(claims: list[Claim], smoothing: float = 0.01) -> Beliefs:
    """Confusions of each source among the labels claimed for its topics."""
    belief = shares(votes(claims))
    rivals = by_topic(belief)
    for _ in range(ROUNDS):
        prior = total((u, p / len(rivals)) for (_, u), p in belief.items())
        told = total(((s, u, said), w * belief[t, u]) for s, t, said, w in claims for _, u in rivals[t])
        told = {cell: mass + smoothing for cell, mass in told.items()}
        rows = total(((s, u), mass) for (s, u, _), mass in told.items())
        likely = {answer: prior[answer[1]] for answer in belief}
        for s, t, said, w in claims:
            for _, u in rivals[t]:
                likely[t, u] *= (told[s, u, said] / rows[s, u]) ** w
        belief = shares(likely)
    return belief


def accu(
    claims: list[Claim],
    n_false: int = 10,
    rounds: int = ROUNDS,
    counting: Callable[[int, dict[str, float], Beliefs], Callable[[str, str, Any], float]] | None = None,
) -> Beliefs:
    """Dong, Berti-Equille and Srivastava (2009)."""
    n = volumes(claims)
    accuracy, belief = dict.fromkeys(n, 0.8), {}
    for step in range(1, rounds + 1):
        counts = counting(step, accuracy, belief) if counting else lambda s, t, v: 1.0
        odds = {s: math.log(n_false * a / (1 - a)) for s, a in accuracy.items()}
        score = total(((t, v), w * counts(s, t, v) * odds[s]) for s, t, v, w in claims)
        for answers in by_topic(score).values():
            whole = sum(math.exp(score[a]) for a in answers) + max(n_false + 1 - len(answers), 0)
            belief |= {a: math.exp(score[a]) / whole for a in answers}
        right = total((s, w * belief[t, v]) for s, t, v, w in claims)
        accuracy = {s: min(max(right[s] / n[s], 0.01), 0.99) for s in n}
    return belief


def accu_copy(claims: list[Claim], prior: float = 0.1, c: float = 0.8, n_false: int = 10) -> Beliefs:
    """Accu in which what probable copiers share counts less, from the eleventh round on."""
    said, rivals = defaultdict(set), by_topic(votes(claims))
    for s, t, v, _ in claims:
        said[s].add((t, v))

    def copying(one: str, other: str, accuracy: dict[str, float], belief: Beliefs) -> float:
        met = [(a, b) for a in said[one] for b in said[other] if a[0] == b[0] and len(rivals[a[0]]) > 1]
        if sum(a == b for a, b in met) < 3:
            return 0.0
        left, right = accuracy[one], accuracy[other]
        mean, true, false = (left + right) / 2, left * right, (1 - left) * (1 - right) / n_false
        odds = prior / (1 - prior)
        for a, b in met:
            if a != b:
                odds *= 1 - c
            else:
                odds *= (c * mean / true + 1 - c) ** belief[a]
                odds *= (c * (1 - mean) / false + 1 - c) ** (1 - belief[a])
        return odds / (1 + odds)

    def counting(step: int, accuracy: dict[str, float], belief: Beliefs) -> Callable[[str, str, Any], float]:
        if step <= 10:
            return lambda s, t, v: 1.0
        order = sorted(said, key=lambda s: (-round(accuracy[s], 9), s))
        found = {pair: copying(*pair, accuracy, belief) for pair in combinations(order, 2)}
        return lambda s, t, v: math.prod(
            1 - c * found[ahead, s]
            for ahead in order[: order.index(s)]
            if (t, v) in said[ahead] and len(rivals[t]) > 1
        )

    return accu(claims, n_false, 13, counting)


def crh(claims: list[Claim]) -> dict[str, Answer]:
    """Give the choices under the least weighted loss (Li et al. 2014)."""
    n, belief = volumes(claims), votes(claims)
    numeric = not isinstance(claims[0][2], str)
    apart = deviations(claims) if numeric else {}
    chosen: dict[str, Answer] = {}
    for _ in range(ROUNDS):
        chosen = (
            {t: middle(belief, each) for t, each in by_topic(belief).items()} if numeric else greatest(belief)
        )
        lost = total(
            (s, w / n[s] * (abs(v - chosen[t][1]) / apart[t] if numeric else v != chosen[t][1]))
            for s, t, v, w in claims
        )
        whole = max(sum(lost.values()), 1e-9)
        weight = {s: -math.log(max(each, 1e-9) / whole * (1 - 1e-9)) for s, each in lost.items()}
        belief = total(((t, v), w * weight[s]) for s, t, v, w in claims)
    return chosen


def deviations(claims: list[Claim]) -> dict[str, float]:
    """Standard deviation of each topic's claims, 1 where all agree."""
    out = {}
    for topic in {t for _, t, _, _ in claims}:
        said = [(v, w) for _, t, v, w in claims if t == topic]
        n = sum(w for _, w in said)
        mean = sum(v * w for v, w in said) / n
        apart = math.sqrt(sum(w * (v - mean) ** 2 for v, w in said) / n)
        out[topic] = apart if len({v for v, _ in said}) > 1 else 1.0
    return out


def middle(belief: Beliefs, answers: list[Answer]) -> Answer:
    """Weighted median: the first number at which half the weight is reached."""
    whole, so_far = sum(belief[a] for a in answers), 0.0
    for answer in answers:
        so_far += belief[answer] / whole
        if so_far >= 0.5 - 1e-9:
            return answer
    return answers[-1]


def catd(claims: list[Claim], alpha: float = 0.05) -> dict[str, float]:
    """Give the means weighted by the upper ends of the errors' intervals (Li et al. 2014, on long tails)."""
    n, apart = volumes(claims), deviations(claims)
    # Weights are whole halves: a claim stands as often as it has them.
    truth = {
        t: median(v for _, topic, v, w in claims if topic == t for _ in range(round(2 * w))) for t in apart
    }
    for _ in range(ROUNDS):
        lost = total((s, w * ((v - truth[t]) / apart[t]) ** 2) for s, t, v, w in claims)
        weight = {s: chi2.ppf(alpha / 2, n[s]) / max(each, 1e-3) for s, each in lost.items()}
        heard = total((t, w * weight[s]) for s, t, _, w in claims)
        truth = total((t, v * w * weight[s] / heard[t]) for s, t, v, w in claims)
    return truth
