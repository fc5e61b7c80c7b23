"""Builders of articles, claims and traced rows that are complete unless told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.models import Article, Claim, content_id
from credscore.reading.rows import ARTICLE_FIELDS, CLAIM_FIELDS, validated
from credscore.terms import SourcingType

_TRACED: Final = ("topic_id", "assertion_id", "origin_id", "side")
_KNOWN_OF_TRACE: Final = (
    "relays",
    "interested",
    "origin_note",
    "outlet_rating",
    "outlet_known",
    "owner",
    "outlet_record",
    "outlet_record_n",
    "speaker_record",
    "speaker_record_n",
    "cyclic",
)


def article(body: str = "The port authority said 212 people were aboard.", **fields: Any) -> Article:
    """Build an article; its id follows from its content unless given.

    Examples
    --------
    >>> article("The ferry sank.", outlet="Harbour Post").outlet
    'Harbour Post'
    """
    made = {"outlet": "Harbour Post", "published_at": "2024-05-01", "body": body, **fields}
    made.setdefault("article_id", content_id("art", *(str(made[name]) for name in sorted(made))))
    return validated(Article, made, ARTICLE_FIELDS)


def claim(assertion: str = "212 people were aboard the ferry", **fields: Any) -> Claim:
    """Build a claim: a named official's, in the Harbour Post, unless said otherwise.

    Examples
    --------
    >>> claim(sourcing_type="pundit").sourcing_type.value
    'pundit'
    """
    made = {
        "article_id": "article",
        "outlet": "Harbour Post",
        "published_at": "2024-05-01",
        "sentence": assertion,
        "assertion": assertion,
        "speaker": "Ana Soto",
        "sourcing_type": SourcingType.NAMED_OFFICIAL,
        **fields,
    }
    return validated(Claim, made, CLAIM_FIELDS)


def row(assertion: str = "212 people were aboard the ferry", **fields: Any) -> dict[str, Any]:
    """Build a row of a traced frame: the fields of a claim and what the stations add.

    The claim's own id and origin differ with every field, so that two rows are one origin
    only where they are given one ``origin_id``.

    Raises
    ------
    InputError
        If a field is unknown or malformed; the message names the nearest.

    Examples
    --------
    >>> row(topic_id="t2")["topic_id"]
    't2'
    """
    traced = {name: fields.pop(name) for name in (*_TRACED, *_KNOWN_OF_TRACE) if name in fields}
    record = claim(assertion, **fields)
    made = {name: frames.plain(getattr(record, name)) for name in (*frames.EXTRACTED, *frames.INNER)}
    if "claim_id" not in fields:
        content = made | traced
        made["claim_id"] = content_id("c", *(f"{name}={content[name]}" for name in sorted(content)))
    origin = f"o {made['speaker'] or made['outlet']}"
    stations = {
        "topic_id": "t1",
        "assertion_id": "a1",
        "origin_id": origin,
        "side": None,
        "outlet_known": True,
    }
    return made | stations | traced


def frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Put rows into a traced frame, as `scoring.score` takes it.

    Examples
    --------
    >>> len(frame([row(), row(speaker="Elin Berg")]))
    2
    """
    dtypes = frames.CLAIM_COLUMNS | frames.INNER
    return frames.typed(pd.DataFrame([dict(r) for r in rows], dtype="object"), dtypes)
