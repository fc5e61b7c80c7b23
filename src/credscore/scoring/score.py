"""Findings → bits → score: the one place that adds up what the rules found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from credscore.evidence import moment
from credscore.ruleset import RuleSet
from credscore.scoring.spread import judged_parts
from credscore.scoring.tables import assertions_of, claims_of, findings_of

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
        An assertion a row, the most believed first (columns: ``frames.ASSERTION_COLUMNS``). A
        cell of `findings` becomes a list of dictionaries when it is read.
    as_of : datetime or None
    rules : RuleSet
        The rule set that judged; its fingerprint belongs on whatever is made of this.
    """

    claims: pd.DataFrame
    assertions: pd.DataFrame
    as_of: datetime | None
    rules: RuleSet

    @cached_property
    def findings(self) -> pd.DataFrame:
        """A finding a row (columns: ``frames.FINDING_COLUMNS``), made when it is asked for.

        Their bits sum to the assertion's with `math.fsum`.
        """
        return findings_of(self.assertions)


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
    # late, so that the processes that judge parts need not load them
    from credscore.provenance import merge_dependents, speaker_keys
    from credscore.reliability.records import with_records

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
    n_jobs: int | None = None,
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
    n_jobs : int, optional
        How many processes at most, as in scikit-learn; all processors unless given. Small frames
        are judged in this one. The result is the same.

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
    rules = RuleSet.of(rules)
    when = moment(as_of)
    frame = learned(frame, when, verdicts)
    assertions = assertions_of(judged_parts(frame, rules, when, n_jobs))
    return Scored(claims_of(frame, assertions, when), assertions, when, rules)
