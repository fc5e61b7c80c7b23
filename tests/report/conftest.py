"""Hand-made scored runs for the report's tests: frames as scoring hands them on."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from credscore import frames
from credscore.report.view import Book

CLAIM = {
    "claim_id": "c1",
    "article_id": "post",
    "outlet": "Harbour Post",
    "domain": "harbour.example",
    "published_at": "2024-08-03T06:00",
    "sentence": "The port authority said on Saturday that 212 people were aboard the ferry.",
    "start": 0,
    "end": 74,
    "assertion": "212 people were aboard the ferry",
    "speaker": "port authority",
    "speaker_role": None,
    "sourcing_type": "institution",
    "via": [],
    "quantities": [{"low": 212, "high": 212, "unit": "people"}],
    "modality": "asserted",
    "polarity": "affirms",
    "confidence": 0.9,
    "origin_id": "o1",
    "side": None,
    "topic_id": "t1",
    "assertion_id": "a1f00",
    "score": 0.7,
}
TEXTS_OF_CLAIMS = (
    "article_id",
    "outlet",
    "domain",
    "sentence",
    "assertion",
    "speaker",
    "speaker_role",
    "origin_id",
    "side",
    "claim_id",
)
TEXTS_OF_FINDINGS = ("code", "message")
ASSERTION = {
    "assertion_id": "a1f00",
    "topic_id": "t1",
    "text": "212 people were aboard the ferry",
    "admiralty": "B2",
    "n_claims": 1,
    "n_outlets": 1,
    "n_origins": 1,
    "n_sides": 1,
    "first_seen": "2024-08-03T06:00:00Z",
    "last_seen": "2024-08-03T06:00:00Z",
}


def claims_of(*changes: dict[str, Any]) -> pd.DataFrame:
    """Make claims, each the plain one with some fields changed."""
    rows = [CLAIM | change for change in changes]
    for row in rows:
        row["published_at"] = pd.Timestamp(row["published_at"], tz="UTC") if row["published_at"] else None
    return frames.typed(pd.DataFrame(rows, dtype="object"), frames.CLAIM_COLUMNS)


def assertions_of(*changes: dict[str, Any]) -> pd.DataFrame:
    """Make assertions whose scores follow from their findings."""
    rows = []
    for change in changes:
        row = ASSERTION | change
        row["bits"] = math.fsum(finding["bits"] for finding in row["findings"])
        row["score"] = 1 / (1 + 2 ** -row["bits"])
        rows.append(row)
    columns = list(frames.ASSERTION_COLUMNS)
    return frames.typed(pd.DataFrame(rows, columns=columns, dtype="object"), frames.ASSERTION_COLUMNS)


def finding(code: str, bits: float, message: str, *claim_ids: str, outcome: str = "") -> dict[str, Any]:
    """Make one finding as ``assertions.jsonl`` holds it."""
    outcome = outcome or ("supports" if bits > 0 else "weakens" if bits < 0 else "neutral")
    return {"code": code, "outcome": outcome, "bits": bits, "message": message, "claim_ids": list(claim_ids)}


@pytest.fixture
def ferry() -> tuple[pd.DataFrame, pd.DataFrame]:
    """A count, a rival count and a denial of the first, on one topic."""
    rumour = {
        "claim_id": "c2",
        "article_id": "blog",
        "outlet": "Island Blog",
        "published_at": "2024-08-04",
        "sentence": "A friend of mine on the quay swears that 400 people were aboard the ferry.",
        "assertion": "400 people were aboard the ferry",
        "speaker": None,
        "sourcing_type": "hearsay",
        "via": ["a friend", "Quay Radio"],
        "assertion_id": "a2f00",
    }
    denial = {
        "claim_id": "c3",
        "article_id": "bay",
        "outlet": "Bay News",
        "published_at": None,
        "sentence": "The operator, Blue Line, denied the figure.",
        "assertion": "denied the figure",
        "speaker": "Blue Line",
        "speaker_role": "operator",
        "polarity": "denies",
        "modality": "asserted",
        "assertion_id": "a3f00",
    }
    own = [
        finding("PRI101", -1.0, "before any evidence"),
        finding("SRC101", 2.5, "an institution says so", "c1"),
        finding("CON101", -0.25, "denied by Blue Line", "c3"),
        finding("TIM105", 0.0, "", outcome="abstains"),
    ]
    assertions = assertions_of(
        {"findings": own},
        {"assertion_id": "a2f00", "text": "400 people were aboard the ferry", "findings": [finding("PRI101", -3.0, "hearsay", "c2")]},
        {"assertion_id": "a3f00", "text": "denied the figure", "admiralty": "C4", "findings": [finding("PRI101", -2.0, "bare denial", "c3")]},
    )  # fmt: skip
    return claims_of({}, rumour, denial), assertions


@pytest.fixture
def book(ferry: tuple[pd.DataFrame, pd.DataFrame]) -> Book:
    """The ferry's run, ready to be shown."""
    return Book(*ferry)


@pytest.fixture
def make_book() -> Callable[..., Book]:
    """Make a run whose only claim and assertion carry the given texts."""

    def build(claim: dict[str, Any], assertion: dict[str, Any]) -> Book:
        findings = assertion.pop("findings", [finding("PRI101", -1.0, "before any evidence", "c1")])
        return Book(claims_of(claim), assertions_of({"findings": findings} | assertion))

    return build


@pytest.fixture
def many() -> Callable[[str, list[str]], Book]:
    """Make a run of one assertion a text, each on a topic of its own, with the text in one field."""

    def build(field: str, payloads: list[str]) -> Book:
        claims, assertions = [], []
        for number, payload in enumerate(payloads):
            names = {"claim_id": f"c{number}", "assertion_id": f"a{number}", "topic_id": f"t{number}"}
            base = finding("PRI101", -1.0, "before any evidence", f"c{number}")
            claim, assertion = dict(names), {**names, "findings": [base]}
            if field in TEXTS_OF_CLAIMS:
                claim[field] = payload
            elif field in TEXTS_OF_FINDINGS:
                base[field] = payload
            elif field == "via":
                claim["via"] = [payload]
            elif field == "unit":
                claim["quantities"] = [{"low": 1, "high": 1, "unit": payload}]
            else:
                assertion[field] = claim[field] = f"{number}{payload}" if field.endswith("_id") else payload
            assertion.pop("claim_id")
            claims.append({key: value for key, value in claim.items() if key in CLAIM})
            assertions.append(assertion)
        return Book(claims_of(*claims), assertions_of(*assertions))

    return build
