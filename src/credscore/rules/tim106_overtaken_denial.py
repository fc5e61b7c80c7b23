"""TIM106: a denial that came before those who established it."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import who
from credscore.rule import Effect, rule


@rule(code="TIM106", family="time", scope="origin")
def overtaken_denial(origin: Origin, *, factor: float = 0.05) -> Effect | None:
    """Let a denial fade where an official, a record or a witness speaks for the thing afterwards.

    Why: a denial answers what was said before it; who denied on Monday could not know what a
    court found on Friday.
    Weight: 5% of the denying origin's odds are kept once a disinterested document, eyewitness,
    official or institution for which somebody answers reports as fact, after it, what it denied; the root
    of that where it is only presumed to have denied it, standing under the same question.
    Example:
        >>> judge("TIM106", denials=[{"overtaken": 1.0}]).bits > 0
        True
        >>> judge("TIM106", denials=[{}]).bits
        0.0

    Known false positives: an official who only repeats the old rumour.
    Source: house judgement.
    """
    if not (origin.denies and origin.overtaken):
        return None
    return Effect(
        factor**origin.overtaken, f"others reported as fact afterwards what {who(origin)} had denied"
    )
