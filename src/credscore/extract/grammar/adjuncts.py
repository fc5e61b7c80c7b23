"""What stands between a verb of saying and its content: adverbs, times, "in a statement"."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import citing
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import TEMPORAL, phrase_end, time_ahead
from credscore.extract.wordsets import word_set
from credscore.normalize.context import MONTHS

VENUES = word_set("venues")
_PP = re.compile(r"P(?:A{0,2}[DY]{0,2}[NKYzvVg]{1,8})?y?")
_NUMBER_AHEAD = re.compile(r"A{1,3}I?Y")
_SINCE = re.compile(r"YN[PB]D?[ANK]{1,3}(?=T)")
"""When something was said ("said two days after the crash that P")."""
_ISSUED = word_set("handed_out")
"""What is done with words that are handed out."""
_YEAR = re.compile(r",Y,?")
_HOURS = frozenset(("midday", "noon", "midnight"))


def skip_adjuncts(line: Line, at: int) -> int:
    """Step over adverbs, weekdays, "in a statement" and whoever is cited between a cue and its content."""
    tags, words = line.tags, line.words
    while at < len(tags):
        tag = tags[at]
        if _NUMBER_AHEAD.match(tags, at):
            return at
        if tag in "Ay":
            at += 1
            continue
        after = _time_end(line, at)
        if after > at and tags[after : after + 1] != "z":
            at = after
            continue
        if tag == "G" and words[at] in citing("g") and tags[at - 1] == "V":
            at = phrase_end(tags, at + 1)  # "reports citing the ministry that"
            continue
        if tag == "P":
            match = _PP.match(tags, at)
            end = match.end() if match else at + 1
            if tags[at + 1 : at + 2] == "y":
                at += 2
                continue
            if end > at + 1 and words[at] != "by" and VENUES.intersection(words[at:end]):
                at = _venue_end(line, at, end)
                continue
            if end > at + 1 and words[end - 1] in TEMPORAL and end - at <= 4:
                at = end
                continue
        return at
    return at


def _time_end(line: Line, at: int) -> int:
    """End a time without preposition ("midday", "last week", "two days after the crash" before "that"), or give `at`."""
    tags, words = line.tags, line.words
    if tags[at] == "N" and (words[at] in _HOURS or (words[at] in TEMPORAL and tags[at - 1] == "y")):
        return at + 1
    if words[at] in MONTHS and tags[at + 1 : at + 2] == "Y":
        year = _YEAR.match(tags, at + 2)
        return year.end() if year else at + 2
    since = _SINCE.match(tags, at)
    if since is not None and words[at + 1] in TEMPORAL:
        return since.end()
    return time_ahead(line, at)


def _venue_end(line: Line, at: int, end: int) -> int:
    """End "in a statement" at its venue noun, with what hangs on it by a preposition."""
    last = max(i for i in range(at, end) if line.words[i] in VENUES) + 1
    tags = line.tags
    while last < end and tags[last] == "K":  # "on TV Norte"
        last += 1
    while (begin := _hangs_on(line, last)) < len(tags):
        if tags[begin] == "y":
            last = begin + 1
            continue
        stop = phrase_end(tags, begin)
        if stop == begin or tags[stop : stop + 1] in ("V", "v", "E", "M", "H", "d"):
            break
        last = stop
    return last


def _hangs_on(line: Line, at: int) -> int:
    """Give where a phrase begins that hangs on a venue ("a statement to the press", "one issued by the trust"); the line's end where none does."""
    tags, words = line.tags, line.words
    if (
        at < len(tags)
        and tags[at] in "vVN"
        and words[at] in _ISSUED
        and tags[at + 1 : at + 2] in ("P", "I", "B", "y")
    ):
        return at + 1 if tags[at + 1] == "y" else at + 2
    return at + 1 if tags[at : at + 1] in ("P", "O") else len(tags)
