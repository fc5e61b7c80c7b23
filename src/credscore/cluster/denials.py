"""Bare denials ("called the reports a hoax"): assertions of their own in the topic that they deny."""

from __future__ import annotations

import numpy as np
import pandas as pd

from credscore.cluster.rows import Ints
from credscore.terms import Act


def denied_rows(frame: pd.DataFrame) -> dict[int, int]:
    """Give, for each row that denies a claim of this frame, the row of the first claim it points at.

    Needs the columns ``act``, ``targets`` and ``claim_id``; without them there are none.
    """
    if not {"act", "targets", "claim_id"} <= set(frame.columns):
        return {}
    row_of = {str(name): row for row, name in reversed(list(enumerate(frame["claim_id"])))}
    found: dict[int, int] = {}
    for row, (act, targets) in enumerate(zip(frame["act"], frame["targets"], strict=True)):
        if act != Act.DENIAL or not isinstance(targets, (list, tuple, np.ndarray)):
            continue
        target = next((row_of[str(name)] for name in targets if str(name) in row_of), None)
        if target is not None and target != row:
            found[row] = target
    return found


def attach(denied: dict[int, int], order: Ints, assertion: Ints, topic: Ints) -> None:
    """Give denials their target's topic, and one assertion to all that deny the same one.

    `assertion` and `topic` hold, for each row, the row that leads its group; both are changed in
    place. Denials of denials follow their chain; a circle of denials is left as it was grouped.
    """
    leaders: dict[int, int] = {}
    for row in order.tolist():
        if row not in denied:
            continue
        target, seen = denied[row], {row}
        while target in denied and target not in seen:
            seen.add(target)
            target = denied[target]
        if target in seen:
            continue
        topic[row] = topic[target]
        assertion[row] = leaders.setdefault(
            int(assertion[denied[row]]) if denied[row] == target else denied[row], row
        )
