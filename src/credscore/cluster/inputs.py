"""What is clustered: raw strings or a claims frame, and the order in which claims were first seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from credscore import frames
from credscore.errors import InputError
from credscore.terms import Polarity

_TEXTS: Final = ("assertion", "claim", "text", "sentence")


def as_frame(claims: Iterable[str] | pd.DataFrame) -> pd.DataFrame:
    """Give a frame with a text column `assertion`, rows numbered from 0.

    Raises
    ------
    InputError
        Where a frame has none of the text columns, or what is given is no list of strings.

    Examples
    --------
    >>> as_frame(["Rain fell"])["assertion"].tolist()
    ['Rain fell']
    """
    if isinstance(claims, str):
        raise InputError("expected a list of strings, found one string", where="cluster")
    if not isinstance(claims, pd.DataFrame):
        if not isinstance(claims, Iterable):
            kind = type(claims).__name__
            raise InputError(f"expected a list of strings or a claims frame, found {kind}", where="cluster")
        texts = list(claims)
        wrong = [i for i, text in enumerate(texts) if text is not None and not isinstance(text, str)]
        if wrong:
            kind, more = (
                type(texts[wrong[0]]).__name__,
                f" and {len(wrong) - 1} more" if len(wrong) > 1 else "",
            )
            raise InputError(f"expected strings, found {kind} at position {wrong[0]}{more}", where="cluster")
        claims = pd.DataFrame({"assertion": pd.Series(texts, dtype="object")})
    name = next((column for column in _TEXTS if column in claims.columns), None)
    if name is None:
        raise InputError(f"the frame lacks a text column: one of {', '.join(_TEXTS)}", where="cluster")
    present = claims[name].notna().tolist()
    texts = [str(text) if there else "" for text, there in zip(claims[name].tolist(), present, strict=True)]
    return claims.reset_index(drop=True).assign(assertion=pd.Series(texts, dtype="object"))


def seen_at(frame: pd.DataFrame) -> pd.Series[Any]:
    """Give when each claim was first seen: `seen_at`, else `published_at`, else nothing.

    Raises
    ------
    InputError
        Where a time cannot be read; the message names the column.
    """
    times = pd.Series(pd.NaT, index=frame.index, dtype=frames.TIME)
    for column in ("seen_at", "published_at"):
        if column in frame:
            times = times.fillna(frames.times(frame[column], column))
    return times


def first_seen_order(frame: pd.DataFrame) -> tuple[npt.NDArray[np.int64], bool]:
    """Order rows by time, then as they are read, then by claim_id and by text; rows without a time come last.

    As they are read: article by article, each from its top, and what one sentence denies behind what it
    tells, so that who calls another's words false finds them said. Also tells whether that order means
    anything: raw strings have neither times nor names, and may be taken in whatever order serves best.
    """
    times = seen_at(frame)
    ordered = sorted(range(len(frame)), key=frame["assertion"].tolist().__getitem__)
    if "claim_id" in frame:
        ordered.sort(key=[str(name) for name in frame["claim_id"].tolist()].__getitem__)
    keys = [_as_read(frame, column) for column in ("polarity", "start", "article_id") if column in frame]
    dated = bool(times.notna().any())
    if dated:
        keys.append(times.astype("int64").where(times.notna(), np.iinfo(np.int64).max).to_numpy())
    order = np.asarray(ordered, dtype=np.int64)
    for key in keys:
        order = order[np.argsort(key[order], kind="stable")]
    return order, "claim_id" in frame or dated


def _as_read(frame: pd.DataFrame, column: str) -> npt.NDArray[Any]:
    """Give the key by which a column puts the claims of one moment in the order in which they are read."""
    if column == "polarity":
        return (frame[column] == Polarity.DENIES).to_numpy(dtype=bool)
    if column == "start":
        return pd.to_numeric(frame[column]).fillna(-1).to_numpy(dtype=np.float64)
    return pd.factorize(frame[column].astype(str), sort=True)[0]
