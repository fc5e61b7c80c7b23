"""What the findings on one assertion come to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from credscore.evidence import Evidence, topics
from credscore.rule import Finding
from credscore.ruleset import RuleSet
from credscore.scoring.judging import Judge

if TYPE_CHECKING:
    AsOf = str | date | datetime | None


class Judgement(NamedTuple):
    """One assertion's findings, and what they come to.

    Attributes
    ----------
    evidence : Evidence
    findings : tuple of Finding
    counted : tuple of Finding
        What the rules that add came to in the end, with the effects of the others inside.
    bits : float
    """

    evidence: Evidence
    findings: tuple[Finding, ...]
    counted: tuple[Finding, ...]
    bits: float

    @property
    def p(self) -> float:
        """The probability, between 0 and 1."""
        return probability(self.bits)


def probability(bits: float) -> float:
    """Turn log2 odds into a probability that is never 0 or 1.

    Examples
    --------
    >>> probability(0.0), probability(2.0)
    (0.5, 0.8)
    """
    least = 5e-324 if bits < 0 else 0.0
    p = 1 / (1 + 2.0**-bits) if bits > -1000 else least
    return min(max(p, least), math.nextafter(1.0, 0.0))


def judgements(
    frame: pd.DataFrame, rules: RuleSet, as_of: AsOf = None, searched: bool = False
) -> Iterator[Judgement]:
    """Yield the judgements, topic by topic: nothing in one bears on another.

    Parameters
    ----------
    frame : DataFrame
        Traced claims.
    rules : RuleSet
    as_of : str, date or datetime, optional
    searched : bool
        Whether notices say already what they take back, see `evidence.notices.aimed`.
    """
    yield from judged_topics(topics(frame, as_of, searched), rules)


def judged_topics(gathered: Iterable[list[Evidence]], rules: RuleSet) -> Iterator[Judgement]:
    """Yield the judgements of topics whose evidence is gathered already."""
    judge = Judge(rules)
    for topic in gathered:
        for evidence, findings, counted in judge.topic(topic):
            bits = math.fsum([finding.bits for finding in findings])
            yield Judgement(evidence, tuple(findings), tuple(counted), bits)
