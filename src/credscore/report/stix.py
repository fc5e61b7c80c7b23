"""Assertions as STIX 2.1 notes, for tools that exchange intelligence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid5

import pandas as pd

_NAMESPACE: Final = UUID("00abedb4-aa42-466c-9c01-fed23315a9b7")  # STIX 2.1, section 2.9
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


def confidence(p: float) -> int:
    """Put a probability on STIX's scale of confidence, 1 to 99: it never falls as `p` rises.

    Examples
    --------
    >>> confidence(0.704), confidence(1e-9)
    (70, 1)
    """
    return min(max(round(100 * p), 1), 99)


def bundle(assertions: pd.DataFrame) -> dict[str, Any]:
    """Write assertions as a STIX 2.1 bundle of notes.

    Parameters
    ----------
    assertions : DataFrame
        `Report.assertions`: ``assertion_id, text, score, admiralty, first_seen, last_seen`` are read.

    Returns
    -------
    dict
        JSON-ready, the same for the same assertions. A note's `confidence` follows its score and is
        left out where there is no evidence (Admiralty "F6"): that is insufficient, not false.

    Examples
    --------
    >>> from credscore.scoring import score
    >>> from credscore.testing import frame, row
    >>> bundle(score(frame([row()])).assertions)["objects"][1]["confidence"]
    70
    """
    maker = f"identity--{uuid5(_NAMESPACE, 'credscore')}"
    identity = {
        "type": "identity",
        "spec_version": "2.1",
        "id": maker,
        "created": _time(None),
        "modified": _time(None),
        "name": "credscore",
        "identity_class": "system",
    }
    notes = [_note(record, maker) for record in assertions.to_dict("records")]
    name = "".join(sorted(note["id"] for note in notes))
    return {"type": "bundle", "id": f"bundle--{uuid5(_NAMESPACE, name)}", "objects": [identity, *notes]}


def _note(record: dict[Any, Any], maker: str) -> dict[str, Any]:
    note = {
        "type": "note",
        "spec_version": "2.1",
        "id": f"note--{uuid5(_NAMESPACE, str(record['assertion_id']))}",
        "created_by_ref": maker,
        "created": _time(record["first_seen"]),
        "modified": _time(record["last_seen"]),
        "abstract": f"Admiralty {record['admiralty']}",
        "content": record["text"],
        "object_refs": [maker],
    }
    if record["admiralty"] != "F6":
        note["confidence"] = confidence(record["score"])
    return note


def _time(when: Any) -> str:
    moment = _NEVER if when is None or pd.isna(when) else when
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"
