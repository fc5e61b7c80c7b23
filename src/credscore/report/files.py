"""What a run leaves on disk: written beside, then moved into place."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from credscore.errors import InputError


def results_in(folder: str | Path) -> list[Path]:
    """Name the files that a run leaves in a folder: the claims, the assertions and the page."""
    return [Path(folder) / name for name in ("claims.jsonl", "assertions.jsonl", "report.html")]


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """Open a temporary text file that takes the path's place when all went well.

    Raises
    ------
    InputError
        If no file can be written there.
    """
    if path.is_dir():
        raise InputError("this is a folder; a file is wanted", where=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", text=True)
    except FileExistsError as error:
        raise InputError("a file stands where its folder should be", where=str(path)) from error
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", where=str(path)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one JSON object a line, in UTF-8."""
    with replacing(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Read a file that `write_jsonl` wrote.

    Raises
    ------
    InputError
        If the file is missing or a line is no JSON; the message names the line.
    """
    if not path.is_file():
        raise InputError("no such file; run 'credscore score PATH --out DIR' first", where=str(path))
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n"), start=1):
        if not line:
            continue
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise InputError(f"not JSON: {error}", where=f"{path}:{number}") from error
    return rows
