"""The frames that scoring gives, filled column by column while the topics pass by."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from credscore import frames
from credscore.scoring.admiralty import admiralty

if TYPE_CHECKING:
    from credscore.scoring.score import Judgement


class Tables:
    """Collects judgements as plain columns; the evidence behind them need not be kept."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {name: [] for name in frames.ASSERTION_COLUMNS}
        self.counted: list[tuple[str, ...]] = []

    def add(self, judged: Judgement) -> None:
        """Take in one judgement."""
        evidence, p = judged.evidence, judged.p
        values = (
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
            [
                {"code": code, "outcome": outcome, "bits": bits, "message": message, "claim_ids": list(ids)}
                for bits, message, ids, outcome, code in judged.findings
            ],
        )
        for column, value in zip(self.rows.values(), values, strict=True):
            column.append(value)
        self.counted.append(evidence.claim_ids)

    def assertions(self) -> pd.DataFrame:
        """Give an assertion a row, the most believed first."""
        frame = _frame(self.rows, frames.ASSERTION_COLUMNS)
        ids = pd.factorize(frame["assertion_id"], sort=True)[0]
        order = np.lexsort((ids, -frame["bits"].to_numpy()))
        return frame.iloc[order].reset_index(drop=True)

    def findings(self, assertions: pd.DataFrame) -> pd.DataFrame:
        """Give a finding a row, in the order of the assertions."""
        ids, found = assertions["assertion_id"].tolist(), assertions["findings"].tolist()
        flat = [finding for several in found for finding in several]
        columns: dict[str, list[Any]] = {
            "assertion_id": [name for name, several in zip(ids, found, strict=True) for _ in several]
        }
        columns |= {name: [finding[name] for finding in flat] for name in list(frames.FINDING_COLUMNS)[1:]}
        columns["claim_ids"] = list(map(tuple, columns["claim_ids"]))
        return _frame(columns, frames.FINDING_COLUMNS)

    def claims(self, frame: pd.DataFrame, assertions: pd.DataFrame) -> pd.DataFrame:
        """Give the claims that counted, with the probability of their assertion."""
        scores = dict(zip(assertions["assertion_id"], assertions["score"], strict=True))
        counted = {claim for ids in self.counted for claim in ids}
        kept = frame["claim_id"].isin(counted).to_numpy() & ~frame["claim_id"].duplicated().to_numpy()
        claims = frame.loc[kept]
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
            made[name] = pd.to_datetime(pd.Series(columns[name], dtype=object), utc=True).astype(dtype)
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
