"""The words by which statements are named ("the report") and called false ("a hoax")."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.wordsets import false_words, function_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import is_done


@lru_cache(maxsize=4)
def kinds(language: str = "en") -> dict[str, str]:
    """Give the nouns and pronouns for something said, each with its kind.

    Examples
    --------
    >>> kinds()["figures"], kinds()["them"]
    ('figure', 'pronoun')
    """
    return {row["term"]: row["kind"] for row in lexicon.table("denied_nouns", language)}


NOUNS = alternatives(word for word, kind in kinds().items() if kind != "pronoun")
"""The nouns as alternatives of an expression."""
CLAIM_NOUNS = alternatives(word for word, kind in kinds().items() if kind in ("claim", "charge", "account"))
"""Those that take a clause with that."""
VERDICTS = alternatives(false_words())
"""The verdicts as alternatives of an expression."""


def is_of_a_thing(text: str, end: int) -> bool:
    """Say whether a verdict that ends at `end` only describes something that nobody has told.

    Examples
    --------
    >>> [is_of_a_thing(text, 13) for text in ("They are fake passports", "They are fake reports", "They are fake, he said")]
    [True, False, False]
    >>> is_of_a_thing("It was invented in 1920", 15), is_of_a_thing("It is a legend of the game", 14)
    (True, True)
    """
    verdict, behind = text[:end].rpartition(" ")[2].lower(), text[end:]
    if verdict in word_set("made_things"):
        return behind.startswith((" in ", " at ", " for "))
    if verdict in word_set("told_works") and behind.startswith((" of ", " about ")):
        return True
    named = _QUALIFIED.match(behind)
    words = [] if named is None else named.group().lower().split()
    small = next((at for at, word in enumerate(words) if _parts(word)), len(words))
    return bool(words[:small]) and words[small - 1] not in _told()


_QUALIFIED = re.compile(r"(?: [\w’-]+){1,5}")


def _parts(word: str) -> bool:
    """Say whether a word ends what a verdict can describe: a small word, a participle, an adverb."""
    return word in function_words() or word.endswith(("ly", "ing")) or is_done(word)


@lru_cache(maxsize=4)
def _told(language: str = "en") -> frozenset[str]:
    """Give what can be told, and what a verdict makes of it ("a fake story", "a smear campaign")."""
    return frozenset(kinds(language)) | false_words(language) | word_set("verdict_nouns", language)
