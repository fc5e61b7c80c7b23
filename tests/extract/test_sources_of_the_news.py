"""Sources of all kinds as news writing has them most often: one sentence each, and second mentions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

KINDS: dict[str, list[tuple[str, str, str | None, str, tuple[str, ...] | None]]] = {
    'one sentence': [
        ('Two guards at the prison told Reuters that the cameras had been switched off.', 'cameras', None, 'anonymous_official', ('Reuters',)),
        ('A teacher at the school said the boiler had exploded at nine.', 'boiler', None, 'eyewitness', None),
        ('“I was in the shower when the roof came off,” recalled Petra Kovac, a hairdresser.', 'roof', 'Petra Kovac', 'eyewitness', None),
        ('Carlos Mamani, 34, said the bus had been speeding.', 'bus', 'Carlos Mamani', 'eyewitness', None),
        ('The family of the dead woman said she had called police twice.', 'twice', None, 'eyewitness', None),
        ('Her mother, Rosa Vega, said the girl had left home at eight.', 'eight', 'Rosa Vega', 'eyewitness', None),
        ('Villager Abdul Karim said 12 houses had been swept away.', '12 houses', 'Abdul Karim', 'eyewitness', None),
        ('According to a Western diplomat, the talks lasted two hours.', 'two hours', 'Western diplomat', 'anonymous_official', None),
        ('A person briefed on the matter said the deal was worth 3 billion euros.', '3 billion', None, 'anonymous_source', None),
        ('Two people close to the board said the chairman would go.', 'chairman', None, 'anonymous_source', None),
        ('Company insiders said the batteries had failed 40 tests.', '40 tests', None, 'anonymous_source', None),
        ('The chief executive of Nordwind, Eva Holm, told staff that 300 jobs would go.', '300 jobs', 'Eva Holm', 'named_official', None),
        ('Nordwind boss Eva Holm said 300 jobs would go.', '300 jobs', 'Eva Holm', 'named_official', None),
        ('“We lost 40 men,” a soldier who fought there said.', '40 men', None, 'eyewitness', None),
        ('The museum confirmed that two paintings were missing.', 'two paintings', 'museum', 'institution', None),
        ('Interpol said the paintings were worth 3 million euros.', '3 million', 'Interpol', 'institution', None),
        ('The fire service said an overheated cable had started the fire.', 'cable', None, 'institution', None),
        ('Local media reported that two men had been held.', 'two men', 'Local media', 'media_report', None),
        ('The Valley Herald, citing two officials, reported that the dam would be closed.', 'dam', None, 'anonymous_official', ('Valley Herald',)),
        ('Citing a leaked memo, the Valley Herald reported that the dam would be closed.', 'dam', None, 'document', ('Valley Herald',)),
        ('Bloomberg reported, citing people familiar with the matter, that the bank would cut 300 jobs.', '300 jobs', None, 'anonymous_source', ('Bloomberg',)),
        ('The opposition lawmaker Nadir Brohi said a tenth of the money had arrived.', 'tenth', 'Nadir Brohi', 'named_official', None),
        ("The film's director, Ana Roe, said shooting would end in May.", 'May', 'Ana Roe', 'named_official', None),
        ("The singer's manager said the tour would go on.", 'tour', None, 'anonymous_source', None),
        ("The striker's agent, Carlo Benti, said the deal was done.", 'deal', 'Carlo Benti', 'named_official', None),
        ('Environmental group Clearwater said 40 barrels had leaked.', '40 barrels', 'Clearwater', 'institution', None),
        ('Human Rights Watch said 40 men had been shot.', '40 men', 'Human Rights Watch', 'institution', None),
        ('Human rights defender Darya Sinitsyna said the exchange would take place in May.', 'May', 'Darya Sinitsyna', 'named_expert', None),
        ('Lawyer Volha Hermanovich, who was asked by the Globe, said the decree was a forgery.', 'forgery', 'Volha Hermanovich', 'named_expert', None),
        ('Data from the Tax Authority show that 300 firms paid nothing.', '300 firms', None, 'document', None),
        ('A study in the journal Nature found that 40 lakes had dried up.', '40 lakes', None, 'document', None),
        ('CCTV footage seen by the BBC shows the car hitting the gate at 70 mph.', '70 mph', None, 'document', None),
        ('A photograph verified by Reuters shows the bridge in two pieces.', 'two pieces', None, 'document', None),
        ('An X account called Sky Secrets posted that the plane had turned back.', 'plane', None, 'social_media', None),
        ("Users of a sailors' forum wrote that the ship had leaked for years.", 'years', None, 'social_media', None),
        ('Wedding guests said the sky had torn open at nine.', 'sky', None, 'eyewitness', None),
        ('Neighbours reported hearing two shots.', 'two shots', 'Neighbours', 'eyewitness', None),
        ("The pilot's union said he had flown the route 40 times.", '40 times', None, 'institution', None),
        ("Turkey's foreign ministry spokesman Oncu Keceli said four envoys would leave.", 'four envoys', 'Oncu Keceli', 'named_official', None),
        ('A foreign ministry spokesman in Ankara said four envoys would leave.', 'four envoys', None, 'institution', None),
        ('One of the officials said four envoys would leave.', 'four envoys', None, 'anonymous_official', None),
        ('Police sources said two men had been held.', 'two men', None, 'anonymous_official', None),
        ('Medical sources put the toll at 14.', '14', None, 'anonymous_source', None),
        ('Taxi driver Musa Bah said fuel had doubled to 30 francs.', '30 francs', 'Musa Bah', 'eyewitness', None),
        ('A trader who asked not to be named said 40 ships were waiting.', '40 ships', 'trader', 'anonymous_source', None),
        ('The Ukrainian general staff said 12 drones had been shot down.', '12 drones', None, 'institution', None),
        ('Ship-tracking data from Kpler showed 40 tankers waiting.', '40 tankers', None, 'document', None),
        ('The defence chief told parliament that 40 shells had been fired.', '40 shells', None, 'named_official', None),
    ],
    'second mentions': [
        ('President Armand Obi resigned on Monday. Senate speaker Rose Lund was sworn in an hour later. She promised an election within 90 days.', '90 days', 'Rose Lund', 'named_official', None),
        ('Spokesman Jean Obi called the reports lies. Asked about the trip, he said the president was resting for ten days.', 'ten days', 'Jean Obi', 'named_official', None),
        ('Ferry operator Blue Star cancelled 12 trips. It said two engines had failed.', 'two engines', 'Blue Star', 'institution', None),
        ('Polish police held two men. They said the men had carried 12 phones.', '12 phones', 'Polish police', 'institution', None),
        ('The mayor, Ann Lee, and the sheriff, Tom Roe, toured the camp. Roe said 40 tents had burned.', '40 tents', 'Tom Roe', 'named_official', None),
        ('Fatima, a nurse, has slept in the ward for a week. “We have lost 12 babies,” she said.', '12 babies', 'Fatima', 'eyewitness', None),
        ('The union FNV called the strike. Its chairman, Bas Vos, said 91 percent had stayed away.', '91 percent', 'Bas Vos', 'named_official', None),
        ('Analyst Rita Moss of Brightwell Research said the store would lose 3 billion pounds.', '3 billion', 'Rita Moss', 'named_expert', None),
        ('In a video posted on Telegram, the rebel leader said 40 soldiers had been killed.', '40 soldiers', None, 'named_official', None),
        ('A video posted by the ministry shows two tanks burning.', 'two tanks', None, 'document', None),
        ('Farmer Ghulam Rasool showed a bundle of cheques. “Not one rupee has come in two years,” he said.', 'rupee', 'Ghulam Rasool', 'eyewitness', None),
        ('The tabloid Trud claimed that six players had met the fixers.', 'six players', 'Trud', 'media_report', None),
        ("Iran's Press TV said two ships had been held.", 'two ships', 'Press TV', 'state_media', None),
        ('“He was a quiet man,” a neighbour told the Globe, adding that police had come twice in May.', 'twice', None, 'eyewitness', None),
        ('Eyewitness Ben Cole said the car had been doing 70 mph.', '70 mph', 'Ben Cole', 'eyewitness', None),
        ('Activists said 40 people had been beaten.', '40 people', None, 'anonymous_source', None),
        ("The teachers' union leader, Mia Holm, said 300 schools were shut.", '300 schools', 'Mia Holm', 'named_official', None),
        ('Bakery owner Ali Roe said the queue was 200 metres long.', '200 metres', 'Ali Roe', 'eyewitness', None),
        ('Military blogger Rybar wrote that two villages had been lost.', 'two villages', 'Rybar', 'pundit', None),
        ('Officials told AP that 14 people had died.', '14 people', None, 'anonymous_official', ('Associated Press',)),
    ],
}  # fmt: skip
"""By kind: a text, words of the claim meant, its speaker and relays where they matter, its sourcing type."""


@pytest.mark.parametrize("case", [case for cases in KINDS.values() for case in cases])
def test_sources(told_by: Callable[..., None], case: tuple[object, ...]) -> None:
    """The claim that holds the words has the sourcing type, the speaker and the relays."""
    told_by(*case)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Port Gazette investigation found that nine cranes were unsafe.", "nine cranes"),
        ("The Port Gazette reported last month that nine cranes were unsafe.", "nine cranes"),
    ],
)
def test_the_outlet_cites_itself(told_by: Callable[..., None], text: str, words: str) -> None:
    """What the outlet says to have found or reported is its own voice."""
    told_by(text, words, None, "unattributed", ())


@pytest.mark.parametrize(
    ("text", "words", "speaker", "kind"),
    [
        ("The mayor has faced criticism from rivals that the pier was built without a permit.", "permit", "rivals", "anonymous_source"),
        ("Minister Ivo Prlic came close to an admission that sailors had mined the port, saying that nobody had asked him.", "asked", "Ivo Prlic", "named_official"),
        ("Harbour minister Ivo Prlic is back. He's said he owns nine boats.", "nine boats", "Ivo Prlic", "named_official"),
        ("Harbour minister Ivo Prlic is back. He's said to own nine boats.", "nine boats", None, "hearsay"),
        ("The radio ad says the mayor took nine bribes.", "nine bribes", "radio ad", "institution"),
        ("Farmers had sued after the county closed what had been called the “Long Well,” saying that nine farms ran dry.", "ran dry", "Farmers", "eyewitness"),
        ("The dam is a risk, said Ann Lee, chairwoman of the geology department at Hobb University.", "risk", "Ann Lee", "named_expert"),
        ("Tern Research polled 600 sailors. “Nine in ten fear the strait,” said Tern Research researcher Ann Lee, who directed the polling.", "Nine in ten", "Ann Lee", "named_expert"),
    ],
)  # fmt: skip
def test_political_reporting(
    told_by: Callable[..., None], text: str, words: str, speaker: str | None, kind: str
) -> None:
    """Charges of rivals, gerunds of the sentence's subject, contractions, advertisements, pollsters."""
    told_by(text, words, speaker, kind, None)
