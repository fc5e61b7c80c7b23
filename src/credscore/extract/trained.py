"""An optional layer that learns, from texts marked by hand, which sentences hold an attribution.

The grammar needs no training and is the default; this gate weighs what the grammar found
together with the sentence's words. It is stored as JSON and holds no text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from credscore.errors import InputError
from credscore.extract.annotated import Annotated, read_annotated
from credscore.extract.document import Document, read_document
from credscore.extract.gate_features import BUCKETS, features
from credscore.models import Article

if TYPE_CHECKING:
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

    BoolArray = NDArray[bool_]
    IntArray = NDArray[int64]
    FloatArray = NDArray[float64]

_FORMAT = "credscore-attribution-gate"
_VERSION = 1


@dataclass(frozen=True)
class Model:
    """A logistic gate on sentences.

    Attributes
    ----------
    weights : dict of int to float
        Weight of each hashed feature, in nats; features that are absent weigh nothing.
    bias : float
    threshold : float
        Probability from which a sentence is said to hold an attribution.
    """

    weights: dict[int, float]
    bias: float
    threshold: float = 0.5

    def gate(self, document: Document) -> list[float]:
        """Give each sentence's probability that it holds an attribution.

        Parameters
        ----------
        document : Document

        Returns
        -------
        list of float
            One for each of ``document.sentences``, between 0 and 1 exclusive.
        """
        known = self.weights
        return [
            _sigmoid(self.bias + math.fsum(known.get(feature, 0.0) for feature in found))
            for found in features(document)
        ]

    def holds(self, document: Document) -> list[bool]:
        """Say of each sentence whether it holds an attribution."""
        return [p >= self.threshold for p in self.gate(document)]

    def to_json(self) -> str:
        """Write the model as JSON."""
        record = {
            "format": _FORMAT,
            "version": _VERSION,
            "bias": self.bias,
            "threshold": self.threshold,
            "weights": {str(key): value for key, value in sorted(self.weights.items())},
        }
        return json.dumps(record, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Model:
        """Read a model that :meth:`to_json` wrote.

        Raises
        ------
        InputError
            If the text is no such model.
        """
        try:
            record = json.loads(text)
            if record["format"] != _FORMAT or record["version"] != _VERSION:
                raise InputError("this is no attribution model of this version", where="format")
            weights = {int(key): float(value) for key, value in record["weights"].items()}
            model = cls(weights, float(record["bias"]), float(record["threshold"]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"this is no attribution model ({error})") from error
        if not all(map(math.isfinite, (model.bias, model.threshold, *weights.values()))):
            raise InputError("an attribution model holds only finite numbers")
        return model


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-35.0, min(35.0, x))))


def labels(document: Document, annotated: Annotated) -> list[bool]:
    """Say of each sentence whether a span marked by hand touches it."""
    marked = sorted(span for spans in annotated.spans.values() for span in spans)
    return [
        any(span.start < sentence.end and sentence.start < span.end for span in marked)
        for sentence in document.sentences
    ]


def train(folder: str | Path, *, strength: float = 0.02, seed: int = 0) -> Model:
    """Learn a gate from texts marked by hand.

    Parameters
    ----------
    folder : str or Path
        As :func:`read_annotated` reads it.
    strength : float
        Inverse of the L2 penalty (scikit-learn's C).
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


def fit(texts: Iterable[Annotated], *, strength: float = 0.02, seed: int = 0) -> Model:
    """Learn a gate from annotated texts; see :func:`train`."""
    import numpy as np
    from scipy.sparse import csr_matrix

    indices: list[int] = []
    ends = [0]
    wanted: list[bool] = []
    fold: list[int] = []
    for number, annotated in enumerate(texts):
        document = read_document(Article(article_id=annotated.name, body=annotated.text))
        for found in features(document):
            indices.extend(found)
            ends.append(len(indices))
        wanted.extend(labels(document, annotated))
        fold.extend([number % _FOLDS] * len(document.sentences))
    if len(set(wanted)) < 2:
        raise InputError("training needs sentences with and without attributions")
    matrix = csr_matrix(
        (np.ones(len(indices)), np.array(indices), np.array(ends)), shape=(len(wanted), BUCKETS)
    )
    target = np.array(wanted)
    scale = _contrast(matrix, target)
    gate = _fitted(_scaled(matrix, scale), target, strength, seed)
    coefficients = gate.coef_[0] * scale
    kept = {int(i): round(float(coefficients[i]), 4) for i in np.flatnonzero(np.abs(coefficients) >= 5e-4)}
    threshold = _threshold(matrix, target, np.array(fold), strength, seed)
    return Model(kept, round(float(gate.intercept_[0]), 6), threshold)


_FOLDS = 3
_FLOOR = 0.25
_SEEN = 2
"""Sentences in which a feature must stand to count."""


def _fitted(matrix: Any, target: BoolArray, strength: float, seed: int) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strength, solver="liblinear", random_state=seed, max_iter=300).fit(
        matrix, target
    )


def _contrast(matrix: Any, target: BoolArray) -> FloatArray:
    """Weigh each feature by how unevenly the two classes have it (Wang and Manning 2012), the rare ones not at all."""
    import numpy as np

    seen = np.asarray(matrix.sum(axis=0)).ravel()
    held = np.asarray(matrix[np.flatnonzero(target)].sum(axis=0)).ravel()
    with_one, without = held + 1.0, seen - held + 1.0
    ratio = np.log(with_one / with_one.sum()) - np.log(without / without.sum())
    weights: FloatArray = np.where(seen >= _SEEN, _FLOOR + np.abs(ratio), 0.0)
    return weights


def _scaled(matrix: Any, scale: FloatArray) -> Any:
    from scipy.sparse import diags

    return matrix @ diags(scale)


def _threshold(matrix: Any, target: BoolArray, fold: IntArray, strength: float, seed: int) -> float:
    """Choose the threshold with the best F1 on texts that the gate was not trained on."""
    import numpy as np

    p = np.full(len(target), 0.5)
    for number in range(_FOLDS):
        inside = fold != number
        if inside.all() or len(set(target[inside].tolist())) < 2:
            return 0.5
        scale = _contrast(matrix[inside], target[inside])
        gate = _fitted(_scaled(matrix[inside], scale), target[inside], strength, seed)
        p[~inside] = gate.predict_proba(_scaled(matrix[~inside], scale))[:, 1]

    def f1(threshold: float) -> float:
        given = p >= threshold
        return float(2 * (given & target).sum() / max(1, given.sum() + target.sum()))

    return max((round(0.3 + 0.01 * step, 2) for step in range(41)), key=lambda value: (f1(value), -value))
