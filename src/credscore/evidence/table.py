"""The traced claims frame as plain columns, in one order, without what was not yet seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import pairwise
from typing import Any, Final

import numpy as np
import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

REQUIRED: Final = ("claim_id", "topic_id", "assertion_id", "assertion")
# What is assumed where a frame lacks the column or the cell.
DEFAULTS: Final[dict[str, Any]] = {
    "article_id": None,
    "outlet": None,
    "domain": None,
    "speaker": None,
    "speaker_role": None,
    "sourcing_type": SourcingType.UNATTRIBUTED.value,
    "via": (),
    "quantities": (),
    "answer": None,
    "replaced": (),
    "modality": Modality.ASSERTED.value,
    "polarity": Polarity.AFFIRMS.value,
    "confidence": 1.0,
    "stance": Stance.NEUTRAL.value,
    "likelihood": None,
    "hearsay": False,
    "anonymity_reason": None,
    "act": Act.STATEMENT.value,
    "targets": (),
    "opposed": (),
    "given_up": (),
    "event_at": None,
    "published_at": None,
    "seen_at": None,
    "origin_id": None,
    "side": None,
    "relays": None,
    "interested": False,
    "origin_note": None,
    "cyclic": False,
    "outlet_rating": None,
    "outlet_record": None,
    "speaker_record": None,
    "outlet_known": None,
    "owner": None,
}
_ORIGIN: Final = ("owner", "sourcing_type", "speaker", "claim_id")
_SEEN: Final = ("seen_at", "published_at")
_BACKDATED: Final = np.timedelta64(2, "D")
_DENIES, _DENIAL = Polarity.DENIES, Act.DENIAL
_NO_TIME: Final[Any] = pd.NaT


def moment(as_of: str | date | datetime | None) -> datetime | None:
    """Read an as-of date; a bare one reaches to the end of that UTC day.

    Raises
    ------
    InputError
        If the text is no ISO date or time.

    Examples
    --------
    >>> moment("2024-10-20").isoformat()
    '2024-10-20T23:59:59.999999+00:00'
    """
    if as_of is _NO_TIME or (isinstance(as_of, np.datetime64) and np.isnat(as_of)):
        raise InputError("NaT is no time; None scores all that was seen", where="as_of")
    if isinstance(as_of, np.datetime64):
        as_of = as_of.item() if as_of.dtype == "datetime64[D]" else pd.Timestamp(as_of).to_pydatetime()
    if as_of is None or isinstance(as_of, datetime):
        when = as_of
    elif isinstance(as_of, date):
        when = datetime.combine(as_of, time.max)
    else:
        try:
            bare = len(as_of.strip()) <= 10
            when = datetime.fromisoformat(as_of.strip())
        except (AttributeError, ValueError) as error:
            raise InputError(f"{as_of!r} is no ISO date (2024-10-20) or time", where="as_of") from error
        when = datetime.combine(when.date(), time.max) if bare else when
    if when is None:
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


class Table:
    """Columns of the claims that count, sorted by topic, time seen and claim_id.

    Beside the columns it holds, a list each: `seen` and `stamp` (when a claim was seen, as
    datetime and as sortable number), `denies`, `publisher` and `origin` (what counts once); and
    `backdated`, the rows that say they were published well before they were seen.

    Parameters
    ----------
    frame : DataFrame
        Columns ``claim_id, topic_id, assertion_id, assertion``; any others of
        `DEFAULTS` where they are known.
    as_of : datetime, optional
        Claims seen later, and claims of no known date, are left out.
    """

    def __init__(self, frame: pd.DataFrame, as_of: datetime | None = None) -> None:
        frames.require(frame, REQUIRED, "score")
        seen, keep = first_seen(frame), standing(frame, as_of)
        stamps = seen.astype("int64").to_numpy().copy()
        stamps[seen.isna().to_numpy()] = np.iinfo(np.int64).max
        topics, ids = (pd.factorize(frame[name], sort=True)[0] for name in ("topic_id", "claim_id"))
        kept = np.flatnonzero(keep)
        order = kept[np.lexsort((ids[kept], stamps[kept], topics[kept]))]
        self.n = len(order)
        self.as_of = as_of
        self.breaks = np.flatnonzero(np.diff(topics[order])) + 1
        self.seen = _times(seen, order)
        self.stamp: list[int] = stamps[order].tolist()
        self.backdated = _backdated(frame, seen, order)
        names = [name for name in (*REQUIRED, *DEFAULTS) if name not in _SEEN]
        self.columns = {name: _values(frame, name, order) for name in names}
        says = zip(self.columns["polarity"], self.columns["act"], strict=True)
        self.denies: list[bool] = [polarity == _DENIES or act == _DENIAL for polarity, act in says]
        named = zip(*(self.columns[name] for name in ("outlet", "domain", "article_id")), strict=True)
        self.publisher = [outlet or domain or article for outlet, domain, article in named]
        behind = zip(*(self.columns[name] for name in _ORIGIN), self.publisher, strict=True)
        self.origin = [
            _origin(*row) if origin is None else origin
            for origin, row in zip(self.columns["origin_id"], behind, strict=True)
        ]

    def __getitem__(self, name: str) -> list[Any]:
        return self.columns[name]

    def topics(self) -> Iterator[range]:
        """Yield the rows of each topic."""
        if self.n:
            edges = [0, *self.breaks.tolist(), self.n]
            yield from (range(start, stop) for start, stop in pairwise(edges))


def _origin(owner: str | None, kind: str, speaker: str | None, claim: str, outlet: Any) -> str:
    """Name the origin of a claim that provenance has not found: its speaker, or whoever owns the outlet."""
    if owner is not None and kind == SourcingType.UNATTRIBUTED:
        return f"owner {owner}"
    return str(speaker or outlet or claim)


def standing(frame: pd.DataFrame, as_of: datetime | None = None) -> np.ndarray:
    """Say of each row whether it counts: the first of its claim_id, and seen by the date if there is one."""
    keep = ~frame["claim_id"].duplicated().to_numpy()
    return keep if as_of is None else keep & (first_seen(frame) <= pd.Timestamp(as_of)).to_numpy()


def first_seen(frame: pd.DataFrame) -> pd.Series:
    """Say when each claim was first seen: `seen_at`, else `published_at` (UTC; null where neither is known)."""
    times = [frames.times(frame[name], name) for name in _SEEN if name in frame.columns]
    if not times:
        return pd.Series(pd.NaT, index=frame.index, dtype=frames.TIME)
    return times[0] if len(times) == 1 else times[0].where(times[0].notna(), times[1])


def _plain(column: pd.Series, order: np.ndarray) -> np.ndarray:
    times: np.ndarray = np.asarray(column.dt.tz_localize(None), dtype="datetime64[us]")[order]
    return times


def _times(column: pd.Series, order: np.ndarray) -> list[datetime | None]:
    values = _plain(column, order).tolist()
    return [None if value is None else value.replace(tzinfo=UTC) for value in values]


def _backdated(frame: pd.DataFrame, seen: pd.Series, order: np.ndarray) -> frozenset[int]:
    """List the rows that say they were published well before they were seen."""
    if "published_at" not in frame.columns:
        return frozenset()
    ahead = _plain(seen, order) - _plain(frames.times(frame["published_at"], "published_at"), order)
    return frozenset(np.flatnonzero(ahead > _BACKDATED).tolist())


def _values(frame: pd.DataFrame, name: str, order: np.ndarray) -> list[Any]:
    default = DEFAULTS.get(name)
    if name not in frame.columns:
        return [default] * len(order)
    column = frame[name]
    if name == "event_at":
        return _times(frames.times(column, name), order)
    values: np.ndarray = column.to_numpy(dtype=object)[order]
    if default == ():
        return [default if value is None or isinstance(value, float) else value for value in values.tolist()]
    values[pd.isna(values)] = default
    return list(values)
