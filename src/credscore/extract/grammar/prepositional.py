"""A source behind a preposition: where it may stand, where it ends, and the clause around it."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import citing
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TO_SOMEONE, has_finite, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range
from credscore.extract.grammar.subjects import antecedent

_REDUCED = 10
"""Tokens that a reduced relative clause behind a source in front may take."""


def at_edge(line: Line, at: int) -> bool:
    return at == 0 or line.tags[at - 1] in ",(-Q"


def source_end(line: Line, at: int, leading: bool) -> int:
    """End the source; in front of its content an apposition must be closed by a comma."""
    tags = line.tags
    end = phrase_end(tags, at)
    if end == at:
        return at
    if leading and (listed := _LISTED.match(tags, at)):
        return listed.end()
    if not leading and not (tags[end : end + 1] == "I" and line.words[end - 1] in TO_SOMEONE):
        return phrase_right(tags, at)
    if tags[end : end + 1] == "I" and line.words[end - 1] in TO_SOMEONE:
        end = phrase_end(tags, end + 1)
    reduced = _reduced(tags, end)
    if reduced > end:
        return reduced
    whole = phrase_right(tags, at)
    if whole > end and tags[whole : whole + 1] == "," and tags[end] == ",":
        inner = tags[end + 1 : whole]
        if inner[:1] in "DR" or (len(inner) <= 2 and inner.strip("KNY") == ""):
            return whole
    described = _DESCRIBED.match(tags, end) if leading and line.words[end + 2 : end + 3] else None
    if described is None or line.words[end + 2] in citing("spng"):
        return end
    return described.end() if has_finite(tags, described.end(), len(tags)) else end


_DESCRIBED = re.compile(r",R[^,;:Q.]{1,24}(?=,)")
"""What is told of a source before the clause ("According to a clerk, who asked not to be named, P")."""


_LISTED = re.compile(r"(?:D?[NKz]{1,5},){1,4}D?[NKz]{1,5},?CD?[NKz]{1,5}(?=,(?:S|D?[ANKYz]{1,8})[EHMdvV])")
"""Three sources or more, behind whose last a clause begins."""


def _reduced(tags: str, end: int) -> int:
    """End "an affidavit filed in the county court," at its comma, if a clause follows."""
    comma = tags.find(",", end)
    if tags[end : end + 1] not in ("v", "V", "g") or not end < comma <= end + _REDUCED:
        return end
    inside = has_finite(tags, end + 1, comma) or not has_finite(tags, comma + 1, len(tags))
    return end if inside else comma


def around(line: Line, at: int, stop: int) -> list[Range]:
    """The clause before "according to X", and what carries on behind the source."""
    tags = line.tags
    start = max(tags.rfind(";", 0, at), tags.rfind(":", 0, at)) + 1
    told = _TOLD_BEFORE.search(tags, start, at)
    if told is not None and has_finite(tags, start, told.start()) and has_finite(tags, told.end(), at):
        start = told.end()
    last = at
    while last > start and tags[last - 1] in ",-(":
        last -= 1
    if tags[last - 1] == "R" and last - 1 > start:
        return _within_relative(line, last - 1, stop)
    content = [(start, last)]
    if tags[stop : stop + 1] in (",", "-") and tags[at - 1 : at] in (",", "-") and stop + 2 < len(tags):
        follower = tags[stop + 1]
        if follower not in "GCBR":
            content.append((stop + 1, len(tags)))
    return content


_TOLD_BEFORE = re.compile(
    "(?<=[^,]),(?:S|D?[ANKYz]{1,6})[HA]{0,2}V(?:A|P?y|P[DNK]{1,3}){0,2},[CB](?=[DNKSPA])"
)
"""Who told what stands before ("P, X said on Monday, and Q, according to Y")."""


def _within_relative(line: Line, relative: int, stop: int) -> list[Range]:
    """Read "X, which according to Y did P," as P of X; where X is the object of another's deed, nothing."""
    begin = stop + (line.tags[stop : stop + 1] == ",")
    head = antecedent(line, relative)
    if head is None or line.tags[begin : begin + 1] not in tuple("vVEHMdA"):
        return []
    comma = line.tags.find(",", begin)
    return [head, (begin, comma if comma > 0 else len(line.tags))]
