"""From claims to origins: what counts once, however many outlets print it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any, Final

from credscore.evidence.facts import Office, Origin
from credscore.evidence.offices import office
from credscore.evidence.overtaking import overtaken_denials
from credscore.evidence.relays import listed_outlet, named, relay_kinds
from credscore.evidence.table import Table
from credscore.terms import Act, Modality, SourcingType

_PERSONS: Final = (SourcingType.NAMED_OFFICIAL, SourcingType.NAMED_EXPERT, SourcingType.PUNDIT)


class Origins:
    """Reads the origins off the rows of a claims table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.read: dict[tuple[Any, ...], Origin] = {}

    def sides(
        self, support: list[int], against: list[int], outdated: Collection[str], contradicts: bool = True
    ) -> tuple[tuple[Origin, ...], tuple[Origin, ...]]:
        """Gather the origins for and against; one that changed its mind counts where it ended up.

        An origin that gave several versions at its first moment is listed once a version:
        scoring keeps the one that weighs most. Where the assertion `contradicts` nothing, its
        negated claims are ordinary ones.
        """
        mine, theirs = self._groups(support), self._groups(against)
        stamp = self.table.stamp
        turned = set()
        for key in sorted(mine.keys() & theirs.keys()):
            first, other = stamp[mine[key][0]], stamp[theirs[key][0]]
            if first != other:
                del (mine if first < other else theirs)[key]
                turned.add(key)
        ours, others = self._listed(mine, outdated, contradicts), self._listed(theirs, frozenset())
        ours, others = (tuple(map(partial(_taken_back, turned), side)) for side in (ours, others))
        return overtaken_denials(ours, others), overtaken_denials(others, ours)

    def _listed(
        self, groups: dict[str, list[int]], outdated: Collection[str], contradicts: bool = True
    ) -> tuple[Origin, ...]:
        if not groups:
            return ()
        modality = self.table["modality"]
        facts = {key for key, rows in groups.items() if modality[rows[0]] == Modality.ASSERTED}
        listed: list[Origin] = []
        for key, rows in groups.items():
            told = len(facts) > (key in facts)
            versions = self._versions(key, rows, told, key in outdated)
            listed += versions if contradicts else [self._ordinary(origin, rows[0]) for origin in versions]
        return tuple(listed)

    def _ordinary(self, origin: Origin, row: int) -> Origin:
        """Take a negated claim that contradicts nothing for a claim like any other.

        A party that denies a charge remains one that denies, though the charge is not on file.
        """
        charged = origin.interested and self.table["act"][row] == Act.DENIAL
        return origin if charged or not origin.denies else origin._replace(denies=False)

    def repeats(self, rows: list[int]) -> tuple[str, ...]:
        """List the claims that were seen after their origin counted already."""
        ids, stamp = self.table["claim_id"], self.table.stamp
        first: dict[str, int] = {}
        return tuple(
            [ids[row] for row in rows if first.setdefault(self.table.origin[row], stamp[row]) < stamp[row]]
        )

    def _groups(self, rows: list[int]) -> dict[str, list[int]]:
        groups: dict[str, list[int]] = {}
        for row in rows:
            groups.setdefault(self.table.origin[row], []).append(row)
        return groups

    def _versions(self, key: str, rows: list[int], confirmed: bool, superseded: bool) -> list[Origin]:
        stamp, read = self.table.stamp, self.read
        first, versions = stamp[rows[0]], []
        for row in rows:
            if stamp[row] == first:
                name = row, confirmed, superseded, *rows
                if name not in read:
                    ids = tuple([self.table["claim_id"][row] for row in rows])
                    read[name] = self._origin(key, row, ids, confirmed, superseded)
                versions.append(read[name])
        return versions if len(versions) == 1 else list(dict.fromkeys(versions))

    def _origin(self, key: str, row: int, ids: tuple[str, ...], confirmed: bool, superseded: bool) -> Origin:
        columns, seen = self.table.columns, self.table.seen[row]
        via = tuple(columns["via"][row])
        speaker, rating = columns["speaker"][row], columns["outlet_rating"][row]
        known, kind = columns["outlet_known"][row], columns["sourcing_type"][row]
        if known is None:
            known = rating is not None or listed_outlet(columns["outlet"][row], columns["domain"][row])
        foretells = columns["modality"][row] != Modality.ASSERTED
        return Origin(
            key,
            ids,
            self.table.denies[row],
            kind,
            speaker,
            columns["speaker_role"][row],
            named(speaker),
            columns["side"][row],
            bool(columns["interested"][row]) and kind != SourcingType.DOCUMENT,
            columns["outlet"][row] or columns["domain"][row],
            bool(known),
            rating,
            self._record(row),
            via,
            relay_kinds(via, columns["relays"][row]),
            columns["modality"][row],
            columns["stance"][row],
            columns["likelihood"][row],
            bool(columns["hearsay"][row]),
            columns["anonymity_reason"][row],
            columns["confidence"][row],
            seen,
            columns["event_at"][row],
            self._age(row) if foretells else None,
            confirmed and foretells,
            superseded,
            columns["origin_note"][row],
            office=self._office(row),
        )

    def _office(self, row: int) -> Office | None:
        """Say what office the speaker holds; only persons speak for others by trade."""
        columns = self.table.columns
        person = columns["sourcing_type"][row] in _PERSONS
        held = office(columns["speaker_role"][row], None if person else columns["speaker"][row])
        return held if person or held == Office.FINDER else None

    def _record(self, row: int) -> float | None:
        """Give the record of whoever vouches for the claim: its speaker's where one is known, else the outlet's."""
        own: float | None = self.table["speaker_record"][row]
        return own if own is not None else self.table["outlet_record"][row]

    def _age(self, row: int) -> float | None:
        """Count the days since the claim, or since the event that it foretells was due."""
        as_of, seen, event = self.table.as_of, self.table.seen[row], self.table["event_at"][row]
        if as_of is None or seen is None:
            return None
        start = max(seen, event) if event is not None else seen
        return max((as_of - start).total_seconds() / 86400, 0.0)


def _taken_back(turned: Collection[str], origin: Origin) -> Origin:
    """Take a denial of what its own origin had said for what it is: against its interest."""
    if not (origin.denies and origin.origin_id in turned):
        return origin
    return origin._replace(interested=False, office=None)
