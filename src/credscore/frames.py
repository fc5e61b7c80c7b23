"""The only owner of column names, their order and their dtypes.

In the middle of the house the data is one pandas frame, a claim a row, to which every
station adds its columns. This module says which columns there are, and carries records
into frames and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from credscore.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from credscore.models import Claim

TIME: Final = "datetime64[us, UTC]"
_EXACT: Final = 2**53
"""Up to here a column of figures can hold whole numbers and others side by side."""

# claims.jsonl, in this order: other programs read it.
EXTRACTED: Final[dict[str, str]] = {
    "claim_id": "object",
    "article_id": "object",
    "outlet": "object",
    "domain": "object",
    "published_at": TIME,
    "sentence": "object",
    "start": "Int64",
    "end": "Int64",
    "assertion": "object",
    "speaker": "object",
    "speaker_role": "object",
    "sourcing_type": "object",
    "via": "object",
    "quantities": "object",
    "modality": "object",
    "polarity": "object",
    "confidence": "float64",
}
# Added by the stations and written to claims.jsonl behind the extracted ones.
STATION: Final[dict[str, str]] = {
    "origin_id": "object",
    "side": "object",
    "topic_id": "object",
    "assertion_id": "object",
    "score": "float64",
}
CLAIM_COLUMNS: Final[dict[str, str]] = EXTRACTED | STATION

# Facts that stay inside the house.
INNER: Final[dict[str, str]] = {
    "affiliation": "object",
    "stance": "object",
    "likelihood": "float64",
    "hearsay": "bool",
    "anonymity_reason": "object",
    "act": "object",
    "targets": "object",
    "event_at": TIME,
    "seen_at": TIME,
}

# Added by provenance beside `origin_id` and `side`.
TRACED: Final[dict[str, str]] = {
    "origin_id": "object",
    "side": "object",
    "relays": "Int64",
    "interested": "bool",
    "origin_note": "object",
    "cyclic": "bool",
    "outlet_rating": "float64",
    "owner": "object",
    "outlet_known": "bool",
    "outlet_kind": "object",
    "publisher": "object",
}
# What earlier outcomes say of a claim's outlet and speaker as of a date: posterior mean 0–1, and of how many.
RECORDS: Final[dict[str, str]] = {
    "outlet_record": "float64",
    "outlet_record_n": "float64",
    "speaker_record": "float64",
    "speaker_record_n": "float64",
}

ASSERTION_COLUMNS: Final[dict[str, str]] = {
    "assertion_id": "object",
    "topic_id": "object",
    "text": "object",
    "score": "float64",
    "bits": "float64",
    "admiralty": "object",
    "n_claims": "int64",
    "n_outlets": "int64",
    "n_origins": "int64",
    "n_sides": "int64",
    "first_seen": TIME,
    "last_seen": TIME,
    "findings": "object",
}

FINDING_COLUMNS: Final[dict[str, str]] = {
    "assertion_id": "object",
    "code": "object",
    "outcome": "object",
    "bits": "float64",
    "message": "object",
    "claim_ids": "object",
}


def empty(columns: Mapping[str, str]) -> pd.DataFrame:
    """Make a frame of no rows with the given columns and dtypes."""
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in columns.items()})


def listed(rows: Sequence[Any], columns: Mapping[str, str]) -> pd.DataFrame:
    """Make a frame of rows, of the same dtypes where there are none."""
    return typed(pd.DataFrame(rows, columns=list(columns)), columns)


def typed(frame: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    """Give the named columns their dtypes, where the frame has them."""
    present = {name: dtype for name, dtype in columns.items() if name in frame.columns}
    out = frame.astype({n: d for n, d in present.items() if d != TIME})
    for name, dtype in present.items():
        if dtype == TIME:
            out[name] = pd.to_datetime(out[name], utc=True, format="ISO8601").astype(TIME)
    return out


def times(column: pd.Series[Any], where: str) -> pd.Series[Any]:
    """Read a column of times in UTC, days and moments side by side.

    Raises
    ------
    InputError
        If one cannot be read; `where` names the column.
    """
    try:
        return pd.to_datetime(column, utc=True, format="mixed").astype(TIME)
    except (TypeError, ValueError) as error:
        raise InputError(f"a time cannot be read: {error}", where=where) from error


def require(frame: pd.DataFrame, columns: Iterable[str], where: str) -> None:
    """Raise an InputError that names every missing column."""
    missing = [name for name in columns if name not in frame.columns]
    if missing:
        raise InputError(f"the frame lacks {', '.join(missing)}", where=where)


def traced_in(claims: Any, as_of: Any, where: str) -> tuple[pd.DataFrame, Any]:
    """Give the traced claims that a frame or a report holds, and as of when they are to be judged.

    A report is judged as of its own date unless another is given.

    Raises
    ------
    InputError
        If it is neither.
    """
    if isinstance(claims, pd.DataFrame):
        return claims, as_of
    if not isinstance(getattr(claims, "claims", None), pd.DataFrame):
        told = f"a frame of traced claims or a Report is wanted, not {type(claims).__name__}"
        raise InputError(f"{told}; credscore.score makes a Report of whatever it reads", where=where)
    report = claims if as_of is None else claims.at(as_of)
    return report.claims, report.as_of


def labels_in(labels: Any, frame: pd.DataFrame, where: str) -> dict[str, bool]:
    """Give the labels that are known of a frame's assertions, by assertion_id.

    Raises
    ------
    InputError
        If they are no mapping, one is neither True nor False (nor missing), or none fits.
    """
    if not isinstance(labels, (Mapping, pd.Series)):
        kind = type(labels).__name__
        raise InputError(f"labels map assertion_id to True or False; they are no {kind}", where=where)
    known = {name: label for name, label in labels.items() if not pd.isna(label)}
    for name, label in known.items():
        if label not in (True, False):
            raise InputError(f"the label of {name} is {label!r}, not True or False", where=where)
    if known and known.keys().isdisjoint(frame["assertion_id"]):
        raise InputError(
            f"none of the labels' assertions is there, such as {next(iter(known))!r}", where=where
        )
    return {str(name): bool(label) for name, label in known.items()}


def claims_frame(claims: Iterable[Claim]) -> pd.DataFrame:
    """Carry claims into a frame, a row each (columns: ``EXTRACTED`` and ``INNER``)."""
    columns = EXTRACTED | INNER
    rows = [[plain(getattr(claim, name)) for name in columns] for claim in claims]
    return typed(pd.DataFrame(rows, columns=list(columns), dtype="object"), columns)


def plain(value: Any) -> Any:
    """Give a cell as parquet and JSON can hold it: terms as strings, quantities as dictionaries."""
    if isinstance(value, tuple):
        return tuple([plain(item) for item in value])
    if hasattr(value, "model_dump"):
        return {name: plain(part) for name, part in value}
    if isinstance(value, int) and abs(value) > _EXACT:
        return float(value)
    return value.value if hasattr(value, "value") else value


def records(frame: pd.DataFrame, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows as plain JSON-ready dictionaries with exactly these columns, in order."""
    require(frame, columns, "records")
    for values in zip(*(frame[name].tolist() for name in columns), strict=True):
        yield {name: _json(value) for name, value in zip(columns, values, strict=True)}


def _json(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_json(item) for item in value]
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {key: _json(item) for key, item in value.items()}
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.isoformat().replace("+00:00", "Z")
    return value
