"""The frames that scoring gives, filled column by column while the topics pass by."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from credscore import frames
from credscore.evidence.table import standing
from credscore.rule import Finding
from credscore.scoring.admiralty import admiralty
from credscore.scoring.found import Found, FoundArray, packed

if TYPE_CHECKING:
    from credscore.scoring.judgement import Judgement

_PLAIN = {name: dtype for name, dtype in frames.ASSERTION_COLUMNS.items() if name != "findings"}


class Part(NamedTuple):
    """Some assertions, column by column, and what was found on them."""

    columns: dict[str, list[Any]]
    found: Found


def collected(judged: Iterable[Judgement]) -> Part:
    """Collect judgements as plain columns; the evidence behind them need not be kept."""
    rows, counts, findings = [], list[int](), list[Finding]()
    for one in judged:
        rows.append(_values(one))
        counts.append(len(one.findings))
        findings += one.findings
    columns = zip(*rows, strict=True) if rows else ((),) * len(_PLAIN)
    return Part(dict(zip(_PLAIN, map(list, columns), strict=True)), packed(counts, findings))


def _values(judged: Judgement) -> tuple[Any, ...]:
    evidence, p = judged.evidence, judged.p
    return (
        evidence.assertion_id,
        evidence.topic_id,
        evidence.text,
        p,
        judged.bits,
        admiralty(evidence, p),
        evidence.n_claims,
        evidence.n_outlets,
        len(evidence.support),
        evidence.n_sides,
        evidence.first_seen,
        evidence.last_seen,
    )


def assertions_of(parts: Sequence[Part]) -> pd.DataFrame:
    """Give an assertion a row, the most believed first."""
    columns = {name: [value for part in parts for value in part.columns[name]] for name in _PLAIN}
    frame = _frame(columns, _PLAIN)
    topics, ids = (pd.factorize(frame[name], sort=True)[0] for name in ("topic_id", "assertion_id"))
    order = np.lexsort((topics, ids, -frame["bits"].to_numpy()))
    frame["findings"] = FoundArray([part.found for part in parts])
    return frame.iloc[order].reset_index(drop=True)


def findings_of(assertions: pd.DataFrame) -> pd.DataFrame:
    """Give a finding a row, in the order of the assertions."""
    counts, columns = assertions["findings"].array.columns()
    columns["assertion_id"] = np.repeat(assertions["assertion_id"].to_numpy(dtype=object), counts).tolist()
    return _frame(columns, frames.FINDING_COLUMNS)


def claims_of(frame: pd.DataFrame, assertions: pd.DataFrame, as_of: datetime | None) -> pd.DataFrame:
    """Give the claims that counted, with the probability of their assertion."""
    scores = dict(zip(assertions["assertion_id"], assertions["score"], strict=True))
    kept = standing(frame, as_of)
    claims = frame if kept.all() else frame.loc[kept]
    found = claims["assertion_id"].map(scores).astype("float64")
    return claims.assign(score=found).reset_index(drop=True)


def _frame(columns: dict[str, list[Any]], dtypes: dict[str, str]) -> pd.DataFrame:
    """Build a frame of the given dtypes without pandas guessing at each object."""
    made: dict[str, Any] = {}
    for name, dtype in dtypes.items():
        if dtype == "object":
            values = np.empty(len(columns[name]), dtype=object)
            values[:] = columns[name]
            made[name] = pd.Series(values, dtype=object)
        elif dtype == frames.TIME:
            times: Any = pd.to_datetime(pd.Series(columns[name], dtype=object), utc=True)
            made[name] = times.astype(dtype)
        else:
            made[name] = np.array(columns[name], dtype=dtype)
    return pd.DataFrame(made)


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collector of cyclic garbage: scoring makes millions of records and no cycle."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()
