"""Where the clause around a token begins, and its first phrase."""

from __future__ import annotations

import re

from credscore.extract.grammar.phrases import NOUN_PHRASE


def clause_head(tags: str, at: int, floor: int) -> tuple[int, int] | None:
    """Take the first phrase of the clause, where its verb is out of reach or unknown."""
    start = max(clause_start(tags, at), floor)
    match = INTRODUCTION.match(tags, start, at)
    start = match.end() if match else start
    end = NOUN_PHRASE.match(tags, start, at)
    if end is None:
        return None
    return start, end.end() - 1


def clause_start(tags: str, at: int) -> int:
    """Give the first token of the clause around `at`: behind the last hard edge before it."""
    edge = max(tags.rfind(mark, 0, at) for mark in ";:TWQ")
    return edge + 1


INTRODUCTION = re.compile(r"(?:[PBgGAIW][^,;:Q]{0,40},|[CBA],?)")
