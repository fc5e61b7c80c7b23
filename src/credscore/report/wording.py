"""How a report speaks: words for probabilities, grades, sourcing types and dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import Any, Final

import pandas as pd

from credscore.evidence.words import KIND
from credscore.terms import Modality, SourcingType

# ICD 203 (2015), the seven terms of likelihood and their upper ends.
BANDS: Final = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
    (1.00, "almost certain"),
)

# NATO AJP-2.1 / FM 2-22.3, annex B: source reliability, then credibility of the information.
RELIABILITY: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: Final = {
    "1": "confirmed by others",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}

# Shorter than in findings, which introduce the source beside its name.
SOURCED: Final = KIND | {
    SourcingType.DOCUMENT: "a document",
    SourcingType.STATE_MEDIA: "a state outlet",
    SourcingType.PUNDIT: "a commentator",
    SourcingType.UNATTRIBUTED: "the outlet's own voice",
}
MOODS: Final = {
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.CONDITIONAL: "conditional",
}
INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def clean(value: Any) -> str:
    """Make one printable line of a text: no control, bidi or zero-width characters, no lone surrogates.

    Examples
    --------
    >>> clean("a\\u202eb\\x1b[31m\\n c")
    'ab[31m c'
    """
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return ""
    text = INVISIBLE.sub("", str(value).replace("\n", " "))
    return " ".join(unicodedata.normalize("NFC", text).split())


def band(probability: float) -> str:
    """Name a probability in the terms of ICD 203.

    Examples
    --------
    >>> band(0.7), band(0.03)
    ('likely', 'almost no chance')
    """
    return next(name for upper, name in BANDS if probability <= upper)


def percent(probability: float) -> str:
    """Write a probability as a percentage that never claims 0 or 100.

    Examples
    --------
    >>> percent(0.714), percent(0.0004), percent(0.9996)
    ('71%', '<1%', '>99%')
    """
    if probability < 0.01:
        return "<1%"
    return ">99%" if probability > 0.99 else f"{100 * probability:.0f}%"


SHOWN: Final = 0.005
"""From here on bits do not round to nothing."""


def bits(value: float) -> str:
    """Write bits with their sign; a rounded zero has none.

    Examples
    --------
    >>> bits(1.2), bits(-0.001)
    ('+1.20', '0.00')
    """
    text = f"{value:+.2f}"
    return "0.00" if text in ("+0.00", "-0.00") else text.replace("-", "−")


def admiralty(pair: str) -> str:
    """Spell out an Admiralty pair.

    Examples
    --------
    >>> admiralty("B2")
    'source usually reliable, information probably true'
    """
    source, information = RELIABILITY.get(pair[:1]), CREDIBILITY.get(pair[1:])
    parts = [f"source {source}"] if source else []
    return ", ".join([*parts, f"information {information}"] if information else parts)


def day(at: Any) -> str:
    """Write a date; "no date" where there is none."""
    if at is None or pd.isna(at):
        return "no date"
    moment = at if isinstance(at, datetime) else pd.Timestamp(at)
    return f"{moment.day} {moment:%b %Y}"


def moment(at: Any) -> str:
    """Write a time to the minute, and one at midnight as its day.

    Examples
    --------
    >>> moment(pd.Timestamp("2025-05-04T09:30Z")), moment(pd.Timestamp("2025-05-04"))
    ('4 May 2025 09:30', '4 May 2025')
    """
    exact = f" {at:%H:%M}" if at is not None and not pd.isna(at) and (at.hour or at.minute) else ""
    return day(at) + exact


def count(number: int, noun: str) -> str:
    """Write a number with its noun.

    Examples
    --------
    >>> count(1, "outlet"), count(2, "reply")
    ('1 outlet', '2 replies')
    """
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
