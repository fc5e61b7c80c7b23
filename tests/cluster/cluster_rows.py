"""Small claims frames."""

from __future__ import annotations

import pandas as pd


def claims(*rows: dict[str, object]) -> pd.DataFrame:
    """Make a claims frame, ids c00, c01 … unless given."""
    return pd.DataFrame([{"claim_id": f"c{place:02d}", **row} for place, row in enumerate(rows)])
