"""Where the words that one relation attributes end because another one begins."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.nesting import TELLING, share
from credscore.extract.grammar.phrases import TEMPORAL, has_finite
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_OCCASIONS = word_set("occasions")


def clip(line: Line, found: list[Relation]) -> None:
    """End each content where a later cue of the same sentence takes over."""
    for at, relation in enumerate(found):
        if not relation.clip or not relation.content:
            continue
        start, end = relation.content[-1]
        if end < len(line.tags):
            continue
        main = _main_clause(line, relation, start)
        if main > start:
            relation.content[-1] = (start, main)
            _clip_inside(relation, found[at + 1 :], end)
            continue
        parted = len(relation.content) > 1 and line.tags[start] == ";"
        if parted and line.words[start + 1] != "it" and _begins(found[at + 1 :], start + 1):
            relation.content.pop()
            continue
        for later in found[at + 1 :]:
            edge = max(_within(relation, later), _takeover(line, relation, later, start))
            if edge > start:
                relation.content[-1] = (start, edge)
                _clip_inside(relation, found[at + 1 :], end)
                break


def _main_clause(line: Line, relation: Relation, start: int) -> int:
    """Give the comma before the main clause of a sentence that opens with somebody's telling ("With police saying P, the council …"), or -1."""
    if not relation.sources or relation.cue[0] > start:
        return -1
    if line.words[0] not in _OPENING:
        return _behind_participle(line, relation, start)
    if relation.sources[0][0] > 1 + (line.words[0] == "even"):
        return -1
    match = _MAIN.search(line.tags, start)
    return match.start() if match is not None else -1


def _behind_participle(line: Line, relation: Relation, start: int) -> int:
    """Give the verb of the sentence behind what its subject is said to tell ("Footage purporting to show P was shared"), or -1."""
    source, cue = relation.sources[0], relation.cue[0]
    if line.tags[cue] != "G" or source[1] != cue or has_finite(line.tags, 0, cue):
        return -1
    match = (_BEHIND_INFINITIVE if line.tags[start] == "I" else _BEHIND_VERB).search(line.tags, start + 2)
    return match.start() if match is not None else -1


_BEHIND_INFINITIVE = re.compile("(?<=[NKYgy])(?=[EHMd])")
_BEHIND_VERB = re.compile("(?<=[HEM][vVbN])(?=[vEHM])")
_OPENING = word_set("opening_conjunctions")
_MAIN = re.compile(r"(?<=[^,]),(?=A?(?:P[DNKY]{1,4},)?(?:S|D(?=v)|D?[ANKYzO]{0,7}[NKY])[AX]?[EHMdvV])")


def _within(relation: Relation, later: Relation) -> int:
    """Give the end of a later relation's source that holds an earlier cue ("X, who feared for P, said"), or -1."""
    if relation.kind in TELLING:
        return -1
    return max((end for first, end in later.sources if first < relation.cue[0] < end), default=-1)


def _begins(later: list[Relation], start: int) -> bool:
    """Say whether somebody else's telling begins at a token ("P, the mayor says; the ministry says Q")."""
    return any(source[0] == start < relation.cue[0] for relation in later for source in relation.sources)


def _clip_inside(outer: Relation, others: list[Relation], end: int) -> None:
    """End with a clipped content what lies inside it and went on with it."""
    start, edge = outer.content[-1]
    for inner in others:
        if inner.content and start <= inner.cue[0] < edge and inner.content[-1][1] == end:
            first = inner.content[-1][0]
            if first < edge:
                inner.content[-1] = (first, edge)


def _takeover(line: Line, relation: Relation, later: Relation, start: int) -> int:
    """Give the token at which a later relation ends an earlier one's content, or -1."""
    tags = line.tags
    begin = min([later.cue[0], *(source[0] for source in later.sources if source[0] > relation.cue[1])])
    if begin <= start:
        return -1
    shares = share(later, relation)
    gerund = tags[later.cue[0] : later.cue[1]].strip("AX")[:1] == "G"
    joint = _joint(tags, later.cue[0])
    turned = line.words[joint - 1] in ("but", "yet") and later.lemma in _REPORTING
    coordinated = tags[joint - 1] == "C" or turned
    if coordinated and shares and (tags[later.cue[0]] == "M" or _shifted(line, later, start)):
        return -1
    if gerund and not shares and tags[begin - 1] == "C" and tags[relation.cue[0]] == "G":
        return _back(line, begin, start)  # "with some saying P and others arguing Q"
    if shares and (gerund or relation.form is Form.RELATIVE or coordinated):
        return _back(line, joint, start)
    postposed = bool(later.content) and later.content[0][0] <= relation.cue[0] and later.cue[0] > start
    if postposed and not shares:
        return _back(line, begin, start)
    marks = [at for at in range(start, begin) if tags[at] in ";:"]
    if marks and not later.reach and begin - marks[-1] <= 6:
        return _back(line, marks[-1], start)
    first = relation.sources[0][0] if relation.sources else 0
    if tags[begin - 1] == "," and first and tags[first - 1] in "BW" and not shares:
        return _back(line, begin, start)
    joined = later.form is Form.SUBJECT and begin >= 2 and tags[begin - 1] in "BC"
    if joined and (
        tags[begin - 2] in ",;-"
        or _occasion(line, start, begin - 1)
        or _answers(line, relation, later, begin)
    ):
        return _back(line, begin, start)
    return _timed(line, start, begin) if later.form is Form.SUBJECT and not shares else -1


def _timed(line: Line, start: int, begin: int) -> int:
    """Give the comma behind which a clause only tells how long before a thing was said ("denied P, hours after X said Q"), or -1."""
    match = _TIMED.search(line.tags, start, begin)
    if match is None or line.words[match.end("order") - 1] not in _ORDERS:
        return -1
    return match.start() if match["unit"] is None or line.words[match.end("unit") - 1] in TEMPORAL else -1


_TIMED = re.compile(r",A?(?:(?P<unit>[DYA]{0,3}N)A?)?(?P<order>[BPgGv])R?$")
_REPORTING = word_set("reporting")
_ORDERS = frozenset(("after", "before", "following", "since"))


def _shifted(line: Line, later: Relation, start: int) -> bool:
    """Say whether a deed in the past perfect goes on with what a pronoun opens ("said she was ill and had asked for leave")."""
    deed = later.kind not in TELLING
    return deed and line.words[later.cue[0]] == "had" and line.tags[start] == "S"


def _occasion(line: Line, start: int, conjunction: int) -> bool:
    """Say whether a clause only tells when a thing was said ("denied the charges after a paper claimed that P")."""
    told = line.tags[start:conjunction]
    return (
        line.words[conjunction] in _OCCASIONS
        and set(told).isdisjoint("EHMdVST")
        and not _HAPPENED.search(told)
    )


_HAPPENED = re.compile("[NK]v(?=[NYDA])")
"""A noun and its verb in the past ("the note came hours after …"), not one that a participle describes."""


def _answers(line: Line, relation: Relation, later: Relation, begin: int) -> bool:
    """Say whether behind "but" somebody else speaks, and not to the one who tells it ("Lee says P but the board told us Q")."""
    told = relation.kind in TELLING and later.kind == "speech" and line.words[begin - 1] == "but"
    return told and line.tags[begin] in "DKS" and line.tags[later.cue[1] : later.cue[1] + 1] != "U"


def _joint(tags: str, cue: int) -> int:
    """Step from a cue back over its day and adverbs to the conjunction before them ("said P but on Monday said Q"), if there is one."""
    at = cue
    while at > 1 and tags[at - 1] in "yA":
        at -= 1 + (tags[at - 2 : at] == "Py")
    return at if at and tags[at - 1] in "CB" else cue


def _back(line: Line, at: int, start: int) -> int:
    if line.tags[at : at + 1] == "G" and line.tags[at - 1] == "P" and at - 1 > start:
        at -= 1  # "respond to it by claiming that P"
    while at > start and line.tags[at - 1] in ",-CBA;(" and line.words[at - 1] not in _PARTICLES:
        at -= 1
    return at


_PARTICLES = word_set("verb_particles")
"""Adverbs that belong to the verb before them ("did not add up")."""
