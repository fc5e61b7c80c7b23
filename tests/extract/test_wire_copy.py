"""Agency copy: what hangs on nobody's word, letters with their senders, things that a verb of telling only has for its object."""

from __future__ import annotations

import pytest

from credscore.terms import SourcingType
from readings import claims


def _told(body: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.assertion) for claim in claims(body)]


@pytest.mark.parametrize(
    ("body", "rumour", "told"),
    [
        ("The ship is expected to serve until 2050, and the navy has four upgrades planned.", "The ship is expected to serve until 2050", "The navy has four upgrades planned."),
        ("The road is believed to be safe, but the council closed two bridges in May.", "The road is safe", "The council closed two bridges in May."),
        ("The boat is believed to have left Malta and the crew has not been found.", "The boat has left Malta", "The crew has not been found."),
        ("The minister is expected to leave the country, and his deputy will take over.", "The minister is expected to leave the country", "His deputy will take over."),
    ],
)  # fmt: skip
def test_a_rumour_ends_before_the_next_clause(body: str, rumour: str, told: str) -> None:
    """What nobody is named for does not colour a clause with a subject of its own."""
    kinds = {claim.assertion: claim.sourcing_type for claim in claims(body)}
    assert kinds == {rumour: SourcingType.HEARSAY, told: SourcingType.UNATTRIBUTED}


@pytest.mark.parametrize(
    "body",
    [
        "The road is expected to open in May and cost 3 million pounds.",
        "The men are said to have fled the town and hidden in a barn.",
    ],
)
def test_a_rumour_goes_on_with_its_own_subject(body: str) -> None:
    """A second verb of the same subject is as little vouched for."""
    assert {claim.sourcing_type for claim in claims(body)} == {SourcingType.HEARSAY}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The Red Front claimed responsibility on Saturday for the bombing of a bus that killed 12 people.", [("Red Front", "The Red Front claimed responsibility on Saturday for the bombing of a bus that killed 12 people")]),
        ("The group claimed responsibility for an attack that wounded six soldiers.", [("group", "The group claimed responsibility for an attack that wounded six soldiers")]),
        ("The bank announced a plan that will cut 300 jobs.", [("bank", "The bank announced a plan that will cut 300 jobs")]),
        ("The bank confirmed in a letter read out on television that 300 jobs would go.", [("bank", "300 jobs would go")]),
    ],
)  # fmt: skip
def test_a_relative_clause_is_not_what_is_claimed(body: str, told: list[tuple[str, str]]) -> None:
    """A clause that describes the object of "claimed" stays with it; one that "that" opens is what is told."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Rumours that were spread by rivals hurt the firm in May.", [(None, "Rumours that were spread by rivals hurt the firm in May.")]),
        ("The staff were told of the cuts by letter after the vote was held.", [(None, "The staff were told of the cuts by letter after the vote was held.")]),
        ("Hull Transport also stopped ordering it in 2016.", [(None, "Hull Transport also stopped ordering it in 2016.")]),
        ("The letter, made public on Monday, was first reported by The Hull Bee.", [(None, "The letter, made public on Monday, was first reported by The Hull Bee.")]),
        ("Police went to a house in Hull in reference to a missing child.", [(None, "Police went to a house in Hull in reference to a missing child.")]),
        ("There are rumours that the mill had closed.", [(None, "The mill had closed")]),
        ("The judge began ordering ten witnesses to speak.", [("judge", "The judge ordered ten witnesses to speak")]),
    ],
)  # fmt: skip
def test_means_and_deeds_tell_nothing(body: str, told: list[tuple[str | None, str]]) -> None:
    """A letter by which somebody is told, an order of goods and who had the news first are no sources."""
    assert _told(body) == told


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The row between Hull and the government grew with a letter from Tom Reed, the head of the water board, warning that the city would lose its grant.", "Tom Reed"),
        ("The talks ended with a statement from Ann Lee, the mayor of Hull, saying that the port would close.", "Ann Lee"),
        ("The mayor said that two clerks, who claimed they were ill, did not come to work.", "mayor"),
        ("Prime Minister Bo Tarrant faces a vote. A politically weakened Tarrant said the mill would close.", "Bo Tarrant"),
        ("President Jo Marsh left for Hull. The letter follows Marsh's announcement last week that the mill would close.", "Jo Marsh"),
        ("According to information provided by Snapline, the mill would close.", "Snapline"),
    ],
)  # fmt: skip
def test_who_tells_it_in_agency_copy(body: str, speaker: str) -> None:
    """Who sent the letter, and the name behind an adjective or a verb, is who speaks."""
    assert claims(body)[-1].speaker == speaker


@pytest.mark.parametrize(
    "body",
    [
        "Wrights has built skills in electric buses and these are expected to be a growing part of the trade.",
        "The ship carried coal and this is believed to have caught fire.",
    ],
)
def test_a_pronoun_begins_the_second_clause(body: str) -> None:
    """A pronoun behind "and" is no part of the object before it."""
    first, second = (claim.assertion for claim in claims(body))
    assert first.startswith(("Wrights has", "The ship carried"))
    assert second.startswith(("These will", "This has"))


def test_a_bidding_is_no_deed() -> None:
    """What a speaker bids his hearers do is told of nobody."""
    body = 'He has a clock on his phone "counting the days and don\'t hold me to it," the general said.'
    assert _told(body) == [("general", "He has a clock on his phone counting the days")]
