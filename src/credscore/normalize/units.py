"""What numbers count: units, their kinds, and the concept behind each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table
from credscore.normalize.text import plain

_ROWS: Final = table("units")
#: Every unit's written form to its concept.
CONCEPTS: Final = {form: row["concept"] for row in reversed(_ROWS) for form in split(row["terms"])}
_KINDS: Final = {row["concept"]: row["kind"] for row in _ROWS}
_MEASURES: Final = frozenset(
    {
        "duration",
        "length",
        "area",
        "volume",
        "weight",
        "temperature",
        "speed",
        "power",
        "energy",
        "data",
        "share",
    }
)
#: Kinds of amounts that are measured and not counted.
MEASURED: Final = frozenset(
    {"money", "duration", "length", "area", "weight", "volume", "share", "temperature"}
)
#: Forms that may stick to the digits ("5km"); they mean the unit only right behind a number.
ABBREVIATIONS: Final = {abbr: row["concept"] for row in reversed(_ROWS) for abbr in split(row["abbr"])}
#: The forms of measuring units, as they may stand behind a number or a hyphen.
MEASURE_FORMS: Final = {
    form: row["concept"] for row in _ROWS if row["kind"] in _MEASURES for form in split(row["terms"])
}
#: Participles and nouns for what befell people ("43 dead", "12 missing").
FATES: Final = frozenset(
    form for row in _ROWS if row["kind"] == "fate" for form in split(row["terms"]) if " " not in form
) | {"sick", "ill", "infected", "missing"}

CURRENCY_WORDS: Final = {w: row["code"] for row in reversed(table("currencies")) for w in split(row["words"])}
CURRENCY_SIGNS: Final = {s: row["code"] for row in reversed(table("currencies")) for s in split(row["signs"])}
CURRENCY_LETTERS: Final = {row["letter"]: row["code"] for row in table("currencies") if row["letter"]}
CURRENCY_CODES: Final = frozenset(row["code"] for row in table("currencies"))

_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "leaves": "leaf", "thieves": "thief", "halves": "half", "shelves": "shelf",
    "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "analyses": "analysis",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "calories": "calorie", "selfies": "selfie",
    "buses": "bus", "viruses": "virus", "gases": "gas",
}  # fmt: skip
_MEN: Final = re.compile(r"(?:wo)?men$")


def singular(word: str) -> str:
    """Bring an English noun into its singular, by rule and by a short list of exceptions.

    Examples
    --------
    >>> [singular(word) for word in ("shells", "agencies", "boxes", "gunmen", "news")]
    ['shell', 'agency', 'box', 'gunman', 'news']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word.endswith(("ss", "us", "is", "news")):
        return word
    if _MEN.search(word) and len(word) > 5:
        return word[:-3] + "man" if not word.endswith("women") else word[:-5] + "woman"
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


@lru_cache(maxsize=4096)
def unit_concept(unit: str) -> str:
    """Fold the words for one and the same counted thing into one.

    Parameters
    ----------
    unit : str
        A unit as `quantities` gives it: "North Korean soldiers", "km", "USD", "".

    Returns
    -------
    str
        The concept ("troops", "kilometres", "USD"); for a noun the tables do not know, the
        singular of its last word; "" for "".

    Examples
    --------
    >>> unit_concept("soldiers"), unit_concept("troops"), unit_concept("fatalities")
    ('troops', 'troops', 'dead')
    >>> unit_concept("people"), unit_concept("fishing trawlers")
    ('people', 'trawler')
    """
    if unit in CURRENCY_CODES:
        return unit
    text = plain(unit)
    known = ABBREVIATIONS.get(text) or CONCEPTS.get(text) or CONCEPTS.get(text.replace("-", " "))
    if known:
        return known
    if text in CURRENCY_WORDS:
        return CURRENCY_WORDS[text]
    words = text.split()
    for size in (2, 1):
        tail = " ".join(words[-size:])
        if tail in CONCEPTS:
            return CONCEPTS[tail]
    return singular(words[-1]) if words else ""


def unit_kind(unit: str) -> str:
    """Tell what sort of unit this is.

    Returns
    -------
    str
        "money", "duration", "length", "area", "volume", "weight", "temperature", "speed", "power",
        "energy", "data", "share", "people", "fate", "thing", or "" where unknown.

    Examples
    --------
    >>> unit_kind("USD"), unit_kind("years"), unit_kind("dead")
    ('money', 'duration', 'fate')
    """
    concept = unit_concept(unit)
    return "money" if concept in CURRENCY_CODES else _KINDS.get(concept, "")
