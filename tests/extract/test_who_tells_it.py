"""Whose a claim is where the sentence itself does not say it, or says it by the way."""

from __future__ import annotations

import pytest

from credscore.extract.phrases import parse
from credscore.extract.portfolios import named_behind
from credscore.models import Claim
from credscore.terms import Act, Polarity
from readings import claims, told


def of(claims: list[Claim], words: str) -> Claim:
    [claim] = [claim for claim in claims if words in claim.assertion]
    return claim


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "A ferryman said the cable had snapped at noon. He did not hear a warning.",
            "hear a warning",
            "ferryman",
        ),
        (
            "“The last hive is gone,” said beekeeper Odd Lie. He paid 300 kroner for it.",
            "paid 300",
            "Odd Lie",
        ),
        ("The vets' guild said it had written twice. They have not met the minister.", "not met", "guild"),
        ("Police said the van had been stolen. Nobody was hurt.", "was hurt", "Police"),
        ("“The wall leans,” said mason Odd Lie. He was born in Bergen in 1960.", "born", None),
        ("The harbour master said two boats had sunk. He left the pier before noon.", "left the pier", None),
    ],
)
def test_who_spoke_tells_on_of_himself_but_not_of_his_life(
    text: str, words: str, speaker: str | None
) -> None:
    read = [claim for claim in claims(text) if words in claim.assertion]
    found = read[0].speaker if read else None
    assert speaker in found if speaker and found else found == speaker


@pytest.mark.parametrize(
    ("paragraphs", "words", "speaker"),
    [
        (("Radio Delta reported a strike.", "The Opera Trust will publish its accounts in May, its spokesman announced."), "accounts", "Opera Trust"),
        (("Buoy data suggest a storm.", "Nordfisk stands by its permit of 2019, a company spokeswoman said."), "permit", "Nordfisk"),
        (("“I saw it,” said diver Femke Bos.", "The club's referee, Aram Hovsep, has received no complaint, he told us."), "no complaint", "Aram Hovsep"),
        (("The clinic denied this.", "The clinic is clean. All 24 samples were negative, it said."), "24 samples", "clinic"),
        (("Kelda Brewing said the vat had leaked. “No beer was sold,” the Leeds-based company said.",), "No beer", "Kelda Brewing"),
    ],
)  # fmt: skip
def test_a_closing_source_is_the_one_with_whom_the_sentence_begins(
    paragraphs: tuple[str, ...], words: str, speaker: str
) -> None:
    assert of(claims(*paragraphs), words).speaker == speaker


def test_a_lawyer_speaks_for_his_house_and_a_denial_stays_the_houses() -> None:
    admitted = of(
        claims("The Harbour Trust now admits that the buoy was adrift, its lawyer Owen Tate said."), "adrift"
    )
    assert (admitted.speaker, admitted.via) == ("Owen Tate", ())
    sacked = of(
        claims("The University of Trier has dismissed him from 1 May, rector Ada Koch announced."),
        "dismissed",
    )
    assert (sacked.speaker, sacked.polarity) == ("Ada Koch", Polarity.AFFIRMS)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The barge was drifting before noon, the incident log states.", "drifting", "incident log"),
        ("The vote has failed by 204 votes, returning officer Tuva Rask declared at the town hall.", "failed", "Tuva Rask"),
        ("The dam was cracked in spring, the Water Institute found in a report made public on Friday.", "cracked", "Water Institute"),
        ("The mill will close in May, Harbour Weekly understands from three foremen.", "mill", "foremen"),
        ("The dam is sound, a surveyor said, and was inspected on Friday.", "inspected", "surveyor"),
        ("The vase was made in 1960, if the auctioneer, Noor Haddad, is right.", "1960", "Noor Haddad"),
        ("Ten wagons were uncoupled by hand, or at least that is what a shunter told us.", "Ten wagons", "shunter"),
        ("The well is dry since May. Mayor Olga Prus gave this assurance on Monday.", "dry", "Olga Prus"),
        ("The mine was flooded in May. Three miners are certain of it.", "flooded", "miners"),
        ("The final decision clears the two engineers of any blame.", "clears", "final decision"),
        ("The audit finds no trace of the missing grant of 2019.", "no trace", "audit"),
        ("On Monday the Press Council found the weekly guilty of two breaches.", "guilty", "Press Council"),
        ("The dockers' union wants a raise of 9% in May.", "raise", "dockers’ union"),
        ("Analyst Ruth Lin of the firm Trama expects two further strikes.", "strikes", "Ruth Lin"),
        ("The brother and sister who sold the farm to Agrovia say the well was dry in 2010.", "dry", "brother and sister"),
        ("The skipper answered by text message. “The engine was off at noon.”", "engine", "skipper"),
        ("The ministry sent a reply: “No licence was issued in May.”", "licence", "ministry"),
        ("The head of the council (he was in his slippers) told us the hall was sold in May.", "hall", "head of the council"),
    ],
)  # fmt: skip
def test_who_is_owed_a_sentence(text: str, words: str, speaker: str) -> None:
    found = of(claims(text), words).speaker
    assert speaker in (found or "")


def test_two_who_were_asked_are_meant_by_both() -> None:
    text = "The gallery asked two restorers for advice. Both agreed that the signature was added in 1920."
    assert of(claims(text), "signature").speaker == "restorers"


def test_an_order_by_a_body_is_told_of_it() -> None:
    assert (
        of(claims("The health office ordered the closure of 12 kitchens on Monday."), "closure").speaker
        is None
    )


def test_office_portfolio_and_name_are_parted() -> None:
    railways = parse("Minister of State for Railways Raj Kumar")
    assert (railways.role, railways.name) == ("Minister of State for Railways", "Raj Kumar")
    assert parse("Director of Harvest Foods Kelda").name is None
    assert named_behind("said Secretary for ", "Public Works Bo Li") == (
        "Secretary for Public Works",
        "Bo Li",
    )
    text = "Minister of Agriculture Erlan Abish said the quota was 2 million tonnes. Abish signed it on Monday, he said."
    assert {claim.speaker for claim in claims(text)} == {"Erlan Abish"}


def test_a_quotation_behind_somebody_who_was_quoted_goes_on_with_him() -> None:
    text = "The baker met the clerk. “Two ovens are broken,” the clerk said. “We sold 300 loaves.”"
    assert of(claims(text), "300 loaves").speaker == "clerk"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Residents heard two explosions shortly after midnight.", "Residents", "eyewitness"),
        ("Neighbours saw two men climb over the fence on Tuesday.", "Neighbours", "eyewitness"),
        ("On the pier, passengers watched a crane fall into the dock.", "passengers", "eyewitness"),
        ("A reporter for the Valley Post saw officers fire at the crowd.", "Valley Post", "eyewitness"),
        (
            "A Reuters witness in Khartoum saw tanks on the bridge.",
            "Reuters witness in Khartoum",
            "eyewitness",
        ),
        ("Drivers watched their premiums double in a year.", None, "unattributed"),
        ("The team saw its share of the vote fall in May.", None, "unattributed"),
        ("A reporter for the Valley Post won a prize on Friday.", None, "unattributed"),
    ],
)
def test_who_was_there_and_perceived_it(text, speaker, kind):
    """People on the spot, and reporters of whatever outlet, tell what they perceived; who only reads figures does not."""
    (claim,) = claims(text)
    assert (claim.speaker, claim.sourcing_type) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "speaker", "assertion"),
    [
        (
            "The union published photographs of what it said were cracked welds.",
            "union",
            "They were cracked welds",
        ),
        (
            "Customs officers showed the press what they said were bags of heroin.",
            "Customs officers",
            "They were bags of heroin",
        ),
        ("The channel posted what it said was a list of informers.", "channel", "It was a list of informers"),
        (
            "The army showed journalists pictures of what it says are mass graves.",
            "army",
            "They are mass graves",
        ),
    ],
)
def test_who_shows_something_tells_what_it_is(text, speaker, assertion):
    """In "photographs of what it said were welds" it is who shows them, whoever the sentence before spoke of."""
    found = claims("Tesla built the plant in 2019. " + text)
    claim = next(one for one in found if one.assertion.rstrip(".") == assertion)
    assert claim.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Families had been warned by the army in May that the road was mined.", "army"),
        ("He was informed by the Justice Ministry last week that the road was mined.", "Justice Ministry"),
        (
            "The mayor had been assured by Volta's management in January that the road was mined.",
            "Volta’s management",
        ),
        ("The bank was told by the office of Theresa May that the road was mined.", "office of Theresa May"),
    ],
)
def test_when_somebody_was_told_is_no_part_of_who_told_him(text, speaker):
    """A month or a bare time behind the agent of a passive belongs to the verb."""
    assert told(text) == [("The road was mined", speaker)]


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("A previous version of this story incorrectly said 42 people had died.", "42 people had died"),
        (
            "Correction: An earlier version of this article said that the mayor had fled.",
            "The mayor had fled",
        ),
        ("An earlier headline on this story said the dam had burst. It had not.", "The dam had burst"),
    ],
)
def test_what_an_earlier_version_said_is_taken_back(text, assertion):
    """The outlet withdraws it, and not what else its article tells of the same people."""
    _, claim = claims("Police said 24 people had died in the fire.", text)
    assert (claim.assertion.rstrip("."), claim.act, claim.polarity) == (
        assertion,
        Act.RETRACTION,
        Polarity.DENIES,
    )
    assert claim.targets == ()


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article misstated the number of dead.",
        "This article was updated on Monday with a statement by the police.",
    ],
)
def test_a_notice_that_says_not_what_was_wrong_is_no_claim(text):
    """Where a correction does not repeat what it corrects there is nothing to check."""
    assert len(claims("Police said 24 people had died in the fire.", text)) == 1
