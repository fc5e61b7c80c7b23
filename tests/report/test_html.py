"""The page: complete, static, and deaf to what its texts would have it do."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import product

import pytest

from credscore.report.html import Cover, fragment, page
from credscore.report.view import Book

TAGS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=//e.example>",
    "<a href=javascript:alert(1)>x</a>", "<style>*{display:none}</style>", "<base href=//e.example>", "<form><input>",
    "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//e.example>", "<object data=x>", "<!--",
    "<math><mi//xlink:href='data:x,<script>'>", "<details open ontoggle=alert(1)>", "{{ 7*7 }}", "{% raw %}", "&lt;b&gt;",
    "${alert(1)}", "<template><script>", "<plaintext>",
)  # fmt: skip
OPENINGS = (
    "",
    '"',
    "'",
    '">',
    "'>",
    "</bdi>",
    "</blockquote></li>",
    "</title>",
    "</style>",
    "</svg>",
    "]]>",
    "-->",
    "`",
    "\x00",
    "\u202e",
    "\ud800",
)
PAYLOADS = [opening + tag for opening, tag in product(OPENINGS, TAGS)]
CLAIM_FIELDS = ("article_id", "outlet", "domain", "sentence", "assertion", "speaker", "speaker_role", "origin_id", "side", "claim_id")  # fmt: skip
ASSERTION_FIELDS = ("text", "admiralty", "assertion_id", "topic_id")
FINDING_FIELDS = ("code", "message")
COVER_FIELDS = ("title", "summary", "stamp", "warnings")


class Nodes(HTMLParser):
    """Collects each element with the names of its attributes, and every address."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.nodes: list[tuple[str, tuple[str, ...]]] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.nodes.append((tag, tuple(name for name, _ in attrs)))
        self.addresses += [
            value or "" for name, value in attrs if name in {"href", "src", "action", "data", "xlink:href"}
        ]


def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The page's elements in order."""
    return Nodes(text).nodes


def test_there_are_enough_payloads() -> None:
    """At least 300, all different."""
    assert len(set(PAYLOADS)) >= 300


@pytest.mark.parametrize("field", [*CLAIM_FIELDS, *ASSERTION_FIELDS, *FINDING_FIELDS, "via", "unit"])
def test_a_hostile_field_adds_no_node(field: str, many: Callable[[str, list[str]], Book]) -> None:
    """320 payloads in one field: the same elements as with harmless texts, no script, valid UTF-8."""
    harmless = page(many(field, ["plain words"] * len(PAYLOADS)), Cover())
    hostile = page(many(field, PAYLOADS), Cover())
    assert harmless.count("<details") == len(PAYLOADS)
    assert shape(hostile) == shape(harmless)
    hostile.encode("utf-8")


@pytest.mark.parametrize("field", COVER_FIELDS)
def test_a_hostile_cover_adds_no_node(field: str, book: Book) -> None:
    """Titles, file names in warnings, and what else stands around the topics."""
    filled = {"warnings": ("plain words",)}.get(field, "plain words")
    harmless = shape(page(book, Cover(**{field: filled}), max_topics=0))
    for payload in PAYLOADS:
        text = page(book, Cover(**{field: (payload,) if field == "warnings" else payload}), max_topics=0)
        assert shape(text) == harmless, payload
        text.encode("utf-8")


def test_nothing_is_loaded_and_nothing_runs(book: Book) -> None:
    """No script, no address, no event handler, no inline style attribute."""
    for text in (page(book, Cover()), fragment(book, Cover())):
        parsed = Nodes(text)
        assert parsed.addresses == []
        assert "script" not in {tag for tag, _ in parsed.nodes}
        assert not [
            name for _, names in parsed.nodes for name in names if name.startswith("on") or name == "style"
        ]
        assert "url(" not in text
        assert "@import" not in text


def test_the_policy_allows_our_style_alone(book: Book) -> None:
    """The hash in the policy is that of the sheet in the page."""
    text = page(book, Cover())
    sheet = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert sheet
    assert policy
    digest = base64.b64encode(hashlib.sha256(sheet.group(1).encode()).digest()).decode()
    assert policy.group(1).startswith(f"default-src 'none'; style-src 'sha256-{digest}'")


def test_the_page_shows_scores_findings_and_sentences(book: Book) -> None:
    """The same facts as the note."""
    text = page(book, Cover(summary="3 claims"))
    for piece in (
        "70%",
        "B2",
        "+2.50",
        "an institution says so",
        "212 people were aboard the ferry",
        "no date",
    ):
        assert piece in text
    assert text.startswith("<!doctype html>")


def test_long_runs_are_cut_and_say_so(book: Book) -> None:
    """What is left out is counted."""
    assert "1 topic with fewer reports" in page(book, Cover(), max_topics=0)


def test_the_page_is_the_same_each_time(book: Book) -> None:
    """No clock, no random names."""
    assert page(book, Cover()) == page(book, Cover())


def test_many_warnings_are_counted_rather_than_listed(book: Book) -> None:
    """A page with ten thousand refused rows is still a page."""
    text = page(book, Cover(warnings=tuple(f"table.csv:{n}: no assertion" for n in range(1000))))
    assert "table.csv:59:" in text
    assert "table.csv:60:" not in text
    assert "and 940 more notes" in text
