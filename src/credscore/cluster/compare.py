"""Pairs of texts by themselves: how likely it is that they say the same, and what forbids it.

The score is a probability, so that one threshold does for headlines, captions, sentences of news and posts of
several sentences, which differ in how much two texts share that say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import utils
from sklearn.feature_extraction.text import HashingVectorizer

from credscore.cluster.candidates import Table
from credscore.cluster.conflicts import conflict
from credscore.cluster.rows import Floats, Ints, Rows
from credscore.cluster.semantic import Embedder, Sense
from credscore.cluster.similarity import Weights, agreement, dice, matrix_of, overlaps, rarity
from credscore.cluster.stretches import apart, reworded, verbatim
from credscore.cluster.text import Reader
from credscore.cluster.tokens import fold
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.wrapping import unwrap
from credscore.lexicon import table
from credscore.normalize.sentences import split

_START: Final = 5.3
_LIKENESS: Final = 16.9
"""What words and runs of letters in common, half and half, tell where words are rare; captions have plain ones."""
_RARE: Final = 12.7
"""How much more must be shared where a text's words are rare: captions share their few plain words or none."""
_AMONG: Final = 1.42
"""What the rarest words in common tell more for each doubling, tripling ... (the logarithm) of the parts among which the
two most alike were found: where two long texts have one sentence in common, that is no accident."""
_APART: Final = 1.64
"""What stretches of words that one text has to itself tell against them, for each doubling, tripling ... of their words:
a word here and there is wording, a stretch is a statement more."""
_REWORDED: Final = 0.7
"""What it tells for them that both have words of their own at the same place: that is wording. It tells nothing of one
sentence out of many."""
_VERBATIM: Final = 2.5
"""What tells against them that they say the same side by side: where one repeats the other, what differs is meant."""
_DENIED: Final = 1.54
"""What each negation more than the other text has tells against them, even if that affirms nothing of it."""
_ALONE: Final = 1.13
"""What a figure, place or body tells against them that each has and the other lacks."""
_RIVAL: Final = 70.0
"""What figures in conflict tell against texts of nothing else; steeply less where there is more."""
WEIGHTS: Final = np.array(
    [_START, _LIKENESS, -_RARE, _AMONG, -_APART, _REWORDED, -_VERBATIM, -_DENIED, -_ALONE, -_RIVAL]
)
_PLAIN: Final = 0.35
"""The mean weight of words below which texts count as equally plain."""
_BARE: Final = 0.7
"""What it is taken to be where two texts have no content word in common."""
_LITTLE: Final = 0.6
"""The weight of shared words by which what two texts share ceases to be next to nothing."""
_SENTENCE: Final = 3.0
"""The weight at which a figure that differs tells half of what it tells in a text of nothing else."""
_RAREST: Final = 3
"""How many of the rarest words in common count."""
_SENTENCES: Final = 10
"""How many sentences of a text are compared by themselves."""
_MEANT_START: Final = -5.05
"""What speaks for a pair of which a language model thinks that the two have nothing to do with each other."""
_WORDED: Final = 0.37
"""What the evidence of the words still counts beside a model's."""
_MEANT: Final = 7.5
"""What a model's likeness tells."""
_MEANT_AMONG: Final = 2.2
"""What it tells more for each doubling, tripling ... of the parts of a pair: long texts are never quite alike."""
_KNOWN: Final = frozenset("=@#")
"""What the concepts of figures, places and bodies start with."""


def score_pairs(
    left: Sequence[str], right: Sequence[str], *, veto: bool = True, semantic: Embedder | None = None
) -> Floats:
    """Score pairs of texts.

    Words weigh as in :class:`~credscore.cluster.ClaimClusterer`: by how rare they are in English
    news and, a little, in the texts given. Runs of letters, weighed alike, help where words are
    inflected, derived or misspelt. Of texts of several sentences, the two sentences that are most
    alike count, or the whole texts.

    Parameters
    ----------
    left, right : sequence of str
        The texts, pair by pair.
    veto : bool
        Whether conflicts count: one of negation, opposed words or places makes the score 0. One of
        figures lowers it the more, the less else the texts say; long reports of one event often
        differ in one of their figures, which here is evidence and in clusters forbids.
    semantic : Embedder, optional
        A model with the ``encode`` of sentence-transformers. What it finds alike counts beside the
        words; conflicts hold all the same.

    Returns
    -------
    ndarray of float
        How likely it is that each two say the same, 0 to 1; the same whichever text comes first.
        Scores of 0.5 and more mean that they do.

    Examples
    --------
    >>> pairs = ["Rain killed 12", "Rain killed 12"], ["Rain killed twelve", "Rain killed 15"]
    >>> (score_pairs(*pairs) >= 0.5).tolist()
    [True, False]
    """
    if not len(left):
        return np.empty(0)
    found = measure(left, right, veto=veto)
    evidence = np.where(found.barred, -np.inf, WEIGHTS @ found.values)
    best = np.full(len(left), -np.inf)
    np.maximum.at(best, found.pair, evidence)
    if semantic is not None:
        best = _with_sense(best, np.bincount(found.pair), Sense(semantic, [*left, *right]))
    return np.asarray(1 / (1 + np.exp(-best)))


class Measured(NamedTuple):
    """What speaks for and against the parts of pairs.

    Attributes
    ----------
    values : ndarray of float, shape (n_weights, n_parts)
        A row for each of the weights.
    barred : ndarray of bool
        Which parts a conflict other than of figures forbids.
    pair : ndarray of int
        The pair of texts that each part is of.
    """

    values: Floats
    barred: npt.NDArray[np.bool_]
    pair: Ints


def measure(left: Sequence[str], right: Sequence[str], *, veto: bool = True) -> Measured:
    """Measure pairs of texts, at least one, as whole texts and sentence by sentence."""
    parts = _Parts.of([fold(text) for text in left], [fold(text) for text in right])
    reader = Reader()
    rows = reader.read_all(parts.texts)
    numbers = rows.distinct()
    distinct = rows.take(np.unique(numbers, return_index=True)[1])
    one, other = numbers[parts.left], numbers[parts.right]
    kinds = _conflicts(distinct, one, other, reader.vocabulary) if veto else np.full(len(one), "")
    barred = (kinds != "") & (kinds != "number")
    values = _measures(parts, distinct, (one, other), reader.vocabulary, kinds)
    return Measured(values, barred | barred[parts.whole][parts.pair], parts.pair)


def _with_sense(evidence: Floats, counts: Ints, sense: Sense) -> Floats:
    """Add to the evidence of the words what a model makes of the texts, which stand the left ones first."""
    left = np.arange(len(counts))
    alike = sense.pairs(left, left + len(counts))
    return _MEANT_START + _WORDED * evidence + (_MEANT + _MEANT_AMONG * np.log(counts)) * alike


class _Parts(NamedTuple):
    """Pairs of whole texts and of their sentences.

    Attributes
    ----------
    texts : list of str
        All texts and sentences.
    left, right : ndarray of int
        The two sides of each part.
    pair : ndarray of int
        The pair of texts that each part is of.
    whole : ndarray of int
        The part that holds the whole texts of each pair.
    """

    texts: list[str]
    left: Ints
    right: Ints
    pair: Ints
    whole: Ints

    @classmethod
    def of(cls, left: Sequence[str], right: Sequence[str]) -> _Parts:
        """Take texts of several sentences apart, pair each part of one with each of the other."""
        texts: list[str] = []
        sides: list[tuple[int, int]] = []
        counts = []
        for pair in zip(left, right, strict=True):
            several, others = map(_with_sentences, pair)
            first, second = len(texts), len(texts) + len(several)
            texts += several + others
            sides += product(range(first, second), range(second, len(texts)))
            counts.append(len(several) * len(others))
        one, other = np.array(sides, dtype=np.int64).reshape(-1, 2).T
        whole = np.cumsum([0, *counts[:-1]], dtype=np.int64)[: len(counts)]
        return cls(texts, one, other, np.repeat(np.arange(len(counts)), counts), whole)

    @property
    def counts(self) -> Ints:
        """Count the parts of each pair."""
        return np.bincount(self.pair, minlength=len(self.whole))


def _with_sentences(text: str) -> list[str]:
    """Give a text and, where it has several, its sentences."""
    bounds = split(text, 0, len(text))[:_SENTENCES]
    return [text, *(text[start:end] for start, end in bounds)] if len(bounds) > 1 else [text]


def _measures(
    parts: _Parts, rows: Rows, sides: tuple[Ints, Ints], vocabulary: Vocabulary, kinds: npt.NDArray[np.str_]
) -> Floats:
    """Measure what speaks for and against each part of the pairs: a row for each weight, a column for each part."""
    words = Table(*rows.words, len(vocabulary.names))
    weights = Weights(words, vocabulary.rates, timed=False).at(0)
    shared, *sums = overlaps(matrix_of(words, weights), *sides)
    alike = (agreement(shared, *sums) + _of_letters(parts)) / 2 * (1 - np.exp(-shared / _LITTLE))
    counted = np.asarray(np.diff(words.starts), dtype=np.float64)
    rare = (sums[0] + sums[1]) / np.maximum(1, counted[sides[0]] + counted[sides[1]])
    rarest, stretches, own, *others = _in_order(rows, *sides, vocabulary.names, weights)
    rare = np.maximum(np.where(rarest > 0, _PLAIN, _BARE), rare[parts.whole][parts.pair])
    counts = parts.counts[parts.pair]
    order = (rarest * np.log(counts), stretches, own / counts, *others)
    brief = _SENTENCE / (_SENTENCE + np.minimum(*sums))
    alone, rival = _alone(words, vocabulary.names, sides) * brief, (kinds == "number") * brief**4
    return np.stack((np.ones(len(rare)), alike * rare, rare, *order, alone, rival))


def _in_order(rows: Rows, left: Ints, right: Ints, names: Sequence[str], weights: Floats) -> Floats:
    """Measure the rarest content in common, stretches that one text has to itself, verbatim repeats and negations more."""
    found = []
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        a, b = rows.reading(one), rows.reading(other)
        shared = list(set(a.content) & set(b.content))
        stretches = apart(a.content, b.content, names)
        found.append(
            (
                np.sort(weights[shared])[-_RAREST:].sum(),
                np.log1p(stretches),
                np.log1p(reworded(a.content, b.content)),
                verbatim(a.content, b.content) if stretches else 0.0,
                abs(len(a.signature.negations) - len(b.signature.negations)),
            )
        )
    return np.array(found, dtype=np.float64).T


def _alone(words: Table, names: Sequence[str], sides: tuple[Ints, Ints]) -> Floats:
    """Count the figures and known names that each text of a pair has and the other lacks."""
    known = np.array([name[:1] in _KNOWN for name in names], dtype=np.float64)
    shared, *held = overlaps(matrix_of(words, known), *sides)
    return np.minimum(*held) - shared


def _conflicts(rows: Rows, left: Ints, right: Ints, vocabulary: Vocabulary) -> npt.NDArray[np.str_]:
    """Name what forbids each pair, "" where nothing does."""
    found = []
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        a, b = rows.reading(one), rows.reading(other)
        found.append(
            conflict(a.signature, b.signature, a.content, b.content, vocabulary.against, vocabulary.names)
            or ""
        )
    return np.array(found)


def _of_letters(parts: _Parts) -> Floats:
    """Score parts by the runs of three letters they share, the rare ones weighing most."""
    runs = _runs().transform([utils.default_process(unwrap(text)) for text in parts.texts])
    whole = runs[np.unique(np.concatenate((parts.left[parts.whole], parts.right[parts.whole])))]
    counts = np.bincount(whole.indices, minlength=runs.shape[1])
    runs.data = np.sqrt(rarity(counts, _rates(), whole.shape[0])[runs.indices])
    return dice(*overlaps(runs.tocsr(), parts.left, parts.right))


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
