"""Claims of one affair: articles that speak of the same event, and what their claims ask.

Within an affair names go without saying and figures need little beside them, so that less must be
shared than between any two claims of a large corpus. An article is held against those that came
before it; what came later changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from credscore.cluster.counts import Figure
from credscore.cluster.questions import Match, match, rivals, same_answer
from credscore.cluster.similarity import blend_one

_FEW: Final = 24
"""So many articles are thought to be of one affair without further evidence."""
_STEP: Final = 0.4
"""How much more weight two articles must share whenever the corpus has doubled."""
_COMMON: Final = 0.4
"""The weight up to which a shared word is no evidence that two articles are of one affair."""
_LINKS: Final = 24
"""To how many earlier articles an article is linked at most."""
_LATEST: Final = 64
"""A word links an article to so many of those that hold it, the latest."""
_NAMED: Final = 0.3
"""What a name weighs within its affair, against any other word."""
_OPPOSED: Final = 0.14
"""By how much less two claims must be alike of which one denies."""
_ALIKE: Final = 0.38
"""How alike two claims of an affair are that ask one question."""

_SURE: Final = 0.6
"""How alike two claims are that need not share two words beside names."""
_SINGLE: Final = 0.45
"""What one word in common is worth at most."""
_COUNTED: Final = 1.6
"""By how much more two claims are thought to be about one question that count the same thing."""
_BESIDE: Final = 0.7
"""By how much less if one answers a question of which the other does not speak."""


class Told(NamedTuple):
    """One form as its affair sees it.

    Attributes
    ----------
    words, names : frozenset of int
        The concepts that it is about, and those of them that are names.
    figure : Figure or None
        The figure that it is about.
    denies, possible : bool
        Whether it denies; whether it is told as a mere possibility.
    asks : frozenset of str
        The questions of which it speaks without a figure.
    none : str
        The question that it answers by "none".
    """

    words: frozenset[int]
    names: frozenset[int]
    figure: Figure | None
    denies: bool
    possible: bool
    asks: frozenset[str] = frozenset()
    none: str = ""


class Pair(NamedTuple):
    """How two forms of one affair stand to each other.

    Attributes
    ----------
    topic : float
        How far they are about one question: 1 sure, 0.5 just so, 0 not at all.
    answer : bool
        Whether they give one answer to it.
    rivals : bool
        Whether they give different answers.
    """

    topic: float
    answer: bool = False
    rivals: bool = False


def affair_pairs(
    told: Mapping[int, Told],
    articles: Sequence[Sequence[int]],
    weight: Sequence[float],
    against: Mapping[int, frozenset[int]],
) -> dict[tuple[int, int], Pair]:
    """Compare the forms of each article with those of the articles that it is linked to.

    Parameters
    ----------
    told : mapping of int to Told
        The forms, numbered as they were first seen.
    articles : sequence of sequences of int
        The forms of each article, the article first seen first.
    weight : sequence of float
        The weight of each concept.
    against : mapping of int to frozenset of int
        The concepts opposed to a concept.

    Returns
    -------
    dict
        By the later and the earlier form.
    """
    found: dict[tuple[int, int], Pair] = {}
    seen: set[int] = set()
    for forms, linked in zip(articles, _linked(told, articles, weight), strict=True):
        fresh = sorted(set(forms) - seen)
        seen.update(fresh)
        if fresh:
            affair = sorted({*forms, *(form for other in linked for form in articles[other])})
            _compare_all(fresh, affair, told, weight, against, found)
    return found


def _linked(
    told: Mapping[int, Told], articles: Sequence[Sequence[int]], weight: Sequence[float]
) -> list[list[int]]:
    """List for each article the earlier ones that it is thought to be of one affair with."""
    holders: dict[int, list[int]] = defaultdict(list)
    links: list[list[int]] = []
    for number, forms in enumerate(articles):
        words = sorted({word for form in forms for word in told[form].words})
        shared: dict[int, float] = {}
        for word in words:
            evidence = weight[word] - _COMMON
            earlier = holders[word]
            if evidence > 0:
                for other in earlier[-_LATEST:]:
                    shared[other] = shared.get(other, 0.0) + evidence
                earlier.append(number)
        least = _STEP * math.log2(number / _FEW) if number > _FEW else 0.0
        pool = range(number) if number <= _FEW else shared
        near = [other for other in pool if shared.get(other, 0.0) >= least]
        near.sort(key=lambda other: (-round(shared.get(other, 0.0), 6), -other))
        links.append(sorted(near[:_LINKS]))
    return links


def _compare_all(
    fresh: list[int],
    affair: list[int],
    told: Mapping[int, Told],
    weight: Sequence[float],
    against: Mapping[int, frozenset[int]],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Compare the new forms of an affair with all that came before them."""
    frequency = Counter(word for form in affair for word in told[form].words)
    names = {word for form in affair for word in told[form].names}
    whole = math.log((len(affair) + 1) / 2)
    inside = {
        word: weight[word] * (_NAMED if word in names else 1.0) * min(1.0, _rarity(len(affair), count, whole))
        for word, count in frequency.items()
    }
    sums = {form: math.fsum(map(inside.__getitem__, told[form].words)) for form in affair}
    for form in fresh:
        mine = told[form]
        poles = [word for word in mine.words if word in against]
        for other in affair:
            if other >= form:
                break
            theirs = told[other]
            common = math.fsum(map(inside.__getitem__, mine.words & theirs.words))
            if poles:
                common += _opposed(poles, mine.words, theirs.words, against, inside)
            if common or (mine.figure and theirs.figure):
                found[form, other] = compare(mine, theirs, blend_one(common, sums[form], sums[other]))


def _opposed(
    poles: list[int],
    mine: frozenset[int],
    theirs: frozenset[int],
    against: Mapping[int, frozenset[int]],
    inside: Mapping[int, float],
) -> float:
    """Weigh the opposed words of two claims: who won and who lost is one question."""
    return math.fsum(
        max(min(inside[word], inside[other]) for other in met)
        for word in poles
        if word not in theirs and (met := (against[word] & theirs) - mine)
    )


def _rarity(size: int, count: int, whole: float) -> float:
    return math.log((size + 1) / count) / whole if size > 1 else 1.0


def compare(left: Told, right: Told, alike: float) -> Pair:
    """Say how two claims of one affair stand to each other, `alike` telling how much they share."""
    least = _ALIKE - (_OPPOSED if left.denies != right.denies else 0.0)
    topic = min(1.0, 0.5 * alike / least)
    if alike < _SURE and len((left.words & right.words) - left.names - right.names) < 2:
        topic = min(topic, _SINGLE)
    if left.figure is None or right.figure is None:
        return Pair(_without_figure(left, right, topic))
    found = match(left.figure, right.figure)
    if found is Match.OTHER:
        return Pair(0.0)
    if found is Match.UNKNOWN:
        counted = left.figure.noun == right.figure.noun != ""
        return Pair(min(1.0, topic * (_COUNTED if counted else 1.0)))
    one = same_answer(left.figure, right.figure) and left.denies == right.denies
    return Pair(1.0, one and left.possible == right.possible, rivals(left.figure, right.figure))


def _without_figure(left: Told, right: Told, topic: float) -> float:
    """Weigh the likeness of two claims of which one or both give no figure."""
    if left.none and left.none == right.none:
        return 1.0
    for one, other in ((left, right), (right, left)):
        if one.figure is not None and one.figure.question:
            if other.none == one.figure.question:
                return 1.0
            return topic if one.figure.question in other.asks else topic * _BESIDE
    return topic
