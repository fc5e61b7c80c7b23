"""How much of earlier texts is remembered, so that reprints are read once and a stream of articles fills no more memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, Generic, TypeVar

SENTENCES: Final = 8_192
"""Sentences, or assertions, of which each reader keeps what it made of them: about a megabyte of news."""
PARAGRAPHS: Final = 4_096
"""Paragraphs or lines kept."""
LONGEST: Final = 4_000
"""Characters of the longest paragraph kept."""
PHRASES: Final = 8_192
"""Source phrases, names and clauses of a kind that not every sentence holds: as many as the sentences kept have."""
ARTICLES: Final = 6_000_000
"""Characters of the articles kept whole."""

V = TypeVar("V")


class Shelf(Generic[V]):
    """What was made of the texts read last, as many as have room.

    Parameters
    ----------
    room : int
        Characters of all of them together. A text that would take a quarter of it is not kept.

    Examples
    --------
    >>> shelf = Shelf[int](8)
    >>> shelf.fetch("a", 1, lambda: 7), shelf.fetch("a", 1, lambda: 8)
    (7, 7)
    """

    def __init__(self, room: int) -> None:
        self.room = room
        self.taken = 0
        self._kept: OrderedDict[Hashable, tuple[int, V]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def fetch(self, key: Hashable, size: int, make: Callable[[], V]) -> V:
        """Give what was made of a text, making it where it is not there."""
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
                return known[1]
        made = make()
        if 4 * size < self.room:
            with self._lock:
                self._put(key, size, made)
        return made

    def _put(self, key: Hashable, size: int, made: V) -> None:
        old = self._kept.pop(key, None)
        self._kept[key] = size, made
        self.taken += size - (old[0] if old is not None else 0)
        while self.taken > self.room:
            _, (gone, _) = self._kept.popitem(last=False)
            self.taken -= gone
