"""CON105: taken back by the outlet itself."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.evidence.words import day, listed
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Act


@rule(code="CON105", family="contradiction")
def retraction(evidence: Evidence) -> Finding:
    """Hold a retraction against what it takes back.

    Why: an outlet does not lightly say that it was wrong. Its claim counts no longer, and what
    misled it may have misled others.
    Weight: the claim is withdrawn, and -1 bit for each retracting outlet, of two at most.
    Example:
        >>> judge("CON105", notices=[{"act": "retraction", "outlet": "Harbour Post"}]).bits
        -1.0

    Known false positives: retractions under legal pressure.
    Source: COPE retraction guidelines (2019); the number is house judgement.
    """
    notices = [notice for notice in evidence.notices if notice.act == Act.RETRACTION]
    if not notices:
        return ABSTAINS
    outlets = listed(list(dict.fromkeys(f"{n.outlet or 'the outlet'}{day(n.seen_at)}" for n in notices)))
    claims = tuple(dict.fromkeys(claim for notice in notices for claim in notice.claim_ids))
    return Finding(-min(len(notices), 2), f"taken back by {outlets}", claims)
