"""COR102: origins of one side."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.strength import strongest
from credscore.evidence.words import listed
from credscore.rule import Shares, rule


@rule(code="COR102", family="corroboration", scope="crowd")
def same_side(origins: tuple[Origin, ...], *, share: float = 1.0) -> Shares | None:
    """Count further origins of one side less and less.

    Why: two ministries of one government, or a firm and its advocate, share what they know
    and what they want, and err together.
    Weight: the second origin of a side counts a quarter beside the first, the third a ninth; those
    that OUT102 keeps small are counted by themselves, so that neither kind takes from the other.
    Example:
        >>> judge("COR102", support=[{"side": "Norland"}, {"side": "Norland"}]).bits < 0
        True
        >>> judge("COR102", support=[{"side": "Norland"}, {"side": "Sudland"}]).bits
        0.0

    Known false positives: a court or statistics office that is independent of its government.
    Source: Surowiecki (2004) on independence; the falling series is house judgement.
    """
    sides: dict[str, list[int]] = {}
    for index, origin in enumerate(origins):
        if origin.side is not None:
            sides.setdefault(origin.side, []).append(index)
    if all(len(members) < 2 for members in sides.values()):
        return None
    shares = [1.0] * len(origins)
    best = strongest(origins)
    for members in sides.values():
        members.sort(key=lambda i: (i != best, -origins[i].bits, i))
        answered = [i for i in members if i == best or origins[i].known or origins[i].named]
        for ranked in (answered, [i for i in members if i not in answered]):
            for rank, index in enumerate(ranked[1:], start=2):
                shares[index] = share / rank**2
    several = listed([side for side, members in sides.items() if len(members) > 1])
    return Shares(shares, f"{several} speaks more than once; these count for less beside the first")
