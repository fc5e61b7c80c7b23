"""Labelled claims: a claims table with a column that says how each turned out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Claim
from credscore.reading.collect import ROWS, Problem, Reading, file_rows
from credscore.reading.columns import field_name
from credscore.reading.rows import record_of

TRUE: Final = frozenset({"true", "1", "yes"})
FALSE: Final = frozenset({"false", "0", "no"})
UNKNOWN: Final = frozenset({"", "unknown", "unverified", "none", "nan"})
GROUPS: Final = ("topic_id", "assertion_id")


@dataclass
class Labelled:
    """Claims, how they turned out, and the groups that the table gives."""

    reading: Reading = field(default_factory=Reading)
    labels: dict[str, bool | None] = field(default_factory=dict)
    groups: dict[str, dict[str, str]] = field(default_factory=lambda: {name: {} for name in GROUPS})


def read_labelled(path: str | Path) -> Labelled:
    """Read a claims table with a column ``label`` (true, false or unknown).

    Columns ``topic_id`` and ``assertion_id``, where the table has them, are kept in place of
    credscore's own grouping.

    Raises
    ------
    InputError
        If the file is no table. A row that cannot be used is a problem of the reading.
    """
    path = Path(path)
    if path.suffix.lower() not in ROWS:
        raise InputError("labelled claims are a .csv, .xlsx, .jsonl or .parquet table", where=str(path))
    out = Labelled()
    for line, row in file_rows(path):
        try:
            if isinstance(row, InputError):
                raise row
            _add(out, row, path.stem)
        except InputError as error:
            out.reading.problems.append(Problem(str(path), error.reason, line))
    return out


def _add(out: Labelled, row: dict[str, Any], stem: str) -> None:
    fields = {field_name(name): value for name, value in row.items()}
    label = _label(fields.pop("label", None))
    claim = record_of(fields, stem)
    if not isinstance(claim, Claim):
        raise InputError("an article cannot be labelled, only claims can")
    out.reading.claims.append(claim)
    out.labels[claim.claim_id] = label
    for name in GROUPS:
        if fields.get(name):
            out.groups[name][claim.claim_id] = str(fields[name])


def _label(value: Any) -> bool | None:
    word = str(value).strip().lower()
    if value is None or word in UNKNOWN:
        return None
    if word in TRUE or word in FALSE:
        return word in TRUE
    raise InputError(f"field label: true, false or unknown is wanted, not {value!r}")
