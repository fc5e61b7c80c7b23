"""Names in headlines, where verbs and prepositions have capitals too ("Ann Lee Calls For A New Bridge")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from credscore.extract.grammar.cues import forms
from credscore.extract.wordsets import function_words

_LONGEST = 200
_FEWEST = 5
_SHORT = 4
"""Letters of the longest word that a headline may leave small."""


class Named(NamedTuple):
    """A name as a run of capitalised words gives it."""

    words: tuple[str, ...]
    role: str
    offset: int


def is_title_cased(line: str) -> bool:
    """Say whether a line is a headline with capitals throughout.

    Examples
    --------
    >>> is_title_cased("Ann Lee Calls for a New Bridge"), is_title_cased("Ann Lee calls for a new bridge")
    (True, False)
    """
    if len(line) > _LONGEST:
        return False
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) >= _FEWEST and all(word[0].isupper() for word in words if len(word) > _SHORT)


def out_of_headlines(
    runs: Sequence[tuple[int, Named | None]], headlines: Sequence[int]
) -> list[tuple[int, Named | None]]:
    """Shorten the runs of headlines to the names in them: as the other lines give them, or up to the first verb.

    Parameters
    ----------
    runs : sequence
        All runs of a text with their offsets.
    headlines : sequence of int
        Places of those runs that stand in headlines.
    """
    found = list(runs)
    inside = set(headlines)
    given = {named.words for at, (_, named) in enumerate(runs) if named and at not in inside}
    for at in headlines:
        start, named = found[at]
        if named is not None and len(named.words) > 1:
            found[at] = start, named._replace(words=_shortened(named.words, given))
    return found


def _shortened(words: tuple[str, ...], given: set[tuple[str, ...]]) -> tuple[str, ...]:
    for size in range(len(words), 1, -1):
        if words[:size] in given:
            return words[:size]
    for size in range(2, len(words)):
        if words[size - 1 : size] in given:
            return words[:size]
    stops = (at for at in range(1, len(words)) if _is_no_name(words[at].lower(), at))
    return words[: next(stops, len(words))]


def _is_no_name(word: str, at: int) -> bool:
    """Say whether a word of a headline ends the name before it; the second may be a surname ("Hugh Grant")."""
    return word in function_words() or (word in forms() and (at > 1 or word.endswith(("s", "ed"))))
