"""Frames in, frames out: columns, denials, polarity, faults."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

import pandas as pd
import pytest
from sklearn.base import clone, is_clusterer
from sklearn.pipeline import make_pipeline

from credscore.cluster import ClaimClusterer, cluster
from credscore.errors import InputError, NotFittedError


def claims(*rows: dict[str, object]) -> pd.DataFrame:
    """Make a claims frame, ids c00, c01 … unless given."""
    return pd.DataFrame([{"claim_id": f"c{place:02d}", **row} for place, row in enumerate(rows)])


def test_bare_denial_joins_the_topic_it_denies() -> None:
    """A denial is an assertion of its own in its first target's topic; two of one thing are one."""
    out = cluster(
        claims(
            {"assertion": "Norway sent 500 troops", "act": "statement", "targets": ()},
            {
                "assertion": "The reports are a hoax",
                "act": "denial",
                "targets": ("c00",),
                "polarity": "denies",
            },
            {
                "assertion": "Lies, says the ministry",
                "act": "denial",
                "targets": ("c00",),
                "polarity": "denies",
            },
            {"assertion": "Shares in the bank rose", "act": "statement", "targets": ()},
        )
    )
    topics, answers = out["topic_id"].tolist(), out["assertion_id"].tolist()
    assert topics[0] == topics[1] == topics[2] != topics[3]
    assert answers[0] != answers[1] == answers[2]


def test_denials_of_each_other_do_not_hang() -> None:
    """A circle of denials ends."""
    out = cluster(
        claims(
            {"assertion": "It is a hoax", "act": "denial", "targets": ("c01",)},
            {"assertion": "That is a lie", "act": "denial", "targets": ("c00",)},
        )
    )
    assert out["topic_id"].notna().all()


def test_denial_of_an_absent_claim_is_grouped_by_its_text() -> None:
    """Targets outside the frame are no topic."""
    out = cluster(claims({"assertion": "It is a hoax", "act": "denial", "targets": ("zz",)}))
    assert out["topic_id"].notna().all()


def test_polarity_parts_claims_of_equal_words() -> None:
    """A denial with content has the topic of what it denies, and is a rival."""
    out = cluster(
        claims(
            {"assertion": "Norway sent 500 troops to the border", "polarity": "affirms"},
            {"assertion": "Norway sent 500 troops to the border", "polarity": "denies"},
        )
    )
    assert out["topic_id"].nunique() == 1
    assert out["assertion_id"].nunique() == 2


def test_frame_keeps_its_rows_index_and_columns() -> None:
    """Two columns are added, nothing else changes."""
    frame = pd.DataFrame({"text": ["Rain fell", None, "Rain fell"], "x": [1, 2, 3]}, index=[7, 3, 5])
    out = cluster(frame)
    assert out.index.tolist() == [7, 3, 5]
    assert list(out.columns) == ["text", "x", "topic_id", "assertion_id"]
    assert "topic_id" not in frame


def test_empty_inputs() -> None:
    """No claims make no groups."""
    assert cluster([]).empty
    assert ClaimClusterer().fit_predict([]).tolist() == []
    assert cluster(claims({"assertion": "x"}).iloc[:0]).empty


def test_faults_are_named() -> None:
    """A frame without a text, a single string and other types are refused."""
    with pytest.raises(InputError, match="text column"):
        cluster(pd.DataFrame({"x": [1]}))
    with pytest.raises(InputError, match="one string"):
        cluster("Rain fell")
    with pytest.raises(InputError, match="int"):
        cluster([1])  # type: ignore[list-item]
    with pytest.raises(InputError, match="published_at: a time cannot be read"):
        cluster(claims({"assertion": "x", "published_at": "x"}))
    with pytest.raises(InputError, match="threshold is None, not from 0 to 1"):
        ClaimClusterer(threshold=None).fit(["x"])  # type: ignore[arg-type]
    with pytest.raises(NotFittedError):
        ClaimClusterer().explain(0, 1)


def test_times_of_several_precisions_are_one_column() -> None:
    """A bare day beside a moment."""
    days = ["2024-05-01", "2024-05-02 10:00"]
    assert cluster(pd.DataFrame({"assertion": ["Rain fell"] * 2, "published_at": days})).shape == (2, 4)


def test_a_fitted_model_can_be_pickled() -> None:
    """Also where the claims are those of articles."""
    rows = claims({"assertion": "12 people died"}, {"assertion": "Reports of 12 dead are false"})
    model = ClaimClusterer().fit(rows.assign(article_id=["a", "b"]))
    again = pickle.loads(pickle.dumps(model))  # noqa: S301
    assert again.labels_.tolist() == model.labels_.tolist()
    assert again.explain(0, 1) == model.explain(0, 1)


def test_estimator_keeps_the_house_rules_of_scikit_learn() -> None:
    """Parameters can be read, set and cloned."""
    model = ClaimClusterer(threshold=0.7)
    assert clone(model).get_params()["threshold"] == 0.7
    assert set(model.get_params()) == {
        "threshold",
        "doubt_threshold",
        "support",
        "topic_threshold",
        "semantic",
        "n_jobs",
    }


def test_it_is_a_clusterer_to_scikit_learn() -> None:
    """It stands in a pipeline, and its parameters can be set there."""
    pipeline = make_pipeline(ClaimClusterer()).set_params(claimclusterer__threshold=0.7)
    assert is_clusterer(pipeline)
    assert pipeline.fit_predict(["Shares rose", "The mine flooded", "Shares rose"]).tolist() == [0, 1, 0]


def test_raw_strings_load_little() -> None:
    """Neither scikit-learn nor pydantic, which take longer to load than thousands of claims to group."""
    script = (
        "import sys; from credscore.cluster import ClaimClusterer; ClaimClusterer().fit(['Rain fell']);"
        "print({'sklearn', 'pydantic', 'scipy.stats'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert done.stdout.strip() == "set()"


def test_hostile_texts_are_read_in_bounded_time() -> None:
    """Ten megabytes in one line, NUL, lone surrogates and digits without end pass."""
    texts = ["a " * 5_000_000, "\x00", "\ud800 fell", "1" * 1_000_000, "1 111 " * 100_000, "'" * 100_000, ""]
    assert len(ClaimClusterer().fit(texts).labels_) == len(texts)


def test_what_is_no_list_at_all_is_refused_by_name() -> None:
    """A missing value or a number is no list of strings."""
    for wrong in (None, 3):
        with pytest.raises(InputError, match=f"found {type(wrong).__name__}"):
            ClaimClusterer().fit(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "If the mill in Bergen is sold, the baker will leave",
        "The union threatened to sell the mill in Bergen",
    ],
)
def test_what_is_only_supposed_is_another_assertion(text: str) -> None:
    """A condition or a threat says not that the thing is so, however many words it shares with a claim that does."""
    frame = pd.DataFrame(
        {
            "claim_id": ["c1", "c2"],
            "article_id": ["a1", "a2"],
            "assertion": ["The mill in Bergen is sold", text],
            "seen_at": pd.to_datetime(["2025-05-01", "2025-05-02"], utc=True),
        }
    )
    assert cluster(frame)["assertion_id"].nunique() == 2
