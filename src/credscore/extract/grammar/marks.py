"""Marks that part nothing: the stop of "Corp. said" and of initials, the comma of a date, brackets behind a rank."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.normalize.context import MONTHS_SHORT


def join_marks(text: str, line: Line) -> list[str]:
    """Give the class letters of a sentence, with the marks taken into their words or left out that part nothing."""
    timed = ".m" in text or ".M" in text
    stopped = "K." in line.tags[:-1] or (timed and not _HOURS.isdisjoint(line.words))
    tags = _join_abbreviations(line) if stopped else list(line.tags)
    if (", 20" in text or ", 19" in text) and _DATED_NOUN.search(text) is not None:
        _join_dates(line, tags)
    if ("A " in text or "Per " in text) and _INITIALS.search(text) is not None:
        _name_initials(text, line, tags)
    if ")" in tags and not _RETIRED.isdisjoint(line.words):
        _drop_brackets(line, tags)
    if ")" in tags:
        _drop_short_names(line, tags)
    if ";" in tags and "(" in tags:
        _join_brackets(tags)
    return tags


_INITIALS = re.compile(r"A(?<!\wA)(?= [A-Z]\.? [A-Z][a-z])|Per(?<=[a-z”,] Per)(?= [A-Z][a-z])")
"""The initial that looks like an article ("A K Roe said"), and the given name that looks like a preposition ("said Per Roe")."""


def _name_initials(text: str, line: Line, tags: list[str]) -> None:
    """Read a lone capital A before another initial as part of a name."""
    starts = line.starts
    for match in _INITIALS.finditer(text):
        if match.start() in starts:
            tags[starts.index(match.start())] = "K"


_DATED_NOUN = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} [a-z]")


def _join_dates(line: Line, tags: list[str]) -> None:
    """Leave out the comma inside a date before its noun ("the May 6, 2020 report"): it parts nothing."""
    words, starts, ends = line.words, line.starts, line.ends
    for at in range(len(words) - 3, 1, -1):
        year = words[at + 1]
        dated = words[at] == "," and tags[at - 1] + tags[at + 1] + tags[at + 2] in ("YYN", "YYb", "YYV")
        if dated and len(year) == _YEAR and year.isdigit() and tags[at - 2] == "K":
            for parts in (words, tags, starts, ends):
                del parts[at]


_YEAR = 4
_RETIRED = frozenset(("retd", "ret", "rtd", "retired", "retd."))


def _drop_brackets(line: Line, tags: list[str]) -> None:
    """Leave out what stands in brackets behind a rank that is held no longer ("Gen (retd.) Roe")."""
    words, starts, ends = line.words, line.starts, line.ends
    for at in range(len(words) - 4, 1, -1):
        if words[at] not in _RETIRED or words[at - 1] != "(":
            continue
        behind = at + 1 + (words[at + 1] == ".")
        if words[behind] == ")" and tags[behind + 1 : behind + 2] == ["K"] and tags[at - 2] in "KN":
            for parts in (words, tags, starts, ends):
                del parts[at - 1 : behind + 1]


def _drop_short_names(line: Line, tags: list[str]) -> None:
    """Leave out the letters of a body's name before the office of who speaks for it ("said Denver Fire Department (DFD) Captain Tom Reed")."""
    words, starts, ends = line.words, line.starts, line.ends
    for at in range(len(words) - 4, 0, -1):
        if tags[at : at + 3] == ["(", "K", ")"] and tags[at - 1] in "KN" and tags[at + 3] in "KN":
            for parts in (words, tags, starts, ends):
                del parts[at : at + 3]


def _join_brackets(tags: list[str]) -> None:
    """Let a semicolon in brackets part no clauses ("14bn crowns ($1.9bn; £1bn)")."""
    inside = False
    for at, tag in enumerate(tags):
        if tag in "()":
            inside = tag == "("
        elif tag == ";" and inside:
            tags[at] = "C"


_INNER = frozenset(".!?")
_HOURS = frozenset(("a.m", "p.m"))


def _join_abbreviations(line: Line) -> list[str]:
    """Take the stop of "Corp. said" and the mark of "told Golo! that" into the word before: inside a sentence they end no clause."""
    words, tags, starts, ends = line.words, list(line.tags), line.starts, line.ends
    stops = {
        at
        for at in range(1, len(words) - 1)
        if words[at] in _INNER
        and (tags[at - 1] == "K" or words[at - 1] in _HOURS)
        and ends[at - 1] == starts[at]
        and (
            (words[at + 1].isalpha() and (words[at] == "." or tags[at + 1] != "K"))
            or (words[at + 1].isdigit() and words[at - 1] in MONTHS_SHORT)
        )
    }
    if not stops:
        return tags
    for at in stops:
        ends[at - 1] = ends[at]
    kept = [at for at in range(len(words)) if at not in stops]
    starts[:], ends[:] = [starts[at] for at in kept], [ends[at] for at in kept]
    words[:] = [words[at] for at in kept]
    return [tags[at] for at in kept]
