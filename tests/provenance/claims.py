"""Builds small claims frames for the provenance tests."""

from __future__ import annotations

from typing import Any

import pandas as pd

DEFAULTS: dict[str, Any] = {
    "domain": None,
    "assertion": "Twelve thousand soldiers will be sent across the border.",
    "sentence": "",
    "speaker": None,
    "speaker_role": None,
    "affiliation": None,
    "sourcing_type": "unattributed",
    "via": (),
    "act": "statement",
    "targets": (),
    "topic_id": "t1",
    "assertion_id": "a1",
}


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """Make a claims frame; a row a day unless `day` says otherwise, an article an outlet."""
    full = []
    for i, row in enumerate(rows):
        values = {"claim_id": f"c{i:03d}", "outlet": f"Outlet {i}", **DEFAULTS, **row}
        values.setdefault("article_id", values["outlet"])
        day = values.pop("day", i)
        values["seen_at"] = (
            None if day is None else pd.Timestamp("2024-10-01", tz="UTC") + pd.Timedelta(days=day)
        )
        full.append(values)
    frame = pd.DataFrame(full)
    frame["seen_at"] = pd.to_datetime(frame["seen_at"], utc=True).astype("datetime64[us, UTC]")
    return frame
