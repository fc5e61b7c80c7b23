"""Tables as monitoring services, notebooks and spreadsheets export them."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from credscore.models import utc
from credscore.reading import Reading, read, read_inputs, read_outcomes

TEXT = "Forty homes were flooded, the county said."


def saved(tmp_path: Path, name: str, content: str | bytes) -> Reading:
    """Read one file."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return read([tmp_path / name])


@pytest.mark.parametrize(
    ("header", "outlet", "title"),
    [
        ("Headline;Article Text;Source Name;Publish Date", "Bay News", "Flood"),
        ("title;full_text;media_name;publishedAt", "Bay News", "Flood"),
        ("Title;Content;Source;Timestamp", "Bay News", "Flood"),
        ("articleTitle;maintext;source.name;datetime", "Bay News", "Flood"),
    ],
)
def test_columns_of_exports_are_known(tmp_path: Path, header: str, outlet: str, title: str) -> None:
    """Names with spaces, dots and humps; a table without outlets calls them sources."""
    reading = saved(tmp_path, "a.csv", f"{header}\nFlood;{TEXT};Bay News;2026-03-04T10:00:00Z\n")
    (one,) = reading.articles
    assert (one.outlet, one.title, one.body, one.source) == (outlet, title, TEXT, None)
    assert one.published_at == datetime(2026, 3, 4, 10, tzinfo=UTC)


def test_a_source_beside_an_outlet_stays_the_wire() -> None:
    """Only where nobody else is named has the source published it."""
    (one,) = read_inputs({"body": TEXT, "outlet": "Bay News", "source": "Wire"}).articles
    assert (one.outlet, one.source) == ("Bay News", "Wire")


ARTICLES = [
    {"source": {"id": None, "name": "Bay News"}, "content": TEXT, "publishedAt": "2026-03-04T10:00:00Z"}
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("api.json", {"status": "ok", "totalResults": 1, "articles": ARTICLES}),
        ("list.json", ARTICLES),
        ("list.jsonl", ARTICLES),
        ("one.json", ARTICLES[0]),
        (
            "frame.json",
            {
                "source": {"0": "Bay News"},
                "content": {"0": TEXT},
                "publishedAt": {"0": "2026-03-04T10:00:00Z"},
            },
        ),
    ],
)
def test_json_of_many_shapes_is_read(tmp_path: Path, name: str, content: Any) -> None:
    """A list, a list inside an answer, one object, and what pandas writes."""
    reading = saved(tmp_path, name, json.dumps(content, indent=1))
    (one,) = reading.articles
    assert (one.outlet, one.body, one.published_at) == (
        "Bay News",
        TEXT,
        datetime(2026, 3, 4, 10, tzinfo=UTC),
    )
    assert reading.problems == []


def test_an_object_with_two_lists_is_no_table(tmp_path: Path) -> None:
    """Which of them is meant would be a guess."""
    (problem,) = saved(tmp_path, "a.json", json.dumps({"a": ARTICLES, "b": ARTICLES})).problems
    assert "neither a body" in problem.reason


@pytest.mark.parametrize(
    "written",
    [
        "4 March 2025 14:30",
        "March 4, 2025 2:30 PM",
        "Tuesday, March 4, 2025, 14:30",
        "2025/03/04 14:30:00",
        "2025-3-4 14:30",
        "4-Mar-2025 02:30pm",
        "1741098600",
        "1741098600000",
    ],
)
def test_times_as_exports_write_them(written: str) -> None:
    """A clock behind any day, and seconds as text."""
    assert utc(written) == datetime(2025, 3, 4, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "4 March 2025 25:00",
        "4 March 2025 13:30 PM",
        "March 4, 2025 0:30 AM",
        "12345",
        "14:30",
        "32 March 2025 10:00",
        "31.02.2025 10:00",
    ],
)
def test_times_that_are_none(written: str) -> None:
    """An impossible clock, a number that is no time, and a day that no month has."""
    with pytest.raises(ValueError, match="is no date"):
        utc(written)


def days(*written: str) -> list[str]:
    """Read a column of days; what is refused is given as it stood."""
    reading = read_inputs(
        pd.DataFrame({"body": [f"{TEXT} {n}" for n in range(len(written))], "date": written})
    )
    read_days = [f"{article.published_at:%Y-%m-%d %H:%M}" for article in reading.articles]
    return read_days + [problem.reason.split("'")[1] for problem in reading.problems]


def test_a_column_shows_which_number_is_the_day() -> None:
    """One day beyond the twelfth settles the others; without one, or with two that disagree, all are refused."""
    assert days("25/03/2026", "4/3/2026 10:30 AM") == ["2026-03-25 00:00", "2026-03-04 10:30"]
    assert days("3/25/2026", "4/3/2026") == ["2026-03-25 00:00", "2026-04-03 00:00"]
    assert days("25.03.2026", "04.03.2026") == ["2026-03-25 00:00", "2026-03-04 00:00"]
    assert days("05.03.2026", "4.3.2026") == [
        "2026-03-05 00:00",
        "2026-03-04 00:00",
    ]  # the day stands before dots
    assert days("03.25.2026", "04.03.2026") == ["2026-03-25 00:00", "2026-04-03 00:00"]
    assert days("5/3/2026", "4/3/2026") == ["5/3/2026", "4/3/2026"]
    assert days("25/3/2026", "3/25/2026") == ["25/3/2026", "3/25/2026"]


def test_outcomes_have_such_days_too(tmp_path: Path) -> None:
    """The same holds for the day since when an outcome is known."""
    (tmp_path / "o.csv").write_text(
        "outlet,outcome,resolved_at\nBay News,true,25/03/2026\nBay News,false,04/03/2026\n"
    )
    found = read_outcomes(tmp_path / "o.csv")
    assert [f"{day:%Y-%m-%d}" for day in found["resolved_at"]] == ["2026-03-25", "2026-03-04"]


def test_a_text_that_begins_with_a_day_stays() -> None:
    """Only columns of days are settled."""
    reading = read_inputs(pd.DataFrame({"body": [f"25/03/2026 {TEXT}"], "date": ["25/03/2026"]}))
    assert reading.articles[0].body.startswith("25/03/2026")


@pytest.mark.parametrize(
    "content", [f"sep=;\nbody;outlet\n{TEXT};Bay News\n;x\n", f"body|outlet\n{TEXT}|Bay News\n|x\n"]
)
def test_separators_of_spreadsheets(tmp_path: Path, content: str) -> None:
    """A line that names the separator, and bars; lines are counted as in the file, an empty text is named."""
    reading = saved(tmp_path, "a.csv", content)
    assert [one.outlet for one in reading.articles] == ["Bay News"]
    assert (
        str(reading.problems[0]) == f"{tmp_path / 'a.csv'}:{content.count(chr(10))}: field body: it is empty"
    )


def test_the_sheet_with_texts_is_found(tmp_path: Path) -> None:
    """A cover sheet is passed over; without any such sheet the first one's header is told."""
    pytest.importorskip("openpyxl")
    with pd.ExcelWriter(tmp_path / "a.xlsx") as book:
        pd.DataFrame({"note": ["made by"]}).to_excel(book, sheet_name="About", index=False)
        pd.DataFrame({"body": [TEXT]}).to_excel(book, sheet_name="Data", index=False)
    assert [one.body for one in read([tmp_path / "a.xlsx"]).articles] == [TEXT]
    pd.DataFrame({"note": ["made by"]}).to_excel(tmp_path / "b.xlsx", index=False)
    assert "it has note" in read([tmp_path / "b.xlsx"]).problems[0].reason


def test_packed_tables_are_read(tmp_path: Path) -> None:
    """Gzip around a text table; a broken one is named, and so is a packed file of another kind."""
    packed = gzip.compress(f'body\n"{TEXT}"\n'.encode())
    (one,) = saved(tmp_path, "a.csv.gz", packed).articles
    assert (one.outlet, one.body) == ("a", TEXT)
    assert "not a gzip file" in saved(tmp_path, "b.csv.gz", packed[:-6]).problems[0].reason
    assert "not a gzip file" in saved(tmp_path, "c.csv.gz", b"body\n").problems[0].reason
    assert "files of this kind (.gz)" in saved(tmp_path, "d.txt.gz", packed).problems[0].reason
