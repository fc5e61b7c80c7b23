"""The open voting model: topics whose values are their own (times, names, numbers, lists)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import digamma, gammaln

from credscore.reliability.shrinkage import logit, volume_prior
from credscore.reliability.similarity import Likeness, likeness
from credscore.reliability.state import Gold, State
from credscore.reliability.table import ClaimTable, Floats, Ints

PART, WHOLE, ALIKE, AKIN, NEAR = KINDS = range(5)
CLOSE = 0.95
MOST = 20.0
# Before anything is learned: lists err by what they leave out (Zhao et al. 2012).
OMISSION = np.array([4.0, 1.0, 1.0, 1.0, 1.0])
# How evenly the errors on one topic spread over its wrong values (Dirichlet): from evenly to piled on one.
EVEN = 1e4
SPREADS = (EVEN, 10.0, 3.0, 1.0, 0.5)
STEADY = 5
# The accuracy of all sources before anything is learned, as in `Accu`.
GUESS = 0.8
# Wrong values that a topic may have: to begin with, and at most.
MANY, MOST_CHOICES = 10.0, 1000.0
# The least accuracies: any, or no worse than somewhat above a guess among three.
ANY, FAIR = 0.02, 0.4
# How errors spread is learned from contested claims that count more than this: copies pile up anyway.
ALONE = 0.5


@dataclass(frozen=True, eq=False)
class Relations:
    """Pairs of rivals and how `one` stands to `other`: part, whole, much or somewhat alike, near number."""

    one: Ints
    other: Ints
    kind: Ints


def relations(table: ClaimTable) -> Relations:
    """Sort by kind the pairs of rivals that share elements, and of numbers within 1% of one another."""
    like = likeness(table)
    kept = ~like.number | (like.sim >= CLOSE)
    like = Likeness(like.one[kept], like.other[kept], like.sim[kept], like.part[kept], like.number[kept])
    kind = np.where(like.number, NEAR, np.where(like.sim >= 0.5, ALIKE, AKIN))
    kind[like.part] = PART
    whole = np.lexsort((like.one, like.other))
    order = np.lexsort((like.other, like.one))
    kind[order[like.part[whole]]] = WHOLE
    return Relations(like.one, like.other, kind)


class OpenValues:
    """Expectation maximisation for open values; see `Consensus` for the model.

    Parameters
    ----------
    table : ClaimTable
    gold : Gold
    options : bool
        Whether the values are a few options that mean something else in each topic: only there is it learned
        how errors pile up on one of them, which among open values copies do as well.
    least : float
        Least accuracy at which a claim counts. Below a guess claims speak against themselves, and two sources
        who often differ may drive one another to the ends of the scale, whoever is right.
    strength, bound, corroboration, max_iter, tol
        As in `Consensus`.
    """

    def __init__(
        self,
        table: ClaimTable,
        gold: Gold,
        *,
        options: bool,
        least: float,
        strength: float,
        bound: float,
        corroboration: float,
        max_iter: int,
        tol: float,
    ) -> None:
        self.table, self.gold, self.options = table, gold, options
        self.strength = strength
        self.least, self.most = logit(np.array([least, bound]))
        self.max_iter, self.tol = max_iter, tol
        self.relations = relations(table)
        rivals = table.answers_per_topic()
        votes = table.per_topic(table.per_answer(table.weight))
        telling = np.where(rivals > 1, 1.0, np.where(votes > 1, corroboration, 0.0))
        telling[gold.settled[table.starts]] = 1.0
        self.told = telling[table.claim_topic] * table.weight
        self.n = table.per_source(self.told)
        self.contested = (rivals > 1)[table.claim_topic]
        self.alternatives = np.maximum(rivals, 2.0)
        volume = np.log(np.maximum(table.per_source(table.weight), 1.0))
        self.volume = volume - volume.mean()

    def fit(self, counted: Floats) -> State:
        """Run to a standstill with each claim counting as much as `counted` says (0–1)."""
        table = self.table
        accuracy = np.full(table.n_sources, GUESS)
        odds = logit(accuracy)
        heard = table.per_source(counted * self.told) / np.maximum(self.n, 1e-9)
        alone = np.where(self.contested & (counted > ALONE), counted, 0.0)
        boost, beta, spread = OMISSION, np.zeros(2), EVEN
        n_iter = 0
        for n_iter in range(1, self.max_iter + 1):
            if self.options and n_iter % STEADY == 0:
                spread = max(SPREADS, key=lambda each: self._believe(alone, odds, boost, each)[1])
            belief = self.gold.fix(self._believe(counted, odds, boost, spread)[0])
            right = table.per_source(self.told * belief[table.answer])
            mean, beta = volume_prior(right * heard, self.n * heard, self.volume, self.strength, beta)
            a, b = self.strength * mean + right, self.strength * (1 - mean) + self.n - right
            odds = self._bounded(digamma(a) - digamma(b))
            last, accuracy = accuracy, a / (a + b)
            if n_iter > 2:
                boost = self._boosts(counted, belief)
            if np.abs(accuracy - last).max() < self.tol:
                break
        return State(belief, np.clip(accuracy, 0.02, 0.99), a, b, n_iter)

    def _bounded(self, odds: Floats) -> Floats:
        return np.clip(odds, self.least, self.most)

    def _believe(self, counted: Floats, odds: Floats, boost: Floats, spread: float) -> tuple[Floats, float]:
        """Give the belief in each answer, and the log evidence up to what does not turn on `spread`."""
        table, pairs = self.table, self.relations
        count = table.weight * counted
        votes = table.per_answer(count)
        total = table.per_topic(votes)
        slots = self.alternatives[table.answer_topic]
        rivals = total[table.answer_topic] - votes
        score = table.per_answer(count * odds[table.source])
        piled = _rising(spread, votes)
        if len(pairs.one):
            slots = slots + self._crowding(boost)
            lent = _rising(spread * boost[pairs.kind], votes[pairs.one]) - piled[pairs.one]
            score = score + np.bincount(pairs.other, weights=lent, minlength=table.n_answers)
        together = table.per_topic(piled)
        score = score + together[table.answer_topic] - piled - _rising(spread * slots, rivals)
        top = table.topic_max(score)
        mass = np.exp(score - top[table.answer_topic])
        unseen = np.maximum(self.alternatives + 1 - table.answers_per_topic(), 0.0)
        none = together - _rising(spread * self.alternatives, total)
        nothing = unseen * np.exp(np.clip(none - top, -700, 700))
        whole = table.per_topic(mass) + nothing
        belief: Floats = mass / whole[table.answer_topic]
        return belief, float((top + np.log(whole)).sum())

    def _crowding(self, boost: Floats) -> Floats:
        """Give the room that likelier wrong values take: for numbers, which have many, the topic's mean."""
        table, pairs = self.table, self.relations
        more = boost[pairs.kind] - 1
        near = pairs.kind == NEAR
        own = np.bincount(pairs.other, weights=np.where(near, 0.0, more), minlength=table.n_answers)
        crowd = np.bincount(pairs.other, weights=more * near, minlength=table.n_answers).astype(float)
        room: Floats = own + (table.per_topic(crowd) / table.answers_per_topic())[table.answer_topic]
        return room

    def _boosts(self, counted: Floats, belief: Floats) -> Floats:
        """Learn how much likelier than an unrelated value a wrong one of each kind is."""
        table, pairs = self.table, self.relations
        if not len(pairs.one):
            return np.ones(len(KINDS))
        votes = table.per_answer(table.weight * counted)
        wrong = (table.per_topic(votes)[table.answer_topic] - votes) * belief
        slots = self.alternatives[table.answer_topic]
        seen = np.bincount(pairs.kind, weights=votes[pairs.one] * belief[pairs.other], minlength=len(KINDS))
        chances = np.bincount(pairs.kind, weights=wrong[pairs.other], minlength=len(KINDS))
        unrelated = max(wrong.sum() - seen.sum(), 1.0) / max((wrong * (slots - 1)).sum() - chances.sum(), 1.0)
        boost: Floats = np.clip((seen + 1) / (chances + 1 / unrelated) / unrelated, 1.0, MOST)
        boost[AKIN] = min(boost[AKIN], boost[ALIKE])
        boost[WHOLE] = min(boost[WHOLE], boost[PART])
        return boost


def wrong_values(table: ClaimTable, accuracy: Floats, counted: Floats) -> float:
    """Estimate how many wrong values a topic has, from how often two wrong claims on it agree.

    Two that err apart agree once in as many. Which claims are wrong is believed by sources' accuracies,
    which turns on the number: the two are found in turn.
    """
    count = table.weight * counted
    votes, selves = table.per_answer(count), table.per_answer(count**2)
    total = table.per_topic(votes)
    alike, met = votes**2 - selves, votes**2 - selves + 2 * votes * (total[table.answer_topic] - votes)
    pairs = float((total**2 - table.per_topic(selves)).sum())
    odds = table.per_answer(count * logit(accuracy)[table.source])
    rivals, choices = table.answers_per_topic(), MANY
    for _ in range(STEADY):
        slots = np.maximum(rivals, choices)
        score = odds + votes * np.log(slots)[table.answer_topic]
        unseen = slots + 1 - rivals
        top = np.maximum(table.topic_max(score), np.log(unseen))
        mass = np.exp(score - top[table.answer_topic])
        belief = mass / (table.per_topic(mass) + unseen * np.exp(-top))[table.answer_topic]
        wrong = pairs - float((belief * met).sum())
        choices = float(np.clip(wrong / max(float((alike * (1 - belief)).sum()), 1e-9), 1.0, MOST_CHOICES))
    return choices


def _rising(base: Floats | float, n: Floats) -> Floats:
    """Give the log of the rising factorial."""
    rising: Floats = gammaln(base + n) - gammaln(base)
    return rising
