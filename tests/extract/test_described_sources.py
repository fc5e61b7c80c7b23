"""Sources that are described: by a participle, by place, by office, by learning."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article
from credscore.terms import Polarity, SourcingType


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        (
            "A ferry company hit by a strike said 12 sailings had been cancelled.",
            "ferry company",
            SourcingType.INSTITUTION,
        ),
        (
            "A tweet viewed two million times said the governor had fled the city.",
            "tweet",
            SourcingType.SOCIAL_MEDIA,
        ),
        (
            "A boat sank. Fishermen there said it had been overloaded with 40 crates.",
            "Fishermen",
            SourcingType.EYEWITNESS,
        ),
        (
            "Prof Helen Ward, of the University of Leeds, said the vaccine was 90 percent effective.",
            "Helen Ward",
            SourcingType.NAMED_EXPERT,
        ),
        (
            "Professor Helen Ward of Leeds University told the BBC that 200 people had been infected.",
            "Helen Ward",
            SourcingType.NAMED_EXPERT,
        ),
        (
            "A member of parliament, Paul Brand, said the bridge would close in May.",
            "Paul Brand",
            SourcingType.NAMED_OFFICIAL,
        ),
        (
            "The Foreign Office said two Britons had been detained.",
            "Foreign Office",
            SourcingType.INSTITUTION,
        ),
        (
            "The military historian Karl Brandt said on the channel's evening show that the tank was captured in 1943.",
            "Karl Brandt",
            SourcingType.NAMED_EXPERT,
        ),
    ],
)
def test_described_sources_keep_head_and_type(text: str, speaker: str, kind: SourcingType) -> None:
    """What hangs on a source is neither the source nor the claim."""
    claim = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))[-1]
    assert (claim.speaker, claim.sourcing_type) == (speaker, kind)


def test_a_time_before_that_is_no_content() -> None:
    """ "Late on Wednesday" is when it was said."""
    [claim] = extract_claims(
        Article(
            article_id="a",
            body="President Ann Poe acknowledged late on Wednesday that her army had struck the depot.",
        )
    )
    assert claim.assertion == "Ann Poe’s army had struck the depot"


def test_there_will_be_none_denies() -> None:
    """An announced absence is a negated claim; "no fewer" is not."""
    bodies = ("There will be no layoffs at the plant, chief executive Ann Lee said.",
              "There will be no fewer than 300 layoffs at the plant, chief executive Ann Lee said.")  # fmt: skip
    signs = [extract_claims(Article(article_id="a", body=body))[0].polarity for body in bodies]
    assert signs == [Polarity.DENIES, Polarity.AFFIRMS]


def test_a_client_is_called_by_name() -> None:
    """What an advocate says of "my client" is said of the person whose advocate speaks."""
    text = (
        "Jane Cole took $40,000 from a casino owner, prosecutors said on Tuesday.\n\n"
        "Cole's lawyer, Dan Reeve, said the charge was false. “My client has never taken a cent from anyone,” he said."
    )
    claims = extract_claims(Article(article_id="a", body=text))
    assert claims[-1].assertion == "Cole has never taken a cent from anyone"


def test_whom_an_outlet_has_it_from_is_the_source() -> None:
    """ "Has learned from" names the source behind the outlet."""
    body = (
        "The bridge will be closed for six months, the Harbour Post has learned from two council officials."
    )
    [claim] = extract_claims(Article(article_id="a", outlet="Harbour Post", body=body))
    assert claim.assertion == "The bridge will be closed for six months"
    assert claim.sourcing_type is SourcingType.ANONYMOUS_OFFICIAL


def test_what_unnamed_users_post_is_social_media() -> None:
    """Posting is how they speak."""
    [claim] = extract_claims(Article(article_id="a", body="Fans posted that 40 shops had been looted."))
    assert claim.sourcing_type is SourcingType.SOCIAL_MEDIA
