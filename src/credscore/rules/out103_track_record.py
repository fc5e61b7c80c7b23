"""OUT103: how the source's earlier claims turned out."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import who
from credscore.rule import Effect, rule


@rule(code="OUT103", family="outlet", scope="origin")
def track_record(origin: Origin, *, neutral: float = 0.5, slope: float = 1.2) -> Effect | None:
    """Weigh a claim by how its source's earlier claims turned out.

    Why: who was right before is likelier to be right again.
    Weight: all of the odds are kept where half of its resolved claims proved right, 12% more or
    less for each tenth above or below. Abstains where nothing is resolved.
    Example:
        >>> judge("OUT103", record=0.2).bits < 0 < judge("OUT103", record=0.9).bits
        True

    Known false positives: a record made on easy claims.
    Source: Dawid and Skene (1979); shrunken records come from `credscore.reliability`.
    """
    if origin.record is None:
        return None
    factor = max(1 + slope * (origin.record - neutral), 0.05)
    return Effect(
        factor,
        f"an estimated {origin.record:.0%} of what {origin.record_of or who(origin)} claimed before proved right",
    )
