"""Terms of several words in a text, in base form, `*` for a few words between."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.cluster.counts import bases

BREAKS: Final = ",;:.!?–—"
_WORD: Final = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)?|[{BREAKS}]")
_GAP: Final = 3
"""For how many words a `*` stands at most."""


@lru_cache(maxsize=200_000)
def _base(word: str) -> str:
    return next(iter(bases(word)), word)


def read_words(text: str) -> list[str]:
    """Give the words of a text in base form, with its breaks."""
    return [_base(word) for word in _WORD.findall(text)]


def term_words(term: str) -> list[str]:
    """Give the words of a term in base form, with its `*`."""
    return [_base(word) for word in re.findall(r"[^\W\d_]+|\*", term)]


def follows(words: list[str], place: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the rest of a term stands at a place, a `*` for up to three words."""
    for number, word in enumerate(rest):
        if word == "*":
            after = rest[number + 1 :]
            return any(follows(words, start, after) for start in range(place, place + _GAP + 1))
        if place >= len(words) or words[place] != word:
            return False
        place += 1
    return True
