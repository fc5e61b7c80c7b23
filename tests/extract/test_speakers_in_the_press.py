"""Who speaks, by the ways in which agencies, papers and live reports name people and bodies."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.names import scan
from credscore.extract.phrases import parse
from credscore.models import Article

SPEAKERS: dict[str, list[tuple[str, str, str | None]]] = {
    "names behind an office and its place": [
        ("Mayor of Novi Sad Milan Djuric said the ferry sank in nine minutes.", "ferry sank", "Milan Djuric"),
        ("President of Finland Aleksi Stubbe said the border would stay closed.", "border", "Aleksi Stubbe"),
        (
            "Governor of Kano State Abba Kabir Yusuf said 40 schools would reopen.",
            "40 schools",
            "Abba Kabir Yusuf",
        ),
        (
            "The president of the European Commission Ursula von der Leyen said tariffs would follow. "
            "Von der Leyen added that talks would go on until May.",
            "talks would go on",
            "Ursula von der Leyen",
        ),
        ("The mayor of New York City said 14 trams were late.", "14 trams", "mayor of New York City"),
        (
            "The director of the Boris Petrov Institute said 14 labs were closed.",
            "14 labs",
            "director of the Boris Petrov Institute",
        ),
    ],
    "names and titles of many countries": [
        (
            "Juan Carlos Ibáñez Roldán, the health minister, said 14 wards were full. Ibáñez said the army had been asked for beds.",
            "asked for beds",
            "Juan Carlos Ibáñez Roldán",
        ),
        ("The minister, Noor ul-Haq, said the accounts would be late by a month.", "accounts", "Noor ul-Haq"),
        (
            "Li Wei and Zhang Min own the shop. Zhang said the police had sealed it on Friday.",
            "sealed it",
            "Zhang Min",
        ),
        (
            "The Rt Rev Obadiah Kariuki said 300 families had lost their homes.",
            "300 families",
            "Obadiah Kariuki",
        ),
        ("Oona Grant KC said the pilots had been trained for a year.", "pilots", "Oona Grant"),
        (
            "The Bundesamt für Fischerei said the quota had been cut by a third.",
            "quota",
            "Bundesamt für Fischerei",
        ),
        ("Transport for Leeds said 14 trams were late.", "14 trams", "Transport for Leeds"),
    ],
    "namesakes": [
        (
            "John and Sarah Whitcombe lost the house. Mrs Whitcombe said the alarm failed. Mr Whitcombe said the engine took 40 minutes.",
            "40 minutes",
            "John Whitcombe",
        ),
        (
            "Wanda Pietrzak and her husband Marek were inside. She said the ceiling fell. He said it took firefighters an hour to reach them.",
            "an hour",
            "Marek",
        ),
    ],
    "people called otherwise": [
        (
            "Police arrested Colin Mabey. The 54-year-old told officers he had not been near the warehouse.",
            "warehouse",
            "Colin Mabey",
        ),
        (
            "Coach Magnus Ekdal was calm. The Swede said his side had lost by four.",
            "lost by four",
            "Magnus Ekdal",
        ),
        ("Fan Rob Tetley came by bus. The plumber said he had paid £48 for a seat.", "£48", "Rob Tetley"),
        (
            "Marek Dolny was charged. His lawyer, Ewa Sroka, said her client had been in Leeds.",
            "in Leeds",
            "Ewa Sroka",
        ),
        (
            "“Every lift in the building is broken,” she said. Mrs Hobday, 80, has lived there since 1971.",
            "Every lift",
            "Hobday",
        ),
        (
            "A clerk, speaking anonymously because she fears the sack, said the files were burned.",
            "files were burned",
            "clerk",
        ),
        (
            "Economist Lotte Vang, of the think tank Kraka, who says the tax will raise 2bn, is 40.",
            "raise 2bn",
            "Lotte Vang",
        ),
    ],
    "bodies that find, hear and tell": [
        ("The Red Cross has counted 40 bodies in the valley.", "40 bodies", "Red Cross"),
        (
            "The coroner has recorded a verdict of misadventure in the death of Ann Platt.",
            "misadventure",
            "coroner",
        ),
        ("The court heard on Monday that Mr Doyle had driven at 92mph.", "92mph", "court"),
        ("Mr Doyle had driven at 92mph, the inquest heard.", "92mph", "inquest"),
        (
            "Northern Rail put the delay down to a signal failure near Crewe.",
            "signal failure",
            "Northern Rail",
        ),
        ("The statistics office put unemployment at 11.2%.", "11.2%", "statistics office"),
        (
            "On a dockers' WhatsApp list it is alleged that the mayor sold the land.",
            "sold the land",
            "dockers’ WhatsApp list",
        ),
        (
            "14.20 Lanterna Holding: the ferry had passed its inspection in March.",
            "inspection",
            "Lanterna Holding",
        ),
        (
            "A source at the airport said the crew had reported smoke twice.",
            "smoke twice",
            "source at the airport",
        ),
        ("“No one told us the water was unsafe in May,” said Abena Owusu.", "unsafe", "Abena Owusu"),
    ],
}
CASES = [
    pytest.param(*case, id=f"{kind} {number}")
    for kind, cases in SPEAKERS.items()
    for number, case in enumerate(cases)
]


@pytest.mark.parametrize(("body", "piece", "speaker"), CASES)
def test_speaker(body: str, piece: str, speaker: str | None) -> None:
    article = Article(
        article_id="a", outlet="Daily Banner", domain="dailybanner.example", title="Something", body=body
    )
    claims = extract_claims(article)
    found = [claim.speaker for claim in claims if piece in claim.sentence]
    assert speaker in found


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        ("The farm lost 13 cows, Ueli Amstutz told Sportbladet on Monday.", "Sportbladet"),
        ("The farm lost 13 cows, Ueli Amstutz told Banner on Monday.", None),
        ("The farm lost 13 cows, Ueli Amstutz told Europol on Monday.", None),
        ("The minister said in a statement carried by Reuters that the farm lost 13 cows.", "Reuters"),
    ],
)
def test_who_was_told(sentence: str, relay: str | None) -> None:
    article = Article(
        article_id="a", outlet="Daily Banner", domain="dailybanner.example", title="Something", body=sentence
    )
    (claim,) = [claim for claim in extract_claims(article) if "13 cows" in claim.sentence]
    assert [*claim.via] == ([relay] if relay else [])


def test_a_run_of_capitals_ends_with_its_sentence() -> None:
    assert [mention.words for mention in scan("She told the Echo. Mrs Hobday left.")] == [("Hobday",)]


def test_an_office_to_be_taken_up_is_an_office() -> None:
    phrase = parse("Mayor-elect Gita Prashad")
    assert (phrase.name, phrase.role) == ("Gita Prashad", "Mayor-elect")
