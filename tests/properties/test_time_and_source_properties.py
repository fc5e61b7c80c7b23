"""Properties 10 to 20 and 23 to 29 of trust.md: time, copies, outlets, stances, exports."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import credscore
from credscore.compare import compare
from credscore.report.stix import bundle
from credscore.ruleset import RuleSet
from credscore.scoring import credibility, judgements
from credscore.testing import frame, judge, row, rows
from credscore.testing.strategies import START, claims, times
from properties.worlds import LATE, all_bits, anchored, bits, denier, scored, supporter, worlds

SYMMETRIC = RuleSet.default().disable("CON106", "CON108", "TIM106").tweak("CON101", unvouched=1e15)
"""The house's rules without those that treat doubt and support unlike on purpose."""
NO_EVIDENCE = ("PRI101", "CON103", "COR104")


@given(worlds(), times())
def test_property_10_as_of_ignores_what_was_seen_later(made, when):
    """As of a date, the later rows might as well not be there."""
    early = [r for r in made if r["seen_at"] <= when]
    assert all_bits(made, as_of=when) == (all_bits(early, as_of=when) if early else {})


@given(anchored(), st.data())
def test_property_11_late_copies_add_nothing(made, data):
    """A copy seen later, in whatever outlet, with whatever relays, changes nothing."""
    copied = data.draw(st.sampled_from(made))
    assume(all(r["seen_at"] < LATE for r in made))
    wording = data.draw(rows(assertion_id=copied["assertion_id"], origin_id=copied["origin_id"]))
    late = {**wording, "seen_at": LATE, "published_at": LATE, "owner": None}
    assert all_bits([*made, late]) == pytest.approx(all_bits(made), abs=1e-12)


@given(anchored(), st.data())
def test_property_12_a_late_bridge_never_lowers(made, data):
    """A late supporter who cites two origins (and so has the one's identity or the other's) never lowers."""
    supporting = [r["origin_id"] for r in made if r["assertion_id"] == "a1"]
    bridge = supporter(origin_id=data.draw(st.sampled_from(supporting)), via=("Reuters", "Lake Courier"))
    assert bits([*made, bridge]) >= bits(made) - 1e-12


@pytest.mark.parametrize("number", [1, 10, 100, 1000])
def test_property_13_unknown_outlets_stay_under_the_cap(number):
    """However many unknown outlets join, the score moves by less than one hundredth."""
    base = scored([supporter()]).assertions["score"].iloc[0]
    for kind in (
        "unattributed",
        "hearsay",
        "social_media",
        "anonymous_source",
        "anonymous_official",
        "eyewitness",
    ):
        farm = [
            supporter(
                speaker=None, origin_id=f"f{i}", outlet=f"farm {i}", outlet_known=False, sourcing_type=kind
            )
            for i in range(number)
        ]
        assert 0 < scored([supporter(), *farm]).assertions["score"].iloc[0] - base < 0.01


@given(anchored(), st.data())
def test_property_14_a_claimed_date_alone_moves_nothing(made, data):
    """Only the day seen counts; what the publisher writes as the date does not."""
    days = data.draw(st.lists(st.integers(0, 4000), min_size=len(made), max_size=len(made)))
    backdated = [
        {**r, "published_at": r["published_at"] - timedelta(days=d)} for r, d in zip(made, days, strict=True)
    ]
    assert all_bits(backdated) == all_bits(made)


@given(anchored(), st.integers(-5000, 5000), st.booleans())
def test_property_15_shifting_all_times_alike_changes_nothing(made, days, dated):
    """The same affair at another time scores the same."""
    moved = [{**r, **{k: r[k] + timedelta(days=days) for k in ("seen_at", "published_at")}} for r in made]
    when = START + timedelta(days=300) if dated else None
    then = when + timedelta(days=days) if when else None
    assert all_bits(moved, as_of=then) == pytest.approx(all_bits(made, as_of=when), abs=1e-12)


@given(anchored(), st.permutations(range(5)))
def test_property_16_names_of_outlets_and_owners_do_not_matter(made, order):
    """Renaming outlets and owners one to one changes nothing."""
    names = ["Harbour Post", "Lake Courier", "The Beacon", "hill-news.example", "Owner Ltd"]
    other = {name: f"renamed {order[i]}" for i, name in enumerate(names)}
    owned = [{**r, "owner": "Owner Ltd" if r["outlet"] == "The Beacon" else None} for r in made]
    renamed = [{**r, "outlet": other[r["outlet"]], "owner": other.get(r["owner"])} for r in owned]
    assert all_bits(renamed) == pytest.approx(all_bits(owned), abs=1e-12)


@given(worlds(1, 8, quantities=(), interested=False))
def test_property_17_flipping_every_stance_negates_the_evidence(made):
    """With doubt weighed like support, the evidence for becomes the evidence against.

    Who says both at one moment is presumed to contradict nobody, so there is nothing to flip.
    """
    made, flipped = _both_ways(made)
    both = {r["assertion_id"] for r in made} | {r["assertion_id"] for r in flipped}
    assume(len({r["assertion_id"] for r in made}) == 2 and both == {"a1", "a4"})
    moments = {(r["origin_id"], r["seen_at"], r["polarity"]) for r in made}
    assume(len({moment[:2] for moment in moments}) == len(moments))
    assert _weight(flipped) == pytest.approx(-_weight(made), abs=1e-12)


@given(worlds(1, 8, quantities=(), interested=False))
def test_property_17_holds_for_who_says_both_where_the_denial_names_its_target(made):
    """Of every world: a denial that points at what it denies is one, whoever else says the contrary at that moment."""
    made, flipped = _both_ways(made)
    assume(len({r["assertion_id"] for r in made}) == 2)
    assert _weight(_aimed(flipped)) == pytest.approx(-_weight(_aimed(made)), abs=1e-12)


def _both_ways(made):
    made = [r | {"assertion_id": "a4" if r["polarity"] == "denies" else "a1"} for r in made]
    flipped = [
        r | ({"assertion_id": "a1", "polarity": "affirms"} if r["assertion_id"] == "a4" else FLIPPED)
        for r in made
    ]
    return made, flipped


def _aimed(made):
    claims = tuple(r["claim_id"] for r in made if r["polarity"] == "affirms")
    return [r | {"targets": claims if r["polarity"] == "denies" else ()} for r in made]


FLIPPED = {"assertion_id": "a4", "polarity": "denies"}


def _weight(made):
    judged = judgements(frame(made), SYMMETRIC)
    found = next(j.findings for j in judged if j.evidence.assertion_id == "a1")
    return sum(f.bits for f in found if f.code not in NO_EVIDENCE)


def test_property_17_doubt_weighs_more_by_default():
    """The house's rules break the symmetry on purpose, as Emergent shows it: a denial weighs more."""
    one_each = [supporter(), denier(origin_id="d")]
    assert bits(one_each) < RuleSet.default()["PRI101"].bits - 1


@given(
    anchored(), rows(origin_id="one-sided", assertion_id="a1"), rows(origin_id="one-sided", assertion_id="a4")
)
def test_property_18_removing_a_one_sided_origin_moves_against_its_stance(made, pro, contra):
    """Without a supporter the score is lower, without a denier higher."""
    assert bits(made) < bits([*made, pro])
    assert bits(made) > bits([*made, contra])


@given(anchored(), rows(assertion_id="a4", origin_id="one-sided"))
def test_property_18_a_denial_of_all_answers_helps_none_of_them(made, contra):
    """What denies every answer of a topic hurts each, and no rival gains by another's loss."""
    before, after = all_bits(made), all_bits([*made, contra])
    assert all(after[name] < before[name] for name in before if name != "a4")


@given(worlds(1, 5, assertion_id="a4"), rows(assertion_id="a1", origin_id="contrary"))
def test_property_18_an_affirmation_never_helps_the_denial(made, contrary):
    """However weak, what contradicts a denial lowers it and never raises it."""
    assume(any(not r["interested"] or r["act"] != "denial" for r in made))
    assert bits([*made, contrary], "a4") < bits(made, "a4")


@pytest.mark.parametrize("kind", ["unattributed", "hearsay", "social_media", "anonymous_official"])
@pytest.mark.parametrize("push", ["rival", "denial"])
def test_property_13_unknown_outlets_do_not_push_against_it_either(kind, push):
    """A thousand unknown outlets with a rival figure, or with a denial, move it by less than one hundredth."""
    base = scored([supporter()]).assertions["score"].iloc[0]
    made = {"rival": lambda **f: supporter("a3", **f), "denial": denier}[push]
    farm = [
        made(speaker=None, origin_id=f"f{i}", outlet=f"farm {i}", outlet_known=False, sourcing_type=kind)
        for i in range(1000)
    ]
    after = scored([supporter(), *farm]).assertions.set_index("assertion_id")["score"]["a1"]
    assert 0 < base - after < 0.01


@given(worlds(), worlds(), st.data())
def test_property_19_incremental_equals_batch(made, more, data):
    """Topics judged one by one, or the touched ones again, come out as in one batch."""
    names = ["t1", "t2", "t3"]
    spread = [
        r | {"topic_id": t, "assertion_id": f"{t} {r['assertion_id']}"}
        for r in _once([*made, *more])
        for t in [data.draw(st.sampled_from(names))]
    ]
    batch = all_bits(spread)
    parts: dict[str, float] = {}
    for name in names:
        part = [r for r in spread if r["topic_id"] == name]
        parts |= all_bits(part) if part else {}
    assert parts == batch


@given(anchored(), worlds())
def test_property_20_an_unrelated_topic_changes_nothing(made, other):
    """What is said on another question does not matter here."""
    others = [
        r | {"topic_id": "t2", "claim_id": f"x{r['claim_id']}", "assertion_id": f"x{r['assertion_id']}"}
        for r in other
    ]
    together = all_bits([*made, *others])
    assert {name: together[name] for name in all_bits(made)} == all_bits(made)


@given(st.integers(2, 8), st.booleans())
def test_property_23_outlets_of_one_owner_count_once(number, known):
    """Their own unsourced accounts are one voice."""
    chain = [
        supporter(
            speaker=None,
            sourcing_type="unattributed",
            owner="Chain",
            outlet_known=known,
            outlet=f"p{i}",
            origin_id=None,
        )
        for i in range(number)
    ]
    assert bits(chain) == bits(chain[:1])


@given(anchored(), rows(assertion_id="a1"), st.booleans(), st.sampled_from(["retraction", "correction"]))
def test_property_24_after_a_retraction_it_is_as_if_never_said_or_less(made, said, aimed, act):
    """An outlet that takes a claim back leaves the score no higher than had it said nothing."""
    notice = row(
        "we withdraw the report",
        act=act,
        outlet=said["outlet"],
        targets=(said["claim_id"],),
        published_at=LATE,
        speaker=None,
        sourcing_type="unattributed",
        assertion_id="a1" if aimed else "a9",
    )
    assume(said["claim_id"] not in {r["claim_id"] for r in made})
    assert bits([*made, said, notice]) <= bits(made)


def test_property_25_no_evidence_is_the_prior_and_insufficient():
    """A claim that was taken back leaves the prior, and the grade that says so."""
    said = supporter()
    notice = row(
        "we withdraw it", act="retraction", targets=(said["claim_id"],), assertion_id="a9", published_at=LATE
    )
    found = scored([said, notice]).assertions.set_index("assertion_id")
    assert found.loc["a1", "admiralty"] == "F6"
    assert judge("PRI101", n_origins=0).bits == RuleSet.default()["PRI101"].bits


@given(st.floats(0, 1), st.floats(0, 1))
def test_property_26_the_admiralty_digit_is_monotone(one, other):
    """More probable is never graded less credible."""
    assert (credibility(max(one, other)) <= credibility(min(one, other))) is True


@given(worlds())
def test_property_26_stix_confidence_is_monotone(made):
    """In the exported bundle no assertion with evidence has less confidence than one that scores lower."""
    found = scored(made).assertions
    notes = [o for o in bundle(found)["objects"] if o["type"] == "note"]
    assert [note["content"] for note in notes] == found["text"].tolist()
    levels = [note["confidence"] for note in notes if "confidence" in note]
    assert levels == sorted(levels, reverse=True)
    assert len(levels) == int((found["admiralty"] != "F6").sum())


@given(anchored(), st.data())
def test_property_27_a_lower_rating_never_raises_a_supported_claim(made, data):
    """Lowering the rating of an outlet that supports it never helps it."""
    supporting = [i for i, r in enumerate(made) if r["assertion_id"] == "a1"]
    index = data.draw(st.sampled_from(supporting))
    high, low = sorted(data.draw(st.tuples(st.floats(0, 1), st.floats(0, 1))), reverse=True)
    better, worse = (
        [*made[:index], made[index] | {"outlet_rating": x}, *made[index + 1 :]] for x in (high, low)
    )
    assert bits(worse) <= bits(better) + 1e-12


@given(anchored(), st.booleans(), st.floats(0, 0.49), st.data())
def test_property_27_a_poor_rating_never_helps_more_than_none(made, known, poor, data):
    """An outlet rated poorly, listed or not, is no better surety than one of which nobody says anything."""
    supporting = [i for i, r in enumerate(made) if r["assertion_id"] == "a1"]
    index = data.draw(st.sampled_from(supporting))
    unrated, rated = (
        [*made[:index], made[index] | {"outlet_known": listed, "outlet_rating": x}, *made[index + 1 :]]
        for listed, x in ((known, None), (True, poor))
    )
    assert bits(rated) <= bits(unrated) + 1e-12


@given(anchored())
def test_property_28_frames_of_any_kind_score_alike(made):
    """A frame that went through Arrow and back gives the same bits."""
    pyarrow = pytest.importorskip("pyarrow")
    typed = frame(made)
    back = pyarrow.Table.from_pandas(typed, preserve_index=False).to_pandas()
    rules = RuleSet.default()
    there = {j.evidence.assertion_id: j.bits for j in judgements(typed, rules)}
    assert {j.evidence.assertion_id: j.bits for j in judgements(back, rules)} == there


@given(claims=st.lists(claims(), min_size=1, max_size=4, unique_by=lambda c: c.claim_id))
@settings(max_examples=5, deadline=None)
def test_property_28_claims_frames_jsonl_and_polars_score_alike(claims):
    """The same claims as records, as a pandas or polars frame and as a file give the same bits."""
    polars = pytest.importorskip("polars")
    records = [claim.model_dump(mode="json") for claim in claims]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        inputs = [claims, pd.DataFrame(records), polars.DataFrame(records), path]
        found = [credscore.score(given).assertions.set_index("assertion_id")["bits"] for given in inputs]
    assert all(bits.to_dict() == found[0].to_dict() for bits in found)


@pytest.mark.parametrize("code", [rule.code for rule in RuleSet.default()])
@given(made=anchored())
def test_property_29_a_rule_that_finds_nothing_adds_nothing(code, made):
    """Where a rule is silent, leaving it out changes nothing but what it said."""
    rules = RuleSet.default()
    judged = list(judgements(frame(made), rules))
    spoke = {f.code for j in judged for f in j.findings}
    if code not in spoke:
        assert all_bits(made, rules=rules.disable(code)) == {j.evidence.assertion_id: j.bits for j in judged}


@given(
    anchored(),
    st.sampled_from(["SRC101", "COR101", "CON101", "STR101", "WRD103", "OUT104"]),
    st.floats(0.1, 3),
)
def test_property_29_every_change_names_a_rule(made, code, knob):
    """Whatever moves between two rule sets, a rule is named for it."""
    old = RuleSet.default()
    name = {"STR101": "outlet", "WRD103": "planned", "OUT104": "factor"}.get(code, "bits")
    moved = compare(old, old.tweak(code, **{name: knob}), frame(made))
    assert (moved["rule"] != "").all()


def _once(made):
    return list({r["claim_id"]: r for r in made}.values())
