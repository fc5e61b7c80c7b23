"""Small corpora of traced rows, and what their scores come to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from credscore.ruleset import RuleSet
from credscore.scoring import Scored, judgements, score
from credscore.testing import frame, row, rows
from credscore.testing.strategies import START

Row = dict[str, Any]
Rows = list[Row]
LATE = START + timedelta(days=60)


def worlds(least: int = 1, most: int = 8, **fixed: Any) -> st.SearchStrategy[Rows]:
    """Draw rows of one topic, each claim once."""
    return st.lists(rows(**fixed), min_size=least, max_size=most, unique_by=lambda r: r["claim_id"])


def anchored(**fixed: Any) -> st.SearchStrategy[Rows]:
    """Draw a world in which somebody supports a1."""
    return st.tuples(rows(assertion_id="a1", **fixed), worlds(0, 7, **fixed)).map(_distinct)


def _distinct(drawn: tuple[Row, Rows]) -> Rows:
    return [drawn[0], *(r for r in drawn[1] if r["claim_id"] != drawn[0]["claim_id"])]


def scored(made: Iterable[Row], rules: RuleSet | None = None, as_of: Any = None) -> Scored:
    """Score rows."""
    return score(frame(list(made)), rules, as_of)


def all_bits(made: Iterable[Row], rules: RuleSet | None = None, as_of: Any = None) -> dict[str, float]:
    """Judge rows and give every assertion's bits."""
    found = judgements(pd.DataFrame(list(made)), rules or RuleSet.default(), as_of)
    return {judged.evidence.assertion_id: judged.bits for judged in found}


def bits(made: Iterable[Row], name: str = "a1", **kwargs: Any) -> float:
    """Judge rows and give the bits of one assertion."""
    return all_bits(made, **kwargs)[name]


def supporter(name: str = "a1", **fields: Any) -> Row:
    """Make a late row by an origin that nobody else has."""
    made = {"published_at": LATE, "speaker": "Grace Adeyemi", "origin_id": "new", **fields}
    if name in ("a1", "a2", "a3"):
        number = {"a1": 212, "a2": 230, "a3": 500}[name]
        made.setdefault("quantities", ({"low": number, "high": number, "unit": "people"},))
    return row(f"{name} by {made['origin_id']}", assertion_id=name, **made)


def denier(**fields: Any) -> Row:
    """Make a late denial by an origin that nobody else has."""
    made = {
        "published_at": LATE,
        "speaker": "Grace Adeyemi",
        "origin_id": "new",
        "polarity": "denies",
        **fields,
    }
    return row(f"nobody was aboard, says {made['origin_id']}", assertion_id="a4", **made)
