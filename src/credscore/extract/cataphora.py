"""Whom "he" or "they" at the start of a claim means, and that it is not whoever says it."""

from __future__ import annotations

import re
from dataclasses import replace

from credscore.extract.antecedents import Antecedents
from credscore.extract.display import owner, subject
from credscore.extract.document import Document
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.pronouns import stands_for
from credscore.extract.roles import role_of
from credscore.extract.spans import Span
from credscore.extract.statement import Statement
from credscore.extract.wordsets import denied_nouns, phrase_words
from credscore.normalize.clauses import bag


def with_meant(statement: Statement, document: Document, cast: Antecedents) -> Statement:
    """Say whom "he" or "she" at the start of narrated words means: the person of whom the sentence before tells.

    Parameters
    ----------
    statement : Statement
    document : Document
    cast : Antecedents
        The people of the document.

    Returns
    -------
    Statement
        With ``meant``, where somebody is found and the speaker is not meant.
    """
    if statement.quoted or statement.meant is not None or not statement.content:
        return statement
    opening = _HE_OR_SHE.match(document.body, statement.content[0].start)
    if opening is None or not (statement.speaker is None or is_of_another(document, statement)):
        return statement
    gender = "m" if opening["pronoun"].lower() == "he" else "f"
    found = cast.spoken_of(gender, document.sentences[statement.sentence].start)
    return statement if found is None or found is statement.speaker else replace(statement, meant=found)


def is_of_another(document: Document, statement: Statement) -> bool:
    """Say whether the pronoun that opens what is told means another than the speaker.

    Parameters
    ----------
    document : Document
    statement : Statement

    Returns
    -------
    bool
        True for "A man was jailed after a judge said he had lied", "They had fled, prosecutors said" and "Police
        said they were found dead"; False for "They would strike, the teachers said" and wherever the words are quoted.
    """
    source, speaker = statement.source, statement.speaker
    if source is None or speaker is None or statement.quoted or not statement.content:
        return False
    opening = _OPENING.match(document.body, statement.content[0].start)
    if opening is None:
        return False
    body, start = document.body, document.sentences[statement.sentence].start
    first = _first_word(source, body)
    if _is_suffered(opening, speaker) or (first in _OWNED and speaker.name is None):
        return True  # "His family said he was alive"
    if speaker.name is None and speaker.cls == "spokesperson" and _is_person(speaker.org):
        return opening["pronoun"].lower() in ("he", "she")  # "The president's spokeswoman said he would fly"
    if statement.content[0].start < source.start:
        return _is_introduced_behind(body, source, opening["pronoun"].lower(), speaker)
    befallen = _BEFALLEN.fullmatch(body, start, source.start)
    return befallen is not None and parse(befallen["who"]).kind in (Kind.PERSON, Kind.ROLE)


def owned_by_speaker(document: Document, statement: Statement, assertion: str, own: str | None) -> str:
    """Put the speaker for "his", "her", "its" or "their" at the start of what somebody named before says.

    Parameters
    ----------
    document : Document
    statement : Statement
    assertion : str
    own : str or None
        The body or country for which a body speaks.

    Returns
    -------
    str
        The same where another owner may be meant: behind unnamed people and those who speak for others.
    """
    match = _OWNING.match(assertion)
    source, speaker = statement.source, statement.speaker
    if match is None or speaker is None or source is None or statement.quoted or not statement.content:
        return assertion
    before = _first_word(source, document.body)
    unknown = speaker.kind is Kind.ROLE or speaker.head in phrase_words("spoken_for") or before in _OWNED
    if unknown or statement.content[0].start < source.start:
        return assertion
    if not stands_for(_OWNING_PRONOUNS[match["owner"]], speaker):
        return assertion
    sentence = document.sentences[statement.sentence].text
    named = own is not None and own[:1].isupper() and speaker.kind is Kind.BODY
    name = own if named else subject(speaker, sentence)
    told = f"{owner(name)} {assertion[match.end() :]}" if name else assertion
    return told[:1].upper() + told[1:]


_OWNING = re.compile(r"(?P<owner>His|Her|Its|Their) (?=[a-z])(?!own\b|[\w-]+[’']s )")
_OWNING_PRONOUNS = {"His": "he", "Her": "she", "Its": "it", "Their": "they"}


def are_things(document: Document, statement: Statement, text: str) -> bool:
    """Say whether "they were fake" speaks of things, since the sentence before has no word for what is told.

    Parameters
    ----------
    document : Document
    statement : Statement
    text : str
        The words said.

    Returns
    -------
    bool
    """
    if statement.sentence == 0 or _FAKES.match(text) is None:
        return False
    before = bag(document.sentences[statement.sentence - 1].text)
    return denied_nouns("figure", "account", "claim", "charge", "post").isdisjoint(before)


_FAKES = re.compile(
    r"(?:that )?(?:they|these|those)(?:[’']re| were| are| had been)(?: all| both)? fakes?\b", re.IGNORECASE
)


_HE_OR_SHE = re.compile(r"(?:that )?(?P<pronoun>he|she)\b", re.IGNORECASE)


def _is_person(owner: str | None) -> bool:
    role = role_of(owner) if owner else None
    return role is not None and role.cls not in ("body", "outlet")


_OPENING = re.compile(
    r"(?:that )?(?P<pronoun>he|she|it|they)\b(?:[’'](?:s|re|ve|d|ll))?"
    r"(?:(?: (?:had|has|have|will|would|may|might|could|not|all|both|later|then|also))*"
    r" (?:was|were|is|are|been|being|be)(?: (?:not|all|both|later|then|also|being|[a-z]+ly))* (?P<done>[a-z]+))?",
    re.IGNORECASE,
)
_BEFALLEN = re.compile(
    r"(?P<who>[^,;:“”\"]{2,90}?),? (?:has been|have been|had been|was|were|is being) [^;:“”\"]{2,90} (?:after|when|because|as|once) "
)
"""What befell somebody, before the clause that tells why or when."""


def _is_suffered(opening: re.Match[str], speaker: Speaker) -> bool:
    """Say whether an authority tells what authorities do to others ("police said they were arrested")."""
    authority = speaker.name is None and speaker.head in phrase_words("authorities")
    return authority and (opening["done"] or "").lower() in phrase_words("suffered")


def _is_introduced_behind(body: str, source: Span, pronoun: str, speaker: Speaker) -> bool:
    """Say whether a source named behind its words is so introduced that a pronoun before it means another."""
    first = _first_word(source, body)
    if first in _PRONOUNS:
        return False
    if pronoun == "they":
        return first not in _KNOWN or not speaker.plural
    if pronoun == "it":
        return False
    others = (
        speaker.head in phrase_words("spoken_for") or first in phrase_words("indefinite") or first in _OWNED
    )
    return others or (speaker.name is not None and speaker.name.split(" ")[-1] not in body[: source.start])


def _first_word(source: Span, body: str) -> str:
    return source.of(body).split(" ", 1)[0].lower()


_PRONOUNS = frozenset({"he", "she", "it", "they"})
_KNOWN = frozenset({"the", "these", "those", "both"})
"""What stands before those of whom the text has spoken."""
_OWNED = frozenset({"his", "her", "their"})
