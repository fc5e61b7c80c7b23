"""Readings as arrays: what many texts say in a few flat columns, unpacked a text at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from credscore.cluster.signature import NOTHING, Mark, Number, Signature

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

AROUND: Final = 4
"""Columns for what stands around a figure or mark: two concepts behind it, two before, the nearest first; -1 where none."""
SLOTS: Final = ("negations", "refusals", "poles", "names")
"""The fields of a signature that hold marks, by the number that a mark's row gives."""


class Reading(NamedTuple):
    """What one text says.

    Attributes
    ----------
    content : tuple of int
        The concepts of its content words, in order.
    words : tuple of int
        The distinct concepts of all its words and figures, rising.
    topic : tuple of int
        What it is about: content without hedges, reporting and figures, and the questions that
        its figures answer; rising.
    signature : Signature
        What may not differ between it and another text of the same assertion.
    """

    content: tuple[int, ...]
    words: tuple[int, ...]
    topic: tuple[int, ...]
    signature: Signature


class Ragged(NamedTuple):
    """Rows of different lengths, one behind the other.

    Attributes
    ----------
    starts : ndarray of int, shape (n_rows + 1,)
        Where each row starts.
    values : ndarray
        The entries of all rows, along the first axis.
    """

    starts: Ints
    values: Codes

    @property
    def rows(self) -> Ints:
        """Give the row of every entry."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def take(self, chosen: Ints) -> Ragged:
        """Give some rows, in the order asked for."""
        starts, places = gather(self.starts, chosen)
        return Ragged(starts, self.values[places])


def gather(starts: Ints, chosen: Ints) -> tuple[Ints, Ints]:
    """Give the starts of chosen rows put one behind the other, and where their entries were."""
    lengths = starts[chosen + 1] - starts[chosen]
    ends = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    return ends, np.arange(ends[-1]) + np.repeat(starts[chosen] - ends[:-1], lengths)


def ragged(rows: Ints, values: Codes, n_rows: int) -> Ragged:
    """Build rows from entries with the row of each, rising."""
    starts = np.zeros(n_rows + 1, dtype=np.int64)
    np.cumsum(np.bincount(rows, minlength=n_rows), out=starts[1:])
    return Ragged(starts, values)


@dataclass(frozen=True)
class Rows:
    """Readings of many texts.

    Attributes
    ----------
    content, words, topic : Ragged of int
        As in :class:`Reading`.
    figures : Ragged of int, 1 + AROUND columns
        The numbers of each signature: kind and surroundings.
    amounts : ndarray of float, 4 columns
        Their low, high, factor and step.
    marks : Ragged of int, 2 + AROUND columns
        The marks of each signature: place in `SLOTS`, concept and surroundings.
    several : ndarray of bool
        As in :class:`~credscore.cluster.signature.Signature`.
    """

    content: Ragged
    words: Ragged
    topic: Ragged
    figures: Ragged
    amounts: Floats
    marks: Ragged
    several: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.several)

    def take(self, chosen: Ints) -> Rows:
        """Give the readings of some texts, in the order asked for."""
        starts, places = gather(self.figures.starts, chosen)
        return Rows(
            self.content.take(chosen),
            self.words.take(chosen),
            self.topic.take(chosen),
            Ragged(starts, self.figures.values[places]),
            self.amounts[places],
            self.marks.take(chosen),
            self.several[chosen],
        )

    def renumbered(self, numbers: Codes) -> Rows:
        """Give the same readings with other numbers for the concepts."""
        figures, marks = self.figures.values.copy(), self.marks.values.copy()
        for around in (figures[:, 1:], marks[:, 1:]):
            around[:] = np.where(around >= 0, numbers[around], -1)
        return replace(
            self,
            content=Ragged(self.content.starts, numbers[self.content.values]),
            words=_rising(self.words, numbers),
            topic=_rising(self.topic, numbers),
            figures=Ragged(self.figures.starts, figures),
            marks=Ragged(self.marks.starts, marks),
        )

    def without(self, concepts: Codes) -> Rows:
        """Leave out the marks of some concepts."""
        kept = ~np.isin(self.marks.values[:, 1], concepts)
        return replace(self, marks=ragged(self.marks.rows[kept], self.marks.values[kept], len(self)))

    def content_of(self, row: int) -> tuple[int, ...]:
        """Unpack the content words of one text."""
        return _row(self.content, row)

    def words_of(self, row: int) -> tuple[int, ...]:
        """Unpack the distinct concepts of one text."""
        return _row(self.words, row)

    def topic_of(self, row: int) -> tuple[int, ...]:
        """Unpack what one text is about."""
        return _row(self.topic, row)

    def poles_of(self, row: int) -> frozenset[int]:
        """Unpack the opposable words of one text, wherever they stand."""
        start, end = self.marks.starts[row : row + 2].tolist()
        marks = self.marks.values[start:end, :2].tolist()
        return frozenset(concept for slot, concept in marks if SLOTS[slot] == "poles")

    def signature_of(self, row: int) -> Signature:
        """Unpack the signature of one text."""
        return Signatures(self)[row]

    def reading(self, row: int) -> Reading:
        """Unpack one text."""
        return Reading(self.content_of(row), self.words_of(row), self.topic_of(row), self.signature_of(row))

    def signatures(self) -> Ints:
        """Number the distinct signatures by first appearance; give that of each text."""
        return self._numbered((self.figures, self._bits, self.marks))

    def distinct(self) -> Ints:
        """Number the distinct readings by first appearance; give that of each text."""
        return self._numbered((self.figures, self._bits, self.marks, self.content, self.words))

    @property
    def _bits(self) -> Ragged:
        """Give the amounts as whole numbers that differ where the amounts do."""
        return Ragged(self.figures.starts, np.ascontiguousarray(self.amounts).view(np.int32))

    def _numbered(self, parts: Sequence[Ragged]) -> Ints:
        hashed = self.several.astype(np.uint64)
        for salt, part in enumerate(parts):
            hashed += _hashed(part, salt)
        order = np.argsort(hashed, kind="stable")
        fresh = np.ones(len(order), dtype=bool)
        fresh[1:] = hashed[order[1:]] != hashed[order[:-1]]
        first = np.empty(len(order), dtype=np.int64)
        first[order] = order[fresh][np.cumsum(fresh) - 1]
        same = self.several == self.several[first]
        for part in parts:
            same &= _equal(part, first)
        first = np.where(same, first, np.arange(len(first)))
        return np.cumsum(first == np.arange(len(first)))[first] - 1


def _hashed(part: Ragged, salt: int) -> npt.NDArray[np.uint64]:
    """Give a number a row that differs, but for rare accidents, where rows do."""
    values = part.values if part.values.ndim > 1 else part.values[:, None]
    width = values.shape[1]
    within = (np.arange(len(values)) - part.starts[:-1][part.rows]) * width
    spread = np.zeros(len(values) + 1, dtype=np.uint64)
    for column in range(width):
        place = (within + (column + (salt << 40))).astype(np.uint64)
        spread[1:] += mixed(values[:, column].astype(np.uint64) + place * np.uint64(0x9E3779B97F4A7C15))
    sums = np.cumsum(spread, dtype=np.uint64)
    return sums[part.starts[1:]] - sums[part.starts[:-1]]


def mixed(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Spread every bit over all (the last step of splitmix64, by Steele, Lea and Flood)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _equal(part: Ragged, others: Ints) -> npt.NDArray[np.bool_]:
    """Tell which rows are the same as another row each."""
    lengths = np.diff(part.starts)
    same = lengths == lengths[others]
    compared = np.flatnonzero(same & (others != np.arange(len(others))) & (lengths > 0))
    (starts, mine), (_, theirs) = gather(part.starts, compared), gather(part.starts, others[compared])
    wrong = part.values[mine] != part.values[theirs]
    wrong = wrong.any(axis=1) if wrong.ndim > 1 else wrong
    if len(compared):
        same[compared] = ~np.logical_or.reduceat(wrong, starts[:-1])
    return np.asarray(same, dtype=np.bool_)


class Signatures:
    """Signatures unpacked one at a time, by views that a look into costs less than one into an array."""

    def __init__(self, rows: Rows) -> None:
        self._amounts = rows.amounts.ravel().data
        self._figures = rows.figures.values.ravel().data
        self._marks = rows.marks.values.ravel().data
        self._figure_starts = rows.figures.starts.data
        self._mark_starts = rows.marks.starts.data
        self._several = rows.several.data

    def __getitem__(self, row: int) -> Signature:
        """Unpack one."""
        first, behind = self._figure_starts[row], self._figure_starts[row + 1]
        start, end = self._mark_starts[row], self._mark_starts[row + 1]
        if first == behind and start == end:
            return NOTHING
        numbers = []
        for place in range(first, behind):
            low, high, factor, step = self._amounts[4 * place : 4 * place + 4].tolist()
            kind, *around = self._figures[5 * place : 5 * place + 5].tolist()
            numbers.append(Number(low, high, factor, kind, step, *after_and_before(around)))
        found: tuple[list[Mark], ...] = ([], [], [], [])
        for place in range(start, end):
            slot, concept, *around = self._marks[6 * place : 6 * place + 6].tolist()
            found[slot].append(Mark(concept, *after_and_before(around)))
        negations, refusals, poles, names = map(tuple, found)
        return Signature(tuple(numbers), negations, refusals, poles, names, bool(self._several[row]))


def joined(parts: Sequence[Rows]) -> Rows:
    """Put readings one behind the other."""
    return Rows(
        _joined([part.content for part in parts]),
        _joined([part.words for part in parts]),
        _joined([part.topic for part in parts]),
        _joined([part.figures for part in parts]),
        np.concatenate([part.amounts for part in parts]),
        _joined([part.marks for part in parts]),
        np.concatenate([part.several for part in parts]),
    )


def _joined(parts: list[Ragged]) -> Ragged:
    ends = np.cumsum([0, *(part.starts[-1] for part in parts)])
    starts = [part.starts[:-1] + end for part, end in zip(parts, ends[:-1], strict=True)]
    return Ragged(np.concatenate((*starts, ends[-1:])), np.concatenate([part.values for part in parts]))


def _rising(table: Ragged, numbers: Codes) -> Ragged:
    """Renumber rows of distinct concepts and put each in rising order again."""
    codes = np.sort(table.rows << 32 | numbers[table.values])
    return Ragged(table.starts, (codes & 0xFFFFFFFF).astype(np.int32))


def _row(table: Ragged, row: int) -> tuple[int, ...]:
    start, end = table.starts[row : row + 2].tolist()
    return tuple(table.values[start:end].tolist())


def after_and_before(cells: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Unpack what stands behind and before a mark, in the order of the text."""
    first, second, nearest, other = cells
    after = (first, second) if second >= 0 else (first,) if first >= 0 else ()
    return after, (other, nearest) if other >= 0 else (nearest,) if nearest >= 0 else ()
