"""Who tells what a noun names: its possessor, its sender, the subject of "issued a warning"."""

from __future__ import annotations

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end, phrase_left
from credscore.extract.grammar.relation import Range
from credscore.extract.wordsets import word_set

_POSSESSIVES = word_set("possessives")
_LIGHT = word_set("light_verbs")
_SENDERS = frozenset(("from", "by", "among", "between"))


def told_by(line: Line, first: int, at: int, stop: int) -> tuple[Range | None, Range]:
    """Find who stands behind a noun that nobody owns, and the words that attribute: by its verb, or behind its content."""
    source, cue = _light_subject(line, first, at)
    if source is None and line.words[first - 1] == "with":
        source = _come_forward(line, first - 1)
    if source is None and line.words[first - 1] in ("of", "on"):
        source = _holding(line, first - 1)
    if source is None and line.words[stop : stop + 1] != ["by"]:
        source = sender_behind(line, stop)[1]
    return source, cue


def sender_behind(line: Line, at: int) -> tuple[int, Range | None]:
    """Read "from X" behind the noun."""
    if line.words[at : at + 1] and line.words[at] in _SENDERS:
        stop = phrase_end(line.tags, at + 1)
        if stop > at + 1:
            return stop, (at + 1, stop)
    if line.words[at : at + 1] == ["in"] and line.words[at - 1] in _PRINTED:
        stop = phrase_end(line.tags, at + 1)
        if line.tags[stop : stop + 1] == "T" and "K" in line.tags[at + 1 : stop]:
            return stop, (at + 1, stop)
    return at, None


_PRINTED = frozenset(("report", "reports", "story", "stories"))
"""What stands in a paper ("a report in the Bay Lantern that P")."""


def owner_before(line: Line, at: int) -> tuple[Range | None, int]:
    """Find the possessor of a noun: "the minister's claim", "his claim"."""
    tags, words = line.tags, line.words
    first = at
    while first > 0 and at - first < 4 and tags[first - 1] in "NAvgGKV" and not _is_finite(tags, first - 1):
        first -= 1
    for edge in range(at, first - 1, -1):
        if edge > 0 and tags[edge - 1] == "z":
            start = max(phrase_left(line, edge - 2), tags.rfind("P", 0, edge) + 1)
            return ((start, edge - 1) if start >= 0 else None), edge
    if first > 0 and tags[first - 1] == "D":
        if words[first - 1] in _POSSESSIVES:
            return (first - 1, first), first
        first -= 1
    return None, first


def _is_finite(tags: str, at: int) -> bool:
    """Say whether a verb stands right behind a noun and before another one ("Ann Lee’s agent denied web rumours")."""
    return tags[at] == "V" and at > 0 and tags[at - 1] in "NK"


def _light_subject(line: Line, first: int, at: int) -> tuple[Range | None, Range]:
    """Find who "issued a warning": the subject of a verb without a meaning of its own."""
    tags, words = line.tags, line.words
    for verb in range(at - 1, max(at - 5, 0), -1):
        if words[verb] in _LIGHT or (words[verb] in _FINDING and words[at] in PROOFS):
            break
        if tags[verb] not in "NADKvV":
            return None, (at, at + 1)
    else:
        return None, (at, at + 1)
    start = verb
    while start > 0 and tags[start - 1] in "AXHEMd":
        start -= 1
    if start == 0:
        return None, (at, at + 1)
    if tags[start - 1] == "R":
        last = start - 2 if tags[start - 2 : start - 1] == "," else start - 1
        left = phrase_left(line, last - 1 if tags[last] in ",R" else last)
        return ((left, last) if left >= 0 else None), (start, at + 1)
    subject = subject_left(line, start - 1)
    return ((subject[0], subject[1] + 1) if subject else None), (start, at + 1)


_FINDING = word_set("finding_verbs")
PROOFS = word_set("proofs")
"""What somebody finds for something, or does not."""
_STEPPED = word_set("stepped_forward")


def _come_forward(line: Line, at: int) -> Range | None:
    """Find who "came forward with claims" or "opened the meeting with the news": the subject of that verb."""
    verb = next((i for i in range(at - 1, max(at - 6, 0), -1) if line.words[i] in _STEPPED), 0)
    start = verb
    while start > 0 and line.tags[start - 1] in "AH":
        start -= 1
    if not start or line.tags[start - 1] in "EMXI":
        return None
    subject = subject_left(line, start - 1)
    return (subject[0], subject[1] + 1) if subject else None


def _holding(line: Line, at: int) -> Range | None:
    """Find who "is of the opinion" or "is working on the assumption": the subject of that "be"."""
    verb = at - (line.words[at - 1] in _WORKING)
    start = verb
    while start > 0 and line.tags[start - 1] in "AHE":
        start -= 1
    if "E" not in line.tags[start:verb] or (line.words[at] == "on" and verb == at) or start == 0:
        return None
    subject = subject_left(line, start - 1)
    return (subject[0], subject[1] + 1) if subject else None


_WORKING = frozenset(("working", "proceeding", "operating", "acting"))
