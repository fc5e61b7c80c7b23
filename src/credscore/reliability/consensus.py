"""Consensus: the default, one configuration for categories, numbers, lists, copies and camouflage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol, Self

import numpy as np
import pandas as pd

from credscore.reliability.base import (
    CHANGE,
    ITERATIONS,
    TruthEstimator,
    beta_table,
    gold_answers,
    values_known,
)
from credscore.reliability.coin_values import CoinValues
from credscore.reliability.copies import (
    BUDGET,
    Copying,
    by_side,
    discounts,
    families,
    log_evidence,
    meetings,
    ranking,
)
from credscore.reliability.copy_test import copy_test
from credscore.reliability.label_values import BINARY, LabelValues, are_few, carry_over, evenness
from credscore.reliability.number_values import NumberValues, are_smooth, nobody_exact
from credscore.reliability.open_values import ANY, FAIR, MANY, OpenValues, wrong_values
from credscore.reliability.state import Gold, State
from credscore.reliability.table import ClaimTable, Floats, Ints
from credscore.reliability.tangles import overdone

LEFT_OUT = 0.02
SUSPECTS = 3
ROUNDS = 4
SURE = 0.5


class _Model(Protocol):
    """A voting model: beliefs and accuracies from claims that count as much as they are told to."""

    def fit(self, counted: Floats) -> State: ...


@dataclass(frozen=True, eq=False)
class _Explanation:
    model: _Model
    state: State
    counted: Floats
    copying: Copying
    rank: Ints
    evidence: float
    n_iter: int


class Consensus(TruthEstimator):
    r"""Weigh each independent claim by what its source's record is worth, and say who copies whom.

    1. **Votes.** A claim of source s for value v weighs, against another value u,
       :math:`\ln P(v \mid v) - \ln P(v \mid u)`: *asymmetric log odds*. Where all topics share a few
       labels that mean the same in each (a permutation test, `label_values.carry_over`), :math:`P` is
       the source's row of confusions; else
       :math:`P(v \mid v) = A_s,\; P(v \mid u) = (1 - A_s)\, \omega_{r(v,u)} / Z_u`, where
       :math:`\omega` is learned for each way in which a wrong value can resemble the true one (a part
       of the list or path, a longer one, a like one): a partial list speaks hardly against the full.
       Sources little heard are thought to confuse labels as all sources do; where errors on one topic go
       together beyond chance (`tangles`), only to err as often as all do, towards the labels said most.
       Where a few labels mean something else in each topic, the shares of the wrong ones differ from topic
       to topic (Dirichlet around :math:`\omega / Z`, its strength of the greatest evidence): many who err
       alike tell little more than one. A label is as likely beforehand as it is found to be often true;
       where all are about as often, equally: what little they differ by follows the sources' habits.
    2. **Priors.** :math:`A_s` has a Beta posterior around what sources of its volume reach
       (a logistic regression on log volume), so few claims give few votes; confusions have a
       Dirichlet posterior around the source's accuracy, shaped as all sources err. The expected log
       odds :math:`\psi(a) - \psi(b)` vote, bounded at 19 to 1.
    3. **Labels go wrong together.** The log odds of labels are divided by the design effect
       :math:`1 + \rho (n_t - 1)`, with :math:`\rho` the correlation of errors within topics.
    4. **Copies.** For each pair that meets on contested topics the hypothesis "one copies the share c
       of the other" is tested (`copy_test.copy_test`); of claims that share a value only the likeliest
       original counts whole, the rest by :math:`1 - c\,P(\mathrm{copy})`. Sources of one `side`
       count half behind the first.
    5. **Rival explanations.** Steps 1–4 repeat from several starts: all sources independent;
       identical sources taken as one; each of the largest identical groups left out; for open values
       also with no source thought worse than a guess. The one under which all claims are likeliest
       stands (of the last two, with as many wrong values to a topic as wrong claims suggest by how often
       they agree): no farm of copies decides its own trial. Figures that hardly agree exactly, or by whose
       letter every source is oftener wrong than right, are each near the truth in its way
       (`number_values.NumberValues`).
    6. **Gold.** Topics with a known value are settled beforehand, and teach whom to believe.

    A round is linear in the claims (of labels in the pairs of a claim and a rival of its topic) and in the
    meetings of sources (at most 4 million, those of the least covered topics first).

    Parameters
    ----------
    gold : mapping or Series, optional
        Known values by topic (also as ``fit(frame, gold)``).
    strength : float above 0, default 4
        How many claims the prior of an open-value accuracy is worth.
    bound : float, default 0.95
        No single claim weighs more than an accuracy of this.
    corroboration : float, default 0.1
        What a claim on a topic without rivals teaches about its source, in contested claims.
    copies : bool, default True
        Whether to test for copies.
    max_iter : int, default 100
    tol : float, default 1e-4

    Attributes
    ----------
    copies_ : DataFrame
        Pairs found dependent: source, original, probability, rate, shared, differing, nats.
    groups_ : Series
        Independence group of each source, by source.
    counted_ : Series
        Mean weight at which each source's claims counted, by source.

    References
    ----------
    X. L. Dong et al. (2009), doi:10.14778/1687627.1687690; A. P. Dawid, A. M. Skene (1979),
    doi:10.2307/2346806; B. Zhao et al. (2012), doi:10.14778/2168651.2168656; L. Kish (1965),
    Survey Sampling, ch. 5; I. J. Good (1950), Probability and the Weighing of Evidence.

    Examples
    --------
    >>> import pandas as pd
    >>> claims = pd.DataFrame({"topic": ["q"] * 3, "value": ["x", "x", "y"], "source": ["A", "B", "C"]})
    >>> Consensus().fit(claims).predict()["q"]
    'x'
    """

    _ends: ClassVar = {
        "bound": (0.5, 1 - 1e-6),
        "strength": (1e-9, 1e9),
        "corroboration": (0.0, 1.0),
        "max_iter": ITERATIONS,
        "tol": CHANGE,
    }

    def __init__(
        self,
        *,
        gold: Mapping[Any, Any] | pd.Series[Any] | None = None,
        strength: float = 4.0,
        bound: float = 0.95,
        corroboration: float = 0.1,
        copies: bool = True,
        max_iter: int = 100,
        tol: float = 1e-4,
    ) -> None:
        self.gold = gold
        self.strength = strength
        self.bound = bound
        self.corroboration = corroboration
        self.copies = copies
        self.max_iter = max_iter
        self.tol = tol

    def fit(self, frame: pd.DataFrame, y: Any = None) -> Self:
        """Learn from a claims frame; `y` may give known values by topic, in place of `gold`."""
        self._taught = values_known(y)
        self._known = values_known(self.gold if y is None else y)
        super().fit(frame)
        return self

    def partial_fit(self, frame: pd.DataFrame, y: Any = None) -> Self:
        """Add claims, and values known by now, to those given before; the same as one fit on all of them."""
        taught = getattr(self, "_taught", {}) | values_known(y)
        return super().partial_fit(frame, taught or None)

    @property
    def reliability_(self) -> pd.DataFrame:
        """Posterior accuracy of each source with a 90% interval: columns reliability, low, high, n."""
        table = self._fitted()
        state, n = self._chosen.state, table.per_source(table.weight)
        prior = (state.right, state.wrong)
        shrunk = beta_table(
            np.zeros(table.n_sources), np.zeros(table.n_sources), table.sources.rename("source"), prior
        )
        return shrunk.assign(n=n)

    @property
    def groups_(self) -> pd.Series[Any]:
        """Independence group of each source: sources of one number depend on one another."""
        table = self._fitted()
        copying = self._chosen.copying
        groups = families(table, self._met, copying.probability * copying.rate, SURE)
        return pd.Series(groups, index=table.sources.rename("source"), name="group")

    @property
    def counted_(self) -> pd.Series[Any]:
        """Mean weight at which each source's claims counted: 1 where it is no one's copy."""
        table = self._fitted()
        n = np.bincount(table.source, minlength=table.n_sources)
        mean = table.per_source(self._chosen.counted) / np.maximum(n, 1)
        return pd.Series(mean, index=table.sources.rename("source"), name="counted")

    @property
    def copies_(self) -> pd.DataFrame:
        """Pairs of sources found dependent, with the evidence: the surest first."""
        table, met, best = self._fitted(), self._met, self._chosen
        found = np.flatnonzero(best.copying.probability > SURE)
        forward = best.rank[met.left[found]] < best.rank[met.right[found]]
        n = np.bincount(met.pair, minlength=len(met.left))[found]
        shared = np.bincount(met.pair[met.same], minlength=len(met.left))[found]
        frame = pd.DataFrame(
            {
                "source": table.sources[np.where(forward, met.right[found], met.left[found])],
                "original": table.sources[np.where(forward, met.left[found], met.right[found])],
                "probability": best.copying.probability[found],
                "rate": best.copying.rate[found],
                "shared": shared,
                "differing": n - shared,
                "nats": best.copying.nats[found],
            }
        )
        return frame.sort_values(
            ["nats", "source", "original"], ascending=[False, True, True], ignore_index=True
        )

    def _run(self, table: ClaimTable) -> Floats:
        self._met = meetings(table, budget=BUDGET if self.copies else 0)
        self._labels = are_few(table) and carry_over(table)
        self._wrong_choices = max(table.n_labels - 1.0, 1.0) if self._labels else MANY
        starts = list(self._starts(table))
        found = [self._best(table, model, starts) for model in self._models(table, starts[-1])]
        self._chosen = self._levelled(table, *found) if self._labels else self._likeliest(table, found)
        exact = isinstance(self._chosen.model, OpenValues) and not self._chosen.model.options
        if exact and nobody_exact(table, self._chosen.state.accuracy):
            self._chosen = self._best(table, self._smooth(table), starts)
        return self._chosen.state.belief

    def _models(self, table: ClaimTable, counted: Floats) -> list[_Model]:
        """Choose how claims are thought to err by the kind of values."""
        gold = Gold(*gold_answers(table, self._known))
        settings: dict[str, Any] = {"max_iter": self.max_iter, "tol": self.tol}
        if self._labels:
            fine = settings | {"tol": self.tol / 10}
            rich = LabelValues(table, gold, shared=True, **fine)
            binary = table.n_labels == BINARY
            return [
                rich,
                CoinValues(table, gold, **fine) if binary else LabelValues(table, gold, shared=False, **fine),
            ]
        if not are_few(table) and are_smooth(table, counted):
            return [self._smooth(table)]
        knobs = {name: getattr(self, name) for name in ("strength", "bound", "corroboration")}
        if are_few(table):
            return [OpenValues(table, gold, options=True, least=ANY, **knobs, **settings)]
        return [
            OpenValues(table, gold, options=False, least=least, **knobs, **settings) for least in (ANY, FAIR)
        ]

    def _smooth(self, table: ClaimTable) -> NumberValues:
        """Give the model of figures that hardly agree exactly."""
        gold = Gold(*gold_answers(table, self._known))
        return NumberValues(table, gold, max_iter=self.max_iter, tol=self.tol)

    def _best(self, table: ClaimTable, model: _Model, starts: list[Floats]) -> _Explanation:
        """Choose the likeliest of the explanations to which a model comes from the starts."""
        tried = [self._explain(table, model, counted) for counted in starts]
        self.n_iter_ += sum(one.n_iter for one in tried)
        return max(tried, key=lambda one: round(one.evidence, 6))

    def _levelled(self, table: ClaimTable, one: _Explanation, plain: _Explanation) -> _Explanation:
        """Choose the explanation of labels, and take labels that it finds about as common for equally common."""
        rich, other = ((each.state.belief, table.weight * each.counted) for each in (one, plain))
        chosen = plain if overdone(table, rich, other) else one
        even = evenness(table, chosen.state.belief)
        if not (isinstance(chosen.model, LabelValues) and even):
            return chosen
        state = chosen.model.fit(chosen.counted, even=even)
        self.n_iter_ += state.n_iter
        return replace(chosen, state=state)

    def _likeliest(self, table: ClaimTable, found: list[_Explanation]) -> _Explanation:
        """Choose among explanations of open values, of which there may be more than were claimed.

        Else those who differ would cost little, and a source that is always wrong explain much.
        """
        if len(found) == 1:
            return found[0]
        found = [one for one in found if _informs(table, one)] or found[-1:]
        choices = max(wrong_values(table, one.state.accuracy, one.counted) for one in found)
        return max(
            found, key=lambda one: log_evidence(table, one.state, self._met, one.copying, one.rank, choices)
        )

    def _starts(self, table: ClaimTable) -> Iterator[Floats]:
        """Yield the weights of the claims from which to begin."""
        everyone = np.ones(len(table.source))
        yield everyone
        met = self._met
        rank = ranking(table, np.ones(table.n_sources))
        counted = everyone
        for step in range(3):
            copying = copy_test(table, met, counted, None, self._wrong_choices, labels=self._labels)
            alike = copying.probability * copying.identical
            if not (alike > SURE).any():
                return
            if step == 0:
                yield from self._without_suspects(table, families(table, met, alike, SURE))
            counted = discounts(table, met, alike, rank)
        yield counted

    def _without_suspects(self, table: ClaimTable, family: Ints) -> Iterator[Floats]:
        size = np.bincount(family)
        claims = np.bincount(family[table.source], minlength=len(size))
        order = np.lexsort((np.arange(len(size)), -claims))
        for group in order[size[order] > 1][:SUSPECTS]:
            yield np.where(family[table.source] == group, LEFT_OUT, 1.0)

    def _explain(self, table: ClaimTable, model: _Model, counted: Floats) -> _Explanation:
        """Alternate votes and copy tests from one start to a stable explanation."""
        counted = by_side(table, counted)
        state = model.fit(counted)
        n_iter = state.n_iter
        for _ in range(ROUNDS):
            rank = ranking(table, state.accuracy)
            copying = copy_test(table, self._met, counted, state, self._wrong_choices, labels=self._labels)
            fresh = discounts(table, self._met, copying.probability * copying.rate, rank)
            fresh = by_side(table, fresh)
            if np.abs(fresh - counted).max() < self.tol:
                break
            counted = fresh
            state = model.fit(counted)
            n_iter += state.n_iter
        evidence = log_evidence(table, state, self._met, copying, rank)
        return _Explanation(model, state, counted, copying, rank, evidence, n_iter)


def _informs(table: ClaimTable, one: _Explanation) -> bool:
    """Say whether an explanation has sources right more often than by chance: few claims are explained by all being wrong, too."""
    chance = 1.0 / (1.0 + table.answers_per_topic().mean())
    return bool(np.average(one.state.accuracy[table.source], weights=table.weight) >= chance)
