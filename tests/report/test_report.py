"""The Report from real claims: its frames, dates, files and notebook view."""

from __future__ import annotations

import copy
import json
import math
import pickle
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from credscore import frames
from credscore.cluster import cluster
from credscore.errors import InputError
from credscore.models import Claim
from credscore.provenance import trace
from credscore.reading import read, refusals
from credscore.report import Report, explain_folder
from credscore.report.html import CALIBRATED
from credscore.report.note import UNCALIBRATED
from credscore.testing import frame, row

STORIES = (
    (
        "post",
        "Harbour Post",
        "2024-08-03",
        "212 people were aboard the ferry Astra",
        "port authority",
        "institution",
    ),
    (
        "echo",
        "Evening Echo",
        "2024-08-04",
        "212 people were aboard the ferry Astra",
        "Nordline",
        "institution",
    ),
    ("blog", "Island Blog", "2024-08-05", "400 people were aboard the ferry Astra", None, "hearsay"),
    ("undated", "Old Page", None, "900 people were aboard the ferry Astra", "Jo Doe", "pundit"),
)


def traced() -> pd.DataFrame:
    """Carry the stories' claims through clustering and provenance."""
    claims = [
        Claim(
            article_id=name,
            outlet=outlet,
            published_at=day,
            sentence=f"{text}, {speaker} said.",
            assertion=text,
            speaker=speaker,
            sourcing_type=kind,
            quantities=[{"low": int(text.split()[0]), "high": int(text.split()[0]), "unit": "people"}],
        )
        for name, outlet, day, text, speaker, kind in STORIES
    ]
    return trace(cluster(frames.claims_frame(claims)))


@pytest.fixture(scope="module")
def report() -> Report:
    """All the stories, without a date."""
    return Report(traced(), warnings=["bad.txt: the file is empty"])


def text_of(report: Report, figure: str) -> pd.Series:
    """Find the assertion with a figure."""
    return report.assertions[report.assertions["text"].str.startswith(figure)].iloc[0]


def test_the_frames_are_as_documented(report: Report) -> None:
    """Columns in order; findings' bits sum exactly; rivals rank below."""
    assert list(report.assertions.columns) == list(frames.ASSERTION_COLUMNS)
    assert set(frames.CLAIM_COLUMNS) <= set(report.claims.columns)
    for one in report.assertions.to_dict("records"):
        assert math.fsum(finding["bits"] for finding in one["findings"]) == one["bits"]
    assert text_of(report, "212")["score"] > text_of(report, "400")["score"]


def test_at_scores_the_same_claims_as_of_a_date(report: Report) -> None:
    """Later and undated articles are left out, the undated ones by name; the input's notes stay."""
    earlier = report.at("2024-08-03")
    assert set(earlier.claims["article_id"]) == {"post"}
    assert earlier.warnings == ["bad.txt: the file is empty", "left out as of 2024-08-03, because they have no date: undated"]  # fmt: skip
    assert set(earlier.at(None).claims["article_id"]) == {"post", "echo", "blog", "undated"}


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda report: pickle.loads(pickle.dumps(report))])  # noqa: S301
def test_a_report_can_be_copied_and_pickled(report: Report, copied: Any) -> None:
    """Caches and other processes hold reports; the copy says the same and scores on."""
    again = copied(report)
    pd.testing.assert_frame_equal(again.assertions, report.assertions)
    assert again.rules == report.rules
    assert again.explain("212 aboard") == report.explain("212 aboard")
    assert again.at("2024-08-03").assertions.equals(report.at("2024-08-03").assertions)


@pytest.mark.parametrize("table", ["claims", "assertions", "findings"])
def test_the_frames_go_to_parquet_and_back(tmp_path: Path, table: str) -> None:
    """Cells are plain: figures of every size and kind, answers that no figure gives, lists of ids."""
    texts = (
        "2 × 10^30 stars exist",
        "150.5 tonnes of oil leaked",
        "No tanker sank",
        "At least 8 divers came",
    )
    numbers = (2 * 10**30, 150.5, None, 8)
    made = [
        Claim(
            article_id=f"a{n}",
            assertion=text,
            quantities=[{"low": n, "high": None, "unit": "x"}] if n else [],
        )
        for text, n in zip(texts, numbers, strict=True)
    ]
    report = Report(trace(cluster(frames.claims_frame(made))))
    path = tmp_path / "table.parquet"
    getattr(report, table).to_parquet(path)
    back = pd.read_parquet(path)
    assert len(back) == len(getattr(report, table))
    if table == "claims":
        assert Report(back).assertions["bits"].tolist() == report.assertions["bits"].tolist()


def test_explain_and_the_folder_say_the_same(report: Report, tmp_path: Path) -> None:
    """A run explains itself alike from memory and from disk."""
    report.write(tmp_path)
    for name in report.assertions["assertion_id"]:
        assert explain_folder(tmp_path, name) == report.explain(name)
    assert "212 people" in report.explain("212 aboard")


def test_write_leaves_the_three_files_alone(report: Report, tmp_path: Path) -> None:
    """Whole files, in the documented fields, with nothing left beside them; the same each time."""
    paths = report.write(tmp_path / "out")
    assert [path.name for path in paths] == ["claims.jsonl", "assertions.jsonl", "report.html"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in paths)
    rows = [json.loads(line) for line in paths[1].read_text().splitlines()]
    assert [tuple(row) for row in rows] == [tuple(frames.ASSERTION_COLUMNS)] * len(rows)
    before = [path.read_bytes() for path in paths]
    assert [path.read_bytes() for path in report.write(tmp_path / "out")] == before


def test_input_order_changes_no_byte(report: Report, tmp_path: Path) -> None:
    """The page is the same for shuffled claims."""
    shuffled = Report(traced().iloc[::-1].reset_index(drop=True), warnings=["bad.txt: the file is empty"])
    report.to_html(tmp_path / "a.html")
    shuffled.to_html(tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_run_of_nothing_is_an_empty_report(tmp_path: Path) -> None:
    """No claims, no assertions, a page that says so."""
    empty = Report(trace(cluster(frames.claims_frame([]))))
    assert len(empty.assertions) == 0
    empty.write(tmp_path)
    assert "0 claims" in empty._repr_html_()
    with pytest.raises(InputError, match="no assertion"):
        empty.explain("anything")
    with pytest.raises(InputError, match="no assertion"):
        explain_folder(tmp_path, "anything")


def test_the_notebook_view_is_a_fragment(report: Report) -> None:
    """No page inside the page."""
    text = report._repr_html_()
    assert "<html" not in text
    assert "212 people" in text
    assert repr(report).startswith("<Report: 4 claims from 4 articles")


def test_csv_tables_are_chosen_by_name(report: Report, tmp_path: Path) -> None:
    """Three tables, and an error that names them."""
    for table in ("assertions", "claims", "findings"):
        report.to_csv(tmp_path / f"{table}.csv", table)
        assert (tmp_path / f"{table}.csv").read_text().count("\n") > 1
    with pytest.raises(InputError, match="assertions, claims, findings"):
        report.to_csv(tmp_path / "x.csv", "topics")


def test_a_place_where_no_file_can_stand_is_named(report: Report, tmp_path: Path) -> None:
    """A folder, or a file where a folder should be; a new folder is made."""
    (tmp_path / "page").mkdir()
    (tmp_path / "note").write_text("x")
    for path, why in (
        ("page", "this is a folder"),
        ("note/x", "a file stands where"),
        ("note/x/y", "cannot"),
    ):
        with pytest.raises(InputError, match=rf"{path}: {why}"):
            report.to_html(tmp_path / path)
        with pytest.raises(InputError, match=rf"{path}: {why}"):
            report.to_csv(tmp_path / path)
    report.to_html(tmp_path / "new" / "page.html")
    assert (tmp_path / "new" / "page.html").is_file()


def test_what_a_run_wrote_is_read_as_no_article(report: Report, tmp_path: Path) -> None:
    """Its page and its assertions are refused, each once; its claims are read, and so is a page about credscore."""
    report.write(tmp_path)
    (tmp_path / "page.html").write_text(
        "<html><head><meta name=generator content=other><title>credscore</title></head><body><article><p>The port"
        " authority said on Monday that 212 people were aboard the ferry.</p></article></body></html>"
    )
    found = read([tmp_path])
    assert refusals(found.problems) == [
        f"{tmp_path / 'assertions.jsonl'}:1, 2, 3: an assertion that credscore scored, and no claim; hand in claims.jsonl",
        f"{tmp_path / 'report.html'}: a report that credscore wrote, and no article",
    ]
    assert len(found.claims) == len(report.claims)
    assert [article.article_id for article in found.articles] == ["page"]


def test_explain_folder_names_what_is_wrong(tmp_path: Path, report: Report) -> None:
    """A missing file, a line that is no JSON, rows of another kind."""
    with pytest.raises(InputError, match="no such file"):
        explain_folder(tmp_path, "x")
    report.write(tmp_path)
    (tmp_path / "claims.jsonl").write_text('{"a": 1}\n')
    with pytest.raises(InputError, match="lack claim_id"):
        explain_folder(tmp_path, "x")
    (tmp_path / "claims.jsonl").write_text("{oops\n")
    with pytest.raises(InputError, match=r"claims\.jsonl:1: not JSON"):
        explain_folder(tmp_path, "x")


def test_the_report_tells_its_history_and_what_would_change_it(report: Report) -> None:
    """Both take words of the text, know the report's own date, and end where its score stands."""
    at = report.at("2024-08-04")
    course = at.history("212 aboard")
    assert course["event"].tolist() == ["said by the port authority", "said by Nordline"]
    (score,) = at.assertions.loc[at.assertions["text"].str.contains("212"), "score"]
    assert course["score"].iloc[-1] == pytest.approx(score)
    assert set(at.what_would_change("212 aboard")["kind"]) == {"support", "denial"}


def test_a_folders_note_knows_whether_its_rules_were_calibrated(report: Report, tmp_path: Path) -> None:
    """The caveat of an index stands in no note on calibrated scores."""
    report.write(tmp_path)
    assert "index" in explain_folder(tmp_path, "212 aboard")
    page = tmp_path / "report.html"
    page.write_text(page.read_text().replace(UNCALIBRATED, CALIBRATED))
    assert "index" not in explain_folder(tmp_path, "212 aboard")


def test_claims_need_no_day_on_which_they_were_seen() -> None:
    """Where nothing says when a claim was seen, it was when it was published; with no day it is left out."""
    claims = frame([row(), row(speaker="Elin Berg", published_at="2024-05-03", article_id="late")])
    published = claims.drop(columns="seen_at")
    assert Report(published).history("212 people")["event"].tolist() == [
        "said by Ana Soto",
        "said by Elin Berg",
    ]
    assert Report(published, as_of="2024-05-02").assertions.loc[0, "n_claims"] == 1
    dateless = Report(published.drop(columns="published_at"), as_of="2024-05-02")
    assert dateless.warnings == ["left out as of 2024-05-02, because they have no date: article, late"]


def test_a_date_before_all_claims_is_told() -> None:
    """An empty page under an early date is no riddle."""
    report = Report(
        frame([row(published_at="2024-05-09"), row(published_at="2024-06-01", speaker="Ada Holm")])
    )
    early = report.at("2024-05-08")
    assert early.assertions.empty
    assert early.warnings == ["nothing was seen by 2024-05-08; the earliest claim is of 9 May 2024"]
    assert report.at("2024-05-09").warnings == []
