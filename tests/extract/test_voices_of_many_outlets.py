"""Who speaks in copy of many outlets: unknown outlets, stations, relays, ranks, descriptions that no comma closes."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article, Claim

OUTLETS = [
    ("The pier has sunk, CBS Denver reports. The mayor has left.", "pier has", "CBS Denver", "media_report"),
    ("The pier is safe, the BBC Trust said.", "pier is", "BBC Trust", "institution"),
    ("A pike of nine feet was caught, according to Fox 9.", "pike", "Fox 9", "media_report"),
    ("Orlo is opening nine shops, as Marble reported earlier.", "nine shops", "Marble", "media_report"),
    ("Orlo is opening nine shops, reports Marble.", "nine shops", "Marble", "media_report"),
    ("Nine boats were lost, as Shelter International Foundation reported on Monday.", "Nine boats", "Shelter", "institution"),
    ("He had left. On Friday the Kestrel Post reported that nine men had died.", "nine men", "Kestrel Post", "media_report"),
    ("The viral Facebook post claims that nine men had died.", "nine men", None, "social_media"),
    ("Turnout was low, according to VOA's Swahili service.", "Turnout", "Voice of America", "state_media"),
    ("Turnout was low, according to the firm's breakdown service.", "Turnout", "service", "institution"),
    ("UK Rowing said that two crews were late.", "two crews", "UK Rowing", "institution"),
]  # fmt: skip
RELAYS = [
    ("The ferry is free, rower Ann Lee told KVOR on Monday.", "ferry", ("KVOR",)),
    ("The ferry is free, rower Ann Lee told WADA on Monday.", "ferry", ()),
    ("The ferry is free, rower Ann Lee told Tide.co.uk on Monday.", "ferry", ("Tide.co.uk",)),
    ("Baltic Morning News was there. The ferry is free, rower Ann Lee told BMN.", "ferry", ("Baltic Morning News",)),
    ("The ferry is free, rower Ann Lee told BBC Focus on Monday.", "ferry", ("BBC Focus",)),
    ("On Friday the Bay Herald reported that nine men had died.", "nine men", ()),
]  # fmt: skip
PEOPLE = [
    # a comma that does not come
    ("Tom Githi, a local teacher said that the van was red.", "van was", "Tom Githi", "eyewitness"),
    ("Ann Oduya, a lichenologist at Bay University said that the tree was dead.", "tree was", "Ann Oduya", "named_expert"),
    ("In Port Wells, a teacher said that the van was red.", "van was", "teacher", "eyewitness"),
    ("The truck driver, Juma Vahav who broke his arm said that the van was red.", "van was", "Juma Vahav", "eyewitness"),
    ("Émile Ørst, a local teacher said that the van was red.", "van was", "Émile Ørst", "eyewitness"),
    # a ministry's secretary serves under the minister
    ("Ports minister Bo Li said nine ships were lost. The ministry’s secretary said that ten were late.", "ten were", "secretary", "named_official"),
    ("Health Secretary Bo Li said nine ships were lost. The minister said that ten were late.", "ten were", "Bo Li", "named_official"),
    # ranks
    ("In a statement, the Police Public Relations Officer, SP Daniel Onwe, said nine men were held.", "nine men", "Daniel Onwe", "named_official"),
    ("Nine men died in the raid, navy spokesman Maj. Gen. Tom Roe told reporters.", "Nine men", "Tom Roe", "named_official"),
    ("Nine men died in the raid, Brig. Gen. Tom Roe said.", "Nine men", "Tom Roe", "named_official"),
    # where a house is
    ("The man was dead, according to doctors at the Bay General Hospital, near Lowick.", "man was", "doctors at the Bay General Hospital", "anonymous_official"),
    # an age before a surname that is a trade's word too
    ("Aiden Baker left school in May. 19-year-old Baker said that the exam was stolen.", "exam was", "Aiden Baker", "named_official"),
    # rebels' initials are no service's in the plural
    ("Sources in contact with ISIS said that nine men were sold.", "nine men", "ources in contact with ISIS", "anonymous_source"),
    ("A source in the ISI said that nine men were sold.", "nine men", "ource in the ISI", "anonymous_official"),
    # what somebody heard tell
    ("“I heard that the mayor fell in the river,” a source said.", "mayor fell", "source", "anonymous_source"),
    # the firm and what it makes
    ("The Apple Tablet will be shown today. The company said that it is thin.", "is thin", "Apple", "institution"),
    # whoever is met later is another
    ("Ann Lee took the dog in. The dog was rushed to a vet. Lee said it was old. Rex’s vet said that the eye was blind.", "eye was", "Rex’s vet", "anonymous_source"),
    ("Ann Lee said the dog was old. She took it to a vet, Lee said. The vet said that the eye was blind.", "eye was", "vet", "anonymous_source"),
    ("Ann Lee said the mill was shut. The mayor said that it would open again.", "open again", "Ann Lee", "named_official"),
]  # fmt: skip
WORDS_AND_POSTS = [
    # whoever served there tells what happened, also unnamed and for a reason
    ("A dispatcher who worked that shift said the screen went black. She asked not to be named.", "screen went", "dispatcher", "eyewitness"),
    ("A dispatcher for the county said two men were hurt.", "two men", "dispatcher", "anonymous_official"),
    ("A worker on the night shift spoke on condition of anonymity. “I wrote it up and gave it to the boss,” he said.", "wrote it up", "worker", "eyewitness"),
    ("An aide spoke on condition of anonymity. “I told the minister that it was late,” he said.", "minister that", "aide", "anonymous_official"),
    ("A soldier who deserted told Reuters, on condition of anonymity, that his battery had fired two rockets.", "two rockets", "soldier", "eyewitness"),
    ("Her team had warned the bank in March, Ann Lee, a director at Tern Systems, said.", "in March", "Ann Lee", "named_official"),
    # a trade, and who took part
    ("Joana Pires, a dentist who has run the race six times, said the course was short.", "course was", "Joana Pires", "eyewitness"),
    ("Joana Pires, a dentist at Bay University, said the teeth were old.", "teeth were", "Joana Pires", "named_expert"),
    # independent, yet of a house
    ("Independent consultant Tom Weth, of the Institute of Moss Care, said the trees were sound.", "trees were", "Tom Weth", "named_expert"),
    ("Independent consultant Tom Weth said the trees were sound.", "trees were", "Tom Weth", "pundit"),
    # ages as many countries' papers write them
    ("Geir Roe (52) was in the bus. It was five metres at most, he tells Kveld.", "five metres", "Geir Roe", "eyewitness"),
    # two posts, of which one is an analyst's
    ("The loss was 4 percent, Bo Li, vice president and principal analyst at Norvane Insight, said.", "The loss", "Bo Li", "named_expert"),
    ("The loss was 4 percent, Bo Li, vice president and treasurer at Norvane Insight, said.", "The loss", "Bo Li", "named_official"),
    ("Iron will be late, according to a note by Tern Securities analyst Bo Li.", "Iron", "Bo Li", "named_expert"),
    ("The dam is cracked, according to a report by the engineer Bo Li.", "dam is", "report", "document"),
    # what private people own
    ("The goat’s owner, Ann Lee, said that it was ill.", "was ill", "Ann Lee", "eyewitness"),
    ("The mill’s owner, Ann Lee, said that it was shut.", "was shut", "Ann Lee", "named_official"),
    # names of posters
    ("Reddit user tarnwick writes that the phone bends.", "phone bends", "tarnwick", "social_media"),
    ("Facebook user data show that the phone bends.", "phone bends", None, "document"),
    ("On Sunday, Facebook user Olly Brun wrote: “Gill is safe.” A later message from Brun said that she had left.", "had left", "Olly Brun", "social_media"),
    # journalists who are not named
    ("One Omani journalist said, on condition of anonymity, that the ban was wide.", "ban was", "Omani journalist", "anonymous_source"),
    # an eyewitness, then a name
    ("The Daily Mail quoted an eyewitness, Aamir Roe saying that no one went to help. “It was dark,” Roe said.", "no one", "Aamir Roe", "eyewitness"),
    ("The fire killed a teacher, Ann Lee said. The mayor, Bo Li, agreed.", "killed a", "Ann Lee", "named_official"),
    # men and women of whom nothing else is known, on themselves
    ("An unnamed woman said she was afraid in the van.", "in the van", "woman", "eyewitness"),
    ("An unnamed woman said he was drunk in the van.", "in the van", "woman", "anonymous_source"),
    ("A man in the ministry said he was briefed on the ban.", "briefed", "man", "anonymous_official"),
    ("Iron is late, said Ola Venn. “Tin is later,” said the man.", "Tin is", "Ola Venn", "named_official"),
    # what one tells of those whom nobody knows
    ("Ola Venn’s old truck was seen at the pier. “The truck was sold in May,” Venn said.", "was sold", "Ola Venn", "eyewitness"),
    ("Ola Venn’s new campaign was seen at the pier. “The truck was sold in May,” Venn said.", "was sold", "Ola Venn", "named_official"),
    ("Ola Venn was rushed to hospital. “The brakes were broken,” Venn said.", "brakes", "Ola Venn", "eyewitness"),
    # a former specialist who saw it
    ("Bo Li, a former conservator at the museum, said that he had seen two frames, and had reported it to the guard.", "reported it", "Bo Li", "eyewitness"),
    ("Bo Li, a former conservator, said that the frame was reported to the guard.", "reported to", "Bo Li", "pundit"),
    # what somebody says of another office is no office of his
    ("Tom Roe spoke to the Bay Herald. Roe said the headmaster told him that the ring was banned. Roe said that it was a joke.", "a joke", "Tom Roe", "named_official"),
]  # fmt: skip


def _claim(text: str, words: str) -> Claim:
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    return min((c for c in found if words in c.sentence), key=lambda c: words not in c.assertion)


@pytest.mark.parametrize(("text", "words", "speaker", "sourcing"), OUTLETS + PEOPLE + WORDS_AND_POSTS)
def test_speaker_and_type(text: str, words: str, speaker: str | None, sourcing: str) -> None:
    """The claim that holds the words is owed to the speaker, and typed as such."""
    claim = _claim(text, words)
    assert speaker is None or speaker in (claim.speaker or "")
    assert claim.sourcing_type.value == sourcing


@pytest.mark.parametrize(("text", "words", "via"), RELAYS)
def test_relays(text: str, words: str, via: tuple[str, ...]) -> None:
    """Whoever was told and is an outlet is a relay, and nobody else is."""
    assert _claim(text, words).via == via
