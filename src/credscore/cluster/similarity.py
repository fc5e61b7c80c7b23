"""How alike two forms are, by weights that only what came before them can change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from credscore.cluster.candidates import Table
from credscore.cluster.rows import Floats, Ints

Bools = npt.NDArray[np.bool_]

_PRIOR: Final = 10_000.0
"""How many sentences the background rates stand for."""
_LEAST: Final = 0.05
_QUESTION: Final = 1.2
"""What a question in common adds to the weight of a topic."""
_BARE: Final = 1.8
"""The weight up to which a text says nothing but its figure ("seven deaths")."""
_LINKED: Final = 1.3
"""The weight that two texts must share, their question's own included, to be about one event."""


class Weights:
    """The weights of concepts as they stood when each form was first seen.

    A concept weighs by how rare it is: in the background of English news, which counts as 10,000
    sentences, and in the forms seen so far. The count is brought up to date whenever the number
    of forms has doubled, so that a form's weights never depend on what came after it.

    Parameters
    ----------
    table : Table
        All words of the forms, in the order in which they were first seen.
    rates : sequence of float
        In how many of 10,000 sentences each concept stands.
    timed : bool
        Whether the order is one of time. If not, all forms count from the start.
    """

    def __init__(self, table: Table, rates: Sequence[float], timed: bool) -> None:
        self._rates = np.asarray(rates, dtype=np.float64)
        n_forms = table.n_forms
        self.bounds = [0, n_forms]
        if timed:
            inner = [1 << power for power in range(10, 40) if 1 << power < n_forms]
            self.bounds = [0, *inner, n_forms]
        counted = [n_forms] if not timed else self.bounds[:-1]
        self._epochs = [self._count(table, seen) for seen in counted]

    def _count(self, table: Table, seen: int) -> Floats:
        counts = np.bincount(table.concepts[: table.starts[seen]], minlength=table.n_concepts)
        return rarity(counts, self._rates, seen)

    def __iter__(self) -> Iterator[tuple[int, int, Floats]]:
        """Give each epoch: its first form, the one behind its last, and the concepts' weights."""
        return iter(zip(self.bounds[:-1], self.bounds[1:], self._epochs, strict=True))

    def at(self, form: int) -> Floats:
        """Give the concepts' weights when a form was first seen."""
        return next(weights for start, end, weights in self if start <= form < end)

    def of_entries(self, table: Table) -> Floats:
        """Give the weight of each entry of a table when its form was first seen."""
        parts = [weights[table.concepts[table.starts[a] : table.starts[b]]] for a, b, weights in self]
        return np.concatenate(parts)


def rarity(counts: Ints | Floats, rates: Floats, seen: int) -> Floats:
    """Weigh things by how rare they are: in 10,000 sentences of English news and in as many texts as were seen."""
    share = (counts + rates) / (seen + _PRIOR)
    weights: Floats = np.clip(-np.log(np.maximum(share, 1 / _PRIOR)) / np.log(_PRIOR), _LEAST, 1.0)
    return weights


def matrix_of(table: Table, weights: Floats) -> sp.csr_matrix:
    """Give the forms as rows of the roots of their concepts' weights, so that products sum weights."""
    values = np.sqrt(weights[table.concepts])
    return sp.csr_matrix((values, table.concepts, table.starts), shape=(table.n_forms, table.n_concepts))


def products(matrix: sp.csr_matrix, left: Ints, right: Ints, block: int = 25_000) -> Floats:
    """Multiply rows pair by pair, a block at a time."""
    out = np.empty(len(left))
    for start in range(0, len(left), block):
        span = slice(start, start + block)
        out[span] = np.asarray(matrix[left[span]].multiply(matrix[right[span]]).sum(axis=1)).ravel()
    return out


def overlaps(matrix: sp.csr_matrix, left: Ints, right: Ints) -> tuple[Floats, Floats, Floats]:
    """Give what rows share pair by pair, and what each side weighs."""
    totals = _totals(matrix)
    return products(matrix, left, right), totals[left], totals[right]


def _totals(matrix: sp.csr_matrix) -> Floats:
    return np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()


class Weighed:
    """The forms as they weighed at each time, made once for all pairs.

    Parameters
    ----------
    table : Table
        Their concepts.
    weights : Weights
        What those weigh.
    """

    def __init__(self, table: Table, weights: Weights) -> None:
        self._epochs = []
        for start, end, values in weights:
            seen = Table(table.starts[: end + 1], table.concepts[: table.starts[end]], table.n_concepts)
            matrix = matrix_of(seen, values)
            self._epochs.append((start, end, matrix, _totals(matrix)))

    def overlaps(self, later: Ints, earlier: Ints) -> tuple[Floats, Floats, Floats]:
        """Give what forms share pair by pair, and what each weighs, by the weights of the later one's time."""
        out = np.empty((3, len(later)))
        for start, end, matrix, totals in self._epochs:
            span = np.flatnonzero((later >= start) & (later < end))
            left, right = later[span], earlier[span]
            out[0, span] = products(matrix, left, right)
            out[1, span], out[2, span] = totals[left], totals[right]
        return out[0], out[1], out[2]


def background(rates: Sequence[float]) -> list[float]:
    """Weigh concepts by how rare they are in English news alone."""
    known = np.asarray(rates, dtype=np.float64)
    return [float(weight) for weight in rarity(np.zeros(len(known)), known, 0)]


def topic_scores(known: Weighed, later: Ints, earlier: Ints, questions: Questions | None = None) -> Floats:
    """Score how far two forms are about one thing.

    Where nothing but the texts is known (and `questions` tell), forms that answer one question on a
    fate ("how many died?") are, if they share anything else or one of them says nothing else, and if
    they do not name different places.
    """
    shared, of_later, of_earlier = known.overlaps(later, earlier)
    if questions is not None:
        bare = np.minimum(of_later, of_earlier) <= _BARE
        linked = questions.one(later, earlier) & (bare | (shared >= _LINKED))
        bonus = np.where(linked, _QUESTION, 0.0)
        shared, of_later, of_earlier = shared + bonus, of_later + bonus, of_earlier + bonus
    return blend(shared, of_later, of_earlier)


class Questions:
    """The questions that forms answer, and the places that they name."""

    def __init__(self, table: Table, names: Sequence[str]) -> None:
        first = np.array([name[:1] for name in names] or [""])
        self._asking = _those(table, np.isin(first, ("?", "~")))
        self._places = _those(table, first == "@")
        self._asks, self._placed = (np.diff(matrix.indptr) > 0 for matrix in (self._asking, self._places))

    def one(self, later: Ints, earlier: Ints) -> Bools:
        """Tell which pairs answer one question without naming different places."""
        out = np.zeros(len(later), dtype=bool)
        rows = np.flatnonzero(self._asks[later] & self._asks[earlier])
        rows = rows[products(self._asking, later[rows], earlier[rows]) > 0]
        both = self._placed[later[rows]] & self._placed[earlier[rows]]
        out[rows] = ~both | (products(self._places, later[rows], earlier[rows]) > 0)
        return out


def _those(table: Table, chosen: Bools) -> sp.csr_matrix:
    """Give which forms hold some concepts."""
    matrix = matrix_of(table, chosen.astype(float)).copy()  # the table's own columns are not to change
    matrix.eliminate_zeros()
    return matrix


def dice(shared: Floats, of_left: Floats, of_right: Floats) -> Floats:
    """Give the part of two sides that is shared, 0 to 1."""
    return 2 * shared / np.maximum(of_left + of_right, 1e-9)


def blend(shared: Floats, of_left: Floats, of_right: Floats) -> Floats:
    """Blend agreement on the whole with containment of the shorter in the longer, 0 to 1.

    What two texts share must weigh something: a few common words are no evidence.
    """
    return agreement(shared, of_left, of_right) * np.minimum(1.0, 0.4 + 0.4 * shared)


def agreement(shared: Floats, of_left: Floats, of_right: Floats) -> Floats:
    """Blend agreement on the whole with containment of the shorter in the longer, 0 to 1, however little they weigh."""
    within = shared / np.maximum(np.minimum(of_left, of_right), 1e-9)
    return 0.6 * dice(shared, of_left, of_right) + 0.4 * within


def blend_one(shared: float, of_left: float, of_right: float) -> float:
    """Blend one pair just as :func:`blend` does many."""
    whole = 2 * shared / max(of_left + of_right, 1e-9)
    within = shared / max(min(of_left, of_right), 1e-9)
    return (0.6 * whole + 0.4 * within) * min(1.0, 0.4 + 0.4 * shared)


def similarity(left: tuple[int, ...], right: tuple[int, ...], weights: Floats) -> float:
    """Score one pair of distinct concepts just as :func:`blend` of :class:`Weighed` overlaps does many."""
    shared, *sums = (
        np.array([weights[list(side)].sum()]) for side in (sorted(set(left) & set(right)), left, right)
    )
    return float(blend(shared, *sums)[0])
