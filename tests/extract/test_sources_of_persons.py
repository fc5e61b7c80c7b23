"""Kinds of persons who speak, each by sentences of other subjects: witnesses, office holders, experts, pundits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

KINDS: dict[str, list[tuple[str, str, str | None, str, tuple[str, ...] | None]]] = {
    'nurse-lived': [
        ('A midwife at the clinic in Gao said she had delivered three babies by torchlight.', 'three babies', None, 'eyewitness', None),
        ('A surgeon at the field hospital said he had operated on 14 soldiers since dawn.', '14 soldiers', None, 'eyewitness', None),
        ('“We have treated 40 people with burns,” said a nurse at the provincial hospital.', '40 people', None, 'eyewitness', None),
        ('A paramedic said she had pulled two children from the car.', 'two children', None, 'eyewitness', None),
        ('Two nurses said they had washed the bodies of six miners.', 'six miners', None, 'eyewitness', None),
        ('A volunteer medic said he had counted nine bodies on the road.', 'nine bodies', None, 'eyewitness', None),
        ('A doctor at the city hospital said 12 people had died of cholera.', '12 people', None, 'anonymous_official', None),
        ('Doctors at Mercy Hospital put the number of injured at 31.', '31', None, 'anonymous_official', None),
        ('A medic at Al-Noor hospital said two people had been killed.', 'two people', None, 'anonymous_official', None),
        ('A doctor who treats the senator said he would need surgery.', 'surgery', None, 'anonymous_source', None),
    ],
    'lived-named': [
        ('Ismail ould Sidi, whose shop burned down, said police had stood by for an hour.', 'police', 'Ismail ould Sidi', 'eyewitness', None),
        ('Maria Costa, who lost her son in the flood, said no warning had been given.', 'no warning', 'Maria Costa', 'eyewitness', None),
        ('“The water came up to my chest,” said Ali Hassan, a barber.', 'water', 'Ali Hassan', 'eyewitness', None),
        ('“They shot the driver first,” said Amina Diallo, who was on the bus.', 'driver', 'Amina Diallo', 'eyewitness', None),
        ('Goran Petrov, a fisherman, said three boats had sunk in the harbour.', 'three boats', 'Goran Petrov', 'eyewitness', None),
        ('Waitress Linda Brown said two men had left without paying before the blast.', 'two men', 'Linda Brown', 'eyewitness', None),
        ('The widow Rosa Mamani said soldiers had taken 14 men from the village.', '14 men', 'Rosa Mamani', 'eyewitness', None),
        ('“It smelled of petrol,” said beekeeper Tom Hale.', 'petrol', 'Tom Hale', 'eyewitness', None),
        ('Cyclist Ben Moore, who rides past the plant each day, said the smoke was yellow.', 'smoke', 'Ben Moore', 'eyewitness', None),
        ('Kiosk owner Petra Novak said the tram had jumped the rails at the bend.', 'tram', 'Petra Novak', 'eyewitness', None),
        ('Samuel Mutua, a boda boda rider, said the bridge swayed before it fell.', 'bridge', 'Samuel Mutua', 'eyewitness', None),
    ],
    'witness-unnamed': [
        ('A truck driver said he had passed a column of 20 tanks.', '20 tanks', 'truck driver', 'eyewitness', None),
        ('A passenger on the same flight said the engine had caught fire.', 'engine', None, 'eyewitness', None),
        ('Survivors said the boat had taken on water for hours.', 'boat', 'Survivors', 'eyewitness', None),
        ('A herder called Moussa said three camels had been killed.', 'three camels', 'Moussa', 'eyewitness', None),
        ('Villagers near the dam said the wall had cracked on Friday.', 'wall', 'Villagers near the dam', 'eyewitness', None),
        ('A guest at the hotel said she had seen the minister with two bankers.', 'two bankers', None, 'eyewitness', None),
        ('A boy of nine said the teacher had locked the door.', 'door', None, 'eyewitness', None),
        ('Two fishermen said they had pulled 11 bodies from the lake.', '11 bodies', 'fishermen', 'eyewitness', None),
        ('An ambulance driver counted 14 bodies in the yard, he told this newspaper.', '14 bodies', 'ambulance driver', 'eyewitness', None),
    ],
    'own-reporter': [
        ('Our reporter counted 11 idle cranes at the port.', '11 idle', None, 'eyewitness', None),
        ('Of the 36 wells on the list, our reporters found 33.', '33', 'reporters', 'eyewitness', None),
        ('Nine cranes stand idle at the port, where a Ledger reporter counted them on Friday.', 'Nine cranes', 'Ledger', 'eyewitness', None),
        ('A Reuters photographer saw two tanks on the bridge.', 'two tanks', None, 'eyewitness', None),
        ('A correspondent for this newspaper saw six coffins carried out.', 'six coffins', None, 'eyewitness', None),
        ('Our mobile unit at the scene reports that smoke is rising over the east wing.', 'smoke', None, 'eyewitness', None),
        ('An AFP journalist at the scene saw soldiers firing into the crowd.', 'soldiers', None, 'eyewitness', None),
    ],
    'collective': [
        ('The jury found that the officer had fired without warning.', 'officer', None, 'institution', None),
        ('UN investigators have concluded that 48 people were killed in the raid.', '48 people', None, 'institution', None),
        ('The three judges ruled that the vote had been fair.', 'vote', None, 'institution', None),
        ('Prosecutors said they had charged two men.', 'two men', 'Prosecutors', 'institution', None),
        ('Rescuers said 14 people were still missing.', '14 people', 'Rescuers', 'anonymous_official', None),
        ('Firefighters said it took two hours to free the driver.', 'two hours', 'Firefighters', 'institution', None),
    ],
    'office-unnamed': [
        ('A policeman told the Gazette that nine men had escaped.', 'nine men', 'policeman', 'anonymous_official', None),
        ('Two employees of the tax office said they had been told to shred files.', 'shred', None, 'anonymous_official', None),
        ('A clerk at the land registry said 14 deeds had been changed.', '14 deeds', None, 'anonymous_official', None),
        ("A member of the governor's cabinet said he would resign on Friday.", 'resign', None, 'anonymous_official', None),
        ('A civil servant at the treasury said the budget was short by 3 billion pounds.', '3 billion', None, 'anonymous_official', None),
        ('An employee of the carmaker said 300 jobs would go.', '300 jobs', None, 'anonymous_source', None),
        ('A former employee of the ministry said 300 files had been burned.', '300 files', None, 'anonymous_source', None),
        ('A source in the navy said two sailors had died.', 'two sailors', None, 'anonymous_official', None),
        ('An unnamed security source said two men had been held.', 'two men', None, 'anonymous_source', None),
        ('A government source said two ministers would go.', 'two ministers', None, 'anonymous_official', None),
        ('Security circles say the ransom was 1.5 million euros.', 'ransom', None, 'anonymous_source', None),
        ('Diplomats said the talks would resume on Monday.', 'talks', 'Diplomats', 'anonymous_official', None),
        ('A supplier who did not want to be named said the airline owed him 40,000 euros.', '40,000', 'supplier', 'anonymous_source', None),
        ('An investor who asked not to be named said the bank had lost 3 billion euros.', '3 billion', 'investor', 'anonymous_source', None),
    ],
    'official': [
        ('Union leader Zanele Khumalo said 91 percent had stayed away.', '91 percent', 'Zanele Khumalo', 'named_official', None),
        ('Port manager Hans Vroom said two cranes were idle.', 'two cranes', 'Hans Vroom', 'named_official', None),
        ('Rector Maria Lund said two students had died.', 'two students', 'Maria Lund', 'named_official', None),
        ('Coach Luis Paz said the striker had failed a test.', 'striker', 'Luis Paz', 'named_official', None),
        ("The club's president, Joan Roca, said the debt was 3 million euros.", '3 million', 'Joan Roca', 'named_official', None),
        ('Lawyer Ewa Lind, who represents the captain, said he had never been charged.', 'charged', 'Ewa Lind', 'named_official', None),
        ("The captain's lawyer said he had been held for two days.", 'two days', None, 'named_official', None),
        ('Judge Ruth Okoye said the debt was 3 million euros.', '3 million', 'Ruth Okoye', 'named_official', None),
        ('The mayor of Lyon said 40 trees had fallen.', '40 trees', None, 'named_official', None),
        ('Sergeant Tom Hale said the car had been doing 70 mph.', '70 mph', 'Tom Hale', 'named_official', None),
        ('Rebel commander Abu Zeid said 40 soldiers had been killed.', '40 soldiers', 'Abu Zeid', 'named_official', None),
        ("The pope's spokesman, Matteo Bruni, said the surgery had gone well.", 'surgery', 'Matteo Bruni', 'named_official', None),
        ('Fire chief Ana Silva told Reuters that two floors had collapsed.', 'two floors', 'Ana Silva', 'named_official', ('Reuters',)),
        ('Hospital director Yusuf Alam said the morgue had received 58 bodies.', '58 bodies', 'Yusuf Alam', 'named_official', None),
    ],
    'expert': [
        ('Seismologist Lea Kurz of the University of Bern said the quake was the strongest since 1964.', 'quake', 'Lea Kurz', 'named_expert', None),
        ('Tom Hale, an economist at Oxford, said the rate would fall.', 'rate', 'Tom Hale', 'named_expert', None),
        ('Ana Silva, who studies glaciers at the Alfred Wegener Institute, said the shelf had lost 40 metres.', '40 metres', 'Ana Silva', 'named_expert', None),
        ('Professor Lin Wei said the dam had been built on sand.', 'dam', 'Lin Wei', 'named_expert', None),
        ('Economists expect the rate to fall to 3 percent, a Reuters poll showed.', '3 percent', None, 'document', None),
        ('Analysts said the bank had lost 3 billion euros.', '3 billion', 'Analysts', 'anonymous_source', None),
        ('Two experts told the Globe the signature was forged.', 'signature', None, 'anonymous_source', None),
        ('Former ambassador Karl Bauer said 40 envoys had been expelled.', '40 envoys', 'Karl Bauer', 'pundit', None),
        ('Retired colonel Luis Paz said the missile had a range of 300 km.', '300 km', 'Luis Paz', 'pundit', None),
        ('Talk show host Arkady Volkov claimed that 40 tanks had been burnt.', '40 tanks', 'Arkady Volkov', 'pundit', None),
        ('Vlogger Nina Roe claimed the phone explodes at 40 degrees.', '40', 'Nina Roe', 'pundit', None),
        ('Astrologer Ravi Menon predicted that the minister would fall in May.', 'May', 'Ravi Menon', 'pundit', None),
    ],
    'stage': [
        ('“The army has lost 40 tanks,” analyst Boris Lenin said on Al Jazeera.', '40 tanks', 'Boris Lenin', 'pundit', ('Al Jazeera',)),
        ('The clip shown on state television was filmed in 2019, said Jan Vos, a video analyst at the institute Openframe.', 'clip', 'Jan Vos', 'named_expert', ()),
        ('On state television, analyst Yuri Orlov said 40 tanks had been lost. The losses are nearer 12, said Karl Bauer, an analyst at the Vienna Institute for Peace.', 'nearer 12', 'Karl Bauer', 'named_expert', ()),
        ('Analyst Issa Kone, a regular guest on the evening news of state television, said the rebels had lost 40 men.', '40 men', 'Issa Kone', 'pundit', None),
        ('The retired general Luis Paz said on Radio Caribe that a missile had hit the plane.', 'missile', 'Luis Paz', 'pundit', ('Radio Caribe',)),
        ('Former international Emil Sarafov said on Ring TV that half the division is for sale.', 'half', 'Emil Sarafov', 'pundit', ('Ring TV',)),
        ('Host Jack Cole claimed on his show that the vote had been stolen.', 'vote', 'Jack Cole', 'pundit', None),
        ('Columnist Ben Rauch predicted on the talk show Klartext that the plant would be shut.', 'plant', 'Ben Rauch', 'pundit', ('Klartext',)),
        ('Blogger Yan Shchuka claimed that 40 soldiers had fled.', '40 soldiers', 'Yan Shchuka', 'pundit', None),
        ('Activist Rory Blyth claimed on his channel, Deep Witness, that sonar had killed the whales.', 'sonar', 'Rory Blyth', 'pundit', ('Deep Witness',)),
        ('The ex-minister Paul Roe claimed that 300 files had been burned.', '300 files', 'Paul Roe', 'pundit', None),
        ('Former police chief Arnaldo Insfran told Canal 9 that the warden had been paid 200,000 dollars.', '200,000', 'Arnaldo Insfran', 'pundit', ('Canal 9',)),
        ('“The lake will be dry by 2030,” said Lea Kurz, a hydrologist at the University of Bern, on the programme Echo.', '2030', 'Lea Kurz', 'named_expert', None),
    ],
    'names that are small words': [
        ('Dr. Per Holm, a liver specialist at Norvik University, said the drug was safe.', 'drug', 'Per Holm', 'named_expert', None),
        ('Mayor Will Hale said that the bridge was closed.', 'bridge', 'Will Hale', 'named_official', None),
        ('Professor Will Storey of Leeds University said the slope had moved.', 'slope', 'Will Storey', 'named_expert', None),
        ('The ferry carried no lights, Per Holm said.', 'lights', 'Per Holm', 'named_official', None),
        ('Captain Per Dahl told Radio Elbe that the ship had struck a rock.', 'rock', 'Per Dahl', 'named_official', None),
        ('President Will Roe told reporters that the dam was weak.', 'dam', 'Will Roe', 'named_official', None),
        ('Women In Sport said that the cup had been moved.', 'cup', 'Women In Sport', 'institution', None),
        ('Engineers For Peace said that the dam was weak.', 'dam', 'Engineers For Peace', 'institution', None),
        ('Per Reuters, the ferry carried no lights.', 'lights', 'Reuters', 'media_report', None),
        ('Twelve people were hurt, per Coast Guard officials.', 'hurt', None, 'anonymous_official', None),
    ],
    'roles': [
        ('“The army remains in its barracks,” its chief of staff, General Aime Bongo, told Atlas.', 'barracks', 'Aime Bongo', 'named_official', None),
        ("“No inmate has left,” the prison's director, Colonel Hugo Benitez, said.", 'inmate', 'Hugo Benitez', 'named_official', None),
        ('Professor Hilaire Mba, political scientist at the University of Lome, said the vote would be close.', 'vote', 'Hilaire Mba', 'named_expert', None),
        ('Captain Lena Ohm, spokeswoman for the border guard, said 40 people had crossed.', '40 people', 'Lena Ohm', 'named_official', None),
        ("Dr Alan Pettifer, the hospital's medical director, said three patients had died.", 'three patients', 'Alan Pettifer', 'named_official', None),
    ],
}  # fmt: skip
"""By kind: a text, words of the claim meant, its speaker and relays where they matter, its sourcing type."""


@pytest.mark.parametrize("case", [case for cases in KINDS.values() for case in cases])
def test_sources(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """The claim that holds the words has the sourcing type, the speaker and the relays."""
    told_by(*case)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It smelled of petrol,” said beekeeper Tom Hale.", "beekeeper"),
        ("Former international Emil Sarafov said on Ring TV that half the division is for sale.", "Former international"),
        ("“The army remains in its barracks,” its chief of staff, General Aime Bongo, told Atlas.", "chief of staff"),
        ("“No inmate has left,” the prison's director, Colonel Hugo Benitez, said.", "prison’s director"),
        ("Professor Hilaire Mba, political scientist at the Bay Institute, said 40 votes were false.", "political scientist at the Bay Institute"),
        ("Captain Lena Ohm, spokeswoman for the border guard, said 40 people had crossed.", "spokeswoman for the border guard"),
        ("His deputy shrugged. “The money is there,” Karin Holm said.", "deputy"),
        ("The man is Goran Petrov, a baker. “Those were 40 flour sacks,” he said.", "baker"),
    ],
)  # fmt: skip
def test_roles(text: str, role: str) -> None:
    """The office counts before the rank, in front of the name, behind it, or in the sentence before."""
    assert extract_claims(Article(article_id="a", body=text))[-1].speaker_role == role
