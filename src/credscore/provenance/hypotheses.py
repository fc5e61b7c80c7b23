"""Which outlet copies which, tested on what they have in common: statistics after provenance.

Agreement alone proves nothing, for good outlets agree on what is true. Sharing what hardly
anyone else reports does: each shared assertion weighs by how rare it is within its topic,
each topic answered differently weighs against. After Dong, Berti-Equille & Srivastava
(2009), "Integrating conflicting data: the role of source dependence", PVLDB 2(1),
doi:10.14778/1687627.1687690; the direction is a sign test on who was first.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
from scipy.special import bdtr, expit, logit

from credscore import frames
from credscore.provenance.groups import publishers

COLUMNS: Final = (
    "copier",
    "source",
    "n_topics",
    "n_shared",
    "n_rare",
    "n_later",
    "probability",
    "p_direction",
    "evidence",
)
_RARE: Final = 0.2
_CROWD: Final = 30


def copy_hypotheses(
    frame: pd.DataFrame, *, prior: float = 0.02, copy_rate: float = 0.8, min_topics: int = 5
) -> pd.DataFrame:
    """Test for every pair of publishers whether one copies the other.

    Parameters
    ----------
    frame : DataFrame
        Claims as `trace` returns them: ``owner, topic_id, assertion_id`` are required (where
        the owner is unknown, ``outlet`` or ``domain`` names the publisher);
        ``seen_at`` gives the direction, and what ``origin_id`` explains already (both
        quote one speaker, one reprints the other) is left out, where these are present.
    prior : float
        Probability, before looking, that a pair of publishers copies.
    copy_rate : float
        Share of a copier's answers that are copied.
    min_topics : int
        Topics that both must answer; fewer prove nothing.

    Returns
    -------
    DataFrame
        A pair a row, the likeliest first: ``copier``, ``source``, ``n_topics`` (both
        answer), ``n_shared`` (same answer), ``n_rare`` (same answer, given by at most a
        fifth of the others), ``n_later`` (shared answers that the copier gave later),
        ``probability`` (posterior, 0–1), ``p_direction`` (two-sided sign test; 1 where
        nothing tells who was first) and ``evidence``. Pairs that share nothing are absent.

    Notes
    -----
    Under independence a publisher gives answer v with its frequency f among the others
    (smoothed). Log likelihood ratio: log((c + (1 − c) f) / f) for each shared answer but
    the most frequent of its topic, which says nothing; log(1 − c) for each topic answered
    differently. Answers of more than 30 publishers
    make no candidate pair: the work stays linear in the claims.

    Examples
    --------
    >>> rows = [(o, f"t{t}", f"t{t}-{a}") for t in range(12)
    ...         for o, a in [("Echo", t), ("Origin", t), ("X", "x"), ("Y", "x"), ("Z", "x")]]
    >>> traced = pd.DataFrame(rows, columns=["owner", "topic_id", "assertion_id"])
    >>> found = copy_hypotheses(traced)
    >>> found.loc[0, ["copier", "source"]].tolist(), bool(found.loc[0, "probability"] > 0.99)
    (['Echo', 'Origin'], True)
    """
    frames.require(frame, ("owner", "topic_id", "assertion_id"), "copy_hypotheses")
    answers = _answers(frame)
    pairs = _pairs(answers, copy_rate)
    if pairs.empty:
        return pd.DataFrame({name: [] for name in COLUMNS})
    both = _topics_in_common(answers, pairs)
    stats = pairs.groupby(["one", "other"], sort=True).agg(
        n_alike=("topic_id", "nunique"),
        n_shared=("told_apart", "sum"),
        n_rare=("rare", "sum"),
        ratio=("weight", "sum"),
        n_later=("later", "sum"),
        n_timed=("timed", "sum"),
    )
    stats["n_topics"] = both
    stats = stats[(stats["n_topics"] >= min_topics) & (stats["n_shared"] > 0)].reset_index()
    apart = (stats["n_topics"] - stats["n_alike"]).clip(lower=0)
    stats["probability"] = expit(logit(prior) + stats["ratio"] + apart * np.log1p(-copy_rate))
    return _reported(stats)


def _answers(frame: pd.DataFrame) -> pd.DataFrame:
    """Each publisher's answers, once each, when it first gave them, and how common they are."""
    columns = ["owner", "topic_id", "assertion_id"]
    seen = frame["seen_at"] if "seen_at" in frame.columns else pd.Series(pd.NaT, index=frame.index)
    table = frame[columns].assign(owner=publishers(frame), seen=pd.to_datetime(seen, utc=True))
    table["origin"] = frame["origin_id"] if "origin_id" in frame.columns else table["owner"]
    table = table.dropna(subset=columns)
    first = table.groupby(columns, sort=True)["seen"].min().reset_index()
    origins = table.sort_values("origin").drop_duplicates(columns).set_index(columns)["origin"]
    first["origin"] = origins.reindex(pd.MultiIndex.from_frame(first[columns])).to_numpy()
    first["givers"] = first.groupby("assertion_id")["owner"].transform("size")
    first["most"] = first.groupby("topic_id")["givers"].transform("max")
    first["asked"] = first.groupby("topic_id")["owner"].transform("nunique")
    return first


def _pairs(answers: pd.DataFrame, copy_rate: float) -> pd.DataFrame:
    """Two publishers with one answer, a row each, and what that says for copying.

    The answer that most give says nothing: good outlets share it without copying.
    """
    shared = answers[(answers["givers"] > 1) & (answers["givers"] <= _CROWD)]
    mirror = shared[["assertion_id", "owner", "seen", "origin"]]
    pairs = shared.merge(mirror, on="assertion_id", suffixes=("", "_other"))
    pairs = pairs[pairs["owner"] < pairs["owner_other"]]
    pairs = pairs.rename(columns={"owner": "one", "owner_other": "other"})
    others = (pairs["asked"] - 2).clip(lower=0)
    frequency = ((pairs["givers"] - 1) / (others + 2)).clip(upper=1.0)
    weight = np.log((copy_rate + (1 - copy_rate) * frequency) / frequency)
    told_apart = pairs["origin"] != pairs["origin_other"]
    gap = (pairs["seen"] - pairs["seen_other"]).dt.total_seconds()
    return pairs.assign(
        told_apart=told_apart,
        weight=weight.where(told_apart & (pairs["givers"] < pairs["most"]), 0.0),
        rare=told_apart & (pairs["givers"] < pairs["most"]) & (pairs["givers"] - 2 <= _RARE * others),
        later=told_apart & (gap > 0),
        timed=told_apart & gap.notna() & (gap != 0),
    )


def _topics_in_common(answers: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    topics = {owner: frozenset(group) for owner, group in answers.groupby("owner")["topic_id"]}
    wanted = pairs[["one", "other"]].drop_duplicates().sort_values(["one", "other"])
    counts = [len(topics[a] & topics[b]) for a, b in zip(wanted["one"], wanted["other"], strict=True)]
    return pd.Series(counts, index=pd.MultiIndex.from_frame(wanted))


def _reported(stats: pd.DataFrame) -> pd.DataFrame:
    """Turn each pair so that the copier is whoever was later more often."""
    swap = (stats["n_later"] * 2 < stats["n_timed"]).to_numpy()
    out = stats.assign(
        copier=np.where(swap, stats["other"], stats["one"]),
        source=np.where(swap, stats["one"], stats["other"]),
        n_later=np.where(swap, stats["n_timed"] - stats["n_later"], stats["n_later"]),
    )
    fewer = np.minimum(out["n_later"], out["n_timed"] - out["n_later"])
    out["p_direction"] = np.where(
        out["n_timed"] > 0, np.minimum(1.0, 2 * bdtr(fewer, out["n_timed"], 0.5)), 1.0
    )
    told = zip(*(out[name].tolist() for name in (*COLUMNS[:6], "n_timed")), strict=True)
    out["evidence"] = [
        f"{shared} of {topics} topics answered alike, {rare} of them as hardly anyone else did; "
        f"{copier} was later than {source} {later} times of {timed}"
        for copier, source, topics, shared, rare, later, timed in told
    ]
    order = ["probability", "copier", "source"]
    return out.sort_values(order, ascending=[False, True, True], ignore_index=True)[list(COLUMNS)]
