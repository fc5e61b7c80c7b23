"""How weights of origins add: the best one in full, the others by their strength beside it."""

from __future__ import annotations

import math
from typing import Final

from credscore.evidence.facts import Origin, any_vouched
from credscore.evidence.kinds import FIRST_HAND

FULL: Final = 3.2
"""Bits at which an origin counts as one full corroborating origin: a named official's."""


def strength(origin: Origin) -> float:
    """Say for how much of a full origin this one counts, 0 to 1."""
    return min(origin.bits / FULL, 1.0)


def strongest(origins: tuple[Origin, ...]) -> int:
    """Find the origin that weighs most; the first of equals."""
    if len(origins) == 1:
        return 0
    weights = [origin.bits for origin in origins]
    return weights.index(max(weights))


def beside(origins: tuple[Origin, ...]) -> float:
    """Add up the strength of all origins but the best, each by the share that counts."""
    number = len(origins)
    if number < 2:
        return 0.0
    if number == 2:
        one, other = origins
        weaker = one if one.bits < other.bits else other
        return min(weaker.bits / FULL, 1.0) * weaker.share
    weights = [origin.bits for origin in origins]
    parts = [min(origin.bits / FULL, 1.0) * origin.share for origin in origins]
    del parts[weights.index(max(weights))]
    return math.fsum(parts)


def corroboration(origins: tuple[Origin, ...], saturation: float) -> float:
    """Turn the strength beside the best origin into a gain: 1 for one full origin more, then by halves.

    Beyond `saturation` full origins the gain grows with the logarithm only, so that it
    neither stops nor runs away.

    Examples
    --------
    >>> official = Origin("o1", bits=FULL)
    >>> corroboration((official, official, official), saturation=4)
    1.5
    """
    extra = beside(origins)
    if not extra:
        return 0.0
    if extra <= saturation:
        return 2 * (1 - math.exp2(-extra))
    edge = math.exp2(-saturation)
    return 2 * (1 - edge) + 2 * math.log(2) * edge * saturation * math.log(extra / saturation)


def contrary(
    denials: tuple[Origin, ...],
    vouched: bool,
    second: float,
    saturation: float,
    unvouched: float,
) -> float:
    """Add up what denials come to; if nobody answers for any of them against what is `vouched` for, next to nothing.

    `unvouched` bounds what such denials take together, in bits: they approach it and never reach it.

    Examples
    --------
    >>> official = Origin("o1", bits=FULL)
    >>> contrary((official, official), True, second=1.5, saturation=4, unvouched=0.05)
    4.7
    """
    against = max([origin.bits for origin in denials]) + second * corroboration(denials, saturation)
    if not vouched or any_vouched(denials):
        return against
    return against * unvouched / (against + unvouched)


def first_hand(origins: tuple[Origin, ...]) -> tuple[float, Origin] | None:
    """Find the strongest document or eyewitness among several origins that is named or in a known outlet."""
    if len(origins) < 2:
        return None
    seen = [(strength(o), o) for o in origins if o.sourcing_type in FIRST_HAND and (o.known or o.named)]
    return max(seen, key=lambda pair: pair[0]) if seen else None
