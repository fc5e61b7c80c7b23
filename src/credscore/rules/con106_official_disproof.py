"""CON106: a disinterested official says it is not so."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import strength
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import SourcingType


@rule(code="CON106", family="contradiction", scope="count", bits=0.5)
def official_disproof(evidence: Evidence) -> Finding:
    """Count a denial for more where a disinterested official body makes it.

    Why: a court, a coroner or a statistics office that has nothing to gain looks before it speaks.
    Abstains on those who speak for a party by trade and on bodies that merely dismiss a report.
    Weight: -0.5 bits for a disinterested denial by a named official or institution at full strength.
    Example:
        >>> judge("CON106", denials=[{"sourcing_type": "named_official"}]).bits
        -0.5
        >>> judge("CON106", denials=[{"sourcing_type": "named_official", "interested": True}]).bits
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
    return Finding(-most, f"an official without a stake denies it: {people(official)}", claims_of(official))
