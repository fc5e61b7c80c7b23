"""The default rules on Emergent's rumours: a figure that nobody reruns would rot."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CREDSCORE_DATA", ROOT / ".." / "shared" / "data"))


@pytest.mark.skipif(
    not (DATA / "truth" / "emergent").is_dir(), reason="Emergent is not here (CREDSCORE_DATA)"
)
def test_the_default_rules_hold_their_level(monkeypatch: pytest.MonkeyPatch) -> None:
    """Accuracy and AUC on the decided rumours of its development set, outlets unrated (measured .867 and .949)."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    bench = importlib.import_module("scoring")
    articles = bench.emergent_articles()
    verdicts = articles.drop_duplicates("claimId").set_index("claimId")["claimTruth"]
    decided = (verdicts != "unknown").to_numpy()
    claims = bench.emergent_claims(articles, {}, "articleHeadlineStance")
    p = bench.rumour_scores(claims, verdicts.index, bench.RuleSet.default())[decided]
    found = bench.measure((verdicts[decided] == "true").astype(int).to_numpy(), p)
    assert found.accuracy >= 0.86
    assert found.auc >= 0.94
