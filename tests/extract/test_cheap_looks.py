"""Cheap looks before expressions: they may let too much through, never too little."""

from __future__ import annotations

import re

import pytest

from credscore.extract import stages, venues
from credscore.extract.grammar.tokens import tokenize
from credscore.extract.language import share_of

_WORDS = sorted({*re.findall(r"[A-Za-z]{2,}", re.sub(r"\[(\w)(\w)\]", r"\1", venues._SPOKE.pattern)), "On"})
_LINKS = ("to", "on", "with", "for", "in", "in the", "published in", "sent to", "live on")


@pytest.mark.parametrize("word", _WORDS)
def test_whatever_shows_a_venue_is_read(word: str) -> None:
    """No word of the expression for venues is missing from the look before it."""
    for opening in ("", "In an ", "The mayor "):
        for link in _LINKS:
            for ending in ("",) if word.endswith("s") else ("", "s", "ing"):
                sentence = f"{opening}{word}{ending} {link} Radio Norte, the dam held."
                if venues._SPOKE.search(sentence):
                    assert venues._SPOKE in dict(venues._read_here(sentence)), sentence


@pytest.mark.parametrize(
    "venue",
    ["on the talk show Klartext", "via the channel Kanal Sur", "on the airwaves of Sierra", "in his newsletter Tideline", "on Radio Norte"],
)  # fmt: skip
def test_shows_and_stations_are_read(venue: str) -> None:
    """What is called a show, a channel or a station is named."""
    assert venues.venues(f"The pilot predicted {venue} that the port would close.")


@pytest.mark.parametrize(
    "words",
    [
        "on Ruritanian state TV", "in a video message", "on air", "on breakfast tv", "during a panel debate", "on their own podcast",
        "appearing on the network", "told the studio", "told listeners", "as a regular guest of the evening news", "on a government-run station",
    ],
)  # fmt: skip
def test_stages_are_seen(words: str) -> None:
    """No wording of the table of stages is missing from the look before it."""
    sentence = f"The admiral spoke of the fleet {words}."
    every = stages._stages()[0]
    assert every.search(sentence.lower())
    assert stages.stage(sentence) is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe, Diaz; Lee: no", ["roe", ",", "diaz", ";", "lee", ":", "no"]),
        ("Capt. Roe’s boat sank.", ["capt.", "roe", "’s", "boat", "sank", "."]),
        ("At the mayor's? (Reluctantly)", ["at", "the", "mayor", "'s", "?", "(", "reluctantly", ")"]),
        ("The U.S. envoy, J. Roe, left", ["the", "u.s.", "envoy", ",", "j.", "roe", ",", "left"]),
    ],
)
def test_words_with_a_mark_are_two_tokens(text: str, words: list[str]) -> None:
    """A word and the mark or possessive behind it are parted, titles and initials are not."""
    line = tokenize(text)
    assert line.words == words
    assert [text[start:end].lower() for start, end in zip(line.starts, line.ends, strict=True)] == words


def test_typeset_marks_change_no_share() -> None:
    """Typeset quotation marks and dashes part words as plain ones do; letters with accents are letters."""
    plain = (
        "the dam 'held' for a week - the mayor said so to her \"old\" friend, and then the rain came back to it all "
        * 2
    )
    typeset = plain.replace("'", "’").replace('"', "”").replace(" - ", " — ")
    assert share_of(typeset) == share_of(plain)
    assert share_of(typeset.replace("mayor", "Müller")) == share_of(plain)
