"""Reading: every kind of input, and every refusal by name."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.errors import InputError
from credscore.models import Article, Claim
from credscore.reading import Problem, read, read_inputs, read_outlets, refusals
from credscore.reading.markup import unmarked
from readings import write

ROW = {"outlet": "Harbour Post", "published_at": "2024-03-01", "assertion": "The ferry carried 212 people."}


def test_front_matter_gives_the_fields(tmp_path: Path) -> None:
    """Outlet, domain, date and title come from the front matter, the rest is the body."""
    text = "---\noutlet: Harbour Post\ndomain: harbour.example\npublished: 2024-03-01\ntitle: Ferry\n---\nIt sank.\n"
    (article,) = read([write(tmp_path, "a.txt", text)]).articles
    assert (article.article_id, article.outlet, article.domain) == ("a", "Harbour Post", "harbour.example")
    assert article.published_at == datetime(2024, 3, 1, tzinfo=UTC)
    assert article.body == "It sank."


def test_without_front_matter_the_first_line_is_the_title(tmp_path: Path) -> None:
    """The outlet is then the file's name, and a domain where the name starts with one."""
    write(tmp_path, "harbour.example_7.txt", "Ferry sinks\nIt sank.")
    write(tmp_path, "dispatch.txt", "Ferry sinks\r\nIt sank.")
    dispatch, harbour = read([tmp_path]).articles
    assert (dispatch.title, dispatch.body, dispatch.outlet, dispatch.domain) == (
        "Ferry sinks",
        "It sank.",
        "dispatch",
        None,
    )
    assert (harbour.outlet, harbour.domain) == ("harbour.example", "harbour.example")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", "", "empty"),
        ("blank.txt", "  \n ", "empty"),
        ("binary.txt", b"\x89PNG\0\0", "binary"),
        ("latin.txt", "Café\nDer Zug fährt".encode("latin-1"), "line 1"),
        ("title.txt", "Only a title", "no body"),
        ("open.txt", "---\noutlet: x\nIt sank.\n", "wants 'key: value'"),
        ("never.txt", "---\noutlet: x\n", "never closed"),
        ("typo.txt", "---\noutlte: x\n---\nBody.", "did you mean 'outlet'"),
        ("date.txt", "---\npublished: soon\n---\nBody.", "published_at"),
        ("picture.jpg", "x", "not read"),
        ("noname", "x", "no ending"),
        ("bad.csv", "a,b\n1,2\n", "header needs 'body'"),
        ("bad.parquet", "no", "parquet"),
        ("bad.html", "<html><body></body></html>", "no main text"),
        ("bad.rss", "no feed", "no feed entries"),
    ],
)
def test_a_bad_file_is_named_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    """Each kind of bad file gives one problem; the good file beside it is read."""
    write(tmp_path, "good.txt", "Title\nBody text.")
    write(tmp_path, name, content)
    reading = read([tmp_path])
    assert [article.article_id for article in reading.articles] == ["good"]
    (problem,) = reading.problems
    assert problem.path.endswith(name)
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not JSON"),
        ("[1]", "object is wanted"),
        ("[" * 100_000, "nested too deeply|not JSON"),
        ('{"outlet": "x"}', "neither a body"),
        ('{"assertion": "x", "polarity": "maybe"}', "polarity"),
        ('{"assertion": "x", "plarity": "denies"}', "did you mean 'polarity'"),
        ('{"assertion": "a\\u0000b"}', "NUL"),
        ('{"assertion": "a\\ud800b"}', "surrogate"),
        ('{"assertion": "x", "quantities": [{"low": 5, "high": 1}]}', "below low"),
        ('{"assertion": "x", "start": ' + "9" * 5000 + "}", "not JSON"),
    ],
)
def test_a_bad_line_is_named_by_number(tmp_path: Path, line: str, reason: str) -> None:
    """A broken record stands with file and line; its neighbours are untouched."""
    good = json.dumps(ROW)
    reading = read([write(tmp_path, "claims.jsonl", f"{good}\n{line}\n{good.replace('212', '213')}\n")])
    assert len(reading.claims) == 2
    (problem,) = reading.problems
    assert problem.line == 2
    assert any(part in str(problem) for part in reason.split("|"))


def test_a_csv_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    """The line number is the row's own."""
    reading = read([write(tmp_path, "c.csv", "outlet,assertion\na,one\nb,two,three\nc,four\n")])
    assert [claim.assertion for claim in reading.claims] == ["one", "four"]
    assert reading.problems[0].line == 3


def test_every_frame_gives_the_same_claims(tmp_path: Path) -> None:
    """pandas, polars, Arrow, JSON lines, CSV and parquet agree (property 28)."""
    rows = [ROW, ROW | {"assertion": "The ferry carried 180 people.", "speaker": "Ana Lopes"}]
    frame = pd.DataFrame(rows)
    frame.to_csv(tmp_path / "c.csv", index=False)
    pl.DataFrame(rows).write_parquet(tmp_path / "c.parquet")
    write(tmp_path, "c.jsonl", "\n".join(map(json.dumps, rows)))
    expected = [claim.model_dump() for claim in read_inputs(frame).claims]
    assert len(expected) == 2
    for other in (pl.DataFrame(rows), pl.DataFrame(rows).to_arrow()):
        assert [claim.model_dump() for claim in read_inputs(other).claims] == expected
    for name in ("c.csv", "c.parquet", "c.jsonl"):
        assert [claim.model_dump() for claim in read([tmp_path / name]).claims] == expected


def test_a_text_longer_than_any_article_is_refused(tmp_path: Path) -> None:
    """Ten megabytes in one line are named with their file and line within two seconds; the rest goes on."""
    line = "x" * 10_000_000
    write(tmp_path, "a.txt", f"Ferry sinks\n{line}")
    write(tmp_path, "b.jsonl", json.dumps({"body": line}) + "\n" + json.dumps({"body": "It sank."}) + "\n")
    write(tmp_path, "c.txt", f"{line}\nIt sank.")
    started = time.process_time()
    reading = read([tmp_path])
    assert time.process_time() - started < 2
    assert [article.body for article in reading.articles] == ["It sank."]
    assert [(Path(p.path).name, p.line) for p in reading.problems] == [
        ("a.txt", None),
        ("b.jsonl", 1),
        ("c.txt", None),
    ]
    assert all("10,000,0" in p.reason and "300,000" in p.reason for p in reading.problems)


def test_markdown_loses_its_marks(tmp_path: Path) -> None:
    """Headings, quotations, links and emphasis are no words; the same signs in plain text are left alone."""
    text = (
        "# Lock *closed*\n\n> The [lock keeper](https://weir.example/a_b) said **three** boats were _stuck_.\n\n"
        "*Correction: an earlier version\nsaid 4 boats.* ![map](map.png)It is 3 * 4 * 5 metres, by my_own_rule."
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    marked, plain = read([tmp_path]).articles
    assert marked.title == "Lock closed"
    assert marked.body == (
        "The lock keeper said three boats were stuck.\n\n"
        "Correction: an earlier version\nsaid 4 boats. It is 3 * 4 * 5 metres, by my_own_rule."
    )
    assert plain.title == "# Lock *closed*"
    assert "**three**" in plain.body


def test_markdown_of_marks_alone_takes_linear_time() -> None:
    """A hundred thousand brackets or stars are no reason to wait."""
    for mark in ("[", "*", "_a ", "[](", "> ", "*a", "**", "[a]("):
        assert unmarked(mark * 100_000) is not None


def test_exact_duplicates_count_once(tmp_path: Path) -> None:
    """The same text under one name in two folders is one article, another text is not."""
    for folder, body in (("a", "It sank."), ("b", "It sank."), ("c", "It floats.")):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, "x.txt", f"---\noutlet: Post\n---\n{body}")
    reading = read([tmp_path])
    assert sorted(article.body for article in reading.articles) == ["It floats.", "It sank."]
    assert len({article.article_id for article in reading.articles}) == 2
    assert reading.notes == ["1 exact duplicate among the articles counts once"]


def test_a_saved_page_gives_its_main_text(tmp_path: Path) -> None:
    """The page's prose is kept, its menu is not."""
    body = "<p>" + "The harbour master said the ferry had carried 212 people when it left port. " * 4 + "</p>"
    html = f"<html><head><title>Ferry</title></head><body><nav>Menu</nav><article><h1>Ferry</h1>{body * 3}</article></body></html>"
    (article,) = read([write(tmp_path, "p.html", html)]).articles
    assert "212 people" in article.body
    assert "Menu" not in article.body


def test_a_feed_keeps_the_wire(tmp_path: Path) -> None:
    """<source> names the agency that made the text."""
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example</link>'
        "<item><title>Ferry</title><link>https://harbour.example/1</link><description>&lt;p&gt;It sank.&lt;/p&gt;</description>"
        '<pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><source url="https://wire.example">Wire</source></item></channel></rss>'
    )
    (article,) = read([write(tmp_path, "f.rss", feed)]).articles
    assert (article.outlet, article.source, article.body) == ("Harbour Post", "Wire", "It sank.")
    assert article.published_at == datetime(2024, 3, 1, 10, tzinfo=UTC)


def test_records_and_paths_mix() -> None:
    """Article and Claim objects pass through as they are."""
    article = Article(article_id="a", body="It sank.")
    claim = Claim(article_id="b", assertion="It sank.")
    reading = read_inputs([article, claim])
    assert reading.articles == [article]
    assert reading.claims == [claim]


def test_a_strange_object_is_refused() -> None:
    """What is no frame is named by its type."""
    with pytest.raises(InputError, match="int"):
        read_inputs([3])


def test_one_fault_of_many_files_is_told_once() -> None:
    """A missing extra does not fill the screen, and each file is still named."""
    problems = [Problem(f"page{n}.html", "no main text") for n in range(23)] + [
        Problem("a.csv", "no main text", 4)
    ]
    files, row = refusals(problems)
    assert files.startswith("page0.html, page1.html, ")
    assert files.endswith("page19.html and 3 more: no main text")
    assert row == "a.csv:4: no main text"


def test_a_missing_path_is_a_problem(tmp_path: Path) -> None:
    """A path that is not there, and a folder with nothing in it, are named."""
    (tmp_path / "hollow").mkdir()
    reading = read([tmp_path / "nowhere", tmp_path / "hollow"])
    assert [problem.reason for problem in reading.problems] == [
        "no such file or folder",
        "the folder holds no files",
    ]


def test_without_the_extra_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing extra is named in the problem."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setitem(sys.modules, "feedparser", None)
    write(tmp_path, "a.html", "<p>x</p>")
    write(tmp_path, "b.rss", "<rss/>")
    assert all("credscore[web]" in problem.reason for problem in read([tmp_path]).problems)


def test_the_outlets_table_names_articles(tmp_path: Path) -> None:
    """By file, by domain and by outlet; ratings are numbers or Admiralty letters."""
    write(tmp_path, "a1.txt", "T\nBody.")
    write(tmp_path, "b.example_1.txt", "T\nBody.")
    table = pd.DataFrame(
        {
            "file": ["a1.txt", None],
            "outlet": ["Harbour Post", "Bay News"],
            "domain": [None, "b.example"],
            "rating": ["B", 0.4],
        }
    )
    first, second = read([tmp_path], outlets=table).articles
    assert first.outlet == "Harbour Post"
    assert (second.outlet, second.domain) == ("Bay News", "b.example")
    assert list(read_outlets(table)["rating"]) == [0.8, 0.4]


@pytest.mark.parametrize("rating", ["1.5", "good", "-1"])
def test_a_rating_out_of_range_is_refused(rating: str) -> None:
    """The message names the field and the value."""
    with pytest.raises(InputError, match="rating"):
        read_outlets(pd.DataFrame({"outlet": ["x"], "rating": [rating]}))


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Whatever a file holds, it gives records or problems, never an exception or silence."""
    folder = tmp_path_factory.mktemp("fuzz")
    for name in ("x.txt", "x.jsonl", "x.csv"):
        reading = read([write(folder, name, raw)])
        assert reading.articles or reading.claims or reading.problems


def test_every_kind_of_missing_cell_is_none() -> None:
    """NaN, NaT, NA and blanks leave a field unset."""
    frame = pd.DataFrame(
        {
            "assertion": ["x"],
            "speaker": [pd.NA],
            "outlet": [float("nan")],
            "published_at": [pd.NaT],
            "domain": [" "],
        },
        dtype=object,
    )
    (claim,) = read_inputs(frame).claims
    assert (claim.speaker, claim.published_at, claim.domain) == (None, None, None)


def test_a_broken_csv_header_is_named(tmp_path: Path) -> None:
    """An unclosed quotation mark in the header is a problem of the file, not a crash."""
    (problem,) = read([write(tmp_path, "c.csv", 'outlet,"assertion\n')]).problems
    assert "not CSV" in problem.reason
