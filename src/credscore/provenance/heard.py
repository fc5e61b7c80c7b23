"""Which bodies a text names just before somebody speaks: that of a bare post is among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from credscore.normalize.text import fold
from credscore.provenance.bodies import body_nouns, office_terms
from credscore.provenance.words import word_set

WINDOW: Final = 400
"""Characters before a name that are looked at."""
_SENTENCES: Final = 3
_NAME: Final = r"[A-ZÀ-Þ][\w&’'-]*"
_RUN: Final = re.compile(rf"{_NAME}(?: (?:(?:of|for|and|the|de|del|di|du|da) ){{0,2}}{_NAME}){{0,7}}")
_NOUN: Final = re.compile(r"(?:[a-z][\w-]* ){0,2}?([a-z][a-z-]+)\b")
_CUT: Final = re.compile(r"(?<=[.!?”\"])\s+|\n+|\s[-–—]\s|:\s")
_ADJECTIVE: Final = re.compile(r"^(?:" + "|".join(sorted(word_set("office_adjectives"))) + ") ")
_OPENING: Final = re.compile(
    r"^[\s“\"]*(?:(?:But|And|Yet|Meanwhile|Earlier|Later|Still|However),? )?(?:[Tt]he )?"
)
_ATTENDED: Final = re.compile(r"\b(?:his|her|my|our)\b(?: [\w-]+){0,3}[,:]?\s*$")


def attended(before: str) -> bool:
    """Tell a post that is somebody's own: "her manager, " does not speak for the hospital named before.

    Examples
    --------
    >>> attended("the hospital said. Her manager, "), attended("the bank said. Its director, ")
    (True, False)
    """
    return _ATTENDED.search(before[-60:].casefold()) is not None


def subjects_before(before: str, known: Iterable[str]) -> list[str]:
    """List the bodies of which the sentences before a name are told, the last first.

    Parameters
    ----------
    before : str
        What stands before a speaker's name.
    known : iterable of str
        Names of bodies that the article is known to speak of.

    Examples
    --------
    >>> subjects_before("The health ministry was told. The Federal Criminal Office found the scans, its ", ())
    ['Federal Criminal Office', 'health ministry']
    """
    parts = [part for part in _CUT.split(before[-WINDOW:]) if part][-_SENTENCES:]
    names = sorted(known, key=lambda name: (-len(name), name))
    return [body for part in reversed(parts) if (body := _subject(_OPENING.sub("", part), names)) is not None]


def _subject(sentence: str, known: list[str]) -> str | None:
    """The body with which a sentence begins."""
    named = next((name for name in known if sentence.startswith(name)), None)
    if named is not None:
        return named
    run = _RUN.match(sentence)
    if run is not None:
        return run[0] if _ends_in_noun(run[0]) else None
    office = office_terms().match(_ADJECTIVE.sub("", sentence)) or office_terms().match(sentence)
    if office is not None and not body_nouns().isdisjoint((office[0], office[0].rsplit(" ", 1)[-1])):
        return office[0]
    noun = _NOUN.match(sentence)
    return noun[0] if noun is not None and noun[1] in body_nouns() else None


@lru_cache(maxsize=65_536)
def _ends_in_noun(run: str) -> bool:
    words = fold(run).split()
    return len(words) > 1 and not {words[0], words[-1]}.isdisjoint(_nouns())


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in body_nouns()) - word_set("no_name_nouns")
