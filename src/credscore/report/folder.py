"""A run that `Report.write` left in a folder, read again."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.report import html
from credscore.report.files import read_jsonl
from credscore.report.note import note
from credscore.report.view import Book


def explain_folder(folder: str | Path, key: str) -> str:
    """Explain an assertion of a run that `Report.write` left in a folder.

    Parameters
    ----------
    folder : path
        Holds ``claims.jsonl`` and ``assertions.jsonl``.
    key : str
        As in `Report.explain`.

    Raises
    ------
    InputError
        If a file is missing or malformed, or nothing fits the key.
    """
    home = Path(folder)
    claims = _read(home / "claims.jsonl", frames.CLAIM_COLUMNS)
    assertions = _read(home / "assertions.jsonl", frames.ASSERTION_COLUMNS)
    book = Book(claims, assertions)
    found = book.find(key)
    return note(book, found[0], found[1:], calibrated=_was_calibrated(home / "report.html"))


def _was_calibrated(page: Path) -> bool:
    """Ask the page beside the tables whether the run's rules were calibrated."""
    return page.is_file() and html.CALIBRATED in page.read_text(encoding="utf-8", errors="replace")


def _read(path: Path, columns: dict[str, str]) -> pd.DataFrame:
    rows = read_jsonl(path)
    frame = pd.DataFrame(rows, columns=list(columns), dtype="object") if rows else frames.empty(columns)
    lacking = [name for name in columns if rows and name not in rows[0]]
    if lacking:
        raise InputError(f"its rows lack {', '.join(lacking)}", where=str(path))
    for name in (name for name, dtype in columns.items() if dtype == frames.TIME):
        frame[name] = pd.to_datetime(frame[name], utc=True, format="ISO8601")
    return frames.typed(frame, columns)
