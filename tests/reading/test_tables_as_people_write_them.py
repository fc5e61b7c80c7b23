"""Tables as people type them: their own headings, dates, gaps and file kinds; pages and feeds as they are found."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import polars as pl
import pytest

from credscore.errors import InputError
from credscore.frames import claims_frame
from credscore.models import Claim, utc
from credscore.reading import read, read_inputs, read_labelled, read_outcomes, read_outlets, refusals
from credscore.terms import SourcingType
from readings import write

HEADED = "Claim;Newspaper;Date;Said by;Source type;My notes\n"
TYPED = 'Twelve cracks were found;Radio Elbe;4 May 2025;Nina Vogel;Named official;"seen; twice"\n;;;;;\n'


def one(row: dict[str, object]) -> Claim:
    """Read one row as a claim."""
    (claim,) = read_inputs(row).claims
    return claim


def test_a_table_of_ones_own_headings_is_read(tmp_path: Path) -> None:
    """Case, spaces, common words for a field and semicolons are understood; a blank row is none."""
    reading = read([write(tmp_path, "mine.csv", HEADED + TYPED)])
    assert not reading.problems
    (claim,) = reading.claims
    assert (claim.outlet, claim.speaker) == ("Radio Elbe", "Nina Vogel")
    assert claim.sourcing_type == "named_official"
    assert claim.published_at == datetime(2025, 5, 4, tzinfo=UTC)


def test_a_column_that_is_no_field_is_told_once(tmp_path: Path) -> None:
    """It costs no row; what the stations work out anew is told too."""
    table = "assertion,My notes,topic_id\n" + "".join(f"{n} cracks were found,x,t\n" for n in range(3))
    reading = read(
        [write(tmp_path, "a.csv", table), write(tmp_path, "b.csv", table.replace("cracks", "gaps"))]
    )
    assert (len(reading.claims), reading.problems) == (6, [])
    where = f"{tmp_path / 'a.csv'} and 1 more"
    assert reading.notes == [
        f"My notes in {where}: not read, since it is no field",
        f"topic_id in {where}: worked out anew",
    ]


def test_a_mistyped_field_is_refused_rather_than_passed_over() -> None:
    """What is nearly a field's name would change the claim if it went unread."""
    (problem,) = read_inputs({"assertion": "The bridge is shut", "plarity": "denies"}).problems
    assert "did you mean 'polarity'" in problem.reason


def test_the_fields_own_column_goes_before_others_for_it() -> None:
    """An empty or secondary column never takes a filled one's place."""
    row = {"published_at": "2025-05-04", "assertion": "The bridge is shut"}
    for more in ({"date": None}, {"date": "2020-01-01"}):
        assert one({**more, **row}).published_at == one({**row, **more}).published_at == utc("2025-05-04")


@pytest.mark.parametrize("cell", ["NaN", "n/a", "-", "None", " ", "unknown", float("nan"), None])
def test_whatever_stands_for_nothing_is_nothing(cell: object) -> None:
    """No outlet is called NaN."""
    claim = one(
        {"assertion": "It broke", "speaker": cell, "published_at": cell, "via": cell, "sourcing_type": cell}
    )
    assert (claim.speaker, claim.published_at, claim.via) == (None, None, ())


def test_numbers_in_text_columns_are_their_digits() -> None:
    """A spreadsheet turns a name that is all digits into a number."""
    claim = one({"assertion": "It broke", "speaker": 112.0, "article_id": 7})
    assert (claim.speaker, claim.article_id) == ("112", "7")


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-04",
        "2025/05/04",
        "4 May 2025",
        "04.05.2025",
        "May 4, 2025",
        "Sun, 04 May 2025 02:00:00 +0200",
        date(2025, 5, 4),
        datetime(2025, 5, 4),
        1746316800,
        1746316800000,
    ],
)
def test_one_day_written_in_many_ways(written: object) -> None:
    """All give the same time, and the row the same name."""
    claim = one({"assertion": "It broke", "published_at": written})
    assert claim.published_at == datetime(2025, 5, 4, tzinfo=UTC)
    assert claim.claim_id == one({"assertion": "It broke", "published_at": "2025-05-04"}).claim_id


@pytest.mark.parametrize(
    "written",
    [
        "04.31.2025",
        "May 2025",
        "2025-02-30",
        "Sun, 04 May 2025 02:00:00 CET",
        20250504,
        2025,
        True,
    ],
)
def test_a_date_that_may_be_another_day_is_refused(written: object) -> None:
    """Nothing is guessed: the message shows how to write it, once."""
    (problem,) = read_inputs({"assertion": "It broke", "published_at": written}).problems
    assert problem.reason.startswith("field published_at: ")
    assert problem.reason.count("is no date") == 1


@pytest.mark.parametrize("written", ["5/4/2025", "12-11-24", "05/04/2025 10:00"])
def test_a_day_that_may_be_its_month_is_named_as_such(written: str) -> None:
    """Whoever wrote a day correctly is not told that it is none."""
    (problem,) = read_inputs({"assertion": "It broke", "published_at": written}).problems
    assert "may be two days" in problem.reason
    assert "is no date" not in problem.reason


@pytest.mark.parametrize("counted", [45352, 45352.5, "45352"])
def test_days_that_a_spreadsheet_counted_are_refused_with_their_day(counted: object) -> None:
    """Outside of a workbook a number may be anything: the message says what to write instead."""
    (problem,) = read_inputs({"assertion": "It broke", "published_at": counted}).problems
    assert problem.reason.endswith("is no date; if a spreadsheet counted these days, write 2024-03-01")


@pytest.mark.parametrize(
    ("written", "meant"), [("80%", 0.8), ("12.5 %", 0.125), ("0,8", 0.8), ("0.8", 0.8), (1, 1)]
)
def test_shares_are_read_as_people_write_them(written: object, meant: float) -> None:
    """A percentage or a decimal comma, in claims, ratings and outcomes alike."""
    claim = one({"assertion": "It broke", "confidence": written, "likelihood": written})
    assert (claim.confidence, claim.likelihood) == (meant, meant)
    assert read_outlets(pd.DataFrame({"outlet": ["x"], "rating": [written]})).loc[0, "rating"] == meant
    assert read_outcomes(pd.DataFrame({"outlet": ["x"], "outcome": [written]})).loc[0, "outcome"] == meant


@pytest.mark.parametrize("written", ["180%", "high", 80, "-1%", "1,5"])
def test_what_is_no_share_is_refused(written: object) -> None:
    """The message says in which forms it may be written."""
    (problem,) = read_inputs({"assertion": "It broke", "confidence": written}).problems
    assert problem.reason.startswith(
        "field confidence: a number from 0 to 1, or a percentage, is wanted, not"
    )
    with pytest.raises(InputError, match="rating: a number from 0 to 1, a percentage or a letter"):
        read_outlets(pd.DataFrame({"outlet": ["x"], "rating": [written]}))


@pytest.mark.parametrize("cell", [12, 3.5, True, ["a"], date(2024, 3, 1)])
def test_a_claim_that_is_no_text_is_refused_once(cell: object) -> None:
    """Only the field that the table has is named."""
    (problem,) = read_inputs({"assertion": cell}).problems
    assert problem.reason.startswith("field assertion: a text is wanted, not ")
    assert "sentence" not in problem.reason


def test_an_unknown_kind_names_the_known_ones_and_the_nearest() -> None:
    """So that it can be put right without the manual."""
    (problem,) = read_inputs({"assertion": "It broke", "sourcing_type": "eye witness"}).problems
    assert "'eye_witness' is none of document, eyewitness" in problem.reason
    assert "did you mean 'eyewitness'" in problem.reason


def test_an_address_that_is_none_is_named() -> None:
    """A malformed url is a problem of its row."""
    (problem,) = read_inputs({"body": "It broke.", "url": "https://[::1"}).problems
    assert problem.reason.startswith("field url")


def test_tabs_json_arrays_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One claim, however it comes in."""
    row = {"assertion": "It broke", "outlet": "Radio Elbe"}
    write(tmp_path, "a.tsv", "assertion\toutlet\nIt broke\tRadio Elbe\n")
    write(tmp_path, "b.json", json.dumps([row]))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(row).encode())))
    found = read([tmp_path / "a.tsv", tmp_path / "b.json", "-"])
    assert (len(found.claims), found.problems) == (1, [])
    assert found.notes == ["2 exact duplicates among the claims count once"]


def test_a_json_array_names_its_bad_items(tmp_path: Path) -> None:
    """Numbered from 1, and the others are read."""
    reading = read(
        [write(tmp_path, "b.json", '[{"assertion": "It broke"}, 3]'), write(tmp_path, "c.json", "[")]
    )
    assert len(reading.claims) == 1
    assert [problem.line for problem in reading.problems] == [2, None]


def test_a_workbook_is_read(tmp_path: Path) -> None:
    """Its first sheet, dates as dates, blank rows left out; what is no workbook is named."""
    pytest.importorskip("openpyxl")
    rows = [
        {"Claim": "It broke", "Date": datetime(2025, 5, 4)},
        {"Claim": None},
        {"Claim": "It held", "Date": "5/4/25"},
    ]
    pd.DataFrame(rows).to_excel(tmp_path / "a.xlsx", index=False)
    write(tmp_path, "b.xlsx", "no")
    reading = read([tmp_path])
    assert [claim.published_at for claim in reading.claims] == [datetime(2025, 5, 4, tzinfo=UTC)]
    assert [(Path(problem.path).name, problem.line) for problem in reading.problems] == [
        ("a.xlsx", 4),
        ("b.xlsx", None),
    ]


@pytest.mark.parametrize(
    ("epoch", "day"), [("WINDOWS_EPOCH", date(2024, 3, 1)), ("MAC_EPOCH", date(2028, 3, 2))]
)
def test_a_workbooks_own_count_of_days_is_a_date(tmp_path: Path, epoch: str, day: date) -> None:
    """A cell that nobody formatted as a date; of what is no such count, and in other columns, nothing is made."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.epoch = getattr(openpyxl.utils.datetime, epoch)
    for row in (("Claim", "Date", "Speaker"), ("It broke", 45352.5, 45352), ("It held", 12, None)):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    reading = read([tmp_path / "a.xlsx"])
    (claim,) = reading.claims
    assert (claim.published_at, claim.speaker) == (
        datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        "45352",
    )
    assert [problem.line for problem in reading.problems] == [3]


@pytest.mark.parametrize("part", ["sheet1.xml", "workbook.xml"])
def test_a_damaged_workbook_costs_nothing_else(tmp_path: Path, part: str) -> None:
    """One whose sheet or list of sheets breaks off is a problem, and the other files are read."""
    pytest.importorskip("openpyxl")
    pd.DataFrame({"Claim": ["It broke", "It held"]}).to_excel(tmp_path / "whole.xlsx", index=False)
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as half:
        for name in whole.namelist():
            content = whole.read(name)
            half.writestr(name, content[: len(content) // 2] if name.endswith(part) else content)
    reading = read([tmp_path])
    assert len(reading.claims) == 2
    (problem,) = reading.problems
    assert (Path(problem.path).name, problem.reason[:21]) == ("a.xlsx", "not an .xlsx workbook")


def test_front_matter_of_other_programs_is_passed_over(tmp_path: Path) -> None:
    """An author and a list of tags cost nothing and are told; a mistyped key is still refused."""
    text = "---\nOutlet: Elbe Post\nauthor: Ines Falk\ntags:\n  - bridges\n- cracks\n---\nIt broke.\n"
    reading = read([write(tmp_path, "a.txt", text)])
    assert [article.outlet for article in reading.articles] == ["Elbe Post"]
    assert reading.notes == [f"author, tags in {tmp_path / 'a.txt'}: not read, since they are no fields"]


PAGE = (
    '<html><head><title>Bridge shut | Radio Elbe</title><meta property="og:site_name" content="Radio Elbe">'
    '<meta property="article:published_time" content="2025-05-04T09:30:00Z">'
    '<link rel="canonical" href="https://www.radioelbe.example/bridge"></head><body><article><h1>Bridge shut</h1>'
    "<p>The road agency said that twelve cracks had been found in the deck of the bridge at Grona.</p>"
    "<p>Mayor Nina Vogel told reporters that the bridge would stay shut until the end of the year.</p>"
    "</article><p>© 2019 Radio Elbe</p></body></html>"
)


def test_a_page_tells_its_outlet_address_and_moment(tmp_path: Path) -> None:
    """Site name, canonical address and publication time come from the page; the headline is no part of the body."""
    (article,) = read([write(tmp_path, "saved.html", PAGE)]).articles
    assert (article.outlet, article.domain) == ("Radio Elbe", "radioelbe.example")
    assert article.published_at == datetime(2025, 5, 4, 9, 30, tzinfo=UTC)
    assert article.body.split("\n\n")[0].startswith("The road agency said")


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    """The year of a copyright line is no publication date."""
    (article,) = read([write(tmp_path, "saved.html", PAGE.replace("2025-05-04T09:30:00Z", ""))]).articles
    assert article.published_at is None


def test_an_empty_feed_entry_costs_the_others_nothing(tmp_path: Path) -> None:
    """It is named by its title, and a link inside a paragraph does not part it."""
    items = (
        "<item><title>One</title><description>&lt;p&gt;The &lt;a href='x'&gt;road agency&lt;/a&gt; shut it.&lt;/p&gt;</description></item>",
        "<item><title>Hollow</title><description></description></item>",
        "<item><title>Three</title><description>It broke.&lt;br/&gt;Nobody fell.</description></item>",
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Elbe Post</title>{"".join(items)}</channel></rss>'
    reading = read([write(tmp_path, "f.rss", feed)])
    assert [article.body for article in reading.articles] == [
        "The road agency shut it.",
        "It broke.\n\nNobody fell.",
    ]
    (problem,) = reading.problems
    assert "'Hollow'" in problem.reason


def test_tables_about_outlets_and_outcomes_are_read_alike(tmp_path: Path) -> None:
    """Semicolons and capitals are understood there too."""
    outlets = write(tmp_path, "o.csv", "Outlet;Rating;Owner\nElbe Post;B;Falk Media\n")
    assert read_outlets(outlets).loc[0, ["outlet", "rating", "owner"]].tolist() == [
        "Elbe Post",
        0.8,
        "Falk Media",
    ]
    outcomes = write(tmp_path, "r.csv", "Outlet;Verdict;Resolved at\nElbe Post;false;4 May 2025\n")
    (resolved,) = read_outcomes(outcomes)["resolved_at"]
    assert resolved == utc("2025-05-04")


@pytest.mark.parametrize("name", ["o.csv", "o.jsonl", "o.xlsx", "o.parquet", "o"])
def test_outlets_come_from_any_table(tmp_path: Path, name: str) -> None:
    """A workbook, JSON lines, parquet and a pipe without a name say the same as a CSV file."""
    table, path = pd.DataFrame({"Domain": ["elbe.example"], "PC1": [0.25]}), tmp_path / name
    writers = {".jsonl": table.to_json, ".xlsx": table.to_excel, ".parquet": table.to_parquet}
    options = {".jsonl": {"orient": "records", "lines": True}}.get(path.suffix, {"index": False})
    writers.get(path.suffix, table.to_csv)(path, **options)
    found = read_outlets(path)
    assert found is not None
    assert found.loc[0, ["domain", "rating"]].tolist() == ["elbe.example", 0.25]
    assert read_outlets(pl.DataFrame({"domain": ["elbe.example"]}))["domain"].tolist() == ["elbe.example"]


def test_an_outlets_table_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """What is no table, a row with too many cells, and a rating beside the scale: with file and line."""
    with pytest.raises(InputError, match="outlets: not a data frame: int"):
        read_outlets(5)
    with pytest.raises(InputError, match=r"o\.csv:3: the row has more cells"):
        read_outlets(write(tmp_path, "o.csv", "outlet,rating\nElbe Post,B\nOder Bote,B,C\n"))
    with pytest.raises(InputError, match=r"o\.csv:2: field rating"):
        read_outlets(write(tmp_path, "o.csv", "outlet,rating\nElbe Post,7\n"))


def test_two_columns_of_one_name_are_refused() -> None:
    """Which of the two is meant nobody can tell; columns that are no texts are no fields."""
    with pytest.raises(InputError, match="two columns have one name"):
        read_inputs(pd.DataFrame([["It broke.", "It held."]], columns=["body", "body"]))
    with pytest.raises(InputError, match="it has 0, 1"):
        read_inputs(pd.DataFrame([["It broke.", "It held."]]))


def test_labels_come_from_a_file_or_a_frame() -> None:
    """A frame with a column for the labels is read as a file is; one without is refused."""
    table = pd.DataFrame(
        {"Claim": ["It broke", "It held"], "Label": ["true", "unknown"], "notes": ["x", "y"]}
    )
    found = read_labelled(table)
    assert list(found.labels.values()) == [True, None]
    assert found.reading.notes == ["notes in frame: not read, since it is no field"]
    with pytest.raises(InputError, match="needs 'label'"):
        read_labelled(table.drop(columns="Label"))


def test_claims_of_one_id_are_kept_apart_and_told() -> None:
    """A spreadsheet that gives two claims one id loses neither; exact duplicates count once."""
    first, second = ({"claim_id": "7", "assertion": text} for text in ("A quay sank", "A crane fell"))
    reading = read_inputs([first, second, first])
    assert [claim.assertion for claim in reading.claims] == ["A quay sank", "A crane fell"]
    assert reading.claims[0].claim_id == "7"
    assert reading.claims[1].claim_id.startswith("7-")
    assert reading.notes == [
        "1 exact duplicate among the claims counts once",
        "claim_id 7: given to several claims; all but the first got another",
    ]


def test_one_fault_of_many_rows_is_told_once() -> None:
    """With its lines, of which twenty are listed; other faults stand beside it."""
    rows = [{"assertion": "A quay sank", "confidence": "high"}] * 30 + [
        {"assertion": "A dam broke", "date": "soon"}
    ]
    told = refusals(read_inputs(pd.DataFrame(rows)).problems)
    listed = ", ".join(map(str, range(1, 21)))
    assert len(told) == 2
    assert told[0].startswith(f"frame:{listed} and 10 more: field confidence:")
    assert told[1].startswith("frame:31: field published_at:")


def test_a_copied_claim_is_checked_like_a_new_one() -> None:
    """A plain string becomes the term it stands for, and one that stands for none is refused."""
    claim = Claim(article_id="a", assertion="A quay sank", sourcing_type="pundit")
    copy = claim.model_copy(update={"sourcing_type": "anonymous_official"})
    assert copy.sourcing_type is SourcingType.ANONYMOUS_OFFICIAL
    assert copy.claim_id == claim.claim_id
    assert copy.model_fields_set == claim.model_fields_set
    assert claim.model_copy() == claim
    for wrong in ({"sourcing_type": "rumour"}, {"confidence": 2.0}, {"sourcing": "pundit"}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            claim.model_copy(update=wrong)


def test_a_sentence_where_a_path_is_wanted_is_answered_with_what_to_do() -> None:
    """Whoever hands in a text is told how; a file name of several words is only missing."""
    told = {
        given: str(read_inputs(given).problems[0])
        for given in ("The police said that two people had died.", "my notes of the very last week.csv")
    }
    hinted, missing = told.values()
    assert "hand a text itself in as {'body': text}" in hinted
    assert missing.endswith("no such file or folder")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (pd.Timestamp("2024-03-01T23:30+09:00"), datetime(2024, 3, 1, 14, 30, tzinfo=UTC)),
        (np.datetime64("2024-03-01T14:30", "ns"), datetime(2024, 3, 1, 14, 30, tzinfo=UTC)),
        (pd.NaT, None),
        (np.datetime64("NaT"), None),
    ],
)
def test_records_hold_what_frames_give(written: object, meant: datetime | None) -> None:
    """Rows as dictionaries, with pandas' and numpy's own kinds of cells, down to the frame of claims."""
    row = {"assertion": "It broke", "published_at": written, "start": np.int64(3), "via": np.array(["AP"])}
    claim = one(row)
    assert (claim.published_at, claim.start, claim.via) == (meant, 3, ("AP",))
    assert claims_frame([claim])["published_at"].isna().tolist() == [meant is None]


def test_pandas_times_are_times_in_a_record_too() -> None:
    """A frame can be made of it."""
    claim = Claim(article_id="a", assertion="It broke", published_at=pd.Timestamp("2024-03-01T23:30+09:00"))
    assert claims_frame([claim])["published_at"].tolist() == [pd.Timestamp("2024-03-01T14:30Z")]


def test_articles_of_one_id_are_kept_apart_and_told() -> None:
    """Whoever joins results to his table by it wants to know; files of one name are no such thing."""
    table = pd.DataFrame({"article_id": ["a", "a", "b"], "body": ["It broke.", "It held.", "It rained."]})
    reading = read_inputs(table)
    assert len({article.article_id for article in reading.articles}) == 3
    assert reading.notes == ["article_id a: given to several articles; each got another that begins with it"]


def test_a_mistyped_heading_of_the_text_is_told() -> None:
    """The nearest name stands in the message."""
    with pytest.raises(InputError, match="it has outlet, asertion; did you mean 'assertion'"):
        read_inputs(pd.DataFrame({"outlet": ["x"], "asertion": ["It broke"]}))


def test_a_frame_without_columns_is_told_so() -> None:
    """Nothing stands where names would."""
    with pytest.raises(InputError, match="it has no columns"):
        read_inputs(pd.DataFrame())
