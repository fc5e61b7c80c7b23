"""TIM105: a claimed date long before it was seen."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Outcome


@rule(code="TIM105", family="time")
def backdated(evidence: Evidence) -> Finding:
    """Note claims that say they are much older than when they were first seen.

    Why: a date is easily written; only what was seen on the day can have been there.
    Weight: 0 bits; such claims count from the day they were seen.
    Example:
        >>> judge("TIM105", backdated=("c1",)).bits
        0.0

    Known false positives: archives that were read late.
    Source: design of this package: a claimed date alone never moves a score.
    """
    if not evidence.backdated:
        return ABSTAINS
    number = counted(len(evidence.backdated), "claim")
    message = f"{number} dated well before being seen; counted from the day seen"
    return Finding(0.0, message, evidence.backdated, Outcome.NEUTRAL.value)
