"""Infinitives that attribute: "tried to claim P", "was brought to say P", "failed to mention P"."""

from __future__ import annotations

import re

from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.subjects import agent
from credscore.extract.grammar.usage import Use, content_ahead, group_start
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_GOVERNORS = word_set("governors")
_PURPOSE = re.compile(r"[vV][PNKDAYyUzgBI]{0,9}$")
_CONTROLLED = word_set("object_control")
_SPEAKING_OUT = word_set("speaking_out")
"""Verbs that say on which stage somebody spoke ("took to the airwaves to deny it")."""
_NEGATING = re.compile("[XM]|E")


def infinitive(use: Use) -> Relation | None:
    """Read "went on to say", "declined to comment" and "rang to say"; other infinitives attribute nothing."""
    return _governed(use) or _brought(use) or _purpose(use)


def _brought(use: Use) -> Relation | None:
    """Read "the row prompted Lee to say that P": what somebody was brought to say."""
    match = _OBJECT_TO.search(use.tags, 0, use.start) if use.cue.kind == "speech" else None
    found = use.complement() if match is not None else None
    if (
        match is None
        or found is None
        or use.line.words[match.start()] not in _BRINGING
        or found.frame == "to"
    ):
        return None
    return content_ahead(use, Form.SUBJECT, match.span("whom"), found)


_OBJECT_TO = re.compile(r"[vV](?P<whom>D?[ANKYzOP]{0,8}[NKU])IA?$")
_BRINGING = word_set("bringing_to_speak")


def _purpose(use: Use) -> Relation | None:
    """Read "rang to say that P" and "took to Facebook to deny P": what somebody did in order to say it."""
    match = _PURPOSE.search(use.tags, 0, use.start - 1) if use.cue.kind == "speech" else None
    if match is None or use.line.words[match.start()] in _CONTROLLED:
        return None
    out = use.line.words[match.start()] in _SPEAKING_OUT and use.line.words[use.at] != "state"
    start, found = group_start(use.line, match.start()), use.complement()
    if (
        found is None
        or not (found.frame in ("that", "quote") or (out and found.frame != "to"))
        or _NEGATING.search(use.tags, start, match.start())
    ):
        return None
    subject = agent(use._replace(start=start))
    return content_ahead(use._replace(start=start), *subject, found) if subject else None


_OPEN_YET = word_set("open_yet")
"""Verbs behind which a question is not answered yet ("needed to explain how")."""
_FAILING = frozenset(("failed", "fails", "fail", "failing", "neglected", "forgot", "omitted"))


def _governed(use: Use) -> Relation | None:
    """Read an infinitive behind a verb that only helps it ("went on to say")."""
    line, before = use.line, use.before
    governor = use.start - 2
    while governor >= 0 and line.tags[governor] in "AXU":
        governor -= 1
    if governor > 0 and line.words[governor] == "on":
        governor -= 1
    if governor < 1 or line.words[governor] not in _GOVERNORS or "yet" in line.words[governor : use.start]:
        return None
    if line.tags[governor] in "VGI" and before and before[-1].cue[0] <= governor < before[-1].cue[1]:
        return None
    whole = use._replace(start=group_start(line, governor))
    found, subject = use.complement(), agent(whole)
    governed = line.words[governor]
    if governed in _FAILING or (found is not None and found.frame == "wh" and governed in _OPEN_YET):
        return None
    if found is None or subject is None:
        return None
    behind = phrase_end(use.tags, found.start)
    if (
        subject[0] is Form.RELATIVE
        and found.frame in ("bare", "np")
        and use.tags[behind : behind + 1] in ("E", "H", "M")
    ):
        return None  # "A guard who tried to challenge the men was shot"
    relation = content_ahead(whole, *subject, found)
    relation.confidence = 0.6
    return relation
