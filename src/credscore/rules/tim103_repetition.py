"""TIM103: later reports of the same origins."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Outcome


@rule(code="TIM103", family="time")
def repetition(evidence: Evidence) -> Finding:
    """Note reports that only repeat an origin which counts already.

    Why: twenty outlets that print one wire report know what one of them knows.
    Weight: 0 bits; the finding shows what was left out.
    Example:
        >>> judge("TIM103", repeats=("c2", "c3")).bits
        0.0

    Known false positives: none; it moves nothing.
    Source: design of this package: copies add nothing.
    """
    if not evidence.repeats:
        return ABSTAINS
    number = len(evidence.repeats)
    verb = "repeats" if number == 1 else "repeat"
    message = f"{counted(number, 'later report')} only {verb} origins that count already"
    return Finding(0.0, message, evidence.repeats, Outcome.NEUTRAL.value)
