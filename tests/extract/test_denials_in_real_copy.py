"""What denials of plain news copy point at: what they can mean, else nothing."""

from __future__ import annotations

import pytest

from credscore.terms import Act, Polarity, SourcingType
from readings import claims


@pytest.mark.parametrize(
    ("body", "denied"),
    [
        (
            "Rival papers said the bakery had used horse meat.\n\nOwner Ida Berg denied the reports.",
            "The bakery had used horse meat",
        ),
        (
            "Prosecutors said harbour master Ole Dahl had sold nine permits. The ferry was built in 1990. It has 300 seats. Mr Dahl denied the charges.",
            "Harbour master Ole Dahl had sold nine permits",
        ),
        ("Lim said 40 sheep had drowned. The mayor denied the claim on Monday.", "40 sheep had drowned"),
        (
            "Local guides said the climbers were rescued by nine Tarvik shepherds. Reporter Ann Cole denied that the two climbers were rescued by Tarvik shepherds.",
            "The climbers were rescued by nine Tarvik shepherds",
        ),
    ],
)
def test_a_denial_points_at_what_was_told_of_the_denier(body: str, denied: str) -> None:
    """A charge, a report or a clause that somebody else told; figures of other things part nothing."""
    found = claims(body)
    target = next(claim.claim_id for claim in found if claim.assertion == denied)
    assert (found[-1].act, found[-1].targets) == (Act.DENIAL, (target,))


@pytest.mark.parametrize(
    "body",
    [
        "The forge will open in May. It employs 40 people. Welder Tom Birch denied the charges.",
        "Experts say the canal is open to corruption and theft. It was dug in 1890. It is 40 km long. Barge owner Tom Birch denied the accusations of corruption.",
        "The opera will move in May, and the opera sold 400 tickets. Dancer Ann Lee denied the opera was trying to hide its debts.",
        "An inquiry into a leak cost clerk Ann Lee her post in May. Ms Lee denied leaking information.",
        "The vet drove 40 miles. He went home at nine. “It is simply absurd that, in our time, no vet is near,” farmer Tom Birch said.",
        "Bikers had taken the old path in May, guides say. Rangers said most walkers had not, and they were fined 30 euros.",
    ],
)
def test_a_denial_without_its_claim_points_at_nothing(body: str) -> None:
    """What the outlet itself tells is nobody's charge."""
    assert all(claim.targets == () for claim in claims(body))


def test_a_no_answers_the_question_before_it() -> None:
    """It is none to what the outlet told before."""
    body = "Divers found the wreck in June, at 40 metres. Was the crew drunk? No, said diver Ole Dahl."
    assert all(claim.targets == () for claim in claims(body))


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Acme rejected a £3m offer from a rival.", "Acme"),
        ("Norling said that the offer of £3m had been rejected by its board.", "Norling"),
        ("The vineyard was denied a licence by the council after it had sold 300 bottles.", None),
        ("The mill did not admit or deny the inspectors' findings on 40 leaks.", None),
    ],
)
def test_what_is_refused_or_left_open_is_not_denied(body: str, speaker: str | None) -> None:
    """An offer, a licence, a finding that nobody answers."""
    [found] = claims(body)
    assert (found.speaker, found.act) == (speaker, Act.STATEMENT)


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "Tarvik's mayor rejects suggestions the flood has left the town poor.",
            "The flood has left the town poor",
        ),
        ("The umpire rejected any suggestion there was cheating.", "There was cheating"),
        ("The clerk denied charges of fraud and theft.", "Charges of fraud and theft are not true"),
        (
            "Inspectors asked whether the mill had burned tyres, something the owner denied in a letter.",
            "The mill had burned tyres",
        ),
    ],
)
def test_what_a_denial_names_is_worded_as_a_sentence(body: str, assertion: str) -> None:
    """Also where the clause has no "that"."""
    found = claims(body)[-1]
    assert (found.assertion, found.act, found.polarity) == (assertion, Act.DENIAL, Polarity.DENIES)


def test_what_is_confirmed_after_rumours_is_no_denial() -> None:
    """Only who is said to be wrong is contradicted by a confirmation."""
    body = "After months of rumours the Tarvik players have married. The news was confirmed by their agent."
    assert all(claim.act is Act.STATEMENT for claim in claims(body))


@pytest.mark.parametrize(
    ("body", "speaker", "kind"),
    [
        (
            "Sven Aas, a Bergen fisherman and deputy chairman of the Anglers' League, warned that 40 nets had been cut.",
            "Sven Aas",
            SourcingType.NAMED_OFFICIAL,
        ),
        (
            "The MP for Upper Vale claimed that 40 mills had shut.",
            "MP for Upper Vale",
            SourcingType.NAMED_OFFICIAL,
        ),
        (
            "Coach Ole Dahl was asked to answer people who said the boat was rigged. He replies: “We won nine races.”",
            "Ole Dahl",
            SourcingType.NAMED_OFFICIAL,
        ),
    ],
)
def test_who_speaks_by_his_office(body: str, speaker: str, kind: SourcingType) -> None:
    """The office of two callings counts, a seat has one holder, "he" is not several people."""
    found = claims(body)[-1]
    assert (found.speaker, found.sourcing_type) == (speaker, kind)


def test_who_denies_a_claim_did_not_make_it() -> None:
    """An office named behind a surname is somebody else's where it denies what was said."""
    told, denied = claims("Lim said 40 sheep had drowned. The mayor dismissed it as a lie.")
    assert (told.speaker, denied.speaker, denied.targets) == ("Lim", "mayor", (told.claim_id,))


def test_a_sentence_that_holds_no_words_said_is_read() -> None:
    """An aside with its own subject and a mother's name between the words and who says them."""
    body = "Its just cruel how the circus continues to keep bears, the Rev. Ida Berg, whose 40-year-old niece, Ann Berg, worked in the circus, told the paper."
    assert [claim.speaker for claim in claims(body)] == ["Ida Berg"]
