"""The count of one assertion, from the bare weights on, as one rule after the other changes it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from credscore.evidence import Evidence, Origin, claims_of, with_bits, with_origins
from credscore.evidence.facts import with_share
from credscore.evidence.words import people
from credscore.rule import Effect, Finding, Rule, Shares, found_by

Origins = tuple[Origin, ...]
Acts = list[tuple[int, Effect]]
"""What one rule does to the origins of one side: their places, and the effects."""


class Weighed(NamedTuple):
    """An origin at its bare weight, what the rules do to it, and what it weighs in the end."""

    origin: Origin
    effects: dict[int, Effect]
    final: float


class Judged(NamedTuple):
    """An assertion's weighed evidence, its findings, and what each counting rule came to in the end."""

    evidence: Evidence
    findings: list[Finding]
    counted: list[Finding]


class Course:
    """The count, from the bare weights on.

    Parameters
    ----------
    evidence : Evidence
        With origins at their bare weights.
    counted : list of Finding
        What the best origin and the counting rules come to.
    counts : list of Rule
        The counting rules; those that did not speak at first are not asked again.
    best : Rule or None
        The rule by which the best origin counts.
    """

    def __init__(
        self, evidence: Evidence, counted: list[Finding], counts: list[Rule], best: Rule | None
    ) -> None:
        self.evidence, self.best = evidence, best
        self.findings, self.counted = [*counted], counted
        spoke = {finding.code for finding in counted}
        self.rules = [(rule.quickly, rule.bits) for rule in counts if rule.code in spoke]
        self.bits = [finding.bits for finding in counted]

    def weigh(self, rule: Rule, mine: Acts, theirs: Acts) -> None:
        """Let one rule have its effects on the origins for and against."""
        support, denials = _after(self.evidence.support, mine), _after(self.evidence.denials, theirs)
        behind = [support[place] for place, _ in mine] + [denials[place] for place, _ in theirs]
        told = _told([effect.why for _, effect in mine], [effect.why for _, effect in theirs])
        self._step(rule, support, denials, told, behind)

    def crowd(self, rule: Rule, shares_of: Callable[[Origins], Shares | None]) -> None:
        """Let one rule say how far each origin counts beside the others."""
        support, fewer, why = shared(self.evidence.support, shares_of)
        denials, more, why_not = shared(self.evidence.denials, shares_of)
        if fewer or more:
            self._step(rule, support, denials, _told(why, why_not), fewer + more)

    def _step(
        self, rule: Rule, support: Origins, denials: Origins, told: str, behind: Sequence[Origin]
    ) -> None:
        """Count again after one rule: the difference is what it did."""
        self.evidence = evidence = with_origins(self.evidence, support, denials)
        bits = best_bits(self.best, support)
        bits += [quickly(evidence) * power for quickly, power in self.rules]
        moved = math.fsum([*bits, *[-b for b in self.bits]])
        self.findings.append(found_by(rule, moved, told, claims_of(behind)))
        self.bits = bits

    def end(self) -> Judged:
        """Give what each rule found, and what each counting rule comes to now."""
        counted = self.counted
        if len(self.findings) > len(counted):
            counted = [Finding(bits, *found[1:]) for found, bits in zip(counted, self.bits, strict=True)]
        return Judged(self.evidence, self.findings, counted)


def acts_of(support: Sequence[Weighed], denials: Sequence[Weighed]) -> dict[int, tuple[Acts, Acts]]:
    """Gather by rule what it does to the origins for and against."""
    acts: dict[int, tuple[Acts, Acts]] = {}
    for side, weighed in enumerate((support, denials)):
        for place, one in enumerate(weighed):
            for index, effect in one.effects.items():
                if index not in acts:
                    acts[index] = [], []
                acts[index][side].append((place, effect))
    return acts


def best_bits(best: Rule | None, support: Origins) -> list[float]:
    """Give what the best origin's word is worth, where there is a rule that says so."""
    if best is None or not support:
        return []
    return [max([origin.bits for origin in support]) * best.bits]


def kept(bits: float, factor: float) -> float:
    """Keep a share of the odds that an origin adds; more than nothing remains of it."""
    return math.log2(1 + (2.0**bits - 1) * factor)


def shared(
    origins: Origins, shares_of: Callable[[Origins], Shares | None]
) -> tuple[Origins, Origins, list[str]]:
    """Apply one crowd rule; give the origins, those that count for less, and why."""
    shares = shares_of(origins) if len(origins) > 1 else None
    if shares is None:
        return origins, (), []
    changed, fewer = list(origins), []
    for place, (origin, share) in enumerate(zip(origins, shares.values, strict=True)):
        if share != 1.0:
            fewer.append(origin)
            changed[place] = with_share(origin, origin.share * share)
    return tuple(changed), tuple(fewer), [f"{shares.why}: {people(tuple(fewer))}"]


def _after(origins: Origins, acts: Acts) -> Origins:
    """Apply one rule's effects."""
    if not acts:
        return origins
    changed = list(origins)
    for place, effect in acts:
        changed[place] = with_bits(changed[place], kept(changed[place].bits, effect.factor))
    return tuple(changed)


def _told(support: list[str], denials: list[str], most: int = 3) -> str:
    """Join the reasons, those of the other side behind them."""
    if not denials and len(support) == 1:
        return support[0]
    why, others = list(dict.fromkeys(support)), list(dict.fromkeys(denials))
    if others:
        why += [f"on the other side, {others[0]}", *others[1:]]
    rest = f"; and {len(why) - most} more" if len(why) > most else ""
    return "; ".join(why[:most]) + rest
