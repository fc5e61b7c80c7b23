"""Texts to tokens; a word between two spaces is taken apart once."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from credscore.cluster.vocabulary import Vocabulary
from credscore.cluster.wrapping import unwrap

_QUOTES: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´`′＇", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e", None
        ),
        **dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\u00a0\u202f\u2009", " "),
    }
)
_TOKEN: Final = re.compile(
    r"\b[Nn][Oo], "
    r"|[^\W\d_]{2}[^\W_]*+(?!-\d)(?:'(?:s|t|re|ve|ll|d|m|S|T|RE|VE|LL|D|M)\b)?(?:[,;:](?=[\"')]{0,2} ))?"
    r"|\d{1,3}(?: \d{3}){1,6}(?![\d.,]*\d)"
    r"|\d{1,2}:\d\d"
    r"|\d+(?:[.,]\d+){0,12}(?:[A-Za-z]{1,3}\b)?"
    r"|(?<!\d)\.\d+"
    r"|(?<=\d)-(?=\d)"
    r"|(?:[^\W\d_]\.){2,8}"
    r"|[A-Za-z]{1,5}-\d{1,4}\b"
    r"|[DdOoLl]'[^\W\d_]+"
    r"|[^\W\d_][^\W_]*(?:'(?:s|t|re|ve|ll|d|m|S|T|RE|VE|LL|D|M)\b)?"
    r"|[%$€£¥₽₹₴₩]"
    r"|[.!?](?=[\"')]{0,2} )"
)
_SPACED: Final = re.compile(r"\d{3}(?![\d.,]*\d)")
"""What a space may join to the digits before it ("12 000")."""
_LONGEST: Final = 20_000
"""How many characters of a text are read: a claim is a sentence, not a book."""
_KEPT: Final = 200_000
"""How many words with their punctuation are remembered."""


def fold(text: str) -> str:
    """Unify Unicode forms, quotation marks, dashes and white space; drop what is invisible.

    Examples
    --------
    >>> fold("the “ﬁrst”—ﬁgure")
    'the "first"-figure'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES)
    return text


def scanned(text: str) -> list[str]:
    """Take a text apart into tokens."""
    return _TOKEN.findall(text)


class Tokenizer:
    """Take texts apart into the numbers of their tokens.

    Only two kinds of token reach over a space: digits in groups of three, for which the whole
    text is scanned, and "No, ", which ends with it.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._inner = _Pieces(vocabulary, " ")
        self._last = _Pieces(vocabulary, "")

    def __call__(self, text: str) -> list[int]:
        """Give the tokens of a text, what outlets put around it taken off."""
        text = unwrap(fold(text[:_LONGEST]))
        *inner, last = text.split(" ")
        tokens: list[int] = []
        for found in map(self._inner.__getitem__, inner):
            tokens += found
        tokens += self._last[last]
        if not self._inner.spaced.isdisjoint(inner) or last in self._last.spaced:
            tokens = list(map(self._vocabulary.tokens.__getitem__, scanned(text)))
        self._inner.forget()
        self._last.forget()
        return tokens


class _Pieces(dict[str, tuple[int, ...]]):
    """The tokens of what stands between two spaces."""

    def __init__(self, vocabulary: Vocabulary, behind: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._behind = behind
        self.spaced: set[str] = set()

    def __missing__(self, piece: str) -> tuple[int, ...]:
        tokens = self._vocabulary.tokens
        found = self[piece] = tuple(tokens[token] for token in scanned(piece + self._behind))
        if _SPACED.match(piece):
            self.spaced.add(piece)
        return found

    def forget(self) -> None:
        """Start anew where too much is remembered."""
        if len(self) > _KEPT:
            self.clear()
            self.spaced.clear()
