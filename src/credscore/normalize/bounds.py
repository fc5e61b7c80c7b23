"""The words around a number that say on which side of it the amount lies."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from credscore.lexicon import table

_BEFORE: Final = {r["term"]: r["kind"] for r in table("bounds") if r["place"] == "before"}
_LAST_WORDS: Final = frozenset(term.rpartition(" ")[2] for term in _BEFORE)
_AFTER: Final[dict[str, str]] = {
    **{r["term"]: r["kind"] for r in table("bounds") if r["place"] == "after"},
    "+": "min", "-plus": "min", "plus": "min", "-odd": "about",
}  # fmt: skip
_AFTER_WORDING: Final = re.compile(
    r"\s?\+|-plus\b|\splus\b(?=\s)|-odd\b|\s(?:"
    + "|".join(re.escape(r["term"]) for r in table("bounds") if r["place"] == "after")
    + r")\b",
    re.IGNORECASE,
)
_WORD_LEFT: Final = re.compile(r"([^\W_][\w&.'’-]{0,30})[\s\"“‘'(]{1,3}$")
_ARTICLES: Final = frozenset({"a", "an", "the"})


class Left(NamedTuple):
    """What stands before a number.

    `kind` is the bound ("min", "max", "about" or ""), `start` where the wording with its bound
    begins, `before` the word before that.
    """

    kind: str
    start: int
    before: str


def bound_before(text: str, start: int) -> Left:
    """Read the bounding words before `start` ("at least", "up to", "as many as")."""
    words: list[tuple[str, int]] = []
    at = start
    while len(words) < 5 and at > 0:
        base = max(0, at - 36)
        found = _WORD_LEFT.search(text[base:at])
        if found is None:
            break
        at = base + found.start(1)
        words.append((found.group(1), at))
        if len(words) == 1 and found.group(1).lower() not in _LAST_WORDS | _ARTICLES:
            break
    if not words:
        return Left("", start, "")
    inner = words[1:] if words[0][0].lower() in _ARTICLES and len(words) > 1 else words
    for size in range(min(4, len(inner)), 0, -1):
        term = " ".join(word for word, _ in reversed(inner[:size])).lower()
        if term in _BEFORE:
            before = inner[size][0] if len(inner) > size else _word_before(text, inner[size - 1][1])
            return Left(_BEFORE[term], inner[size - 1][1], before)
    return Left("", start, words[0][0])


def _word_before(text: str, at: int) -> str:
    found = _WORD_LEFT.search(text[max(0, at - 36) : at])
    return found.group(1) if found is not None else ""


def bound_behind(text: str, end: int) -> tuple[str, int]:
    """Read a bound behind a number ("or more", "+"): its kind and where it ends."""
    found = _AFTER_WORDING.match(text, end)
    if found is None:
        return "", end
    return _AFTER.get(found.group().strip().lower(), "about"), found.end()
