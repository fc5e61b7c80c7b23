"""The frames of a cue that show themselves by the first word of the complement."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.grammar.cues import Cue
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import has_finite, phrase_end
from credscore.extract.wordsets import word_set

_CLAUSE = re.compile(r"[^;:Q.]*")
_POINTING = re.compile(r"T[AYN]{0,2}N(?=[.;]|,C|$)")
"""A noun phrase behind "that" and no clause ("dismissed that idea")."""


_ORDERS = frozenset(("until", "before", "after", "once", "because", "when", "although", "though", "unless"))
"""Behind which a clause tells when something is done to a thing ("announced quotas until the talks were over")."""
_DIFFERENTLY = re.compile(r"SA{1,2}:")
"""How something is told, before the words ("remembers it differently: P")."""
_ON_A_DAY = re.compile("Py(?!z)")
"""When it was told, and nothing that the verb takes ("insisted on Friday that P")."""


class Complement(NamedTuple):
    """A cue's complement.

    Attributes
    ----------
    start : int
        First token of the content.
    frame : str
        Which complement frame it fills.
    """

    start: int
    frame: str


def _quote_behind(line: Line, at: int) -> int:
    """Give the quotation that follows a cue after at most a few words, or -1."""
    tags = line.tags
    if tags[at : at + 1] == "Q":
        return at
    if tags[at : at + 1] in (",", ":") and tags[at + 1 : at + 2] == "Q":
        return at + 1
    return -1


def bare_clause(line: Line, at: int) -> bool:
    """Say whether a clause with its own subject and finite verb begins at a token."""
    tags = line.tags
    if tags[at : at + 1] in ("S", "F", "B"):
        return tags[at] != "B" or (
            tags[at + 1 : at + 2] not in ("V", "v", "g") and has_finite(tags, at + 1, len(tags))
        )
    end = phrase_end(tags, at)
    if end == at and tags[at : at + 1] in ("g", "G", "W", "X"):
        end = at + 1
    dated = tags[end : end + 1] == "B" and line.words[end] in _ORDERS and "Y" not in tags[at:end]
    if end == at or dated:
        return False
    while end < len(tags) and tags[end] in "AX":
        end += 1
    if (end < len(tags) and tags[end] in "EMHdvVFQ") or ON_CONDITION.match(tags, end):
        return True
    segment = _CLAUSE.match(tags, end)
    return has_finite(tags, end, segment.end() if segment else end)


ON_CONDITION = re.compile(",BA?[VvAN],A?[EMHd]")
"""A condition between a subject and its verb ("the cut, if confirmed, was a relief")."""
_TOLD = re.compile(r"I(?:U|D[ANKYzgv]{0,6}[NKY]|K{1,4})(?:[OP]D?[ANK]{1,4})?(?=[TQ]|[,:]Q|,T|:)")


_POINTED_AT = word_set("pointed_at")
"""Single nouns that never stand without a word before them ("said that number was too high")."""


def _told(line: Line, at: int) -> bool:
    """Say whether "to" names the one to whom it is said, before the words said ("said to the portal that")."""
    return _TOLD.match(line.tags, at) is not None


def _that(line: Line, frames: frozenset[str], at: int) -> Complement | None:
    """Match what "that" opens: a clause, or a thing to which it points."""
    tags = line.tags
    behind = tags[at + 1 : at + 2]
    if "np" in frames and (behind in ("", ".", ",") or _POINTING.match(tags, at)):
        return Complement(at, "np")
    if "that" in frames:
        pointing = behind in ("M", "E") and at > 0 and tags[at - 1] in "VG"
        named = (
            behind == "N" and line.words[at + 1] in _POINTED_AT and tags[at + 2 : at + 3] in ("E", "H", "M")
        )
        return Complement(at + (not (pointing or named)), "that")  # "said that would be shown in court"
    return Complement(at, "pred") if "pred" in frames and behind in ("Q", "D", "N") else None


def direct(line: Line, cue: Cue, at: int) -> Complement | None:
    """Match the complements that show themselves by their first word."""
    tags, frames = line.tags, cue.frames
    if at >= len(tags):
        return None
    tag = tags[at]
    if tag == "T":
        return _that(line, frames, at)
    if tag == "S" and line.words[at] == "it" and (told := _DIFFERENTLY.match(tags, at)):
        return Complement(told.end(), "quote")
    if "quote" in frames:
        quoted = _quote_behind(line, at)
        if quoted >= 0:
            return Complement(quoted, "quote")
        if tag == ":" and at + 1 < len(tags):
            return Complement(at + 1, "quote")
    if tag == "Q" and frames & {"that", "bare", "np", "pred"}:
        return Complement(at, "quote")
    if tag == "W" and "wh" in frames:
        return Complement(at, "wh")
    if tag == "B" and "wh" in frames and line.words[at] == "if":
        return Complement(at, "wh")
    if (tag == "I" or tags[at : at + 2] == "XI") and "to" in frames and not _told(line, at):
        return Complement(at, "to")
    if tag == "I" and "that" in frames and line.words[at : at + 4] == ["to", "the", "fact", "that"]:
        return Complement(at + 4, "that")
    if tag in "POBA" and line.words[at] in frames and not _ON_A_DAY.match(tags, at):
        return Complement(at + 1, line.words[at])
    if "ing" in frames and (tag in "gG" or line.words[at] in ("having", "being")):
        return Complement(at, "ing")
    return None
