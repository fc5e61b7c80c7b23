"""Judged assertions as a regression sees them: what each rule comes to, in nats."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from credscore.rule import Rule
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement

_COUNTING: Final = ("weight", "count", "assertion")
_NATS: Final = math.log(2)


class Facts(NamedTuple):
    """Labelled assertions, a row each.

    Attributes
    ----------
    X : ndarray, shape (n, rules)
        What each rule of `fitted_rules` would come to at its given bits.
    y : ndarray of 0 and 1
    offset : ndarray
        What is not fitted.
    base : ndarray
        How often the prior counts.
    """

    X: np.ndarray
    y: np.ndarray
    offset: np.ndarray
    base: np.ndarray

    def at(self, rows: np.ndarray) -> Facts:
        """Take some of the rows."""
        return Facts(*(column[rows] for column in self))


def fitted_rules(rules: RuleSet) -> list[Rule]:
    """List the rules whose bits are fitted beside the prior's: those that count, then those about single origins."""
    counting = [rule for rule in rules if rule.scope in _COUNTING and rule.family != "prior"]
    return [rule for rule in (*counting, *(r for r in rules if r.scope == "origin")) if rule.bits]


def prior_of(rules: RuleSet) -> Rule | None:
    """Find the rule from which every assertion starts."""
    return next((rule for rule in rules if rule.family == "prior"), None)


def facts_of(
    judged: Sequence[Judgement], fitted: RuleSet, rules: RuleSet, labels: Mapping[str, bool]
) -> Facts:
    """Split each score into what each rule counted for, the prior, and all the rest.

    Rules that count enter with the effects of all others inside. What a rule about single
    origins moved is inside them already, and enters as the slope on which it would move on.
    """
    columns, prior = fitted_rules(rules), prior_of(fitted)
    topical = {rule.code for rule in rules if rule.scope == "topic"}
    moving = {rule.code for rule in columns if rule.scope == "origin"}
    rows, rest, base = [], [], []
    for one in judged:
        found = {f.code: f.bits for f in one.counted}
        moved = {f.code: f.bits for f in one.findings if f.code in moving}
        others = [f.bits for f in one.findings if f.code in topical]
        rest.append(math.fsum([*others, *(-bits for bits in moved.values())]))
        base.append(found.get(prior.code, 0.0) / prior.bits if prior and prior.bits else 1.0)
        found |= moved
        rows.append([found.get(rule.code, 0.0) / fitted[rule.code].bits * rule.bits for rule in columns])
    y = np.array([bool(labels[one.evidence.assertion_id]) for one in judged], dtype=int)
    return Facts(np.array(rows) * _NATS, y, np.array(rest) * _NATS, np.array(base))
