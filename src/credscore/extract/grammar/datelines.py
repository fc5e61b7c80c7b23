"""Where a report was written, before its first colon: "KARNAL: P", "New Delhi: P"."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.letters import letter
from credscore.normalize.context import MONTHS, MONTHS_SHORT
from credscore.normalize.names import canonical_name, government, outlet_info
from credscore.normalize.places import CAPITALS

_INITIALS = 5
"""Letters that the initials of a body that no table knows have at most."""
_REPORT = 40
"""Letters of a report behind its dateline; less is a headline of what somebody says."""


_DATED = re.compile(
    rf",? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{lexicon.alternatives((*MONTHS, *MONTHS_SHORT))})\.?(?: \d{{1,2}})?(?:,? \d{{4}})?(?: \([^()]{{2,40}}\))?\s*$",
    re.IGNORECASE,
)
"""The day behind the place ("Lagos, March 13 : P", "QUITO, Feb 3 (APP): P")."""


def is_place(label: str) -> bool:
    """Say whether capitals before the first colon of an article are its dateline ("KARNAL: P", "OSLO (NTB): P") and no body's initials."""
    if label[:1].isupper() and _DATED.search(label):
        return True
    place, bracket, _ = label.partition(" (")
    if bracket and label.endswith(")"):
        return place.isupper() and len(place) > 2
    return label.isupper() and len(label) > _INITIALS and canonical_name(label) == label


def is_city(label: str, report: str, told: bool) -> bool:
    """Say whether a city stands before the first colon of an article ("New Delhi: P, the ministry said").

    Parameters
    ----------
    label : str
        The words before the colon.
    report : str
        The words behind it.
    told : bool
        Whether somebody in the report tells it, which a city that no table knows must show.
    """
    if len(report) < _REPORT or not report[0].isupper():
        return False
    if label in CAPITALS or _is_address(label):
        return True
    named = told and label.isalpha() and label.istitle() and letter(label) == "K"
    if not named or label == report.partition(" ")[0] or label.lower() in _frequent():
        return False
    return outlet_info(label) is None and government(label) is None


def _is_address(label: str) -> bool:
    """Say whether a city is followed by where it lies ("Tartu, Estonia", "Washington, DC, United States")."""
    city, comma, around = label.partition(", ")
    return (
        bool(comma) and city.replace(" ", "").isalpha() and government(around.rpartition(", ")[2]) is not None
    )


@lru_cache(maxsize=4)
def _frequent(language: str = "en") -> frozenset[str]:
    return frozenset(lexicon.words("cluster_frequency", "term", language))
