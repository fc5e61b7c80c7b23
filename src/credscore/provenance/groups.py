"""Independence groups: who counts as one voice, and the evidence for it."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pandas as pd

from credscore import frames

COLUMNS: Final = ("origin_id", "members", "evidence")


def publishers(frame: pd.DataFrame) -> pd.Series:
    """Name what counts as one publisher: the owner where known, else the outlet, else its domain."""
    named = frame["owner"].astype("object")
    for column in ("outlet", "domain"):
        if column in frame.columns:
            named = named.where(named.notna(), frame[column])
    return named


def independence_groups(frame: pd.DataFrame) -> pd.DataFrame:
    """List, origin by origin, the outlets that add nothing to one another.

    Parameters
    ----------
    frame : DataFrame
        Claims as `trace` returns them: ``origin_id, owner, origin_note`` are required,
        ``outlet`` and ``domain`` name the publisher where the owner is unknown.

    Returns
    -------
    DataFrame
        ``origin_id``, ``members`` (tuple of publishers, sorted), ``evidence`` (tuple of
        the reasons, the most frequent first, each with its number of claims). An origin
        a row, in the order of first appearance by ``origin_id``.

    Examples
    --------
    >>> traced = pd.DataFrame({
    ...     "origin_id": ["o1", "o1"], "owner": ["Beacon", "Herald"],
    ...     "origin_note": ["Beacon names no source", "cites Beacon"],
    ... })
    >>> independence_groups(traced).loc[0, "members"]
    ('Beacon', 'Herald')
    """
    frames.require(frame, ("origin_id", "owner", "origin_note"), "independence_groups")
    rows = []
    for origin, group in frame.assign(publisher=publishers(frame)).groupby("origin_id", sort=True):
        members = tuple(sorted({name for name in group["publisher"] if isinstance(name, str)}))
        counts = Counter(note for note in group["origin_note"] if isinstance(note, str))
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        rows.append([origin, members, tuple(f"{note} ({n})" if n > 1 else note for note, n in ranked)])
    return pd.DataFrame(rows, columns=list(COLUMNS))
