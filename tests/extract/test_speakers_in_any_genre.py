"""Who speaks, in wires, tabloids, live blogs, posts and translated text: constructions, with words of their own."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

TOLD_ON = {
    "a closing source goes on": [
        ("Nine houses burned down, fire chief Ana Roth said. All of the residents were rescued.", "All of the residents", "Ana Roth"),
        ("The bridge held, engineer Li Wen said on Monday. Rainfall reached 40 millimetres.", "Rainfall reached", "Li Wen"),
        ("Two seals were broken, according to the customs log. A third container was stolen.", "A third container", "customs log"),
        ("It was a spark in the barn, she said, not lightning. Mayor Ana Roth said the barn was insured, and 40 cows died.",
         "40 cows died", "Ana Roth"),
    ],
    "backshifted words go on": [
        ("Coach Jan Bek said the bus was late. The driver had been arrested at the border.", "arrested at the border", "Jan Bek"),
    ],
    "the rest of those counted": [
        ("Liquidator Eva Holt said 12 cafés would close. The remaining 30 are still for sale.", "remaining 30", "Eva Holt"),
    ],
    "what a body plans behind its own act": [
        ("Nordfeld Rail withdrew its statement on the points failure. It plans to pay 200 euros to each passenger.",
         "200 euros", "Nordfeld Rail"),
    ],
    "a turn to other things does not": [
        ("The tunnel will open in May, minister Eva Holt said. Shares in Tunnelbau rose 4 percent.", "Shares in Tunnelbau", None),
        ("The tunnel will open in May, minister Eva Holt said. Harwick is building a second one near Ghent.", "second one", None),
        ("“The tunnel is safe,” minister Eva Holt said. Two lorries stood at the mouth of it.", "Two lorries", None),
    ],
}  # fmt: skip
ELLIPTIC = {
    "one more of them": [
        ("A deal is near, one of the negotiators said. Up to 30 branches might close, another warned.", "30 branches", "negotiator"),
        ("Two guards said the gate was locked. The other put the number of keys at nine.", "number of keys", "guards"),
        ("A plumber said he was owed 900 euros. A second, who fits windows, told us the same.", "told us the same", "plumber"),
    ],
}  # fmt: skip
RECORDS = {
    "verbs by which records hold": [
        ("The nine-page text commits the city to paying 3 million euros a year.", "commits the city", "nine-page text"),
        ("A copy handed to the deputies puts the width at 6 km.", "puts the width", "copy handed to the deputies"),
        ("The gang's note, a copy of which is in our possession, demands 2 million dollars.", "demands 2 million", "gang’s note"),
        ("A delivery slip from the yard, which Roth showed to the court, gives the weight as 40 tonnes.", "40 tonnes", "delivery slip"),
        ("The inspection report, of March 2021, ordered repairs within 90 days.", "ordered repairs", "inspection report"),
    ],
    "records that close a sentence": [
        ("The wreck is a target drone, it follows from serial numbers in photographs that the army published.", "target drone",
         "serial numbers"),
        ("Harwick wants to cut 300 jobs, an internal presentation that has been seen by the Herald shows.", "300 jobs",
         "internal presentation"),
    ],
    "a record in somebody's mouth is his": [
        ("According to the agency RNP, a federal investigator said the ransom note names a sum of 2 million euros.", "ransom note",
         "federal investigator"),
    ],
}  # fmt: skip
LABELS = {
    "entries, handles and posts": [
        ("@harbourwatch: two boats left the harbour at dawn.", "two boats", "@harbourwatch"),
        ("Telegram channel Dock_Eye:\nTwo boats left the harbour at dawn.", "Two boats", "Dock_Eye"),
        ("16:40 – Ministry of Health: 14 people are in hospital.", "14 people", "Ministry of Health"),
        ("Police on X: the A4 is closed between exits 3 and 4.", "A4 is closed", "Police"),
        ("- Ana Roth, a teacher: “The school was empty at noon.”", "school was empty", "Ana Roth"),
        ("A resident of Dorn reached by phone: “I heard four shots.”", "four shots", "resident of Dorn"),
        ("The ministry's version: two soldiers died in an accident.", "two soldiers", "ministry"),
        ("Reaction from the union: 400 jobs will go by June.", "400 jobs", "union"),
        ("Eva Holt, secretary of the board, has resigned.\n\n13:05\nHolt: the board met in secret on 3 May.", "met in secret", "Holt"),
    ],
    "what is no speaker's label": [
        ("Rovers United: The club have turned down an offer of £5m for Bek.", "turned down", None),
    ],
}  # fmt: skip
SUBJECTS = {
    "around the verb": [
        ("A porter whose cousin works at the depot told The Comet that 40 crates were missing.", "40 crates", "porter"),
        ("Holt, who two weeks ago denied that any talks were taking place, resigned on Monday, the company said.", "resigned on Monday",
         "company"),
        ("After a week of denials Tehran has conceded that one of its workers is in prison.", "in prison", "Iran"),
        ("On Telegram, the channel DockEye posted what it said were 50 passports.", "50 passports", "DockEye"),
        ("The firm Harwick confirmed to the inquiry's committee that 30 boilers had burst.", "30 boilers", "Harwick"),
        ("Councillor Jan Bek, citing “someone in the tax office”, alleged that the city had paid already.", "paid already",
         "someone in the tax office"),
        ("A woman selling soup outside the gate told us she had counted 70 coaches.", "70 coaches", "woman selling soup"),
        ("At the ministry they say that 40 lorries are missing.", "40 lorries", "ministry"),
        ("The union gave a figure of 60,000.", "60,000", "union"),
        ("Geographers at Dorn University, who counted heads on photographs, arrived at 46,000.", "46,000", "Geographers"),
        ("Amateur trackers wrote on Mastodon that the satellite had broken up.", "broken up", "Amateur trackers"),
        ("Outside the depot our reporter counted about sixty drivers with placards.", "sixty drivers", "reporter"),
        ("Bacteria in the water caused the deaths of three patients, coroner Eva Holt found on Monday.", "three patients", "Eva Holt"),
        ("The budget office, which examined the accounts, found no payment to the firm.", "no payment", "budget office"),
        ("A diplomat was less sanguine: the rebels, he said, may walk out of the talks.", "walk out", "diplomat"),
    ],
    "who it is": [
        ("The fleet is idle, its deputy director Jan Bek said.\n\nDamage: about 6 million euros, the city's finance director estimates.",
         "6 million", "finance director"),
        ("The jet sent a signal over the White Sea, the aviation office said.\n\nThe Airbus A320 had 90 people on board, according to the "
         "airline.", "90 people", "airline"),
        ("The interior ministry rejected that. There was only one gunman, it said.", "one gunman", "interior ministry"),
        ("Eva Holt wanted the clinics gone. Holt told the paper that the memo is a fake. “I never signed it,” the minister said.",
         "never signed", "Eva Holt"),
    ],
}  # fmt: skip
CASES = [
    case
    for table in (TOLD_ON, ELLIPTIC, RECORDS, LABELS, SUBJECTS)
    for cases in table.values()
    for case in cases
]


@pytest.mark.parametrize(("text", "words", "speaker"), CASES)
def test_speakers(text: str, words: str, speaker: str | None) -> None:
    """The claim that holds the words is owed to the speaker (whose name holds the given words), or to nobody."""
    found = [
        c
        for c in extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
        if words in c.sentence
    ]
    claim = min(found, key=lambda c: words not in c.assertion, default=None)
    if speaker is None:
        assert claim is None or claim.speaker is None
    else:
        assert claim is not None
        assert speaker.lower() in (claim.speaker or "").replace("'", "’").lower()


def test_own_initials_in_a_dateline_are_no_relay() -> None:
    """An agency's own initials name nobody else's agency; a foreign one's do."""
    text = "LIMA, Feb 24 (APA) - Two people died, police said."
    own, other = (
        extract_claims(Article(article_id="a", outlet=outlet, body=text))[0].via
        for outlet in ("Andean Press Agency", "Lima Courier")
    )
    assert own == ()
    assert len(other) == 1


def test_same_as_the_sentence_before() -> None:
    """Who only says the same is owed the claim before."""
    text = "A plumber said the firm owed him 900 euros. A baker gave a similar account."
    first, second = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert second.assertion == first.assertion
    assert second.speaker == "baker"
