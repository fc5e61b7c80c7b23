"""Findings → bits → score: the one place that adds up what the rules found."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import pandas as pd

from credscore.evidence import Evidence, moment, topics
from credscore.provenance import merge_dependents, speaker_keys
from credscore.reliability.records import with_records
from credscore.rule import Finding
from credscore.ruleset import RuleSet
from credscore.scoring.judging import Judge
from credscore.scoring.tables import Tables, without_collection

if TYPE_CHECKING:
    AsOf = str | date | datetime | None


@dataclass(frozen=True)
class Scored:
    """What scoring gives.

    Attributes
    ----------
    claims : DataFrame
        The claims that counted, with `score`, the probability of their assertion.
    assertions : DataFrame
        An assertion a row, the most believed first (columns: ``frames.ASSERTION_COLUMNS``).
    findings : DataFrame
        A finding a row (columns: ``frames.FINDING_COLUMNS``); their bits sum to the
        assertion's with `math.fsum`.
    as_of : datetime or None
    rules : RuleSet
        The rule set that judged; its fingerprint belongs on whatever is made of this.
    """

    claims: pd.DataFrame
    assertions: pd.DataFrame
    findings: pd.DataFrame
    as_of: datetime | None
    rules: RuleSet


@dataclass(frozen=True, slots=True)
class Judgement:
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


def learned(frame: pd.DataFrame, as_of: AsOf = None, verdicts: pd.DataFrame | None = None) -> pd.DataFrame:
    """Add what the data show of its sources by a date: who copies whom, whose record is how good.

    Parameters
    ----------
    frame : DataFrame
        Traced claims.
    as_of : str, date or datetime, optional
        Nothing seen or resolved later is known yet.
    verdicts : DataFrame, optional
        Outcomes of earlier assertions by source, as `provenance.verdicts` gives them.

    Returns
    -------
    DataFrame
        The claims with origins of copying outlets joined and, given verdicts, the columns of
        ``frames.RECORDS``.
    """
    when = moment(as_of)
    frame = merge_dependents(frame, when)
    if verdicts is None:
        return frame
    keyed = frame.assign(speaker_key=pd.Series(speaker_keys(frame), index=frame.index, dtype="object"))
    return with_records(keyed, verdicts, when).drop(columns="speaker_key")


def score(
    frame: pd.DataFrame,
    rules: RuleSet | None = None,
    as_of: AsOf = None,
    verdicts: pd.DataFrame | None = None,
) -> Scored:
    """Score every assertion of a traced claims frame.

    Parameters
    ----------
    frame : DataFrame
        A claim a row, with ``claim_id, topic_id, assertion_id, assertion``; see
        `evidence.build` for the columns that are read where they are there.
    rules : RuleSet, optional
        The house's rules unless given.
    as_of : str, date or datetime, optional
        Leave out all that was seen later, and claims of no known date. A bare date
        reaches to the end of that UTC day.
    verdicts : DataFrame, optional
        Outcomes of earlier assertions by source, as `provenance.verdicts` gives them; each counts
        from the day on which it was resolved.

    Returns
    -------
    Scored

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> scored = score(frame([row(sourcing_type="pundit")]))
    >>> float(scored.assertions.loc[0, "score"].round(2))
    0.35
    """
    rules = RuleSet.default() if rules is None else rules
    when, tables = moment(as_of), Tables()
    frame = learned(frame, when, verdicts)
    with without_collection():
        for judged in judgements(frame, rules, when):
            tables.add(judged)
        assertions = tables.assertions()
        findings, claims = tables.findings(assertions), tables.claims(frame, assertions)
    return Scored(claims, assertions, findings, when, rules)


def judgements(frame: pd.DataFrame, rules: RuleSet, as_of: AsOf = None) -> Iterator[Judgement]:
    """Yield the judgements, topic by topic: nothing in one bears on another."""
    judge = Judge(rules)
    for topic in topics(frame, as_of):
        for evidence, findings, counted in judge.topic(topic):
            bits = math.fsum([finding.bits for finding in findings])
            yield Judgement(evidence, tuple(findings), tuple(counted), bits)
