"""Which pairs are worth a look: forms that share a few of their rarest concepts.

Three of the ten rarest must be shared; two will do where they weigh enough in one of the forms.
Pairs that share just two are nine in ten of all that share two, and their number grows with the
square of the corpus; joining on three keeps the cost a form nearly even. A form's candidates
depend on nothing that comes after it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import comb
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from credscore.cluster.rows import Codes, Floats, Ints, mixed

Hashes = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]

_DEPTH: Final = 10
"""How many of a form's rarest concepts make its keys."""
_TELLING: Final = 0.4
"""The part of a form's weight that two concepts must have to be looked for by themselves."""
_WINDOW: Final = 60
"""With how many earlier forms of the same key a form is paired, the latest first."""
_SINGLE: Final = 64
"""How many forms that answer one question are paired whatever else they share."""
_BUFFER: Final = 2_000_000
"""How many new pairs may wait for their repeats to be dropped."""
_KEYS: Final = 4_000_000
"""How many keys are sorted at once."""


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


def rarest(table: Table, weights: Floats, names: Sequence[str]) -> tuple[Codes, Floats]:
    """Give each form's weightiest concepts, -1 where it has fewer, and the part of its weight that each is."""
    ties = np.fromiter((zlib.crc32(n.encode("utf-8", "surrogatepass")) for n in names), np.int64, len(names))
    rows = table.rows
    order = np.lexsort((ties[table.concepts], -weights, rows))
    rank = np.arange(len(rows)) - table.starts[rows]
    keep = rank < _DEPTH
    out = np.full((table.n_forms, _DEPTH), -1, dtype=np.int32)
    out[rows[keep], rank[keep]] = table.concepts[order][keep]
    totals = np.bincount(rows, weights, table.n_forms)
    parts = np.zeros(out.shape)
    parts[rows[keep], rank[keep]] = weights[order][keep] / totals[rows[keep]]
    return out, parts


def candidate_pairs(table: Table, weights: Floats, names: Sequence[str]) -> tuple[Ints, Ints]:
    """Join the forms on their rarest concepts.

    Parameters
    ----------
    table : Table
        The forms in the order in which they were first seen.
    weights : ndarray of float
        The weight of each entry of the table.
    names : sequence of str
        The concepts' names; they break ties between equally rare ones. Forms that answer one
        question ("?" before the name) are candidates whatever else they share.

    Returns
    -------
    later, earlier : ndarray of int
        Each pair once, sorted; the first always came after the second.
    """
    n_forms = max(1, table.n_forms)
    rare, parts = rarest(table, weights, names)
    marks = mixed(np.arange(1, table.n_concepts + 1, dtype=np.uint64))
    hashes = np.where(rare >= 0, marks[rare], np.uint64(0))
    asks = np.fromiter((name[:1] == "?" for name in names), bool, len(names))[table.concepts]
    found = [_asked(marks[table.concepts[asks]], table.rows[asks], n_forms)]
    found += [_join(keys, rows, n_forms) for keys, rows in _triples(rare, hashes)]
    found.append(_join(*_pairs(rare, hashes, parts), n_forms))
    pairs = _distinct(np.concatenate(found))
    return pairs // n_forms, pairs % n_forms


def _triples(rare: Codes, hashes: Hashes) -> Iterator[tuple[Hashes, Ints]]:
    """Give the keys of three concepts, a part of them at a time, and the forms that have them."""
    count = np.uint64(1 + len(rare) * comb(_DEPTH, 3) // _KEYS)
    for part in range(int(count)):
        chosen = []
        for columns in combinations(range(_DEPTH), 3):
            keys, rows = _keys(rare, hashes, columns)
            here = (keys >> np.uint64(32)) * count >> np.uint64(32) == part
            chosen.append((keys[here], rows[here] << 1 | 1))
        yield _flat(chosen)


def _pairs(rare: Codes, hashes: Hashes, parts: Floats) -> tuple[Hashes, Ints]:
    """Give the keys of two concepts that weigh enough in a form, and the same keys of all other forms."""
    both = list(combinations(range(_DEPTH), 2))
    own, others = [], []
    for first, second in both:
        keys, rows = _keys(rare, hashes, (first, second))
        telling = parts[rows, first] + parts[rows, second] >= _TELLING
        own.append((keys[telling], rows[telling] << 1 | 1))
    known = np.zeros(1 << (16 * sum(len(keys) for keys, _ in own)).bit_length(), dtype=bool)
    mask = np.uint64(len(known) - 1)
    for keys, _ in own:
        known[keys & mask] = True
    for first, second in both:
        keys, rows = _keys(rare, hashes, (first, second))
        here = known[keys & mask] & (parts[rows, first] + parts[rows, second] < _TELLING)
        others.append((keys[here], rows[here] << 1))
    return _flat([*own, *others])


def _keys(rare: Codes, hashes: Hashes, columns: tuple[int, ...]) -> tuple[Hashes, Ints]:
    """Give one key of each form that has so many concepts."""
    rows = np.flatnonzero(rare[:, columns[-1]] >= 0)
    keys = np.zeros(len(rows), dtype=np.uint64)
    for column in columns:
        keys += hashes[rows, column]
    return mixed(keys), rows


def _flat(parts: Iterable[tuple[Hashes, Ints]]) -> tuple[Hashes, Ints]:
    keys, rows = zip(*parts, strict=True)
    return np.concatenate(keys), np.concatenate(rows)


def _join(keys: Hashes, rows: Ints, n_forms: int, window: int = _WINDOW) -> Ints:
    """Pair the forms of one key, each with the latest before it.

    The lowest bit of a row tells whether it asks for the others; two that do not are no pair. Key
    and row are sorted as one number, of which the row takes the low bits. Two keys that agree in the
    high bits by accident cost a look at pairs that are not alike.
    """
    bits = np.uint64(n_forms.bit_length() + 1)
    codes = keys >> bits << bits | rows.astype(np.uint64)
    codes.sort()
    groups, rows = _groups(codes >> bits, (codes & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64))
    forms, asking = rows >> 1, rows & 1 == 1
    found = [np.empty(0, np.int64)]
    places = np.arange(len(groups))
    for step in range(1, window + 1):
        places = places[places >= step]
        places = places[groups[places] == groups[places - step]]
        if not len(places):
            break
        later, earlier = forms[places], forms[places - step]
        kept = (asking[places] | asking[places - step]) & (later != earlier)
        found.append(later[kept] * n_forms + earlier[kept])
        if sum(map(len, found)) > _BUFFER + 2 * len(found[0]):
            found = [_distinct(np.concatenate(found))]
    return _distinct(np.concatenate(found))


def _groups(keys: Hashes, rows: Ints) -> tuple[Codes, Ints]:
    """Number the runs of one key, those of one row and those with the very rows of an earlier run left out.

    Texts that say the same share nearly all their keys, so this leaves a small part of the runs.
    """
    fresh = np.ones(len(keys), dtype=bool)
    fresh[1:] = keys[1:] != keys[:-1]
    starts = np.flatnonzero(fresh)
    lengths = np.diff(starts, append=len(keys))
    members = np.add.reduceat(mixed(rows.astype(np.uint64) + np.uint64(1)), starts) if len(starts) else keys
    several = np.flatnonzero(lengths > 1)
    kept = np.zeros(len(starts), dtype=bool)
    kept[several[np.unique(members[several], return_index=True)[1]]] = True
    entries = np.repeat(kept, lengths)
    return np.cumsum(fresh, dtype=np.int32)[entries], rows[entries]


def _distinct(values: Ints) -> Ints:
    """Sort and drop repeats; several times faster here than hashing does it."""
    values = np.sort(values)
    fresh = np.ones(len(values), dtype=bool)
    fresh[1:] = values[1:] != values[:-1]
    return values[fresh]


def _asked(keys: Hashes, rows: Ints, n_forms: int) -> Ints:
    """Pair the first forms that answer one question."""
    order = np.argsort(keys, kind="stable")
    place = np.empty(len(keys), dtype=np.int64)
    place[order] = np.arange(len(keys)) - np.searchsorted(keys[order], keys[order], side="left")
    keep = place < _SINGLE
    return _join(keys[keep], rows[keep] << 1 | 1, n_forms, _SINGLE)
