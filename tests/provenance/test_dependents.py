"""Outlets that repeat another's answers: joined on evidence, never on agreement alone."""

from __future__ import annotations

import pandas as pd

from credscore.provenance import merge_dependents


def corpus(echo: str = "rare", *, lag: int = 1, topics: int = 12, **fields: object) -> pd.DataFrame:
    """Origin gives answers of its own, three others the usual one; Echo follows as told."""
    rows = []
    for t in range(topics):
        follows = f"t{t}-rare" if echo == "rare" else f"t{t}-usual"
        given = [("Origin", f"t{t}-rare", 1), ("X", f"t{t}-usual", 1), ("Y", f"t{t}-usual", 1)]
        given += [("Z", f"t{t}-usual", 1), ("Echo", follows, 1 + lag)]
        rows += [(f"{o}{t}", f"t{t}", a, o, f"2024-01-{t + d:02d}") for o, a, d in given]
    frame = pd.DataFrame(rows, columns=["claim_id", "topic_id", "assertion_id", "owner", "seen_at"])
    frame["seen_at"] = pd.to_datetime(frame["seen_at"], utc=True)
    frame["origin_id"] = "o-" + frame["owner"]
    return frame.assign(origin_note="", sourcing_type="unattributed", **fields)


def echoes(frame: pd.DataFrame) -> set[str]:
    """The origins under which Echo's claims count."""
    return set(frame.loc[frame["owner"] == "Echo", "origin_id"])


def test_a_copier_counts_with_its_source() -> None:
    """Rare answers shared later each time are one origin, with the evidence and its probability."""
    merged = merge_dependents(corpus())
    assert echoes(merged) == {"o-Origin"}
    note = merged.loc[merged["claim_id"] == "Echo3", "origin_note"].iloc[0]
    assert note.startswith("repeats Origin: 12 of 12 topics answered alike")
    assert "probability" in note


def test_agreement_alone_joins_nobody() -> None:
    """Whoever gives the usual answer stays an origin of its own."""
    assert echoes(merge_dependents(corpus("usual"))) == {"o-Echo"}


def test_who_is_not_later_is_no_copier() -> None:
    """The same answers at the same time prove nothing."""
    assert echoes(merge_dependents(corpus(lag=0))) == {"o-Echo"}


def test_few_topics_prove_nothing() -> None:
    """Three shared rarities are a coincidence yet."""
    assert echoes(merge_dependents(corpus(topics=3))) == {"o-Echo"}


def test_a_named_source_keeps_its_claim() -> None:
    """Echo's quotations of named officials stay with the officials."""
    assert echoes(merge_dependents(corpus().assign(sourcing_type="named_official"))) == {"o-Echo"}


def test_only_what_was_seen_bears_witness() -> None:
    """As of an early day the two are still independent, as of the last they are one."""
    assert echoes(merge_dependents(corpus(), pd.Timestamp("2024-01-04", tz="UTC"))) == {"o-Echo"}
    assert "o-Origin" in echoes(merge_dependents(corpus(), pd.Timestamp("2024-01-31", tz="UTC")))


def test_input_order_is_nothing() -> None:
    """A shuffled frame gives the same origins."""
    frame = corpus()
    shuffled = merge_dependents(frame.sample(frac=1, random_state=3)).set_index("claim_id")["origin_id"]
    assert shuffled.sort_index().equals(
        merge_dependents(frame).set_index("claim_id")["origin_id"].sort_index()
    )
