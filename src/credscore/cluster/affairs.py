"""Claims of one affair: articles that speak of the same event, and what their claims ask.

Within an affair names go without saying and figures need little beside them, so that less must be
shared than between any two claims of a large corpus. An article is held against those that came
before it; what came later changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import chain
from typing import Final

from credscore.cluster.answering import add_links
from credscore.cluster.bare import question_of
from credscore.cluster.contradictions import fit, meant, unsaid
from credscore.cluster.counts import Figure, mentioned, read_figures
from credscore.cluster.giving_up import given_up
from credscore.cluster.linking import linked
from credscore.cluster.questions import Match, match, rivals, same_answer, telling
from credscore.cluster.similarity import blend_one
from credscore.cluster.states import agree
from credscore.cluster.told import JUST, Pair, Told, by_state, common_states

_NAMED: Final = 0.3
"""What a name weighs within its affair, against any other word."""
_OPPOSED: Final = 0.14
"""By how much less two claims must be alike of which one denies."""
_ALIKE: Final = 0.38
"""How alike two claims of an affair are that ask one question."""

_RIVAL: Final = 0.95
"""How far they are where they answer it by different figures."""
_SURE: Final = 0.6
"""How alike two claims are that need not share two words beside names."""
_SINGLE: Final = 0.45
"""What one word in common is worth at most."""
_COUNTED: Final = 1.6
"""By how much more two claims are thought to be about one question that count the same thing."""
_STATE: Final = 0.8
"""How far two claims are about one question that tell of one state."""
_TAKEN_BACK: Final = 0.9
"""How far a claim and what takes it back are about one question."""
_OVER: Final = 0.01
"""By how much closer a denial is to the claim that it means than to those that it resembles."""
_BESIDE: Final = 0.7
"""By how much less if one answers a question of which the other does not speak."""


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
    for forms, others in zip(articles, linked(held, weight), strict=True):
        fresh = sorted(set(forms) - seen)
        seen.update(fresh)
        if fresh:
            affair = sorted({*forms, *(form for other in others for form in articles[other])})
            for form in fresh:
                told[form] = _completed(form, affair, told)
            inside = _Inside([told[form] for form in affair], weight)
            _compare_all(fresh, affair, told, inside, against, found)
            add_links(fresh, affair, 1 + len(others), told, inside, found)
            _give_up(forms, affair, told, inside, found)
    return found


def _give_up(
    forms: Sequence[int],
    affair: list[int],
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Mark what the claims of the article read last give up of what their voices had said before."""
    here = frozenset(forms)

    def near(one: int, other: int) -> bool:
        return found.get((one, other), Pair(0.0)).topic >= JUST

    for form in forms:
        if told[form].retreat is not None:
            earlier = [other for other in affair if other < form and other not in here]
            other = given_up(form, earlier, told, inside, near)
            if other is not None:
                found[form, other] = found.get((form, other), Pair(0.0))._replace(gives_up=True)


def _completed(form: int, affair: list[int], told: Mapping[int, Told]) -> Told:
    """Let a bare figure answer what the figures of its affair before it do."""
    mine = told[form]
    if not mine.bare or mine.figure is None:
        return mine
    earlier = [figure for other in affair if other < form and (figure := told[other].figure) is not None]
    return mine._replace(figure=question_of(mine.figure, earlier))


def _compare_all(
    fresh: list[int],
    affair: list[int],
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    against: Mapping[int, frozenset[int]],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Compare the new forms of an affair with all that came before them."""
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
                if (mine.counts and theirs.counts) or common_states(mine, theirs):
                    found[form, other] = compare(mine, theirs, 0.0)
                continue
            for one, words in ((form, mine.words), (other, theirs.words)):
                if one not in sums:
                    sums[one] = math.fsum(map(inside.__getitem__, words))
            common = math.fsum(map(inside.__getitem__, shared)) + opposed
            pair = compare(mine, theirs, blend_one(common, sums[form], sums[other]))
            found[form, other] = pair._replace(apart=opposed > 0 and mine.denies == theirs.denies)
        _against(form, affair, told, inside, fresh, found)


def _against(
    form: int,
    affair: list[int],
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    fresh: list[int],
    found: dict[tuple[int, int], Pair],
) -> None:
    """Let a denial and the claim that it means be of one topic, whichever came first."""
    mine = told[form]

    def topic(one: int, other: int) -> float:
        pair = found.get((one, other))
        return pair.topic if pair is not None else 0.0

    earlier = [
        other
        for other in affair
        if other < form and told[other].denies != mine.denies and not agree(told[other].states, mine.states)
    ]
    met = [other for other in earlier if topic(form, other) >= JUST]
    if met and not mine.takes_back and (not mine.denies or _holds(mine, [told[one] for one in met], inside)):
        return
    other = _counterpart(mine, earlier, told, inside, fresh, lambda one, two: topic(one, two) >= JUST)
    if other is None and mine.denies and not met:
        other = unsaid(mine, [(other, told[other]) for other in affair if other < form])
    if other is not None:
        least = _TAKEN_BACK if mine.takes_back else JUST
        found[form, other] = Pair(min(1.0, max([least, *(topic(form, one) + _OVER for one in met)])))


def _holds(mine: Told, met: list[Told], inside: Mapping[int, float]) -> bool:
    """Tell whether any of the claims that a denial resembles holds what it denies."""
    if mine.figure is not None or not mine.denied - mine.names:
        return True
    return any(fit(mine, other, inside) > 0 or common_states(mine, other) for other in met)


def _counterpart(
    mine: Told,
    earlier: list[int],
    told: Mapping[int, Told],
    inside: Mapping[int, float],
    fresh: list[int],
    alike: Callable[[int, int], bool],
) -> int | None:
    """Choose the earlier claim that a denial means, or the earlier denial that a claim runs against."""
    if mine.denies and mine.figure is not None:
        same = (other for other in earlier if _denied_figure(mine.figure, told[other].figure))
        other = next(same, None)
        if other is not None:
            return other
    plain = [other for other in earlier if mine.figure is None or told[other].figure is None]
    if mine.denies:
        return meant(mine, [(other, told[other]) for other in plain], inside, alike)
    near = [(other, told[other]) for other in plain if other in fresh]
    far = [(other, told[other]) for other in plain if other not in fresh]
    other = meant(mine, near, inside, alike)
    return meant(mine, far, inside, alike, whole=True) if other is None else other


def _denied_figure(mine: Figure, theirs: Figure | None) -> bool:
    """Tell whether a claim gives the figure that a denial names, whatever it says that it counts."""
    if theirs is None or mine.low <= 1 or not same_answer(mine, theirs):
        return False
    return "" in (mine.question, theirs.question) or mine.question == theirs.question


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
    states = common_states(left, right)
    if states:
        return by_state(left, right, max(topic, _STATE), states)
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
        topic = max(topic, JUST)
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
