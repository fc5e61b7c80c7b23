"""From the traced claims to one `Evidence` an assertion, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final, NamedTuple

import pandas as pd

from credscore.cluster.states import agree, is_denial, told_states
from credscore.evidence.facts import Evidence, Notice, Origin, Relation, Rival
from credscore.evidence.figures import Figure, distance, figures, none_of
from credscore.evidence.likeness import likeness
from credscore.evidence.links import Links
from credscore.evidence.notices import taker
from credscore.evidence.origins import Origins
from credscore.evidence.overtaking import overtaken_answers
from credscore.evidence.relations import Relations, Sides
from credscore.evidence.rows import clearest
from credscore.evidence.table import Table, moment
from credscore.evidence.words import marked
from credscore.terms import Act, Polarity

_NEAR: Final = 0.25  # a denial of one figure also denies figures within about a quarter of it
_SHOWN: Final = 0.5  # of the words of the shorter of two claims, where they show that one means the other
_AFFIRMS, _DENIES = Polarity.AFFIRMS.value, Polarity.DENIES.value


def build(frame: pd.DataFrame, as_of: str | date | datetime | None = None) -> list[Evidence]:
    """Gather the evidence for every assertion of a traced claims frame.

    Parameters
    ----------
    frame : DataFrame
        A claim a row, with ``claim_id, topic_id, assertion_id, assertion``; further
        columns of ``frames.EXTRACTED``, ``frames.INNER`` and provenance are read where
        they are there, and have harmless defaults where they are not.
    as_of : str, date or datetime, optional
        Leave out all that was seen later, and all that has no date.

    Returns
    -------
    list of Evidence
        Ordered by topic and assertion; empty for an empty frame.
    """
    return [evidence for topic in topics(frame, as_of) for evidence in topic]


def topics(
    frame: pd.DataFrame, as_of: str | date | datetime | None = None, searched: bool = False
) -> Iterator[list[Evidence]]:
    """Yield the evidence one topic at a time; `searched` as for `Links`."""
    table = Table(frame, moment(as_of))
    room = _Room(table, Links(table, searched), Origins(table), clearest(table))
    for rows in table.topics():
        room.origins.next_topic()
        yield _Topic(room, rows).evidence()


class _Room(NamedTuple):
    """What all topics share."""

    table: Table
    links: Links
    origins: Origins
    clearest: list[int]


class _Topic:
    """The assertions of one topic and how they stand to each other."""

    def __init__(self, room: _Room, rows: range) -> None:
        self.table, self.links, self.origins, self.clearest = room
        found: dict[str, list[int]] = {}
        for row, name in zip(rows, self.table["assertion_id"][rows.start : rows.stop], strict=True):
            found.setdefault(name, []).append(row)
        self.names = sorted(found)
        self.rows = found
        self.denying = {name: self._denying(found[name]) for name in self.names}
        self.support = {name: self._support(found[name], self.denying[name]) for name in self.names}
        self.figures = {name: self._figures(name) for name in self.names}
        self.clear = {name: min(found[name], key=self.clearest.__getitem__) for name in self.names}
        self.texts = {name: self._text(name) for name in self.names}
        self.doubts: dict[tuple[str, str], float] = {}
        self.taken_back: dict[str, set[str]] = {}
        self.denied = self._denied() if True in self.denying.values() else {}

    def evidence(self) -> list[Evidence]:
        """Put it all together, an `Evidence` an assertion."""
        if len(self.names) == 1 and not self.links.aims:
            name = self.names[0]
            return [self._one(name, *self._sides(name, {}), ())]
        relations = Relations(
            self.table, self.denying, self.support, self.figures, self._targets, self.links.opposed
        )
        later = relations.later_figures()
        sides = {name: self._sides(name, later) for name in self.names}
        return [
            self._one(
                name,
                overtaken_answers(sides[name][0], relations.others(name, sides)),
                sides[name][1],
                self._rivals(name, relations.pairs),
            )
            for name in self.names
        ]

    def _sides(self, name: str, later: dict[str, set[str]]) -> Sides:
        """Gather the origins for and against one assertion."""
        against = self._against(name)
        contradicts = not self.denying[name] or bool(against or self._targets(name))
        denials = self.support[name] if self.denying[name] else against
        sure = not self.links.known.isdisjoint(denials)
        return self.origins.sides(
            self.support[name],
            against,
            later.get(name, frozenset()),
            contradicts,
            sure,
            self._doubtful(name) if against else {},
        )

    def _doubtful(self, name: str) -> dict[int, float]:
        """Say of the rows that speak against an assertion how little shows that they mean it, where it is not said."""
        if self.denying[name]:
            pairs = [(name, other, self.support.get(other, ())) for other in self.denied.get(name, ())]
        else:
            pairs = [(other, name, names[name]) for other, names in self.denied.items() if name in names]
        found: dict[int, float] = {}
        for denial, answer, rows in pairs:
            degree, said = self._doubt(denial, answer), self.links.denied.get(answer, ())
            for row in rows:
                degree = 0.0 if row in said else degree
                found[row] = min(degree, found.get(row, degree))
        return found

    def _doubt(self, denial: str, answer: str) -> float:
        """Say how little shows that a denial means an answer at which it does not point, 0 to 1."""
        pair = denial, answer
        if pair not in self.doubts:
            words = self.table["assertion"]
            mine = words[self.rows[denial][0]]
            shared = {name: likeness(mine, words[self.rows[name][0]]) for name in self.denied[denial]}
            best = max(shared.values())
            for name, like in shared.items():
                self.doubts[denial, name] = 0.0 if like == best else 1.0
        return self.doubts[pair]

    def _denying(self, rows: list[int]) -> bool:
        """Read the polarity off the earliest claims; where they differ it affirms."""
        stamp, denies = self.table.stamp, self.table.denies
        first = rows[0]
        return denies[first] and all(denies[row] for row in rows if stamp[row] == stamp[first])

    def _support(self, rows: list[int], denying: bool) -> list[int]:
        """List the claims that still stand as evidence for their own assertion."""
        denies, void = self.table.denies, self.links.void
        return [row for row in rows if denies[row] == denying and row not in void]

    def _figures(self, name: str) -> tuple[Figure, ...]:
        answer, quantities = self.table["answer"], self.table["quantities"]
        for row in self.rows[name]:
            found = figures(quantities[row] if answer[row] is None else answer[row])
            if found:
                return found
        return ()

    def _denied(self) -> dict[str, dict[str, list[int]]]:
        """Say which assertions each denial of the topic denies beside those at which it points, and by which rows."""
        affirming = [name for name in self.names if not self.denying[name]]
        found: dict[str, dict[str, list[int]]] = {}
        for denial in self.names:
            if not self.denying[denial]:
                continue
            for row in self.support[denial]:
                for name in self._meant(denial, row, affirming):
                    found.setdefault(denial, {}).setdefault(name, []).append(row)
        return found

    def _meant(self, denial: str, row: int, names: list[str]) -> list[str]:
        """Choose what a denying row denies: what it was found to contradict, else, if it points at nothing, all.

        A denial of one figure is none of another, nor of what is told without any; "two were not
        tested" does not deny a figure, and "not one was tested" denies all.
        """
        names = [name for name in names if not (self._beside(row, name) or self._agrees(row, name))]
        mine, opposed = self.figures[denial], self.links.opposed.get(row, set())
        negated = self.table["act"][row] == Act.STATEMENT
        met = [
            name
            for name in names
            if name in opposed
            and ((negated and not self.figures[name]) or self._same_answer(mine, self.figures[name]))
        ]
        if met or row in self.links.aims:
            return met
        return [name for name in names if self._same_answer(mine, self.figures[name])]

    def _beside(self, row: int, name: str) -> bool:
        """Say whether the denying source gives the answer too, at the same moment: nobody contradicts himself."""
        origin, stamp = self.table.origin, self.table.stamp
        return any((origin[one], stamp[one]) == (origin[row], stamp[row]) for one in self.support[name])

    def _agrees(self, row: int, name: str) -> bool:
        """Say whether a denial in other words says what an answer does ("denied that he had died", "he is alive")."""
        text = self.table["assertion"][row]
        denied = told_states(text, self.table["act"][row] == Act.DENIAL or is_denial(text))
        return bool(denied) and agree(
            denied, told_states(self.table["assertion"][self.clear[name]], denial=False)
        )

    @staticmethod
    def _same_answer(denied: tuple[Figure, ...], answer: tuple[Figure, ...]) -> bool:
        if not denied or none_of(denied, answer):
            return True
        gap = distance(denied, answer)
        return gap is not None and gap <= _NEAR

    def _against(self, name: str) -> list[int]:
        """List the rows that speak against an assertion."""
        mine, own, denied = self.denying[name], self.links.own, self.links.denied
        denies, silent = self.table.denies, self.links.silent
        rows = [row for row in self.rows[name] if denies[row] != mine or row in own]
        rows += denied.get(name, ())
        if mine:
            origin = self.table.origin
            speaking = {origin[row] for row in self.support[name]}
            for other in self._targets(name):
                took_back = self._took_back(other) - speaking
                rows += [row for row in self._support_of(other) if origin[row] not in took_back]
        found = {row for row in rows if row not in silent}
        for names in self.denied.values():
            found.update(names.get(name, ()))
        conceded = self.links.conceded
        return sorted(row for row in found if name in conceded.get(row, (name,)))

    def _targets(self, denial: str) -> set[str]:
        """List the assertions that a denial denies."""
        aimed = (aim for row in self.support[denial] for aim in self.links.aims.get(row, ()))
        named = {self.table["assertion_id"][aim] for aim in aimed} - {denial}
        return named.union(self.denied.get(denial, ()))

    def _support_of(self, name: str) -> list[int]:
        if name in self.support:
            return self.support[name]
        rows = self.links.rows[name]
        return self._support(rows, self._denying(rows))

    def _took_back(self, name: str) -> set[str]:
        """List the origins that gave an answer and said the opposite afterwards: they speak against no other denial."""
        if self.denying.get(name, True):
            return set()
        if name not in self.taken_back:
            self.taken_back[name] = self.origins.turned(self.support[name], self._against(name))
        return self.taken_back[name]

    def _rivals(
        self, name: str, relations: Mapping[tuple[str, str], tuple[Relation, float | None]]
    ) -> tuple[Rival, ...]:
        return tuple(
            self._rival(other, *relations[name, other]) for other in self.names if (name, other) in relations
        )

    def _rival(self, other: str, relation: Relation, gap: float | None) -> Rival:
        ids = self.table["claim_id"]
        claims = tuple([ids[row] for row in self.support[other]])
        return Rival(other, relation, self.texts[other], gap, claim_ids=claims)

    def _text(self, name: str) -> str:
        """Give the clearest wording, marked where it alone would not show that it denies."""
        text = str(self.table["assertion"][self.clear[name]])
        return marked(text) if self.denying[name] else text

    def _notices(self, name: str) -> tuple[Notice, ...]:
        table, by_row = self.table, self.links.withdrawn
        taken: dict[int, list[int]] = {}
        for row in self.rows[name]:
            if row in by_row:
                taken.setdefault(by_row[row], []).append(row)
        ids = table["claim_id"]
        return tuple(
            Notice(
                table["act"][notice],
                taker(table, notice, rows[0]),
                table.seen[notice],
                (ids[notice], *(ids[row] for row in rows)),
            )
            for notice, rows in sorted(taken.items())
        )

    def _one(
        self, name: str, support: tuple[Origin, ...], denials: tuple[Origin, ...], rivals: tuple[Rival, ...]
    ) -> Evidence:
        table, rows = self.table, self.rows[name]
        ids, seen, backdated, cyclic = table["claim_id"], table.seen, table.backdated, table["cyclic"]
        return Evidence(
            assertion_id=name,
            topic_id=table["topic_id"][rows[0]],
            text=self.texts[name],
            polarity=_DENIES if self.denying[name] else _AFFIRMS,
            support=support,
            denials=denials,
            notices=self._notices(name) if self.links.withdrawn else (),
            rivals=rivals,
            claim_ids=tuple([ids[row] for row in rows]),
            n_claims=len(rows),
            n_outlets=len({table.publisher[row] for row in rows}),
            n_sides=len({origin.side for origin in support if origin.side}),
            repeats=self.origins.repeats(self.support[name]) if len(rows) > 1 else (),
            backdated=tuple([ids[row] for row in rows if row in backdated]),
            cycles=tuple([ids[row] for row in rows if cyclic[row]]),
            first_seen=seen[rows[0]],
            last_seen=next((seen[row] for row in reversed(rows) if seen[row] is not None), None),
            as_of=table.as_of,
        )
