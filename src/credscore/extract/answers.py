"""Quotations without a cue behind a sentence about somebody: "The skipper answered by text message. “The engine was off.”"."""

from __future__ import annotations

from collections.abc import Sequence

from credscore.extract import chains
from credscore.extract.grammar.opening import subject
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement

_ANSWERING = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY})
_OPENING, _CLOSING = '“"', '”"'


def answered(
    scene: Scene, number: int, here: Sequence[Statement], before: Sequence[Statement] | None
) -> list[Statement]:
    """Give a sentence that is all quotation to the one with whom the sentence before it begins.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    here, before : sequence of Statement
        What it attributes, and the sentence before it; somebody who was quoted there goes on.
    """
    sentence = scene.sentences[number]
    if sentence.text[0] not in _OPENING or sentence.text.rstrip()[-1] not in _CLOSING:
        return []
    if any(one.form is not Form.OPEN_QUOTE for one in here) or any(one.speaker for one in before or ()):
        return []
    who = _before(scene, number)
    if who is None:
        return []
    speaker = scene.cast.resolve(who.of(scene.body), who.start, scene.sentences[number - 1].start)
    if speaker is None or speaker.kind not in _ANSWERING:
        return []
    return [
        Statement(
            number, (Span(sentence.start, sentence.end),), speaker, Form.OPEN_QUOTE, "say", "speech", confidence=0.5,
            quoted=True, relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip


def _before(scene: Scene, number: int) -> Span | None:
    """Find the one person, people or body with whom the sentence before begins."""
    last = scene.sentences[number - 1] if number else None
    if (
        last is None
        or last.paragraph != scene.sentences[number].paragraph
        or "“" in last.text
        or '"' in last.text
    ):
        return None
    found = subject(last.text)
    phrase = parse(last.text[found[0] : found[1]]) if found else None
    if found is None or phrase is None or phrase.kind not in _ANSWERING or phrase.owned:
        return None
    if phrase.kind is Kind.BODY and phrase.name is None and not phrase.definite:
        return None
    return Span(last.start + found[0], last.start + found[1])
