"""Shrunken priors: what a source's accuracy is drawn to, and how strongly."""

from __future__ import annotations

import numpy as np
from scipy.special import betaln, expit, gammaln

from credscore.reliability.table import ClaimTable, Floats, Ints

STRENGTHS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
RIDGE = 4.0


def logit(p: Floats) -> Floats:
    """Give the log odds of probabilities strictly between 0 and 1."""
    return np.log(p) - np.log1p(-p)


def volume_prior(
    right: Floats, n: Floats, volume: Floats, strength: float, start: Floats
) -> tuple[Floats, Floats]:
    """Regress the share of right claims on the log of a source's volume.

    Sources that claim much tend to be right more (or less) often than those seen once; a
    source of few claims is drawn to its like. Newton's method on the logistic likelihood,
    each source weighing at most ``strength + 1`` claims, with a ridge on the slope.

    Returns
    -------
    mean : ndarray, shape (n_sources,)
        Prior accuracy, between .05 and .95.
    coefficients : ndarray, shape (2,)
    """
    weight = n * (strength + 1) / (n + strength)
    share = np.where(n > 0, right / np.maximum(n, 1e-9), 0.5)
    design = np.stack([np.ones_like(volume), volume])
    ridge = np.diag([1e-6, RIDGE])
    beta = start.copy()
    for _ in range(8):
        mean = expit(beta @ design)
        gradient = design @ (weight * (share - mean)) - ridge @ beta
        curvature = (design * (weight * mean * (1 - mean))) @ design.T + ridge
        step = np.clip(np.linalg.solve(curvature, gradient), -2, 2)
        beta = beta + step
        if np.abs(step).max() < 1e-4:
            break
    return np.clip(expit(beta @ design), 0.05, 0.95), beta


def beta_strength(right: Floats, n: Floats, mean: float) -> float:
    """Choose the Beta prior's weight under which the sources' records are likeliest."""
    fits = [
        (betaln(m * mean + right, m * (1 - mean) + n - right) - betaln(m * mean, m * (1 - mean))).sum()
        for m in STRENGTHS
    ]
    return STRENGTHS[int(np.argmax(fits))]


def dirichlet_strength(mass: Floats, totals: Floats, centre: Floats) -> float:
    """Choose the Dirichlet prior's weight under which the sources' confusions are likeliest."""
    strengths = (*STRENGTHS, 128.0, 256.0)
    fits = [
        (gammaln(m * centre + mass) - gammaln(m * centre)).sum() - (gammaln(m + totals) - gammaln(m)).sum()
        for m in strengths
    ]
    return strengths[int(np.argmax(fits))]


def design_effect(
    wrong: Floats, accuracy: Floats, topic: Ints, source: Ints, weight: Floats, n_topics: int
) -> float:
    """Estimate how far the errors on one topic go together (intraclass correlation, 0–1).

    The excess variance of the number of wrong claims a topic over what independent sources of
    these accuracies give, as a share of what full correlation would give (Kish 1965, ch. 5).
    """
    excess, most = excesses(wrong, accuracy, topic, source, weight, n_topics)
    if most.sum() <= 0:
        return 0.0
    return float(np.clip(excess.sum() / most.sum(), 0.0, 0.5))


def excesses(
    wrong: Floats, accuracy: Floats, topic: Ints, source: Ints, weight: Floats, n_topics: int
) -> tuple[Floats, Floats]:
    """Give by topic the excess square of its number of wrong claims, and what full correlation would give."""
    spread = np.sqrt(accuracy * (1 - accuracy))[source] * weight
    surplus = np.bincount(topic, weights=weight * (wrong - (1 - accuracy)[source]), minlength=n_topics)
    alone = np.bincount(topic, weights=spread**2, minlength=n_topics)
    together = np.bincount(topic, weights=spread, minlength=n_topics) ** 2
    return (surplus**2 - alone).astype(float), (together - alone).astype(float)


def errors_together(table: ClaimTable, count: Floats, accuracy: Floats, belief: Floats) -> float:
    """Estimate the design effect's correlation for sources of these accuracies, the best answers being true."""
    wrong = np.ones(table.n_answers)
    wrong[table.best(belief)] = 0.0
    return design_effect(
        wrong[table.answer], accuracy, table.claim_topic, table.source, count, table.n_topics
    )
