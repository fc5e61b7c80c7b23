"""Chains and second mentions, each by sentences of other subjects: relays, hearsay, pronouns, titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KINDS: dict[str, list[tuple[str, str, str | None, str, tuple[str, ...] | None]]] = {
    'via': [
        ('The border is open, the committee said in a message to BelTA.', 'border', 'committee', 'institution', ('BelTA',)),
        ('His wife says to Meduza that he sleeps badly since the trial.', 'sleeps badly', None, 'eyewitness', ('Meduza',)),
        ('“There is no deal,” the government spokesman Jan Roe told reporters, according to dpa.', 'no deal', 'Jan Roe', 'named_official', ('dpa',)),
        ('A wave broke the winch, the company wrote in an e-mail to TT.', 'winch', 'company', 'institution', ('TT',)),
        ('Not one cent was paid, said Foreign Minister Anselm Rauh on the channel ZDF.', 'cent', 'Anselm Rauh', 'named_official', ('ZDF',)),
        ("Germany's Sturm magazine, citing security circles, writes that the price was 1.5 million euros.", '1.5 million', 'security circles', 'anonymous_source', ('Sturm',)),
        ('RIA Novosti, with reference to the consulate, reports that two sailors are ill.', 'two sailors', 'consulate', 'institution', ('RIA Novosti',)),
        ('Interfax reported with reference to a source in the police that two men had been held.', 'two men', None, 'anonymous_official', ('Interfax',)),
        ('The mayor plans to resign, according to Jornal da Barra.', 'resign', 'Jornal da Barra', 'media_report', None),
        ('The mayor is to resign, Agência Planalto reports.', 'resign', 'Agência Planalto', 'media_report', None),
        ('The mayor has resigned, reports Gazeta Lubuska.', 'resigned', 'Gazeta Lubuska', 'media_report', None),
        ('State television ORTV withdrew the pictures. ORTV said the pictures had been shown by mistake.', 'by mistake', 'ORTV', 'state_media', None),
        ('Two villagers heard from a cousin of the kidnappers that the ransom was 4 million dollars.', '4 million', None, 'hearsay', None),
        ('The news agency ANP said, citing the police, that two men had been held.', 'two men', 'police', 'institution', ('ANP',)),
        ('As conveyed by TASS, the governor said the bridge was safe.', 'bridge', None, 'named_official', ('TASS',)),
    ],
    'hearsay': [
        ('“A friend of mine in the police says 40 men are being held,” taxi driver Ali Roe said.', '40 men', None, 'hearsay', None),
        ('“My cousin works there and he told me that 40 men were dead,” said a waiter.', '40 men', None, 'hearsay', None),
        ('A neighbour said he had been told by a friend that the girl was alive.', 'girl', None, 'hearsay', None),
        ('There are reports that 40 men have died.', '40 men', None, 'hearsay', None),
        ('The bridge is said to have cost 3 million euros.', '3 million', None, 'hearsay', None),
        ('Rumour has it that the singer has left the country.', 'singer', None, 'hearsay', None),
        ('The minister has reportedly resigned.', 'minister', None, 'hearsay', None),
        ('Two drivers heard from a cousin of the mayor that the bridge would close on Monday.', 'bridge', 'cousin of the mayor', 'hearsay', ('drivers',)),
    ],
    'coref': [
        ('Police chief Ann Roe spoke to reporters on Monday. The 45-year-old said two men had been held.', 'two men', 'Ann Roe', 'named_official', None),
        ('Prime Minister Felix Obi arrived at noon. Obi said the army had lost 40 men.', '40 men', 'Felix Obi', 'named_official', None),
        ('The minister, Doris Kell, met the families. “There was no deal,” the minister said.', 'no deal', 'Doris Kell', 'named_official', None),
        ('Oonagh Keane, the treasury minister, faces questions over a house. “I have paid every cent,” the treasury minister said.', 'every cent', 'Oonagh Keane', 'named_official', None),
        ('The charity Selkie sent 40 volunteers. Its spokeswoman said 55 whales had died.', '55 whales', 'Selkie', 'institution', None),
        ("The rebel movement FPLA denied the raid. The movement's spokesman, Attaher Inaka, said none of its men were there. He said the army had hit a wedding.", 'wedding', 'Attaher Inaka', 'named_official', None),
        ("A security official said two men had died. The movement's spokesman, Attaher Inaka, called this a lie. He said no fighters had been present.", 'no fighters', 'Attaher Inaka', 'named_official', None),
        ('The ombudsman Eva Lund published her report. She said 40 files had vanished.', '40 files', 'Eva Lund', 'named_official', None),
        ('Prosecutor Henrik Stahl arrested the captain. The crew is 22 strong, the prosecutor said.', '22', 'Henrik Stahl', 'named_official', None),
        ('The Kremlin rejected the claim. It said it knew nothing of any date.', 'date', None, 'institution', None),
    ],
    'coref2': [
        ('The airline Polarjet has grounded 12 planes. The carrier said its money would last four days.', 'four days', 'Polarjet', 'institution', None),
        ('The ministry of mines sent two teams. It said 17 men were trapped.', '17 men', None, 'institution', None),
        ('Ann Lee, head of the Port Authority, spoke on Monday. The crane weighed 900 tonnes, Lee said.', '900 tonnes', 'Ann Lee', 'named_official', None),
        ('Mayor Rosa Pires met the dockers. “I am not resigning,” Pires said.', 'resigning', 'Rosa Pires', 'named_official', None),
        ('Volunteer Musa Ali pulled two girls from the rubble. “They were holding hands,” he said.', 'hands', 'Musa Ali', 'eyewitness', None),
        ('Police chief Ana Silva and fire chief Rui Costa met reporters. She said two men had been held.', 'two men', 'Ana Silva', 'named_official', None),
        ('His deputy shrugged. “The money is there,” Karin Holm said.', 'money', 'Karin Holm', 'named_official', None),
        ('A fisherman watched the boat sink, he told the Globe.', 'boat', 'fisherman', 'eyewitness', None),
    ],
}  # fmt: skip
"""By kind: a text, words of the claim meant, its speaker and relays where they matter, its sourcing type."""


@pytest.mark.parametrize("case", [case for cases in KINDS.values() for case in cases])
def test_sources(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """The claim that holds the words has the sourcing type, the speaker and the relays."""
    told_by(*case)
