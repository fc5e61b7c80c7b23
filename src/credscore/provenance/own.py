"""Whether the wording of a denial shows that the speaker denies something about itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import word_sets

# Who says what he saw or knows names himself as the observer, not as a party.
OBSERVES: Final = re.compile(
    r"(?:has|have|had|was|were|is|are|am|did|do|does|could|can)?(?:n[’']t)?\s?(?:not|never|no)?\s?"
    r"(?:(?:yet|been|so far|any)\s){0,2}(?:seen?|saw|found|find|received?|registered|recorded|observed|detected|told|informed"
    r"|notified|aware|know|knew|heard?|(?:no )?(?:report|record|evidence|information|indication|knowledge|trace|sign)s?)\b"
)
_FIRST: Final = re.compile(r"(?<![\w’'.-])(?:[Ww]e|us|[Oo]urs?|I|[Mm]y|me)(?![\w.-])")
_ITS: Final = re.compile(
    r"(?:(?:none|any|all|no|not|one|a|single|most|many|some|part|fault|of|that|either)\s){0,6}(?:its|his|her|their)\s"
    r"(?!\w+\s(?:has|have|had)\s(?:not |never )?(?:seen|found|received|registered|recorded|observed|detected)\b)",
    re.IGNORECASE,
)
_HAVING: Final = re.compile(r"having\s", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"\b(?:in|across|around|throughout|outside|near|at|from|into|over|(?<!related )(?<!linked )(?<!due )(?<!connected )to)$",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\w-]+")
_LONGEST: Final = 3


def of_itself(text: str) -> bool:
    """Say whether a denial's words point back at whoever denies.

    Examples
    --------
    >>> of_itself("Our brewery is not for sale"), of_itself("None of its barrels leaked")
    (True, True)
    >>> of_itself("We have seen no evidence of a leak"), of_itself("The barrels did not leak")
    (False, False)
    """
    if _HAVING.match(text) or _ITS.match(text):
        return True
    return any(not _observes(text, found.end()) for found in _FIRST.finditer(text))


@lru_cache(maxsize=65536)
def holdings(*names: str | None) -> frozenset[str]:
    """List what is a speaker's own by the words of its role, its body and its name.

    Examples
    --------
    >>> "factory" in holdings("plant director", None), holdings("painter", None)
    (True, frozenset())
    """
    words = _WORD.findall(" ".join(name.casefold() for name in names if name))
    spans = {
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST + 1)
        for start in range(len(words) - length + 1)
    }
    own = word_sets("own_bodies", key="class", column="own")
    holders = word_sets("own_bodies", key="class", column="holders")
    return frozenset().union(*(own[name] for name in own if not holders[name].isdisjoint(spans)))


@lru_cache(maxsize=65536)
def holds(own: frozenset[str], text: str) -> bool:
    """Say whether a text names one of these as one that acts or is acted upon, not as a place or an observer.

    Examples
    --------
    >>> own = frozenset({"council"})
    >>> holds(own, "The council sold the park"), holds(own, "The council has received no bid")
    (True, False)
    >>> holds(own, "The leak is not linked to the council"), holds(own, "No letter came to the council")
    (True, False)
    """
    return any(
        not _PLACE.search(text[: found.start()].rstrip()[-14:]) and not _observes(text, found.end())
        for found in (_naming(own).finditer(text) if own else ())
    )


@lru_cache(maxsize=1024)
def _naming(own: frozenset[str]) -> re.Pattern[str]:
    terms = "|".join(map(re.escape, sorted(own, key=len, reverse=True)))
    return re.compile(rf"(?:\b(?:the|its|his|her|our|their|that)\s|^)(?:{terms})(?![\w-])", re.IGNORECASE)


def _observes(text: str, end: int) -> bool:
    return OBSERVES.match(text[end : end + 60].lstrip()) is not None
