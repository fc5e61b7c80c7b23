"""What is remembered of texts read before: it changes no claim and fills no more memory."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.errors import InputError
from credscore.extract import claims, extract_claims
from credscore.extract.parsing import Parsed
from credscore.extract.remembered import Shelf
from credscore.models import Article
from credscore.normalize.clauses import plain_words

BODY = (
    "The dam at Port Wells cracked on Monday and 40 families left, mayor Ann Lee said.\n\n"
    "The ministry denied that the dam had cracked on Monday."
)


def test_shelf_keeps_the_latest_up_to_its_room() -> None:
    """The texts read longest ago go first, and never more than the room is taken."""
    shelf = Shelf[int](10)
    for number in range(20):
        assert shelf.fetch(number, 2, lambda number=number: number) == number
        assert shelf.taken <= 10
    assert len(shelf) == 5
    assert shelf.fetch(19, 2, lambda: -1) == 19
    assert shelf.fetch(0, 2, lambda: -1) == -1


def test_shelf_keeps_no_text_that_would_push_out_many() -> None:
    """A text of a quarter of the room is made anew each time."""
    shelf = Shelf[int](8)
    assert (shelf.fetch("long", 2, lambda: 1), shelf.fetch("long", 2, lambda: 2)) == (1, 2)
    assert len(shelf) == 0


def test_shelf_keeps_nothing_of_a_failure() -> None:
    """A text that cannot be read is tried again."""
    shelf = Shelf[int](8)

    def fail() -> int:
        raise InputError("no")

    with pytest.raises(InputError):
        shelf.fetch("a", 1, fail)
    assert shelf.fetch("a", 1, lambda: 3) == 3


def test_reprint_has_the_claims_of_the_first_print_under_its_own_identifiers() -> None:
    """The same text in two articles gives the same claims, each article's with its own identifiers."""
    first = extract_claims(Article(article_id="a", body=BODY))
    again = extract_claims(Article(article_id="b", body=BODY))
    own = {"claim_id", "article_id", "targets"}
    assert [claim.model_dump(exclude=own) for claim in first] == [
        claim.model_dump(exclude=own) for claim in again
    ]
    assert {claim.article_id for claim in again} == {"b"}
    assert not {claim.claim_id for claim in first} & {claim.claim_id for claim in again}
    assert first[-1].targets == (first[0].claim_id,)
    assert again[-1].targets == (again[0].claim_id,)


def test_remembered_and_unremembered_claims_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article read from memory gives what a first reading gives."""
    article = Article(article_id="a", body=BODY, published_at=datetime(2024, 10, 23, tzinfo=UTC))
    remembered = [extract_claims(article) for _ in range(2)]
    monkeypatch.setattr(claims, "_TOLD", Shelf(claims._TOLD.room))
    assert extract_claims(article) == remembered[0] == remembered[1]


def test_date_outlet_and_title_are_part_of_what_is_remembered() -> None:
    """The same body of another day, outlet or title is read anew."""
    days = [datetime(2024, 10, day, tzinfo=UTC) for day in (9, 23)]
    dated = [extract_claims(Article(article_id="a", body=BODY, published_at=day))[0] for day in days]
    assert dated[0].event_at != dated[1].event_at
    text = "The dam cracked on Monday, mayor Ann Lee told the Valley Herald."
    other, own = (
        extract_claims(Article(article_id="a", body=text, outlet=o))[0] for o in ("Reuters", "Valley Herald")
    )
    assert "Valley Herald" in other.via
    assert "Valley Herald" not in own.via


def test_a_parser_is_always_asked() -> None:
    """With a parser nothing comes from memory, since it may have learned."""
    asked: list[str] = []

    def parser(sentence: str, /) -> Parsed:
        asked.append(sentence)
        return Parsed()

    text = "Zanthor Quimble collapsed on Monday with 40 workers inside, Ravel Stoke said."
    for _ in range(2):
        asked.clear()
        extract_claims(Article(article_id="a", body=text), parser=parser)
        assert asked


@pytest.mark.parametrize("room", ["credscore.extract", "credscore.normalize"])
def test_every_memory_is_bounded(room: str) -> None:
    """No function remembers without end."""
    found = 0
    for info in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
        for value in vars(importlib.import_module(info.name)).values():
            if hasattr(value, "cache_parameters"):
                found += 1
                assert value.cache_parameters()["maxsize"] is not None, value
    assert found


@given(st.text())
def test_plain_words_are_the_runs_of_small_letters(text: str) -> None:
    """Translated bytes give what an expression would."""
    assert plain_words(text.lower()) == re.findall("[a-z]+", text.lower())
