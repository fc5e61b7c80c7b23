"""From one statement to the row of a claim: wording, worth, type and normal forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from credscore.extract import coordination, denials, firsthand, sourcing
from credscore.extract.assertion import denied, finite, resolved, wording
from credscore.extract.display import affiliation, display_name, display_role
from credscore.extract.document import Document
from credscore.extract.facts import Facts, amounts_of, dates, facts, shared_fields
from credscore.extract.grammar.cues import counting
from credscore.extract.marks import Telling
from credscore.extract.rebuttals import BEHIND, is_rebuttal
from credscore.extract.remembered import SENTENCES
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.usable import FINITE, nominal, uses
from credscore.extract.wordings import is_notice, own_act
from credscore.extract.worth import event_forms, has_event, is_manners, worth
from credscore.normalize.text import has_digit
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_SOURCED = 0.3
_NARRATED = 0.5
_ADMITTED = 0.1
"""What it adds that somebody concedes or confirms it rather than says it."""
_JUDGING = frozenset(
    {"call", "describe", "brand", "label", "dub", "term", "characterise", "characterize", "blast", "slam"}
)
_OF_THINGS = counting() | {"accuse", "blame", "measure", "value", "calculate"}
"""Verbs whose object is no clause: what was said is told with them."""
_NARRATING = frozenset({None, Form.CARRIED, Form.LABEL})
_INFINITIVE = re.compile(r"(?:not )?to [a-z]", re.IGNORECASE)


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


@lru_cache(maxsize=SENTENCES)
def _worth(text: str, n_quantities: int, quoted: bool, dated: bool) -> float:
    return worth(text, n_quantities, quoted=quoted, dated=dated)


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
    for said in _apart(statement, text):
        yield from _of_words(document, statement, said)


def _debunked(document: Document, statement: Statement) -> Statement:
    """Let the outlet deny what it tells as a rumour and calls false, or as that for which there is "no evidence"."""
    if not (statement.hearsay and statement.speaker is None and statement.content):
        return statement
    sentence, cue, told = document.sentences[statement.sentence], statement.cue, statement.content[-1]
    false = BEHIND.match(document.body, told.end, sentence.end)
    within = next(
        (one for one in BEHIND.finditer(document.body, *told) if told.end - one.end() <= _REST), None
    )
    none = cue is not None and _NONE.search(document.body[sentence.start : cue.start]) is not None
    if not (false or within or none):
        return statement
    if within:
        statement = replace(statement, content=(*statement.content[:-1], Span(told.start, within.start())))
    own = own_act(sentence.text.lower(), sentence.text)
    act = Act.RETRACTION if own is Act.RETRACTION else Act.DENIAL
    return replace(statement, hearsay=False, act=act)


_REST = 20
"""How many characters of a verdict's sentence may follow it."""
_NONE = re.compile(r"\bno (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def _apart(statement: Statement, text: str) -> list[str]:
    """Part what is called false from what is told beside it ("that the figure was made up and that no file was lost")."""
    if " and that " not in text or statement.stance is Stance.DENYING or not is_rebuttal(text):
        return [text]
    return text.split(" and that ")


def _of_words(document: Document, statement: Statement, text: str) -> Iterator[Draft]:
    act = _act(statement, text)
    sentence = document.sentences[statement.sentence].text
    if act is Act.CORRECTION and is_notice(sentence):
        return
    if statement.speaker is None and is_manners(sentence):
        return
    speaker, own = statement.speaker, affiliation(statement.speaker)
    clause = _clause(document, statement, text)
    if act is Act.DENIAL:
        clause = denied(clause)
    clause = _retold(document, statement, clause, act) or clause
    assertion = resolved(clause, speaker, own, statement.quoted) if text else sentence
    parts = coordination.split(assertion) if act is Act.STATEMENT else (assertion,)
    for part in parts:
        value = _value(document, statement, text if len(parts) == 1 else part, part, act)
        if value is not None:
            yield Draft(statement, _row(document, statement, part, text, act, value, own), text)


def _act(statement: Statement, text: str) -> Act:
    if statement.act is not Act.STATEMENT or statement.speaker is None:
        return statement.act
    denying = statement.stance is Stance.DENYING or is_rebuttal(text)
    return Act.DENIAL if denying else Act.STATEMENT


def _value(document: Document, statement: Statement, text: str, assertion: str, act: Act) -> float | None:
    """Say how far it can be checked; None where too little."""
    if act in (Act.DENIAL, Act.RETRACTION) or _echoes(statement, text) or _directs(statement, text):
        return 0.6
    if len(text) < 200 and text.lower().startswith(("anonymity", "condition of anonymity", "on condition")):
        return None
    n_quantities = sum((amount.low, amount.high) != (1, 1) for amount in amounts_of(assertion))
    narrated = statement.form in _NARRATING and not (statement.form is Form.LABEL and statement.quoted)
    if statement.quoted and statement.lemma in _OF_THINGS and not FINITE.search(text):
        return None
    if narrated:
        told = has_event(assertion, n_quantities)
    else:
        clausal = not statement.quoted and statement.lemma not in nominal()
        told = clausal or n_quantities > 0 or _is_clause(text or assertion, statement.lemma)
    if not told:
        return None
    dated, _ = dates(assertion, document.article.published_at)
    value = _worth(
        assertion if statement.lemma == "hold" else text or assertion, n_quantities, statement.quoted, dated
    )
    if statement.lemma in _JUDGING:
        value -= 0.3
    if statement.stance is Stance.CONFIRMING and _reported(statement):
        value += _ADMITTED
    return value if value >= (_NARRATED if narrated else _SOURCED) else None


def _is_clause(text: str, lemma: str) -> bool:
    """Say whether content is a proposition; a mere noun phrase is one only behind some cues or with a figure."""
    return (
        lemma in uses("bare")
        or lemma in uses("proposal")
        or FINITE.search(text) is not None
        or any(word in event_forms() for word in _PLURAL_SUBJECT.findall(text))
        or has_digit(text)
        or text[:3].lower() == "to "
    )


_PLURAL_SUBJECT = re.compile(r"(?:\b(?:I|[Ww]e|[Yy]ou|[Tt]hey)|[a-z]{2,}s) ([a-z]+)(?= [a-z])")
"""The word behind a plural noun or a pronoun, which may be a verb in the present tense."""


def _echoes(statement: Statement, text: str) -> bool:
    """Say whether the statement only confirms what was said before ("This was confirmed by X")."""
    return (
        statement.stance is Stance.CONFIRMING
        and statement.lemma in _CONFIRMS
        and len(text.split()) < 5
        and denials.is_bare(text)
    )


_PAST = re.compile(r"\b(?:was|were|had|did|has|have)\b")
_CONFIRMS = frozenset({"confirm", "corroborate", "verify"})


def _reported(statement: Statement) -> bool:
    return statement.speaker is not None and not statement.quoted


def _clause(document: Document, statement: Statement, text: str) -> str:
    """Make a sentence of content that is an infinitive or hangs on an impersonal passive."""
    speaker = statement.speaker
    cue = statement.cue.of(document.body) if statement.cue else ""
    if _directs(statement, text) and statement.cue is not None:
        words = wording(document.body, (Span(statement.cue.start, statement.content[-1].end),))
        return f"{_titled(document, statement)} {words}"
    if statement.form is Form.IMPERSONAL and len(statement.content) == 2:
        subject, rest = (wording(document.body, (span,)) for span in statement.content)
        plural = cue.lower().startswith(("are", "were", "have"))
        return finite(rest, subject, plural, cue, False) if rest[:3].lower() == "to " else text
    blamed = _BLAMED.match(text) if statement.lemma == "accuse" else None
    if blamed is not None:
        plural = blamed["whom"].lower().endswith("s") or " and " in blamed["whom"]
        return f"{blamed['whom']} {'were' if plural else 'was'} {blamed['doing']}"
    name = display_name(speaker)
    if name and speaker is not None and text[:3].lower() in ("to ", "not"):
        return finite(text, name, speaker.plural, cue, statement.lemma in uses("pledge"))
    return text


_FORETOLD = re.compile(r"^(?!to )([^,;“\"]{2,70}?) to ([a-z]{2,}\b)(?! [’'])")
"""What is foreseen of somebody ("expects the boat to dock")."""
_BLAMED = re.compile(r"(?P<whom>[^,;]{2,80}?) of (?P<doing>[a-z]+ing\b.*)", re.DOTALL)


def _titled(document: Document, statement: Statement) -> str:
    """Name the speaker with the article that the sentence gives it."""
    name = display_name(statement.speaker) or ""
    sentence = document.sentences[statement.sentence].text.lower()
    return f"the {name}" if f"the {name.lower()}" in sentence else name


def _retold(document: Document, statement: Statement, text: str, act: Act) -> str | None:
    """Tell what was said of a thing where the content alone is no clause ("rejected the agreement")."""
    lemma, cue = statement.lemma, statement.cue
    if cue is None or statement.quoted:
        return None
    if lemma == "hold":
        return f"{_titled(document, statement)} {cue.of(document.body)} {text}"
    told = lemma in uses("proposal") or lemma in _JUDGING or lemma in _OF_THINGS
    judged = told and act is Act.STATEMENT
    if not (judged or act is Act.DENIAL) or FINITE.search(text):
        return None
    name = _titled(document, statement)
    if not name:
        return None
    if not judged and (act is not Act.DENIAL or denials.is_bare(text)):
        return None
    said = wording(document.body, (cue,))
    if statement.form is Form.PASSIVE:
        return f"{text} {said} {name}"
    return f"{name} {said} {text}" if statement.form is Form.SUBJECT else None


def _directs(statement: Statement, text: str) -> bool:
    """Say whether somebody is told to do something; that he was told so is what can be checked."""
    return (
        statement.lemma in uses("directive")
        and statement.speaker is not None
        and _INFINITIVE.match(text) is not None
    )


def _kind(statement: Statement, text: str, act: Act) -> SourcingType:
    if statement.private is not None:
        return SourcingType.HEARSAY
    speaker = statement.speaker
    telling = Telling(
        statement.lemma,
        statement.reason,
        statement.online,
        text,
        witnessing=statement.quoted and firsthand.witnessed(text),
        own_doings=act is Act.DENIAL or statement.lemma in uses("admission"),
    )
    return sourcing.classify(speaker, telling, impersonal=statement.hearsay)


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
    read = _read(statement, assertion, text, act)
    kind = _kind(statement, text, act)
    name = statement.private or display_name(speaker)
    return shared_fields(document.article, read) | {
        "sentence": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "assertion": assertion,
        "speaker": name,
        "speaker_role": display_role(speaker),
        "sourcing_type": kind,
        "via": tuple(relay for relay in statement.relays if relay != name),
        "confidence": round(min(1.0, statement.confidence * min(1.0, 0.6 + 0.5 * value)), 3),
        "affiliation": own,
        "stance": statement.stance,
        "hearsay": statement.hearsay or kind is SourcingType.HEARSAY,
        "anonymity_reason": statement.reason,
        "act": act,
        "event_at": dates(assertion, document.article.published_at)[1],
        "bare": act is Act.DENIAL and denials.is_bare(text),
        "echo": _echoes(statement, text),
        "keep": True,
    }


def _read(statement: Statement, assertion: str, text: str, act: Act) -> Facts:
    """Read an assertion's words in the light of the verb by which they are told."""
    read = facts(assertion, _reported(statement))
    if _directs(statement, text):
        read = read._replace(sign=Polarity.AFFIRMS)
    foreseen = statement.lemma in uses("foresight") and not FINITE.search(text)
    pledged = statement.lemma in uses("pledge") and not (statement.quoted or _PAST.search(text))
    if read.mood is Modality.ASSERTED and (foreseen or pledged):
        read = read._replace(mood=Modality.PLANNED)
    denied_here = act in (Act.DENIAL, Act.RETRACTION)
    return read._replace(sign=Polarity.DENIES) if denied_here else read
