"""SRC103: a speaker whose own side is a party to what is claimed."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import verb, who
from credscore.rule import Effect, rule
from credscore.terms import Stance


@rule(code="SRC103", family="sourcing", scope="origin")
def interest(origin: Origin, *, serves: float = 0.85, against: float = 1.25) -> Effect | None:
    """Weigh a party to the matter less, and more where it admits something.

    Why: whoever gains from a claim has a reason to make it whether or not it is true; who
    admits what costs him has a reason not to.
    Weight: 85% of the origin's odds are kept where the speaker's side is named in the
    assertion, 125% where the cue shows an admission (confirmed, acknowledged, conceded).
    Example:
        >>> round(judge("SRC103", interested=True).bits, 2)
        -0.21
        >>> judge("SRC103", interested=True, stance="confirming").bits > 0
        True

    Known false positives: a government announcing its own routine acts.
    Source: statements against interest in the law of evidence (FRE 804(b)(3)); house judgement.
    """
    if not origin.interested or origin.denies:
        return None
    if origin.stance == Stance.CONFIRMING:
        return Effect(
            against,
            f"{who(origin)} {verb(origin, 'admits what concerns its', 'admit what concerns their')} own side",
        )
    return Effect(
        serves,
        f"{who(origin)} {verb(origin, 'speaks', 'speak')} of a matter to which {verb(origin, 'its', 'their')} own side is a party",
    )
