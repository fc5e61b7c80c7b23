"""Saved pages as newsrooms' systems write them and browsers save them."""

from __future__ import annotations

import json
import plistlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from credscore.reading import read
from credscore.reading.saved import decode_page

PROSE = (
    "<p>The tanker lost 300 tonnes of oil off Torrin, the port authority said on Monday.</p>"
    "<p>The owner, Seaways, said in a statement that no more than 80 tonnes had been lost.</p>"
)


def page(body: str = PROSE, head: str = "", title: str = "Tanker spill", ld: Any = None) -> str:
    """Make a page, with JSON-LD where it is given."""
    data = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if ld is not None else ""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}{data}</head><body>{body}</body></html>"


def saved(tmp_path: Path, raw: str | bytes, name: str = "page.html") -> list[Any]:
    """Read one saved page."""
    (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    reading = read([tmp_path / name])
    assert reading.problems == []
    return reading.articles


def article(**fields: Any) -> dict[str, Any]:
    """Make the JSON-LD of an article."""
    return {"@type": "NewsArticle", "headline": "Tanker spill", **fields}


def test_json_ld_says_when_who_and_where(tmp_path: Path) -> None:
    """Time to the minute, publisher by reference, address; a site's other nodes say nothing."""
    graph = [
        {"@type": "WebSite", "name": "Not the publisher", "url": "https://elsewhere.example"},
        article(
            datePublished="2026-04-20T09:05:00+0200",
            publisher={"@id": "#org"},
            mainEntityOfPage={"@id": "https://www.tideline.example/spill"},
        ),
        {"@type": "Organization", "@id": "#org", "name": "Tideline"},
    ]
    (one,) = saved(tmp_path, page(f"<h1>Tanker spill</h1>{PROSE}", ld={"@graph": graph}))
    assert (one.outlet, one.domain) == ("Tideline", "tideline.example")
    assert one.published_at == datetime(2026, 4, 20, 7, 5, tzinfo=UTC)


@pytest.mark.parametrize("broken", ["{", '{"@type": 3, "publisher": 7}', '["a", null]', "[" * 5000])
def test_broken_json_ld_costs_nothing(tmp_path: Path, broken: str) -> None:
    """What is no JSON, or not what it should be, is passed over."""
    head = f'<script type="application/ld+json">{broken}</script>'
    (one,) = saved(tmp_path, page(head=head))
    assert "300 tonnes" in one.body


def test_a_shell_without_text_has_its_article_in_json_ld(tmp_path: Path) -> None:
    """Paragraphs of the text in JSON-LD are kept apart."""
    text = (
        "The ferry ran aground with 212 aboard, the coastguard said.\n\nBlue Line said 150 were on the list."
    )
    (one,) = saved(tmp_path, page('<div id="root"></div>', ld=article(articleBody=text)))
    assert one.body == text


@pytest.mark.parametrize(
    "written", ['datetime="2026-03-04T18:22:10Z"', 'datetime="2026-03-04T19:22:10+01:00"']
)
def test_a_time_element_gives_the_minute(tmp_path: Path, written: str) -> None:
    """The day that was found gets its minute from the page."""
    body = f'<article><h1>Tanker spill</h1><time class="published" {written}>4 March 2026</time>{PROSE}</article>'
    (one,) = saved(tmp_path, page(body))
    assert one.published_at == datetime(2026, 3, 4, 18, 22, 10, tzinfo=UTC)


def test_a_later_change_is_not_the_time_of_publication(tmp_path: Path) -> None:
    """A tag for the last change gives no minute."""
    head = (
        '<meta property="article:modified_time" content="2026-03-04T23:50:00Z">'
        '<meta name="date" content="2026-03-04">'
    )
    (one,) = saved(tmp_path, page(head=head))
    assert one.published_at == datetime(2026, 3, 4, tzinfo=UTC)


def test_the_title_names_the_outlet_where_nothing_else_does(tmp_path: Path) -> None:
    """What stands behind the headline in the title is the site's name; a longer headline is not one."""
    (one,) = saved(tmp_path, page(f"<h1>Tanker spill</h1>{PROSE}", title="Tanker spill | World | Bay News"))
    assert one.outlet == "Bay News"
    (one,) = saved(
        tmp_path, page(f"<h1>Tanker spill</h1>{PROSE}", title="Tanker spill - and no end"), "b.html"
    )
    assert one.outlet == "b"
    (one,) = saved(tmp_path, page(f"<h1>Tanker</h1>{PROSE}", title="Tanker spills oil"), "c.html")
    assert one.outlet == "c"


def test_two_line_breaks_part_paragraphs(tmp_path: Path) -> None:
    """Old pages write <br><br>; one break parts nothing."""
    body = (
        "<table><tr><td>The tanker lost 300 tonnes of oil, the port<br>authority said on Monday.<BR><br />"
        "A spokesman for Seaways said no more than 80 tonnes had been lost.</td></tr></table>"
    )
    (one,) = saved(tmp_path, page(body))
    assert one.body.count("\n\n") == 1
    assert "the port authority said" in one.body


LIVE = {
    "@type": ["LiveBlogPosting"],
    "headline": "Rail strike live",
    "datePublished": "2026-05-02T05:00:00Z",
    "publisher": {"name": "The Sentinel"},
    "liveBlogUpdate": [
        {
            "@type": "BlogPosting",
            "headline": "Operator disputes it",
            "datePublished": "2026-05-02T11:30:00Z",
            "articleBody": "<p>Norrail said only 4,000 workers had stopped work.</p>",
        },
        {
            "@type": "BlogPosting",
            "datePublished": "2026-05-02T07:45:00Z",
            "articleBody": "The union said 9,000 had.",
        },
        {"@type": "BlogPosting", "headline": "A picture", "articleBody": ""},
    ],
}


def test_each_post_of_a_live_blog_is_an_article_of_its_time(tmp_path: Path) -> None:
    """What stands outside the posts stays the page's article, and nothing is told twice."""
    posts = "".join(
        f"<article><h2>{post.get('headline', '')}</h2><p>{post['articleBody']}</p></article>"
        for post in LIVE["liveBlogUpdate"]  # type: ignore[union-attr]
    )
    first, second, rest = saved(
        tmp_path, page(f"<main><h1>Rail strike live</h1>{PROSE}{posts}</main>", ld=LIVE)
    )
    assert (first.title, first.body) == (
        "Operator disputes it",
        "Norrail said only 4,000 workers had stopped work.",
    )
    assert (second.outlet, second.published_at) == ("The Sentinel", datetime(2026, 5, 2, 7, 45, tzinfo=UTC))
    assert rest.title == "Rail strike live"
    assert "300 tonnes" in rest.body
    assert "4,000" not in rest.body


def part(title: str, text: str, day: str) -> str:
    """Make one article of a digest."""
    return f'<article><h2><a href="/x">{title}</a></h2><time datetime="{day}">a day</time>{text}</article>'


BRIDGE = "<p>The Torrin bridge was closed after inspectors found a crack, the roads agency said.</p>"
MAYOR = "<p>Mayor Olaf Brandt denied on Monday that he had taken gifts from a builder of roads.</p>"


def test_a_digest_is_several_articles(tmp_path: Path) -> None:
    """Each has its headline and day; a part without a day has the page's."""
    digest = part("Bridge closed", BRIDGE, "2026-03-01") + part("Mayor denies gifts", MAYOR, "soon")
    first, second = saved(tmp_path, page(f"<main>{digest}</main>", title="Evening briefing"))
    assert (first.title, first.published_at) == ("Bridge closed", datetime(2026, 3, 1, tzinfo=UTC))
    assert second.title == "Mayor denies gifts"
    assert first.article_id != second.article_id
    assert "a day" not in first.body


def test_links_to_other_articles_make_no_digest(tmp_path: Path) -> None:
    """Beside a long article, and on a page that calls itself an article, others are only pointed to."""
    beside = part("Bridge closed", BRIDGE, "2026-03-01") + part("Mayor denies gifts", MAYOR, "2026-03-02")
    long = f"<article><h1>Tanker spill</h1>{PROSE * 4}</article>"
    (one,) = saved(tmp_path, page(f"<main>{long}</main><aside>{beside}</aside>"))
    assert one.title == "Tanker spill"
    named = '<meta property="og:type" content="article">'
    assert len(saved(tmp_path, page(beside, head=named), "b.html")) == 1


@pytest.mark.parametrize(
    ("says", "is_"),
    [
        ("iso-8859-1", "cp1252"),
        ("utf-8", "cp1252"),
        ("windows-1252", "utf-8"),
        ("no-such-thing", "cp1252"),
        ("windows-1250", "cp1250"),
        ("utf-16", "utf-16"),
    ],
)
def test_a_page_is_read_in_its_own_encoding(says: str, is_: str) -> None:
    """UTF-8 where the bytes are that, else what the tag says where it can be so, else Western European."""
    markup = f'<meta charset="{says}"><p>“Café Müller” burnt</p>'
    assert decode_page(markup.encode(is_)) == markup


def test_one_broken_character_is_lost_alone() -> None:
    """A page in UTF-8 with a broken character stays UTF-8."""
    raw = '<meta charset="utf-8"><p>Café Müller, Café Weber</p>'.encode().replace("ü".encode(), b"\xfc")
    assert decode_page(raw) == '<meta charset="utf-8"><p>Café M\ufffdller, Café Weber</p>'


def test_what_a_browser_saves_beside_its_page_is_part_of_it(tmp_path: Path) -> None:
    """Pictures and frames in "X_files" beside "X.html" are passed over; a folder of that name alone is read."""
    for name in ("Spill_files", "case_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "frame.html").write_text(page())
        (tmp_path / name / "a.css").write_text("p {}")
    (tmp_path / "Spill.html").write_text(
        f"<!-- saved from url=(0031)https://www.bay.example/spill -->{page()}"
    )
    reading = read([tmp_path])
    assert [one.article_id for one in reading.articles] == ["Spill", "frame"]
    assert reading.articles[0].domain == "bay.example"
    assert [problem.path for problem in reading.problems] == [str(tmp_path / "case_files" / "a.css")]


def test_one_file_archives_are_read(tmp_path: Path) -> None:
    """Chrome's .mhtml and Safari's .webarchive hold the page and its address."""
    mime = (
        "Snapshot-Content-Location: https://www.bay.example/spill\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n'
        f"Content-Transfer-Encoding: quoted-printable\n\n{page().replace('=', '=3D')}\n--b--\n"
    )
    (one,) = saved(tmp_path, mime, "a.mhtml")
    resource = {"WebResourceData": page().encode(), "WebResourceURL": "https://www.bay.example/spill"}
    (other,) = saved(tmp_path, plistlib.dumps({"WebMainResource": resource}), "b.webarchive")
    assert one.domain == other.domain == "bay.example"
    assert one.body == other.body
    assert "80 tonnes" in one.body


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.mhtml", b"Content-Type: text/plain\n\nx", "holds no page"),
        ("a.webarchive", b"bplist00", "not a web archive"),
        ("a.webarchive", b"<?xml", "not a web archive"),
        ("a.html", b"", "empty"),
        ("a.html", b"\0\1", "binary"),
        ("a.html", b"<!-- -->", "no main text"),
    ],
)
def test_a_page_that_is_none_is_named(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    """Whatever is wrong with a file is its problem."""
    (tmp_path / name).write_bytes(raw)
    (problem,) = read([tmp_path]).problems
    assert reason in problem.reason


def test_a_feed_entry_loses_captions_and_its_blogs_credit(tmp_path: Path) -> None:
    """The credit that WordPress adds, and a picture's caption, are no text of the entry."""
    entry = (
        "<p>Nine miners are trapped, the owner said.</p><figure><figcaption>The pit head</figcaption></figure>"
        "<p>The post <a>Mine</a> appeared first on <a>Valley Radio</a>.</p>"
    )
    feed = f'<rss version="2.0"><channel><item><title>Mine</title><description><![CDATA[{entry}]]></description></item></channel></rss>'
    (one,) = saved(tmp_path, feed, "f.rss")
    assert one.body == "Nine miners are trapped, the owner said."
