"""Documents, data and bodies that speak without a verb of saying, and what merely happens to a document."""

from __future__ import annotations

import pytest

from credscore.models import Claim
from credscore.terms import SourcingType
from readings import claims


def last(body: str) -> Claim:
    """Give the last claim of a body."""
    return claims(body)[-1]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("A spreadsheet that the Courier has obtained names six suppliers.", "spreadsheet"),
        ("The order, which the Courier has seen, covers 900 rifles.", "order"),
        ("The guest list, which the Star has obtained, has him in room 410.", "guest list"),
        ("The duty roster has the officer on leave that night.", "duty roster"),
        ("An entry for 03:10 records two shots fired from the gate.", "entry"),
        ("Drone images taken at 07:45 and 10:10 on 3 March show a trench 90 metres long.", "Drone images"),
        ("The lease runs until 2041 and sets the rent at 12,000 euros a month.", "lease"),
        ("The deed transfers the mill to the town for one euro.", "deed"),
        ("The permit expires on 30 June.", "permit"),
        ("The decree dissolves the assembly and calls elections for 4 May.", "decree"),
        ("The bill would raise the retirement age to 67.", "bill"),
        ("The indictment charges him with four counts of fraud.", "indictment"),
        ("The ordinance applies to all boats longer than 12 metres.", "ordinance"),
        ("The peace treaty leaves the islands to Norway.", "peace treaty"),
        ("The ticket is stamped 18.40.", "ticket"),
        ("The police log makes no mention of a second car.", "police log"),
        ("Section 4 of the contract allows the city to walk away.", "contract"),
        ("Emails between two of his aides refer to a briefing on 9 March.", "Emails"),
        ("The register has nine names for that day.", "register"),
    ],
)
def test_a_record_tells_by_what_stands_in_it(body: str, speaker: str) -> None:
    claim = last(body)
    assert (claim.speaker, claim.sourcing_type) == (speaker, SourcingType.DOCUMENT)


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("His name is not in the land register.", "land register"),
        ("Her name does not appear on the passenger list.", "passenger list"),
        ("Her name is missing from the electoral roll.", "electoral roll"),
        ("The price is given in the invoice as 2,400 euros.", "invoice"),
        ("In the accounts for 2022, the fee is booked under travel.", "accounts for 2022"),
        ("In the log, the alarm is recorded at 02.14.", "log"),
        ("In the treaty, both states undertake to withdraw their troops.", "treaty"),
        ("A look at the register shows 14 owners at one address.", "register"),
        ("There is no trace of the 40,000 euros in the accounts.", "accounts"),
        ("Nothing in the file points to a second gunman.", "file"),
        ("What the log does show is a call at 21.52.", "log"),
        ("Tests for anthrax came back negative.", "Tests"),
        ("Under an agreement published by the parties, the line opens in 2028.", "agreement"),
        ("Under the terms of the settlement, the bank pays 30 million dollars.", "terms of the settlement"),
        ("The line will open in 2028, under an agreement signed by the two states.", "agreement"),
        ("By presidential decree, the port closes on 1 June.", "presidential decree"),
        ("By order of the governor, beaches close at eight.", "order of the governor"),
    ],
)
def test_a_record_in_which_something_stands(body: str, speaker: str) -> None:
    claim = last(body)
    assert claim.sourcing_type == SourcingType.DOCUMENT
    assert claim.speaker is not None
    assert claim.speaker.startswith(speaker)


@pytest.mark.parametrize(
    "body",
    [
        "The contract was signed in Paris on 3 May.",
        "The letter arrived on Monday and took nine days.",
        "The law took effect on 1 July.",
        "The deal saved 400 jobs.",
        "The report runs to 212 pages.",
        "The ruling leaves the firm close to ruin.",
        "The ruling frees 12 men.",
        "The exhibition runs until 30 June.",
        "The licence plate was found in a ditch.",
        "The budget airline flies to 40 cities.",
        "The patent office employs 400 people.",
        "Tickets for the final go on sale on Monday at nine.",
        "In the archive, the heating failed in January.",
        "In the files, mice have eaten 40 pages.",
        "On the list of demands, nothing has moved in nine days.",
        "Under the bridge, two men were sleeping.",
        "Under the new coach, the club has won nine games.",
        "Under the plan, 300 jobs will go by 2027.",
        "Rumour in the port has it that two boats were sunk.",
        "By Friday, 40 villages were under water.",
        "There is no money in the budget of 40 million euros for dykes.",
        "Nowhere in the country are rents higher than 4,000 euros.",
        "It is in the cellar: a safe with 400 coins.",
        "He gave a different answer in court on Friday.",
        "His name is known in 40 countries.",
        "The bank gives savers 3 percent.",
    ],
)
def test_what_no_record_tells_stays_with_the_outlet(body: str) -> None:
    assert {claim.sourcing_type for claim in claims(body)} <= {
        SourcingType.UNATTRIBUTED,
        SourcingType.HEARSAY,
    }


@pytest.mark.parametrize(
    "further",
    [
        "It lists 14 creditors.",
        "For the hospital it gives 12 micrograms.",
        "The second names a dealer in Genoa.",
        "In one, the dealer asks for 40,000 euros.",
        "The price is given as 2.4 million euros.",
        "It found no evidence of a theft.",
        "It came to 9 million a year before.",
    ],
)
def test_a_text_reads_on_in_a_record(further: str) -> None:
    claim = last(f"The report gives the loss as 12 million euros. {further}")
    assert (claim.speaker, claim.sourcing_type) == ("report", SourcingType.DOCUMENT)


@pytest.mark.parametrize(
    "further",
    [
        "It was published in May by a house in Bern.",
        "It has caused an outcry in parliament.",
        "The report reached the palace on Friday.",
        "The report was found in a locker at the station.",
    ],
)
def test_what_befalls_a_record_is_told_by_the_outlet(further: str) -> None:
    claim = last(f"The report gives the loss as 12 million euros. {further}")
    assert claim.sourcing_type == SourcingType.UNATTRIBUTED


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Pollster Vox gives the Liberals 31.5 percent.", "Vox"),
        ("The polling institute Datum gives the Greens 14.2 percent.", "Datum"),
        ("The national statistics bureau has inflation at 6.1 percent in May.", "national statistics bureau"),
        ("The meteorological service measured gusts of 140 kilometres an hour.", "meteorological service"),
        ("The mayor is in no doubt that the sluice was opened.", "mayor"),
        ("The widow has no doubt: her husband was pushed down the stairs.", "widow"),
        ("The director makes no secret of it: the hall is full of mould.", "director"),
        ("Farmer Olga Brandt, on our phone line: “We lost 40 sheep.”", "Olga Brandt"),
        ("Rail chief Tom Hale, speaking to Radio Tarn: “The line opens in May.”", "Tom Hale"),
        ("Club captain Ravi Nair, after the match: “We will appeal.”", "Ravi Nair"),
        ("Clearly the dam was unsafe for 14 years. So says page 31 of the audit.", "audit"),
    ],
)
def test_bodies_and_persons_heard_without_a_verb_of_saying(body: str, speaker: str) -> None:
    claim = last(body)
    assert claim.sourcing_type != SourcingType.UNATTRIBUTED
    assert speaker in (claim.speaker, claim.speaker_role)
