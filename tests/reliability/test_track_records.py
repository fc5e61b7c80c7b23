"""Track records: posteriors, pooling, time, look-alike domains."""

from __future__ import annotations

import pandas as pd
import pytest

from credscore.errors import InputError
from credscore.reliability import outlets_table, track_records


def claims() -> pd.DataFrame:
    """Herald right ten times, Echo wrong ten times, Daily seen once."""
    rows = [
        (f"a{i}", outlet, f"{outlet.lower()}.example", "2024-01-01")
        for i in range(10)
        for outlet in ("Herald",)
    ]
    rows += [(f"b{i}", "Echo", "echo.example", "2024-01-01") for i in range(10)]
    rows += [("a0", "Daily", "daily.example", "2024-01-01")]
    return pd.DataFrame(rows, columns=["assertion_id", "outlet", "domain", "seen_at"])


def outcomes(at: str = "2024-02-01") -> pd.DataFrame:
    """All a are true, all b false, known since the given day."""
    rows = [(f"a{i}", "true", at) for i in range(10)] + [(f"b{i}", "false", at) for i in range(10)]
    return pd.DataFrame(rows, columns=["assertion_id", "outcome", "resolved_at"])


def test_records_of_right_and_wrong() -> None:
    """The posterior mean is (strength × pooled + right) / (strength + n), inside its interval."""
    records = track_records(claims(), outcomes()).set_index("name")
    pooled = (11 + 4 * (11 + 2) / (21 + 4)) / (21 + 4)
    assert records.loc["Herald", "rating"] == pytest.approx((4 * pooled + 10) / 14)
    assert records.loc["Echo", "rating"] == pytest.approx(4 * pooled / 14)
    assert (records["low"] < records["rating"]).all()
    assert (records["rating"] < records["high"]).all()


def test_few_outcomes_are_shrunk() -> None:
    """One right outcome earns less than ten."""
    records = track_records(claims(), outcomes()).set_index("name")["rating"]
    assert records["Echo"] < records["Daily"] < records["Herald"]


def test_a_resolution_acts_from_its_day() -> None:
    """Before the resolution there is no record; on its day there is."""
    assert track_records(claims(), outcomes(), as_of="2024-01-31").empty
    assert len(track_records(claims(), outcomes(), as_of="2024-02-01")) == 3


def test_a_contradiction_lowers_from_that_day_on() -> None:
    """A source's rating falls on the day one of its claims is refuted, not earlier."""
    resolved = pd.concat(
        [outcomes(), pd.DataFrame([("c", "false", "2024-03-01")], columns=outcomes().columns)]
    )
    frame = pd.concat([claims(), claims().head(1).assign(assertion_id="c")])
    before = track_records(frame, resolved, as_of="2024-02-29").set_index("name")["rating"]
    after = track_records(frame, resolved, as_of="2024-03-01").set_index("name")["rating"]
    assert after["Herald"] < before["Herald"]


def test_claims_after_the_outcome_earn_nothing() -> None:
    """Repeating what is settled is no merit."""
    late = claims().assign(seen_at="2024-03-01")
    assert track_records(late, outcomes()).empty


def test_repeats_count_once() -> None:
    """An outlet that prints one assertion five times has one outcome."""
    frame = pd.concat([claims()] * 5)
    records = track_records(frame, outcomes()).set_index("name")
    assert records.loc["Herald", "n"] == 10


def test_look_alike_domains_inherit_nothing() -> None:
    """A domain with one foreign letter has a record of its own."""
    spoof = claims().head(1).assign(domain="her\u0430ld.example", assertion_id="b0")
    records = track_records(pd.concat([claims(), spoof]), outcomes())
    assert (records["name"] == "Herald").sum() == 2
    assert records.set_index("domain").loc["her\u0430ld.example", "n"] == 1


def test_types_are_pooled() -> None:
    """An unproven outlet leans to the record of its type."""
    frame = claims().assign(outlet_kind=["agency"] * 10 + ["state"] * 10 + ["agency"])
    ratings = track_records(frame, outcomes()).set_index("name")["rating"]
    plain = track_records(claims(), outcomes()).set_index("name")["rating"]
    assert ratings["Daily"] > plain["Daily"]


def test_speakers_have_records_too() -> None:
    """Speakers are rated beside outlets, pooled by role."""
    frame = claims().assign(speaker="A. Voice", speaker_role="official")
    records = track_records(frame, outcomes())
    assert set(records["kind"]) == {"outlet", "speaker"}
    voice = records[records["kind"] == "speaker"].iloc[0]
    assert voice["n"] == 20
    assert voice["type"] == "official"


def test_outcomes_join_on_topic_and_value() -> None:
    """The estimators' own frame takes outcomes by topic and value."""
    frame = pd.DataFrame({"topic": ["q", "q"], "value": ["x", "y"], "source": ["A", "B"]})
    resolved = pd.DataFrame({"topic": ["q", "q"], "value": ["x", "y"], "outcome": [1, 0]})
    ratings = track_records(frame, resolved).set_index("name")["rating"]
    assert ratings["A"] > ratings["B"]


def test_outlets_table_is_what_scoring_takes() -> None:
    """The table has exactly the outlets' columns, ratings between 0 and 1."""
    table = outlets_table(track_records(claims().assign(speaker="A. Voice"), outcomes()))
    assert table.columns.tolist() == ["outlet", "domain", "rating", "low", "high", "n"]
    assert len(table) == 3
    assert table["rating"].between(0, 1).all()


def test_faults_are_named() -> None:
    """A missing column, a missing key and an odd outcome each say so."""
    with pytest.raises(InputError, match="outcome"):
        track_records(claims(), pd.DataFrame({"assertion_id": ["a0"]}))
    with pytest.raises(InputError, match="claim_id"):
        track_records(claims(), pd.DataFrame({"outcome": [1]}))
    with pytest.raises(InputError, match="did you mean 'true'"):
        track_records(claims(), outcomes().assign(outcome="ture"))
    with pytest.raises(InputError, match="outlet"):
        track_records(claims()[["assertion_id"]], outcomes())
