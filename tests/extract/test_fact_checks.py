"""Fact-checks: claims looked into, verdicts, posts that went round, and proof that is lacking."""

from __future__ import annotations

import pytest

from credscore.terms import Polarity, SourcingType
from readings import claims

A, D = Polarity.AFFIRMS, Polarity.DENIES


def _told(body: str) -> list[tuple[str | None, str, Polarity]]:
    return [(claim.speaker, claim.assertion.rstrip("."), claim.polarity) for claim in claims(body)]


@pytest.mark.parametrize(
    "body",
    [
        "Claim: Norway has banned petrol cars.\n\nVerdict: False.",
        "THE CLAIM: Norway has banned petrol cars.\n\nAP'S ASSESSMENT: False.",
        "Claim: Norway has banned petrol cars\nVerdict: False",
    ],
)
def test_the_claim_that_is_looked_into_and_the_verdict(body: str) -> None:
    told = claims(body)
    assert [claim.sourcing_type for claim in told] == [SourcingType.HEARSAY, SourcingType.UNATTRIBUTED]
    assert [claim.assertion.rstrip(".") for claim in told] == [
        "Norway has banned petrol cars",
        "It is not true that Norway has banned petrol cars",
    ]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Full Fact found no evidence for the claim that the school had closed.", "Full Fact"),
        ("Full Fact found no evidence to support claims that the school had closed.", "Full Fact"),
        ("There is no evidence for the claim that the school had closed.", None),
        ("PolitiFact rated as false the claim that the school had closed.", "PolitiFact"),
        ('PolitiFact rated the claim that the school had closed "Pants on Fire".', "PolitiFact"),
    ],
)
def test_whoever_finds_no_proof_or_rates_a_claim_false_denies_it(body: str, speaker: str | None) -> None:
    assert _told(body) == [(speaker, "The school had closed", D)]


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        ("A video shared thousands of times on Facebook claims to show a barn on fire.", "video", "The video claims to show a barn on fire"),
        ("A clip viewed 3 million times on TikTok claims to show a barn on fire in Riga.", "clip", "The clip claims to show a barn on fire in Riga"),
        ("A post shared more than 12,000 times on X claims that the vaccine contains lead.", "post", "The vaccine contains lead"),
        ("The footage shows a man being led away by police.", "footage", "The footage shows a man being led away by police"),
    ],
)  # fmt: skip
def test_what_posts_show_and_claim(body: str, speaker: str, assertion: str) -> None:
    """How often a post was shared or viewed stands between it and what it claims."""
    assert _told(body) == [(speaker, assertion, A)]


def test_a_verdict_behind_a_post_is_the_outlets() -> None:
    """Nobody calls false what he has just told."""
    told = _told("A post shared 12,000 times on X claims that the vaccine contains lead. This is false.")
    assert told == [
        ("post", "The vaccine contains lead", A),
        (None, "It is not true that the vaccine contains lead", D),
    ]


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "The Islamic State group claimed responsibility for a raid that killed 40 people.",
            "The Islamic State claimed responsibility for a raid that killed 40 people",
        ),
        (
            "Police said a man had been arrested on Monday and remained in custody.",
            "A man remained in custody",
        ),
        (
            "With the army saying that it had taken the town, the council left.",
            "The army had taken the town",
        ),
        (
            "As rebels said they had entered the port, the airport was shut.",
            "The rebels had entered the port",
        ),
    ],
)
def test_where_the_words_told_begin_and_end(body: str, assertion: str) -> None:
    assert assertion in [text for _, text, _ in _told(body)]


@pytest.mark.parametrize(
    ("body", "via"),
    [
        ("The IMF cut its growth forecast for Kenya to 4.1% from 5.2%.", ()),
        ('"He was my friend," said Tom Hale, a student who shared a flat with him.', ()),
        ("Iran's state television said the army shot down three drones.", ()),
    ],
)
def test_nobody_is_his_own_relay(body: str, via: tuple[str, ...]) -> None:
    assert claims(body)[0].via == via


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "The general said 300 men had died, a figure the ministry called absurd.",
            [("general", "300 men had died", A), ("ministry", "It is not true that 300 men had died", D)],
        ),
        (
            "The union said the bank had lied, a charge its chairman dismissed as “fantasy”.",
            [("union", "The bank had lied", A), ("chairman", "It is not true that the bank had lied", D)],
        ),
        ("Rumours that the bank is insolvent are unfounded, the chairman said.", [("chairman", "The bank is insolvent", D)]),
        (
            "The blast, which the governor blamed on a gas leak, killed four people.",
            [(None, "The blast, which the governor blamed on a gas leak, killed four people", A)],
        ),
        (
            "Tests carried out by the agency found lead in 12 wells.",
            [("Tests carried out by the agency", "Tests carried out by the agency found lead in 12 wells", A)],
        ),
    ],
)  # fmt: skip
def test_asides_and_what_they_call_a_claim(body: str, wanted: list[tuple[str | None, str, Polarity]]) -> None:
    assert _told(body) == wanted


@pytest.mark.parametrize(
    ("body", "speaker", "assertion"),
    [
        ("Footage purporting to show troops surrendering was shared widely.", "Footage", "The footage purported to show troops surrendering"),
        ("Posts claiming the dam had burst caused panic.", "Posts", "The dam had burst"),
        ("A letter saying that the school will close has been sent to parents.", "letter", "The school will close"),
        ("Norland officials dismissed the claim, with one calling it propaganda.", "Norland officials", "The claim is not true"),
    ],
)  # fmt: skip
def test_what_a_subject_is_said_to_tell_ends_before_the_verb(body: str, speaker: str, assertion: str) -> None:
    assert (speaker, assertion) in [(name, text) for name, text, _ in _told(body)]


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        ("The BBC confirmed the presence of soldiers stationed at a base near Riga.", "The BBC confirmed the presence of soldiers stationed at a base near Riga"),
        ("The National Weather Service reported the loss of a buoy moored off Riga.", "The National Weather Service reported the loss of a buoy moored off Riga"),
    ],
)  # fmt: skip
def test_what_came_about_is_told_with_its_verb(body: str, assertion: str) -> None:
    assert [text for _, text, _ in _told(body)] == [assertion]


def test_whom_somebody_spoke_to_is_no_claim() -> None:
    assert _told('"I was talking to a friend of mine who runs a bank," said Ann Lee.') == []


def test_who_calls_genuine_what_another_calls_false_denies_it() -> None:
    """ "It is genuine" confirms what a record says, and denies that the record is forged."""
    forged = claims(
        "Vega says the tapes are doctored. An audio expert hired by the court said they were genuine."
    )
    assert [(claim.assertion, claim.polarity) for claim in forged] == [
        ("The tapes are doctored", A),
        ("It is not true that the tapes are doctored", D),
    ]
    assert forged[1].targets == (forged[0].claim_id,)
    confirmed = claims("A memo says the dam leaked. The ministry confirmed that it was genuine.")
    assert [(claim.speaker, claim.assertion) for claim in confirmed] == [
        ("memo", "The dam leaked"),
        ("ministry", "The dam leaked"),
    ]


def test_who_speaks_of_a_thing_in_passing_is_nobodys_relay() -> None:
    """What is told in a clause set off with "which" is not told through whoever tells of the thing."""
    body = (
        "Acme said it had mended the flaw, which researchers at Delta Lab said had been used to rob phones."
    )
    assert [(claim.speaker, claim.via) for claim in claims(body)] == [
        ("Acme", ()),
        ("researchers at Delta Lab", ()),
    ]
    named = "The minister warned of the virus, which doctors said had killed 40 people."
    assert [(claim.speaker, claim.via) for claim in claims(named)] == [(None, ()), ("doctors", ())]


def test_a_quoted_predicate_belongs_to_its_subject() -> None:
    body = "In an interview with Le Monde published on Friday, Ann Lee said Norland “will not yield”."
    assert _told(body) == [("Ann Lee", "Norland will not yield", D)]


def test_an_occasion_in_front_is_no_content() -> None:
    body = "In court papers filed on Tuesday, the studio accused the director of breaching his contract."
    assert _told(body) == [("studio", "The director was breaching his contract", A)]


@pytest.mark.parametrize(
    ("body", "last"),
    [
        ("The union says 300 people fell ill. The firm disputes that number.", "It is not true that 300 people fell ill"),
        ("The union says 300 people fell ill. The firm said that number was too high.", "That number was too high"),
        ("The army said it had struck 12 targets, without saying where they were.", "The army had struck 12 targets"),
    ],
)  # fmt: skip
def test_that_number_and_what_is_left_unsaid(body: str, last: str) -> None:
    """ "That" before a single noun points at it; what somebody does not say is not said."""
    assert _told(body)[-1][1] == last


def test_an_aside_denies_what_its_sentence_tells() -> None:
    """What is set off with "which" bears on its own sentence, whatever weaker claim on the denier stands near."""
    body = (
        "Roe was killed at the Norland embassy, two officials said. "
        "Spy agencies believe the king ordered the killing, which Norland has denied."
    )
    assert _told(body)[-1] == ("Norland", "It is not true that the king ordered the killing", D)


def test_a_proposal_that_is_dismissed_denies_no_claim() -> None:
    told = _told(
        "Critics say 40 people died. Roe’s proposal was torn apart by experts, and Hall dismisses it as old news."
    )
    assert told[-1][1] == "Hall dismisses it as old news"
