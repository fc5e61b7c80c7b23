"""How alike two forms are, by fixed weights: the same pair scores the same in any corpus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from credscore.cluster.candidates import Floats, Ints, Table

Bools = npt.NDArray[np.bool_]

_QUESTION: Final = 1.2
"""What a question in common adds to the weight of a topic."""
_BARE: Final = 1.8
"""The weight up to which a text says nothing but its figure ("seven deaths")."""
_LINKED: Final = 1.5
"""The weight that two texts must share, their question's own included, to be about one event."""


def matrix_of(table: Table, keep: Bools | None = None) -> sp.csr_matrix:
    """Give the forms as rows of the roots of their concepts' weights, so that products sum weights."""
    values = np.sqrt(table.weights) if keep is None else keep[table.concepts].astype(float)
    return sp.csr_matrix((values, table.concepts, table.starts), shape=(len(table.starts) - 1, table.n_concepts))


def products(matrix: sp.csr_matrix, left: Ints, right: Ints, block: int = 200_000) -> Floats:
    """Multiply rows pair by pair, a block at a time."""
    out = np.empty(len(left))
    for start in range(0, len(left), block):
        span = slice(start, start + block)
        out[span] = np.asarray(matrix[left[span]].multiply(matrix[right[span]]).sum(axis=1)).ravel()
    return out


def overlap(table: Table, left: Ints, right: Ints) -> tuple[Floats, Floats, Floats]:
    """Sum the weights that two forms share, and those of each alone.

    Returns
    -------
    shared, of_left, of_right : ndarray of float
        One value a pair.
    """
    totals = np.bincount(table.rows, table.weights, len(table.starts) - 1)
    return products(matrix_of(table), left, right), totals[left], totals[right]


def topic_scores(table: Table, names: Sequence[str], left: Ints, right: Ints) -> Floats:
    """Score how far two forms are about one thing.

    Forms that answer one question on a fate ("how many died?") are, where they share anything
    else or one of them says nothing else, and where they do not name different places.
    """
    shared, of_left, of_right = overlap(table, left, right)
    first = np.array([name[:1] for name in names] or [""])
    asked = products(matrix_of(table, first == "?"), left, right) > 0
    places = matrix_of(table, first == "@")
    counts = np.asarray(places.sum(axis=1)).ravel()
    apart = (counts[left] > 0) & (counts[right] > 0) & (products(places, left, right) == 0)
    bare = np.minimum(of_left, of_right) <= _BARE
    linked = asked & ~apart & (bare | (shared >= _LINKED))
    bonus = np.where(linked, _QUESTION, 0.0)
    return blend(shared + bonus, of_left + bonus, of_right + bonus)


def blend(shared: Floats, of_left: Floats, of_right: Floats) -> Floats:
    """Blend agreement on the whole with containment of the shorter in the longer, 0 to 1."""
    dice = 2 * shared / np.maximum(of_left + of_right, 1e-9)
    within = shared / np.maximum(np.minimum(of_left, of_right), 1e-9)
    return 0.6 * dice + 0.4 * within


def similarity(left: tuple[int, ...], right: tuple[int, ...], weights: Sequence[float]) -> float:
    """Score one pair of distinct concepts just as :func:`overlap` and :func:`blend` do many."""
    shared = sum(weights[concept] for concept in set(left) & set(right))
    sums = [np.array([sum(weights[concept] for concept in side)]) for side in (left, right)]
    return float(blend(np.array([shared]), *sums)[0])
