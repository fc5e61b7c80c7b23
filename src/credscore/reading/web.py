"""Saved web pages and feeds → articles (extra ``web``)."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Article, content_id
from credscore.reading.rows import article_of_fields, domain_of
from credscore.reading.text import outlet_of_name

PUBLISHED: Final = re.compile(
    r"""<meta\s[^<>]{0,80}published_time["'][^<>]{0,80}content=(["'])([0-9T:.Z+-]{16,35})\1""", re.IGNORECASE
)
BLOCKS: Final = ("p", "div", "br", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr")
NEEDS_WEB: Final = "needs the extra: pip install 'credscore[web]'"


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
    found: Any = trafilatura.bare_extraction(
        text,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or not (found.text or "").strip():
        raise InputError("no main text was found in the page")
    domain = domain_of(found.url) if found.url else None
    named = outlet_of_name(path.stem)
    title = found.title or ""
    fields: dict[str, Any] = {
        "article_id": path.stem,
        "outlet": found.sitename or domain or named["outlet"],
        "domain": domain or named.get("domain"),
        "published_at": _to_the_minute(text, found.date),
        "title": title,
        "body": "\n\n".join(block for block in found.text.split("\n") if block.strip() and block != title),
    }
    return article_of_fields(fields)


def _to_the_minute(text: str, day: str | None) -> str | None:
    """Give the moment that the page states for its day, where it states one in a meta tag."""
    stated = (found.group(2) for found in PUBLISHED.finditer(text))
    return next((moment for moment in stated if day and moment.startswith(f"{day}T")), day)


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
    body = _plain(html)
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


def _plain(html: str) -> str:
    """Give the text of a scrap of HTML: a blank line between blocks, none where only a link or bold type ends."""
    from lxml import html as lxml_html

    if not html.strip():
        return ""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in root.iter(*BLOCKS):
        element.text = f"\n\n{element.text or ''}"
        element.tail = f"\n\n{element.tail or ''}"
    for element in root.xpath("//script | //style"):
        element.text = ""
    blocks = (" ".join(block.split()) for block in root.text_content().split("\n\n"))
    return "\n\n".join(block for block in blocks if block)
