"""How the answers of one topic bear on each other, all by what their own evidence comes to."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from credscore.evidence import Evidence, Origin, Relation, Rival
from credscore.evidence.facts import with_rivals
from credscore.evidence.figures import ALIKE
from credscore.scoring.course import Judged

_ANSWERS: Final = (Relation.RIVAL, Relation.UPDATE)
_NOBODY: Final[frozenset[str]] = frozenset()
Without = Callable[[Evidence, frozenset[str], frozenset[str]], float]
"""What an assertion's evidence comes to without some who deny it and some who give it."""


class _Alone(NamedTuple):
    """One answer by itself: its evidence as gathered and as weighed, who stands for and against it."""

    bare: Evidence
    weighed: Evidence
    support: frozenset[str]
    denials: frozenset[str]
    vouched: bool


class Rivals:
    """Fills in what a topic's answers are to each other.

    Who speaks for or against this answer and denies the rival has been counted here, and is
    left out of the rival's: else a denial of both could help the one that it hurts less. So has
    been who denies this answer and gives the rival one.

    Parameters
    ----------
    topic : sequence of Evidence
        As it was gathered.
    judged : sequence of Judged
        The same assertions, each judged by itself.
    without : callable
        Judges again without some origins.
    """

    def __init__(self, topic: Sequence[Evidence], judged: Sequence[Judged], without: Without) -> None:
        self.without = without
        self.alone = {
            bare.assertion_id: _alone(bare, one.evidence) for bare, one in zip(topic, judged, strict=True)
        }
        self.known = {
            (one.evidence.assertion_id, _NOBODY, _NOBODY): math.fsum([f.bits for f in one.findings])
            for one in judged
        }

    def seen_from(self, evidence: Evidence) -> Evidence:
        """Give one answer's evidence with all that is known of its rivals."""
        mine = self.alone[evidence.assertion_id]
        return with_rivals(evidence, tuple([self._seen(rival, mine) for rival in evidence.rivals]))

    def _seen(self, rival: Rival, mine: _Alone) -> Rival:
        """Fill in one rival's strength and bits."""
        name, other = rival.assertion_id, self.alone[rival.assertion_id]
        denials = other.denials & (mine.denials | mine.support)
        support = other.support & mine.denials if rival.relation in _ANSWERS else _NOBODY
        bits = self.known.get((name, denials, support))
        if bits is None:
            bits = self.known[name, denials, support] = self.without(other.bare, denials, support)
        strength = _fresh(other, mine, _replaces(rival))
        return Rival(*rival[:4], strength, bits, rival.claim_ids, other.vouched)


def _alone(bare: Evidence, weighed: Evidence) -> _Alone:
    support, denials = (
        frozenset([origin.origin_id for origin in origins]) for origins in (weighed.support, weighed.denials)
    )
    return _Alone(bare, weighed, support, denials, weighed.vouched)


def _replaces(rival: Rival) -> bool:
    """Say whether a rival, where it comes later, is another figure rather than nearly the same again."""
    return rival.relation == Relation.UPDATE or (rival.distance or 0.0) > ALIKE


def _fresh(other: _Alone, mine: _Alone, replaces: bool) -> float:
    """Find the weight of a rival's best origin that does not stand behind this assertion too.

    Who gives another answer after all who gave this one `replaces` it, and does not confirm it.
    """
    last = _last(mine.weighed.support) if replaces else None
    fresh = [
        o.bits
        for o in other.weighed.support
        if o.origin_id not in mine.support and (last is None or o.first_seen is None or o.first_seen <= last)
    ]
    return max(fresh, default=0.0)


def _last(origins: Sequence[Origin]) -> datetime | None:
    """Say when the last of some origins was seen, if that is known of all."""
    times = [origin.first_seen for origin in origins if origin.first_seen is not None]
    return max(times) if times and len(times) == len(origins) else None
