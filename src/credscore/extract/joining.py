"""Words said in several pieces, put together with the commas that a cue between them took."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from credscore.extract.spans import Span
from credscore.extract.verb_forms import FINITE

_CLOSERS = " ”\"’'"
_SUBORDINATE = re.compile(
    r"(?:if|when|while|although|though|as|once|unless|because|since|after|before|given|in|with|of|on|at|by|for)\b",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"(?:of|to|from|in|at|on|by|for|into|about|than|until|during|near|over|under|against|after|before|because|that|as|"
    r"is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|did|does|do)\b"
)
_OPEN_END = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|not|the|an?|of|to|in|on|at|by|for|from|with|and|or|but|as)$"
)


def joined(body: str, content: Sequence[Span]) -> str:
    """Put parts of a sentence together with the mark that parted them before a cue came between.

    Examples
    --------
    >>> text = "Two died in Dorsk, Lee said, both of them shepherds."
    >>> joined(text, [Span(0, 17), Span(29, 51)])
    'Two died in Dorsk, both of them shepherds'
    """
    text = body[content[0].start : content[0].end]
    for before, after in pairwise(content):
        piece, gap = body[after.start : after.end], body[before.end : after.start]
        text = f"{_closed(text)}{_mark(text, gap, piece)} {piece.lstrip(_CLOSERS)}"
    return text


def _closed(text: str) -> str:
    bare = text.rstrip(_CLOSERS)
    return bare[:-1] if bare.endswith((",", ";")) else text


def _mark(text: str, gap: str, piece: str) -> str:
    ends = gap.strip(_CLOSERS)
    opened = text.rstrip(_CLOSERS).endswith(",") or ends.startswith((",", "—", "–"))
    if ends.endswith((";", ":")):
        return ";"
    if not opened:
        return ""
    if not ends.endswith((",", "—", "–")) and not text.rstrip(_CLOSERS).endswith(","):
        return "," if "," in text else ""
    left, right = _closed(text).rstrip(_CLOSERS), piece.lstrip(_CLOSERS)
    if _OPEN_END.search(left) or _RUNS_ON.match(right):
        return "," if _SUBORDINATE.match(left.lstrip(_CLOSERS)) and not _RUNS_ON.match(right) else ""
    return "" if FINITE.match(right) and not FINITE.search(left) else ","
