"""CON106: an office that finds facts says it is not so."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import strength
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import SourcingType


@rule(code="CON106", family="contradiction", scope="count", bits=0.5)
def official_disproof(evidence: Evidence) -> Finding:
    """Count a denial for more where an office that finds facts makes it.

    Why: a court, a coroner or a statistics office that has nothing to gain looks before it speaks.
    Abstains on parties and on all other officials and bodies: what they deny they may not have looked into.
    Weight: -0.5 bits for a denial by such an official or institution without a stake, at full strength.
    Example:
        >>> judge("CON106", denials=[{"sourcing_type": "named_official", "office": "finder"}]).bits
        -0.5
        >>> judge("CON106", denials=[{"sourcing_type": "named_official"}]).bits
        0.0

    Known false positives: officials whose interest the text does not show.
    Source: house judgement.
    """
    official = tuple(
        origin
        for origin in evidence.denials
        if origin.denies
        and origin.looked
        and origin.vouched
        and origin.sourcing_type in (SourcingType.NAMED_OFFICIAL, SourcingType.INSTITUTION)
    )
    if not official:
        return ABSTAINS
    most = max(map(strength, official))
    return Finding(-most, f"an office that finds facts denies it: {people(official)}", claims_of(official))
