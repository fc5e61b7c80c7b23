"""Workbooks → rows with their line numbers."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from credscore.errors import InputError
from credscore.reading.columns import DAYS, folded
from credscore.reading.tables import Check, Row, require_text_column

WORKBOOK_LIMIT = 512 * 2**20
"""Bytes that a workbook may come to when unpacked."""

_DAYS_COUNTED = (10_000, 99_999)
"""Spreadsheets count days from 1899 or 1903; no text is dated in seconds so soon after 1970."""
Filled = Iterator[tuple[int, tuple[Any, ...]]]


def sheet_rows(path: Path, check: Check = require_text_column) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a workbook's first sheet of which the header passes the check, with their numbers.

    A sheet's first row that holds anything is its header. A bare number in a column of days is the
    workbook's own count of days, in a cell that nobody formatted as a date.

    Raises
    ------
    InputError
        If openpyxl is not installed, the file is no workbook, or no header passes the check.
    """
    try:
        import openpyxl
    except ImportError as error:
        raise InputError("reading .xlsx needs the extra: pip install 'credscore[excel]'") from error
    broken = (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        SyntaxError,
        openpyxl.utils.exceptions.InvalidFileException,
    )
    try:
        _refuse_bomb(path)
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        header, filled = _sheet([_filled(sheet) for sheet in book.worksheets], check)
        days = {name for name in header if folded(name).endswith(DAYS)}
        for number, cells in filled:
            row = {name: cell for name, cell in zip(header, cells, strict=False) if name}
            for name in days & row.keys():
                if isinstance(row[name], (int, float)) and _DAYS_COUNTED[0] <= row[name] <= _DAYS_COUNTED[1]:
                    row[name] = openpyxl.utils.datetime.from_excel(row[name], book.epoch)
            yield number, row
        book.close()
    except broken as error:  # Those who parse its XML raise kinds of SyntaxError.
        raise InputError(f"not an .xlsx workbook: {str(error)[:120]}") from error


def _refuse_bomb(path: Path) -> None:
    """Refuse a workbook that comes to too much when unpacked."""
    with zipfile.ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > WORKBOOK_LIMIT:
        raise InputError(f"too big: {size:,} bytes unpacked; at most {WORKBOOK_LIMIT:,} are read")


def _filled(sheet: Any) -> Filled:
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if any(cell is not None for cell in cells):
            yield number, cells


def _sheet(sheets: list[Filled], check: Check) -> tuple[list[str], Filled]:
    """Give the header and the other rows of the first sheet that passes the check, or raise what the first one lacks."""
    lacking: InputError | None = None
    for filled in sheets:
        header = [str(name or "").strip() for name in next(filled, (0, ()))[1]]
        try:
            check(header)
        except InputError as error:
            lacking = lacking or error
        else:
            return header, filled
    raise lacking or InputError("the workbook has no sheets")
