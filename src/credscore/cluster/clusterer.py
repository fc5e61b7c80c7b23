"""The clusterer: raw strings or a claims frame in, assertions and topics out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.base import BaseEstimator, ClusterMixin

from credscore.cluster.candidates import candidate_pairs, concept_table
from credscore.cluster.grouping import by_support, group
from credscore.cluster.signature import Signature
from credscore.cluster.signature import conflict as find_conflict
from credscore.cluster.signature import doubt as find_doubt
from credscore.cluster.similarity import blend, overlap
from credscore.cluster.text import Reader
from credscore.errors import InputError
from credscore.models import content_id


class ClaimClusterer(ClusterMixin, BaseEstimator):  # type: ignore[misc]
    """Group claims that say the same thing, and keep rivals apart.

    Parameters
    ----------
    threshold : float
        Least similarity of two claims of one assertion.
    support : float
        Share of an assertion's claims that a new one must resemble.
    topic_threshold : float
        Least similarity of two claims of one topic, numbers and negation apart.

    Attributes
    ----------
    labels_ : ndarray of int
        The assertion of each claim, numbered by first appearance in the input.
    topic_labels_ : ndarray of int
        The topic of each claim.

    Examples
    --------
    >>> claims = ["The storm killed 12 people", "Storm killed twelve people", "The storm killed 40 people"]
    >>> ClaimClusterer().fit_predict(claims).tolist()
    [0, 0, 1]
    """

    def __init__(
        self,
        threshold: float = 0.5,
        doubt_threshold: float = 0.6,
        support: float = 0.25,
        topic_threshold: float = 0.5,
    ) -> None:
        self.threshold = threshold
        self.doubt_threshold = doubt_threshold
        self.support = support
        self.topic_threshold = topic_threshold

    def fit(self, X: Iterable[str] | pd.DataFrame, y: Any = None) -> ClaimClusterer:
        """Group the claims."""
        frame = as_frame(X)
        reader = Reader()
        readings = [reader.read(text) for text in frame["assertion"]]
        order, dated = _order(frame)
        forms: dict[Any, int] = {}
        form_of = np.empty(len(frame), dtype=np.int64)
        for position in order:
            form_of[position] = forms.setdefault(readings[position], len(forms))
        distinct = list(forms)
        vocabulary = reader.vocabulary
        table = concept_table([reading.words for reading in distinct], vocabulary.weights)
        later, earlier = candidate_pairs(table, vocabulary.names)
        scores = blend(*overlap(table, later, earlier))
        keep = scores >= min(self.threshold, self.topic_threshold)
        later, earlier, scores = later[keep], earlier[keep], scores[keep]
        rank = np.arange(len(distinct))
        if not dated:
            rank = by_support(len(distinct), later, earlier, scores, self.threshold)
        kinds: dict[Signature, int] = {}
        signatures = [kinds.setdefault(reading.signature, len(kinds)) for reading in distinct]

        def conflict(left: int, right: int) -> bool:
            a, b = distinct[left], distinct[right]
            return find_conflict(a.signature, b.signature, a.content, b.content, vocabulary.against) is not None

        def doubt(left: int, right: int) -> bool:
            return find_doubt(distinct[left].signature, distinct[right].signature)

        leaders, topics = group(
            rank,
            later,
            earlier,
            scores,
            signatures,
            conflict,
            doubt,
            threshold=self.threshold,
            doubt_threshold=self.doubt_threshold,
            support=self.support,
            topic_threshold=self.topic_threshold,
        )
        self._leader_rows = _leader_rows(order, form_of, np.asarray(leaders, dtype=np.int64))
        self._topic_rows = _leader_rows(order, form_of, np.asarray(topics, dtype=np.int64))
        self.labels_ = pd.factorize(self._leader_rows)[0]
        self.topic_labels_ = pd.factorize(self._topic_rows)[0]
        return self


def _leader_rows(
    order: npt.NDArray[np.int64], form_of: npt.NDArray[np.int64], leader: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Give each row the row that was first seen with its group's leading form."""
    first = np.full(len(leader), -1, dtype=np.int64)
    first[form_of[order[::-1]]] = order[::-1]
    return first[leader[form_of]] if len(form_of) else form_of


def _order(frame: pd.DataFrame) -> tuple[npt.NDArray[np.int64], bool]:
    """Order rows by when they were first seen, then by claim_id; rows without a time come last.

    Also tells whether the order says anything: raw strings have neither times nor names.
    """
    keys = pd.DataFrame({"text": frame["assertion"].astype(str)})
    seen = frame["seen_at"] if "seen_at" in frame else frame.get("published_at")
    keys["at"] = pd.NaT if seen is None else pd.to_datetime(seen, utc=True)
    keys["id"] = frame["claim_id"].astype(str) if "claim_id" in frame else ""
    keys = keys.reset_index(drop=True)
    ordered = keys.sort_values(["at", "id", "text"], kind="stable", na_position="last")
    return ordered.index.to_numpy(np.int64), "claim_id" in frame or bool(keys["at"].notna().any())


def as_frame(claims: Iterable[str] | pd.DataFrame) -> pd.DataFrame:
    """Make a frame with a column `assertion` of what was given."""
    if isinstance(claims, pd.DataFrame):
        frame = claims
        if "assertion" not in frame.columns:
            name = next((c for c in ("claim", "text", "sentence") if c in frame.columns), None)
            if name is None:
                raise InputError("the frame lacks assertion (or text)", where="cluster")
            frame = frame.assign(assertion=frame[name])
    else:
        if isinstance(claims, str):
            raise InputError("expected a list of strings, found one string", where="cluster")
        frame = pd.DataFrame({"assertion": pd.Series(list(claims), dtype="object")})
    return frame.assign(assertion=frame["assertion"].fillna("").astype(str))


def cluster(claims: Iterable[str] | pd.DataFrame, **options: Any) -> pd.DataFrame:
    """Add `topic_id` and `assertion_id` to a frame of claims.

    Parameters
    ----------
    claims : DataFrame or iterable of str
        Claims with a column ``assertion`` (or ``text``); ``claim_id``, ``seen_at``, ``published_at``,
        ``polarity``, ``act`` and ``targets`` are used where present.
    **options
        Parameters of :class:`ClaimClusterer`.

    Returns
    -------
    DataFrame
        The claims, in their order, with both columns.

    Examples
    --------
    >>> out = cluster(["Rain flooded the coast", "Rain flooded the coast"])
    >>> out["assertion_id"].nunique()
    1
    """
    frame = as_frame(claims)
    model = ClaimClusterer(**options).fit(frame)
    names = frame["claim_id"] if "claim_id" in frame else frame["assertion"].map(partial(content_id, "c"))
    ids = names.astype(str).to_numpy(dtype=object)
    out = claims.copy() if isinstance(claims, pd.DataFrame) else frame
    out["topic_id"] = [content_id("t", ids[row]) for row in model._topic_rows]
    out["assertion_id"] = [content_id("a", ids[row]) for row in model._leader_rows]
    return out
