"""Saved web pages → articles (extra ``web``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Article, content_id
from credscore.reading.markup import BREAK, NEEDS_WEB, marking_breaks, plain, text_of
from credscore.reading.rows import article_of_fields, domain_of
from credscore.reading.saved import saved_page
from credscore.reading.stated import Stated, day_of, stated
from credscore.reading.text import outlet_of_name

LEADING: Final = 2 / 3
"""Share of the text: no part of a digest holds so much, all together hold more of what the page is about."""
HEADINGS: Final = "(.//h1 | .//h2 | .//h3 | .//h4)[1]"
NO_TEXT: Final = "no main text was found in the page"
OWN_REPORT: Final = '<meta name="generator" content="credscore">'
_HEAD: Final = 2000
"""Characters in which a page says what made it."""
Fields = dict[str, Any]


def page_articles(raw: bytes, path: Path) -> list[Article]:
    """Make the articles that a saved page holds: one, or those of a digest, or the posts of a live blog.

    Raises
    ------
    InputError
        If trafilatura is not installed, the page is a report of credscore's own or has no main text.
    """
    try:
        import trafilatura
        from lxml import etree
        from lxml import html as lxml_html
    except ImportError as error:
        raise InputError(f"reading .html {NEEDS_WEB}") from error
    text, address = saved_page(raw, path.suffix.lower())
    if OWN_REPORT in text[:_HEAD]:
        raise InputError("a report that credscore wrote, and no article")
    tree = etree.fromstring(text.encode(), lxml_html.HTMLParser(encoding="utf-8"))
    if tree is None:
        raise InputError(NO_TEXT)
    facts = stated(tree)
    found: Any = trafilatura.bare_extraction(
        marking_breaks(text),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    page = _page(path, found, facts, address)
    blocks = _blocks(found, facts, page["title"])
    parts = list(_posts(facts)) or _digest(tree, facts, blocks)
    told = "".join(part.pop("told") for part in parts)
    page["body"] = "\n\n".join(block for block in blocks if _packed(block) not in told)
    made = [_of_page(part, page) for part in parts] + ([page] if page["body"] else [])
    if not made:
        raise InputError(NO_TEXT)
    return [article_of_fields(fields) for fields in made]


def _page(path: Path, found: Any, facts: Stated, address: str | None) -> Fields:
    """Give all of the page's article but its body."""
    url = (found.url if found is not None else None) or facts.address or address
    domain = domain_of(url) if url else None
    named = outlet_of_name(path.stem)
    sitename = found.sitename if found is not None else None
    title = (found.title or "").replace(BREAK, "") if found is not None else ""
    return {
        "article_id": path.stem,
        "outlet": sitename
        or facts.publisher
        or domain
        or named.get("domain")
        or facts.title_end
        or named["outlet"],
        "domain": domain or named.get("domain"),
        "published_at": _to_the_minute(found.date if found is not None else None, facts),
        "title": (facts.headline if facts.posts else title or facts.headline) or "",
    }


def _to_the_minute(day: str | None, facts: Stated) -> str | None:
    """Give the moment that the page states for its day, where it states one."""
    if not day:
        return day_of(facts.article)
    return next((moment for moment in facts.moments if moment.startswith(f"{day}T")), day)


def _blocks(found: Any, facts: Stated, title: str) -> list[str]:
    """Give the paragraphs of the page's main text; JSON-LD that holds the same text knows where they end."""
    text = (found.text or "").replace(BREAK, "\n") if found is not None else ""
    full = facts.body
    if full and (not text or _packed(full) == _packed(text)):
        text = full
    blocks: list[str] = []
    for block in filter(None, map(str.strip, text.split("\n"))):
        if blocks and block[0].islower():
            blocks[-1] += f" {block}"
        elif block != title:
            blocks.append(block)
    return blocks


def _posts(facts: Stated) -> Iterator[Fields]:
    for post in facts.posts:
        title, body = str(post.get("headline") or ""), plain(str(post["articleBody"]).replace("\n", "<p>"))
        if body:
            yield {"title": title, "body": body, "published_at": day_of(post), "told": _packed(title + body)}


def _digest(tree: Any, facts: Stated, blocks: list[str]) -> list[Fields]:
    """Give the articles of a page that is none itself and whose main text stands in several, none of them its own."""
    elements = [element for element in tree.iterfind(".//article") if _is_outermost(element)]
    if facts.is_article or sum(element.find(".//h1") is not None for element in elements) == 1:
        return []
    parts = [part for part in map(_part, elements) if part is not None]
    sizes = [len(part["body"]) for part in parts]
    told = "".join(part["told"] for part in parts)
    inside = sum(len(block) for block in blocks if _packed(block) in told)
    several = bool(parts) and max(sizes) < LEADING * sum(sizes)
    return parts if several and inside > LEADING * sum(map(len, blocks)) else []


def _packed(text: str) -> str:
    return "".join(text.split())


def _is_outermost(element: Any) -> bool:
    return next(element.iterancestors("article"), None) is None


def _part(element: Any) -> Fields | None:
    heading = next(iter(element.xpath(HEADINGS)), None)
    if heading is None or not element.xpath(".//p"):
        return None
    title, told = " ".join(heading.text_content().split()), _packed(element.text_content())
    moments = [time.get("datetime") for time in element.iterfind(".//time[@datetime]")]
    heading.drop_tree()
    body = text_of(element)
    day = day_of({"datePublished": moments[0]}) if moments else None
    return {"title": title, "body": body, "published_at": day, "told": told} if title and body else None


def _of_page(part: Fields, page: Fields) -> Fields:
    """Add what a part has of its page: outlet, domain and, where it states none, the day."""
    name = content_id("r", page["outlet"], page["domain"], part["title"], part["body"])
    return {**page, **part, "article_id": name, "published_at": part["published_at"] or page["published_at"]}
