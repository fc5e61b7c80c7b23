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
def function_words(language: str = "en") -> frozenset[str]:
    """Give the small words of a language, which open no name though a sentence writes the first one with a capital."""
    return frozenset(lexicon.words("function_words", "term", language))


@lru_cache(maxsize=4)
def record_nouns(language: str = "en") -> frozenset[str]:
    """Give the nouns for what can show something: records, data, studies, images."""
    return frozenset(lexicon.words("record_nouns", "term", language))


@lru_cache(maxsize=4)
def claim_nouns(language: str = "en") -> frozenset[str]:
    """Give the nouns for what somebody says, which can be rejected."""
    return frozenset(lexicon.words("claim_nouns", "term", language))


@lru_cache(maxsize=4)
def false_words(language: str = "en") -> frozenset[str]:
    """Give the words that call something false.

    Examples
    --------
    >>> "hoax" in false_words()
    True
    """
    return frozenset(lexicon.words("denial_words", "term", language))


@lru_cache(maxsize=8)
def denied_nouns(*kinds: str, language: str = "en") -> frozenset[str]:
    """Give the nouns of some kinds for what others tell."""
    rows = lexicon.table("denied_nouns", language)
    return frozenset(row["term"] for row in rows if row["kind"] in kinds)
