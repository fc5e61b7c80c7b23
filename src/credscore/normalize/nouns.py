"""The noun that a number counts: found behind the number, through its adjectives."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from credscore.lexicon import word_sets
from credscore.normalize.context import is_headline
from credscore.normalize.numbers import NUMBER_WORDS
from credscore.normalize.units import CONCEPTS

_LISTS: Final = word_sets("count_words", key="kind")
_PLURAL: Final = _LISTS["plural"]
_GERUND: Final = _LISTS["gerund"]
_STOP: Final = _LISTS["stop"]
_MODIFIER: Final = _LISTS["modifier"]
_NOT_PLURAL: Final = _LISTS["singular"] - _PLURAL

_WORD: Final = re.compile(
    r"(?:\s{1,2}[\"'\u201c\u2018]?|(?<=\s)[\"'\u201c\u2018]?)([^\W_][\w&'\u2019./-]{0,30})"
)
_ADJECTIVE: Final = re.compile(
    r"(?:est|ous|ive|ful|less|able|ible|ish|ese|ed|ern|ical|onal|ial|ual|ocal|egal|oyal|ral(?<!eral)|ian|ean|wide|like)$"
)
_POSSESSIVE: Final = re.compile(r"(?:'s|\u2019s|s'|s\u2019)$")
_SHORT_PLURAL: Final = re.compile(r"[A-Z]{2,4}s")
"""The plural of letters ("thousands of PCs", "12 MPs")."""
_MAX_WORDS: Final = 8


class Noun(NamedTuple):
    """The counted noun as it stands in the text, common nouns in lower case, and where it ends."""

    unit: str
    end: int


class _Word(NamedTuple):
    text: str
    low: str
    end: int
    capital: bool
    possessive: bool


def phrase(text: str, pos: int) -> list[_Word]:
    """Collect the words behind `pos` that may belong to one noun phrase."""
    out: list[_Word] = []
    while len(out) < _MAX_WORDS and (found := _WORD.match(text, pos)) is not None:
        raw = found.group(1)
        word = raw.rstrip("./'\u2019-")
        ends_sentence = len(word) < len(raw) and not ("." in word or (len(word) == 1 and raw[0].isupper()))
        possessive = _POSSESSIVE.search(raw) is not None and not ends_sentence
        low = word.lower()
        if low in _STOP and not (word.isupper() and len(word) > 1) and not _describes(text, low, found.end()):
            break
        out.append(_Word(word, low, found.start(1) + len(word), word[0].isupper(), possessive))
        pos = found.end(1)
        if ends_sentence and not possessive:
            break
    return out


def _describes(text: str, low: str, end: int) -> bool:
    """Tell "four dead soldiers" and "live rounds" from "four dead in a fire" and "four live here"."""
    if low not in _MODIFIER:
        return False
    after = _WORD.match(text, end)
    return after is not None and after.group(1).rstrip("./'\u2019-").lower() not in _STOP


def is_plural(low: str) -> bool:
    """Tell whether a word in lower case has the form of a plural noun."""
    if low in _PLURAL:
        return True
    return (
        len(low) > 3
        and low[-1] == "s"
        and low[-2] not in "su'\u2019i"
        and low not in _NOT_PLURAL
        and not low[0].isdigit()
    )


def counted(text: str, pos: int, one: bool = False) -> Noun | None:
    """Find the noun counted by a number that ends at `pos`.

    Adjectives, demonyms and calibres in between are left out; a noun that modifies the
    counted one stays ("artillery shells").

    Parameters
    ----------
    one : bool
        Whether the number is one, so that the noun is a singular.
    """
    words = phrase(text, pos)
    if not words:
        return None
    at = _head_of_one(words) if one else _head(words)
    if at is None:
        return None
    head = words[at]
    before = words[at - 1] if at else None
    # People and things with a proper name keep their capital, except in headlines, where all have one.
    unit = head.text if head.capital and head.low not in CONCEPTS and not is_headline(text) else head.low
    if before is not None and not before.possessive:
        pair = f"{before.low} {head.low}"
        if pair in CONCEPTS or (_is_noun(before) and not before.capital):
            unit = f"{before.low} {unit}"
    return Noun(unit, head.end)


def _head(words: list[_Word]) -> int | None:
    plurals = [
        i for i, word in enumerate(words)
        if not word.possessive and (is_plural(word.low) or _SHORT_PLURAL.fullmatch(word.text))
    ]  # fmt: skip
    plurals = [i for i in plurals if words[i].low not in _MODIFIER] or plurals
    small = [i for i in plurals if not words[i].capital]
    if not plurals:
        known = [i for i, word in enumerate(words[:4]) if word.low in CONCEPTS and not word.possessive]
        return known[0] if known else None
    at = (small or plurals)[0]
    while at + 1 < len(words) and at + 1 in plurals and words[at + 1].capital == words[at].capital:
        at += 1
    return at


def _head_of_one(words: list[_Word]) -> int | None:
    at = None
    for i, word in enumerate(words[:5]):
        if word.low[0].isdigit():
            break
        if at is not None and (
            word.low.endswith(("ed", "ing", "ly")) or (word.capital and not words[at].capital)
        ):
            break
        if word.low in _MODIFIER or word.possessive or word.low.endswith("ed"):
            continue
        if i == 0 and word.low.endswith("ing") and word.low not in _GERUND and _governs(words):
            break  # "one accusing it of theft"
        if word.low in CONCEPTS and not is_plural(word.low):
            return i
        if word.low.isalpha() and not (word.capital and i + 1 < len(words)):
            at = i
    return at


def _governs(words: list[_Word]) -> bool:
    """Say whether a gerund has an object of its own, or stands alone ("one covering Acme's mills")."""
    return len(words) == 1 or words[1].capital or words[1].possessive


def _is_noun(word: _Word) -> bool:
    low = word.low
    if low.endswith("ing") and low not in _GERUND:
        return False
    return (
        low.isalpha()
        and low not in _MODIFIER
        and low not in NUMBER_WORDS
        and len(low) > 2
        and _ADJECTIVE.search(low) is None
    )


def looks_counted(text: str, pos: int) -> bool:
    """Tell whether a plural noun stands within the noun phrase behind `pos`."""
    return any(is_plural(word.low) and not word.possessive for word in phrase(text, pos))
