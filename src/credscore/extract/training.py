"""Learning the trained layer from texts marked by hand: first which words are cues, then which sentences hold one.

What the words say of a sentence is told to the second step by models that were not trained on its text.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from credscore.errors import InputError
from credscore.extract import cue_features, gate_features
from credscore.extract.annotated import Annotated, read_annotated
from credscore.extract.document import Document, Sentence, read_document
from credscore.extract.gate_features import heard, looks
from credscore.extract.spans import Span
from credscore.extract.trained import Model, Weights
from credscore.models import Article

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

    BoolArray = NDArray[bool_]
    IntArray = NDArray[int64]
    FloatArray = NDArray[float64]

_FOLDS = 4
_FLOOR = 0.25
_SEEN = 3
"""Sentences or words in which a feature must stand to count."""
_WORD_STRENGTH = 0.05
_SILENT = -9.0
"""Nats of a word where no word is known to be a cue."""
_SLIGHT = {"words": 0.03, "sentences": 0.01}
"""Weights below these are not kept."""


def labels(document: Document, annotated: Annotated) -> list[bool]:
    """Say of each sentence whether a span marked by hand touches it."""
    marked = sorted(span for spans in annotated.spans.values() for span in spans)
    return [
        any(span.start < sentence.end and sentence.start < span.end for span in marked)
        for sentence in document.sentences
    ]


def train(folder: str | Path, *, strength: float = 0.006, seed: int = 0) -> Model:
    """Learn a gate from texts marked by hand.

    Parameters
    ----------
    folder : str or Path
        As :func:`read_annotated` reads it.
    strength : float
        Inverse of the L2 penalty of the sentences' features (scikit-learn's C).
    seed : int
        For the solver.

    Returns
    -------
    Model

    Raises
    ------
    InputError
        If the texts hold no sentence of one of the two classes.
    """
    return fit(read_annotated(folder), strength=strength, seed=seed)


def fit(texts: Iterable[Annotated], *, strength: float = 0.006, seed: int = 0) -> Model:
    """Learn a gate from annotated texts; see :func:`train`."""
    read = _Read()
    for number, annotated in enumerate(texts):
        read.add(number % _FOLDS, annotated)
    if len(set(read.wanted)) < 2:
        raise InputError("training needs sentences with and without attributions")
    words, logits = _words(read, seed)
    return _sentences(read, logits, words, strength, seed)


class _Read:
    """The texts as rows of features: their words that may be cues, and their sentences."""

    def __init__(self) -> None:
        self.word_features, self.word_ends = array("i"), array("l", [0])
        self.cues, self.usable = array("b"), array("b")
        self.looks: list[tuple[array[int], int]] = []
        self.words_end = array("l", [0])
        self.wanted: list[bool] = []
        self.folds = array("b")

    def add(self, fold: int, annotated: Annotated) -> None:
        """Add one text."""
        document = read_document(Article(article_id=annotated.name, body=annotated.text))
        self.wanted.extend(labels(document, annotated))
        for sentence, look in zip(document.sentences, looks(document), strict=True):
            cues, content = (_within(sentence, annotated.spans.get(kind, [])) for kind in ("Cue", "Content"))
            for word in look.words:
                self.word_features.extend(word.features)
                self.word_ends.append(len(self.word_features))
                self.cues.append(any(span.start < word.end and word.start < span.end for span in cues))
                self.usable.append(not any(s.start <= word.start and word.end <= s.end for s in content))
            self.looks.append((array("i", look.features), look.quoted))
            self.words_end.append(len(self.cues))
            self.folds.append(fold)


def _within(sentence: Sentence, spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.start < sentence.end and sentence.start < span.end]


def _words(read: _Read, seed: int) -> tuple[Weights, FloatArray]:
    """Learn which words are cues; words inside what is attributed are marked as such, and teach nothing."""
    import numpy as np

    matrix, columns = _seen(_matrix(read.word_features, read.word_ends, cue_features.BUCKETS))
    target, usable = np.array(read.cues, dtype=bool), np.array(read.usable, dtype=bool)
    fold = np.repeat(np.array(read.folds), np.diff(np.array(read.words_end)))
    logits = np.full(len(target), _SILENT)
    for number in range(_FOLDS):
        inside = (fold != number) & usable
        if _has_both(target[inside]) and (fold == number).any():
            gate = _fitted(matrix[inside], target[inside], _WORD_STRENGTH, seed)
            logits[fold == number] = gate.decision_function(matrix[fold == number])
    if not _has_both(target[usable]):
        return Weights({}, _SILENT), logits
    gate = _fitted(matrix[usable], target[usable], _WORD_STRENGTH, seed)
    return _kept(gate.coef_[0], columns, float(gate.intercept_[0]), _SLIGHT["words"]), logits


def _sentences(read: _Read, logits: FloatArray, words: Weights, strength: float, seed: int) -> Model:
    """Learn which sentences hold an attribution."""
    import numpy as np

    indices, ends = array("i"), array("l", [0])
    for number, (features, quoted) in enumerate(read.looks):
        spoken = logits[read.words_end[number] : read.words_end[number + 1]].tolist()
        indices.extend(sorted({*features, *heard(spoken, quoted)}))
        ends.append(len(indices))
    matrix, columns = _seen(_matrix(indices, ends, gate_features.BUCKETS))
    target, fold = np.array(read.wanted), np.array(read.folds)
    scale = _contrast(matrix, target)
    gate = _fitted(_scaled(matrix, scale), target, strength, seed)
    sentences = _kept(gate.coef_[0] * scale, columns, float(gate.intercept_[0]), _SLIGHT["sentences"])
    return Model(words, sentences, _threshold(matrix, target, fold, strength, seed))


def _matrix(indices: array[int], ends: array[int], buckets: int) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    ones = np.ones(len(indices), dtype=np.float32)
    return csr_matrix((ones, np.array(indices), np.array(ends)), shape=(len(ends) - 1, buckets))


def _seen(matrix: Any) -> tuple[Any, IntArray]:
    """Keep the columns that are not rare, and give their places."""
    import numpy as np

    columns = np.flatnonzero(np.bincount(matrix.indices, minlength=matrix.shape[1]) >= _SEEN)
    return matrix[:, columns], columns


def _kept(coefficients: FloatArray, columns: IntArray, bias: float, slight: float) -> Weights:
    kept = {
        int(columns[i]): round(float(coefficients[i]), 3)
        for i, weight in enumerate(coefficients)
        if abs(weight) >= slight
    }
    return Weights(kept, round(bias, 6))


def _has_both(target: BoolArray) -> bool:
    return bool(target.any() and not target.all())


def _fitted(matrix: Any, target: BoolArray, strength: float, seed: int) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strength, tol=1e-3, random_state=seed, max_iter=300).fit(matrix, target)


def _contrast(matrix: Any, target: BoolArray) -> FloatArray:
    """Weigh each feature by how unevenly the two classes have it (Wang and Manning 2012)."""
    import numpy as np

    seen = np.asarray(matrix.sum(axis=0)).ravel()
    held = np.asarray(matrix[np.flatnonzero(target)].sum(axis=0)).ravel()
    with_one, without = held + 1.0, seen - held + 1.0
    ratio = np.log(with_one / with_one.sum()) - np.log(without / without.sum())
    weights: FloatArray = (_FLOOR + np.abs(ratio)).astype(np.float32)
    return weights


def _scaled(matrix: Any, scale: FloatArray) -> Any:
    from scipy.sparse import diags

    return (matrix @ diags(scale)).tocsr()


def _threshold(matrix: Any, target: BoolArray, fold: IntArray, strength: float, seed: int) -> float:
    """Choose the threshold with the best F1 on texts that the gate was not trained on."""
    import numpy as np

    p = np.full(len(target), 0.5)
    for number in range(_FOLDS):
        inside = fold != number
        if inside.all() or not _has_both(target[inside]):
            return 0.5
        scale = _contrast(matrix[inside], target[inside])
        gate = _fitted(_scaled(matrix[inside], scale), target[inside], strength, seed)
        p[~inside] = gate.predict_proba(_scaled(matrix[~inside], scale))[:, 1]

    def f1(threshold: float) -> float:
        given = p >= threshold
        return float(2 * (given & target).sum() / max(1, given.sum() + target.sum()))

    return max((round(0.3 + 0.01 * step, 2) for step in range(41)), key=lambda value: (f1(value), -value))
