"""Hand-made claim tables: their order, their groups, their origins."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import credscore

TABLES = Path(__file__).resolve().parents[2] / "fixtures" / "claims"
EXPECTED: dict[str, Any] = json.loads((TABLES / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=sorted(EXPECTED))
def case(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Any]:
    """One table, scored."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return EXPECTED[request.param], credscore.score(TABLES / request.param)


def ids(claims: pd.DataFrame, column: str, names: list[str]) -> list[str]:
    """Look up a column by article."""
    found = claims.set_index("article_id")[column]
    return [found[name] for name in names]


def test_assertions_rank_as_expected(case: tuple[dict[str, Any], Any]) -> None:
    """The better founded answer has the higher score."""
    expected, report = case
    claims = report.claims
    bits = report.assertions.set_index("assertion_id")["bits"]
    scores = [
        bits[claims.loc[claims["assertion"] == text, "assertion_id"].iloc[0]] for text in expected["order"]
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_the_same_is_together_and_rivals_apart(case: tuple[dict[str, Any], Any]) -> None:
    """One assertion in many words, two in one number; rivals share their topic."""
    expected, report = case
    for group in expected.get("same", []):
        assert len(set(ids(report.claims, "assertion_id", group))) == 1, group
    for one, other in expected.get("apart", []):
        assert len(set(ids(report.claims, "assertion_id", [one, other]))) == 2, (one, other)
    for group in expected.get("one_topic", []):
        assert len(set(ids(report.claims, "topic_id", group))) == 1, group


def test_copies_share_an_origin(case: tuple[dict[str, Any], Any]) -> None:
    """Outlets that cite one outlet's source have its origin."""
    expected, report = case
    for group in expected.get("one_origin", []):
        assert len(set(ids(report.claims, "origin_id", group))) == 1, group
