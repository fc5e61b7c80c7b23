"""Agreement: whether what stands before a form can be its subject, by number and by make."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.wordsets import word_set

_ADJECTIVAL = ("able", "ible", "ful", "ous", "less", "ical")
_ONE = frozenset(("a", "an"))
"""Behind which a noun that looks like several goes before another ("a news report", "a sales claim")."""
_CALLING = word_set("calling_verbs")
_PLURAL_LIKE = word_set("plural_like")


class Standing(NamedTuple):
    """A form that a noun shares, where it stands.

    Attributes
    ----------
    words, tags : list of str
        Those of its sentence.
    at, before : int
        The form, and the word before it.
    third : bool
        Whether it ends as a third person does ("claims").
    """

    words: list[str]
    tags: list[str]
    at: int
    before: int
    third: bool

    @property
    def tag(self) -> str:
        """The class letter of the word before it."""
        return self.tags[self.before]

    @property
    def word(self) -> str:
        """The word before it."""
        return self.words[self.before]

    @property
    def following(self) -> str:
        """The class letter of the word behind it; a stop at the end."""
        return self.tags[self.at + 1] if self.at + 1 < len(self.tags) else "."


def agrees(form: Standing) -> bool:
    """Say whether what stands before a form can be its subject: a noun that agrees with it, names, or a mark."""
    words, tags, at, before, third = form
    tag, word, following = form.tag, form.word, form.following
    if tag in "KN":
        head = head_before(tags, before)
        tag, word = tags[head], words[head]
        if (following == "T" and not _one_thing(words, tags, head, third)) or (
            following == "." and not third and "," in tags[:head]
        ):
            return True
    if tag == "N" and third and word.endswith(_ADJECTIVAL) and tags[head - 1 : head] != ["D"]:
        return False  # "set out workable plans"
    if tag == "N":
        return not (not third and words[before - 1] in _ONE and before == head) and (
            is_plural(word) != third and following not in "VEMHd" and not _is_named_so(words, tags, before)
        )
    if tag == "K":
        if not third and words[head - 1 : head] in (["a"], ["an"]):
            return False  # "a Reuters report quoting two clerks"
        return following not in "VEMHdO" and (
            third or word.endswith("s") or word in _PLURAL_LIKE or _coordinated(tags, before)
        )
    if tag in ",Q" and not third and _TITLED.match("".join(tags[at + 1 : at + 9])):
        return False
    if tag == "C" and not third and following == "N" and not {"I", "M"} & set(tags[:before]):
        return False  # "the coast guard and fire service divers"
    return tag in ",)QC;" and following not in "VEMHdO.,"


def _is_named_so(words: list[str], tags: list[str], at: int) -> bool:
    """Say whether a verb of naming stands before the phrase, whose noun then follows ("called the lengthy reports “false”")."""
    while at > 0 and tags[at] in "NAYvg":
        at -= 1
    return at > 0 and tags[at] == "D" and words[at - 1] in _CALLING


def _one_thing(words: list[str], tags: list[str], head: int, third: bool) -> bool:
    """Say whether a form without "s" stands behind "a" and a noun, and is the noun of that phrase ("a voice note that …")."""
    first = head
    while first > 0 and tags[first - 1] in "NAgvYK":
        first -= 1
    if third or first == 0 or is_plural(words[head]):
        return False
    if words[first - 1] == "the":
        return head == first and tags[head] == "K" and _is_of_a_country(words[head])
    return words[first - 1] in ("a", "an")


def _is_of_a_country(word: str) -> bool:
    """Say whether an adjective needs an "s" to mean the people ("the Kenyan claim that", "the Kenyans claim that")."""
    return word.endswith(("an", "i")) and word not in _PEOPLES


_PEOPLES = word_set("peoples_in_one_form")
_TITLED = re.compile(r"N{1,3}K{0,4}V")
"""What a cue verb's own form stands before as a noun: "…”, fire chief Ann Roe said"."""


def is_plural(word: str) -> bool:
    """Say whether a noun means several."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _PLURAL_LIKE


def head_before(tags: list[str], at: int) -> int:
    """Give the head of the phrase that ends at a token: the noun before its first preposition."""
    head, left = at, at
    while left > 0 and at - left < 12 and tags[left - 1] in "NKDYzPOAUI":
        left -= 1
        if tags[left] in "POI" and left > 0 and tags[left - 1] in "NKU":
            head = left - 1
        elif left > 1 and tags[left - 2] == "N" and tags[left - 1] + tags[left] in ("vP", "VP", "gD"):
            head = left = left - 2
    return head


def _coordinated(tags: list[str], at: int) -> bool:
    """Say whether the name that ends at a token is one of several joined by "and"."""
    while at > 0 and tags[at] in "KNDzO":
        at -= 1
    return tags[at] == "C"
