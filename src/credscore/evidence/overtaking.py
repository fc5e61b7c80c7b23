"""Which claims later word leaves behind: denials of what was then established, answers that were then settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import Final, NamedTuple

from credscore.evidence.facts import Origin
from credscore.terms import Stance

_DENIES, _SUPPORT = attrgetter("denies"), attrgetter("support")
_PRESUMED: Final = 0.5  # how far an answer is left behind by one that is only presumed to exclude it
_PERHAPS: Final = 0.2  # the same where those who gave that one are placed no better


class Answer(NamedTuple):
    """Another answer to the same question, as it bears on the one that is looked at.

    Attributes
    ----------
    support : tuple of Origin
    sure : bool
        Whether the two are known to exclude each other, or are only presumed to.
    tally : bool
        Whether both are counts that are revised as news comes in.
    counted : bool
        Whether they exclude each other by their figures.
    """

    support: tuple[Origin, ...]
    sure: bool
    tally: bool
    counted: bool


def overtaken_denials(
    origins: tuple[Origin, ...], others: tuple[Origin, ...], sure: bool = True
) -> tuple[Origin, ...]:
    """Mark the denials after which others reported as fact what they denied, or are only presumed to have denied."""
    if not others or not any(map(_DENIES, origins)):
        return origins
    last = max([o.first_seen for o in others if o.first_seen and o.establishes], default=None)
    if last is None:
        return origins
    degree = 1.0 if sure else _PRESUMED
    return tuple([_marked(o, degree) if o.denies and _before(o, last) else o for o in origins])


def overtaken_answers(origins: tuple[Origin, ...], others: Sequence[Answer]) -> tuple[Origin, ...]:
    """Mark the origins of an answer after which better placed ones gave another answer."""
    if not any(map(_SUPPORT, others)):
        return origins
    return tuple([_marked(origin, max([_degree(origin, other) for other in others])) for origin in origins])


def _marked(origin: Origin, degree: float) -> Origin:
    return origin._replace(overtaken=degree) if degree > origin.overtaken else origin


def _before(origin: Origin, when: datetime | None) -> bool:
    return origin.first_seen is not None and when is not None and origin.first_seen < when


def _degree(origin: Origin, other: Answer) -> float:
    """Say how far one origin's answer is left behind by another answer, 0 to 1."""
    if origin.confirmed:
        return 0.0
    later = [o for o in other.support if _before(origin, o.first_seen)]
    if any(_settles(o, origin, other) for o in later if o.origin_id != origin.origin_id):
        return 1.0 if other.sure else _PRESUMED
    if other.sure:
        return 0.0
    own = (o for o in later if o.origin_id == origin.origin_id)
    if any(o.stance == Stance.CONFIRMING for o in own):
        return _PRESUMED
    others = (o for o in later if o.origin_id != origin.origin_id)
    return _PERHAPS if any(o.reports and (o.placed or o.narrated) for o in others) else 0.0


def _settles(later: Origin, origin: Origin, other: Answer) -> bool:
    """Say whether a later origin is better placed: for what was foretold, whoever reports how it came out.

    A body's own figure for what it plans takes more than an outlet's voice; of two outlets' own words the
    later one stands.
    """
    if not origin.standing and not origin.hearsay:
        seen = later.placed or not origin.placed or (later.narrated and not other.counted)
        return later.establishes or (later.reports and seen)
    if later.narrated and origin.narrated:
        return later.reports
    if not later.establishes:
        return False
    return later.standing > origin.standing or (other.tally and later.standing == origin.standing)
