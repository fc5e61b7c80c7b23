"""Light lemmas: base forms of inflected words, by exceptions and by rule."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from credscore.lexicon import split, table
from credscore.normalize.lists import listed

_IRREGULAR: Final = {form: row["base"] for row in table("irregular") for form in split(row["forms"])}
_BASES: Final = frozenset(row["base"] for row in table("irregular"))
_VOWELS: Final = frozenset("aeiouy")
_KEEP: Final = listed("uninflected")


@lru_cache(maxsize=32768)
def lemma(word: str) -> str:
    """Give the base form of an English word in lower case.

    Regular endings go by rule; spelling is that of the base where the rules can tell, and in
    any case the same for all forms of one verb, which is what comparing needs.

    Examples
    --------
    >>> [lemma(word) for word in ("sent", "deploys", "deployed", "agencies", "stopped", "men")]
    ['send', 'deploy', 'deploy', 'agency', 'stop', 'man']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word in _KEEP or word in _BASES or not word.isascii():
        return word
    if word.endswith("'s"):
        return lemma(word[:-2])
    if word.endswith("s"):
        return _without_s(word)
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed"):
        return _stem(word[:-2], word)
    if word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3], word)
    return word


def _without_s(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("oes") and len(word) > 4:
        return word[:-2]
    return word[:-1]


_E_VERBS: Final = frozenset(verb for row in table("e_verbs") for verb in split(row["terms"]))


def _stem(stem: str, word: str) -> str:
    """Undo doubling and a lost -e in what is left when -ed or -ing is taken off."""
    if len(stem) < 2 or _VOWELS.isdisjoint(stem):
        return word
    if stem + "e" in _E_VERBS:
        return stem + "e"
    if stem[-1] == stem[-2] and stem[-1] not in "sfzeo":
        # British doubling ("travelled") goes; a double l of the base ("kill") stays.
        return stem if stem[-1] == "l" and (len(stem) < 6 or stem in _DOUBLE_L) else stem[:-1]
    lost = stem.endswith(("v", "iz", "yz", "nc", "rc", "uc", "rg", "dg", "bl", "tl", "gl", "dl"))
    return stem + "e" if lost or (stem[-1] == "s" and stem[-2] != "s") else stem


_DOUBLE_L: Final = listed("double_l")
