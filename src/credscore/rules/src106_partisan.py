"""SRC106: one who contends with those of whom he speaks."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.facts import Office
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule


@rule(code="SRC106", family="sourcing", scope="origin")
def partisan(origin: Origin, *, factor: float = 0.25) -> Effect | None:
    """Weigh opposition leaders and candidates as people without access to what they speak of.

    Why: their office lends them a name and no knowledge of what their opponents do, and they gain
    by what they say.
    Weight: 25% of the origin's odds are kept: a little more than a commentator's.
    Example:
        >>> judge("SRC106", office="partisan").bits < 0
        True
        >>> judge("SRC106", office="finder").bits
        0.0

    Known false positives: candidates who speak of their own plans.
    Source: house judgement after NATO AJP-2.1, which rates a source on what it had access to.
    """
    if origin.office != Office.PARTISAN or origin.denies:
        return None
    return Effect(
        factor,
        f"{who(origin)} {verb(origin, 'contends', 'contend')} with those of whom {verb(origin, 'it speaks', 'they speak')}",
    )
