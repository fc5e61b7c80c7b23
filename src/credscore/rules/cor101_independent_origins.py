"""COR101: how many origins reached it independently."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import corroboration, strongest
from credscore.evidence.words import counted, people
from credscore.rule import ABSTAINS, Finding, rule


def _beside_the_best(evidence: Evidence, *, saturation: int) -> float:
    return corroboration(evidence.support, saturation)


@rule(code="COR101", family="corroboration", scope="count", bits=1.5, amount=_beside_the_best)
def independent_origins(evidence: Evidence, *, saturation: int = 4) -> Finding:
    """Count the origins that reached the assertion independently.

    Why: two origins that share no source seldom err alike, and each further one adds less:
    what could be wrong with all of them (the same rumour, the same wish) remains.
    Weight: +1.5 bits for the second full origin, falling by half with each further one; beyond
    four more it grows with the logarithm only. An origin weaker than a named official counts
    for its part.
    Example:
        >>> judge("COR101", n_origins=2).bits
        1.5
        >>> judge("COR101", n_origins=3).bits
        2.25
        >>> judge("COR101", n_origins=1).bits
        0.0

    Known false positives: two bodies of one government under two names.
    Source: Good (1950), Probability and the Weighing of Evidence, ch. 6.
    """
    if len(evidence.support) < 2:
        return ABSTAINS
    best = strongest(evidence.support)
    others = tuple(origin for i, origin in enumerate(evidence.support) if i != best)
    message = f"{counted(len(others), 'further origin')} independently of the best: {people(others)}"
    return Finding(_beside_the_best(evidence, saturation=saturation), message, claims_of(others))
