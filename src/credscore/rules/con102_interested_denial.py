"""CON102: a denial by the accused."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule


@rule(code="CON102", family="contradiction", scope="origin")
def interested_denial(origin: Origin, *, factor: float = 0.12) -> Effect | None:
    """Give a party's denial of what is said about it little weight.

    Why: the accused deny what is true and what is false alike, so that the denial tells little; so do
    those who speak for somebody by trade (lawyers, agents, chief executives).
    Weight: 12% of the denying origin's odds are kept.
    Example:
        >>> judge("CON102", denials=[{"interested": True}]).bits > 2
        True
        >>> judge("CON102", denials=[{}]).bits
        0.0

    Known false positives: a party that opens its books to show that it is right.
    Source: house judgement; on diagnosticity Heuer (1999), Psychology of Intelligence Analysis, ch. 8.
    """
    if not (origin.denies and origin.partial):
        return None
    return Effect(
        factor,
        f"{who(origin)} {verb(origin, 'denies', 'deny')} what {verb(origin, 'its', 'their')} own side is accused of",
    )
