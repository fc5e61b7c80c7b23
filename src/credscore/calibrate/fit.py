"""Fit the rules' weights to labels, with signs that cannot turn, and measure what comes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold

from credscore.calibrate.logistic import SignedLogistic
from credscore.calibrate.measures import Measures, measure
from credscore.errors import InputError
from credscore.rule import Rule
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement, judgements

_FITTED_SCOPES: Final = ("weight", "count", "assertion")
_ROUNDS: Final = 3
_FLOOR: Final = 1e-6
_STRENGTHS: Final = (1.0, 3.0, 10.0, 30.0, 100.0, 300.0)
_INNER_FOLDS: Final = 5
KEPT: Final = math.inf
"""The strength with which no weight moves."""


@dataclass(frozen=True)
class Calibration:
    """What calibration gives.

    Attributes
    ----------
    rules : RuleSet
        The rule set with fitted ``bits``; its scores are probabilities, not an index.
    before, after : Measures
        The given rule set and the fitted ones on the labelled assertions; `after` is held out:
        each assertion was scored by weights fitted on other topics.
    strength : float
        How firmly the weights were held to the given ones; infinite where these were kept.
    predictions : DataFrame
        `assertion_id`, `topic_id`, `label`, `p_before`, `p_after` (held out).
    """

    rules: RuleSet
    before: Measures
    after: Measures
    predictions: pd.DataFrame
    strength: float = KEPT


def calibrate(
    claims: Any,
    labels: Mapping[str, bool] | None = None,
    rules: RuleSet | None = None,
    folds: int = 10,
    strength: float | None = None,
    as_of: Any = None,
) -> Calibration:
    """Fit the ``bits`` of the rules to labelled assertions.

    Each rule keeps its sign: its ``bits`` are multiplied by a weight of at least 0. Weights and
    prior start from the given rules and are held to them, and leave them only where labels on
    other topics show that it helps. Rules about single origins (relays, hedges) and about
    rivals keep their knobs.

    Parameters
    ----------
    claims : DataFrame or Report
        Traced claims; with a column `label` where `labels` is not given.
    labels : mapping of assertion_id to bool, optional
        Which assertions proved true. Others are left out of the fit.
    rules : RuleSet, optional
        Where to start from.
    folds : int
        Folds of the cross-validation, grouped by topic.
    strength : float, optional
        How firmly the weights are held to the given rules; less lets few labels say more.
        Unless given it is chosen by cross-validation within the labels, and the given rules
        are kept where no strength is better by more than the standard error.
    as_of : str, date or datetime, optional

    Returns
    -------
    Calibration

    Raises
    ------
    InputError
        If the labels are of one kind only, or fewer topics than two are labelled.
    """
    rules = RuleSet.default() if rules is None else rules
    frame = claims if isinstance(claims, pd.DataFrame) else claims.claims
    known = _labels(frame) if labels is None else dict(labels)
    judged = _labelled(frame, rules, known, as_of)
    y = np.array([bool(known[j.evidence.assertion_id]) for j in judged], dtype=int)
    groups = np.array([j.evidence.topic_id for j in judged], dtype=object)
    if len(set(y.tolist())) < 2 or len(set(groups.tolist())) < 2:
        raise InputError("calibration needs true and false assertions on at least two topics", where="labels")
    held_out = np.empty(len(y))
    splits = GroupKFold(min(folds, len(set(groups.tolist()))))
    for train, test in splits.split(y, y, groups):
        seen = [judged[i] for i in train]
        firm = _chosen(seen, rules, known) if strength is None else strength
        names = {j.evidence.assertion_id for j in seen}
        fitted = _fitted(frame, rules, known, names, firm, as_of)
        scored = {j.evidence.assertion_id: j.p for j in _labelled(frame, fitted, known, as_of)}
        held_out[test] = [scored[judged[i].evidence.assertion_id] for i in test]
    firm = _chosen(judged, rules, known) if strength is None else strength
    final = _fitted(frame, rules, known, set(known), firm, as_of)
    p = np.array([j.p for j in judged])
    predictions = pd.DataFrame(
        {
            "assertion_id": [j.evidence.assertion_id for j in judged],
            "topic_id": groups,
            "label": y.astype(bool),
            "p_before": p,
            "p_after": held_out,
        }
    )
    return Calibration(final, measure(y, p), measure(y, held_out), predictions, firm)


def _labels(frame: pd.DataFrame) -> dict[str, bool]:
    if "label" not in frame.columns:
        raise InputError("no labels were given and the claims have no column 'label'", where="calibrate")
    known = frame.loc[frame["label"].notna().to_numpy()].drop_duplicates("assertion_id")
    return {name: bool(label) for name, label in zip(known["assertion_id"], known["label"], strict=True)}


def _labelled(frame: pd.DataFrame, rules: RuleSet, known: Mapping[str, bool], as_of: Any) -> list[Judgement]:
    return [j for j in judgements(frame, rules, as_of) if j.evidence.assertion_id in known]


def _chosen(judged: list[Judgement], rules: RuleSet, known: Mapping[str, bool]) -> float:
    """Choose the strength by log loss on held-out topics; rivals are held as they are for that."""
    facts = _facts(judged, rules, rules, known)
    groups = np.array([j.evidence.topic_id for j in judged], dtype=object)
    number = min(_INNER_FOLDS, len(set(groups.tolist())))
    if number < 2:
        return KEPT
    kept = _losses(facts.y, np.array([j.bits for j in judged]) * math.log(2))
    splits = list(GroupKFold(number).split(facts.y, facts.y, groups))
    best, chosen = 0.0, KEPT
    for strength in _STRENGTHS:
        odds = np.empty(len(facts.y))
        for train, test in splits:
            model = _model(facts.at(train), strength, rules)
            part = facts.at(test)
            odds[test] = part.X @ model.coef_ + part.base * model.intercept_ + part.offset
        gain = kept - _losses(facts.y, odds)
        error = float(gain.std(ddof=1)) / math.sqrt(len(gain))
        if gain.mean() > max(best, error):
            best, chosen = float(gain.mean()), strength
    return chosen


def _losses(y: np.ndarray, odds: np.ndarray) -> np.ndarray:
    losses: np.ndarray = np.logaddexp(0, np.where(y == 1, -odds, odds))
    return losses


class _Facts(NamedTuple):
    """Labelled assertions as a regression sees them, in nats."""

    X: np.ndarray
    y: np.ndarray
    offset: np.ndarray
    base: np.ndarray

    def at(self, rows: np.ndarray) -> _Facts:
        """Take some of the rows."""
        return _Facts(*(column[rows] for column in self))


def _fitted(
    frame: pd.DataFrame,
    rules: RuleSet,
    known: Mapping[str, bool],
    train: set[str],
    strength: float,
    as_of: Any,
) -> RuleSet:
    """Fit on some assertions; what rivals take depends on the weights, hence a few rounds."""
    fitted = rules
    for _ in range(_ROUNDS if math.isfinite(strength) else 0):
        judged = [j for j in _labelled(frame, fitted, known, as_of) if j.evidence.assertion_id in train]
        model = _model(_facts(judged, fitted, rules, known), strength, rules)
        for code, weight in zip(_codes(rules), model.coef_, strict=True):
            fitted = fitted.tweak(code, bits=rules[code].bits * max(float(weight), _FLOOR))
        for prior in _priors(rules)[:1]:
            fitted = fitted.tweak(prior.code, bits=model.intercept_ / math.log(2))
    return RuleSet(fitted.rules, fitted.paths, calibrated=True)


def _model(facts: _Facts, strength: float, rules: RuleSet) -> SignedLogistic:
    anchor = math.fsum(prior.bits for prior in _priors(rules)[:1]) * math.log(2)
    return SignedLogistic(strength, anchor=anchor).fit(facts.X, facts.y, facts.offset, facts.base)


def _codes(rules: RuleSet) -> list[str]:
    return [r.code for r in rules if r.scope in _FITTED_SCOPES and r.family != "prior"]


def _priors(rules: RuleSet) -> list[Rule]:
    return [rule for rule in rules if rule.family == "prior"]


def _facts(judged: list[Judgement], fitted: RuleSet, rules: RuleSet, known: Mapping[str, bool]) -> _Facts:
    """Split each score into what each fitted rule counted for in the end, the prior, and all the rest."""
    codes, topical = _codes(rules), {rule.code for rule in rules if rule.scope == "topic"}
    prior = next(iter(_priors(fitted)), None)
    rows, rest, base = [], [], []
    for one in judged:
        counted = {f.code: f.bits for f in one.counted}
        rows.append([counted.get(code, 0.0) / fitted[code].bits * rules[code].bits for code in codes])
        rest.append(math.fsum(f.bits for f in one.findings if f.code in topical))
        base.append(counted.get(prior.code, 0.0) / prior.bits if prior and prior.bits else 1.0)
    y = np.array([bool(known[one.evidence.assertion_id]) for one in judged], dtype=int)
    nats = math.log(2)
    return _Facts(np.array(rows) * nats, y, np.array(rest) * nats, np.array(base))
