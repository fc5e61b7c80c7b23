"""Proper names by their form: whose they can be, given names and surnames, words that no name ends in."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import KIND_OF, Kind
from credscore.extract.remembered import PHRASES
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words, word_set
from credscore.normalize.names import government, is_outlet_name

_NAME_CHARS = re.compile(r"^[^\W\d_][\w’'.\-/&]*$")


@lru_cache(maxsize=4)
def first_names(language: str = "en") -> dict[str, str]:
    """Give the known given names with the gender a pronoun would take."""
    return {row["term"]: row["gender"] for row in lexicon.table("first_names", language)}


_TRADE_ENDINGS = tuple(sorted(word_set("trade_endings")))


def is_name_word(word: str) -> bool:
    """Say whether a word is written like (part of) a name."""
    if not word[:1].isupper() and _ELIDED.match(word) is None:
        return False
    return _NAME_CHARS.match(word) is not None


_ELIDED = re.compile(
    r"(?:(?:al|el|as|an|ad|ar|ash|at|ul|ur|ud|uz|us|un|oul)-|(?:d|l|dell|dall|nell|all|sull|s|t|n)[’'])(?=[^\W\d_a-z])"
)
"""An article or preposition written as one with a name ("al-Masri", "dell’Adriatico")."""
_ELIDED_NAME = re.compile(r"\b(?:de l|l|dell|all)['’][A-ZÀ-Þ]")
"""An article inside the name of a body rather than a person ("Arsenal de l'Ouest")."""


def strip_possessive(word: str) -> str:
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("s'", "s’")) else word


ARTICLES = frozenset({"Der", "Die", "Das", "Il", "Het", "Los", "Las", "Les", "Gli"})
"""Articles of other languages with which names of bodies begin and surnames do not."""
_STATES = frozenset({"UK", "US", "USA", "EU", "UN", "GB"})
"""Initials with which bodies are named and people are not ("UK Athletics")."""


@lru_cache(maxsize=PHRASES)
def name_kind(name: str) -> Kind:
    """Tell what a bare proper name names, as far as the words themselves show.

    Examples
    --------
    >>> name_kind("Harbour Safety Commission").value
    'body'
    """
    if is_outlet_name(name):
        return Kind.OUTLET
    words = name.split()
    if name in _companies() or (words[0] in ARTICLES and 1 < len(words) < 4):
        return Kind.BODY
    last = role_of(words[-1]) if len(words) > 1 else None
    if government(name) is not None:
        return Kind.BODY if last is not None and last.cls == "body" else Kind.COUNTRY
    police = last is not None and last.term == "police"
    given = words[0] in first_names() and len(words) > 1 and not police
    if given and (of_family(words) or not corporate(words[-1])):
        return Kind.PERSON
    shown = _shown(words)
    if shown is not None:
        return shown
    if _like_body(name, words):
        return Kind.BODY
    if len(words) == 1:
        known = name.isupper() or not _JOINTS.sub("", name).isalpha()
        return Kind.BODY if known else Kind.NONE
    lettered = any(word.isupper() and len(word) > 2 for word in words[initialled(words[0]) :])
    return Kind.BODY if lettered or len(words) > _LONGEST else Kind.PERSON


_LONGEST = 4
"""Words of a person's name at the most."""


def _shown(words: list[str]) -> Kind | None:
    """Tell by a word for bodies, outlets or records what a name names; the word before "of" counts first."""
    head = words[words.index("of", 1) - 1] if "of" in words[1:] else ""
    for word in (*([head] if head else ()), *reversed(words)):
        role = role_of(word.strip("."))
        if corporate(word) or (role and role.cls == "body"):
            return Kind.BODY
        if role and role.cls in ("outlet", "document"):
            return KIND_OF[role.cls]
    return None


def _like_body(name: str, words: list[str]) -> bool:
    """Say whether a name is put together as a body's: it ends in a country, begins with a state's letters or has a joint."""
    if "&" in words:
        return True
    if len(words) == 1:
        return False
    if len(words) <= _OF_A_PLACE and words[-1] in _country_names() and words[-1] not in surnames():
        return True
    if words[0] in _STATES or _no_surname(words) or _ELIDED_NAME.search(name):
        return True
    return any(word.lower() in ("of", "for", "the") for word in words)


_OF_A_PLACE = 3
"""Words of a body's name at the most that ends in a country ("Cricket Australia")."""


def initialled(word: str) -> bool:
    """Say whether a word is a person's initials ("J.K."), and not a place's ("U.S.").

    Examples
    --------
    >>> initialled("J.K."), initialled("U.N."), initialled("Inc.")
    (True, False, False)
    """
    return _INITIALS.fullmatch(word) is not None and word not in phrase_words("place_initials")


_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_JOINTS = re.compile(r"[-’']")


@lru_cache(maxsize=4)
def _frequent(language: str = "en") -> frozenset[str]:
    return frozenset(lexicon.words("cluster_frequency", language=language))


@lru_cache(maxsize=4)
def international(language: str = "en") -> frozenset[str]:
    """Give the names and other names of well-known bodies."""
    rows = lexicon.table("organisations", language)
    return frozenset(name for row in rows for name in (row["name"], *lexicon.split(row["aliases"])))


def common(word: str) -> bool:
    """Say whether a word is one of everyday language, as the last words of companies' and groups' names often are.

    Examples
    --------
    >>> common("Metal"), common("Malibay")
    (True, False)
    """
    low = word.lower()
    return (
        low in _frequent()
        or low in _FIRMS
        or corporate(word)
        or (low.endswith("s") and low[:-1] in _frequent())
    )


_FIRMS = word_set("firm_words")


def common_ending(name: str) -> bool:
    """Say whether a name ends in a word of everyday language that is no firm's.

    Examples
    --------
    >>> common_ending("Thandeka Bright"), common_ending("Sigma Metals")
    (True, False)
    """
    last = name.rsplit(" ", 1)[-1]
    return (
        last.lower() in _frequent() and last.lower() not in _FIRMS and not any(map(corporate, name.split()))
    )


def _no_surname(words: list[str]) -> bool:
    """Say whether a name of several words ends as no person's does: in a number or a word of everyday language."""
    if words[-1].isdigit():
        return not common(words[0])
    return common(words[-1]) and words[-1] not in surnames()


@lru_cache(maxsize=1)
def _corporate_words() -> frozenset[str]:
    return frozenset(lexicon.words("body_words"))


@lru_cache(maxsize=1)
def _companies() -> frozenset[str]:
    return frozenset(lexicon.words("companies"))


def maker(name: str) -> str | None:
    """Give the well-known firm whose product or officer a longer name is, by its first word.

    Examples
    --------
    >>> maker("Apple Watch"), maker("Apple Inc"), maker("Calder Foods")
    ('Apple', None, None)
    """
    first, _, behind = name.partition(" ")
    last = behind.rpartition(" ")[2]
    own = not last or (corporate(last) and last != _WARE) or last.lower() in phrase_words("corporate_nouns")
    model = any(map(str.isdigit, behind))
    return first if first in _companies() and not (own or model or is_outlet_name(name)) else None


_WARE = "Watch"
"""A word for groups that is one for wares too."""


@lru_cache(maxsize=4)
def _country_names(language: str = "en") -> frozenset[str]:
    """Names of countries and of the parts of Britain, with which bodies' names end ("Cricket Australia")."""
    names = (row["name"] for row in lexicon.table("countries", language))
    return frozenset({*names, "England", "Scotland", "Wales"})


@lru_cache(maxsize=4)
def surnames(language: str = "en") -> frozenset[str]:
    """Give the frequent family names."""
    return frozenset(lexicon.words("surnames", "term", language))


def like_person(name: str) -> bool:
    """Say whether a name's own words show a person: a known given name in front, or a known family name behind.

    Examples
    --------
    >>> like_person("Dmitri Volkov"), like_person("Minera Kallpa")
    (True, False)
    """
    words = name.split()
    return words[0] in first_names() or (len(words) > 1 and words[-1] in surnames())


def of_family(words: list[str]) -> bool:
    """Say whether a given name shows a word for bodies or places to be a family's name ("Tom Banks")."""
    return len(words) > 1 and words[-1] in _FAMILIES and words[-2] in first_names()


_FAMILIES = frozenset(word.title() for word in phrase_words("family_nouns"))


def corporate(word: str) -> bool:
    bare = word.strip(".")
    return bare in _corporate_words() or bare.lower() in _corporate_words()


def gender_of(name: str) -> str:
    words = name.split()
    return first_names().get(words[0], "") if len(words) > 1 else ""


def trade(word: str) -> bool:
    """Say whether a word that no table knows is made as the names of trades are ("hedgelayer", "taxidermist").

    Examples
    --------
    >>> trade("hedgelayer"), trade("water"), trade("Webster")
    (True, False, False)
    """
    low = word.lower()
    known = (
        low in _frequent()
        or role_of(low) is not None
        or low.title() in surnames()
        or low.title() in first_names()
    )
    return len(low) > _SHORT and low.isalpha() and low.endswith(_TRADE_ENDINGS) and not known


_SHORT = 4
"""Letters that no word of a trade unknown to the tables has fewer of."""
