"""Files that hold tables → rows, whatever they are written in; packed ones and standard input too."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.reading import sheets, tables, text
from credscore.reading.days import settled

TEXT_ROWS: Final = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv"})
ROWS: Final = TEXT_ROWS | {".xlsx", ".parquet"}
UNPACKED_LIMIT: Final = 2 * 2**30
STDIN: Final = Path("-")


def kind_of(path: Path) -> str:
    """Give a file's ending; of a packed text table that of the table.

    Examples
    --------
    >>> kind_of(Path("claims.CSV")), kind_of(Path("claims.csv.gz")), kind_of(Path("photo.gz"))
    ('.csv', '.csv', '.gz')
    """
    inner = Path(path.stem).suffix.lower()
    return inner if path.suffix.lower() == ".gz" and inner in TEXT_ROWS else path.suffix.lower()


def _unpacked(path: Path) -> bytes:
    if path.suffix.lower() != ".gz":
        return path.read_bytes()
    try:
        with gzip.open(path) as file:
            raw = file.read(UNPACKED_LIMIT + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(f"not a gzip file: {error}") from error
    if len(raw) > UNPACKED_LIMIT:
        raise InputError(f"too big: at most {UNPACKED_LIMIT:,} bytes unpacked are read")
    return raw


def file_rows(
    path: Path, check: tables.Check = tables.require_text_column
) -> Iterator[tuple[int, tables.Row]]:
    """Yield a table's rows with their line numbers.

    ``-`` is JSON lines from standard input, a file without any ending (a pipe of the shell's) CSV.
    """
    suffix = kind_of(path)
    if path.suffix.lower() in (".parquet", ".xlsx"):
        of_file = tables.parquet_rows if suffix == ".parquet" else sheets.sheet_rows
        return settled(lambda: of_file(path, check))
    content = text.decode(_unpacked(path) if path != STDIN else sys.stdin.buffer.read())
    if suffix in (".csv", ".tsv") or not (suffix or path == STDIN):
        return settled(lambda: tables.csv_rows(content, check))
    of_text = tables.json_rows if suffix == ".json" else tables.jsonl_rows
    return settled(lambda: of_text(content))


def table_rows(source: Any, where: str, check: tables.Check, what: str) -> Iterator[tuple[int, tables.Row]]:
    """Yield the rows of a table that a program needs whole, from a file or a frame.

    Raises
    ------
    InputError
        If it is no table that can be read; the message says `where` and `what` it should be.
    """
    try:
        if not isinstance(source, (str, Path)):
            yield from settled(lambda: tables.frame_rows(source, check))
        elif kind_of(Path(source)) in ROWS | {""}:
            yield from file_rows(Path(source), check)
        else:
            raise InputError(f"{what} are a .csv, .xlsx, .jsonl or .parquet table")
    except OSError as error:
        raise InputError(error.strerror or str(error), where=where) from error
    except InputError as error:
        raise InputError(error.reason, where=where) from error
