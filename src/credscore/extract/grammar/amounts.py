"""Figures that somebody gives without a verb of saying: "gave a figure of 60,000", "arrived at 46,000", "gave the volume as 300"."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

GIVING = word_set("giving_figures")
_NOUNS = word_set("figure_nouns")
_REACHING = word_set("reaching_figures")
_OF = re.compile(r"D?[ANY]{0,4}?N(?:O[DNKAz]{1,6}?)?[OB]A{0,2}P?A{0,2}Y")
"""The noun for the figure, with what is counted, up to its number ("a higher figure of about 60")."""
_LARGE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?%|[3-9]\d{2}")
_AT = re.compile(r"[PA]{1,2}D?A{0,2}P?Y")


def relations(line: Line) -> list[Relation]:
    """Read who gives, counts or owns a figure, and who puts a thing down to its cause."""
    words = line.present
    found: list[Relation] = []
    if "Y" in line.tags:
        found += given(line) if not GIVING.isdisjoint(words) else []
        found += counted(line) if not COUNTING.isdisjoint(words) else []
        found += own_figures(line) if not OWN_FIGURES.isdisjoint(words) else []
    return found + causes(line) if "down" in words else found


def given(line: Line) -> list[Relation]:
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


def counted(line: Line) -> list[Relation]:
    """Read who counts, measures or sees so many: "rescuers count 38 dead", "INGV measured 6.1", "Acme has it at 12"."""
    found: list[Relation] = []
    tags, words = line.tags, line.words
    for at in range(1, len(words) - 1):
        if words[at] not in COUNTING or tags[at] == "K":
            continue
        edge = _clause_edge(line, at)
        match = _counting(line, at, contrasted=edge > 0)
        first, last = edge, at - 1
        while last > first and tags[last] in "AX":
            last -= 1
        apposed = subject_left(line, last) if tags[last] == "," else None
        if apposed is not None and apposed[0] == 0 and (match := _counting(line, at, contrasted=False)):
            first, last = apposed
        elif match is None or last < first or tags[last] not in "NK" or phrase_end(tags, first) != last + 1:
            continue
        if words[last] in _WATCHING:
            continue
        source = [(first, last + 1)]
        found.append(Relation(source, (at, at + 1), [(at + 1, match)], Form.SUBJECT, "put", confidence=0.7))
    return found


def _clause_edge(line: Line, at: int) -> int:
    """Give where the clause around a verb begins: the line's start, or behind a semicolon or a conjunction that contrasts."""
    tags, words = line.tags, line.words
    for edge in range(at - 1, 0, -1):
        if tags[edge] == ";" or words[edge] in _CONTRASTING:
            return edge + 1 + (words[edge + 1] in _CONTRASTING)
        if tags[edge] in ",:Q":
            return edge + 1 if tags[edge] == "," and edge < _FRONT else at
    return 0


def _counting(line: Line, at: int, contrasted: bool) -> int | None:
    """Give the end of what a verb of counting takes, where it takes a figure."""
    word, tags = line.words[at], line.tags
    pattern = _HAD_AT if word in _HAVING else _TALLIED
    match = pattern.match(tags, at + 1)
    if match is None or (word in _FORESEEING and not contrasted):
        return None
    behind = line.words[match.end() : match.end() + 2]
    bare = contrasted and tags[match.end() : match.end() + 1] in _ENDS
    if word in _LISTING and not bare and _CASUALTIES.isdisjoint(behind):
        return None
    return next((i for i in range(match.end(), len(tags)) if tags[i] == ";"), len(tags))


def own_figures(line: Line) -> list[Relation]:
    """Read whose figure it is: "Eurostat's figure is 157 billion", "the union sticks to its figure of nine"."""
    tags, words = line.tags, line.words
    match = _POSSESSED.search(tags)
    while match is not None:
        noun = match.end("noun") - 1
        if words[noun] in OWN_FIGURES and (words[noun + 1] in _STANDING or match["verb"] == "E"):
            source = match.span("owner")
            return [
                Relation([source], (noun, noun + 1), [(source[0], len(tags))], Form.NOMINAL, "put", confidence=0.7)
            ]  # fmt: skip
        match = _POSSESSED.search(tags, match.end())
    made = _MADE_BY.match(tags)
    if (
        made is not None
        and words[made.end("noun") - 1] in OWN_FIGURES
        and words[made.start("verb")] in _AMOUNTING
    ):
        return [
            Relation([made.span("owner")], (made.start("verb"), made.end("verb")), [(0, len(tags))], Form.NOMINAL, "put", confidence=0.7)
        ]  # fmt: skip
    return _kept(line)


_AMOUNTING = word_set("amounting_verbs")
_MADE_BY = re.compile(
    r"D(?P<noun>[NAVvg]{0,2}N)P(?P<owner>D?[NKO]{1,6})(?:,[^,;:]{2,30},)?(?P<verb>[EvV])[^,;:]{0,12}Y"
)


def _kept(line: Line) -> list[Relation]:
    """Read who "sticks to its figure of nine"."""
    words = line.words
    for at in range(1, len(words) - 5):
        if words[at] not in _STICKING or words[at + 1] not in _TO or words[at + 2] not in _OWNERS:
            continue
        noun = next((i for i in range(at + 3, at + 6) if words[i : i + 2][1:] == ["of"]), 0)
        last = at - 1
        while last and line.tags[last] in "HAXE":
            last -= 1
        subject = subject_left(line, last)
        if noun and words[noun] in OWN_FIGURES and subject is not None and line.tags[at - 1] not in "IM":
            return [
                Relation([(subject[0], subject[1] + 1)], (at, at + 2), [(at + 2, len(words))], Form.SUBJECT, "put", confidence=0.7)
            ]  # fmt: skip
    return []


_STICKING = word_set("sticking_verbs")
_TO = frozenset(("to", "by", "with", "on"))
_OWNERS = word_set("possessives")


COUNTING = word_set("counting_verbs")
OWN_FIGURES = word_set("own_figures")
_WATCHING = word_set("watching_people")
_FORESEEING = frozenset(("see", "sees", "saw"))
_LISTING = word_set("listing_verbs")
_HAVING = frozenset(("have", "has", "had"))
_CONTRASTING = frozenset(("while", "whereas", "but", "though", "although"))
_CASUALTIES = word_set("casualties")
_STANDING = frozenset(("stands", "stood", "remains", "comes", "came"))
_ENDS = ("", ".", ";", ",", "C")
_FRONT = 6
"""Tokens of a phrase of time or place in front ("On Monday, the union counted 40")."""
_TALLIED = re.compile(r"[PA]{0,2}Y{1,3}")
_HAD_AT = re.compile(r"(?:U|S|D[NAVv]{1,3})[PA]{1,2}Y{1,3}")
_POSSESSED = re.compile(
    r"(?:^|[,;C])(?P<owner>D?[NK]{1,5})z(?P<noun>[NAVvg]{0,2}[NV])(?P<verb>[EvV])[PAI]{0,2}Y"
)


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
