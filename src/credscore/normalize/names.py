"""Names of people, bodies and countries: one canonical form, and whether two names are one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table, words
from credscore.normalize.lists import listed
from credscore.normalize.outlets import OutletInfo, is_outlet_name, outlet_info
from credscore.normalize.places import COUNTRY_NAMES, countries_in, government
from credscore.normalize.text import plain

__all__ = [
    "OutletInfo",
    "canonical_name",
    "countries_in",
    "government",
    "is_outlet_name",
    "outlet_info",
    "same_name",
]

_ORGANISATIONS: Final[dict[str, str]] = {}
_ACRONYMS: Final[dict[str, str]] = {}
for _row in table("organisations"):
    for _form in (_row["name"], *split(_row["aliases"])):
        if _form.isupper() and len(_form) <= 6 and "." not in _form:
            _ACRONYMS.setdefault(_form, _row["name"])
        else:
            _ORGANISATIONS.setdefault(plain(_form).removeprefix("the "), _row["name"])
_COUNTRY_ACRONYMS: Final = frozenset({"us", "gb"})

_TITLES: Final = frozenset(words("honorifics"))
_LONGEST_TITLE: Final = max(title.count(" ") for title in _TITLES) + 1
_EDGES: Final = " \t\n\r\"'“”‘’,;:()[]"
_COMPANY: Final = re.compile(
    r"(?:,?\s(?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|GmbH|AG|SA|S\.A|NV|N\.V|SpA|AB|Oyj|ASA|A/S|SE|KGaA|LP|LLP|Pty)"
    r"\.?){1,2}$"
)
_POSSESSIVE: Final = re.compile(r"(?:'s|’s|(?<=s)['’])$")
_ARTICLE: Final = re.compile(r"^[Tt]he\s")
_ABBREVIATED: Final = re.compile(r"\b[A-Za-z]\.$|\b(?:Jr|Sr|St)\.$")
_NOT_PERSONAL: Final = listed("not_personal")


@lru_cache(maxsize=16384)
def canonical_name(text: str) -> str:
    """Bring a name into its canonical form.

    Aliases and acronyms of countries, bodies and outlets fold into the name; articles,
    possessives, honorifics, titles and company suffixes go; accents and case stay. Capitals
    and seats of power stay what they are (see `government`).

    Examples
    --------
    >>> canonical_name("DPRK"), canonical_name("the UN"), canonical_name("WSJ")
    ('North Korea', 'United Nations', 'The Wall Street Journal')
    >>> canonical_name("Gen. Ángel Ruiz's"), canonical_name("Acme Holdings Inc.")
    ('Ángel Ruiz', 'Acme Holdings')
    """
    name = " ".join(text.strip(_EDGES).split())
    name = _POSSESSIVE.sub("", name).strip(_EDGES)
    bare = _ARTICLE.sub("", name)
    known = _known(bare)
    if known:
        return known
    short = _without_titles(bare)
    if short != bare:
        return _known(short) or short
    company = _COMPANY.sub("", bare)
    if company != bare and company:
        return _known(company) or company
    if bare != name:
        outlet = outlet_info(name)
        return outlet.name if outlet else bare
    if _ABBREVIATED.search(bare):
        return bare
    closed = bare.rstrip(".")
    return closed if closed == bare else canonical_name(closed)


def _known(name: str) -> str | None:
    if name in _ACRONYMS:
        return _ACRONYMS[name]
    low = plain(name)
    country = COUNTRY_NAMES.get(low)
    if country and (low not in _COUNTRY_ACRONYMS or name.isupper()) and name != name.lower():
        return country
    body = _ORGANISATIONS.get(low)
    if body and name != name.lower():
        return body
    outlet = outlet_info(name) if 1 < len(name) < 60 else None
    return outlet.name if outlet is not None else None


def _without_titles(name: str) -> str:
    """Take titles off the front while a name is left behind them."""
    parts = name.split(" ")
    for size in (2, 1):
        # "South Korean President N.": the demonym belongs to the title.
        if (
            len(parts) > size + 1
            and parts[size].lower().rstrip(".") in _TITLES
            and government(" ".join(parts[:size]))
        ):
            parts = parts[size:]
            break
    while len(parts) > 1:
        for size in range(min(_LONGEST_TITLE, len(parts) - 1), 0, -1):
            title = " ".join(part.rstrip(".").lower() for part in parts[:size])
            if title in _TITLES and parts[size][:1].isupper() and parts[size].lower() not in _NOT_PERSONAL:
                parts = parts[size:]
                break
        else:
            break
    return " ".join(parts)


_VARIANT: Final[dict[str, frozenset[int]]] = {}
for _index, _row in enumerate(table("name_variants")):
    for _form in split(_row["names"]):
        _VARIANT[_form] = _VARIANT.get(_form, frozenset()) | {_index}

_PARTICLES: Final = listed("name_particles")
_SUFFIXES: Final = frozenset(["jr", "sr", "ii", "iii", "iv"])
_SMALL: Final = frozenset(["of", "the", "for", "and", "a", "an", "on", "in", "at", "to"])
_BODY_WORDS: Final = listed("body_words")
_SPELLING: Final = {
    "defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization", "programme": "program",
    "us": "united states", "usa": "united states", "uk": "united kingdom", "un": "united nations", "intl": "international",
    "dept": "department", "min": "ministry", "natl": "national",
}  # fmt: skip
_SOUNDS: Final = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("zh", "j"), ("dj", "j"),
    ("ts", "c"), ("tz", "c"), ("cz", "ch"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yy", "i"), ("ii", "i"), ("ye", "e"), ("yo", "io"), ("ya", "ia"),
    ("yu", "iu"), ("y", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ie", "e"), ("j", "i"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+")
_ASIAN: Final = listed("family_name_first")


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    """Fold the usual differences of transliteration in one word."""
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] if len(word) > 4 and word.endswith(("ii", "ei")) else word


@lru_cache(maxsize=16384)
def _parts(name: str) -> tuple[str, ...]:
    low = plain(_without_titles(name)).replace("-", " ").replace("'", "").replace(".", ". ")
    parts = [part.strip(".,") for part in low.split()]
    return tuple(part for part in parts if part and part not in _SUFFIXES and part not in _PARTICLES)


def same_name(a: str, b: str) -> bool:
    """Tell whether two names can mean the same person or body.

    Accents, transliteration, initials, short forms, hyphens, titles, middle names and the
    order of East Asian names make no difference, and a surname alone fits the full name. Two
    full names with one surname and other given names are two people.

    Examples
    --------
    >>> same_name("J. Smith", "John Smith"), same_name("Kim Jong-un", "Kim Yong-hyun")
    (True, False)
    >>> same_name("Evgeniy Petrov", "Yevgeny Petrov"), same_name("Smith", "John Smith")
    (True, True)
    """
    return _same(a, b) if a <= b else _same(b, a)


@lru_cache(maxsize=16384)
def _same(a: str, b: str) -> bool:
    first, second = canonical_name(a), canonical_name(b)
    if plain(first) == plain(second):
        return bool(first)
    left, right = _parts(first), _parts(second)
    if not left or not right:
        return False
    if _is_body(left) or _is_body(right):
        return _body_key(left) == _body_key(right)
    if "".join(left) == "".join(right):
        return True
    sounds_left, sounds_right = tuple(map(_sound, left)), tuple(map(_sound, right))
    if "".join(sounds_left) == "".join(sounds_right):
        return True
    if len(left) == 1 or len(right) == 1:
        return _surname_only(left, right) if len(left) == 1 else _surname_only(right, left)
    if sorted(sounds_left) == sorted(sounds_right):
        return True
    return _full_names(left, right)


def _is_body(parts: tuple[str, ...]) -> bool:
    return not _BODY_WORDS.isdisjoint(parts)


def _body_key(parts: tuple[str, ...]) -> frozenset[str]:
    out: set[str] = set()
    for part in parts:
        out.update(_SPELLING.get(part, part).split())
    return frozenset(out - _SMALL)


def _surname_only(single: tuple[str, ...], full: tuple[str, ...]) -> bool:
    sound = _sound(single[0])
    if sound == _sound(full[-1]):
        return full[0] not in _ASIAN or len(full) < 3
    return full[0] in _ASIAN and sound == _sound(full[0])


def _full_names(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Compare two names of several parts: one surname, and given names that can be one."""
    if left[0] in _ASIAN and right[0] in _ASIAN and (len(left) > 2 or len(right) > 2):
        return False
    if _sound(left[-1]) != _sound(right[-1]):
        return False
    shorter, longer = (left, right) if len(left) <= len(right) else (right, left)
    at = 0
    for given in shorter[:-1]:
        while at < len(longer) - 1 and not _given(given, longer[at]):
            at += 1
        if at >= len(longer) - 1:
            return False
        at += 1
    return True


def _given(a: str, b: str) -> bool:
    if a == b or _sound(a) == _sound(b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return bool(_VARIANT.get(a, frozenset()) & _VARIANT.get(b, frozenset()))
