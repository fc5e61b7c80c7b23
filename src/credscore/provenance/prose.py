"""The part of an article's wording by which copying shows: its own prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import table

_QUOTED: Final = re.compile(
    r"“[^”\n]{0,2000}”|\"[^\"\n]{0,2000}\"|«[^»\n]{0,2000}»"
    r"|‘(?:[^’\n]|’(?=\w)){0,2000}’|(?<!\w)'(?=\w)(?:[^'\n]|'(?=\w)){0,600}'(?!\w)"
)
_MARK: Final = re.compile(r"[“”\"«‘']")
_CUT_OFF: Final = re.compile(r"^[^“”\n]{0,2000}”|“[^”\n]{0,2000}$")
FACT: Final = re.compile(r"\d+(?:[.:/-]\d+)*|(?<=[a-z,] )[A-ZÀ-Þ][\w’-]+")
"""A figure or a name: what differs between two reports cut from one template."""
_GROUPED: Final = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3})")
_STOP: Final = re.compile(r"(?<=[.!?])\s+|\n+")


@lru_cache(maxsize=1)
def _furniture() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    rows = table("boilerplate")
    at = {place: tuple(r["term"] for r in rows if r["at"] == place) for place in ("whole", "start", "any")}
    return frozenset(at["whole"]), at["start"], at["any"]


def own_prose(body: str) -> str:
    """Leave out quotations, which everybody prints alike, and page furniture.

    Examples
    --------
    >>> own_prose("He left.\\n“I am tired,” he said.\\nSubscribe to our newsletter")
    'He left.\\n  he said.'
    """
    lines = (line for line in _QUOTED.sub(" ", body).splitlines() if not _is_furniture(line))
    return "\n".join(lines)


def own_words(sentence: str) -> str | None:
    """Leave a quotation out of a single sentence, also one that began or goes on beside it.

    Returns
    -------
    str or None
        None where nothing is quoted.

    Examples
    --------
    >>> own_words("“It is safe. ").strip(), own_words("The dam held.")
    ('', None)
    """
    if not _MARK.search(sentence):
        return None
    own = _CUT_OFF.sub(" ", _QUOTED.sub(" ", sentence))
    return None if own == sentence else own


def _is_furniture(line: str) -> bool:
    whole, starts, anywhere = _furniture()
    folded = line.strip().casefold()
    if len(folded) > 400:
        return False
    return folded in whole or folded.startswith(starts) or any(term in folded for term in anywhere)


def grouped(text: str) -> str:
    """Write figures without separators of thousands, as houses differ in those.

    Examples
    --------
    >>> grouped("12,000 homes")
    '12000 homes'
    """
    return _GROUPED.sub("", text)


def sentences(prose: str) -> list[str]:
    """Cut into sentences, roughly: both texts of a pair are cut alike.

    Examples
    --------
    >>> sentences("He left. She stayed.")
    ['He left.', 'She stayed.']
    """
    return [part for part in _STOP.split(prose) if part]


def telling(prose: str) -> str:
    """Keep the sentences that state figures or names; stock phrases have neither.

    Examples
    --------
    >>> telling("It was a sad day. The mayor of Harlow wept.")
    'The mayor of Harlow wept.'
    """
    return "\n".join(part for part in sentences(prose) if FACT.search(part))
