"""Many texts to readings, spread over the processors where that pays."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Final

import numpy as np
from joblib import Parallel, delayed, effective_n_jobs

from credscore.cluster.rows import Ints, Rows, joined
from credscore.cluster.text import Reader
from credscore.cluster.vocabulary import Vocabulary

_BATCH: Final = 20_000
"""How many texts are read at once."""
_SHARE: Final = 10_000
"""How many texts are worth a process of their own."""


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
        reader = Reader()
        rows, of_text = _read(reader, texts)
        return rows, of_text, reader.vocabulary
    bounds = np.linspace(0, len(texts), n_jobs + 1).astype(int).tolist()
    spans = [texts[start:end] for start, end in pairwise(bounds)]
    return _merged(Parallel(n_jobs=n_jobs)(delayed(read_part)(span) for span in spans))


def read_part(texts: Sequence[str]) -> tuple[Rows, Ints, list[str], list[str]]:
    """Read one run of texts by itself; give the concepts' names and first words with the readings."""
    reader = Reader()
    rows, of_text = _read(reader, texts)
    return rows, of_text, reader.vocabulary.names, reader.vocabulary.first_words()


def _merged(parts: list[tuple[Rows, Ints, list[str], list[str]]]) -> tuple[Rows, Ints, Vocabulary]:
    """Unite runs: concepts and readings are numbered just as one process would have done."""
    vocabulary = Vocabulary()
    renumbered, places, seen = [], [], 0
    while parts:
        rows, of_text, names, words = parts.pop(0)
        renumbered.append(rows.renumbered(vocabulary.merge(names, words)))
        places.append(of_text + seen)
        seen += len(rows)
    rows, of_row = _distinct(joined(renumbered))
    return rows, of_row[np.concatenate(places)], vocabulary


def _read(reader: Reader, texts: Sequence[str]) -> tuple[Rows, Ints]:
    starts = range(0, max(1, len(texts)), _BATCH)
    with _no_collection():
        return _distinct(joined([reader.read_all(texts[start : start + _BATCH]) for start in starts]))


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
