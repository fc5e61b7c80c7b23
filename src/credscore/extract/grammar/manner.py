"""Verbs that no lexicon knows for cues, where a quotation shows that they are: "…," moaned Ann Lee."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_right
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form

_BEHIND = re.compile(r"Q,?A?(?P<verb>[vV])(?=K|D[NKAY]|S(?:[,.P]|$)|N{1,4}K)")
_PRESENT = re.compile(r"Q,?A?(?P<verb>N)(?=N{0,3}K{1,4}(?:[,.P-]|$)|D[NA]{1,4}(?:[,.P-]|$))")
"""The same in the present tense, which looks like a noun ("…," shrugs keeper Ann Lee)."""
_BEFORE = re.compile(r"Q,?(?P<subject>S|D?[NA]{0,4}K{1,4}|D[NA]{0,3}N)(?P<verb>[vV])(?=[,.BW]|$|P[DNKy])")


def relations(line: Line) -> list[Relation]:
    """Find quotations that a finite verb of any meaning attributes to whoever stands beside it."""
    tags = line.tags
    if "Q" not in tags:
        return []
    found = []
    for match in _BEHIND.finditer(tags):
        start = match.end()
        stop = phrase_right(tags, start) if tags[start] != "S" else start + 1
        if stop > start and _speech_verb(line.words[match.start("verb")]) and _ends(tags, stop):
            found.append(_relation(line, match, (start, stop)))
    for match in _PRESENT.finditer(tags):
        start = match.end()
        if _present(line.words[match.start("verb")]):
            found.append(_relation(line, match, (start, phrase_right(tags, start))))
    for match in _BEFORE.finditer(tags):
        verb = match.start("verb")
        subject = subject_left(line, verb - 1, match.start("subject"))
        if subject is not None and _speech_verb(line.words[verb]):
            found.append(_relation(line, match, (subject[0], subject[1] + 1)))
    return found


def _speech_verb(word: str) -> bool:
    """Leave out the auxiliaries and the past forms that move or own rather than utter."""
    return word.endswith("ed")


def _present(word: str) -> bool:
    """Say whether a word can be a verb of the third person."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _ends(tags: str, stop: int) -> bool:
    return tags[stop : stop + 1] in ("", ".", ",", "P", "B", "y", "-", "C", "G", "g", "A")


def _relation(line: Line, match: re.Match[str], source: tuple[int, int]) -> Relation:
    verb = match.start("verb")
    content = [(match.start(), match.start() + 1)]
    after = max(source[1], verb + 1)
    if line.tags[after : after + 1] in (",", ".") and line.tags[after + 1 : after + 2] == "Q":
        content.append((after + 1, after + 2))
    return Relation(
        [source], (verb, verb + 1), content, Form.SUBJECT, line.words[verb], confidence=0.7, clip=False
    )
