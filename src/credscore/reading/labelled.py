"""Labelled claims: a claims table with a column that says how each turned out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Claim
from credscore.reading import tables
from credscore.reading.collect import Problem, Reading, left_aside
from credscore.reading.columns import field_name
from credscore.reading.files import table_rows
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


def read_labelled(source: Any) -> Labelled:
    """Read a claims table with a column ``label`` (true, false or unknown).

    Columns ``topic_id`` and ``assertion_id``, where the table has them, are kept in place of
    credscore's own grouping.

    Parameters
    ----------
    source : path or DataFrame

    Raises
    ------
    InputError
        If the file is no table or has no labels. A row that cannot be used is a problem of the reading.
    """
    where = str(source) if isinstance(source, (str, Path)) else "frame"
    out = Labelled()
    unread: set[str] = set()
    for line, row in table_rows(source, where, _check, "labelled claims"):
        try:
            if isinstance(row, InputError):
                raise row
            _add(out, row, Path(where).stem, unread)
        except InputError as error:
            out.reading.problems.append(Problem(where, error.reason, line))
    out.reading.notes += left_aside({name: [where] for name in unread - {*GROUPS}})
    return out


def _check(header: list[str]) -> None:
    tables.require_text_column(header)
    if "label" not in map(field_name, header):
        raise InputError(f"the header needs 'label'; it has {', '.join(header[:12])}")


def _add(out: Labelled, row: dict[str, Any], stem: str, unread: set[str]) -> None:
    fields = {field_name(name): value for name, value in row.items()}
    label = _label(fields.pop("label", None))
    claim = record_of(fields, stem, unread)
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
