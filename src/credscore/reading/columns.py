"""What a table calls its columns → the field's name, whatever case, spaces or common word it is written in."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

ALIASES: Final = {
    "published": "published_at",
    "date": "published_at",
    "date_published": "published_at",
    "publication_date": "published_at",
    "pub_date": "published_at",
    "published_on": "published_at",
    "publish_date": "published_at",
    "published_date": "published_at",
    "datetime": "published_at",
    "timestamp": "published_at",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "media_name": "outlet",
    "media_outlet": "outlet",
    "news_outlet": "outlet",
    "outlet_name": "outlet",
    "source_name": "outlet",
    "site_name": "outlet",
    "source_domain": "domain",
    "headline": "title",
    "article_title": "title",
    "id": "article_id",
    "link": "url",
    "article_url": "url",
    "permalink": "url",
    "article_text": "body",
    "article_body": "body",
    "full_text": "body",
    "main_text": "body",
    "maintext": "body",
    "content_text": "body",
    "claimant": "speaker",
    "said_by": "speaker",
    "attributed_to": "speaker",
    "role": "speaker_role",
    "source_type": "sourcing_type",
}
ARTICLE_TEXT: Final = ("body", "text", "content")
CLAIM_TEXT: Final = ("assertion", "claim", "statement")
DAYS: Final = ("date", "_at", "_on", "published", "timestamp")
"""How columns that hold days are named, or end."""
_GAPS: Final = re.compile(r"[\s_.\-]+")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORT: Final = 6
_NEAR: Final = 0.8


@lru_cache(maxsize=4096)
def field_name(column: str) -> str:
    """Give the field that a column's name stands for; an unknown name stays as it is.

    Examples
    --------
    >>> field_name("Published At"), field_name("Said by"), field_name("My notes")
    ('published_at', 'speaker', 'My notes')
    """
    name = ALIASES.get(folded(column), folded(column))
    return name if name in _known() else column


def folded(column: str) -> str:
    """Write a column's name in lower case with underscores.

    Examples
    --------
    >>> folded(" Resolved-At "), folded("publishedAt"), folded("source.name")
    ('resolved_at', 'published_at', 'source_name')
    """
    return _GAPS.sub("_", _HUMP.sub("_", column.strip()).casefold())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    from credscore import frames
    from credscore.models import Article, Claim

    texts = (*ARTICLE_TEXT, *CLAIM_TEXT, "url", "label")
    return frozenset((*texts, *ALIASES.values(), *frames.STATION, *Article.model_fields, *Claim.model_fields))


@lru_cache(maxsize=4096)
def misspelt(name: str, fields: frozenset[str]) -> bool:
    """Say whether a name that is no field of any record is most likely one of these, mistyped.

    Examples
    --------
    >>> misspelt("plarity", frozenset({"polarity"})), misspelt("state", frozenset({"start"}))
    (True, False)
    """
    strange = len(name) >= _SHORT and name not in _known()
    return strange and bool(get_close_matches(name.casefold(), fields, n=1, cutoff=_NEAR))
