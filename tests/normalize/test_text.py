"""Folding: what looks alike becomes alike, and folding twice changes nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.extract import runs, worth
from credscore.normalize import clauses, quantities
from credscore.normalize.text import fold, has_digit, of_ascii, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“Dam\u00a0broke”", '"dam broke"'),
        ("it’s", "it's"),
        ("Aid – now", "aid - now"),
        ("ﬁve\u200b ships\u202e", "five ships"),
        ("Ｆｌｏｏｄ", "flood"),
        ("  many \t\n blanks ", "many blanks"),
        ("\ud800lone", "lone"),
        ("NUL\x00here", "nulhere"),
        ("so­ft", "soft"),
        ("", ""),
    ],
)
def test_fold_unifies_what_looks_alike(text: str, folded: str) -> None:
    """Quotes, dashes, ligatures, widths, case, blanks and invisible signs make no difference."""
    assert fold(text) == folded


@given(st.text(max_size=80))
def test_fold_is_idempotent(text: str) -> None:
    """Property 21: folding a folded text changes nothing."""
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=60))
def test_case_and_blanks_are_irrelevant(text: str) -> None:
    """Property 21: case and the kind of white space are irrelevant."""
    assert fold(text.upper()) == fold(text.lower()) == fold(text.replace(" ", "\u00a0"))


def test_plain_takes_accents_off() -> None:
    """Names are compared without accents and strokes."""
    assert plain("Łukasz Gómez-Øst") == "lukasz gomez-ost"


@pytest.mark.parametrize("expression", [clauses._TOKEN, quantities._TOKEN, runs._RUN, worth._WORD])
@given(text=st.text(alphabet=st.characters(codec="ascii"), max_size=80))
def test_an_expression_for_ascii_finds_the_same_there(expression: re.Pattern[str], text: str) -> None:
    """What is compiled for ASCII alone tells no character of it apart from what the whole expression does."""
    assert of_ascii(expression).findall(text) == expression.findall(text)


@given(st.text(max_size=40))
def test_a_digit_is_seen_in_any_script(text: str) -> None:
    """Digits are told by the character alone."""
    assert has_digit(text) == any(map(str.isdigit, text))
