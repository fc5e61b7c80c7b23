"""What a denial names as denied: its noun or pronoun, what that is about, and whose claim it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from credscore.extract.disputing import kinds
from credscore.extract.facts import amounts_of
from credscore.extract.wordsets import false_words, function_words, word_set
from credscore.normalize.lists import listed
from credscore.normalize.names import government

_NOUN = re.compile(r"[^\W\d_]+")
_JUDGES = word_set("object_judges")
_STOPS = word_set("object_stops")
_BEHIND = word_set("behind_pronoun")
"""What can stand behind a pronoun that is all of the object ("denied this on Monday")."""


class Object(NamedTuple):
    """What is denied.

    Attributes
    ----------
    kind : str
        That of its noun or pronoun in the lexicon's `denied_nouns`; empty where it has none.
    plural : bool
    words : frozenset of str
        The words that say what it is about.
    amounts : frozenset of (float or None, float or None)
        The figures that it names ("the figure of 300").
    """

    kind: str
    plural: bool
    words: frozenset[str]
    amounts: frozenset[tuple[float | None, float | None]] = frozenset()
    owner: str = ""
    """Whose claim it is, where the words say so ("the Bay Lantern’s report"); a country for its people ("the Veldoran claim")."""


_PREDICATE = re.compile(
    r"\b(?:as|is|are|was|were|to be)\b|(?:(?<=\bit)|(?<=\bthat)|(?<=\bthis)|(?<=\bthey)|(?<=\bhere)|(?<=\bwhat))[’'](?:s|re)\b(?= )|[,;:“\"]",
    re.IGNORECASE,
)
_BEFORE_NOUN = 6


def read_object(text: str) -> Object:
    """Read the noun or pronoun by which a denial names what it denies.

    Examples
    --------
    >>> read_object("the figure as propaganda")[:2], read_object("these allegations")[:2]
    (('figure', False), ('charge', True))
    >>> read_object("the ship had sunk").kind
    ''
    """
    cut = _PREDICATE.search(text)
    named = text[: cut.start()] if cut else text
    words = [word.lower() for word in _NOUN.findall(named)]
    noun = _head(words, cut is not None)
    kind = kinds().get(noun, "")
    plural = noun in ("them", "these", "those", "they") or (kind != "pronoun" and noun.endswith("s"))
    naming = _naming(words, noun) if kind != "pronoun" else ()
    owner = _owner(named, noun) if noun else ""
    about = frozenset(
        word
        for word in naming
        if len(word) > 3
        and word not in _light_or_dated()
        and not (owner and government(word.title()) == owner)
    )
    amounts = frozenset((one.low, one.high) for one in amounts_of(named)) if kind == "figure" else frozenset()
    return Object(kind, plural, about, amounts, owner)


def _owner(named: str, noun: str) -> str:
    """Give the one whose claim is denied: by name before the noun, or as the people of a country."""
    match = _OWNED.match(named)
    if match is None or match["noun"].lower() != noun:
        return ""
    name: str = match["name"]
    return government(name) or (name if match["own"] else "")


_OWNED = re.compile(
    r"\W*(?:the |all |any |such |these |those )?(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})(?P<own>[’']s?)? (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b"
)


def _naming(words: list[str], noun: str) -> list[str]:
    """Leave out what is said of the noun ("the report pure fantasy") rather than what it is about."""
    if noun not in words:
        return words
    behind = words.index(noun) + 1
    if not words[behind : behind + 1] or words[behind] not in _STOPS:
        return words[:behind]
    judged = next((at for at in range(behind, len(words)) if words[at] in false_words()), len(words))
    return words[:judged]


def _head(words: Sequence[str], judged: bool) -> str:
    """Give the noun before any verb or preposition, or a pronoun that stands alone; "" where there is none."""
    if not words:
        return "it" if judged else ""
    if words[0].endswith("ing") and words[0] not in kinds():
        return ""  # "denied leaking information"
    alone = len(words) == 1 or words[1] in _BEHIND or words[1] in _JUDGES or words[1] in false_words()
    if alone and kinds().get(words[0]) == "pronoun":
        return words[0]
    for place, word in enumerate(words[:_BEFORE_NOUN]):
        if word in _STOPS:
            break
        relative = words[place + 1 : place + 2] in (["that"], ["who"])
        if kinds().get(word, "pronoun") != "pronoun" and not relative:
            return word
    return ""


@lru_cache(maxsize=1)
def _light_or_dated() -> frozenset[str]:
    return light() | listed("date_marks")


@lru_cache(maxsize=4)
def light(language: str = "en") -> frozenset[str]:
    """Give the words that do not say what something is about."""
    return false_words(language).union(kinds(language), function_words(language), word_set("whose_claims"))
