"""All cue verbs of a sentence, each by its form and place."""

from __future__ import annotations

import re
from itertools import islice

from credscore.extract.grammar.cues import changing, counting, forms
from credscore.extract.grammar.deeds import is_deed
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.participles import gerund
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.usage import readings
from credscore.extract.grammar.verbs import finite

MOST_CUES = 24
"""Cue verbs read in one sentence; more stand only in text made to exhaust a reader."""


def relations(line: Line, before: list[Relation]) -> list[Relation]:
    """Find the attributions by verbs in one sentence, in text order.

    Parameters
    ----------
    line : Line
    before : list of Relation
        Those found by other constructions, whose sources verbs without a subject share.
    """
    found = list(before)
    known, words = forms(), line.words
    asked = _asked_until(line)
    turning = changing() if not changing().isdisjoint(line.present) else frozenset()
    hits = (at for at, tag in enumerate(line.tags) if tag in "VG" or (turning and words[at] in turning))
    for at in islice(hits, MOST_CUES):
        form = known.get(words[at])
        if form is None or (line.tags[at] == "G" and _in_record(at, before)):
            continue
        if words[at + 1 : at + 2] == ["at"] and _counted(at, found[len(before) :]):
            continue
        read = gerund if line.tags[at] == "G" else finite
        uses = readings(line, form, at, found)
        if any(map(is_deed, uses)):
            continue
        for use in uses:
            relation = read(use)
            if relation is not None:
                if not (at < asked and relation.kind == "mental"):
                    found.append(relation)
                break
    return found[len(before) :]


_QUESTION = re.compile(r"B?[vV][WB][^,;:Q]{2,40}?(?=,|K{1,4}V|Q)|[^;:Q]{0,14},[vV][WB][^,;:Q]{2,40}?,")


def _asked_until(line: Line) -> int:
    """Give the end of what somebody is asked about his view ("Asked whether he thought that P, she said Q"): none has said so yet."""
    if _ASKED.isdisjoint(line.present):
        return 0
    match = _QUESTION.match(line.tags)
    return match.end() if match is not None and not _ASKED.isdisjoint(line.words[: match.end()]) else 0


_ASKED = frozenset(("asked", "questioned", "pressed", "quizzed"))


def _counted(at: int, found: list[Relation]) -> bool:
    """Say whether a participle tells only which sum is put at a figure ("put the sum agreed at 4 million")."""
    return any(
        relation.lemma in counting() and relation.cue[1] < at < relation.content[0][1] for relation in found
    )


def _in_record(at: int, before: list[Relation]) -> bool:
    """Say whether a gerund only tells of a record ("photographs circulating on Facebook show P")."""
    return any(
        relation.lemma == "hold" and relation.sources[0][0] < at < relation.sources[0][1]
        for relation in before
    )
