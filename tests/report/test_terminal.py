"""Tables on stdout, at any width."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from credscore.pipeline import score
from credscore.report import Report, terminal
from credscore.report.view import Book
from credscore.ruleset import RuleSet
from credscore.testing import frame, row


@pytest.fixture
def run(ferry: tuple[pd.DataFrame, pd.DataFrame], book: Book) -> SimpleNamespace:
    """What the table needs of a report."""
    return SimpleNamespace(book=book, assertions=ferry[1])


def test_ranked_assertions_go_to_stdout(run: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    """The most believed first, with belief, grade, text and counts; denials marked."""
    terminal.print_assertions(run)
    shown = capsys.readouterr()
    assert shown.err == ""
    lines = [line for line in shown.out.splitlines() if "%" in line]
    assert "70%" in lines[0]
    assert "212 people were aboard the ferry" in lines[0]
    assert "B2" in lines[0]
    assert "denied the figure" in lines[1]
    assert "400 people" in lines[2]


@pytest.mark.parametrize("width", [24, 40, 60, 80, 200])
def test_narrow_terminals_lose_no_figure(
    run: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int
) -> None:
    """Lines fit, words wrap, beliefs stay whole."""
    monkeypatch.setattr(terminal, "PLAIN_WIDTH", width)
    terminal.print_assertions(run)
    out = capsys.readouterr().out
    assert all(len(line) <= width for line in out.splitlines())
    for piece in ("70%", "20%", "11%", "212", "400"):
        assert piece in out


def test_a_long_run_is_cut_and_counted(run: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    """The rest is counted in the last line."""
    terminal.print_assertions(run, limit=2)
    out = capsys.readouterr().out
    assert "400 people" not in out
    assert "… and 1 more assertion" in out


def test_hostile_texts_write_no_escape_sequence(
    ferry: tuple[pd.DataFrame, pd.DataFrame], capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither terminal escapes nor rich markup in a text are obeyed."""
    claims, assertions = ferry
    assertions.loc[0, "text"] = "[bold red]x[/] \x1b]0;evil\x07 \x1b[2J"
    terminal.print_assertions(SimpleNamespace(book=Book(claims, assertions), assertions=assertions))
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "[bold red]x[/]" in out


def test_rules_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """A line a rule; a page with its reasons, knobs and weight."""
    rules = RuleSet.default()
    terminal.print_rules(rules)
    out = capsys.readouterr().out
    assert all(rule.code in out for rule in rules)
    assert rules.fingerprint in out
    terminal.print_rule(rules, "COR101")
    page = capsys.readouterr().out
    for piece in ("COR101", "Why", "Known false positives"):
        assert piece in page


def test_a_run_without_assertions_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """A header alone would look like a fault."""
    terminal.print_assertions(score([]))
    assert capsys.readouterr().out == "No assertion was found.\n"


def test_the_course_of_a_score_and_what_would_change_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Each day with its change, the rule and what was seen; then the smallest changes, and other fits by name."""
    rows = [
        row(),
        row(speaker="Elin Berg", published_at="2024-05-03T09:30:00"),
        row("212 boats were aboard", assertion_id="a2", topic_id="t2"),
        row(speaker="Bram Visser", published_at=None),
    ]
    terminal.print_history(Report(frame(rows)), "212 aboard")
    out = capsys.readouterr().out
    first, second = (line for line in out.splitlines() if "May 2024" in line)
    assert first.split()[:3] == ["1", "May", "2024"]
    assert "said by Ana Soto" in first
    assert "09:30" in second
    assert "+" in second
    assert "1 report has no date" in out
    assert "without" in out
    assert "212 boats were aboard" in out.split("Other assertions")[1]


def test_reports_outlets_and_origins_have_a_column_each(
    run: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An assertion of a few words takes one line; where room is short, what counts once is left."""
    terminal.print_assertions(run)
    header, first, *_ = capsys.readouterr().out.splitlines()
    assert header.split()[-4:] == ["reports", "outlets", "origins", "id"]
    assert first.split()[-4:-1] == ["1", "1", "1"]
    monkeypatch.setattr(terminal, "PLAIN_WIDTH", 80)
    terminal.print_assertions(run)
    header = capsys.readouterr().out.splitlines()[0]
    assert "origins" in header
    assert "reports" not in header


@pytest.mark.parametrize("limit", [100, 25])
def test_one_topic_does_not_fill_the_table(capsys: pytest.CaptureFixture[str], limit: int) -> None:
    """Of fifty answers the twenty most believed stand there, and how many are left; then the next topic."""
    rows = [
        row(assertion_id=f"a{n}", topic_id="t1", assertion=f"{n} lamps were broken", speaker=f"Guard {n}")
        for n in range(50)
    ]
    rows.append(row(assertion_id="b1", topic_id="t2", assertion="The gate stood open"))
    terminal.print_assertions(Report(frame(rows)), limit=limit, rest="the file holds them")
    out = capsys.readouterr().out
    assert out.count("lamps were broken") == 20
    assert "… 30 answers believed less" in out
    assert "The gate stood open" in out
    assert "… and 30 more assertions; the file holds them" in out


def test_lines_in_a_pipe_end_with_their_last_word(
    run: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    """Blanks at the ends would show in every diff of two runs."""
    terminal.print_assertions(run)
    terminal.print_rules(RuleSet.default())
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line != line.rstrip()] == []
