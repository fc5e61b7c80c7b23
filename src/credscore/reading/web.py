"""Saved web pages and feeds → articles (extra ``web``)."""

from __future__ import annotations

from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from credscore.errors import InputError
from credscore.models import Article, content_id
from credscore.reading.rows import article_of_fields, domain_of
from credscore.reading.text import outlet_of_name

NEEDS_WEB = "needs the extra: pip install 'credscore[web]'"


def page_article(text: str, path: Path) -> Article:
    """Make the article that a saved web page holds.

    Raises
    ------
    InputError
        If trafilatura is not installed or finds no main text in the page.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(f"reading .html {NEEDS_WEB}") from error
    found: Any = trafilatura.bare_extraction(text, include_comments=False, include_tables=False)
    if found is None or not (found.text or "").strip():
        raise InputError("no main text was found in the page")
    domain = domain_of(found.url) if found.url else None
    named = outlet_of_name(path.stem)
    fields: dict[str, Any] = {
        "article_id": path.stem,
        "outlet": found.sitename or domain or named["outlet"],
        "domain": domain or named.get("domain"),
        "published_at": found.date or None,
        "title": found.title or "",
        "body": found.text,
    }
    return article_of_fields(fields)


def feed_articles(raw: bytes) -> Iterator[Article]:
    """Make an article of each entry of an RSS or Atom feed; ``<source>`` names the wire.

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
        yield _entry_article(entry, feed.feed)


def _entry_article(entry: Any, feed: Any) -> Article:
    html = entry.content[0].value if entry.get("content") else entry.get("summary", "")
    body = _plain(html)
    if not body:
        raise InputError(f"the feed entry {entry.get('title', '')[:60]!r} has no text")
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


def _plain(html: str) -> str:
    from lxml import html as lxml_html

    if not html.strip():
        return ""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    blocks = [" ".join(text.split()) for text in root.itertext() if text.strip()]
    return "\n\n".join(blocks) if root.findall(".//p") else " ".join(blocks)
