"""What a record holds, told without a verb of saying: "slides give the loss as 12 million", "the log has him leaving"."""

from __future__ import annotations

import re

from credscore.extract.grammar.frames import bare_clause
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import is_participle, phrase_left, without_time
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set

HOLDING = word_set("record_verbs")
"""Written forms by which a record tells what stands in it."""
_HAVING = frozenset(("has", "have", "had"))
_SEEMING = frozenset(("appears", "appear", "appeared", "seems", "seem", "seemed"))
_TELLING = HOLDING | _HAVING | _SEEMING | {"dated"}
_SHOW = frozenset(("show", "confirm", "suggest", "indicate", "depict", "reveal", "capture"))
"""What a record seems to do ("Footage posted on Friday appears to show P")."""
_HEAD = re.compile(r"[DANKYzgGvVbU]{0,8}?[NKgGvVb]")
_MODIFIED = re.compile(
    r"(?:\([^()]{0,24}\)|[OP][DANKYzyg]{1,9}|C?[vVgG]A?y?(?:[PI]?[DANKYzyOU]{1,9}){0,3}|y|A|I(?=[DK])[DANKYz]{1,8}|,[^,;:Q]{1,60},)*"
)
_SAID = re.compile(r"[NKU][Vv](?=D)")
"""A verb with its object: a clause ("an official said the note"), and no record's noun phrase."""
_OBJECT = re.compile(r"A{0,2}[DNKYSQUgPT]|-")
_DOING = re.compile(r"[DANKYzO]{1,8}(?:[gG]|P[DA]?Y)")
_DATED = re.compile(r"EvP?[Yyk]")
_OPENING = re.compile(r"(?:[PBgG][^,;:Q]{0,40},)?[CA,-]*")
_NEGATED = re.compile(r"d[AX]{1,2}$")
"""What stands before a verb that tells what a record does not hold ("does not list")."""
_EDGE = re.compile(r"[;:.-]|,?C|,B")
_MOST = 4
_TURNING = frozenset(("but", "yet", "still"))
IMAGES = word_set("images")


def relations(line: Line) -> list[Relation]:
    """Find the records of one sentence and what they hold."""
    if record_nouns().isdisjoint(line.present):
        return []
    found = _inside(line)
    hits = [at for at, word in enumerate(line.words) if at and word in _TELLING]
    for at in hits[:_MOST]:
        content = _held(line, at)
        source = _record(line, at if line.words[at] != "dated" else at - 1) if content else None
        if content and source:
            if _NEGATED.search(line.tags, 0, at):
                whole = [(source[0], len(line.tags))]
                found.append(
                    Relation([source], content[0], whole, Form.NOMINAL, "hold", "document", confidence=0.7)
                )
                continue
            found.append(
                Relation([source], content[0], [content[1]], Form.SUBJECT, "hold", "document", confidence=0.8)
            )
    return found


def seems_to_show(line: Line, at: int) -> bool:
    """Say whether a verb of seeming tells what a record shows ("appears to show")."""
    return line.words[at + 1 : at + 2] == ["to"] and not _SHOW.isdisjoint(line.words[at + 2 : at + 3])


def _inside(line: Line) -> list[Relation]:
    """Read "aired footage in which P": what stands in the record."""
    tags, at = line.tags, line.tags.find("PR", 1)
    if at < 1 or line.words[at + 1] != "which":
        return []
    last = at - 1 - (line.tags[at - 1] == ",")
    start = phrase_left(line, last)
    nouns = [i for i in range(max(start, 0), last + 1) if line.words[i] in IMAGES]
    if start < 0 or not nouns:
        return []
    first = start if nouns[0] - start < _MOST else nouns[0]
    shown = _SHOWN_BY.match(tags, first, nouns[0])
    first = shown.end() if shown is not None else first  # "a paper published tapes in which P"
    content = [(at + 2, len(line.tags))]
    return [
        Relation([(first, last + 1)], (at, at + 2), content, Form.ACCORDING, "in", "document", clip=False)
    ]


_SHOWN_BY = re.compile("D?[ANK]{1,4}[vV]")


def _held(line: Line, at: int) -> tuple[Range, Range] | None:
    """Give the verb and its object where a record can be the subject."""
    tags, end = line.tags, len(line.tags)
    if line.words[at + 1 : at + 2] == ["out"]:
        return None  # "tests carried out by the agency"
    if line.words[at] == "dated":
        return ((at - 1, at + 1), (at + 1, end)) if _DATED.match(tags, at - 1) else None
    if line.words[at] in _HAVING:
        return ((at, at + 1), (at + 1, end)) if _DOING.match(tags, at + 1) else None
    if line.words[at] in _SEEMING:
        begin = at + 3 + (tags[at + 3 : at + 4] == "T")
        return ((at, at + 3), (begin, end)) if seems_to_show(line, at) and begin + 1 < end else None
    if _OBJECT.match(tags, at + 1) is None or (tags[at] == "V" and bare_clause(line, at + 1)):
        return None
    behind = tags[at + 1] == "T"
    if behind and tags[at] == "V":
        return None
    return (at, at + 1), (at + 1 + behind, end)


def _record(line: Line, verb: int) -> Range | None:
    """Find the record before its verb, with what is said of it in between."""
    tags = line.tags
    while verb and tags[verb - 1] in "AXd":
        verb -= 1
    first = int(line.words[0] in _TURNING)
    starts = [first, *(match.end() for match in _EDGE.finditer(tags, 0, verb))]
    for start in reversed(starts[-_MOST:]):
        opening = _OPENING.match(tags, start, verb)
        for first in dict.fromkeys((opening.end() if opening else start, start)):
            last = _head(line, first, verb)
            if last:
                return first, without_time(line, first, last - 1) + 1
    return None


def _head(line: Line, first: int, verb: int) -> int:
    """Give the end of the noun phrase whose head is a record, up to its verb; 0 where there is none."""
    tags, words = line.tags, line.words
    for at in range(first, min(first + 9, verb)):
        if words[at] not in record_nouns() or not _HEAD.fullmatch(tags, first, at + 1):
            continue
        if _SAID.search(tags, first, at):
            return 0
        behind = at + 1
        while tags[behind : behind + 1] == "K" and behind < verb:
            behind += 1
        told = any(tags[i] in "vV" and not is_participle(words[i], tags[i]) for i in range(behind, verb))
        if not told and _MODIFIED.fullmatch(tags, behind, verb):
            return verb
    return 0
