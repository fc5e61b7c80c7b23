"""What somebody believes or doubts is what he affirms or denies."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.attitudes import held
from credscore.models import Article
from credscore.terms import Polarity


def told(body: str) -> list[tuple[str | None, str, Polarity]]:
    claims = extract_claims(Article(article_id="a", outlet="Morning Herald", body=body))
    return [(claim.speaker, claim.assertion, claim.polarity) for claim in claims]


DOUBTED = [
    "Vet Nora Lund doubts that the flood came from the quarry.",
    "Vet Nora Lund does not believe the flood came from the quarry.",
    "Vet Nora Lund is sceptical that the flood came from the quarry.",
    "Vet Nora Lund remains unconvinced that the flood came from the quarry.",
    "Vet Nora Lund said she did not think the flood came from the quarry.",
    "Vet Nora Lund said she was not convinced the flood came from the quarry.",
    "Vet Nora Lund said she had serious doubts that the flood came from the quarry.",
    "Vet Nora Lund said she saw no reason to believe that the flood came from the quarry.",
    "Vet Nora Lund said she would be surprised if the flood came from the quarry.",
    "“I don’t believe the flood came from the quarry,” vet Nora Lund said.",
    "“It would astonish me if the flood came from the quarry,” vet Nora Lund said.",
]
BELIEVED = [
    "Vet Nora Lund believes the flood came from the quarry.",
    "Vet Nora Lund does not doubt that the flood came from the quarry.",
    "Vet Nora Lund said she believed the flood came from the quarry.",
    "Vet Nora Lund said she was convinced that the flood came from the quarry.",
    "Vet Nora Lund said there was no doubt that the flood came from the quarry.",
    "Vet Nora Lund said it was true that the flood came from the quarry.",
    "Vet Nora Lund said she could confirm that the flood came from the quarry.",
]


@pytest.mark.parametrize(
    ("body", "polarity"),
    [*((body, Polarity.DENIES) for body in DOUBTED), *((body, Polarity.AFFIRMS) for body in BELIEVED)],
)
def test_a_belief_is_told_as_its_clause(body: str, polarity: Polarity) -> None:
    """However it is worded, who doubts denies the clause and who believes affirms it."""
    assert told(body) == [("Nora Lund", "The flood came from the quarry", polarity)]


def test_what_few_believe_is_denied() -> None:
    """Few who believe deny, few who doubt affirm."""
    [(_, assertion, polarity)] = told("Few divers believe that the wreck is the Astrid.")
    assert (assertion, polarity) == ("The wreck is the Astrid", Polarity.DENIES)
    [(_, assertion, polarity)] = told("Few divers doubt that the wreck is the Astrid.")
    assert (assertion, polarity) == ("The wreck is the Astrid", Polarity.AFFIRMS)


def test_a_doubt_ends_where_the_next_thing_said_begins() -> None:
    """ "And that" goes on with what is said, not with what is doubted."""
    found = told("Coach Ida Berg said she did not think the race would be run and that 40 riders had left.")
    assert [(assertion, polarity) for _, assertion, polarity in found] == [
        ("The race would be run", Polarity.DENIES),
        ("40 riders had left", Polarity.AFFIRMS),
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("she believed in the pier", False),
        ("she was not sure the pier would hold", False),
        ("she thought it likely that the pier would hold", False),
        ("she had believed the pier would hold", False),
        ("I thought the pier would hold", True),
        ("I never believed the pier would hold", True),
        ("she would be surprised at the news", False),
        ("she did not know how the pier would hold", False),
    ],
)
def test_what_is_neither_belief_nor_doubt_keeps_its_words(text: str, quoted: bool) -> None:
    """What is open, held no more, or no clause is told as it is said."""
    assert held(text, quoted=quoted) is None


@pytest.mark.parametrize(
    ("body", "assertion"),
    [
        (
            "There is no truth in the claim that the lift is unsafe, warden Ola Moe said.",
            "The lift is unsafe",
        ),
        ("There is no truth in the report that the lift is unsafe.", "The lift is unsafe"),
        ("Contrary to rumours, the lift is not closing, warden Ola Moe said.", "The lift is not closing"),
        (
            "There is no evidence for the claim that the lift is unsafe, warden Ola Moe said.",
            "There is no evidence for the claim that the lift is unsafe",
        ),
    ],
)
def test_a_claim_named_to_be_denied_is_affirmed_by_nobody(body: str, assertion: str) -> None:
    """Nothing of the sentence affirms what it calls empty."""
    assert [(text, polarity) for _, text, polarity in told(body)] == [(assertion, Polarity.DENIES)]


@pytest.mark.parametrize(
    "body",
    [
        "The warden is asked on her way to the lift whether it should be closed.",
        "A guest asked whether the lift was unsafe.",
        "The warden said she did not know whether the lift was unsafe.",
        "It is too early to say what stopped the lift, warden Ola Moe said.",
        "There was no word on whether the lift had stopped.",
    ],
)
def test_a_question_left_open_is_no_claim(body: str) -> None:
    """What is asked or not known is claimed by nobody."""
    assert told(body) == []


def test_something_said_that_is_only_described_is_not_told() -> None:
    """A relative clause behind "something" gives none of the words."""
    assert all(
        assertion != "Nobody could hear"
        for _, assertion, _ in told("The singer said something to her driver that nobody could hear.")
    )
