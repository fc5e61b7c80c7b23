"""Tellings inside others: whether they say anything of their own, or only name what the one around them tells of."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import citing, naming
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.named_reports import is_named
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.weeding import RELAYING, is_thing
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Act, Stance

REPORTING = word_set("reporting")
"""Verbs that tell something even where their object is a mere noun phrase."""
_DEFINITE = frozenset(("the", "his", "her", "its", "their"))
_PASSED_ON = RELAYING | frozenset({"show", "find", "see"})


def is_told_of(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether that somebody said something is itself what is denied ("denied claims that its chief told staff to lie")."""
    if inner.form is not Form.SUBJECT or not inner.sources or inner.act is not Act.STATEMENT:
        return False
    first = inner.sources[0][0]
    that = line.tags.rfind("T", max(0, outer.cue[1] - 1), first)
    return (
        that > 0
        and outer.cue[1] <= that
        and "V" not in line.tags[that:first]
        and _OPENS.fullmatch(line.tags, that, first) is not None
    )


_OPENS = re.compile("T(?:P[^,]{1,16},?)?")
"""The start of a clause, before its subject."""


def names_only(line: Line, inner: Relation) -> bool:
    """Say whether a relation only names what somebody else is to tell of or has told of ("said the union would set out plans", "say it has announced 20 schemes")."""
    plain = inner.form is Form.SUBJECT and inner.act is Act.STATEMENT and inner.kind == "speech"
    if not plain or len(inner.content) != 1:
        return False
    first, behind = inner.cue
    ahead = "M" in line.tags[first:behind] or line.tags[inner.sources[0][0]] == "S"
    start = inner.content[0][0]
    thing = is_thing(line.tags, start) or _CUT.match(line.tags, start) is not None
    return ahead and start >= behind and thing and inner.lemma in naming()


_CUT = re.compile("D[ANKY]{0,3}[vV](?=[PO])")
"""A noun that has the form of a verb ("a cut in fees")."""


def of_the_asked(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether a record tells how many hold something ("The poll suggests 69% of them say they vote"): that is what it found."""
    counted = bool(inner.sources) and "Y" in line.tags[slice(*inner.sources[0])][:3]
    heads = (_HEAD.match(line.tags, *source) for source in outer.sources)
    found = any(
        head and not record_nouns().isdisjoint(line.words[head.start() : head.end()]) for head in heads
    )
    befell = outer.lemma in _COUNTING and inner.lemma == "report"
    return counted and (found or befell) and inner.form is Form.SUBJECT


_COUNTING = frozenset(("estimate", "calculate", "find"))
"""What is told of how many report something ("estimated that 400 people reported a fall")."""
_HEAD = re.compile(r"[^POR]+")
"""A phrase up to what hangs on its head."""


def is_nameless(line: Line, inner: Relation) -> bool:
    """Say whether nobody is named whose report somebody denies."""
    return not any(is_named(line, source) for source in inner.sources)


def of_a_piece(line: Line, inner: Relation) -> bool:
    """Say whether somebody speaks in a piece that cites him ("a report quoting a clerk who said P")."""
    cited = any(not citing("g").isdisjoint(line.words[start:end]) for start, end in inner.sources)
    return inner.form is Form.ACCORDING or (inner.form is Form.RELATIVE and cited)


def of_a_noun(line: Line, outer: Relation) -> bool:
    """Say whether what is denied is named by a noun, not told in a clause."""
    return line.tags[outer.content[0][0] - 1 : outer.content[0][0]] != "T"


def is_others(line: Line, inner: Relation) -> bool:
    """Say whether what is denied is somebody's claim that he is named for ("rejects the company's claim that P")."""
    named = bool(inner.sources) and all(line.tags[end - 1] in "NKz" for _, end in inner.sources)
    return named and inner.form is Form.NOMINAL and line.tags[inner.content[0][0] - 1] == "T"


def of_a_thing(line: Line, inner: Relation) -> bool:
    """Say whether a relation only names a thing ("the memo referred to a model"), which is what happened, not a claim."""
    if inner.form is not Form.SUBJECT or inner.act is not Act.STATEMENT or inner.stance is not Stance.NEUTRAL:
        return False
    if not inner.content:
        return False
    known = line.words[min(inner.content)[0]] in _DEFINITE and inner.lemma == "report"
    if inner.lemma.split()[0] in REPORTING | _PASSED_ON and not known:
        return False
    if min(inner.content)[0] < inner.cue[1]:
        return False
    return not any(set(line.tags[start:end]) & set("QVEMHdTW") for start, end in inner.content)
