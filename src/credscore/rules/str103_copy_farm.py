"""STR103: many outlets, few origins."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Outcome


@rule(code="STR103", family="structure")
def copy_farm(evidence: Evidence, *, outlets: int = 5, per_origin: float = 5.0) -> Finding:
    """Note where many outlets stand for few origins.

    Why: width of coverage looks like corroboration and is none.
    Weight: 0 bits; copies add nothing, and the finding says how few origins there are.
    Example:
        >>> judge("STR103", n_outlets=20).bits
        0.0
        >>> judge("STR103", n_outlets=20).outcome
        'neutral'

    Known false positives: none; it moves nothing.
    Source: design of this package.
    """
    origins = len(evidence.support)
    if not origins or evidence.n_outlets < max(outlets, per_origin * origins):
        return ABSTAINS
    message = f"{evidence.n_outlets} outlets, but {origins} independent origin{'s' if origins > 1 else ''}"
    return Finding(0.0, message, evidence.claim_ids, Outcome.NEUTRAL.value)
