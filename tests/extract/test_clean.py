"""Page furniture is told from text by its structure and wording."""

from __future__ import annotations

import pytest

from credscore.extract.clean import body_paragraphs, body_sentences, furniture
from credscore.extract.document import read_document
from credscore.models import Article


def _kept(body: str, title: str = "") -> list[str]:
    document = read_document(Article(article_id="a", title=title, body=body))
    return [s.text for s, keep in zip(document.sentences, body_sentences(document), strict=True) if keep]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Read also",
        "Read more: Ten things to know about the new tram",
        "Related: Storm shuts the coast road",
        "Sign up for our daily newsletter",
        "Subscribe to the Harbour Post for more",
        "By Corina Matei",
        "By Ann Lee and Bo Diaz",
        "Post a Comment",
        "Photo: Jane Roe / Getty Images",
        "All rights reserved.",
        "© The Harbour Post",
        "Published: 3 May 2024",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    """Prompts, adverts, bylines and page data are furniture."""
    assert furniture(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The minister read also from a letter by the king.",
        "By Tuesday the river had risen two metres.",
        "Share prices fell 4 percent on Monday.",
        "Print workers went on strike on Friday.",
        "More from the same seam was found in May, the company said, and it will be mined from next year on by 300 people.",
        "Tags found on the birds show that they came from Norway, and scientists now want to know how they crossed the sea.",
    ],
)
def test_sentences_are_kept(line: str) -> None:
    """Sentences that begin like a prompt stay."""
    assert furniture(line) is None


def test_link_lists_go_and_sentence_lists_stay() -> None:
    """Bullets without full stops are links; bullets that are sentences are text."""
    body = (
        "The bridge was closed on Friday.\n\n- Ten bridges you must see\n- How to cross a river\n\n"
        "The city gave three reasons.\n\n- Two cables had rusted through.\n- A pier had sunk by 4 cm."
    )
    assert _kept(body) == [
        "The bridge was closed on Friday.",
        "The city gave three reasons.",
        "- Two cables had rusted through.",
        "- A pier had sunk by 4 cm.",
    ]


def test_read_also_takes_the_list_beneath_but_not_the_text_behind_it() -> None:
    """A heading over links ends where sentences begin again."""
    body = "Rain fell.\n\nRead also\n\nFive umbrellas tested\n\nWhy we love rain\n\nThe flood reached Port Wells on Monday, killing two people."
    assert _kept(body) == ["Rain fell.", "The flood reached Port Wells on Monday, killing two people."]


def test_repeated_title_is_no_text() -> None:
    """A line that repeats the title is dropped."""
    assert _kept("Bridge shut after storm.\n\nThe bridge was shut.", title="Bridge shut after storm.") == [
        "The bridge was shut."
    ]


def test_prompt_inside_a_paragraph_is_dropped_alone() -> None:
    """A prompt among real sentences does not take them with it."""
    body = "The bridge was shut on Friday. Two cars fell. Nobody was hurt. Subscribe to our newsletter."
    assert _kept(body) == ["The bridge was shut on Friday.", "Two cars fell.", "Nobody was hurt."]


def test_empty_body() -> None:
    """An empty body has no paragraphs."""
    assert body_paragraphs(read_document(Article(article_id="a"))) == []
