"""Records that close a sentence on what stands in them: "P, the log of the port shows", "P, as can be read in its filing"."""

from __future__ import annotations

import re

from credscore.extract import chains
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE

_VERBS = (
    r"(?:shows?|showed|reveals?|revealed|indicates?|suggests?|suggested|notes?|noted|says?|said|states?|stated|reads|records?|recorded|confirms?|confirmed|"
    r"lists?|listed|proves?|proved|discloses?|disclosed|specif(?:y|ies|ied))"
)
_BEHIND = re.compile(rf" {_VERBS}[”\".]*$")
_BEFORE = re.compile(
    rf"[,”\"] (?:{_VERBS} |as (?:(?:can|could|may|might) be (?:seen|read|found)|(?:is |was )?(?:shown|stated|noted|recorded|listed|seen)) (?:on|in|from|by) |(?:it |as |this )(?:follows|emerges|emerged|appears|results|is (?:clear|evident|apparent)) from )"
)
_HANGS_ON = re.compile(r",? (?:that|which|whose) |, ")
_PLACED = re.compile(r"(?:under|in|by|with|on|at|for|from|after|before|of|to|despite|through|within) ")
"""What is no subject ("under an agreement signed by the two states")."""
_MOST = 4
"""Commas that are tried, from the last."""
_LONGEST = 220


def closed_by_record(scene: Scene, number: int, cued: list[Statement]) -> list[Statement]:
    """Read a record at the end of a sentence as the source of what stands before it.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    cued : list of Statement
        What the grammar found in it; a few words are no content.
    """
    if any(
        end - start > _FEW
        for statement in cued
        if not statement.expressive
        for start, end in statement.content
    ):
        return []
    sentence = scene.sentences[number]
    text = scene.body[sentence.start : sentence.end]
    verb = _BEHIND.search(text, max(0, len(text) - 20))
    found = _before_verb(text, verb.start()) if verb else _behind_verb(text)
    if found is None:
        return []
    end, begin, record = found
    speaker = scene.cast.resolve(record, sentence.start + begin, sentence.start)
    if speaker is None or speaker.kind not in _WRITTEN:
        return []
    rumour = speaker.kind is Kind.RUMOUR
    content = (Span(sentence.start, sentence.start + end),)
    return [
        Statement(
            number, content, None if rumour else speaker, Form.SUBJECT, "show", "document", confidence=0.8,
            relays=chains.chain(*scene.outer(number)), hearsay=rumour,
        )
    ]  # fmt: skip


_FEW = 12
_WRITTEN = frozenset({Kind.DOCUMENT, Kind.RUMOUR})


def _before_verb(text: str, verb: int) -> tuple[int, int, str] | None:
    """Find "…, the record" before its verb: where the content ends, where the record begins, its words."""
    comma = verb
    for _ in range(_MOST):
        comma = text.rfind(", ", max(0, verb - _LONGEST), comma)
        if comma < 0:
            return None
        record = _record(text[comma + 2 : verb].rstrip(","))
        if record and FINITE.search(text, 0, comma):
            return comma, comma + 2, record
    return None


def _behind_verb(text: str) -> tuple[int, int, str] | None:
    """Find "…, states the record" at the end."""
    last = None
    for match in _BEFORE.finditer(text, max(0, len(text) - _LONGEST)):
        last = match
    if last is None or not FINITE.search(text, 0, last.start()):
        return None
    record = _record(text[last.end() :].rstrip(' .”"'))
    return (last.start(), last.end(), record) if record else None


def _record(words: str) -> str:
    """Give a record's noun phrase without what hangs on it; empty where the words name none."""
    words = _HANGS_ON.split(words, maxsplit=1)[0]
    if _PLACED.match(words):
        return ""
    return words if parse(words).kind in _WRITTEN else ""
