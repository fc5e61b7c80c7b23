"""Whom a source phrase means: bodies and people called otherwise than before, pronouns, offices, spokespeople."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

MEANT: dict[str, list[tuple[str, str, str]]] = {
    "bodies of another kind": [
        (
            "Subtren says it will run trains until midnight. The union claims it was never notified.",
            "notified",
            "union",
        ),
        (
            "Norvik Shipping said it had paid the crew in full. The union says 14 sailors have had nothing since May.",
            "14 sailors",
            "union",
        ),
        (
            "The dockers' union called a strike for Monday. Norvik Shipping said it had not been told.",
            "not been told",
            "Norvik Shipping",
        ),
        (
            "Belmont Steel closed its furnace on Friday. The company said 300 jobs would go.",
            "300 jobs",
            "Belmont Steel",
        ),
        (
            "Belmont Steel closed its furnace on Friday. The ministry said 300 jobs would go.",
            "300 jobs",
            "ministry",
        ),
        (
            "The defence ministry opened an inquiry. Belmont Steel denied wrongdoing. The ministry said two officers had been suspended.",
            "two officers",
            "defence ministry",
        ),
        (
            "Hartwell Bank froze 400 accounts. The bank said the owners had been informed.",
            "informed",
            "Hartwell Bank",
        ),
        (
            "The central bank raised rates on Tuesday. Hartwell Bank welcomed the move. The bank said its own rates would follow.",
            "its own rates",
            "Hartwell Bank",
        ),
        (
            "FC Brunnen sold its captain in June. The club said the fee was 4 million euros.",
            "4 million",
            "FC Brunnen",
        ),
        (
            "FC Brunnen sold its captain in June. The league said the papers had come late.",
            "papers",
            "league",
        ),
        (
            "Police cordoned off the square. The council said 300 people had been moved out.",
            "300 people",
            "council",
        ),
        (
            "The Rundell Institute published its survey on Monday. The institute said 40 per cent of wells were dry.",
            "40 per cent",
            "Rundell Institute",
        ),
    ],
    "companies": [
        ("Downing Street said the minister would stay.", "would stay", "United Kingdom"),
        ("Brussels said it would sue Budapest.", "sue", "European Union"),
        (
            "Cortex Devices laid off 90 engineers on Monday. The San Jose-based company said the market had shrunk.",
            "market had shrunk",
            "Cortex Devices",
        ),
        (
            "Cortex Devices laid off 90 engineers. The Ohio-based firm said the market had shrunk.",
            "market had shrunk",
            "Cortex Devices",
        ),
        (
            "Lindqvist Pharma halted the trial. The Malmö-based drugmaker said two patients had fallen ill.",
            "two patients",
            "Lindqvist Pharma",
        ),
        ("Orbis Air cancelled 40 flights on Monday. The airline said fog was to blame.", "fog", "Orbis Air"),
        ("Orbis Air cancelled 40 flights on Monday. The carrier said fog was to blame.", "fog", "Orbis Air"),
        (
            "Orbis Air cancelled 40 flights on Monday. The airport said the runway had been open all day.",
            "runway",
            "airport",
        ),
        ("Chipmaker Tessaron said its plant in Dresden would open in May.", "Dresden", "Tessaron"),
        ("Grid operator Enerlink said 40,000 homes were without power.", "40,000 homes", "Enerlink"),
        ("Rail firm Velotrans said the driver had passed a red signal.", "red signal", "Velotrans"),
        ("Auction house Verlinden said the painting had been withdrawn.", "withdrawn", "Verlinden"),
        ("Carmaker Dornfeld said 12,000 vans would be recalled.", "12,000 vans", "Dornfeld"),
        ("Ferry operator Norlines said the ship had been inspected in March.", "inspected", "Norlines"),
        ("Mine owner Kestrel said all 14 men were safe.", "14 men", "Kestrel"),
        ("Supermarket chain Bonmarket said the milk had been withdrawn.", "milk", "Bonmarket"),
        ("Zephyr Mobility said its scooters had been recalled.", "recalled", "Zephyr Mobility"),
        ("Halden Logistics denied that drivers had been underpaid.", "underpaid", "Halden Logistics"),
        ("Aurora Foods said the factory would reopen in June.", "factory", "Aurora Foods"),
        ("Marlin Robotics says the arm had been tested for 400 hours.", "400 hours", "Marlin Robotics"),
        ("Victoria Energy said the dam was sound.", "sound", "Victoria Energy"),
    ],
    "initials of offices": [
        ("Silva Transport claims that the lorry had been stolen.", "stolen", "Silva Transport"),
        (
            "Director-General Hans Brandt met reporters on Friday. The DG said 40 posts would be cut.",
            "40 posts",
            "Hans Brandt",
        ),
        (
            "Chief Secretary Amina Okello visited the camp on Monday. The CS said food would arrive by Friday.",
            "food",
            "Amina Okello",
        ),
        (
            "Prime Minister Ivo Kalda addressed parliament. The PM said taxes would fall in May.",
            "taxes",
            "Ivo Kalda",
        ),
        (
            "Cabinet Secretary Peter Mwangi toured the port. The CS said the cranes would be replaced.",
            "cranes",
            "Peter Mwangi",
        ),
        (
            "Chief executive Laura Benn wrote to staff. The CEO said 40 jobs would go.",
            "40 jobs",
            "Laura Benn",
        ),
        (
            "District Commissioner Joseph Otieno spoke at the market. The DC said the bridge was unsafe.",
            "bridge",
            "Joseph Otieno",
        ),
        (
            "Marta Lund, the chief executive of Norvik, met staff. The CEO said no jobs would go.",
            "no jobs",
            "Marta Lund",
        ),
        (
            "Member of parliament Rita Costa visited the school. The MP said the roof had leaked for years.",
            "roof",
            "Rita Costa",
        ),
        ("Duty officer Pia Nyman said two cars had burnt.", "two cars", "Pia Nyman"),
        ("Watch commander Leif Dahl says the fire is under control.", "under control", "Leif Dahl"),
    ],
    "people called otherwise": [
        (
            "Anna Berg and her brother Lars Berg ran the mill. Lars Berg said the debts were paid.",
            "debts",
            "Lars Berg",
        ),
        (
            "Minister Jonas Skovgaard left the meeting early. Skovgaard himself says he had a train to catch.",
            "train",
            "Jonas Skovgaard",
        ),
        (
            "Jonas Skovgaard was stopped at the border on Monday. The 44-year-old said he had forgotten his papers.",
            "papers",
            "Jonas Skovgaard",
        ),
        (
            "Tom Reid was freed on Friday. The Briton said he had been treated well.",
            "treated well",
            "Tom Reid",
        ),
        (
            "Tom Reid, a Briton, was freed on Friday. The father of three said he had been treated well.",
            "treated well",
            "Tom Reid",
        ),
        (
            "Carla Dias won the race in Lisbon. The 26-year-old said the heat had helped.",
            "heat",
            "Carla Dias",
        ),
        ("Carla Dias won the race in Lisbon. The Brazilian said the heat had helped.", "heat", "Carla Dias"),
        (
            "Carla Dias won the race in Lisbon. The mother of two said the heat had helped.",
            "heat",
            "Carla Dias",
        ),
        ("Carla Dias, a baker, found the body. The baker said the door had been open.", "door", "Carla Dias"),
        (
            'Mayor Olga Prins, who was elected in May, opened the bridge. "It will last a century," the mayor said.',
            "century",
            "Olga Prins",
        ),
        (
            "Olga Prins opened the bridge on Monday. The mayor said it would last a century.",
            "century",
            "Olga Prins",
        ),
        (
            "Senator Mark Delaney voted against. The Republican said the bill was rushed.",
            "rushed",
            "Mark Delaney",
        ),
        (
            "Senator Mark Delaney voted against. The senator said the bill was rushed.",
            "rushed",
            "Mark Delaney",
        ),
        (
            "Coach Emil Varga resigned on Sunday. The Hungarian said the players had lost faith.",
            "lost faith",
            "Emil Varga",
        ),
        (
            "Emil Varga, 51, coach of FC Brunnen, resigned on Sunday. The 51-year-old said the players had lost faith.",
            "lost faith",
            "Emil Varga",
        ),
        (
            "The singer Lia Moreau cancelled her tour. The artist said her voice needed rest.",
            "voice",
            "Lia Moreau",
        ),
        (
            "Kenyan runner Paul Kiptoo was banned on Monday. The athlete said the sample was not his.",
            "sample",
            "Paul Kiptoo",
        ),
        (
            "Lawyer Eva Stern filed the suit on Monday. The attorney said her client was innocent.",
            "innocent",
            "Eva Stern",
        ),
        (
            "Belmont Steel closed its furnace on Friday. A spokeswoman said 300 jobs would go.",
            "300 jobs",
            "Belmont Steel",
        ),
        (
            "Captain Ivan Marek was on the bridge. The captain said the radar had failed.",
            "radar",
            "Ivan Marek",
        ),
        (
            "Father Luis Prado hid the children in the crypt. The priest said soldiers had come twice.",
            "soldiers",
            "Luis Prado",
        ),
        (
            "Ana Duarte, president from 2012 to 2018, was questioned on Monday. The former president said the money was a gift.",
            "gift",
            "Ana Duarte",
        ),
        (
            "Union leader Bruno Sacchi announced a strike. The trade unionist said 4,000 men would stop work.",
            "4,000 men",
            "Bruno Sacchi",
        ),
        (
            "Opposition leader Tendai Moyo was held on Monday. The politician said the police had beaten him.",
            "beaten",
            "Tendai Moyo",
        ),
        (
            "In a letter to staff, Ole Brekke said 40 jobs would go. The Norlines chairman said more cuts were likely.",
            "more cuts",
            "Ole Brekke",
        ),
    ],
    "spokespeople": [
        (
            "Belmont Steel closed its furnace on Friday. A company spokeswoman said 300 jobs would go.",
            "300 jobs",
            "Belmont Steel",
        ),
        (
            "The Civil Aviation Agency grounded the fleet. An agency spokesperson said cracks had been found.",
            "cracks",
            "Civil Aviation Agency",
        ),
        (
            "The Ministry of Health recalled the syrup. The ministry's press office said six children were ill.",
            "six children",
            "Ministry of Health",
        ),
        (
            "Hartwell Hospital was evacuated on Monday. A spokesman for the hospital said the boiler had burst.",
            "boiler",
            "Hartwell Hospital",
        ),
        (
            "Hartwell Hospital was evacuated on Monday. A hospital spokesman said the boiler had burst.",
            "boiler",
            "Hartwell Hospital",
        ),
        (
            "The European Commission opened a case. A commission spokesman said the aid was illegal.",
            "aid",
            "European Commission",
        ),
        ("A spokeswoman for Orbis Air said 40 flights had been cancelled.", "40 flights", "Orbis Air"),
        ("An Orbis Air spokesman said 40 flights had been cancelled.", "40 flights", "Orbis Air"),
        ("Orbis Air spokesman Karl Wendt said 40 flights had been cancelled.", "40 flights", "Karl Wendt"),
        ("The Orbis Air press office said 40 flights had been cancelled.", "40 flights", "Orbis Air"),
        (
            "The police held two men on Friday. A police spokesman said they had carried knives.",
            "knives",
            "police",
        ),
        (
            "The Brunnen fire brigade was called at noon. A spokesman said the roof had collapsed.",
            "roof",
            "Brunnen fire brigade",
        ),
        ("City Hall denied the report. A spokesman said no trees would be felled.", "no trees", "City Hall"),
        (
            'Norvik Shipping denied the report. "No sailor was left behind," a spokesman said.',
            "No sailor",
            "Norvik Shipping",
        ),
        (
            "The United Nations counted 400 dead. A UN spokesman said most were children.",
            "most were children",
            "United Nations",
        ),
        (
            "The Red Cross sent 40 lorries. A spokesman for the organisation said six had been turned back.",
            "six had",
            "Red Cross",
        ),
    ],
    "pronouns": [
        (
            "GENEVA, 4 May (Reuters) - The World Health Organization said it had found 40 cases. It said 12 people had died.",
            "12 people",
            "World Health Organization",
        ),
        ("LISBON, 4 May - Orbis Air cancelled 40 flights. It said fog was to blame.", "fog", "Orbis Air"),
        (
            "KAMPALA - The health ministry confirmed nine cases. It said the source was a well.",
            "a well",
            "health ministry",
        ),
        ("OSLO (NTB) - Norlines will sell three ships. It said the buyers were Greek.", "Greek", "Norlines"),
        (
            "The harbour authority shut the port on Monday. It said two buoys were missing.",
            "two buoys",
            "harbour authority",
        ),
        ('Norlines will sell three ships. "The buyers are Greek," it said.', "buyers", "Norlines"),
        (
            "The driver of the lorry was questioned. He said the brakes had failed.",
            "brakes",
            "driver of the lorry",
        ),
        (
            "A neighbour called the police at noon. She said a man had climbed the fence.",
            "fence",
            "neighbour",
        ),
        ("Residents fled to the hills. They said soldiers had burnt 40 houses.", "40 houses", "Residents"),
        (
            "The parents of the boy spoke on Monday. They said the school had known.",
            "known",
            "parents of the boy",
        ),
    ],
    "bodies named before": [
        (
            "Amnesty International visited the camp. It said 300 men slept outdoors.",
            "300 men",
            "Amnesty International",
        ),
        (
            "Greenpeace boarded the rig on Monday. The organisation said four activists were held.",
            "four activists",
            "Greenpeace",
        ),
        ("Fatah accepted the plan. The movement said prisoners came first.", "prisoners", "Fatah"),
        (
            "UNIMAR called a strike for Monday. The union said 4,000 men would stop work.",
            "4,000 men",
            "UNIMAR",
        ),
        (
            "Transport union FNV called a strike for Monday. The union said 4,000 men would stop work.",
            "4,000 men",
            "FNV",
        ),
        (
            "The teachers' union SNUP said 40 schools would be shut. The ministry said no school would shut.",
            "no school",
            "ministry",
        ),
        (
            "The Geological Survey revised the figure. The survey said the quake measured 6.1.",
            "6.1",
            "Geological Survey",
        ),
        (
            "The Bureau of Meteorology said rain would continue. The bureau said rivers would peak on Sunday.",
            "peak",
            "Bureau of Meteorology",
        ),
        (
            "The Federal Aviation Administration grounded the jet. The FAA said a bolt had come loose.",
            "bolt",
            "Federal Aviation Administration",
        ),
        ("Google removed the app on Monday. The tech giant said it had stolen data.", "stolen", "Google"),
        ("BP shut the field on Monday. The oil major said a pipe had leaked.", "pipe", "BP"),
        (
            "Sandviken municipality closed the pool. The municipality said legionella had been found.",
            "legionella",
            "Sandviken municipality",
        ),
        (
            "The MDC's leader Tendai Moyo was held on Monday. The party said he had been beaten.",
            "beaten",
            "MDC",
        ),
        (
            "Lomar's statistics office revised the figure. The office said prices rose 4 per cent.",
            "4 per cent",
            "Lomar’s statistics office",
        ),
        (
            "Rating agency Corvus cut the country's grade. The agency said debt was too high.",
            "debt",
            "Corvus",
        ),
    ],
    "people of two offices": [
        (
            "Interior Minister Karim Bensalah and Health Minister Sofia Amar visited the town. The health minister said 40 people were ill.",
            "40 people",
            "Sofia Amar",
        ),
        (
            "Interior Minister Karim Bensalah visited the town with Mayor Sofia Amar. She said 40 houses had been lost.",
            "40 houses",
            "Sofia Amar",
        ),
        (
            "Kjell Aas, a chemist, and Sara Levin, a surgeon, wrote the report. The surgeon said the dose was too high.",
            "dose",
            "Sara Levin",
        ),
        (
            "The chairman of Norlines, Ole Brekke, met the mayor of Tavira, Sofia Amar. The mayor said no deal was near.",
            "no deal",
            "Sofia Amar",
        ),
        (
            "The chairman of Norlines, Ole Brekke, met the mayor of Tavira, Sofia Amar. The chairman said no deal was near.",
            "no deal",
            "Ole Brekke",
        ),
    ],
}


@pytest.mark.parametrize(("text", "piece", "speaker"), [case for cases in MEANT.values() for case in cases])
def test_who_is_meant(text: str, piece: str, speaker: str) -> None:
    """The speaker is the one whom a reader takes the words to mean."""
    found = extract_claims(Article(article_id="a", outlet="Courier", title="", body=text))
    assert speaker in {claim.speaker for claim in found if piece.lower() in claim.assertion.lower()}
