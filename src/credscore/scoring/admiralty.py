"""The Admiralty pair: the reliability of the source and the credibility of the information, apart."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from credscore.evidence import Evidence, Origin
from credscore.evidence.strength import strongest
from credscore.rules.src101_sourcing_type import sourcing_type
from credscore.terms import SourcingType

# From which reliability on "D", "C", "B" and "A" are given, "E" below; and from which probability on "4" to
# "1", "5" below. AJP-2.1 orders the grades by words alone: the numbers are house judgement.
_LETTERS: Final = (0.30, 0.50, 0.65, 0.85)
_DIGITS: Final = (0.25, 0.50, 0.70, 0.90)
_NEUTRAL: Final = 0.6  # the rating that raises no letter, as in OUT101
_PULL: Final = 0.25  # how far a rating or record moves the reliability that its type has


def admiralty(evidence: Evidence, p: float) -> str:
    """Rate an assertion as AJP-2.1 does: a letter for its best source, a digit for its credibility.

    Returns
    -------
    str
        "A" to "F" and "1" to "6": the digit never worsens as `p` rises; "F6" where there is
        no evidence, which is insufficient and not false.

    Examples
    --------
    >>> admiralty(Evidence(), 0.2)
    'F6'
    >>> admiralty(Evidence(support=(Origin("o1", sourcing_type="institution", bits=3.0),)), 0.75)
    'B2'
    """
    if evidence.empty:
        return "F6"
    return _letter(evidence.support) + credibility(p)


def credibility(p: float) -> str:
    """Grade a probability from "1" (confirmed) to "5" (improbable)."""
    return "54321"[bisect_right(_DIGITS, p)]


def _letter(support: tuple[Origin, ...]) -> str:
    """Grade the origin that weighs most; "F" where nothing is known of it."""
    if not support:
        return "F"
    best = support[strongest(support)]
    if best.sourcing_type == SourcingType.UNATTRIBUTED and best.rating is None and not best.known:
        return "F"
    known = [value for value in (best.rating, best.record) if value is not None]
    reliability = sourcing_type.knobs.get(best.sourcing_type, 0.0)
    for value in known:
        reliability += _PULL * (value - _NEUTRAL)
    return "EDCBA"[bisect_right(_LETTERS, reliability)]
