"""Forms that are base and past in one ("put", "forecast"), which agree with any subject."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore.extract.grammar.agreement import Standing
from credscore.extract.grammar.cues import forms


@lru_cache(maxsize=4)
def unmarked(language: str = "en") -> frozenset[str]:
    """Forms that are base and past in one ("put"), which agree with any subject."""
    return frozenset(form for form, entry in forms(language).items() if {"b", "p"} <= set(entry.shape))


def unmarked_verb(form: Standing) -> bool | None:
    """Say whether such a form is a verb, where the word before it or a figure behind it tells; None where neither does."""
    words, tags, at, before, _ = form
    tag, following, behind = form.tag, form.following, words[at + 1 : at + 2]
    if words[at] not in unmarked():
        return None
    if tag == "H":
        return True  # "Analysts have forecast sales will rise"
    several = form.word in ONE_MORE or (tag == "U" and tags[before - 1] == "O")
    if tag not in "KNE" and not several:
        return None
    if following in "DSUYTQ:" or behind == ["out"] or _put_at(words, tags, at):
        return True
    first = AT_FIRST.match("".join(tags[at + 1 : at + 7])) is not None
    return behind == ["at"] and (first or tag == "E")


ONE_MORE = frozenset(("other", "another"))


def _put_at(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a thing and its figure follow ("put unemployment at 11%")."""
    match = _AT_FIGURE.match("".join(tags[at + 1 : at + 9]))
    return match is not None and words[at + 1 + match.end("thing")] == "at"


_AT_FIGURE = re.compile(r"(?P<thing>[ANKOPz]{0,4}?[NK])P(?:A{0,2}(?:DP)?Y|Q)")
AT_FIRST = re.compile(r"PA{0,2}Y{1,2}D")
"""A figure before what it counts ("put at 40 the number of those hurt")."""
