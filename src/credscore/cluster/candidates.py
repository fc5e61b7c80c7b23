"""Which pairs are worth a look: forms that share two of their rarest concepts.

The cost is bounded a form, whatever the corpus: each form makes at most 45 keys and meets, a key,
only the forms last seen with it. A form's candidates depend on nothing that comes after it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class Table(NamedTuple):
    """The distinct concepts of every form, in compressed rows.

    Attributes
    ----------
    starts : ndarray of int, shape (n_forms + 1,)
        Where each form's concepts start.
    concepts : ndarray of int
        Concept numbers, rising within a form.
    weights : ndarray of float
        The weight of each.
    n_concepts : int
        How many concepts there are.
    """

    starts: Ints
    concepts: Ints
    weights: Floats
    n_concepts: int

    @property
    def rows(self) -> Ints:
        """Give the form of every entry."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def concept_table(contents: Sequence[tuple[int, ...]], weights: Sequence[float]) -> Table:
    """Build the table of distinct concepts a form."""
    distinct = [sorted(set(content)) for content in contents]
    starts = np.zeros(len(distinct) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in distinct], out=starts[1:])
    concepts = np.fromiter((c for row in distinct for c in row), dtype=np.int64, count=int(starts[-1]))
    return Table(starts, concepts, np.asarray(weights, dtype=np.float64)[concepts], len(weights))


def rarest(table: Table, names: Sequence[str], depth: int) -> Ints:
    """Give each form's `depth` rarest concepts, -1 where it has fewer; shape (n_forms, depth)."""
    ties = np.fromiter((zlib.crc32(n.encode("utf-8", "surrogatepass")) for n in names), np.int64, len(names))
    rows = table.rows
    order = np.lexsort((ties[table.concepts], -table.weights, rows))
    rank = np.arange(len(rows)) - table.starts[rows]
    keep = rank < depth
    out = np.full((len(table.starts) - 1, depth), -1, dtype=np.int64)
    out[rows[keep], rank[keep]] = table.concepts[order][keep]
    return out


def candidate_pairs(table: Table, names: Sequence[str], depth: int = 9, window: int = 60) -> tuple[Ints, Ints]:
    """Join the forms on pairs of their rarest concepts.

    Parameters
    ----------
    table : Table
        The forms in the order in which they were first seen.
    names : sequence of str
        The concepts' names; they break ties between equally rare ones.
    depth : int
        How many of a form's rarest concepts make its keys.
    window : int
        With how many earlier forms of the same key a form is paired, the latest first.

    Returns
    -------
    later, earlier : ndarray of int
        Each pair once, sorted; the first always came after the second.
    """
    rare = rarest(table, names, depth)
    n_forms = len(rare)
    keys, rows = [], []
    for a in range(depth):
        for b in range(a, depth):
            valid = np.flatnonzero(rare[:, b] >= 0)
            low, high = np.minimum(rare[valid, a], rare[valid, b]), np.maximum(rare[valid, a], rare[valid, b])
            if a == b:
                continue
            keys.append(low * table.n_concepts + high)
            rows.append(valid)
    if not keys or not n_forms:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return _join(np.concatenate(keys), np.concatenate(rows), n_forms, window)


def _join(keys: Ints, rows: Ints, n_forms: int, window: int) -> tuple[Ints, Ints]:
    order = np.lexsort((rows, keys))
    keys, rows = keys[order], rows[order]
    found = [np.empty(0, np.int64)]
    for step in range(1, window + 1):
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        found.append(np.unique(rows[step:][same] * n_forms + rows[:-step][same]))
    pairs = np.unique(np.concatenate(found))
    return pairs // n_forms, pairs % n_forms
