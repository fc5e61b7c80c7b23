"""Claims of one affair: articles that speak of the same event, and what their claims ask.

Within an affair names go without saying and figures need little beside them, so that less must be
shared than between any two claims of a large corpus. An article is held against those that came
before it; what came later changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import chain, islice
from typing import Final, NamedTuple

from credscore.cluster.bare import question_of
from credscore.cluster.contradictions import meant
from credscore.cluster.counts import Figure, denied_count, mentioned, read_figures
from credscore.cluster.questions import Match, match, rivals, same_answer, telling
from credscore.cluster.similarity import blend_one

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
_NAMED: Final = 0.3
"""What a name weighs within its affair, against any other word."""
_OPPOSED: Final = 0.14
"""By how much less two claims must be alike of which one denies."""
_ALIKE: Final = 0.38
"""How alike two claims of an affair are that ask one question."""

_JUST: Final = 0.5
"""How far two claims are about one question that are just so."""
_RIVAL: Final = 0.95
"""How far they are where they answer it by different figures."""
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
    text : str
        Its words.
    denied : frozenset of int
        The concepts that it denies.
    bare : bool
        Whether it gives a figure and neither it nor its article says of what.
    """

    words: frozenset[int]
    names: frozenset[int]
    figure: Figure | None
    denies: bool
    possible: bool
    text: str
    denied: frozenset[int] = frozenset()
    bare: bool = False

    @property
    def none(self) -> str:
        """Name the question that it answers by "none"."""
        return "" if self.figure is not None else denied_count(self.text)

    @property
    def counts(self) -> bool:
        """Tell whether it answers how many or how much."""
        return self.figure is not None or bool(denied_count(self.text))


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
    voices: Sequence[Set[int]],
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
    voices : sequence of set of int
        The concepts in the names of those who speak in each article.
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
    told = dict(told)
    held = [
        {word for form in forms for word in told[form].words} | heard
        for forms, heard in zip(articles, voices, strict=True)
    ]
    for forms, linked in zip(articles, _linked(held, weight), strict=True):
        fresh = sorted(set(forms) - seen)
        seen.update(fresh)
        if fresh:
            affair = sorted({*forms, *(form for other in linked for form in articles[other])})
            for form in fresh:
                told[form] = _completed(form, affair, told)
            _compare_all(fresh, affair, told, weight, against, found)
    return found


def _completed(form: int, affair: list[int], told: Mapping[int, Told]) -> Told:
    """Let a bare figure answer what the figures of its affair before it do."""
    mine = told[form]
    if not mine.bare or mine.figure is None:
        return mine
    earlier = [figure for other in affair if other < form and (figure := told[other].figure) is not None]
    return mine._replace(figure=question_of(mine.figure, earlier))


def _linked(held: Sequence[Set[int]], weight: Sequence[float]) -> list[list[int]]:
    """List for each article the earlier ones that it is thought to be of one affair with.

    An article is of the affair of the earlier one with which it shares most, if that is enough.
    It is linked to any other with which it shares as much, too: it may join what stood apart.
    Else it is of the first affair as long as most articles share some rare word, unless it names
    much and shares nothing; and of an affair of its own where they do not.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    affair: list[int] = []
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
        rest = (other for other in reversed(range(number)) if affair[other] == mine and other not in shared)
        affair.append(mine)
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


def _compare_all(
    fresh: list[int],
    affair: list[int],
    told: Mapping[int, Told],
    weight: Sequence[float],
    against: Mapping[int, frozenset[int]],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Compare the new forms of an affair with all that came before them."""
    inside = _Inside([told[form] for form in affair], weight)
    sums: dict[int, float] = {}
    for form in fresh:
        mine = told[form]
        poles = [word for word in mine.words if word in against]
        for other in affair:
            if other >= form:
                break
            theirs = told[other]
            shared = mine.words & theirs.words
            opposed = _opposed(poles, mine.words, theirs.words, against, inside) if poles else 0.0
            if not shared and not opposed:
                if mine.counts and theirs.counts:
                    found[form, other] = compare(mine, theirs, 0.0)
                continue
            for one, words in ((form, mine.words), (other, theirs.words)):
                if one not in sums:
                    sums[one] = math.fsum(map(inside.__getitem__, words))
            common = math.fsum(map(inside.__getitem__, shared)) + opposed
            found[form, other] = compare(mine, theirs, blend_one(common, sums[form], sums[other]))
        _against(form, affair, told, inside, fresh, found)


def _against(
    form: int,
    affair: list[int],
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    fresh: list[int],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Let a denial and the earlier claim that it means be of one topic; within an article in either order."""
    mine = told[form]
    earlier = [other for other in affair if other < form and told[other].denies != mine.denies]
    if any((pair := found.get((form, other))) is not None and pair.topic >= _JUST for other in earlier):
        return
    near = earlier if mine.denies else [other for other in earlier if other in fresh]
    fitting = ((other, told[other]) for other in near if mine.figure is None or told[other].figure is None)
    other = meant(mine, fitting, inside)
    if other is not None:
        found[form, other] = Pair(_JUST)


class _Inside(dict[int, float]):
    """The weights of words within an affair: names go without saying, what many of its claims say tells little."""

    def __init__(self, told: Sequence[Told], weight: Sequence[float]) -> None:
        super().__init__()
        self._frequency = Counter(chain.from_iterable(one.words for one in told))
        self._names = frozenset(chain.from_iterable(one.names for one in told))
        self._weight = weight
        self._size = len(told)
        self._whole = math.log((self._size + 1) / 2)

    def __missing__(self, word: int) -> float:
        rarity = math.log((self._size + 1) / self._frequency[word]) / self._whole if self._size > 1 else 1.0
        named = _NAMED if word in self._names else 1.0
        value = self[word] = self._weight[word] * named * min(1.0, rarity)
        return value


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


def compare(left: Told, right: Told, alike: float) -> Pair:
    """Say how two claims of one affair stand to each other, `alike` telling how much they share."""
    least = _ALIKE - (_OPPOSED if left.denies != right.denies else 0.0)
    topic = min(1.0, 0.5 * alike / least)
    common = (left.words & right.words) - left.names - right.names
    if alike < _SURE and len(common) < 2:
        topic = min(topic, _SINGLE)
    if left.figure is None or right.figure is None:
        return Pair(_without_figure(left, right, topic))
    found = match(left.figure, right.figure)
    if found is Match.OTHER:
        return Pair(0.0)
    if found is Match.UNKNOWN:
        counted = left.figure.noun == right.figure.noun != ""
        topic = min(1.0, topic * (_COUNTED if counted else 1.0))
        alone = len(read_figures(left.text)) == len(read_figures(right.text)) == 1
        if not (alone and telling(left.figure) and common and same_answer(left.figure, right.figure)):
            return Pair(topic)
        topic = max(topic, _JUST)
    equal = same_answer(left.figure, right.figure)
    one = equal and (left.denies, left.possible) == (right.denies, right.possible)
    return Pair(1.0 if equal else _RIVAL, one, rivals(left.figure, right.figure))


def _without_figure(left: Told, right: Told, topic: float) -> float:
    """Weigh the likeness of two claims of which one or both give no figure."""
    if left.none and left.none == right.none:
        return 1.0
    for one, other in ((left, right), (right, left)):
        if one.figure is not None and one.figure.question:
            if other.none == one.figure.question:
                return 1.0
            return topic if one.figure.question in mentioned(other.text) else topic * _BESIDE
    return topic
