"""Copy of many desks: news agencies abroad, courts, sport, fact-checks, and what goes round."""

from __future__ import annotations

import pytest
from tests.readings import claims

from credscore.extract.language import is_supported
from credscore.terms import Polarity


def _told(text: str) -> list[tuple[str | None, str, str]]:
    return [(claim.speaker, claim.sourcing_type.value, claim.assertion) for claim in claims(text)]


def _contents(text: str) -> list[str]:
    return [claim.assertion for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Lutetia's council has denied media reports that it plans to sell the pier.", "Lutetia’s council plans to sell the pier"),
        ("The navy rejected Kestrian press claims that it had sunk two trawlers.", "The navy had sunk two trawlers"),
        ("Gridco has refuted claims circulating online that it will cut off the islands.", "Gridco will cut off the islands"),
        ("The lender dismissed rumours making the rounds on Viber that it was broke.", "The lender was broke"),
        ("The theatre has moved to deny reports that its director will leave.", "The theatre’s director will leave"),
        ("Rumours that the skipper will stand down were dismissed by the club.", "The skipper will stand down"),
        ("Reports that the abbot has drowned are false, his cook Kari Moe told the Quay Post.", "The abbot has drowned"),
        ("Kari Moe told the Quay Post that claims that the abbot has drowned are false.", "The abbot has drowned"),
    ],
)  # fmt: skip
def test_who_denies_a_report_denies_what_it_says(text: str, denied: str) -> None:
    """Whatever stands between the report and its clause, nobody but the press affirms it."""
    found = claims(text)
    assert {claim.assertion for claim in found} == {denied}
    assert found[0].polarity is Polarity.DENIES
    assert all(claim.sourcing_type.value == "media_report" for claim in found[1:])


@pytest.mark.parametrize(
    "text",
    [
        "The ore is sold unweighed, a weekly wrote. The mine’s head, Ida Moe, dismissed the stories on Friday as fabrications.",
        "The ore is sold unweighed, a weekly wrote. Ida Moe on Telegram called the story “not accurate”.",
        "The ore is sold unweighed, a weekly wrote. Ida Moe said the claims were politically motivated.",
    ],
)
def test_a_verdict_points_at_what_was_told(text: str) -> None:
    """With its day, a platform or a motive beside it."""
    assert _contents(text)[-1] == "It is not true that the ore is sold unweighed"


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("Speculation is rife in Turin that the tram works will shut.", "The tram works will shut", "hearsay"),
        ("Rumours have swirled since Sunday that the bishop has fled.", "The bishop has fled", "hearsay"),
        ("A rumour spread by a ferryman that the lock had failed emptied the town.", "The lock had failed", "hearsay"),
        ("It was rumoured that the kiln would be sold.", "The kiln would be sold", "hearsay"),
        ("It is understood the kiln will be sold.", "The kiln will be sold", "hearsay"),
        ("Reportedly, the guild has bought two kilns.", "The guild has bought two kilns.", "hearsay"),
        ("Reuters has learned that the kiln will be sold.", "The kiln will be sold", "media_report"),
        ("Sky News has been told the kiln will be sold.", "The kiln will be sold", "media_report"),
        ("BBC Sport understands the keeper has signed.", "The keeper has signed", "media_report"),
        ("Hull Magistrates’ Court was told Poe lied about the kiln.", "Poe lied about the kiln", "hearsay"),
    ],
)  # fmt: skip
def test_what_goes_round_and_what_outlets_are_told(text: str, content: str, kind: str) -> None:
    """The words are those that are told, and nobody's opinion."""
    assert [(told, kind_) for _, kind_, told in _told(text)] == [(content, kind)]


def test_would_of_hearsay_is_no_condition() -> None:
    """What reports say would happen is planned."""
    for text in (
        "There were reports that the kiln would be sold.",
        "It was rumoured that the kiln would be sold.",
    ):
        assert [claim.modality.value for claim in claims(text)] == ["planned"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The trainer insisted on Sunday that no offer had come.", "No offer had come"),
        ("The army said only gunmen had been hit.", "Only gunmen had been hit"),
        ("The council said even graves were flooded.", "Even graves were flooded"),
        ("The union said only that the talks would go on.", "The talks would go on"),
        ("Fact check: The abbot did not resign.", "The abbot did not resign."),
        ("Update: Two divers have drowned.", "Two divers have drowned."),
        ("Kari Moe was accused of fraud by two clerks.", "Kari Moe was accused of fraud by clerks"),
        ("The warden has been accused by a guard of selling passes.", "The warden was selling passes"),
        ("Kari Moe admits arson.", "Kari Moe admits arson"),
        ("The guild estimated 15,000.", "The guild estimated 15,000"),
        ("The harbour ministry said it had opened an inquiry.", "The harbour ministry had opened an inquiry"),
        ("The regulator said it had fined two kilns.", "The regulator had fined two kilns"),
        ("Contrary to claims on Viber, no monk was hurt, abbot Jan Roe said.", "No monk was hurt"),
        (
            "The story that 40 geese had bolted was made up by a local disc jockey, the zoo said.",
            "40 geese had bolted",
        ),
        ("The mill said its figure of six had been wrong.", "The mill’s figure of six had been wrong"),
    ],
)
def test_where_the_words_told_begin_and_end(text: str, content: str) -> None:
    """Times of telling and labels stay out; what limits the first noun stays in."""
    assert _contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The barge was adrift, SDM Ravi Nayar told PTI.", "Ravi Nayar", "named_official"),
        ("Ch Supt Kari Moe said two men were held.", "Kari Moe", "named_official"),
        ("His Danish counterpart, Jens Dahl, said two mines had been found.", "Jens Dahl", "named_official"),
        ("According to the agency's interlocutor, the jet carried 19 miners.", "agency’s interlocutor", "anonymous_source"),
        ("According to callers to the harbour radio, the lock was dry.", "callers to the harbour radio", "eyewitness"),
        ("Donors to the league said three men were paid.", "Donors to the league", "anonymous_source"),
        ("According to a draft ruling obtained by the Quay Post, 40 boxes were opened.", "draft ruling", "document"),
        ("Moe, of Quay Street, said he saw two men.", "Moe", "eyewitness"),
        ("The premier said the league would recognise the republic in May unless it broke the truce.", "premier", "named_official"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, speaker: str, kind: str) -> None:
    """Titles, counterparts, those at an address, and who only does what is told."""
    assert [(who, of) for who, of, _ in _told(text)] == [(speaker, kind)]


def test_parts_of_a_predicate_keep_their_own_verb() -> None:
    """What came to nothing had not "been came"; who says otherwise does not say it."""
    told = _contents("The abbot said that talks had been held in March but came to nothing.")
    assert told == ["Talks had been held in March", "Talks came to nothing"]
    speakers = [
        who for who, _, _ in _told("Mr Roe said: “That never happened.” His former cook says otherwise.")
    ]
    assert speakers[0] == "Roe"
    assert "former cook" not in speakers


def test_she_is_no_former_husband() -> None:
    """A word of kin has its gender whoever is married no longer."""
    text = "The singer's ex-husband accused her of hiding two boats. She called it nonsense."
    assert _told(text)[-1][0] is None


def test_a_court_that_hears_is_no_he() -> None:
    """The accused stabbed, not the court."""
    text = "Jan Moe pleaded guilty in May. Bergen District Court heard he stabbed Roe twice."
    assert _told(text)[-1] == ("Bergen District Court", "hearsay", "He stabbed Roe twice")


def test_he_is_whoever_was_accused() -> None:
    """The subject of a passive is taken up before the agent behind "by"."""
    text = "Jan Moe was accused of stealing four kilns by a neighbour. He denied it."
    assert _told(text)[-1][0] == "Jan Moe"


def test_a_message_that_goes_round_is_not_the_debunkers() -> None:
    """What the viral message says nobody of the text says."""
    text = "Gridco is not closing, the utility said, debunking a viral message. The message claimed that homes would have to pay $5."
    speaker, kind, content = _told(text)[-1]
    assert (speaker, kind, content) == ("viral message", "social_media", "Homes would have to pay $5")
    assert claims(text)[-1].modality.value == "planned"


def test_a_disease_is_no_club() -> None:
    """Its capital makes no body of it."""
    assert _told("Two rowers have tested positive for Covid-19, the club said.")[0][0] == "club"


@pytest.mark.parametrize(
    "text",
    [
        "“We’re not going to comment,” a navy spokesperson said.",
        "“I have no comment,” the abbot said.",
        "“We won’t comment on transfers,” said the trainer.",
        "“I urge the public not to spread such videos,” the abbot said.",
        "Astronomers were stunned by the object.",
    ],
)
def test_what_tells_nothing(text: str) -> None:
    """Silence, appeals and amazement give no claim."""
    assert _contents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We believe this was an isolated incident,” Det Insp Kari Moe said.",
        "“This is the largest theft in the abbey's history,” the abbot said.",
        "“I think it was arson,” the fire chief said.",
    ],
)
def test_what_somebody_says_that_it_was(text: str) -> None:
    """The kind and the rank of what happened can be checked."""
    assert len(_contents(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Poe, of Quay Street, denies two counts of fraud. Roe, 43, of Hull, admitted theft. Kari Moe admits arson. Jan Moe denied murder. Ida Roe admitted killing two swans.",
        "Jan Moe pleaded guilty. Bergen District Court heard Roe was robbed twice. Hull Magistrates' Court was told Poe lied. The Old Bailey heard Poe fled to Malta.",
    ],
)
def test_a_list_of_names_and_deeds_is_english(text: str) -> None:
    """Though hardly any of its words are function words."""
    assert is_supported(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ministern sade i måndags att slussen i Lund är stängd eftersom en båt hade kört in i en port under natten. Polisen säger att ingen skadades men att trafiken stod still.",
        "De minister heeft gezegd dat de sluis in Breda is gesloten omdat er in de nacht een boot tegen een deur was gevaren. Volgens de politie was er niemand gewond.",
    ],
)
def test_short_texts_of_near_languages_are_not(text: str) -> None:
    """Small words that they share with English are too few."""
    assert not is_supported(text)
