"""Sources whose words were cut short or taken for something else: crowds, one of two, "that" that points, datelines."""

from __future__ import annotations

import pytest

from credscore.extract.grammar.tokens import tokenize
from credscore.models import Claim
from credscore.terms import SourcingType
from readings import claims


def of(claims: list[Claim], words: str) -> Claim:
    return next(claim for claim in claims if words in claim.sentence)


WHO: list[tuple[str, str, str | None]] = [
    ("Hundreds of growers said the canal was dry.", "canal", "growers"),
    ("On Monday dozens of growers said the canal was dry.", "canal", "growers"),
    (
        "A letter copied hundreds of times on Telegram said a weir above the town had burst.",
        "weir",
        "letter",
    ),
    (
        "The quay is unsafe, two people briefed on the survey say. The bolts had been loose, according to one of the two.",
        "bolts",
        "people",
    ),
    (
        "The quay is unsafe, three people briefed on the survey say. The bolts had been loose, one of the three said.",
        "bolts",
        "people",
    ),
    ("A porter who worked that night said the ward had flooded.", "ward had", "porter"),
    ("A porter who works on that ward said the roof had leaked.", "roof", "porter"),
    ("A porter who said that police had lied was held.", "lied", "porter"),
    ("Foremen at the Lund mill knew that the boiler had cracked, a fitter says.", "boiler", "fitter"),
    ("The foremen knew that the boiler had cracked.", "boiler", "foremen"),
    (
        "A clerk, who asked not to be named, told us that two pages were missing. And that the seal was broken.",
        "seal",
        "clerk",
    ),
    (
        "Berg flew to Lagos on Monday. The New Zealander said that no ship had left.",
        "no ship",
        "Berg",
    ),
    ("The Dutch said that no ship had left.", "no ship", "Netherlands"),
    (
        "A clerk spoke of a sale. We asked the harbour ministry about it. It denies that the quay was sold.",
        "denies",
        "harbour ministry",
    ),
    ("Two nurses spoke of a leak. We asked Ann Lee. They say that the roof was wet.", "roof", "nurses"),
    ("Critics say the quay is shut. Not so, says the harbour company.", "Not so", "harbour company"),
    ("The mayor wants a new quay. Her office's reply: the quay was built in May.", "built", "office"),
    ("The army's response was swift: it fired on the crowd.", "fired", None),
    ("Belmond, the owner, “firmly” denied any role in the crash.", "role", "Belmond"),
    (
        "BERGEN (NTB): A ferry with 43 people on board ran aground late on Tuesday, the port operator confirms.",
        "ferry",
        "port operator",
    ),
    (
        "OSLO (Reuters): A Norlink Boeing 737 left the runway on Tuesday, the airport operator confirms.",
        "runway",
        "airport operator",
    ),
    (
        "The council acknowledged that the outdoor warning lights at Hull did not work on Monday.",
        "lights",
        "council",
    ),
    ("The mayor, warning residents that the dam may burst, left the hall.", "dam", "mayor"),
    ("Ropes lose their grip in frost, harbour master Rui Costa explained.", "Ropes", "Rui Costa"),
    ("He had reported sick on Monday, the club said.", "sick", "club"),
    ("The dam had burst, the mayor reported late on Monday.", "dam", "mayor"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), WHO)
def test_who_is_read_whole(text: str, words: str, speaker: str | None) -> None:
    name = of(claims(text), words).speaker
    assert (name or "").startswith(speaker) if speaker else name is None


TYPES: list[tuple[str, str, SourcingType]] = [
    (
        "The friend, Luca Feri, was a clerk at the mill. He found the letters in a bin, he told the Gazette.",
        "letters",
        SourcingType.EYEWITNESS,
    ),
    ("A friend told him that the mill had closed.", "mill", SourcingType.HEARSAY),
    (
        "On Karl Moe's farm at Lund the lorry still comes. The price fell by half, he says.",
        "price",
        SourcingType.EYEWITNESS,
    ),
    (
        "Critics of Karl Moe's plan met. The price fell by half, Karl Moe says.",
        "price",
        SourcingType.NAMED_OFFICIAL,
    ),
    (
        "HOST: On the line, Dr. Anita Moss, she's a sociologist at Plains College. Does it matter?\n\n"
        "MOSS: About half of people wake to one.\n\nHOST: Thanks.\n\nMOSS: The bells were silent in May.",
        "half",
        SourcingType.NAMED_EXPERT,
    ),
]


@pytest.mark.parametrize(("text", "words", "sourcing"), TYPES)
def test_types_of_those_read_whole(text: str, words: str, sourcing: SourcingType) -> None:
    assert of(claims(text), words).sourcing_type is sourcing


@pytest.mark.parametrize(
    ("text", "at", "tag"),
    [
        ("the vote on that bridge was lost", 3, "D"),
        ("strange in that police knew", 2, "T"),
        ("a man who said that police lied", 4, "T"),
        ("scores of growers met", 1, "Y"),
        ("shared thousands of times said", 2, "O"),
    ],
)
def test_words_that_point_and_count(text: str, at: int, tag: str) -> None:
    assert tokenize(text).tags[at] == tag
