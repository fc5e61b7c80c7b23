"""Source noun phrases: name, role, head and body."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.proper_names import name_kind


@pytest.mark.parametrize(
    ("text", "kind", "name", "head"),
    [
        ("Prime Minister Elena Dragan", Kind.PERSON, "Elena Dragan", "prime minister"),
        ("Mr. Henrik Solberg", Kind.PERSON, "Henrik Solberg", ""),
        ("Ann Lee, a nurse at the Port Wells clinic,", Kind.PERSON, "Ann Lee", "nurse"),
        ("the airline's chief executive, Baris Tekin", Kind.PERSON, "Baris Tekin", "chief executive"),
        ("Gov. Maria Ortiz", Kind.PERSON, "Maria Ortiz", "governor"),
        ("a senior transport ministry official", Kind.ROLE, None, "official"),
        ("two people familiar with the talks", Kind.ROLE, None, "people"),
        ("the Department of Roads and Harbours", Kind.BODY, "Department of Roads and Harbours", ""),
        ("the General Directorate of Civil Aviation", Kind.BODY, "General Directorate of Civil Aviation", ""),
        ("the health ministry", Kind.BODY, None, "ministry"),
        ("Reuters", Kind.OUTLET, "Reuters", ""),
        ("the Kremlin", Kind.COUNTRY, "Kremlin", ""),
        ("satellite images", Kind.DOCUMENT, None, "satellite image"),
        ("unconfirmed reports", Kind.RUMOUR, None, "unconfirmed report"),
        ("social media users", Kind.SOCIAL, None, "social media user"),
        ("she", Kind.PRONOUN, None, "she"),
    ],
)
def test_kinds_names_and_heads(text: str, kind: Kind, name: str | None, head: str) -> None:
    """Each sort of phrase is taken apart."""
    phrase = parse(text)
    assert (phrase.kind, phrase.name) == (kind, name)
    if head and phrase.kind is not Kind.PRONOUN:
        assert phrase.head in (head, head + "s") or phrase.head.rstrip("s") == head.rstrip("s")


def test_insiders_are_told_from_bystanders() -> None:
    """People close to a matter are insiders; people in the street are not."""
    assert parse("a person briefed on the plan").cls == "insider"
    assert parse("a passer-by").cls == "witness"


def test_role_keeps_the_words_of_the_text() -> None:
    """The description stands as the text gives it, without article and relative clause."""
    assert (
        parse("Tom Hale, a Republican strategist who ran the 2012 campaign").role == "Republican strategist"
    )


def test_possessor_is_the_body() -> None:
    """Owners in the genitive are the body spoken for."""
    assert parse("Ruritania’s defence minister").org == "Ruritania"


def test_numbers_do_not_break_a_phrase() -> None:
    """A thousands comma is no apposition."""
    assert "1,020" in (parse("a poll of 1,020 voters").role or "")


def test_body_words_make_a_name_a_body() -> None:
    """Corporate words outweigh a capitalised run."""
    assert name_kind("Calder Foods") is Kind.BODY
    assert name_kind("Maria Ortiz") is Kind.PERSON


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_parsed(text: str) -> None:
    """No text makes the parser fail, and it says the same twice."""
    assert parse(text) == parse(text)
