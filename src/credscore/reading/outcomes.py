"""The outcomes table: which earlier assertions proved right or wrong, who made them, and since when."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.errors import InputError, nearest
from credscore.reading import tables
from credscore.reading.columns import folded
from credscore.reading.files import table_rows
from credscore.reading.rows import when

WHO: Final = ("outlet", "domain", "speaker", "source")
WHAT: Final = ("claim_id", "assertion_id", "assertion")
COLUMNS: Final = (*WHO, *WHAT, "outcome", "asserted_at", "resolved_at")
ALIASES: Final = {"verdict": "outcome", "resolved_on": "resolved_at", "published_at": "asserted_at"}
RIGHT: Final = {
    **dict.fromkeys(("true", "yes", "confirmed", "correct", "right", "verified"), 1.0),
    **dict.fromkeys(("false", "no", "refuted", "incorrect", "wrong", "debunked"), 0.0),
    **dict.fromkeys(("mixed", "half true", "half-true", "partly true"), 0.5),
}
OPEN: Final = frozenset({"unknown", "unverified", "unresolved", "open", "pending"})
_SHOWN: Final = 5


def read_outcomes(source: str | Path | Any | None) -> pd.DataFrame | None:
    """Read the outcomes of resolved assertions.

    Parameters
    ----------
    source : path or DataFrame or None
        A .csv, .jsonl or .parquet file, or a frame. `outcome` (or `verdict`) is true, false,
        mixed, a share from 0 to 1, or unknown (which counts for nobody). Who made the assertion
        stands in `outlet`, `domain`, `speaker` or `source`; or the row names an assertion of the
        corpus by `claim_id`, `assertion_id` or its text in `assertion`, and all who made it
        answer for it. `resolved_at`: since when that is known. `asserted_at`: when it was said.

    Returns
    -------
    DataFrame or None
        Columns `outlet, domain, speaker, source, claim_id, assertion_id, assertion` (None where
        missing), `outcome` (0–1), `asserted_at` and `resolved_at` (UTC, null where unknown). Rows
        of unknown outcome are left out.

    Raises
    ------
    InputError
        If the file cannot be read or a row cannot be used: file, line and field are named, of
        further bad rows the lines.

    Examples
    --------
    >>> table = read_outcomes(pd.DataFrame({"outlet": ["Harbour Post"], "outcome": ["false"]}))
    >>> table["outlet"][0], float(table["outcome"][0])
    ('Harbour Post', 0.0)
    """
    if source is None:
        return None
    where = str(source) if isinstance(source, (str, Path)) else "resolved"
    good: list[list[Any]] = []
    bad: list[tuple[int, str]] = []
    for line, row in table_rows(source, where, _check, "outcomes"):
        try:
            values = _values(row)
        except InputError as error:
            bad.append((line, error.reason))
            continue
        if values is not None:
            good.append(values)
    if bad:
        raise InputError(bad[0][1] + _further(bad[1:]), where=f"{where}:{bad[0][0]}")
    frame = pd.DataFrame(good, columns=list(COLUMNS), dtype="object")
    for name in ("asserted_at", "resolved_at"):
        frame[name] = pd.to_datetime(frame[name], utc=True).astype(frames.TIME)
    return frame.astype({"outcome": "float64"})


def grade(value: Any) -> float | None:
    """Turn an outcome into a share of the truth: 1 right, 0 wrong, None not known yet.

    Raises
    ------
    InputError
        If it is no outcome.

    Examples
    --------
    >>> grade("Confirmed"), grade(False), grade("0.5"), grade("unknown")
    (1.0, 0.0, 0.5, None)
    """
    word = " ".join(str(value).split()).lower()
    if word in RIGHT:
        return RIGHT[word]
    if word in OPEN:
        return None
    try:
        number = float(tables.share(word))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise InputError(f"{str(value)[:60]!r} is no outcome{nearest(word, [*RIGHT, *OPEN])}")
    return number


def _name(column: str) -> str:
    return ALIASES.get(folded(column), folded(column))


def _check(header: list[str]) -> None:
    names = {_name(name) for name in header}
    if "outcome" not in names:
        raise InputError(f"the header needs 'outcome'; it has {', '.join(header[:12])}")
    if not names & {*WHO, *WHAT}:
        raise InputError(f"the header names nobody and no assertion; it needs one of {', '.join(WHO + WHAT)}")


def _values(row: tables.Row) -> list[Any] | None:
    if isinstance(row, InputError):
        raise row
    fields = {_name(name): tables.cell(value) for name, value in row.items()}
    if fields.get("outcome") is None:
        raise InputError("field outcome: it is missing")
    if all(fields.get(name) is None for name in (*WHO, *WHAT)):
        raise InputError(f"it names nobody and no assertion; one of {', '.join(WHO + WHAT)} is wanted")
    try:
        outcome = grade(fields["outcome"])
    except InputError as error:
        raise InputError(f"field outcome: {error.reason}") from error
    times = [_time(name, fields.get(name)) for name in ("asserted_at", "resolved_at")]
    if outcome is None:
        return None
    names = [None if fields.get(name) is None else str(fields[name]) for name in (*WHO, *WHAT)]
    return [*names, outcome, *times]


def _time(name: str, value: Any) -> Any:
    return None if value is None else when(name, value)


def _further(bad: list[tuple[int, str]]) -> str:
    if not bad:
        return ""
    lines = ", ".join(str(line) for line, _ in bad[:_SHOWN])
    more = f" and {len(bad) - _SHOWN} more" if len(bad) > _SHOWN else ""
    return f" (bad, too: line{'s' if len(bad) > 1 else ''} {lines}{more})"
