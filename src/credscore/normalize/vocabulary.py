"""What was made of each word met: a word, or a stretch between blanks, is taken apart once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Final, TypeVar

_MOST: Final = 16_384
_LONGEST: Final = 40
V = TypeVar("V")


class Vocabulary(dict[str, V]):
    """Readings by word, made when first asked for; when it is full, it begins anew.

    Parameters
    ----------
    read : callable
        Gives the reading of one word.

    Examples
    --------
    >>> sizes = Vocabulary(len)
    >>> sizes["boat"], list(sizes)
    (4, ['boat'])
    """

    def __init__(self, read: Callable[[str], V]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> V:
        found = self._read(word)
        if len(word) < _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = found
        return found


def spelled(text: str, pieces: Vocabulary[tuple[str, ...]]) -> list[str]:
    """Give in order what a text's stretches between blanks hold, each taken apart once.

    Examples
    --------
    >>> spelled("a b-c", Vocabulary(lambda piece: tuple(piece.split("-"))))
    ['a', 'b', 'c']
    """
    return list(chain.from_iterable(map(pieces.__getitem__, text.split(" "))))
