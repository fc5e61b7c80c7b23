"""Which pairs are worth a look: forms that share a few of their rarest concepts.

Three of the ten rarest must be shared; two will do where one of the forms has seven concepts or
fewer. Pairs that share just two are nine in ten of all that share two, and their number grows
with the square of the corpus; joining on three keeps the cost a form nearly even. A form's
candidates depend on nothing that comes after it.
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
_SHORT: Final = 7
"""Up to how many concepts a form is short, so that two in common are enough."""
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


def rarest(table: Table, weights: Floats, names: Sequence[str], depth: int = _DEPTH) -> Codes:
    """Give each form's `depth` weightiest concepts, -1 where it has fewer; shape (n_forms, depth)."""
    ties = np.fromiter((zlib.crc32(n.encode("utf-8", "surrogatepass")) for n in names), np.int64, len(names))
    rows = table.rows
    order = np.lexsort((ties[table.concepts], -weights, rows))
    rank = np.arange(len(rows)) - table.starts[rows]
    keep = rank < depth
    out = np.full((table.n_forms, depth), -1, dtype=np.int32)
    out[rows[keep], rank[keep]] = table.concepts[order][keep]
    return out


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
    rare = rarest(table, weights, names)
    short = (rare >= 0).sum(axis=1) <= _SHORT
    marks = mixed(np.arange(table.n_concepts, dtype=np.uint64))
    hashes = np.where(rare >= 0, marks[rare], np.uint64(0))
    asks = np.fromiter((name[:1] == "?" for name in names), bool, len(names))[table.concepts]
    found = [_asked(marks[table.concepts[asks]], table.rows[asks], n_forms)]
    found += [_join(keys, rows, n_forms) for keys, rows in _triples(rare, hashes, ~short)]
    found.append(_join(*_pairs(rare, hashes, short), n_forms, short=short))
    pairs = _distinct(np.concatenate(found))
    return pairs // n_forms, pairs % n_forms


def _triples(rare: Codes, hashes: Hashes, long: Bools) -> Iterator[tuple[Hashes, Ints]]:
    """Give the keys of three concepts of long forms, a part of the keys at a time."""
    rows = np.flatnonzero(long)
    count = np.uint64(1 + len(rows) * comb(_DEPTH, 3) // _KEYS)
    for part in range(int(count)):
        chosen = [
            (keys[here], kept[here])
            for keys, kept in _keys(rare, hashes, rows, 3)
            for here in [(keys >> np.uint64(32)) * count >> np.uint64(32) == part]
        ]
        yield _flat(chosen)


def _pairs(rare: Codes, hashes: Hashes, short: Bools) -> tuple[Hashes, Ints]:
    """Give the keys of two concepts of short forms, and those of long forms that a short one may share."""
    own, rows = _flat(_keys(rare, hashes, np.flatnonzero(short), 2))
    known = np.zeros(1 << (16 * len(own)).bit_length(), dtype=bool)
    mask = np.uint64(len(known) - 1)
    known[own & mask] = True
    shared = [
        (keys[here], kept[here])
        for keys, kept in _keys(rare, hashes, np.flatnonzero(~short), 2)
        for here in [known[keys & mask]]
    ]
    return _flat([(own, rows), *shared])


def _keys(rare: Codes, hashes: Hashes, rows: Ints, size: int) -> Iterator[tuple[Hashes, Ints]]:
    """Give the keys of so many concepts each, and the forms that have them."""
    for chosen in combinations(range(rare.shape[1]), size):
        kept = rows[rare[rows, chosen[-1]] >= 0]
        keys = np.zeros(len(kept), dtype=np.uint64)
        for column in chosen:
            keys += hashes[kept, column]
        yield mixed(keys), kept


def _flat(parts: Iterable[tuple[Hashes, Ints]]) -> tuple[Hashes, Ints]:
    keys, rows = zip(*parts, strict=True)
    return np.concatenate(keys), np.concatenate(rows)


def _join(keys: Hashes, rows: Ints, n_forms: int, window: int = _WINDOW, short: Bools | None = None) -> Ints:
    """Pair the forms of one key, each with the latest before it; where asked, only with a short one.

    Key and form are sorted as one number, of which the form takes the low bits. Two keys that agree
    in the high bits by accident cost a look at pairs that are not alike.
    """
    bits = np.uint64(n_forms.bit_length())
    codes = keys >> bits << bits | rows.astype(np.uint64)
    codes.sort()
    keys = codes >> bits
    again = np.zeros(len(codes), dtype=bool)
    again[1:] = keys[1:] == keys[:-1]
    again[:-1] |= again[1:]
    keys, forms = keys[again], (codes[again] & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    found = [np.empty(0, np.int64)]
    places = np.arange(len(keys))
    for step in range(1, window + 1):
        places = places[places >= step]
        places = places[keys[places] == keys[places - step]]
        if not len(places):
            break
        later, earlier = forms[places], forms[places - step]
        kept = later != earlier if short is None else (short[later] | short[earlier]) & (later != earlier)
        found.append(later[kept] * n_forms + earlier[kept])
        if sum(map(len, found)) > _BUFFER + 2 * len(found[0]):
            found = [_distinct(np.concatenate(found))]
    return _distinct(np.concatenate(found))


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
    return _join(keys[keep], rows[keep], n_forms, _SINGLE)
