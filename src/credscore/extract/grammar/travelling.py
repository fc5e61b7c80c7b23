"""What goes round without a sender: "the story goes around that P"."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import VERB_GROUP, phrase_left
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set


def travelling(line: Line) -> list[Relation]:
    """Read what goes round without a sender ("the story goes around that P", "a message is doing the rounds on X that P")."""
    tags, words = line.tags, line.words
    if "that" not in line.present or _TRAVELS.isdisjoint(line.present):
        return []
    for at in range(len(words) - 3):
        match = _GOES.match(tags, at + 1) if words[at] in _NEWS and tags[at] in "NKV" else None
        if (
            match is None
            or _TRAVELS.isdisjoint(words[at + 1 : match.end()])
            or _WAYS.isdisjoint(words[at + 1 : match.end()])
        ):
            continue
        first = phrase_left(line, at)
        if first > 0 and tags[first - 1] in "VG":
            continue  # "denied rumours circulating in the town that P"
        content = (match.end(), _told_end(tags, at + 1, match.end()))
        start = first if words[at] in _SENT else -1
        source, form = ([(start, at + 1)], Form.SUBJECT) if start >= 0 else ([], Form.IMPERSONAL)
        return [
            Relation(source, (at + 1, match.end()), [content], form, "go round", confidence=0.7, clip=False)
        ]
    return []


def _told_end(tags: str, verb: int, start: int) -> int:
    """End what goes round before the verb of the sentence, where the news is only its subject ("rumours circulating that P have caused a run")."""
    groups = [match.start() for match in VERB_GROUP.finditer(tags, start)]
    reduced = len(groups) > 1 and (tags[verb] == "g" or tags[groups[-1] - 1] in "vVg")
    return groups[-1] if reduced else len(tags)


_GOES = re.compile(r"(?:[HEA]{0,3}[vVgGN])[APDNKYBy]{0,7}T")
_NEWS = word_set("travelling_news")
_SENT = frozenset(("message", "post", "video", "clip"))
"""What speaks itself that goes round."""
_TRAVELS = word_set("travelling_verbs")
_WAYS = word_set("travelling_ways")
