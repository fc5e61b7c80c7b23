"""Which earlier claim of its affair a denial means, or which earlier denial a claim runs against.

What somebody denies was said by somebody else, what he takes back by himself: of those claims of
the affair it is the one that shares most of what is denied. One telling word is enough where it is what the negation bears on
("never left Europe" and "has left for Dubai"), and where no other claim fits as well.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Protocol

_SHARE: Final = 0.25
"""What share of the weight that is denied the other claim must hold at least."""
_WHOLE: Final = 0.6
"""The same for a claim that came after the denial, of which it may tell something else."""
_TELLING: Final = 0.3
"""What the words in common weigh at least."""
_AHEAD: Final = 1.2
"""How much better the likeliest claim must fit than the next one."""


class Side(Protocol):
    """What is looked at of a claim."""

    @property
    def words(self) -> frozenset[int]: ...
    @property
    def names(self) -> frozenset[int]: ...
    @property
    def denied(self) -> frozenset[int]: ...
    @property
    def denies(self) -> bool: ...
    @property
    def lead(self) -> bool: ...
    @property
    def empty(self) -> bool: ...
    @property
    def own(self) -> frozenset[int]: ...
    @property
    def before(self) -> int | None: ...
    @property
    def takes_back(self) -> bool: ...
    @property
    def loose(self) -> bool: ...


def meant(
    mine: Side,
    earlier: Iterable[tuple[int, Side]],
    inside: Mapping[int, float],
    alike: Callable[[int, int], bool],
    whole: bool = False,
) -> int | None:
    """Choose the earlier claim that one claim runs against.

    Parameters
    ----------
    mine : Side
        The claim.
    earlier : iterable of (int, Side)
        Claims of its affair that came before it, by number.
    inside : mapping of int to float
        The weight of each word within the affair.
    alike : callable
        Whether a claim and an earlier one are about one question.
    whole : bool
        Whether most of what the denial is about must be held, and not only some of what it denies.

    Returns
    -------
    int or None
        None where none fits, or where two of different questions fit alike and not just one of them
        leads its article.
    """
    known = {number: other for number, other in earlier if other.denies != mine.denies and _can(mine, other)}
    weighed = {number: fit(mine, other, inside, whole) for number, other in known.items()}
    best = max(weighed.values(), default=0.0)
    if best <= 0:
        return None
    first, *rest = sorted(number for number, weight in weighed.items() if best < _AHEAD * weight)
    if all(alike(other, first) for other in rest):
        return first
    leads = [number for number in (first, *rest) if known[number].lead]
    return leads[0] if len(leads) == 1 else None


def _can(mine: Side, other: Side) -> bool:
    """Tell whether one claim may deny the other: nobody denies himself, and one takes back only what is his."""
    if mine.takes_back and mine.own:
        return not mine.own.isdisjoint(other.own)
    one = mine.own <= other.own or other.own <= mine.own
    return not (one and mine.own and other.own)


def fit(one: Side, other: Side, inside: Mapping[int, float], whole: bool = False) -> float:
    """Weigh how far a claim holds what the other denies; 0 where that is too little."""
    denier, claim = (one, other) if one.denies else (other, one)
    object_ = denier.denied - denier.names
    shared = math.fsum(inside[word] for word in object_ & claim.words - claim.names)
    about = denier.words - denier.names - denier.own if whole else object_
    if shared < _TELLING or shared < (_WHOLE if whole else _SHARE) * math.fsum(
        inside[word] for word in about
    ):
        return 0.0
    return shared


def unsaid(mine: Side, earlier: Sequence[tuple[int, Side]]) -> int | None:
    """Choose the claim that is meant by a denial whose words name none.

    One that says nothing else ("nonsense", "no such order") means what was said of its speaker,
    else what its article told before it; one that names it loosely ("there is no contract", "the reports are
    baseless"), and one with which its article starts, mean what the affair started with. Who takes back what he said
    without saying what means what he said first.
    """
    known = dict(earlier)
    mean = [number for number, other in earlier if not other.denies and _can(mine, other)]
    if mine.takes_back:
        return mean[0] if mean and mine.own else None
    if mine.empty:
        said = [number for number in mean if not mine.own.isdisjoint(known[number].names)]
        if said:
            return said[-1]
        if mine.before in known and _can(mine, known[mine.before]):
            return mine.before
    if not (mine.empty or mine.lead or mine.loose):
        return None
    return next((number for number in mean if known[number].lead), None)
