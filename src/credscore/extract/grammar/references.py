"""Reports that name their own source by a reference: "the agency, with reference to the consulate, reports that P"."""

from __future__ import annotations

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Range, Relation

_LEADS = (
    ("with", "reference", "to"),
    ("with", "a", "reference", "to"),
    ("with", "reference", "on"),
    ("in", "reference", "to"),
    ("referring", "to"),
)
_REFERRING = frozenset(("reference", "referring"))
_SOURCES = frozenset(("source", "sources", "insider", "insiders", "interlocutor", "interlocutors"))


def link(line: Line, found: list[Relation]) -> None:
    """Let the one to whom a report refers speak, and the report pass it on."""
    if _REFERRING.isdisjoint(line.present):
        return
    for lead in _LEADS:
        for at in range(len(line.words) - len(lead)):
            if tuple(line.words[at : at + len(lead)]) != lead:
                continue
            if lead[0] == "in" and at and line.tags[at - 1] != ",":
                continue  # "officers went to a house in reference to a missing child"
            cited = (at + len(lead), phrase_end(line.tags, at + len(lead)))
            named = lead[0] != "referring" or not _SOURCES.isdisjoint(line.words[cited[0] : cited[1]])
            if named and cited[1] > cited[0]:
                _pass_on(line, found, (at, cited[1]), cited)
                return


def _pass_on(line: Line, found: list[Relation], aside: Range, cited: Range) -> None:
    tellers = [r for r in found if r.sources and r.kind == "speech" and not aside[0] <= r.cue[0] < aside[1]]
    if not tellers:
        return
    teller = min(tellers, key=lambda relation: abs(relation.cue[0] - aside[0]))
    relays = []
    for start, end in teller.sources:
        end = aside[0] if start < aside[0] < end else end
        while end > start and line.tags[end - 1] in ",-(":
            end -= 1
        relays.append((start, end))
    teller.relays = [*relays, *teller.relays]
    teller.sources = [cited]
    teller.content = [(start, aside[0] if start < aside[0] < end else end) for start, end in teller.content]
