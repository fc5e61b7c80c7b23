"""An optional layer that learns, from texts marked by hand, which sentences hold an attribution.

The grammar needs no training and is the default; this gate weighs what the grammar found
together with the sentence's words. It is stored as JSON and holds no text.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from credscore.errors import InputError
from credscore.extract.annotated import Annotated, read_annotated
from credscore.extract.document import Document, Sentence, read_document
from credscore.extract.grammar import outermost
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution
from credscore.models import Article

if TYPE_CHECKING:
    from numpy import bool_, int64
    from numpy.typing import NDArray

    BoolArray = NDArray[bool_]
    IntArray = NDArray[int64]

_BUCKETS = 1 << 18
_WORD = re.compile(r"[^\W\d_]+|\d+|[“”\"‘’?!:;—–-]")
_LONGEST = 120
"""Words of a sentence that are looked at."""
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


def features(document: Document) -> list[list[int]]:
    """Hash what is known of each sentence: the grammar's findings, words, word classes, neighbours."""
    found = _by_sentence(document)
    rules = [list(_rule_features(here)) for here in found]
    out: list[list[int]] = []
    for number, sentence in enumerate(document.sentences):
        names = [*rules[number], *_word_features(document, sentence)]
        for step, side in ((-1, "before"), (1, "behind")):
            other = number + step
            if 0 <= other < len(rules):
                near = "p" if document.sentences[other].paragraph == sentence.paragraph else "o"
                names += [
                    f"{side}{near}:{name}" for name in rules[other] if name[:5] in ("rule=", "kind=", "form=")
                ]
        out.append(sorted({zlib.crc32(name.encode("utf-8", "replace")) % _BUCKETS for name in names}))
    return out


def _by_sentence(document: Document) -> list[list[Attribution]]:
    """Sort the attributions to every sentence that a span of theirs touches."""
    sentences = document.sentences
    found: list[list[Attribution]] = [[] for _ in sentences]
    at = 0
    for attribution in outermost(document):
        spans = [*attribution.sources, *attribution.content, *([attribution.cue] if attribution.cue else [])]
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        while at and sentences[at].start > first:
            at -= 1
        while at < len(sentences) - 1 and sentences[at].end <= first:
            at += 1
        reach = at
        while reach < len(sentences) and sentences[reach].start < last:
            if any(span.start < sentences[reach].end and sentences[reach].start < span.end for span in spans):
                found[reach].append(attribution)
            reach += 1
    return found


def _rule_features(here: Sequence[Attribution]) -> Iterator[str]:
    yield f"rule={min(len(here), 3)}"
    for attribution in here:
        yield f"kind={attribution.kind}"
        yield f"form={attribution.form}"
        yield f"lemma={attribution.lemma}"
        yield f"lemma={attribution.lemma}/{attribution.form}/{attribution.confidence}"
        yield f"kind={attribution.kind}/{attribution.form}/{bool(attribution.sources)}"
    yield f"sure={max((attribution.confidence for attribution in here), default=0)}"


def _word_features(document: Document, sentence: Sentence) -> Iterator[str]:
    words = [word.lower() for word in _WORD.findall(sentence.text)[:_LONGEST]]
    yield f"length={min(len(words) // 5, 8)}"
    yield f"kind_of_paragraph={document.paragraphs[sentence.paragraph].kind}"
    for word in words:
        yield f"w={word}"
    for left, right in pairwise(words):
        yield f"b={left} {right}"
    yield f"first={' '.join(words[:2])}"
    yield f"last={' '.join(words[-2:])}"
    quotes = _overlapping(document, sentence)
    quoted = sum(min(q.end, sentence.end) - max(q.start, sentence.start) for q in quotes)
    yield f"quoted={round(4 * quoted / max(1, sentence.end - sentence.start))}"
    tags = tokenize(document.body, sentence.start, sentence.end, quotes).tags[:_LONGEST]
    for at in range(len(tags) - 2):
        yield f"t={tags[at : at + 3]}"


def _overlapping(document: Document, sentence: Sentence) -> list[Quote]:
    quotes = document.quotes
    at = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    found = []
    while at < len(quotes) and quotes[at].start < sentence.end:
        if quotes[at].end > sentence.start:
            found.append(quotes[at])
        at += 1
    return found


def labels(document: Document, annotated: Annotated) -> list[bool]:
    """Say of each sentence whether a span marked by hand touches it."""
    marked = sorted(span for spans in annotated.spans.values() for span in spans)
    return [
        any(span.start < sentence.end and sentence.start < span.end for span in marked)
        for sentence in document.sentences
    ]


def train(folder: str | Path, *, strength: float = 0.05, seed: int = 0) -> Model:
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


def fit(texts: Iterable[Annotated], *, strength: float = 0.05, seed: int = 0) -> Model:
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
        (np.ones(len(indices)), np.array(indices), np.array(ends)), shape=(len(wanted), _BUCKETS)
    )
    target = np.array(wanted)
    gate = _fitted(matrix, target, strength, seed)
    coefficients = gate.coef_[0]
    kept = {int(i): round(float(coefficients[i]), 4) for i in np.flatnonzero(np.abs(coefficients) >= 5e-4)}
    threshold = _threshold(matrix, target, np.array(fold), strength, seed)
    return Model(kept, round(float(gate.intercept_[0]), 6), threshold)


_FOLDS = 3


def _fitted(matrix: Any, target: BoolArray, strength: float, seed: int) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strength, solver="liblinear", random_state=seed, max_iter=300).fit(
        matrix, target
    )


def _threshold(matrix: Any, target: BoolArray, fold: IntArray, strength: float, seed: int) -> float:
    """Choose the threshold with the best F1 on texts that the gate was not trained on."""
    import numpy as np

    p = np.full(len(target), 0.5)
    for number in range(_FOLDS):
        inside = fold != number
        if inside.all() or len(set(target[inside].tolist())) < 2:
            return 0.5
        p[~inside] = _fitted(matrix[inside], target[inside], strength, seed).predict_proba(matrix[~inside])[
            :, 1
        ]

    def f1(threshold: float) -> float:
        given = p >= threshold
        return float(2 * (given & target).sum() / max(1, given.sum() + target.sum()))

    return max((round(0.3 + 0.01 * step, 2) for step in range(41)), key=lambda value: (f1(value), -value))
