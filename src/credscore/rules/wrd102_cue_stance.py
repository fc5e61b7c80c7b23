"""WRD102: a verb that shows the writer's doubt or assurance."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import Stance


@rule(code="WRD102", family="wording", scope="origin")
def cue_stance(origin: Origin, *, doubting: float = 0.85, confirming: float = 1.05) -> Effect | None:
    """Heed the writer's own distance: "claims", "alleges" against "confirmed".

    Why: the writer saw more than the sentence says, and the verb shows what he made of it.
    Weight: 85% of the origin's odds are kept after a doubting cue, 105% after a confirming one.
    Example:
        >>> judge("WRD102", stance="doubting").bits < 0 < judge("WRD102", stance="confirming").bits
        True

    Known false positives: "claims" as a neutral verb in some newsrooms; "confirmed" by
    somebody who repeats himself.
    Source: AP Stylebook on attribution verbs; the numbers are house judgement.
    """
    if origin.stance == Stance.DOUBTING:
        return Effect(doubting, f"the text doubts {who(origin)} (claims, alleges)")
    if origin.stance == Stance.CONFIRMING and not origin.interested:
        return Effect(
            confirming, f"the text says that {who(origin)} {verb(origin, 'confirms', 'confirm')} it"
        )
    return None
