"""Small sets of words that single constructions ask for."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon


@lru_cache(maxsize=4)
def _sets(language: str = "en") -> dict[str, frozenset[str]]:
    return {
        row["name"]: frozenset(lexicon.split(row["terms"])) for row in lexicon.table("word_sets", language)
    }


def word_set(name: str, language: str = "en") -> frozenset[str]:
    """Give one set of the table ``word_sets``.

    Examples
    --------
    >>> "statement" in word_set("venues")
    True
    """
    return _sets(language)[name]
