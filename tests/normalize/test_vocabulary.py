"""Words taken apart once, in a table that stays bounded."""

from __future__ import annotations

import pytest

from credscore.normalize import vocabulary
from credscore.normalize.vocabulary import Vocabulary


def test_each_word_is_read_once() -> None:
    """A word met again is not read again, however often a text holds it."""
    read: list[str] = []

    def pieces(word: str) -> tuple[str, ...]:
        read.append(word)
        return tuple(word.split("-"))

    table = Vocabulary(pieces)
    assert [table[word] for word in ("so-so", "so-so", "so", "so-so")] == [
        ("so", "so"),
        ("so", "so"),
        ("so",),
        ("so", "so"),
    ]
    assert read == ["so-so", "so"]


def test_words_still_in_use_outlast_a_full_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that begins anew takes over what is met again, without reading it a second time."""
    monkeypatch.setattr(vocabulary, "_MOST", 4)
    read: list[str] = []
    table = Vocabulary(lambda word: read.append(word) or len(word))
    for word in ("the", "dam", "of", "clay", "broke", "the", "sluice", "held"):
        table[word]
    assert read == ["the", "dam", "of", "clay", "broke", "sluice", "held"]


def test_a_text_of_endless_words_fills_no_memory() -> None:
    """The table begins anew when it is full, and keeps no endless word."""
    table = Vocabulary(len)
    for number in range(3 * vocabulary._MOST):
        assert table[f"w{number:08d}"] == 9
        assert len(table) <= vocabulary._MOST
    assert table["x" * 100_000] == 100_000
    assert max(map(len, table)) < 100
