"""Whether two texts contradict each other: in figures, negations, opposed words or names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from credscore.cluster.amounts import left_over, number_conflict, same_figure
from credscore.cluster.signature import (
    NOTHING,
    Mark,
    Signature,
    enclosed,
    near,
    shared,
)
from credscore.cluster.unlisted import differ
from credscore.cluster.vocabulary import ROLE

_CLOSE: Final = 6
"""Within how many content words the surroundings of a negation must stand together."""
ALIKE: Final = 0.5
"""The part of the shorter text's words that two texts share at least that can contradict each other."""
ALIKE_OF_SEVERAL: Final = 0.75
"""The same where one is of several sentences."""


def _unmatched(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> list[Mark]:
    """Pair off marks in the same place, each with one at most; give those left over.

    A mark that repeats an earlier one of its own text is not counted twice.
    """
    free = list(others)
    used: list[Mark] = []
    left: list[Mark] = []
    for mark in sorted(marks, key=lambda one: -max((shared(one, other) for other in others), default=0)):
        best = max(range(len(free)), key=lambda k: (shared(mark, free[k]), -k), default=-1)
        if best >= 0 and shared(mark, free[best]):
            used.append(free.pop(best))
        elif not any(shared(mark, other) > 2 for other in used):
            left.append(mark)
    return left


def _affirmed(mark: Mark, content: tuple[int, ...]) -> bool:
    """Tell whether the words around a negation stand together in the other text, which does not negate them.

    What is negated must be among them: a clause that the other text leaves out contradicts nothing in it.
    """
    if mark.after and set(mark.after).isdisjoint(content):
        return False
    if mark.concept and not (mark.after and set(mark.after) <= set(content)):
        return False  # "whether" and "call off" leave more in doubt than a not-word does
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
            if enclosed(a, b) if strict else near(a, b):
                return a, b
    return None


def _unequalled(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> list[Mark]:
    """Pair off the same words in the same place, each with one at most; give those left over."""
    free = list(others)
    left = []
    for mark in sorted(marks, key=lambda one: -_likest(one, others)[0]):
        alike, place = _likest(mark, free)
        if alike:
            free.pop(place)
        else:
            left.append(mark)
    return left


def _likest(mark: Mark, others: Sequence[Mark]) -> tuple[int, int]:
    """Give how many words around a mark stand around its likest equal, and the place of that, -1 where there is none."""
    equals = [
        (shared(mark, other), place) for place, other in enumerate(others) if other.concept == mark.concept
    ]
    return max(equals, key=lambda found: (found[0], -found[1]), default=(0, -1))


def _stands(mark: Mark, others: tuple[Mark, ...]) -> bool:
    """Tell whether the same word stands in the same place on the other side."""
    return _likest(mark, others)[0] > 0


def name_conflict(
    left: tuple[Mark, ...],
    right: tuple[Mark, ...],
    content: tuple[int, ...],
    other_content: tuple[int, ...],
    names: Sequence[str],
) -> tuple[Mark, Mark] | None:
    """Find two names in the same place that differ, neither of which the other text holds.

    Names that no table lists must sound unlike; `names` are those of the concepts.
    """
    alone = [a for a in left if a.concept not in other_content]
    if not alone:
        return None
    others = [b for b in right if b.concept not in content]
    for a in alone:
        for b in others:
            if near(a, b) and differ(names[a.concept], names[b.concept]):
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
    names: Sequence[str],
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
    opposed = pole_conflict(left.poles, right.poles, against) if left.poles and right.poles else None
    if opposed is not None:
        return "role" if names[opposed[0].concept][:1] == ROLE else "pole"
    if left.names and right.names and name_conflict(left.names, right.names, content, other_content, names):
        return "name"
    return None


def doubt(left: Signature, right: Signature) -> bool:
    """Tell whether two texts differ in a way that is no conflict but asks for better evidence.

    One holds a negation more than the other, or figures where the other has none, or each holds a
    figure or a place that the other lacks.
    """
    if left is right:
        return False
    if (len(left.negations) - len(right.negations)) % 2 or bool(left.numbers) != bool(right.numbers):
        return True
    if any(same_figure(number, other) for number in left.numbers for other in right.numbers):
        return False
    if (
        left.numbers
        and right.numbers
        and left_over(left.numbers, right.numbers)
        and left_over(right.numbers, left.numbers)
    ):
        return True
    names, others = {mark.concept for mark in left.names}, {mark.concept for mark in right.names}
    return bool(names - others) and bool(others - names)
