"""Leaders are first-seen; order, duplicates and later claims change nothing."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.cluster import ClaimClusterer, cluster
from credscore.cluster.grouping import Edges, Rules, topics
from credscore.cluster.inputs import first_seen_order

WHO = ("Norway", "Kenya", "the army", "the mayor")
WHAT = ("will send {n} troops to the border", "deploys {n} soldiers at the border", "did not send {n} troops")
ROWS = st.lists(
    st.tuples(st.sampled_from(WHO), st.sampled_from(WHAT), st.integers(2, 6), st.integers(1, 20)),
    min_size=1,
    max_size=14,
)


def claims(*rows: dict[str, object]) -> pd.DataFrame:
    """Make a claims frame, ids c00, c01 … unless given."""
    return pd.DataFrame([{"claim_id": f"c{place:02d}", **row} for place, row in enumerate(rows)])


def _frame(rows: list[tuple[str, str, int, int]]) -> pd.DataFrame:
    made = claims(
        *(
            {"assertion": f"{who} {what.format(n=n * 1000)}", "published_at": day}
            for who, what, n, day in rows
        )
    )
    made["published_at"] = pd.to_datetime(made["published_at"].map("2024-03-{:02d}".format), utc=True)
    return made


def _groups(frame: pd.DataFrame) -> dict[str, tuple[str, str]]:
    return {row.claim_id: (row.topic_id, row.assertion_id) for row in frame.itertuples()}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(ROWS, st.randoms(use_true_random=False))
def test_input_order_is_irrelevant(rows: list[tuple[str, str, int, int]], chance: object) -> None:
    """Shuffled rows get the same identifiers."""
    frame = _frame(rows)
    places = list(range(len(frame)))
    chance.shuffle(places)  # type: ignore[attr-defined]
    assert _groups(cluster(frame)) == _groups(cluster(frame.iloc[places]))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(ROWS)
def test_later_claims_regroup_nothing(rows: list[tuple[str, str, int, int]]) -> None:
    """What was grouped by day ten stands when the rest of the month has come in."""
    frame = _frame(rows)
    early = frame[frame["published_at"] <= pd.Timestamp("2024-03-10", tz="UTC")]
    if len(early):
        whole = _groups(cluster(frame))
        assert {name: whole[name] for name in early["claim_id"]} == _groups(cluster(early))


def test_incremental_is_batch_on_a_corpus(data_folder: object) -> None:
    """Of 3,000 news claims, the first half stays as it was grouped when the second half has come in."""
    frame = pd.read_parquet(data_folder / "claims" / "c10k.parquet").head(3000)  # type: ignore[operator]
    frame = frame.assign(claim_id=[f"c{number:05d}" for number in frame["id"]])
    half, whole = cluster(frame.head(1500)), cluster(frame)
    assert _groups(half) == {name: ids for name, ids in _groups(whole).items() if name < "c01500"}


def test_exact_duplicates_change_nothing() -> None:
    """A copy joins its original, and all else stays."""
    frame = _frame([("Norway", WHAT[0], 2, 1), ("Kenya", WHAT[0], 2, 2), ("Norway", WHAT[0], 3, 3)])
    twice = pd.concat([frame, frame.assign(claim_id="z" + frame["claim_id"])])
    got = _groups(cluster(twice))
    assert {name: got[name] for name in frame["claim_id"]} == _groups(cluster(frame))
    assert all(got["z" + name] == got[name] for name in frame["claim_id"])


def test_undated_claims_come_last() -> None:
    """A claim without a time does not lead one that has one."""
    frame = claims(
        {"assertion": "The mine flooded after rain", "seen_at": None},
        {"assertion": "The mine flooded after the rain", "seen_at": "2024-03-01T00:00:00Z"},
    )
    alone = cluster(frame.iloc[[1]])["assertion_id"].iloc[0]
    assert cluster(frame)["assertion_id"].tolist() == [alone, alone]


def test_hash_seed_and_order_do_not_matter() -> None:
    """Another process with another hash seed gives the same identifiers."""
    script = (
        "from credscore.cluster import cluster;"
        "print(cluster(['Rain flooded the coast','The coast was flooded by rain','Rain did not flood the coast',"
        "'Twelve ships sank','40 ships sank'])[['topic_id','assertion_id']].to_csv())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(seen) == 1


def test_raw_strings_in_any_order() -> None:
    """The same strings, shuffled, make the same groups."""
    texts = [
        "The mine flooded",
        "Rain flooded the mine",
        "The mine did not flood",
        "Shares rose",
        "Shares fell",
    ]
    first = cluster(texts).set_index("assertion")["assertion_id"].to_dict()
    assert first == cluster(texts[::-1]).set_index("assertion")["assertion_id"].to_dict()


def test_labels_number_by_first_appearance() -> None:
    """Labels are small integers in the order of the input."""
    model = ClaimClusterer().fit(["Shares rose", "The mine flooded after rain", "Shares rose"])
    assert model.labels_.tolist() == [0, 1, 0]


def test_claims_of_one_moment_stand_as_they_are_read() -> None:
    """The top of an article leads, and what a sentence denies stands behind what it tells."""
    told = {"article_id": "a", "seen_at": "2024-03-01T00:00:00Z"}
    frame = claims(
        {"assertion": "The runway lights had been off", "polarity": "denies", "start": 40, **told},
        {"assertion": "The runway lights had been off", "polarity": "affirms", "start": 40, **told},
        {"assertion": "The lights of the runway had been off", "polarity": "affirms", "start": 0, **told},
    )
    order, _ = first_seen_order(frame)
    assert order.tolist() == [2, 1, 0]


@pytest.mark.parametrize(("moment", "expected"), [([0, 1, 1], [0, 0, 0]), ([0, 1, 2], [0, 1, 1])])
def test_a_new_topic_joins_the_older_one_that_asks_the_same(moment: list[int], expected: list[int]) -> None:
    """What an article tells first and what it tells last of one question; what was seen before is never regrouped."""
    later, earlier = np.array([2, 2]), np.array([1, 0])
    edges = Edges(later, earlier, np.zeros(2), np.array([1.0, 0.95]))
    found = topics(np.arange(3), np.arange(3), edges, Rules(0.7, 0.7, 0.5, 0.5), np.array(moment))
    assert found.tolist() == expected
