"""Records that show, list, bear or require something without a verb of saying."""

from __future__ import annotations

import pytest

from credscore.terms import SourcingType
from readings import claims

T = SourcingType


@pytest.mark.parametrize(
    ("body", "speaker", "told"),
    [
        ("The tracking site ShipWatch shows the tanker leaving Odessa at 11.52 p.m.", "ShipWatch", "tanker leaving Odessa"),
        (
            "Satellite images taken on Sunday by the firm Orbis and reviewed by Globe Wire show two craters and six graves.",
            "Satellite images", "show two craters",
        ),
        ("Internal slides give the loss as 12 million euros.", "Internal slides", "give the loss as 12 million"),
        ("Norwegian customs records list the export of twelve engines.", "Norwegian customs records", "the export of twelve engines"),
        ("The contract, a copy of which was seen by Atlas, bears the minister's signature.", "contract", "the minister's signature"),
        ("The notice, pinned up in June, is dated 8 July.", "notice", "dated 8 July"),
        ("A memorandum of October 2023 warned the board of short circuits.", "memorandum of October 2023", "warned the board"),
        ("Phone records obtained by the Herald place the senator at the hotel on 3 May.", "Phone records", "place the senator at the hotel"),
        ("The treaty obliges both countries to give up their mines by 2030.", "treaty", "obliges both countries"),
        ("Article 13 of the constitution says that the speaker takes over.", "constitution", "The speaker takes over"),
        ("The logbook has the crew leaving the bridge at 02:10.", "logbook", "has the crew leaving the bridge"),
        ("The order remands the man for four weeks.", "order", "remands the man for four weeks"),
        ("The contract, worth 3 million euros, names Polyana as the sole supplier.", "contract", "names Polyana"),
        ("On the video, two men in uniform can be seen dragging a student to a van.", "video", "dragging a student to a van"),
        ("No decree was published on May 30, as can be seen from the official gazette.", "official gazette", "No decree was published"),
        ("As can be seen in the company's accounts, 4 million dollars went to Malta.", "company’s accounts", "4 million dollars went to Malta"),
        ("Three men carrying rifles are visible in footage obtained by the station.", "footage", "Three men carrying rifles"),
        ("The company lost 40 percent of its customers, judging by its own annual report.", "own annual report", "lost 40 percent"),
        ("The ship turned off its transponder, as shown by data from MarineTraffic.", "MarineTraffic", "turned off its transponder"),
        ("The station aired a recording in which a man orders the guards to open fire.", "recording", "orders the guards to open fire"),
        ("The boxes have green lids this year, pictures published by the commission show.", "pictures", "green lids"),
        ("Screenshots of the chat, verified by Nordlys, show the coach asking for 40,000 euros.", "chat", "asking for 40,000 euros"),
    ],
)  # fmt: skip
def test_what_a_record_holds_is_told_by_the_record(body: str, speaker: str, told: str) -> None:
    """The record is the source, and the assertion tells what it holds."""
    found = claims(body)
    assert [(claim.speaker, claim.sourcing_type) for claim in found] == [(speaker, T.DOCUMENT)]
    assert told in found[0].assertion


def test_they_takes_the_images_up_again() -> None:
    """The next sentence goes on with what the images show."""
    first, then = claims(
        "Satellite images taken on Sunday show two craters and six graves. They show no sign of a base."
    )
    assert first.speaker == then.speaker == "Satellite images"


@pytest.mark.parametrize(
    "body",
    [
        "The owner can be seen in court on Monday.",
        "The report cost the ministry 4 million euros.",
        "A file with 40 names was stolen from the office on Monday.",
    ],
)
def test_what_is_done_with_a_record_or_seen_elsewhere_is_no_source(body: str) -> None:
    """Only what stands in a record is told by it."""
    assert all(claim.speaker is None for claim in claims(body))
