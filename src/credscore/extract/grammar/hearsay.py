"""Hearsay: "reportedly", "allegedly" and their like, whose clause has no agent."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.subjects import antecedent
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

HEARSAY = word_set("hearsay")


def hearsay(line: Line, at: int) -> Relation | None:
    """Read "reportedly": the clause around it has no agent."""
    tags = line.tags
    if "".join(line.words[at + 1 : at + 2]) in _SAYING:
        return None  # "P, the mayor reportedly said" names who said it
    if tags[at + 1 : at + 3].lstrip("X")[:1] in ("g", "G") and tags[at - 1 : at] not in ("E", "X"):
        return None  # "was fined for allegedly dumping oil" is no clause of its own
    if tags[at - 1 : at] == "D" and tags[at + 1 : at + 2] not in ("v", "V"):
        return None  # "a supposedly safer version" is doubted in its adjective alone
    start, stops = at, ",;:CBTRQ"
    while start > 0:
        if tags[start - 1] in stops:
            if start < _HEADED or _RELATIVE_OVER.match(tags, start - 2, at + 2) is None:
                break
            stops = ",;:CBTRQvVEHMd"
        start -= 1
    stop = at + 1
    while stop < len(tags) and tags[stop] not in ",;:.":
        stop += 1
    listed = _MORE_THINGS.match(tags, stop)
    stop = listed.end() if listed else stop
    content = [part for part in ((start, at), (at + 1, stop)) if part[1] > part[0]]
    aside = start > 1 and tags[start - 1] == "," and _AUXILIARIES.fullmatch(tags, start, at)
    subject = subject_left(line, start - 1) if aside else None
    if subject is not None and (start < at or tags[at + 1 : at + 2] in tuple("vVHEMd")):
        content = [(subject[0], at), content[-1]]
    veiled = start > 1 and tags[start - 1] == "R" and line.words[start - 1] in ("who", "which")
    if veiled and _AUXILIARIES.fullmatch(tags, start, at) and tags[at + 1 : at + 2] in tuple("vVHEMd"):
        head = antecedent(line, start - 1)
        main = _MAIN.match(tags, at + 1)
        if head is not None and main is not None and head[0] <= 1:
            content[-1] = (content[-1][0], min(main.end(), stop))
        if head is not None:
            content = [head, *content]  # "arrested a man who allegedly stole 40 coins"
    stance = Stance.NEUTRAL if line.words[at] == "reportedly" else Stance.DOUBTING
    if not content:
        return None
    return Relation([], (at, at + 1), content, Form.IMPERSONAL, line.words[at], stance=stance, clip=False)


_AUXILIARIES = re.compile("[HEMdAX]*")
"""What stands between an aside and the adverb ("Tom Reed, wanted for fraud, is reportedly in Hull")."""
_MAIN = re.compile(r"[HEMdAX]*[vV][^EHMdvVRTWB]*(?=[EHMd])")
"""A clause up to the verb of the main one around it."""
_HEADED = 2
_MORE_THINGS = re.compile(
    r"(?:,[DANKYz]{1,4}(?:O[DANK]{1,3})?){1,9},?C[DANKYz]{1,4}(?:O[DANK]{1,3})?(?=[,;.]|$)"
)
"""The other things of a list behind its first ("reportedly include cough, fever and aches")."""
_RELATIVE_OVER = re.compile(r"[NK][TR][^,;:CBTRQ]{0,6}[vVEHMd][^,;:CBTRQ]{0,20}A[vVEHMd]$")
"""A relative clause whose verb stands before that of the main one ("The tram that hit a wall reportedly ran").

Its "that" begins no content.
"""
_SAYING = frozenset(
    (
        "said",
        "says",
        "told",
        "tells",
        "warned",
        "admitted",
        "claimed",
        "announced",
        "promised",
        "confirmed",
        "denied",
    )
)
