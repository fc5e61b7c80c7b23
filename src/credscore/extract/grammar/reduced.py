"""Subjects with a clause of their own: "a pilot who flew the route", "a bank hit by thieves", "a man accused of robbing a baker"."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_left
from credscore.extract.grammar.relation import Range
from credscore.extract.wordsets import record_nouns, word_set

CLAUSE = 14
"""Tokens over which a relative clause is looked back for."""
_WITHIN = frozenset(("by", "in", "at", "on", "to", "from", "with", "for", "near", "outside", "under"))
_ACQUAINTED = frozenset(("know", "knew", "met", "meet", "trust"))
_CLAUSAL = frozenset(
    ("said", "says", "say", "told", "believes", "believed", "claimed", "claims", "denied", "denies")
)
_PRESENTED = re.compile(
    r"R[Vv](?:SA?v[PODANKYz]{1,10}|SE(?:D[ANKYzGg]{1,6}|[ANKP][ANKDPO]{0,8})|IX?[HE]?[vVE]?[PODANKYz]{0,10})(?=[AX]*[VvHMd])"
)
_PRESENTING = frozenset(("says", "said", "claims", "claimed"))


def presented_end(line: Line, relative: int) -> int:
    """Give the end of "who says he is a pilot" before the verb to which the phrase belongs; 0 where it is none."""
    match = _PRESENTED.match(line.tags, relative) if line.words[relative + 1 : relative + 2] else None
    fits = match is not None and line.words[relative] == "who" and line.words[relative + 1] in _PRESENTING
    return match.end() if match is not None and fits else 0


def presenting_head(line: Line, last: int) -> Range | None:
    """Find the head of "a user who says he is a pilot", which ends at token `last`."""
    relative = line.tags.rfind("R", max(0, last - CLAUSE), last)
    if relative < 1 or not last < presented_end(line, relative) + 1 <= last + 2:
        return None
    start = phrase_left(line, relative - 1)
    return (start, last + 1) if start >= 0 else None


_PROGRESSIVE = re.compile(r"[HE][AX]*E?[gG]")
"""What somebody was doing ("who was waiting at the gate")."""
_GROUP = re.compile(r"[HEMd][AX]*(?=[HEvVgG])")
"""Auxiliaries before their verb."""


def described_head(line: Line, first: int, last: int) -> int | None:
    """Find the head of "a pilot who flew the route" where `first` begins the object inside."""
    tags = line.tags
    floor = max(0, first - CLAUSE)
    relative = max(tags.rfind("R", floor, first), tags.rfind("NT", floor, first) + 1)
    if (
        relative < 1
        or line.words[relative] not in ("who", "that")
        or (tags[first] == "S" and first > relative + 1 and line.words[first] != "there")
    ):
        return None
    if line.words[first - 2 : first] == ["name", "as"]:
        return phrase_left(line, relative - 1 - (tags[relative - 1] == ","))
    between = tags[relative + 1 : first] or tags[first : last + 1]
    if between[:1] == "N" and line.words[relative + 1].endswith("s"):
        between = f"v{between[1:]}"
    between = _GROUP.sub("", _PROGRESSIVE.sub("v", between)).replace("I", "P")
    if (
        not set(between.replace("B", "" if "as" in line.words[relative:first] else "B"))
        <= set("vVEHMdAXPODNKYz")
        or sum(between.count(tag) for tag in "vVEH") != 1
    ):
        return None
    open_aside = line.words[relative - 1 : relative + 1] == [",", "who"] and "," not in tags[relative:last]
    before = relative - 1 - open_aside  # "Ann Lee, who runs a farm said"
    start = before if tags[before] == "S" else phrase_left(line, before)
    return start if start >= 0 and (start == 0 or tags[start - 1] in ",Q-BC:") else None


def reduced_head(line: Line, first: int) -> Range | None:
    """Find the head of "a bank hit by thieves", of which `first` begins the last phrase.

    Two verbs without a conjunction make one clause only if the first is a participle.
    """
    tags, verb = line.tags, first - 1
    charged = _charged(line, verb)
    if charged is not None:
        return charged
    if verb > 0 and tags[verb] in "PI" and line.words[verb] in _WITHIN:
        verb -= 1
    elif tags[first : first + 1] != "Y":
        return None
    if verb < 1 or tags[verb] not in "vVbgG" or line.words[verb] in _CLAUSAL or _finds(line, verb):
        return None
    head = verb - 1
    if tags[head] == "S" and line.words[head] in ("i", "we") and line.words[verb] in _ACQUAINTED:
        head -= 1
    start = phrase_left(line, head) if head >= 0 and tags[head] in "NK" else -1
    if start < 0 or (start > 0 and tags[start - 1] not in ",Q-BT"):
        return None
    return start, (head + 1 if head == verb - 1 else verb + 1)


def _finds(line: Line, verb: int) -> bool:
    """Say whether a record finds how many there are who ("The poll suggests 69% say so")."""
    counted = line.tags[verb : verb + 2] == "VY"
    start = phrase_left(line, verb - 1) if counted else -1
    return line.words[verb].endswith("s") or (
        start >= 0 and not record_nouns().isdisjoint(line.words[start:verb])
    )


def _charged(line: Line, gerund: int) -> Range | None:
    """Find the head of "a man accused of robbing a baker", of whose deed `gerund` is the verb."""
    if gerund < 3 or line.tags[gerund] not in "gG" or line.tags[gerund - 1] not in "PO":
        return None
    verb = gerund - 2
    start = phrase_left(line, verb - 1) if line.words[verb] in _CHARGED else -1
    return (start, verb) if start >= 0 and (start == 0 or line.tags[start - 1] in ",Q-BTC") else None


_CHARGED = word_set("charged")
"""Participles of those whom others hold to have done something; as verbs of their own they would have an object."""
