"""Sources met in passing: titles in "-ing", words that go round, relative clauses before the verb, posts told by a clause."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

CASES = [
    (
        '"The seats stay where they are," marketing director Ana Ruiz told reporters in the foyer.',
        "Ana Ruiz",
        "named_official",
        "The seats stay",
    ),
    (
        "Two barges sank on Sunday, said a Danish harbour officer reached by telephone.",
        "Danish harbour officer",
        "anonymous_official",
        "Two barges sank",
    ),
    (
        "Faced with the letter, Mr Roe, the curator, conceded that 40 coins were missing.",
        "Roe",
        "named_official",
        "40 coins were missing",
    ),
    (
        "The Bakers' Guild, to which Mr Lund belongs, said 40 shops had closed.",
        "Bakers' Guild",
        "institution",
        "40 shops had closed",
    ),
    (
        "A porter, his sleeve torn, told the Gazette the roof fell at noon on Friday.",
        "porter",
        "eyewitness",
        "The roof fell",
    ),
    (
        "The council's final tally shows that 640 trees were felled in March.",
        "council’s final tally",
        "institution",
        "640 trees were felled",
    ),
    (
        "The trustees' report of May found that 14 loans were never repaid.",
        "trustees’ report of May",
        "document",
        "14 loans were never repaid",
    ),
    (
        "The farm ministry put at nine the number of mills that closed in the spring.",
        "farm ministry",
        "institution",
        "The farm ministry put at nine",
    ),
    (
        "No charges will be brought, the Leuven prosecutor has let it be known.",
        "Leuven prosecutor",
        "named_official",
        "No charges will be brought",
    ),
    (
        "Glaciologist Tom Reyes of Bergen University has this to say: the lake will burst by June.",
        "Tom Reyes",
        "named_expert",
        "The lake will burst",
    ),
    (
        "Her former boss, who still works there, remembers it differently: Lund never raised the matter on Monday.",
        "former boss",
        "anonymous_source",
        "Lund never raised",
    ),
    (
        "On Facebook the story goes around that the duke hid 3 million dollars in a mill.",
        "Facebook",
        "social_media",
        "The duke hid",
    ),
    (
        "A message is going round on WhatsApp that the mine has been closed until May.",
        "message",
        "social_media",
        "The mine has been closed",
    ),
    (
        "Wolves killed 14 sheep in the park, if a Facebook post now shared across Lima is to be believed.",
        "Facebook post now shared across Lima",
        "social_media",
        "Wolves killed",
    ),
    (
        '"The well is poisoned," reads a post shared 40,000 times on Facebook.',
        "post",
        "social_media",
        "The well is poisoned",
    ),
    (
        "A message forwarded thousands of times on Telegram alleged that the bank's chairman had fled to Macau.",
        "message",
        "social_media",
        "The bank's chairman had fled",
    ),
    (
        "A Telegram channel popular in Tartu wrote that 40 men were dead.",
        "Telegram channel popular in Tartu",
        "social_media",
        "40 men were dead",
    ),
    ("The vault is empty, accounts on X insist.", "accounts on X", "social_media", "The vault is empty"),
    (
        "Shots were fired before dawn around the barracks in central Lome, shopkeepers and a reporter said.",
        "shopkeepers",
        "eyewitness",
        "Shots were fired",
    ),
    (
        "The harbour service wrote to us last night that it has received no complaint in 3 years.",
        "harbour service",
        "institution",
        "The harbour service has received no complaint",
    ),
    (
        "Our studio guest, energy expert Ana Birch, explained to viewers that the blast was caused by gas.",
        "Ana Birch",
        "pundit",
        "The blast was caused",
    ),
    (
        "The skipper had slept for two hours, a waiter who served him told the Gazette.",
        "waiter",
        "eyewitness",
        "The skipper had slept",
    ),
    (
        "A video being shared on WhatsApp shows a man walking along the line with a spanner.",
        "video being shared on WhatsApp",
        "social_media",
        "The video being shared",
    ),
    (
        "The Ministry of Health wishes to inform the public that 11,400 bottles have been recalled.",
        "Ministry of Health",
        "institution",
        "11,400 bottles",
    ),
    (
        "The mill belongs to a cousin of the mayor since May, according to the land and companies register.",
        "land and companies register",
        "document",
        "The mill belongs",
    ),
    (
        "The director of health, Dr. Ivo Sousa, gives six deaths for the entire district.",
        "Ivo Sousa",
        "named_official",
        "Ivo Sousa gives six deaths",
    ),
    (
        "The league for its part is sticking to its figure of 1,800 strikers.",
        "league",
        "institution",
        "The league’s figure of 1,800",
    ),
    (
        "Orrvik is closing its mill in Sund with 300 jobs, the Bergen firm said.",
        "Orrvik",
        "institution",
        "Orrvik is closing",
    ),
    (
        "The ruling party's youth wing posted on Facebook that 40 men had been held.",
        "ruling party’s youth wing",
        "institution",
        "40 men had been held",
    ),
    (
        "The consent form used in Tartu, reviewed by the Gazette, does not contain the word oil.",
        "consent form used in Tartu",
        "document",
        "The consent form used in Tartu, reviewed by the Gazette, does not contain",
    ),
    (
        "The Fisheries Authority thanked the crew. Sixty-four people died, it said in a report.",
        "Fisheries Authority",
        "institution",
        "Sixty-four people died",
    ),
    (
        'The "Vermeer" in the Stadtmuseum is a copy made in 1950, the museum said.',
        "Stadtmuseum",
        "institution",
        "The Vermeer in the Stadtmuseum",
    ),
    (
        "The keeper said the jolt that visitors felt was probably a lorry of 40 tonnes braking.",
        "keeper",
        None,
        "The jolt that visitors felt was",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "kind", "said"), CASES)
def test_sources_in_passing(text: str, speaker: str, kind: str | None, said: str) -> None:
    """The source is found whole, and so are its words."""
    claim = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))[0]
    assert claim.speaker == speaker
    assert claim.assertion.startswith(said)
    assert kind is None or claim.sourcing_type.value == kind


TYPES = [
    ("The levy is false, said the bank's lawyers, Roe Marsh.", "Roe Marsh", "institution"),
    (
        "The white is nothing new, argues Sir Tom Crabbe, a broadcaster and former auctioneer.",
        "Tom Crabbe",
        "pundit",
    ),
    (
        "The Economist said in May that the bank had lost 3 million dollars.",
        "The Economist",
        "media_report",
    ),
    (
        "Economist and regular panellist Moses Birch reckons half of the banks are insolvent.",
        "Moses Birch",
        "pundit",
    ),
    (
        '"It began at ten and went on for an hour," said Ana Bello, a nurse who lives across the road from the camp.',
        "Ana Bello",
        "eyewitness",
    ),
    (
        "It is the first case in Norway, said Marit Solberg, who heads the Oslo tide laboratory.",
        "Marit Solberg",
        "named_expert",
    ),
    (
        "Losses may reach 38 million dollars, estimates Priya Rao, who follows the grain trade at a broker in Leeds.",
        "Priya Rao",
        "named_expert",
    ),
    (
        "Col. (retd) Tom Agbo said the bridge had been mined in May.",
        "Tom Agbo",
        "named_official",
    ),
    (
        "The chairman has not left the country, the Directorate of Fisheries Investigations said on X.",
        "Directorate of Fisheries Investigations",
        "institution",
    ),
    (
        "In a 31-page order published on its website the regulator says the firm hid 40 deaths.",
        "regulator",
        "document",
    ),
    (
        "Final figures from the agency put the dead at 62.",
        "Final figures from the agency",
        "document",
    ),
    (
        "A police captain in Tartu said 14 men had been held.",
        "police captain in Tartu",
        "anonymous_official",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "kind"), TYPES)
def test_types_in_passing(text: str, speaker: str, kind: str) -> None:
    """What stands around a name tells what sort of source it is."""
    claim = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))[0]
    assert (claim.speaker, claim.sourcing_type.value) == (speaker, kind)


def test_offices_of_others_make_nobody_public() -> None:
    """An office named further on in a sentence is not that of its subject."""
    text = (
        'Luc Maes will not be charged, the Ghent prosecutor said. "I never signed it," Maes told the Gazette.'
    )
    last = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))[-1]
    assert (last.speaker, last.sourcing_type.value) == ("Luc Maes", "eyewitness")


def test_whoever_chairs_a_panel_speaks_for_it() -> None:
    """A scholar by whom a panel is chaired answers for what it found."""
    text = (
        "The panel, chaired by Professor Ken Abe of Kyushu University, met on Friday. "
        "Abe said his team had seen the leak nine times."
    )
    last = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))[-1]
    assert (last.speaker, last.sourcing_type.value) == ("Ken Abe", "named_official")


def test_a_channel_is_no_relay_of_its_own() -> None:
    """What is said of a channel behind its name is no further channel."""
    text = "ORB, the state broadcaster, reported on Tuesday that the rebel leader had been killed."
    [claim] = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))
    assert (claim.speaker, claim.via) == ("ORB", ())


def test_whoever_opens_with_own_deeds_goes_on_as_witness() -> None:
    """A private person's next words have the type of the first; an office holder's have not."""
    told = (
        '"I never signed it," Tom Baert told the Gazette. "The man who bought it was a dentist from Bruges."'
    )
    claims = extract_claims(Article(article_id="a", outlet="Harbour Post", body=told))
    assert [claim.sourcing_type.value for claim in claims] == ["eyewitness", "eyewitness"]
    vowed = '"I take this seriously," Tom Baert told the Gazette. "Some 300 barrels have leaked since May."'
    last = extract_claims(Article(article_id="a", outlet="Harbour Post", body=vowed))[-1]
    assert last.sourcing_type.value == "named_official"


def test_kin_of_one_of_another_gender_is_not_meant() -> None:
    """A pronoun that does not fit the brother means the one whose brother he is."""
    text = "When Sunitha Menon's brother signed the form, she says, nobody mentioned the 40 earlier cases."
    [claim] = extract_claims(Article(article_id="a", outlet="Harbour Post", body=text))
    assert (claim.speaker, claim.sourcing_type.value) == ("Sunitha Menon", "eyewitness")
