"""Sources named without a noun: "another said", "a second, who delivers toys, told us", "the other denied it"."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker

_ONE_MORE = re.compile(
    r"(?:one(?! of)|(?:one|neither|both) of the (?:two|three|four|five|six|pair)|an?other|(?:an?|the|yet an?) (?:second|third|fourth|fifth|sixth|other)|the (?:first|last|others?)|(?:two|three|four|five|several|some|many|most)(?: (?:others|more))?|others)"
    r"(?: of (?:them|these|those))?(?=$|,| (?:who|in|at|on|from|near|with|of (?!(?:the|its|their|his|her|our)\b)|close|outside|inside|present|there|by)\b)",
    re.IGNORECASE,
)
ONE_NAMED = re.compile(
    r"(?i:one|another|an? (?:second|third|fourth)|the (?:first|second|third|other|last))(?: of (?:them|these|those))?, (?=[^\W\d_a-z][\w’'-]+ [^\W\d_a-z])"
)
"""One among others whose name follows ("One, Ann Lee, said")."""
_MANY = re.compile(r"\b(?:others|more|two|three|four|five|several|some|many|most)\b", re.IGNORECASE)
_NEAR, _LATEST = 1_500, 2
_DESCRIBED = frozenset({Kind.ROLE, Kind.BODY})


def is_elliptic(text: str) -> bool:
    """Say whether a source's words name nobody but one more of those who spoke before.

    Examples
    --------
    >>> is_elliptic("A second, who delivers toys"), is_elliptic("another witness"), is_elliptic("others")
    (True, False, True)
    """
    return _ONE_MORE.match(text.strip()) is not None


def one_more(text: str, at: int, spoke: list[Speaker]) -> Speaker | None:
    """Give one more speaker of the kind that was described last before an offset.

    Parameters
    ----------
    text : str
        The source's words.
    at : int
        Where they stand.
    spoke : list of Speaker
        Those who spoke before, in text order.
    """
    near = [
        other for other in reversed(spoke)
        if other.name is None and other.kind in _DESCRIBED and other.head and at - other.last < _NEAR
    ]  # fmt: skip
    other = next((one for one in near[:_LATEST] if one.plural), near[0] if near else None)
    if other is None:
        return None
    return Speaker(
        other.kind, role=other.role if other.plural else other.head, head=other.head, cls=other.cls, family=other.family,
        org=other.org, plural=_MANY.search(text) is not None, veiled=other.veiled, first=at,
    )  # fmt: skip
