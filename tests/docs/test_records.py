"""The reference of the records names every column that a run gives."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from credscore import score

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "records.md"


def test_every_column_of_a_run_is_described() -> None:
    """Claims with track records, assertions and findings: nobody has to guess what a column holds."""
    claims = pd.DataFrame(
        {
            "assertion": ["The weir holds 40 boats.", "The weir holds 90 boats."],
            "outlet": ["Elbe Post", "Lock News"],
            "speaker": ["Mayor Ida Holm", "residents"],
        }
    )
    report = score(claims, resolved=pd.DataFrame({"outlet": ["Elbe Post"], "outcome": ["true"]}))
    told = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
    for frame in (report.claims, report.assertions, report.findings):
        assert set(frame.columns) <= told, set(frame.columns) - told
