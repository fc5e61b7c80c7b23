"""Pairs of texts by themselves: how alike they are, and what forbids that they are one assertion."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import HashingVectorizer

from credscore.cluster.candidates import Table
from credscore.cluster.rows import Floats, Ints, Rows
from credscore.cluster.signature import conflict
from credscore.cluster.similarity import Weights, blend, dice, matrix_of, overlaps, rarity
from credscore.cluster.text import Reader
from credscore.cluster.tokens import fold
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.wrapping import unwrap
from credscore.lexicon import table

_WORDS: Final = 0.4
_LETTERS: Final = 0.4
_ORDERED: Final = 0.2
"""How much of a score words, runs of three letters and the spelling as a whole make; fitted on the training part of
MSRP, in tenths."""
_FIGURE: Final = 3.0
"""The weight that a conflict of figures has: that of so many of the rarest words, each in one text alone."""


def score_pairs(left: Sequence[str], right: Sequence[str], *, veto: bool = True) -> Floats:
    """Score pairs of texts.

    Words weigh as in :class:`~credscore.cluster.ClaimClusterer`: by how rare they are in English
    news and, a little, in the texts given. Runs of letters, weighed alike, and the spelling of the
    sorted words help where words are inflected, derived or misspelt.

    Parameters
    ----------
    left, right : sequence of str
        The texts, pair by pair.
    veto : bool
        Whether conflicts count: one of negation, opposed words or places makes the score 0. One of
        figures lowers it the more, the less else the texts say; long reports of one event often
        differ in one of their figures, which here is evidence and in clusters forbids.

    Returns
    -------
    ndarray of float
        Similarity of each pair, 0 to 1, the same whichever text comes first.

    Examples
    --------
    >>> pairs = ["Rain killed 12", "Rain killed 12"], ["Rain killed twelve", "Rain killed 15"]
    >>> score_pairs(*pairs).round(1).tolist()
    [0.8, 0.4]
    """
    texts = [fold(text) for text in (*left, *right)]
    reader = Reader()
    rows = reader.read_all(texts)
    numbers = rows.distinct()
    distinct = rows.take(np.unique(numbers, return_index=True)[1])
    one, other = numbers[: len(left)], numbers[len(left) :]
    words = Table(*distinct.words, len(reader.vocabulary.names))
    weights = matrix_of(words, Weights(words, reader.vocabulary.rates, timed=False).at(0))
    shared, *sums = overlaps(weights, one, other)
    plain = [utils.default_process(unwrap(text)) for text in texts]
    sides = plain[: len(left)], plain[len(left) :]
    ordered = process.cpdist(*sides, scorer=fuzz.token_sort_ratio, dtype=np.float64) / 100
    found = _WORDS * blend(shared, *sums) + _LETTERS * _of_letters(*sides) + _ORDERED * ordered
    if not veto:
        return found
    total = sums[0] + sums[1]
    kinds = np.array(_conflicts(distinct, one, other, reader.vocabulary), dtype=object)
    factor = np.where(kinds == "number", total / (total + _FIGURE), (kinds == "").astype(float))
    return np.asarray(found * factor)


def _conflicts(rows: Rows, left: Ints, right: Ints, vocabulary: Vocabulary) -> list[str]:
    """Name what forbids each pair, "" where nothing does."""
    found = []
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        a, b = rows.reading(one), rows.reading(other)
        found.append(conflict(a.signature, b.signature, a.content, b.content, vocabulary.against) or "")
    return found


def _of_letters(left: list[str], right: list[str]) -> Floats:
    """Score pairs by the runs of three letters they share, the rare ones weighing most."""
    runs = _runs().transform([*left, *right])
    counts = np.bincount(runs.indices, minlength=runs.shape[1])
    runs.data = np.sqrt(rarity(counts, _rates(), runs.shape[0])[runs.indices])
    places = np.arange(len(left))
    return dice(*overlaps(runs.tocsr(), places, places + len(left)))


@lru_cache(maxsize=1)
def _runs() -> HashingVectorizer:
    return HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(3, 3),
        n_features=1 << 18,
        alternate_sign=False,
        norm=None,
        binary=True,
    )


@lru_cache(maxsize=1)
def _rates() -> Floats:
    """Give in how many of 10,000 sentences each run of letters stands, by the common words that hold it."""
    rows = table("cluster_frequency")
    rates = np.array([float(row["per_10000"]) for row in rows])
    return np.asarray(_runs().transform(row["term"] for row in rows).T @ rates)
