"""Figures that somebody gives without a verb of saying: "gave a figure of 60,000", "arrived at 46,000", "gave the volume as 300"."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.wordsets import word_set
from credscore.extract.spans import Form

GIVING = word_set("giving_figures")
_NOUNS = word_set("figure_nouns")
_REACHING = word_set("reaching_figures")
_OF = re.compile(r"D?[ANY]{0,4}?N(?:O[DNKAz]{1,6}?)?[OB]A{0,2}P?A{0,2}Y")
"""The noun for the figure, with what is counted, up to its number ("a higher figure of about 60")."""
_LARGE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?%|[3-9]\d{2}")
_AT = re.compile(r"[PA]{1,2}D?A{0,2}P?Y")


def relations(line: Line) -> list[Relation]:
    """Read who gives a figure."""
    tags, words = line.tags, line.words
    for at in range(1, len(words) - 2):
        if words[at] not in GIVING:
            continue
        match = _AT.match(tags, at + 1) if words[at] in _REACHING else _OF.match(tags, at + 1)
        if match is None or not _is_figure(line, at, match.end()):
            continue
        last = at - 1
        while last and tags[last] in "HAX":
            last -= 1
        subject = subject_left(line, last)
        if subject is not None and tags[at - 1] not in "IEM":
            content = (at + 1, len(tags))
            return [
                Relation([(subject[0], subject[1] + 1)], (at, at + 1), [content], Form.SUBJECT, "put", confidence=0.75)
            ]  # fmt: skip
    return []


def causes(line: Line) -> list[Relation]:
    """Read who puts a thing down to its cause ("put the delay down to a signal failure")."""
    words = line.words
    downs = [at for at in range(3, len(words) - 2) if words[at] == "down" and words[at + 1] == "to"]
    for down in downs:
        verb = next((at for at in range(down - 1, max(0, down - _OBJECT), -1) if words[at] in _PUT), 0)
        last = verb - 1
        while last > 0 and line.tags[last] in "HAX":
            last -= 1
        subject = subject_left(line, last) if verb and line.tags[last] not in "IEM" else None
        if subject is not None:
            content = (verb + 1, len(words))
            return [
                Relation(
                    [(subject[0], subject[1] + 1)], (verb, verb + 1), [content], Form.SUBJECT, "attribute", confidence=0.75
                )
            ]  # fmt: skip
    return []


_PUT = frozenset(("put", "puts"))
_OBJECT = 12
"""Tokens that the thing has at most."""


def _is_figure(line: Line, verb: int, end: int) -> bool:
    """Say whether a figure is given: its noun stands there, or where it is reached, it is no time of day."""
    if line.words[verb] not in _REACHING:
        return not _NOUNS.isdisjoint(line.words[verb + 1 : end])
    return _LARGE.fullmatch(line.words[end - 1]) is not None
