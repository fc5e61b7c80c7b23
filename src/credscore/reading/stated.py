"""What a web page states of itself: JSON-LD, meta tags, times, its title beside its headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from credscore.models import utc

_LD_JSON: Final = './/script[@type="application/ld+json"]'
_BLOGS: Final = frozenset({"BlogPosting", "LiveBlogPosting"})
_TITLE_PARTS: Final = re.compile(r"\s[-–—·•»«]\s|\s?\|\s?")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d[0-9:.]{0,13}(?:Z|[+-]\d\d:?\d\d)?\Z")
_NAME_WORDS: Final = 5
_DEEPEST: Final = 50_000
"""Nodes of JSON-LD that are looked at."""


@dataclass(frozen=True)
class Stated:
    """What was found; anything may be missing.

    Attributes
    ----------
    article : mapping
        The JSON-LD node of the page's article, empty where there is none.
    posts : tuple of mapping
        The JSON-LD nodes of a live blog's posts that hold text.
    is_article : bool
        Whether the page calls itself an article, in JSON-LD or for social media.
    publisher, title_end, address : str or None
        The outlet's name; what the title adds to the headline, often that name too; the page's address.
    moments : tuple of str
        Times to the minute at which something on the page was published, the article's first.
    """

    article: Mapping[str, Any]
    posts: tuple[Mapping[str, Any], ...]
    is_article: bool
    publisher: str | None
    title_end: str | None
    address: str | None
    moments: tuple[str, ...]

    @property
    def headline(self) -> str | None:
        """The article's headline."""
        return _text(self.article.get("headline"))

    @property
    def body(self) -> str | None:
        """The article's text, where it is plain."""
        text = _text(self.article.get("articleBody"))
        return text if text and "<" not in text else None


def stated(tree: Any) -> Stated:
    """Collect what a parsed page states of itself."""
    nodes = [node for script in tree.iterfind(_LD_JSON) for node in _nodes(_loaded(script.text_content()))]
    article = next((node for node in nodes if is_article(node)), {})
    posts = next((list(_nodes(node["liveBlogUpdate"])) for node in nodes if node.get("liveBlogUpdate")), [])
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    written = [_text(article.get("datePublished")), *_meta_times(tree), *_element_times(tree)]
    return Stated(
        article=article,
        posts=tuple(post for post in posts if _text(post.get("articleBody"))),
        is_article=bool(article) or bool(tree.xpath('.//meta[@property="og:type"][@content="article"]')),
        publisher=_named(article.get("publisher"), by_id),
        title_end=_title_end(tree),
        address=_address(article),
        moments=tuple(dict.fromkeys(moment for moment in written if moment and _MOMENT.match(moment))),
    )


def is_article(node: Mapping[str, Any]) -> bool:
    """Say whether a JSON-LD node describes an article."""
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and (name.endswith("Article") or name in _BLOGS) for name in names)


def day_of(node: Mapping[str, Any]) -> str | None:
    """Give the time at which a node says that it was published, where it is a time that can be read."""
    written = _text(node.get("datePublished"))
    try:
        return written if written and utc(written) is not None else None
    except ValueError:
        return None


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a JSON value, outer ones and earlier ones first."""
    waiting = [found]
    for _ in range(_DEEPEST):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
        if isinstance(value, (dict, list)):
            waiting.extend(reversed(list(value.values()) if isinstance(value, dict) else value))


def _text(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _named(value: Any, by_id: Mapping[str, Mapping[str, Any]]) -> str | None:
    """Give the name of an organisation that stands here or, by its ``@id``, elsewhere."""
    one = value[0] if isinstance(value, list) and value else value
    if not isinstance(one, dict):
        return _text(one)
    return _text(one.get("name")) or _text(by_id.get(str(one.get("@id")), {}).get("name"))


def _address(article: Mapping[str, Any]) -> str | None:
    page = article.get("mainEntityOfPage")
    found = (article.get("url"), page.get("@id") if isinstance(page, dict) else page, article.get("@id"))
    return next(
        (text for text in map(_text, found) if text and text.startswith(("http://", "https://"))), None
    )


def _meta_times(tree: Any) -> Iterator[str | None]:
    for tag in tree.iterfind(".//meta[@content]"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()
        if ("pub" in name or "date" in name) and not ("modif" in name or "update" in name):
            yield _text(tag.get("content"))


def _element_times(tree: Any) -> Iterator[str | None]:
    for tag in tree.iterfind(".//time[@datetime]"):
        yield _text(tag.get("datetime"))


def _title_end(tree: Any) -> str | None:
    """Give what the page's title adds to its headline: "Bridge shut | World | Bay News" under "Bridge shut"."""
    found = (tree.find(f".//{tag}") for tag in ("title", "h1"))
    title, headline = ("" if one is None else " ".join(one.text_content().split()) for one in found)
    if not headline or not title.startswith(headline):
        return None
    name = _TITLE_PARTS.split(title[len(headline) :])[-1].strip()
    return (
        name
        if name != title[len(headline) :] and name[:1].isupper() and name.count(" ") < _NAME_WORDS
        else None
    )
