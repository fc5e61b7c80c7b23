"""Track records: how often outlets and speakers were right, from assertions whose outcome is known."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from credscore.errors import InputError
from credscore.frames import require
from credscore.reading.outcomes import grade
from credscore.reliability.base import beta_table

KEYS = ("claim_id", "assertion_id", "topic", "topic_id", "assertion")
COLUMNS = ("kind", "name", "domain", "type", "rating", "low", "high", "n", "right", "last_resolved")
OUTLET_COLUMNS = ("outlet", "domain", "rating", "low", "high", "n")


def track_records(
    frame: pd.DataFrame, resolved: pd.DataFrame, as_of: Any = None, *, strength: float = 4.0
) -> pd.DataFrame:
    r"""Work out the record of each outlet and speaker from resolved assertions.

    1. Join each claim with its outcome :math:`y` (1 right, 0 wrong). A resolution acts from its day
       on: those after `as_of` do not exist yet. Claims first seen after it earn nothing.
    2. Count an outlet or speaker once an assertion, however often it repeats it.
    3. Pool by type (outlet kind, speaker role): :math:`\mu_k = (\sum y + m \mu) / (n_k + m)`, where
       :math:`\mu` is the same over all, drawn to one half.
    4. Posterior: :math:`\mathrm{Beta}(m \mu_k + \sum y,\; m (1 - \mu_k) + n - \sum y)`: few outcomes
       leave a source near its type.

    Time and memory are linear in the claims.

    Parameters
    ----------
    frame : DataFrame
        Claims, with `outlet`, `domain` or `speaker` (or `source`), the key that `resolved` has, and,
        where known, `outlet_kind`, `speaker_role`, and `seen_at` or `published_at`. Outlets are told
        apart by domain where there is one, letter for letter: a look-alike domain inherits nothing.
    resolved : DataFrame
        Column `outcome` (true/false, 1/0, a share in between, "mixed", or "unknown", which counts for
        nobody) and one of `claim_id`,
        `assertion_id`, `topic` with `value`, `topic_id` with `assertion_id`, `assertion` (the text);
        optionally `resolved_at`. Under an `as_of` an outcome of no known day does not count.
    as_of : date-like, optional
        A bare date reaches to the end of its day (UTC).
    strength : float, default 4
        :math:`m`, how many outcomes the type's record is worth.

    Returns
    -------
    DataFrame
        Columns kind (outlet, speaker or source), name, domain, type, rating (posterior mean, 0–1),
        low, high (90% interval), n, right, last_resolved; ordered by kind and name.

    Raises
    ------
    InputError
        Where a column is missing or an outcome is none of the above.

    References
    ----------
    A. Gelman et al. (2013), Bayesian Data Analysis, ch. 5 (partial pooling).

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"assertion_id": ["a1", "a2"], "outlet": ["Herald", "Echo"]})
    >>> outcomes = pd.DataFrame({"assertion_id": ["a1", "a2"], "outcome": [True, False]})
    >>> track_records(claims, outcomes)[["name", "rating", "n"]].round(2).to_dict("records")
    [{'name': 'Echo', 'rating': 0.4, 'n': 1.0}, {'name': 'Herald', 'rating': 0.6, 'n': 1.0}]
    """
    outcomes = _outcomes(resolved, as_of)
    judged = _judge(frame, outcomes)
    parts = [_records(judged, kind, strength) for kind in ("outlet", "speaker", "source")]
    return pd.concat(parts, ignore_index=True)[list(COLUMNS)]


def outlets_table(records: pd.DataFrame) -> pd.DataFrame:
    """Turn track records into the outlets table that scoring takes (`--outlets`).

    Returns
    -------
    DataFrame
        Columns outlet, domain, rating (0–1), low, high, n.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"assertion_id": ["a1"], "outlet": ["Herald"], "domain": ["herald.example"]})
    >>> records = track_records(claims, pd.DataFrame({"assertion_id": ["a1"], "outcome": [True]}))
    >>> outlets_table(records)["domain"].tolist()
    ['herald.example']
    """
    require(records, COLUMNS, "track records")
    outlets = records[records["kind"].isin(["outlet", "source"])].rename(columns={"name": "outlet"})
    return outlets[list(OUTLET_COLUMNS)].reset_index(drop=True)


def _outcomes(resolved: pd.DataFrame, as_of: Any) -> pd.DataFrame:
    require(resolved, ["outcome"], "resolved")
    keys = [key for key in KEYS if key in resolved]
    if not keys:
        raise InputError(f"the frame has none of {', '.join(KEYS)}", where="resolved")
    on = {"topic": ["topic", "value"], "topic_id": ["topic_id", "assertion_id"]}.get(keys[0], [keys[0]])
    require(resolved, on, "resolved")
    out = resolved[on].copy()
    out["y"] = _grades(resolved["outcome"])
    out = out[out["y"].notna()]
    at = resolved["resolved_at"] if "resolved_at" in resolved else pd.Series(pd.NaT, index=resolved.index)
    out["resolved_at"] = pd.to_datetime(at, utc=True)
    if as_of is not None:
        out = out[out["resolved_at"] <= end_of_day(as_of)]
    return out.sort_values([*on, "resolved_at"]).drop_duplicates(on, keep="last")


def end_of_day(date: Any) -> pd.Timestamp:
    """Read a date as UTC; a bare one reaches to the end of its day."""
    stamp = pd.Timestamp(date)
    stamp = stamp.tz_localize("UTC") if stamp.tzinfo is None else stamp.tz_convert("UTC")
    if stamp == stamp.normalize():
        return stamp + pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)
    return stamp


def _grades(column: pd.Series[Any]) -> pd.Series[Any]:
    try:
        return column.map(grade).astype(float)
    except InputError as error:
        raise InputError(error.reason, where="resolved.outcome") from error


def _judge(frame: pd.DataFrame, outcomes: pd.DataFrame) -> pd.DataFrame:
    on = [name for name in outcomes.columns if name not in ("y", "resolved_at")]
    require(frame, on, "claims")
    if not {"outlet", "domain", "speaker", "source"} & set(frame.columns):
        raise InputError("the frame lacks outlet, domain, speaker or source", where="claims")
    judged = frame.merge(outcomes, on=on, how="inner").assign(answer=lambda rows: _answer(rows, on))
    seen = next((name for name in ("seen_at", "published_at", "time") if name in frame), None)
    if seen is None:
        return judged
    late = pd.to_datetime(judged[seen], utc=True) > judged["resolved_at"]
    return judged[~late.astype(bool)]


def _answer(rows: pd.DataFrame, on: list[str]) -> pd.Series[Any]:
    key = ["assertion_id"] if on == ["claim_id"] and "assertion_id" in rows else on
    return rows.groupby(key, sort=True).ngroup()


def _records(judged: pd.DataFrame, kind: str, strength: float) -> pd.DataFrame:
    rows = _named(judged, kind)
    table = posteriors(rows, strength)
    named = rows.groupby("key", sort=True).agg(name=("name", "min"), domain=("domain", "min"))
    return named.join(table).assign(kind=kind).sort_values(["name", "domain"], na_position="first")


def posteriors(rows: pd.DataFrame, strength: float = 4.0) -> pd.DataFrame:
    """Pool what each source earned by type, and draw it to its type.

    Parameters
    ----------
    rows : DataFrame
        Columns `key` (the source), `answer` (counts once a source), `type`, `y` (0–1) and
        `resolved_at`.
    strength : float
        How many outcomes the type's record is worth.

    Returns
    -------
    DataFrame
        Columns rating, low, high, n, right, type, last_resolved, indexed by key.

    Examples
    --------
    >>> rows = pd.DataFrame({"key": ["a", "a"], "answer": [1, 2], "type": "unknown", "y": [1, 1]})
    >>> float(posteriors(rows.assign(resolved_at=pd.NaT))["rating"].iloc[0].round(2))
    0.85
    """
    each = rows.groupby(["key", "answer"], sort=True).agg(
        type=("type", "min"), y=("y", "mean"), at=("resolved_at", "max")
    )
    table = each.groupby(level="key", sort=True).agg(
        type=("type", "min"), n=("y", "size"), right=("y", "sum"), last_resolved=("at", "max")
    )
    n, right = table["n"].to_numpy(dtype=float), table["right"].to_numpy(dtype=float)
    mean = (right.sum() + 0.5 * strength) / (n.sum() + strength)
    pooled = table.groupby("type", sort=True)[["right", "n"]].transform("sum")
    typical = ((pooled["right"] + strength * mean) / (pooled["n"] + strength)).to_numpy(dtype=float)
    posterior = beta_table(right, n, table.index, (strength * typical, strength * (1 - typical)))
    return table.drop(columns="n").join(posterior).rename(columns={"reliability": "rating"})


def _named(judged: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Give each row the key, name, domain and type of its outlet, speaker or source."""
    nothing = pd.Series(None, index=judged.index, dtype=object)
    name = judged.get(kind, nothing)
    domain = judged["domain"] if kind == "outlet" and "domain" in judged else nothing
    label = {"outlet": "outlet_kind", "speaker": "speaker_role", "source": "type"}[kind]
    named = pd.DataFrame(
        {
            "name": name.astype(object).where(name.notna(), domain),
            "domain": domain.astype(object).str.strip().str.lower() if domain.notna().any() else domain,
            "type": judged.get(label, nothing).astype(object).fillna("unknown"),
            "y": judged["y"],
            "answer": judged["answer"],
            "resolved_at": judged["resolved_at"],
        }
    )
    named["key"] = named["domain"].where(named["domain"].notna(), np.nan).fillna(named["name"])
    return named[named["key"].notna()]
