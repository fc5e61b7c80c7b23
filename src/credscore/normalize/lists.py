"""Short word lists that the readers of this room share, from ``lexicon/en/word_lists.csv``."""

from __future__ import annotations

from typing import Final

from credscore.lexicon import split, table

_LISTS: Final = {row["name"]: frozenset(split(row["terms"])) for row in table("word_lists")}


def listed(name: str) -> frozenset[str]:
    """Give the words of one list.

    Examples
    --------
    >>> "never" in listed("not_words")
    True
    """
    return _LISTS[name]
