"""Whom a verb tells, and what stands behind him: "told reporters the bridge was closed"."""

from __future__ import annotations

import re

from credscore.extract.grammar.adjuncts import skip_adjuncts
from credscore.extract.grammar.cues import Cue
from credscore.extract.grammar.frames import Complement, bare_clause, direct
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.outlets import outlet_end
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.wordsets import word_set


def behind_object(line: Line, cue: Cue, start: int) -> Complement | None:
    """Find the content behind the person told."""
    tags = line.tags
    end = phrase_end(tags, start) if tags[start] != "I" else start
    if end == start and tags[start] == "U":
        end = start + 1
    if end == start:
        return None
    for stop in range(start + 1, end + 1):
        if tags[stop : stop + 1] == "O" and line.words[stop - 1] in _CHAMBERS:
            continue
        if tags[stop : stop + 1] in ("T", "W", "Q", "I", "X", ":", "P", "O", "B"):
            found = (
                direct(line, cue, stop)
                if tags[stop] != "O" or _tells_of(line, cue, start, stop, end)
                else None
            )
            if found:
                return Complement(start, "to") if found.frame == "to" and cue.kind == "mental" else found
    behind = skip_adjuncts(line, end)
    found = direct(line, cue, behind)
    if found:
        return found
    if tags[start] == "U" and "bare" in cue.frames and bare_clause(line, start + 1):
        return Complement(start + 1, "bare")
    if behind > end and "bare" in cue.frames and bare_clause(line, behind):
        return Complement(behind, "bare")
    match = _OBJECT_THAT.match(tags, end)
    if match and "that" in cue.frames:
        return Complement(match.end(), "that")
    return _split_object(line, cue, start, end)


def _tells_of(line: Line, cue: Cue, start: int, of: int, end: int) -> bool:
    """Say whether "of" opens what is told ("told police of the theft"), and is no part of who or where is told."""
    return "P" not in line.tags[start:of] and _split_object(line, cue, start, end) is None


_CHAMBERS = frozenset(("house", "board", "chamber", "council", "committee", "court"))
"""Bodies of whose names "of" is a part ("told the House of Commons her officials had left")."""
PLAIN_CLAUSE = re.compile(r"[AX]*[EMHdvV]")
BEHIND_PP = re.compile(r"P[DNKYAz]{1,6}(?:O[DNKYAz]{1,4})?y?(?=[SF])")
_OBJECT_THAT = re.compile(r"(?:[,-]R[^;:.QT,-]{2,20}[,-]|,[AP][DNKAyY]{0,4},|[PODNKyYAzU]{1,14})T")
_PLURAL_LIKE = word_set("plural_like")


def _over_aside(tags: str, at: int) -> int:
    """Step over an aside between commas behind a subject ("told the hearing the team, including two surgeons, thought P")."""
    match = _SUBJECT_ASIDE.match(tags, at)
    return match.end() if match else at


_SUBJECT_ASIDE = re.compile(r",[PgRDY][^,;:.QV]{1,24},")


def _split_object(line: Line, cue: Cue, start: int, end: int) -> Complement | None:
    """Part "told reporters the bridge was closed" before the second noun phrase."""
    tags = line.tags
    if "bare" not in cue.frames:
        return None
    for at in range(start + 1, min(end, len(tags) - 1)):
        plural = tags[at] == "N" and tags[at - 2 : at] == "KK" and line.words[at] in _PLURAL_LIKE
        if (
            (tags[at] in "DSYK" or plural)
            and tags[at + 1] != "z"
            and tags[at - 1] in "NKU"
            and not (tags[at] == "K" == tags[at - 1])
            and PLAIN_CLAUSE.match(tags, _over_aside(tags, phrase_end(tags, at)))
        ):
            return Complement(at, "bare")
    if end < len(tags) and tags[end] in "SFD" and bare_clause(line, end):
        return Complement(end, "bare")
    heard = next(
        (at for at in range(start + 1, end - 1) if line.words[at] in _HEARING and tags[at + 1] in "NKDS"), -1
    )
    if heard >= 0 and tags[start] == "D" and bare_clause(line, heard + 1):
        return Complement(heard + 1, "bare")  # "told the committee concerns remained"
    outlet = outlet_end(line, start, end)
    if outlet and bare_clause(line, outlet):
        return Complement(outlet, "bare")  # "told the BBC progress had been made"
    return None


_HEARING = word_set("hearing_bodies")
