"""Fit the rules' weights to labels, with signs that cannot turn, and measure what comes of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold

from credscore import frames
from credscore.calibrate.facts import Facts, facts_of, fitted_rules, prior_of
from credscore.calibrate.logistic import SignedLogistic
from credscore.calibrate.measures import Measures, measure
from credscore.errors import InputError
from credscore.evidence import Evidence, topics
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement, judged_topics


class Hold(NamedTuple):
    """How firmly weights are held to the given ones: 1 / the variance that they may have.

    Attributes
    ----------
    counting : float
        The rules that count, and the prior; infinite where these are kept.
    single : float
        The rules about single origins.
    """

    counting: float
    single: float


_ROUNDS: Final = 3
_FLOOR: Final = 1e-6
_INNER_FOLDS: Final = 5
_SINGLE: Final = (math.inf, 10.0, 3.0, 1.0, 0.3, 0.1)
_COUNTING: Final = (100.0, 30.0, 10.0, 3.0, 1.0)
_KEPT: Final = Hold(math.inf, math.inf)


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
    hold : Hold
        How firmly the weights were held to the given ones.
    predictions : DataFrame
        `assertion_id`, `topic_id`, `label`, `p_before`, `p_after` (held out).
    """

    rules: RuleSet
    before: Measures
    after: Measures
    predictions: pd.DataFrame
    hold: Hold = _KEPT


def calibrate(
    claims: Any,
    labels: Mapping[str, bool] | None = None,
    rules: RuleSet | str | Path | None = None,
    folds: int = 10,
    strength: float | None = None,
    as_of: Any = None,
) -> Calibration:
    """Fit the ``bits`` of the rules to labelled assertions.

    Each rule keeps its sign: its ``bits`` are multiplied by a weight of at least 0, and start from
    the given ones. How far the rules about single origins (ratings, hedges, relays) may leave them
    is chosen by cross-validation within the labels; the rules that count origins and denials,
    and the prior, leave them only where that is better by more than the standard error. Rules
    about crowds and rivals are kept.

    Parameters
    ----------
    claims : DataFrame or Report
        Traced claims; with a column `label` where `labels` is not given.
    labels : mapping of assertion_id to bool, optional
        Which assertions proved true. Others are left out of the fit.
    rules : RuleSet or path of a TOML file, optional
        Where to start from.
    folds : int
        Folds of the cross-validation, grouped by topic.
    strength : float, at least 0, optional
        How firmly all weights are held to the given rules; less lets few labels say more.
        Chosen as said above unless given.
    as_of : str, date or datetime, optional

    Returns
    -------
    Calibration

    Raises
    ------
    InputError
        If the labels are of one kind only, or fewer topics than two are labelled.
    """
    rules = RuleSet.of(rules)
    frame, as_of = frames.traced_in(claims, as_of, "calibrate")
    known = frames.labels_in(_labels(frame) if labels is None else labels, frame, "calibrate")
    gathered = [topic for topic in topics(frame, as_of) if any(e.assertion_id in known for e in topic)]
    judged = _judged(gathered, rules, known)
    y = np.array([bool(known[j.evidence.assertion_id]) for j in judged], dtype=int)
    groups = np.array([j.evidence.topic_id for j in judged], dtype=object)
    if len(set(y.tolist())) < 2 or len(set(groups.tolist())) < 2:
        found = f"{y.sum()} true and {len(y) - y.sum()} false on {len(set(groups.tolist()))}"
        told = f"calibration needs true and false assertions on at least two topics; there are {found}"
        raise InputError(told, where="labels")
    held_out, fixed = np.empty(len(y)), None if strength is None else Hold(strength, strength)
    for train, test in GroupKFold(min(folds, len(set(groups.tolist())))).split(y, y, groups):
        seen, unseen = (_of(gathered, set(groups[part].tolist())) for part in (train, test))
        fitted, _ = _fitted(seen, rules, known, fixed)
        held_out[test] = [j.p for j in _judged(unseen, fitted, known)]
    final, hold = _fitted(gathered, rules, known, fixed)
    table = _predictions(judged, y, held_out)
    return Calibration(final, measure(y, table["p_before"]), measure(y, held_out), table, hold)


def _predictions(judged: list[Judgement], y: np.ndarray, held_out: np.ndarray) -> pd.DataFrame:
    """Lay out what was believed of each labelled assertion before, and by weights fitted on other topics."""
    return pd.DataFrame(
        {
            "assertion_id": [j.evidence.assertion_id for j in judged],
            "topic_id": [j.evidence.topic_id for j in judged],
            "label": y.astype(bool),
            "p_before": [j.p for j in judged],
            "p_after": held_out,
        }
    )


def _labels(frame: pd.DataFrame) -> dict[str, Any]:
    if "label" not in frame.columns:
        raise InputError("no labels were given and the claims have no column 'label'", where="calibrate")
    known = frame.loc[frame["label"].notna().to_numpy()].drop_duplicates("assertion_id")
    return dict(zip(known["assertion_id"], known["label"], strict=True))


def _of(gathered: Iterable[list[Evidence]], names: set[str]) -> list[list[Evidence]]:
    return [topic for topic in gathered if topic[0].topic_id in names]


def _judged(gathered: Iterable[list[Evidence]], rules: RuleSet, known: Mapping[str, bool]) -> list[Judgement]:
    return [j for j in judged_topics(gathered, rules) if j.evidence.assertion_id in known]


def _fitted(
    gathered: list[list[Evidence]], rules: RuleSet, known: Mapping[str, bool], hold: Hold | None
) -> tuple[RuleSet, Hold]:
    """Fit on some topics; what a rule comes to depends on the others' weights, hence a few rounds."""
    judged = _judged(gathered, rules, known)
    hold = _chosen(judged, rules, known) if hold is None else hold
    fitted, prior = rules, prior_of(rules)
    for _ in range(_ROUNDS):
        model = _model(facts_of(judged, fitted, rules, known), hold, rules)
        for rule, weight in zip(fitted_rules(rules), model.coef_, strict=True):
            fitted = fitted.tweak(rule.code, bits=rule.bits * max(float(weight), _FLOOR))
        if prior is not None:
            fitted = fitted.tweak(prior.code, bits=model.intercept_ / math.log(2))
        judged = _judged(gathered, fitted, known)
    return RuleSet(fitted.rules, fitted.paths, calibrated=True), hold


def _chosen(judged: list[Judgement], rules: RuleSet, known: Mapping[str, bool]) -> Hold:
    """Choose how firmly to hold by log loss on held-out topics; rivals are held as they are for that."""
    facts = facts_of(judged, rules, rules, known)
    groups = np.array([j.evidence.topic_id for j in judged], dtype=object)
    number = min(_INNER_FOLDS, len(set(groups.tolist())))
    if number < 2:
        return _KEPT
    splits = list(GroupKFold(number).split(facts.y, facts.y, groups))
    losses = {hold: _losses(facts, hold, rules, splits) for hold in (Hold(math.inf, s) for s in _SINGLE)}
    single = min(losses, key=lambda hold: float(losses[hold].mean()))
    more = {hold: _losses(facts, hold, rules, splits) for hold in (Hold(c, single.single) for c in _COUNTING)}
    best = min(more, key=lambda hold: float(more[hold].mean()))
    gain = losses[single] - more[best]
    return best if gain.mean() > float(gain.std(ddof=1)) / math.sqrt(len(gain)) else single


def _losses(
    facts: Facts, hold: Hold, rules: RuleSet, splits: Iterable[tuple[np.ndarray, np.ndarray]]
) -> np.ndarray:
    """Find the log loss of each row, fitted on other topics."""
    odds = np.empty(len(facts.y))
    for train, test in splits:
        model, part = _model(facts.at(train), hold, rules), facts.at(test)
        odds[test] = part.X @ model.coef_ + part.base * model.intercept_ + part.offset
    losses: np.ndarray = np.logaddexp(0, np.where(facts.y == 1, -odds, odds))
    return losses


def _model(facts: Facts, hold: Hold, rules: RuleSet) -> SignedLogistic:
    """Fit the weights; the prior is held as the rules that count are."""
    prior = prior_of(rules)
    anchor = prior.bits * math.log(2) if prior else 0.0
    firm = [hold.single if rule.scope == "origin" else hold.counting for rule in fitted_rules(rules)]
    model = SignedLogistic(np.array([*firm, hold.counting]), anchor=anchor)
    return model.fit(facts.X, facts.y, facts.offset, facts.base)
