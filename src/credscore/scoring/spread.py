"""Large frames by parts, in several processes where that pays."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import nullcontext
from datetime import datetime
from typing import Final

import numpy as np
import pandas as pd
from joblib import effective_n_jobs
from joblib.externals.loky import ProcessPoolExecutor

from credscore.evidence.links import neighbourhoods
from credscore.evidence.notices import aimed
from credscore.evidence.table import DEFAULTS, REQUIRED, standing
from credscore.ruleset import RuleSet
from credscore.scoring.judgement import judgements
from credscore.scoring.tables import Part, collected, without_collection

_PART: Final = 10_000
"""About how many claims are judged at once."""
_SHARE: Final = 25_000
"""How many claims are worth a process of their own."""


def judged_parts(
    frame: pd.DataFrame, rules: RuleSet, as_of: datetime | None, n_jobs: int | None = None
) -> list[Part]:
    """Judge all topics; how many parts and processes there are changes nothing.

    Parameters
    ----------
    frame : DataFrame
        Traced claims.
    rules : RuleSet
    as_of : datetime, optional
    n_jobs : int, optional
        How many processes at most, as in scikit-learn; all processors where None.
    """
    if len(frame) <= _PART:
        return [judged_part(frame, rules, as_of)]
    columns = [name for name in (*REQUIRED, *DEFAULTS) if name in frame.columns]
    frame = aimed(frame, as_of)[columns]
    n_jobs = min(effective_n_jobs(-1 if n_jobs is None else n_jobs), len(frame) // _SHARE)
    with without_collection():
        return _judged(frame, rules, as_of, n_jobs - 1)


def _judged(frame: pd.DataFrame, rules: RuleSet, as_of: datetime | None, helpers: int) -> list[Part]:
    """Judge part by part in this process, and in as many others as help; each takes the next part when it is free."""
    waiting, here, sent = [*_parts(frame, as_of)], list[Part](), list[Future[Part]]()
    # Not loky's reusable executor: joblib would take it for its own, and break in whatever the user runs next.
    with ProcessPoolExecutor(helpers) if helpers > 0 else nullcontext() as executor:
        while waiting:
            while executor and waiting and sum(not one.done() for one in sent) < 2 * helpers:
                rows = waiting.pop()
                sent.append(executor.submit(judged_part, frame.iloc[rows], rules, as_of, searched=True))
            if waiting:
                here.append(judged_part(frame.iloc[waiting.pop()], rules, as_of, searched=True))
        return here + [one.result() for one in sent]


def judged_part(frame: pd.DataFrame, rules: RuleSet, as_of: datetime | None, searched: bool = False) -> Part:
    """Judge the topics of one part."""
    with without_collection():
        return collected(judgements(frame, rules, as_of, searched))


def _parts(frame: pd.DataFrame, as_of: datetime | None) -> Iterator[np.ndarray]:
    """Cut the rows that count into parts of which none bears on another."""
    kept = np.flatnonzero(standing(frame, as_of))
    near = neighbourhoods(frame)[kept]
    order = np.argsort(near, kind="stable")
    before = np.searchsorted(near[order], near[order])
    yield from np.split(kept[order], np.flatnonzero(np.diff(before // _PART)) + 1)
