"""The class letter of a word or a mark: by the lists, its capital or its ending."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.cues import changing, forms, inflect
from credscore.extract.wordsets import word_set

_LETTERS = {
    "determiner": "D", "adverb": "A", "negation": "X", "preposition": "P", "of": "O", "coordinator": "C",
    "subordinator": "B", "that": "T", "wh": "W", "relative": "R", "subject": "S", "subject_be": "F",
    "number": "Y", "object": "U", "have": "H", "be": "E", "do": "d", "modal": "M", "to": "I", "time": "y", "finite": "v",
}  # fmt: skip
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "—": "-", "–": "-", "--": "-",
    ".": ".", "!": ".", "?": ".", "…": ".", "$": "Y", "€": "Y", "£": "Y", "¥": "Y", "#": "N", "@": "N",
}  # fmt: skip
_ING_NOUNS = word_set("ing_nouns")


@lru_cache(maxsize=4)
def classes(language: str = "en") -> tuple[dict[str, str], frozenset[str]]:
    """Give the letter of each listed word, and the words in "ly" that are no adverbs."""
    letters: dict[str, str] = {}
    not_adverbs: frozenset[str] = frozenset()
    shared: set[str] = set()
    for row in lexicon.table("word_classes", language):
        terms = lexicon.split(row["terms"])
        if row["class"] == "not_adverb":
            not_adverbs = frozenset(terms)
            continue
        if row["class"] == "participle":
            continue
        if row["class"] == "noun_too":
            shared = {form for term in terms for form in (term, inflect(term)[0])}
            continue
        for term in terms:
            letters.setdefault(term, _LETTERS[row["class"]])
    for form, entry in forms(language).items():
        if form in changing(language):
            continue
        if letters.get(form) == "v":
            del letters[form]
        letters.setdefault(form, "G" if entry.shape == "g" else "b" if form in shared else "V")
    letters["according"] = "a"
    return letters, not_adverbs


def letter(word: str) -> str:
    """Give the class letter of a word or a mark."""
    mark = _MARKS.get(word)
    if mark is not None:
        return mark
    lower = word.lower().replace("’", "'")
    if word[0].isalpha() or lower in classes()[0]:
        return word_letter(word, lower)
    if lower == "'s":
        return "z"
    if lower.startswith("'"):
        return "M" if lower in ("'ll", "'d") else "H" if lower == "'ve" else "E"
    if lower.strip() == "-":
        return "-"
    if word[0].isdigit():
        decade = lower[-1] == "s" and lower[:-1].isdigit()
        return "N" if decade or lower.endswith(("-year-old", "-year-olds")) else "Y"
    return word_letter(word, lower)


def word_letter(word: str, lower: str) -> str:
    """Give the class letter of a word by the lists, its capital or its ending."""
    letters, not_adverbs = classes()
    known, capital = letters.get(lower), word[0].isupper()
    if known is not None:
        if capital and (
            known in "VvGbAMEHd"
            or (known == "y" and lower in _DAYS)
            or (known == "P" and len(word) > 5)
            or (word.isupper() and len(word) > 1 and known in "AEPUSMRy")
        ):
            return "K"
        return known
    if "-" in lower and {letters.get(part) for part in lower.split("-")} == {"Y"}:
        return "Y"
    if capital:
        return "K"
    if lower.endswith("ly") and len(lower) > 4 and lower not in not_adverbs:
        return "A"
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower:
        return "v" if not lower.startswith("un") or lower in _UNDOING else "N"
    if lower.endswith("ing") and len(lower) > 4 and "-" not in lower and lower not in _ING_NOUNS:
        return "g"
    return "N"


_UNDOING = word_set("undoing_verbs")
"""Verbs in "un", of which the others that end in "ed" are adjectives ("unprecedented", "unfounded")."""
_DAYS = frozenset(("today", "tonight", "tomorrow", "yesterday"))
"""Days that a capital makes part of a name ("Harbour Today")."""
