"""Kinds of bodies, records and channels that speak, each by sentences of other subjects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KINDS: dict[str, list[tuple[str, str, str | None, str, tuple[str, ...] | None]]] = {
    'documents': [
        ('Papers lodged with the court in Leeds show that the club paid 40,000 euros.', '40,000', None, 'document', None),
        ("Bank statements seen by the Gazette show 14 payments to the mayor's brother.", '14 payments', None, 'document', None),
        ('The constitution says the speaker takes over for 60 days.', '60 days', None, 'document', None),
        ('The Official Gazette shows the decree was signed on 4 May.', 'decree', None, 'document', None),
        ('The ship left Odesa on Monday, according to the ship-tracking site VesselWatch.', 'Odesa', None, 'document', None),
        ('Minutes of the meeting show that the board knew of 12 complaints.', '12 complaints', None, 'document', None),
        ('Security camera footage shows two men climbing the fence.', 'two men', None, 'document', None),
        ('The log of the harbour master records 14 arrivals that night.', '14 arrivals', None, 'document', None),
        ('Court filings reviewed by Reuters say the company hid 14 leaks.', '14 leaks', None, 'document', None),
        ('The invoice, dated 3 March, lists 400 helmets.', '400 helmets', None, 'document', None),
        ('Flight data show the plane dropped 4,000 feet in a minute.', '4,000 feet', None, 'document', None),
        ("The engineer's memo warned the board of cracks in nine of the pillars.", 'cracks', None, 'document', None),
        ('An internal memo obtained by the Gazette says the plant will close in June.', 'June', None, 'document', None),
        ('The minister said a letter proved that 600 men had been held.', '600 men', 'minister', 'named_official', None),
        ('The ministry said satellite images showed 40 tanks.', '40 tanks', 'ministry', 'institution', None),
    ],
    'communique': [
        ('The army struck a camp near Gao. No civilian was hurt in the raid, the communiqué said.', 'No civilian', 'army', 'institution', None),
        ('The ministry denied the report. In a statement it admitted that two men had been held.', 'two men', 'ministry', 'institution', None),
        ('Two soldiers died in the crash, the defence ministry said in a communiqué.', 'Two soldiers', 'defence ministry', 'institution', None),
        ('The bank closed 12 branches. The statement said 300 jobs would go.', '300 jobs', 'bank', 'institution', None),
    ],
    'social': [
        ('The Telegram channel Zubr wrote that the decree had been signed. According to the channel, 40,000 men will be called up.', '40,000', None, 'social_media', None),
        ('The Telegram channel “Red Fox” reported that the president was dead. The channel gave no source. It also said that two generals had fled.', 'two generals', None, 'social_media', None),
        ('Photographs circulating on Facebook show a burnt truck.', 'burnt truck', None, 'social_media', None),
        ('A user named @pravda wrote on X that 300 ballots had been burnt.', '300 ballots', None, 'social_media', ()),
        ('Amateur trackers wrote on Mastodon that the satellite had broken up.', 'satellite', None, 'social_media', None),
        ('The administrator of the Telegram channel Zubr said students would be called up too.', 'students', None, 'social_media', None),
        ('On Facebook, parents wrote that the school had been closed.', 'school', None, 'social_media', None),
        ('Posts on X claimed that the dam had burst.', 'dam', None, 'social_media', None),
        ('A Reddit user claimed the phone explodes at 40 degrees.', '40', None, 'social_media', None),
        ('Commenters on TikTok claimed the actress was dead.', 'actress', None, 'social_media', None),
        ('A channel on Telegram close to the rebels said two helicopters had been shot down.', 'two helicopters', None, 'social_media', None),
    ],
    'names-bodies': [
        ('The heat did it, according to Anglia Rivers Water, which runs the plant.', 'heat', 'Anglia Rivers Water', 'institution', None),
        ('“It started under the seat,” recounted Nadine Huber of Graz, whose car burnt out.', 'seat', 'Nadine Huber', 'eyewitness', None),
        ('“It shook for a minute,” said Timo Hakala of Oulu.', 'minute', 'Timo Hakala', 'eyewitness', None),
        ('The rate will fall, said Vendula Hruba of Moravia Bank.', 'rate', 'Vendula Hruba', 'named_expert', None),
        ('Cajamar denied that it had lost 3 million euros.', '3 million', 'Cajamar', 'institution', None),
        ('Real Oviedo said the striker had failed a medical.', 'striker', 'Real Oviedo', 'institution', None),
        ('Universität Bern said two students had died.', 'two students', 'Universität Bern', 'institution', None),
        ('The Karolinska said the trial had been stopped after two deaths.', 'trial', 'Karolinska', 'institution', None),
        ('Unite said 300 jobs would go.', '300 jobs', 'Unite', 'institution', None),
        ('The Lisbon stock exchange said trading had been halted at noon.', 'trading', 'Lisbon stock exchange', 'institution', None),
        ('Médecins Sans Frontières said its clinic in Gao had been hit twice.', 'clinic', 'Médecins Sans Frontières', 'institution', None),
    ],
    'inst': [
        ('The Bar Council said 40 lawyers had been held.', '40 lawyers', None, 'institution', None),
        ('Lufthansa said 300 flights had been cancelled.', '300 flights', 'Lufthansa', 'institution', None),
        ('Prosecutors in Turin said they had searched three flats.', 'three flats', None, 'anonymous_official', None),
        ("The prosecutor's office in Turin said three flats had been searched.", 'three flats', None, 'institution', None),
        ('The University of Lund said it had withdrawn two papers.', 'two papers', 'University of Lund', 'institution', None),
        ("The dockers' union said 91 percent had stayed away.", '91 percent', None, 'institution', None),
        ("The miners' union NUM said two men had been buried.", 'two men', 'NUM', 'institution', None),
        ('Hapoel Haifa said the striker would miss six weeks.', 'six weeks', 'Hapoel Haifa', 'institution', None),
        ('Carmaker Caltron denied that nine cars had caught fire.', 'nine cars', 'Caltron', 'institution', None),
        ('The supreme court ruled that the vote was void.', 'vote', None, 'institution', None),
        ('The WHO said 14 people had died.', '14 people', None, 'institution', None),
        ('Kyiv said 12 drones had been shot down.', '12 drones', None, 'institution', None),
        ('The rebel group M23 said it had taken the town.', 'town', 'M23', 'institution', None),
        ('The Red Crescent said 40 bodies had been found.', '40 bodies', None, 'institution', None),
        ('A spokesman for the port authority said two cranes were idle.', 'two cranes', 'port authority', 'institution', None),
        ('A police spokeswoman said a man had been held.', 'man', None, 'institution', None),
        ('Officials at the health ministry said 14 people had died.', '14 people', None, 'anonymous_official', None),
    ],
    'state': [
        ('State television said the president would speak on Monday.', 'Monday', None, 'state_media', None),
        ('TASS reported that two men had been held.', 'two men', 'TASS', 'state_media', None),
        ('The state broadcaster RTVZ reported that 40 rebels had surrendered.', '40 rebels', 'RTVZ', 'state_media', None),
        ('The state-run daily Zora wrote that 40 spies had been caught.', '40 spies', 'Zora', 'state_media', None),
        ("Iran's state news agency IRNA quoted the minister as saying two ships had been held.", 'two ships', None, 'named_official', None),
    ],
}  # fmt: skip
"""By kind: a text, words of the claim meant, its speaker and relays where they matter, its sourcing type."""


@pytest.mark.parametrize("case", [case for cases in KINDS.values() for case in cases])
def test_sources(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """The claim that holds the words has the sourcing type, the speaker and the relays."""
    told_by(*case)
