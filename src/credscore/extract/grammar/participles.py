"""Gerunds that attribute: ", adding that P", ", citing X", "is calling for P"."""

from __future__ import annotations

import re

from credscore.extract.grammar import order
from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.gerund_sources import gerund_source, is_indefinite, is_overheard
from credscore.extract.grammar.other_senses import does_something_else, shows_thing
from credscore.extract.grammar.phrases import has_finite, phrase_end, phrase_left
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent, shared_subject
from credscore.extract.grammar.usage import Use, content_ahead
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set

_SELF = ("self", "selves")
_CITING = word_set("citing")
_TIMED = (["after"], ["before"], ["since"], ["upon"], ["without"])
"""Behind which a thing is done ("after accepting a raise")."""
_COMPOUND = re.compile("-(?:[a-z]+ed|led|run|held)$")
"""An adjective before a participle that belongs to the same noun ("the union-led striking crews")."""
_ON_THINGS = word_set("done_to_things")
"""Verbs that tell in other tenses and in the progressive do something to a thing ("is recalling cars")."""


_OF_DOING = re.compile(r"[PO]g[^,;:QEHMdTR]*$")
_OCCASIONED = frozenset(("respond", "react", "comment"))
"""What at the head of a sentence tells only on what occasion somebody spoke ("Responding to the report, Lee said")."""


def gerund(use: Use) -> Relation | None:
    """Read a cue in its -ing form."""
    tags, start = use.tags, use.start
    if "E" in tags[start : use.at] or (start and tags[start - 1] == "F"):
        return _progressive(use)
    cites = use.cue.lemma in _CITING and tags[start - 1 : start] == "V"
    if start and (
        (
            tags[start - 1] not in ",CBPNK-Q)yUv"
            and not cites
            and not is_overheard(use)
            and not is_indefinite(use.line, start)
        )
        or (use.line.words[start - 1] == "as" and not is_overheard(use))
    ):
        return None
    found = None if does_something_else(use) else use.complement()
    if found is None or (use.line.words[use.end : use.end + 1] and use.line.words[use.end].endswith(_SELF)):
        return None
    if _tells_how(use, found) or _goes_about(use, found):
        return None
    if use.cue.lemma in _CITING and found.frame == "np":
        return _citing(use)
    speaker = gerund_source(use)
    if speaker is None or (start == 0 and use.cue.lemma in _OCCASIONED):
        return None
    if start == 0:
        relation = use.relation(Form.SUBJECT, [speaker], [(found.start, speaker[0] - 1)])
        relation.clip = False
        return relation
    relation = content_ahead(use, Form.SUBJECT, speaker, found)
    aside = _ASIDE.match(tags, found.start) if tags[start - 1] == "," else None
    if aside is not None and speaker[1] == start - 1 and not has_finite(tags, 0, start):
        relation.content[-1] = (found.start, aside.end())
    return relation


_ASIDE = re.compile("[^;:Q]{1,40}?(?=,A?[vVEHMd])")
"""What a participle set off behind the subject governs, before its verb ("Farmers, fearing the costs, stayed away")."""


def _goes_about(use: Use, found: Complement) -> bool:
    """Say whether somebody only begins or stops doing it ("stopped ordering it", "more people started opting for bikes")."""
    thing = found.frame in ("np", "bare") and use.cue.lemma in _ON_THINGS
    return use.tags[use.start - 1 : use.start] == "v" and (thing or use.cue.kind == "intention")


def _tells_how(use: Use, found: Complement) -> bool:
    """Say whether a gerund only tells how, when or by whom a thing is done."""
    tags, start, before = use.tags, use.start, use.line.words[use.start - 1 : use.start]
    thing = found.frame == "np"
    if before and _COMPOUND.search(before[0]):
        return True
    if thing and (before in _TIMED or _reduced(use, found.start)):
        return True
    joined = found.frame in ("np", "bare") and tags[start - 1 : start] == "C"
    if joined and _OF_DOING.search(tags, 0, start - 1):
        return True  # "the route of closing the mine and charging the owners"
    if tags[start - 1 : start] != "P":
        return False
    # "made progress in finding old seeds", "broke the law in refusing to pay"
    return (before == ["in"] and found.frame == "to") or (thing and use.cue.kind == "document")


def _reduced(use: Use, at: int) -> bool:
    """Say whether a gerund and its object only tell who somebody is ("Groups challenging the plan include Acme")."""
    behind = phrase_end(use.tags, at)
    return use.tags[use.start - 1 : use.start] in ("N", "K") and use.tags[behind : behind + 1] in tuple(
        "EHMdvV"
    )


def _progressive(use: Use) -> Relation | None:
    """Read "is calling for P"."""
    subject, found = agent(use), use.complement()
    if found is not None and found.frame in ("np", "bare") and use.cue.lemma in _ON_THINGS:
        return None
    if subject is not None and found is None and use.cue.kind == "speech":
        return order.postposed(use, *subject)
    if subject is None or found is None or shows_thing(use, subject[1], found):
        return None
    return content_ahead(use, *subject, found)


def _citing(use: Use) -> Relation | None:
    """Read ", citing X": what the citing one says comes from X."""
    tags = use.tags
    cited = (use.end, phrase_end(tags, use.end))
    if cited[1] == cited[0]:
        return None
    if use.start == 0:
        stop = phrase_end(tags, cited[1] + 1) if tags[cited[1] : cited[1] + 1] == "," else 0
        source = (cited[1] + 1, stop) if stop > cited[1] + 1 else None
    elif (parted := _parted(use, cited[1]) or _of_a_piece(use)) is not None:
        source = parted
    else:
        teller = next(
            (r for r in reversed(use.before) if r.kind == "speech" and r.sources and r.cue[1] <= use.start),
            None,
        )
        source = teller.sources[-1] if teller else shared_subject(use.line, use.start - 1, use.before)
    if source is None:
        return None
    relation = use.relation(Form.SUBJECT, [source], [cited])
    relation.clip = False
    return relation


def _of_a_piece(use: Use) -> Range | None:
    """Find the piece that cites somebody ("denied a report citing two clerks")."""
    if use.tags[use.start - 1] not in "NK" or record_nouns().isdisjoint(
        use.line.words[use.start - 1 : use.start]
    ):
        return None
    first = phrase_left(use.line, use.start - 1)
    return (first, use.start) if first >= 0 else None


def _parted(use: Use, end: int) -> Range | None:
    """Find whom ", citing X," parts from the verb ("hours after the Star, citing two clerks, said that P")."""
    tags, first = use.tags, phrase_left(use.line, use.start - 2)
    closed = tags[use.start - 1] == "," and tags[end : end + 1] == "," and tags[end + 1 : end + 2] == "V"
    return (first, use.start - 1) if closed and first >= 0 else None
