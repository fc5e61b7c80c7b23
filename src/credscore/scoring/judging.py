"""A rule set at work on the evidence of one topic."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

from credscore.evidence import Evidence, Origin, claims_of, with_bits
from credscore.evidence.strength import strongest
from credscore.evidence.words import day, introduced, people
from credscore.rule import Effect, Finding, Rule, Shares, outcome
from credscore.ruleset import RuleSet
from credscore.terms import Outcome

Origins = tuple[Origin, ...]


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
        self.order = {rule.code: index for index, rule in enumerate(rules)}

    def topic(self, topic: list[Evidence]) -> list[Judged]:
        """Judge the assertions of one topic; the findings stand in the order of the rules."""
        judged = [self.assertion(evidence) for evidence in topic]
        if len(judged) > 1 and self.topical:
            judged = self._among_rivals(judged)
        return [one._replace(findings=sorted(one.findings, key=self._place)) for one in judged]

    def assertion(self, evidence: Evidence) -> Judged:
        """Judge one assertion by itself, before its rivals take their share."""
        judged = self._weighed(evidence)
        more = _made(rule(judged.evidence) for rule in self.rest)
        return judged._replace(findings=judged.findings + more, counted=judged.counted + more)

    def _place(self, finding: Finding) -> int:
        return self.order[finding.code]

    def _weighed(self, evidence: Evidence) -> Judged:
        """Weigh the origins, rule by rule, and find what each rule did to the count."""
        if evidence.empty:
            return Judged(evidence, [], [])
        support, denials = self._chosen(evidence.support), self._chosen(evidence.denials)
        evidence = _with(evidence, [w.origin for w in support], [w.origin for w in denials])
        counted = self._count(evidence)
        findings = [*counted]
        for index in sorted({index for w in (*support, *denials) for index in w.effects}):
            evidence = _with(
                evidence, _after(evidence.support, support, index), _after(evidence.denials, denials, index)
            )
            again = self._count(evidence)
            told = _told(_why(support, index), _why(denials, index))
            behind = tuple(w.origin for w in (*support, *denials) if index in w.effects)
            findings.append(_difference(self.effects[index][0], counted, again, told, claims_of(behind)))
            counted = again
        return self._crowded(evidence, findings, counted)

    def _crowded(self, evidence: Evidence, findings: list[Finding], counted: list[Finding]) -> Judged:
        """Let the crowd rules say how far each origin counts beside the others."""
        for rule, shares_of in self.crowds:
            support, fewer, why = _shared(evidence.support, shares_of)
            denials, more, why_not = _shared(evidence.denials, shares_of)
            if not (fewer or more):
                continue
            evidence = _with(evidence, support, denials)
            again = self._count(evidence)
            told = _told(why, why_not)
            findings.append(_difference(rule, counted, again, told, claims_of(fewer + more)))
            counted = again
        return Judged(evidence, findings, counted)

    def _chosen(self, origins: Origins) -> list[_Weighed]:
        """Weigh the origins; of several versions of one keep the one that weighs most in the end."""
        best: dict[str, _Weighed] = {}
        for origin in origins:
            weighed = self._one(origin)
            other = best.get(origin.origin_id)
            if other is None or weighed.final > other.final:
                best[origin.origin_id] = weighed
        return list(best.values())

    def _one(self, origin: Origin) -> _Weighed:
        bits = math.fsum([rule(origin) for rule in self.weights])
        effects, factor = {}, 1.0
        for index, (_, effect_of) in enumerate(self.effects):
            effect = effect_of(origin)
            if effect is not None:
                effects[index] = effect
                factor *= effect.factor
        return _Weighed(with_bits(origin, bits), effects, _kept(bits, factor))

    def _count(self, evidence: Evidence) -> list[Finding]:
        """Add up the origins as they are weighed now."""
        found = [f for rule in self.counts if (f := rule(evidence)).outcome != Outcome.ABSTAINS]
        if self.weights and evidence.support:
            best = evidence.support[strongest(evidence.support)]
            bits = best.bits * self.weights[0].bits
            message = f"{introduced(best)}, says so{day(best.first_seen)}"
            found.insert(0, Finding(bits, message, best.claim_ids, outcome(bits), self.weights[0].code))
        return found

    def _among_rivals(self, judged: list[Judged]) -> list[Judged]:
        """Let the topic's answers bear on each other, all by what their own evidence comes to."""
        alone = {one.evidence.assertion_id: one.evidence for one in judged}
        bits = {one.evidence.assertion_id: math.fsum(f.bits for f in one.findings) for one in judged}
        out = []
        for one in judged:
            evidence, findings = one.evidence, one.findings
            if evidence.rivals:
                names = [rival.assertion_id for rival in evidence.rivals]
                rivals = [
                    rival._replace(bits=bits[name], strength=_fresh(alone[name], evidence))
                    for name, rival in zip(names, evidence.rivals, strict=True)
                ]
                evidence = evidence._replace(rivals=tuple(rivals))
                findings = findings + _made(rule(evidence) for rule in self.topical)
            out.append(Judged(evidence, findings, one.counted))
        return out


def _made(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.outcome != Outcome.ABSTAINS]


def _kept(bits: float, factor: float) -> float:
    """Keep a share of the odds that an origin adds; more than nothing remains of it."""
    return math.log2(1 + (2.0**bits - 1) * factor)


def _with(evidence: Evidence, support: Iterable[Origin], denials: Iterable[Origin]) -> Evidence:
    return evidence._replace(support=tuple(support), denials=tuple(denials))


def _after(origins: Origins, weighed: list[_Weighed], index: int) -> Origins:
    """Apply one rule's effects."""
    return tuple(
        [
            with_bits(o, _kept(o.bits, w.effects[index].factor)) if index in w.effects else o
            for o, w in zip(origins, weighed, strict=True)
        ]
    )


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


def _difference(
    rule: Rule, before: list[Finding], after: list[Finding], message: str, claims: tuple[str, ...]
) -> Finding:
    bits = math.fsum([*(f.bits for f in after), *(-f.bits for f in before)])
    return Finding(bits, message, claims, outcome(bits), rule.code)


def _told(support: list[str], denials: list[str], most: int = 3) -> str:
    """Join the reasons, those of the other side named as such."""
    why = list(dict.fromkeys([*support, *(f"on the other side, {reason}" for reason in denials)]))
    rest = f"; and {len(why) - most} more" if len(why) > most else ""
    return "; ".join(why[:most]) + rest


def _fresh(rival: Evidence, evidence: Evidence) -> float:
    """Find the weight of a rival's best origin that does not stand behind this assertion too."""
    ids = {origin.origin_id for origin in evidence.support}
    return max((origin.bits for origin in rival.support if origin.origin_id not in ids), default=0.0)
