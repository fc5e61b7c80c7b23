"""Clauses that say why a source has no name: they stand between a source and its verb and tell nothing themselves."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.wordsets import word_set

_HINTS = word_set("veiling_hints")
_LONGEST = 26
"""Tokens over which the verb of the source is looked for."""
_TELLING = word_set("irregular_telling")
_CORE = re.compile(
    r"who (?:\w+ ){0,2}?(?:"
    r"(?:asked|declined|refused|preferred|wanted|wished|want|wish|chose|begged) (?:us |me |only )?(?:not )?to (?:be (?:named|identified|quoted)|remain anonymous|"
    r"stay anonymous|give (?:his|her|their) (?:\w+ )?names?)|"
    r"asked (?:for anonymity|(?:us |me )?not to (?:use|print|publish) (?:his|her|their) (?:\w+ )?names?|that (?:his|her|their) (?:\w+ )?names? (?:\w+ )?not be)|"
    r"(?:requested|demanded|sought) anonymity|insisted on anonymity|(?:was|were) (?:granted|given|promised) anonymity|"
    r"(?:spoke|speaks|speak|talked) (?:\w+ )?(?:anonymously|on (?:the )?condition )|"
    r"(?:was|were|is|are) not (?:being )?(?:named|identified|authori[sz]ed|permitted|allowed)|"
    r"(?:has|have|had) not been (?:named|identified)|(?:cannot|can not|could not|may not) be (?:named|identified)|"
    r"gave only (?:his|her|their) (?:first|given) names?)"
)


def veil(line: Line, tags: list[str]) -> None:
    """Make adverbs of the words between a source and its verb that say that it is not named.

    Parameters
    ----------
    line : Line
    tags : list of str
        The class letters of its tokens; changed in place.
    """
    words, present = line.words, line.present
    if "whose" in present:
        _withheld(words, tags)
    if "who" not in present or _HINTS.isdisjoint(present):
        return
    at = words.index("who")
    while True:
        end = _verb(words, tags, at) if at else None
        if end is not None:
            tags[at:end] = "A" * (end - at)
        if "who" not in words[at + 1 :]:
            return
        at = words.index("who", at + 1)


def _withheld(words: list[str], tags: list[str]) -> None:
    """Pass over what becomes of a source's name ("a clerk, whose name we are withholding, said")."""
    at = words.index("whose")
    if _IDENTITIES.isdisjoint(words[at + 1 : at + 3]):
        return
    end = next((i for i in range(at, min(at + _LONGEST, len(tags) - 1)) if tags[i] == ","), None)
    if end is None or tags[end + 1] not in "VHEM":
        return
    if _WITHHOLDING.isdisjoint(words[at:end]):
        return
    start = at
    while start > 1 and tags[start - 1] in ",C":
        start -= 1
    tags[start : end + 1] = "A" * (end + 1 - start)


_WITHHOLDING = word_set("withholding")
_IDENTITIES = frozenset(("name", "names", "identity", "identities"))


def _verb(words: list[str], tags: list[str], at: int) -> int | None:
    """Find the verb of the source behind a clause that no comma opens, or None."""
    match = _CORE.match(" ".join(words[at : at + _LONGEST]))
    if match is None or tags[at - 1] not in "NKU)":
        return None
    behind = at + match.group().rstrip().count(" ") + 1
    for verb in range(behind, min(at + _LONGEST, len(words))):
        if tags[verb] in ",;:.TQ":
            return None
        told = words[verb].endswith("ed") or words[verb] in _TELLING
        if tags[verb] == "V" and told and tags[verb - 1] not in "IMdXSHE":
            return verb
    return None
