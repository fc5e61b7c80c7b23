"""What was made of each word met: a word, or a stretch between blanks, is taken apart once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

_MOST: Final = 16_384
_LONGEST: Final = 40
V = TypeVar("V")


class Vocabulary(dict[str, V]):
    """Readings by word, made when first asked for; when it is full, it begins anew with the words met again since.

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
        self._before: dict[str, V] = {}

    def __missing__(self, word: str) -> V:
        found = self._before.pop(word, None)
        if found is None:
            found = self._read(word)
        if len(word) < _LONGEST:
            if len(self) >= _MOST:
                self._before = dict(self)
                self.clear()
            self[word] = found
        return found
