"""The claims frame as the annotation has it: what the rules make of it when all before them is right.

    python benchmarks/fixtures_eval.py --gold --misses

Speaker, role, type, relays, modality, polarity, quantities, topic, assertion and origin are the
annotation's; outlets and times are the articles'. Sides and interests are found by provenance from
these, and what the annotation does not hold (stance, likelihood, hearsay, acts of correction) is the
extraction's, where it found the claim. A claim answers its topic's question by its first quantity,
counted in one unit a topic; a denial only where its figure is near one that it can deny.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.evidence.figures import distance, figures
from credscore.lexicon import words
from credscore.models import Article, Quantity, content_id
from credscore.normalize.units import unit_concept
from credscore.provenance import trace
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance

_NEAR: Final = 0.25
_INNER: Final[dict[str, Any]] = {
    "affiliation": None,
    "stance": Stance.NEUTRAL.value,
    "likelihood": None,
    "hearsay": False,
    "anonymity_reason": None,
    "act": Act.STATEMENT.value,
    "event_at": None,
}


def gold_frame(
    expected: Sequence[dict[str, Any]],
    articles: Sequence[Article],
    found: pd.DataFrame,
    pairs: Mapping[int, int],
) -> pd.DataFrame:
    """Build the traced claims frame from the annotation, a row for each expected claim.

    Parameters
    ----------
    expected : sequence of dict
        The annotated claims.
    articles : sequence of Article
    found : DataFrame
        What extraction made of the articles.
    pairs : mapping of int to int
        Which row of `found` answers which expected claim.
    """
    by_id = {article.article_id: article for article in articles}
    records = [_record(claim, by_id[claim["article_id"]]) for claim in expected]
    for number, (claim, record) in enumerate(zip(expected, records, strict=True)):
        record["claim_id"] = content_id("c", claim["article_id"], claim["contains"], str(number))
        record |= _inner(claim, found.iloc[pairs[number]] if number in pairs else None)
    _answer(expected, records)
    frame = frames.typed(pd.DataFrame(records), frames.EXTRACTED | frames.INNER)
    traced = trace(frame, articles)
    return traced.assign(
        origin_id=frame["origin_id"], sourcing_type=[claim["sourcing_type"] for claim in expected]
    )


def _record(claim: dict[str, Any], article: Article) -> dict[str, Any]:
    first = claim["speaker"] if isinstance(claim["speaker"], (str, type(None))) else claim["speaker"][0]
    role = claim["speaker_role"]
    return {
        "article_id": article.article_id,
        "outlet": article.outlet,
        "domain": article.domain,
        "published_at": article.published_at,
        "seen_at": article.published_at,
        "sentence": claim["contains"],
        "assertion": claim["contains"],
        "speaker": first,
        "speaker_role": role[0] if isinstance(role, list) else role,
        "sourcing_type": SourcingType(claim["sourcing_type"]).value,
        "via": tuple(claim["via"]),
        "quantities": tuple(Quantity(**quantity) for quantity in claim["quantities"]),
        "modality": Modality(claim["modality"]).value,
        "polarity": Polarity(claim["polarity"]).value,
        "confidence": 1.0,
        "targets": (),
        "topic_id": claim["topic"],
        "assertion_id": f"{claim['topic']}/{claim['assertion']}",
        "origin_id": claim["origin"],
    }


def _inner(claim: dict[str, Any], row: pd.Series | None) -> dict[str, Any]:
    """Take over what the annotation does not hold; an act must agree with the annotated polarity."""
    if row is None:
        return dict(_INNER)
    kept = {name: row[name] for name in _INNER} | {"sentence": row["sentence"], "assertion": row["assertion"]}
    if kept["act"] == Act.DENIAL and claim["polarity"] != Polarity.DENIES:
        kept["act"] = Act.STATEMENT.value
    return kept


def _answer(expected: Sequence[dict[str, Any]], records: list[dict[str, Any]]) -> None:
    """Choose the figure by which each claim answers its topic's question."""
    topics: dict[str, list[int]] = defaultdict(list)
    for row, claim in enumerate(expected):
        topics[claim["topic"]].append(row)
    rising = set(map(unit_concept, words("rising_counts")))
    for rows in topics.values():
        units = [quantity["unit"] or "" for row in rows for quantity in expected[row]["quantities"]]
        unit = next((one for one in units if unit_concept(one) in rising), next(iter(units), ""))
        for row in rows:
            given = expected[row]["quantities"][:1]
            records[row]["answer"] = tuple(Quantity(**{**quantity, "unit": unit}) for quantity in given)
        said = [figures(records[row]["answer"]) for row in rows if not _denies(expected[row])]
        for row in rows:
            mine = figures(records[row]["answer"])
            gaps = [distance(mine, other) for other in said]
            if _denies(expected[row]) and not any(gap is not None and gap <= _NEAR for gap in gaps):
                records[row]["answer"] = ()


def _denies(claim: dict[str, Any]) -> bool:
    return bool(claim["polarity"] == Polarity.DENIES)
