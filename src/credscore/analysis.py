"""What each rule does over a corpus: coverage, overlaps, conflicts, accuracy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement, judgements

COLUMNS: Final = (
    "code",
    "family",
    "summary",
    "n",
    "coverage",
    "mean_bits",
    "overlaps",
    "conflicts",
    "accuracy",
)
_EVERYWHERE: Final = "PRI101"


def analyse(
    claims: Any,
    rules: RuleSet | str | Path | None = None,
    labels: Mapping[str, bool] | None = None,
    as_of: Any = None,
) -> pd.DataFrame:
    """Tabulate what each rule found over a corpus.

    Parameters
    ----------
    claims : DataFrame or Report
        Traced claims, or a report made of them.
    rules : RuleSet or path of a TOML file, optional
        Those of the report, or else the house's, unless given.
    labels : mapping of assertion_id to bool, optional
        Which assertions are true, as far as that is known.
    as_of : str, date or datetime, optional
        A report's own date unless given.

    Returns
    -------
    DataFrame
        A rule a row, in the order of the rule set: `n` assertions on which it spoke,
        `coverage` (their share), `mean_bits` where it spoke, `overlaps` and `conflicts` (shares
        of `n` on which another rule spoke too, or for the other side; the prior does not
        count), `accuracy` (share of labelled assertions on which its sign was right). Shares
        are NaN where there is nothing to divide by.

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> table = analyse(frame([row(), row(speaker="Elin Berg", assertion_id="a2")]), labels={"a1": True})
    >>> table.set_index("code").loc["SRC101", ["n", "accuracy"]].tolist()
    [2.0, 1.0]
    """
    rules = RuleSet.of(getattr(claims, "rules", None) if rules is None else rules)
    frame, as_of = frames.traced_in(claims, as_of, "analyse")
    known = frames.labels_in(labels, frame, "analyse") if labels is not None else {}
    spoken: dict[str, list[tuple[str, float, bool, bool]]] = {rule.code: [] for rule in rules}
    total = 0
    for judged in judgements(frame, rules, as_of):
        total += 1
        for code, found in _spoken(judged).items():
            spoken[code].append(found)
    rows = [(r.code, r.family, r.summary, *_tabulated(spoken[r.code], total, known)) for r in rules]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _spoken(judged: Judgement) -> dict[str, tuple[str, float, bool, bool]]:
    """Say for each rule that spoke with how many bits, and whether others joined or opposed it."""
    by_code: dict[str, float] = {}
    for finding in judged.findings:
        by_code[finding.code] = math.fsum((by_code.get(finding.code, 0.0), finding.bits))
    out = {}
    for code, bits in by_code.items():
        others = [b for other, b in by_code.items() if other not in (code, _EVERYWHERE)]
        out[code] = (judged.evidence.assertion_id, bits, bool(others), any(b * bits < 0 for b in others))
    return out


def _tabulated(
    found: list[tuple[str, float, bool, bool]], total: int, labels: Mapping[str, bool]
) -> tuple[int, float, float, float, float, float]:
    right = [(bits > 0) == labels[name] for name, bits, _, _ in found if name in labels and bits]
    return (
        len(found),
        _mean([1.0] * len(found), total),
        _mean([bits for _, bits, _, _ in found]),
        _mean([joined for _, _, joined, _ in found]),
        _mean([opposed for _, _, _, opposed in found]),
        _mean(right),
    )


def _mean(values: list[Any], number: int | None = None) -> float:
    number = len(values) if number is None else number
    return math.fsum(values) / number if number else math.nan
