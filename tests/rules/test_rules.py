"""Each rule on made-up evidence: what it finds, what it names, how its knobs act."""

from __future__ import annotations

import math

import pytest

from credscore.errors import RuleError
from credscore.testing import judge


def official_bits(p: float = 0.7) -> float:
    """Log2 odds of a type's probability over those of the baseline of one in five."""
    return math.log2(p / (1 - p)) - math.log2(0.2 / 0.8)


def kept(factor: float, p: float = 0.7) -> float:
    """The difference that a factor on the odds makes to one origin of probability p."""
    odds = 2 ** official_bits(p)
    return math.log2(1 + (odds - 1) * factor) - official_bits(p)


TYPES = {
    "document": 0.90,
    "eyewitness": 0.80,
    "named_official": 0.70,
    "institution": 0.68,
    "named_expert": 0.60,
    "media_report": 0.60,
    "anonymous_official": 0.57,
    "state_media": 0.45,
    "anonymous_source": 0.42,
    "pundit": 0.35,
    "social_media": 0.28,
    "hearsay": 0.22,
    "unattributed": 0.50,
}


@pytest.mark.parametrize(("kind", "p"), TYPES.items())
def test_src101_weighs_each_type_by_its_probability(kind, p):
    """One origin alone lifts the prior to the probability of its type."""
    assert judge("SRC101", sourcing_type=kind).bits == pytest.approx(official_bits(p))


def test_src101_own_voice_of_an_unknown_outlet():
    """An outlet of which nothing is known weighs little more than a commentator with a name."""
    assert judge("SRC101", sourcing_type="unattributed", known=False).bits == pytest.approx(
        official_bits(0.4)
    )
    assert judge("SRC101", sourcing_type="hearsay", known=False).bits == pytest.approx(official_bits(0.22))


def test_src101_never_weighs_nothing():
    """A type below the baseline still adds a trace, so that support never lowers."""
    assert judge("SRC101", sourcing_type="hearsay", hearsay=0.1).bits > 0
    assert judge("SRC101", sourcing_type="pundit", pundit=0.1).bits == pytest.approx(1e-3)


def test_src101_names_speaker_kind_and_date():
    """The message reads like an analyst's note."""
    found = judge("SRC101", speaker="Harbour Authority", sourcing_type="institution", first_seen="2024-05-01")
    assert found.message == "Harbour Authority, an institution, says so on 1 May 2024"
    assert found.claim_ids == ("oc1",)


FACTORS = [
    ("SRC102", {"sourcing_type": "anonymous_official"}, 0.85, 0.57),
    ("SRC102", {"sourcing_type": "anonymous_source"}, 0.85, 0.42),
    ("SRC103", {"interested": True}, 0.85, 0.7),
    ("SRC103", {"interested": True, "stance": "confirming"}, 1.25, 0.7),
    ("SRC104", {"sourcing_type": "pundit", "hearsay": True}, 0.6, 0.35),
    ("SRC105", {"sourcing_type": "state_media", "interested": True, "modality": "planned"}, 3.7, 0.45),
    ("SRC105", {"sourcing_type": "pundit", "relays": ("state",)}, 0.85, 0.35),
    ("STR101", {"relays": 1}, 0.85, 0.7),
    ("STR101", {"relays": 2}, 0.85**2, 0.7),
    ("STR101", {"relays": ("agency",)}, 0.95, 0.7),
    ("STR101", {"relays": ("private",)}, 0.75, 0.7),
    ("STR101", {"relays": ("state", "agency")}, 0.85 * 0.95, 0.7),
    ("STR104", {"confidence": 0.5}, 0.75, 0.7),
    ("WRD101", {"likelihood": 0.5}, 0.25, 0.7),
    ("WRD101", {"likelihood": 0.05}, 0.02, 0.7),
    ("WRD102", {"stance": "doubting"}, 0.85, 0.7),
    ("WRD102", {"stance": "confirming"}, 1.05, 0.7),
    ("WRD103", {"modality": "planned"}, 0.9, 0.7),
    ("WRD103", {"modality": "possible"}, 0.5, 0.7),
    ("WRD103", {"modality": "conditional"}, 0.35, 0.7),
    ("TIM101", {"modality": "planned", "age_days": 210.0}, 0.5, 0.7),
    ("TIM101", {"modality": "planned", "age_days": 5000.0}, 0.2, 0.7),
    (
        "TIM102",
        {"sourcing_type": "eyewitness", "event_at": "2024-05-01", "first_seen": "2024-05-02"},
        1.1,
        0.8,
    ),
    ("TIM102", {"sourcing_type": "document", "event_at": "2024-05-01", "first_seen": "2024-05-03"}, 1.1, 0.9),
    ("TIM104", {"superseded": True}, 0.1, 0.7),
    ("OUT101", {"rating": 0.9}, 1.3, 0.7),
    ("OUT101", {"rating": 0.1}, 0.5, 0.7),
    ("OUT103", {"record": 0.25}, 0.7, 0.7),
    ("OUT104", {"known": False}, 0.9, 0.7),
    ("OUT104", {"known": False, "rating": 0.3}, 0.9, 0.7),
]


@pytest.mark.parametrize(("code", "facts", "factor", "p"), FACTORS)
def test_rules_about_one_origin_keep_a_share_of_its_odds(code, facts, factor, p):
    """The bits are the difference that the documented share of the odds makes."""
    found = judge(code, **facts)
    assert found.bits == pytest.approx(kept(factor, p))
    assert found.outcome == ("supports" if factor > 1 else "weakens")
    assert found.claim_ids == ("oc1",)
    assert "Outlet 1" in found.message or "Ana Soto" in found.message


def test_one_of_two_unnamed_sources_is_a_single_one():
    """Only those who are counted as speaking make several."""
    one, two = (
        judge("SRC102", sourcing_type="anonymous_source", speaker=speaker)
        for speaker in ("one of two divers", "two divers")
    )
    assert (one.outcome, two.outcome) == ("weakens", "abstains")


SILENT = [
    ("SRC102", {"sourcing_type": "anonymous_source", "anonymity_reason": "fear of reprisal"}),
    ("SRC102", {"sourcing_type": "hearsay"}),
    ("SRC102", {"sourcing_type": "anonymous_source", "speaker": "three people briefed on the talks"}),
    ("SRC104", {"sourcing_type": "hearsay", "hearsay": True}),
    ("SRC105", {"sourcing_type": "state_media", "interested": True}),
    ("SRC105", {"sourcing_type": "state_media", "modality": "planned"}),
    ("SRC105", {"sourcing_type": "named_expert", "relays": ("state",)}),
    ("WRD101", {"likelihood": 1.0}),
    ("WRD102", {"stance": "confirming", "interested": True}),
    ("WRD103", {"modality": "possible", "likelihood": 0.5}),
    ("TIM101", {"modality": "planned", "age_days": 30.0}),
    ("TIM101", {"modality": "planned", "age_days": 300.0, "confirmed": True}),
    ("TIM102", {"sourcing_type": "eyewitness", "event_at": "2024-05-01", "first_seen": "2024-05-04"}),
    ("TIM102", {"sourcing_type": "eyewitness", "event_at": "2024-05-03", "first_seen": "2024-05-01"}),
    ("TIM102", {"sourcing_type": "eyewitness", "first_seen": "2024-05-01"}),
    ("TIM102", {"event_at": "2024-05-01", "first_seen": "2024-05-01"}),
    ("OUT104", {"sourcing_type": "unattributed", "known": False}),
    ("COR103", {"sourcing_type": "document"}),
    ("STR103", {"n_outlets": 4}),
    ("CON102", {"denials": [{}]}),
    ("CON104", {"notices": [{"act": "retraction"}]}),
    ("CON105", {"notices": [{"act": "correction"}]}),
    ("CON106", {"denials": [{"sourcing_type": "pundit"}]}),
    ("CON106", {"denials": [{"interested": True}]}),
    ("CON107", {"denials": [{"sourcing_type": "document"}]}),
    ("CON108", {"denials": [{"interested": True}]}),
]


@pytest.mark.parametrize(("code", "facts"), SILENT)
def test_rules_abstain_where_their_facts_are_missing(code, facts):
    """Abstaining adds nothing and is no miss."""
    assert judge(code, **facts).outcome == "abstains"


@pytest.mark.parametrize(("n", "bits"), [(2, 1.5), (3, 2.25), (4, 2.625), (5, 2.8125)])
def test_cor101_falls_by_halves(n, bits):
    """Full origins add 1.5 bits, then half of that, and so on."""
    assert judge("COR101", n_origins=n).bits == pytest.approx(bits)


def test_cor101_grows_with_the_logarithm_beyond_saturation():
    """Beyond four full origins more it goes on rising, ever slower, and joins without a step."""
    slope = 3 * math.log(2) / 16
    for n in (6, 10, 100):
        assert judge("COR101", n_origins=n).bits == pytest.approx(2.8125 + slope * 4 * math.log((n - 1) / 4))
    assert judge("COR101", n_origins=3, saturation=1).bits == pytest.approx(
        1.5 + 1.5 * math.log(2) * math.log(2)
    )


def test_cor101_counts_weak_origins_in_part_and_names_them():
    """A second pundit counts for the part that he is of a full origin."""
    found = judge("COR101", support=[{}, {"sourcing_type": "pundit"}])
    assert found.bits == pytest.approx(3 * (1 - 2 ** -(official_bits(0.35) / 3.2)))
    assert found.message == "1 further origin independently of the best: Bram Visser"
    assert found.claim_ids == ("oc2",)


def test_cor102_discounts_by_rank_within_a_side():
    """The second of a side counts a quarter, the third a ninth."""
    alone = judge("COR101", n_origins=3).bits
    found = judge("COR102", n_origins=3, side="Norland")
    assert found.bits == pytest.approx(3 * (1 - 2 ** -(1 / 4 + 1 / 9)) - alone)
    assert (
        found.message
        == "Norland speaks more than once; these count for less beside the first: Bram Visser and Chidi Okafor"
    )


def test_cor102_spares_the_strongest_of_a_side():
    """The best of each side counts in full, whatever the order."""
    sides = [{"side": "N", "sourcing_type": "pundit"}, {"side": "S"}, {"side": "N"}]
    weak = official_bits(0.35) / 3.2
    without = 3 * (1 - 2 ** -(1 + weak))
    assert judge("COR102", support=sides).bits == pytest.approx(3 * (1 - 2 ** -(1 + weak / 4)) - without)


def test_cor102_lets_who_counts_for_next_to_nothing_take_nothing():
    """Somebody named and a stronger origin that OUT102 keeps small take nothing from each other."""
    support = [{"side": "S"}, {"side": "N", "sourcing_type": "pundit"}]
    capped = {"side": "N", "sourcing_type": "document", "known": False, "speaker": None}
    assert judge("COR102", support=support).bits == 0
    assert judge("COR102", support=[*support, capped]).bits == 0
    assert judge("COR102", support=[*support, capped, capped]).claim_ids == ("oc4",)


def test_cor103_counts_first_hand_evidence_by_its_strength():
    """A witness beside others adds up to half a bit, in either place."""
    for support in ([{}, {"sourcing_type": "eyewitness"}], [{"sourcing_type": "document"}, {}]):
        found = judge("COR103", support=support)
        assert found.bits == 0.5
        assert len(found.claim_ids) == 1


def test_cor104_near_answers_support_each_other():
    """An overlapping answer counts half of its best origin, several add up below one."""
    one = {"distance": 0.0, "strength": 3.2}
    assert judge("COR104", rivals=[one]).bits == pytest.approx(0.5)
    assert judge("COR104", rivals=[one, one]).bits == pytest.approx(0.75)
    assert judge("COR104", rivals=[one | {"distance": 0.35}]).bits == pytest.approx(0.5 * math.exp(-1))
    assert judge("COR104", rivals=[one | {"strength": 1.6}]).bits == pytest.approx(0.25)
    assert judge("COR104", rivals=[one | {"strength": 6.4}]).bits == pytest.approx(0.5)
    for silent in ({"relation": "denial"}, {"relation": "denied"}, {"distance": None}, {"distance": 5.0}):
        assert judge("COR104", rivals=[one | silent]).outcome == "abstains"


def test_con103_shares_the_topic():
    """Exclusive rivals and "none of these" divide one probability; near and outdated ones take less or nothing."""
    far = {"distance": 10.0, "bits": 0.0}
    assert judge("CON103", rivals=[far, far, far]).bits == pytest.approx(-2)
    assert judge("CON103", rivals=[{"relation": "denial", "bits": 1.0}]).bits == pytest.approx(-math.log2(3))
    assert judge("CON103", rivals=[{"relation": "denied", "bits": 1.0}]).bits == pytest.approx(-math.log2(3))
    assert judge("CON103", rivals=[far | {"relation": "update"}]).bits == pytest.approx(-1)
    part = 1 - math.exp(-1)
    assert judge("CON103", rivals=[{"distance": 0.6, "bits": 0.0}]).bits == pytest.approx(
        -math.log2(1 + part)
    )
    assert judge("CON103", rivals=[far | {"relation": "outdated"}]).outcome == "abstains"
    assert judge("CON103", rivals=[{"distance": None, "bits": 0.0}]).outcome == "abstains"


def test_con103_names_the_strongest():
    """The message names the rival that takes most."""
    rivals = [
        {"distance": 9.0, "bits": 0.0},
        {"distance": 9.0, "bits": 2.0, "text": "it was 500", "claim_ids": ("c9",)},
    ]
    found = judge("CON103", rivals=rivals)
    assert found.message == "2 rival answers, the strongest: it was 500"
    assert found.claim_ids == ("c9",)


def test_con101_mirrors_support():
    """Denying origins take what supporting ones of the same kind would add."""
    assert judge("CON101", denials=[{}]).bits == pytest.approx(-official_bits())
    assert judge("CON101", denials=[{}, {}]).bits == pytest.approx(-official_bits() - 1.5)
    assert judge("CON101", denials=[{}, {}, {}]).bits == pytest.approx(-official_bits() - 2.25)
    assert judge("CON101", denials=[{}]).message == "denied by Ana Soto, a named official"
    assert judge("CON101", polarity="denies", denials=[{}]).message.startswith("contradicted by")


def test_con102_gives_back_most_of_an_interested_denial():
    """An eighth of the odds or less remains."""
    assert judge("CON102", denials=[{"interested": True}]).bits == pytest.approx(-kept(0.12))


def test_con104_and_con105_count_notices_up_to_two():
    """One or two outlets' notices weigh, a third adds nothing."""
    for code, act, bits in (("CON104", "correction", 0.5), ("CON105", "retraction", 1.0)):
        notice = {"act": act, "outlet": "Harbour Post", "claim_ids": ("n1", "c1")}
        assert judge(code, notices=[notice]).bits == -bits
        assert judge(code, notices=[notice] * 2).bits == -2 * bits
        assert judge(code, notices=[notice] * 3).bits == -2 * bits
        assert judge(code, notices=[notice]).claim_ids == ("n1", "c1")
        assert "Harbour Post" in judge(code, notices=[notice]).message


def test_con106_and_con107_weigh_officials_and_first_hand_denials():
    """Half a bit each, mirrored by COR103 in the case of first-hand evidence."""
    assert judge(
        "CON106", denials=[{"sourcing_type": "institution", "office": "finder"}]
    ).bits == pytest.approx(-0.5 * official_bits(0.68) / 3.2)
    assert judge("CON107", denials=[{}, {"sourcing_type": "eyewitness"}]).bits == -0.5


OUTLET = {"known": False, "speaker": None, "named": False, "sourcing_type": "unattributed"}


def test_denials_for_which_nobody_answers_take_next_to_nothing():
    """Against what somebody answers for they approach the bound; against their like they count in full."""
    one = -judge("CON101", denials=[OUTLET]).bits
    full = -judge("CON101", support=[OUTLET], denials=[OUTLET]).bits
    assert one == pytest.approx(full * 0.05 / (full + 0.05))
    assert one < -judge("CON101", denials=[OUTLET] * 50).bits < 0.05
    assert -judge("CON101", denials=[OUTLET, {}]).bits > 3
    assert judge("CON106", denials=[OUTLET | {"sourcing_type": "institution"}]).outcome == "abstains"
    assert judge("CON108", denials=[OUTLET]).outcome == "abstains"
    assert judge("CON108", support=[OUTLET], denials=[OUTLET]).bits == pytest.approx(-full)
    police = OUTLET | {"speaker": "police", "sourcing_type": "institution"}
    assert judge("CON101", denials=[police]).bits < -2


def test_rivals_for_which_nobody_answers_take_next_to_nothing():
    """They take less than the bound together from what somebody answers for, and in full from their like."""
    loose = {"distance": 10.0, "bits": 0.0, "vouched": False}
    assert judge("CON103", rivals=[loose]).bits == pytest.approx(-math.log2(1 + 0.03 / 1.03))
    assert judge("CON103", rivals=[loose] * 99).bits > -math.log2(1.03)
    assert judge("CON103", rivals=[loose], support=[OUTLET]).bits == pytest.approx(-1)
    both = judge("CON103", rivals=[loose, {"distance": 10.0, "bits": 1.0, "text": "vouched"}])
    assert both.bits == pytest.approx(-math.log2(3 + 0.03 / 1.03))
    assert both.message == "2 rival answers, the strongest: vouched"
    denial = {"relation": "denial", "bits": 0.0, "vouched": False}
    assert judge("CON103", rivals=[denial]).outcome == "abstains"


def test_con109_weighs_less_what_is_only_presumed_to_contradict():
    """Three tenths of the contradicting origin's odds remain; nothing happens to a denial that is meant."""
    assert judge("CON109", denials=[{"presumed": 1.0}]).bits == pytest.approx(-kept(0.3))
    assert judge("CON109", polarity="denies", denials=[{"presumed": 1.0}]).bits > 0
    assert judge("CON109", denials=[{}]).outcome == "abstains"
    looked = {"sourcing_type": "named_expert"}
    assert judge("CON108", denials=[looked]).bits < 0
    assert judge("CON108", denials=[looked | {"presumed": 1.0}]).outcome == "abstains"


def test_findings_speak_of_several_as_several():
    """Officials are not named, a source is not."""
    unnamed = {"sourcing_type": "anonymous_official"}
    assert "are not named" in judge("SRC102", speaker="port officials in Riga", **unnamed).message
    assert "is not named" in judge("SRC102", speaker="port official", **unnamed).message
    assert (
        "deny what their own side is"
        in judge("CON102", denials=[{"interested": True, "speaker": "residents"}]).message
    )
    assert "Ana Soto denies what its own" in judge("CON102", denials=[{"interested": True}]).message


def test_tim106_fades_a_denial_that_was_overtaken():
    """A twentieth of the denying origin's odds remains; nothing happens to support."""
    assert judge("TIM106", denials=[{"overtaken": True}]).bits == pytest.approx(-kept(0.05))
    assert judge("TIM106", overtaken=True).outcome == "abstains"


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        ("hospital", "the hospital speaks"),
        ("person familiar with the matter", "the person familiar with the matter speaks"),
        ("company’s head of inspection", "the company’s head of inspection speaks"),
        ("harbour workers in the town", "harbour workers in the town speak"),
        ("two officials", "two officials speak"),
        ("a neighbour", "a neighbour speaks"),
        ("Ana Soto", "Ana Soto speaks"),
        ("von Aulock", "von Aulock speaks"),
        ("de Vries", "de Vries speaks"),
        ("al-Shabaab", "al-Shabaab speaks"),
        ("eBay", "eBay speaks"),
        ("1st Brigade", "1st Brigade speaks"),
    ],
)
def test_who_is_only_described_has_an_article(speaker, shown):
    """A name, several people and what has an article already get none."""
    assert judge("SRC103", speaker=speaker, interested=True).message.startswith(f"{shown} of a matter")


def test_no_message_says_more_than_is_known():
    """A hedge is the wording's, and who is named is not called unnamed."""
    assert judge("WRD101", likelihood=0.5).message == "as Ana Soto words it, it is 50% likely"
    unnamed = {"speaker": None, "known": False, "sourcing_type": "document"}
    assert judge("OUT102", support=[unnamed, {"sourcing_type": "pundit"}]).message == (
        "the strongest source has no name and no outlet of standing, so that nobody counts beside it: Bram Visser"
    )


def test_tim107_fades_an_answer_that_was_overtaken():
    """Three tenths remain of what was told, half the loss where it is presumed, 15% of what was foretold."""
    assert judge("TIM107", overtaken=1.0).bits == pytest.approx(kept(0.3))
    assert judge("TIM107", overtaken=0.5).bits == pytest.approx(kept(0.65))
    assert judge("TIM107", overtaken=0.2).bits == pytest.approx(kept(0.86))
    assert judge("TIM107", overtaken=0.2).message.startswith("others later gave what may be another answer")
    assert "better placed later gave what may be another" in judge("TIM107", overtaken=0.5).message
    assert "was overtaken by others who are better placed" in judge("TIM107", overtaken=1.0).message
    assert judge("TIM107", overtaken=1.0, modality="planned").bits == pytest.approx(kept(0.15))
    assert judge("TIM107", polarity="denies", overtaken=1.0).outcome == "abstains"


def test_src106_and_documents_of_unknown_outlets():
    """A partisan keeps a quarter; a described document in an unknown outlet weighs more than an official."""
    assert judge("SRC106", office="partisan").bits == pytest.approx(kept(0.25))
    assert judge("SRC106", office="partisan", polarity="denies").outcome == "abstains"
    paper = {"sourcing_type": "document", "known": False, "named": False}
    assert judge("SRC101", speaker="passenger list", **paper).bits == pytest.approx(official_bits(0.78))
    assert judge("SRC101", speaker=None, **paper).bits == pytest.approx(official_bits(0.66))


def test_con108_lifts_an_interested_denial_by_what_contradicts_it():
    """Whoever makes it, a denial gets back nine tenths of what the denied claims take, up to its own weight."""
    weak = {"sourcing_type": "hearsay"}
    taken = -judge("CON101", polarity="denies", denials=[weak]).bits
    own = judge("CON108", polarity="denies", interested=True, denials=[weak])
    assert own.bits == pytest.approx(0.9 * taken)
    assert "denies what contradicts it" in own.message


def test_con108_doubles_free_denials_and_lifts_the_denial_itself():
    """What CON101 takes of those who looked is taken again; a denial gets nine tenths of what the denied take."""
    judged = {"office": "finder"}
    assert judge("CON108", denials=[judged]).bits == pytest.approx(-official_bits())
    assert judge("CON108", denials=[{}]).outcome == "abstains"
    assert judge("CON108", denials=[{"sourcing_type": "pundit"}]).outcome == "abstains"
    weak, strong = {"sourcing_type": "hearsay"}, [{}, {}, {}]
    taken = -judge("CON101", polarity="denies", denials=[weak]).bits
    assert judge("CON108", polarity="denies", denials=[weak]).bits == pytest.approx(0.9 * taken)
    assert judge("CON108", polarity="denies", denials=strong).bits == pytest.approx(official_bits())
    assert judge("CON108", polarity="denies").outcome == "abstains"
    assert judge("CON108", denials=[judged, {"interested": True}]).bits == pytest.approx(-official_bits())
    assert judge("CON108", denials=[judged, judged]).bits == pytest.approx(-official_bits() - 1.5)


def test_out102_caps_unknown_and_unnamed():
    """Unknown outlets with nobody named come to a fiftieth of a full origin at most, all together."""
    crowd = [{}, *[{"known": False, "speaker": None}] * 50]
    total = judge("COR101", support=crowd).bits + judge("OUT102", support=crowd).bits
    assert 0 < total < 3 * (1 - 2**-0.02)
    full = 50 * official_bits(0.66) / 3.2
    assert total == pytest.approx(3 * (1 - 2 ** -(0.02 * full / (1 + full))), rel=1e-3)
    for spared in ({"known": True, "speaker": None}, {"known": False}):
        assert judge("OUT102", support=[{}, spared]).outcome == "abstains"


INFORMATIVE = [
    ("TIM103", {"repeats": ("c2",)}, "1 later report only repeats"),
    ("TIM103", {"repeats": ("c2", "c3")}, "2 later reports only repeat "),
    ("TIM105", {"backdated": ("c1",)}, "1 claim dated well before being seen"),
    ("STR102", {"cycles": ("c1", "c2")}, "2 claims in a circle"),
    ("STR103", {"n_outlets": 5}, "5 outlets, but 1 independent origin"),
    ("STR103", {"n_outlets": 10, "n_origins": 2}, "10 outlets, but 2 independent origins"),
]


@pytest.mark.parametrize(("code", "facts", "said"), INFORMATIVE)
def test_findings_that_only_inform(code, facts, said):
    """They say what was seen and move nothing."""
    found = judge(code, **facts)
    assert (found.bits, found.outcome) == (0.0, "neutral")
    assert found.message.startswith(said)


def test_reasons_beyond_three_are_counted():
    """A rule that touches many origins names three of them and says how many more there are."""
    said = judge("STR104", n_origins=3, confidence=0.5).message
    assert said.count(";") == 2
    assert "more" not in said
    assert judge("STR104", n_origins=5, confidence=0.5).message.endswith("for Chidi Okafor; and 2 more")


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"sourcing_type": "pundits"}, "did you mean 'pundit'"),
        ({"relays": ["friend"]}, "relays: 'friend' is none of agency"),
        ({"event_at": "soon"}, "event_at: 'soon' is no date"),
        ({"support": [{"sidee": "x"}]}, "Origin has no fact 'sidee'; did you mean 'side'"),
        ({"rivals": [{"bitss": 1}]}, "Rival has no fact 'bitss'; did you mean 'bits'"),
        ({"n_origins": "2"}, "n_origins must be a whole number from 0, not '2'"),
    ],
)
def test_a_fact_that_cannot_be_is_named(facts, told):
    """A slip in a rule's test is told in the words of facts, not of enums."""
    with pytest.raises(RuleError, match=told):
        judge("SRC101", **facts)
