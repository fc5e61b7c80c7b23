"""Which answers and denials later word leaves behind, and what an office makes of its holder's word."""

from __future__ import annotations

import pytest

from credscore.evidence import build
from credscore.evidence.facts import Office
from credscore.evidence.offices import office
from credscore.scoring import score
from credscore.testing import frame, row

LATER = "2024-05-09"


def figure(number, unit="people"):
    """A figure as a row holds it."""
    return ({"low": number, "high": number, "unit": unit},)


def answer(name, text="212 people were aboard", number=None, unit="people", **fields):
    """A row that answers the topic's question."""
    quantities = () if number is None else figure(number, unit)
    return row(text, assertion_id=name, quantities=quantities, **fields)


def overtaken(*rows, name="a"):
    """How far each origin of an answer was left behind."""
    found = {one.assertion_id: one for one in build(frame(rows))}
    return [origin.overtaken for origin in found[name].support]


RUMOUR = {"sourcing_type": "social_media", "speaker": "users"}
COURT = {"speaker": "Ada Holm", "speaker_role": "coroner", "published_at": LATER}
RECORD = {"speaker": "passenger list", "sourcing_type": "document", "published_at": LATER}


@pytest.mark.parametrize(
    ("earlier", "later", "degree"),
    [
        (RUMOUR, COURT, 1.0),
        (RUMOUR, RECORD, 1.0),
        ({"speaker": "Ben Roy"}, RECORD, 1.0),
        ({"speaker": "Ben Roy"}, COURT, 1.0),
        ({"speaker": "Ben Roy"}, {"speaker": "Cara Lund", "published_at": LATER}, 0.0),
        ({"speaker": "Ben Roy", "interested": True}, {"speaker": "Cara Lund", "published_at": LATER}, 1.0),
        (RUMOUR, {**COURT, "interested": True}, 0.0),
        (RUMOUR, {**COURT, "interested": True, "stance": "confirming"}, 1.0),
        (RUMOUR, {**COURT, "published_at": "2024-04-01"}, 0.0),
        (RUMOUR, {**RUMOUR, "speaker": "fans", "published_at": LATER}, 0.0),
        (RUMOUR, {**COURT, "modality": "possible"}, 0.0),
    ],
)
def test_a_figure_is_overtaken_by_who_is_better_placed(earlier, later, degree):
    """A later finding, record or disinterested official overtakes; a rumour, a party or an earlier one does not."""
    assert overtaken(answer("a", number=212, **earlier), answer("b", number=500, **later)) == [degree]


@pytest.mark.parametrize(
    ("later", "degree"),
    [
        ({"sourcing_type": "unattributed", "speaker": None}, 1.0),
        ({"interested": True}, 1.0),
        ({"sourcing_type": "pundit"}, 0.0),
        ({"modality": "planned"}, 0.0),
        ({"hearsay": True}, 0.0),
    ],
)
def test_a_forecast_is_overtaken_by_any_report_of_how_it_came_out(later, degree):
    """Whoever reports the outcome as fact will do, the outlet's own voice and a party to it included."""
    said = answer("a", number=50, unit="basis points", modality="planned", sourcing_type="anonymous_source")
    came = answer(
        "b", number=25, unit="basis points", **{"published_at": LATER, "speaker": "Elin Berg", **later}
    )
    assert overtaken(said, came) == [degree]


def test_a_bodys_own_plan_is_not_overtaken_by_an_outlets_voice():
    """What a body announces of itself takes more than a line in a paper."""
    plan = answer("a", number=500, modality="planned")
    told = {"number": 700, "published_at": LATER, "sourcing_type": "unattributed", "speaker": None}
    assert overtaken(plan, answer("b", **told)) == [0.0]
    assert overtaken(plan, answer("b", **{**told, "outlet_known": False})) == [0.0]


def test_a_tally_is_revised_by_an_official_of_the_same_standing():
    """Seven dead become six; another count of like size, not of the dead, is a rival and no revision."""
    later = {"speaker": "Elin Berg", "published_at": LATER}
    assert overtaken(answer("a", number=7, unit="dead"), answer("b", number=6, unit="dead", **later)) == [1.0]
    assert overtaken(answer("a", number=70), answer("b", number=60, **later)) == [0.0]
    assert overtaken(answer("a", number=7, unit="dead"), answer("b", number=2, unit="dead", **later)) == [0.0]


def test_near_figures_confirm_each_other():
    """About 19,000 is not refuted by a record of 18,640."""
    assert overtaken(answer("a", number=19000, **RUMOUR), answer("b", number=18640, **RECORD)) == [0.0]


def test_answers_without_figures_are_only_presumed_to_exclude_each_other():
    """A later record takes half as much; two things told at once take nothing."""
    rumour = answer("a", "it broke up", **RUMOUR)
    assert overtaken(rumour, answer("b", "it is intact", **RECORD)) == [0.5]
    both = answer("b", "it is intact", **{**RUMOUR, "origin_id": "o users"})
    assert overtaken(rumour, both, answer("b", "it is intact", **RECORD)) == [0.0]


@pytest.mark.parametrize(
    ("later", "degree"),
    [
        ({"speaker": "Cara Lund"}, 0.2),
        ({"speaker": "Cara Lund", "interested": True}, 0.2),
        ({"speaker": None, "sourcing_type": "unattributed"}, 0.2),
        ({"speaker": "Cara Lund", "sourcing_type": "pundit"}, 0.0),
        ({"speaker": "Cara Lund", "modality": "planned"}, 0.0),
        ({"speaker": "Cara Lund", "hearsay": True}, 0.0),
        ({"speaker": "Cara Lund", "published_at": "2024-04-01"}, 0.0),
    ],
)
def test_another_answer_by_those_who_are_placed_no_better_takes_a_little(later, degree):
    """What is later told as fact, in the same topic and not the same, may well be another answer."""
    first = answer("a", "the couple live together", speaker="Ben Roy")
    assert overtaken(first, answer("b", "they have parted", **{"published_at": LATER, **later})) == [degree]


def test_a_later_admission_weakens_ones_own_answer():
    """Who said that all was paid, and later confirms that it was not, no longer stands by the first."""
    first = answer("a", "every cent was paid", speaker="Ana Soto")
    later = answer("b", "the tax had gone unpaid", speaker="Ana Soto", published_at=LATER)
    assert overtaken(first, {**later, "stance": "confirming"}) == [0.5]
    assert overtaken(first, later) == [0.0]


def test_overtaking_waits_for_its_day():
    """As of the day before the finding nothing has changed."""
    rows = frame([answer("a", number=212, **RUMOUR), answer("b", number=500, **COURT)])
    before, after = (score(rows, as_of=day).findings for day in ("2024-05-08", LATER))
    assert "TIM107" not in set(before["code"])
    assert "TIM107" in set(after["code"])


def test_a_rate_has_no_parts():
    """3,000 may be the first of 12,000; 25 basis points are no part of 50."""
    for unit, degree in (("troops", 0.0), ("basis points", 1.0)):
        plan = answer("a", number=50, unit=unit, modality="planned", **RUMOUR)
        assert overtaken(plan, answer("b", number=25, unit=unit, **COURT)) == [degree]


def test_a_record_is_no_party():
    """A document has no stake in what it shows, whatever it names."""
    (found,) = build(frame([row(sourcing_type="document", interested=True)]))
    assert not found.support[0].interested


def test_taking_back_ones_own_word_is_no_interested_denial():
    """The army that withdraws its claim speaks against its interest."""
    said = row("troops killed the commander", speaker="army")
    denial = row(
        "the claim was wrong",
        speaker="army",
        polarity="denies",
        act="denial",
        interested=True,
        assertion_id="d",
        published_at=LATER,
    )
    found = {one.assertion_id: one for one in build(frame([said, denial]))}
    assert [origin.interested for origin in found["d"].support] == [False]
    assert [origin.interested for origin in found["a1"].denials] == [False]


@pytest.mark.parametrize(
    ("role", "speaker", "held"),
    [
        ("district coroner", "Ada Holm", Office.FINDER),
        ("police spokesman", "Ben Roy", Office.FINDER),
        (None, "commission of inquiry", Office.FINDER),
        ("his lawyer", "Ben Roy", Office.ADVOCATE),
        ("chief executive", "Cara Lund", Office.ADVOCATE),
        ("opposition leader", "Dan Mori", Office.PARTISAN),
        ("finance minister", "Elin Berg", None),
        (None, None, None),
    ],
)
def test_offices(role, speaker, held):
    """Finders, partisans and advocates are known by the words of their roles."""
    assert office(role, speaker) == held


def test_a_persons_surname_is_no_office():
    """Margaret Court is no court."""
    (found,) = build(frame([row(speaker="Margaret Court")]))
    assert found.support[0].office is None
    (body,) = build(frame([row(speaker="Lagos court", sourcing_type="institution")]))
    assert body.support[0].office == Office.FINDER
    (firm,) = build(frame([row(speaker="Varga", speaker_role="owner", sourcing_type="institution")]))
    assert firm.support[0].office is None


def test_who_speaks_for_a_party_denies_like_one():
    """A lawyer's denial costs as little as his client's, and none of it counts double."""
    said = row("he took the money", **RUMOUR)

    def against(**fields):
        denial = row("he took nothing", polarity="denies", assertion_id="d", published_at=LATER, **fields)
        scored = score(frame([said, denial]))
        codes = set(scored.findings.query("assertion_id == 'a1'")["code"])
        return scored.assertions.set_index("assertion_id")["bits"]["a1"], codes

    lawyer, by_lawyer = against(speaker_role="lawyer")
    client, _ = against(interested=True)
    free, by_free = against()
    assert lawyer == client > free
    for found in (by_lawyer, by_free):
        assert not {"CON106", "CON108"} & found
    _, found = against(stance="denying", speaker_role="coroner")
    assert {"CON106", "CON108"} <= found
