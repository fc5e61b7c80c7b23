"""Concepts and lemmas: one thing said in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.lexicon import split, table
from credscore.normalize.concepts import concepts
from credscore.normalize.lemmas import lemma


@pytest.mark.parametrize(
    ("forms", "base"),
    [
        ("sends sent sending", "send"),
        ("creates created creating", "create"),
        ("stops stopped stopping", "stop"),
        ("visits visited visiting", "visit"),
        ("travels travelled traveled travelling", "travel"),
        ("kills killed killing", "kill"),
        ("declares declared declaring", "declare"),
        ("agencies", "agency"),
        ("dies died dying", "die"),
        ("opens opened opening", "open"),
        ("men", "man"),
        ("news", "news"),
        ("travel's", "travel"),
        ("carries carried carrying", "carry"),
        ("glasses glass", "glass"),
        ("goes going", "go"),
        ("redden", "redden"),
    ],
)
def test_lemmas(forms: str, base: str) -> None:
    """All forms of a word have one base."""
    assert {lemma(form) for form in forms.split()} == {base}


@given(st.sampled_from([t for row in table("synonyms") for t in split(row["terms"]) if " " not in t]))
def test_base_forms_stay(word: str) -> None:
    """A lemma of a lemma is itself."""
    assert lemma(lemma(word)) == lemma(word)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The DPRK will deploy 12,000 soldiers", "Pyongyang is to send twelve thousand troops"),
        ("The firm bought its rival for $4.2bn", "The company acquired its rival for 4.2 billion dollars"),
        ("A ferry capsized", "The ferry overturned"),
        ("The court jailed two men", "The tribunal imprisoned 2 men"),
    ],
)
def test_paraphrases_meet(a: str, b: str) -> None:
    """Synonyms, aliases and number forms give one list of concepts."""
    assert concepts(a) == concepts(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It sent 12,000 troops", "It sent 10,000 troops"),
        ("It sent troops", "It did not send troops"),
        ("Shares rose", "Shares fell"),
        ("North Korea denied it", "South Korea denied it"),
    ],
)
def test_opposites_stay_apart(a: str, b: str) -> None:
    """Property 22: another number, a negation, a pole or a name is never the same."""
    assert concepts(a) != concepts(b)


def test_synonym_sets_share_no_word() -> None:
    """A word stands in one set only."""
    terms = [term for row in table("synonyms") for term in split(row["terms"])]
    assert len(terms) == len(set(terms))
    assert len(table("synonyms")) >= 150
