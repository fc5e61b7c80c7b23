"""OUT104: an outlet of which nothing good is known."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.rule import Effect, rule
from credscore.terms import SourcingType


@rule(code="OUT104", family="outlet", scope="origin")
def unknown_outlet(origin: Origin, *, factor: float = 0.9) -> Effect | None:
    """Weigh a claim a little less where nothing is known of the outlet that carries it, or nothing good.

    Why: a quotation is worth what its bearer is worth, and a made-up site can make up a minister.
    Weight: 90% of the origin's odds are kept, also where the outlet's rating is below one half, so
    that a poor rating never helps more than none. The outlet's own unsourced account abstains: SRC101
    has weighed it already.
    Example:
        >>> judge("OUT104", known=False).bits < 0
        True

    Known false positives: small honest papers.
    Source: house judgement.
    """
    if origin.known or origin.sourcing_type == SourcingType.UNATTRIBUTED:
        return None
    outlet = origin.outlet or "the outlet"
    poor = f"{outlet} is rated too low to vouch for it"
    return Effect(factor, f"nothing is known of {outlet}" if origin.rating is None else poor)
