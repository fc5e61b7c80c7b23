"""Asides that say by whose word something holds: "as X tells it", "if X is to be believed", "the way X tells it"."""

from __future__ import annotations

import re

from credscore.extract.grammar.frames import bare_clause
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_right
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.subjects import whole
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_TELLING = word_set("tells_it")
_BELIEVED = frozenset(("believed", "trusted", "credited"))
_RIGHT = frozenset(("right", "correct"))
_LEAST = 3
_HAVING = frozenset(("has", "have", "had"))
_RUMOURS = word_set("rumour_nouns")
_SAID = _RUMOURS - {"wisdom", "lore"}
"""What goes about by itself ("the talk in the market is that P")."""
SIGNALS = frozenset(("it", "believe", *_BELIEVED, *_RIGHT, *_SAID))


def relations(line: Line) -> list[Relation]:
    """Find the asides of one sentence that hand what stands around them to somebody."""
    if SIGNALS.isdisjoint(line.present):
        return []
    words = line.words
    for at in range(2, len(words)):
        if words[at] == "it" and words[at - 1] in _HAVING and _holds(line, at):
            found = _has_it(line, at)
        elif words[at] == "that" and words[at - 1] in ("is", "was"):
            found = _goes_about(line, at)
        elif words[at] == "believe" and words[at - 2] == "if" and words[at - 1] in ("you", "one", "we"):
            found = _if_believed(line, at)
        elif at < _LEAST:
            continue
        elif words[at] == "it" and words[at - 1] in _TELLING:
            found = _aside(line, at - 1, at + 1)
        elif words[at] in _BELIEVED and words[at - 3 : at] in (["is", "to", "be"], ["are", "to", "be"]):
            found = _aside(line, at - 3, at + 1)
        elif words[at] in _RIGHT and words[at - 1] in ("is", "are") and "if" in words:
            found = _aside(line, at - 1, at + 1)
        else:
            continue
        if found is not None:
            return [found]
    return []


def _reaches(line: Line, begin: int, verb: int) -> bool:
    """Say whether a noun phrase, with what a participle tells of it, reaches up to its verb ("a post now shared in Lima is")."""
    end = phrase_right(line.tags, begin)
    return end in (verb, verb - 1) or (end > begin and _TOLD_OF.fullmatch(line.tags, end, verb) is not None)


_TOLD_OF = re.compile(r"A?[vVgG][DANKYPOyzU]{1,8}")


def _has_it(line: Line, at: int) -> Relation | None:
    """Read "rumour has it that P" and "somebody on the forum has it that P"."""
    subject = subject_left(line, at - 2)
    if subject is None or subject[1] != at - 2:
        return None
    content, cue = [(at + 1 + (line.tags[at + 1] == "T"), len(line.tags))], (at - 1, at + 1)
    if line.words[at - 2] in _RUMOURS:
        return Relation([], cue, content, Form.IMPERSONAL, "rumour")
    return Relation([(whole(line, subject[0]), at - 1)], cue, content, Form.SUBJECT, "claim")


def _holds(line: Line, at: int) -> bool:
    """Say whether a clause follows "has it", without "that" only behind a rumour."""
    return line.tags[at + 1 : at + 2] == "T" or (line.words[at - 2] in _RUMOURS and bare_clause(line, at + 1))


def _goes_about(line: Line, at: int) -> Relation | None:
    """Read "the word is that P" and "talk in the market is that P"."""
    match = _TALK.search(line.tags, max(0, at - 8), at)
    if match is None or line.words[match.start("noun")] not in _SAID:
        return None
    return Relation([], (at - 1, at), [(at + 1, len(line.tags))], Form.IMPERSONAL, "rumour")


_TALK = re.compile(r"(?:^|(?<=[NKy,])|(?<=C))D?(?P<noun>[NK])(?:P[DNK]{1,5})?E$")


def _if_believed(line: Line, at: int) -> Relation | None:
    """Read "P, if you believe the user"."""
    start, stop = at - 2, phrase_right(line.tags, at + 1, appositions=False)
    if start <= _LEAST or line.tags[start - 1] not in ",-" or stop == at + 1:
        return None
    return Relation([(at + 1, stop)], (start, at + 1), [(0, start - 1)], Form.ACCORDING, "say", clip=False)


def _aside(line: Line, verb: int, end: int) -> Relation | None:
    """Read the aside whose verb is given, in front of its clause or behind it."""
    tags, words = line.tags, line.words
    for start in range(max(0, verb - 12), verb):
        begin = start + 1 + (words[start : start + 2] in (["the", "way"], ["to", "hear"]))
        if not (words[start] in ("as", "if") or begin == start + 2) or not _reaches(line, begin, verb):
            continue
        if start == 0 and tags[end : end + 1] == ",":
            content = (end + 1, len(tags))
        elif start > _LEAST and tags[start - 1] in ",-" and tags[end : end + 1] in ("", ".", ","):
            content = (0, start - 1)
        else:
            return None
        source = (begin, verb - (tags[verb - 1] == ","))
        return Relation([source], (start, end), [content], Form.ACCORDING, "say", clip=False)
    return None
