"""The word lists of this room, by name."""

from __future__ import annotations

from credscore.lexicon import word_sets


def word_set(name: str) -> frozenset[str]:
    """Read one list of ``provenance_words.csv``.

    Examples
    --------
    >>> "insiders" in word_set("plain_sources")
    True
    """
    return word_sets("provenance_words", column="words")[name]
