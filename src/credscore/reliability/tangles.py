"""Whether errors on one topic go together: a sign that latent classes are cut to fit hard topics."""

from __future__ import annotations

import numpy as np

from credscore.reliability.label_values import BINARY, DIAGONAL
from credscore.reliability.shrinkage import design_effect, excesses
from credscore.reliability.table import ClaimTable, Floats, Ints

ERRORS = 3.0
TANGLED = 0.01


def tangled(table: ClaimTable, belief: Floats, count: Floats, among: int | None = None) -> float:
    """Estimate how far errors on one topic go together, its class and each source's part in it given.

    `among` confines it to the topics of one class.
    """
    wrong, accuracy, cell, label = _records(table, belief, count)
    weight = count if among is None else np.where(label == among, count, 0.0)
    return design_effect(wrong, accuracy, table.claim_topic, cell, weight, table.n_topics)


def _records(table: ClaimTable, belief: Floats, count: Floats) -> tuple[Floats, Floats, Ints, Ints]:
    """Give which claims are wrong, how often each source is right in each class, and the cell and class."""
    k, best = table.n_labels, table.best(belief)
    wrong = np.ones(table.n_answers)
    wrong[best] = 0.0
    label = table.labels[best][table.claim_topic]
    cell = table.source * k + label
    right = count * (1 - wrong[table.answer])
    usual = np.bincount(label, right, k) / np.maximum(np.bincount(label, count, k), 1e-9)
    prior = np.tile(usual, table.n_sources)
    n = np.bincount(cell, count, table.n_sources * k)
    accuracy = (np.bincount(cell, right, table.n_sources * k) + DIAGONAL * prior) / (n + DIAGONAL)
    return wrong[table.answer], accuracy, cell, label


def overdone(table: ClaimTable, rich: tuple[Floats, Floats], plain: tuple[Floats, Floats]) -> bool:
    """Say whether rich beliefs have bent their classes to fit the topics that are hard.

    A latent class need not be the truth. Of three labels and more the rich are overdone where errors on one
    topic go together beyond chance, the plain beliefs being true (by three standard errors, topics taken as
    independent). Two leave so little room that this tells nothing: there it is where the rich overrule clearly
    more majorities by a carved class, and errors go together under them as well.

    Parameters
    ----------
    table : ClaimTable
    rich, plain : tuple of ndarray
        Belief in each answer, and how much each claim counted for it.
    """
    if table.n_labels != BINARY:
        wrong, accuracy, cell, _ = _records(table, *plain)
        excess, _ = excesses(wrong, accuracy, table.claim_topic, cell, plain[1], table.n_topics)
        return float(excess.sum()) > ERRORS * float(np.sqrt((excess**2).sum()))
    if tangled(table, *rich) < TANGLED:
        return False
    overruled = []
    for belief, count in (rich, plain):
        votes = table.per_answer(count)
        overruled.append(float((table.best(belief, votes) != table.best(votes)).mean()))
    noise = np.sqrt(sum(overruled) / table.n_topics)
    return overruled[0] - overruled[1] > noise and carved(table, *rich)


def carved(table: ClaimTable, belief: Floats, count: Floats) -> bool:
    """Say whether the one of two classes that outgrows its votes was cut out of the other.

    Topics of a class that many sources miss differ in how many miss them: their errors go together.
    Where they go together in the other class instead, a line was drawn through one heap of topics.
    """
    believed, voted = (
        np.bincount(table.labels[table.best(each)], minlength=BINARY)
        for each in (belief, table.per_answer(count))
    )
    grown = int(np.argmax(believed - voted))
    return tangled(table, belief, count, grown) < tangled(table, belief, count, 1 - grown)
