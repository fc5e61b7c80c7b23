"""Who speaks, by what other sentences tell: posts told apart, short names, names that come later, transcripts, figures."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.shortened import short_names
from credscore.models import Article

TOLD: dict[str, list[tuple[str, str, str | None]]] = {
    "two posts of one large family": [
        (
            "The yacht's captain, Per Holt, said that the mast had snapped. The harbour master said that two tugs had been sent.",
            "two tugs",
            "harbour master",
        ),
        (
            "Head teacher Una Frost said that the hall had been locked. The coroner said that the boy had died at nine.",
            "had died",
            "coroner",
        ),
        (
            "Chief executive Una Frost said that sales had doubled. The chairwoman said that 40 shops would close.",
            "40 shops",
            "chairwoman",
        ),
        (
            "Chief executive Una Frost said that sales had doubled. The boss said that 40 shops would close.",
            "40 shops",
            "Una Frost",
        ),
        (
            "General Per Holt said that the pass was clear. The colonel said that six trucks had burned.",
            "six trucks",
            "colonel",
        ),
    ],
    "trades and bodies": [
        (
            "The Red Lion Trust said that the boat had sunk. The airline said that six planes had been grounded.",
            "six planes",
            "airline",
        ),
        (
            "It was noticed by the Auditor General. The contractor said that six pumps had been paid for.",
            "six pumps",
            "contractor",
        ),
        (
            "The clerk met Tarn council in May. The power company said that 900 homes were dark.",
            "900 homes",
            "power company",
        ),
    ],
    "short names given in the text": [
        (
            "The Federation of Net Menders (FNM) met on Friday. FNM said that 300 members had left.",
            "300 members",
            "Federation of Net Menders",
        ),
        (
            "The Coordinadora Nacional de Pescadores (CNP, in Spanish) blocked two roads. CNP said that 40 boats took part.",
            "40 boats",
            "Coordinadora Nacional de Pescadores",
        ),
        (
            'Orrin Metals plc ("Orrin" or "the Company") reports on the quarter. The Company expects output of 160,000 tonnes.',
            "160,000",
            "Orrin Metals",
        ),
    ],
    "named later": [
        (
            "A FORMER verger stole £90,000 from her church, a jury was told. Nell Frost, 52, made 214 payments. "
            "Curate Ivo Sands said that he had seen none. The former verger denies theft of £90,000.",
            "denies theft",
            "Nell Frost",
        ),
        (
            "The club’s president denied that 12 seats were sold. Speaking at the ground, Ivo Holt said that the fee was €4m.",
            "12 seats",
            "Ivo Holt",
        ),
        (
            "The mayor said that the bridge was shut. “It burned for ten hours,” said Bo Roe, 51.",
            "ten hours",
            "Bo Roe",
        ),
    ],
    "transcripts": [
        (
            "HOST: How many homes are dark?\nIVO SANDS: About 400 as of noon today. It was 2,000 on Sunday.\nHOST: And the roads?",
            "About 400",
            "Ivo Sands",
        ),
        (
            "HOST: How many homes are dark?\nIVO SANDS: About 400 as of noon today. It was 2,000 on Sunday.\nHOST: And the roads?",
            "2,000",
            "Ivo Sands",
        ),
        (
            "HOST: We are joined by the mayor. Six houses have burned down.\nIVO SANDS: They have.",
            "Six houses",
            None,
        ),
    ],
    "senders before a colon": [
        (
            '11:05 Statement just in from Tarn Water: "Supplies to 300 homes have been cut."',
            "300 homes",
            "Tarn Water",
        ),
        ("From the Met Service: 62mm of rain fell in six hours.", "62mm", "Met Service"),
        ("From the archive: the bridge fell and killed six in 1923.", "killed six", None),
    ],
    "figures": [
        ("The union says nine are hurt; the hospital gives six.", "gives six", "hospital"),
        ("The relief committee gives six deaths for the district.", "six deaths", "relief committee"),
        ("Local rescue groups count 38 dead.", "38 dead", "Local rescue groups"),
        ("Civil defence put its force at 6.3; Italy's INGV measured 6.1.", "measured 6.1", "INGV"),
        ("Eurostat's figure is €157 billion.", "157", "Eurostat"),
        ("The union sticks to its figure of nine injured.", "nine injured", "union"),
        ("A count by the daily El Faro, based on drone pictures, came to 412.", "412", "El Faro"),
        ("The toll was put at 43 by the coastguard.", "43", "coastguard"),
        ("The governor, Una Frost, has put the cost at 160 million euros.", "160 million", "Una Frost"),
        ("Lawyers for the company put that figure at nine.", "nine", "Lawyers for the company"),
        ("The hospital gives 40 meals a day.", "40 meals", None),
    ],
    "parts and papers": [
        (
            "The list is worth €26 billion, said two envoys of the bloc. The other said the list was 9 pages long.",
            "9 pages",
            "envoys of the bloc",
        ),
        (
            "The police have heard eleven witnesses, a clerk said. One of them said that two officers ran behind the van.",
            "two officers",
            "eleven witnesses",
        ),
        (
            "The driver was hurt. Two of its technicians told this paper that the lamp had failed in June.",
            "lamp had failed",
            "technicians",
        ),
        ("Milk yields are down 8% on last year, according to co-op returns.", "8%", "co-op returns"),
        (
            "This week it was the turn of the Auditor General, whose report says that 31 bolts are corroded.",
            "31 bolts",
            "Auditor General",
        ),
        (
            "The sum is worth €26 billion, according to two bloc diplomats and a document seen by the Gazette.",
            "26 billion",
            "bloc diplomats",
        ),
    ],
    "where the speaker stands": [
        (
            "Bees that nest near roads sleep a third less, a study published in May in the journal Hive has found.",
            "a third less",
            "study published in May in the journal Hive",
        ),
        ("Among them was Nell Platt, 81, who says she left without her tablets.", "tablets", "Nell Platt"),
        (
            "A care worker in her 50s told reporters that a bear had come in.",
            "a bear",
            "care worker in her 50s",
        ),
        ("The bridge, Una Frost told Parliament, is inspected weekly.", "inspected weekly", "Una Frost"),
        (
            "The tram driver, Una Frost, said the tram was full. Six were hurt; WHO put the figure at 110.",
            "110",
            "World Health Organization",
        ),
        (
            "The fans had said yes to a new ground with 9,000 seats, a steward told Radio Norte.",
            "9,000",
            "steward",
        ),
        (
            "Minas Sul, through a spokesman, said that 12 sensors had been switched off.",
            "12 sensors",
            "Minas Sul",
        ),
        ("The channel, Tirvan Live, says that six men were filmed.", "six men", "Tirvan Live"),
        (
            "Superintendent Lori Banks told parents that two schools would stay open.",
            "two schools",
            "Lori Banks",
        ),
        ("Referee Una Frost judged that he had led with his elbow in both cases.", "elbow", "Una Frost"),
        (
            "“Never a red, and I have seen it four times,” said Ivo Holt. “The keeper was sent off after 20 minutes.”\nHis opposite number disagreed.",
            "after 20 minutes",
            "Ivo Holt",
        ),
    ],
}


@pytest.mark.parametrize(("text", "words", "speaker"), [case for cases in TOLD.values() for case in cases])
def test_speaker(text: str, words: str, speaker: str | None) -> None:
    """The claim that holds the words is owed to the speaker."""
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    told = {claim.speaker for claim in found if words in claim.assertion or words in claim.sentence}
    assert speaker in told


def test_nobody_speaks_behind_read() -> None:
    """Somebody who reads a list aloud says nothing by it."""
    text = "Kin came to hear the chair, the retired judge Una Frost, read the list of 71 names."
    found = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert all(claim.speaker is None for claim in found)


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Society for Hill Birds, or SHB, met.", "SHB", "Society for Hill Birds"),
        ("NDO (National Disaster Office) counted them.", "NDO", "National Disaster Office"),
        ("Talks went on in Buenos Aires (BBC).", "BBC", None),
        ("Deputy leader Una Frost (SPD) left.", "SPD", None),
    ],
)
def test_short_names(text: str, short: str, full: str | None) -> None:
    """Initials stand for the body that the text names beside them, and for no place or person."""
    assert short_names(text).get(short) == full
