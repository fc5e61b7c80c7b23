"""SRC104: a source that passes on what it only heard."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import SourcingType


@rule(code="SRC104", family="sourcing", scope="origin")
def passed_on_hearsay(origin: Origin, *, factor: float = 0.6) -> Effect | None:
    """Weigh a source less for what it says it only heard.

    Why: "there are reports that" in a speaker's mouth lends his name to what he does not know.
    Weight: 60% of the origin's odds are kept.
    Example:
        >>> judge("SRC104", sourcing_type="pundit", hearsay=True).bits < 0
        True

    Known false positives: officials who say "reportedly" out of habit.
    Source: house judgement after NATO AJP-2.1, which rates a source on what it had access to.
    """
    if not origin.hearsay or origin.sourcing_type == SourcingType.HEARSAY:
        return None
    return Effect(
        factor, f"{who(origin)} {verb(origin, 'passes on what it', 'pass on what they')} only heard"
    )
