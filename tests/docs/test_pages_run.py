"""What the README and the tutorial print is what runs, and what comes out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from credscore import Report, score
from credscore.report.terminal import print_assertions

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def report() -> Report:
    """The dispatches, scored."""
    return score(ROOT / "seeds")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the dispatches in it, to work in."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(text: str, language: str) -> list[str]:
    """The blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("page", "n"), [("README.md", 2), ("docs/tutorial.md", 7)])
def test_every_block_runs(page: str, n: int, folder: Path) -> None:
    """One after another in one namespace, as in a notebook."""
    names: dict[str, Any] = {}
    found = blocks((ROOT / page).read_text(encoding="utf-8"), "python")
    assert len(found) == n
    for block in found:
        exec(compile(block, page, "exec"), names)
    assert names["report"].assertions["score"].between(0, 1).all()
    if page == "README.md":
        assert (folder / "report.html").stat().st_size > 10_000


def test_the_readme_shows_the_ranking_that_comes_out(
    report: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    """It leaves topics out, and changes no line of what it shows."""
    print_assertions(report)
    printed = capsys.readouterr().out.splitlines()
    shown = blocks(README, "text")[0].splitlines()
    assert [line for line in shown if line not in printed] == []


def test_the_readme_shows_the_note_that_comes_out(report: Report) -> None:
    """Word for word."""
    assert report.explain("100,000").splitlines() == blocks(README, "text")[1].splitlines()
