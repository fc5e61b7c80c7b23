"""The Admiralty pair: the reliability of the source and the credibility of the information, apart."""

from __future__ import annotations

from typing import Final

from credscore.evidence import Evidence, Origin
from credscore.evidence.strength import strongest
from credscore.rules.src101_sourcing_type import sourcing_type
from credscore.terms import SourcingType

_LETTERS: Final = ((0.85, "A"), (0.65, "B"), (0.50, "C"), (0.30, "D"))
_DIGITS: Final = ((0.90, "1"), (0.70, "2"), (0.50, "3"), (0.25, "4"))


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
    return next((digit for least, digit in _DIGITS if p >= least), "5")


def _letter(support: tuple[Origin, ...]) -> str:
    """Grade the origin that weighs most; "F" where nothing is known of it."""
    if not support:
        return "F"
    best = support[strongest(support)]
    if best.sourcing_type == SourcingType.UNATTRIBUTED and not best.known:
        return "F"
    known = [value for value in (best.rating, best.record) if value is not None]
    reliability = sourcing_type.knobs.get(best.sourcing_type, 0.0)
    for value in known:
        reliability += (value - 0.6) / 4
    return next((letter for least, letter in _LETTERS if reliability >= least), "E")
