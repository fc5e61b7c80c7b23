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

from credscore.cluster.rows import Codes, Floats, Ints

_BUFFER = 4_000_000
"""How many pairs may wait for their repeats to be dropped."""


class Table(NamedTuple):
    """The distinct concepts of every form, in compressed rows.

    Attributes
    ----------
    starts : ndarray of int, shape (n_forms + 1,)
        Where each form's concepts start.
    concepts : ndarray of int
        Concept numbers, rising within a form.
    n_concepts : int
        How many concepts there are.
    """

    starts: Ints
    concepts: Codes
    n_concepts: int

    @property
    def n_forms(self) -> int:
        """Count the forms."""
        return len(self.starts) - 1

    @property
    def rows(self) -> Ints:
        """Give the form of every entry."""
        return np.repeat(np.arange(self.n_forms), np.diff(self.starts))


def rarest(table: Table, weights: Floats, names: Sequence[str], depth: int) -> Ints:
    """Give each form's `depth` weightiest concepts, -1 where it has fewer; shape (n_forms, depth)."""
    ties = np.fromiter((zlib.crc32(n.encode("utf-8", "surrogatepass")) for n in names), np.int64, len(names))
    rows = table.rows
    order = np.lexsort((ties[table.concepts], -weights, rows))
    rank = np.arange(len(rows)) - table.starts[rows]
    keep = rank < depth
    out = np.full((len(table.starts) - 1, depth), -1, dtype=np.int64)
    out[rows[keep], rank[keep]] = table.concepts[order][keep]
    return out


def candidate_pairs(
    table: Table,
    weights: Floats,
    names: Sequence[str],
    depth: int = 9,
    window: int = 60,
    single: int = 64,
) -> tuple[Ints, Ints]:
    """Join the forms on pairs of their rarest concepts.

    Parameters
    ----------
    table : Table
        The forms in the order in which they were first seen.
    weights : ndarray of float
        The weight of each entry of the table.
    names : sequence of str
        The concepts' names; they break ties between equally rare ones.
    depth : int
        How many of a form's rarest concepts make its keys.
    window : int
        With how many earlier forms of the same key a form is paired, the latest first.
    single : int
        How many forms that answer one question ("?" before the name) are paired with each other
        whatever else they share.

    Returns
    -------
    later, earlier : ndarray of int
        Each pair once, sorted; the first always came after the second.
    """
    rare = rarest(table, weights, names, depth)
    n_forms = len(rare)
    first, second = np.triu_indices(depth, 1)
    low = np.minimum(rare[:, first], rare[:, second])
    keys = (low * table.n_concepts + np.maximum(rare[:, first], rare[:, second])).ravel()
    rows = np.repeat(np.arange(n_forms, dtype=np.int32), len(first))
    valid = (low >= 0).ravel()
    pairs = _join(keys[valid], rows[valid], n_forms, window)
    asks = np.fromiter((name[:1] == "?" for name in names), bool, len(names))[table.concepts]
    asked = _first_of_each(table.concepts[asks], table.rows[asks], n_forms, single)
    pairs = _distinct(np.concatenate((pairs, asked)))
    return pairs // max(1, n_forms), pairs % max(1, n_forms)


def _join(keys: Ints, rows: npt.NDArray[np.int32], n_forms: int, window: int) -> Ints:
    """Pair rows of one key; rows must come in rising order."""
    order = np.argsort(keys, kind="stable")
    keys, rows = keys[order], rows[order]
    again = np.zeros(len(keys), dtype=bool)
    again[1:] = keys[1:] == keys[:-1]
    again[:-1] |= again[1:]
    keys, forms = keys[again], rows[again].astype(np.int64)
    found = [np.empty(0, np.int64)]
    for step in range(1, window + 1):
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        found.append(forms[step:][same] * n_forms + forms[:-step][same])
        if sum(map(len, found)) > _BUFFER:
            found = [_distinct(np.concatenate(found))]
    return _distinct(np.concatenate(found))


def _distinct(values: Ints) -> Ints:
    """Sort and drop repeats; several times faster here than hashing does it."""
    values = np.sort(values)
    fresh = np.ones(len(values), dtype=bool)
    fresh[1:] = values[1:] != values[:-1]
    return values[fresh]


def _first_of_each(keys: Ints, rows: Ints, n_forms: int, count: int) -> Ints:
    order = np.argsort(keys, kind="stable")
    place = np.empty(len(keys), dtype=np.int64)
    place[order] = np.arange(len(keys)) - np.searchsorted(keys[order], keys[order], side="left")
    keep = place < count
    return _join(keys[keep], rows[keep].astype(np.int32), n_forms, count)
