"""What a speaker's office makes of its word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.evidence.facts import Office
from credscore.lexicon import word_sets

_WORD: Final = re.compile(r"[\w-]+")
_LONGEST: Final = 3


@lru_cache(maxsize=65536)
def office(role: str | None, speaker: str | None) -> Office | None:
    """Say what kind of office a speaker holds, by its role and, for bodies, its name.

    Examples
    --------
    >>> office("coroner", "Ada Holm").value, office("his lawyer", "Ben Roy").value
    ('finder', 'advocate')
    >>> office(None, "national police").value, office("minister", "Cara Lund") is None
    ('finder', True)
    """
    spans = {span for text in (role, speaker) if text for span in _spans(text.casefold())}
    terms = word_sets("offices", key="office")
    return next((Office(name) for name in terms if not terms[name].isdisjoint(spans)), None)


def _spans(text: str) -> list[str]:
    """List the words of a text and the phrases of up to three."""
    words = _WORD.findall(text)
    return [
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST + 1)
        for start in range(len(words) - length + 1)
    ]
