"""A sentence as tokens: their words, their class letters and, when asked for, where they stand."""

from __future__ import annotations

Chunk = tuple[tuple[str, ...], str, tuple[int, ...], tuple[int, ...], int]
"""A stretch between blanks as tokens: their words, tags, begins and ends, and how far from its begin the next one begins."""
Stretch = tuple[int, list[Chunk]]
"""Where a stretch of a sentence begins, and its chunks."""
WHOLE = (0,)
"""Where the one token of a chunk without marks begins."""


class Line:
    """One sentence, tokenized.

    Attributes
    ----------
    words : list of str
        Tokens in lower case; empty for quotations.
    tags : str
        One class letter a token.
    """

    __slots__ = ("_ends", "_present", "_starts", "_stretches", "tags", "words")

    def __init__(self, words: list[str], tags: str, stretches: list[Stretch]) -> None:
        self.words = words
        self.tags = tags
        self._stretches = stretches
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._present: frozenset[str] = frozenset()

    @property
    def present(self) -> frozenset[str]:
        """The words as a set, for a first look; to be asked for once the words are settled."""
        if not self._present:
            self._present = frozenset(self.words)
        return self._present

    @property
    def starts(self) -> list[int]:
        """Where the tokens begin in the sentence; counted when first asked for."""
        if not self._starts:
            self._locate()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where the tokens end."""
        if not self._starts:
            self._locate()
        return self._ends

    def _locate(self) -> None:
        starts, ends = self._starts, self._ends
        for offset, chunks in self._stretches:
            at = offset
            for _, _, lefts, rights, step in chunks:
                if lefts is WHOLE:
                    starts.append(at)
                    ends.append(at + rights[0])
                else:
                    for left, right in zip(lefts, rights, strict=True):
                        starts.append(at + left)
                        ends.append(at + right)
                at += step
