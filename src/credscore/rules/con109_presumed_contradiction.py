"""CON109: a contradiction that the words do not show."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule


@rule(code="CON109", family="contradiction", scope="origin")
def presumed_contradiction(origin: Origin, *, factor: float = 0.3) -> Effect | None:
    """Weigh a contradiction less where it is only presumed to be one.

    Why: under one question stand answers to its neighbours too; who says that no doctor was hurt does not
    say that no shot was fired. The fewer words two claims share, and the more answers a denial might mean,
    the likelier it means none of them.
    Weight: 30% of the contradicting origin's odds are kept where neither the text points at the claim nor
    the words show that it is the one that is meant; the root of that where it is the only one that can be.
    Example:
        >>> judge("CON109", denials=[{"presumed": 1.0}]).bits > 0
        True
        >>> judge("CON109", denials=[{}]).bits
        0.0

    Known false positives: a denial in words of its own ("that is nonsense").
    Source: measured on this package's annotated affairs: of the contradictions with few words in common a
    third are contradictions; the number is house judgement.
    """
    if not origin.presumed:
        return None
    return Effect(
        factor**origin.presumed, f"{who(origin)} {verb(origin, 'is', 'are')} only presumed to contradict it"
    )
