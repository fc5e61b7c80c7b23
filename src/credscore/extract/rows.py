"""From one statement to the row of a claim: wording, worth, type and normal forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
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
from credscore.extract.checkable import Weighable, echoes, reported, weighable, weight
from credscore.extract.coordination import clauses
from credscore.extract.cue_uses import uses
from credscore.extract.display import affiliation, display_name, display_role
from credscore.extract.document import Document
from credscore.extract.facts import Facts, amounts_of, dates, facts, shared_fields
from credscore.extract.kinds import Kind
from credscore.extract.marks import Telling
from credscore.extract.people import Speaker
from credscore.extract.retelling import directs
from credscore.extract.spans import Form
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.whole_clauses import is_clause
from credscore.extract.worded import Told, said, worded
from credscore.extract.wordsets import phrase_words
from credscore.extract.worth import worth
from credscore.normalize.names import canonical_name
from credscore.terms import Act, Modality, Polarity, SourcingType


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


def rows(document: Document, statements: Iterable[Statement]) -> Iterator[Draft]:
    """Make the rows of statements: none of one that is not worth checking, two where two moods are joined.

    Every step is taken for a batch of statements before the next one, which keeps its code and its
    tables in the processor's caches.

    Parameters
    ----------
    document : Document
    statements : iterable of Statement

    Yields
    ------
    Draft
    """
    left = iter(statements)
    while batch := tuple(islice(left, _AT_ONCE)):
        spoken = [words for statement in batch for words in said(document, statement)]
        yield from _drafts(document, _worthy(document, _parted(worded(document, spoken))))


_AT_ONCE = 64
"""Statements that are carried through the steps together."""


def _drafts(document: Document, told: list[Told]) -> Iterator[Draft]:
    """Give the rows of what is worth checking."""
    read = [_read(one, _is_present(document.body, one.statement)) for one in told]
    kinds = [_kind(one, document.sentences[one.statement.sentence].text) for one in told]
    for one, facts_, kind in zip(told, read, kinds, strict=True):
        yield Draft(one.statement, _row(document, one, facts_, kind), one.text)


def _parted(told: list[Told]) -> list[tuple[Told, list[Told]]]:
    """Give each assertion with its clauses, where there are several."""
    parted = []
    for one in told:
        parts = clauses(one.assertion) if one.act is Act.STATEMENT else ()
        if len(parts) == 1:
            one, parts = (one if parts[0] == one.assertion else one._replace(assertion=parts[0])), ()
        parted.append((one, [one._replace(text=part, assertion=part) for part in parts]))
    return parted


def _worthy(document: Document, parted: list[tuple[Told, list[Told]]]) -> list[Told]:
    """Give what is worth a claim with how far it can be checked: the clauses where each of them is, else the whole."""
    values = iter(_values(document, [part for _, parts in parted for part in parts], whole=False))
    alone, places = [], []
    out: list[Told | None] = []
    for one, parts in parted:
        valued = [(part, next(values)) for part in parts]
        worthy = [(part, value) for part, value in valued if value is not None]
        if worthy and (
            " and that " in one.assertion
            or all(value is not None or worth(part.assertion) == 0.0 for part, value in valued)
        ):
            out.extend(part._replace(text=one.text, value=value) for part, value in worthy)
        else:
            places.append(len(out))
            alone.append(one)
            out.append(None)
    for place, one, value in zip(places, alone, _values(document, alone, whole=True), strict=True):
        out[place] = one._replace(value=value) if value is not None else None
    return [one for one in out if one is not None]


def _values(document: Document, told: list[Told], *, whole: bool) -> list[float | None]:
    """Say how far assertions can be checked; None for each that tells too little."""
    for one in told:
        amounts_of(one.assertion)  # remembered for what follows
    found = [
        weighable(document, one.statement, one.text, one.assertion, one.act, whole=whole) for one in told
    ]
    when = document.article.published_at
    for one, tells in zip(told, found, strict=True):
        if isinstance(tells, Weighable):
            dates(one.assertion, when)
    return [
        weight(document, one.statement, one.text, one.assertion, tells)
        if isinstance(tells, Weighable)
        else tells
        for one, tells in zip(told, found, strict=True)
    ]


def _kind(told: Told, sentence: str) -> SourcingType:
    statement, text, act = told.statement, told.text, told.act
    if statement.private is not None:
        return SourcingType.HEARSAY
    if statement.speaker is None and act is Act.STATEMENT and experience.by_outlet(sentence):
        return SourcingType.EYEWITNESS
    if statement.speaker is None:
        telling = Telling(statement.lemma, online=statement.online)
        return sourcing.classify(None, telling, impersonal=statement.hearsay)
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


def _row(document: Document, told: Told, read: Facts, kind: SourcingType) -> dict[str, Any]:
    statement, text, act, assertion = told[:4]
    speaker, sentence = statement.speaker, document.sentences[statement.sentence]
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
        "confidence": round(min(1.0, statement.confidence * min(1.0, 0.6 + 0.5 * told.value)), 3),
        "affiliation": affiliation(speaker),
        "stance": statement.stance,
        "hearsay": statement.hearsay or kind is SourcingType.HEARSAY,
        "anonymity_reason": statement.reason,
        "act": act,
        "event_at": dates(assertion, document.article.published_at)[1],
        "bare": act is Act.DENIAL and denials.is_bare(text),
        "echo": echoes(statement, text),
        "keep": not told.notice,
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
    if statement.form in (Form.NOMINAL, Form.IMPERSONAL):
        return False  # "reports that P"
    said = statement.cue.of(body).lower() if statement.cue else ""
    return bool(said) and said in (statement.lemma, statement.lemma + "s")


def _read(told: Told, present: bool) -> Facts:
    """Read an assertion's words in the light of the verb by which they are told."""
    statement, text, act, assertion = told[:4]
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
