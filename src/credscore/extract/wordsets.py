"""Small sets of words that single constructions and readings ask for."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon


def word_set(name: str, language: str = "en") -> frozenset[str]:
    """Give one set of the table ``word_sets``.

    Examples
    --------
    >>> "statement" in word_set("venues")
    True
    """
    return lexicon.word_sets("word_sets", language=language)[name]


def phrase_words(name: str, language: str = "en") -> frozenset[str]:
    """Give one set of the table ``phrase_words``.

    Examples
    --------
    >>> "the" in phrase_words("determiners")
    True
    """
    return lexicon.word_sets("phrase_words", language=language)[name]


@lru_cache(maxsize=4)
def record_nouns(language: str = "en") -> frozenset[str]:
    """Give the nouns for what can show something: records, data, studies, images."""
    return frozenset(lexicon.words("record_nouns", "term", language))
