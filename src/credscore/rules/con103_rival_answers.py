"""CON103: what rival answers take."""

from __future__ import annotations

import math

from credscore.evidence import Evidence, Rival
from credscore.evidence.facts import Relation
from credscore.evidence.words import counted
from credscore.rule import ABSTAINS, Finding, rule


@rule(code="CON103", family="contradiction", scope="topic")
def rival_answers(evidence: Evidence, *, width: float = 0.6, unvouched: float = 0.03) -> Finding:
    """Share the topic's probability among answers that exclude each other.

    Why: at most one of several exclusive answers is true, and perhaps none of them.
    Weight: with the odds of each rival added to 1 for "none of these", the log2 of the sum is
    taken off, so that exclusive answers and "none of these" share one probability. Near
    figures exclude each other only in part, and can both be true of the same matter; an outdated
    count of a rising toll, a part of a larger plan, and two figures by one source at once do
    not exclude each other at all. Rivals for which nobody answers (no name, no office, no known
    outlet) take less than a twentieth of a bit together from an answer for which somebody does.
    Example:
        >>> judge("CON103", rivals=[{"distance": 10.0, "bits": 0.0}]).bits
        -1.0
        >>> judge("CON103", rivals=[{"distance": 0.0, "bits": 0.0}]).bits
        0.0

    Known false positives: two true answers to two questions that were taken for one.
    Source: Bayes' rule over exclusive hypotheses with a catch-all; the kernel is house judgement.
    """
    taken: list[tuple[float, Rival]] = []
    loose: list[tuple[float, Rival]] = []
    vouched = evidence.vouched
    for rival in evidence.rivals:
        share = _exclusion(rival, width)
        if share > 0:
            heard = rival.vouched or not vouched
            if heard or rival.relation != Relation.DENIAL:
                (taken if heard else loose).append((share * 2.0**rival.bits, rival))
    if not taken and not loose:
        return ABSTAINS
    odds, noise = (math.fsum(odds for odds, _ in part) for part in (taken, loose))
    lost = math.log2(1 + odds + noise * unvouched / (noise + unvouched))
    found = taken or loose
    first = max(found, key=lambda pair: (pair[0], pair[1].assertion_id))[1]
    message = f"{counted(len(taken) + len(loose), 'rival answer')}, the strongest: {first.text}"
    return Finding(-lost, message, first.claim_ids)


def _exclusion(rival: Rival, width: float) -> float:
    """Say how far two answers exclude each other, 0 to 1."""
    if rival.relation in (Relation.DENIAL, Relation.DENIED, Relation.UPDATE):
        return 1.0
    if rival.relation in (Relation.OUTDATED, Relation.ALONGSIDE) or rival.distance is None:
        return 0.0
    return 1 - math.exp(-((rival.distance / width) ** 2))
