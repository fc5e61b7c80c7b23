"""Where what somebody says begins and ends: occasions, comparisons, datelines, parted subjects, figures in quotation marks."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article, Claim


def claims(body: str) -> list[Claim]:
    """Read a body."""
    return extract_claims(Article(article_id="a", outlet="Port Gazette", body=body))


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
