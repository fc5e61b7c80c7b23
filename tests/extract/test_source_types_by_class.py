"""The sourcing type by the class of words that a newsroom describes a source with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "pundit": [
        "Ex-minister Oscar Brandt said the treasury had run out of cash.",
        "Oscar Brandt, once finance minister, said the treasury had run out of cash.",
        "Oscar Brandt, who was finance minister until 2014, said the treasury had run out of cash.",
        "Palace watcher Dickie Pell said the couple would separate in spring.",
        "Body language expert Judi Camden said the earl had lied about the money.",
        "Kate Rowley, an independent aviation consultant, said the engine had failed.",
        "Self-styled analyst Tom Bray claimed the machines had been hacked.",
        "Celebrity psychologist Lea Mornay said the couple had parted in May.",
        "Former commando Lea Mornay said 40 men had stormed the jet.",
        "Anti-vaccine activist Lea Mornay said 40 children had died.",
    ],
    "named_expert": [
        "Analyst Ines Roca of the firm Holm Data said the shares had lost a third.",
        "Road safety expert Ines Roca of the Technical University of Graz said the barrier had cracked.",
        "Ines Roca, an expert on dams at the University of Vigo, said the wall had cracked.",
        "Oceanographer Ines Roca said the current had slowed by 15 percent.",
    ],
    "eyewitness": [
        "A taxi driver said the bridge was closed before the crash.",
        "The hotel's receptionist said the guest left at dawn.",
        "Pupils said the answers had been sold for 50 euros.",
        "People in the Riverside district said the siren did not sound.",
        "Inhabitants of the island said the ferry had not come since June.",
        "A midwife, who did not want her name printed, said the generator failed twice.",
        "The owner of a kiosk on the square said the police came too late.",
        '"They took my nets and burned the boat," said Kofi Mensah.',
        "The woman said she had been offered 500 euros for her vote.",
        "Carmen Roe, a retired nurse, said that she had been allowed to take out only 100 euros.",
        "Two clerks said they had warned the bank in June.",
        "Thandeka Bright, who was on the bus, said soldiers had burned eight houses.",
    ],
    "document": [
        "According to the annex, Nairobi will pay 3 billion shillings.",
        "A discharge sheet shows he left the clinic on 4 March.",
        "Payment slips seen by the Courier show 14 transfers to Cyprus.",
        "Serial numbers on the wreckage show that the missile was built in 2023.",
        "A lab certificate dated 3 May shows lead levels of 40 micrograms.",
        "The guest list names four ministers.",
        "The nine-page paper puts the cost at 40 million euros.",
        "According to a briefing paper, the roof has leaked for years. The paper puts the cost at 40 million euros.",
        "The lease commits the city to paying 3 million a year.",
    ],
    "institution": [
        "According to a press release by Novabank, 300 jobs will go.",
        "The regulator Ofgas said it had fined the firm 3 million.",
        "Sigma Metals said the furnace had restarted in May.",
        "Kestrel Marine denied that the tanker had loaded in Iran.",
        "Orlon Valtek withdrew its forecast and said two ships had been lost.",
        "Prosecutors said four people had been charged.",
        "The Norwegian mediators said the talks had ended without a deal.",
        "The law firm Holm & Partners said 900 clients had joined the suit.",
        "The players’ lawyers said the club had lied.",
    ],
    "social_media": [
        "A photo shared thousands of times on Facebook shows a baby being pulled from the mud.",
        "On Facebook, a page with no named owner alleged that six boxes had been burnt.",
        "Members of a Facebook group said the well had been poisoned.",
        "The ransomware gang Dark Tide claimed on its leak site that it had stolen 3 terabytes.",
        "The Telegram channel Mothers of Varna said the well had been poisoned.",
        "An account called Night Owl posted on X that the bank had lost 3 billion.",
        "The administrator of the Telegram channel Grey Fox said the depot had been hit.",
        "Fox Den deleted its post on Monday. Fox Den said the depot had been hit.",
        "The Telegram channel Grey Fox posted a clip. The authors of the channel said 31 lorries had crossed.",
        "The Telegram channel Red Fox kept silent. The channel General Winter said 31 lorries had crossed.",
    ],
    "media_report": [
        "The Kampala Ledger reported that the minister had resigned.",
        "Harbour Insider reported that the minister had resigned.",
        "The Tallinn Examiner reported that the minister had resigned.",
        "The Baltic Beacon reported that the minister had resigned.",
        "TechPulse reported that the phone had been withdrawn.",
        "According to a report in the Daily Lantern, the bank has lost 3 billion.",
        "The Latvian agency Rasa reported that the minister had resigned.",
        "The investigative site Lighthouse Files reported that the minister had sold 12 flats.",
    ],
    "state_media": [
        "The official news agency Petka said the storm had killed 12.",
        "The pro-government daily Zarya said 40 people had been arrested.",
        "The ruling party's newspaper Zarya said 40 people had been arrested.",
        "The military-run channel Myawa said 40 people had been arrested.",
        "The government mouthpiece Zarya said 40 people had been arrested.",
        "State television ORTX apologised. ORTX said the pictures had been swapped.",
    ],
    "anonymous_official": [
        "An adviser to the president said the tax would rise.",
        "A person in the prime minister's office said the tax would rise.",
        "A law-enforcement source said the suspect had fled.",
        "Two prosecutors said four people had been charged.",
    ],
    "anonymous_source": [
        "A cousin of the president said he had suffered a stroke.",
        "Supporters of the mayor said 40,000 people had marched.",
        "Those close to the coach said he had resigned in May.",
        "An aide to the singer said the tour had been cancelled.",
        "A former bodyguard of the singer said the tour had been cancelled.",
    ],
    "named_official": [
        "The charity's vet, Pia Lang, said the whale had died.",
        "The Princess' lawyer, Pia Lang, said the sum had been paid.",
        "The head of the mission, former Latvian minister Pia Lang, said the vote had been rigged.",
        "Army spokesman Colonel Pia Lang said 40 soldiers had been killed.",
        "Lobbyist Pia Lang, president of the brewers' association, said sales had fallen by 9 percent.",
        "Club doctor Pia Lang said the striker had torn a ligament.",
        "Judge Thandeka Bright said the firm had hidden the leak.",
        "Thandeka Bright told reporters she had paid 40,000 euros.",
        '"We lost, and I say so," said Pia Lang.',
    ],
    "hearsay": [
        "The factory will close in May, we are told.",
        "The factory will close in May, so the story goes.",
        "Word on the street is that the factory will close in May.",
    ],
}  # fmt: skip
"""Texts whose last sentence has a claim of the type."""


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in CASES.items() for text in texts])
def test_type(told_by: Callable[..., None], kind: str, text: str) -> None:
    """The last sentence's claim has the type."""
    words = text.rstrip(".").rsplit(" ", 2)[-2 if text[-1] == "." else -1]
    told_by(text, words, None, kind, None)


def test_own_reporter(told_by: Callable[..., None]) -> None:
    """A reporter of the publishing outlet saw it himself, also under the short form of its name."""
    told_by("A Gazette reporter said 20 lorries had crossed.", "lorries", None, "eyewitness", None)
    told_by("A Tribune reporter said 20 lorries had crossed.", "lorries", None, "media_report", None)
