"""JSON, CSV, parquet and data frames → rows with their line numbers."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from credscore.errors import InputError, nearest
from credscore.reading.columns import ARTICLE_TEXT, CLAIM_TEXT, field_name, misspelt

CELL_LIMIT = 64 * 2**20
"""Longest CSV cell in characters; the csv module's own limit is 131,072."""

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?%")
_COMMA = re.compile(r"[01],\d+")
_SEPARATOR = re.compile(r"sep=.\n")
Row = dict[str, Any] | InputError
Check = Callable[[list[str]], None]


def require_text_column(header: list[str]) -> None:
    """Raise an InputError where a header has neither a body nor an assertion."""
    texts = (*ARTICLE_TEXT, *CLAIM_TEXT)
    if not {*map(field_name, header)} & {*texts}:
        named = ", ".join(header[:12]) or "no columns"
        slip = next((nearest(name, texts) for name in header if misspelt(name, frozenset(texts))), "")
        raise InputError(f"the header needs 'body' (articles) or 'assertion' (claims); it has {named}{slip}")


def jsonl_rows(text: str) -> Iterator[tuple[int, Row]]:
    """Yield the objects of a JSON-lines text, and an error in place of each broken line.

    Raises
    ------
    InputError
        If the text is one JSON list in spite of its name, and broken.
    """
    if text.lstrip().startswith("["):
        yield from json_rows(text)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _json_row(line)


def _json_row(line: str) -> Row:
    try:
        row = json.loads(line)
    except RecursionError:
        return InputError("JSON nested too deeply")
    except ValueError as error:
        return InputError(f"not JSON: {str(error)[:120]}")
    return _object(row)


def _object(row: Any) -> Row:
    return row if isinstance(row, dict) else InputError(f"a JSON object is wanted, not {type(row).__name__}")


def csv_rows(text: str, check: Check = require_text_column) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a CSV text with a header, and an error in place of each broken row.

    Cells are parted by commas, semicolons, tabs or bars; a line ``sep=;`` before the header is passed over.

    Raises
    ------
    InputError
        If the header does not pass the check (a body or an assertion, unless given).
    """
    before = csv.field_size_limit(CELL_LIMIT)
    try:
        n_before = 1 if _SEPARATOR.match(text) else 0
        text = text.partition("\n")[2] if n_before else text
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter(text))
        header = _header(reader)
        reader.fieldnames = header
        check(header)
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                yield reader.line_num + n_before, InputError(f"not CSV: {error}")
                continue
            if row is None:
                return
            if any(row.values()):
                yield reader.line_num + n_before, _csv_row(row, len(header))
    finally:
        csv.field_size_limit(before)


def delimiter(text: str) -> str:
    """Give what parts the header's cells: European spreadsheets write semicolons, others tabs or bars."""
    header = text.partition("\n")[0][:10_000]
    return max(",;\t|", key=header.count)


def _header(reader: csv.DictReader[str]) -> list[str]:
    try:
        return [str(name).strip() for name in reader.fieldnames or ()]
    except csv.Error as error:
        raise InputError(f"line 1: not CSV: {error}") from error


def _csv_row(row: dict[Any, Any], n_columns: int) -> Row:
    if None in row:
        return InputError(f"the row has more cells than the header's {n_columns}")
    return {key: value for key, value in row.items() if key}


def json_rows(text: str) -> Iterator[tuple[int, Row]]:
    """Yield the objects of a JSON list, numbered from 1: the text itself, or the one list of objects in it.

    Columns of a frame, as pandas writes them, are read as its rows; any other object is one row.

    Raises
    ------
    InputError
        If the text is not JSON.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {str(error)[:120]}") from error
    for number, row in enumerate(_list_in(found), start=1):
        yield number, _object(row)


def _list_in(found: Any) -> list[Any]:
    if not isinstance(found, dict) or {*map(field_name, found)} & {*ARTICLE_TEXT, *CLAIM_TEXT}:
        columns = list(found.values()) if isinstance(found, dict) else []
        if columns and all(
            isinstance(cells, dict) and cells.keys() == columns[0].keys() for cells in columns
        ):
            return [{name: cells[key] for name, cells in found.items()} for key in columns[0]]
        return found if isinstance(found, list) else [found]
    lists = [
        value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)
    ]
    return lists[0] if len(lists) == 1 else [found]


def parquet_rows(path: Path, check: Check = require_text_column) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a parquet file in batches, never the whole file at once.

    Raises
    ------
    InputError
        If pyarrow is not installed, the file is no parquet, or its columns do not pass the check.
    """
    try:
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise InputError("reading .parquet needs the extra: pip install 'credscore[parquet]'") from error
    try:
        file = parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        raise InputError(f"not a parquet file: {str(error)[:120]}") from error
    check(list(file.schema_arrow.names))
    number = 0
    for batch in file.iter_batches(batch_size=10_000):
        for row in batch.to_pylist():
            number += 1
            yield number, row


def frame_rows(frame: Any, check: Check = require_text_column) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a pandas, polars or pyarrow frame.

    Raises
    ------
    InputError
        If narwhals does not know the object as a frame, or its columns do not pass the check.
    """
    import narwhals as nw

    try:
        native = nw.from_native(frame, eager_only=True)
        names = list(map(str, native.columns))
        rows = native.iter_rows(named=True)
    except TypeError as error:
        raise InputError(f"not a data frame: {type(frame).__name__}") from error
    except nw.exceptions.DuplicateError as error:
        raise InputError(f"two columns have one name: {' '.join(str(error).split())}") from error
    check(names)
    for number, row in enumerate(rows, start=1):
        yield number, {str(key): scalar(value) for key, value in row.items()}


def scalar(value: Any) -> Any:
    """Undo what frames do to plain values: numpy arrays, pandas times, missing values."""
    if hasattr(value, "to_pydatetime"):
        return None if value != value else value.to_pydatetime()
    if hasattr(value, "tolist"):
        return str(value) if value.dtype.kind == "M" else value.tolist()
    return value


def share(value: Any) -> Any:
    """Read a share as people write it, "80%" or "0,8"; whatever else stays as it is.

    Examples
    --------
    >>> share("80%"), share("12,5 %"), share("0,8"), share("0.8"), share("high")
    (0.8, 0.125, 0.8, '0.8', 'high')
    """
    text = value.strip() if isinstance(value, str) else ""
    percent = _PERCENT.fullmatch(text)
    if percent:
        return float(percent[1].replace(",", ".")) / 100
    return float(text.replace(",", ".")) if _COMMA.fullmatch(text) else value


def cell(value: Any) -> Any:
    """Give a cell without surrounding blanks, and None where it is empty in any way.

    Examples
    --------
    >>> cell(" B "), cell("  "), cell(float("nan")), cell(0.4)
    ('B', None, None, 0.4)
    """
    if value is None or value is pd.NA or value != value:
        return None
    return (value.strip() or None) if isinstance(value, str) else value
