"""Embeddings by protocol: any model that turns texts into vectors can add candidates and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from credscore.cluster.rows import Floats, Ints
from credscore.errors import InputError

_FLOOR: Final = 0.5
"""Cosine that counts as no likeness at all; 1 counts as identity."""


@runtime_checkable
class Embedder(Protocol):
    """Anything with the ``encode`` of sentence-transformers models."""

    def encode(self, sentences: list[str], /) -> Any:
        """Give one vector a sentence, as an array of shape (n_sentences, n_dimensions)."""


def embed(embedder: Embedder, texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Encode texts into vectors of length 1.

    Raises
    ------
    InputError
        Where the model gives not exactly one finite vector a text.
    """
    vectors = np.asarray(embedder.encode(list(texts)), dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
        raise InputError(
            f"the model gave an array of shape {vectors.shape} for {len(texts)} texts", where="semantic"
        )
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(norms > 0, norms, 1), dtype=np.float32)


def neighbours(
    vectors: npt.NDArray[np.float32], threshold: float, top: int = 10, block: int = 1024
) -> tuple[Ints, Ints, Floats]:
    """Find, for each text, up to `top` of the texts before it that are alike.

    The cost grows with the square of the number of texts (a matrix product in blocks).

    Returns
    -------
    later, earlier : ndarray of int
        The pairs.
    scores : ndarray of float
        How alike they are, 0 to 1, of at least `threshold`.
    """
    later, earlier, scores = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    for start in range(0, len(vectors), block):
        end = min(start + block, len(vectors))
        alike = (vectors[start:end] @ vectors[:end].T - _FLOOR) / (1 - _FLOOR)
        alike[np.arange(end)[None, :] >= np.arange(start, end)[:, None]] = -1.0
        count = min(top, end)
        best = np.argsort(-alike, axis=1, kind="stable")[:, :count]
        values = np.take_along_axis(alike, best, axis=1)
        rows, places = np.nonzero(values >= threshold)
        later.append(rows + start)
        earlier.append(best[rows, places])
        scores.append(values[rows, places].astype(np.float64))
    return np.concatenate(later), np.concatenate(earlier), np.concatenate(scores)
