"""Who tells what where other names, verbs and things stand beside it."""

from __future__ import annotations

import pytest

from credscore.normalize.quantities import find_quantities
from credscore.terms import Act, Modality, SourcingType
from readings import claims


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        (
            "Five of the captives escaped on Sunday night, Yusuf Danladi, the police spokesman, said.",
            "Yusuf Danladi",
            "Five of the captives escaped on Sunday night",
        ),
        (
            "Five captives escaped, Danladi, spokesman of the command, disclosed.",
            "Danladi",
            "Five captives escaped",
        ),
        (
            "Three villagers were wounded, the GKNB's press centre said.",
            "GKNB",
            "Three villagers were wounded",
        ),
    ],
)
def test_a_name_before_its_office_speaks(body: str, speaker: str, assertion: str) -> None:
    """The clause before a name with its office is what was said, not part of the name."""
    (claim,) = claims(body)
    assert (claim.speaker, claim.assertion) == (speaker, assertion)


@pytest.mark.parametrize(
    "said",
    [
        "The memo referred to a different model",
        "Toolmaker Veloro will recall 140,000 drills",
        "The passenger declared goods worth 900 euros",
    ],
)
def test_what_is_done_to_a_thing_is_told_by_the_one_who_tells_it(said: str) -> None:
    """A verb that can report, with a mere thing behind it, is part of what somebody else says."""
    (claim,) = claims(f"{said}, the ministry said on Monday.")
    assert (claim.speaker, claim.assertion, claim.via) == ("ministry", said, ())


def test_a_record_tells_what_its_owner_declared() -> None:
    """According to a form, somebody declared something: the form is the source."""
    (claim,) = claims(
        "According to a customs form seen by the Courier, Duval declared goods worth 900 euros."
    )
    assert claim.sourcing_type is SourcingType.DOCUMENT
    assert "declared goods" in claim.assertion


@pytest.mark.parametrize("verb", ["put", "estimated"])
def test_a_figure_put_by_one_who_cites_another(verb: str) -> None:
    """ "X, citing Y, put the toll at N" is Y via X."""
    (claim,) = claims(f"TASS, citing an official at the ministry, {verb} the death toll at seven.")
    assert claim.via == ("TASS",)
    assert claim.quantities[0].low == 7


@pytest.mark.parametrize(
    "denial",
    [
        "The minister laughed off claims that he had resigned.",
        "The minister scoffed at the report that he had resigned.",
        "The minister called reports of his resignation “a fairy tale for children”.",
    ],
)
def test_idioms_of_denial(denial: str) -> None:
    """Who laughs a report off denies it."""
    (claim,) = claims(denial)
    assert claim.act is Act.DENIAL


def test_a_denial_ends_where_its_speaker_judges_the_report() -> None:
    """ "X denied that P, calling the report R" denies P, and the one who calls is X."""
    found = claims(
        "The ministry denied that Maravia had asked for a loan, describing a report by the Ledger as lies."
    )
    assert found[0].assertion == "Maravia had asked for a loan"
    assert {claim.speaker for claim in found} == {"ministry"}


def test_a_friend_of_a_cousin_is_hearsay() -> None:
    """The one who tells is the head of the phrase, not whom he knows."""
    (claim,) = claims("A friend who has a cousin in the palace tells me that 40 crates were moved.")
    assert claim.sourcing_type is SourcingType.HEARSAY


def test_who_swears_that_it_was_so_plans_nothing() -> None:
    """An oath about what has happened is no pledge."""
    (claim,) = claims("The driver swore that the gate had been closed at noon.")
    assert claim.modality is Modality.ASSERTED


def test_whom_a_speaker_blames_says_nothing() -> None:
    """Of "P, X said, blaming Y" Y is no source."""
    (claim,) = claims("“My men carried no gas,” General Hugo Salcedo said, blaming “a group of drunks”.")
    assert (claim.speaker, claim.via) == ("Hugo Salcedo", ())


def test_letters_of_currencies() -> None:
    """A letter right before a large number is its currency, before a small one a name."""
    (sum_,) = find_quantities("The state paid N180 million")
    assert (sum_.low, sum_.unit) == (180_000_000, "NGN")
    assert find_quantities("N95 masks were sold") == []
