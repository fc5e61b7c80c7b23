"""Folding: the form in which two texts that look alike are alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from string import digits
from typing import Final

_SINGLE: Final = "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u0060\u00b4\uff07"
_DOUBLE: Final = "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u275d\u275e\u301d\u301e\u301f\uff02"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\u00ad"

_ASCII_CLEAN: Final = re.compile(r"[\x00-\x1f\x7f`]| (?= )")
# Format and control characters carry no reading: zero-width, bidi, tags, variation selectors.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e0fff\ud800-\udfff]"
)
_UNIFY: Final = (
    {ord(c): "'" for c in _SINGLE}
    | {ord(c): '"' for c in _DOUBLE}
    | {ord(c): "-" for c in _DASHES if c != "\u00ad"}
    | {ord("\u2026"): "...", ord("\u2044"): "/"}
)

_SPELT_OUT: Final = re.compile(
    r"\b(do|does|did|would|could|should|was|were|is|are|has|have|had|ha\[sd\]\?|ha\(\?:s\|ve\|d\))(\)?) not\b"
)


def contracted(pattern: str) -> str:
    """Let a pattern's "did not" be written "didn't" too.

    Examples
    --------
    >>> re.findall(contracted(r"(?:did|would) not say"), "It would not say why; he didn’t say who.")
    ['would not say', 'didn’t say']
    """
    return _SPELT_OUT.sub(r"\1\2(?: not|n['’]t)", pattern)


def of_ascii(expression: re.Pattern[str]) -> re.Pattern[str]:
    """Compile an expression for texts in ASCII, in which it finds out sooner what kind of character each is.

    Examples
    --------
    >>> of_ascii(re.compile(r"[^\\W\\d]+")).findall("40 ships")
    ['ships']
    """
    within, parts = False, []
    for part in _PATTERN_PARTS.findall(expression.pattern):
        within = part == "[" or (within and part != "]")
        blank = r"\s\x1c-\x1f" if within else r"[\s\x1c-\x1f]"
        parts.append(blank if part == r"\s" else part)
    return re.compile("".join(parts), expression.flags & ~re.UNICODE | re.ASCII)


_PATTERN_PARTS: Final = re.compile(r"\\.|[\[\]]|[^\\\[\]]+", re.DOTALL)
"""The marks between which a blank stands in an expression; four separators are blanks that ASCII does not count."""


def fold(text: str) -> str:
    """Bring a text into the form in which it is compared.

    NFKC, invisible and control characters removed, quotes, dashes and ligatures unified,
    case folded, white space collapsed to single blanks and trimmed. Folding a folded text
    changes nothing.

    Parameters
    ----------
    text : str
        Any text; lone surrogates are dropped.

    Returns
    -------
    str
        The folded text, possibly empty.

    Examples
    --------
    >>> fold("\\u201cＴroops\\u200b  WILL\\u00a0move\\u201d")
    '"troops will move"'
    """
    if not text.isascii():
        text = text.translate(_UNIFY)
    if text.isascii():
        low = text.lower()
        return " ".join(_clean_ascii(low).split()) if _ASCII_CLEAN.search(low) else low.strip(" ")
    # Folding case and composing may each undo the other once; no text needs more than a few turns.
    for _ in range(6):
        folded = _fold_once(text)
        if folded == text:
            break
        text = folded
    return text


def _clean_ascii(text: str) -> str:
    return _INVISIBLE.sub("", text).replace("`", "'")


def _fold_once(text: str) -> str:
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFKC", text.translate(_UNIFY).casefold())
    return " ".join(_INVISIBLE.sub("", text).translate(_UNIFY).split())


_DIGIT: Final = re.compile(
    "[\\d\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490"
    "\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\U00010a40-\U00010a43\U00010e60-\U00010e68"
    "\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)


def has_digit(text: str) -> bool:
    """Say whether a text holds a digit of any script, raised or encircled ones included.

    Examples
    --------
    >>> has_digit("40 ships"), has_digit("ten ships")
    (True, False)
    """
    if text.isascii():
        return any(map(text.__contains__, digits))
    return _DIGIT.search(text) is not None


_NO_DECOMPOSITION: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Fold a text and take its accents off, for comparing names.

    Examples
    --------
    >>> plain("Gdańsk, Łódź")
    'gdansk, lodz'
    """
    folded = fold(text)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded.translate(_NO_DECOMPOSITION))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
