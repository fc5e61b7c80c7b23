"""WRD103: whether it is told as fact, plan, possibility or condition."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import Modality


@rule(code="WRD103", family="wording", scope="origin")
def modality(
    origin: Origin, *, planned: float = 0.9, possible: float = 0.5, conditional: float = 0.35
) -> Effect | None:
    """Weigh plans, possibilities and conditions less than facts.

    Why: plans change, and "may" leaves the door open that it will not.
    Weight: 90% of the origin's odds are kept for plans, 50% for possibilities, 35% for
    conditions. Where the hedge has a likelihood of its own WRD101 speaks instead.
    Example:
        >>> judge("WRD103", modality="possible").bits < judge("WRD103", modality="planned").bits < 0
        True

    Known false positives: "may" for permission.
    Source: house judgement, ordered after Intelligence Community Directive 203.
    """
    if origin.modality == Modality.ASSERTED:
        return None
    if origin.modality == Modality.POSSIBLE and origin.likelihood is not None:
        return None
    factor = {Modality.PLANNED: planned, Modality.POSSIBLE: possible}.get(
        Modality(origin.modality), conditional
    )
    return Effect(
        factor, f"{who(origin)} {verb(origin, 'tells', 'tell')} it as {origin.modality}, not as fact"
    )
