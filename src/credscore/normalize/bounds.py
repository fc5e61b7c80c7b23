"""The words around a number that say on which side of it the amount lies."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from credscore.lexicon import alternatives, table
from credscore.normalize.spans import Value

_BEFORE: Final = {r["term"]: r["kind"] for r in table("bounds") if r["place"] == "before"}
_AFTER: Final[dict[str, str]] = {
    **{r["term"]: r["kind"] for r in table("bounds") if r["place"] == "after"},
    "+": "min", "-plus": "min", "plus": "min", "-odd": "about",
}  # fmt: skip
_AFTER_WORDING: Final = re.compile(
    r"\s?\+|-plus\b|\splus\b(?=\s(?!an?\s|the\s|its\s|another\s|\d|(?:bonus(?:es)?|charges|costs|expenses|fees?|interest|penalties|postage|tax(?:es)?|tips|vat)\b))|-odd\b|\s(?:"
    + alternatives(r["term"] for r in table("bounds") if r["place"] == "after")
    + r")\b",
    re.IGNORECASE,
)
#: A known figure that one before it is held against (", less than the 5% forecast").
_HELD_AGAINST: Final = re.compile(
    r",\s(?:[a-z]+\s){1,3}(?:the|its|their|last [a-z]+['’]s)\s[$€£¥₹]?$", re.IGNORECASE
)
_OPENING: Final = " \t\n\u00a0\"“‘'("
_ARTICLES: Final = frozenset({"a", "an", "the"})
_LAST_WORDS: Final = frozenset(term.rpartition(" ")[2] for term in _BEFORE) | _ARTICLES


class Left(NamedTuple):
    """What stands before a number.

    `kind` is the bound ("min", "max", "about" or ""), `start` where the wording with its bound
    begins, `before` the word before that.
    """

    kind: str
    start: int
    before: str


def bound_before(text: str, start: int, last: int | None = None) -> Left:
    """Read the bounding words before `start` ("at least", "up to", "as many as").

    Where an amount before it ended at `last`, a known figure that this one is held against has no bound.
    """
    first, at = word_before(text, start)
    if not first:
        return Left("", start, "")
    if first.lower() not in _LAST_WORDS:
        return Left("", start, first)
    words = [(first, at)]
    while len(words) < 5 and at > 0:
        word, at = word_before(text, at)
        if not word:
            break
        words.append((word, at))
    inner = words[1:] if first.lower() in _ARTICLES and len(words) > 1 else words
    for size in range(min(4, len(inner)), 0, -1):
        term = " ".join(word for word, _ in reversed(inner[:size])).lower()
        if term in _BEFORE:
            known = last is not None and _HELD_AGAINST.search(text, last, start) is not None
            return Left(
                "" if known else _BEFORE[term],
                inner[size - 1][1],
                inner[size][0] if len(inner) > size else "",
            )
    return Left("", start, first)


def word_before(text: str, at: int) -> tuple[str, int]:
    """Give the word that stands before `at` with nothing but blanks and opening quotes between, and its start."""
    window = text[max(0, at - 36) : at]
    bare = window.rstrip(_OPENING)
    if len(bare) == len(window) or not bare or not (bare[-1].isalnum() or bare[-1] in ".'’"):
        return "", at
    words = bare.split()
    word = words[-1].lstrip(_OPENING) if words else ""
    return (word, at - len(window) + len(bare) - len(word)) if word[:1].isalnum() else ("", at)


def bound_behind(text: str, end: int) -> tuple[str, int]:
    """Read a bound behind a number ("or more", "+"): its kind and where it ends."""
    found = _AFTER_WORDING.match(text, end)
    if found is None:
        return "", end
    return _AFTER.get(found.group().strip().lower(), "about"), found.end()


def opened(low: Value, high: Value | None, kind: str) -> tuple[Value, Value | None]:
    """Open an interval on the side that the bounding words name.

    Examples
    --------
    >>> opened(5, 5, "min"), opened(5, 5, "max"), opened(5, 5, "about")
    ((5, None), (0, 5), (5, 5))
    """
    if kind == "min":
        return low, None
    return (0, high) if kind == "max" else (low, high)
