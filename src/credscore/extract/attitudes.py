"""What somebody says that he believes or doubts, told as what he affirms or denies ("said he did not believe that P")."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.whole_clauses import is_clause
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives


class Held(NamedTuple):
    """What somebody holds.

    Attributes
    ----------
    text : str
        The clause that he believes or doubts.
    doubts : bool
        Whether he does not believe it.
    """

    text: str
    doubts: bool


_BELIEVING = word_set("belief_forms")
_SURE = word_set("sure_words")
_DOUBTING = word_set("doubting_forms")
_SURPRISED = word_set("surprise_forms")
_HEADS = alternatives(_BELIEVING | _SURE | _DOUBTING | _SURPRISED)
_ATTITUDE = re.compile(
    r"(?:I|we|he|she|it|they)(?P<how>(?:[’'](?:m|s|re|ve|d)| can[’']t| cannot"
    r"| (?:am|is|are|was|were|has|have|had|do|does|did|would|could|can)(?:n[’']t)?)?"
    r"(?: (?:not|never|no longer|be|very|quite|much|at all|also|still|now|strong|grave|serious|many|some|[a-z]+ly))*)"
    rf" (?:(?P<head>{_HEADS})|(?:(?:see|sees|saw|find|finds|found) )?no (?:reason|grounds|cause) to (?:believe|think|suspect|assume|suppose))"
    r"(?P<if> if| whether)?(?P<that> that)? (?=\w)",
    re.IGNORECASE,
)
_IN_PAST = re.compile(r"\b(?:was|were|had|did|never|thought|believed|reckoned|doubted)(?:n[’']t)?\b")
"""What somebody tells in his own words that he held once, and may hold no more ("I thought it was a drill")."""
_SURPRISING = re.compile(
    r"it would (?:[a-z]+ly )?(?:surprise|astonish|amaze|shock|astound|stun) (?:me|us|him|her|them) if (?=\w)",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"(?:there (?:is|was|[’']s|can be|could be) (?:absolutely )?(?:little|no) (?:doubt|question|denying|disputing)(?: that)?"
    r"|it(?: is| was|[’']s) (?:also |quite |absolutely )?(?:true|certain|undeniable|undisputed|indisputable|beyond (?:doubt|dispute|question)|a fact|the case|no secret) that)"
    r" (?!about\b|of\b|but\b)(?=\w)",
    re.IGNORECASE,
)
"""By which somebody grants what follows ("there is no doubt that P")."""
_NOT = re.compile(r"\b(?:not|never|no longer|cannot)\b|n[’']t\b|\bcan[’']t\b", re.IGNORECASE)
_PAST = frozenset({"believed", "thought", "reckoned", "doubted"})
_BYGONE = re.compile(r"\b(?:had|never)\b")
"""What is held no more by the time that it is told ("had believed the runway was clear")."""
_WOULD = re.compile(r"(?: would|[’']d)\b")
_NO_CLAUSE = re.compile(
    r"(?:of|about|in|to|so|by|with|for|over|why|how|what|who|where|when|it (?:[a-z]+ly )?(?:un|im)?(?:likely|possible|probable))\b"
)


def held(text: str, *, quoted: bool) -> Held | None:
    """Read what somebody says that he holds; None where the words tell no such thing.

    Parameters
    ----------
    text : str
        The words said, which begin with whoever holds it.
    quoted : bool
        Whether they are his own words, of which "I think" is taken off later.

    Examples
    --------
    >>> held("he did not believe that the pier was safe", quoted=False)
    Held(text='the pier was safe', doubts=True)
    >>> held("they were confident the pier was safe", quoted=False)
    Held(text='the pier was safe', doubts=False)
    >>> held("he believed in the pier", quoted=False) is None
    True
    """
    match = _SURPRISING.match(text)
    if match is not None:
        return Held(text[match.end() :], doubts=True)
    match = _GRANTED.match(text)
    if match is not None:
        return Held(text[match.end() :], doubts=False)
    match = _ATTITUDE.match(text)
    doubts = None if match is None else _doubts(match)
    if match is None or doubts is None:
        return None
    rest = text[match.end() :]
    linked = match["if"] or match["that"]
    if _NO_CLAUSE.match(rest) or not (linked or is_clause(rest)):
        return None
    if quoted and (
        _IN_PAST.search(match.group()) or (not doubts and (match["head"] or "").lower() in _BELIEVING)
    ):
        return None
    return Held(rest, doubts)


def _doubts(match: re.Match[str]) -> bool | None:
    """Say whether an attitude is a doubt; None where it is neither doubt nor belief ("is not sure that P")."""
    if match["head"] is None:
        return True
    head, negated = match["head"].lower(), _NOT.search(match["how"]) is not None
    if head in _PAST and _BYGONE.search(match["how"]):
        return None
    if head in _SURPRISED:
        return True if match["if"] and not negated and _WOULD.match(match["how"]) else None
    if head in _DOUBTING:
        return not negated
    return (
        None if match["if"] or (head in _SURE and negated) or (head == "imagine" and not negated) else negated
    )
