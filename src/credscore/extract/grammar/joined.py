"""Words that are read as one: "at first", "rule that out", "would like to stress"."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.wordsets import word_set

_ADVERBS = {"first": "at", "last": "at", "once": "at", "course": "of"}
"""The second word of an adverb, and its first."""
_PARTICLES = frozenset(("out", "off", "aside", "away", "down", "up", "back"))
_WISHES = frozenset(("like", "wish", "wishes", "want", "wants"))
_INFORMING = frozenset(("inform", "assure", "remind"))
_STATING = word_set("stating")
_TEMPORAL = word_set("temporal")


def join_words(line: Line, tags: list[str]) -> None:
    """Change the tags of words that are one with those beside them.

    Parameters
    ----------
    line : Line
    tags : list of str
        Changed in place.
    """
    words, present = line.words, line.present
    if "way" in present:
        _way(words, tags)
    if "at" in present or "course" in present:
        _adverbs(words, tags)
    if not _OFTEN_NOUNS.isdisjoint(present):
        _compounds(words, tags)
    if "think" in present:
        _tanks(words, tags)
    if "part" in present:
        _for_its_part(words, tags)
    if not CROWDS.isdisjoint(present):
        _crowds(words, tags)
    if "that" in present:
        _particles(words, tags)
        _pointing(words, tags)
        if not _WISHES.isdisjoint(present):
            _wishes(words, tags)


def _way(words: list[str], tags: list[str]) -> None:
    """Read "under way" as what is done, so that no list begins with "way" ("is under way and the court sits")."""
    for at in range(1, len(words)):
        if words[at] == "way" and words[at - 1] == "under":
            tags[at] = "v"


def _adverbs(words: list[str], tags: list[str]) -> None:
    """Read "at first" between a subject and its verb as the adverb that it is."""
    for at in range(len(words) - 4):
        if words[at : at + 4] == ["at", "the", "same", "time"]:
            tags[at : at + 4] = "AAAA"
    for at, word in enumerate(words):
        if word not in _ADVERBS or not at or _ADVERBS[word] != words[at - 1]:
            continue
        if at + 1 >= len(tags) or tags[at + 1] not in "NYK":
            tags[at - 1] = tags[at] = "A"


def _particles(words: list[str], tags: list[str]) -> None:
    """Read "that" between a verb and its particle as the object that it is ("we can rule that out")."""
    for at in _places_of_that(words):
        if words[at + 1] in _PARTICLES and (at + 2 >= len(tags) or tags[at + 2] in ",.C"):
            tags[at] = "U"


def _places_of_that(words: list[str]) -> list[int]:
    """Give where "that" stands but at the edges."""
    return [at for at, word in enumerate(words[:-1]) if word == "that" and at]


_OFTEN_NOUNS = frozenset(("warning", "comments", "remarks", "calls"))


def _compounds(words: list[str], tags: list[str]) -> None:
    """Read "warning" before what warns, and behind an adjective, as the noun that it is ("the old warning lights failed")."""
    for at in range(1, len(words) - 1):
        if words[at] == "warning" and words[at - 2] in _ARTICLES and _GRAVE.search(words[at - 1]):
            tags[at] = "N"
        if (
            words[at] in ("comments", "remarks")
            and tags[at - 2 : at - 1] == ["z"]
            and _GRAVE.search(words[at - 1])
        ):
            tags[at] = "N"
        if (
            words[at] == "calls"
            and words[at - 1] == "and"
            and words[at - 3] in ("despite", "amid", "following")
        ):
            tags[at] = "N"  # "despite boycotts and calls for it to stop"
        if words[at] == "warning" and words[at + 1] in _THAT_WARN and tags[at - 1] in "DNKAz":
            tags[at] = "N"


_ARTICLES = frozenset(("a", "an", "another"))
_GRAVE = re.compile(
    r"(?:ous|ful|ive|al|ic|ent|ant|able|ible|ary|ern|less)$|^(?:stark|blunt|grim|dire|clear|fresh|new|final|severe|strong|sharp|rare|veiled|thinly|direct|early|loud|formal|written|public|last)$"
)
"""Words that tell what kind of warning it is."""
_THAT_WARN = word_set("what_warns")


def _crowds(words: list[str], tags: list[str]) -> None:
    """Read "dozens of" as the number that it is ("On Monday dozens of residents said")."""
    for at in range(len(words) - 2):
        counted = words[at] in CROWDS and words[at + 1] == "of" and tags[at] == "D"
        if counted and words[at + 2] != "times" and words[at + 2] not in _TEMPORAL:
            tags[at + 1] = "Y"


CROWDS = frozenset(("dozens", "scores", "hundreds", "thousands", "millions"))


def _tanks(words: list[str], tags: list[str]) -> None:
    """Read "think tank" as the noun that it is."""
    for at in range(len(words) - 1):
        if words[at] == "think" and words[at + 1] in ("tank", "tanks"):
            tags[at] = tags[at + 1] = "N"


def _for_its_part(words: list[str], tags: list[str]) -> None:
    """Read "the union for its part said" without what only sets the union against others."""
    for at in range(3, len(words)):
        if words[at] == "part" and words[at - 2] == "for" and tags[at - 1] == "D" and tags[at - 3] in "NK":
            tags[at - 2 : at + 1] = "AAA"


def _pointing(words: list[str], tags: list[str]) -> None:
    """Read "that" as what points where no clause follows ("the report for that year", "denied that in March")."""
    for at in _places_of_that(words):
        if tags[at] == "T" and _points(words, tags, at):
            tags[at] = "D"
    at = len(words) - 1 - words[::-1].index("that")
    behind = tags[at + 1 :]
    if at and tags[at] == "T" and tags[at - 1] == "V" and behind[:1] == ["P"] and _VERBS.isdisjoint(behind):
        tags[at] = "D"


def _points(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether "that" points at the noun behind it: by a preposition, or in a clause closed by a verb of saying.

    "in the report for that year", "works on that ward", "a nurse who worked that shift said".
    """
    if tags[at - 1] in "PO":
        return words[at + 1] in _TEMPORAL or (tags[at + 1] == "N" and words[at - 1] not in _CONJOINED)
    return tags[at - 2 : at] == ["R", "v"] and tags[at + 1 : at + 3] == ["N", "V"]


_CONJOINED = word_set("conjoined_with_that")
"""Prepositions that open a clause with "that" ("strange in that police knew")."""
_VERBS = frozenset("EHMdFvVST")


def _wishes(words: list[str], tags: list[str]) -> None:
    """Read who "would like to stress that P" or "wishes to make clear that P" as one who does so."""
    for at in range(1, len(words) - 3):
        if words[at] not in _WISHES or words[at + 1] != "to" or words[at + 2] not in _STATING:
            continue
        if "that" not in words[at + 3 : at + (8 if words[at + 2] in _INFORMING else 5)]:
            continue
        first = at - (words[at] == "like" and words[at - 1] in ("would", "\u2019d", "'d"))
        for place in range(first, at + 2):
            tags[place] = "A"
        tags[at + 2] = "V"
