"""Track records on the claims frame: what a claim's outlet and speaker had proved to be worth by a date."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from credscore import frames
from credscore.reliability.track_records import posteriors


def with_records(frame: pd.DataFrame, verdicts: pd.DataFrame, as_of: Any = None) -> pd.DataFrame:
    """Add to each claim the records of its outlet and its speaker as of a date.

    Parameters
    ----------
    frame : DataFrame
        Claims with `publisher` and `speaker_key` (what tells outlets and speakers apart; None: nobody).
    verdicts : DataFrame
        Columns `kind` (outlet or speaker), `key`, `type`, `answer`, `outcome` (0–1), `asserted_at`,
        `resolved_at`, as `provenance.verdicts` gives them.
    as_of : datetime, optional
        Outcomes resolved later, and those of no known day, do not exist yet. Without it all count.

    Returns
    -------
    DataFrame
        The claims with `outlet_record` and `speaker_record` (posterior mean, 0–1, NaN where nothing
        is resolved) and `outlet_record_n` and `speaker_record_n` (of how many outcomes, NaN of none).

    Notes
    -----
    Whoever asserted something after it was resolved earns nothing by it. The posterior is that of
    `track_records`: pooled by type, drawn to it with the weight of four outcomes.

    Examples
    --------
    >>> claims = pd.DataFrame({"publisher": ["herald", "echo"], "speaker_key": [None, None]})
    >>> told = pd.DataFrame({
    ...     "kind": "outlet", "key": ["herald"], "type": "unknown", "answer": ["a"], "outcome": [0.0],
    ...     "asserted_at": pd.NaT, "resolved_at": pd.to_datetime(["2024-03-01"], utc=True),
    ... })
    >>> with_records(claims, told)["outlet_record"].round(2).tolist()
    [0.26, nan]
    >>> with_records(claims, told, pd.Timestamp("2024-02-29", tz="UTC"))["outlet_record_n"].tolist()
    [nan, nan]
    """
    frames.require(frame, ("publisher", "speaker_key"), "with_records")
    asserted, resolved = (pd.to_datetime(verdicts[name], utc=True) for name in ("asserted_at", "resolved_at"))
    counts = ~(asserted > resolved).to_numpy()
    if as_of is not None:
        counts &= (resolved <= pd.Timestamp(as_of)).to_numpy()
    known = verdicts[counts].rename(columns={"outcome": "y"})
    out = frame.drop(columns=[name for name in frames.RECORDS if name in frame.columns])
    for kind, column in (("outlet", "publisher"), ("speaker", "speaker_key")):
        table = posteriors(known[(known["kind"] == kind).to_numpy()])
        for name, figure in ((f"{kind}_record", "rating"), (f"{kind}_record_n", "n")):
            earned = dict(zip(table.index, table[figure], strict=True))
            out[name] = np.array([earned.get(key, np.nan) for key in frame[column]], dtype=float)
    return out
