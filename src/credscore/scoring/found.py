"""Findings as flat columns: lists of dictionaries are made of them only where somebody looks."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray, ExtensionDtype, register_extension_dtype, take

from credscore.rule import Finding

COLUMNS: Final = ("code", "outcome", "bits", "message", "claim_ids")


class Found(NamedTuple):
    """The findings of several assertions, one after the other.

    Attributes
    ----------
    starts : ndarray of int, shape (assertions + 1,)
        Where each assertion's findings begin.
    kinds : ndarray of int, shape (findings,)
        The place of code and outcome in `names`.
    names : list of (code, outcome)
    bits : ndarray of float, shape (findings,)
    text, ends : str and ndarray of int, shape (findings + 1,)
        All messages in one, and where each begins.
    ids : list of str
        The claims that they name.
    claims, borders : ndarray of int
        Places in `ids`, and where those of each finding begin.
    """

    starts: np.ndarray
    kinds: np.ndarray
    names: list[tuple[str, str]]
    bits: np.ndarray
    text: str
    ends: np.ndarray
    ids: list[str]
    claims: np.ndarray
    borders: np.ndarray

    def of(self, assertion: int) -> list[dict[str, Any]]:
        """Give the findings of one assertion as ``assertions.jsonl`` holds them."""
        return [
            dict(zip(COLUMNS, (*row[:4], list(row[4])), strict=True))
            for row in self.rows(int(self.starts[assertion]), int(self.starts[assertion + 1]))
        ]

    def rows(self, first: int, last: int) -> Iterable[tuple[str, str, float, str, tuple[str, ...]]]:
        """Yield some findings: code, outcome, bits, message and claim_ids."""
        ends, borders = self.ends[first : last + 1].tolist(), self.borders[first : last + 1].tolist()
        kinds, bits = self.kinds[first:last].tolist(), self.bits[first:last].tolist()
        for i, (kind, value) in enumerate(zip(kinds, bits, strict=True)):
            ids = tuple([self.ids[place] for place in self.claims[borders[i] : borders[i + 1]].tolist()])
            yield (*self.names[kind], value, self.text[ends[i] : ends[i + 1]], ids)


def packed(counts: Sequence[int], findings: Sequence[Finding]) -> Found:
    """Give findings as flat columns.

    Parameters
    ----------
    counts : sequence of int
        How many findings each assertion has.
    findings : sequence of Finding
        One assertion's after the other.
    """
    bits, messages, claims, outcomes, codes = zip(*findings, strict=True) if findings else ((),) * 5
    kinds, names = _numbered(zip(codes, outcomes, strict=True))
    places, ids = _numbered(chain.from_iterable(claims))
    return Found(
        _edges(counts),
        kinds,
        names,
        np.array(bits, dtype=np.float64),
        "".join(messages),
        _edges(list(map(len, messages))),
        ids,
        places,
        _edges(list(map(len, claims))),
    )


def _numbered(items: Iterable[Any]) -> tuple[np.ndarray, list[Any]]:
    """Number items in the order in which they first come, and list them."""
    known: dict[Any, int] = {}
    numbers = np.array([known.setdefault(item, len(known)) for item in items], dtype=np.int32)
    return numbers, list(known)


def _edges(lengths: Sequence[int]) -> np.ndarray:
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))


@register_extension_dtype
class FoundDtype(ExtensionDtype):
    """The type of a column of findings: a list of dictionaries a cell."""

    name = "credscore.findings"
    type = list
    kind = "O"
    na_value = None

    @classmethod
    def construct_array_type(cls) -> builtins.type[FoundArray]:
        """Name the array that holds it."""
        return FoundArray


class FoundArray(ExtensionArray):
    """A column of findings, a list of dictionaries a cell, each made when it is read.

    It cannot be changed; `Series.astype(object)` gives a column of lists that can.

    Parameters
    ----------
    parts : sequence of Found
    places : ndarray of int, shape (n,), optional
        Which assertion each cell shows, counted through all parts; -1 shows nothing.
    """

    def __init__(self, parts: Sequence[Found], places: np.ndarray | None = None) -> None:
        self.parts = tuple(parts)
        self.bounds = _edges([len(part.starts) - 1 for part in self.parts])
        self.places = np.arange(self.bounds[-1]) if places is None else places

    @property
    def dtype(self) -> FoundDtype:
        """The column's type."""
        return FoundDtype()

    @property
    def nbytes(self) -> int:
        """About how much memory it takes."""
        return sum(sum(c.nbytes for c in p if isinstance(c, np.ndarray)) + len(p.text) for p in self.parts)

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, item: Any) -> Any:
        if isinstance(item, (int, np.integer)):
            place = int(self.places[item])
            if place < 0:
                return None
            part, assertion = self._at(place)
            return part.of(assertion)
        return FoundArray(self.parts, self.places[pd.api.indexers.check_array_indexer(self, item)])

    def _at(self, place: int) -> tuple[Found, int]:
        number = int(np.searchsorted(self.bounds, place, side="right")) - 1
        return self.parts[number], place - int(self.bounds[number])

    def columns(self) -> tuple[list[int], dict[str, list[Any]]]:
        """Give how many findings each cell has, and all of them by column."""
        counts: list[int] = []
        columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
        takers = [column.append for column in columns.values()]
        for place in self.places.tolist():
            part, assertion = self._at(place)
            start, stop = part.starts[assertion : assertion + 2].tolist()
            counts.append(stop - start)
            for row in part.rows(start, stop):
                for taker, value in zip(takers, row, strict=True):
                    taker(value)
        return counts, columns

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        cells = np.empty(len(self), dtype=object)
        cells[:] = list(self)
        return cells

    def __eq__(self, other: object) -> Any:
        """Compare cell by cell."""
        if isinstance(other, (pd.Series, pd.Index, pd.DataFrame)):
            return NotImplemented
        return np.array([mine == theirs for mine, theirs in zip(self, other, strict=True)], dtype=bool)  # type: ignore[call-overload]

    def isna(self) -> np.ndarray:
        """Say which cells show nothing."""
        return np.asarray(self.places < 0)

    def take(self, indices: Any, *, allow_fill: bool = False, fill_value: Any = None) -> FoundArray:
        """Show other cells, or the same in another order."""
        places = np.asarray(take(self.places, indices, fill_value=-1, allow_fill=allow_fill))
        return FoundArray(self.parts, places)

    def copy(self) -> FoundArray:
        """Give another column with the same cells."""
        return FoundArray(self.parts, self.places.copy())

    def astype(self, dtype: Any, copy: bool = True) -> Any:
        """Give the cells as lists, where `dtype` is object."""
        if isinstance(dtype, FoundDtype):
            return self.copy() if copy else self
        return np.asarray(self).astype(dtype)

    def __arrow_array__(self, type: Any = None) -> Any:
        """Give the cells to pyarrow, as parquet files hold them."""
        import pyarrow

        return pyarrow.array(list(self), type=type)

    def _explode(self) -> tuple[np.ndarray, np.ndarray]:
        cells = [cell or [None] for cell in self]
        flat = np.empty(sum(map(len, cells)), dtype=object)
        flat[:] = [finding for cell in cells for finding in cell]
        return flat, np.array(list(map(len, cells)), dtype="uint64")

    @classmethod
    def _from_sequence(cls, scalars: Any, *, dtype: Any = None, copy: bool = False) -> FoundArray:
        """Refuse: pandas then takes what it computed from the cells for what it is."""
        raise TypeError("only scoring makes a column of findings; astype(object) gives one of lists")

    @classmethod
    def _concat_same_type(cls, to_concat: Sequence[FoundArray]) -> FoundArray:
        parts: list[Found] = []
        places = []
        for array in to_concat:
            shift = sum(len(part.starts) - 1 for part in parts)
            places.append(np.where(array.places < 0, -1, array.places + shift))
            parts += array.parts
        return cls(parts, np.concatenate(places))
