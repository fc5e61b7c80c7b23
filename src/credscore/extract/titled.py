"""A name behind a role and its field, without a comma: "Secretary for Education Ann Lee", "specialist in dams Ann Lee"."""

from __future__ import annotations

from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.portfolios import name_at
from credscore.extract.proper_names import (
    common,
    corporate,
    first_names,
    gender_of,
    is_name_word,
    like_person,
)
from credscore.extract.roles import known_titles, role_of
from credscore.extract.wordsets import phrase_words

_HANGS = frozenset({"of", "for", "on", "in", "to", "at", "from", "with"})
_POSTS = phrase_words("portfolio_posts")
_JOINING = frozenset({"and", "of", "for", "on", "in", "at", "from", "with", "to"})
_LONGEST = 3
_OWNING = ("’s", "'s")
_PARTICLES = phrase_words("name_particles")
_DETERMINERS = phrase_words("determiners")
_BODILY = frozenset({"body", "outlet", "social", "document"})


def name_behind(phrase: Phrase) -> Phrase:
    """Part the name at the end of what hangs on a role from its field.

    Parameters
    ----------
    phrase : Phrase

    Returns
    -------
    Phrase
        The same where no name ends it.

    Examples
    --------
    >>> from credscore.extract.phrases import parse
    >>> found = parse("Secretary for Fisheries Obinna Nwosu")
    >>> found.name, found.role
    ('Obinna Nwosu', 'Secretary for Fisheries')
    """
    if phrase.kind is not Kind.ROLE or phrase.plural or phrase.cls not in PERSONAL or not phrase.role:
        return phrase
    link, *words = phrase.rest.split() or [""]
    if link not in _HANGS or not words or words[0].lower() in _DETERMINERS - {"the"}:
        return phrase
    words = words[words[0].lower() == "the" or (words[0].endswith(_OWNING) and len(words) > _LONGEST) :]
    untitled = phrase.definite or phrase.counted
    name = " ".join(_name(words, untitled, posted=phrase.head.rpartition(" ")[2] in _POSTS))
    if not name or not phrase.role.endswith(f" {name}"):
        return phrase
    if phrase.role.removesuffix(f" {name}").endswith(_OWNING):
        return phrase  # "the premier of Canada's Nova Scotia"
    return phrase._replace(kind=Kind.PERSON, name=name, role=phrase.role.removesuffix(f" {name}"), titled=True, rest="",
        org=(phrase.org or "").removesuffix(name).strip() or None, gender=phrase.gender or gender_of(name),
    )  # fmt: skip


def _name(words: list[str], untitled: bool, posted: bool) -> list[str]:
    """Give the two to four words of a name that end a field, none where they may be the field's own."""
    ranked = _behind_rank(words)
    if ranked:
        return ranked
    at = len(words)
    while at and (is_name_word(words[at - 1]) or (at < len(words) and words[at - 1] in _PARTICLES)):
        at -= 1
    if not at or not words[at - 1].islower() or words[at - 1] in _JOINING:
        return words[name_at(words, sure=not untitled) or len(words) :] if posted else []
    name = words[at:]
    if not name or (_may_be_called(words[at - 1]) and not like_person(" ".join(name))):
        return []
    if len(name) == _LONGEST and name[1] in first_names():
        name = name[1:]
    fits = at and 1 < len(name) <= _LONGEST and all(map(is_name_word, name))
    return name if fits and not any(common(word) or corporate(word) for word in name[-2:]) else []


def _behind_rank(words: list[str]) -> list[str]:
    """Give the name behind a short rank or title inside a field ("spokesman of the Port Command DSP Ann Lee")."""
    for at in range(len(words) - 2, 0, -1):
        if len(words[at].rstrip(".")) > _SHORT_TITLE or words[at].rstrip(".").lower() not in known_titles():
            continue
        name = words[at + 1 :]
        fits = len(name) <= _LONGEST and all(map(is_name_word, name))
        return name if fits and not any(common(word) or corporate(word) for word in name[-2:]) else []
    return []


_SHORT_TITLE = 4
"""Letters of the titles that only stand before names."""


def _may_be_called(noun: str) -> bool:
    """Say whether the name behind a noun can be that of the thing ("the trawler Orsk")."""
    role = role_of(noun)
    return noun in _DETERMINERS or (role is not None and role.cls in _BODILY)
