"""CON101: who denies it."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import contrary, strongest
from credscore.evidence.words import introduced, people, turning
from credscore.rule import ABSTAINS, Finding, rule


def _against(evidence: Evidence, *, second: float, saturation: int, unvouched: float) -> float:
    if not evidence.denials:
        return 0.0
    return -contrary(evidence.denials, evidence.vouched, second, saturation, unvouched)


@rule(code="CON101", family="contradiction", scope="count", amount=_against)
def explicit_denial(
    evidence: Evidence, *, second: float = 1.5, saturation: int = 4, unvouched: float = 0.05
) -> Finding:
    """Weigh those who deny it as those who say it are weighed.

    Why: a denial is a claim to the contrary, and is worth what its origin is worth.
    Weight: the best denying origin's bits, less 1.5 bits for a second full one, falling by half
    with each further one: the mirror image of SRC101 and COR101. Denials for which nobody
    answers (no name, no office, no known outlet), against something for which somebody does,
    take less than 0.05 bits together, however many they are.
    Example:
        >>> judge("CON101", denials=[{}]).bits < -3
        True
        >>> judge("CON101", n_origins=2).bits
        0.0

    Known false positives: a denial of something slightly different.
    Source: design of this package; Good (1950) on the weight of contrary evidence.
    """
    if not evidence.denials:
        return ABSTAINS
    best = evidence.denials[strongest(evidence.denials)]
    against = _against(evidence, second=second, saturation=saturation, unvouched=unvouched)
    word = "contradicted by" if evidence.denies else "denied by"
    named = introduced(best) if len(evidence.denials) == 1 else people(evidence.denials)
    return Finding(against, f"{word} {named}{turning(evidence.denials)}", claims_of(evidence.denials))
