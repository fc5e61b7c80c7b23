"""Who denies or takes back what, across topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import pandas as pd

from credscore.evidence.likeness import likeness
from credscore.evidence.notices import NOTICES, aims, retold, unaimed
from credscore.evidence.table import Table
from credscore.terms import Act

_MUCH: Final = 0.5
"""What share of its words a denial has in common with the very thing that it denies, at the least."""


class Links:
    """What crosses topics: which rows deny, correct or retract which claims.

    Notices that point at nothing are searched for what they take back, unless `searched` says
    that this was done already, with all topics in view. The rows in `silent` speak against nothing
    (they were withdrawn, or are notices themselves), those in `void` for nothing. Those in `conceded`
    deny what their own origin told later: they speak against that alone, where it counts as a turn.
    """

    def __init__(self, table: Table, searched: bool = False) -> None:
        ids, targets = table["claim_id"], table["targets"]
        pointing = [row for row, aimed in enumerate(targets) if len(aimed)]
        wanted = {target for row in pointing for target in targets[row]}
        found = {ids[row]: row for row in range(table.n) if ids[row] in wanted} if wanted else {}
        self.aims = {row: [found[t] for t in targets[row] if t in found] for row in pointing}
        if not searched:
            self.aims.update(aims(table, unaimed(table, set(found))))
        self.opposed = _named(table, "opposed")
        given_up = _named(table, "given_up")
        self.known = self.aims.keys() | self.opposed.keys() | given_up.keys()
        """Rows of which it was found out what they contradict."""
        self.conceded = _conceded(table, self.aims, self.opposed)
        self.withdrawn: dict[int, int] = {}
        self.denied: dict[str, list[int]] = {}
        self.own: set[int] = set()
        assertion, act = table["assertion_id"], table["act"]
        for row, aimed in sorted(self.aims.items()):
            for aim in aimed:
                if act[row] in NOTICES:
                    self.withdrawn.setdefault(aim, row)
                else:
                    self.denied.setdefault(assertion[aim], []).append(row)
                if assertion[aim] == assertion[row]:
                    self.own.add(row)
        for row, notice in retold(table, self.aims).items():
            self.withdrawn.setdefault(row, notice)
        for row, names in sorted(given_up.items()):
            for name in names - {assertion[row]}:
                self.denied.setdefault(name, []).append(row)
        notices = {row for row, kind in enumerate(act) if kind in NOTICES}
        self.silent = notices.union(self.withdrawn)
        retractions = (row for row in notices if act[row] == Act.RETRACTION)
        self.void = self.own.union(self.withdrawn, retractions)
        names = {assertion[aim] for aimed in self.aims.values() for aim in aimed}
        self.rows: dict[str, list[int]] = {name: [] for name in names}
        if names:
            for row in range(table.n):
                if assertion[row] in names:
                    self.rows[assertion[row]].append(row)


def _named(table: Table, column: str) -> dict[int, set[str]]:
    """Give the assertions of the claims that each row names in a column."""
    named = table[column]
    naming = [row for row, names in enumerate(named) if len(names)]
    wanted = {name for row in naming for name in named[row]}
    ids, assertion = table["claim_id"], table["assertion_id"]
    found = {ids[row]: assertion[row] for row in range(table.n) if ids[row] in wanted} if wanted else {}
    return {row: {found[name] for name in named[row] if name in found} for row in naming}


def _conceded(table: Table, aims: dict[int, list[int]], opposed: dict[int, set[str]]) -> dict[int, set[str]]:
    """Find the denials of which their origin tells later, in much the same words, what they deny; name what it tells."""
    assertion, denies = table["assertion_id"], table.denies
    denied = {
        row: opposed.get(row, set()).union(assertion[aim] for aim in aims.get(row, ()))
        for row in opposed.keys() | aims.keys()
        if denies[row]
    }
    wanted = set[str]().union(*denied.values())
    told: dict[tuple[str, str], list[int]] = {}
    for row in range(table.n) if wanted else ():
        if assertion[row] in wanted and not denies[row]:
            told.setdefault((table.origin[row], assertion[row]), []).append(row)
    found = {
        row: {
            n for n in names if any(_turns(table, row, one) for one in told.get((table.origin[row], n), ()))
        }
        for row, names in denied.items()
    }
    return {row: names for row, names in found.items() if names}


def _turns(table: Table, denial: int, later: int) -> bool:
    words = table["assertion"]
    return table.stamp[later] > table.stamp[denial] and likeness(words[denial], words[later]) > _MUCH


def neighbourhoods(frame: pd.DataFrame) -> np.ndarray:
    """Number the rows so that topics which `targets` or `given_up` link, directly or through others, share a number.

    Returns
    -------
    ndarray of int, shape (n,)
        Numbered by the first of their topics; nothing in one neighbourhood bears on another, once
        notices say what they take back (`notices.aimed`).

    Examples
    --------
    >>> rows = {"claim_id": ["c1", "c2", "c3"], "topic_id": ["t1", "t2", "t3"]}
    >>> neighbourhoods(pd.DataFrame({**rows, "targets": [(), (), ("c1",)]})).tolist()
    [0, 1, 0]
    """
    topics = pd.factorize(frame["topic_id"], sort=True)[0]
    pairs = [
        (row, target)
        for column in ("targets", "given_up")
        if column in frame.columns
        for row, aimed in enumerate(frame[column])
        for target in _listed(aimed)
    ]
    return _joined(frame["claim_id"], topics, pairs) if pairs else topics


def _joined(ids: pd.Series, topics: np.ndarray, pairs: list[tuple[int, str]]) -> np.ndarray:
    """Number topics that pairs of a row and a claim link by the first of them."""
    from scipy.sparse import coo_matrix  # late, since few frames link topics
    from scipy.sparse.csgraph import connected_components

    firsts = np.flatnonzero(~ids.duplicated().to_numpy())
    found = pd.Index(ids.to_numpy()[firsts]).get_indexer([target for _, target in pairs])
    links = np.array([row for row, _ in pairs], dtype=int)[found >= 0]
    ends = topics[links], topics[firsts[found[found >= 0]]]
    number = int(topics.max()) + 1
    graph = coo_matrix((np.ones(len(links), dtype=bool), ends), shape=(number, number))
    group: np.ndarray = connected_components(graph, directed=False)[1]
    first = np.unique(group, return_index=True)[1]
    return np.asarray(first[group][topics])


def _listed(aimed: Any) -> Iterable[str]:
    """Read a cell of targets, which may be empty in any way."""
    return () if aimed is None or isinstance(aimed, float) else aimed
