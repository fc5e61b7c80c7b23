"""CON104: corrected by the outlet itself."""

from __future__ import annotations

from credscore.evidence import Evidence
from credscore.evidence.words import day, listed
from credscore.rule import ABSTAINS, Finding, rule
from credscore.terms import Act


@rule(code="CON104", family="contradiction", bits=0.5)
def correction(evidence: Evidence) -> Finding:
    """Hold a correction against what it corrects.

    Why: the outlet that printed it no longer stands behind it. Its claim counts no longer, and that
    it was wrong once says that the others may be.
    Weight: the claim is withdrawn, and -0.5 bits for each correcting outlet, of two at most.
    Example:
        >>> judge("CON104", notices=[{"act": "correction", "outlet": "Harbour Post"}]).bits
        -0.5

    Known false positives: corrections of a detail beside the point.
    Source: BBC Editorial Guidelines on corrections; the number is house judgement.
    """
    notices = [notice for notice in evidence.notices if notice.act == Act.CORRECTION]
    if not notices:
        return ABSTAINS
    outlets = listed(list(dict.fromkeys(f"{n.outlet or 'the outlet'}{day(n.seen_at)}" for n in notices)))
    claims = tuple(dict.fromkeys(claim for notice in notices for claim in notice.claim_ids))
    return Finding(-min(len(notices), 2), f"corrected by {outlets}", claims)
