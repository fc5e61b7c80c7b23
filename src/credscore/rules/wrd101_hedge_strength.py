"""WRD101: how likely the source itself says it is."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule


@rule(code="WRD101", family="wording", scope="origin")
def hedge_strength(origin: Origin, *, power: float = 2.0, least: float = 0.02) -> Effect | None:
    """Weigh a hedged claim by the likelihood that its own words give it.

    Why: a source that says "likely" vouches for less than one that says it is so.
    Weight: the squared likelihood of the hedge (ICD 203: "likely" about .68) of the
    origin's odds is kept.
    Example:
        >>> judge("WRD101", likelihood=0.68).bits < judge("WRD101", likelihood=0.9).bits < 0
        True

    Known false positives: hedges that belong to another clause of the sentence.
    Source: Intelligence Community Directive 203; the curve is house judgement.
    """
    if origin.likelihood is None or origin.likelihood >= 1:
        return None
    factor = max(origin.likelihood**power, least)
    return Effect(
        factor, f"as {who(origin)} {verb(origin, 'words', 'word')} it, it is {origin.likelihood:.0%} likely"
    )
