"""Of which fields of events a claim tells ("call in administrators" and "out of cash" are of one): what it asks about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from credscore.cluster.phrases import follows, read_words, term_words
from credscore.lexicon import split, table

_KINDS: Final = (("strong", 1.0), ("weak", 0.5))
"""What a term tells of its field, by its column."""


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[tuple[tuple[str, ...], str, float], ...]]:
    """Read the terms by their first word: the rest, the field, and how much it tells."""
    found: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for row in table("topic_fields"):
        for kind, value in _KINDS:
            for term in split(row[kind]):
                first, *rest = term_words(term)
                found.setdefault(first, []).append((tuple(rest), row["field"], value))
    return {first: tuple(terms) for first, terms in found.items()}


@lru_cache(maxsize=16_384)
def read_fields(text: str) -> Mapping[str, float]:
    """Read the fields of which a text tells, each with how surely: 1 or 0.5.

    Examples
    --------
    >>> read_fields("The carrier filed for bankruptcy")["solvency"]
    1.0
    """
    words = read_words(text)
    found: dict[str, float] = {}
    for place, word in enumerate(words):
        for rest, field, value in _terms().get(word, ()):
            if found.get(field, 0.0) < value and follows(words, place + 1, rest):
                found[field] = value
    return MappingProxyType(found)
