"""The copy hypothesis: how likely two sources are to agree as they do without copying."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logsumexp

from credscore.reliability.copies import PRIOR, Copying, Meetings
from credscore.reliability.shrinkage import logit
from credscore.reliability.state import State
from credscore.reliability.table import ClaimTable, Floats, Ints

RATES = np.array([0.3, 0.5, 0.7, 0.85, 0.95, 0.99])
# Among a few labels a lower share cannot be told from topics that are hard for everyone.
LABEL_RATES = RATES[3:]
# How much abler (log odds) than their records two sources of labels may be where they meet.
ABLER = (0.0, 2.0, 4.0)
DOUBTFUL = 0.01
OTHERS = 2.0


@dataclass(frozen=True, eq=False)
class _Outlook:
    """What is believed of the claims of two sources that meet, and of those who made them."""

    belief: tuple[Floats, Floats]
    odds: tuple[Floats, Floats]
    popular: tuple[Floats, Floats]

    def chances(self, abler: float = 0.0) -> Floats:
        """Give how likely the readier of the two is to say on its own what the other says."""
        belief, popular = self.belief[0], self.popular[0]
        able = [expit(odds + abler) for odds in self.odds]
        one, other = (belief * a + (1 - belief) * (1 - a) * popular for a in able)
        readier: Floats = np.maximum(one, other)
        return readier

    def together(self, abler: float, same: npt.NDArray[np.bool_]) -> Floats:
        """Give the log probability of both claims from independent sources."""
        (b1, b2), (p1, p2) = self.belief, self.popular
        a1, a2 = (expit(odds + abler) for odds in self.odds)
        agree = b1 * a1 * a2 + (1 - b1) * (1 - a1) * (1 - a2) * p1
        neither = np.maximum(1 - b1 - b2, 0.0) * (1 - a1) * (1 - a2) * p1 * p2
        differ = b1 * a1 * (1 - a2) * p2 + b2 * a2 * (1 - a1) * p1 + neither
        found: Floats = np.log(np.clip(np.where(same, agree, differ), 1e-9, 1.0))
        return found


def copy_test(
    table: ClaimTable,
    met: Meetings,
    counted: Floats,
    state: State | None,
    wrong_choices: float,
    *,
    labels: bool = False,
) -> Copying:
    r"""Test for each pair that the one copies a share c of the other's claims.

    With :math:`\pi` the probability that an independent source says what the other said, a shared
    value weighs :math:`\ln(1 - c + c / \pi)` and a difference :math:`\ln(1 - c)`. Of the two
    sources, the one that was likelier to say it anyway gives :math:`\pi`, which comes from the
    source's accuracy, from how many others err on the topic, and from how popular the value is
    with sources outside the pair: a rare false value shared tells much, a true or popular one
    little. A value that either source gives on most topics is its habit and tells as little.
    Without a `state` popularity alone is used. The prior odds fall with the number of sources.

    Among a few `labels` two able sources agree often, and how able they are where they meet is not
    well known: there the pair may be abler than its record, each degree weighing as much as
    independent sources of it make all that the two said likely. What is left are shared errors.
    """
    rates = LABEL_RATES if labels else RATES
    one, other = met.one[met.same], met.other[met.same]
    if state is None:
        chance = _popularity(table, one, other, counted)
    else:
        chance = _outlook(table, one, other, counted, state, wrong_choices).chances()
    nats = _telling(table, met, chance, rates)
    found = _posterior(nats, rates, table.n_sources)
    if state is None or not labels:
        return found
    doubtful = np.flatnonzero(found.probability > DOUBTFUL)
    nats[:, doubtful] = _if_abler(table, met.among(doubtful), counted, state, wrong_choices)
    return _posterior(nats, rates, table.n_sources)


def _posterior(nats: Floats, rates: Floats, n_sources: int) -> Copying:
    total = logsumexp(nats, axis=0) - np.log(len(rates))
    share = np.exp(nats - logsumexp(nats, axis=0))
    probability = expit(total + np.log(PRIOR / n_sources))
    return Copying(probability, rates @ share, rates[-1] * share[-1], total)


def _telling(table: ClaimTable, met: Meetings, chance: Floats, rates: Floats) -> Floats:
    """Give the log likelihood ratio of each rate (rows) for each pair (columns)."""
    one, other, pair = met.one[met.same], met.other[met.same], met.pair[met.same]
    habit = _habits(table)
    chance = np.clip(np.maximum(chance, np.maximum(habit[one], habit[other])), 1e-4, 1.0)
    n_pairs = len(met.left)
    differ = np.bincount(met.pair[~met.same], minlength=n_pairs)
    nats = np.empty((len(rates), n_pairs))
    for i, rate in enumerate(rates):
        shared = np.bincount(pair, weights=np.log(1 - rate + rate / chance), minlength=n_pairs)
        nats[i] = shared + differ * np.log(1 - rate)
    return nats


def _if_abler(
    table: ClaimTable, met: Meetings, counted: Floats, state: State, wrong_choices: float
) -> Floats:
    """Average the ratios over how much abler than their records the two may be where they meet."""
    outlook = _outlook(table, met.one, met.other, counted, state, wrong_choices)
    ratios, alone = [], []
    for abler in ABLER:
        chance = outlook.chances(abler)[met.same]
        ratios.append(_telling(table, met, chance, LABEL_RATES))
        said = outlook.together(abler, met.same)
        alone.append(np.bincount(met.pair, weights=said, minlength=len(met.left)))
    weight = np.array(alone) - logsumexp(alone, axis=0)
    found: Floats = logsumexp(np.array(ratios) + weight[:, None, :], axis=0)
    return found


def _habits(table: ClaimTable) -> Floats:
    """Give for each claim the share of its source's other claims that say the same."""
    _, said, often = np.unique(
        table.source * table.n_labels + table.labels[table.answer], return_inverse=True, return_counts=True
    )
    n = np.bincount(table.source, minlength=table.n_sources)[table.source]
    habit: Floats = (often[said] - 1) / np.maximum(n - 1, 1)
    return habit


def _popularity(table: ClaimTable, one: Ints, other: Ints, counted: Floats) -> Floats:
    """Give how popular each shared value is with sources outside the pair."""
    answer, weight = table.answer[one], counted * table.weight
    votes, pair_weight = table.per_answer(weight), weight[one] + weight[other]
    same = np.maximum(votes[answer] - pair_weight, 0)
    others = np.maximum(table.per_topic(votes)[table.answer_topic[answer]] - pair_weight, 0)
    popular: Floats = (same + OTHERS / 2) / (others + OTHERS)
    return popular


def _outlook(
    table: ClaimTable, one: Ints, other: Ints, counted: Floats, state: State, wrong_choices: float
) -> _Outlook:
    """Set each meeting beside what the other sources say on its topic."""
    first, second = table.answer[one], table.answer[other]
    topic, weight = table.answer_topic[first], counted * table.weight
    votes = table.per_answer(weight)
    odds = logit(state.accuracy)
    heard = table.per_source(weight) / np.maximum(table.per_source(table.weight), 1e-9)
    usual = float((odds * heard).sum() / max(heard.sum(), 1e-9))
    total = table.per_topic(votes)[topic]
    others = np.maximum(total - weight[one] - weight[other], 0)
    mean = (table.per_topic(table.per_answer(weight * odds[table.source]))[topic] + OTHERS * usual) / (
        total + OTHERS
    )
    own = weight[one] * state.belief[first] + weight[other] * state.belief[second]
    right = np.maximum(table.per_topic(votes * state.belief)[topic] - own, 0)
    ease = np.clip((right + OTHERS * expit(mean)) / (others + OTHERS), 0.01, 0.99)
    shift = logit(ease) - mean
    wrong = np.maximum(others - right, 0) + OTHERS
    shared = first == second
    popular = [
        np.minimum((np.maximum(votes[said] - gone, 0) + OTHERS / wrong_choices) / wrong, 1.0)
        for said, gone in (
            (first, weight[one] + np.where(shared, weight[other], 0.0)),
            (second, weight[other] + np.where(shared, weight[one], 0.0)),
        )
    ]
    return _Outlook(
        belief=(state.belief[first], state.belief[second]),
        odds=(odds[table.source[one]] + shift, odds[table.source[other]] + shift),
        popular=(popular[0], popular[1]),
    )
