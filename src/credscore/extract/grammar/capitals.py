"""Capitals that make no name: those of a first word, and of a headline in title case."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.letters import classes
from credscore.extract.wordsets import word_set


def _opening(words: list[str], at: int) -> str:
    """Give the class of a capitalised first word that no list has: "Separately," and "Faced with" are no names."""
    word, behind = words[at], words[at + 1 : at + 2]
    if behind == [","] and word.endswith("ly") and len(word) > 4 and word not in _given_names():
        return "A"
    if word in _OPENING_ADVERBS or (word.endswith("ally") and behind[:1] and behind[0].endswith("ed")):
        return "A"  # "Internationally recognised rules"
    participle = word.endswith("ed") and len(word) > 4 and behind[:1] and behind[0] in _BEHIND_PARTICIPLES
    return "v" if participle and word not in _given_names() else "K"


_OPENING_ADVERBS = frozenset(
    ("privately", "publicly", "officially", "initially", "reportedly", "recently", "previously")
)
"""Adverbs that stand before a subject without a comma ("Privately ministers say")."""
_BEHIND_PARTICIPLES = word_set("behind_opening_participles")


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    names = (*lexicon.words("first_names"), *lexicon.words("surnames"))
    return frozenset(name.lower() for name in names if name.endswith(("ly", "ed")))


def lower_capitals(words: list[str], tags: list[str]) -> None:
    """Read verbs that are capitalised for their place: first in a sentence, or in a title-cased headline."""
    first = 0
    while first < len(words) and tags[first] in ",-.(":
        first += 1
    title = tags.count("K") >= 3 and not any(
        tag in "NVvg" and words[i] and not words[i].isupper() and len(words[i]) > 3
        for i, tag in enumerate(tags)
    )
    letters, _ = classes()
    for at in range(first, len(words) if title else min(first + 1, len(words))):
        if tags[at] != "K":
            continue
        known = letters.get(words[at], "K")
        if at == first and known == "K":
            tags[at] = _opening(words, at)
        elif (
            known in "PMEHd"
            or (at == first and known in "Ay")
            or (known in "GvVb" and (title or known == "G" or words[at].endswith("ed")))
        ):
            tags[at] = known
        elif at == first and known in "Vb":
            tags[at] = "N"
