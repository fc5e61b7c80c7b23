"""From one statement to the row of a claim: wording, worth, type and normal forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from credscore.extract import (
    denials,
    experience,
    firsthand,
    on_record,
    polled,
    secondhand,
    sourcing,
    specialists,
)
from credscore.extract.addressees import addressed, meaning
from credscore.extract.assertion import wording
from credscore.extract.cataphora import are_things, is_of_another, owned_by_speaker
from credscore.extract.checkable import checkable, echoes, reported
from credscore.extract.coordination import clauses
from credscore.extract.cue_uses import uses
from credscore.extract.display import affiliation, display_name, display_role
from credscore.extract.document import Document
from credscore.extract.facts import Facts, dates, facts, shared_fields
from credscore.extract.kinds import Kind
from credscore.extract.leftovers import unaddressed, unperformed, unsaid
from credscore.extract.marks import Telling
from credscore.extract.people import Speaker
from credscore.extract.pronouns import resolved
from credscore.extract.rebuttals import BEHIND, is_rebuttal, owns_up
from credscore.extract.retelling import clause, directs
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.voice import of_self
from credscore.extract.whole_clauses import is_clause
from credscore.extract.wordings import is_notice, own_act
from credscore.extract.wordsets import phrase_words
from credscore.extract.worth import is_manners, worth
from credscore.normalize.names import canonical_name
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_GUESSED = frozenset({Form.CARRIED, Form.OPEN_QUOTE})
_FORETOLD = re.compile(r"^(?!to )([^,;“\"]{2,70}?) to ([a-z]{2,}\b)(?! [’'])")
"""What is foreseen of somebody ("expects the boat to dock")."""


class Draft(NamedTuple):
    """A claim before its denials are settled.

    Attributes
    ----------
    statement : Statement
    row : dict
        The fields of the claim; ``bare`` for a denial that names its object by a noun only, ``echo`` for a
        confirmation of what was said before, and ``keep``.
    text : str
        The words said.
    """

    statement: Statement
    row: dict[str, Any]
    text: str


def rows(document: Document, statement: Statement) -> Iterator[Draft]:
    """Make the rows of one statement: none where it is not worth checking, two where two moods are joined.

    Parameters
    ----------
    document : Document
    statement : Statement

    Yields
    ------
    Draft
    """
    statement = _debunked(document, statement)
    text = wording(document.body, statement.content) if statement.content else ""
    if statement.lemma in uses("foresight") and statement.kind != "perception" and not statement.quoted:
        text = _FORETOLD.sub(r"\1 will \2", text, 1)
    if statement.speaker is not None:
        direct = unaddressed(text, statement.lemma if statement.cue else "tell", statement.quoted)
        text = text if direct == text or denials.is_bare(direct) else direct
        text = unperformed(unsaid(text)) if statement.quoted or statement.form in _GUESSED else text
    for said in _apart(statement, text):
        yield from _of_words(document, statement, said)


def _debunked(document: Document, statement: Statement) -> Statement:
    """Let the outlet deny what it tells as a rumour and calls false, or as that for which there is "no evidence".

    What a body's own text tells as a rumour without more is the body's word.
    """
    issued = statement.speaker is not None and statement.speaker.kind is Kind.BODY
    if not (statement.hearsay and (statement.speaker is None or issued) and statement.content):
        return statement
    sentence, cue, told = document.sentences[statement.sentence], statement.cue, statement.content[-1]
    false = BEHIND.match(document.body, told.end, sentence.end)
    within = next(
        (one for one in BEHIND.finditer(document.body, *told) if told.end - one.end() <= _REST), None
    )
    none = cue is not None and _NONE.search(document.body[sentence.start : cue.start]) is not None
    if not (false or within or none):
        return replace(statement, hearsay=False) if issued else statement
    if not FINITE.search(document.body, *told):
        statement = replace(statement, content=(Span(sentence.start, sentence.end),))
    elif within:
        statement = replace(statement, content=(*statement.content[:-1], Span(told.start, within.start())))
    own = own_act(sentence.text.lower(), sentence.text)
    act = Act.RETRACTION if own is Act.RETRACTION else Act.DENIAL
    return replace(statement, hearsay=False, act=act)


def _is_direct(document: Document, statement: Statement) -> bool:
    """Say whether words begin with a quotation, or stand in the midst of one, where "he" is somebody else."""
    first, last = statement.content[0].start, statement.content[-1].end
    if _OPENING.match(document.body, first):
        return True
    return any(quote.start < first and last <= quote.end for quote in document.quotes)


_OPENING = re.compile(r"[“\"‘']")
"""Direct speech from its first word on, unlike "said it “operates in Oslo”"."""
_REST = 20
"""How many characters of a verdict's sentence may follow it."""
_NONE = re.compile(r"\bno (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def _apart(statement: Statement, text: str) -> list[str]:
    """Part what is called false from what is told beside it ("that the figure was made up and that no file was lost")."""
    if " and that " not in text or statement.stance is Stance.DENYING or not is_rebuttal(text):
        return [text]
    return text.split(" and that ")


def _of_words(document: Document, statement: Statement, text: str) -> Iterator[Draft]:
    act = _act(document, statement, text)
    sentence = document.sentences[statement.sentence].text
    whole = (
        bool(statement.content) and statement.content[0].start <= document.sentences[statement.sentence].start
    )
    notice = act is Act.CORRECTION and whole and is_notice(sentence)
    if statement.speaker is None and is_manners(sentence):
        return
    speaker, own = statement.speaker, affiliation(statement.speaker)
    told = clause(document, statement, text, act)
    whom = addressed(document.body, statement)
    if whom is not None:
        told = meaning(told, whom)
    bygone = speaker is not None and speaker.former
    ours = None if bygone or statement.form in _GUESSED else own
    watched = statement.kind == "perception" and speaker is not None and speaker.cls == "journalist"
    spoken = None if watched or whom or statement.lemma in uses("of_another") else statement.meant or speaker
    if spoken is not None and spoken is speaker and is_of_another(document, statement):
        spoken = None
    direct = statement.quoted and (of_self(told) or _is_direct(document, statement))
    assertion = resolved(told, spoken, ours, bool(direct), sentence) if text else sentence
    assertion = owned_by_speaker(document, statement, assertion, ours)
    for part, value in _parts(document, statement, text, assertion, act):
        yield Draft(
            statement, _row(document, statement, part, text, act, value, own) | {"keep": not notice}, text
        )


def _parts(
    document: Document, statement: Statement, text: str, assertion: str, act: Act
) -> Iterator[tuple[str, float]]:
    """Part an assertion where each of its clauses is worth a claim, and say how far each can be checked."""
    parts = clauses(assertion) if act is Act.STATEMENT else (assertion,)
    if len(parts) > 1:
        values = [checkable(document, statement, part, part, act, whole=False) for part in parts]
        worthy = [(part, value) for part, value in zip(parts, values, strict=True) if value is not None]
        others_unknown = all(
            told is not None or worth(part) == 0.0 for part, told in zip(parts, values, strict=True)
        )
        if worthy and (others_unknown or " and that " in assertion):
            yield from worthy
            return
    assertion = parts[0] if len(parts) == 1 else assertion
    value = checkable(document, statement, text, assertion, act)
    if value is not None:
        yield assertion, value


def _act(document: Document, statement: Statement, text: str) -> Act:
    if statement.act is not Act.STATEMENT or statement.speaker is None:
        return statement.act
    owning = statement.lemma in uses("admission") and owns_up(text)
    denying = (
        statement.stance is Stance.DENYING
        or owning
        or (is_rebuttal(text) and not are_things(document, statement, text))
    )
    return Act.DENIAL if denying else Act.STATEMENT


def _kind(statement: Statement, text: str, act: Act, sentence: str) -> SourcingType:
    if statement.private is not None:
        return SourcingType.HEARSAY
    if statement.speaker is None and act is Act.STATEMENT and experience.by_outlet(sentence):
        return SourcingType.EYEWITNESS
    if statement.speaker is None:
        told = Telling(statement.lemma, online=statement.online)
        return sourcing.classify(None, told, impersonal=statement.hearsay)
    own_doings = act is Act.DENIAL or statement.lemma in uses("admission")
    speaker = statement.speaker
    person = sourcing.is_person(speaker) and not firsthand.of_another(text, speaker, statement.quoted)
    held = person and speaker.former and speaker.cls == "official"
    acted = held and not statement.quoted and experience.acted(text)
    telling = Telling(
        statement.lemma,
        statement.reason,
        statement.online,
        text,
        in_journal=specialists.in_journal(sentence),
        from_record=on_record.opens(sentence),
        witnessing=person and experience.witnessed(text, statement.quoted),
        together=person and experience.together(text),
        endured=person and experience.endured(text, statement.quoted),
        own_doings=own_doings,
        own_words=person and (acted or experience.own(text, statement.quoted, own_doings)),
        quoted=statement.quoted,
        passed_on=person and secondhand.passed_on(text, statement.quoted, sentence, statement.lemma),
    )
    return sourcing.classify(statement.speaker, telling, impersonal=statement.hearsay)


def _row(
    document: Document,
    statement: Statement,
    assertion: str,
    text: str,
    act: Act,
    value: float,
    own: str | None,
) -> dict[str, Any]:
    speaker, sentence = statement.speaker, document.sentences[statement.sentence]
    read = _read(statement, assertion, text, act, _is_present(document.body, statement))
    kind = _kind(statement, text, act, sentence.text)
    name = statement.private or display_name(speaker)
    return shared_fields(document.article, read) | {
        "sentence": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "assertion": assertion,
        "speaker": name,
        "speaker_role": display_role(speaker),
        "sourcing_type": kind,
        "via": tuple(relay for relay in statement.relays if not _same(relay, name, speaker)),
        "confidence": round(min(1.0, statement.confidence * min(1.0, 0.6 + 0.5 * value)), 3),
        "affiliation": own,
        "stance": statement.stance,
        "hearsay": statement.hearsay or kind is SourcingType.HEARSAY,
        "anonymity_reason": statement.reason,
        "act": act,
        "event_at": dates(assertion, document.article.published_at)[1],
        "bare": act is Act.DENIAL and denials.is_bare(text),
        "echo": echoes(statement, text),
    }


def _same(relay: str, name: str | None, speaker: Speaker | None) -> bool:
    """Say whether a relay is the speaker itself, or the outlet whose own poll speaks."""
    asks = speaker is not None and speaker.kind is Kind.DOCUMENT and speaker.head in phrase_words("polling")
    called = name or ""
    if asks or (speaker is not None and speaker.kind is Kind.OUTLET):
        return relay in called
    body = speaker is not None and speaker.kind in (Kind.BODY, Kind.COUNTRY)
    return relay == name or (body and canonical_name(relay) == canonical_name(called))


def _is_present(body: str, statement: Statement) -> bool:
    """Say whether the verb of saying is in the present, behind which "would" is no "will" moved into the past."""
    said = statement.cue.of(body).lower() if statement.cue else ""
    return bool(said) and said in (statement.lemma, statement.lemma + "s")


def _read(statement: Statement, assertion: str, text: str, act: Act, present: bool) -> Facts:
    """Read an assertion's words in the light of the verb by which they are told."""
    read = facts(assertion, reported(statement) and not present)
    if directs(statement, text):
        read = read._replace(sign=Polarity.AFFIRMS)
    foreseen = (statement.lemma in uses("foresight") and not FINITE.search(text)) or (
        statement.lemma in uses("foretelling") and statement.form is not Form.NOMINAL and not is_clause(text)
    )
    pledged = statement.lemma in uses("pledge") and not (statement.quoted or FINITE.search(text))
    if read.mood is Modality.ASSERTED and (foreseen or pledged):
        read = read._replace(mood=Modality.PLANNED)
    if statement.speaker is not None and statement.speaker.kind is Kind.DOCUMENT:
        asked = polled.holding(assertion)
        if asked is not None:
            read = read._replace(mood=facts(assertion[:asked], False).mood)
    denied_here = act in (Act.DENIAL, Act.RETRACTION)
    return read._replace(sign=Polarity.DENIES) if denied_here else read
