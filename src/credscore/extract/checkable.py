"""How far what a statement tells can be checked: whether it is a proposition at all, and what its wording is worth."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from credscore.extract import denials
from credscore.extract.appeals import idle
from credscore.extract.clean import credits_picture
from credscore.extract.cue_uses import nominal, uses
from credscore.extract.document import Document
from credscore.extract.emerging import has_emerged
from credscore.extract.facts import amounts_of, dates
from credscore.extract.kinds import Kind
from credscore.extract.musing import muses
from credscore.extract.rebuttals import affirms
from credscore.extract.remembered import SENTENCES
from credscore.extract.retelling import JUDGING, OF_THINGS, directs
from credscore.extract.spans import Form
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.whole_clauses import is_sentence
from credscore.extract.worth import CRIMES, event_forms, has_event, worth
from credscore.normalize.clauses import bag
from credscore.normalize.text import has_digit
from credscore.terms import Act, Stance

_SOURCED = 0.3
_SPOKEN = 0.24
"""What somebody says of a matter is worth a claim where it tells less than hearsay or the outlet's own words must."""
_NARRATED = 0.5
_ADMITTED = 0.1
"""What it adds that somebody concedes or confirms it rather than says it."""
_DEFINITE = re.compile(r"(?:the|his|her|its|their|this|these) [a-z]")
"""What is confirmed as known ("confirmed the payment")."""
_NARRATING = frozenset({None, Form.CARRIED, Form.LABEL})
_CAPTION = 400
_LONG = 200
"""Characters of words said that do not merely tell why their speaker is unnamed."""


@lru_cache(maxsize=SENTENCES)
def _worth(text: str, n_quantities: int, quoted: bool, dated: bool) -> float:
    return worth(text, n_quantities, quoted=quoted, dated=dated)


class Weighable(NamedTuple):
    """What tells enough to be weighed.

    Attributes
    ----------
    text : str
        The words to weigh.
    n_quantities : int
    narrated : bool
        Whether it is told rather than said by somebody.
    known : bool
        Whether it tells what has come to be known, or what was not there.
    """

    text: str
    n_quantities: int
    narrated: bool
    known: bool


def weighable(
    document: Document, statement: Statement, text: str, assertion: str, act: Act, *, whole: bool = True
) -> Weighable | float | None:
    """Say whether an assertion, or a clause of it, tells anything; its value where its form alone settles it.

    Parameters
    ----------
    document : Document
    statement : Statement
    text : str
        The words said.
    assertion : str
        The same as a sentence that stands by itself.
    act : Act
    whole : bool
        Whether this is all that was said.

    Returns
    -------
    Weighable, float or None
        None where it tells too little.
    """
    sentence = document.sentences[statement.sentence].text
    echoing = echoes(statement, text)
    if text.startswith("Whether ") or (echoing and _DOUBTED.search(sentence)):
        return None
    righted = act is Act.CORRECTION and len(text) < _LONG and has_digit(text)
    if act in (Act.DENIAL, Act.RETRACTION) or righted or echoing or directs(statement, text):
        return 0.6
    if len(text) < _LONG and text[:24].lower().startswith(_ANONYMOUS):
        return None
    amounts = amounts_of(assertion)
    n_quantities = sum((amount.low, amount.high) != (1, 1) for amount in amounts) if amounts else 0
    retold = _retold(document, statement, text, assertion)
    named = statement.quoted and statement.lemma in OF_THINGS
    if named and not (retold or n_quantities or FINITE.search(text)):
        return None
    narrated = statement.form in _NARRATING and not (statement.form is Form.LABEL and statement.quoted)
    known = narrated and (_ABSENT.match(assertion) is not None or (whole and has_emerged(sentence)))
    if narrated and len(sentence) < _CAPTION and credits_picture(sentence):
        return None
    if narrated:
        told = known or has_event(assertion, n_quantities)
        told = told and not (
            _own_voice(statement) and (idle(assertion, n_quantities) or _argued(statement, sentence))
        )
    else:
        told = n_quantities > 0 or _says(statement, text, assertion, whole)
    return (
        Weighable(assertion if retold else text or assertion, n_quantities, narrated, known) if told else None
    )


def weight(
    document: Document, statement: Statement, text: str, assertion: str, told: Weighable
) -> float | None:
    """Say how far what tells anything can be checked; None where too little."""
    dated, _ = dates(assertion, document.article.published_at)
    found = _worth(told.text, told.n_quantities, statement.quoted, dated)
    found = max(_stood_by(statement, text, found), _NARRATED if told.known else 0.0)
    least = _NARRATED if told.narrated else _SOURCED if statement.speaker is None else _SPOKEN
    return found if found >= least else None


def _retold(document: Document, statement: Statement, text: str, assertion: str) -> bool:
    """Say whether the words said tell nothing without their verb ("blamed brake failure")."""
    cue = statement.cue.of(document.body) if statement.cue else None
    blames = statement.lemma == "blame" and " " in text and cue is not None and cue in assertion
    admits = statement.lemma in uses("admission") and text.partition(" ")[0].lower().rstrip(",.") in CRIMES
    charges = statement.lemma == "allege" and not CRIMES.isdisjoint(bag(text))
    return blames or admits or charges or statement.lemma == "hold"


def _says(statement: Statement, text: str, assertion: str, whole: bool) -> bool:
    """Say whether somebody's words are a proposition."""
    clausal = not statement.quoted and statement.lemma not in nominal()
    return (
        clausal
        or _is_clause(text or assertion, statement.lemma)
        or (whole and statement.quoted and is_sentence(text))
    )


def _stood_by(statement: Statement, text: str, found: float) -> float:
    """Weigh how somebody stands by his words: judgements tell less, what is conceded more."""
    if statement.lemma in JUDGING:
        found -= 0.3
    if statement.stance is Stance.CONFIRMING and reported(statement):
        found += _ADMITTED
        if statement.lemma in _CONFIRMS and _DEFINITE.match(text):
            found = max(found, _SOURCED)
    return found


def _own_voice(statement: Statement) -> bool:
    """Say whether a text speaks for itself: in the outlet's voice, or in that of the body that publishes it."""
    own = (
        statement.form is Form.CARRIED
        and statement.speaker is not None
        and statement.speaker.kind is Kind.BODY
    )
    return own or statement.speaker is None or statement.speaker.kind is Kind.OUTLET


def _argued(statement: Statement, sentence: str) -> bool:
    """Say whether a sentence is the writer's argument; a body argues for itself in what it publishes."""
    own = statement.speaker is None or statement.speaker.kind is Kind.OUTLET
    return own and not statement.hearsay and muses(sentence)


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


def echoes(statement: Statement, text: str) -> bool:
    """Say whether the statement only confirms what was said before ("This was confirmed by X", "“It is true,” X said")."""
    if statement.speaker is None or statement.act is not Act.STATEMENT or len(text) > _SHORT:
        return False
    if affirms(text):
        return True
    return statement.stance is Stance.CONFIRMING and statement.lemma in _CONFIRMS and denials.refers(text)


_SHORT = 60
"""How many characters a confirmation has that says nothing else."""
_ABSENT = re.compile(
    r"(?:There (?:is|are|was|were|has been|have been|had been) (?:still |so far )?no|No(?: [a-z]+){1,3} (?:is|are|was|were|has been|have been)) "
    r"(?!(?:[a-z]+ ){0,2}(?:comment|mention|answer|reply|response|doubt|question|need|reason|way|point|sense|end|chance|hope|sign|room|place|time|longer|better|word|surprise)\b)[a-z]"
    r"|None of (?:the|its|their|his|her|these|those) (?:[\w’'-]+ ){1,5}?(?:is|are|was|were|has|have|had) (?:yet )?(?:been )?[a-z]+(?:ed|en|wn)\b"
)
"""What a telling says was not there or did not happen ("There were no deaths")."""
_ANONYMOUS = ("anonymity", "condition of anonymity", "on condition")
_DOUBTED = re.compile(
    r"(?:\b(?:not|cannot|unable|never)\b|n[’']t\b)[^.;]{0,40}\b(?:confirm|corroborat|verif)"
)
_CONFIRMS = frozenset({"confirm", "corroborate", "verify", "acknowledge", "admit", "concede"})


def reported(statement: Statement) -> bool:
    """Say whether words are told of somebody, and not in his own voice."""
    return (statement.speaker is not None or statement.hearsay) and not statement.quoted
