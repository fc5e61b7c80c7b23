"""What the outlet says to its readers, of its page or for colour is no claim."""

from __future__ import annotations

import pytest

from credscore.extract import extract_claims
from credscore.extract.appeals import idle
from credscore.models import Article


def _told(*sentences: str) -> list[str]:
    body = "\n\n".join(("The ferry sank off Port Wells on Monday, killing 12 people.", *sentences))
    return [claim.sentence for claim in extract_claims(Article(article_id="a", body=body))][1:]


@pytest.mark.parametrize(
    "sentence",
    [
        "Send us your pictures of the flood in Port Wells.",
        "Subscribe from 5 euros per month.",
        "Help the Harbour Post survive!",
        "Share this story with your neighbours in Dorn.",
        "The Harbour Post depends on your contributions.",
        "Viewers can watch the hearing live from 10:30.",
        "We will publish the report of the inquiry here.",
        "More on this story tomorrow.",
        "Comments have been disabled.",
        "This article was translated by a machine.",
        "Fire at the castle of Dorn!",
        "Senator Rhys Cole cut her short.",
        "Captain Ann Lee presented no evidence.",
        "Mayor Ann Lee took part in a talk show.",
        "The captain shrugged.",
        "Neither the captain nor his lawyer could be reached.",
        "The shipping line has not answered our questions.",
        "Attempts to reach Captain Ann Lee were unsuccessful.",
        "Citizens of Dorn are invited to the town hall on Monday.",
        "Passengers with tickets to Dorn can turn to the port office.",
        "For interviews, please contact the press office of the port.",
        "Photographs may be reproduced with mention of the Harbour Museum.",
        "We rang the harbour master, Captain Ann Lee.",
        "The Harbour Post approached two shipping lines in Dorn.",
        "No reason was given.",
        "Neither wished to be named.",
        "Captain Ann Lee did not name them.",
        "The captain was not authorised to discuss the fire.",
    ],
)
def test_sentences_that_claim_nothing_make_no_claim(sentence: str) -> None:
    """By mood, person and class of verb."""
    assert _told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Support for the bridge in Dorn fell to 12 percent.",
        "Orders at the Dorn shipyard fell by half in March.",
        "Watch sales in Switzerland rose 4 percent in March.",
        "Help arrived in Port Wells on Tuesday.",
        "The captain cut the engines at 3 a.m. and the ferry sank.",
        "All trains between Dorn and Port Wells were cancelled on Monday.",
        "We can see two helicopters over the harbour of Port Wells.",
        "Readers of the Post killed 14 wolves in Dorn last year.",
    ],
)
def test_statements_that_begin_alike_stay(sentence: str) -> None:
    """A noun that could be an order, and what the writer sees himself."""
    assert _told(sentence) == [sentence]


def test_a_question_in_the_title_is_no_claim() -> None:
    """Nor is the half of it behind the mark."""
    article = Article(
        article_id="a", title="200 buried? Dorn mourns after the dam collapse", body="It rained."
    )
    assert extract_claims(article) == []


@pytest.mark.parametrize("said", ["Everybody knows that", "A delay is not a defeat", "It was like a dream"])
def test_sayings_are_no_claims(said: str) -> None:
    """Of quoted words, what would be true of anything is left out."""
    assert extract_claims(Article(article_id="a", body=f"“{said},” Mayor Ann Lee said.")) == []


def test_an_outlet_that_cannot_confirm_confirms_nothing() -> None:
    """ "We cannot verify this" repeats no claim."""
    body = "Posts on X claim 30 people died in Dorn. We cannot verify this."
    assert len(extract_claims(Article(article_id="a", body=body))) == 1


def test_figures_keep_an_exclamation() -> None:
    """A count can be checked, however loud."""
    assert not idle("Forty boats sank!", 1)


@pytest.mark.parametrize(
    "told",
    [
        "“He forged it, full stop,” curator Ann Lee told the paper.",
        "“This particular rumour was news to us,” spokeswoman Ann Lee said.",
    ],
)
def test_plain_words_of_a_speaker_are_claims(told: str) -> None:
    """What somebody says of the matter needs no event, name or figure."""
    assert [claim.speaker for claim in extract_claims(Article(article_id="a", body=told))] == ["Ann Lee"]


@pytest.mark.parametrize(
    "told",
    [
        "“What a wonderful, brave and beautiful day,” Mayor Ann Lee said.",
        "“That is who we are,” Mayor Ann Lee said.",
        "There are rumours that it is sad.",
    ],
)
def test_colour_is_no_claim(told: str) -> None:
    """Judgement and colour stay out, and so do thin words that nobody stands for."""
    assert extract_claims(Article(article_id="a", body=told)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In other words, Port Wells has bought a pier for the gulls.",
        "That is more than you can say of Mayor Dunne, who lost the ferry.",
        "But we shouldn't envy Dunne the pier that sank.",
        "Dunne is the most impressive mayor elected in the towns of Dorn.",
        "Just look at Mayor Dunne, who bought the pier.",
        "The full breakdown of the votes is here.",
    ],
)
def test_the_writers_argument_is_no_claim(sentence: str) -> None:
    """Comment, address to readers, ratings and pointers to other pages tell nothing that happened."""
    assert _told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The best film prize went to a director from Wells, who sold the rights in Dorn.",
        "The pier is the worst hit since records began, and 12 boats sank.",
        "Mayor Dunne, who signed “your pier” posters, resigned in Wells on Monday.",
    ],
)
def test_records_and_quoted_words_are_no_argument(sentence: str) -> None:
    """A superlative that a record bears out, and words of somebody else's."""
    assert _told(sentence)
