"""Copy of aggregators and foreign agencies: who said it behind two tellings, datelines, what has come to light."""

from __future__ import annotations

import pytest

from readings import claims


def _claims(body: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(claim.assertion, claim.speaker, claim.via) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "via"),
    [
        (
            "A lorry hit the depot in Larne, Governor Pavel Maric said, Trend reports citing TASS.",
            ("TASS", "Trend"),
        ),
        (
            "A lorry hit the depot in Larne, Governor Pavel Maric said, Trend reports, citing TASS.",
            ("TASS", "Trend"),
        ),
        ("A lorry hit the depot in Larne, Governor Pavel Maric said, Trend reports.", ("Trend",)),
    ],
)
def test_who_said_it_stands_before_the_agency_that_passed_it_on(body: str, via: tuple[str, ...]) -> None:
    assert _claims(body) == [("A lorry hit the depot in Larne", "Pavel Maric", via)]


def test_a_paper_that_cites_another_before_the_clause() -> None:
    assert _claims("Trend reports citing TASS that a lorry hit the depot.") == [
        ("A lorry hit the depot", "TASS", ("Trend",))
    ]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("A diplomat told Reuters Moscow had agreed to the visit.", "Reuters"),
        ("A defence source told AFP Kyiv's security service had planned the blast.", "Agence France-Presse"),
        ("A clerk told News.am that the safe was empty.", "News.am"),
        ("Local media V1 showed the blaze. A guard told V1 that nine cars had burned.", "V1"),
    ],
)
def test_whom_somebody_told_passed_it_on(told: str, outlet: str) -> None:
    assert _claims(told)[-1][2] == (outlet,)


def test_whom_somebody_told_is_no_outlet_because_a_name_follows() -> None:
    assert _claims("An aide told Ann Lee the pit had closed.")[0][2] == ()


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("WASHINGTON (dpa-AFX) - ", "More than 50 people in Kenya have died of fever."),
        (
            "Lagos (APP - Daily Page / Point News - 3rd Feb, 2024) ",
            "The naira fell to a record low on Friday.",
        ),
        ("ISLAMABAD, Feb 3 (APP): ", "A lorry hit a bridge on Friday."),
    ],
)
def test_a_dateline_is_no_part_of_the_news(head: str, rest: str) -> None:
    assert [(text, speaker) for text, speaker, _ in _claims(head + rest)] == [(rest, None)]


def test_a_dated_dateline_is_no_label_of_a_government() -> None:
    body = "Moscow, March 13 : Two people were hurt after a bus hit a wall in Peru's Cusco region, local media reported."
    assert _claims(body)[0][1:] == ("local media", ())


@pytest.mark.parametrize(
    "opening",
    [
        "It later emerged that ",
        "It turned out that ",
        "It has since become clear that ",
        "On Friday it emerged that ",
    ],
)
def test_what_has_come_to_light_is_not_his_who_spoke_before(opening: str) -> None:
    found = _claims(f"The company said the tank was empty. {opening}40 tonnes of acid had leaked.")
    assert found[1] == ("40 tonnes of acid had leaked.", None, ())


def test_what_has_come_to_light_may_be_a_state() -> None:
    assert ("The tank was not empty.", None, ()) in _claims(
        "But it emerged on Monday that the tank was not empty."
    )


@pytest.mark.parametrize("joint", ["but", "while", "although", "yet"])
def test_a_clause_set_against_a_denial_is_no_part_of_it(joint: str) -> None:
    found = _claims(f"Police have ruled out arson, {joint} nine fires broke out within two hours.")
    assert all("arson" not in text or "fires" not in text for text, _, _ in found)


def test_the_clause_set_against_a_denial_is_told_by_the_outlet() -> None:
    found = _claims("The ministry dismissed the report, but eleven farms have been closed.")
    assert ("Eleven farms have been closed.", None, ()) in found
    assert ("The report is not true", "ministry", ()) in found


def test_what_is_rejected_may_hold_but() -> None:
    assert [text for text, _, _ in _claims("The union rejected the offer, but not the timetable.")] == [
        "The union rejected the offer, but not the timetable"
    ]


@pytest.mark.parametrize(
    "decision",
    [
        "The regulator approved the merger on Tuesday.",
        "The union endorsed the deal on Friday.",
        "Delegates voted to strike on Monday.",
        "The party nominated Ann Lee for mayor on Sunday.",
    ],
)
def test_a_decision_is_news(decision: str) -> None:
    assert [text for text, _, _ in _claims(decision)] == [decision]


def test_a_judgement_is_none() -> None:
    assert _claims("Ann Lee slammed the decision on Monday.") == []


@pytest.mark.parametrize("stage", ["Early", "Initial", "Fresh", "Official"])
def test_the_stage_of_a_report_is_nobody(stage: str) -> None:
    found = _claims(f"{stage} reports from the bank say that prices rose 4 percent.")
    assert stage not in [speaker for _, speaker, _ in found]
    assert found[0][0] == "Prices rose 4 percent"


def test_a_name_with_two_descriptions_behind_the_words() -> None:
    body = (
        "Nine wards were closed, Serge Ngoma, medical director of Boko Hospital, a regional monitoring centre, "
        "told The Associated Press on Monday."
    )
    assert _claims(body) == [("Nine wards were closed", "Serge Ngoma", ("Associated Press",))]


def test_the_official_takes_up_who_holds_the_office() -> None:
    body = "Ana Ruiz, the minister of health of Peru, visited the clinic. According to the Peruvian official, nine nurses had left."
    assert ("Nine nurses had left", "Ana Ruiz", ()) in _claims(body)


def test_an_official_of_another_country_is_somebody_else() -> None:
    body = "Ana Ruiz, the minister of health of Peru, visited the clinic. A German official said nine visas had been refused."
    assert ("Nine visas had been refused", "German official", ()) in _claims(body)


def test_two_verbs_of_one_infinitive_are_one_claim() -> None:
    body = "Villages lack clinics, making it hard to track and contain the disease, Ann Lee said."
    assert [text for text, _, _ in _claims(body)] == [
        "Villages lack clinics, making it hard to track and contain the disease"
    ]
