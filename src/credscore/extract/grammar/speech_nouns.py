"""The lexicon of nouns that attribute, singular and plural."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from credscore import lexicon
from credscore.terms import Stance


class Noun(NamedTuple):
    """One entry of the table of speech nouns."""

    lemma: str
    kind: str
    stance: Stance
    frames: frozenset[str]
    alone: bool


@lru_cache(maxsize=4)
def nouns(language: str = "en") -> dict[str, Noun]:
    """Map singular and plural of each speech noun to its entry."""
    found: dict[str, Noun] = {}
    for row in lexicon.table("speech_nouns", language):
        term = row["term"]
        noun = Noun(
            term,
            row["kind"],
            Stance(row["stance"]),
            frozenset(lexicon.split(row["frames"])),
            row["alone"] == "yes",
        )
        found[term] = noun
        found[term[:-1] + "ies" if term.endswith("y") and term[-2] not in "aeiou" else term + "s"] = noun
    return found
