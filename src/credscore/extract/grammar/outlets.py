"""Names of outlets among the words of a sentence, which have no capitals left."""

from __future__ import annotations

from credscore.extract.grammar.line import Line
from credscore.extract.wordsets import word_set
from credscore.normalize.names import is_outlet_name


def is_outlet(words: list[str]) -> bool:
    """Say whether words are an outlet's name, whatever its capitals."""
    name = " ".join(words)
    return is_outlet_name(name.title()) or is_outlet_name(name.upper())


def on_air(line: Line, at: int) -> bool:
    """Say whether a name that begins at a token is an outlet's."""
    stop = next((end for end in range(at, len(line.tags)) if line.tags[end] not in "KY"), len(line.tags))
    return any(is_outlet(line.words[at:end]) for end in range(stop, at, -1))


def outlet_end(line: Line, start: int, end: int) -> int:
    """Give the end of an outlet's name with which a phrase begins and another noun follows; 0 where there is none."""
    first = start + (line.tags[start] == "D")
    for stop in range(min(first + _OUTLET_WORDS, end - 1), first, -1):
        name = " ".join(line.words[first:stop])
        known = line.tags[first:stop].strip("KN") == "" and is_outlet(line.words[first:stop])
        if known or is_outlet_name(f"{name[:3].upper()}{name[3:].title()}"):
            return stop + _called(line, stop, end)
    return 0


def _called(line: Line, at: int, end: int) -> int:
    """Count the words that say behind an outlet's name what it is ("told the Associated Press news agency Fenwick had left")."""
    called = at
    while called < end - 1 and line.words[called] in _PRESS:
        called += 1
    return called - at


_OUTLET_WORDS = 3
_PRESS = word_set("press_nouns")
