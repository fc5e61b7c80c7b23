"""SRC105: state-run media as source or stage."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.facts import RelayKind
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import Modality, SourcingType


@rule(code="SRC105", family="sourcing", scope="origin")
def state_stage(origin: Origin, *, own_intention: float = 3.7, stage: float = 0.85) -> Effect | None:
    """Weigh state-run media by what they can know.

    Why: what a state broadcaster says of its own government's plans is the government
    speaking; on any other matter, and for guests on its stage, it says what suits.
    Weight: state media on a plan of their own government rise to the odds of a named
    official; a pundit passed on by a state outlet keeps 85% of the odds.
    Example:
        >>> judge("SRC105", sourcing_type="state_media", modality="planned", interested=True).bits > 1
        True
        >>> judge("SRC105", sourcing_type="pundit", relays=("state",)).bits < 0
        True

    Known false positives: state-funded broadcasters with editorial independence.
    Source: sourcing types of this package; the numbers are house judgement.
    """
    if origin.sourcing_type == SourcingType.STATE_MEDIA:
        if origin.interested and origin.modality == Modality.PLANNED and not origin.denies:
            return Effect(
                own_intention,
                f"{who(origin)} {verb(origin, 'speaks of its', 'speak of their')} own government's intention",
            )
        return None
    if origin.sourcing_type != SourcingType.PUNDIT or RelayKind.STATE not in origin.relays:
        return None
    return Effect(stage, f"{who(origin)} {verb(origin, 'speaks', 'speak')} on a state-run stage")
