"""A stand-in model adds pairs that share no words; vetoes hold all the same."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from credscore.cluster import ClaimClusterer, cluster
from credscore.cluster.compare import score_pairs
from credscore.cluster.semantic import Sense
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
    for model in ("all-MiniLM-L6-v2", 5):
        with pytest.raises(InputError, match="a model with 'encode' is wanted, not"):
            ClaimClusterer(semantic=model).fit(TEXTS)  # type: ignore[arg-type]


class Bags:
    """Counts words, those of one meaning as one, beside what it takes any two sentences to have in common."""

    meanings = (
        ("closed", "shut"),
        ("ferry", "boat"),
        ("striking", "walkout"),
        ("cats", "dogs"),
        ("choir", "hymn"),
    )

    def __init__(self, common: float = 0.0) -> None:
        self.common = common

    def encode(self, sentences: list[str]) -> np.ndarray:
        """Give a part for each meaning."""
        held = [
            [float(any(word in text.lower() for word in words)) for words in self.meanings]
            for text in sentences
        ]
        return np.array([[self.common, *row] for row in held])


def _article_claims(*articles: tuple[str, ...]) -> pd.DataFrame:
    """Make a frame of articles of several claims each, a day apart."""
    rows = [(place, text) for place, article in enumerate(articles) for text in article]
    return pd.DataFrame(
        {
            "claim_id": [f"c{number:02d}" for number in range(len(rows))],
            "article_id": [f"a{place}" for place, _ in rows],
            "published_at": [pd.Timestamp(2025, 3, 1 + place, tz="UTC") for place, _ in rows],
            "start": list(range(len(rows))),
            "assertion": [text for _, text in rows],
        }
    )


ARTICLES = (
    ("The ferry line Nordkai closed its office", "Cats slept on the pier", "A choir sang at Nordkai"),
    ("Stewards of Nordkai are striking", "Dogs barked at Nordkai", "The weather was mild at Nordkai"),
    ("Nordkai: boat tours of old harbours shut", "A hymn was heard at Nordkai", "Trams ran at Nordkai"),
)


@pytest.mark.parametrize("common", [0.0, 3.0])
def test_models_of_any_scale_agree(common: float) -> None:
    """That a model takes all sentences to be rather alike changes little."""
    texts = ["The ferry closed", "The boat was shut", "A choir sang"]
    sense = Sense(Bags(common), texts)
    assert sense.one(0, 1) > 0.95
    assert sense.one(0, 2) < 0.2


def test_topics_of_articles_are_those_of_words() -> None:
    """A model adds to what is one assertion; what claims of articles are about is read from their affair."""
    plain, modelled = (cluster(_article_claims(*ARTICLES), semantic=model) for model in (None, Bags()))
    assert plain["topic_id"].equals(modelled["topic_id"])


def test_order_and_later_claims_change_nothing_with_a_model() -> None:
    """Rows in any order give the same groups, and the first days stay as they were grouped."""
    frame = _article_claims(*ARTICLES)
    whole = cluster(frame, semantic=Bags()).set_index("claim_id")[["topic_id", "assertion_id"]]
    turned = cluster(frame.iloc[::-1], semantic=Bags()).set_index("claim_id")[["topic_id", "assertion_id"]]
    early = cluster(frame.head(6), semantic=Bags()).set_index("claim_id")[["topic_id", "assertion_id"]]
    assert whole.equals(turned.loc[whole.index])
    assert whole.head(6).equals(early)


def test_a_model_explains_itself() -> None:
    """What the model made of two claims is shown, and that it decided."""
    found = ClaimClusterer(semantic=StandIn()).fit(TEXTS).explain(0, 1)
    assert found.meant == 1.0
    assert found.reason == "alike to the model"
    assert "(1.00 to the model)" in str(found)
    assert ClaimClusterer().fit(TEXTS).explain(0, 1).meant is None


def test_pairs_are_scored_by_words_and_model() -> None:
    """A model sees what words do not; what contradicts is never the same."""
    left = ["The ferry closed on Monday", "The ferry closed", "The ferry closed"]
    right = ["The boat was shut", "The ferry has not closed", "A choir sang"]
    plain, modelled = score_pairs(left, right), score_pairs(left, right, semantic=Bags())
    assert plain[0] < 0.5 < modelled[0]
    assert modelled[1] == 0
    assert modelled[2] < 0.05


def test_no_claims_need_no_model() -> None:
    """An empty input is no error."""
    assert ClaimClusterer(semantic=Bags()).fit([]).labels_.tolist() == []
