"""CON108: doubt weighs more than support."""

from __future__ import annotations

from credscore.evidence import Evidence, claims_of
from credscore.evidence.strength import corroboration, strongest
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="CON108", family="contradiction", scope="count")
def doubt_outweighs(evidence: Evidence, *, second: float = 1.5, saturation: int = 4) -> Finding:
    """Let a disinterested denial weigh more than support of the same kind.

    Why: support is cheap, since many repeat what they like to hear; who has no stake and still
    says that it is not so has mostly looked.
    Weight: what CON101 takes for disinterested denials is taken once more, and given to the denial.
    Abstains on a negated statement that contradicts nobody: it is a claim like any other.
    Example:
        >>> judge("CON108", denials=[{}]).bits < -3
        True
        >>> judge("CON108", denials=[{"interested": True}]).bits
        0.0

    Known false positives: habitual debunkers.
    Source: Emergent (Ferreira and Vlachos 2016): an article for a rumour carries +0.73 nats, one
    against it -3.42.
    """
    deniers = evidence.support if evidence.denies else evidence.denials
    free = tuple(origin for origin in deniers if origin.denies and not origin.interested)
    if not free:
        return ABSTAINS
    weight = free[strongest(free)].bits + second * corroboration(free, saturation)
    message = f"{people(free)} {'denies' if len(free) == 1 else 'deny'} it without a stake in it"
    return Finding(weight if evidence.denies else -weight, message, claims_of(free))
