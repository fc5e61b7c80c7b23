"""PRI101: what an assertion is worth before anybody has spoken for it."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.rule import Finding, rule


@rule(code="PRI101", family="prior", bits=-2.0)
def prior(evidence: Evidence) -> Finding:
    """Start every assertion from the same odds.

    Why: a thing that nobody vouches for is not false, but most of what could be claimed
    did not happen. The weights of SRC101 are measured from here, so that one direct,
    unhedged origin alone lifts an assertion exactly to the probability of its type.
    Weight: -2 bits, a probability of one in five.
    Example:
        >>> judge("PRI101").bits
        -2.0

    Known false positives: routine announcements, which are far likelier than one in five.
    Source: house judgement; on Emergent (Ferreira and Vlachos 2016) 36% of checked rumours were true.
    """
    return Finding(1.0, "before any evidence", evidence.claim_ids[:1])
