"""The claims table: a claims frame turned into integer arrays, which every estimator works on."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from credscore.errors import InputError
from credscore.frames import require, times

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

REQUIRED = ("topic", "value", "source")
OPTIONAL = ("weight", "time", "side")


@dataclass(frozen=True, eq=False)
class ClaimTable:
    """Claims as integers. An *answer* is one value given to one topic.

    Attributes
    ----------
    topics, sources : Index
        Sorted distinct names; the codes below point into them.
    values : ndarray of object, shape (n_answers,)
        The value of each answer.
    labels : ndarray of int, shape (n_answers,)
        Code of the value among all distinct values, the same in every topic.
    answer_topic : ndarray of int, shape (n_answers,)
        Topic of each answer, ascending: the answers of one topic stand together.
    starts : ndarray of int, shape (n_topics,)
        First answer of each topic.
    source, answer : ndarray of int, shape (n_claims,)
        Who claims what, by answer and then by source.
    weight : ndarray of float, shape (n_claims,)
    time : ndarray of float or None, shape (n_claims,)
        Seconds, NaN where unknown; None without a `time` column.
    side : ndarray of int or None, shape (n_sources,)
        Declared side of each source, -1 where unknown; None without a `side` column.
    """

    topics: pd.Index
    sources: pd.Index
    values: npt.NDArray[np.object_]
    labels: Ints
    answer_topic: Ints
    starts: Ints
    source: Ints
    answer: Ints
    weight: Floats
    time: Floats | None = None
    side: Ints | None = None

    @property
    def n_topics(self) -> int:
        """Number of topics."""
        return len(self.topics)

    @property
    def n_sources(self) -> int:
        """Number of sources."""
        return len(self.sources)

    @property
    def n_answers(self) -> int:
        """Number of answers, all topics together."""
        return len(self.values)

    @property
    def n_labels(self) -> int:
        """Number of distinct values, all topics together."""
        return int(self.labels.max()) + 1

    @property
    def claim_topic(self) -> Ints:
        """Topic of each claim."""
        return self.answer_topic[self.answer]

    def per_answer(self, per_claim: Floats) -> Floats:
        """Sum a figure of the claims over each answer."""
        return np.bincount(self.answer, weights=per_claim, minlength=self.n_answers).astype(float)

    def per_source(self, per_claim: Floats) -> Floats:
        """Sum a figure of the claims over each source."""
        return np.bincount(self.source, weights=per_claim, minlength=self.n_sources).astype(float)

    def per_topic(self, per_answer: Floats) -> Floats:
        """Sum a figure of the answers over each topic."""
        return np.add.reduceat(per_answer, self.starts)

    def topic_max(self, per_answer: Floats) -> Floats:
        """Greatest figure among the answers of each topic."""
        return np.maximum.reduceat(per_answer, self.starts)

    def shares(self, per_answer: Floats) -> Floats:
        """Divide a figure of the answers by its sum over the topic (equal shares where that is 0)."""
        total = self.per_topic(per_answer)[self.answer_topic]
        even = 1.0 / self.answers_per_topic()[self.answer_topic]
        return np.where(total > 0, per_answer / np.where(total > 0, total, 1.0), even)

    def softmax(self, logits: npt.NDArray[Any]) -> Floats:
        """Turn log weights of the answers into probabilities within each topic."""
        weights = np.exp(logits - self.topic_max(logits)[self.answer_topic])
        return weights / self.per_topic(weights)[self.answer_topic]

    def answers_per_topic(self) -> Floats:
        """Count the rival answers of each topic."""
        return np.diff(np.append(self.starts, self.n_answers)).astype(float)

    def best(self, per_answer: Floats, tie: Floats | None = None) -> Ints:
        """Choose the answer with the greatest figure in each topic.

        Figures equal to twelve digits are ties: the greater `tie` wins, then the lesser value.
        """
        second = np.zeros(self.n_answers) if tie is None else tie
        order = np.lexsort((-second.round(9), -per_answer.round(12), self.answer_topic))
        return order[self.starts].astype(np.int64)


def claims_in(frame: pd.DataFrame) -> None:
    """Refuse what is no frame of claims, and name every column that it lacks."""
    if not isinstance(frame, pd.DataFrame):
        found = f"{type(frame).__module__.partition('.')[0]}.{type(frame).__name__}"
        raise InputError(
            f"expected a pandas DataFrame, found {found.removeprefix('builtins.')}", where="claims"
        )
    require(frame, REQUIRED, "claims")


def encode(frame: pd.DataFrame) -> ClaimTable:
    """Turn a claims frame into a table.

    Parameters
    ----------
    frame : DataFrame
        Columns `topic`, `value`, `source`; optional `weight` (not negative, 1 where missing), `time`, `side`.
        What weighs 0 stands as a possible answer that nobody claims.
        Repeats of one claim count once, with their greatest weight. With a `time`, the latest
        values of a source on a topic replace its earlier ones. Rows that lack one of the three
        required cells are left out with a warning.

    Raises
    ------
    InputError
        Where it is no frame, columns are missing, no row is left, a weight is negative or all are 0, or
        values are lists or sets that cannot be counted.
    """
    claims_in(frame)
    frame = _complete(frame)
    source, sources = pd.factorize(frame["source"], sort=True)
    topic, topics = pd.factorize(frame["topic"], sort=True)
    label, values = _value_codes(frame["value"])
    weight = _weights(frame)
    time = _seconds(frame["time"]) if "time" in frame else None
    side = _sides(frame, source, len(sources)) if "side" in frame else None
    keep = _distinct(topic, label, source, weight, time, len(sources))
    if keep is not None:
        topic, label, source, weight = topic[keep], label[keep], source[keep], weight[keep]
        time = None if time is None else time[keep]
    answer, pairs = _ranked(topic.astype(np.int64) * len(values) + label)
    answer_topic, labels = np.divmod(pairs, len(values))
    # In one order, whatever that of the rows: sums of floats turn on it.
    order = np.argsort(answer * len(sources) + source)
    # What weighs nothing is a rival of what was claimed, but no claim.
    order = order[weight[order] > 0]
    return ClaimTable(
        topics=pd.Index(topics),
        sources=pd.Index(sources),
        values=values[labels],
        labels=labels,
        answer_topic=answer_topic,
        starts=np.searchsorted(answer_topic, np.arange(len(topics))),
        source=source[order].astype(np.int64),
        answer=answer[order],
        weight=weight[order],
        time=None if time is None else time[order],
        side=side,
    )


def _ranked(keys: Ints) -> tuple[Ints, Ints]:
    """Number keys by their order: the number of each, and the distinct keys (hashing beats sorting all)."""
    codes, distinct = pd.factorize(keys)
    order = np.argsort(distinct)
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank[codes], distinct[order]


def _complete(frame: pd.DataFrame) -> pd.DataFrame:
    whole = frame[list(REQUIRED)].notna().all(axis=1)
    lacking = int((~whole).sum())
    if lacking == len(frame):
        raise InputError("no row has a topic, a value and a source", where="claims")
    if lacking:
        warnings.warn(f"{lacking} claims lack a topic, value or source and are left out", stacklevel=4)
        return frame[whole]
    return frame


def _value_codes(column: pd.Series[Any]) -> tuple[Ints, npt.NDArray[np.object_]]:
    try:
        codes, uniques = pd.factorize(column, sort=True)
    except TypeError:
        codes, uniques = _of_any_kind(column)
        order = sorted(range(len(uniques)), key=lambda i: (type(uniques[i]).__name__, _text(uniques[i])))
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order))
        codes, uniques = rank[codes], uniques[order]
    out = np.empty(len(uniques), dtype=object)
    out[:] = list(uniques)
    return codes.astype(np.int64), out


def _of_any_kind(column: pd.Series[Any]) -> tuple[Ints, Any]:
    try:
        return pd.factorize(column.astype(object))
    except TypeError as error:
        raise InputError(
            f"a value cannot be counted ({error}); write lists as tuples or sets as frozensets",
            where="claims.value",
        ) from error


def _text(value: object) -> str:
    if isinstance(value, (set, frozenset)):
        return repr(sorted(map(str, value)))
    return repr(value)


def _weights(frame: pd.DataFrame) -> Floats:
    if "weight" not in frame:
        return np.ones(len(frame))
    try:
        weight = np.array(pd.to_numeric(frame["weight"]).fillna(1.0), dtype=float)
    except (TypeError, ValueError) as error:
        raise InputError(f"a weight is no number: {error}", where="claims.weight") from error
    if (weight < 0).any() or np.isinf(weight).any():
        raise InputError("a weight is negative or infinite", where="claims.weight")
    if not weight.any():
        raise InputError("every weight is 0, so that nobody's claim counts", where="claims.weight")
    return weight


def _seconds(column: pd.Series[Any]) -> Floats:
    if pd.api.types.is_numeric_dtype(column):
        return column.to_numpy(dtype=float, na_value=np.nan)
    stamps = times(column, "claims.time")
    return np.array((stamps - pd.Timestamp(0, tz="UTC")).dt.total_seconds(), dtype=float)


def _distinct(
    topic: Ints, label: Ints, source: Ints, weight: Floats, time: Floats | None, n_sources: int
) -> Ints | None:
    """Say which rows to keep: one a claim and, with times, only the latest of a source on a topic."""
    pair = topic.astype(np.int64) * n_sources + source
    if pd.Index(pair).is_unique:
        return None
    when = np.zeros(len(pair)) if time is None else np.nan_to_num(time, nan=-np.inf)
    order = np.lexsort((-weight, label, -when, pair))
    sorted_pair, sorted_label, sorted_when = pair[order], label[order], when[order]
    first = np.append(True, sorted_pair[1:] != sorted_pair[:-1])
    fresh = first | (sorted_label != np.roll(sorted_label, 1))
    latest = sorted_when == sorted_when[np.flatnonzero(first)[np.cumsum(first) - 1]]
    return np.sort(order[fresh & latest])


def _sides(frame: pd.DataFrame, source: Ints, n_sources: int) -> Ints:
    codes, _ = pd.factorize(frame["side"], sort=True)
    side = np.full(n_sources, -1, dtype=np.int64)
    np.maximum.at(side, source, codes)
    return side
