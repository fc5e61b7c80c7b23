"""The words of a statement as an assertion that stands by itself, and what act it is to say them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from credscore.extract import denials
from credscore.extract.addressees import addressed, meaning
from credscore.extract.assertion import wording
from credscore.extract.attitudes import held
from credscore.extract.cataphora import are_things, is_of_another, owned_by_speaker
from credscore.extract.cue_uses import uses
from credscore.extract.display import affiliation
from credscore.extract.document import Document
from credscore.extract.grammar.disputed import OWN_VERDICT
from credscore.extract.kinds import Kind
from credscore.extract.leftovers import unaddressed, unperformed, unsaid
from credscore.extract.pronouns import resolved
from credscore.extract.rebuttals import BEHIND, is_rebuttal, owns_up
from credscore.extract.retelling import clause
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.voice import of_self
from credscore.extract.wordings import is_notice, own_act
from credscore.extract.wordsets import word_set
from credscore.extract.worth import is_manners
from credscore.lexicon import alternatives
from credscore.terms import Act, Stance

_GUESSED = frozenset({Form.CARRIED, Form.OPEN_QUOTE})
_FORETOLD = re.compile(r"^(?!to )([^,;“\"]{2,70}?) to ([a-z]{2,}\b)(?! [’'])")
"""What is foreseen of somebody ("expects the boat to dock")."""


class Told(NamedTuple):
    """Words on their way to a row.

    Attributes
    ----------
    statement : Statement
    text : str
        The words said.
    act : Act
    assertion : str
        The words as a sentence that stands by itself.
    notice : bool
        Whether the sentence only announces a correction.
    value : float
        How far it can be checked.
    """

    statement: Statement
    text: str
    act: Act
    assertion: str
    notice: bool
    value: float = 0.0


def said(document: Document, statement: Statement) -> list[tuple[Statement, str]]:
    """Give the words of a statement, what it calls false apart from what it tells beside it."""
    statement = _debunked(document, statement)
    text = wording(document.body, statement.content) if statement.content else ""
    if statement.lemma in uses("foresight") and statement.kind != "perception" and not statement.quoted:
        text = _FORETOLD.sub(r"\1 will \2", text, 1)
    if statement.speaker is not None:
        direct = unaddressed(text, statement.lemma if statement.cue else "tell", statement.quoted)
        text = text if direct == text or denials.is_bare(direct) else direct
        text = unperformed(unsaid(text)) if statement.quoted or statement.form in _GUESSED else text
    return [
        (one, words) for part in _apart(statement, text) for one, words in _held(document, statement, part)
    ]


def _held(document: Document, statement: Statement, text: str) -> list[tuple[Statement, str]]:
    """Let a speaker affirm what he says that he believes, and deny what he says that he doubts, up to a further "and that"."""
    own = (
        statement.speaker is not None
        and statement.act is Act.STATEMENT
        and statement.stance is not Stance.DENYING
    )
    view = held(text, quoted=statement.quoted) if own else None
    if view is None or is_of_another(document, statement):
        return [(statement, text)]
    if not view.doubts:
        return [(statement, view.text)]
    doubted, *others = view.text.split(" and that ")
    denying = replace(statement, act=Act.DENIAL, stance=Stance.DENYING)
    return [(denying, doubted), *((statement, other) for other in others)]


def _debunked(document: Document, statement: Statement) -> Statement:
    """Let the outlet deny what it tells as a rumour and calls false, or as that for which there is "no evidence".

    What a body's own text tells as a rumour without more is the body's word.
    """
    if statement.lemma == OWN_VERDICT:
        return replace(statement, hearsay=False)
    issued = statement.speaker is not None and statement.speaker.kind is Kind.BODY
    if not (statement.hearsay and (statement.speaker is None or issued) and statement.content):
        return statement
    sentence, cue, told = document.sentences[statement.sentence], statement.cue, statement.content[-1]
    false = BEHIND.match(document.body, told.end, sentence.end)
    within = next(
        (one for one in BEHIND.finditer(document.body, *told) if told.end - one.end() <= _REST), None
    )
    none = cue is not None and _NONE.search(document.body[sentence.start : cue.start]) is not None
    if cue is not None and statement.kind == "mental" and len(statement.content) == 1:
        none = none or _NOT_HELD.search(cue.of(document.body)) is not None
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
_NONE = re.compile(
    rf"\bno (?:[\w-]+ ){{0,2}}$|\b(?:no|not an? [a-z]+ of) (?:{alternatives(word_set('contents_of_claims'))})(?: whatsoever| at all)? (?:in|to|for|behind) (?:[\w-]+ ){{0,2}}$",
    re.IGNORECASE,
)
_UNDERGONE = re.compile(
    r"It (?:had|has) (?:not |never |already |since |only )?been (?!able|in|at|on|the|an?)[a-z]+"
)
"""What had been done, in a sentence without a teller, is told of the thing spoken of before ("It had been closed for repairs")."""
_NOT_HELD = re.compile(r"\b(?:is|was|are|were) (?:no longer|not)\b|\b(?:is|was)n[’']t\b")
"""What nobody holds to be so ("It is not believed that P")."""


def _apart(statement: Statement, text: str) -> list[str]:
    """Part what is called false from what is told beside it ("that the figure was made up and that no file was lost")."""
    if " and that " not in text or statement.stance is Stance.DENYING or not is_rebuttal(text):
        return [text]
    return text.split(" and that ")


def worded(document: Document, spoken: Sequence[tuple[Statement, str]]) -> list[Told]:
    """Word what was said as sentences that stand by themselves, without mere manners.

    Parameters
    ----------
    document : Document
    spoken : sequence of tuple
        Statements with their words, as :func:`said` gives them.

    Returns
    -------
    list of Told
    """
    acted = [
        (statement, text, _act(document, statement, text))
        for statement, text in spoken
        if statement.speaker is not None or not is_manners(document.sentences[statement.sentence].text)
    ]
    told = [clause(document, *one) for one in acted]
    return [_standing(document, *one, words) for one, words in zip(acted, told, strict=True)]


def _standing(document: Document, statement: Statement, text: str, act: Act, told: str) -> Told:
    """Let a clause stand by itself: whom it speaks to and of is named."""
    sentence = document.sentences[statement.sentence].text
    whole = (
        bool(statement.content) and statement.content[0].start <= document.sentences[statement.sentence].start
    )
    notice = act is Act.CORRECTION and whole and is_notice(sentence)
    speaker, own = statement.speaker, affiliation(statement.speaker)
    whom = addressed(document.body, statement)
    if whom is not None:
        told = meaning(told, whom)
    bygone = speaker is not None and speaker.former
    ours = None if bygone or statement.form in _GUESSED else own
    watched = statement.kind == "perception" and speaker is not None and speaker.cls == "journalist"
    spoken = None if watched or whom or statement.lemma in uses("of_another") else statement.meant or speaker
    undergone = statement.form is Form.CARRIED and _UNDERGONE.match(told) is not None
    if spoken is not None and spoken is speaker and (undergone or is_of_another(document, statement)):
        spoken = None
    direct = statement.quoted and (of_self(told) or _is_direct(document, statement))
    assertion = resolved(told, spoken, ours, bool(direct), sentence) if text else sentence
    assertion = owned_by_speaker(document, statement, assertion, ours)
    return Told(statement, text, act, assertion, notice)


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
