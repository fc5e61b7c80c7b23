"""The clusterer: raw strings or a claims frame in, assertions and topics out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from joblib import delayed

from credscore.cluster.denials import attach, denied_rows
from credscore.cluster.explain import Explanation, revised, rising, shown
from credscore.cluster.forms import Forms, read_forms
from credscore.cluster.grouping import Assertions, Edges, Rules, by_support, topics
from credscore.cluster.inputs import as_frame, first_seen_order, seen_at
from credscore.cluster.pairing import BLOCK, Pairing, threads
from credscore.cluster.rows import Ints
from credscore.cluster.semantic import Embedder, Sense
from credscore.cluster.similarity import background, similarity
from credscore.cluster.vetoes import Vetoes
from credscore.errors import NotFittedError
from credscore.params import Params
from credscore.terms import Verdict

if TYPE_CHECKING:
    from credscore.cluster.context import Context, Met

_THRESHOLDS: Final = ("threshold", "doubt_threshold", "support", "topic_threshold")
_DOUBTFUL: Final = 0.55
_DOUBTFUL_OF_ARTICLES: Final = 0.7
_STRANGE: Final = 0.25
"""The likeness, by words and by a model, below which two texts have nothing to do with each other."""


class ClaimClusterer(Params):
    """Group claims that say the same thing, and keep rivals apart.

    Claims join around the claim that was first seen; a conflict of figures, negation, opposed
    words or places with any member forbids it. Later claims never regroup earlier ones. Raw
    strings, which have no times, are taken by how many others resemble them.

    Parameters
    ----------
    threshold : float, default 0.5
        Least similarity (0 to 1) of two claims of one assertion; a little less will do where several
        claims of a group resemble a new one.
    doubt_threshold : float, optional
        Least similarity where the claims differ without contradicting each other: one has a
        negation or a figure that the other lacks. Where None, 0.55, and 0.7 for claims of articles,
        which are seldom cut off.
    support : float, default 0.25
        Share of a group's claims that a new one must resemble.
    topic_threshold : float, default 0.5
        Least similarity of two claims of one topic, figures, hedges and negation masked.
    semantic : Embedder, optional
        A model with the ``encode`` of sentence-transformers: joins what it finds alike though it is
        worded differently. Vetoes hold all the same. Never needed; what claims of articles are about
        is read without it.
    n_jobs : int, optional
        How many processes read texts, where there are 20,000 or more, and how many threads score
        pairs, where there are millions; all processors where None.
        Changes no result.

    Attributes
    ----------
    labels_ : ndarray of int, shape (n_claims,)
        The assertion of each claim, numbered by first appearance in the input.
    topic_labels_ : ndarray of int, shape (n_claims,)
        The topic of each claim, likewise.

    Examples
    --------
    >>> claims = ["The storm killed 12 people", "Storm killed twelve people", "The storm killed 40 people"]
    >>> model = ClaimClusterer().fit(claims)
    >>> model.labels_.tolist(), model.topic_labels_.tolist()
    ([0, 0, 1], [0, 0, 0])
    >>> model.explain(0, 2).veto
    'number'
    """

    _estimator_type: Final = "clusterer"

    def __init__(
        self,
        threshold: float = 0.5,
        doubt_threshold: float | None = None,
        support: float = 0.25,
        topic_threshold: float = 0.5,
        semantic: Embedder | None = None,
        n_jobs: int | None = None,
    ) -> None:
        self.threshold = threshold
        self.doubt_threshold = doubt_threshold
        self.support = support
        self.topic_threshold = topic_threshold
        self.semantic = semantic
        self.n_jobs = n_jobs

    def fit(self, X: Iterable[str] | pd.DataFrame, y: Any = None) -> ClaimClusterer:
        """Group the claims.

        Parameters
        ----------
        X : iterable of str or DataFrame
            Texts, or claims with a column ``assertion`` (else ``claim``, ``text``, ``sentence``);
            ``claim_id``, ``seen_at``, ``published_at``, ``polarity``, ``act`` and ``targets`` are
            used where present.
        y : ignored

        Raises
        ------
        InputError
            Where there is no text column, or a threshold is none from 0 to 1.
        """
        self._within(**dict.fromkeys(_THRESHOLDS, (0.0, 1.0)))
        frame = as_frame(X)
        order, dated = first_seen_order(frame)
        forms = read_forms(frame, order, self.n_jobs)
        self._lone = "article_id" not in frame
        self._sense = None if self.semantic is None else Sense(self.semantic, _first_texts(frame, forms))
        edges = self._edges(forms, dated)
        self._context: Context | None = None
        self._met: Met | None = None
        if not self._lone:
            from credscore.cluster.context import Context, with_affairs  # late: raw strings need none of it

            self._context = Context(frame, forms)
            weight = background(forms.vocabulary.rates)
            edges, self._met = with_affairs(edges, self._context, weight)
        rank = (
            np.arange(len(forms.distinct))
            if dated
            else by_support(len(forms.distinct), edges, self.threshold)
        )
        moment = _moments(frame, forms) if dated and self._context is not None else None
        leader, topic = self._group(forms, edges, rank, dated, moment)
        self._forms = forms
        self._assertion_rows = _leading_rows(forms, leader)
        self._topic_rows = _leading_rows(forms, topic)
        attach(denied_rows(frame), order, self._assertion_rows, self._topic_rows)
        self.labels_ = pd.factorize(self._assertion_rows)[0]
        self.topic_labels_ = pd.factorize(self._topic_rows)[0]
        self.n_features_in_ = 1
        return self

    def fit_predict(self, X: Iterable[str] | pd.DataFrame, y: Any = None) -> Ints:
        """Group the claims and give the assertion of each; see :meth:`fit`."""
        return self.fit(X, y).labels_

    def __sklearn_tags__(self) -> Any:
        """Tell scikit-learn, where it is in use, what kind of estimator this is."""
        from sklearn.utils import InputTags, Tags, TargetTags

        tags = Tags(estimator_type="clusterer", target_tags=TargetTags(required=False))
        tags.input_tags = InputTags(one_d_array=True, two_d_array=False, string=True)
        return tags

    def _edges(self, forms: Forms, dated: bool) -> Edges:
        pairing = Pairing(forms, self._rules, dated=dated, lone=self._lone, n_jobs=self.n_jobs)
        self._weights = pairing.weights
        return pairing.edges() if self._sense is None else pairing.edges_by(self._sense)

    @property
    def _doubtful(self) -> float:
        if self.doubt_threshold is not None:
            return self.doubt_threshold
        return _DOUBTFUL if self._lone else _DOUBTFUL_OF_ARTICLES

    @property
    def _rules(self) -> Rules:
        return Rules(self.threshold, self._doubtful, self.support, self.topic_threshold)

    def _group(
        self, forms: Forms, edges: Edges, rank: Ints, dated: bool, moment: Ints | None
    ) -> tuple[Ints, Ints]:
        rules, vetoed = self._rules, np.zeros(len(edges.later), dtype=bool)
        strong = np.flatnonzero(edges.scores >= rules.faintest)
        vetoes = Vetoes(forms.distinct.rows, forms.distinct.traits, forms.vocabulary.names)
        shares = np.array_split(strong, max(1, len(strong) // BLOCK + 1))
        sides = ((edges.later[share], edges.earlier[share]) for share in shares)
        vetoed[strong] = np.concatenate(threads(self.n_jobs)(delayed(vetoes.on)(*pair) for pair in sides))
        clear = ~vetoed & vetoes.certain(*edges[:2]) & forms.distinct.clear(*edges[:2]) & (not self._rivals)
        assertions = Assertions(
            forms.distinct.kinds(), self._conflict(forms), forms.doubt, self._strange(forms), rules
        )
        leader = assertions.run(rank, edges, vetoed, clear, timed=dated)
        return leader, topics(leader, rank, edges, rules, moment)

    def _strange(self, forms: Forms) -> Callable[[int, int], bool]:
        """Tell whether two forms have nothing to do with each other, which claims of one affair never have."""

        def strange(left: int, right: int) -> bool:
            if not self._lone or self._score(forms, left, right) >= _STRANGE:
                return False
            return self._sense is None or self._sense.one(left, right) < _STRANGE

        return strange

    def _score(self, forms: Forms, left: int, right: int) -> float:
        a, b = (forms.distinct.rows.words_of(form) for form in (left, right))
        return similarity(a, b, self._weights.at(max(left, right)))

    @property
    def _rivals(self) -> frozenset[tuple[int, int]]:
        return self._met.rivals if self._met is not None else frozenset()

    def _conflict(self, forms: Forms) -> Callable[[int, int], str | None]:
        """Give what forbids that two forms are one assertion: their words, or rival figures for one question."""
        if not self._rivals:
            return forms.conflict

        def conflict(left: int, right: int) -> str | None:
            if (max(left, right), min(left, right)) in self._rivals:
                return "number"
            return forms.conflict(left, right)

        return conflict

    def explain(self, i: int, j: int) -> Explanation:
        """Say why two of the fitted claims are together or apart.

        Parameters
        ----------
        i, j : int
            Places of the claims in what was fitted.

        Returns
        -------
        Explanation
            The score, the aligned tokens, the veto and the verdict.
        """
        if not hasattr(self, "_forms"):
            raise NotFittedError("call fit before explain")
        left, right = int(self._forms.of_row[i]), int(self._forms.of_row[j])
        a, b = (self._forms.distinct[form].reading for form in (left, right))
        return Explanation(
            verdict=self._verdict(i, j, left, right),
            score=round(self._score(self._forms, left, right), 4),
            aligned=shown(self._forms, set(a.words) & set(b.words)),
            only_left=shown(self._forms, set(a.words) - set(b.words)),
            only_right=shown(self._forms, set(b.words) - set(a.words)),
            veto=self._veto(left, right),
            questions=self._questions(i, j),
            least=self._doubtful if self._forms.doubt(left, right) else self.threshold,
            meant=None if self._sense is None else self._sense.one(left, right),
        )

    def _veto(self, left: int, right: int) -> str | None:
        if left == right:
            return None
        parted = self._context.parted(left, right) if self._context is not None else None
        return parted or self._conflict(self._forms)(left, right)

    def _questions(self, i: int, j: int) -> tuple[str, str]:
        told = self._context.of_row if self._context is not None else {}
        figures = [told[row].figure if told else None for row in (i, j)]
        left, right = (figure.counts if figure is not None else "" for figure in figures)
        return left, right

    def _verdict(self, i: int, j: int, left: int, right: int) -> Verdict:
        if self.labels_[i] == self.labels_[j]:
            return Verdict.SAME
        if self.topic_labels_[i] != self.topic_labels_[j]:
            return Verdict.DIFFERENT
        if self._context is not None:
            told = self._context.of_row
            first, second = (told[row] for row in ((i, j) if left < right else (j, i)))
            found = revised(second.text, first.figure, second.figure)
        else:
            found = rising(self._forms, *sorted((left, right)))
        return Verdict.REVISED if found else Verdict.COMPETING


def _first_rows(forms: Forms) -> Ints:
    """Give the row in which each form was first seen."""
    first = np.zeros(len(forms.distinct), dtype=np.int64)
    first[forms.of_row[forms.order[::-1]]] = forms.order[::-1]
    return first


def _first_texts(frame: pd.DataFrame, forms: Forms) -> list[str]:
    """Give the text of each form as it was first seen."""
    texts: list[str] = frame["assertion"].to_numpy(dtype=object)[_first_rows(forms)].tolist()
    return texts


def _moments(frame: pd.DataFrame, forms: Forms) -> Ints:
    """Give a number for the moment at which each form was first seen; forms without a time come last."""
    times = seen_at(frame).to_numpy(dtype="datetime64[us]").astype(np.int64)
    times[times == np.iinfo(np.int64).min] = np.iinfo(np.int64).max
    return np.asarray(times[_first_rows(forms)], dtype=np.int64)


def _leading_rows(forms: Forms, leader: Ints) -> Ints:
    """Give each row the row that was first seen of all in its group."""
    group = leader[forms.of_row]
    first = np.full(len(leader), -1, dtype=np.int64)
    first[group[forms.order[::-1]]] = forms.order[::-1]
    return np.asarray(first[group], dtype=np.int64)


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
        The claims, in their order, with both columns. An identifier is made from that of the
        claim first seen in its group, so that later claims do not change it.

    Examples
    --------
    >>> out = cluster(["Rain flooded the coast", "Rain flooded the coast"])
    >>> out["assertion_id"].nunique()
    1
    """
    from credscore.models import content_id  # late, as the next: the clusterer by itself needs neither

    frame = as_frame(claims)
    model = ClaimClusterer(**options).fit(frame)
    names = frame["claim_id"] if "claim_id" in frame else frame["assertion"].map(partial(content_id, "c"))
    ids = names.astype(str).tolist()
    out = claims.copy() if isinstance(claims, pd.DataFrame) else frame
    out["topic_id"] = pd.Series([content_id("t", ids[row]) for row in model._topic_rows], out.index, "object")
    out["assertion_id"] = pd.Series(
        [content_id("a", ids[row]) for row in model._assertion_rows], out.index, "object"
    )
    if model._context is not None:
        from credscore.cluster.answers import answers
        from credscore.cluster.opposed import given_up_claims, opposed_claims

        rivals, opposed, given_up = model._met or ((), (), ())
        denies = [model._context.of_row[row].denies for row in range(len(frame))]
        rows = (model._forms.of_row, model._topic_rows, model._forms.order)
        out["opposed"] = pd.Series(opposed_claims(opposed, rivals, denies, *rows, ids), out.index, "object")
        out["given_up"] = pd.Series(given_up_claims(given_up, *rows[::2], ids), out.index, "object")
        texts = frame["assertion"].tolist()
        found = answers(texts, model._context.of_row, model._topic_rows, model._forms.order)
        for name, values in zip(("answer", "replaced"), found, strict=True):
            out[name] = pd.Series(values, out.index, "object")
    return out
