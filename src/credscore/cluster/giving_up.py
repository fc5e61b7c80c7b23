"""Which of its earlier claims a voice gives up.

Who concedes something had not granted it before, and who says that his own statement was wrong
speaks of what he had said. Neither need share its question in words with what is given up ("the
syrup is counterfeit", "the batch was genuine"), but it is of the same voice and came earlier.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol

from credscore.cluster.counts import Figure
from credscore.cluster.words import words_of
from credscore.lexicon import alternatives

_TELLING: Final = 0.3
"""What the words that a concession shares with an earlier claim weigh at least."""


class Retreat(StrEnum):
    """How a claim gives up what its voice had said."""

    CONCEDES = "concedes"
    ADMITS_FAULT = "admits fault"
    WAS_TOLD_WRONG = "was told wrong"


class Voiced(Protocol):
    """What is looked at of a claim."""

    @property
    def words(self) -> frozenset[int]: ...
    @property
    def denies(self) -> bool: ...
    @property
    def figure(self) -> Figure | None: ...
    @property
    def text(self) -> str: ...
    @property
    def voice(self) -> tuple[frozenset[int], ...]: ...
    @property
    def retreat(self) -> Retreat | None: ...


def _any_of(kind: str) -> str:
    return alternatives(words_of(kind))


@lru_cache(maxsize=1)
def _conceding() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('conceding')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _at_fault() -> re.Pattern[str]:
    """Give the pattern of a claim that calls its voice's own word wrong."""
    mine = r"(?:my|our|his|her|its|their|[\w.]+[’']s?)\s(?:own\s)?"
    before = r"(?:the|an?|my|our|his|her|its|their|[\w.]+[’']s?)\s(?:own\s)?(?:earlier|first|initial|original|previous|early|preliminary)\s"
    word = rf"(?:(?:{mine}|{before})(?:[\w-]+\s){{0,2}}?(?:{_any_of('own_word')})\b|^what (?:I|we|he|she|it|they) (?:had )?(?:said|told|announced|reported)\b)"
    verb = r"(?:is|are|was|were|be|been|being|had|has|rested|did|does|do)\b"
    return re.compile(
        rf"{word}[^.;]{{0,60}}?\s{verb}[^.;]{{0,30}}?\b(?:{_any_of('own_fault')})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _told_wrong() -> re.Pattern[str]:
    """Give the pattern of a claim whose voice says that it was told wrong."""
    return re.compile(
        rf"\b(?:was|were|been|being|got)\s(?:\w+\s)?(?:{_any_of('deceived')})\b"
        r"|\b(?:lied to|misled|deceived|fooled|duped|tricked) (?:me|us)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _of_figures() -> re.Pattern[str]:
    return re.compile(r"\b(?:figures?|numbers?|estimates?|counts?|tally)\b", re.IGNORECASE)


def retreat_of(text: str, sentence: str, confirms: bool) -> Retreat | None:
    """Tell how a claim gives up what its voice had said before, if it does.

    Parameters
    ----------
    text, sentence : str
        The claim and its sentence.
    confirms : bool
        Whether it is told as something granted.

    Examples
    --------
    >>> retreat_of("The pier had cracked", "The port conceded that the pier had cracked.", True).value
    'concedes'
    >>> retreat_of("Our first statement was incomplete", "Our first statement was incomplete.", False).value
    'admits fault'
    """
    if _at_fault().search(text):
        return Retreat.ADMITS_FAULT
    if _told_wrong().search(text):
        return Retreat.WAS_TOLD_WRONG
    return Retreat.CONCEDES if confirms and _conceding().search(sentence) else None


def one_voice(mine: Sequence[frozenset[int]], theirs: Sequence[frozenset[int]]) -> bool:
    """Tell whether two claims are of one person or body, or of one and those for whom he speaks."""
    return any(one <= other or other <= one for one in mine if one for other in theirs if other)


def given_up(
    form: int,
    earlier: Collection[int],
    told: Mapping[int, Voiced],
    inside: Mapping[int, float],
    linked: Callable[[int, int], bool],
) -> int | None:
    """Choose the earlier claim that a claim gives up: its own voice's, with which it shares most.

    Parameters
    ----------
    form : int
        The claim.
    earlier : collection of int
        The claims of its affair in earlier articles.
    told : mapping of int to Voiced
        All claims.
    inside : mapping of int to float
        The weight of each word within the affair.
    linked : callable
        Whether a claim and an earlier one are thought to be about one question.

    Returns
    -------
    int or None
        None where the claim gives up nothing, or does not say what. Who says that his word was wrong
        and not which gives up the first that he gave, or the first figure where he speaks of one; so
        does who was told wrong.
    """
    mine = told[form]
    if mine.retreat is None:
        return None
    own = [other for other in sorted(earlier) if _may_be(mine, told[other])]
    aside = frozenset().union(*mine.voice)

    def shared(other: int) -> float:
        words = (mine.words & told[other].words) - aside
        return math.fsum(map(inside.__getitem__, words)) + _TELLING * linked(form, other)

    if mine.retreat is Retreat.WAS_TOLD_WRONG:
        return own[0] if own else None
    best = max(own, key=lambda other: (shared(other), told[other].denies, other), default=None)
    if best is None or shared(best) >= _TELLING:
        return best
    if mine.retreat is Retreat.CONCEDES:
        return None
    if _of_figures().search(mine.text):
        return next((other for other in own if told[other].figure is not None), None)
    return own[0]


def _may_be(mine: Voiced, theirs: Voiced) -> bool:
    """Tell whether a claim may give up another: nobody who grants that something is not so had denied it."""
    if theirs.retreat is not None or not one_voice(mine.voice, theirs.voice):
        return False
    return mine.retreat is not Retreat.CONCEDES or not (mine.denies and theirs.denies)
