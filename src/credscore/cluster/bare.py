"""Bare figures ("the real number is 20 million"): what they count stands in the claims before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from credscore.cluster.counts import Figure
from credscore.cluster.numbers import number_words
from credscore.cluster.words import stem, words_of
from credscore.lexicon import table

_BARE: Final = frozenset(map(stem, words_of("bare_figure")))
"""Words that say no more than that a figure follows."""
_HALF: Final = 0.5
"""More than what share of an affair's figures of a kind must count one thing for a bare one to be taken for its."""


@lru_cache(maxsize=1)
def _subject() -> re.Pattern[str]:
    """Give the pattern of a claim that speaks of a figure alone, whatever it counts."""
    nouns = "|".join(sorted(row["term"] for row in table("denied_nouns") if row["kind"] == "figure"))
    number = rf"(?:[\w-]+\s){{0,2}}?[£$€]?(?:\d|(?:{'|'.join(sorted(number_words()))})\b)"
    return re.compile(
        rf"^(?:An?|The|Its|Their|His|Her|Our|Another|One)\s(?:[\w-]+\s){{0,2}}?(?:{nouns})\b(?!\s+of\b)"
        rf"|\b(?:{nouns})\s(?:at|of|as|to)\s{number}"
        rf"|\b(?:it|that)\s(?:was|is)\s{number}[^\s,.;]*(?=[,.;]|$)",
        re.IGNORECASE,
    )


def is_bare(text: str, figure: Figure | None, words: Iterable[str]) -> bool:
    """Tell whether a claim gives a figure and does not say of what.

    Parameters
    ----------
    text : str
        The claim.
    figure : Figure or None
        Its main figure.
    words : iterable of str
        The concepts that it is about.
    """
    if figure is None or figure.question or figure.noun:
        return False
    return all(word in _BARE for word in words) or _subject().search(text) is not None


def question_of(figure: Figure, earlier: Sequence[Figure]) -> Figure:
    """Let a bare figure answer what most earlier figures of its kind in the affair answer.

    Examples
    --------
    >>> from credscore.cluster.counts import read_figures
    >>> (asked,), (bare,) = read_figures("They stole 3 million euros"), read_figures("It was 20 million euros")
    >>> question_of(bare, [asked]).question
    'theft'
    """
    like = [
        other
        for other in earlier
        if other.dimension == figure.dimension
        and (other.question or other.noun)
        and not (other.part or other.rate or other.old)
    ]
    keys = Counter((other.question, other.noun) for other in like)
    if not keys:
        return figure
    (question, noun), count = keys.most_common(1)[0]
    if count <= _HALF * keys.total():
        return figure
    asked = any(other.asked for other in like if (other.question, other.noun) == (question, noun))
    return figure._replace(question=question, noun=noun, asked=asked)
