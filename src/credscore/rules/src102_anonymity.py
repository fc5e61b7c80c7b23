"""SRC102: an unnamed source for whose anonymity no reason is given."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.normalize.quantities import quantities
from credscore.rule import Effect, rule
from credscore.terms import SourcingType

_UNNAMED: Final = frozenset({SourcingType.ANONYMOUS_OFFICIAL, SourcingType.ANONYMOUS_SOURCE})


@rule(code="SRC102", family="sourcing", scope="origin")
def anonymity(origin: Origin, *, factor: float = 0.85) -> Effect | None:
    """Weigh a single unnamed source less where no reason for the anonymity is given.

    Why: a newsroom that knows why its source must stay unnamed says so, or finds a second one who
    says the same; one that does neither leaves nobody who answers for the claim.
    Weight: 85% of the origin's odds are kept; named sources, stated reasons, and two or more who are
    counted ("three officials") abstain.
    Example:
        >>> round(judge("SRC102", sourcing_type="anonymous_official").bits, 2)
        -0.19
        >>> judge("SRC102", sourcing_type="anonymous_official", anonymity_reason="not allowed to speak").bits
        0.0
        >>> judge("SRC102", sourcing_type="anonymous_official", speaker="two harbour officials").bits
        0.0

    Known false positives: outlets whose house style never states the reason.
    Source: AP on anonymous sources; New York Times policy of 2004; Reuters on single sources; the number
    is house judgement.
    """
    if origin.sourcing_type not in _UNNAMED or origin.anonymity_reason or _several(origin.speaker):
        return None
    return Effect(factor, f"{who(origin)} {verb(origin, 'is', 'are')} not named, and no reason is given")


@lru_cache(maxsize=65536)
def _several(speaker: str | None) -> bool:
    """Say whether a source is counted as two or more people."""
    counted = quantities(speaker) if speaker is not None else ()
    return bool(counted) and counted[0].low >= 2
