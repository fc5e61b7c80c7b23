"""Pairs of texts by themselves: how alike they are, and what forbids that they are one assertion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from credscore.cluster.candidates import Table
from credscore.cluster.rows import Floats
from credscore.cluster.signature import conflict
from credscore.cluster.similarity import Weights, scores
from credscore.cluster.text import Reader


def score_pairs(left: Sequence[str], right: Sequence[str], *, veto: bool = True) -> Floats:
    """Score pairs of texts, each by itself.

    Parameters
    ----------
    left, right : sequence of str
        The texts, pair by pair.
    veto : bool
        Whether a pair in conflict (figures, negation, opposed words, places) scores 0.

    Returns
    -------
    ndarray of float
        Similarity of each pair, 0 to 1. No pair changes another's.

    Examples
    --------
    >>> pairs = ["Rain killed 12", "Rain killed 12"], ["Rain killed twelve", "Rain killed 15"]
    >>> score_pairs(*pairs).round(1).tolist()
    [1.0, 0.0]
    """
    reader = Reader()
    rows = reader.read_all([*left, *right])
    vocabulary = reader.vocabulary
    table = Table(*rows.words, len(vocabulary.names))
    background = Weights.background(vocabulary.rates, table.n_forms)
    earlier = np.arange(len(left))
    found = scores(table, background, earlier + len(left), earlier)
    if veto:
        readings = [rows.reading(row) for row in range(len(rows))]
        for place, (a, b) in enumerate(zip(readings[: len(left)], readings[len(left) :], strict=True)):
            if conflict(a.signature, b.signature, a.content, b.content, vocabulary.against):
                found[place] = 0.0
    return found
