"""PRI101: what an assertion is worth before anybody has spoken for it."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.rule import Finding, rule
from credscore.terms import Act


@rule(code="PRI101", family="prior", bits=-2.0)
def prior(evidence: Evidence, *, denial: float = 0.5) -> Finding:
    """Start every assertion from the same odds.

    Why: a thing that nobody vouches for is not false, but most of what could be claimed
    did not happen. The weights of SRC101 are measured from here, so that one direct,
    unhedged origin alone lifts an assertion exactly to the probability of its type. A denial
    shows that somebody claims the thing, and its odds are those that it did not happen.
    Weight: -2 bits, a probability of one in five; less for an assertion that is somebody's
    denial of what is said, which starts at half of that.
    Example:
        >>> judge("PRI101").bits
        -2.0
        >>> judge("PRI101", polarity="denies", act="denial").bits
        -1.0

    Known false positives: routine announcements, which are far likelier than one in five.
    Source: house judgement; on Emergent (Ferreira and Vlachos 2016) 36% of checked rumours were true.
    """
    if evidence.denies and any(origin.act == Act.DENIAL for origin in evidence.support):
        return Finding(denial, "before any evidence, for what is denied", evidence.claim_ids[:1])
    return Finding(1.0, "before any evidence", evidence.claim_ids[:1])
