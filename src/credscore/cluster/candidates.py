"""Which pairs are worth a look: forms that share a few of their rarest concepts.

Three of the ten rarest must be shared; two will do where they weigh enough in one of the forms.
Pairs that share just two are nine in ten of all that share two, and their number grows with the
square of the corpus; joining on three keeps the cost a form nearly even. A form's candidates
depend on nothing that comes after it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from math import comb
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from joblib import Parallel, delayed

from credscore.cluster.rows import Codes, Floats, Ints, mixed

Hashes = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]

_DEPTH: Final = 10
"""How many of a form's rarest concepts make its keys."""
_TELLING: Final = 0.4
"""The part of a form's weight that two concepts must have to be looked for by themselves."""
_WINDOW: Final = 10
"""With how many earlier forms of the same key a form is paired, the latest first."""
_WINDOW_OF_EQUALS: Final = 30
"""With how many of those that hold the same figures, or none like it: the others mostly contradict it."""
_SINGLE: Final = 64
"""How many forms that answer one question are paired whatever else they share."""
_BUFFER: Final = 2_000_000
"""How many new pairs may wait for their repeats to be dropped."""
_KEYS: Final = 3_000_000
"""How many keys are sorted at once, by each thread."""

_BYTE: Final = np.uint64(8)
"""How many low bits of a key, at most, tell its part; those of one part differ above them."""


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


def candidate_pairs(
    table: Table, weights: Floats, names: Sequence[str], figures: Codes, n_jobs: int | None = None
) -> Ints:
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
    figures : ndarray of int
        What stands for the figures of each form: the same number where they are the same.
    n_jobs : int, optional
        How many threads at most; all processors where None.

    Returns
    -------
    ndarray of int
        Each pair once, rising: the later form's number, times the number of forms, plus the earlier
        form's.
    """
    n_forms = max(1, table.n_forms)
    rare, parts = rarest(table, weights, names)
    marks = mixed(np.arange(1, table.n_concepts + 1, dtype=np.uint64))
    hashes = np.ascontiguousarray(marks[rare].T)
    asks = np.fromiter((name[:1] == "?" for name in names), bool, len(names))[table.concepts]
    pairs = _asked(marks[table.concepts[asks]], table.rows[asks], n_forms)
    there = np.ascontiguousarray(rare.T >= 0)
    makers = [
        *_by_part(comb(_DEPTH, 3), hashes, partial(_triples, hashes, there)),
        *_by_part(comb(_DEPTH, 2), hashes, partial(_pairs, hashes, there, parts)),
    ]
    threads = Parallel(n_jobs=-1 if n_jobs is None else n_jobs, require="sharedmem", return_as="generator")
    waiting = [pairs[:0]]
    for found in threads(delayed(_joined)(make, n_forms, figures) for make in makers):
        waiting.append(found)
        if sum(map(len, waiting)) > _BUFFER + len(pairs) // 2:
            pairs, waiting = _united(pairs, _distinct(np.concatenate(waiting))), [pairs[:0]]
    return _united(pairs, _distinct(np.concatenate(waiting)))


def _joined(make: Callable[[], Hashes], n_forms: int, figures: Codes) -> Ints:
    return _join(make(), n_forms, figures)


class _Part(NamedTuple):
    """Keys that are made together: those of concepts whose low bits add up to the same.

    Attributes
    ----------
    low : ndarray, shape (_DEPTH, n_forms)
        The low bits of each concept's hash, moved up so that their sums overflow to nothing else.
    whole : int
        What they add up to.
    """

    low: Bytes
    whole: int

    def rest(self, *places: int) -> Bytes:
        """Give what the low bits of a key's last concept must be, given the others."""
        rest = np.full(self.low.shape[1], self.whole, dtype=np.uint8)
        for place in places:
            rest -= self.low[place]
        return rest


def _by_part(n_keys: int, hashes: Hashes, make: Callable[[_Part], Hashes]) -> list[Callable[[], Hashes]]:
    """Let keys be made a part of them at a time, which one byte of each concept tells."""
    bits = min(int(_BYTE), (hashes.shape[1] * n_keys // _KEYS).bit_length())
    unused = int(_BYTE) - bits
    low = (hashes << np.uint64(unused)).astype(np.uint8)
    return [partial(make, _Part(low, part << unused & 0xFF)) for part in range(1 << bits)]


def _triples(hashes: Hashes, there: Bools, part: _Part) -> Hashes:
    """Give the keys of three concepts."""
    chosen = []
    for first, second in combinations(range(_DEPTH - 1), 2):
        rest = part.rest(first, second)
        for third in range(second + 1, _DEPTH):
            here = np.flatnonzero((part.low[third] == rest) & there[third])
            keys = hashes[first, here] + hashes[second, here] + hashes[third, here]
            chosen.append(_coded(keys, here, hashes.shape[1], asking=True))
    return np.concatenate(chosen)


def _pairs(hashes: Hashes, there: Bools, parts: Floats, part: _Part) -> Hashes:
    """Give the keys of two concepts that weigh enough in a form, and the same keys of all other forms."""
    n_forms = hashes.shape[1]
    asking, others = [], []
    for first, second in combinations(range(_DEPTH), 2):
        here = np.flatnonzero((part.low[second] == part.rest(first)) & there[second])
        keys = hashes[first, here] + hashes[second, here]
        telling = parts[here, first] + parts[here, second] >= _TELLING
        asking.append((keys[telling], here[telling]))
        others.append((keys[~telling], here[~telling]))
    known = np.zeros(1 << (16 * sum(len(keys) for keys, _ in asking)).bit_length(), dtype=bool)
    mask = np.uint64(len(known) - 1)
    for keys, _ in asking:
        known[keys >> _BYTE & mask] = True
    chosen = [_coded(keys, rows, n_forms, asking=True) for keys, rows in asking]
    for keys, rows in others:
        asked = known[keys >> _BYTE & mask]
        chosen.append(_coded(keys[asked], rows[asked], n_forms, asking=False))
    return np.concatenate(chosen)


def _coded(keys: Hashes, rows: Ints, n_forms: int, *, asking: bool) -> Hashes:
    """Put key, form and whether the form asks for others into one number, which sorts several times faster.

    The key keeps its high bits. Two keys that agree in those by accident cost a look at pairs that
    are not alike.
    """
    bits = np.uint64(n_forms.bit_length() + 1)
    return np.asarray(keys >> bits << bits | (rows << 1 | asking).astype(np.uint64))


def _join(codes: Hashes, n_forms: int, figures: Codes) -> Ints:
    """Pair the forms of one key with the latest before them, and with more of those that hold the same figures."""
    codes.sort()
    forms, asking, before = _groups(codes, np.uint64(n_forms.bit_length() + 1))
    found = _latest(forms, asking, before, n_forms, _WINDOW)
    kinds = np.cumsum(before == 0) * (int(figures.max(initial=0)) + 1) + figures[forms]
    order = np.argsort(kinds, kind="stable")
    kinds = kinds[order]
    starts = np.flatnonzero(np.diff(kinds, prepend=-1))
    before = np.arange(len(kinds)) - np.repeat(starts, np.diff(starts, append=len(kinds)))
    return _united(found, _latest(forms[order], asking[order], before, n_forms, _WINDOW_OF_EQUALS))


def _latest(forms: Ints, asking: Bools, before: Ints, n_forms: int, window: int) -> Ints:
    """Pair each form with those just before it in its run; two that do not ask are no pair."""
    found = [np.empty(0, np.int64)]
    waiting = 0
    places = np.arange(len(forms))
    for step in range(1, window + 1):
        places = places[before[places] >= step]
        if not len(places):
            break
        later, earlier = forms[places], forms[places - step]
        kept = (asking[places] | asking[places - step]) & (later != earlier)
        found.append(later[kept] * n_forms + earlier[kept])
        waiting += len(found[-1])
        if waiting > _BUFFER + len(found[0]):
            found, waiting = [_united(found[0], _distinct(np.concatenate(found[1:])))], 0
    return _united(found[0], _distinct(np.concatenate((found[0][:0], *found[1:]))))


def _groups(codes: Hashes, bits: np.uint64) -> tuple[Ints, Bools, Ints]:
    """Give the forms of runs of one key, whether each asks, and how many stand before it in its run.

    Runs of one form and those with the very forms of another run are left out: texts that say the
    same share nearly all their keys, so this leaves a small part of the runs.
    """
    keys = codes >> bits
    same = keys[1:] == keys[:-1]
    again = np.zeros(len(codes), dtype=bool)
    again[1:] = same
    again[:-1] |= same
    codes, keys = codes[again], keys[again]
    fresh = np.ones(len(codes), dtype=bool)
    fresh[1:] = keys[1:] != keys[:-1]
    rows = codes & ((np.uint64(1) << bits) - np.uint64(1))
    starts = np.flatnonzero(fresh)
    if len(starts):
        members = np.add.reduceat(mixed(rows + np.uint64(1)), starts)
        kept = np.zeros(len(starts), dtype=bool)
        kept[np.unique(members, return_index=True)[1]] = True
        lengths = np.diff(starts, append=len(codes))
        rows = rows[np.repeat(kept, lengths)]
        lengths = lengths[kept]
        starts = np.cumsum(lengths) - lengths
        before = np.arange(len(rows)) - np.repeat(starts, lengths)
    else:
        before = starts
    return (rows >> np.uint64(1)).astype(np.int64), rows & np.uint64(1) == 1, before


def _distinct(values: Ints) -> Ints:
    """Sort and drop repeats; several times faster here than hashing does it."""
    values.sort()
    return _fresh(values)


def _united(some: Ints, others: Ints) -> Ints:
    """Unite two rising arrays: a stable sort finds the two runs and merges them."""
    return _fresh(np.sort(np.concatenate((some, others)), kind="stable"))


def _fresh(values: Ints) -> Ints:
    fresh = np.ones(len(values), dtype=bool)
    fresh[1:] = values[1:] != values[:-1]
    return values[fresh]


def _asked(keys: Hashes, rows: Ints, n_forms: int) -> Ints:
    """Pair the first forms that answer one question."""
    order = np.argsort(keys, kind="stable")
    place = np.empty(len(keys), dtype=np.int64)
    place[order] = np.arange(len(keys)) - np.searchsorted(keys[order], keys[order], side="left")
    keep = place < _SINGLE
    codes = np.sort(_coded(keys[keep], rows[keep], n_forms, asking=True))
    return _latest(*_groups(codes, np.uint64(n_forms.bit_length() + 1)), n_forms, _SINGLE)
