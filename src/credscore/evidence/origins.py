"""From claims to origins: what counts once, however many outlets print it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any, Final

from credscore.evidence.facts import Origin
from credscore.evidence.overtaking import overtaken_denials
from credscore.evidence.rows import offices, origin_fields
from credscore.evidence.table import Table
from credscore.terms import Act, Modality

_ASSERTED: Final = Modality.ASSERTED
_CERTAIN: Final[Mapping[int, float]] = {}


class Origins:
    """Reads the origins off the rows of a claims table, topic by topic."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.fields, self.offices = origin_fields(table), offices(table)
        self.read: dict[tuple[Any, ...], Origin] = {}

    def next_topic(self) -> None:
        """Forget the origins that were read: none stands in two topics."""
        self.read.clear()

    def sides(
        self,
        support: list[int],
        against: list[int],
        outdated: Collection[str],
        contradicts: bool = True,
        sure: bool = True,
        doubtful: Mapping[int, float] = _CERTAIN,
    ) -> tuple[tuple[Origin, ...], tuple[Origin, ...]]:
        """Gather the origins for and against; one that changed its mind counts where it ended up.

        An origin that gave several versions at its first moment is listed once a version:
        scoring keeps the one that weighs most. Where the assertion `contradicts` nothing, its
        negated claims are ordinary ones. Where it is not `sure` what was denied, later word leaves a
        denial behind only in part. Rows that are `doubtful` are presumed to that degree to speak against it.
        """
        mine, theirs = self._groups(support), self._groups(against)
        turned = self._turned(mine, theirs) if theirs else {}
        ours, others = self._listed(mine, outdated, contradicts), self._listed(theirs, frozenset())
        if doubtful:
            others = tuple([self._presumed(origin, theirs[origin.origin_id], doubtful) for origin in others])
        if turned:
            ours, others = (tuple(map(partial(_changed, turned), side)) for side in (ours, others))
        return overtaken_denials(ours, others, sure), overtaken_denials(others, ours, sure)

    def _presumed(self, origin: Origin, rows: list[int], doubtful: Mapping[int, float]) -> Origin:
        """Mark how little shows that an origin, as it first spoke, contradicts the assertion."""
        stamp = self.table.stamp
        degree = min(doubtful.get(row, 0.0) for row in rows if stamp[row] == stamp[rows[0]])
        return origin._replace(presumed=degree) if degree else origin

    def _turned(self, mine: dict[str, list[int]], theirs: dict[str, list[int]]) -> Mapping[str, str]:
        """Leave those who changed their mind on the side where they ended up; say as whom they spoke before."""
        stamp, turned = self.table.stamp, dict[str, str]()
        for key in mine.keys() & theirs.keys():
            first, other = stamp[mine[key][0]], stamp[theirs[key][0]]
            if first != other:
                before = (mine if first < other else theirs).pop(key)[0]
                turned[key] = self._name(before)
        return turned

    def _name(self, row: int) -> str:
        columns = self.table.columns
        return (
            columns["speaker"][row] or columns["outlet"][row] or columns["domain"][row] or "the same source"
        )

    def _listed(
        self, groups: dict[str, list[int]], outdated: Collection[str], contradicts: bool = True
    ) -> tuple[Origin, ...]:
        if not groups:
            return ()
        modality = self.table["modality"]
        facts = {key for key, rows in groups.items() if modality[rows[0]] == _ASSERTED}
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
        if not origin.denies or (origin.interested and self.table["act"][row] == Act.DENIAL):
            return origin
        return origin._replace(denies=False)

    def turned(self, support: list[int], against: list[int]) -> set[str]:
        """List the origins that first spoke for it and then against it."""
        mine, theirs, stamp = self._groups(support), self._groups(against), self.table.stamp
        return {key for key in mine.keys() & theirs.keys() if stamp[mine[key][0]] < stamp[theirs[key][0]]}

    def repeats(self, rows: list[int]) -> tuple[str, ...]:
        """List the claims that were seen after their origin counted already."""
        ids, stamp = self.table["claim_id"], self.table.stamp
        first: dict[str, int] = {}
        return tuple(
            [ids[row] for row in rows if first.setdefault(self.table.origin[row], stamp[row]) < stamp[row]]
        )

    def _groups(self, rows: list[int]) -> dict[str, list[int]]:
        origin, groups = self.table.origin, dict[str, list[int]]()
        for row in rows:
            groups.setdefault(origin[row], []).append(row)
        return groups

    def _versions(self, key: str, rows: list[int], confirmed: bool, superseded: bool) -> list[Origin]:
        stamp, read, claims = self.table.stamp, self.read, self.table["claim_id"]
        first, versions = stamp[rows[0]], []
        for row in rows:
            if stamp[row] == first:
                name = row, confirmed, superseded, *rows
                if name not in read:
                    ids = tuple([claims[row] for row in rows])
                    read[name] = self._origin(key, row, ids, confirmed, superseded)
                versions.append(read[name])
        return versions if len(versions) == 1 else list(dict.fromkeys(versions))

    def _origin(self, key: str, row: int, ids: tuple[str, ...], confirmed: bool, superseded: bool) -> Origin:
        columns = self.table.columns
        foretells = columns["modality"][row] != _ASSERTED
        age = self._age(row) if foretells else None
        note, held = columns["origin_note"][row], self.offices[row]
        late = (age, confirmed and foretells, superseded, note, 0.0, 0.0, held, None, 0.0, 1.0)
        return Origin._make((key, ids, *self.fields[row], *late))

    def _age(self, row: int) -> float | None:
        """Count the days since the claim, or since the event that it foretells was due."""
        as_of, seen, event = self.table.as_of, self.table.seen[row], self.table["event_at"][row]
        if as_of is None or seen is None:
            return None
        start = max(seen, event) if event is not None else seen
        return max((as_of - start).total_seconds() / 86400, 0.0)


def _changed(turned: Mapping[str, str], origin: Origin) -> Origin:
    """Mark an origin that changed its mind; its denial of what it had said itself is against its interest."""
    before = turned.get(origin.origin_id)
    if before is None:
        return origin
    if origin.denies:
        origin = origin._replace(interested=False, office=None)
    return origin._replace(turned=before)
