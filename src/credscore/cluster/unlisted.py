"""Places that no table knows, by where they stand ("in Torvasbel"), and by their sound, since every paper spells them anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from credscore.cluster.rows import Ints
from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.words import concept, concept_name, fold_token, meant, rates

_PLACED: Final = re.compile(
    r"\b(?:in|at|near|outside|inside|off|from|(?<!according )to|into|towards?|across|along|around|through|over|close to|(?:north|south|east|west)(?:-?(?:east|west))? of) (?:the )?((?:[A-Z][a-z-]{2,}(?: |(?![\w'’-])))+)(?!\.\.|…)"
)
_LISTED: Final = "@#"
_SOUNDS: Final = {
    letter: group[0] for group in ("bpvf", "dt", "gkqcxjsz", "l", "mn", "r") for letter in group
}


def unlisted_places(texts: Sequence[str], vocabulary: Vocabulary) -> Ints:
    """Find the words by which places are told that are neither common nor listed.

    Parameters
    ----------
    texts : sequence of str
    vocabulary : Vocabulary
        Holds the tokens of the texts.

    Returns
    -------
    ndarray of int, shape (n,)
        Row and concept of each as one number, rising.
    """
    found = {
        row << 32 | number
        for row, text in enumerate(texts)
        for run in _PLACED.findall(text)
        for name in _unlisted(run.strip())
        if (number := vocabulary.concepts.get(name)) is not None
    }
    return np.array(sorted(found), dtype=np.int64)


@lru_cache(maxsize=100_000)
def _unlisted(run: str) -> tuple[str, ...]:
    """Name the concepts of a place's words; none where it is listed or a slip of the pen."""
    folded = [fold_token(word)[0] for word in run.split(" ")]
    names = [concept_name(meant(word)) for word in folded]
    if any(meant(word) != word for word in folded) or any(name[:1] in _LISTED for name in names):
        return ()
    return tuple(name for word, name in zip(folded, names, strict=True) if concept(word) not in rates())


@lru_cache(maxsize=200_000)
def sound(name: str) -> str:
    """Give the consonants of a name, those alike as one, each once and in no order: a slip changes letters' places.

    Examples
    --------
    >>> sound("tinzaouaten") == sound("tinzawatene"), sound("falluja") == sound("fallujah")
    (True, True)
    """
    return "".join(sorted({_SOUNDS.get(letter, "") for letter in name.lstrip(_LISTED).lower()}))


def differ(left: str, right: str) -> bool:
    """Say whether two concepts are different places: both listed, or of another sound.

    Examples
    --------
    >>> differ("falluja", "fallujah"), differ("lagos", "torvasbel"), differ("@niger", "@nigeria")
    (False, True, True)
    """
    return (is_listed(left) and is_listed(right)) or sound(left) != sound(right)


def is_listed(name: str) -> bool:
    """Say whether a table holds the name of a concept."""
    return name[:1] in _LISTED
