"""Names behind an office and what it is for or over: "Minister of Health Ann Lee", "Mayor of Port Wells Bo Li"."""

from __future__ import annotations

import re

from credscore.extract.proper_names import common, corporate, first_names, is_name_word, like_person
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words
from credscore.lexicon import alternatives
from credscore.normalize.names import government

_POSTS = alternatives(phrase_words("portfolio_posts"))
_ENDS = tuple(
    {
        f"{post.rsplit(' ', 1)[-1]} {joint} "
        for post in phrase_words("portfolio_posts")
        for joint in ("of", "for", "to")
    }
)
_POST = re.compile(rf"(?:^|[^\w-])((?:[A-Z][\w’-]+ ){{0,3}}(?i:{_POSTS}) (?:of|for|to) (?:the )?)$")
_JOINING = frozenset({"and", "of", "the", "for", "&"})
_PARTICLES = phrase_words("name_particles")
_PLACES = phrase_words("place_nouns")
_OPENINGS = phrase_words("place_openings")
_REACH = 40
_SHORTEST, _LONGEST = 2, 4
"""Words of a name."""


def named_behind(before: str, run: str) -> tuple[str, str] | None:
    """Give the office and the name where a run of capitals stands behind "minister of".

    Parameters
    ----------
    before : str
        The line up to the run.
    run : str
    """
    near = before[-_REACH:].removesuffix("the ").lower()
    post = _POST.search(before, max(0, len(before) - _REACH)) if near.endswith(_ENDS) else None
    words = run.split() if post else []
    at = name_at(words)
    name = words[at:]
    if not post or not at or not _JOINING.isdisjoint(name):
        return None
    return f"{post[1]}{' '.join(words[:at])}", " ".join(name)


BEHIND_POSTS = (" of ", " for ", " the ", " to ")
"""What joins a post to its field."""


def name_at(words: list[str], sure: bool = True) -> int:
    """Give the index at which a name begins behind a post's field, place or body, 0 where there is none.

    Parameters
    ----------
    words : list of str
        What stands behind the post and its preposition.
    sure : bool
        Whether the post is written as before a name, without an article.

    Examples
    --------
    >>> name_at("Public Works Bo Li".split()), name_at("Kano State Abba Yusuf".split())
    (2, 2)
    >>> name_at("New York City".split()), name_at("Radom Zyta Woch".split(), sure=False)
    (0, 0)
    """
    if not words or not _may_end(words[-1]):
        return 0
    at = ((_given(words) or _field_end(words)) if sure else 0) or _place_end(words, sure)
    return at if _SHORTEST <= len(words) - at <= _LONGEST else 0


def _given(words: list[str]) -> int:
    """Give the index of a known given name that opens the name, unless it belongs to a place ("San Jose")."""
    for at in range(1, len(words) - 1):
        if words[at] in first_names() and words[at - 1].lower() not in _OPENINGS and _is_name(words[at:]):
            return at
    return 0


def _field_end(words: list[str]) -> int:
    """Count the words of everyday language that open a field ("Water and Sanitation")."""
    at = 0
    while at < len(words) and (words[at] in _JOINING or _is_field(words[at])):
        at += 1
    return at + (0 < at < len(words) and words[at - 1] in _JOINING)


def _is_field(word: str) -> bool:
    bare = word.rstrip(",")
    return (common(bare) or bare.lower() in phrase_words("portfolios")) and bare not in first_names()


def _place_end(words: list[str], sure: bool) -> int:
    """Count the words of the place or body that stands before a name ("Novi Sad Milan Juric")."""
    last = len(words) - _SHORTEST
    if last < 1 or not is_name_word(words[0]):
        return 0
    for at in range(last, 0, -1):
        known = sure or like_person(" ".join(words[at:])) or government(" ".join(words[:at])) is not None
        if known and _ends_place(words[:at]) and _is_name(words[at:]):
            return at
    given = first_names()
    for at in range(1, last + 1) if sure or words[0] not in given else ():
        if words[at] in given and words[at - 1].lower() not in _OPENINGS and _is_name(words[at:]):
            return at
    loose = sure and last < _LONGEST and words[last - 1].lower() not in _OPENINGS | _JOINING | _PARTICLES
    return last if loose and all(map(is_name_word, words[last:])) and not common(words[last]) else 0


def _ends_place(words: list[str]) -> bool:
    """Say whether words can be all of a place's or body's name by its last word, by its capitals or as a country's."""
    last = words[-1]
    role = role_of(last)
    body = role is not None and role.cls == "body"
    shown = body or last.lower() in _PLACES or corporate(last) or (len(words) == 1 and last.isupper())
    return shown or government(" ".join(words)) is not None


def _may_end(word: str) -> bool:
    """Say whether a name can end in this word: no noun for places and none of everyday language."""
    role = role_of(word)
    plain = (common(word) or role is not None) and not like_person(f"X {word}")
    return is_name_word(word) and word.lower() not in _PLACES and not plain


def _is_name(words: list[str]) -> bool:
    fits = _SHORTEST <= len(words) <= _LONGEST and is_name_word(words[0])
    return fits and all(is_name_word(word) or word.lower() in _PARTICLES for word in words)
