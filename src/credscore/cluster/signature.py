"""What may not differ between two texts of one assertion: numbers, negations, poles, names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

COUNT: Final = 0
YEAR: Final = 1
MONEY: Final = 2
DATE: Final = 3
SPAN: Final = -1.0
"""The step of an explicit range ("8 to 10"), which only the same range equals."""
MEASURES: Final = ("time", "length", "mass", "volume", "area")

_INFINITE: Final = float("inf")
_TELLING: Final = 10
"""From where on a figure that two texts share is no accident."""
OPEN: Final = 1.25
"""How far above "more than N" the figure that was meant is thought to lie at most."""
CONVERTED: Final = 0.03
"""How far two figures in different units may differ by rounding alone."""
SCALES: Final = (1e6, 1e9, 1e12)
"""What a scale that is left out multiplies a figure by."""
_CLOSE: Final = 6
"""Within how many content words the surroundings of a negation must stand together."""
ROUNDED: Final = 0.01
"""How far a figure written with decimals may differ from its rounded form."""
ALIKE: Final = 0.5
"""The part of the shorter text's words that two texts share at least that can contradict each other."""
ALIKE_OF_SEVERAL: Final = 0.75
"""The same where one is of several sentences."""


class Number(NamedTuple):
    """An amount with the words around it, which tell what it counts.

    Attributes
    ----------
    low, high : float
        The interval as written; `high` is infinite where open.
    factor : float
        The size of the unit of measure in base units, 1 for all else.
    kind : int
        Count, calendar year, money, day of a month, or 4 + the place in `MEASURES`.
    step : float
        How finely it is written: 0.1 for one decimal, 0 for a whole number.
    after, before : tuple of int
        Up to two concepts that follow and precede it.
    """

    low: float
    high: float
    factor: float
    kind: int
    step: float
    after: tuple[int, ...]
    before: tuple[int, ...]


class Mark(NamedTuple):
    """A negation, a pole or a name with the concepts around it."""

    concept: int
    after: tuple[int, ...]
    before: tuple[int, ...]


class Signature(NamedTuple):
    """All that may veto a pair."""

    numbers: tuple[Number, ...] = ()
    negations: tuple[Mark, ...] = ()
    refusals: tuple[Mark, ...] = ()
    poles: tuple[Mark, ...] = ()
    names: tuple[Mark, ...] = ()
    several: bool = False
    """Whether the text is of several sentences, of which only one may be what is compared."""


NOTHING: Final = Signature()


def _core(number: Number) -> tuple[float, float]:
    """Narrow an open interval to where its bound was meant to be near."""
    if number.high == _INFINITE:
        return number.low, number.low * OPEN
    if number.low == 0 and number.high > 0:
        return number.high / OPEN, number.high
    return number.low, number.high


def _opposed(left: Number, right: Number) -> bool:
    """Tell whether the one is more than what the other is less than."""
    return left.high == _INFINITE and right.low == 0 and left.low >= right.high


def same_amount(left: Number, right: Number) -> bool:
    """Tell whether two amounts can be one and the same figure."""
    if left.kind != right.kind:
        ends = 0 < left.low == right.low or left.high == right.high < _INFINITE
        return ends and _comparable(left, right)
    if left.factor == right.factor:
        if left[:2] == right[:2]:
            return True
        if (left.high == right.high == _INFINITE) or (left.low == right.low == 0):
            return False
        if left.step == right.step == SPAN or _opposed(left, right) or _opposed(right, left):
            return False
    low, high = (end * left.factor for end in _core(left))
    other_low, other_high = (end * right.factor for end in _core(right))
    gap = max(low - other_high, other_low - high)
    if gap <= 0:
        return True
    size = max(abs(low), abs(other_low))
    if left.factor != right.factor:
        return gap <= CONVERTED * size
    return left.step != right.step and SPAN not in (left.step, right.step) and gap <= ROUNDED * size


def _shared(left: Number | Mark, right: Number | Mark) -> int:
    """Count the words that two marks share on the same hand."""
    return len(set(left.after) & set(right.after)) + len(set(left.before) & set(right.before))


def near(left: Number | Mark, right: Number | Mark) -> bool:
    """Tell whether two marks stand in the same place: they share a word on the same hand."""
    return _shared(left, right) > 0


def _enclosed(left: Number | Mark, right: Number | Mark) -> bool:
    """Tell whether two marks have the same words, or the same end of the sentence, on both hands."""
    after = left.after == right.after or not set(left.after).isdisjoint(right.after)
    before = left.before == right.before or not set(left.before).isdisjoint(right.before)
    return after and before


def _without(numbers: tuple[Number, ...], others: tuple[Number, ...]) -> list[Number]:
    """Pair off equal amounts, those in the same place first, each with one at most; give those left over."""
    pairs = [
        (-_shared(number, other), place, other_place)
        for place, number in enumerate(numbers)
        for other_place, other in enumerate(others)
        if same_amount(number, other)
    ]
    taken: set[int] = set()
    taken_others: set[int] = set()
    for _, place, other_place in sorted(pairs):
        if place not in taken and other_place not in taken_others:
            taken.add(place)
            taken_others.add(other_place)
    return [number for place, number in enumerate(numbers) if place not in taken]


def _comparable(left: Number, right: Number) -> bool:
    return left.kind == right.kind or (
        COUNT in (left.kind, right.kind) and YEAR not in (left.kind, right.kind)
    )


def _unscaled(left: Number, right: Number) -> bool:
    """Tell whether one figure is the other with its scale left out or cut off ("$247" for "$247 billion").

    A whole number that counts something is no such figure.
    """
    small, large = sorted((left, right), key=lambda number: number.low)
    torn = small.kind == MONEY or small.step > 0 or not small.after
    return torn and small.low > 0 and any(large.low == small.low * scale for scale in SCALES)


def number_conflict(left: tuple[Number, ...], right: tuple[Number, ...]) -> tuple[Number, Number] | None:
    """Find two numbers that count the same thing and differ; one left out is no conflict.

    A figure that the other text holds too, only less often, conflicts where the words on both
    hands agree, and so does one with a unit with one without.
    """
    alone = _without(left, right)
    if not alone:
        return None
    others = _without(right, left)
    for a in alone:
        for b in others:
            if not _comparable(a, b) or _unscaled(a, b):
                continue
            repeated = any(same_amount(a, number) for number in right) or any(same_amount(b, n) for n in left)
            strict = repeated or a.kind != b.kind
            if _enclosed(a, b) if strict else near(a, b) or (_only(a, alone) and _only(b, others)):
                return a, b
    return None


def _only(number: Number, numbers: list[Number]) -> bool:
    """Tell whether a figure, no vague one ("several"), is the only one of its kind."""
    vague = 0 < number.low < number.high < _INFINITE and number.step == 0
    return not vague and sum(other.kind == number.kind for other in numbers) == 1


def _unmatched(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> list[Mark]:
    """Pair off marks in the same place, each with one at most; give those left over.

    A mark that repeats an earlier one of its own text is not counted twice.
    """
    free = list(others)
    used: list[Mark] = []
    left: list[Mark] = []
    for mark in sorted(marks, key=lambda one: -max((_shared(one, other) for other in others), default=0)):
        best = max(range(len(free)), key=lambda k: (_shared(mark, free[k]), -k), default=-1)
        if best >= 0 and _shared(mark, free[best]):
            used.append(free.pop(best))
        elif not any(_shared(mark, other) > 2 for other in used):
            left.append(mark)
    return left


def _affirmed(mark: Mark, content: tuple[int, ...]) -> bool:
    """Tell whether the words around a negation stand together in the other text, which does not negate them.

    What is negated must be among them: a clause that the other text leaves out contradicts nothing in it.
    """
    if mark.after and set(mark.after).isdisjoint(content):
        return False
    around = set(mark.after + mark.before)
    places = [place for place, word in enumerate(content) if word in around]
    for first, start in enumerate(places):
        close = {content[place] for place in places[first:] if place < start + _CLOSE}
        if 2 * len(close) >= len(around):
            return True
    return False


def negation_conflict(
    left: Signature, right: Signature, content: tuple[int, ...], other_content: tuple[int, ...]
) -> Mark | None:
    """Find a negation on one side of what the other side affirms."""
    if len(left.negations) == len(right.negations):
        return None
    for mine, theirs, words in ((left, right, other_content), (right, left, content)):
        if len(mine.negations) > len(theirs.negations):
            own = {mark.concept for mark in mine.refusals}
            refusals = tuple(mark for mark in theirs.refusals if mark.concept not in own)
            for mark in _unmatched(mine.negations, theirs.negations + refusals):
                if _affirmed(mark, words):
                    return mark
    return None


def pole_conflict(
    left: tuple[Mark, ...], right: tuple[Mark, ...], against: dict[int, frozenset[int]]
) -> tuple[Mark, Mark] | None:
    """Find opposed words in the same place, one on either side.

    Where the one stands in the other text as well, only more or less often, the words on both hands must agree.
    """
    mine, theirs = {mark.concept for mark in left}, {mark.concept for mark in right}
    if all(mine.isdisjoint(against.get(concept, ())) for concept in theirs):
        return None
    others = _unequalled(right, left)
    for a in _unequalled(left, right):
        for b in others:
            if b.concept not in against.get(a.concept, ()):
                continue
            repeated = a.concept in theirs and b.concept in mine
            strict = repeated or _stands(a, right) or _stands(b, left)
            if _enclosed(a, b) if strict else near(a, b):
                return a, b
    return None


def _unequalled(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> list[Mark]:
    """Pair off the same words in the same place, each with one at most; give those left over."""
    free = list(others)
    left = []
    for mark in sorted(marks, key=lambda one: -_likest(one, others)[0]):
        shared, place = _likest(mark, free)
        if shared:
            free.pop(place)
        else:
            left.append(mark)
    return left


def _likest(mark: Mark, others: Sequence[Mark]) -> tuple[int, int]:
    """Give how many words around a mark stand around its likest equal, and the place of that, -1 where there is none."""
    shared = [
        (_shared(mark, other), place) for place, other in enumerate(others) if other.concept == mark.concept
    ]
    return max(shared, key=lambda found: (found[0], -found[1]), default=(0, -1))


def _stands(mark: Mark, others: tuple[Mark, ...]) -> bool:
    """Tell whether the same word stands in the same place on the other side."""
    return _likest(mark, others)[0] > 0


def name_conflict(
    left: tuple[Mark, ...], right: tuple[Mark, ...], content: tuple[int, ...], other_content: tuple[int, ...]
) -> tuple[Mark, Mark] | None:
    """Find two names in the same place that differ, neither of which the other text holds."""
    alone = [a for a in left if a.concept not in other_content]
    if not alone:
        return None
    others = [b for b in right if b.concept not in content]
    for a in alone:
        for b in others:
            if near(a, b):
                return a, b
    return None


def _alike(content: tuple[int, ...], other_content: tuple[int, ...], share: float) -> bool:
    words, others = set(content), set(other_content)
    return len(words & others) >= share * min(len(words), len(others))


def conflict(
    left: Signature,
    right: Signature,
    content: tuple[int, ...],
    other_content: tuple[int, ...],
    against: dict[int, frozenset[int]],
) -> str | None:
    """Name the first reason for which two texts cannot be one assertion, None where there is none.

    Only texts that have half of the shorter one's words in common can contradict each other; where
    one is of several sentences, three quarters.
    """
    if (
        left is right
        or (left is NOTHING and right is NOTHING)
        or not _alike(content, other_content, ALIKE_OF_SEVERAL if left.several or right.several else ALIKE)
    ):
        return None
    if left.numbers and right.numbers and number_conflict(left.numbers, right.numbers):
        return "number"
    if negation_conflict(left, right, content, other_content):
        return "negation"
    if left.poles and right.poles and pole_conflict(left.poles, right.poles, against):
        return "pole"
    if left.names and right.names and name_conflict(left.names, right.names, content, other_content):
        return "name"
    return None


def _same_figure(left: Number, right: Number) -> bool:
    """Tell whether both count the same thing and find the same telling figure."""
    return (
        left[:4] == right[:4] and left.low >= _TELLING and left.kind in (COUNT, MONEY) and near(left, right)
    )


def doubt(left: Signature, right: Signature) -> bool:
    """Tell whether two texts differ in a way that is no conflict but asks for better evidence.

    One holds a negation more than the other, or figures where the other has none, or each holds a
    figure or a place that the other lacks.
    """
    if left is right:
        return False
    if (len(left.negations) - len(right.negations)) % 2 or bool(left.numbers) != bool(right.numbers):
        return True
    if any(_same_figure(number, other) for number in left.numbers for other in right.numbers):
        return False
    if (
        left.numbers
        and right.numbers
        and _without(left.numbers, right.numbers)
        and _without(right.numbers, left.numbers)
    ):
        return True
    names, others = {mark.concept for mark in left.names}, {mark.concept for mark in right.names}
    return bool(names - others) and bool(others - names)
