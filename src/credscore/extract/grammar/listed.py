"""Lists of sources, and names with the office that describes them, by the phrase that they close with."""

from __future__ import annotations

import re

from credscore.extract.grammar.clauses import clause_start
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import APPOSITIONS, TEMPORAL, phrase_left


def widened(line: Line, floor: int, start: int, last: int) -> int:
    """Give the start of a phrase with the list that it closes, or with the name that it describes ("Ann Lee, head of Acme said")."""
    tags = line.tags
    if start <= floor + 1 or tags[start - 1] != ",":
        return start
    if start == last and line.words[start] in _SILKS:
        named = phrase_left(line, start - 2, floor)
        return named if named >= 0 else start
    if "C" in tags[start:last]:
        listed = list_head(line, floor, start)
        if listed < 0:
            listed = _first_listed(line, floor, start)
        if listed >= 0:
            return listed
    head = _OFFICE.match(tags, start, last + 1)
    before = phrase_left(line, start - 2, floor) if head else -1
    if head is None or before < 0 or tags[before : start - 1].strip("K") or start - before < 3:
        return start
    plural = line.words[head.end("head") - 1].endswith("s")
    return before if not plural and (before == floor or tags[before - 1] in "QBCT:;") else start


_SILKS = frozenset(("kc", "qc", "mp", "md", "phd", "esq", "jr", "sr"))
"""Letters behind a name and a comma ("Ann Lee, QC told the hearing")."""
_OFFICE = re.compile(r"D?(?P<head>[Nv]{1,3})(?:C[NK]{1,3})?[OP]D?[NK]")
"""An office, and where it is held."""


def list_head(line: Line, floor: int, start: int) -> int:
    """Give the start of the phrase whose list ends at `start` ("voters in Ohio, Iowa and Maine", "the Office of Health, Sport and Work"), or -1."""
    tags = line.tags
    for _ in range(APPOSITIONS):
        if start <= floor + 1 or tags[start - 1] != ",":
            return -1
        before = phrase_left(line, start - 2, floor)
        if before < 0:
            return -1
        if _LISTING.search(tags, before, start - 1):
            if tags[start - 2] != tags[start:].lstrip("DAY")[:1]:
                return -1
            return before if before == floor or tags[before - 1] in ",QBCT:;" else -1
        if tags[before : start - 1].strip("NK"):
            return -1
        start = before
    return -1


_LISTING = re.compile(r"[OP][NK]{1,3}$")


def _first_listed(line: Line, floor: int, start: int) -> int:
    """Give the start of a list of sources whose last two begin at `start` ("the airline, the union and the ministry"), or -1."""
    head = max(clause_start(line.tags, start), floor)
    match = _LISTED.fullmatch(line.tags, head, start)
    if match is None or line.words[start] == "whose" or not TEMPORAL.isdisjoint(line.words[head:start]):
        return -1
    named = line.tags[head : line.tags.find(",", head)].strip("K") == ""
    return -1 if named and line.tags[start] != "K" else head


_LISTED = re.compile(r"(?:D[NKz]{1,5}(?:O[DNK]{1,3})?,){1,5}|(?:K{1,4},){1,5}")
"""The first of several sources, all of one make."""
