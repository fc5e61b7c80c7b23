"""STR102: citations that lead back to themselves."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Outcome


@rule(code="STR102", family="structure")
def citation_cycle(evidence: Evidence) -> Finding:
    """Note claims whose chain of citations leads back to themselves.

    Why: A cites B, B cites A: there is one origin, and it is A.
    Weight: 0 bits; provenance has cut the circle, and the finding reports it from the day it closed.
    Example:
        >>> judge("STR102", cycles=("c1", "c2")).bits
        0.0

    Known false positives: two outlets that truly confirm each other.
    Source: "citogenesis"; design of this package.
    """
    if not evidence.cycles:
        return ABSTAINS
    message = f"{counted(len(evidence.cycles), 'claim')} in a circle of citations, counted once"
    return Finding(0.0, message, evidence.cycles, Outcome.NEUTRAL.value)
