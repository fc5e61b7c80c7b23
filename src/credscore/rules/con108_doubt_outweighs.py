"""CON108: doubt weighs more than support."""

from __future__ import annotations

from credscore.evidence import Evidence, Origin, claims_of
from credscore.evidence.facts import any_vouched
from credscore.evidence.strength import contrary, corroboration, strongest
from credscore.evidence.words import people
from credscore.rule import ABSTAINS, Finding, rule


def _heard(evidence: Evidence) -> tuple[Origin, ...]:
    """List the deniers who count once more: of a claim those who looked, of a denial all who make it."""
    deniers, denied = evidence.denials, evidence.support
    if evidence.denies:
        deniers, denied = denied, deniers
        if not denied:
            return ()
    free = tuple([o for o in deniers if o.denies and (evidence.denies or (o.looked and not o.presumed))])
    return free if any_vouched(free) or not any_vouched(denied) else ()


def _weight(
    evidence: Evidence, *, second: float, saturation: int, unvouched: float, returned: float
) -> float:
    free = _heard(evidence)
    if not free:
        return 0.0
    weight = free[strongest(free)].bits + second * corroboration(free, saturation)
    if not evidence.denies:
        return -weight
    taken = contrary(evidence.denials, evidence.vouched, second, saturation, unvouched)
    return min(weight, returned * taken)


@rule(code="CON108", family="contradiction", scope="count", amount=_weight)
def doubt_outweighs(
    evidence: Evidence,
    *,
    second: float = 1.5,
    saturation: int = 4,
    unvouched: float = 0.05,
    returned: float = 0.9,
) -> Finding:
    """Let a denial by somebody who looked weigh more than support of the same kind.

    Why: support is cheap, since many repeat what they like to hear; who has no stake and still
    says that it is not so has mostly looked.
    Weight: what CON101 takes for denials by those who looked is taken once more: records, witnesses, experts,
    newsrooms and offices that find facts (courts, laboratories, police), if they have no stake. The denial
    itself gets back nine tenths of what the claims that it denies take from it, up to its own weight,
    whoever makes it: what stands against it has lost as much already.
    Abstains on a negated statement that contradicts nobody, which is a claim like any other, on one that is
    only presumed to contradict, on
    parties and all other officials and bodies, whose denial counts once, and
    on denials for which nobody answers against something for which somebody does.
    Example:
        >>> judge("CON108", denials=[{"sourcing_type": "named_expert"}]).bits < -2
        True
        >>> judge("CON108", denials=[{}]).bits
        0.0

    Known false positives: habitual debunkers.
    Source: Emergent (Ferreira and Vlachos 2016): an article for a rumour carries +0.73 nats, one
    against it -3.42.
    """
    free = _heard(evidence)
    if not free:
        return ABSTAINS
    weight = _weight(evidence, second=second, saturation=saturation, unvouched=unvouched, returned=returned)
    verb = "denies" if len(free) == 1 else "deny"
    message = (
        f"{people(free)} {verb} {'what contradicts it' if evidence.denies else 'it without a stake in it'}"
    )
    return Finding(weight, message, claims_of(free))
