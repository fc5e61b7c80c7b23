"""Whether like wording tells the same story: what stands in the sentences that match.

A reprint keeps its source's figures and names; two bulletins of one mould share the
sentences and differ in what fills them. Only the two texts are looked at, so the verdict
depends on nothing that is seen later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from credscore.provenance.prose import FACT, grouped, sentences, telling
from credscore.provenance.shingles import fingerprint, overlaps

LEAST_SHARED: Final = 6
"""Shingles that two texts must share at all."""
FACTS: Final = 0.5
"""Share of the figures and names in common below which like wording is a mere template."""
TOLD_ALIKE: Final = 0.25
"""Share of the sentences with figures or names that must be worded alike too."""
KEPT: Final = 0.75
"""Share of the figures, and of the names, that the matching sentences must keep."""
_MATCHING: Final = 0.5
_FEW: Final = 3
_WORD: Final = re.compile(r"[^\W_]+|#")
_LONGEST: Final = 200


class Sentence(NamedTuple):
    """A sentence as a mould (pairs of neighbouring words, facts blanked) and its facts."""

    mould: frozenset[tuple[str, str]]
    facts: frozenset[str]


class Text(NamedTuple):
    """What is compared of an article."""

    facts: frozenset[str]
    sentences: tuple[Sentence, ...]


@lru_cache(maxsize=4096)
def _read(prose: str) -> Text:
    parts = [_sentence(part) for part in sentences(grouped(prose))[:_LONGEST]]
    return Text(frozenset().union(*(part.facts for part in parts)), tuple(parts))


def _sentence(text: str) -> Sentence:
    words = _WORD.findall(FACT.sub("#", text).casefold())
    return Sentence(frozenset(pairwise(words)), frozenset(FACT.findall(text)))


def same_story(later: str, earlier: str) -> bool:
    """Say whether the later text, which has wording of the earlier one, has its story too.

    Parameters
    ----------
    later, earlier : str
        The articles' own prose, as `own_prose` gives it.

    Examples
    --------
    >>> mould = "A quake of magnitude {} hit the coast of {} at a depth of {} km, the institute of {} said."
    >>> one, other = mould.format(5.1, "Lom", 10, "Rask"), mould.format(4.8, "Tarn", 33, "Rask")
    >>> same_story(one, one), same_story(one, other)
    (True, False)
    """
    one, other = _read(later), _read(earlier)
    least = min(len(one.facts), len(other.facts))
    if least >= _FEW and len(one.facts & other.facts) < FACTS * least:
        return False
    return _kept(one, other) and _told_alike(later, earlier)


def _kept(later: Text, earlier: Text) -> bool:
    """Whether the sentences cast alike are filled alike, figures and names each for itself."""
    stated: set[str] = set()
    kept: set[str] = set()
    for sentence in later.sentences:
        if not sentence.facts or not sentence.mould:
            continue
        near = [other for other in earlier.sentences if _overlap(sentence, other) >= _MATCHING]
        if not near:
            continue
        stated |= sentence.facts
        kept |= sentence.facts & frozenset().union(*(other.facts for other in near))
    return all(_enough(part(kept), part(stated)) for part in (_figures, _names))


def _overlap(sentence: Sentence, other: Sentence) -> float:
    least = min(len(sentence.mould), len(other.mould))
    return len(sentence.mould & other.mould) / least if least >= _FEW else 0.0


def _enough(kept: int, stated: int) -> bool:
    return stated < _FEW or kept >= KEPT * stated


def _figures(facts: Iterable[str]) -> int:
    return sum(fact[0].isdigit() for fact in facts)


def _names(facts: Iterable[str]) -> int:
    return sum(not fact[0].isdigit() for fact in facts)


def _told_alike(later: str, earlier: str) -> bool:
    """Pages of one design share sentences, but none that states a figure or a name."""
    prints = fingerprint([earlier, telling(later)], size=4)
    shared = overlaps(prints, np.arange(2)).shared
    size = int(prints.sizes[1])
    return size < LEAST_SHARED or int(shared.sum()) >= TOLD_ALIKE * size
