"""Who meets whom, who may have copied from whom, and what that leaves of each claim."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from scipy.special import betaln, gammaln

from credscore.reliability.state import State
from credscore.reliability.table import ClaimTable, Floats, Ints

PRIOR = 0.1
BUDGET = 4_000_000
OVERLAP = 3
SAME_SIDE = 0.5


@dataclass(frozen=True, eq=False)
class Meetings:
    """Two sources on one contested topic, for every pair within the budget.

    Attributes
    ----------
    one, other : ndarray of int, shape (n_meetings,)
        Claims, the one of the lesser source first.
    same : ndarray of bool
        Whether they claim one value.
    pair : ndarray of int
        Which pair of sources meets.
    left, right : ndarray of int, shape (n_pairs,)
        The sources of each pair.
    """

    one: Ints
    other: Ints
    same: npt.NDArray[np.bool_]
    pair: Ints
    left: Ints
    right: Ints

    def among(self, pairs: Ints) -> Meetings:
        """Keep the meetings of these pairs, given in ascending order."""
        number = np.full(len(self.left), -1, dtype=np.int64)
        number[pairs] = np.arange(len(pairs))
        kept = number[self.pair] >= 0
        return Meetings(
            self.one[kept],
            self.other[kept],
            self.same[kept],
            number[self.pair[kept]],
            self.left[pairs],
            self.right[pairs],
        )


@dataclass(frozen=True, eq=False)
class Copying:
    """Posterior of each pair's copy hypothesis.

    Attributes
    ----------
    probability : ndarray, shape (n_pairs,)
        That the two share an origin.
    rate : ndarray
        The share of the later one's claims that it copies, if so.
    identical : ndarray
        The part of `rate` that near-perfect copying (99%) accounts for.
    nats : ndarray
        Log likelihood ratio against independence.
    """

    probability: Floats
    rate: Floats
    identical: Floats
    nats: Floats


def meetings(table: ClaimTable, budget: int = BUDGET) -> Meetings:
    """List who meets whom on contested topics, those of few claims first, up to a budget.

    Pairs that share fewer than three values there can show nothing and are left out.
    """
    topic = table.claim_topic
    n = np.bincount(topic, minlength=table.n_topics)
    cost = np.where(table.answers_per_topic() > 1, n * (n - 1) // 2, 0)
    order = np.argsort(cost, kind="stable")
    chosen = np.zeros(table.n_topics, dtype=bool)
    chosen[order[np.cumsum(cost[order]) <= budget]] = True
    chosen &= cost > 0
    claims = np.flatnonzero(chosen[topic])
    claims = claims[np.lexsort((table.source[claims], topic[claims]))]
    size = n[topic[claims]]
    starts = (
        np.flatnonzero(np.append(True, np.diff(topic[claims]) != 0)) if len(claims) else np.empty(0, np.int64)
    )
    end = np.repeat(starts, n[topic[claims[starts]]]) + size
    follow = end - np.arange(len(claims)) - 1
    first = np.repeat(np.arange(len(claims)), follow)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(follow) - follow, follow)
    one, other = claims[first], claims[second]
    apart = table.source[one] != table.source[other]
    one, other = one[apart], other[apart]
    same = table.answer[one] == table.answer[other]
    keys, pair = np.unique(table.source[one] * table.n_sources + table.source[other], return_inverse=True)
    known = np.bincount(pair[same], minlength=len(keys)) >= OVERLAP
    kept = known[pair]
    left, right = np.divmod(keys[known], table.n_sources)
    number = np.cumsum(known) - 1
    return Meetings(one[kept], other[kept], same[kept], number[pair[kept]], left, right)


def discounts(table: ClaimTable, met: Meetings, dependence: Floats, rank: Ints) -> Floats:
    """Give how much each claim counts: of those who share a value, the one first in rank counts whole."""
    one, other = met.one[met.same], met.other[met.same]
    later = np.where(rank[table.source[one]] > rank[table.source[other]], one, other)
    copied = np.zeros(len(table.source))
    np.maximum.at(copied, later, dependence[met.pair[met.same]])
    return 1.0 - copied


def by_side(table: ClaimTable, counted: Floats) -> Floats:
    """Let claims of one declared side on one value count half behind the first."""
    if table.side is None:
        return counted
    side = table.side[table.source]
    declared = np.flatnonzero(side >= 0)
    order = declared[np.lexsort((declared, -counted[declared], side[declared], table.answer[declared]))]
    behind = (np.diff(side[order]) == 0) & (np.diff(table.answer[order]) == 0)
    halved = counted.copy()
    halved[order[1:][behind]] = np.minimum(halved[order[1:][behind]], SAME_SIDE)
    return halved


def ranking(table: ClaimTable, accuracy: Floats) -> Ints:
    """Order sources as likely originals: earlier ones first where times are known, then the more accurate."""
    lag = np.zeros(table.n_sources)
    if table.time is not None:
        first = group_min(table.time, table.claim_topic, table.n_topics)
        delay = np.nan_to_num(table.time - first[table.claim_topic], nan=0.0)
        lag = (
            table.per_source(delay) / np.maximum(np.bincount(table.source, minlength=table.n_sources), 1)
        ).round(3)
    order = np.lexsort((np.arange(table.n_sources), -table.per_source(table.weight), -accuracy.round(3), lag))
    rank = np.empty(table.n_sources, dtype=np.int64)
    rank[order] = np.arange(table.n_sources)
    return rank


def group_min(values: Floats, group: Ints, n_groups: int) -> Floats:
    """Give the least known value of each group (NaN values are passed over)."""
    least = np.full(n_groups, np.inf)
    known = np.isfinite(values)
    np.minimum.at(least, group[known], values[known])
    return least


def families(table: ClaimTable, met: Meetings, dependence: Floats, threshold: float = 0.5) -> Ints:
    """Join sources that depend on one another into groups: a group number for each source."""
    tied = dependence > threshold
    shape = (table.n_sources, table.n_sources)
    graph = sparse.csr_matrix((np.ones(int(tied.sum())), (met.left[tied], met.right[tied])), shape=shape)
    groups: Ints = connected_components(graph, directed=False)[1].astype(np.int64)
    return groups


def log_evidence(
    table: ClaimTable, state: State, met: Meetings, copying: Copying, rank: Ints, choices: float = 2.0
) -> float:
    """Give the log probability of all claims, each source copying at most one that ranks before it.

    It judges between rival explanations (whom to believe, who copies whom) of the same claims, each topic
    having as many wrong values as were claimed and at least `choices`.
    """
    model, rate = _originals(table, met, copying, rank)
    topic = table.claim_topic
    key = table.source * table.n_topics + topic
    order = np.argsort(key, kind="stable")
    wanted = model[table.source] * table.n_topics + topic
    at = order[np.minimum(np.searchsorted(key[order], wanted), len(order) - 1)]
    follows = (model[table.source] >= 0) & (key[at] == wanted)
    same = follows & (table.answer[at] == table.answer)
    own = np.where(follows, 1 - rate[table.source], 1.0)
    copied = np.where(same, rate[table.source], 0.0)
    slots = np.maximum(table.answers_per_topic(), choices)
    accuracy = state.accuracy[table.source]
    if_true = np.log(copied + own * accuracy) * table.weight
    if_false = np.log(copied + own * (1 - accuracy) / slots[topic]) * table.weight
    floor = table.per_topic(table.per_answer(if_false))
    score = table.per_answer(if_true - if_false)
    unseen = np.log(np.maximum(slots + 1 - table.answers_per_topic(), 1e-9))
    top = np.maximum(table.topic_max(score), unseen)
    mass = table.per_topic(np.exp(score - top[table.answer_topic])) + np.exp(unseen - top)
    return float((floor + top + np.log(mass)).sum()) + _log_prior(model)


def _log_prior(model: Ints) -> float:
    """Give the log prior of who copies whom: where some copy others do, and from the same originals.

    How many copy has a beta prior (about one in ten); whom they copy one of Dirichlet kind. Else
    each of twenty clones would need its own excuse, and twenty independent sources none.
    """
    n, copied = len(model), np.bincount(model[model >= 0])
    k = float(copied.sum())
    share = betaln(1 + k, 1 / PRIOR - 1 + n - k) - betaln(1, 1 / PRIOR - 1)
    return float(share + gammaln(n) - gammaln(n + k) + gammaln(1 + copied).sum())


def _originals(table: ClaimTable, met: Meetings, copying: Copying, rank: Ints) -> tuple[Ints, Floats]:
    """Choose the likeliest original of each source among those ranked before it, -1 for none."""
    forward = rank[met.left] < rank[met.right]
    early, late = np.where(forward, met.left, met.right), np.where(forward, met.right, met.left)
    order = np.lexsort((rank[early], -copying.probability * copying.rate, late))
    best = order[np.append(True, np.diff(late[order]) != 0)] if len(order) else order
    best = best[copying.probability[best] > 0.5]
    model, rate = np.full(table.n_sources, -1, dtype=np.int64), np.zeros(table.n_sources)
    model[late[best]], rate[late[best]] = early[best], copying.rate[best]
    return model, rate
