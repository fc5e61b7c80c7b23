"""Cues that tell nothing of what stands behind them: "neither confirmed nor denied", "what they saw were stars"."""

from __future__ import annotations

import re

from credscore.extract.spans import Attribution, Span


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
