"""Letters, records that read, witnesses under oath and an outlet's own house, as political news tells of them."""

from __future__ import annotations

import pytest

from readings import claims, of


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "The dean of Brook's School of Medicine has published a letter strongly disputing claims that two nurses had falsified trial data.",
            "dean of Brook's School of Medicine",
        ),
        ("The harbour board sent a letter saying that two nurses had falsified trial data.", "harbour board"),
    ],
)
def test_a_letter_is_of_whoever_publishes_it(body: str, speaker: str) -> None:
    """A participle behind the letter tells what its writer says."""
    assert of(claims(body), "falsified trial data").speaker == speaker


def test_a_noun_behind_a_verb_of_naming_is_no_verb() -> None:
    """In "called the lengthy reports false", the reports tell nothing."""
    for claim in claims('Norvex called the two lengthy investigative reports "inaccurate and false."'):
        assert claim.speaker == "Norvex"


def test_a_noun_that_tells_still_does() -> None:
    """The guard is for verbs of naming alone."""
    assert (
        of(claims("The weekly bulletin reports that the pier was sold in May."), "pier was sold").speaker
        is not None
    )


@pytest.mark.parametrize(
    "body",
    [
        "The minister has sought to assure members of the council that the pier had been mended in May.",
        "The minister sought to persuade the council that the pier had been mended in May.",
    ],
)
def test_what_somebody_seeks_to_tell_is_told(body: str) -> None:
    """The second verb attributes."""
    assert of(claims(body), "mended").speaker == "minister"


def test_what_somebody_seeks_to_do_is_not_told() -> None:
    """Behind other verbs nothing is told."""
    assert all(
        claim.speaker is None for claim in claims("The minister sought to ban trawlers from the pier in May.")
    )


def test_it_reads_takes_up_the_record() -> None:
    """A country named earlier is not what reads."""
    body = (
        "The U.S. compound at Oslo was flooded in May. The memo, released by River Watch, was sent by Jon Bashir. "
        "Two sailors were killed.\n\n“We have identified the crews that moved to the pier,” it reads."
    )
    claim = of(claims(body), "identified the crews")
    assert (claim.speaker, claim.sourcing_type.value) == ("memo", "document")


def test_a_former_official_who_testifies_is_on_record() -> None:
    """Under oath he speaks of what he did; on other occasions he is a commentator."""
    body = (
        "The panel heard Gregory Hale, the former deputy chief of mission for the U.S. Embassy in Oslo. "
        "Hale testified that two helicopters were grounded in May. Hale said that we would have sent four boats."
    )
    found = [claim for claim in claims(body) if claim.speaker == "Gregory Hale"]
    assert {claim.sourcing_type.value for claim in found} == {"named_official"}
    assert all("mission for the U" not in claim.assertion for claim in found)
    assert found[0].speaker_role == "former deputy chief of mission for the U.S. Embassy in Oslo"
    outside = (
        "Gregory Hale, the former deputy chief of the port police, said that two boats were sold in May."
    )
    assert of(claims(outside), "sold in May").sourcing_type.value == "pundit"


def test_an_outlet_speaks_of_its_own_house_as_a_firm() -> None:
    """What it reports of others stays a report."""
    own = of(claims("The New York Times said it would cut 40 jobs in May."), "40 jobs")
    assert own.sourcing_type.value == "institution"
    other = of(claims("The New York Times said the ministry would cut 40 jobs in May."), "40 jobs")
    assert other.sourcing_type.value == "media_report"


def test_staff_of_a_committee_of_lawmakers_are_officials() -> None:
    """Those of a shop are not."""
    body = "Staff for the House Select Committee on Bridges said the panel has the whole memo."
    assert of(claims(body), "memo").sourcing_type.value == "anonymous_official"
    shop = "Staff for the Lakeside Bakery said the shop has closed."
    assert of(claims(shop), "closed").sourcing_type.value != "anonymous_official"


def test_who_admits_a_hack_has_not_posted_it() -> None:
    """Before a court he tells of his own doings."""
    body = (
        "The Danish hacker pleaded guilty on Wednesday, admitting that he was responsible for 12 intrusions."
    )
    assert of(claims(body), "12 intrusions").sourcing_type.value == "eyewitness"


def test_losing_an_election_is_not_being_there() -> None:
    """Who lost a vote has witnessed nothing."""
    body = "John Crane, who lost the 2008 election to Hale, said the council sold the pier in May."
    assert of(claims(body), "sold the pier").sourcing_type.value == "named_official"
