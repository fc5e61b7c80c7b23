"""What studies and records show by a preposition: "in a poll released on Monday, P", "as can be seen in X"."""

from __future__ import annotations

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import has_finite, phrase_end, phrase_right
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set

STUDIES = word_set("studies")


def opening_study(line: Line, at: int) -> Relation | None:
    """Read "In a poll released on Monday, P"."""
    stop = phrase_end(line.tags, at + 1)
    comma = line.tags.find(",", stop)
    if stop == at + 1 or comma < 0 or comma - stop > 8 or STUDIES.isdisjoint(line.words[at:stop]):
        return None
    content = (comma + 1, len(line.tags))
    return Relation([(at + 1, stop)], (at, at + 1), [content], Form.ACCORDING, "in", "document", clip=False)


def study_behind(line: Line, at: int) -> Relation | None:
    """Read "X leads by 4 points in a poll": figures that a survey gives, where nothing else tells them."""
    tags = line.tags
    stop = phrase_end(tags, at + 1)
    head = next((i for i in range(stop - 1, at, -1) if line.words[i] in STUDIES), -1)
    if head < 0 or "Y" not in tags[:at] or set(tags[:at]) & set("VGaQ") or not has_finite(tags, 0, at):
        return None
    if tags[stop : stop + 1] not in ("", ".", ",", "v", "V", "T", "R", "P") and stop != head + 1:
        return None
    return Relation(
        [(at + 1, stop)],
        (at, at + 1),
        [(0, at)],
        Form.ACCORDING,
        "in",
        "document",
        confidence=0.7,
        clip=False,
    )


SEEN = word_set("seen_in_records")
_WHERE = frozenset(("in", "on", "from"))
_FAR = 10
"""Tokens between what is seen and where."""


def _is_shown(line: Line, at: int) -> bool:
    """Say whether something "can be seen", "is audible" or "is clear" there."""
    return at > 0 and "E" in line.tags[max(0, at - 2) : at]


def seen_in(line: Line, at: int) -> Relation | None:
    """Read "P, as can be seen from X", "P can be seen in X" and "On X, P can be seen", where X is a record."""
    tags, words = line.tags, line.words
    if not _is_shown(line, at) or tags[at + 1 : at + 2] == "G":
        return None
    if words[at + 1 : at + 2] == ["by"]:
        return None  # "In a letter, a copy of which was seen by X, Y wrote that P"
    start = at
    while start > 0 and tags[start - 1] in "AXEM":
        start -= 1
    place = next((i for i in range(at + 1, min(at + _FAR, len(words))) if words[i] in _WHERE), 0)
    stop = phrase_right(tags, place + 1) if place else 0
    if stop > place + 1 and not record_nouns().isdisjoint(words[place + 1 : stop]):
        aside = start > 0 and words[start - 1] == "as"
        begin = start - 1 if aside else place
        content = [part for part in ((0, begin), (stop + 1, len(tags))) if part[1] - part[0] > 2][:1]
        cue = (begin, place + 1)
        source = (place + 1, stop)
    else:
        comma = tags.find(",", 0, start)
        if tags[comma + 1] in "RVvGg":
            comma = tags.find(",", comma + 1, start)
        if words[0] not in _WHERE or comma < 2 or record_nouns().isdisjoint(words[1:comma]):
            return None
        cue, source, content = (0, 1), (1, comma), [(comma + 1, len(tags))]
    return Relation([source], cue, content, Form.ACCORDING, "in", "document", clip=False) if content else None
