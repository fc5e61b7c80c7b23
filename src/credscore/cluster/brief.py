"""Claims of brief affairs: a few articles of a few claims each mostly ask one question, in whatever words.

How likely two claims answer one question is weighed by a logistic model of few weights, fitted to
the annotated article sets: what they share in words and in fields of events, which of them open
their articles, and how many claims the affair has.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from typing import Final

from credscore.cluster.fields import read_fields
from credscore.cluster.questions import Match, match
from credscore.cluster.similarity import blend_one
from credscore.cluster.told import Pair, Told

_CLAIMS: Final = (2, 5)
"""An affair is brief whose articles have so many claims at least, one with another, and fewer than that: where
each has but one, it tells nothing that it opens its article."""
_FEW: Final = 8
"""In affairs of fewer claims the number tells no more."""
_LEAST: Final = 0.4
"""How likely one question must be at least."""
_JUST: Final = 0.5
"""How far two claims are about one question that are just so."""
_MOST_ALIKE: Final = 0.6
_MOST_FIELDS: Final = 1.5
_BIAS: Final = 0.4
_SIZE: Final = -0.8
_ALIKE: Final = 1.3
_FIELDS: Final = 0.5
_SURE_FIELD: Final = 0.7
_OTHER_FIELDS: Final = -0.5
_DENIES: Final = 0.35
_EMPTY: Final = 1.3
_FIGURES: Final = 0.65
_OPENINGS: Final = 0.7
_ONE_ARTICLE: Final = -0.3
_KNOWN: Final = 1.0
"""The weights of the model, by what they weigh."""


class Brief:
    """A brief affair: the weights of its words and fields."""

    def __init__(self, told: Mapping[int, Told], inside: Mapping[int, float]) -> None:
        self._told = told
        self._inside = inside
        self._fields = {form: read_fields(one.text) for form, one in told.items()}
        self._sums = {form: math.fsum(inside[word] for word in one.words) for form, one in told.items()}

    def likely(self, form: int, other: int, known: float, beside: bool) -> float:
        """Say how likely two claims answer one question; 0 where nothing speaks for it.

        Parameters
        ----------
        form, other : int
            The claims.
        known : float
            How far they do by what they share in words, states and figures.
        beside : bool
            Whether they stand in one article.
        """
        mine, theirs = self._told[form], self._told[other]
        shared = self._shared_fields(form, other)
        alike = self._alike(form, other)
        empty = mine.empty or theirs.empty
        figures = _figures(mine, theirs)
        if figures is Match.OTHER or not (shared or alike or empty):
            return 0.0
        value = _BIAS + _SIZE * math.log(max(_FEW, len(self._told))) + _KNOWN * known
        value += _ALIKE * min(alike, _MOST_ALIKE) + _FIELDS * min(math.fsum(shared), _MOST_FIELDS)
        value += _SURE_FIELD * (1.0 in shared)
        value += _OTHER_FIELDS * (not shared and bool(self._fields[form]) and bool(self._fields[other]))
        value += _DENIES * (mine.denies or theirs.denies) + _EMPTY * empty
        value += _FIGURES * (figures is Match.SAME) + _OPENINGS * (mine.lead and theirs.lead)
        value += _ONE_ARTICLE * beside
        return 1 / (1 + math.exp(-value))

    def _alike(self, form: int, other: int) -> float:
        shared = self._told[form].words & self._told[other].words
        if not shared:
            return 0.0
        common = math.fsum(self._inside[word] for word in shared)
        return blend_one(common, self._sums[form], self._sums[other])

    def _shared_fields(self, form: int, other: int) -> list[float]:
        """List how surely both tell of each field that they share."""
        mine, theirs = self._fields[form], self._fields[other]
        return [min(mine[field], theirs[field]) for field in sorted(mine.keys() & theirs.keys())]


def _figures(left: Told, right: Told) -> Match:
    if left.figure is None or right.figure is None:
        return Match.UNKNOWN
    return match(left.figure, right.figure)


def add_brief(
    fresh: Sequence[int],
    affair: Sequence[int],
    n_articles: int,
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Pair the claims of a brief affair that nothing else pairs with those whose question they likely answer.

    Parameters
    ----------
    fresh : sequence of int
        The claims of the article read last.
    affair : sequence of int
        All claims of the affair.
    n_articles : int
        How many articles they stand in.
    told : mapping of int to Told
        The claims.
    inside : mapping of int to float
        The weight of each word within the affair.
    found : dict
        The pairs known, by the later and the earlier claim; changed in place.
    """
    if not _CLAIMS[0] * n_articles <= len(affair) < _CLAIMS[1] * n_articles:
        return
    brief = Brief({form: told[form] for form in affair}, inside)
    beside: Set[int] = set(fresh)
    for form in fresh:
        earlier = [other for other in affair if other < form]
        known = {other: found.get((form, other), Pair(0.0)) for other in earlier}
        if any(pair.topic >= _JUST for pair in known.values()):
            continue
        for other, pair in known.items():
            likely = brief.likely(form, other, pair.topic, other in beside)
            if likely >= _LEAST:
                found[form, other] = pair._replace(topic=_JUST + 0.1 * likely)
