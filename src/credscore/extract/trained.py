"""An optional layer that knows, from texts marked by hand, which sentences hold an attribution.

The grammar needs no training and is the default; this gate weighs what the grammar found
together with the sentence's words, and how much each of them looks like a cue. It is stored
as JSON and holds no text; :mod:`credscore.extract.training` makes it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from credscore.errors import InputError
from credscore.extract.document import Document
from credscore.extract.gate_features import heard, looks

_FORMAT = "credscore-attribution-gate"
_VERSION = 3


@dataclass(frozen=True)
class Weights:
    """A logistic model over hashed features.

    Attributes
    ----------
    of : dict of int to float
        Weight of each feature, in nats; features that are absent weigh nothing.
    bias : float
    """

    of: dict[int, float]
    bias: float

    def logit(self, features: Iterable[int]) -> float:
        """Add up what speaks for it, in nats."""
        return self.bias + math.fsum(self.of.get(feature, 0.0) for feature in features)

    def record(self) -> dict[str, Any]:
        """Give the model as JSON holds it."""
        return {"bias": self.bias, "weights": {str(key): value for key, value in sorted(self.of.items())}}

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> Weights:
        """Read what :meth:`record` gave."""
        return cls(
            {int(key): float(value) for key, value in record["weights"].items()}, float(record["bias"])
        )


@dataclass(frozen=True)
class Model:
    """A logistic gate on sentences.

    Attributes
    ----------
    words : Weights
        Of the features of a word: is it a cue?
    sentences : Weights
        Of the features of a sentence, what its words say among them.
    threshold : float
        Probability from which a sentence is said to hold an attribution.
    """

    words: Weights
    sentences: Weights
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
        found = []
        for look in looks(document):
            said = heard([self.words.logit(word.features) for word in look.words], look.quoted)
            found.append(_sigmoid(self.sentences.logit({*look.features, *said})))
        return found

    def holds(self, document: Document) -> list[bool]:
        """Say of each sentence whether it holds an attribution."""
        return [p >= self.threshold for p in self.gate(document)]

    def to_json(self) -> str:
        """Write the model as JSON."""
        record = {
            "format": _FORMAT,
            "version": _VERSION,
            "threshold": self.threshold,
            "words": self.words.record(),
            "sentences": self.sentences.record(),
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
            words, sentences = (Weights.of_record(record[part]) for part in ("words", "sentences"))
            model = cls(words, sentences, float(record["threshold"]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"this is no attribution model ({error})") from error
        numbers = (words.bias, sentences.bias, model.threshold, *words.of.values(), *sentences.of.values())
        if not all(map(math.isfinite, numbers)):
            raise InputError("an attribution model holds only finite numbers")
        return model


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-35.0, min(35.0, x))))
