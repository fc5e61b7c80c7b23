"""Attributions that are only guessed, and which of them a cue of the same sentence overrules."""

from __future__ import annotations

from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.statement import Statement


def without_echoes(found: list[Attribution], body: str) -> list[Attribution]:
    """Drop quotations guessed to be carried over: fragments, and words that a cue of their own attributes."""
    cued = {part.start: part.end for a in found if a.form is not Form.OPEN_QUOTE for part in a.content}
    return [
        a for a in found
        if a.form is not Form.OPEN_QUOTE
        or not any(cued.get(part.start, 0) > part.start or _is_fragment(part, body) for part in a.content)
    ]  # fmt: skip


def _is_fragment(part: Span, body: str) -> bool:
    """Say whether quoted words go on in the middle of the writer's own sentence."""
    return body[part.start : part.end].lstrip("“”\"'‘’ ")[:1].islower()


_GUESSED = frozenset({Form.OPEN_QUOTE, Form.BACK})


def sure(here: list[Statement]) -> list[Statement]:
    """Drop what was guessed to be another one's words where the sentence has a cue for the same words."""
    if any(s.form is Form.BACK and s.speaker is not None for s in here):
        here = [s for s in here if s.speaker is not None]
    if any(s.form is Form.BACK for s in here):  # what was seen was told by whoever is pointed to
        here = [s for s in here if s.form is Form.BACK or s.kind != "perception"]
    cued = [s for s in here if s.form not in _GUESSED]
    return [
        s for s in here
        if s.form not in _GUESSED
        or not any(a.start < b.end and b.start < a.end for c in cued for a in c.content for b in s.content)
    ]  # fmt: skip
