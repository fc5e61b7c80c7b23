"""What the lemmas of cues are used for, by the tables."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon


@lru_cache(maxsize=64)
def uses(use: str, language: str = "en") -> frozenset[str]:
    """Give the cue lemmas of one use in the table ``cue_uses``."""
    return frozenset(row["term"] for row in lexicon.table("cue_uses", language) if row["use"] == use)


@lru_cache(maxsize=4)
def nominal(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that a mere noun phrase can follow."""
    return frozenset(
        row["lemma"] for row in lexicon.table("cues", language) if "np" in lexicon.split(row["frames"])
    )
