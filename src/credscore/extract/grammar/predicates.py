"""All cue verbs of a sentence, each by its form and place."""

from __future__ import annotations

from itertools import islice

from credscore.extract.grammar.cues import changing, forms
from credscore.extract.grammar.participles import gerund
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
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
    known, turning, words = forms(), changing(), line.words
    hits = (at for at, tag in enumerate(line.tags) if tag in "VG" or words[at] in turning)
    for at in islice(hits, MOST_CUES):
        form = known.get(words[at])
        if form is None:
            continue
        read = gerund if line.tags[at] == "G" else finite
        for use in readings(line, form, at, found):
            relation = read(use)
            if relation is not None:
                found.append(relation)
                break
    return found[len(before) :]
