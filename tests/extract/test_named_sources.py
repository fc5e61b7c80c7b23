"""Names that stand far from their verb, in lists, behind openings or in headlines."""

from __future__ import annotations

import pytest

from credscore.extract.display import display_name
from credscore.extract.document import read_document
from credscore.extract.statements import statements
from credscore.models import Article


def speakers(body: str) -> list[str]:
    """Give the display names of a text's speakers in order."""
    document = read_document(Article(article_id="a", body=body))
    return [display_name(s.speaker) or "" for s in statements(document) if s.speaker is not None]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Ines Okafor, head of the Harbour Trust, which runs the pier, said the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, 45, who runs a kiosk on the pier, said the planks were rotten.", "Ines Okafor"),
        ("Still, Ines Okafor, a diver, who has seen the piles, said the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, 45, of Tarn, N.H., who fishes there, said the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, of Tarn, South Dakota, who fishes there, said the planks were rotten.", "Ines Okafor"),
        ("Sen. Ines Okafor, R-Maine, who fishes there, said the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, who lost a boat off Tarn, Maine, in May 2019, said that the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, facing a vote in Tarn, a harbour town, said she would rebuild the pier.", "Ines Okafor"),
        ("Ines Okafor, president of the Harbour Trust said the planks were rotten.", "Ines Okafor"),
        ("Ines Okafor, assistant minister for fisheries, forests, and harbours, said the planks were rotten.", "Ines Okafor"),
    ],
)  # fmt: skip
def test_names_before_their_descriptions(body: str, name: str) -> None:
    """However long the description between name and verb, the name is the source."""
    assert speakers(body) == [name]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Last month in Tarn, a diver, who had seen the piles, said the planks were rotten.", "diver"),
        ("Marco Rossi, police said, was driving home.", "police"),
        ("After a storm off Tarn, police and fishermen said the planks were rotten.", "police"),
    ],
)
def test_names_that_are_not_described(body: str, name: str) -> None:
    """A place or a victim before the source is not taken for it."""
    assert speakers(body)[0] == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Most fishermen in Maine, Vermont and Ohio said they had lost boats.", "fishermen in Maine"),
        ("Officials in Maine, Vermont and Ohio said the rivers were low.", "Officials in Maine"),
        ("The Office of Harbours, Forests and Rivers noted that the planks were rotten.", "Office of Harbours"),
    ],
)  # fmt: skip
def test_lists_within_a_source(body: str, name: str) -> None:
    """A list of places or fields is no second speaker."""
    assert speakers(body) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Ines Okafor released a statement calling the report false.",
        "Ines Okafor posted a message saying the pier was safe.",
        "Ines Okafor emailed supporters saying the pier was safe.",
        "Separately, Ines Okafor, a former diver, said the pier was safe.",
        "Angered by the delay in Tarn, Senator Ines Okafor, the minority leader, said that she would sue.",
        "Ines Okafor, a diver, told PORT TODAY's weekly show it is clear that the pier is safe.",
    ],
)
def test_whose_words_they_are(body: str) -> None:
    """What somebody issues is his own, and openings and papers in capitals hide no name."""
    assert speakers(body)[0] == "Ines Okafor"


@pytest.mark.parametrize(
    ("headline", "follow"),
    [
        ("Ines Okafor Under Pressure To Repair The Pier", "Okafor said the planks were rotten."),
        ("Ines Okafor Just Revealed Who She Would Sue", "Okafor said the planks were rotten."),
        ("Ines Okafor Promises Action On The Pier", "Ines Okafor said the planks were rotten."),
        ("Ines Okafor Patched The Pier All Night", "Ines Okafor said the planks were rotten."),
        ("Interview: Ines Okafor Talks About The Pier", "Okafor said the planks were rotten."),
    ],
)
def test_names_in_headlines(headline: str, follow: str) -> None:
    """A headline with capitals throughout gives a person no longer name."""
    assert speakers(f"{headline}\n\n{follow}")[-1] == "Ines Okafor"


@pytest.mark.parametrize("title", ["Rep.", "U.S. Rep.", "State Rep.", "Former Rep."])
def test_representatives_are_lawmakers(title: str) -> None:
    """A short title before a name is an office, so that "the lawmaker" means its holder."""
    body = f"{title} Ines Okafor said the pier would be mended. “This is overdue,” the lawmaker said."
    assert speakers(body) == ["Ines Okafor", "Ines Okafor"]


def test_suits_are_papers() -> None:
    """What a suit alleges is the paper's."""
    document = read_document(Article(article_id="a", body="The suit alleges the mine polluted the river."))
    assert [s.speaker and s.speaker.cls for s in statements(document)] == ["document"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The complaint alleges the mine polluted the river. It says the town knew.", "complaint"),
        (
            "The lawsuit was filed on Monday by three anglers. It alleges the mine polluted the river.",
            "lawsuit",
        ),
    ],
)
def test_papers_are_taken_up(body: str, name: str) -> None:
    """ "It" behind a paper is the paper, not its words."""
    assert speakers(body)[-1] == name


@pytest.mark.parametrize(
    "described", ["a father of two", "a former nurse", "a resident of the east side", "a 20-year veteran"]
)
@pytest.mark.parametrize("title", ["Mayor", "Lt."])
def test_descriptions_make_no_second_person(title: str, described: str) -> None:
    """What stands behind a surname only adds to what the title before the full name says."""
    body = f"“I was stunned,” said {title} Dan Okafor. Okafor, {described}, said the fire spread fast."
    assert speakers(body) == ["Dan Okafor", "Dan Okafor"]


def test_ranks_outweigh_descriptions() -> None:
    """A lieutenant stays one though he is a veteran, too."""
    body = "“I was stunned,” said Lt. Dan Okafor. Okafor, a 20-year veteran, said the fire spread fast."
    document = read_document(Article(article_id="a", body=body))
    assert {s.speaker and s.speaker.cls for s in statements(document)} == {"official"}
