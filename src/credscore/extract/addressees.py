"""Those to whom something is told, where "they" means them ("told staff they would lose their jobs")."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set

_PRONOUN = re.compile(r"(they|he|she)(?=[ ’'])", re.IGNORECASE)
_MEANT = {"they": "them", "he": "him", "she": "her"}
_MEDIA = word_set("watching_people")
_JUDGES = word_set("judges")
"""Those who tell somebody what he has done ("The judge told Roe he had abused his office")."""
_LONGEST = 40
"""Characters that tell whom somebody told."""


def addressed(body: str, statement: Statement) -> str | None:
    """Give the words for those told, where the pronoun that what they are told begins with means them.

    Parameters
    ----------
    body : str
    statement : Statement

    Returns
    -------
    str or None
        Their description, or the pronoun itself; None where it means the speaker or somebody else.

    Examples
    --------
    >>> from credscore.extract.spans import Form, Span
    >>> body = "The firm told staff they would go."
    >>> told = Statement(0, (Span(20, 33),), None, Form.SUBJECT, cue=Span(9, 13))
    >>> addressed(body, told)
    'staff'
    """
    if statement.cue is None or not statement.content or statement.quoted:
        return None
    start = statement.content[0].start
    pronoun = _PRONOUN.match(body, start)
    if pronoun is None or not 0 < start - statement.cue.end <= _LONGEST:
        return None
    whom = body[statement.cue.end : start].strip().removesuffix(" that")
    meant = _MEANT[pronoun[1].lower()]
    if whom == meant:
        return pronoun[1]
    sentencing = statement.speaker is not None and statement.speaker.head in _JUDGES
    if sentencing and whom and meant != "them" and parse(whom).kind in (Kind.PERSON, Kind.NONE):
        return whom
    several = statement.speaker is not None and statement.speaker.plural
    return whom if meant == "them" and not several and _is_group(whom) else None


def _is_group(whom: str) -> bool:
    phrase = parse(whom)
    return phrase.kind is Kind.ROLE and phrase.plural and whom.split(" ")[-1].lower() not in _MEDIA


def meaning(text: str, whom: str) -> str:
    """Put the words for those told in the place of the pronoun that begins what they are told.

    Examples
    --------
    >>> meaning("they would go", "its staff"), meaning("he would go", "he")
    ('its staff would go', 'he would go')
    """
    return _PRONOUN.sub(whom, text, 1)
