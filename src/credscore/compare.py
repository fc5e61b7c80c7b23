"""Two rule sets over one corpus: what moved, how far, and by which rule."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.report.wording import SHOWN
from credscore.report.wording import bits as signed
from credscore.ruleset import RuleSet
from credscore.scoring import Judgement, judgements

COLUMNS: Final = {
    **dict.fromkeys(("assertion_id", "text"), "object"),
    **dict.fromkeys(("score_from", "score_to", "bits_from", "bits_to", "delta_bits"), "float64"),
    **dict.fromkeys(("rule", "rules"), "object"),
}
_NOTHING: Final = 1e-9


def compare(
    old: RuleSet | str | Path, new: RuleSet | str | Path, claims: Any, as_of: Any = None
) -> pd.DataFrame:
    """Score the same claims by two rule sets and list each assertion that moved.

    Parameters
    ----------
    old, new : RuleSet or path of a TOML file
    claims : DataFrame or Report
        Traced claims, or a report made of them.
    as_of : str, date or datetime, optional
        A report's own date unless given.

    Returns
    -------
    DataFrame
        A moved assertion a row, the farthest first: `assertion_id`, `text`, `score_from`,
        `score_to` (probabilities), `bits_from`, `bits_to`, `delta_bits`, `rule` (the changed
        rule behind most of it) and `rules` (every finding that changed visibly, with its bits).
        Empty where nothing moved.

    Examples
    --------
    >>> from credscore.testing import frame, row
    >>> old = RuleSet.default()
    >>> claims = frame([row(), row(speaker="Elin Berg")])
    >>> moved = compare(old, old.tweak("COR101", bits=2.5), claims)
    >>> float(moved.loc[0, "delta_bits"]), moved.loc[0, "rule"]
    (1.0, 'COR101')
    """
    old, new = RuleSet.of(old), RuleSet.of(new)
    frame, as_of = frames.traced_in(claims, as_of, "compare")
    changed = _changed(old, new)
    pairs = zip(judgements(frame, old, as_of), judgements(frame, new, as_of), strict=True)
    rows = list(_moved(pairs, changed))
    rows.sort(key=lambda row: (-abs(row[6]), row[0]))
    return frames.listed(rows, COLUMNS)


def _changed(old: RuleSet, new: RuleSet) -> frozenset[str]:
    """Name the rules that only one has, or that the two have with other knobs."""
    codes = {rule.code for rule in (*old, *new)}
    same = {code for code in codes if code in old and code in new and old[code] == new[code]}
    return frozenset(codes - same)


def _moved(
    pairs: Iterator[tuple[Judgement, Judgement]], changed: frozenset[str]
) -> Iterator[tuple[Any, ...]]:
    for before, after in pairs:
        if abs(after.bits - before.bits) <= _NOTHING:
            continue
        deltas = _deltas(before, after)
        first = max(deltas, key=lambda code: (code in changed, abs(deltas[code]), code))
        seen = {code: delta for code, delta in deltas.items() if abs(delta) >= SHOWN} or {
            first: deltas[first]
        }
        told = ", ".join(f"{code} {signed(delta)}" for code, delta in sorted(seen.items()))
        yield (
            before.evidence.assertion_id,
            before.evidence.text,
            before.p,
            after.p,
            before.bits,
            after.bits,
            after.bits - before.bits,
            first,
            told,
        )


def _deltas(before: Judgement, after: Judgement) -> dict[str, float]:
    """Say by how much each rule's findings changed."""
    codes = {finding.code for judged in (before, after) for finding in judged.findings}
    deltas = {code: _bits(after, code) - _bits(before, code) for code in codes}
    return {code: delta for code, delta in deltas.items() if abs(delta) > _NOTHING}


def _bits(judged: Judgement, code: str) -> float:
    return math.fsum(finding.bits for finding in judged.findings if finding.code == code)
