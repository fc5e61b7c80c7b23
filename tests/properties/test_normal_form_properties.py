"""Properties 21 and 22 of trust.md: normal forms of text and of numbers."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from credscore.normalize.quantities import quantities
from credscore.normalize.text import fold

WORDS = {3: "three", 12: "twelve", 40: "forty", 215: "two hundred and fifteen", 12000: "twelve thousand"}


@given(st.text(max_size=40))
def test_property_21_folding_is_idempotent(text):
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from(["Troops", "café", "North", "12", "été"]), min_size=1, max_size=5))
def test_property_21_case_space_and_unicode_form_are_irrelevant(words):
    """Other case, other white space and another Unicode form fold to the same."""
    text = " ".join(words)
    for other in (
        text.upper(),
        f"  {text.replace(' ', chr(0xA0) + chr(9))} ",
        unicodedata.normalize("NFD", text),
    ):
        assert fold(other) == fold(text)


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(sorted(WORDS)))
def test_property_22_digits_and_number_words_give_one_key(one, other):
    """The same number in digits and in words is one quantity, another number never is."""
    digits, words = quantities(f"{one} soldiers were sent"), quantities(f"{WORDS[other]} soldiers were sent")
    assert len(digits) == len(words) == 1
    assert (digits == words) is (one == other)
