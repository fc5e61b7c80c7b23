"""Sentences that close with whose their words are: "P - that is what X told police", "“P” is how X puts it"."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_POINTING = re.compile(r"[,;:-](?:[TDS]EA?|N)W")
"""Behind a mark, "that is what" or "this is how"."""
_QUOTED = re.compile(r"Q,?EA?W")
_WORDING = word_set("wording_verbs")


def relations(line: Line) -> list[Relation]:
    """Find the words before "that is what X says" in one sentence."""
    if "W" not in line.tags:
        return []
    match = _QUOTED.search(line.tags) or _POINTING.search(line.tags, 3)
    if match is None or line.words[match.end() - 1] not in ("what", "how"):
        return []
    for verb in range(match.end() + 1, len(line.tags)):
        if line.words[verb] in _WORDING or (line.tags[verb] == "V" and _tells(line.words[verb])):
            return _told(line, match, verb)
    return []


def _tells(word: str) -> bool:
    form = forms().get(word)
    return form is not None and any(cue.kind == "speech" and "that" in cue.frames for cue in form.cues)


def _told(line: Line, match: re.Match[str], verb: int) -> list[Relation]:
    """Give what stands before to the subject of the verb."""
    last = verb - 1
    while last > match.end() and line.tags[last] in "HA":
        last -= 1
    subject = subject_left(line, last, match.end())
    if subject is None:
        return []
    end = match.start() + (line.tags[match.start()] == "Q")
    source = (subject[0], subject[1] + 1)
    return [Relation([source], (verb, verb + 1), [(0, end)], Form.SUBJECT, "say", clip=False)]
