"""STR101: how many hands it went through."""

from __future__ import annotations

from credscore.evidence import Origin
from credscore.evidence.facts import RelayKind
from credscore.evidence.words import counted, listed, who
from credscore.rule import Effect, rule


@rule(code="STR101", family="structure", scope="origin")
def relays(
    origin: Origin, *, outlet: float = 0.85, agency: float = 0.95, private: float = 0.75
) -> Effect | None:
    """Let each relay between the source and the outlet keep a part of the odds.

    Why: every hand through which a claim goes can mishear, shorten or colour it.
    Weight: 85% of the origin's odds are kept a hop, 95% through a wire agency, 75% through
    a private person.
    Example:
        >>> round(judge("STR101", relays=1).bits, 2)
        -0.21
        >>> judge("STR101", relays=("agency",)).bits > judge("STR101", relays=("private",)).bits
        True

    Known false positives: a relay that read the original document itself.
    Source: house judgement; the telling loses detail with each hop (Allport and Postman 1947).
    """
    if not origin.relays:
        return None
    kept = {RelayKind.AGENCY: agency, RelayKind.PRIVATE: private}
    factor = 1.0
    for kind in origin.relays:
        factor *= kept.get(kind, outlet)
    through = f" {listed(list(origin.via))}" if origin.via else ""
    return Effect(factor, f"{who(origin)} through{through} ({counted(len(origin.relays), 'relay')})")
