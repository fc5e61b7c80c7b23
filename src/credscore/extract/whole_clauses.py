"""Whether words are a clause, or a whole sentence of somebody who speaks."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.tokens import tokenize

FINITE_TAGS = re.compile(r"[EHMdF]|(?<![PDI])[vV]")


def is_clause(text: str) -> bool:
    """Say whether a text has a verb of its own.

    Examples
    --------
    >>> is_clause("The bridge was closed"), is_clause("The closed bridge")
    (True, False)
    """
    return FINITE_TAGS.search(tokenize(text).tags, 1) is not None


def opens_clause(text: str) -> bool:
    """Say whether an infinitive only tells what for the clause behind its comma is so.

    Examples
    --------
    >>> opens_clause("to save water, pools would close"), opens_clause("to build a dam, a road and a mill")
    (True, False)
    """
    _, comma, main = text.partition(", ")
    return bool(comma) and _MAIN.match(tokenize(main).tags) is not None


_MAIN = re.compile(r"(?:[SF]|D?[ANKYz]{1,5}(?:[OP]D?[ANK]{1,3})?[AX]{0,2}[EHMdv])")
_PERSONAL = frozenset({"i", "he", "she", "it", "we", "they", "you"})
_PREDICATE = re.compile(r"(?<=[NKSYUz])[AX]?(?P<verb>[vb])|(?<=[NKSYUz])A?(?P<unknown>[NV])(?=[DSU])")
"""A verb behind its subject, or a word before a determiner or a pronoun, which can only be one ("The log names no buyer")."""
_DEPENDENT = frozenset("TRWBQ,:;")
_A_SENTENCE = 5


def is_sentence(text: str) -> bool:
    """Say whether words that somebody said have a subject and a verb, be it one that no table holds.

    What begins with a pronoun must name somebody, a number or a day: else it tells how one feels.

    Examples
    --------
    >>> is_sentence("This bears the marks of a feud in Palermo"), is_sentence("A smear by the envious few")
    (True, False)
    >>> is_sentence("We love every minute of it")
    False
    """
    line = tokenize(text)
    tags, words = line.tags, line.words
    if words[:1] and words[0] in _POINTING:
        tags = f"U{tags[1:]}"
    if len(tags.rstrip(".")) < _A_SENTENCE or words[0] in _ASKING:
        return False
    verb = next((one for one in _PREDICATE.finditer(tags) if one["verb"] or _agrees(line, one)), None)
    if verb is None or not _DEPENDENT.isdisjoint(tags[: verb.start()]):
        return False
    return words[0] not in _PERSONAL or not _NAMED.isdisjoint(tags[verb.end() :])


_POINTING = frozenset({"this", "that", "these", "those"})
_ASKING = frozenset({"please", "stop", "thanks"})
_NAMED = frozenset("KYy")


def _agrees(line: Line, verb: re.Match[str]) -> bool:
    return line.words[verb.start("unknown")].endswith("s") or line.tags[verb.end()] in "SU"
