"""Sentences without a source, behind one that names its source at the end."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.models import Article


def _speakers(text: str) -> list[str | None]:
    return [
        claim.speaker for claim in extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "No funds were lost.",
        "Seventeen are sick.",
        "Among the missing are citizens of Norway.",
        "Under the deck there were 12 drums of fuel.",
        "A search of the hold had turned up no weapons.",
        "Divers found eleven bodies in the engine room.",
    ],
)
def test_words_go_on_behind_a_closing_source(behind: str) -> None:
    """Where nobody new comes in who could know, the speaker goes on."""
    assert (
        _speakers(f"The ship had lost its rudder, Rear Admiral Arne Tveit said. {behind}")
        == ["Arne Tveit"] * 2
    )


@pytest.mark.parametrize(
    "behind",
    [
        "Kaj Vester sold the yard in October.",
        "In Oslo, shares in the yard fell by 12 percent.",
        "The minister will visit the yard on Saturday.",
        "Meanwhile 40 homes burned in Lyngby.",
    ],
)
def test_the_text_turns_to_something_else(behind: str) -> None:
    """A name, another place, an official or a word that turns away begin the outlet's own words."""
    assert _speakers(f"The ship had lost its rudder, the yard said. {behind}")[1:] == [None]


def test_a_record_goes_on() -> None:
    """What stands in a record is told on in the next sentence."""
    text = "The register lists two owners. No sale is recorded for 2023."
    assert _speakers(text) == ["register"] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The gate of the yard was locked when this reporter arrived at noon.",
            "The gate of the yard was locked",
        ),
        (
            "Nine cranes stand idle in Tarn, where our reporter counted them on Friday.",
            "Nine cranes stand idle in Tarn",
        ),
        (
            "Two boats lay on their sides in the mud, a Gazette reporter saw.",
            "Two boats lay on their sides in the mud",
        ),
    ],
)
def test_what_a_reporter_saw_ends_before_him(text: str, told: str) -> None:
    """Neither "when" nor "where" is part of it."""
    (claim,) = extract_claims(Article(article_id="a", outlet="Port Gazette", body=text))
    assert (claim.assertion, claim.sourcing_type.value) == (told, "eyewitness")
