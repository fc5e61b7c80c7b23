"""Deeds in the words of tellings: who responds to a crash, calls the police, or is charged with theft tells nothing."""

from __future__ import annotations

import re

from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.usage import Use
from credscore.extract.wordsets import word_set


def is_deed(use: Use) -> bool:
    """Say whether a verb with its object tells what somebody did ("responded to a crash", "called the police")."""
    if use.cue.lemma == "respond" and use.cue.particle:
        return _goes_there(use)
    if use.cue.lemma == "charge" and not _CHARGING.isdisjoint(
        use.line.words[max(0, use.start - 1) : use.start]
    ):
        return "with" in use.line.words[use.end : use.end + _NEAR]
    phoned = use.cue.lemma == "call" and not use.cue.particle
    return phoned and not _PHONED.isdisjoint(use.line.words[use.end : use.end + 1])


def _goes_there(use: Use) -> bool:
    """Say whether those who respond are on their way ("responded to a crash", "were responding to reports of a fire")."""
    words, end = use.line.words, phrase_end(use.tags, use.end)
    head = next((at for at in range(use.end, end - 1) if use.tags[at + 1] in "PO"), end - 1)
    return words[head] in _CALLS or (
        words[head] in ("report", "reports") and words[head + 1 : head + 2] == ["of"]
    )


_CHARGING = word_set("charging")
_NEAR = 18
_PHONED = word_set("phoned")
_CALLS = word_set("calls_for_help")


def suffered_too(use: Use) -> bool:
    """Say whether a participle goes on with a passive ("was arrested and charged with fraud")."""
    start = use.start
    coordinated = (
        start > 1 and start == use.at and use.tags[start - 1] == "C" and use.cue.lemma in _DONE_TO_MEN
    )
    return (
        coordinated
        and _PASSIVE.search(use.tags, 0, start - 1) is not None
        and use.tags[use.end : use.end + 1] in ("P", "O")
    )


_DONE_TO_MEN = frozenset(("charge", "accuse", "suspect", "blame"))
_PASSIVE = re.compile(r"EA?[vV](?:[PO][DANKYz]{1,5}|y){0,2}$")
