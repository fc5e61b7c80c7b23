"""Constructions of attribution in newsroom English, each with the source and the words that it hands over."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article

CASES = [
    (
        "A plumber who has worked for the agency rang to say that the pipe burst on Monday.",
        "plumber",
        "the pipe burst",
    ),
    (
        "Two former guards got in touch to say that the prisoners were beaten on Sunday.",
        "former guards",
        "the prisoners were beaten",
    ),
    (
        "Mayor Ruth Lang accepted yesterday that the flood wall had failed.",
        "Ruth Lang",
        "the flood wall had failed",
    ),
    ("The minister allowed that the talks had collapsed last week.", "minister", "the talks had collapsed"),
    (
        "Chief executive Paul Orr granted that the firm had lost 300 customers.",
        "Paul Orr",
        "the firm had lost",
    ),
    ("Eleven boats were lost in the storm, worried fishermen say.", "worried fishermen", "Eleven boats"),
    (
        "The ghost ship drifted onto the reef on Sunday, worried fishermen say.",
        "worried fishermen",
        "The ghost ship",
    ),
    ("Wolves killed 14 sheep in April, frustrated farmers said.", "frustrated farmers", "Wolves killed"),
    (
        "The new timetable left 200 passengers stranded, exasperated commuters told the Courier.",
        "exasperated commuters",
        "The new timetable",
    ),
    ("The landslide buried six cars, shaken witnesses reported.", "shaken witnesses", "The landslide"),
    (
        "The father and daughter who brought the violin to Harmsen now say they were paid 900 euros.",
        "father and daughter",
        "they were paid",
    ),
    (
        "The two hikers who led rescuers to the hut now say the door was locked on Sunday.",
        "hikers",
        "the door was locked",
    ),
    ("The woman who sold the house to Brandt says he paid 90,000 euros in cash.", "woman", "he paid"),
    (
        '"What we said on Monday was incorrect," chief executive Mark Thiel wrote.',
        "Mark Thiel",
        "What we said on Monday",
    ),
    ("Residents were told by the Foreign Office to leave the region on Friday.", "Foreign Office", "leave"),
    (
        "Passengers were informed by the captain that the engine had failed.",
        "captain",
        "the engine had failed",
    ),
    ("Scientists are confident the bone was buried in 1410.", "Scientists", "the bone was buried"),
    ("The mine was flooded deliberately, or so the owner claims.", "owner", "The mine was flooded"),
    ("The mine, says owner Bert Claes, was flooded deliberately.", "Bert Claes", "was flooded deliberately"),
    ("If police are to be believed, the gang stole 40 cars.", "police", "the gang stole"),
    ("To hear locals tell it, the company poisoned the lake.", "locals", "the company poisoned"),
    ("By his own account, Fisher sold the map for 2,000 pounds.", "Fisher", "Fisher sold"),
    (
        "Keeper Tom Birch took to Facebook to say that the cage was left open.",
        "Tom Birch",
        "the cage was left open",
    ),
    (
        "Keeper Tom Birch went on record saying the cage was left open.",
        "Tom Birch",
        "the cage was left open",
    ),
    ("Keeper Tom Birch let slip that the cage was left open.", "Tom Birch", "the cage was left open"),
    (
        "Keeper Tom Birch has gone public with the claim that the cage was left open.",
        "Tom Birch",
        "the cage was left open",
    ),
    (
        "Keeper Tom Birch has no doubt that the cage was left open.",
        "Tom Birch",
        "the cage was left open",
    ),
    ('"The cage was left open on Friday," shrugs keeper Tom Birch.', "Tom Birch", "The cage was left open"),
    (
        '"The cage was left open on Friday," is how keeper Tom Birch puts it.',
        "Tom Birch",
        "The cage was left open",
    ),
    ("Three children drowned on Sunday, per local media.", "local media", "Three children drowned"),
    ("Ida Rask's version is different: the children drowned at noon.", "Ida Rask", "the children drowned"),
    ("So far as the ministry knows, the bridge was closed on Friday.", "ministry", "the bridge was closed"),
    (
        "Engineer Ida Rask has an explanation: the bolts had rusted since 2015.",
        "Ida Rask",
        "the bolts had rusted",
    ),
    (
        "Engineer Ida Rask criticised the fact that the bolts were never tested.",
        "Ida Rask",
        "the bolts were never tested",
    ),
    (
        "Engineer Ida Rask spoke out on Friday: the bolts had rusted since 2015.",
        "Ida Rask",
        "the bolts had rusted",
    ),
    (
        "The engineer's message was clear: the bolts had rusted since 2015.",
        "engineer",
        "the bolts had rusted",
    ),
    ("The driver made a statement to the effect that he was blinded by the sun.", "driver", "was blinded by"),
    (
        '"He slept three hours that night" is what the driver\'s wife told police.',
        "driver’s wife",
        "He slept three hours",
    ),
    ("He slept three hours that night - that is what his wife told police.", "wife", "He slept three hours"),
    (
        "Someone with knowledge of the matter said two men left the bar at midnight.",
        "Someone with knowledge of the matter",
        "two men left",
    ),
    ('Said chairman Ralf Moe: "Some 4,000 tickets were stolen on Friday."', "Ralf Moe", "Some 4,000 tickets"),
    ("Chairman Ralf Moe went so far as to say that police stole 4,000 tickets.", "Ralf Moe", "police stole"),
    (
        "Chairman Ralf Moe used the press conference to announce that the club sold two players.",
        "Ralf Moe",
        "the club sold",
    ),
    (
        "Chairman Ralf Moe took the opportunity to reveal that the club sold two players.",
        "Ralf Moe",
        "the club sold",
    ),
    (
        "Doctor Yves Brun opened the meeting with the news that the captain broke two ribs.",
        "Yves Brun",
        "the captain broke",
    ),
    ("Doctor Yves Brun left no doubt that the captain broke two ribs.", "Yves Brun", "the captain broke"),
    ("Doctor Yves Brun is on record as saying the captain broke two ribs.", "Yves Brun", "the captain broke"),
    ("Doctor Yves Brun is of the opinion that the captain broke two ribs.", "Yves Brun", "the captain broke"),
    ("Doctor Yves Brun takes the view that the captain broke two ribs.", "Yves Brun", "the captain broke"),
    ("In the video, a man can be heard saying that the drug killed 12 patients.", "man", "the drug killed"),
    ("A nurse I spoke to says the drug killed 12 patients.", "nurse", "the drug killed"),
    ("The drug, says the ministry, killed 12 patients in May.", "ministry", "killed 12 patients"),
    ("The company let it be known that the leak was caused by a worker.", "company", "the leak was caused"),
    (
        "Former staff have come forward with claims that the company hid the leak for two months.",
        "Former staff",
        "the company hid",
    ),
    ("The alarms were off in May, Ida Rask is sure.", "Ida Rask", "The alarms were off"),
    ("The alarms were off in May, Ida Rask is convinced.", "Ida Rask", "The alarms were off"),
    ("The alarms were off in May, it says in the logbook.", "logbook", "The alarms were off"),
    ("It says in the logbook that the alarms were off in May.", "logbook", "the alarms were off"),
    (
        "Not true, says the fire service: there was no explosion on Friday.",
        "fire service",
        "there was no explosion",
    ),
    (
        "The ghost ship ran aground on the reef on Monday, worried fishermen say.",
        "worried fishermen",
        "The ghost ship",
    ),
    (
        "The father and daughter who brought the violin to Harmsen now say they sold it in 2019 for 400 euros.",
        "father and daughter",
        "sold",
    ),
    ("If the mayor is to be believed, the dam burst on Friday.", "mayor", "the dam burst"),
    ("The dam burst on Friday, if the mayor is to be believed.", "mayor", "The dam burst"),
    ("The dam burst on Friday. At least that's how the mayor tells it.", "mayor", "The dam burst"),
    ("The dam burst on Friday, as the mayor tells it.", "mayor", "The dam burst"),
    ("The way the mayor tells it, the dam burst on Friday.", "mayor", "the dam burst"),
    ("The ministry, meanwhile, says the dam burst on Friday.", "ministry", "the dam burst"),
    ('Engineer Ann Roe did not mince words: "The dam burst on Friday."', "Ann Roe", "The dam burst"),
    ('Engineer Ann Roe looks back: "The dam burst on Friday."', "Ann Roe", "The dam burst"),
    ('Engineer Ann Roe laughs: "The dam burst on Friday."', "Ann Roe", "The dam burst"),
    ("Engineer Ann Roe sounded the alarm: the dam had burst on Friday.", "Ann Roe", "the dam had burst"),
    ('"The dam burst on Friday," the Post quotes engineer Ann Roe.', "Ann Roe", "The dam burst"),
    ("The letter, dated 3 May, tells residents the dam burst on Friday.", "letter", "the dam burst"),
]

UNTOLD = [
    ("The mayor accepts the order of the county court.", "the order"),
    ("The council allowed 40 stalls on the square in May.", "40 stalls"),
    ("The owner was confronted with claims that the bar was torched.", "owner"),
    ("The lawyer told a witness to say that the gate was open on Friday.", "witness"),
    ("The ferry costs 4 euros, per person.", "person"),
]


def _claims(text: str) -> list[tuple[str | None, str]]:
    article = Article(article_id="a", outlet="Courier", title="", body=text)
    return [(claim.speaker, claim.assertion) for claim in extract_claims(article)]


@pytest.mark.parametrize(("text", "speaker", "words"), CASES)
def test_construction_gives_the_words_to_their_source(text: str, speaker: str | None, words: str) -> None:
    found = _claims(text)
    assert any(who == speaker and words.lower() in said.lower() for who, said in found), found


@pytest.mark.parametrize(("text", "never"), UNTOLD)
def test_construction_is_not_read_where_nothing_is_told(text: str, never: str) -> None:
    assert all(who is None or never not in who for who, _ in _claims(text))
