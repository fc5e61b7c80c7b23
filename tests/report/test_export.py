"""CSV that spreadsheets show and never run."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.report.export import defused, to_csv

LIVE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", " =1", "\u200b=1", "\u202e=1", "'=1", '"=1', ";=1", ",=1", "\ufeff=1", "|x", "%x", "﹦1", "\u00a0=1")  # fmt: skip


@pytest.mark.parametrize("text", LIVE)
def test_a_live_text_is_defused(text: str) -> None:
    """An apostrophe stands in front."""
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "plain", "a=b", "3 - 2", "“quoted”", "5"])
def test_a_harmless_text_stays(text: str) -> None:
    """No apostrophe where no spreadsheet would calculate."""
    assert defused(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_raw_export_round_trips(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """The opt-out gives back every text exactly."""
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    to_csv(pd.DataFrame({"text": [text]}), path, raw=True)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["text"], [text]]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_exported_cell_is_live(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever the text, its cell starts with nothing that calculates."""
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    to_csv(pd.DataFrame({"text": [text], "more": [["=x", text]]}), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            assert not any(cell.lstrip()[:1] in tuple("=+-@\t\r＝＋－＠") for cell in row if cell)


def test_numbers_stay_numbers_and_lists_become_json(tmp_path: Path) -> None:
    """A negative number is no formula."""
    path = tmp_path / "t.csv"
    to_csv(pd.DataFrame({"bits": [-1.5], "via": [["A", "B"]], "at": [None]}), path)
    assert path.read_text(encoding="utf-8-sig").splitlines() == [
        '"bits","via","at"',
        '-1.5,"[""A"", ""B""]",""',
    ]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """Written beside, moved into place, nothing left over."""
    path = tmp_path / "t.csv"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        to_csv(pd.DataFrame({"text": ["\ud800"]}), path)
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["t.csv"]


def test_a_spreadsheet_knows_the_encoding_and_a_program_gets_plain_text(tmp_path: Path) -> None:
    """Without the mark Excel shows "cafÃ©"; readers of tables pass over it."""
    frame = pd.DataFrame({"text": ["The café’s weir"]})
    to_csv(frame, tmp_path / "sheet.csv")
    to_csv(frame, tmp_path / "plain.csv", raw=True)
    assert (tmp_path / "sheet.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "plain.csv").read_bytes().startswith(b'"text"')
    for name in ("sheet.csv", "plain.csv"):
        assert pd.read_csv(tmp_path / name)["text"].tolist() == ["The café’s weir"]
