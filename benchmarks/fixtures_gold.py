"""The claims frame as the annotation has it: what the rules make of it when all before them is right.

    python benchmarks/fixtures_eval.py --gold --misses

Speaker, role, type, relays, modality, polarity, quantities, topic, assertion and origin are the
annotation's; outlets and times are the articles'. Sides and interests are found by provenance from
these, and what the annotation does not hold (stance, likelihood, acts of correction) is the
extraction's, where it found the claim. An assertion has the polarity of its first claim, and where a
topic affirms nothing its first assertion is what the others deny.

Figures. A topic asks for one where the keys of its assertions name figures ("dead-12"); a claim then
answers by the quantity that its key names, else by its first in the unit that most claims of the topic
share (measures keep their own); a denial only where its figure is near one that it can deny.

What contradicts what is not annotated, see `fixtures_links`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from credscore import frames
from credscore.cluster.numbers import measures
from credscore.evidence.figures import distance, figures
from credscore.lexicon import words
from credscore.models import Article, Quantity, content_id
from credscore.normalize.units import unit_concept
from credscore.provenance import trace
from credscore.terms import Act, Modality, Polarity, SourcingType, Stance
from fixtures_links import contradictions, significant

_NEAR: Final = 0.25
_INNER: Final[dict[str, Any]] = {
    "affiliation": None,
    "stance": Stance.NEUTRAL.value,
    "likelihood": None,
    "anonymity_reason": None,
    "act": Act.STATEMENT.value,
    "event_at": None,
}


def gold_frame(
    expected: Sequence[dict[str, Any]],
    articles: Sequence[Article],
    found: pd.DataFrame,
    pairs: Mapping[int, int],
    judgements: Sequence[Mapping[str, Any]] = (),
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
    judgements : sequence of mapping
        The annotated judgements: two answers to one question that are held against each other
        cannot both be true. Which of them is the better one is not looked at.
    """
    by_id = {article.article_id: article for article in articles}
    records = [_record(claim, by_id[claim["article_id"]]) for claim in expected]
    for number, (claim, record) in enumerate(zip(expected, records, strict=True)):
        record["claim_id"] = content_id("c", claim["article_id"], claim["contains"], str(number))
        record |= _inner(found.iloc[pairs[number]] if number in pairs else None)
        if record["modality"] == Modality.ASSERTED:
            record["likelihood"] = None
        record["hearsay"] = claim["sourcing_type"] == SourcingType.HEARSAY
    topics: dict[str, list[int]] = defaultdict(list)
    for row in sorted(range(len(records)), key=lambda row: records[row]["published_at"]):
        topics[expected[row]["topic"]].append(row)
    judged = {frozenset((case["better"], case["worse"])) for case in judgements}
    for rows in topics.values():
        _sign(records, rows)
        _answer(expected, records, rows)
        contradictions(expected, records, rows, judged)
    frame = frames.typed(pd.DataFrame(records), frames.EXTRACTED | frames.INNER)
    traced = trace(frame, articles)
    return traced.assign(**{name: frame[name] for name in ("origin_id", "sourcing_type")})


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


def _inner(row: pd.Series | None) -> dict[str, Any]:
    """Take over what the annotation does not hold; the wording serves to find who is concerned."""
    if row is None:
        return dict(_INNER)
    kept: dict[str, Any] = {name: row[name] for name in _INNER} | {
        "sentence": row["sentence"],
        "assertion": row["assertion"],
    }
    return kept


def _sign(records: list[dict[str, Any]], rows: list[int]) -> None:
    """Give all claims of an assertion the polarity of its first, and let a topic affirm something."""
    first: dict[str, str] = {}
    for row in rows:
        first.setdefault(records[row]["assertion_id"], records[row]["polarity"])
    if len(first) > 1 and set(first.values()) == {Polarity.DENIES}:
        first[next(iter(first))] = Polarity.AFFIRMS.value
    for row in rows:
        records[row]["polarity"] = first[records[row]["assertion_id"]]
        if not _denies(records[row]) and records[row]["act"] == Act.DENIAL:
            records[row]["act"] = Act.STATEMENT.value


def _answer(expected: Sequence[dict[str, Any]], records: list[dict[str, Any]], rows: list[int]) -> None:
    """Choose the figure by which each claim answers its topic's question, if that asks for one."""
    given = {row: expected[row]["quantities"] for row in rows}
    keys = {expected[row]["assertion"] for row in rows if given[row]}
    asked = 2 * sum(bool(significant(key)) for key in keys) >= max(len(keys), 1)
    units = Counter(unit for row in rows for unit in {_unit(quantity) for quantity in given[row]})
    rising = set(map(unit_concept, words("rising_counts")))
    for row in rows:
        best = _named(expected[row]["assertion"], given[row]) or max(
            given[row], key=lambda quantity: units[_unit(quantity)], default=None
        )
        unit = next((one for one in units if one in rising), units.most_common(1)[0][0] if units else "")
        if best is None or not asked:
            records[row]["answer"] = ()
            continue
        same = {} if _unit(best) in measures() else {"unit": unit}
        records[row]["answer"] = (Quantity(**{**best, **same}),)
    said = [figures(records[row]["answer"]) for row in rows if not _denies(records[row])]
    for row in rows:
        mine = figures(records[row]["answer"])
        gaps = [distance(mine, other) for other in said]
        if _denies(records[row]) and not any(gap is not None and gap <= _NEAR for gap in gaps):
            records[row]["answer"] = ()


def _named(key: str, quantities: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """Find the quantity that an assertion's key names."""
    wanted = significant(key)
    return next(
        (
            one
            for one in quantities
            if wanted.intersection(*[significant(f"{end:.12g}") for end in (one["low"], one["high"]) if end])
        ),
        None,
    )


def _unit(quantity: dict[str, Any]) -> str:
    return unit_concept(quantity["unit"] or "")


def _denies(record: dict[str, Any]) -> bool:
    return bool(record["polarity"] == Polarity.DENIES)
