"""A stand-in model adds pairs that share no words; vetoes hold all the same."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.cluster import ClaimClusterer
from credscore.errors import InputError

TEXTS = [
    "The vessel went down off Lima with 12 aboard",
    "A ship carrying 12 sank near the Peruvian capital",
    "A ship carrying 40 sank near the Peruvian capital",
    "Shares in the bank rose on Monday",
]


class StandIn:
    """Tells seafaring from all else."""

    def encode(self, sentences: list[str]) -> np.ndarray:
        """Give a vector of two parts."""
        return np.array([[1.0, 0.1] if "12" in text or "40" in text else [0.0, 1.0] for text in sentences])


def test_a_model_joins_free_paraphrases() -> None:
    """What words alone keep apart is one assertion, a rival figure is not."""
    assert ClaimClusterer().fit_predict(TEXTS)[0] != ClaimClusterer().fit_predict(TEXTS)[1]
    model = ClaimClusterer(semantic=StandIn()).fit(TEXTS)
    assert model.labels_.tolist()[0] == model.labels_.tolist()[1]
    assert model.labels_[2] != model.labels_[1]
    assert model.labels_[3] not in model.labels_[:3]
    assert model.topic_labels_[2] == model.topic_labels_[1]


def test_a_faulty_model_is_named() -> None:
    """One vector a text, or an error."""

    class Short:
        def encode(self, sentences: list[str]) -> np.ndarray:
            return np.zeros((1, 2))

    with pytest.raises(InputError, match="shape"):
        ClaimClusterer(semantic=Short()).fit(TEXTS)
