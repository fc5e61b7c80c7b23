"""Words that are read as one: "at first", "rule that out", "would like to stress"."""

from __future__ import annotations

from credscore.extract.grammar.wordsets import word_set

_ADVERBS = (("at", "first"), ("at", "last"), ("at", "once"), ("of", "course"))
_PARTICLES = frozenset(("out", "off", "aside", "away", "down", "up", "back"))
_WISHES = frozenset(("like", "wish", "wishes", "want", "wants"))
_STATING = word_set("stating")


def join_words(words: list[str], tags: list[str]) -> None:
    """Change the tags of words that are one with those beside them.

    Parameters
    ----------
    words : list of str
        In lower case.
    tags : list of str
        Changed in place.
    """
    _adverbs(words, tags)
    if "that" in words:
        _particles(words, tags)
        if not _WISHES.isdisjoint(words):
            _wishes(words, tags)


def _adverbs(words: list[str], tags: list[str]) -> None:
    """Read "at first" between a subject and its verb as the adverb that it is."""
    for first, second in _ADVERBS:
        if second not in words or first not in words:
            continue
        for at in range(1, len(words)):
            behind = tags[at + 1] if at + 1 < len(tags) else ""
            if (words[at - 1], words[at]) == (first, second) and behind not in ("N", "Y", "K"):
                tags[at - 1] = tags[at] = "A"


def _particles(words: list[str], tags: list[str]) -> None:
    """Read "that" between a verb and its particle as the object that it is ("we can rule that out")."""
    for at in range(1, len(words) - 1):
        behind = tags[at + 2] if at + 2 < len(tags) else "."
        if words[at] == "that" and words[at + 1] in _PARTICLES and behind in (",", ".", "C"):
            tags[at] = "U"


def _wishes(words: list[str], tags: list[str]) -> None:
    """Read who "would like to stress that P" or "wishes to make clear that P" as one who does so."""
    for at in range(1, len(words) - 3):
        if words[at] not in _WISHES or words[at + 1] != "to" or words[at + 2] not in _STATING:
            continue
        if "that" not in words[at + 3 : at + 5]:
            continue
        first = at - (words[at] == "like" and words[at - 1] in ("would", "\u2019d", "'d"))
        for place in range(first, at + 2):
            tags[place] = "A"
        tags[at + 2] = "V"
