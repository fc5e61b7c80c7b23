"""Sentences without a cue: a source carried over, a wording that attributes without a verb, or the outlet's own voice."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from credscore.extract import chains
from credscore.extract.assertion import wording
from credscore.extract.facts import amounts_of
from credscore.extract.findings import confided, found_by
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.remembered import PHRASES
from credscore.extract.roles import role_of
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordings import (
    ACCORDED,
    BACK_HINTS,
    CONTINUING,
    INSTRUMENTS,
    LIGHT,
    PLEADED,
    RULED,
    RUMOUR_HINTS,
    RUMOURS,
    SAW,
    SAW_HINTS,
    SEEN_BY,
    TAKES_BACK,
    WHEN_THERE,
    WORDS,
    hinted,
    own_act,
)
from credscore.terms import Act, Stance


class _Look(NamedTuple):
    """What a sentence may say, by a cheap look at its words."""

    saw: bool
    according: bool
    rumour: bool
    plea: bool
    act: Act


_seen_as = lru_cache(maxsize=128)(_Look)
"""One object for all sentences that look alike."""


@lru_cache(maxsize=PHRASES)
def _look(text: str) -> _Look:
    low = text.lower()
    rumour = hinted(low, RUMOUR_HINTS) and RUMOURS.search(low) is not None
    return _seen_as(
        hinted(text, SAW_HINTS), "according to " in low, rumour, "guilty" in low, own_act(low, text)
    )


def _may_take_back(text: str) -> bool:
    return hinted(text.lower(), BACK_HINTS)


def taken_back(scene: Scene, number: int) -> list[Statement]:
    """Read "She withdrew her accusation": a denial by whoever made it."""
    sentence = scene.sentences[number]
    if not _may_take_back(sentence.text):
        return []
    taken = TAKES_BACK.match(scene.body, sentence.start, sentence.end)
    speaker = scene.cast.resolve(taken.group(1), taken.start(1), sentence.start) if taken else None
    if taken is None or speaker is None or speaker.kind is Kind.OUTLET:
        return []
    content = (Span(taken.start(2), taken.end(2)),)
    return [
        Statement(
            number, content, speaker, Form.SUBJECT, "withdraw", "speech", act=Act.DENIAL, confidence=0.8,
            relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip


def uncued(scene: Scene, number: int, before: list[Statement] | None) -> list[Statement]:
    """Carry the source over from the sentence before, or give the sentence to the outlet.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    before : list of Statement or None
        Those of the sentence before it.

    Returns
    -------
    list of Statement
    """
    sentence = scene.sentences[number]
    span = Span(sentence.start, sentence.end)
    same = bool(before) and scene.sentences[number - 1].paragraph == sentence.paragraph
    carried = _carried(scene, number, before) if before and same else []
    if carried:
        return carried
    look = _look(sentence.text)
    if look.plea and (pleaded := _pleaded(scene, number)):
        return pleaded
    told = confided(scene, number) if " told " in sentence.text or " tell" in sentence.text else []
    if told:
        return told
    recorded = (look.saw and _seen(scene, number)) or _recorded(scene, number) or _ruled(scene, number)
    if not recorded:
        recorded = found_by(scene, number) or (_accorded(scene, number) if look.according else [])
    if recorded:
        return recorded
    if look.act is not Act.STATEMENT:
        return [Statement(number, (span,), None, None, act=look.act, confidence=0.8)]
    if before and same and before[-1].act in (Act.CORRECTION, Act.RETRACTION):
        return [Statement(number, (span,), None, None, act=Act.CORRECTION, confidence=0.7)]
    block = scene.blocks.get(sentence.paragraph)
    credit = chains.tail_credit(scene.body[sentence.start : sentence.end + 60].split("\n", 1)[0])
    relay = credit or next(filter(None, scene.outer(number)), None)
    if relay is not None:
        speaker = scene.cast.outlet(relay)
        outer = tuple(name for name in chains.chain(*scene.outer(number)) if name != relay)
        form = Form.LABEL if block or credit else Form.CARRIED
        return [Statement(number, (span,), speaker, form, kind="speech", relays=outer, confidence=0.7)]
    return [Statement(number, (span,), None, None, confidence=0.75, hearsay=look.rumour)]


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
    match = INSTRUMENTS.match(scene.body, sentence.start, min(sentence.end, sentence.start + _OPENING))
    if match is None or parse(match.group(1)).kind is not Kind.DOCUMENT:
        return []
    speaker = scene.cast.resolve(match.group(1), match.start(1), sentence.start)
    content = (Span(sentence.start, sentence.end),)
    return [_by_document(scene, number, content, speaker, "show")]


def _ruled(scene: Scene, number: int) -> list[Statement]:
    """Read "The court acquitted him": what a court rules is said by ruling."""
    sentence = scene.sentences[number]
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
_SHORT = 12


def _opens(before: str) -> bool:
    """Say whether nothing but a dateline stands before."""
    return not before or before.rstrip().endswith(("-", "–", "—"))


def _seen(scene: Scene, number: int) -> list[Statement]:
    """Read "A wire reporter saw P": an eyewitness of the outlet's own or another's."""
    sentence = scene.sentences[number]
    reach = (scene.body, sentence.start, sentence.end)
    match = SAW.match(*reach) or SEEN_BY.match(*reach) or WHEN_THERE.match(*reach)
    if match is None or parse(match.group(match.lastindex or 1)).cls != "journalist":
        return []
    at = match.start(match.lastindex or 1)
    speaker = scene.cast.resolve(scene.body[at : match.end(match.lastindex or 1)], at, sentence.start)
    content = (Span(sentence.start, sentence.end if at - sentence.start < _SHORT else at - 2),)
    return [
        Statement(
            number, content, speaker, Form.SUBJECT, "see", "perception", confidence=0.85,
            relays=chains.chain(*scene.outer(number)),
        )
    ]  # fmt: skip


def _carried(scene: Scene, number: int, before: list[Statement]) -> list[Statement]:
    last = before[-1]
    if (
        last.expressive
        or last.form is None
        or last.speaker is None
        or last.act is not Act.STATEMENT
        or last.kind not in ("speech", "document")
    ):
        return []
    sentence = scene.sentences[number]
    if last.lemma != ":" and not _same_subject(scene, sentence.text, last):
        return []
    span = Span(sentence.start, sentence.end)
    confidence = max(0.35, 0.75 * last.confidence) if last.form is not Form.CARRIED else 0.8 * last.confidence
    return [
        replace(statement, sentence=number, content=(span,), form=Form.CARRIED, cue=None, quoted=False,
                confidence=confidence, reason=None, stance=Stance.NEUTRAL)
        for statement in before if statement.speaker is not None and statement.form is not None
    ]  # fmt: skip


_REPORTED = re.compile(r"\bwould (?!have\b)[a-z]+(?![^.]*\b(?:if|unless)\b)")
"""Reported speech goes on in the tense that the cue before it set ("He would be paid in May")."""


_COUNTS_ON = re.compile(
    r"(?:Another |Some |About |At least |All |The other |A further )?(?:\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|"
    r"[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|Most|Half|The rest|The remainder|None)(?: of (?:them|those|these|the \w+)| others| more)? "
    r"(?:were|was|are|is|have|had|has|went|came|fled|left|died|lost|got|remain|[a-z]{2,}ed)\b"
)
"""A part of those whom the sentence before counted ("Nine went to Germany")."""
_INTENDS = re.compile(
    r"(?:He|She) (?:also |now |therefore |still ){0,2}(?:will|would|plans|intends|hopes|wants|expects|is to|is going|does not (?:plan|intend|want|expect)|promises|denies)\b"
)
"""What somebody is about to do, told right behind his words, is known from him."""


def _goes_on(scene: Scene, pronoun: str, speaker: Speaker, last: Statement) -> bool:
    """Say whether "he will" means the one who spoke before, and nobody of whom he spoke."""
    if not speaker.personal or speaker.gender not in ("", "m" if pronoun == "he" else "f"):
        return False
    said = " ".join(scene.body[start:end] for start, end in last.content)
    own = {word.lower() for word in (*speaker.words, *WORDS.findall(speaker.role or ""))}
    return not any(
        (role := role_of(word.lower())) is not None and role.cls in PERSONAL and not role.plural
        for word in WORDS.findall(said)
        if word.lower() not in own
    )


def _same_subject(scene: Scene, text: str, last: Statement) -> bool:
    """Say whether a sentence goes on about what the attributed one was about."""
    words = WORDS.findall(text)[:7]
    if not words:
        return False
    low = words[0].lower()
    if low in ("a", "an"):
        return False
    speaker = last.speaker
    if low == "the" and speaker is not None and len(words) > 1 and words[1].lower() in _names_of(speaker):
        return True
    if low in CONTINUING or _REPORTED.search(text):
        return True
    if _COUNTS_ON.match(text) and amounts_of(wording(scene.body, last.content)):
        return True
    if _INTENDS.match(text) and speaker is not None:
        return _goes_on(scene, low, speaker, last)
    subject = {word.lower() for word in words[:5] if len(word) > 3} - LIGHT
    content = {word.lower() for start, end in last.content for word in WORDS.findall(scene.body[start:end])}
    name = {word.lower() for word in speaker.words} if speaker else set()
    return bool(subject & content - name)


def _names_of(speaker: Speaker) -> set[str]:
    """Words by which "the …" can take a body up again."""
    if speaker.kind not in (Kind.BODY, Kind.DOCUMENT, Kind.OUTLET):
        return set()
    return {word.lower() for word in (*(speaker.name or "").split(), speaker.head)}
