"""Words that make a source: titles, offices, given names, corporate words."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.kinds import Role
from credscore.extract.wordsets import phrase_words, word_set


@lru_cache(maxsize=4)
def _roles(language: str = "en") -> dict[str, Role]:
    found: dict[str, Role] = {}
    for row in lexicon.table("roles", language):
        role = Role(row["term"], row["class"], row["single"] == "y", row["family"], row["gender"])
        found.setdefault(
            role.term, role._replace(plural=True) if role.term in word_set("collectives") else role
        )
    for role in list(found.values()):
        for plural in _plurals(role.term):
            found.setdefault(plural, role._replace(plural=True))
    return found


def _plurals(term: str) -> tuple[str, ...]:
    if term.endswith("man"):
        return (term[:-3] + "men",)
    if term.endswith("person"):
        return (term[:-6] + "people", term + "s")
    if term.endswith("child"):
        return (term + "ren",)
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        return (term[:-1] + "ies",)
    if term.endswith(("s", "x", "ch", "sh")):
        return (term + "es",)
    if term.endswith("fe"):
        return (term[:-2] + "ves",)
    return (term + "s",)


@lru_cache(maxsize=4)
def known_titles(language: str = "en") -> dict[str, dict[str, str]]:
    return {row["term"]: row for row in lexicon.table("titles", language)}


RANKS = phrase_words("ranks")
"""Titles that say less than the office named beside them."""


@lru_cache(maxsize=16_384)
def role_of(term: str) -> Role | None:
    """Look up a description's head noun, singular or plural, in any case."""
    low = _TITLES.get(term.rstrip(".")) or term.lower().replace("’", "'").rstrip(".")
    found = _roles().get(low)
    if found is None and "-" in low and (spaced := _roles().get(low.replace("-", " "))) is not None:
        return spaced
    if found is None and low.endswith(_TO_BE):
        base = _roles().get(low.rpartition("-")[0])
        return base._replace(term=low) if base is not None else None
    if found is None and low.endswith(_LEARNED) and " " not in low:
        return Role(low, "expert", False, "expert", "", low.endswith("s"))
    return found


def role_ending(words: list[str], end: int) -> tuple[Role, int] | None:
    """Find the longest role term that ends before `end`; give it with its first index."""
    if not end:
        return None
    last = words[end - 1]
    several = not _last_words().isdisjoint(last.lower().replace("’", "'").rstrip(".").split("-"))
    for size in range(min(end, 4) if several else 1, 0, -1):
        role = role_of(" ".join(words[end - size : end]))
        if role is not None:
            return _leading(words, end - size, role)
    if "-" in last:
        role = role_of(last.rsplit("-", 1)[1])
        return (role, end - 1) if role else None
    return None


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """Give the words in which role terms of several words end."""
    last = (term.rpartition(" ")[2] for term in _roles() if " " in term)
    return frozenset(part for word in last for part in word.split("-"))


def _leading(words: list[str], at: int, role: Role) -> tuple[Role, int]:
    """Take those who lead a trade at a house for its office holders ("head gardener", "lead researcher")."""
    if not at or role.plural or role.term not in _TRADES or words[at - 1].lower() not in _LEADING:
        return role, at
    term = f"{words[at - 1].lower()} {role.term}"
    return role._replace(term=term, cls="official", single=True, family="director"), at - 1


_TITLES = {"Rep": "state representative", "Reps": "state representatives"}
"""Short titles that mean somebody else in small letters ("Rep. Ann Lee", but "a rep for the firm")."""
_TO_BE = ("-elect", "-designate", "-in-exile", "-in-waiting")
"""Ends of offices to be taken up or held elsewhere ("mayor-elect")."""
_TRADES, _LEADING = word_set("led_trades"), word_set("leading_words")
_LEARNED = tuple(sorted(word_set("learned_endings")))
"""How the names of those end who have studied something ("lichenologist")."""
