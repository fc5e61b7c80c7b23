"""OUT101: what the outlet is rated at."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.rule import Effect, rule


@rule(code="OUT101", family="outlet", scope="origin")
def outlet_rating(origin: Origin, *, neutral: float = 0.6, slope: float = 1.0) -> Effect | None:
    """Weigh a claim by the rating of the outlet through which it came.

    Why: careful outlets quote more exactly and check more of what they print.
    Weight: all of the origin's odds are kept at a rating of .6, a tenth more or less for each
    tenth above or below. Abstains where no rating is given.
    Example:
        >>> judge("OUT101", rating=0.2).bits < 0 < judge("OUT101", rating=0.9).bits
        True
        >>> judge("OUT101").bits
        0.0

    Known false positives: good reporting in a badly rated outlet.
    Source: Lin et al. (2023), domain quality ratings; the slope is house judgement.
    """
    if origin.rating is None:
        return None
    factor = max(1 + slope * (origin.rating - neutral), 0.05)
    return Effect(factor, f"{origin.outlet or 'the outlet'} is rated {origin.rating:.2f}")
