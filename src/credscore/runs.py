"""From what was read to a report, a comparison or a fit: what the doors of `pipeline` and the command line share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from credscore.reading import Labelled, Problem, Reading, read_labelled, read_outcomes, read_outlets, refusals
from credscore.stations import NO_PLUGS, Plugs, quiet, traced

if TYPE_CHECKING:
    from credscore.calibrate import Calibration
    from credscore.report import Report
    from credscore.ruleset import RuleSet

    AsOf = str | date | datetime | None
    Progress = Callable[[str], None]


def report_of(
    reading: Reading,
    rules: RuleSet | str | Path | None = None,
    as_of: AsOf = None,
    outlets: Any = None,
    progress: Progress = quiet,
    resolved: Any = None,
    plugs: Plugs = NO_PLUGS,
) -> Report:
    """Carry what was read through every station. Refusals are added to `reading.problems`."""
    from credscore.evidence import moment
    from credscore.provenance import forgeries
    from credscore.report import Report
    from credscore.ruleset import RuleSet

    ruleset = RuleSet.of(rules)
    moment(as_of)  # A date that is none should cost no work.
    frame, known = _traced_and_resolved(reading, outlets, resolved, progress, plugs)
    notes = [*reading.notes]
    estimated = sorted(article.article_id for article in reading.articles if article.date_estimated)
    if estimated:
        notes.append(f"dates estimated from the content: {', '.join(estimated)}")
    notes += [f"{told}; it counts as unknown" for told in forgeries(frame, read_outlets(outlets))]
    told = [*notes, *refusals(reading.problems)]
    return Report(frame, rules=ruleset, as_of=as_of, warnings=told, verdicts=known)


def _traced_and_resolved(
    reading: Reading, outlets: Any, resolved: Any, progress: Progress = quiet, plugs: Plugs = NO_PLUGS
) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """Give the traced claims, and who answers for which outcome; bad outcomes are told before the work."""
    from credscore.provenance import verdicts

    outcomes = read_outcomes(resolved)
    frame = traced(reading, outlets, progress, plugs=plugs)
    return frame, None if outcomes is None else verdicts(outcomes, frame, read_outlets(outlets))


def moves_of(
    reading: Reading,
    old: RuleSet | str | Path,
    new: RuleSet | str | Path,
    as_of: AsOf = None,
    outlets: Any = None,
    resolved: Any = None,
) -> pd.DataFrame:
    """Compare two rule sets over what was read. Refusals are added to `reading.problems`."""
    from credscore.compare import compare as compare_rules
    from credscore.evidence import moment
    from credscore.ruleset import RuleSet
    from credscore.scoring import learned

    moment(as_of)  # Faults in the date or the rules should cost no work.
    old, new = RuleSet.of(old), RuleSet.of(new)
    frame, known = _traced_and_resolved(reading, outlets, resolved)
    return compare_rules(old, new, learned(frame, as_of, known), as_of)


def calibration_of(
    labelled: Any,
    rules: RuleSet | str | Path | None = None,
    outlets: Any = None,
    labels: Mapping[str, bool] | None = None,
) -> tuple[Calibration, Reading]:
    """Fit the weights to a table of labelled claims, and give what was read of it."""
    from credscore.calibrate import calibrate as fit_rules

    table = read_labelled(labelled)
    frame = traced(table.reading, outlets, groups=table.groups)
    frame["label"] = _settled(frame, table)
    return fit_rules(frame, labels, rules=rules), table.reading


def _settled(frame: pd.DataFrame, table: Labelled) -> list[bool | None]:
    """Give each claim its label; of an assertion that is labelled both ways nothing is known, which is told."""
    labels = [table.labels.get(claim_id) for claim_id in frame["claim_id"]]
    names: list[str] = frame["assertion_id"].tolist()
    told = {*zip(names, labels, strict=True)}
    torn = {name for name in names if (name, True) in told and (name, False) in told}
    if torn:
        first = frame["assertion"].tolist()[next(i for i, name in enumerate(names) if name in torn)]
        reason = (
            f"labelled both true and false, and left out: {len(torn)} of the assertions, such as “{first}”"
        )
        table.reading.problems.append(Problem("labels", reason))
    return [None if name in torn else label for name, label in zip(names, labels, strict=True)]
