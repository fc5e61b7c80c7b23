"""TIM104: an answer that its own source has replaced."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import who
from credscore.rule import Effect, rule


@rule(code="TIM104", family="time", scope="origin")
def superseded(origin: Origin, *, factor: float = 0.1) -> Effect | None:
    """Drop nearly all of an answer that its own source has since replaced.

    Why: who gave 40 on Monday and 43 on Tuesday no longer says 40, and who put the opening off to June no
    longer says May.
    Weight: 10% of the origin's odds are kept for the earlier answer.
    Example:
        >>> judge("TIM104", superseded=True).bits < -1
        True

    Known false positives: two counts of different things that were taken for one.
    Source: how agencies update tolls; the number is house judgement.
    """
    if not origin.superseded:
        return None
    return Effect(factor, f"{who(origin)} later gave another answer")
