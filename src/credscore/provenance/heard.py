"""Which bodies a text names just before somebody speaks: that of a bare post is among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from credscore import lexicon
from credscore.normalize.names import government
from credscore.normalize.text import fold
from credscore.provenance.bodies import body_nouns, frequent_words, office_terms
from credscore.provenance.words import word_set

WINDOW: Final = 400
"""Characters before a name that are looked at."""
_SENTENCES: Final = 3
_NAME: Final = r"[A-ZÀ-Þ][\w&’'-]*"
_RUN: Final = re.compile(rf"{_NAME}(?: (?:(?:of|for|and|the|de|del|di|du|da) ){{0,2}}{_NAME}){{0,7}}")
_NOUNS: Final = tuple(re.compile(rf"(?:[a-z][\w’'-]* ){{{n}}}([a-z][a-z-]+)\b") for n in range(3))
_CUT: Final = re.compile(r"(?<=[.!?”\"])\s+|\n+|\s[-–—]\s|:\s")
_ADJECTIVE: Final = re.compile(r"^(?:" + "|".join(sorted(word_set("office_adjectives"))) + ") ")
_OPENING: Final = re.compile(
    r"^[\s“\"]*(?:(?:But|And|Yet|Meanwhile|Earlier|Later|Still|However),? )?(?:[Tt]he )?"
)
_ADVERBIAL: Final = re.compile(r"^(?:In|On|At|By|For|After|Since|Under) [^,.;]{1,40}, (?:the )?")
_CLOCK: Final = re.compile(r"^\d{1,2}[.:]\d\d(?: ?[ap]m)?[ :–-]+(?:[Tt]he )?")
_APPOSED: Final = re.compile(rf"(?:[a-z][\w-]* ){{0,3}}?(?P<noun>[a-z][a-z-]+),? (?P<name>{_RUN.pattern})")
"""A body's kind and its name: "rebel coalition FPLA", "developer, Coral Sands"."""
_KINDS: Final = tuple(re.compile(rf"{_RUN.pattern}(?: [a-z-]+){{{n}}} ([a-z-]+)\b") for n in range(3))
"""A name that ends in a common noun: "Norrland pension fund"."""
_QUOTED: Final = re.compile(r"^[“\"‘'”]|”|\)$")
"""A part of a text in which nobody is told of: a quotation, a dateline."""
_SUBJECT: Final = 60
"""Characters of a sentence within which its subject is named."""
_ITS: Final = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir)(?P<post>(?: [a-z’'-]+){0,5})[,:]?\s*(?:(?:[A-Z][a-z]*\.? ){0,2})$"
)
_AGENT: Final = re.compile(rf"\b(?:by|according to) (?:the )?(?P<name>{_RUN.pattern})\.?$")
_ATTENDED: Final = re.compile(r"\b(?:his|her|my|our)\b(?: [\w-]+){0,3}[,:]?\s*$")


def attended(before: str) -> bool:
    """Tell a post that is somebody's own: "her manager, " does not speak for the hospital named before.

    Examples
    --------
    >>> attended("the hospital said. Her manager, "), attended("the bank said. Its director, ")
    (True, False)
    """
    return _ATTENDED.search(before[-60:].casefold()) is not None


def its_post(before: str) -> str | None:
    """Give what stands between "its" and a name: None where no such word leads up to the name.

    Examples
    --------
    >>> its_post("The Grain Union called it a betrayal. Its deputy president, "), its_post("says the ")
    ('deputy president', None)
    """
    found = _ITS.search(before[-90:])
    return None if found is None else found["post"].strip()


def owner_before(before: str, known: Iterable[str], persons: Iterable[str] = ()) -> str | None:
    """Name the body that "its" means: what its sentence is about, else the one before that.

    Parameters
    ----------
    before : str
        What stands before a name, up to the name.
    known : iterable of str
        Names of bodies that the article is known to speak of.
    persons : iterable of str
        Surnames, in lower case, of the persons in it.

    Examples
    --------
    >>> owner_before("Suomen Virtaus never thought of it, its director ", ())
    'Suomen Virtaus'
    >>> owner_before("The figure was not confirmed by the Tide Office. Its director, ", ())
    'Tide Office'
    """
    own = _ITS.search(before[-WINDOW:])
    told = before[-WINDOW:] if own is None else before[-WINDOW:][: own.start()]
    parts = [part.strip() for part in _CUT.split(told) if part.strip()]
    told_in = [part for part in parts if " " in part and not _QUOTED.search(part)]
    names = sorted(known, key=lambda name: (-len(name), name))
    found = _told_of(told_in[-1], names, frozenset(persons)) if told_in else None
    return found if found is None or " " in found or _is_named_in(told, found, names) else None


def _is_named_in(told: str, word: str, names: list[str]) -> bool:
    """Tell a name of one word from any word that begins a sentence: it is known, or stands within one too."""
    begun = any(name == word or name.startswith(f"{word} ") for name in names)
    return (
        begun
        or not word[:1].isupper()
        or word.isupper()
        or re.search(rf"[a-z,] {re.escape(word)}\b", told) is not None
    )


def _told_of(sentence: str, names: list[str], persons: frozenset[str]) -> str | None:
    """The body that a sentence is about, or by which it says that something was done."""
    text = _OPENING.sub("", _ADVERBIAL.sub("", _CLOCK.sub("", sentence)))
    apposed = _APPOSED.match(text)
    if apposed is not None and apposed["noun"] in body_nouns():
        return apposed["name"]
    subject = _ended(text, _KINDS) or _subject(text, names) or _ended(text, _NOUNS)
    if subject is not None:
        return subject
    first = min(((at, name) for name in names if (at := text[:_SUBJECT].find(name)) >= 0), default=(0, None))[
        1
    ]
    if first is not None:
        return first
    run = _RUN.match(text)
    name = "" if run is None else run[0].split(" and ", 1)[0]
    if name and _is_thing(name, persons):
        return name
    agent = _AGENT.search(text.rstrip(".,"))
    return agent["name"] if agent is not None and _is_thing(agent["name"], persons) else None


def _is_thing(name: str, persons: frozenset[str]) -> bool:
    """Tell a proper name that is no person's and no country's."""
    words = fold(name).removesuffix("'s").split()
    personal = words[0] in _given() or words[-1] in persons
    plain = words[0] in _common() or (len(words) == 1 and words[0] in frequent_words())
    return not personal and not plain and government(name) is None and len(name) > 2


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    """Words with which the name of a person begins."""
    return frozenset(
        fold(word) for list_ in ("first_names", "honorifics", "titles") for word in lexicon.words(list_)
    )


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset((*lexicon.words("stop_words"), *lexicon.words("function_words"))) | word_set("posts")


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
    noun = _NOUNS[0].match(sentence)
    return noun[0] if noun is not None and noun[0] in body_nouns() else None


def _ended(sentence: str, beginnings: tuple[re.Pattern[str], ...]) -> str | None:
    """The beginning of a sentence that ends in the common noun of a body: "Hallingdal pension fund"."""
    begun = (begins.match(sentence) for begins in beginnings)
    return next((found[0] for found in begun if found is not None and found[1] in body_nouns()), None)


@lru_cache(maxsize=65_536)
def _ends_in_noun(run: str) -> bool:
    words = fold(run).split()
    return len(words) > 1 and not {words[0], words[-1]}.isdisjoint(_nouns())


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in body_nouns()) - word_set("no_name_nouns")
