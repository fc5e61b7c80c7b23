"""What contradicts what on annotated claims: the annotation does not say it, its other parts do.

A denial contradicts, in this order: what its key names ("no-fire" denies "fire") or a judgement holds
against it, and where all of that came later, what others had said before; what its own speaker had said before, or its outlet had published, where the outlet speaks for
itself; what another denial of its speaker in the same article contradicts; what earlier articles
affirm in its topic, else its own article, else later ones. It never contradicts what its speaker says
beside it. Two affirming answers contradict each other where a judgement holds one against the other and
they have no figures by which to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from credscore.evidence.figures import distance, figures
from credscore.terms import Act, Polarity, SourcingType

_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_WORD: Final = re.compile(r"[a-z]+")
_NEGATING: Final = frozenset(
    [
        "no",
        "not",
        "never",
        "non",
        "denied",
        "denies",
        "deny",
        "denial",
        "false",
        "fake",
        "rejects",
        "dismisses",
    ]
)

Rows = list[int]


def significant(text: str) -> frozenset[str]:
    """List the numbers of a text by their digits, without the zeros and the point that a scale moves."""
    return frozenset(found.replace(".", "").strip("0") or "0" for found in _NUMBER.findall(text))


def contradictions(
    expected: Sequence[dict[str, Any]],
    records: list[dict[str, Any]],
    rows: Rows,
    judged: set[frozenset[str]],
) -> None:
    """Write into the records of one topic, given in the order of time, which claims each contradicts."""
    topic = _Topic(expected, records, rows, judged)
    for row in rows:
        found = topic.denied(row) if topic.denies[row] else topic.rivals(row)
        records[row]["opposed"] = tuple(records[other]["claim_id"] for other in found)
        if topic.denies[row] and records[row]["act"] == Act.RETRACTION:
            mine = [other for other in topic.before(row, found) if topic.same("outlet", row, other)]
            records[row]["targets"] = tuple(records[other]["claim_id"] for other in mine)


class _Topic:
    def __init__(
        self,
        expected: Sequence[dict[str, Any]],
        records: list[dict[str, Any]],
        rows: Rows,
        judged: set[frozenset[str]],
    ) -> None:
        self.records, self.rows, self.judged = records, rows, judged
        self.key = {row: expected[row]["assertion"] for row in rows}
        self.denies = {row: records[row]["polarity"] == Polarity.DENIES for row in rows}
        self.affirmed = [row for row in rows if not self.denies[row]]

    def same(self, column: str, one: int, other: int) -> bool:
        return bool(self.records[one][column] == self.records[other][column])

    def beside(self, one: int, other: int) -> bool:
        """Say whether one speaker says both in one article."""
        return self.same("origin_id", one, other) and self.same("article_id", one, other)

    def before(self, row: int, others: Iterable[int]) -> Rows:
        when = self.records[row]["published_at"]
        return [other for other in others if self.records[other]["published_at"] < when]

    def denied(self, row: int) -> Rows:
        """List the claims that a denial contradicts."""
        others = [other for other in self.affirmed if not self.beside(row, other)]
        beside = [one for one in self.rows if one != row and self.denies[one] and self.beside(row, one)]
        for denial in (row, *beside):
            found = self._pointed(denial, others)
            if found:
                return found
        here = [other for other in others if self.same("article_id", row, other)]
        return self.before(row, others) or here or others

    def _pointed(self, row: int, others: Rows) -> Rows:
        named = [other for other in others if self._named(row, other)]
        if named and not self.before(row, named) and not any(self.same("article_id", row, o) for o in named):
            foreign = [other for other in others if not self.same("origin_id", row, other)]
            return named + [other for other in self.before(row, foreign) if other not in named]
        return named or [other for other in self.before(row, others) if self._own(row, other)]

    def rivals(self, row: int) -> Rows:
        """List the affirming claims that an affirming one contradicts though no figures tell."""
        mine = figures(self.records[row]["answer"])
        return [
            other
            for other in self.affirmed
            if frozenset((self.key[row], self.key[other])) in self.judged
            and self.key[row] != self.key[other]
            and distance(mine, figures(self.records[other]["answer"])) is None
        ]

    def _own(self, row: int, other: int) -> bool:
        """Say whether a denial takes back what its own speaker, or the outlet that speaks in it, had said."""
        outlet = self.records[row]["sourcing_type"] == SourcingType.UNATTRIBUTED
        return self.same("origin_id", row, other) or (outlet and self.same("outlet", row, other))

    def _named(self, row: int, other: int) -> bool:
        key, other_key = self.key[row], self.key[other]
        if frozenset((key, other_key)) in self.judged:
            return True
        numbers, other_numbers = significant(key), significant(other_key)
        if numbers and numbers.isdisjoint(other_numbers) and other_numbers:
            return False
        words, others = (frozenset(_WORD.findall(text)) - _NEGATING for text in (key, other_key))
        return not words.isdisjoint(others) if words else bool(numbers)
