"""For whom "his lawyer" speaks: whoever the text before it is about."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from credscore import lexicon
from credscore.normalize.lists import listed
from credscore.normalize.names import canonical_name
from credscore.normalize.text import fold
from credscore.provenance.bodies import office_in
from credscore.provenance.words import word_set

_OWN: Final = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts)(?: [\w’'-]+){0,3}[,:]?\s*$")
_SENTENCES: Final = re.compile(r"(?<=[.!?”\"])\s+|\n+")
_NAME: Final = r"[A-ZÀ-Þ][\w’-]+"
_RUN: Final = re.compile(rf"{_NAME}(?: (?:(?:de|da|di|du|del|van|von|al|bin|ag) ){{0,2}}{_NAME}){{0,3}}")
_SHORTEST: Final = 3
_LOOKED_AT: Final = 3


def client_before(before: str, others: Collection[str] = ()) -> str | None:
    """Name the client of "his lawyer" from what stands before: the subject of its sentence, else of one before.

    Parameters
    ----------
    before : str
        What stands before the lawyer's name, or before the word.
    others : collection of str
        Surnames, in lower case, of those who are nobody's client: judges, prosecutors.

    Examples
    --------
    >>> client_before("The baker Paul Maas denies the charge. He had left at six, said his lawyer, ")
    'Paul Maas'
    >>> client_before("Northgate will appeal, said its ")
    'Northgate'
    >>> client_before("Paul Maas denies the charge. A ") is None
    True
    """
    own = _OWN.search(before[-60:])
    if own is None:
        return None
    told = before[: len(before) - len(own[0])]
    for sentence in list(reversed(_SENTENCES.split(told)))[:_LOOKED_AT]:
        found = _subject(sentence, others)
        if found is not None:
            return found
    return None


def _subject(sentence: str, others: Collection[str]) -> str | None:
    """The first full name of a sentence, else the first single one."""
    names = [name for run in _RUN.finditer(sentence) if (name := _name(run[0]))]
    names = [name for name in names if fold(name).rsplit(" ", 1)[-1] not in others]
    return next((name for name in names if " " in name), names[0] if names else None)


@lru_cache(maxsize=65_536)
def _name(run: str) -> str | None:
    """The name in a run of capitalised words: "Owner Paul Maas" is Paul Maas, "He" is nobody's."""
    words = run.split()
    while words and words[0].casefold() in _no_names():
        words = words[1:]
    name = canonical_name(" ".join(words).removesuffix("’s")) if words else ""
    return name if len(name) >= _SHORTEST and office_in(name) is None else None


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    small = (*lexicon.words("stop_words"), *lexicon.words("function_words"), *lexicon.words("titles"))
    dates = listed("date_marks") | lexicon.word_sets("word_classes", key="class")["time"]
    return frozenset(small) | dates | word_set("posts") | word_set("generic")
