"""COR104: answers that nearly agree."""

from __future__ import annotations

import math

from credscore.evidence import Evidence
from credscore.evidence.facts import Relation
from credscore.evidence.strength import FULL
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="COR104", family="corroboration", scope="topic")
def compatible_answers(evidence: Evidence, *, width: float = 0.35, share: float = 0.5) -> Finding:
    """Let answers that nearly agree support each other in part.

    Why: one source says 10,000 and another 12,000; they disagree on the figure and agree on its size.
    Who says 12,000 after the 10,000 was told does not confirm it, though: the new figure replaces the old one.
    Weight: up to +1 bit; an answer that overlaps counts half of its best independent origin, and
    less with the distance of the figures (a third at a ratio of 1.4). Beyond a tenth, or where a toll rises,
    only those count who gave the other answer no later than the last who gave this one.
    Example:
        >>> near = judge("COR104", rivals=[{"distance": 0.18, "strength": 3.2}])
        >>> far = judge("COR104", rivals=[{"distance": 2.0, "strength": 3.2}])
        >>> near.bits > 0.3 > far.bits
        True

    Known false positives: figures of like size that count different things.
    Source: implication between values, Yin et al. (2008), TruthFinder; the kernel is house judgement.
    """
    missing, near = 1.0, []
    for rival in evidence.rivals:
        if rival.distance is None or rival.relation in (Relation.DENIAL, Relation.DENIED):
            continue
        part = math.exp(-((rival.distance / width) ** 2)) * share * min(rival.strength / FULL, 1.0)
        if part >= 0.001:
            missing *= 1 - part
            near.append(rival)
    if not near:
        return ABSTAINS
    claims = tuple(dict.fromkeys(claim for rival in near for claim in rival.claim_ids))
    first = max(near, key=lambda rival: (rival.strength, rival.assertion_id))
    return Finding(
        1 - missing, f"{counted(len(near), 'answer')} of nearly the same size: {first.text}", claims
    )
