"""Cues that tell nothing of what stands behind them: "neither confirmed nor denied", "what they saw were stars"."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.wordsets import word_set


def is_cleft(body: str, attribution: Attribution) -> bool:
    """Say whether it is told what the thing was that somebody saw or said ("What they saw were stars")."""
    first = attribution.sources[0].start
    return (
        bool(attribution.content)
        and attribution.cue is not None
        and attribution.cue.end <= attribution.content[0].start
        and _COPULA.match(body, attribution.content[0].start) is not None
        and body[max(0, first - 5) : first] == "What "
    )


_COPULA = re.compile(r"(?:is|are|was|were) (?!that\b)")


def is_deed(body: str, inner: Attribution, teller: Phrase) -> bool:
    """Say whether what somebody else tells of is a deed: an offer turned down, a result that a record gives.

    Parameters
    ----------
    body : str
    inner : Attribution
        What looks like words ("Norling rejected an offer", "Norling reported a loss").
    teller : Phrase
        Who tells it; a paper passes on the words of the one who did it.
    """
    if teller.kind is Kind.OUTLET or len(inner.content) != 1 or inner.cue is None:
        return False
    first = inner.content[0].start
    if inner.lemma in _OFFERING:
        return (
            inner.form is Form.NOMINAL
            and inner.cue.end <= first
            and _CLAUSE.search(body, *inner.content[0]) is None
        )
    if inner.lemma in _TURNING_DOWN:
        return inner.cue.end <= first and _OFFERED.match(body, first) is not None
    return teller.kind is Kind.DOCUMENT and inner.lemma in _GIVING and _RESULT.match(body, first) is not None


_OFFERING = word_set("offers_made")
"""What somebody is told to have made ("said that Acme had submitted a proposal for the mill")."""
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b")
_TURNING_DOWN = frozenset({"reject", "refuse", "dismiss", "rebuff", "spurn", "turn down", "decline"})
_OFFERED = re.compile(
    r"(?:an?|the|its|their|his|her|two|three|four|five|several|all|any|(?:[A-Z][\w-]* ){0,3}[A-Z][\w-]*[’']s?) (?:[\w$€£.,()-]+ ){0,5}?"
    r"(?:offers?|bids?|approach(?:es)?|takeovers?|merger|deals?|overtures?|loan|invitations?|requests?|applications?|appeals?|settlements?)\b(?! (?:that|as)\b)",
    re.IGNORECASE,
)
_GIVING = frozenset({"report", "post", "record", "register", "declare", "disclose", "book"})
_RESULT = re.compile(
    r"(?:an?|its|net|gross|annual|quarterly|operating|pre-tax|record|total|revenues?|sales|earnings|profits?|turnover|losses) (?:[\w-]+ ){0,4}?"
    r"(?:profit|loss|losses|profits|sales|revenues?|income|turnover|earnings|deficit|surplus|growth|rise|fall|drop|increase|of)\b",
    re.IGNORECASE,
)


def unsaid(body: str, cue: Span) -> bool:
    """Say whether a cue tells of what is not said ("did not confirm", "neither confirmed nor denied")."""
    return (
        _NO.search(body, cue.start, cue.end) is not None
        or _NOR.search(body, max(0, cue.start - 40), cue.end) is not None
    )


_NOR = re.compile(
    r"\b(?:neither|nor|declined to|refused to|unable to) (?:\w+ )?(?:(?:confirm|den)\w*(?: (?:it|this|that))? (?:n?or) )?\w+$"
)
_NO = re.compile(r"\b(?:no|not|never)\b|n[’']t\b", re.IGNORECASE)
