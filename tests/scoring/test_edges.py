"""Edges of the evidence, the notices and the supposed changes, each found by a mutant that no other test saw."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from credscore.errors import RuleError, RuleSetError
from credscore.evidence import RelayKind, build, moment
from credscore.evidence.figures import Figure, falls
from credscore.evidence.notices import aimed
from credscore.evidence.relays import relay_kind
from credscore.rule import Finding, rule
from credscore.ruleset import RuleSet
from credscore.scoring import history, score, what_would_change
from credscore.testing import frame, row


def people(low, unit="dead"):
    """Make a figure."""
    return ({"low": low, "high": low, "unit": unit},)


def by_name(rows, **columns):
    """Build the evidence of rows, by assertion; `columns` are added to the frame."""
    return {e.assertion_id: e for e in build(frame(rows).assign(**columns))}


def test_each_topic_is_its_own():
    """Topics of one row each are built apart."""
    rows = [row(topic_id=f"t{i}", assertion_id=f"a{i}") for i in range(4)]
    assert [(e.topic_id, e.n_claims) for e in build(frame(rows))] == [(f"t{i}", 1) for i in range(4)]


def test_an_affirming_claim_is_no_support_for_a_denial():
    """A claim that came into a denial's group later and affirms speaks against it."""
    denial = row(polarity="denies", published_at="2024-05-01")
    found = by_name([denial, row(speaker="Elin Berg", published_at="2024-05-02")])["a1"]
    assert [o.speaker for o in found.support] == ["Ana Soto"]
    assert [o.speaker for o in found.denials] == ["Elin Berg"]


def test_a_retraction_supports_nothing():
    """Not even the assertion that it stands in."""
    assert by_name([row("withdrawn", act="retraction", speaker=None)])["a1"].support == ()


def test_a_replaced_figure_is_superseded_for_those_who_said_it_before():
    """Who still says it afterwards, or at the same moment, does not count as outdated; other figures stay."""
    rows = [
        row("7 dead", assertion_id="b7", quantities=people(7), speaker="A", published_at="2024-05-01"),
        row("7 dead", assertion_id="b7", quantities=people(7), speaker="B", published_at="2024-05-02"),
        row("7 dead", assertion_id="b7", quantities=people(7), speaker="C", published_at="2024-05-03"),
        row("9 dead", assertion_id="c9", quantities=people(9), speaker="D", published_at="2024-05-01"),
        row("6 dead", assertion_id="a6", quantities=people(6), speaker="E", published_at="2024-05-02"),
    ]
    found = by_name(rows, replaced=[(), (), (), (), people(7)])
    assert {o.speaker: o.superseded for o in found["b7"].support} == {"A": True, "B": False, "C": False}
    assert not any(o.superseded for name in ("c9", "a6") for o in found[name].support)
    other = by_name(rows, replaced=[(), (), (), people(7), ()])
    assert not any(o.superseded for o in other["b7"].support)
    late = [*rows[:3], row("9 dead", assertion_id="a9", quantities=people(9), published_at="2024-05-09")]
    assert all(o.superseded for o in by_name(late, replaced=[(), (), (), people(7)])["b7"].support)
    behind = by_name([*late[:3], {**late[3], "assertion_id": "c9"}], replaced=[(), (), (), people(7)])
    assert all(o.superseded for o in behind["b7"].support)
    unlike = by_name(late, replaced=[(), (), (), people(7, "injured")])
    assert not any(o.superseded for o in unlike["b7"].support)


def test_a_fact_is_part_of_a_plan_by_each_unit_for_itself():
    """Ten told as fact lie below the hundred planned, whatever else the plan counts."""
    done = row("10 sent", assertion_id="a1", quantities=people(10, "troops"), published_at="2024-05-01")
    plan = row("100 troops and 5 ships will go", assertion_id="a2", speaker="Elin Berg", modality="planned",
               quantities=(*people(100, "troops"), *people(5, "ships")), published_at="2024-05-02")  # fmt: skip
    assert by_name([done, plan])["a1"].rivals[0].relation == "alongside"
    zones = {**plan, "quantities": (*people(100, "troops"), *people(5, "aircraft"))}
    assert by_name([done, zones])["a1"].rivals[0].relation == "alongside"


def test_an_update_is_later_than_the_first_of_what_it_updates():
    """A higher toll that was told first is no update, though it was told again later."""
    rows = [
        row("10 dead", assertion_id="a1", quantities=people(10), speaker="A", published_at="2024-05-02"),
        row("12 dead", assertion_id="a2", quantities=people(12), speaker="B", published_at="2024-05-01"),
        row("12 dead", assertion_id="a2", quantities=people(12), speaker="C", published_at="2024-05-03"),
    ]
    assert by_name(rows)["a1"].rivals[0].relation == "rival"


def test_fewer_missing_bring_a_count_up_to_date():
    """Any lower count of the missing does; an equal or higher one does not."""
    count = {n: (Figure(n, n, "missing"),) for n in (8.0, 10.0, 12.0)}
    assert falls(count[10.0], count[8.0])
    assert not falls(count[10.0], count[10.0])
    assert not falls(count[10.0], count[12.0])


def test_equal_versions_are_one():
    """Two claims of one origin at one moment that say the same are one version."""
    found = by_name([row(start=1), row(start=2)])["a1"]
    assert len(found.support) == 1
    assert len(found.support[0].claim_ids) == 2


def test_relays_by_kind():
    """Agencies, outlets and private people are told apart."""
    assert [relay_kind(name) for name in ("Reuters", "a friend", "Harbour Post")] == [
        RelayKind.AGENCY,
        RelayKind.PRIVATE,
        RelayKind.OUTLET,
    ]


def test_a_bare_date_reaches_to_its_end_however_it_is_written():
    """The basic format of ISO 8601 is a bare date too; a time is a moment."""
    assert moment("20240501") == moment("2024-05-01")
    assert moment("2024-05-01T10:00").isoformat() == "2024-05-01T10:00:00+00:00"


def test_times_without_a_zone_are_utc():
    """Naive columns are read as UTC."""
    naive = pd.Series([pd.Timestamp("2024-05-01"), pd.NaT])
    found = frame([row(), row(start=1)]).assign(event_at=naive, published_at=naive)
    assert build(found)[0].support[0].event_at.isoformat() == "2024-05-01T00:00:00+00:00"


def own(text, **fields):
    """Make an outlet's own claim."""
    given = {
        "outlet": "Harbour Post",
        "speaker": None,
        "sourcing_type": "unattributed",
        "article_id": text,
        **fields,
    }
    return row(text, **given)


@pytest.mark.parametrize(
    "words",
    [
        "Harbour Post takes it back",
        "taken back by the Harbour Post",
        "the old paper Harbour Post took it back",
    ],
)
def test_notices_name_outlets_anywhere(words):
    """A notice in another outlet takes back what the outlet that it names had said; targets may lack."""
    said = own("12 died", published_at="2024-05-01")
    notice = own(words, outlet="Lake Courier", act="retraction", assertion_id="n", published_at="2024-05-02")
    found = aimed(frame([said, notice]).drop(columns="targets"))
    assert found["targets"].tolist() == [(), (said["claim_id"],)]


def test_a_retraction_that_names_nobody_takes_nothing_back():
    """Unlike a correction, which speaks of the outlet's own answer."""
    said = own("12 died", published_at="2024-05-01")
    notice = own("that was wrong", act="retraction", assertion_id="n", published_at="2024-05-02")
    assert aimed(frame([said, notice]))["targets"].tolist() == [(), ()]
    mended = {**notice, "act": "correction"}
    assert aimed(frame([said, mended]))["targets"].tolist() == [(), (said["claim_id"],)]


def test_claims_that_counted():
    """A claim seen later, and a second row of one claim_id, are not among them."""
    rows = [row(), row(speaker="Elin Berg", published_at="2024-05-09")]
    claims = frame([*rows, rows[0]])
    assert len(score(claims).claims) == 2
    assert score(claims, as_of="2024-05-02").claims["speaker"].tolist() == ["Ana Soto"]


def test_knobs_of_another_kind_are_refused():
    """Text for a number, a flag for a number, and several positional parameters are named."""
    with pytest.raises(RuleSetError, match="finite number"):
        RuleSet.default().tweak("COR101", saturation="many")
    with pytest.raises(RuleSetError, match="finite number"):
        RuleSet.default().tweak("COR101", saturation=True)

    def two(evidence, more):
        """Take too much."""
        return Finding()

    with pytest.raises(RuleError, match="must take the facts"):
        rule(code="USR109", family="house")(two)


def official(kind, number):
    """Make the independent official that `what_would_change` supposes."""
    denies = {"assertion_id": "d1", "polarity": "denies"} if kind == "denial" else {}
    return row(
        "no" if denies else "the ferry sank", speaker=f"Official {number}", origin_id=f"s{number}",
        published_at="2024-05-01", **denies,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "polarity"), [("support", "affirms"), ("denial", "affirms"), ("support", "denies")]
)
def test_a_supposed_official_weighs_what_a_real_one_would(kind, polarity):
    """The score that is foretold is the one that such claims would bring about."""
    base = [
        row("the ferry sank", polarity=polarity),
        row("other", assertion_id="a0", speaker="Bo Ek"),
    ]
    found = what_would_change(frame(base), "a1").set_index("kind").loc[kind]
    more = [official(kind, i) for i in range(found["origins"])]
    for made in more:
        made["polarity"] = "denies" if (kind == "denial") != (polarity == "denies") else "affirms"
        made["targets"] = (base[0]["claim_id"],) if kind == "denial" else ()
    real = score(frame([*base, *more])).assertions.set_index("assertion_id")
    assert real.loc["a1", "bits"] == pytest.approx(found["bits"])


@pytest.mark.parametrize(("needed", "told"), [(5, 5), (6, 6), (7, None)])
def test_up_to_six_additions_are_tried(needed, told):
    """What takes six officials is said, what takes more is not."""
    rules = RuleSet.default().tweak("COR101", bits=0.8, saturation=9)

    def bits(further):
        rows = [row(speaker=f"Official {i}", origin_id=f"s{i}") for i in range(1 + further)]
        return float(score(frame(rows), rules).assertions.loc[0, "bits"])

    gap = math.log2(0.9 / 0.1) - (bits(needed) + bits(needed - 1)) / 2
    found = what_would_change(frame([row()]), "a1", rules.tweak("PRI101", bits=-2.0 + gap))
    assert dict(zip(found["kind"], found["origins"], strict=True)).get("support") == told


def test_history_names_the_rule_whose_finding_went_away():
    """A finding that no longer stands moved the score by all that it was."""
    said = [
        row("12 died", published_at="2024-05-01"),
        row("12 died", speaker="Elin Berg", published_at="2024-05-01"),
    ]
    notice = row("withdrawn", act="retraction", assertion_id="n", published_at="2024-05-05",
                 targets=tuple(r["claim_id"] for r in said))  # fmt: skip
    course = history(frame([*said, notice]), "a1")
    assert course["rule"].tolist() == ["SRC101", "SRC101"]


def test_deniers_of_one_side_weigh_less_in_what_rivals_take():
    """Who speaks for an answer too is left out of what denies its rival; the rest still share one side."""
    rows = [
        row("10 died", assertion_id="a1", quantities=people(10), speaker="A"),
        row("90 died", assertion_id="a2", quantities=people(90), speaker="B"),
        *(
            row(
                "not 90", assertion_id="d1", polarity="denies", quantities=people(90), speaker=name, side=side
            )
            for name, side in (("A", None), ("C", "Norland"), ("D", "Norland"))
        ),
    ]
    joined = score(frame(rows)).assertions.set_index("assertion_id")["bits"]
    apart = [{**r, "side": None} for r in rows]
    alone = score(frame(apart)).assertions.set_index("assertion_id")["bits"]
    assert joined["a2"] > alone["a2"]
    assert joined["a1"] < alone["a1"]
