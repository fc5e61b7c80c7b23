"""Words that make a source: titles, offices, given names, corporate words."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import KIND_OF, Kind, Role
from credscore.extract.remembered import PHRASES
from credscore.extract.wordsets import word_set
from credscore.normalize.names import government, is_outlet_name

_NAME_CHARS = re.compile(r"^[^\W\d_][\w’'.\-/&]*$")


@lru_cache(maxsize=4)
def _roles(language: str = "en") -> dict[str, Role]:
    found: dict[str, Role] = {}
    for row in lexicon.table("roles", language):
        role = Role(row["term"], row["class"], row["single"] == "y", row["family"], row["gender"])
        found.setdefault(
            role.term, role._replace(plural=True) if role.term in word_set("collectives") else role
        )
    for role in list(found.values()):
        for plural in _plurals(role.term):
            found.setdefault(plural, role._replace(plural=True))
    return found


def _plurals(term: str) -> tuple[str, ...]:
    if term.endswith("man"):
        return (term[:-3] + "men",)
    if term.endswith("person"):
        return (term[:-6] + "people", term + "s")
    if term.endswith("child"):
        return (term + "ren",)
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return (term[:-1] + "ies",)
    if term.endswith(("s", "x", "ch", "sh")):
        return (term + "es",)
    if term.endswith("fe"):
        return (term[:-2] + "ves",)
    return (term + "s",)


@lru_cache(maxsize=4)
def known_titles(language: str = "en") -> dict[str, dict[str, str]]:
    return {row["term"]: row for row in lexicon.table("titles", language)}


@lru_cache(maxsize=4)
def first_names(language: str = "en") -> dict[str, str]:
    """Give the known given names with the gender a pronoun would take."""
    return {row["term"]: row["gender"] for row in lexicon.table("first_names", language)}


def phrase_words(name: str, language: str = "en") -> frozenset[str]:
    """Give one set of the table ``phrase_words``.

    Examples
    --------
    >>> "the" in phrase_words("determiners")
    True
    """
    return lexicon.word_sets("phrase_words", language=language)[name]


RANKS = phrase_words("ranks")
"""Titles that say less than the office named beside them."""


@lru_cache(maxsize=16_384)
def role_of(term: str) -> Role | None:
    """Look up a description's head noun, singular or plural, in any case."""
    low = _TITLES.get(term.rstrip(".")) or term.lower().replace("’", "'").rstrip(".")
    found = _roles().get(low)
    if found is None and "-" in low and (spaced := _roles().get(low.replace("-", " "))) is not None:
        return spaced
    if found is None and low.endswith(_TO_BE):
        base = _roles().get(low.rpartition("-")[0])
        return base._replace(term=low) if base is not None else None
    if found is None and low.endswith(_LEARNED) and " " not in low:
        return Role(low, "expert", False, "expert", "", low.endswith("s"))
    return found


def role_ending(words: list[str], end: int) -> tuple[Role, int] | None:
    """Find the longest role term that ends before `end`; give it with its first index."""
    if not end:
        return None
    last = words[end - 1]
    several = not _last_words().isdisjoint(last.lower().replace("’", "'").rstrip(".").split("-"))
    for size in range(min(end, 4) if several else 1, 0, -1):
        role = role_of(" ".join(words[end - size : end]))
        if role is not None:
            return _leading(words, end - size, role)
    if "-" in last:
        role = role_of(last.rsplit("-", 1)[1])
        return (role, end - 1) if role else None
    return None


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """Give the words in which role terms of several words end."""
    last = (term.rpartition(" ")[2] for term in _roles() if " " in term)
    return frozenset(part for word in last for part in word.split("-"))


def _leading(words: list[str], at: int, role: Role) -> tuple[Role, int]:
    """Take those who lead a trade at a house for its office holders ("head gardener", "lead researcher")."""
    if not at or role.plural or role.term not in _TRADES or words[at - 1].lower() not in _LEADING:
        return role, at
    term = f"{words[at - 1].lower()} {role.term}"
    return role._replace(term=term, cls="official", single=True, family="director"), at - 1


_TITLES = {"Rep": "state representative", "Reps": "state representatives"}
"""Short titles that mean somebody else in small letters ("Rep. Ann Lee", but "a rep for the firm")."""
_TO_BE = ("-elect", "-designate", "-in-exile", "-in-waiting")
"""Ends of offices to be taken up or held elsewhere ("mayor-elect")."""
_TRADES, _LEADING = word_set("led_trades"), word_set("leading_words")
_TRADE_ENDINGS = tuple(sorted(word_set("trade_endings")))
_LEARNED = tuple(sorted(word_set("learned_endings")))
"""How the names of those end who have studied something ("lichenologist")."""


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
    if (
        words[0] in first_names()
        and len(words) > 1
        and not police
        and (of_family(words) or not corporate(words[-1]))
    ):
        return Kind.PERSON
    head = words[words.index("of", 1) - 1] if "of" in words[1:] else ""
    for word in (*([head] if head else ()), *reversed(words)):
        role = role_of(word.strip("."))
        if corporate(word) or (role and role.cls in ("body",)):
            return Kind.BODY
        if role and role.cls in ("outlet", "document"):
            return KIND_OF[role.cls]
    if 1 < len(words) < 4 and words[-1] in _country_names() and words[-1] not in surnames():
        return Kind.BODY
    if len(words) > 1 and (words[0] in _STATES or _no_surname(words) or _ELIDED_NAME.search(name)):
        return Kind.BODY
    if "&" in words or (len(words) > 1 and any(word.lower() in ("of", "for", "the") for word in words)):
        return Kind.BODY
    if len(words) == 1:
        known = name.isupper() or not _JOINTS.sub("", name).isalpha()
        return Kind.BODY if known else Kind.NONE
    return (
        Kind.PERSON
        if len(words) <= 4
        and not any(word.isupper() and len(word) > 2 for word in words[initialled(words[0]) :])
        else Kind.BODY
    )


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
