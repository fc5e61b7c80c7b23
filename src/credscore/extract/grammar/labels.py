"""Labels: "X: P" in one sentence."""

from __future__ import annotations

import re

from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.wordsets import word_set
from credscore.extract.spans import Form

_NO_LABELS = word_set("no_labels")
_LABEL = re.compile(r"[KNDOYz(),.PCI]{1,8}:")
_TIME = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?:am|pm|h)?|am|pm)")
_ZONES = word_set("time_zones")
_SURE, _LIKELY = 0.7, 0.5


_BEHIND = re.compile(r":D?[NKYzO]{1,5}\.?$")
_LEAST = 4
"""Tokens of a headline that says something before its source."""


def relations(line: Line, heading: bool) -> list[Relation]:
    """Read "Spokeswoman: P", also behind the time of an entry, and, in a heading, "P: spokeswoman"."""
    if ":" not in line.tags:
        return []
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
    begin = _behind_stamp(line)
    match = _LABEL.match(line.tags, begin)
    if match is None:
        return []
    colon = match.end() - 1
    sure = line.tags[colon + 1 : colon + 2] == "Q" or begin > 0
    if colon + (2 if sure else 4) > len(line.tags):
        return []
    if not (sure or (line.tags[0] == "K" and "I" not in match.group())) or line.tags[begin] not in "KD":
        return []
    if not _NO_LABELS.isdisjoint(line.words[begin:colon]) or line.words[colon + 1] in ("@", "#"):
        return []
    content = [(match.end(), len(line.tags))]
    confidence = _SURE if sure else _LIKELY
    return [Relation([(begin, colon)], (colon, colon + 1), content, Form.LABEL, ":", confidence=confidence)]


def _behind_stamp(line: Line) -> int:
    """Step over the time that opens an entry of a live blog ("14:05 –", "[9.30pm]")."""
    at = int(line.tags[:1] == "(")
    first = "".join(line.words[at : at + 1])
    if not first[:1].isdigit() or not _TIME.fullmatch(first):
        return 0
    at += 1
    if "".join(line.words[at : at + 1]) in _ZONES:
        at += 1
    while line.tags[at : at + 1] in (")", "-", ",", "."):
        at += 1
    return at
