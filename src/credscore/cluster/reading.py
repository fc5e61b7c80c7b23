"""Many texts to readings, spread over the processors where that pays."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from joblib import Parallel, delayed, effective_n_jobs

from credscore.cluster.rows import Ints, Rows, joined
from credscore.cluster.text import Reader
from credscore.cluster.vocabulary import ROLE, Vocabulary

_BATCH: Final = 20_000
"""How many texts are read at once."""
_SHARE: Final = 10_000
"""How many texts are worth a process of their own."""


class Part(NamedTuple):
    """What one process read: distinct readings, that of each text, and its concepts with their first words."""

    rows: Rows
    of_text: Ints
    names: list[str]
    words: list[str]


def read_texts(texts: Sequence[str], n_jobs: int | None = None) -> tuple[Rows, Ints, Vocabulary]:
    """Read texts, which each process does for a run of them; how many there are changes nothing.

    Parameters
    ----------
    texts : sequence of str
        The texts.
    n_jobs : int, optional
        How many processes at most, as in scikit-learn; all processors where None.

    Returns
    -------
    rows : Rows
        The distinct readings in the order in which they first appear.
    of_text : ndarray of int
        The reading of each text.
    vocabulary : Vocabulary
        What the numbers of the concepts stand for.
    """
    n_jobs = min(effective_n_jobs(-1 if n_jobs is None else n_jobs), len(texts) // _SHARE)
    if n_jobs < 2:
        return _settled(*read_part(texts))
    bounds = np.linspace(0, len(texts), n_jobs + 1).astype(int).tolist()
    spans = [texts[start:end] for start, end in pairwise(bounds)]
    return _settled(*_merged(Parallel(n_jobs=n_jobs)(delayed(read_part)(span) for span in spans)))


def read_part(texts: Sequence[str]) -> Part:
    """Read one run of texts by itself."""
    reader = Reader()
    starts = range(0, max(1, len(texts)), _BATCH)
    with _no_collection():
        rows = joined([reader.read_all(texts[start : start + _BATCH]) for start in starts])
        return Part(*_distinct(rows), reader.vocabulary.names, reader.vocabulary.first_words())


def _merged(parts: list[Part]) -> Part:
    """Unite runs."""
    vocabulary = Vocabulary()
    renumbered, places, seen = [], [], 0
    while parts:
        rows, of_text, names, words = parts.pop(0)
        renumbered.append(rows.renumbered(vocabulary.merge(names, words)))
        places.append(of_text + seen)
        seen += len(rows)
    rows, of_row = _distinct(joined(renumbered))
    return Part(rows, of_row[np.concatenate(places)], vocabulary.names, vocabulary.first_words())


def _settled(rows: Rows, of_text: Ints, names: list[str], words: list[str]) -> tuple[Rows, Ints, Vocabulary]:
    """Number the concepts by the reading where each first appears, then by name: who read what is forgotten."""
    vocabulary = Vocabulary()
    first = np.full(len(names), len(rows), dtype=np.int64)
    for part in (rows.content, rows.topic, rows.words):
        # Of several values for one place numpy keeps the last: here that of the first reading.
        appears = np.full(len(names), len(rows), dtype=np.int64)
        appears[part.values[::-1]] = part.rows[::-1]
        first = np.minimum(first, appears)
    first[: len(vocabulary.names)] = -1
    ranks = first.tolist()
    order = sorted(
        range(len(names)), key=lambda number: (ranks[number], names[number] if ranks[number] >= 0 else "")
    )
    numbers = np.empty(len(names), dtype=np.int32)
    numbers[order] = vocabulary.merge(
        [names[number] for number in order], [words[number] for number in order]
    )
    idle = [
        number
        for number, name in enumerate(vocabulary.names)
        if name[:1] == ROLE and number not in vocabulary.against
    ]
    return rows.renumbered(numbers).without(np.array(idle, dtype=np.int32)), of_text, vocabulary


def _distinct(rows: Rows) -> tuple[Rows, Ints]:
    numbers = rows.distinct()
    return rows.take(np.unique(numbers, return_index=True)[1]), numbers


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector still: it would walk millions of small objects, none of them in a cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
