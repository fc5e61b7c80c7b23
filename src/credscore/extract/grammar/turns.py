"""Where what a cue is about ends, because the sentence turns to another clause: "dismissed the report, but nine farms have closed"."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.grammar.frames import Complement
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import has_finite


class _Turn(NamedTuple):
    """A way to go on behind a thing.

    Attributes
    ----------
    frames : tuple of str
        The complements that end there.
    tags : re.Pattern
        From the begin of the complement; ``stop`` marks its end, ``word`` the word that tells.
    words : frozenset of str
        What that word can be.
    of_things : bool
        Whether only a cue that takes things turns so.
    """

    frames: tuple[str, ...]
    tags: re.Pattern[str]
    words: frozenset[str]
    of_things: bool = False


_TURNS = (
    # "called it a waste but the board said P"
    _Turn(
        ("pred",),
        re.compile(r".*?(?P<stop>),?(?P<word>[CB])(?=D?[ANKYzO]{1,7}[HEMd]{0,2}[vV])"),
        frozenset(("but",)),
    ),
    # "dismissed the report, but nine farms have closed"
    _Turn(
        ("pred", "np", "bare"),
        re.compile(r".*?(?P<stop>),(?P<word>[CBA])(?:A?[SF]|[DANKYzOP]{1,10})[HEMdvV]"),
        frozenset(("but", "yet", "although", "though", "while", "whereas")),
    ),
    # "proposed a freeze and Chile has begun one"
    _Turn(
        ("bare",),
        re.compile(r"D?[ANKYz]{1,8}?(?P<stop>),?CD?[ANKz]{0,4}[NK](?P<word>[EH])"),
        frozenset(("has", "is", "was")),
        of_things=True,
    ),
    # "upheld the ban but cut the fine"
    _Turn(
        ("np", "bare", "at", "about", "over"),
        re.compile(r"[^TWRQVvESFHMd;:.]{1,24}?,?(?P<stop>)(?<!IN)(?<!IAN)(?=(?P<word>[CB])A?[vVHEMd])"),
        frozenset(("and", "but")),
    ),
)


def thing_end(line: Line, found: Complement, frames: frozenset[str]) -> int:
    """End a complement before the clause to which its sentence turns.

    Parameters
    ----------
    line : Line
    found : Complement
    frames : frozenset of str
        Those of the cue.
    """
    tags, start = line.tags, found.start
    if found.frame == "np" and tags[start : start + 2] == "DP":
        return start + 1  # "denied that in March"
    for turn in _TURNS:
        if found.frame not in turn.frames or (turn.of_things and "np" not in frames):
            continue
        match = turn.tags.match(tags, start)
        if match is None or line.words[match.start("word")] not in turn.words:
            continue
        stop = match.start("stop")
        if found.frame != "bare" or not has_finite(tags, start, stop):
            return stop
    return len(tags)
