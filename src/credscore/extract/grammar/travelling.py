"""What goes round without a sender: "the story goes around that P"."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_left
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set


def travelling(line: Line) -> list[Relation]:
    """Read what goes round without a sender ("the story goes around that P", "a message is doing the rounds on X that P")."""
    tags, words = line.tags, line.words
    if "that" not in words or _TRAVELS.isdisjoint(words):
        return []
    for at in range(len(words) - 3):
        match = _GOES.match(tags, at + 1) if words[at] in _NEWS and tags[at] in "NKV" else None
        if (
            match is None
            or _TRAVELS.isdisjoint(words[at + 1 : match.end()])
            or _WAYS.isdisjoint(words[at + 1 : match.end()])
        ):
            continue
        content, start = (match.end(), len(tags)), phrase_left(line, at) if words[at] in _SENT else -1
        source, form = ([(start, at + 1)], Form.SUBJECT) if start >= 0 else ([], Form.IMPERSONAL)
        return [
            Relation(source, (at + 1, match.end()), [content], form, "go round", confidence=0.7, clip=False)
        ]
    return []


_GOES = re.compile(r"(?:[HEA]{0,3}[vVgGN])(?:[APDNKY]){0,7}T")
_NEWS = word_set("travelling_news")
_SENT = frozenset(("message", "post", "video", "clip"))
"""What speaks itself that goes round."""
_TRAVELS = word_set("travelling_verbs")
_WAYS = word_set("travelling_ways")
