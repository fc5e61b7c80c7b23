"""How the rival values of one topic resemble each other: near numbers, partial lists, paths.

Lists are collections or texts cut at ``;``, ``|`` or ``,``; paths (``a > b``, ``a/b``) are read as
lists too, for a path is a part of each path that is more specific.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from credscore.reliability.table import ClaimTable, Floats, Ints

SEPARATORS = r"[;|,>/]"
NEIGHBOURS = 16
CROWDED = 256


@dataclass(frozen=True, eq=False)
class Likeness:
    """Pairs of answers to one topic that resemble each other.

    Attributes
    ----------
    one, other : ndarray of int, shape (n_pairs,)
        The two answers; each pair stands in both directions.
    sim : ndarray of float, shape (n_pairs,)
        Likeness between 0 and 1: the Jaccard share of lists, ``1 - |a - b| / max(|a|, |b|)`` of numbers.
    part : ndarray of bool, shape (n_pairs,)
        Whether `one` says a part of what `other` says.
    number : ndarray of bool, shape (n_pairs,)
        Whether they are numbers.
    """

    one: Ints
    other: Ints
    sim: Floats
    part: npt.NDArray[np.bool_]
    number: npt.NDArray[np.bool_]


def numbers(values: npt.NDArray[np.object_]) -> Floats:
    """Read values as numbers, NaN where one is no number."""
    return np.array(pd.to_numeric(pd.Series(values, dtype=object), errors="coerce"), dtype=float)


def likeness(table: ClaimTable) -> Likeness:
    """Find the pairs of answers that resemble each other, in both directions.

    A number is compared with its 16 nearest rivals on either side; lists with all that share an
    element, except in topics of more than 256 answers.
    """
    distinct, first = np.unique(table.labels, return_index=True)
    values = table.values[first]
    parsed = numbers(values)
    figures = np.full(table.n_labels, np.nan)
    figures[distinct] = parsed
    close = _near_numbers(table, figures[table.labels])
    lists = _lists(table, distinct, values, np.isnan(parsed))
    number = np.arange(len(close[0]) + len(lists[0])) < len(close[0])
    one, other, sim, part = (np.concatenate(columns) for columns in zip(close, lists, strict=True))
    return Likeness(one, other, sim, part, number)


def _near_numbers(table: ClaimTable, figures: Floats) -> tuple[Ints, Ints, Floats, Any]:
    rivals = table.answers_per_topic()[table.answer_topic] > 1
    known = np.flatnonzero(rivals & np.isfinite(figures))
    order = known[np.lexsort((figures[known], table.answer_topic[known]))]
    ones, others = [], []
    for offset in range(1, NEIGHBOURS + 1):
        left, right = order[:-offset], order[offset:]
        same = table.answer_topic[left] == table.answer_topic[right]
        if not same.any():
            break
        ones += [left[same], right[same]]
        others += [right[same], left[same]]
    one = np.concatenate([*ones, np.empty(0, dtype=np.int64)])
    other = np.concatenate([*others, np.empty(0, dtype=np.int64)])
    scale = np.maximum(np.abs(figures[one]), np.abs(figures[other]))
    gap = np.abs(figures[one] - figures[other]) / np.where(scale > 0, scale, 1.0)
    sim = np.clip(1.0 - gap, 0.0, 1.0)
    return one, other, sim, np.zeros(len(one), dtype=bool)


def _lists(
    table: ClaimTable, distinct: Ints, values: npt.NDArray[np.object_], candidate: npt.NDArray[np.bool_]
) -> tuple[Ints, Ints, Floats, Any]:
    compared = (lambda n: (n > 1) & (n <= CROWDED))(table.answers_per_topic())[table.answer_topic]
    members = _elements(distinct[candidate], values[candidate])
    answers = np.flatnonzero(compared)
    none = np.empty(0, dtype=np.int64)
    nothing = none, none, np.empty(0), np.empty(0, dtype=bool)
    if len(members) == 0:
        return nothing
    rows = pd.DataFrame({"label": table.labels[answers], "answer": answers}).merge(members, on="label")
    if rows.empty:
        return nothing
    column = pd.factorize(
        table.answer_topic[rows["answer"]] * (members["element"].max() + 1) + rows["element"]
    )[0]
    held = sparse.csr_matrix(
        (np.ones(len(rows)), (rows["answer"], column)), shape=(table.n_answers, column.max() + 1)
    )
    shared = (held @ held.T).tocoo()
    apart = shared.row != shared.col
    one, other, common = (
        shared.row[apart].astype(np.int64),
        shared.col[apart].astype(np.int64),
        shared.data[apart],
    )
    size = np.asarray(held.sum(axis=1)).ravel()
    sim = common / (size[one] + size[other] - common)
    return one, other, sim, (common == size[one]) & (size[one] < size[other])


def _elements(labels: Ints, values: npt.NDArray[np.object_]) -> pd.DataFrame:
    """Cut list-like values into elements: a frame with columns label, element (a code)."""
    series = pd.Series(list(values), index=labels, dtype=object)
    collections = series.map(lambda value: isinstance(value, (tuple, list, set, frozenset))).astype(bool)
    texts = series[~collections].astype(str).str.lower()
    if not collections.any() and not texts.str.contains(SEPARATORS, regex=True).any():
        return pd.DataFrame({"label": [], "element": []}, dtype=np.int64)
    cut = pd.concat(
        [series[collections].map(sorted_texts), texts.str.split(SEPARATORS, regex=True)]
    ).explode()
    cut = cut.astype(str).str.strip()
    cut = cut[cut != ""]
    frame = pd.DataFrame({"label": cut.index, "element": pd.factorize(cut, sort=True)[0]})
    return frame.drop_duplicates().sort_values(["label", "element"], ignore_index=True)


def sorted_texts(items: Any) -> list[str]:
    """Give the items of a collection as lower-case texts in order."""
    return sorted(str(item).lower() for item in items)
