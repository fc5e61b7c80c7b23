"""Plain copy of foreign papers: who warns whom, who "he" is in a quotation, names behind offices, one clause or two."""

from __future__ import annotations

import pytest

from readings import claims


def _claims(body: str) -> list[tuple[str, str | None, str]]:
    return [(claim.assertion, claim.speaker, claim.sourcing_type.value) for claim in claims(body)]


@pytest.mark.parametrize(
    ("sender", "sent"),
    [
        ("ministry", "The ministry issued a warning to farmers saying"),
        ("school", "The school sent a letter to parents saying"),
        ("Larnex", "Larnex has sent out an alert to its clients saying"),
    ],
)
def test_who_sends_a_warning_says_what_stands_in_it(sender: str, sent: str) -> None:
    found = _claims(f"{sent} the river could rise by two metres.")
    assert [(text, speaker) for text, speaker, _ in found] == [("The river could rise by two metres", sender)]


def test_an_article_is_its_papers() -> None:
    found = _claims("Reuters published an article alleging that Tuvara is preparing to sell missiles.")
    assert found == [("Tuvara is preparing to sell missiles", "Reuters", "media_report")]


def test_he_in_the_midst_of_a_quotation_is_not_who_speaks() -> None:
    found = _claims(
        '"The roof was unsafe. But he forced the crews to work on it," police chief Omar Rahman told AFP.'
    )
    assert found[-1][0] == "He forced the crews to work on it"


def test_he_in_reported_words_is_who_speaks() -> None:
    found = _claims("Police chief Omar Rahman said he had warned the crews on Monday.")
    assert found[0][0] == "Omar Rahman had warned the crews on Monday"


def test_what_goes_on_meanwhile_passes_nothing_on() -> None:
    body = "Nine men were found, Ann Lee said, adding some were pulled out alive as the hunt for survivors continued."
    assert {claim.via for claim in claims(body)} == {()}


@pytest.mark.parametrize(
    "who", ["harbour master Ann Lee", "fire service deputy director Ann Lee", "the mayor"]
)
def test_a_quotation_that_is_never_closed_ends_before_its_speaker(who: str) -> None:
    found = _claims(f"“We will reopen nine piers in May, {who} said.")
    assert found[0][0].endswith("nine piers in May")
    assert found[0][1] in ("Ann Lee", "mayor")


def test_an_engineer_of_an_authority_speaks_in_office() -> None:
    body = "Emdad Islam, chief engineer of the Capital Development Authority, said the plant had no permit."
    assert _claims(body)[0][1:] == ("Emdad Islam", "named_official")


def test_an_engineer_of_a_ship_saw_it_himself() -> None:
    body = "Emdad Islam, chief engineer of the trawler, said the pump had failed at four."
    assert _claims(body)[0][1:] == ("Emdad Islam", "eyewitness")


@pytest.mark.parametrize(
    ("office", "ours"),
    [
        ("New Zealand Trade Minister", "New Zealand"),
        ("U.S. Secretary of State", "The United States"),
        ("police spokesman", "The police"),
        ("mayor of Lima", "Lima"),
    ],
)
def test_we_are_the_country_of_the_office(office: str, ours: str) -> None:
    found = _claims(f'"We will send nine inspectors," said Tim Grosvenor, the {office}.')
    assert found == [(f"{ours} will send nine inspectors", "Tim Grosvenor", "named_official")]


@pytest.mark.parametrize("office", ["head of sales", "director of operations", "minister of finance"])
def test_a_field_of_work_is_no_body(office: str) -> None:
    found = _claims(f'"We will send nine inspectors," said Tim Grosvenor, the {office}.')
    assert found[0][0] == "We will send nine inspectors"


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "According to a clerk, who was not authorised to speak publicly, the bank will close 40 branches.",
            "clerk", "The bank will close 40 branches",
        ),
        ("According to two officials, who asked not to be named, the vote was put off.", "officials", "The vote was put off"),
        ("The hospital where the girl was treated said she had been bitten by a dog.", "hospital", "She had been bitten by a dog"),
        ("The school at which he teaches said the children were safe.", "school", "The children were safe"),
    ],
)  # fmt: skip
def test_a_source_with_a_clause_of_its_own(body: str, speaker: str, assertion: str) -> None:
    """What is told of a source, between commas or behind "where", is no part of its words."""
    assert [(text, name) for text, name, _ in _claims(body)] == [(assertion, speaker)]


def test_the_holder_of_an_office_of_a_ministry_in_the_plural() -> None:
    body = "The batches were used in 870 tons of goods according to the Ministry for Primary Industries' Acting Director General, Scott Gall."
    assert _claims(body)[0][1:] == ("Scott Gall", "named_official")


@pytest.mark.parametrize(
    "told",
    [
        "The 2015 deal signed between Tuvara and world powers does not cover missiles.",
        "The border between Tuvara and Norland has been closed.",
    ],
)
def test_two_sides_of_one_thing_are_one_claim(told: str) -> None:
    assert [text for text, _, _ in _claims(told)] == [told]
