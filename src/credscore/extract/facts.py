"""What the words of an assertion say by themselves, and the fields that every claim of an article shares."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from credscore.extract.remembered import SENTENCES
from credscore.models import Article, Quantity
from credscore.normalize.dates import find_dates
from credscore.normalize.quantities import quantities
from credscore.normalize.stance import likelihood, modality, polarity
from credscore.terms import Modality, Polarity

_WOULD = re.compile(r"\bwould\b(?! (?:have(?! to\b)|like)\b)|[’']d\b(?= (?:be|go|take|send|pay|get|give)\b)")
_IF = re.compile(
    r"\b(?:if|unless|were to|provided that|in case|otherwise|under the (?:deal|plan|bill|proposal))\b",
    re.IGNORECASE,
)


_PURPOSE = re.compile(
    r"(?<![,;])(?<! is)(?<! are)(?<! was)(?<! were)(?<! be)(?<! do) so (?:that )?(?:[\w’'-]+ ){1,4}?(?:could|can|would|may|might)\b"
)
"""What a thing was done for, which is not whether it was ("built a wall so drivers could park")."""


class Facts(NamedTuple):
    """What the words of an assertion say by themselves."""

    amounts: tuple[Quantity, ...]
    mood: Modality
    sign: Polarity
    odds: float | None


_EVEN = 0.5


@lru_cache(maxsize=SENTENCES)
def facts(text: str, reported: bool) -> Facts:
    """Read quantities, modality, polarity and likelihood; reprints are read once."""
    purpose = _PURPOSE.search(text) if " so " in text else None
    done = text[: purpose.start()] if purpose is not None else text
    amounts, mood = amounts_of(text), modality(_unshifted(done) if reported else done)
    sign, odds = polarity(text), likelihood(text)
    if odds is not None and odds < _EVEN and sign is Polarity.DENIES:
        odds = 1 - odds  # what is called unlikely is denied, and its contrary is likely
    return Facts(amounts, mood, sign, odds) if amounts else _uncounted(mood, sign, odds)


@lru_cache(maxsize=256)
def _uncounted(mood: Modality, sign: Polarity, odds: float | None) -> Facts:
    """Give facts without quantities, one object for all texts of which they hold."""
    return Facts((), mood, sign, odds)


@lru_cache(maxsize=SENTENCES)
def amounts_of(text: str) -> tuple[Quantity, ...]:
    """Read quantities alone."""
    return quantities(text)


def _unshifted(text: str) -> str:
    """Undo the "would" of reported speech ("he said it would close"), which is no condition."""
    if "would" not in text and "’d " not in text and "'d " not in text:
        return text
    return text if _IF.search(text) else _WOULD.sub("will", text)


@lru_cache(maxsize=SENTENCES)
def dates(text: str, published_at: datetime | None) -> tuple[bool, datetime | None]:
    """Say whether the words name a time, and when it was."""
    spans = find_dates(text, published_at)
    return bool(spans), next((span.at for span in spans if span.at is not None), None)


def shared_fields(article: Article, read: Facts) -> dict[str, Any]:
    """Give the fields of a claim that come from its article and from the words alone."""
    return {
        "claim_id": "",
        "article_id": article.article_id,
        "outlet": article.outlet,
        "domain": article.domain,
        "published_at": article.published_at,
        "quantities": read.amounts,
        "modality": read.mood,
        "polarity": read.sign,
        "likelihood": read.odds,
        "targets": (),
        "seen_at": article.published_at,
    }
