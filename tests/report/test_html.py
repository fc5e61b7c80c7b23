"""The page: complete, static, and deaf to what its texts would have it do."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from credscore.report import Report, html
from credscore.report.html import Cover, fragment, page
from credscore.report.view import Book
from credscore.testing import frame, row

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
PAYLOADS = [opening + tag for opening, tag in itertools.product(OPENINGS, TAGS)]
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


def test_a_crowded_topic_stays_readable() -> None:
    """Of a hundred answers the thirty most believed are shown, ten in a notebook; all are counted."""
    crowd = [
        row(assertion_id=f"a{n}", assertion=f"{n} lamps were broken", speaker=f"Guard {n}")
        for n in range(100)
    ]
    report = Report(frame(crowd))
    assert page(report.book, Cover()).count('<details id="') == 30
    shown = fragment(report.book, Cover())
    assert shown.count('<details id="') == 10
    assert "100 answers, 100 reports" in shown
    assert "90 answers that are believed less are not shown here" in shown


def test_a_page_of_many_answers_leaves_topics_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser must be able to open it; what is left out is counted."""
    monkeypatch.setattr(html, "PAGE_ANSWERS", 4)
    pairs = [
        row(assertion_id=f"a{t}{n}", topic_id=f"t{t}", assertion=f"{n} lamps of hall {t} were broken")
        for t in range(6)
        for n in (3, 7)
    ]
    text = page(Report(frame(pairs)).book, Cover(), max_topics=3)
    assert text.count("<section") == 2
    assert "4 topics with fewer reports are not shown here" in text


def test_headings_step_down_one_level_at_a_time(book: Book) -> None:
    """Screen readers jump by headings; a level left out is a gap in the tree. The content is the main landmark."""
    tags = [tag for tag, _ in shape(page(book, Cover()))]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert "main" in tags


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_text_stands_out_from_its_ground(scheme: int) -> None:
    """WCAG 2 asks 4.5 to 1 of small text, in light and in dark."""
    sheet = html.style()
    colours = dict(re.findall(r"--(\w+): (#\w{6});", sheet.split("@media")[scheme]))
    texts = set(re.findall(r"color: var\(--(\w+)\)", sheet.replace("decoration-color", "")))
    for text in texts - {"faint"}:
        for ground in ("page", "card"):
            assert contrast(colours[text], colours[ground]) >= 4.5, text
    assert not re.search(r"[{ ;]color: var\(--faint\)", sheet)


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminance, as WCAG 2 defines it."""
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
