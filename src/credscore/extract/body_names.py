"""Names that can be those of bodies: capitalised runs that name no person, place or day."""

from __future__ import annotations

import re

from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.leads import SEATED, opens_with_trade
from credscore.extract.proper_names import common, international, maker, name_kind, strip_possessive
from credscore.extract.roles import role_of
from credscore.extract.runs import capitals
from credscore.extract.wordsets import function_words, word_set
from credscore.normalize.context import MONTHS
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import government


def bodies(body: str, people: set[str]) -> list[tuple[int, str]]:
    """Find names that can be those of bodies: capitalised runs that name no person, place or day.

    Parameters
    ----------
    body : str
    people : set of str
        Words of people's names.

    Returns
    -------
    list of tuple
        Offset and name, in text order.
    """
    found = []
    for start, run in capitals(body):
        words = run.split(" ")
        while words and (
            _SHORTENED.sub("", words[0].lower()) in function_words() or words[0].lower().endswith(SEATED)
        ):
            words = words[1:]
        words = words[opens_with_trade(words) :]
        if (
            not words
            or not people.isdisjoint((*words, *map(str.title, words)))
            or (
                len(words) == 1
                and (start == 0 or body[start - 2] in ".!?\n")
                and not _opens_as_body(words[0], body, start)
            )
        ):
            continue
        name = " ".join(words).rstrip(".").removesuffix("’s").removesuffix("'s")
        if (
            len(name) > 1
            and government(name) is None
            and name_kind(name) is not Kind.COUNTRY
            and name.lower() not in _SLUGS
            and name.lower() not in _NO_BODIES
            and not (name.isupper() and (office := role_of(name)) is not None and office.cls in PERSONAL)
            and name.lower() not in CALENDAR
        ):
            found.append((start + len(run) - len(name), maker(name) or name))
    return found


def _opens_as_body(word: str, body: str, start: int) -> bool:
    """Say whether one word at the head of a sentence is a body's name: initials, or no word of the language that acts or owns."""
    bare = strip_possessive(word)
    if bare in international() or name_kind(bare) is Kind.BODY:
        return True
    if common(bare) or role_of(bare) is not None or f" in {bare}" in body or bare.lower() in _TRADED:
        return False
    return bare != word or _ACTS.match(body, start + len(word)) is not None


_TRADED = frozenset({"shares", "stocks", "bonds", "futures", "equities", "revenues", "earnings"})
"""What is bought and sold, and tells nothing ("Shares in Vantor fell")."""
_SHORTENED = re.compile(r"(?:n[’']t|[’'](?:re|ve|ll|m|d|s))$")
"""A verb shortened behind a pronoun ("We’re", "It’s")."""
_SLUGS = word_set("news_slugs")
"""Words in capitals that tell what sort of piece follows."""
_NO_BODIES = word_set("no_bodies")
"""Names of diseases, tongues, creeds and the like, which nobody speaks for."""
_ACTS = re.compile(
    r" (?:has|had|will|would|is|was|plans|says|said|also|does|did|owns|runs|makes|[a-z]+ed|cut|shut|sold|bought|built|held|took|made|lost|won|sent|hit|put|left|fell|rose|began)\b"
)
CALENDAR = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        *(day[:3] for day in (*MONTHS, *WEEKDAYS)),
        "sept",
        "thurs",
        "christmas",
        "easter",
        *word_set("feasts"),
        "i",
    )
)
