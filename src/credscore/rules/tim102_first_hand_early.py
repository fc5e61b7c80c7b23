"""TIM102: a first-hand account close to the event."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import SourcingType


@rule(code="TIM102", family="time", scope="origin")
def first_hand_early(origin: Origin, *, factor: float = 1.1, within_days: float = 2.0) -> Effect | None:
    """Weigh a first-hand account more where it is close to the event.

    Why: memory is best at first, and nobody has yet told the witness what to have seen.
    Weight: 110% of the origin's odds for eyewitnesses and documents seen within two days
    after the event; abstains where the event has no date.
    Example:
        >>> judge("TIM102", sourcing_type="eyewitness", event_at="2024-05-01", first_seen="2024-05-02").bits > 0
        True

    Known false positives: the confusion of the first hours.
    Source: Loftus (1979), Eyewitness Testimony, ch. 4; the number is house judgement.
    """
    if origin.sourcing_type not in (SourcingType.EYEWITNESS, SourcingType.DOCUMENT):
        return None
    if origin.event_at is None or origin.first_seen is None:
        return None
    days = (origin.first_seen - origin.event_at).total_seconds() / 86400
    if not 0 <= days <= within_days:
        return None
    return Effect(
        factor,
        f"{who(origin)} {verb(origin, 'gives', 'give')} a first-hand account within {within_days:g} days",
    )
