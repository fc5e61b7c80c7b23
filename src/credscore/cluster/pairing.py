"""The pairs of forms that are alike, by the words that they share and by what a model finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from joblib import Parallel, delayed

from credscore.cluster.candidates import Table, candidate_pairs
from credscore.cluster.grouping import Edges, Rules
from credscore.cluster.semantic import Sense
from credscore.cluster.similarity import Questions, Weighed, Weights, blend, topic_scores

if TYPE_CHECKING:
    from credscore.cluster.forms import Forms
    from credscore.cluster.rows import Ints

BLOCK: Final = 2_000_000
"""How many pairs are scored at once, by each thread."""
_NEAR: Final = 0.6
"""The part of a threshold that two claims must come near to each other as topics to be compared as assertions."""

_SAME: Final = 0.75
"""From which likeness by a model on two texts are one assertion, where nothing forbids it: of .65, .70, .75 and .80 the
best for headlines of Emergent and the least at which no more variants of the claims corpus are merged."""


class _Measures(NamedTuple):
    words: Weighed
    about: Weighed
    questions: Questions | None


def threads(n_jobs: int | None) -> Parallel:
    """Give the threads that share the work, all processors where None."""
    return Parallel(n_jobs=-1 if n_jobs is None else n_jobs, require="sharedmem")


class Pairing:
    """Pairs up the forms that are alike.

    Parameters
    ----------
    forms : Forms
    rules : Rules
        From where on a pair counts.
    dated : bool
        Whether the claims tell when they were seen.
    lone : bool
        Whether they are raw strings, of no article.
    n_jobs : int or None
        As in :class:`credscore.cluster.ClaimClusterer`.

    Attributes
    ----------
    weights : Weights
        What each word weighs.
    """

    def __init__(self, forms: Forms, rules: Rules, *, dated: bool, lone: bool, n_jobs: int | None) -> None:
        rows, vocabulary = forms.distinct.rows, forms.vocabulary
        self.words, self.about = (Table(*part, len(vocabulary.names)) for part in (rows.words, rows.topic))
        self.weights = Weights(self.words, vocabulary.rates, dated)
        self._forms, self._rules, self._lone, self._n_jobs = forms, rules, lone, n_jobs

    def edges(self) -> Edges:
        """Give the pairs that share words enough."""
        pairs = self._candidates()
        blocks = [pairs[start : start + BLOCK] for start in range(0, max(1, len(pairs)), BLOCK)]
        known = self._measures()
        return Edges.joined(threads(self._n_jobs)(delayed(self._alike_of)(known, block) for block in blocks))

    def edges_by(self, sense: Sense) -> Edges:
        """Unite the pairs that share words with those that a model finds alike, the better score counting."""
        later, earlier = sense.neighbours(_SAME)
        codes = np.unique(np.concatenate((self._candidates(), later * self.words.n_forms + earlier)))
        edges = self._scored(self._measures(), codes)
        meant = sense.pairs(edges.later, edges.earlier)
        found = np.where(meant >= _SAME, 0.5 + 0.5 * (meant - _SAME) / (1 - _SAME), 0.0)
        topics = np.maximum(edges.topics, found) if self._lone else edges.topics
        return self._alike(edges._replace(scores=np.maximum(edges.scores, found), topics=topics))

    @property
    def _least(self) -> float:
        return min(self._rules.threshold, self._rules.topic_threshold)

    def _candidates(self) -> Ints:
        return candidate_pairs(
            self.about,
            self.weights.of_entries(self.about),
            self._forms.vocabulary.names,
            self._forms.distinct.traits.figures,
            self._n_jobs,
        )

    def _alike_of(self, known: _Measures, pairs: Ints) -> Edges:
        return self._alike(self._scored(known, pairs))

    def _alike(self, edges: Edges) -> Edges:
        rules = self._rules
        return edges.keep((edges.scores >= rules.faintest) | (edges.topics >= rules.topic_threshold))

    def _measures(self) -> _Measures:
        words, about = (Weighed(table, self.weights) for table in (self.words, self.about))
        return _Measures(
            words, about, Questions(self.about, self._forms.vocabulary.names) if self._lone else None
        )

    def _scored(self, known: _Measures, pairs: Ints) -> Edges:
        later, earlier = np.divmod(pairs, max(1, self.words.n_forms))
        topic = topic_scores(known.about, later, earlier, known.questions)
        near = np.flatnonzero(topic >= _NEAR * self._least)
        assertion = np.zeros(len(pairs))
        assertion[near] = blend(*known.words.overlaps(later[near], earlier[near]))
        return Edges(later, earlier, assertion, topic)
