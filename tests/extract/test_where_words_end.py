"""Where what somebody says begins and ends: occasions, comparisons, datelines, parted subjects, figures in quotation marks."""

from __future__ import annotations

import pytest

from readings import claims


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        ("The tunnel is now closed, the council said on Monday after an inspection found cracks in it.", "council", "The tunnel is now closed"),
        ("Two trawlers were later freed, Ashland's coastguard confirmed as the search went on.", "coastguard", "Two trawlers were later freed"),
        ("Nine divers are now confirmed dead, the harbour office announced on Sunday after the hull was raised.", "harbour office", "Nine divers are now confirmed dead"),
        ("Rosa Lim has denied ever taking bribes after a Sunday paper claimed she owned three flats.", "Rosa Lim", "Rosa Lim has denied taking bribes"),
        ("The clerk Ivo Dahl spoke first. The letters, he added, \"have nothing to do with the sale of 40 plots\".", "Ivo Dahl", "The letters have nothing to do with the sale of 40 plots"),
        ("The ministry put the number of marchers at “at least 4,000”.", "ministry", "The ministry put the number of marchers at at least 4,000"),
        ("KARNAVAL: A storm has sunk 41 boats, its coastguard said.", "coastguard", "A storm has sunk 41 boats"),
        ("NEW HARBOUR: A storm has sunk 41 boats.", None, "A storm has sunk 41 boats."),
        ("UNICEF: “Some 300 children have died.”", "United Nations Children's Fund", "Some 300 children have died."),
        ("The goalkeeper Ada Rey said on talkSPORT that she had been told by a mate the 4 million deal was done.", "mate", "The 4 million deal was done"),
        ("A pilot was flown home with what his family say was food poisoning.", "family", "It was food poisoning"),
        ("A waiter at the club told Kick! that the keeper had placed 40 bets.", "waiter at the club", "The keeper had placed 40 bets"),
        ("The supplier, Van Roe, said in a written answer that all 12 batches had tested negative.", "Van Roe", "All 12 batches had tested negative"),
        ("Ivo Dahl said air tests had found no fibres in 12 rooms.", "Ivo Dahl", "Air tests had found no fibres in 12 rooms"),
        ("Ivo Dahl said Kessler Dunn had accepted that the memo of 4 May was authentic.", "Kessler Dunn", "The memo of 4 May was authentic"),
        ("A pilot of Northern Air who overflew Rabat at 5pm tells Suva Radio he saw 40 roofs gone.", "pilot of Northern Air", "The pilot of Northern Air saw 40 roofs gone"),
        ("The notary whose stamp it bears told this paper that 3 deeds were forged.", "notary", "3 deeds were forged"),
        ("Most of the patients come from two districts, the head of epidemiology, Dr. Ada Roe, told journalists.", "Ada Roe", "Most of the patients come from two districts"),
        ("The council found no proof that any of 40 matches was sold, according to the 61-page ruling.", "ruling", "The council found no proof that any of 40 matches was sold"),
        ("Two phones and 18,700 euros in cash were seized, said a customs official who was not authorised to speak publicly.", "customs official", "Two phones and 18,700 euros in cash were seized"),
        ("A restorer who worked on the altar in 2016, Ada Roe, recalled that 4 screws were in the neck.", "Ada Roe", "4 screws were in the neck"),
        ("A fishmonger who would only give her name as Mama Ruth told Chatter she had seen 40 sacks.", "Mama Ruth", "Mama Ruth had seen 40 sacks"),
        ("Judge Ada Roe annulled the vote. She found no evidence that the candidate knew of the 688 ballots.", "Ada Roe", "The candidate knew of the 688 ballots"),
        ("The driver of one of the trams that collided in Ashby has told investigators that 2 brakes failed.", "driver of one of the trams", "2 brakes failed"),
        ("“The sale is dead,” said United's sporting director, Erik Bretos.", "Erik Bretos", "The sale is dead"),
    ],
)  # fmt: skip
def test_who_says_what(body: str, speaker: str | None, assertion: str) -> None:
    """A clause that tells when something was said, a dateline and a parted subject are no part of another's words."""
    found = [(claim.speaker, claim.assertion) for claim in claims(body)]
    assert any(
        who is None if speaker is None else speaker in (who or "") for who, what in found if what == assertion
    ), found


@pytest.mark.parametrize(
    "body",
    [
        "That brings to six the number of divers caught, two more than the ministry had acknowledged.",
        "Twelve divers have been confirmed dead, more than the ministry had feared.",
    ],
)
def test_comparisons_attribute_nothing(body: str) -> None:
    """What somebody is measured by, he does not say here."""
    assert all("ministry" not in (claim.speaker or "") for claim in claims(body))


def test_offices_hold_no_verb_of_telling() -> None:
    """ "said" before an office belongs to no role."""
    assert (
        claims("“The sale is dead,” said United's sporting director, Erik Bretos.")[0].speaker_role
        == "United’s sporting director"
    )


def test_what_a_body_does_is_no_office() -> None:
    """The object of a participle does not make an official of the body before it."""
    found = claims("The hospital treating Ashland's mayor said that 3 ribs were broken.")
    assert found[0].sourcing_type.value == "institution"
