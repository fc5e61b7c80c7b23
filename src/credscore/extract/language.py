"""Which language a text is in, as far as the lexicon reaches."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.errors import InputError
from credscore.extract.wordsets import function_words
from credscore.normalize.clauses import plain_words

_WORD = re.compile(r"[^\W\d_]+")
_TYPESET = "’‘“”–—…\u00a0"
"""Marks of printed text that part words as blanks do."""
_SAMPLE = 20_000
_ENOUGH = 25
_ENGLISH_SHARE = 0.18
_LEAST = 12
_LEAST_SHARE = 0.3
"""Of the words of a note so many are frequent English ones: least .31 in 2,399 paragraphs of 12 to 24 words; German, French, Spanish, Swedish .19 to .29."""
_FEW = 80
_KNOWN_SHARE = 0.42
"""Of a short text's words so many are frequent English ones: least .43 in 2,386 paragraphs of 25 to 79 words of our fixtures; ten texts in other languages have .03 to .33."""
_FOREIGN_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0fff"
    r"\u10a0-\u10ff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)


def share_of(words: list[str], known: frozenset[str]) -> float:
    """Give the share of words that are known ones.

    Examples
    --------
    >>> share_of(["the", "dam", "held"], frozenset({"the"})) < 0.5
    True
    """
    return len(list(filter(known.__contains__, words))) / len(words)


def sampled(text: str) -> list[str]:
    """Give the words of the beginning of a text, in lower case."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return plain_words(sample.lower())
    for mark in _TYPESET:
        sample = sample.replace(mark, " ")
    return list(map(str.lower, _WORD.findall(sample)))


def is_supported(text: str) -> bool:
    """Say whether the text can be read as English.

    Too short a text passes unless most of its letters belong to another script.

    Examples
    --------
    >>> is_supported("The minister said on Monday that the bridge was open again.")
    True
    >>> is_supported("Министр заявил в понедельник, что мост снова открыт.")
    False
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and _FOREIGN_SCRIPT.search(sample) is not None:
        letters = sum(map(len, _WORD.findall(sample)))
        if letters and len(_FOREIGN_SCRIPT.findall(sample)) > 0.5 * letters:
            return False
    words = sampled(text)
    if len(words) < _LEAST:
        return True
    if len(words) < _FEW:
        return share_of(words, _frequent()) >= (_KNOWN_SHARE if len(words) >= _ENOUGH else _LEAST_SHARE)
    return share_of(words, function_words()) >= _ENGLISH_SHARE


@lru_cache(maxsize=4)
def _frequent(language: str = "en") -> frozenset[str]:
    """Give the function words and other frequent words of a language."""
    return function_words(language).union(lexicon.words("cluster_frequency", "term", language))


def require_supported(text: str, where: str | None = None) -> None:
    """Refuse a text whose language has no lexicon.

    Parameters
    ----------
    text : str
    where : str, optional
        The file or article to name in the message.

    Raises
    ------
    InputError
        If the text is plainly not English.

    Examples
    --------
    >>> require_supported("The dam held, officials said.")
    """
    if not is_supported(text):
        raise InputError("the text is not in English, the one language whose lexicon is here", where=where)
