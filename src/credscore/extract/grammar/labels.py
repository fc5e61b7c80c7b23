"""Labels: "X: P" in one sentence."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import clause_subject
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_NO_LABELS = word_set("no_labels")
_LABEL = re.compile(r"[KNDOYz(),.PCI]{1,14}:")
_REACHED = re.compile(r"[KNDOYzA]{1,8},?[vg][KNDOYz,PIAy]{0,10}:(?=Q)")
"""Somebody described by what he did or how he was asked, before his quotation ("A resident reached by phone: “…”")."""
_SENT = re.compile(r"[KNDOYz]{1,8}vD")
"""A subject whose verb has an object ("The ministry sent a reply: “…”")."""
_WENT = re.compile(r"[KNDOYz]{1,8}vA")
"""A subject whose verb tells where it went ("Our reporter walked out of the hall: “…”")."""
_HANDLE = re.compile(r"N[NKY]{1,3}:")
_VIEWS = word_set("view_nouns")
_ANSWERS = frozenset(("reply", "response", "retort", "comeback", "rejoinder"))
_OWNERS = word_set("possessives")
_HEADED = word_set("headed_by_views")
_PLATFORMS = word_set("platforms")
_JUDGED = re.compile(r"[DNKz]{0,7}?[zD](?P<noun>N)E[AXD]{0,2}[NAvVgG]:")
_TIME = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?:am|pm|h)?|am|pm)")
_ZONES = word_set("time_zones")
_SURE, _LIKELY = 0.7, 0.5


_BEHIND = re.compile(r":D?[NKYzO]{1,5}\.?$")
_LEAST = 4
"""Tokens of a headline that says something before its source."""


def relations(line: Line, heading: bool) -> list[Relation]:
    """Read "Spokeswoman: P", also behind the time of an entry, and, in a heading, "P: spokeswoman"."""
    if ":" not in line.tags:
        return []
    announced = _announced(line)
    if announced:
        return announced
    signed = _signed(line) if heading else None
    if signed is not None:
        return [signed]
    if line.words[-1:] == ["?"]:
        return []
    begin = _behind_sender(line, _behind_stamp(line))
    label = _LABEL.match(line.tags, begin) or _HANDLE.match(line.tags, begin)
    reached = _REACHED.match(line.tags, begin) if label is None else None
    match = label or reached or _judged(line, begin)
    if match is None:
        return []
    if "E" in match.group():
        return _viewed(line, match)
    labelled = _labelled(line, begin, match.end() - 1, reached=reached is not None)
    return [labelled] if labelled is not None else []


def _labelled(line: Line, begin: int, colon: int, *, reached: bool) -> Relation | None:
    """Read "Spokeswoman: P", and whom the writer "reached by phone: “P”"."""
    handle = line.words[begin] == "@"
    sure = line.tags[colon + 1 : colon + 2] == "Q" or begin > 0 or handle
    if colon + (2 if sure else 4) > len(line.tags):
        return None
    if not (sure or _leads(line, begin, colon)) or (line.tags[begin] not in "KD" and not handle):
        return None
    named = line.words[begin : begin + 1 if reached else colon]
    if not _NO_LABELS.isdisjoint(named) or line.words[colon + 1] in ("@", "#"):
        return None
    sent = (_SENT.match(line.tags, begin) or _WENT.match(line.tags, begin)) if reached else None
    source = (begin, sent.end() - 2) if sent else _source(line, begin, colon)
    content, confidence = [(colon + 1, len(line.tags))], _SURE if sure else _LIKELY
    return Relation([source], (colon, colon + 1), content, Form.LABEL, ":", confidence=confidence)


def _signed(line: Line) -> Relation | None:
    """Read a heading's "P: spokeswoman"."""
    behind = _BEHIND.search(line.tags)
    if behind is None or behind.start() < _LEAST:
        return None
    colon, last = behind.start(), len(line.tags) - line.tags.endswith(".")
    return Relation([(colon + 1, last)], (colon, colon + 1), [(0, colon)], Form.LABEL, ":", confidence=0.6)


def _announced(line: Line) -> list[Relation]:
    """Read "X has this to say: P"."""
    to_say = _TO_SAY.search(line.tags)
    if to_say is None or line.words[to_say.end() - 2] != "say":
        return []
    source = clause_subject(line, to_say.start() + 1)
    if source is None:
        return []
    return [
        Relation([(source[0], source[1] + 1)], to_say.span(), [(to_say.end(), len(line.tags))], Form.SUBJECT, "say", confidence=_SURE)
    ]  # fmt: skip


def opened(line: Line) -> list[Relation]:
    """Read "X did not mince words: “P”" and "“P” - X, mechanic": whoever stands alone beside a quotation said it."""
    tags = line.tags
    signed = _SIGNED.search(tags)
    if signed:
        source = (signed.start("name"), signed.end("name"))
        return [Relation([source], (source[0] - 1, source[0]), [(0, 1)], Form.LABEL, ":", confidence=_SURE)]
    colon = tags.find(":Q")
    if colon < 0:
        colon = (
            tags.find(":")
            if not _TELLING.isdisjoint(line.words[max(0, tags.find(":") - 1) : tags.find(":")])
            else -1
        )
    if colon > 1 and line.words[0] in _SAYS:
        return [
            Relation([(1, colon)], (0, 1), [(colon + 1, len(tags))], Form.SUBJECT, "say", confidence=_SURE)
        ]
    if colon < _SHORT or set(tags[:colon]) & set("QTWR;:") or _PASSIVE.search(tags, 0, colon):
        return []
    subject = clause_subject(line, colon)
    if subject is None or tags[subject[0]] not in "KDSNA" or subject[0] > 1:
        return []
    source = (subject[0], subject[1] + 1)
    content = [(colon + 1, len(tags))]
    return [Relation([source], (colon, colon + 1), content, Form.SUBJECT, "say", confidence=_LIKELY)]


_TO_SAY = re.compile("HD?A?IV:")
"""What announces words in full ("has this to say:")."""
_SHORT = 2
_PASSIVE = re.compile("E[AX]*[vV]")
_SAYS = frozenset(("said", "says", "adds", "added", "explains", "explained"))
_TELLING = word_set("ends_before_colon")
_SIGNED = re.compile(r"^Q,?-(?P<name>[KDN][KNDOPY,A]{0,10})\.?$")


def _judged(line: Line, begin: int) -> re.Match[str] | None:
    """Read "X's verdict is damning: P"."""
    match = _JUDGED.match(line.tags, begin)
    return match if match and line.words[match.start("noun")] in _VIEWS else None


def _leads(line: Line, begin: int, colon: int) -> bool:
    """Say whether words before a colon that begin a sentence can be a speaker's label."""
    label = line.tags[begin:colon]
    return (label[:1] == "K" and "I" not in label) or (
        "z" in label and line.words[colon - 1] in _VIEWS | _ANSWERS
    )


def _source(line: Line, begin: int, colon: int) -> Range:
    """Give whose label it is: without the platform ("Police on X:"), the owner of "X's version:"."""
    words, tags = line.words, line.tags
    owner = tags.find("z", begin, colon)
    if owner > begin and words[colon - 1] in _VIEWS | _ANSWERS:
        return begin, owner
    for at in range(begin + 1, colon - 1):
        if words[at] in ("on", "via", "in") and words[at + 1] in _PLATFORMS:
            return begin, at
    return begin, colon


def _behind_sender(line: Line, begin: int) -> int:
    """Step over what tells that words have come in ("Statement just in from X:", "From X:"), to whoever sent them."""
    at = begin + (line.tags[begin : begin + 2] in ("DN", "DV"))
    if line.words[at : at + 1] and line.words[at] in _HEADED:
        at += 1
        while (
            line.tags[at : at + 1] in ("A", "P") and line.words[at] not in _SENDERS and at - begin < _ADVERBS
        ):
            at += 1
    sent = line.words[at : at + 1] and line.words[at] in _SENDERS
    return at + 1 if sent and _LABEL.match(line.tags, at + 1) else begin


_SENDERS = frozenset(("from", "by", "of", "via"))
_ADVERBS = 4
"""Tokens between a message and its sender at most ("just in", "here now")."""


def _viewed(line: Line, match: re.Match[str]) -> list[Relation]:
    """Give the view behind the colon to its owner."""
    noun, colon = match.start("noun"), match.end() - 1
    owner = line.tags.find("z", match.start(), noun)
    source = (match.start(), owner if owner > 0 else noun)
    if owner < 0 and line.words[noun - 1] not in _OWNERS:
        return []
    content = [(colon + 1, len(line.tags))]
    return [Relation([source], (noun, colon), content, Form.NOMINAL, "say", confidence=_SURE)]


def cut(found: list[Relation]) -> None:
    """Leave a label out of the words that a source behind them says ("TarNews: P, the ministry stated")."""
    labels = [
        relation
        for relation in found
        if relation.form is Form.LABEL and relation.cue[0] < relation.content[0][0]
    ]
    for label in labels[:1]:
        edge = label.cue[1]
        for relation in found:
            if relation is not label:
                relation.content = [(max(start, edge), end) for start, end in relation.content if end > edge]


def _behind_stamp(line: Line) -> int:
    """Step over the time that opens an entry of a live blog ("14:05 –", "[9.30pm]")."""
    at = int(line.tags[:1] in ("(", "-"))
    first = "".join(line.words[at : at + 1])
    if not first[:1].isdigit() or not _TIME.fullmatch(first):
        return at if line.tags[:1] == "-" else 0
    at += 1
    if "".join(line.words[at : at + 1]) in _ZONES:
        at += 1
    while line.tags[at : at + 1] in (")", "-", ",", "."):
        at += 1
    return at
