"""What forbids that two forms are one assertion, for many pairs at once.

Of what :func:`credscore.cluster.conflicts.conflict` looks at, figures and names are most; they are
compared here as arrays, the same way. Negations, opposed words and texts full of figures are left
to that function.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from credscore.cluster.amounts import CONVERTED, OPEN, ROUNDED, SCALES
from credscore.cluster.conflicts import ALIKE, ALIKE_OF_SEVERAL
from credscore.cluster.rows import SLOTS, Codes, Floats, Ints, Ragged, Rows, mixed, ragged
from credscore.cluster.signature import COUNT, MONEY, SPAN
from credscore.cluster.similarity import products
from credscore.cluster.unlisted import is_listed, sound

Bools = npt.NDArray[np.bool_]

_MOST: Final = 4
"""How many figures or names of a text are compared as arrays."""
_BLOCK: Final = 50_000
"""How many pairs are compared at once."""


class Traits(NamedTuple):
    """Numbers that tell quickly that two forms cannot be in conflict: 0 where there is nothing, the same where equal.

    Attributes
    ----------
    figures, poles, names : ndarray of int
        The amounts, opposed words and names of each form, whatever stands around them.
    negations : ndarray of int
        How many negations each form has.
    """

    figures: Codes
    poles: Codes
    names: Codes
    negations: Codes


def traits(rows: Rows) -> Traits:
    """Number what may veto each form."""
    slots, concepts = rows.marks.values[:, 0], rows.marks.values[:, 1]
    of_mark = rows.marks.rows
    poles, names = (
        _named(of_mark, concepts, slots == SLOTS.index(slot), len(rows)) for slot in ("poles", "names")
    )
    negations = np.bincount(of_mark[slots == SLOTS.index("negations")], minlength=len(rows))
    amounts = np.column_stack((rows.figures.values[:, :1], rows.amounts.view(np.int64)))
    spread = np.zeros(len(amounts), dtype=np.uint64)
    for column in range(amounts.shape[1]):
        spread = mixed(spread + amounts[:, column].astype(np.uint64) + np.uint64(column + 1))
    figures = _numbered(rows.figures.rows, spread, len(rows))
    return Traits(figures, poles, names, negations.astype(np.int32))


def _named(rows: Ints, concepts: Codes, mask: Bools, n_rows: int) -> Codes:
    """Number the sets of marked concepts."""
    codes = np.unique(rows[mask] << 32 | concepts[mask])
    return _numbered(codes >> 32, mixed((codes & 0xFFFFFFFF).astype(np.uint64) + np.uint64(1)), n_rows)


def _numbered(rows: Ints, hashed: npt.NDArray[np.uint64], n_rows: int) -> Codes:
    """Number the sums of hashed entries by row, from 1 on; 0 where a row has none."""
    sums = np.zeros(n_rows, dtype=np.uint64)
    np.add.at(sums, rows, hashed)
    codes: Codes = np.unique(sums, return_inverse=True)[1].astype(np.int32) + 1
    codes[np.bincount(rows, minlength=n_rows) == 0] = 0
    return codes


class Vetoes:
    """Compare the figures and names of many pairs."""

    def __init__(self, rows: Rows, known: Traits, names: Sequence[str]) -> None:
        self._traits = known
        self._figures = _Figures(rows.figures, rows.amounts)
        chosen = rows.marks.values[:, 0] == SLOTS.index("names")
        self._names = ragged(rows.marks.rows[chosen], rows.marks.values[chosen, 1:], len(rows))
        self._sounds, self._listed = _spelled(self._names.values[:, 0], names)
        self._several = rows.several
        self._content = _content(rows.content)
        placed = np.isin(rows.content.values, self._names.values[:, 0])
        self._held = np.unique(rows.content.rows[placed] << 32 | rows.content.values[placed])
        counts = np.maximum(np.diff(self._figures.starts), np.diff(self._names.starts))
        self._few = counts <= _MOST

    def on(self, left: Ints, right: Ints) -> Bools:
        """Tell which pairs are in conflict over a figure or a name; False where that is not certain."""
        out = np.zeros(len(left), dtype=bool)
        for codes, starts, opposed in (
            (self._traits.figures, self._figures.starts, self._figures.opposed),
            (self._traits.names, self._names.starts, self._opposed_names),
        ):
            mine, theirs = codes[left], codes[right]
            open_ = np.flatnonzero((mine > 0) & (theirs > 0) & (mine != theirs) & ~out)
            counts = np.diff(starts)
            most = np.maximum(counts[left[open_]], counts[right[open_]])
            for low, high in ((0, 1), (1, 2), (2, _MOST)):
                here = open_[(most > low) & (most <= high)]
                for start in range(0, len(here), _BLOCK):
                    part = here[start : start + _BLOCK]
                    out[part] = opposed(left[part], right[part], high)
        found = np.flatnonzero(out)
        out[found] = self._alike(left[found], right[found])
        return out

    def certain(self, left: Ints, right: Ints) -> Bools:
        """Tell for which pairs figures and names are compared: those that are not full of them."""
        return np.asarray(self._few[left] & self._few[right])

    def _alike(self, left: Ints, right: Ints) -> Bools:
        """Tell which pairs have enough content in common to contradict each other."""
        shared = products(self._content, left, right)
        lengths = np.diff(self._content.indptr)
        several = self._several[left] | self._several[right]
        least = np.where(several, ALIKE_OF_SEVERAL, ALIKE)
        return np.asarray(shared >= least * np.minimum(lengths[left], lengths[right]))

    def _opposed_names(self, left: Ints, right: Ints, most: int) -> Bools:
        """Tell which pairs have different names in the same place, neither of which the other text holds."""
        mine, theirs = (_padded(self._names.starts, side, most) for side in (left, right))
        a, b = self._names.values[mine.places], self._names.values[theirs.places]
        alone = mine.valid & ~self._holds(right, a[:, :, 0])
        others = theirs.valid & ~self._holds(left, b[:, :, 0])
        near = _shared(a[:, :, None, 1:], b[:, None, :, 1:]).sum(axis=-1) > 0
        first, second = a[:, :, None, 0], b[:, None, :, 0]
        listed = self._listed[first] & self._listed[second]
        found = alone[:, :, None] & others[:, None, :] & near
        found &= listed | (self._sounds[first] != self._sounds[second])
        return np.asarray(found.any(axis=(1, 2)))

    def _holds(self, rows: Ints, concepts: Codes) -> Bools:
        codes = rows[:, None] << 32 | concepts
        places = np.minimum(np.searchsorted(self._held, codes), len(self._held) - 1)
        return np.asarray(self._held[places] == codes)


def _spelled(concepts: Codes, names: Sequence[str]) -> tuple[Codes, Bools]:
    """Give for each concept that is a name the number of its sound, and whether a table lists it."""
    held = np.unique(concepts)
    size = int(held.max(initial=-1)) + 1
    sounds, listed = np.zeros(size, dtype=np.int32), np.zeros(size, dtype=bool)
    numbers: dict[str, int] = {}
    for number in held.tolist():
        sounds[number] = numbers.setdefault(sound(names[number]), len(numbers) + 1)
        listed[number] = is_listed(names[number])
    return sounds, listed


class _Padded(NamedTuple):
    places: Ints
    valid: Bools


def _padded(starts: Ints, rows: Ints, most: int) -> _Padded:
    """Give where the entries of some rows stand, as many columns for each; the first entry fills up."""
    counts = starts[rows + 1] - starts[rows]
    columns = np.arange(most)
    valid = columns < counts[:, None]
    return _Padded(starts[rows][:, None] + np.where(valid, columns, 0), valid)


def _content(content: Ragged) -> sp.csr_matrix:
    """Give the distinct content words of each form as a matrix of ones."""
    width = int(content.values.max(initial=0)) + 1
    values = np.ones(len(content.values), dtype=np.float32)
    shape = (len(content.starts) - 1, width)
    matrix = sp.csr_matrix((values, content.values, content.starts), shape=shape, copy=True)
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    return matrix


def _shared(left: Codes, right: Codes) -> Ints:
    """Count the words in common behind and before: the last axis goes from four places to two counts."""
    out = []
    for hand in (slice(0, 2), slice(2, 4)):
        mine, theirs = left[..., hand], right[..., hand]
        first, second = mine[..., 0], mine[..., 1]
        one = (first >= 0) & ((first == theirs[..., 0]) | (first == theirs[..., 1]))
        two = (second >= 0) & (second != first) & ((second == theirs[..., 0]) | (second == theirs[..., 1]))
        out.append(one.astype(np.int64) + two)
    return np.stack(out, axis=-1)


class _Side(NamedTuple):
    low: Floats
    high: Floats
    factor: Floats
    step: Floats
    kind: Codes
    last: Bools

    def core(self) -> tuple[Floats, Floats]:
        """Narrow open intervals to where their bound was meant to be near."""
        endless = np.isinf(self.high)
        below = (self.low == 0) & (self.high > 0) & ~endless
        low = np.where(below, self.high / OPEN, self.low)
        return low * self.factor, np.where(endless, self.low * OPEN, self.high) * self.factor


class _Figures:
    """The figures of all forms."""

    def __init__(self, figures: Ragged, amounts: Floats) -> None:
        self.starts = figures.starts
        self._values = figures.values
        self._amounts = amounts

    def opposed(self, left: Ints, right: Ints, most: int) -> Bools:
        """Tell which pairs have figures that count the same thing and differ."""
        mine, theirs = (_padded(self.starts, side, most) for side in (left, right))
        a, b = self._side(mine.places[:, :, None]), self._side(theirs.places[:, None, :])
        both = mine.valid[:, :, None] & theirs.valid[:, None, :]
        same = _same(a, b) & both
        around = self._values[:, 1:]
        hands = _shared(around[mine.places][:, :, None], around[theirs.places][:, None, :])
        shared = hands.sum(axis=-1)
        alone = mine.valid & ~_paired(same, shared, most)
        others = theirs.valid & ~_paired(same.transpose(0, 2, 1), shared.transpose(0, 2, 1), most)
        repeated = same.any(axis=2, keepdims=True) | same.any(axis=1, keepdims=True)
        empty = (around[mine.places][:, :, None, ::2] < 0) & (around[theirs.places][:, None, :, ::2] < 0)
        enclosed = ((hands > 0) | empty).all(axis=-1)
        single = _only(a, alone[:, :, None], axis=1) & _only(b, others[:, None, :], axis=2)
        found = (
            np.where(repeated | (a.kind != b.kind), enclosed, (shared > 0) | single)
            & _comparable(a, b)
            & ~_unscaled(a, b)
        )
        return np.asarray((found & alone[:, :, None] & others[:, None, :]).any(axis=(1, 2)))

    def _side(self, places: Ints) -> _Side:
        low, high, factor, step = np.moveaxis(self._amounts[places], -1, 0)
        return _Side(low, high, factor, step, self._values[places, 0], self._values[places, 1] < 0)


def _same(a: _Side, b: _Side) -> Bools:
    """Tell which amounts can be one and the same figure."""
    equal = (a.low == b.low) & (a.high == b.high)
    ends = ((a.low == b.low) & (a.low > 0)) | ((a.high == b.high) & ~np.isinf(a.high))
    crossing = ends & _comparable(a, b)
    one_unit = a.factor == b.factor
    spans = (a.step == SPAN) & (b.step == SPAN)
    open_above, open_below = np.isinf(a.high), a.low == 0
    others_above, others_below = np.isinf(b.high), b.low == 0
    apart = (open_above & others_below & (a.low >= b.high)) | (others_above & open_below & (b.low >= a.high))
    refused = one_unit & ((open_above & others_above) | (open_below & others_below) | spans | apart)
    (low, high), (other_low, other_high) = a.core(), b.core()
    gap = np.maximum(low - other_high, other_low - high)
    size = np.maximum(np.abs(low), np.abs(other_low))
    rounded = (a.step != b.step) & (a.step != SPAN) & (b.step != SPAN) & (gap <= ROUNDED * size)
    near = (gap <= 0) | np.where(one_unit, rounded, gap <= CONVERTED * size)
    return np.asarray(np.where(a.kind == b.kind, (one_unit & equal) | (near & ~refused), crossing))


def _comparable(a: _Side, b: _Side) -> Bools:
    """Tell which figures are of one kind, or one of a unit or what may be a year and one without."""
    return np.asarray((a.kind == b.kind) | (a.kind == COUNT) | (b.kind == COUNT))


def _paired(same: Bools, shared: Ints, most: int) -> Bools:
    """Pair off equal amounts, those in the same place first, each with one at most; tell which were."""
    row, column = np.arange(most)[:, None], np.arange(most)
    worst = 1000
    keys = np.where(same, (4 - shared) * 100 + row * 10 + column, worst).reshape(len(same), -1)
    taken = np.zeros((len(same), most), dtype=bool)
    places = np.arange(len(same))
    for _ in range(most):
        best = keys.argmin(axis=1)
        found = keys[places, best] < worst
        first, second = np.divmod(best, most)
        taken[places[found], first[found]] = True
        grid = keys.reshape(len(same), most, most)
        grid[places[found], first[found], :] = worst
        grid[places[found], :, second[found]] = worst
    return taken


def _unscaled(a: _Side, b: _Side) -> Bools:
    """Tell which figures are the other one with its scale left out."""
    small, large = np.minimum(a.low, b.low), np.maximum(a.low, b.low)
    known = (small > 0) & np.logical_or.reduce([large == small * scale for scale in SCALES])
    torn, other = ((side.kind == MONEY) | (side.step > 0) | side.last for side in (a, b))
    return np.asarray(known & np.where(a.low < b.low, torn, other))


def _only(side: _Side, alone: Bools, axis: int) -> Bools:
    """Tell which figures, no vague ones, are the only one of their kind among those left over."""
    kinds, left = np.moveaxis(side.kind, axis, -1), np.moveaxis(alone, axis, -1)
    same = ((kinds[..., :, None] == kinds[..., None, :]) & left[..., None, :]).sum(axis=-1) == 1
    vague = (side.low > 0) & (side.low < side.high) & ~np.isinf(side.high) & (side.step == 0)
    return np.asarray(np.moveaxis(same, -1, axis) & ~vague)
