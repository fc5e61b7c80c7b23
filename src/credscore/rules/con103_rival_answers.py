"""CON103: what rival answers take."""

from __future__ import annotations

import math

from credscore.evidence import Evidence, Rival
from credscore.evidence.facts import Relation
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="CON103", family="contradiction", scope="topic")
def rival_answers(evidence: Evidence, *, width: float = 0.6) -> Finding:
    """Share the topic's probability among answers that exclude each other.

    Why: at most one of several exclusive answers is true, and perhaps none of them.
    Weight: with the odds of each rival added to 1 for "none of these", the log2 of the sum is
    taken off. Near figures exclude each other only in part; an outdated count of a rising
    toll, a part of a larger plan, and two figures by one source at once not at all.
    Example:
        >>> judge("CON103", rivals=[{"distance": 10.0, "bits": 0.0}]).bits
        -1.0
        >>> judge("CON103", rivals=[{"distance": 0.0, "bits": 0.0}]).bits
        0.0

    Known false positives: two true answers to two questions that were taken for one.
    Source: Bayes' rule over exclusive hypotheses with a catch-all; the kernel is house judgement.
    """
    taken: list[tuple[float, Rival]] = []
    for rival in evidence.rivals:
        share = _exclusion(rival, width)
        if share > 0:
            taken.append((share * 2.0**rival.bits, rival))
    if not taken:
        return ABSTAINS
    lost = math.log2(1 + math.fsum(odds for odds, _ in taken))
    first = max(taken, key=lambda pair: (pair[0], pair[1].assertion_id))[1]
    message = f"{counted(len(taken), 'rival answer')}, the strongest: {first.text}"
    return Finding(-lost, message, first.claim_ids)


def _exclusion(rival: Rival, width: float) -> float:
    """Say how far two answers exclude each other, 0 to 1."""
    if rival.relation in (Relation.DENIAL, Relation.DENIED, Relation.UPDATE):
        return 1.0
    if rival.relation in (Relation.OUTDATED, Relation.ALONGSIDE) or rival.distance is None:
        return 0.0
    return 1 - math.exp(-((rival.distance / width) ** 2))
