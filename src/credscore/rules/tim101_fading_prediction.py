"""TIM101: a prediction that nothing has confirmed."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import who
from credscore.rule import Effect, rule


@rule(code="TIM101", family="time", scope="origin")
def fading_prediction(
    origin: Origin, *, grace_days: float = 30.0, half_life_days: float = 180.0, least: float = 0.2
) -> Effect | None:
    """Let a prediction fade while nothing confirms it.

    Why: what was to happen soon and has not been heard of since probably did not happen.
    Weight: from 30 days after it was said, or after the day it was due, the origin's odds
    halve every 180 days, down to 20%. Abstains without an as-of date, and once another origin
    reports as fact what was foretold.
    Example:
        >>> judge("TIM101", modality="planned", age_days=360.0).bits < 0
        True
        >>> judge("TIM101", modality="planned", age_days=360.0, confirmed=True).bits
        0.0

    Known false positives: plans for a far day that the text does not date.
    Source: house judgement.
    """
    if origin.age_days is None or origin.confirmed or origin.age_days <= grace_days:
        return None
    factor = max(0.5 ** ((origin.age_days - grace_days) / half_life_days), least)
    return Effect(factor, f"foretold by {who(origin)} {origin.age_days:.0f} days ago and not confirmed since")
