"""STR104: how surely the claim was read out of the text."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.words import who
from credscore.rule import Effect, rule


@rule(code="STR104", family="structure", scope="origin")
def extraction_confidence(origin: Origin, *, least: float = 0.5) -> Effect | None:
    """Weigh a claim less where its attribution was carried over or guessed.

    Why: a source that the sentence does not name itself may be the wrong one.
    Weight: between 50% (confidence 0) and all (confidence 1) of the origin's odds are kept.
    Example:
        >>> judge("STR104", confidence=0.6).bits < 0
        True
        >>> judge("STR104", confidence=1.0).bits
        0.0

    Known false positives: clear attributions in unusual grammar.
    Source: house judgement.
    """
    if origin.confidence >= 1:
        return None
    factor = least + (1 - least) * origin.confidence
    return Effect(factor, f"read out of the text with confidence {origin.confidence:.2f} for {who(origin)}")
