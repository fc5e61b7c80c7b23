"""What the commands do between reading and the exit code."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from credscore.errors import InputError

if TYPE_CHECKING:
    from credscore.reading import Reading
    from credscore.report import Report


def say(text: str) -> None:
    """Tell the reader of stderr what is going on."""
    click.echo(text, err=True)


def score_into(
    paths: Iterable[Path],
    out: str,
    as_of: str | None = None,
    rules: Path | None = None,
    outlets: Path | None = None,
    resolved: Path | None = None,
    gate: Path | None = None,
    csv: Path | None = None,
) -> int:
    """Read, score, print and write, and give the exit code."""
    from credscore.reading import read
    from credscore.report.files import results_in
    from credscore.runs import report_of
    from credscore.stations import Plugs, gate_of

    if out != "-":
        _make_folder(Path(out))
    plugs = Plugs(gate=gate_of(gate))
    written = [*(() if out == "-" else results_in(out)), *([csv] if csv else ())]
    reading = read(paths, outlets, written)
    report = report_of(reading, rules, as_of, outlets, say, resolved, plugs)
    _deliver(report, out)
    if csv:
        report.to_csv(csv)
        say(f"wrote {csv}")
    return name_problems(notes_of(report, reading), reading.problems)


def _make_folder(folder: Path) -> None:
    """Make the folder of the results before the work begins, so that nobody waits for an error."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InputError("this is a file; --out wants a folder", where=str(folder)) from error
    if not os.access(folder, os.W_OK):
        raise InputError("this folder cannot be written to", where=str(folder))


def notes_of(report: Report, reading: Reading) -> list[str]:
    """Give a report's warnings but for the refusals, which are told by themselves."""
    from credscore.reading import refusals

    problems = set(refusals(reading.problems))
    return [note for note in report.warnings if note not in problems]


def _deliver(report: Report, out: str) -> None:
    from credscore.report.terminal import print_assertions

    if out == "-":
        print_assertions(report)
        return
    print_assertions(report, rest="assertions.jsonl holds them all")
    for path in report.write(Path(out)):
        say(f"wrote {path}")


def name_problems(notes: Iterable[str], problems: Sequence[Any]) -> int:
    """Tell notes and refusals, and give the exit code that they make."""
    from credscore.reading import refusals

    for note in notes:
        say(f"note: {note}")
    for fault in refusals(problems):
        say(f"refused: {fault}")
    return 1 if problems else 0


def print_json(rows: Iterable[dict[str, Any]]) -> None:
    """Print rows as JSON lines."""
    import json

    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False, allow_nan=False))


def seeds() -> Path:
    """Find the dispatches: inside the installed package, or at the top of the checkout."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here / "_seeds", here.parents[1] / "seeds"):
        if folder.is_dir():
            return folder
    raise InputError("the dispatches are missing from this installation", where=str(here))
