"""What each claim says by itself, worked out for all rows at once."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from credscore.evidence.facts import Office
from credscore.evidence.offices import office
from credscore.evidence.relays import listed_outlet, named, relay_kinds
from credscore.evidence.table import Table
from credscore.terms import Modality, SourcingType

_PERSONS: Final = (SourcingType.NAMED_OFFICIAL, SourcingType.NAMED_EXPERT, SourcingType.PUNDIT)
_ASSERTED: Final = Modality.ASSERTED
_DOCUMENT: Final = SourcingType.DOCUMENT
_FINDER: Final = Office.FINDER
_VOUCHING: Final = 0.5  # an outlet rated below this is as little surety for what it prints as an unknown one
_TERSE: Final = 90  # characters of a wording that is neither clipped nor rambling


def origin_fields(table: Table) -> list[tuple[Any, ...]]:
    """Give a row the fields of `Origin` from `denies` to `event_at`, in their order."""
    columns = table.columns
    kinds, speakers, via = columns["sourcing_type"], columns["speaker"], list(map(tuple, columns["via"]))
    interested = [
        bool(own) and kind != _DOCUMENT for own, kind in zip(columns["interested"], kinds, strict=True)
    ]
    outlets = [outlet or domain for outlet, domain in zip(columns["outlet"], columns["domain"], strict=True)]
    fields = (
        table.denies,
        kinds,
        speakers,
        columns["speaker_role"],
        map(named, speakers),
        columns["side"],
        interested,
        outlets,
        _known(table),
        columns["outlet_rating"],
        *_records(table, outlets),
        via,
        map(relay_kinds, via, columns["relays"]),
        columns["modality"],
        columns["stance"],
        columns["likelihood"],
        map(bool, columns["hearsay"]),
        columns["anonymity_reason"],
        columns["confidence"],
        table.seen,
        columns["event_at"],
    )
    return list(zip(*fields, strict=True))


def offices(table: Table) -> list[Office | None]:
    """Say what office each speaker holds; only persons speak for others by trade."""
    columns = table.columns
    found = []
    for kind, role, speaker in zip(
        *(columns[name] for name in ("sourcing_type", "speaker_role", "speaker")), strict=True
    ):
        person = kind in _PERSONS
        held = office(role, None if person else speaker)
        found.append(held if person or held == _FINDER else None)
    return found


def clearest(table: Table) -> list[int]:
    """Rank the wordings, the clearest first: surely extracted, plain, neither clipped nor rambling."""
    columns = table.columns
    sure = np.array([-round(confidence, 2) for confidence in columns["confidence"]], dtype=float)
    hedged = np.array([modality != _ASSERTED for modality in columns["modality"]], dtype=bool)
    lengths = np.array([len(str(text)) for text in columns["assertion"]], dtype=int)
    ranks = np.empty(table.n, dtype=int)
    ranks[np.lexsort((abs(lengths - _TERSE), hedged, sure))] = np.arange(table.n)
    return ranks.tolist()


def _known(table: Table) -> list[bool]:
    """Say of each outlet whether anything is known that speaks for it."""
    columns = table.columns
    names = ("outlet_known", "outlet_rating", "outlet", "domain")
    return [
        (rating is None or rating >= _VOUCHING)
        and (bool(known) if known is not None else rating is not None or listed_outlet(outlet, domain))
        for known, rating, outlet, domain in zip(*(columns[name] for name in names), strict=True)
    ]


def _records(table: Table, outlets: list[str | None]) -> tuple[list[float | None], list[str | None]]:
    """Give the record of whoever vouches for a claim, and his name: its speaker's where one is known, else the outlet's."""
    own, theirs = table.columns["speaker_record"], table.columns["outlet_record"]
    records = [other if mine is None else mine for mine, other in zip(own, theirs, strict=True)]
    speakers = table.columns["speaker"]
    holders = [
        outlet if mine is None else speaker
        for mine, speaker, outlet in zip(own, speakers, outlets, strict=True)
    ]
    return records, holders
