"""splink (DuckDB) on one column of text, for `clustering.py`; ``pip install splink pyarrow``."""

from __future__ import annotations

import numpy as np
import pandas as pd

_RARE = 4
_STEPS = (0.9, 0.75, 0.6, 0.45)


def splink_labels(frame: pd.DataFrame, threshold: float = 0.5) -> np.ndarray:
    """Words in common in steps, blocked on any of the four rarest words, EM, transitive closure.

    splink compares columns; a sentence has but one, so that its words and its rarest words are compared. .5 was
    chosen of .5, .95, .999 on another 10,000 claims (seed 901).
    """
    import pyarrow as pa
    from splink import DuckDBAPI, Linker, block_on

    words = [sorted(set(text.lower().split())) for text in frame["text"]]
    counts = pd.Series([word for row in words for word in row]).value_counts().to_dict()
    rare = [sorted(row, key=lambda word: (counts[word], word))[:_RARE] for row in words]
    table = pa.table(
        {
            "unique_id": np.arange(len(words)),
            "words": words,
            "rare": rare,
            "rarest": [row[0] if row else None for row in rare],
        }
    )
    linker = Linker(DuckDBAPI().register(table), _settings(1 / len(words)))
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("rarest"))
    pairs = linker.inference.predict(threshold_match_probability=threshold)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold)
    labels = np.empty(len(words), dtype=np.int64)
    for row in found.as_record_list():
        labels[row["unique_id"]] = row["cluster_id"]
    return labels


def _settings(prior: float) -> object:
    """Compare words in steps of the share in common, rare words by how many are; block on any rare word."""
    import splink.comparison_level_library as levels
    import splink.comparison_library as comparisons
    from splink import SettingsCreator, block_on

    shared = "len(list_intersect(words_l, words_r)) / least(len(words_l), len(words_r))"
    steps = [levels.CustomLevel(f"{shared} >= {least}", f"{least}") for least in _STEPS]
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            comparisons.CustomComparison([levels.NullLevel("words"), *steps, levels.ElseLevel()], "words"),
            comparisons.ArrayIntersectAtSizes("rare", [4, 3, 2, 1]),
        ],
        blocking_rules_to_generate_predictions=[block_on("rare", arrays_to_explode=["rare"])],
        probability_two_random_records_match=prior,
    )
