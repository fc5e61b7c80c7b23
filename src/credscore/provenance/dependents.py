"""Outlets that repeat another's answers without saying so: statistics after provenance."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import pandas as pd

from credscore import frames
from credscore.provenance.groups import publishers
from credscore.provenance.hypotheses import copy_hypotheses
from credscore.terms import SourcingType

SURE: Final = 0.99
"""Posterior probability of copying from which an outlet's own word counts with another's."""
LEAST_RARE: Final = 3
"""Shared answers that hardly anyone else gave, below which nothing is joined."""
LAGGING: Final = 0.1
"""Greatest p-value of the sign test that the one is always later than the other."""
UNVOUCHED: Final = frozenset(
    {
        SourcingType.UNATTRIBUTED.value,
        SourcingType.HEARSAY.value,
        SourcingType.ANONYMOUS_SOURCE.value,
        SourcingType.ANONYMOUS_OFFICIAL.value,
    }
)
_NEEDED: Final = (
    "claim_id",
    "topic_id",
    "assertion_id",
    "origin_id",
    "owner",
    "origin_note",
    "sourcing_type",
)


class Link(NamedTuple):
    """One outlet found to repeat another."""

    source: str
    note: str


def merge_dependents(frame: pd.DataFrame, as_of: Any = None) -> pd.DataFrame:
    """Count outlets that copy another's answers as one with it.

    Parameters
    ----------
    frame : DataFrame
        Claims as `trace` returns them. A frame without its columns comes back as it is.
    as_of : datetime, optional
        Only what was seen by then bears witness.

    Returns
    -------
    DataFrame
        The claims; where one outlet is found to copy another (see `copy_hypotheses`), its
        unattributed and anonymously sourced claims take the ``origin_id`` of the other's earlier
        claim for the same answer, and ``origin_note`` tells the evidence and its probability.

    Notes
    -----
    Joined are pairs whose posterior is .99 or more, that share at least three answers hardly anyone
    else gave, and of which the one was later than chance allows (p ≤ .1): agreement alone joins
    nobody. Answers that the copied outlet did not give stay the copier's own. Whoever quotes a
    named source keeps it.

    Examples
    --------
    >>> rows = [(f"{o}{t}", f"t{t}", f"t{t}-{a}", o, day) for t in range(12) for o, a, day in
    ...         [("Origin", t, 1), ("Echo", t, 2), ("X", "x", 1), ("Y", "x", 1), ("Z", "x", 1)]]
    >>> claims = pd.DataFrame(rows, columns=["claim_id", "topic_id", "assertion_id", "owner", "day"])
    >>> claims = claims.assign(
    ...     origin_id=claims["owner"], origin_note="", sourcing_type="unattributed",
    ...     seen_at=pd.to_datetime("2024-01-0" + claims["day"].astype(str), utc=True),
    ... )
    >>> sorted(merge_dependents(claims)["origin_id"].unique())
    ['Origin', 'X', 'Y', 'Z']
    """
    if not {*_NEEDED} <= {*frame.columns}:
        return frame
    seen = _seen(frame)
    known = seen.notna() if as_of is None else seen <= pd.Timestamp(as_of)
    witness = frame.assign(seen_at=seen)[known.to_numpy()]
    links = _links(witness[_contested(witness)])
    return _merged(frame, seen, known.tolist(), links) if links else frame


def _seen(frame: pd.DataFrame) -> pd.Series:
    times = [
        pd.to_datetime(frame[name], utc=True).astype(frames.TIME)
        for name in ("seen_at", "published_at")
        if name in frame.columns
    ]
    if not times:
        return pd.Series(pd.NaT, index=frame.index, dtype=frames.TIME)
    return times[0] if len(times) == 1 else times[0].fillna(times[1])


def _contested(frame: pd.DataFrame) -> pd.Series:
    """Say which rows stand in topics with rival answers: in others nobody can be told from anyone."""
    first = frame.groupby("topic_id")["assertion_id"].transform("first")
    rivals = frame["assertion_id"] != first
    return frame["topic_id"].isin(frame.loc[rivals, "topic_id"].unique())


def _links(frame: pd.DataFrame) -> dict[str, Link]:
    """Give each copier the outlet that it surest copies."""
    if frame.empty:
        return {}
    found = copy_hypotheses(frame)
    sure = found[
        (found["probability"] >= SURE) & (found["n_rare"] >= LEAST_RARE) & (found["p_direction"] <= LAGGING)
    ]
    links: dict[str, Link] = {}
    ranked = sure.sort_values(["n_rare", "copier", "source"], ascending=[False, True, True])
    for row in ranked.to_dict("records"):
        if links.get(row["source"], Link("", "")).source != row["copier"]:
            note = f"repeats {row['source']}: {row['evidence']} (probability {row['probability']:.3f})"
            links.setdefault(row["copier"], Link(row["source"], note))
    return links


def _merged(frame: pd.DataFrame, seen: pd.Series, known: list[bool], links: dict[str, Link]) -> pd.DataFrame:
    out = frame.copy()
    origins, notes = frame["origin_id"].tolist(), frame["origin_note"].tolist()
    outlets, assertions = publishers(frame).tolist(), frame["assertion_id"].tolist()
    kinds = frame["sourcing_type"].tolist()
    first: dict[tuple[Any, Any], str] = {}
    timed = pd.DataFrame({"seen": seen.to_numpy(), "claim_id": frame["claim_id"].to_numpy()})
    for i in timed[known].sort_values(["seen", "claim_id"]).index.tolist():
        link = links.get(outlets[i])
        if link is not None and kinds[i] in UNVOUCHED:
            own = first.get((assertions[i], link.source))
            if own is not None and own != origins[i]:
                origins[i], notes[i] = own, link.note
        first.setdefault((assertions[i], outlets[i]), origins[i])
    out["origin_id"] = pd.Series(origins, index=frame.index, dtype="object")
    out["origin_note"] = pd.Series(notes, index=frame.index, dtype="object")
    return out
