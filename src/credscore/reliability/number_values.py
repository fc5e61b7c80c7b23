"""The smooth voting model: numbers that hardly ever agree exactly, each near the truth in its way."""

from __future__ import annotations

import numpy as np

from credscore.reliability.similarity import numbers
from credscore.reliability.state import Gold, State
from credscore.reliability.table import ClaimTable, Floats

TAILS = 4.0
PRIOR = 2.0
TIES = 0.02
EVEN_ODDS = 0.5
NEAR = 0.1


def are_smooth(table: ClaimTable, counted: Floats) -> bool:
    """Say whether the values are numbers that agree hardly oftener than near numbers do by chance.

    By chance two claims on a topic are equal as often as two claims on other topics that fall into
    the same range: that allows for rounding and for figures people like. Where one pair in fifty
    or more is equal beyond it, the exact figure is what is known. Claims count as much as `counted`
    says (0–1).
    """
    figures = numbers(table.values)
    if not np.isfinite(figures).all():
        return False
    votes, selves = table.per_answer(counted), table.per_answer(counted**2)
    n = table.per_topic(votes)
    contested = (table.answers_per_topic() > 1) & (n > 2)
    if not contested.any():
        return False
    equal = table.per_topic(votes**2 - selves) / np.maximum(n**2 - table.per_topic(selves), 1e-9)
    excess = (equal - _chance(table, figures, votes))[contested]
    return float(excess.mean()) < TIES


def nobody_exact(table: ClaimTable, accuracy: Floats) -> bool:
    """Say whether the values are numbers and every source is oftener wrong than right, taken by the letter.

    Then few topics' figures are known exactly, however often careful sources agree on small ones.
    """
    return bool((accuracy < EVEN_ODDS).all()) and bool(np.isfinite(numbers(table.values)).all())


def _chance(table: ClaimTable, figures: Floats, votes: Floats) -> Floats:
    """Give how often two claims on other topics, within the range of this one, are equal."""
    distinct, code = np.unique(figures, return_inverse=True)
    counts = np.bincount(code, weights=votes)
    once = np.ones(table.n_answers)
    centre = medians(table, figures, once)
    reach = 3 * medians(table, np.abs(figures - centre[table.answer_topic]), once)
    low = np.searchsorted(distinct, centre - reach, side="left")
    high = np.searchsorted(distinct, centre + reach, side="right")
    inside = np.abs(figures - centre[table.answer_topic]) <= reach[table.answer_topic]
    own = np.where(inside, votes, 0.0)
    some = np.diff(np.append(0.0, np.cumsum(counts))[np.stack([low, high])], axis=0)[0]
    squares = np.diff(np.append(0.0, np.cumsum(counts**2))[np.stack([low, high])], axis=0)[0]
    some = some - table.per_topic(own)
    squares = squares - table.per_topic(2 * own * counts[code] - own**2)
    chance: Floats = np.maximum(squares - some, 0) / np.maximum(some * (some - 1), 1)
    return chance


def medians(table: ClaimTable, figures: Floats, votes: Floats) -> Floats:
    """Give the weighted median of each topic's answers: between two that share the middle, their mean."""
    order = np.lexsort((figures, table.answer_topic))
    votes, sorted_figures = votes[order], figures[order]
    total = np.add.reduceat(votes, table.starts)[table.answer_topic]
    before = np.cumsum(votes) - votes
    within = before - before[table.starts][table.answer_topic]
    half, slack = total / 2, 1e-9 * float(votes.sum())
    low = (within <= half + slack) & (within + votes >= half - slack)
    top = np.maximum.reduceat(np.where(low, sorted_figures, -np.inf), table.starts)
    least = np.minimum.reduceat(np.where(low, sorted_figures, np.inf), table.starts)
    medians: Floats = (top + least) / 2
    return medians


def _deviations(table: ClaimTable, figures: Floats, centre: Floats) -> Floats:
    """Give the median distance of each topic's claims from its centre."""
    apart = np.abs(figures - centre[table.answer_topic])
    return medians(table, apart, table.per_answer(table.weight))


class NumberValues:
    r"""Expectation maximisation for figures; see `Consensus` for the model.

    A claim of source s on topic t lies around the truth with the spread
    :math:`\sigma_s\, d_t` and Student's t of four degrees of freedom in the tails; :math:`d_t` is how far
    apart the claims on the topic lie. Truths are the weighted means, spreads the expected squares
    (with the truths' own uncertainty), drawn to what all sources reach.
    """

    def __init__(self, table: ClaimTable, gold: Gold, *, max_iter: int, tol: float) -> None:
        self.table, self.gold, self.max_iter, self.tol = table, gold, max_iter, tol
        self.figures = numbers(table.values)
        self.scale = self._scales()
        self.known = self._known()

    def _scales(self) -> Floats:
        """How far apart the claims of each topic lie, drawn to what topics of its size show."""
        table, figures = self.table, self.figures
        centre = medians(table, figures, table.per_answer(table.weight))
        n = np.bincount(table.claim_topic, minlength=table.n_topics).astype(float)
        own = 1.48 * _deviations(table, figures, centre)
        wide = own[(own > 0) & (n > 2)]
        if not len(wide):
            return np.ones(table.n_topics)
        size = np.abs(centre)
        sized = (own > 0) & (n > 2) & (size > 0)
        share = own[sized] / size[sized]
        relative = len(share) > len(wide) / 2 and np.log(share).std() < np.log(wide).std()
        usual = np.maximum(np.median(share) * size, np.median(wide) * 1e-3) if relative else np.median(wide)
        scale: Floats = np.sqrt((n * own**2 + 3 * usual**2) / (n + 3))
        return scale

    def _known(self) -> Floats:
        """The truth where gold settles it, else NaN."""
        known = np.full(self.table.n_topics, np.nan)
        known[self.table.answer_topic[self.gold.right]] = self.figures[self.gold.right]
        return known

    def fit(self, counted: Floats) -> State:
        """Run to a standstill with each claim counting as much as `counted` says (0–1)."""
        table = self.table
        count, topic = table.weight * counted, table.claim_topic
        x = self.figures[table.answer]
        n = table.per_source(count)
        truth = medians(table, self.figures, table.per_answer(np.maximum(count, 1e-9)))
        variance, doubt, n_iter = np.ones(table.n_sources), np.zeros(table.n_topics), 0
        for n_iter in range(1, self.max_iter + 1):
            truth = np.where(np.isnan(self.known), truth, self.known)
            doubt = np.where(np.isnan(self.known), doubt, 0.0)
            square = ((x - truth[topic]) / self.scale[topic]) ** 2
            firm = (TAILS + 1) / (TAILS + (square + doubt[topic]) / variance[table.source])
            lost = table.per_source(count * firm * (square + doubt[topic]))
            usual = float(lost.sum() / max(n.sum(), 1e-9))
            variance = np.maximum((lost + PRIOR * usual) / (n + PRIOR), 1e-6 * usual + 1e-12)
            weight = count * firm / variance[table.source]
            total = np.maximum(table.per_topic(table.per_answer(weight)), 1e-12)
            last, truth = truth, table.per_topic(table.per_answer(weight * x)) / total
            doubt = 1 / total
            if n_iter > 2 and (np.abs(truth - last) / self.scale).max() < self.tol:
                break
        return self._state(truth, np.sqrt(doubt), n, n_iter)

    def _state(self, truth: Floats, doubt: Floats, n: Floats, n_iter: int) -> State:
        """Turn truths into beliefs in what was claimed, and into shares of claims near the truth."""
        table = self.table
        apart = (self.figures - truth[table.answer_topic]) / self.scale[table.answer_topic]
        width = np.maximum(doubt, NEAR)[table.answer_topic]
        belief = self.gold.fix(table.softmax(-0.5 * (apart / width) ** 2))
        right = table.per_source(table.weight * belief[table.answer])
        usual = float(np.clip(right.sum() / max(n.sum(), 1e-9), 0.02, 0.98))
        a, b = right + 4 * usual, np.maximum(table.per_source(table.weight) - right, 0) + 4 * (1 - usual)
        return State(belief, np.clip(a / (a + b), 0.02, 0.99), a, b, n_iter)
