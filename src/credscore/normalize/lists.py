"""Short word lists that the readers of this room share, from ``lexicon/en/word_lists.csv``."""

from __future__ import annotations

from credscore.lexicon import word_sets


def listed(name: str) -> frozenset[str]:
    """Give the words of one list.

    Examples
    --------
    >>> "never" in listed("not_words")
    True
    """
    return word_sets("word_lists")[name]
