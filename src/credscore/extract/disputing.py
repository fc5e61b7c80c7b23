"""The words by which statements are named ("the report") and called false ("a hoax")."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.lexicon import alternatives


@lru_cache(maxsize=4)
def kinds(language: str = "en") -> dict[str, str]:
    """Give the nouns and pronouns for something said, each with its kind.

    Examples
    --------
    >>> kinds()["figures"], kinds()["them"]
    ('figure', 'pronoun')
    """
    return {row["term"]: row["kind"] for row in lexicon.table("denied_nouns", language)}


@lru_cache(maxsize=4)
def verdicts(language: str = "en") -> frozenset[str]:
    """Give the words by which a statement is called false.

    Examples
    --------
    >>> "hoax" in verdicts()
    True
    """
    return frozenset(lexicon.words("denial_words", "term", language))


NOUNS = alternatives(word for word, kind in kinds().items() if kind != "pronoun")
"""The nouns as alternatives of an expression."""
CLAIM_NOUNS = alternatives(word for word, kind in kinds().items() if kind in ("claim", "charge", "account"))
"""Those that take a clause with that."""
VERDICTS = alternatives(verdicts())
"""The verdicts as alternatives of an expression."""
