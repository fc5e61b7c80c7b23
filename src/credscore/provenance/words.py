"""The word lists of this room, by name."""

from __future__ import annotations

from functools import lru_cache

from credscore.lexicon import split, table


@lru_cache(maxsize=32)
def word_set(name: str) -> frozenset[str]:
    """Read one list of ``provenance_words.csv``.

    Examples
    --------
    >>> "insiders" in word_set("plain_sources")
    True
    """
    return frozenset(*(split(row["words"]) for row in table("provenance_words") if row["name"] == name))
