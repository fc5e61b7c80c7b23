"""Tables for spreadsheets: no cell of which can run as a formula."""

from __future__ import annotations

import codecs
import csv
import json
import unicodedata
from pathlib import Path
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.report.files import replacing

LIVE: Final = frozenset("=+-@|%")
BREAKS: Final = frozenset("\t\r\n;,")


def to_csv(frame: pd.DataFrame, path: str | Path, raw: bool = False) -> None:
    """Write a frame as CSV that is safe to open in a spreadsheet.

    Parameters
    ----------
    frame : DataFrame
        Any of the report's frames. Lists become JSON, times ISO 8601 in UTC, missing
        values empty cells.
    path : path
        Written beside and moved into place.
    raw : bool
        Write texts as they are, for programs. By default the file opens with the mark by which
        spreadsheets know UTF-8, and a text that a spreadsheet would run
        (``=``, ``+``, ``-``, ``@``, also fullwidth, or behind white space, tabs,
        quotation marks or invisible characters) gets an apostrophe in front.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "t.csv"
    >>> to_csv(pd.DataFrame({"text": ["=1+1"], "bits": [-1.5]}), path)
    >>> print(path.read_text(encoding="utf-8-sig").strip())
    "text","bits"
    "'=1+1",-1.5
    """
    names = list(frame.columns)
    with replacing(Path(path)) as file:
        file.write("" if raw else codecs.BOM_UTF8.decode())
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerow(names if raw else [defused(str(name)) for name in names])
        for row in frames.records(frame, names):
            writer.writerow([_cell(value, raw) for value in row.values()])


def _cell(value: Any, raw: bool) -> Any:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        value = str(value)
    return value if raw or not isinstance(value, str) else defused(value)


def defused(text: str) -> str:
    """Put an apostrophe in front of a text that a spreadsheet could take for a formula.

    Examples
    --------
    >>> defused("=cmd|'/c calc'!A0"), defused("＝1+1"), defused("plain")
    ("'=cmd|'/c calc'!A0", "'＝1+1", 'plain')
    """
    return f"'{text}" if _is_live(text) else text


def _is_live(text: str) -> bool:
    for char in text[:256]:
        if unicodedata.normalize("NFKC", char)[:1] in LIVE:
            return True
        if char in BREAKS:
            return True
        if not (char.isspace() or char in "\"'" or unicodedata.category(char)[0] in "CZ"):
            return False
    return bool(text)
