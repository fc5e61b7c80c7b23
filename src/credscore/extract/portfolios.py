"""Names behind an office and what it is for: "Minister of Health Ann Lee", "Director of Public Works Bo Li"."""

from __future__ import annotations

import re

from credscore.extract.roles import common, first_names, phrase_words

_POSTS = "|".join(sorted(phrase_words("portfolio_posts"), key=len, reverse=True))
_POST = re.compile(rf"(?:^|[^\w-])((?:[A-Z][\w’-]+ ){{0,3}}(?i:{_POSTS}) (?:of|for) (?:the )?)$")
_JOINING = frozenset({"and", "of", "the", "for"})
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
    post = (
        _POST.search(before, max(0, len(before) - _REACH))
        if before.endswith((" of ", " for ", " the "))
        else None
    )
    parted = _parted(run) if post else None
    return (f"{post[1]}{parted[0]}", parted[1]) if post and parted else None


def _parted(run: str) -> tuple[str, str] | None:
    """Part a portfolio, of words of everyday language, from a name."""
    words = run.split()
    at = 0
    while at < len(words) and (words[at] in _JOINING or _is_field(words[at])):
        at += 1
    name = words[at:]
    if not at or not _SHORTEST <= len(name) <= _LONGEST or not _JOINING.isdisjoint(name):
        return None
    return " ".join(words[:at]), " ".join(name)


def _is_field(word: str) -> bool:
    bare = word.rstrip(",")
    return (common(bare) or bare.lower() in phrase_words("portfolios")) and bare not in first_names()
