"""Track records in the score: from outcomes file to rule, as-of safe, safe against look-alikes."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

import credscore
from credscore import Claim
from credscore.errors import InputError
from credscore.reading import read_outcomes
from credscore.scoring import history, score, what_would_change
from credscore.testing import frame, row

LINES = "domain,outcome,resolved_at\n"


def claim(
    outlet: str, domain: str | None, text: str = "The ferry carried 212 people", **fields: object
) -> Claim:
    """Build an outlet's own claim of 1 May."""
    made = {"article_id": f"{outlet}{domain}{text}", "sourcing_type": "unattributed", **fields}
    return Claim(
        outlet=outlet, domain=domain, published_at="2024-05-01", sentence=text, assertion=text, **made
    )


def outcomes(outcome: str, n: int = 8, day: str = "2024-05-10", **who: str) -> pd.DataFrame:
    """Make n outcomes of one source, known since a day."""
    return pd.DataFrame([{**who, "outcome": outcome, "resolved_at": day}] * n)


def record(report: credscore.Report, domain: str) -> float:
    """The outlet's record as the claims show it."""
    return float(report.claims.set_index("domain").loc[domain, "outlet_record"])


def test_a_record_moves_the_score() -> None:
    """Right before: believed more than without; wrong before: less; the number stands beside it."""
    claims = [claim("Harbour Post", "post.example")]
    plain = credscore.score(claims).assertions.loc[0, "score"]
    good = credscore.score(claims, resolved=outcomes("true", domain="post.example"))
    bad = credscore.score(claims, resolved=outcomes("false", domain="post.example"))
    assert bad.assertions.loc[0, "score"] < plain < good.assertions.loc[0, "score"]
    assert good.claims.loc[0, "outlet_record_n"] == 8
    assert 0 < record(bad, "post.example") < 0.5 < record(good, "post.example") < 1


def test_an_outcome_counts_from_its_day() -> None:
    """Before the day nothing is known of it, on the day and after it is; also through `at`."""
    claims = [claim("Harbour Post", "post.example")]
    report = credscore.score(claims, resolved=outcomes("false", domain="post.example"))
    before, on = report.at("2024-05-09"), report.at("2024-05-10")
    assert before.claims["outlet_record"].isna().all()
    assert (
        before.assertions.loc[0, "score"]
        == credscore.score(claims, as_of="2024-05-09").assertions.loc[0, "score"]
    )
    assert on.assertions.loc[0, "score"] < before.assertions.loc[0, "score"]


def test_outcomes_without_a_day_are_left_out_under_a_date() -> None:
    """They count in a run without a date; under one they do not, and the report says so."""
    table = outcomes("false", domain="post.example").drop(columns="resolved_at")
    report = credscore.score([claim("Harbour Post", "post.example")], resolved=table)
    assert report.claims["outlet_record"].notna().all()
    dated = report.at("2024-06-01")
    assert dated.claims["outlet_record"].isna().all()
    assert any("8 outcomes" in warning for warning in dated.warnings)


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("Harbour Post", "harbour-post.example"),
        ("Harbour Post", "p\u043est.example"),
        ("Post", "post.example.evil.net"),
    ],
)
def test_look_alikes_inherit_nothing(name: str, domain: str) -> None:
    """A borrowed name, a foreign letter and a hidden address have no record."""
    for who in ({"domain": "post.example"}, {"outlet": "Harbour Post", "domain": "post.example"}):
        claims = [claim(name, domain), claim("Harbour Post", "post.example", "The pier is closed")]
        report = credscore.score(claims, resolved=outcomes("true", **who))
        shown = dict(zip(report.claims["domain"], report.claims["outlet_record"].notna(), strict=True))
        assert shown.pop("post.example")
        assert not any(shown.values())
        alone = credscore.score(claims[:1], resolved=outcomes("true", **who))
        assert alone.claims["outlet_record"].isna().all()


def test_a_contradicted_claim_lowers_everyone_who_made_it() -> None:
    """An outcome that names an assertion of the corpus falls to its outlets, from that day on."""
    claims = [claim("Harbour Post", "post.example"), claim("Delta", "delta.example", "The pier is closed")]
    table = pd.DataFrame(
        {"assertion": ["the ferry carried 212 people"], "outcome": ["false"], "resolved_at": ["2024-05-10"]}
    )
    report = credscore.score(claims, resolved=table)
    assert record(report, "post.example") < 0.5
    assert pd.isna(record(report, "delta.example"))
    assert report.at("2024-05-09").claims["outlet_record"].isna().all()


def test_speakers_have_records() -> None:
    """A named speaker's record counts before the outlet's; nobody by name has none."""
    said = claim("Harbour Post", "post.example", speaker="Ana Soto", sourcing_type="named_official")
    bad = credscore.score([said], resolved=outcomes("false", speaker="Ana Soto"))
    assert bad.claims.loc[0, "speaker_record"] < 0.5
    assert bad.assertions.loc[0, "score"] < credscore.score([said]).assertions.loc[0, "score"]
    unnamed = said.model_copy(update={"sourcing_type": "anonymous_official"})
    assert (
        credscore.score([unnamed], resolved=outcomes("false", speaker="Ana Soto"))
        .claims["speaker_record"]
        .isna()
        .all()
    )


def test_a_finding_names_whose_record_it_is() -> None:
    """The outlet's, unless the speaker has one of his own."""
    said = claim("Harbour Post", "post.example", speaker="nurse", sourcing_type="eyewitness")
    named = claim("Harbour Post", "post.example", speaker="Ana Soto", sourcing_type="named_official")
    for one, whose, resolved in (
        (said, "Harbour Post", outcomes("false", domain="post.example")),
        (named, "Harbour Post", outcomes("false", domain="post.example")),
        (named, "Ana Soto", outcomes("false", speaker="Ana Soto")),
    ):
        found = (
            credscore.score([one], resolved=resolved).findings.query("code == 'OUT103'")["message"].tolist()
        )
        assert len(found) == 1
        assert re.fullmatch(rf"an estimated \d+% of what {whose} claimed before proved right", found[0])


def test_a_known_outlet_goes_by_any_of_its_names() -> None:
    """What the outlets list knows is one outlet by name and by address."""
    report = credscore.score([claim("Reuters", None)], resolved=outcomes("true", domain="reuters.com"))
    assert report.claims["outlet_record"].notna().all()


def test_bad_outcomes_name_file_line_and_field(tmp_path: Path) -> None:
    """The first fault is told whole, of others the lines."""
    path = tmp_path / "outcomes.csv"
    path.write_text(LINES + "a.example,true,2024-01-01\na.example,ture,2024-01-01\na.example,1,yesterday\n")
    with pytest.raises(
        InputError, match=r"outcomes\.csv:3: field outcome: 'ture' .*did you mean 'true'.*line 4"
    ):
        read_outcomes(path)
    path.write_text(LINES + "a.example,1,yesterday\n")
    with pytest.raises(InputError, match=r"outcomes\.csv:2: field resolved_at: 'yesterday' is no date"):
        read_outcomes(path)
    path.write_text("domain,resolved_at\na.example,2024-01-01\n")
    with pytest.raises(InputError, match=r"outcomes\.csv: the header needs 'outcome'"):
        read_outcomes(path)
    path.write_text("outcome,resolved_at\ntrue,2024-01-01\n")
    with pytest.raises(InputError, match="names nobody"):
        read_outcomes(path)
    with pytest.raises(InputError, match="No such file"):
        read_outcomes(tmp_path / "absent.csv")


def test_every_form_reads_alike(tmp_path: Path) -> None:
    """CSV, JSON lines and a frame give one table; unknown outcomes are left out."""
    rows = [
        ("a.example", "true", "2024-01-01"),
        ("b.example", "unknown", "2024-01-02"),
        ("c.example", "0.5", None),
    ]
    frame = pd.DataFrame(rows, columns=["domain", "outcome", "resolved_at"])
    frame.to_csv(tmp_path / "o.csv", index=False)
    frame.to_json(tmp_path / "o.jsonl", orient="records", lines=True)
    tables = [read_outcomes(source) for source in (frame, tmp_path / "o.csv", tmp_path / "o.jsonl")]
    assert tables[0] is not None
    assert tables[0]["outcome"].tolist() == [1.0, 0.5]
    for table in tables[1:]:
        pd.testing.assert_frame_equal(table, tables[0])


def test_the_closing_citation_is_flagged() -> None:
    """A cites B that cites A: the claim that closes the circle is cyclic, none before it."""
    claims = [
        claim("Beacon", None),
        claim("Valley Post", None, speaker="Beacon", sourcing_type="media_report"),
        claim("Beacon", None, speaker="Valley Post", sourcing_type="media_report"),
    ]
    days = ("2024-05-01", "2024-05-02", "2024-05-03")
    told = [
        Claim(**{**c.model_dump(exclude={"claim_id", "seen_at"}), "published_at": d})
        for c, d in zip(claims, days, strict=True)
    ]
    frame = credscore.score(told).claims.sort_values("published_at")
    assert frame["cyclic"].tolist() == [False, False, True]


def told(outcome: str, n: int = 8, day: str = "2024-05-10", source: str = "Harbour Post") -> pd.DataFrame:
    """Make verdicts on a source as provenance gives them."""
    at = pd.Timestamp(day, tz="UTC")
    made = {"kind": "outlet", "key": source, "type": "unknown", "outcome": float(outcome == "true")}
    return pd.DataFrame(
        [{**made, "answer": f"{day}{i}", "asserted_at": pd.NaT, "resolved_at": at} for i in range(n)]
    )


def own_words() -> pd.DataFrame:
    """Give two outlets' own claims of 1 and 12 May in one assertion."""
    rows = [
        row(outlet=outlet, speaker=None, sourcing_type="unattributed", published_at=day, origin_id=outlet)
        for outlet, day in (("Harbour Post", "2024-05-01"), ("Lake Courier", "2024-05-12"))
    ]
    return frame(rows).assign(publisher=[r["outlet"] for r in rows])


def test_history_knows_an_outcome_from_its_day() -> None:
    """The day on which a record changed is a step; each step is the score as of that day."""
    claims, known = own_words(), told("false")
    course = history(claims, "a1", verdicts=known)
    assert course["event"].tolist() == [
        "said by Harbour Post",
        "Harbour Post: another track record",
        "said by Lake Courier",
    ]
    assert course["rule"].tolist()[1] == "OUT103"
    assert course["delta_bits"].tolist()[1] < 0
    for when, bits in zip(course["seen_at"], course["bits"], strict=True):
        assert score(claims, as_of=when, verdicts=known).assertions.loc[0, "bits"] == bits
    assert history(claims, "a1")["bits"].tolist()[:1] == course["bits"].tolist()[:1]
    assert len(history(claims, "a1", as_of="2024-05-09", verdicts=known)) == 1


def test_history_leaves_out_outcomes_that_move_nothing() -> None:
    """Another outlet's outcome, and one before the first claim, are no steps."""
    claims = own_words()
    assert len(history(claims, "a1", verdicts=told("true", source="Hill News"))) == 2
    early = history(claims, "a1", verdicts=told("true", day="2024-04-01"))
    assert early["event"].tolist() == ["said by Harbour Post", "said by Lake Courier"]
    assert early["bits"].tolist()[0] > history(claims, "a1")["bits"].tolist()[0]


def test_what_would_change_knows_outcomes_by_their_day() -> None:
    """A worse record calls for other changes, from its day on and not before."""
    claims, known = own_words().head(1), told("false", n=40)
    before = what_would_change(claims, "a1", as_of="2024-05-09", verdicts=known)
    after = what_would_change(claims, "a1", as_of="2024-05-10", verdicts=known)
    pd.testing.assert_frame_equal(before, what_would_change(claims, "a1", as_of="2024-05-09"))
    plain = what_would_change(claims, "a1", as_of="2024-05-10")
    assert after["credibility_from"].iloc[0] > plain["credibility_from"].iloc[0]


def test_supposed_officials_have_no_record() -> None:
    """Those whom nobody has quoted yet do not inherit the record of whoever spoke last."""
    claims = frame([row()]).assign(publisher="Harbour Post")
    bad = told("false", n=40, source="ana soto").assign(kind="speaker")
    kinds = what_would_change(claims, "a1", verdicts=bad).set_index("kind")
    plain = what_would_change(claims, "a1").set_index("kind")
    assert kinds.loc["support", "origins"] <= plain.loc["support", "origins"]
