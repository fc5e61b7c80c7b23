"""OUT102: the cap on all unknown outlets together."""

from __future__ import annotations

import math

from credscore.evidence import Origin
from credscore.evidence.strength import strength, strongest
from credscore.rule import Shares, rule


@rule(code="OUT102", family="outlet", scope="crowd")
def unknown_outlets_cap(origins: tuple[Origin, ...], *, cap: float = 0.02) -> Shares | None:
    """Keep all unknown outlets together under one small cap.

    Why: outlets cost nothing to make, and a thousand of them can be one person. What nobody
    named stands behind and only unknown outlets carry is no corroboration, however often it comes.
    Weight: beside the best origin they count together for less than 2% of one full origin,
    about 0.04 bits, for every number of outlets. Where such an origin is itself the best, the
    first that is named or in a known outlet counts so beside it: together they are worth what
    the better of the two is worth.
    Example:
        >>> judge("OUT102", support=[{}, {"known": False, "speaker": None}]).bits < 0
        True
        >>> judge("OUT102", n_origins=2).bits
        0.0

    Known false positives: several small local papers that each have their own unnamed witness.
    Source: house judgement against copy farms; on collusion Li et al. (2015).
    """
    best = strongest(origins)
    capped = [i for i, o in enumerate(origins) if i != best and not (o.known or o.named)]
    why = "nobody named, and only in outlets of which nothing good is known; together next to nothing"
    vouched = [i for i, o in enumerate(origins) if o.known or o.named]
    if vouched and best not in vouched:
        capped.append(max(vouched, key=lambda i: (origins[i].bits, -i)))
        why = "the strongest source has no name and no outlet of standing, so that nobody counts beside it"
    if not capped:
        return None
    together = math.fsum(strength(origins[i]) * origins[i].share for i in capped)
    shares = [1.0] * len(origins)
    for index in capped:
        shares[index] = cap / (1 + together)
    return Shares(shares, why)
