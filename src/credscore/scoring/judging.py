"""A rule set at work on the evidence of one topic."""

from __future__ import annotations

import math
from typing import Final

from credscore.evidence import Evidence, Origin, with_bits, with_origins
from credscore.evidence.strength import strongest
from credscore.evidence.words import day, introduced, turning, verb
from credscore.rule import ABSTAINS, Finding, Rule, found_by
from credscore.ruleset import RuleSet
from credscore.scoring.course import Course, Judged, Origins, Weighed, acts_of, best_bits, kept, shared
from credscore.scoring.rivals import Rivals
from credscore.terms import Outcome

_ABSTAINS: Final = Outcome.ABSTAINS.value


class Judge:
    """Applies the rules of a set in their order.

    Rules of scope ``weight`` say what each origin's word is worth by itself, ``origin`` rules
    which share of its odds is kept, ``crowd`` rules how far each counts beside the others.
    ``count`` rules add the origins up; what the rules in between changed is shown as their
    own finding, the difference that they make to the count. ``assertion`` and ``topic`` rules
    add their findings as they are.
    """

    def __init__(self, rules: RuleSet) -> None:
        by_scope: dict[str, list[Rule]] = {}
        for rule in rules:
            by_scope.setdefault(rule.scope, []).append(rule)
        self.weights = by_scope.get("weight", [])
        self.best = self.weights[0] if self.weights else None
        self.counts = by_scope.get("count", [])
        self.rest = by_scope.get("assertion", [])
        self.topical = by_scope.get("topic", [])
        self.effects = [(r, r.apply) for r in by_scope.get("origin", [])]
        self.crowds = [(r, r.apply) for r in by_scope.get("crowd", [])]
        self.known: dict[int, tuple[Origin, Weighed]] = {}
        self.order = {rule.code: index for index, rule in enumerate(rules)}

    def topic(self, topic: list[Evidence]) -> list[Judged]:
        """Judge the assertions of one topic; the findings stand in the order of the rules."""
        self.known.clear()
        judged = [self.assertion(evidence) for evidence in topic]
        if len(judged) > 1 and self.topical:
            rivals = Rivals(topic, judged, self._without)
            judged = [self._beside(one, rivals) for one in judged]
        return [Judged(one.evidence, self._ordered(one.findings), one.counted) for one in judged]

    def assertion(self, evidence: Evidence) -> Judged:
        """Judge one assertion by itself, before its rivals take their share."""
        evidence, findings, counted = self._weighed(evidence)
        more = _made(self.rest, evidence)
        return Judged(evidence, findings + more, counted + more)

    def _beside(self, one: Judged, rivals: Rivals) -> Judged:
        """Let the topic's other answers bear on one."""
        if not one.evidence.rivals:
            return one
        evidence = rivals.seen_from(one.evidence)
        return Judged(evidence, one.findings + _made(self.topical, evidence), one.counted)

    def _ordered(self, findings: list[Finding]) -> list[Finding]:
        order = self.order
        places = [order[finding.code] for finding in findings]
        return [findings[i] for i in sorted(range(len(places)), key=places.__getitem__)]

    def _weighed(self, evidence: Evidence) -> Judged:
        """Weigh the origins, rule by rule, and find what each rule did to the count."""
        if evidence.empty:
            return Judged(evidence, [], [])
        support, denials = self._chosen(evidence.support), self._chosen(evidence.denials)
        evidence = with_origins(
            evidence, tuple([w.origin for w in support]), tuple([w.origin for w in denials])
        )
        course = Course(evidence, self._count(evidence), self.counts, self.best)
        for index, (mine, theirs) in sorted(acts_of(support, denials).items()):
            course.weigh(self.effects[index][0], mine, theirs)
        if len(support) > 1 or len(denials) > 1:
            for rule, shares_of in self.crowds:
                course.crowd(rule, shares_of)
        return course.end()

    def _chosen(self, origins: Origins) -> list[Weighed]:
        """Weigh the origins; of several versions of one keep the one that weighs most in the end."""
        if len(origins) == 1:
            return [self._one(origins[0])]
        best: dict[str, Weighed] = {}
        for origin in origins:
            weighed = self._one(origin)
            other = best.get(origin.origin_id)
            if other is None or weighed.final > other.final:
                best[origin.origin_id] = weighed
        return list(best.values())

    def _one(self, origin: Origin) -> Weighed:
        """Weigh one origin; one that stands in several assertions of a topic only once."""
        known = self.known.get(id(origin))
        if known is None or known[0] is not origin:
            known = self.known[id(origin)] = origin, self._new(origin)
        return known[1]

    def _new(self, origin: Origin) -> Weighed:
        bits = math.fsum([rule.apply(origin) for rule in self.weights])
        effects, factor = {}, 1.0
        for index, (rule, effect_of) in enumerate(self.effects):
            effect = effect_of(origin)
            if effect is not None:
                effects[index] = effect = rule.powered(effect)
                factor *= effect.factor
        return Weighed(with_bits(origin, bits), effects, kept(bits, factor) if effects else bits)

    def _count(self, evidence: Evidence) -> list[Finding]:
        """Add up the origins as they are weighed now."""
        found = _made(self.counts, evidence)
        if self.best and evidence.support:
            best = evidence.support[strongest(evidence.support)]
            bits = best.bits * self.best.bits
            message = (
                f"{introduced(best)}, {verb(best, 'says', 'say')} so{day(best.first_seen)}{turning((best,))}"
            )
            found.insert(0, found_by(self.best, bits, message, best.claim_ids))
        return found

    def _without(self, evidence: Evidence, denials: frozenset[str], support: frozenset[str]) -> float:
        """Find what an assertion's own evidence comes to without some who deny it and some who give it."""
        against = tuple([origin for origin in evidence.denials if origin.origin_id not in denials])
        mine = tuple([origin for origin in evidence.support if origin.origin_id not in support])
        return self._bits(with_origins(evidence, mine, against))

    def _bits(self, evidence: Evidence) -> float:
        """Find what an assertion's own evidence comes to, without a word on why."""
        support, denials = (
            tuple([with_bits(w.origin, w.final) for w in self._chosen(origins)])
            for origins in (evidence.support, evidence.denials)
        )
        for _, shares_of in self.crowds:
            support, denials = shared(support, shares_of)[0], shared(denials, shares_of)[0]
        evidence = with_origins(evidence, support, denials)
        rules = self.rest if evidence.empty else self.counts + self.rest
        bits = [rule.quickly(evidence) * rule.bits for rule in rules]
        return math.fsum([*best_bits(self.best, support), *bits])


def _made(rules: list[Rule], evidence: Evidence) -> list[Finding]:
    """Apply rules; keep what those say that do not abstain."""
    found = []
    for rule in rules:
        finding = rule.apply(evidence)
        if finding is not ABSTAINS and finding.outcome != _ABSTAINS:
            found.append(rule.scaled(finding))
    return found
