"""Labels: "X: P" in one sentence."""

from __future__ import annotations

import re

from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.wordsets import word_set
from credscore.extract.spans import Form

_NO_LABELS = word_set("no_labels")
_LABEL = re.compile(r"(?:[KNDOYz(),.]|P|C){1,8}:")


_BEHIND = re.compile(r":D?[NKYzO]{1,5}\.?$")
_LEAST = 4
"""Tokens of a headline that says something before its source."""


def relations(line: Line, heading: bool) -> list[Relation]:
    """Read "Spokeswoman: P" and, in a heading, "P: spokeswoman"."""
    if heading:
        behind = _BEHIND.search(line.tags)
        if behind is not None and behind.start() >= _LEAST:
            colon = behind.start()
            last = len(line.tags) - line.tags.endswith(".")
            return [
                Relation(
                    [(colon + 1, last)], (colon, colon + 1), [(0, colon)], Form.LABEL, ":", confidence=0.6
                )
            ]
    match = _LABEL.match(line.tags)
    if match is None or match.end() + 3 > len(line.tags) or "K" not in match.group():
        return []
    colon = match.end() - 1
    if line.tags[0] != "K" or not _NO_LABELS.isdisjoint(line.words[:colon]) or line.words[colon + 1] in "@#":
        return []
    relation = Relation([(0, colon)], (colon, colon + 1), [(match.end(), len(line.tags))], Form.LABEL, ":")
    relation.confidence = 0.5
    return [relation]
