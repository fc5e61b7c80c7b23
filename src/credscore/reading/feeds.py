"""Feeds → articles (extra ``web``)."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Article, content_id
from credscore.reading.markup import NEEDS_WEB, plain
from credscore.reading.rows import article_of_fields, domain_of

CREDIT: Final = re.compile(r"The post .{1,300} appeared first on .{1,100}\.\Z")
"""What WordPress puts under each entry of a feed."""


def feed_articles(raw: bytes) -> Iterator[Article | InputError]:
    """Make an article of each entry of an RSS or Atom feed; ``<source>`` names the wire.

    An entry that cannot be used is an error in its place, and the others are read.

    Raises
    ------
    InputError
        If feedparser is not installed or the text is no feed.
    """
    try:
        import feedparser
    except ImportError as error:
        raise InputError(f"reading feeds {NEEDS_WEB}") from error
    feed = feedparser.parse(raw)
    if not feed.entries:
        raise InputError("no feed entries were found")
    for entry in feed.entries:
        try:
            yield _entry_article(entry, feed.feed)
        except InputError as error:
            yield InputError(f"the feed entry {str(entry.get('title', ''))[:60]!r}: {error.reason}")


def _entry_article(entry: Any, feed: Any) -> Article:
    html = entry.content[0].value if entry.get("content") else entry.get("summary", "")
    blocks = plain(html).split("\n\n")
    body = "\n\n".join(blocks[:-1] if CREDIT.match(blocks[-1]) else blocks)
    if not body:
        raise InputError("it has no text")
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    link = entry.get("link") or feed.get("link") or ""
    fields = {
        "article_id": content_id("r", entry.get("id") or link, entry.get("title"), body),
        "outlet": feed.get("title") or domain_of(link),
        "domain": domain_of(link) if link else None,
        "published_at": datetime.fromtimestamp(timegm(moment), UTC) if moment else None,
        "title": entry.get("title", ""),
        "body": body,
        "source": (entry.get("source") or {}).get("title"),
    }
    return article_of_fields(fields)
