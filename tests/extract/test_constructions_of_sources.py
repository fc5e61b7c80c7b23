"""Sources in the constructions of running news prose: veiled, told of from others, named behind a description, in a pronoun."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article


def told(body: str, outlet: str = "The Quay Courier") -> list[tuple[str | None, str, str]]:
    """Give speaker, sourcing type and assertion of each claim."""
    claims = extract_claims(Article(article_id="a", outlet=outlet, body=body))
    return [(claim.speaker, claim.sourcing_type.value, claim.assertion) for claim in claims]


@pytest.mark.parametrize(
    "source",
    [
        "a customs officer who asked not to be named",
        "a customs officer who asked not to be identified because the inquiry is under way",
        "a customs officer who was not authorised to speak to reporters",
        "a customs officer who declined to be named",
        "a customs officer, who asked not to be named,",
    ],
)
def test_a_source_that_says_why_it_is_not_named_still_speaks(source: str) -> None:
    """The clause tells nothing of its own and hides neither the source nor its verb."""
    [claim] = told(f"The crates held 40 rifles, {source} told the harbour radio.")
    assert claim == ("customs officer", "anonymous_official", "The crates held 40 rifles")


@pytest.mark.parametrize("pronoun", ["she", "he"])
def test_a_pronoun_shows_a_person_in_a_name_that_no_list_knows(pronoun: str) -> None:
    """Whoever is "she" behind a quotation is the one with whose name one of the last sentences begins."""
    body = f"Ngozira Thembeka lost two boats in the flood. The quay was closed. “The wall gave way at four,” {pronoun} said."
    assert told(body)[-1][0] == "Ngozira Thembeka"


def test_a_firm_is_no_she() -> None:
    """Where "it" would stand, no person is found."""
    assert (
        told("Orbit Systems opened the plant in May. “The wall gave way at four,” it said.")[-1][0] != "she"
    )


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("By the union's count, 4,000 people walked out.", "union"),
        ("Two pilots were heard. One, Berta Kolm, said the beacon had been dark since May.", "Berta Kolm"),
        ("A steward, a man called Osric, said the beacon had been dark since May.", "Osric"),
        ("The panel heard from a diver, Berta Kolm, that the beacon had been dark since May.", "Berta Kolm"),
        (
            "Clerks at two other ministries said the beacon had been dark since May.",
            "Clerks at two other ministries",
        ),
        (
            "According to posts in a local parents' group, the beacon had been dark since May.",
            "posts in a local parents' group",
        ),
        ("The harbour was warned twice – by letter in March – Berta Kolm said.", "Berta Kolm"),
        ("A club statement read: “No offer has been made for the ground.”", "club"),
    ],
)
def test_who_speaks_in_many_constructions(sentence: str, speaker: str) -> None:
    """The innermost agent is found wherever the sentence puts it."""
    assert told(sentence)[-1][0] == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "The ground will be sold for £9m, The Quay Courier has learned.",
        "The ground will be sold for £9m, this newspaper understands.",
        "The Quay Courier can reveal that the ground will be sold for £9m.",
    ],
)
def test_what_the_outlet_has_found_out_is_its_own_voice(sentence: str) -> None:
    """A self-citation names no source."""
    [(speaker, kind, _)] = told(sentence)
    assert (speaker, kind) == (None, "unattributed")


def test_those_from_whom_the_outlet_learned_it_speak() -> None:
    """Behind "has learned from" stand the sources."""
    [(speaker, kind, assertion)] = told(
        "The Quay Courier has learned from two clerks that the permit was never signed."
    )
    assert (speaker, assertion) == ("clerks", "The permit was never signed")
    assert kind != "unattributed"


def test_a_claim_told_to_be_denied_stands_beside_its_denial() -> None:
    """Who claims it and who disputes it are two rows of one content."""
    found = extract_claims(
        Article(
            article_id="a",
            body="The mayor's claim that the quay passed an inspection is disputed by a port engineer.",
        )
    )
    assert [(claim.speaker, claim.polarity.value) for claim in found] == [
        ("mayor", "affirms"),
        ("port engineer", "denies"),
    ]
    assert {claim.assertion for claim in found} == {"The quay passed an inspection"}


def test_a_report_that_the_sentence_corrects_is_not_told_again() -> None:
    """An earlier report is overtaken, not repeated."""
    found = told("The Ledger's earlier report that 64 sheep drowned was based on a first count.")
    assert all(assertion != "64 sheep drowned" for _, _, assertion in found)


def test_a_group_is_no_she() -> None:
    """A pronoun of one person does not stand for the many who speak."""
    [(speaker, _, assertion)] = told("Neighbours, who called her Mama, say she kept 30 dogs.")
    assert (speaker, assertion) == ("Neighbours", "She kept 30 dogs")
