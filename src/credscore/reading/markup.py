"""Text out of HTML and Markdown."""

from __future__ import annotations

import re
from typing import Any, Final

BLOCKS: Final = ("p", "div", "br", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr")
ASIDE: Final = ("script", "style", "nav", "aside", "figure", "figcaption", "footer", "form", "button", "time")
NEEDS_WEB: Final = "needs the extra: pip install 'credscore[web]'"
BREAK: Final = "\N{REVERSED PILCROW SIGN}"
_TWO_BREAKS: Final = re.compile(r"<br\s{0,9}/?>(?:\s{0,99}<br\s{0,9}/?>)+", re.IGNORECASE)


def plain(html: str) -> str:
    """Give the text of a scrap of HTML: a blank line between blocks, none where only a link or bold type ends."""
    from lxml import html as lxml_html

    return text_of(lxml_html.fragment_fromstring(html, create_parent="div")) if html.strip() else ""


def text_of(root: Any) -> str:
    """Give an element's text, without captions, menus and forms; the element is used up."""
    for element in root.xpath(" | ".join(f".//{tag}" for tag in ASIDE)):
        element.drop_tree()
    for element in root.iter(*BLOCKS):
        element.text = f"\n\n{element.text or ''}"
        element.tail = f"\n\n{element.tail or ''}"
    blocks = (" ".join(block.split()) for block in root.text_content().split("\n\n"))
    return "\n\n".join(block for block in blocks if block)


def marking_breaks(html: str) -> str:
    """Write a sign at two line breaks, which old pages put between paragraphs and extractors take for a space."""
    return _TWO_BREAKS.sub(f"<br>{BREAK}<br>", html)


_LINE_MARKS: Final = re.compile(r"^ {0,3}(?:#{1,6} +|>+ ?)+", re.MULTILINE)
_LINK: Final = re.compile(r"(!?)\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)")
_EMPHASIS: Final = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_]{1,5000})(?<=\S)\1(?![\w*_])")


def unmarked(markdown: str) -> str:
    """Give the text of Markdown without the marks of headings, quotations, links and emphasis.

    Examples
    --------
    >>> unmarked("# Depot\\n> *Correction:* the [agency](https://a.example) said __48__ drums, 2 * 24")
    'Depot\\nCorrection: the agency said 48 drums, 2 * 24'
    """
    bare = _LINK.sub(lambda link: "" if link[1] else link[2], _LINE_MARKS.sub("", markdown))
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", bare))
