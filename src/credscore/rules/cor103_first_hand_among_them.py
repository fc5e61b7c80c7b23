"""COR103: a document or eyewitness among several origins."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import first_hand
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="COR103", family="corroboration", scope="count", bits=0.5)
def first_hand_among_them(evidence: Evidence) -> Finding:
    """Count it for more where what officials say is also seen or on record.

    Why: a record or a witness beside other origins is evidence of another kind, which does not
    fail for the same reasons.
    Weight: +0.5 bits where a full-strength document or eyewitness is one of at least two origins.
    Example:
        >>> judge("COR103", support=[{}, {"sourcing_type": "document"}]).bits
        0.5
        >>> judge("COR103", support=[{"sourcing_type": "document"}]).bits
        0.0

    Known false positives: a forged document.
    Source: ICD 206 on sourcing diversity; the number is house judgement.
    """
    found = first_hand(evidence.support)
    if found is None:
        return ABSTAINS
    return Finding(
        found[0], f"first-hand evidence among the origins: {people(found[1:])}", claims_of(found[1:])
    )
