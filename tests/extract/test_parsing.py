"""A plugged-in parser: what it is asked, and that nothing depends on it."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

import credscore
from credscore.errors import CredscoreError
from credscore.extract import extract, extract_claims
from credscore.extract.parsing import Entity, Parsed, Parser, Token, from_spacy
from credscore.models import Article

TEXT = "Vellmar said the bridge had been closed for 12 days. The vexle said 40 people had seen it."


def article(body: str = TEXT) -> Article:
    """Give an article with that body."""
    return Article(article_id="a", body=body)


def labelling(label: str, name: str = "Vellmar") -> Parser:
    """Give a stand-in that labels one name and parses nothing."""

    def parse(sentence: str, /) -> Parsed:
        return Parsed(entities=[Entity(m.start(), m.end(), label) for m in re.finditer(name, sentence)])

    return parse


def test_a_label_tells_person_from_body() -> None:
    """A name that nothing introduces is what the parser's entity label says."""
    person, *_ = extract_claims(article(), parser=labelling("PERSON"))
    body, *_ = extract_claims(article(), parser=labelling("ORG"))
    assert (person.sourcing_type, body.sourcing_type) == ("named_official", "institution")


def test_the_majority_of_places_decides() -> None:
    """One sentence labelled otherwise does not outvote two."""
    seen: list[str] = []

    def parse(sentence: str, /) -> Parsed:
        seen.append(sentence)
        label = "ORG" if "bridge" in sentence else "PERSON"
        at = sentence.find("Vellmar")
        return Parsed(entities=[Entity(at, at + 7, label)] if at >= 0 else [])

    body = TEXT.split(" The vexle")[0] + " Vellmar left at noon. Vellmar slept on Monday."
    claim, *_ = extract_claims(article(body), parser=parse)
    assert claim.sourcing_type == "named_official"
    assert len(seen) == len(set(seen)), "no sentence is parsed twice"


def test_a_parser_names_the_head_of_an_unknown_description() -> None:
    """A description without a known noun is read by the head that the parser sees."""

    def parse(sentence: str, /) -> Parsed:
        words = [(m.start(), m.end()) for m in re.finditer(r"\w+", sentence)]
        if "witness" not in sentence:
            return Parsed()
        at = next(i for i, (a, b) in enumerate(words) if sentence[a:b] == "witness")
        return Parsed(
            [Token(a, b, "NOUN" if i == at else "X", i if i == at else at) for i, (a, b) in enumerate(words)]
        )

    body = "The witness voor de deur said 40 people had been hurt in the fire."
    claim, *_ = extract_claims(article(body), parser=parse)
    assert claim.sourcing_type == "eyewitness"


def test_an_empty_parse_changes_nothing() -> None:
    """With a parser that says nothing the claims are those of the rules."""
    silent = extract_claims(article(), parser=lambda sentence: Parsed())
    assert silent == extract_claims(article())


def test_the_frame_and_the_front_door_take_it() -> None:
    """`extract` of the room and of the package pass the parser on."""
    frame = extract([article()], parser=labelling("PERSON"))
    front = credscore.extract([article()], parser=labelling("PERSON"))
    assert frame.loc[0, "sourcing_type"] == front.loc[0, "sourcing_type"] == "named_official"


def test_a_spacy_pipeline_is_adapted_without_spacy() -> None:
    """Only the handful of attributes that the docstring names are used."""
    head = SimpleNamespace(i=0)
    token = SimpleNamespace(idx=0, text="Vellmar", pos_="PROPN", dep_="nsubj", head=head)
    doc = [token]

    class Doc(list):  # type: ignore[type-arg]
        """A list of tokens with entities, as spaCy's documents are."""

        ents = (SimpleNamespace(start_char=0, end_char=7, label_="PERSON"),)

    parsed = from_spacy(lambda sentence: Doc(doc))("Vellmar")
    assert parsed == Parsed([Token(0, 7, "PROPN", 0, "nsubj")], [Entity(0, 7, "PERSON")])


def test_a_parser_that_gives_something_else_is_named() -> None:
    """Whoever forgets the return statement, or from_spacy, reads so at once; no article is refused for it."""
    with pytest.raises(CredscoreError, match=r"parser: it must give Parsed, not NoneType.*from_spacy"):
        credscore.extract([article()], parser=lambda sentence: None)  # type: ignore[arg-type,return-value]
