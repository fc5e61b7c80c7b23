"""Which articles are thought to be of one affair: those that share rare words with one that came before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import islice
from typing import Final

_TOUCH: Final = 0.25
"""What two articles of one affair share at least, as a rule."""
_COHERENT: Final = 0.6
"""What share of all pairs of articles do so where all are of one affair."""
_TRUST: Final = 3
"""Of how many pairs it is taken as given."""
_RARE: Final = 0.9
_TELLING: Final = 4
"""An article of so many words of that weight names enough to tell it from others."""
_ENOUGH: Final = 1.0
"""The weight that two articles must share where not all are of one affair."""
_FEW: Final = 24
_STEP: Final = 0.4
"""How much more they must share whenever the corpus has doubled beyond `_FEW` articles."""
_COMMON: Final = 0.4
"""The weight up to which a shared word is no evidence that two articles are of one affair."""
_LINKS: Final = 24
"""To how many earlier articles an article is linked at most."""
_LATEST: Final = 64
"""A word links an article to so many of those that hold it, the latest."""


def linked(held: Sequence[Set[int]], weight: Sequence[float]) -> list[list[int]]:
    """List for each article the earlier ones that it is thought to be of one affair with.

    An article is of the affair of the earlier one with which it shares most, if that is enough.
    It is linked to any other with which it shares as much, too: it may join what stood apart.
    Else it is of the first affair as long as most articles share some rare word, unless it names
    much and shares nothing; and of an affair of its own where they do not.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    affair: list[int] = []
    members: dict[int, list[int]] = defaultdict(list)
    links: list[list[int]] = []
    touching = pairs = 0
    for number, words in enumerate(held):
        shared = _shared(words, number, holders, weight)
        touches = sum(value >= _TOUCH for value in shared.values())
        pairs, touching = pairs + number, touching + touches
        ranked = sorted(shared, key=lambda other: (-round(shared[other], 6), -other))
        least = _ENOUGH + _STEP * max(0.0, math.log2(max(number, 1) / _FEW))
        strange = not touches and sum(weight[word] >= _RARE for word in words) >= _TELLING
        mine = number
        if ranked and shared[ranked[0]] >= least:
            mine = affair[ranked[0]]
        elif number and not strange and touching + _TRUST >= _COHERENT * pairs:
            mine = affair[0]
        near = [other for other in ranked if affair[other] == mine or shared[other] >= least]
        rest = (other for other in reversed(members[mine]) if other not in shared)
        affair.append(mine)
        members[mine].append(number)
        links.append(sorted([*near, *islice(rest, _LINKS)][:_LINKS]))
    return links


def _shared(
    words: Set[int], number: int, holders: dict[int, list[int]], weight: Sequence[float]
) -> dict[int, float]:
    """Weigh the rare words that an article shares with each of those before it, and note it as their holder."""
    shared: dict[int, float] = {}
    for word in sorted(words):
        evidence = weight[word] - _COMMON
        if evidence > 0:
            earlier = holders[word]
            for other in earlier[-_LATEST:]:
                shared[other] = shared.get(other, 0.0) + evidence
            earlier.append(number)
    return shared
