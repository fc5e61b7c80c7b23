"""Whether "and" before a verb of saying joins two sources or two clauses ("was arrested in Lyon and police believe")."""

from __future__ import annotations

import re

from credscore.extract.grammar.clauses import clause_start
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import FINITE, is_participle
from credscore.extract.wordsets import word_set
from credscore.normalize.lemmas import lemma


def behind_clause(line: Line, first: int, final: int) -> int:
    """Give the first token of a subject from which the clause before it is taken off.

    Parameters
    ----------
    line : Line
    first, final : int
        The first and last token of the phrase before the verb.

    Returns
    -------
    int
        The token behind the last "and" where the phrase up to it belongs to a verb of its own; else `first`.
    """
    tags = line.tags
    joint = tags.rfind("C", first, final)
    if (
        joint <= first
        or tags[joint + 1] not in "DNKYPASU"
        or (first > 0 and (tags[first - 1] not in "PIvVU" or _takes_clause(line, first - 1)))
    ):
        return first
    verb = FINITE.search(tags, clause_start(tags, first), joint)
    if verb is None or _DEPENDS.search(tags, verb.pos, joint):
        return first
    alike = tags[joint - 1] == tags[final]
    if alike and (first == 0 or _is_reduced(line, verb.start())):
        return first
    says = line.words[final + 1] if final + 1 < len(tags) else ""
    return first if lemma(says) == says and not _is_many(line.words[final]) else joint + 1


def _takes_clause(line: Line, verb: int) -> bool:
    word = line.words[verb]
    return word in forms() and word not in _ADDRESSED


_ADDRESSED = frozenset(("told", "tells"))
"""Verbs whose object is somebody, who does not tell what follows."""


def _is_reduced(line: Line, verb: int) -> bool:
    """Say whether a verb can be a participle that describes the noun before it ("a man held in Lyon and Paris")."""
    described = line.tags[verb - 1 : verb] in ("N", "K") and line.tags[verb + 1 : verb + 2] in ("P", "y")
    return described and is_participle(line.words[verb], line.tags[verb])


_DEPENDS = re.compile(r"R|^[BP]")
"""What makes a verb before the phrase part of a longer subject or of a clause of time."""


def _is_many(word: str) -> bool:
    return word.endswith(("s", "men")) or word in _PLURAL_LIKE


_PLURAL_LIKE = word_set("plural_like") | {"staff"}
"""Plurals that do not show it."""
