"""Sentences without a cue: a source carried over, a wording that attributes without a verb, or the outlet's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from credscore.extract import chains
from credscore.extract.carrying import carried_over
from credscore.extract.corrected import corrected, corrected_before
from credscore.extract.eyewitnessed import may_tell, seen
from credscore.extract.findings import at_hand, certain, confided, found_by, heard_there, stands
from credscore.extract.kinds import Kind
from credscore.extract.narrated import narrated, spoken
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.reading_on import HOLDS
from credscore.extract.rebuttals import calls_told_false
from credscore.extract.remembered import PHRASES
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordings import (
    ACCORDED,
    BACK,
    BENCHES,
    CLAIM_LABEL,
    CORRECTS,
    DECEIVED,
    ERRED,
    INSTRUMENTS,
    OWN_REPORT,
    PLEADED,
    RULED,
    RUMOUR_HINTS,
    RUMOURS,
    TAKES_BACK,
    TAKING_DOWN,
    TOLD_BY,
    hinted,
    own_act,
)
from credscore.extract.written import written
from credscore.normalize.clauses import bag
from credscore.normalize.sentences import DATELINE
from credscore.terms import Act, Stance


class _Look(NamedTuple):
    """What a sentence may say, by a cheap look at its words."""

    saw: bool
    according: bool
    rumour: bool
    plea: bool
    false: bool
    act: Act


_seen_as = lru_cache(maxsize=128)(_Look)
"""One object for all sentences that look alike."""


@lru_cache(maxsize=PHRASES)
def _look(text: str) -> _Look:
    low = text.lower()
    rumour = hinted(low, RUMOUR_HINTS) and RUMOURS.search(low) is not None
    return _seen_as(
        may_tell(text),
        "according to " in low,
        rumour,
        "guilty" in low,
        calls_told_false(text),
        own_act(low, text),
    )


def look_ahead(texts: Iterable[str]) -> None:
    """Look at sentences at once, which is remembered for when each is read."""
    for text in texts:
        _look(text)


def taken_back(scene: Scene, number: int) -> tuple[list[Statement], int]:
    """Read "She withdrew her accusation": a denial by whoever made it, and where it ends."""
    sentence = scene.sentences[number]
    if BACK.isdisjoint(bag(sentence.text)):
        return [], 0
    dated = DATELINE.match(scene.body, sentence.start, sentence.end)
    taken = TAKES_BACK.match(scene.body, dated.end() if dated else sentence.start, sentence.end)
    speaker = scene.cast.resolve(taken.group(1), taken.start(1), sentence.start) if taken else None
    if taken is None or speaker is None:
        return [], 0
    if chains.is_self(speaker.name, scene.document.article):
        whole = (Span(sentence.start, sentence.end),)
        return [Statement(number, whole, None, None, act=Act.RETRACTION, confidence=0.8)], sentence.end
    at = 2 if taken[2] else 3
    if taken[at].startswith("its "):
        scene.cast.unshown(taken.end(1))  # "its" shows a body
    beside = _BESIDE.search(scene.body, *taken.span(at))
    content = (Span(taken.start(at), beside.start() if beside else taken.end(at)),)
    told = [
        Statement(
            number, content, speaker, Form.SUBJECT, "withdraw", "speech",
            act=Act.RETRACTION if speaker.kind is Kind.OUTLET else Act.DENIAL, confidence=0.8,
            relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip
    return told, content[0].end


_BESIDE = re.compile(
    r",? and (?:apologi|said|will|is|has|had|was|suspend|resign|promis)|, (?:and|but|saying|adding|after|because|which|while|as)\b"
)
"""What follows what is taken back, and is no part of it."""


def uncued(scene: Scene, number: int, before: list[Statement] | None) -> list[Statement]:
    """Carry the source over from the statements of the sentence before, or give the sentence to the outlet."""
    sentence = scene.sentences[number]
    turn = scene.turn(number)
    if turn is not None:
        return spoken(scene, number, turn)
    span = Span(sentence.start, sentence.end)
    if number and ERRED.match(sentence.text) and _of_ours(scene, scene.sentences[number - 1].text):
        if before and before[-1].act is Act.RETRACTION:
            return []
        return [Statement(number, (span,), None, None, act=Act.RETRACTION, confidence=0.8)]
    if before and before[-1].act in (Act.CORRECTION, Act.RETRACTION) and DECEIVED.match(sentence.text):
        return []
    same = bool(before) and scene.sentences[number - 1].paragraph == sentence.paragraph
    same = same or _is_held(before, sentence.text)
    carried = carried_over(scene, number, before) if before and same else []
    if carried:
        return carried
    looked_into = CLAIM_LABEL.match(sentence.text) if ":" in sentence.text or "–" in sentence.text else None
    if looked_into is not None:
        claimed = Span(*(sentence.start + place for place in looked_into.span("told")))
        return [Statement(number, (claimed,), None, None, confidence=0.7, hearsay=True)]
    look = _look(sentence.text)
    if look.plea and (pleaded := _pleaded(scene, number)):
        return pleaded
    told = confided(scene, number) if " told " in sentence.text or " tell" in sentence.text else []
    if told:
        return told
    recorded = _recorded_or_found(scene, number, look)
    if recorded:
        return recorded
    ours = corrected(scene, number) if look.act is Act.CORRECTION else []
    if ours:
        return ours
    if look.act is not Act.STATEMENT:
        return [Statement(number, (span,), None, None, act=look.act, confidence=0.8)]
    if before and same and before[-1].act in (Act.CORRECTION, Act.RETRACTION):
        return corrected_before(scene, number) or [
            Statement(number, (span,), None, None, act=Act.CORRECTION, confidence=0.7)
        ]
    plain = narrated(scene, number, (span,), look.rumour)
    if plain.speaker is None and look.false:
        plain = replace(plain, act=Act.DENIAL, stance=Stance.DENYING, hearsay=False)
    return [plain]


def _recorded_or_found(scene: Scene, number: int, look: _Look) -> list[Statement]:
    """Read what somebody saw, found or holds, or what stands in a record, by the wording that shows it."""
    return (
        (seen(scene, number) if look.saw else [])
        or _recorded(scene, number)
        or _ruled(scene, number)
        or found_by(scene, number)
        or certain(scene, number)
        or heard_there(scene, number)
        or at_hand(scene, number)
        or stands(scene, number)
        or (_accorded(scene, number) if look.according else [])
        or written(scene, number)
    )


def _is_held(before: list[Statement] | None, text: str) -> bool:
    """Say whether a new paragraph goes on with what stands in the record told of last ("It names 19 men")."""
    last = before[-1].speaker if before else None
    return last is not None and last.kind is Kind.DOCUMENT and HOLDS.match(text) is not None


def _of_ours(scene: Scene, text: str) -> bool:
    """Say whether a sentence tells what the outlet itself reported before."""
    if OWN_REPORT.search(text) or CORRECTS.match(text):
        return True
    told = TOLD_BY.match(text)
    return told is not None and chains.is_self(told[1], scene.document.article)


def _accorded(scene: Scene, number: int) -> list[Statement]:
    """Read "P, according to X" where the grammar saw no agent in X."""
    sentence = scene.sentences[number]
    match = ACCORDED.search(scene.body, sentence.start, sentence.end)
    if match is None or match.start() - sentence.start < 12:
        return []
    speaker = scene.cast.resolve(match.group(1), match.start(1), sentence.start)
    if speaker is None:
        return []
    content = (Span(sentence.start, match.start()),)
    return [
        Statement(
            number, content, speaker, Form.ACCORDING, "according to", "speech", confidence=0.75,
            relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip


def _by_document(
    scene: Scene, number: int, content: tuple[Span, ...], speaker: Speaker | None, lemma: str
) -> Statement:
    """Make the statement of what a record or a ruling holds."""
    relays = chains.chain(*scene.outer(number))
    return Statement(
        number, content, speaker, Form.SUBJECT, lemma, "document", confidence=0.75, relays=relays
    )


def _recorded(scene: Scene, number: int) -> list[Statement]:
    """Read "A seismograph registered two shocks": what an instrument took down."""
    sentence = scene.sentences[number]
    if TAKING_DOWN.isdisjoint(bag(sentence.text)):
        return []
    match = INSTRUMENTS.match(scene.body, sentence.start, min(sentence.end, sentence.start + _OPENING))
    if match is None or parse(match.group(1)).kind is not Kind.DOCUMENT:
        return []
    speaker = scene.cast.resolve(match.group(1), match.start(1), sentence.start)
    content = (Span(sentence.start, sentence.end),)
    return [_by_document(scene, number, content, speaker, "show")]


def _ruled(scene: Scene, number: int) -> list[Statement]:
    """Read "The court acquitted him": what a court rules is said by ruling."""
    sentence = scene.sentences[number]
    if BENCHES.isdisjoint(bag(sentence.text)):
        return []
    match = RULED.search(scene.body, sentence.start, min(sentence.end, sentence.start + _OPENING))
    if match is None or not _opens(scene.body[sentence.start : match.start()]):
        return []
    speaker = scene.cast.resolve(match.group(1), match.start(1), sentence.start)
    content = (Span(match.start(), sentence.end),)
    return [_by_document(scene, number, content, speaker, "rule")]


def _pleaded(scene: Scene, number: int) -> list[Statement]:
    """Read "She has pleaded not guilty": what the accused says of the charges."""
    sentence = scene.sentences[number]
    match = PLEADED.match(scene.body, sentence.start, min(sentence.end, sentence.start + _OPENING))
    speaker = scene.cast.resolve(match.group(1).strip(), match.start(1), sentence.start) if match else None
    if match is None or speaker is None:
        return []
    act = Act.DENIAL if match.group("no") else Act.STATEMENT
    content = (Span(sentence.start, sentence.end),)
    return [
        Statement(
            number, content, speaker, Form.SUBJECT, "plead", "speech", act=act, confidence=0.85,
            relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip


_OPENING = 300


def _opens(before: str) -> bool:
    """Say whether nothing but a dateline or a time stands before."""
    return not before or before.rstrip().endswith(("-", "–", "—")) or _TIMED.fullmatch(before) is not None


_TIMED = re.compile(r"(?:On|In|Last|This|Earlier|Late|Early|Yesterday|Today)\b[\w ]{0,24},? ")
