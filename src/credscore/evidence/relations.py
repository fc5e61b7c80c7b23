"""How the assertions of one topic stand to each other, by their figures and by when they were told."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from credscore.evidence.facts import Origin, Relation
from credscore.evidence.figures import ALIKE, Figure, distance, figures, partial_count, tallied, updates
from credscore.evidence.overtaking import Answer
from credscore.evidence.table import Table
from credscore.terms import Modality

_REVISED: Final = 0.7  # a tally twice or half as large is still one that may be revised

Sides = tuple[tuple[Origin, ...], tuple[Origin, ...]]


class Relations:
    """The assertions of a topic, by name: what each says, who stands behind it, what the denials deny."""

    def __init__(
        self,
        table: Table,
        denying: Mapping[str, bool],
        support: Mapping[str, list[int]],
        figures: Mapping[str, tuple[Figure, ...]],
        targets: Callable[[str], set[str]],
        opposed: Mapping[int, set[str]],
    ) -> None:
        self.table, self.names = table, list(denying)
        self.denying, self.support, self.figures = denying, support, figures
        self.targets = {name: targets(name) for name in self.names if denying[name]}
        self.contradicts = self._contradicted(opposed)
        self.told: dict[str, frozenset[tuple[str, int]]] = {}
        self.pairs = self._pairs()

    def _contradicted(self, opposed: Mapping[int, set[str]]) -> dict[str, set[str]]:
        """Say which affirming answers are known to contradict which, whatever their figures."""
        found: dict[str, set[str]] = {name: set() for name in self.names}
        for name in self.names:
            for row in () if self.denying[name] else self.support[name]:
                for other in opposed.get(row, ()):
                    if other != name and not self.denying.get(other, True):
                        found[name].add(other)
                        found[other].add(name)
        return found

    def others(self, name: str, sides: Mapping[str, Sides]) -> list[Answer]:
        """List the other answers to an answer's question: those that exclude it, and those that may."""
        if self.denying[name]:
            return []
        found = []
        for other in self.names:
            if other == name or self.denying[other]:
                continue
            relation, gap = self.pairs.get((name, other), (None, None))
            if relation in (Relation.RIVAL, Relation.UPDATE) and gap:
                tally = self._tally(name, other)
                if tally or gap > ALIKE:
                    found.append(Answer(sides[other][0], True, tally, gap < math.inf))
            elif relation is None and not (self._agree(name, other) or self._told_at_once(name, other)):
                found.append(Answer(sides[other][0], False, False, False))
        return found

    def _agree(self, name: str, other: str) -> bool:
        """Say whether two answers are known to contradict the same one, and not each other."""
        return not self.contradicts[name].isdisjoint(self.contradicts[other])

    def _tally(self, name: str, other: str) -> bool:
        """Say whether two figures are counts of one size, as they are revised while news comes in."""
        gap = distance(self.figures[name], self.figures[other])
        return gap is not None and gap <= _REVISED and tallied(self.figures[name])

    def later_figures(self) -> dict[str, set[str]]:
        """Say of which origins an assertion is an outdated figure: replaced by themselves or by somebody's word."""
        given: dict[str, list[tuple[str, int, str]]] = {}
        for name in self.names:
            if self.denying[name]:
                continue
            first: dict[str, int] = {}
            for row in self.support[name]:
                first.setdefault(self.table.origin[row], row)
            for key, row in first.items():
                given.setdefault(key, []).append((name, self.table.stamp[row], self.table["modality"][row]))
        later: dict[str, set[str]] = {}
        for key, answers in given.items():
            for name, stamp, modality in answers:
                for other, when, wording in answers:
                    gap = self._gap(name, other) if when > stamp else None
                    if gap and (wording == modality or gap == math.inf):
                        later.setdefault(name, set()).add(key)
        for name, stamp in self._replaced():
            known = self.support[name]
            later.setdefault(name, set()).update(
                self.table.origin[row] for row in known if self.table.stamp[row] < stamp
            )
        return later

    def _replaced(self) -> Iterator[tuple[str, int]]:
        """Yield the assertions whose figure another one says was replaced, and when it says so."""
        for other in self.names:
            for row in self.support[other]:
                old = figures(self.table["replaced"][row])
                for name in self.names if old else ():
                    if name != other and distance(old, self.figures[name]) == 0:
                        yield name, self.table.stamp[row]

    def _pairs(self) -> dict[tuple[str, str], tuple[Relation, float | None]]:
        """Say how the assertions stand to each other, pair by pair."""
        pairs = ((name, other) for name in self.names for other in self.names if other != name)
        found = {pair: self._relation(*pair) for pair in pairs if self.support[pair[1]]}
        return {pair: related for pair, related in found.items() if related}

    def _relation(self, name: str, other: str) -> tuple[Relation, float | None] | None:
        mine, theirs = self.denying[name], self.denying[other]
        if mine != theirs:
            denial, answer = (name, other) if mine else (other, name)
            if answer not in self.targets[denial]:
                return None
            return (Relation.DENIED if mine else Relation.DENIAL), None
        gap = None if mine else self._gap(name, other)
        if gap is None:
            return None
        if gap and updates(self.figures[other], self.figures[name]) and self._before(other, name):
            return Relation.OUTDATED, gap
        if gap and updates(self.figures[name], self.figures[other]) and self._before(name, other):
            return Relation.UPDATE, gap
        return (Relation.ALONGSIDE if self._alongside(name, other) else Relation.RIVAL), gap

    def _gap(self, name: str, other: str) -> float | None:
        """Measure how far two answers lie apart; those that contradict each other without figures, infinitely."""
        gap = distance(self.figures[name], self.figures[other])
        return math.inf if gap is None and other in self.contradicts[name] else gap

    def _alongside(self, name: str, other: str) -> bool:
        """Say whether two figures can both be true: of two steps, or of two things that one source tells."""
        return self._told_at_once(name, other) or self._part(name, other) or self._part(other, name)

    def _told_at_once(self, name: str, other: str) -> bool:
        """Say whether one source told both at the same moment."""
        return not self._moments(name).isdisjoint(self._moments(other))

    def _moments(self, name: str) -> frozenset[tuple[str, int]]:
        """List who first told an answer, and when."""
        if name not in self.told:
            origin, stamp = self.table.origin, self.table.stamp
            self.told[name] = frozenset([(origin[row], stamp[row]) for row in self._first_told(name)])
        return self.told[name]

    def _part(self, fact: str, plan: str) -> bool:
        """Say whether a figure told as fact lies below one that is planned: guesses and forecasts of a toll are no plans."""
        modality = self.table["modality"]
        if not any(modality[row] == Modality.ASSERTED for row in self._first_told(fact)):
            return False
        if not any(modality[row] == Modality.PLANNED for row in self._first_told(plan)):
            return False
        done, due = self.figures[fact], self.figures[plan]
        return distance(done, due) is not None and partial_count(done, due) and not tallied(due)

    def _first_told(self, name: str) -> list[int]:
        """List the rows with which each origin first told an answer: late copies change nothing."""
        origin, stamp = self.table.origin, self.table.stamp
        first: dict[str, int] = {}
        return [row for row in self.support[name] if first.setdefault(origin[row], stamp[row]) == stamp[row]]

    def _before(self, one: str, other: str) -> bool:
        earlier, later = self.support[one], self.support[other]
        return bool(earlier and later) and self.table.stamp[earlier[0]] < self.table.stamp[later[0]]
