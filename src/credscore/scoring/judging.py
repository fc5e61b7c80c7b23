"""A rule set at work on the evidence of one topic."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from credscore.evidence import Evidence, Origin, Relation, Rival, claims_of, with_bits, with_origins
from credscore.evidence.strength import strongest
from credscore.evidence.words import day, introduced, people
from credscore.rule import ABSTAINS, Effect, Finding, Rule, Shares, outcome
from credscore.ruleset import RuleSet
from credscore.terms import Outcome

Origins = tuple[Origin, ...]
_ANSWERS = (Relation.RIVAL, Relation.UPDATE)
_ABSTAINS = Outcome.ABSTAINS.value


class _Weighed(NamedTuple):
    """An origin at its bare weight, what the rules do to it, and what it weighs in the end."""

    origin: Origin
    effects: dict[int, Effect]
    final: float


class Judged(NamedTuple):
    """An assertion's weighed evidence, its findings, and what each counting rule came to in the end."""

    evidence: Evidence
    findings: list[Finding]
    counted: list[Finding]


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
        self.counts = by_scope.get("count", [])
        self.rest = by_scope.get("assertion", [])
        self.topical = by_scope.get("topic", [])
        self.effects = [(r, r.apply) for r in by_scope.get("origin", [])]
        self.crowds = [(r, r.apply) for r in by_scope.get("crowd", [])]
        self.known: dict[int, tuple[Origin, _Weighed]] = {}
        self.order = {rule.code: index for index, rule in enumerate(rules)}

    def topic(self, topic: list[Evidence]) -> list[Judged]:
        """Judge the assertions of one topic; the findings stand in the order of the rules."""
        self.known.clear()
        judged = [self.assertion(evidence) for evidence in topic]
        if len(judged) > 1 and self.topical:
            judged = self._among_rivals(judged, topic)
        for one in judged:
            one.findings.sort(key=self._place)
        return judged

    def assertion(self, evidence: Evidence) -> Judged:
        """Judge one assertion by itself, before its rivals take their share."""
        evidence, findings, counted = self._weighed(evidence)
        more = _made(self.rest, evidence)
        return Judged(evidence, findings + more, counted + more)

    def _place(self, finding: Finding) -> int:
        return self.order[finding.code]

    def _weighed(self, evidence: Evidence) -> Judged:
        """Weigh the origins, rule by rule, and find what each rule did to the count."""
        if evidence.empty:
            return Judged(evidence, [], [])
        support, denials = self._chosen(evidence.support), self._chosen(evidence.denials)
        evidence = with_origins(
            evidence, tuple([w.origin for w in support]), tuple([w.origin for w in denials])
        )
        counted = self._count(evidence)
        course = _Course(self, evidence, counted)
        for index in sorted({index for w in (*support, *denials) for index in w.effects}):
            mine = _after(course.evidence.support, support, index)
            theirs = _after(course.evidence.denials, denials, index)
            evidence = with_origins(course.evidence, mine, theirs)
            told = _told(_why(support, index), _why(denials, index))
            behind = [w.origin for w in (*support, *denials) if index in w.effects]
            course.step(self.effects[index][0], evidence, told, claims_of(behind))
        self._crowded(course)
        return course.end()

    def _crowded(self, course: _Course) -> None:
        """Let the crowd rules say how far each origin counts beside the others."""
        for rule, shares_of in self.crowds:
            support, fewer, why = _shared(course.evidence.support, shares_of)
            denials, more, why_not = _shared(course.evidence.denials, shares_of)
            if fewer or more:
                told = _told(why, why_not)
                evidence = with_origins(course.evidence, support, denials)
                course.step(rule, evidence, told, claims_of(fewer + more))

    def _chosen(self, origins: Origins) -> list[_Weighed]:
        """Weigh the origins; of several versions of one keep the one that weighs most in the end."""
        if len(origins) == 1:
            return [self._one(origins[0])]
        best: dict[str, _Weighed] = {}
        for origin in origins:
            weighed = self._one(origin)
            other = best.get(origin.origin_id)
            if other is None or weighed.final > other.final:
                best[origin.origin_id] = weighed
        return list(best.values())

    def _one(self, origin: Origin) -> _Weighed:
        """Weigh one origin; one that stands in several assertions of a topic only once."""
        known = self.known.get(id(origin))
        if known is None or known[0] is not origin:
            known = self.known[id(origin)] = origin, self._new(origin)
        return known[1]

    def _new(self, origin: Origin) -> _Weighed:
        bits = math.fsum([rule.apply(origin) for rule in self.weights])
        effects, factor = {}, 1.0
        for index, (rule, effect_of) in enumerate(self.effects):
            effect = effect_of(origin)
            if effect is not None:
                effects[index] = effect = rule.powered(effect)
                factor *= effect.factor
        return _Weighed(with_bits(origin, bits), effects, _kept(bits, factor) if effects else bits)

    def _count(self, evidence: Evidence) -> list[Finding]:
        """Add up the origins as they are weighed now."""
        found = _made(self.counts, evidence)
        if self.weights and evidence.support:
            best = evidence.support[strongest(evidence.support)]
            bits = best.bits * self.weights[0].bits
            message = f"{introduced(best)}, says so{day(best.first_seen)}"
            found.insert(0, Finding(bits, message, best.claim_ids, outcome(bits), self.weights[0].code))
        return found

    def _among_rivals(self, judged: list[Judged], topic: list[Evidence]) -> list[Judged]:
        """Let the topic's answers bear on each other, all by what their own evidence comes to.

        Who speaks for or against this answer and denies the rival has been counted here, and is
        left out of the rival's: else a denial of both could help the one that it hurts less. So has
        been who denies this answer and gives the rival one.
        """
        alone = {one.evidence.assertion_id: one for one in judged}
        bare = {evidence.assertion_id: evidence for evidence in topic}
        known: dict[tuple[str, frozenset[str], frozenset[str]], float] = {
            (name, frozenset(), frozenset()): math.fsum([f.bits for f in one.findings])
            for name, one in alone.items()
        }

        def seen(rival: Rival, evidence: Evidence) -> Rival:
            other = alone[rival.assertion_id].evidence
            key = (rival.assertion_id, *_counted_twice(rival, other, evidence))
            if key not in known:
                known[key] = self._without(bare[rival.assertion_id], *key[1:])
            strength = _fresh(other, evidence)
            return Rival(*rival[:4], strength, known[key], rival.claim_ids, other.vouched)

        out = []
        for evidence, findings, counted in judged:
            if evidence.rivals:
                evidence = evidence._replace(
                    rivals=tuple([seen(rival, evidence) for rival in evidence.rivals])
                )
                findings = findings + _made(self.topical, evidence)
            out.append(Judged(evidence, findings, counted))
        return out

    def _without(self, evidence: Evidence, denials: frozenset[str], support: frozenset[str]) -> float:
        """Find what an assertion's own evidence comes to without some who deny it and some who give it."""
        kept = tuple([origin for origin in evidence.denials if origin.origin_id not in denials])
        mine = tuple([origin for origin in evidence.support if origin.origin_id not in support])
        return self._bits(with_origins(evidence, mine, kept))

    def _bits(self, evidence: Evidence) -> float:
        """Find what an assertion's own evidence comes to, without a word on why."""
        support, denials = (
            tuple([with_bits(w.origin, w.final) for w in self._chosen(origins)])
            for origins in (evidence.support, evidence.denials)
        )
        for _, shares_of in self.crowds:
            support, denials = _shared(support, shares_of)[0], _shared(denials, shares_of)[0]
        evidence = with_origins(evidence, support, denials)
        rules = self.rest if evidence.empty else self.counts + self.rest
        bits = [rule.quickly(evidence) * rule.bits for rule in rules]
        return math.fsum([*self.best(evidence), *bits])

    def best(self, evidence: Evidence) -> list[float]:
        """Give what the best origin's word is worth, where there is a rule that says so."""
        if not self.weights or not evidence.support:
            return []
        return [max([origin.bits for origin in evidence.support]) * self.weights[0].bits]


class _Course:
    """The count, from the bare weights on, as one rule after the other changes it."""

    def __init__(self, judge: Judge, evidence: Evidence, counted: list[Finding]) -> None:
        self.judge, self.evidence = judge, evidence
        self.findings, self.counted = [*counted], counted
        spoke = {finding.code for finding in counted}
        self.rules = [rule for rule in judge.counts if rule.code in spoke]
        self.bits = [finding.bits for finding in counted]

    def step(self, rule: Rule, evidence: Evidence, message: str, claims: tuple[str, ...]) -> None:
        """Count again after one rule: the difference is what it did."""
        self.evidence = evidence
        bits = [*self.judge.best(evidence), *[rule.quickly(evidence) * rule.bits for rule in self.rules]]
        moved = math.fsum([*bits, *[-b for b in self.bits]])
        self.findings.append(Finding(moved, message, claims, outcome(moved), rule.code))
        self.bits = bits

    def end(self) -> Judged:
        """Give what each rule found, and what each counting rule comes to now."""
        counted = [
            Finding(b, f.message, f.claim_ids, f.outcome, f.code)
            for f, b in zip(self.counted, self.bits, strict=True)
        ]
        return Judged(self.evidence, self.findings, counted)


def _made(rules: list[Rule], evidence: Evidence) -> list[Finding]:
    """Apply rules; keep what those say that do not abstain."""
    found = []
    for rule in rules:
        finding = rule.apply(evidence)
        if finding is not ABSTAINS and finding.outcome != _ABSTAINS:
            found.append(rule.scaled(finding))
    return found


def _kept(bits: float, factor: float) -> float:
    """Keep a share of the odds that an origin adds; more than nothing remains of it."""
    return math.log2(1 + (2.0**bits - 1) * factor)


def _after(origins: Origins, weighed: list[_Weighed], index: int) -> Origins:
    """Apply one rule's effects."""
    changed: list[Origin] | None = None
    for place, one in enumerate(weighed):
        effect = one.effects.get(index)
        if effect is not None:
            changed = changed or list(origins)
            changed[place] = with_bits(origins[place], _kept(origins[place].bits, effect.factor))
    return tuple(changed) if changed else origins


def _why(weighed: list[_Weighed], index: int) -> list[str]:
    return [w.effects[index].why for w in weighed if index in w.effects]


def _shared(
    origins: Origins, shares_of: Callable[[Origins], Shares | None]
) -> tuple[Origins, Origins, list[str]]:
    """Apply one crowd rule; give the origins, those that count for less, and why."""
    shares = shares_of(origins) if len(origins) > 1 else None
    if shares is None:
        return origins, (), []
    changed = [o._replace(share=o.share * share) for o, share in zip(origins, shares.values, strict=True)]
    fewer = tuple(o for o, share in zip(origins, shares.values, strict=True) if share != 1.0)
    return tuple(changed), fewer, [f"{shares.why}: {people(fewer)}"]


def _told(support: list[str], denials: list[str], most: int = 3) -> str:
    """Join the reasons, those of the other side named as such."""
    if len(support) == 1 and not denials:
        return support[0]
    why = list(dict.fromkeys([*support, *(f"on the other side, {reason}" for reason in denials)]))
    rest = f"; and {len(why) - most} more" if len(why) > most else ""
    return "; ".join(why[:most]) + rest


def _fresh(rival: Evidence, evidence: Evidence) -> float:
    """Find the weight of a rival's best origin that does not stand behind this assertion too."""
    ids = {origin.origin_id for origin in evidence.support}
    return max([origin.bits for origin in rival.support if origin.origin_id not in ids], default=0.0)


def _counted_twice(
    rival: Rival, other: Evidence, evidence: Evidence
) -> tuple[frozenset[str], frozenset[str]]:
    """List those who deny a rival, and those who give it, whose word has been counted for or against an answer."""
    deniers = {origin.origin_id for origin in evidence.denials}
    heard = deniers.union([origin.origin_id for origin in evidence.support])
    denials = frozenset([o.origin_id for o in other.denials if o.origin_id in heard])
    support = [o.origin_id for o in other.support if o.origin_id in deniers]
    return denials, frozenset(support if rival.relation in _ANSWERS else ())
