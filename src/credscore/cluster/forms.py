"""Claims that read alike are one form: all further work is done once a form."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
import pandas as pd

from credscore.cluster.candidates import Ints
from credscore.cluster.signature import Signature, conflict, doubt
from credscore.cluster.text import Reader, Reading
from credscore.cluster.vocabulary import Vocabulary
from credscore.terms import Polarity


class Form(NamedTuple):
    """What claims that read alike have in common.

    Attributes
    ----------
    reading : Reading
        Their concepts and signature.
    denies : bool or None
        Whether the claims' column `polarity` says that they deny; None without such a column.
    """

    reading: Reading
    denies: bool | None = None


class Forms(NamedTuple):
    """The distinct forms of a corpus in the order in which they were first seen."""

    distinct: Sequence[Form]
    of_row: Ints
    order: Ints
    vocabulary: Vocabulary

    def conflict(self, left: int, right: int) -> str | None:
        """Name the veto between two forms, None where there is none."""
        mine, theirs = self.distinct[left], self.distinct[right]
        a, b = mine.reading, theirs.reading
        reason = conflict(a.signature, b.signature, a.content, b.content, self.vocabulary.against)
        if reason is None and mine.denies is not theirs.denies and None not in (mine.denies, theirs.denies):
            return None if _parity(a.signature) != _parity(b.signature) else "polarity"
        return reason

    def doubt(self, left: int, right: int) -> bool:
        """Tell whether two forms must be more alike than others to be one assertion."""
        return doubt(self.distinct[left].reading.signature, self.distinct[right].reading.signature)


def _parity(signature: Signature) -> int:
    return len(signature.negations) % 2


def read_forms(frame: pd.DataFrame, order: Ints) -> Forms:
    """Read every text of a frame once and number its form by first appearance in `order`."""
    reader = Reader()
    texts = frame["assertion"].tolist()
    denies: list[bool | None] = [None] * len(texts)
    if "polarity" in frame:
        denies = [value == Polarity.DENIES for value in frame["polarity"]]
    readings: dict[str, Reading] = {}
    forms: dict[Form, int] = {}
    of_row = np.empty(len(texts), dtype=np.int64)
    with _no_collection():
        for row in order.tolist():
            text = texts[row]
            reading = readings.get(text)
            if reading is None:
                reading = readings[text] = reader.read(text)
            of_row[row] = forms.setdefault(Form(reading, denies[row]), len(forms))
    return Forms(list(forms), of_row, order, reader.vocabulary)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector still: it would walk millions of tuples, none of them in a cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
