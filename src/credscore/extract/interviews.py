"""Who gave the interview to which words are put down ("P, according to an interview with Reuters")."""

from __future__ import annotations

import re

from credscore.extract import chains
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.normalize.names import is_outlet_name

_INTERVIEW = re.compile(
    r"(?:(?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?:interview|conversation)|(?:[\w-]+ ){0,2}?(?:interviews|conversations))"
    r"(?: (?:that )?(?:s?he|they|it) gave(?: to)?| (?:given |granted )?(?:with|to|on|for|in|by)| (?:published|broadcast|aired|carried) (?:in|by|on)) "
    r"(?P<other>[^,;:]{2,60}?)(?= (?:published|broadcast|aired|released|carried|recorded|on|last|earlier|this|that|which|in|for|from)\b|[,;:]|\.?$|\.\s)"
)
_LONGEST = 160
_PRONOUN = re.compile(r"(?:s?he|they|it|we|i)\b", re.IGNORECASE)


def interviewed(body: str, attribution: Attribution) -> Attribution:
    """Put those who gave an interview, or nobody, in the interview's place, and the outlet that held it among the relays."""
    if attribution.relays:
        attribution = attribution._replace(
            relays=tuple(_held_by(body, relay) for relay in attribution.relays)
        )
    if attribution.form is not Form.ACCORDING or len(attribution.sources) != 1:
        return attribution
    source = attribution.sources[0]
    match = _INTERVIEW.match(body, source.start, source.start + _LONGEST)
    if match is None or not attribution.content:
        return attribution
    other = Span(*match.span("other"))
    if _answers(other.of(body)):
        return attribution._replace(sources=(other,))
    giver = _subject(body, attribution.content[0])
    return attribution._replace(
        sources=(giver,) if giver is not None else (), relays=(other, *attribution.relays)
    )


def _held_by(body: str, relay: Span) -> Span:
    """Put the outlet in the place of its interview."""
    match = _INTERVIEW.match(body, relay.start, relay.start + _LONGEST)
    return Span(*match.span("other")) if match is not None and not _answers(match["other"]) else relay


def _answers(text: str) -> bool:
    """Say whether an interview with somebody is one that he gave, and no outlet held."""
    named = text.removeprefix("the ")
    if chains.outlet_name(named) is not None or is_outlet_name(named):
        return False
    return parse(text).kind in (Kind.PERSON, Kind.ROLE)


def _subject(body: str, content: Span) -> Span | None:
    """Find the person of whom the words tell first."""
    text = content.of(body)
    line = tokenize(text)
    end = phrase_end(line.tags, 0)
    if end == 0 or line.tags[end : end + 1] not in tuple("EHMdvV"):
        return None
    first = text[: line.ends[end - 1]]
    role = parse(first)
    personal = role.kind in (Kind.PERSON, Kind.ROLE) and (role.name is not None or role.cls in PERSONAL)
    if personal or _PRONOUN.match(first):
        return Span(content.start, content.start + len(first))
    return None
