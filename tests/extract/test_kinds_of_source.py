"""The kind of a source by the ordinary wordings of newsrooms: trades and offices, houses, records, posts, rumours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = {
    "institution": [
        "A spokeswoman for the aquarium said 41 penguins had died.",
        "A company statement said 300 workers would go.",
        "The police in Larvik said two men had been detained.",
        "In a note to customers, Velmora said 40,000 accounts had been opened by mistake.",
        "The council said in a letter to residents that the bridge would close for ten weeks.",
        "In a market announcement, Halden Metals said output had fallen by 12 percent.",
        "The club’s Instagram account said 300 seats had been sold.",
        "The ministry’s Telegram channel said nine tanks had burned.",
        "The theatre’s website says nine plays will be cut.",
        "The chamber of commerce said 40 firms had closed.",
        "The library said 300 books had been stolen.",
        "The festival's organisers said 40,000 tickets had been sold.",
    ],
    "named_official": [
        "The union's secretary, Pawel Drozd, said 400 drivers had not been paid.",
        "Head gardener Rosa Lind said 40 oaks had been poisoned.",
        "The head keeper said nine lions had escaped.",
        "Chief designer Bo Krag said nine hulls had cracked.",
        "Lead author Priya Nair said the ice had thinned by two metres.",
        "Zoo vet Anna Holm said nine lions had eaten plastic.",
        "The attending physician said nine boys had died.",
        "The station master said nine trains had been cancelled.",
        "The stage manager said nine lamps had fallen.",
        "Rabbi David Stern said nine windows had been broken.",
        "Chaplain Ruth Ode said nine men had asked for bread.",
        "The vicar said nine bells had been stolen.",
        "Banker Marco Vidal denied that he had taken 40 million euros.",
        "Marco Vidal, who is charged with fraud, denied he had taken 40 million euros.",
        "Defendant Marco Vidal said he had signed nine cheques.",
        "Dr Helena Voss, who led the trial, said nine patients had died.",
        "Professor Nils Aamodt, whose team built the reactor, said nine valves had leaked.",
        "Architect Lars Moen, who designed the bridge, said nine beams had been left out.",
        "Olga Reiss, curator of prints at the Rosen Museum, said nine sheets had been lent.",
        "Hana Sato, the rector of Alder University, said nine exams had been sold.",
        "Managing partner Ines Roca said nine clients had left.",
        "Mayor and farmer Ines Roca said nine cows had drowned.",
        "The Bay Fish Institute lost nine boats in the fire, which began in a shed by the quay and burned for three days while "
        "crews from two counties fought it. Ines Roca, director of the Bay Fish Institute, said nine boats had been insured.",
    ],
    "named_expert": [
        "Helen Moss, an art historian at the University of Leiden, said nine canvases were false.",
        "Ravi Menon, an analyst at consultancy Argus Rail, said the bid was 3 million too low.",
        "Forestry expert Liisa Koski of Helsinki University said 41 trees had died.",
        "Emeritus professor Tomas Ruiz of the University of Vigo said nine dams had cracked.",
        "Lichenologist Sue Tran said nine species had gone.",
        "Glaciologist Ueli Frei of ETH Zurich said the ice had thinned by two metres.",
        "Ines Roca, director of the Bay Fish Institute, said nine boats had been insured.",
    ],
    "eyewitness": [
        "A dog walker said nine bodies lay under leaves.",
        "A reader said nine trains had passed without stopping.",
        "Listeners said nine sirens had sounded.",
        "A cinemagoer said nine men had run in.",
        "A neighbour said the man had fired nine shots.",
        "A lifeguard said nine bathers had gone under.",
        "The boy's uncle said nine men had come.",
        "A priest who was in the church said nine pillars had cracked.",
        "A juror said nine of them had wanted to acquit.",
    ],
    "anonymous_official": [
        "A senior ministry official said nine talks had failed.",
        "A prison guard on condition of anonymity said nine cells had been left open.",
        "A deputy minister said nine laws would be changed.",
        "A member of the board said nine directors would go.",
    ],
    "anonymous_source": [
        "Two people in the room said the chairman had shouted nine times.",
        "A former employee said nine books had been altered.",
        "Two priests, who asked not to be named, said the bishop had known since 2009.",
        "Friends of the negotiator, who asked not to be named, said nine deals were off.",
        "A client of the bank said nine accounts had been emptied.",
    ],
    "document": [
        "The timetable shows the last train left at 22:14.",
        "The register lists 41 owners.",
        "A memo seen by the Gazette says 400 jobs will go.",
        "A log entry shared with the Courier says nine valves were shut.",
        "A judgment handed down on Friday says the fine was 3 million euros too high.",
        "Text messages show that nine men were paid.",
        "The curriculum shows that nine lessons were cut.",
        "The auction catalogue lists nine copies.",
        "The gravestone shows that he died in 1911.",
    ],
    "media_report": [
        "An article in Le Monde said nine ministers would resign.",
        "A report in the Harbour Courier said nine ferries had been sold.",
        "Local media reported that nine people had died.",
    ],
    "state_media": [
        "State radio said nine generals had been dismissed.",
        "The army's television channel said six rebels had died.",
    ],
    "pundit": [
        "Retired air marshal Greg Tolland said nine jets had flown too low.",
        "Former wing commander Greg Tolland said nine jets had flown too low.",
        "Author and commentator Joel Kane said 400 votes had been stolen.",
        "Podcast host Jack Rennie said 400 votes had been stolen.",
        "Film critic Jack Rennie said nine scenes had been cut.",
    ],
    "social_media": [
        "Messages on WhatsApp said nine dams had burst.",
        "Posters on a forum for anglers said nine rivers had turned red.",
        "A video shared on TikTok claimed nine dams had burst.",
        "An Instagram account called Palace Leaks said the couple had parted in May.",
    ],
    "hearsay": [
        "Rumour has it that nine ministers have fled to Cyprus.",
        "It is being said that nine ministers have fled to Cyprus.",
        "The minister is said to have fled to Cyprus with 3 million euros.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in CASES.items() for text in texts])
def test_kind(told_by: Callable[..., None], kind: str, text: str) -> None:
    """The last sentence's claim has the kind."""
    told_by(text, text.rstrip(".").rsplit(" ", 2)[-2], None, kind, None)
