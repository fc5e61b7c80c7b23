"""CON107: a document or eyewitness among those who contradict it."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import first_hand
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="CON107", family="contradiction", scope="count", bits=0.5)
def contradicted_first_hand(evidence: Evidence) -> Finding:
    """Count contradiction for more where a record or a witness is part of it.

    Why: the mirror image of COR103: evidence of another kind does not fail for the same reasons.
    Weight: -0.5 bits where a full-strength document or eyewitness is one of at least two
    contradicting origins.
    Example:
        >>> judge("CON107", denials=[{}, {"sourcing_type": "document"}]).bits
        -0.5

    Known false positives: a forged document.
    Source: ICD 206 on sourcing diversity; the number is house judgement.
    """
    found = first_hand(evidence.denials)
    if found is None:
        return ABSTAINS
    return Finding(-found[0], f"first-hand evidence against it: {people(found[1:])}", claims_of(found[1:]))
