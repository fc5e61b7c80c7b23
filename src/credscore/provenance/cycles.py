"""Circular reporting: outlets that cite one another until a claim seems confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.provenance.agents import Kind
from credscore.provenance.outlets import OutletBook, OutletIdentity
from credscore.provenance.rows import Rows, read_rows

COLUMNS: Final = ("assertion_id", "outlets", "claim_ids", "root", "note")

_REACH: Final = 64

_Edge = tuple[int, str, str, str]  # place in time, citing outlet, cited outlet, claim_id


def cycles(frame: pd.DataFrame, outlets: pd.DataFrame | None = None) -> pd.DataFrame:
    """Report where outlets cite each other in a circle for one assertion.

    Parameters
    ----------
    frame : DataFrame
        Claims as `trace` takes them.
    outlets : DataFrame, optional
        The outlets table.

    Returns
    -------
    DataFrame
        A circle a row: ``assertion_id``, ``outlets`` (tuple: the outlet seen first, those
        that the circle runs through, the first again), ``claim_ids`` (the citing claims in
        that order), ``root`` (the outlet at which the circle is cut) and ``note``.
        Of all circles through one outlet only the shortest is told. Empty without any.

    Examples
    --------
    >>> claims = pd.DataFrame({
    ...     "claim_id": ["c1", "c2", "c3"], "outlet": ["Beacon", "Valley Post", "Beacon"], "domain": None,
    ...     "assertion": "The dam failed.", "speaker": [None, "Beacon", "Valley Post"],
    ...     "sourcing_type": ["unattributed", "media_report", "media_report"],
    ...     "seen_at": pd.to_datetime(["2024-01-01", "2024-01-02", "2024-01-03"], utc=True),
    ...     "topic_id": "t1", "assertion_id": "a1",
    ... })
    >>> cycles(claims).loc[0, "outlets"]
    ('Beacon', 'Valley Post', 'Beacon')
    """
    frames.require(
        frame, ("claim_id", "outlet", "domain", "speaker", "sourcing_type", "assertion_id"), "cycles"
    )
    rows = read_rows(frame, OutletBook(outlets))
    ids = frame["claim_id"].tolist()
    names: dict[str, str] = {}
    first: dict[tuple[Any, str], int] = {}
    edges: dict[Any, list[_Edge]] = defaultdict(list)
    for place, i in enumerate(rows.order.tolist()):
        publisher, assertion = rows.publishers[i], rows.assertions[i]
        names.setdefault(publisher.key, publisher.name)
        first.setdefault((assertion, publisher.key), place)
        cited = _cited(rows, i)
        if cited is not None:
            names.setdefault(cited.key, cited.name)
            edges[assertion].append((place, publisher.key, cited.key, ids[i]))
    found = []
    for assertion, cites in edges.items():
        when = {outlet: first.get((assertion, outlet), len(ids)) for _, *pair, _ in cites for outlet in pair}
        for path, claims in _circles(cites, when):
            labels = tuple(names[outlet] for outlet in path)
            note = " cites ".join(reversed(labels)) + f"; counted as {labels[0]}"
            found.append([assertion, labels, claims, labels[0], note])
    return pd.DataFrame(found, columns=list(COLUMNS))


def closing(rows: Rows) -> list[bool]:
    """Say of each row whether its citation closes a circle with those seen before it.

    Whoever is cited must by then have cited, at up to 64 removes, the outlet that cites it now.
    """
    out = [False] * len(rows.agents)
    leads: defaultdict[Any, dict[str, list[str]]] = defaultdict(dict)
    for i in rows.order.tolist():
        cited = _cited(rows, i)
        if cited is None:
            continue
        by, known = rows.publishers[i].key, leads[rows.assertions[i]]
        out[i] = cited.key in known and _leads_to(cited.key, by, known)
        known.setdefault(by, []).append(cited.key)
    return out


def _leads_to(start: str, goal: str, known: dict[str, list[str]]) -> bool:
    met, ahead = {start}, [start]
    while ahead and len(met) <= _REACH:
        ahead = [cited for by in ahead for cited in dict.fromkeys(known.get(by, ())) if cited not in met]
        if goal in ahead:
            return True
        met.update(ahead)
    return False


def _cited(rows: Rows, i: int) -> OutletIdentity | None:
    """The other outlet that a row cites, None where it cites none."""
    cited = rows.cited[i] if rows.agents[i].kind is Kind.OUTLET else rows.relayed[i]
    return cited if cited is not None and cited.key != rows.publishers[i].key else None


def _circles(cites: list[_Edge], when: dict[str, int]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The shortest circle back to each outlet, from the one seen first, each circle once."""
    citing: dict[str, dict[str, str]] = defaultdict(dict)
    for _, by, cited, claim in sorted(cites):
        citing[cited].setdefault(by, claim)
    told: set[frozenset[str]] = set()
    for start in sorted(citing, key=lambda outlet: (when[outlet], outlet)):
        path = _back_to(start, citing)
        if path is None or frozenset(path) in told:
            continue
        if min(path, key=lambda outlet: (when[outlet], outlet)) != start:
            continue
        told.add(frozenset(path))
        yield path, tuple(citing[cited][by] for cited, by in pairwise(path))


def _back_to(start: str, citing: dict[str, dict[str, str]]) -> tuple[str, ...] | None:
    """Walk from the cited to the citing, breadth first, until the start is reached again."""
    came_from: dict[str, str] = {}
    wave = [start]
    while wave:
        ahead = []
        for cited in wave:
            for by in citing.get(cited, ()):
                if by == start:
                    return (*_trail(cited, start, came_from), start)
                if by not in came_from:
                    came_from[by] = cited
                    ahead.append(by)
        wave = ahead
    return None


def _trail(end: str, start: str, came_from: dict[str, str]) -> tuple[str, ...]:
    trail = [end]
    while trail[-1] != start:
        trail.append(came_from[trail[-1]])
    return tuple(reversed(trail))
