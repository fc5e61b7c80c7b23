"""Private persons who pass on what they did not see: "she had heard that P", "a guest said after talking to rescuers"."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.normalize.clauses import bag

_PASSED_ON = re.compile(
    r"\W{0,3}(?:that )?(?:he|she|they) (?:had |have |has |only |also )*(?:heard (?:that|from|of|about|it|people|others|rumou?rs|talk)|been told (?:by|that)|(?:was|were) told (?:by|that)|learned (?:from|of)|learnt (?:from|of))\b",
    re.IGNORECASE,
)
_IN_QUOTES = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ve| have| had| only| also)* (?:heard (?:that|from|about|it from|people)|been told (?:by|that)|(?:was|were) told (?:by|that))\b|"
    r"\b[Tt]hey say (?:that|the|he|she|it|there)\b|\b[Pp]eople (?:say|are saying|were saying)\b|\b[Ww]ord is\b"
)
_ASKING = re.compile(r"\b(?:said|says|told [\w ]{2,30}?) after (?:talking|speaking|listening) (?:to|with)\b")
_FROM = re.compile(r"\b(?:heard|hears?|learned|learnt|learns?|has it|got it|have it)\b[^.;]{0,20}? from \b")
_HEARD = frozenset({"heard", "told", "say", "saying", "word"})
"""Words of which one stands where somebody quoted tells what he heard."""
_HEARING = frozenset({"hear", "learn", "have", "get"})


def passed_on(said: str, quoted: bool, sentence: str, lemma: str) -> bool:
    """Say whether words are told at second hand.

    Parameters
    ----------
    said, sentence, lemma : str
    quoted : bool

    Examples
    --------
    >>> passed_on("she had heard that the dam broke", False, "", "say")
    True
    >>> passed_on("she had heard a bang", False, "", "say")
    False
    """
    if lemma in _HEARING and _FROM.search(sentence):
        return True
    if " after " in sentence and _ASKING.search(sentence):
        return True
    if quoted:
        return not _HEARD.isdisjoint(bag(said)) and _IN_QUOTES.search(said) is not None
    return _PASSED_ON.match(said) is not None


def _of_the_street(speaker: Speaker) -> bool:
    """Say whether a person holds no office and is no outlet's: what goes from one such to another is hearsay."""
    return speaker.kind in (Kind.PERSON, Kind.ROLE) and speaker.cls in _STREET and not speaker.ours


def from_the_street(speaker: Speaker | None, hander: Speaker | None) -> str | None:
    """Describe the private person whose words another private person passes on."""
    if speaker is None or hander is None or speaker is hander or speaker.name:
        return None
    if hander.kind is Kind.PERSON and not (hander.role or hander.gender):  # may be a paper's name
        return None
    looks_on = hander.cls == "expert" and hander.name is None
    return speaker.role if _of_the_street(speaker) and (looks_on or _of_the_street(hander)) else None


_STREET = frozenset({"", "ordinary", "witness", "kin", "private"})
