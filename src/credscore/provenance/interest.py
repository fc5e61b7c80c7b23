"""Whether a speaker's side is itself a party in what is asserted."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd

from credscore.normalize.names import countries_in, government
from credscore.normalize.text import fold
from credscore.terms import Act


def interested(frame: pd.DataFrame, sides: list[str | None]) -> np.ndarray:
    """Say for each row whether the speaker's side is named in what it asserts or denies.

    Parameters
    ----------
    frame : DataFrame
        Columns ``assertion`` and, where present, ``claim_id``, ``act`` and ``targets``.
    sides : list of str or None
        The side of each row; None is never interested.

    Returns
    -------
    ndarray of bool

    Examples
    --------
    >>> claims = pd.DataFrame({"claim_id": ["c1"], "assertion": ["Norway raises taxes."]})
    >>> interested(claims, ["Norway"]), interested(claims, ["Sweden"])
    (array([ True]), array([False]))
    """
    texts = [text if isinstance(text, str) else "" for text in frame["assertion"].tolist()]
    verdicts: dict[tuple[str, str], bool] = {}

    def party(side: str, text: str) -> bool:
        key = (side, text)
        found = verdicts.get(key)
        if found is None:
            found = verdicts[key] = _names(side, text)
        return found

    out = np.fromiter(
        (side is not None and party(side, text) for side, text in zip(sides, texts, strict=True)),
        dtype=bool,
        count=len(texts),
    )
    for i, denied in _denied(frame, texts):
        side = sides[i]
        out[i] = out[i] or (side is not None and any(party(side, text) for text in denied))
    return out


def _denied(frame: pd.DataFrame, texts: list[str]) -> list[tuple[int, list[str]]]:
    if "act" not in frame.columns or "targets" not in frame.columns:
        return []
    rows = np.flatnonzero((frame["act"] == Act.DENIAL.value).to_numpy())
    if not len(rows):
        return []
    by_id: dict[Any, str] = dict(zip(frame["claim_id"].tolist(), texts, strict=True))
    targets = frame["targets"].tolist()
    listed = (list, tuple, np.ndarray)
    return [
        (int(i), [by_id[t] for t in targets[i] if t in by_id]) for i in rows if isinstance(targets[i], listed)
    ]


def _names(side: str, text: str) -> bool:
    if government(side) == side:
        return side in countries_in(text)
    return re.search(rf"\b{re.escape(fold(side))}\b", fold(text)) is not None
