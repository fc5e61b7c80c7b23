"""What evidence is gathered from traced claims."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from credscore import evidence
from credscore.errors import InputError
from credscore.evidence import Relation, first_seen, moment
from credscore.evidence.figures import Figure, distance, figures, rises
from credscore.models import Quantity
from credscore.testing import frame, row


def built(rows, as_of=None):
    """Build the evidence and index it by assertion."""
    return {e.assertion_id: e for e in evidence.build(frame(rows), as_of)}


def people(low, high="same", unit="people"):
    """Make a figure."""
    return ({"low": low, "high": low if high == "same" else high, "unit": unit},)


def test_bare_dates_reach_to_the_end_of_the_day():
    """An as-of date takes in what was seen that day, in UTC."""
    end = datetime(2024, 10, 20, 23, 59, 59, 999999, tzinfo=UTC)
    assert moment("2024-10-20") == moment(date(2024, 10, 20)) == end
    assert moment("2024-10-20T12:00") == datetime(2024, 10, 20, 12, tzinfo=UTC)
    assert moment("2024-10-20T12:00+02:00") == datetime(2024, 10, 20, 10, tzinfo=UTC)
    assert moment(None) is None
    with pytest.raises(InputError, match="no ISO date"):
        moment("yesterday")


def test_missing_columns_are_named():
    """A frame without the stations' columns is refused with their names."""
    with pytest.raises(InputError, match="topic_id"):
        evidence.build(frame([row()]).drop(columns=["topic_id"]))


def test_undated_claims_are_left_out_as_of_a_date():
    """They count in a run without a date only."""
    rows = [row(), row(speaker="Elin Berg", published_at=None, article_id="lost")]
    assert len(built(rows)["a1"].support) == 2
    assert len(built(rows, "2024-12-31")["a1"].support) == 1
    assert first_seen(frame(rows)).isna().tolist() == [False, True]


def test_one_origin_counts_once_by_its_earliest_claim():
    """Later claims of an origin are repeats; at its first moment all versions are kept for weighing."""
    rows = [
        row(origin_id="o", via=("Reuters",)),
        row(origin_id="o", outlet="Lake Courier"),
        row(origin_id="o", outlet="The Beacon", published_at="2024-05-02"),
    ]
    found = built(rows)["a1"]
    assert {o.origin_id for o in found.support} == {"o"}
    assert sorted(len(o.relays) for o in found.support) == [0, 1]
    assert found.repeats == (rows[2]["claim_id"],)
    assert (found.n_claims, found.n_outlets) == (3, 3)


def test_untraced_claims_fall_back_on_speaker_owner_and_outlet():
    """Own accounts of one owner's outlets are one voice; what provenance found is never overruled."""
    own = {"speaker": None, "sourcing_type": "unattributed", "owner": "Chain", "origin_id": None}
    rows = [row(outlet="A", **own), row(outlet="B", **own), row(owner="Chain", origin_id=None)]
    assert {o.origin_id for o in built(rows)["a1"].support} == {"owner Chain", "Ana Soto"}
    wire = [row(outlet=name, **{**own, "owner": name, "origin_id": "the wire"}) for name in "AB"]
    assert {o.origin_id for o in built(wire)["a1"].support} == {"the wire"}


def test_a_denial_without_figure_or_targets_denies_the_topics_answers():
    """It is an assertion of its own, denied in turn by those who affirm."""
    rows = [
        row(quantities=people(40)),
        row(assertion_id="a2", quantities=people(90), speaker="Elin Berg"),
        row("no", assertion_id="d", polarity="denies", speaker="Farid Amini"),
    ]
    found = built(rows)
    assert (
        [o.speaker for o in found["a1"].denials]
        == [o.speaker for o in found["a2"].denials]
        == ["Farid Amini"]
    )
    assert {o.speaker for o in found["d"].denials} == {"Ana Soto", "Elin Berg"}
    assert {r.relation for r in found["d"].rivals} == {Relation.DENIED}
    assert {r.relation for r in found["a1"].rivals} == {Relation.RIVAL, Relation.DENIAL}


def test_a_denial_of_a_figure_denies_that_figure_only():
    """Denying 90 leaves 40 alone, and an answer without a figure too."""
    rows = [
        row(quantities=people(40)),
        row(assertion_id="a2", quantities=people(90), speaker="Elin Berg"),
        row(assertion_id="a3", speaker="Dalia Nasser"),
        row("not 90", assertion_id="d", polarity="denies", quantities=people(90), speaker="Farid Amini"),
    ]
    found = built(rows)
    assert [len(found[name].denials) for name in ("a1", "a2", "a3")] == [0, 1, 0]


def test_a_denial_with_targets_denies_these_in_whatever_topic():
    """Targets cross topics; answers that are not aimed at stay undenied."""
    rows = [
        row(),
        row(assertion_id="b1", topic_id="t2", speaker="Elin Berg"),
        row(assertion_id="a2", speaker="Bo Ek"),
    ]
    hoax = row(
        "a hoax",
        assertion_id="d",
        act="denial",
        polarity="denies",
        speaker="X",
        targets=[r["claim_id"] for r in rows[:2]],
    )
    found = built([*rows, hoax])
    assert [len(found[name].denials) for name in ("a1", "b1", "a2")] == [1, 1, 0]
    assert {o.speaker for o in found["d"].denials} == {"Ana Soto", "Elin Berg"}


def test_opposite_polarity_inside_an_assertion_speaks_against_it():
    """A stray denial that was clustered with what it denies is no support."""
    found = built([row(), row(speaker="Elin Berg", polarity="denies", published_at="2024-05-02")])["a1"]
    assert [o.speaker for o in found.support] == ["Ana Soto"]
    assert [o.speaker for o in found.denials] == ["Elin Berg"]
    aimed = row(speaker="Bo Ek", act="denial", targets=(row()["claim_id"],), published_at="2024-05-02")
    assert [o.speaker for o in built([row(), aimed])["a1"].denials] == ["Bo Ek"]


def test_who_changed_his_mind_counts_where_he_ended_up():
    """A later denial by a supporter drops his support, and the other way round."""
    early, late = "2024-05-01", "2024-05-03"
    said = row(origin_id="o", published_at=early)
    denied = row("no", origin_id="o", assertion_id="d", polarity="denies", published_at=late)
    found = built([said, denied])["a1"]
    assert (len(found.support), len(found.denials)) == (0, 1)
    back = built([said | {"seen_at": denied["seen_at"]}, denied | {"seen_at": said["seen_at"]}])["a1"]
    assert (len(back.support), len(back.denials)) == (1, 0)
    at_once = denied | {"seen_at": said["seen_at"]}
    both = built([said | {"claim_id": "c0"}, at_once | {"targets": ("c0",)}])["a1"]
    assert (len(both.support), len(both.denials)) == (1, 1)
    beside = built([said, at_once])["a1"]
    assert (len(beside.support), len(beside.denials)) == (1, 0)


def test_retraction_withdraws_the_claim_from_its_day():
    """Before the notice the claim counts, after it only the notice does."""
    said = row()
    notice = row(
        "withdrawn",
        act="retraction",
        targets=(said["claim_id"],),
        assertion_id="n",
        published_at="2024-05-05",
    )
    assert len(built([said, notice], "2024-05-04")["a1"].support) == 1
    found = built([said, notice])["a1"]
    assert found.empty
    assert found.notices[0].act == "retraction"
    assert found.notices[0].claim_ids == (notice["claim_id"], said["claim_id"])


def test_an_origins_later_figure_replaces_its_earlier_one():
    """Only a strictly later, differing figure of the same wording does."""
    first = row(quantities=people(40), origin_id="o")
    later = {"assertion_id": "a2", "quantities": people(43), "origin_id": "o"}
    assert built([first, row(**later, published_at="2024-05-02")])["a1"].support[0].superseded
    assert not built([first, row(**later, published_at="2024-05-02")])["a2"].support[0].superseded
    assert not built([first, row(**later)])["a1"].support[0].superseded
    assert (
        not built([first, row(**later, published_at="2024-05-02", modality="planned")])["a1"]
        .support[0]
        .superseded
    )


def test_rising_counts_update_rather_than_contradict():
    """A later, higher toll is an update; a lower one, or one of what may fall, is a rival."""

    def relations(unit, one, other):
        rows = [
            row(quantities=people(one, unit=unit)),
            row(
                assertion_id="a2",
                speaker="Elin Berg",
                quantities=people(other, unit=unit),
                published_at="2024-05-02",
            ),
        ]
        found = built(rows)
        return found["a1"].rivals[0].relation, found["a2"].rivals[0].relation

    assert relations("dead", 12, 43) == (Relation.UPDATE, Relation.OUTDATED)
    assert relations("dead", 43, 12) == (Relation.RIVAL, Relation.RIVAL)
    assert relations("troops", 12, 43) == (Relation.RIVAL, Relation.RIVAL)


def test_predictions_age_from_their_due_date_and_are_confirmed_by_others():
    """Age counts under an as-of date only; another origin's fact confirms, one's own does not."""
    plan = row(modality="planned", event_at="2024-06-01")
    assert built([plan])["a1"].support[0].age_days is None
    aged = built([plan], "2024-06-11")["a1"].support[0]
    assert aged.age_days == pytest.approx(11, abs=0.01)
    assert not aged.confirmed
    fact = row(speaker="Elin Berg")
    found = {o.speaker: o for o in built([plan, fact], "2024-06-11")["a1"].support}
    assert found["Ana Soto"].confirmed
    assert not found["Elin Berg"].confirmed


def test_backdated_and_circular_claims_are_noted():
    """They are listed; neither moves the evidence."""
    old = row(published_at="2020-01-01", seen_at="2024-05-01")
    later = row(speaker="Elin Berg")
    found = built([old, later | {"cyclic": True}])["a1"]
    assert found.backdated == (old["claim_id"],)
    assert found.cycles == (later["claim_id"],)


@pytest.mark.parametrize(
    ("later", "overtaken"),
    [
        ({}, 1.0),
        ({"sourcing_type": "document"}, 1.0),
        ({"sourcing_type": "pundit"}, 0.0),
        ({"interested": True}, 0.0),
        ({"modality": "planned"}, 0.0),
        ({"hearsay": True}, 0.0),
        ({"published_at": "2024-05-02"}, 0.0),
        ({"speaker": None, "outlet_known": False, "sourcing_type": "eyewitness"}, 0.0),
    ],
)
def test_a_denial_is_overtaken_by_who_establishes_it_later(later, overtaken):
    """An official, a record or a witness without a stake must report it as fact, after the denial."""
    rumour = row(sourcing_type="hearsay", speaker=None, origin_id="rumour")
    denial = row("no", assertion_id="d", polarity="denies", speaker="Elin Berg", published_at="2024-05-02")
    denial["targets"] = (rumour["claim_id"],)
    found = built([rumour, denial, row(**{"published_at": "2024-05-03", **later})])
    assert [origin.overtaken for origin in found["a1"].denials] == [overtaken]
    assert [origin.overtaken for origin in found["d"].support] == [overtaken]
    assert not any(origin.overtaken for origin in (*found["a1"].support, *found["d"].denials))


def test_a_denial_of_nothing_known_is_overtaken_in_part():
    """That it denies all answers to its question is a presumption."""
    denial = row("no", assertion_id="d", polarity="denies", speaker="Elin Berg", published_at="2024-05-02")
    found = built([denial, row(published_at="2024-05-03")])
    assert [origin.overtaken for origin in found["d"].support] == [0.5]


def test_figures_from_any_form():
    """Models, dictionaries, tuples and nothing at all are read alike."""
    one = (Figure(40.0, 80.0, "dead"),)
    assert (
        figures([Quantity(low=40, high=None, unit="dead")])
        == figures([{"low": 40, "high": None, "unit": "dead"}])
        == one
    )
    assert figures([(40, None, "dead")]) == one
    assert figures(None) == figures(float("nan")) == ()


def test_bounds_are_read_as_people_use_them():
    """A bound speaks of figures within a factor of two; nothing and dozens keep their own ends."""

    def read(low, high=None):
        return figures([(low, high, "jobs")])[0][:2]

    assert read(0, 60) == (30, 60)
    assert read(60) == (60, 120)
    assert read(24) == (24, 99)
    assert read(0, 0) == (0, 0)
    assert read(0) == (0, float("inf"))


def test_measures_are_compared_in_their_base_unit():
    """Weeks and months, grams and tonnes; other units stay as they are."""
    assert distance(figures([(52, 53, "weeks")]), figures([(1, 1, "years")])) == 0
    assert distance(figures([(900, 900, "grams")]), figures([(9, 9, "tonnes")])) == pytest.approx(
        9.21, abs=0.01
    )
    assert distance(figures([(3, 3, "weeks")]), figures([(3, 3, "bridges")])) is None


def test_not_one_leaves_no_room_for_any():
    """A denial of one is a denial of every number of them, a denial of two is not."""

    def denied(number):
        found = built(
            [
                row("nine left", assertion_id="nine", quantities=people(9)),
                row(
                    "none",
                    assertion_id="no",
                    quantities=people(number),
                    polarity="denies",
                    speaker="Elin Berg",
                ),
            ]
        )
        return [origin.speaker for origin in found["nine"].denials]

    assert denied(1) == ["Elin Berg"]
    assert denied(2) == []


def test_distance_between_figures():
    """Overlap is none, zero is infinitely far, other units are not compared."""

    def exact(x, unit="u"):
        return (Figure(x, x, unit),)

    assert distance(exact(10), exact(10)) == 0
    assert distance((Figure(3, 9, "u"),), exact(5)) == 0
    assert distance(exact(5), exact(10)) == distance(exact(10), exact(5)) == pytest.approx(0.6931, abs=1e-4)
    assert distance(exact(0), exact(5)) == float("inf")
    assert distance(exact(5), exact(5, "v")) is None
    assert distance((*exact(5), *exact(2, "v")), (*exact(5), *exact(4, "v"))) == pytest.approx(
        0.6931, abs=1e-4
    )
    assert rises(exact(5, "people killed"), exact(6, "people killed"))
    assert not rises(exact(5, "people killed"), exact(5, "people killed"))
    assert not rises((), exact(5, "dead"))


@pytest.mark.parametrize(
    ("unit", "modality", "relation"),
    [
        ("buses", "planned", Relation.ALONGSIDE),
        ("buses", "possible", Relation.RIVAL),
        ("dead", "planned", Relation.RIVAL),
    ],
)
def test_only_what_is_planned_comes_in_parts(unit, modality, relation):
    """A guess, and the forecast of a toll, are answered by a lower figure."""
    found = built(
        [
            row("a", assertion_id="due", quantities=people(90, unit=unit), modality=modality),
            row("b", assertion_id="done", quantities=people(12, unit=unit), speaker="Elin Berg"),
        ]
    )
    assert [rival.relation for rival in found["due"].rivals] == [relation]


def test_figures_that_can_both_be_true_are_no_rivals():
    """One source that gives both at once, or a fact below a plan, excludes nothing."""

    def relation(**second):
        rows = [row(quantities=people(1500)), row(assertion_id="a2", quantities=people(12000), **second)]
        return built(rows)["a1"].rivals[0].relation

    assert relation() == Relation.ALONGSIDE
    assert relation(published_at="2024-05-02") == Relation.RIVAL
    assert relation(speaker="Elin Berg") == Relation.RIVAL
    assert relation(speaker="Elin Berg", modality="planned") == Relation.ALONGSIDE
    lower = built(
        [
            row(quantities=people(1500), modality="planned"),
            row(assertion_id="a2", speaker="Elin Berg", quantities=people(12000)),
        ]
    )
    assert lower["a1"].rivals[0].relation == Relation.RIVAL


def test_units_are_compared_by_what_they_count():
    """Soldiers are troops, and the first claim that gives a figure gives the assertion's."""
    rows = [
        row(),
        row(quantities=people(12000, unit="soldiers"), start=1),
        row(assertion_id="a2", speaker="Elin Berg", quantities=people(10000, unit="troops")),
    ]
    assert built(rows)["a2"].rivals[0].distance == pytest.approx(0.182, abs=1e-3)


def test_counts_of_the_same_moment_are_rivals():
    """Without a later and an earlier there is no update."""
    dead = [row(quantities=people(n, unit="dead"), assertion_id=f"a{n}", speaker=f"S {n}") for n in (12, 43)]
    assert built(dead)["a12"].rivals[0].relation == Relation.RIVAL


def test_empty_cells_are_read_as_nothing():
    """None, NaN and NA in any column mean that nothing is known."""
    made = frame([row(), row(speaker="Elin Berg", via=("Reuters",))])
    for name in ("via", "quantities", "targets", "side", "likelihood", "confidence", "stance"):
        made[name] = [None, made[name].iloc[1]]
    made["via"] = [float("nan"), ("Reuters",)]
    found = {o.speaker: o for o in evidence.build(made)[0].support}
    assert found["Ana Soto"].relays == ()
    assert len(found["Elin Berg"].relays) == 1
    assert found["Ana Soto"].confidence == 1.0
    assert found["Ana Soto"].stance == "neutral"


def test_a_claim_without_time_seen_counts_from_its_publication():
    """The publisher's date stands in where nobody recorded when the claim was seen."""
    made = frame([row(published_at="2024-05-03"), row(speaker="Elin Berg", published_at="2024-05-09")])
    made["seen_at"] = [None, made["published_at"].iloc[1]]
    assert len(evidence.build(made, "2024-05-04")[0].support) == 1
    assert evidence.build(made, "2024-05-02") == []
    assert len(evidence.build(made.drop(columns="seen_at"), "2024-05-04")[0].support) == 1
    assert evidence.build(made.drop(columns=["seen_at", "published_at"]))[0].first_seen is None


def test_every_fact_of_a_claim_reaches_its_origin():
    """What a row tells stands in the origin's field of that name, and nowhere else."""
    told = {
        "sourcing_type": "anonymous_official",
        "speaker": "a Sudland envoy",
        "speaker_role": "envoy",
        "side": "Sudland",
        "interested": True,
        "outlet": "Quay Gazette",
        "via": ("Reuters", "a friend"),
        "modality": "planned",
        "stance": "doubting",
        "likelihood": 0.7,
        "hearsay": True,
        "anonymity_reason": "not allowed to speak",
        "confidence": 0.8,
    }
    known = {"outlet_known": False, "outlet_rating": 0.4, "outlet_record": 0.3, "origin_id": "o7"}
    known["origin_note"] = "named in the first report"
    claim = row("it opens", published_at="2024-05-02", event_at="2024-05-09", **told, **known)
    origin = built([claim], "2024-05-12T00:00")["a1"].support[0]
    assert {name: getattr(origin, name) for name in told} == told
    assert (origin.origin_id, origin.note) == ("o7", "named in the first report")
    assert origin.claim_ids == (claim["claim_id"],)
    assert (origin.known, origin.rating, origin.record) == (False, 0.4, 0.3)
    assert [kind.value for kind in origin.relays] == ["agency", "private"]
    assert (origin.denies, origin.named, origin.superseded, origin.confirmed) == (False, True, False, False)
    assert origin.first_seen.isoformat() == "2024-05-02T00:00:00+00:00"
    assert origin.event_at.isoformat() == "2024-05-09T00:00:00+00:00"
    assert origin.age_days == 3.0
    assert (origin.overtaken, origin.office, origin.bits, origin.share) == (0.0, None, 0.0, 1.0)
