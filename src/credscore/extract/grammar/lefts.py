"""Subjects to the left of a verb: through their appositions, relative clauses and lists, or the first of their clause."""

from __future__ import annotations

import re

from credscore.extract.grammar.clauses import INTRODUCTION, clause_head, clause_start
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.listed import list_head, widened
from credscore.extract.grammar.phrases import (
    APPOSITIONS,
    FINITE,
    has_finite,
    phrase_left,
)
from credscore.extract.kinds import PERSONAL
from credscore.extract.proper_names import common_ending, like_person
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words


def subject_left(line: Line, last: int, floor: int = 0) -> tuple[int, int] | None:
    """Find the subject that ends at token `last`, through appositions set off by commas.

    Returns
    -------
    tuple of int or None
        First and last token of the phrase.
    """
    tags = line.tags
    if last < floor:
        return None
    if tags[last] in "SF":
        return last, last
    if tags[last] not in ",-":
        return _bare_subject(line, last, floor)
    owned = _OWNED.search(tags, floor, last + 1) if tags[last] == "," else None
    if owned is not None:
        start = phrase_left(line, owned.start() - 1, floor)
        return (start, owned.start() - 1) if start >= 0 else None
    told_of = _BY_SEVERAL.match(tags, floor, last + 1)
    if told_of is not None and line.words[told_of.end("head") + 1] == "which":
        return told_of.start("head"), told_of.end("head") - 1
    return _over_appositions(line, last, floor)


def _bare_subject(line: Line, last: int, floor: int) -> tuple[int, int] | None:
    """Find a subject that ends in a word of its own."""
    tags = line.tags
    start = phrase_left(line, last, floor)
    if start > floor and tags[start - 1] == "I" and "R" in tags[floor:start]:
        return clause_head(tags, last, floor) or (start, last)
    if start >= 0:
        owner = _owner(line, floor, start, last)
        if owner < 0:
            owner = _named_before(line, floor, start, last)
        if owner >= 0:
            return owner, last
        return widened(line, floor, start, last), last
    if tags[last] == "U" and "R" in tags[max(floor, last - _RELATED) : last]:
        return last, last
    far = tags[last] in "vV" and ("R" in tags[floor:last] or "whose" in line.words[floor:last])
    return clause_head(tags, last, floor) if far else None


def _over_appositions(line: Line, last: int, floor: int) -> tuple[int, int] | None:
    """Find a subject before the appositions that end with the mark at `last`."""
    tags = line.tags
    comma = last
    for _ in range(APPOSITIONS):
        comma = max(tags.rfind(",", floor, comma), tags.rfind("-", floor, comma))
        if comma <= floor:
            return _named_behind(tags, last, floor)
        inner = tags[comma + 1]
        himself = inner == "U" and line.words[comma + 1].endswith(("self", "selves"))
        if not himself and inner not in "DKNYPORvVgGABCW" and tags[comma + 1 : comma + 3] != "IR":
            return None
        start = phrase_left(line, comma - 1 - (line.words[comma - 1] == "there"), floor)
        if start >= 0 and (start == floor or tags[start - 1] not in "POIMR"):
            if start > floor and tags[start - 1] == "," and _goes_on(line, floor, start, inner):
                continue
            return _far_name(line, floor, start, last), last - 1
    return clause_head(tags, last, floor)


_BY_SEVERAL = re.compile(
    r"(?:[PA][^,]{0,20},)?(?P<head>D?[ANKYz]{1,6}(?:[PO][DANKYz]{1,5}){0,2}),R(?:EA?v|v)[^,EHMdvVRTWBSQ;:]{1,14},[^EHMdvVRTWBSQ;:]{2,30},$"
)
"""A relative clause that a list closes ("A study, which was paid for by Acme, Roe and Lee, found")."""


def _owner(line: Line, floor: int, start: int, last: int) -> int:
    """Give the start of "A family whose house stood near the river", or -1."""
    at = last
    while at > floor and line.tags[at] not in ",;:-Q" and line.words[at] != "whose":
        at -= 1
    if line.words[at] != "whose" or at >= start or len(_VERBS.findall(line.tags, at, last)) != 1:
        return -1
    head = phrase_left(line, at - 1, floor) if at > floor else -1
    return -1 if head > 0 and line.tags[head - 1] == "," else head


def _named_before(line: Line, floor: int, start: int, last: int) -> int:
    """Give the start of a name behind whose description the comma is missing ("“…”, Ann Lee, an analyst with Roe told us"), or -1."""
    named = _NAME_OPEN.search(line.tags, floor, start)
    head = _HEAD.match(line.tags, start, last + 1)
    if named is None or head is None:
        return -1
    role = role_of(line.words[head.end() - 1])
    personal = role is not None and role.cls in PERSONAL and not role.plural
    first, behind = named.span("name")
    name = " ".join(line.words[first:behind]).title()
    placed = common_ending(name) or line.words[behind - 1] in _PLACES
    return first if personal and like_person(name) and not placed else -1


_PLACES = phrase_words("place_nouns")
_NAME_OPEN = re.compile("[,Q](?P<name>K{2,3}),$")
_HEAD = re.compile("D?[AN]{0,4}N(?=[PO])")
_RELATED = 8
"""Tokens of a relative clause that ends in its object ("a waiter who served him said")."""


def _named_behind(tags: str, last: int, floor: int) -> tuple[int, int] | None:
    """Find "A restorer who worked on it in 2016, Ann Lee," whole: a description, its relative clause, the name."""
    match = _NAME_CLOSES.search(tags, floor, last + 1)
    head = clause_head(tags, last, floor) if match else None
    return (head[0], last - 1) if head and tags[head[1] + 1] == "R" else None


_OWNED = re.compile(r",R(?:D[ANKz]{1,8}|K{1,4}),D?[ANKzOP]{1,8},[HA]{0,2}[vV][^,;:QEMH]{0,30},$")
"""A relative clause whose subject has an apposition ("the file, which the clerk, Ann Lee, gave to us,")."""
_NAME_CLOSES = re.compile(r"R[^,;:.Q]{1,40},K{1,4},$")


def _apposed(line: Line, floor: int, start: int) -> bool:
    """Say whether the phrase behind a comma is itself an apposition to the one before it."""
    before = phrase_left(line, start - 2, floor)
    if before > floor and line.words[before - 1] in _DATING and has_finite(line.tags, floor, before - 1):
        return False
    if _described(line, floor, before, start):
        return True
    said = line.tags[max(before, 0) : start - 1]
    if "R" not in said and _VERB.search(said) and (said[:1] != "D" or _TOLD.search(said)):
        return False
    return before >= 0 and (before == floor or line.tags[before - 1] in "QBCT:;")


def _described(line: Line, floor: int, before: int, start: int) -> bool:
    """Say whether a name behind the words said has a first description ("P, Ann Lee, head of the port, a state firm, said")."""
    tags = line.tags
    named = (
        before > floor
        and tags[before - 1] == ","
        and _FULL_NAME.fullmatch(tags, before, start - 1) is not None
    )
    return named and tags[start] != "K" and has_finite(tags, floor, before - 1)


_FULL_NAME = re.compile("K{2,5}")
_DATING = frozenset(("since", "before", "after", "until"))
"""Words that behind a clause tell from when or to when it holds."""


def _goes_on(line: Line, floor: int, start: int, inner: str) -> bool:
    """Say whether the phrase before a comma goes on with the one before it; `inner` is the class of the word behind the comma."""
    if inner == "R":
        return _borne(line, floor, start)
    return _apposed(line, floor, start) or (inner == "C" and list_head(line, floor, start) >= 0)


def _borne(line: Line, floor: int, start: int) -> bool:
    """Say whether a description that a relative clause goes on with is a name's ("Ann Lee, 45, head of Acme, which …, said")."""
    tags = line.tags
    for _ in range(_DESCRIPTIONS):
        if tags[start - 1] != ",":
            return False
        before = phrase_left(line, start - 2, floor)
        if before < 0 or (tags[start] == "K" and not _is_place(line, before, start)):
            return False
        if tags[before : start - 1].strip("K") == "" and tags[before - 1 : before] not in ("O", "P"):
            return before == floor or tags[before - 1] in ",QBCT:;"
        start = before if tags[before - 1 : before] not in ("O", "P") else before - 1
    return False


def _far_name(line: Line, floor: int, start: int, last: int) -> int:
    """Give the start of the name at the head of the clause where all from it to its verb only describes it, else `start`.

    As in "Ann Lee, who lost a son in Aurora, Ohio, in July, said" and "Ann Lee, facing a vote in Iowa, a swing state, said".
    """
    head = max(clause_start(line.tags, last), floor)
    match = _FAR_NAME.match(line.tags, head, last)
    if match is None or match.end() > start:
        return start
    opening = line.tags[match.end()]
    if opening == "D" and line.words[match.end()] != "whose":
        return start
    verbs = len(_VERBS.findall(line.tags, match.end() + (opening == "v"), last))
    return head if verbs == (opening in "RD") else start


_FAR_NAME = re.compile(r"K{1,5},(?=[RDgvY])")
_VERBS = re.compile(r"(?<!I)(?<!IA)[VvEHMdF][AXVvEHMdFgG]*")


def _is_place(line: Line, before: int, start: int) -> bool:
    """Say whether capitals between commas only tell where ("of Raleigh, N.C.,") or for whom ("Ann Lee, R-Ohio,") somebody sits."""
    housed = before > 0 and line.tags[before - 1] in "OP" and line.tags[before : start - 1].strip("K") == ""
    return housed or _SEAT.match(line.words[start]) is not None or _lies_in(line, before, start)


def _lies_in(line: Line, before: int, start: int) -> bool:
    """Say whether capitals tell where the place before them lies ("an engineer at the works in Leeds, England, who …")."""
    placed = _PLACED.search(line.tags, max(before, 0), start)
    if placed is None or line.words[placed.start()] not in _IN:
        return False
    name = _CAPITALS.match(line.tags, start)
    return name is not None and not like_person(" ".join(line.words[start : name.end()]).title())


_PLACED = re.compile("P(?=K{1,3},$)")
_CAPITALS = re.compile("K{1,3}")
_IN = frozenset(("in", "near", "at", "from", "outside"))


_SEAT = re.compile(r"[a-z]{1,4}-[a-z]|[a-z](?:\.[a-z])*\.$")


_DESCRIPTIONS = 3
_VERB = re.compile("[vV]")
_TOLD = re.compile(r"[NKYU]A?[vV]A?[DNKYUS]|H[AXE]{0,3}[vV]")
"""A verb with its object, or with "has": a clause ("the trucks brought maize"), no phrase with a participle."""


def clause_subject(line: Line, at: int) -> tuple[int, int] | None:
    """Find the subject of the clause that holds token `at`: its first noun phrase before a verb."""
    tags = line.tags
    start = clause_start(tags, at)
    for _ in range(3):
        match = INTRODUCTION.match(tags, start, at)
        if match is None:
            break
        start = match.end()
    if start < at and tags[start] in "SF":
        return start, start
    verb = FINITE.search(tags, start, at)
    while verb is not None:
        found = subject_left(line, verb.start() - 1 - _adverbs(tags, verb.start()), start)
        if found:
            return found
        verb = FINITE.search(tags, verb.end(), at)
    return None


def _adverbs(tags: str, at: int) -> int:
    count = 0
    while at - 1 - count >= 0 and tags[at - 1 - count] in "AX":
        count += 1
    return count
