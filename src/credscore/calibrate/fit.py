"""Fit the rules' weights to labels, with signs that cannot turn, and measure what comes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from sklearn.model_selection import GroupKFold

from credscore.calibrate.logistic import SignedLogistic
from credscore.calibrate.measures import Measures, measure
from credscore.errors import InputError
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement, judgements

_FITTED_SCOPES: Final = ("weight", "count", "assertion")
_ROUNDS: Final = 3
_FLOOR: Final = 1e-6


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
    predictions : DataFrame
        `assertion_id`, `topic_id`, `label`, `p_before`, `p_after` (held out).
    """

    rules: RuleSet
    before: Measures
    after: Measures
    predictions: pd.DataFrame


def calibrate(
    claims: Any,
    labels: Mapping[str, bool] | None = None,
    rules: RuleSet | None = None,
    folds: int = 10,
    strength: float = 10.0,
    as_of: Any = None,
) -> Calibration:
    """Fit the ``bits`` of the rules to labelled assertions.

    Each rule keeps its sign: its ``bits`` are multiplied by a weight of at least 0, and the
    prior is free. Rules about single origins (relays, hedges) and about rivals keep their knobs.

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
    strength : float
        How firmly the weights are held to the given rules; less lets few labels say more.
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
        fitted = _fitted(
            frame, rules, known, {judged[i].evidence.assertion_id for i in train}, strength, as_of
        )
        scored = {j.evidence.assertion_id: j.p for j in _labelled(frame, fitted, known, as_of)}
        held_out[test] = [scored[judged[i].evidence.assertion_id] for i in test]
    final = _fitted(frame, rules, known, set(known), strength, as_of)
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
    return Calibration(final, measure(y, p), measure(y, held_out), predictions)


def _labels(frame: pd.DataFrame) -> dict[str, bool]:
    if "label" not in frame.columns:
        raise InputError("no labels were given and the claims have no column 'label'", where="calibrate")
    known = frame.loc[frame["label"].notna().to_numpy()].drop_duplicates("assertion_id")
    return {name: bool(label) for name, label in zip(known["assertion_id"], known["label"], strict=True)}


def _labelled(frame: pd.DataFrame, rules: RuleSet, known: Mapping[str, bool], as_of: Any) -> list[Judgement]:
    return [j for j in judgements(frame, rules, as_of) if j.evidence.assertion_id in known]


def _fitted(
    frame: pd.DataFrame,
    rules: RuleSet,
    known: Mapping[str, bool],
    train: set[str],
    strength: float,
    as_of: Any,
) -> RuleSet:
    """Fit on some assertions; what rivals take depends on the weights, hence a few rounds."""
    codes = [r.code for r in rules if r.scope in _FITTED_SCOPES and r.family != "prior"]
    base = {code: rules[code].bits for code in codes}
    fitted = rules
    for _ in range(_ROUNDS):
        judged = [j for j in _labelled(frame, fitted, known, as_of) if j.evidence.assertion_id in train]
        parts = [_parts(j, fitted) for j in judged]
        X = np.array([[_per_weight(part, code, fitted, base) for code in codes] for part in parts])
        y = np.array([bool(known[j.evidence.assertion_id]) for j in judged], dtype=int)
        rest = np.array([part["rest"] for part in parts])
        model = SignedLogistic(strength).fit(X * math.log(2), y, offset=rest * math.log(2))
        for code, weight in zip(codes, model.coef_, strict=True):
            fitted = fitted.tweak(code, bits=base[code] * max(float(weight), _FLOOR))
        fitted = _with_prior(fitted, model.intercept_ / math.log(2))
    return RuleSet(fitted.rules, fitted.paths, calibrated=True)


def _with_prior(rules: RuleSet, bits: float) -> RuleSet:
    for rule in rules:
        if rule.family == "prior":
            return rules.tweak(rule.code, bits=bits)
    return rules


def _parts(judged: Judgement, rules: RuleSet) -> dict[str, float]:
    """Split a score into what each fitted rule counted in the end, and all the rest."""
    counted = {f.code: f.bits for f in judged.counted}
    topical = {rule.code for rule in rules if rule.scope == "topic"}
    rest = math.fsum(f.bits for f in judged.findings if f.code in topical)
    return {**counted, "rest": rest}


def _per_weight(part: Mapping[str, float], code: str, rules: RuleSet, base: Mapping[str, float]) -> float:
    return part.get(code, 0.0) / rules[code].bits * base[code]
