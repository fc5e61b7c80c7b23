"""Sources told by how the text uses them, not by their own words, each by sentences of other subjects."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

KINDS: dict[str, list[tuple[str, str, str | None, str]]] = {
    'firms': [
        ('Ardelle Maritime has conceded that its ferry left with an open door.', 'open door', 'Ardelle Maritime', 'institution'),
        ('Corvin Halde has admitted that its trucks carried 14 tonnes too much.', '14 tonnes', 'Corvin Halde', 'institution'),
        ('Bramley Voss insists that it paid every one of 300 pickers.', '300 pickers', 'Bramley Voss', 'institution'),
        ('Ostrava Norde said its reactor had been stopped for 40 hours.', '40 hours', 'Ostrava Norde', 'institution'),
        ('Tandem Rask denied that its app had leaked 12,000 addresses.', '12,000', 'Tandem Rask', 'institution'),
        ('The wholesaler, Dalmar Kesh, says the eggs were sold before May.', 'eggs', 'Dalmar Kesh', 'institution'),
        ('The importer, Kestrel Vane, blames the harbour for the 12 spoiled crates.', '12 spoiled', 'Kestrel Vane', 'institution'),
        ('The developer, Hollis Marne, said the roof had been checked in March.', 'roof', 'Hollis Marne', 'institution'),
        ('Merid Alcove, a haulier, said the lorry had been checked twice.', 'lorry', 'Merid Alcove', 'institution'),
        ('Sorrel Dane, which runs the pool, said two boys had been taken to hospital.', 'two boys', 'Sorrel Dane', 'institution'),
        ('Larkspur Wend said the recall covers 4,000 kettles. The company has 300 workers.', '4,000 kettles', 'Larkspur Wend', 'institution'),
        ('Lactoria insists that its milk was boiled.', 'boiled', 'Lactoria', 'institution'),
        ('Emma Halde has admitted that she sold 14 tickets.', '14 tickets', 'Emma Halde', 'eyewitness'),
        ('Corvin Halde said its price was too high and he would not buy the house.', 'too high', 'Corvin Halde', 'named_official'),
    ],
    'in office': [
        ('“We have 14 children here and all are stable,” said Dr Ewa Nowak, the doctor on duty at the county hospital.', '14 children', 'Ewa Nowak', 'named_official'),
        ('Dr Jonas Brandt, medical director of the Sund Hospital, said 12 patients had been admitted.', '12 patients', 'Jonas Brandt', 'named_official'),
        ('Pavel Orsag, manager of the clinic, said nine nurses had resigned.', 'nine nurses', 'Pavel Orsag', 'named_official'),
        ('There is no fracture, said Dr Luis Amaro, the team doctor.', 'fracture', 'Luis Amaro', 'named_official'),
        ('Dr Lena Holm, the club doctor, said the keeper had a broken rib.', 'broken rib', 'Lena Holm', 'named_official'),
        ('“He will run on Sunday,” said Dr Marta Ricci, the sprinter’s own doctor.', 'Sunday', 'Marta Ricci', 'named_official'),
        ('Vicar general Otto Lang said the bishop had not resigned.', 'not resigned', 'Otto Lang', 'named_official'),
        ('The vicar general, Monsignor Paul Oduya, said the diocese would pay 40,000 euros.', '40,000', 'Paul Oduya', 'named_official'),
        ('Professor Anke Weiss, who leads the trial, said two patients had died.', 'two patients', 'Anke Weiss', 'named_official'),
        ('Professor Ivan Sokol, the chief investigator of the study, said three volunteers had left.', 'three volunteers', 'Ivan Sokol', 'named_official'),
        ('Director general Rui Matos said the strike would end on Monday.', 'Monday', 'Rui Matos', 'named_official'),
        ('“The diocese has sold nothing,” said the vicar general, Father Karl Ott, after Mass.', 'sold nothing', 'Karl Ott', 'named_official'),
        ('Clara Bonn, chief economist at Delta Bank, said prices would fall by 3 percent.', '3 percent', 'Clara Bonn', 'named_expert'),
        ('Professor Nils Berg of the University of Lund said the vaccine was safe.', 'vaccine', 'Nils Berg', 'named_expert'),
        ('Dr Hanna Vik, a heart specialist at the University of Bergen, said the drug could cause strokes.', 'strokes', 'Hanna Vik', 'named_expert'),
    ],
    'documents behind': [
        ('The mill will shut two lines, an internal note from May that was seen by the Courier shows.', 'two lines', 'internal note', 'document'),
        ('The port lost 4 million euros last year, a confidential audit obtained by the Post shows.', '4 million', 'confidential audit', 'document'),
        ('At least 14 trains ran without brakes, internal e-mails of the operator that the Courier has seen show.', '14 trains', 'internal e-mails', 'document'),
        ('The bridge was last checked in 2009, the inspector’s log notes.', '2009', None, 'document'),
        ('The file was opened in June 2022, the court’s ruling notes.', 'June 2022', None, 'document'),
        ('Lead was found in 7 of 10 taps, reads the bulletin of the laboratory.', '7 of 10', None, 'document'),
        ('“Lead was present in 7 of 10 samples,” the laboratory’s report reads.', '7 of 10', None, 'document'),
        ('The ticket costs 19 euros a month, the price list of the company shows.', '19 euros', None, 'document'),
        ('According to a note by analysts at Brenner, sales fell by 35 percent.', '35 percent', None, 'document'),
        ('The plant wants to cut 300 posts, a presentation from August seen by the Courier shows. Production of pumps would move to Spain.', 'Spain', 'presentation', 'document'),
        ('The audit shows that 40 beds were never bought. The beds were paid for in May.', 'in May', None, 'document'),
    ],
    'bodies that find': [
        ('The health ministry counts 312 cases and nine deaths.', '312', 'health ministry', 'institution'),
        ('Inspectors found no trace of oil on the recovered wing.', 'no trace', 'Inspectors', 'institution'),
        ('Inspectors saw no sign of fire on the engine.', 'no sign', 'Inspectors', 'institution'),
        ('The transport authority recorded 14 failures in May.', '14 failures', 'transport authority', 'institution'),
        ('The agency found nine faults in the brakes.', 'nine faults', 'agency', 'institution'),
        ('The interior ministry has registered 4,100 arrivals.', '4,100', 'interior ministry', 'institution'),
        ('The UN counted 40,000 displaced people in the province.', '40,000', 'United Nations', 'institution'),
        ('The army declared that the town had been taken.', 'taken', 'army', 'institution'),
        ('Prosecutors have charged the manager of the mill with fraud.', 'fraud', None, 'unattributed'),
        ('Prosecutors in Lille have charged two brokers with forging 14 invoices.', '14 invoices', None, 'unattributed'),
        ('Police have charged a former teacher with theft.', 'theft', None, 'unattributed'),
        ('The firm recorded 14 new songs last year.', '14 new songs', None, 'unattributed'),
        ('The thieves found nine rings in the drawer.', 'nine rings', None, 'unattributed'),
    ],
    'on air': [
        ('Former army diver Tom Reiss is certain: “Somebody cut that cable,” he told viewers of Delta TV.', 'cable', 'Tom Reiss', 'pundit'),
        ('“It was a puma,” former zookeeper Ann Lodge told listeners.', 'puma', 'Ann Lodge', 'pundit'),
        ('Former pilot Jan Kos told Radio Delta that the engine had been on fire.', 'engine', 'Jan Kos', 'pundit'),
        ('Ex-detective Paul Moor said on breakfast television that the wrong man had been held.', 'wrong man', 'Paul Moor', 'pundit'),
        ('Retired engineer Ivo Banik told the talk show that the dam would burst.', 'dam', 'Ivo Banik', 'pundit'),
        ('On Delta TV, Dr Oskar Blum said the ministry had known about the deaths.', 'deaths', 'Oskar Blum', 'pundit'),
        ('Former nurse Eda Lorenz told viewers that 40 patients had died.', '40 patients', 'Eda Lorenz', 'pundit'),
        ('Former miner Ole Lund told listeners that the firm had known about the gas.', 'gas', 'Ole Lund', 'pundit'),
    ],
    'handles': [
        ('@reefcat, a well-known insider, wrote that 3 million photos had been stolen.', '3 million', '@reefcat', 'social_media'),
        ('The leaker @dustbin claims the phone will cost 900 dollars.', '900', '@dustbin', 'social_media'),
        ('Rat poison was found in the kitchen, one mother wrote in a Facebook group.', 'Rat poison', None, 'social_media'),
        ('A user of the forum Bricktalk writes that the founders have fled.', 'founders', None, 'social_media'),
        ('A mother wrote in a parents’ group that the milk contained lead.', 'lead', None, 'social_media'),
        ('A user who goes by the name of Kettle wrote on Reddit that two men were dead.', 'two men', None, 'social_media'),
        ('In a WhatsApp group, parents write that two children are dead.', 'two children', None, 'social_media'),
        ('The phone will cost less than 900 dollars, the leaker @dustbin insisted.', 'less than 900', '@dustbin', 'social_media'),
    ],
    'hearsay': [
        ('A mate who works on a trading desk in Leeds told me over lunch that the bank had lost 40 million pounds.', '40 million', None, 'hearsay'),
        ('So a friend who works at the port told this blogger that two cranes had fallen.', 'two cranes', None, 'hearsay'),
        ('A pal at the ministry tells me the minister will resign.', 'resign', None, 'hearsay'),
        ('It’s said in Lille that the mayor paid for the boat.', 'boat', None, 'hearsay'),
        ('It is said in the village that the mill was sold for nothing.', 'mill', None, 'hearsay'),
        ('A buddy from the barracks told us over coffee that 40 rifles were gone.', '40 rifles', None, 'hearsay'),
        ('In Lille it is whispered that the mayor paid for the boat.', 'boat', None, 'hearsay'),
        ('It was said in the market that the mayor had fled.', 'mayor', None, 'hearsay'),
    ],
    'the writer saw': [
        ('This reporter saw 40 people queue at the gate.', '40 people', 'reporter', 'eyewitness'),
        ('This correspondent counted 14 burnt cars in the street.', '14 burnt', 'correspondent', 'eyewitness'),
        ('About 90 people were waiting at the gate when this reporter arrived at six.', '90 people', 'reporter', 'eyewitness'),
        ('Nine tents were still standing when our correspondent visited on Monday.', 'Nine tents', 'correspondent', 'eyewitness'),
        ('The Courier’s reporter counted 12 buses outside the town hall.', '12 buses', None, 'eyewitness'),
        ('A Courier correspondent saw two tanks on the bridge.', 'two tanks', None, 'eyewitness'),
        ('Our reporter watched as 40 men were led away.', '40 men', None, 'eyewitness'),
        ('Two lorries stood in the yard when a Courier reporter visited.', 'Two lorries', None, 'eyewitness'),
    ],
    'unclosed': [
        ('“I have no plan to step down, Horvat answered.', 'step down', 'Horvat', 'named_official'),
        ('“We never sold the boat, the mayor, Ida Falk, replied.', 'boat', 'Ida Falk', 'named_official'),
        ('“The tank was washed on Monday, Minister Karin Lund said.', 'tank', 'Karin Lund', 'named_official'),
        ('„The bridge was checked in May, said Transport Minister Ion Radu.', 'bridge', 'Ion Radu', 'named_official'),
        ('“There were nine men on board, captain Jon Eide told the court.', 'nine men', 'Jon Eide', 'eyewitness'),
        ('“Nobody asked us about the wall, the village mayor Rosa Prat complained.', 'wall', 'Rosa Prat', 'named_official'),
        ('“The hall was empty at nine, the coach, Lars Holm, answered.', 'hall', 'Lars Holm', 'named_official'),
        ('“I will not resign, Chancellor Vera Blohm replied.', 'resign', 'Vera Blohm', 'named_official'),
    ],
    'told of reports': [
        ('Two boats were reported missing, the coast guard said.', 'missing', 'coast guard', 'institution'),
        ('Nine of the leaks were reported late or not at all, the head of the board, Ida Vesely, told reporters.', 'late', 'Ida Vesely', 'named_official'),
        ('Forty sheep were reported stolen in May, the police said.', 'stolen', 'police', 'institution'),
        ('Three climbers were reported dead, the governor, Omar Said, told journalists.', 'dead', 'Omar Said', 'named_official'),
    ],
    'taken up': [
        ('The phone costs 900 dollars, leaker @dustbin wrote. The leaker also says that 40 shops will close.', '40 shops', '@dustbin', 'social_media'),
        ('According to insider @reefcat the game is late. The insider claims that 12 levels were cut.', '12 levels', '@reefcat', 'social_media'),
        ('The firm may sell its mill, the Gazette reported, citing two members of its board.', 'mill', None, 'anonymous_official'),
        ('A member of the city council said the bridge would close in May.', 'May', None, 'anonymous_official'),
        ('There is no fracture in the foot, the striker’s doctor, Luis Amaro, told the Gazette.', 'fracture', 'Luis Amaro', 'named_official'),
        ('“I have nothing to hide about the mill,” Zorbelk answered.', 'mill', 'Zorbelk', 'eyewitness'),
        ('“I sold my boat in May,” replied Quorve.', 'boat', 'Quorve', 'eyewitness'),
        ('“I have no such plan for the mill, Zorbelk answered.', 'mill', 'Zorbelk', 'eyewitness'),
        ('The distributor, Dalmar Kesh, rejects the accusation that the milk was warm.', 'warm', 'Dalmar Kesh', 'institution'),
    ],
    'issued': [
        ('The prosecutors’ communiqué says that he ordered the crew to stop.', 'crew', 'prosecutors', 'institution'),
        ('The police statement says that two men were held.', 'two men', 'police', 'institution'),
        ('The ministry’s communiqué said 40 beds had been bought.', '40 beds', 'ministry', 'institution'),
        ('The army’s statement admitted that nine men were missing.', 'nine men', 'army', 'institution'),
        ('The bank’s statement said the loss was 4 million euros.', '4 million', 'bank', 'institution'),
        ('The archdiocese’s communiqué denied that the school would close.', 'school', 'archdiocese', 'institution'),
        ('The union’s statement says 300 jobs will go.', '300 jobs', 'union', 'institution'),
        ('Poland’s medicines regulator ORPL said it would inspect nine clinics.', 'nine clinics', 'ORPL', 'institution'),
        ('The rail watchdog TRAV said it had found nine cracks.', 'nine cracks', 'TRAV', 'institution'),
    ],
}  # fmt: skip
"""By kind: a text, words of the claim meant, its speaker where it matters, its sourcing type."""


@pytest.mark.parametrize(
    ("text", "words", "speaker", "kind"), [case for cases in KINDS.values() for case in cases]
)
def test_sources_by_use(text: str, words: str, speaker: str | None, kind: str) -> None:
    """The claim that holds the words has the sourcing type, and the speaker where one is given."""
    found = extract_claims(Article(article_id="a", outlet="Kent Mirror", body=text))
    claim = min((c for c in found if words in c.sentence), key=lambda c: words not in c.assertion)
    assert claim.sourcing_type.value == kind
    assert speaker is None or speaker in (claim.speaker or "")
