"""What all truth-discovery estimators share: fitting, prediction, reliability, the majority baseline."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, ClassVar, Final, Self

import numpy as np
import pandas as pd
from scipy.special import betaincinv

from credscore.errors import InputError, NotFittedError
from credscore.params import Params
from credscore.reliability.table import OPTIONAL, REQUIRED, ClaimTable, Floats, claims_in, encode

JEFFREYS = 0.5
INTERVAL = 0.9
ITERATIONS: Final = (1, 1e9)
"""Ends of a number of rounds."""
CHANGE: Final = (0.0, 1e9)
"""Ends of a change at which to stop."""


class TruthEstimator(Params, ABC):
    """Base of the estimators: learn which value of each topic is true, and whom to believe.

    Subclasses give ``_run(table)``, which sets `n_iter_` and returns the belief in each answer
    (not negative; shares within a topic are its probabilities).

    Attributes
    ----------
    n_iter_ : int
        Rounds that the last fit took.
    """

    _ends: ClassVar[Mapping[str, tuple[float, float]]] = {}
    """From where to where each parameter may lie."""
    _frame: pd.DataFrame | None = None
    _table: ClaimTable | None = None
    _belief: Floats
    n_iter_: int

    @abstractmethod
    def _run(self, table: ClaimTable) -> Floats:
        """Return the belief in each answer."""

    def fit(self, frame: pd.DataFrame, y: Any = None) -> Self:
        """Learn from a claims frame.

        Parameters
        ----------
        frame : DataFrame
            Columns `topic`, `value`, `source`; optional `weight`, `time`, `side`.
        y : ignored
            Present for scikit-learn's interface.

        Raises
        ------
        InputError
            Where the frame lacks a column (all missing ones are named) or has no whole row, or a
            parameter lies outside its range (all that do are named).
        """
        self._within(**self._ends)
        table = encode(frame)
        self._frame = frame[[name for name in (*REQUIRED, *OPTIONAL) if name in frame]]
        self._learn(table)
        return self

    def partial_fit(self, frame: pd.DataFrame, y: Any = None) -> Self:
        """Add claims to those seen before; the result is that of one fit on all of them."""
        if self._frame is None:
            return self.fit(frame, y)
        claims_in(frame)
        return self.fit(pd.concat([self._frame, frame], ignore_index=True), y)

    def predict(self) -> pd.Series[Any]:
        """Give the chosen value of each topic, indexed by topic.

        Raises
        ------
        NotFittedError
            Before `fit`.
        """
        table = self._fitted()
        chosen = table.best(self._belief, table.per_answer(table.weight))
        return pd.Series(
            table.values[chosen], index=_named(table.topics, "topic"), name="value"
        ).infer_objects()

    def predict_proba(self) -> pd.Series[Any]:
        """Give the probability of each answer, indexed by topic and value; each topic sums to 1.

        Raises
        ------
        NotFittedError
            Before `fit`.
        """
        table = self._fitted()
        index = pd.MultiIndex.from_arrays(
            [table.topics[table.answer_topic], pd.Index(table.values, dtype=object)], names=["topic", "value"]
        )
        return pd.Series(self._probability(table), index=index, name="probability")

    @property
    def reliability_(self) -> pd.DataFrame:
        """How often each source is right, with a 90% credible interval.

        Columns `reliability`, `low`, `high` (Beta posterior of the claims' probabilities under
        Jeffreys' prior) and `n` (weight of its claims), indexed by source.
        """
        table = self._fitted()
        right = table.per_source(table.weight * self._probability(table)[table.answer])
        return beta_table(right, table.per_source(table.weight), _named(table.sources, "source"))

    @property
    def majority_(self) -> pd.Series[Any]:
        """The baseline: each topic's most claimed value, indexed by topic."""
        table = self._fitted()
        chosen = table.best(table.per_answer(table.weight))
        return pd.Series(
            table.values[chosen], index=_named(table.topics, "topic"), name="value"
        ).infer_objects()

    def beside_majority(self) -> pd.DataFrame:
        """Show the choice beside the majority's: columns value, probability, majority, share, n, differs."""
        table = self._fitted()
        votes = table.per_answer(table.weight)
        mine, most = table.best(self._belief, votes), table.best(votes)
        return pd.DataFrame(
            {
                "value": table.values[mine],
                "probability": self._probability(table)[mine],
                "majority": table.values[most],
                "share": table.shares(votes)[most],
                "n": table.per_topic(votes),
                "differs": mine != most,
            },
            index=_named(table.topics, "topic"),
        )

    def __sklearn_tags__(self) -> Any:
        """Tell scikit-learn, where it is in use, that this learns without labels."""
        from sklearn.utils import Tags, TargetTags

        return Tags(estimator_type=None, target_tags=TargetTags(required=False))

    def _learn(self, table: ClaimTable) -> None:
        self.n_iter_ = 0
        self._belief = self._run(table)
        self._table = table

    def _rounds(self, most: int) -> Iterator[int]:
        """Count the rounds in `n_iter_` as they are taken."""
        for step in range(1, most + 1):
            self.n_iter_ = step
            yield step

    def _fitted(self) -> ClaimTable:
        if self._table is None:
            raise NotFittedError(f"{type(self).__name__} is not fitted; call fit(frame) first")
        return self._table

    def _probability(self, table: ClaimTable) -> Floats:
        return table.shares(self._belief)


def beta_table(
    right: Floats, n: Floats, index: pd.Index, prior: tuple[Floats, Floats] | None = None
) -> pd.DataFrame:
    """Lay out Beta posteriors: columns reliability (mean), low, high (90% interval), n."""
    a0, b0 = prior if prior is not None else (np.full(len(n), JEFFREYS), np.full(len(n), JEFFREYS))
    a, b = a0 + right, b0 + np.maximum(n - right, 0.0)
    tail = (1 - INTERVAL) / 2
    columns = {
        "reliability": a / (a + b),
        "low": betaincinv(a, b, tail),
        "high": betaincinv(a, b, 1 - tail),
        "n": n,
    }
    return pd.DataFrame(columns, index=index)


def values_known(gold: Any) -> dict[Any, Any]:
    """Give the known values by topic, without those that are missing.

    Raises
    ------
    InputError
        If what is given maps nothing, or to lists or sets.
    """
    if gold is None:
        return {}
    if not isinstance(gold, (Mapping, pd.Series)):
        kind = type(gold).__name__
        raise InputError(f"known values are a mapping or Series, topic → value, not {kind}", where="gold")
    known = {topic: value for topic, value in gold.items() if not (value is None or value != value)}
    unlike = next((value for value in known.values() if not isinstance(value, Hashable)), None)
    if unlike is not None:
        raise InputError(f"the known value {unlike!r} equals no claim's; write lists as tuples", where="gold")
    return known


def gold_answers(table: ClaimTable, gold: Mapping[Any, Any] | pd.Series[Any] | None) -> tuple[Any, Any]:
    """Find the answers that gold items settle.

    Returns
    -------
    settled : ndarray of bool, shape (n_answers,)
        Whether the answer's topic has a gold value.
    right : ndarray of bool, shape (n_answers,)
        Whether the answer is that value.
    """
    settled = np.zeros(table.n_answers, dtype=bool)
    right = np.zeros(table.n_answers, dtype=bool)
    known = values_known(gold)
    for topic in sorted(set(known) & set(table.topics), key=str):
        at = table.topics.get_loc(topic)
        answers = slice(table.starts[at], table.starts[at] + int(table.answers_per_topic()[at]))
        settled[answers] = True
        right[answers] = [value == known[topic] for value in table.values[answers]]
    return settled, right


def _named(index: pd.Index, name: str) -> pd.Index:
    return index.rename(name)
