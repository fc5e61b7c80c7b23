"""Which earlier claim of its affair a denial means, or which earlier denial a claim runs against.

What somebody denies was said by somebody else: of the claims of the affair it is the one that
shares most of what is denied. One telling word is enough where it is what the negation bears on
("never left Europe" and "has left for Dubai"), and where no other claim fits as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

_SHARE: Final = 0.25
"""What share of the weight that is denied the other claim must hold at least."""
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


def meant(mine: Side, earlier: Iterable[tuple[int, Side]], inside: Mapping[int, float]) -> int | None:
    """Choose the earlier claim that one claim runs against.

    Parameters
    ----------
    mine : Side
        The claim.
    earlier : iterable of (int, Side)
        Claims of its affair that came before it, by number.
    inside : mapping of int to float
        The weight of each word within the affair.

    Returns
    -------
    int or None
        None where none fits, or where two fit alike.
    """
    fits = sorted(
        ((_fit(mine, other, inside), -number) for number, other in earlier if other.denies != mine.denies),
        reverse=True,
    )
    if not fits or fits[0][0] <= 0 or (len(fits) > 1 and fits[0][0] < _AHEAD * fits[1][0]):
        return None
    return -fits[0][1]


def _fit(one: Side, other: Side, inside: Mapping[int, float]) -> float:
    """Weigh how far a claim holds what the other denies; 0 where that is too little."""
    denier, claim = (one, other) if one.denies else (other, one)
    object_ = denier.denied - denier.names
    shared = math.fsum(inside[word] for word in object_ & claim.words - claim.names)
    if shared < _TELLING or shared < _SHARE * math.fsum(inside[word] for word in object_):
        return 0.0
    return shared


def unsaid(mine: Side, earlier: Sequence[tuple[int, Side]]) -> int | None:
    """Choose the claim that is meant by a denial whose words name none.

    One that says nothing else ("nonsense", "no such order") means what was said of its speaker,
    else what its article told before it; one with which its article starts means what the affair
    started with.
    """
    if not (mine.empty or mine.lead):
        return None
    known = dict(earlier)
    if mine.empty:
        said = [
            number
            for number, other in earlier
            if not (other.denies or mine.own.isdisjoint(other.names)) and mine.own.isdisjoint(other.own)
        ]
        if said:
            return said[-1]
        if mine.before in known:
            return mine.before
    return next((number for number, other in earlier if other.lead), None)
