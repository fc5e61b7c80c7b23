"""Which words before a colon are a speaker's label."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.proper_names import international
from credscore.extract.spans import Attribution
from credscore.extract.wordsets import phrase_words


def can_label(body: str, attribution: Attribution, phrase: Phrase, clause: bool) -> bool:
    """Say whether words before a colon name a source rather than a subject.

    Parameters
    ----------
    body : str
    attribution : Attribution
    phrase : Phrase
        The words, taken apart.
    clause : bool
        Whether a clause follows the colon.
    """
    return _is_source(phrase) or _known_by_name(body, attribution, phrase, clause)


def _is_source(phrase: Phrase) -> bool:
    """Say whether words name a source by themselves."""
    if phrase.kind in (Kind.OUTLET, Kind.COUNTRY):
        return True
    if phrase.kind in (Kind.PERSON, Kind.BODY):
        known = phrase.role is not None or phrase.titled or phrase.name in international()
        return known or _is_office(phrase)
    return phrase.kind in (Kind.ROLE, Kind.SOCIAL)


_UNSURE_LABEL = 0.5


_AGED = re.compile(r", \d{1,2}\b|, from ")


def _known_by_name(body: str, attribution: Attribution, phrase: Phrase, clause: bool) -> bool:
    """Say whether the name before a colon is one that speaks: of two words before a quotation, or known from elsewhere."""
    name = phrase.name
    if name is None:
        return False
    if attribution.confidence > _UNSURE_LABEL:
        quoted = bool(attribution.content) and body[attribution.content[0].start] in '“"„«'
        aged = _AGED.search(phrase.text) is not None
        stamped = clause and _stamped(body, attribution, phrase)
        again = body.find(name, body.find(name) + 1) >= 0
        sent = _SENT.search(
            body, max(0, attribution.sources[0].start - _SENT_ROOM), attribution.sources[0].start
        )
        return (
            again
            or (quoted and (aged or " " in name))
            or stamped
            or (sent is not None and phrase.kind in _SENDING)
        )
    return " " not in name and name in _surnames(body)


@lru_cache(maxsize=4)
def _surnames(body: str) -> frozenset[str]:
    """Give the last words of the full names in running text, by which an entry can begin."""
    return frozenset(_SURNAME_OF.findall(body))


def _stamped(body: str, attribution: Attribution, phrase: Phrase) -> bool:
    """Say whether a full name opens the entry of a live report ("14.20 Acme Lines: the ferry had sailed")."""
    start = attribution.sources[0].start
    stamp = _STAMP.search(body, max(0, start - _STAMP_ROOM), start)
    return stamp is not None and phrase.kind in (Kind.BODY, Kind.PERSON) and " " in (phrase.name or "")


_SENT_ROOM = 8
_SENT = re.compile(r"\b(?:[Ff]rom|[Vv]ia|by) (?:the )?$")
_SENDING = frozenset({Kind.PERSON, Kind.BODY})
_STAMP_ROOM = 14
_STAMP = re.compile(r"(?:^|\n)[(\[]?\d{1,2}[:.h]\d{2}(?:[ap]m|h)?[)\]]?(?: [A-Z]{2,4})?[ ,.–-]*$")
_SURNAME_OF = re.compile(
    r"(?:^|[\s,“(])(?:[A-Z][\w’-]+ ){1,2}([A-Z][\w’-]+)(?=[,’']| (?:has|had|said|says|told|who|is|was|will)\b)"
)


def _is_office(phrase: Phrase) -> bool:
    """Say whether a body's name shows an office ("Ministry of Health"), as a club's or a firm's does not."""
    words = re.split(r"[\s-]", (phrase.name or "").lower())
    return phrase.kind is Kind.BODY and not phrase_words("public_bodies").isdisjoint(words)
