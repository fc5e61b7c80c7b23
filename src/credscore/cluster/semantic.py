"""What a language model finds alike: any model that turns texts into vectors can add candidates and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from credscore import lexicon
from credscore.cluster.rows import Floats, Ints
from credscore.errors import InputError

Vectors = npt.NDArray[np.float32]

_DIGITS: Final = 3
"""To how many digits likeness is told: by how many texts a model reads at once, the last ones differ."""


@runtime_checkable
class Embedder(Protocol):
    """Anything with the ``encode`` of sentence-transformers models."""

    def encode(self, sentences: list[str], /) -> Any:
        """Give one vector a sentence, as an array of shape (n_sentences, n_dimensions)."""


class Sense:
    """How alike texts are as a model has it: 1 for the same, about 0 for news of unrelated things.

    Models differ in how alike they take any two sentences to be (one gives 0.05, another 0.8), so
    that the mean of unrelated sentences is taken off their vectors (Mu and Viswanath 2018,
    "All-but-the-top").

    Parameters
    ----------
    model : Embedder
        The model.
    texts : sequence of str
        What it reads.

    Raises
    ------
    InputError
        Where the model gives not exactly one finite vector a text.
    """

    def __init__(self, model: Embedder, texts: Sequence[str]) -> None:
        unrelated = lexicon.words("unrelated_claims", "text")
        vectors = _embed(model, [*unrelated, *texts])
        self._vectors = _unit(vectors[len(unrelated) :] - vectors[: len(unrelated)].mean(axis=0))

    def one(self, left: int, right: int) -> float:
        """Tell how alike two texts are."""
        return float(self.pairs(np.array([left]), np.array([right]))[0])

    def pairs(self, left: Ints, right: Ints, block: int = 25_000) -> Floats:
        """Tell how alike texts are pair by pair, a block at a time."""
        alike = np.empty(len(left))
        for start in range(0, len(left), block):
            span = slice(start, start + block)
            alike[span] = np.einsum("ij,ij->i", self._vectors[left[span]], self._vectors[right[span]])
        return np.asarray(np.round(alike, _DIGITS))

    def neighbours(self, least: float, top: int = 10, block: int = 1024) -> tuple[Ints, Ints]:
        """Find, for each text, up to `top` of the texts before it that are alike by `least` or more.

        The cost grows with the square of the number of texts (a matrix product in blocks).
        """
        later, earlier = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        for start in range(0, len(self._vectors), block):
            end = min(start + block, len(self._vectors))
            alike = np.round(self._vectors[start:end] @ self._vectors[:end].T, _DIGITS)
            alike[np.arange(end)[None, :] >= np.arange(start, end)[:, None]] = -1.0
            best = np.argsort(-alike, axis=1, kind="stable")[:, : min(top, end)]
            rows, places = np.nonzero(np.take_along_axis(alike, best, axis=1) >= least)
            later.append(rows + start)
            earlier.append(best[rows, places])
        return np.concatenate(later), np.concatenate(earlier)


def _embed(model: Embedder, texts: list[str]) -> Vectors:
    """Encode texts into vectors of length 1."""
    if isinstance(model, str) or not callable(getattr(model, "encode", None)):
        raise InputError(f"a model with 'encode' is wanted, not {model!r}", where="semantic")
    vectors = np.asarray(model.encode(texts), dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
        raise InputError(
            f"the model gave an array of shape {vectors.shape} for {len(texts)} texts", where="semantic"
        )
    return _unit(vectors)


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(norms > 0, norms, 1), dtype=np.float32)
