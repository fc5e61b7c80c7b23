"""How two rows of content words differ: in one stretch, which is a statement of its own, or a word here and there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import Indel

_ROOT: Final = 4
"""The letters at which two words begin alike that are taken to be of one root ("inspectors", "inspections")."""


def apart(content: tuple[int, ...], other: tuple[int, ...], names: Sequence[str]) -> int:
    """Add up the words of the longest stretch in either text of which the other says nothing.

    `names` are those of the concepts.

    Examples
    --------
    >>> apart((0, 1, 2, 3), (0, 3), ["bank", "sold", "old", "office"])
    2
    """
    return _stretch(content, other, names) + _stretch(other, content, names)


def _stretch(content: tuple[int, ...], other: tuple[int, ...], names: Sequence[str]) -> int:
    held = set(other)
    roots = {names[word][:_ROOT] for word in held}
    longest = length = 0
    for word in content:
        known = word in held or (len(names[word]) >= _ROOT and names[word][:_ROOT] in roots)
        length = 0 if known else length + 1
        longest = max(longest, length)
    return longest


def verbatim(content: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Give the part of the neighbours in two texts that stand side by side in both, 0 to 1.

    Examples
    --------
    >>> verbatim((0, 1, 2), (0, 1, 3))
    0.5
    """
    mine, theirs = set(pairwise(content)), set(pairwise(other))
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def reworded(content: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Count the words that both have of their own in the same place, between words in common.

    Examples
    --------
    >>> reworded((0, 1, 2, 3), (0, 4, 5, 6, 3)), reworded((0, 1, 2, 3), (0, 3))
    (2.0, 0.0)
    """
    return (_replaced(content, other) + _replaced(other, content)) / 2


def _replaced(content: tuple[int, ...], other: tuple[int, ...]) -> int:
    total = place = other_place = 0
    for block in Indel.opcodes(content, other).as_matching_blocks():
        total += min(block.a - place, block.b - other_place)
        place, other_place = block.a + block.size, block.b + block.size
    return total
