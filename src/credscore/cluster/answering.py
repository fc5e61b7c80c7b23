"""Which earlier claim of its affair a claim answers, if any.

A claim is held against each that came before it in its affair, and against the thought that it
answers none of them: a ranking model of few weights (Durrett and Klein 2013, "Easy victories and
uphill battles in coreference resolution"), fitted to the annotated article sets by
``benchmarks/links.py``. It weighs what the two share in words and in fields of events, who speaks,
which of them denies, where they stand in their articles, and how many claims an article has.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from credscore.cluster.fields import read_fields
from credscore.cluster.similarity import blend_one
from credscore.cluster.told import JUST, Pair, Told

_LARGE: Final = 120
"""Affairs of more claims are joined by what they share alone."""
_CLAIMS: Final = 2
"""So are those whose articles have fewer claims, one with another: there it tells nothing which opens its article."""
_SURE: Final = 0.79
"""From which likeness on two claims are known to be about one question."""
_MOST_ALIKE: Final = 0.6
_MOST_FIELDS: Final = 1.5
_SHORT: Final = 4
"""A claim of so few words tells little of what it is about."""
_UNLINKED: Final = 0.49

PAIR: Final[Mapping[str, float]] = MappingProxyType(
    {
        "known": 1.67,
        "known_sure": -0.87,
        "known_crowded": 1.16,
        "alike": -0.13,
        "alike_far": 2.10,
        "figure_one": -0.81,
        "next": 1.04,
        "denied": 0.63,
        "against": -0.36,
        "placed": 0.51,
        "opening": 2.08,
        "opening_crowded": -0.75,
        "fields": 0.59,
        "field_sure": 0.49,
        "field_other": -0.43,
        "voice_far": 0.99,
        "voice_beside": -0.84,
        "own_word": -2.60,
        "other_placed": -0.77,
        "rumour": 0.02,
        "outlet": 0.36,
    }
)
"""What speaks for a claim and an earlier one being about one question."""
ALONE: Final[Mapping[str, float]] = MappingProxyType(
    {
        "bias": 2.11,
        "crowded": 0.91,
        "leads": -0.79,
        "denies": -1.18,
        "reacts": -1.07,
        "short": -0.22,
        "planned": 0.84,
    }
)
"""What speaks for a claim being about a question of its own."""
LENIENCE: Final[Mapping[str, float]] = MappingProxyType({"against": 1.5, "placed": 0.4})
"""What is added where a link that is missed does more harm than one too many: to what it denies or settles."""


class Answering:
    """An affair as its latest article sees it.

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
    """

    def __init__(
        self,
        fresh: Sequence[int],
        affair: Sequence[int],
        n_articles: int,
        told: Mapping[int, Told],
        inside: Mapping[int, float],
    ) -> None:
        self._told, self._inside = told, inside
        self._fresh = frozenset(fresh)
        self._crowded = math.log(len(affair) / n_articles)
        self._opening = next((form for form in affair if told[form].lead), None)
        self._fields = {form: read_fields(told[form].text) for form in affair}
        self._sums = {form: math.fsum(inside[word] for word in told[form].words) for form in affair}

    def alone(self, form: int) -> dict[str, float]:
        """Give what tells whether a claim answers any other."""
        mine = self._told[form]
        return {
            "bias": 1.0,
            "crowded": self._crowded,
            "leads": float(mine.lead),
            "denies": float(mine.denies),
            "reacts": float(mine.source.reacts),
            "short": float(len(mine.words) <= _SHORT),
            "planned": float(mine.source.planned),
        }

    def pair(self, form: int, other: int, known: float) -> dict[str, float]:
        """Give what tells whether a claim answers an earlier one, `known` being how far words, states and figures do."""
        mine, theirs = self._told[form], self._told[other]
        far = other not in self._fresh
        alike = self._alike(form, other)
        opening = float(far and other == self._opening)
        return {
            "known": known,
            "known_sure": float(known >= _SURE),
            "known_crowded": known * self._crowded,
            "alike": alike,
            "alike_far": alike * far,
            "figure_one": float((mine.figure is None) != (theirs.figure is None)),
            "next": float(mine.before == other),
            "denied": float(theirs.denies and not mine.denies),
            "against": float(far and theirs.denies != mine.denies),
            "placed": float(far and mine.source.placed),
            "opening": opening,
            "opening_crowded": opening * self._crowded,
            **self._fields_of(form, other),
            **_sources(mine, theirs, far),
        }

    def _alike(self, form: int, other: int) -> float:
        shared = self._told[form].words & self._told[other].words
        if not shared:
            return 0.0
        common = math.fsum(self._inside[word] for word in shared)
        return min(_MOST_ALIKE, blend_one(common, self._sums[form], self._sums[other]))

    def _fields_of(self, form: int, other: int) -> dict[str, float]:
        mine, theirs = self._fields[form], self._fields[other]
        shared = [min(mine[field], theirs[field]) for field in sorted(mine.keys() & theirs.keys())]
        return {
            "fields": min(_MOST_FIELDS, math.fsum(shared)),
            "field_sure": float(1.0 in shared),
            "field_other": float(not shared and bool(mine) and bool(theirs)),
        }


def _sources(mine: Told, theirs: Told, far: bool) -> dict[str, float]:
    """Give what it tells who speaks."""
    one, other = mine.source, theirs.source
    voice = bool(one.speaker) and one.speaker == other.speaker
    return {
        "voice_far": float(voice and far),
        "voice_beside": float(voice and not far),
        "own_word": float(other.own_word),
        "other_placed": float(other.placed),
        "rumour": float(far and one.placed and not other.placed),
        "outlet": float(far and bool(one.outlet) and one.outlet == other.outlet),
    }


def _weigh(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return math.fsum(weights[name] * value for name, value in values.items())


_LENIENT: Final = {name: weight + LENIENCE.get(name, 0.0) for name, weight in PAIR.items()}


def add_links(
    fresh: Sequence[int],
    affair: Sequence[int],
    n_articles: int,
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Join each new claim of an affair with the earlier one that it most likely answers; part it from those that just look alike.

    Parameters
    ----------
    fresh, affair, n_articles, told, inside
        As :class:`Answering` has them.
    found : dict
        The pairs known, by the later and the earlier claim; changed in place.
    """
    if not _CLAIMS * n_articles <= len(affair) <= _LARGE:
        return
    answering = Answering(fresh, affair, n_articles, told, inside)
    for form in fresh:
        known = {other: found.get((form, other), Pair(0.0)) for other in affair if other < form}
        if not known:
            continue
        alone = _weigh(answering.alone(form), ALONE)
        value = {
            other: _weigh(answering.pair(form, other, pair.topic), _LENIENT) for other, pair in known.items()
        }
        best = max(value, key=lambda other: (value[other], -other))
        for other, pair in known.items():
            likely = 1 / (1 + math.exp(alone - value[other]))
            if likely > JUST and (other == best or pair.topic >= JUST):
                found[form, other] = pair._replace(topic=max(likely, pair.topic))
            elif JUST <= pair.topic < _SURE:
                found[form, other] = pair._replace(topic=_UNLINKED)
