"""Attributions that are only guessed, and which of them a cue of the same sentence overrules."""

from __future__ import annotations

import re

from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.kinds import Kind
from credscore.extract.phrases import parse
from credscore.extract.spans import Attribution, Form, Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.whole_clauses import is_clause
from credscore.extract.wordsets import word_set


def without_echoes(found: list[Attribution], body: str) -> list[Attribution]:
    """Drop quotations guessed to be carried over: fragments, and words that a cue of their own attributes."""
    cued = {part.start: part.end for a in found if a.form is not Form.OPEN_QUOTE for part in a.content}
    return [
        a for a in found
        if a.form is not Form.OPEN_QUOTE
        or not any(cued.get(part.start, 0) > part.start or _is_fragment(part, body) for part in a.content)
    ]  # fmt: skip


def without_reasons(found: list[Attribution], body: str) -> list[Attribution]:
    """Give what is said with a reason to the one who gives it ("The club, citing high costs, said P")."""
    return [
        one
        for a in found
        if (one := _unreasoned(a, body) if a.lemma in _CITING and a.relays and len(a.sources) == 1 else a)
    ]


_CITING = word_set("citing")
_NO_SOURCES = frozenset({Kind.NONE, Kind.STATEMENT})


def _unreasoned(attribution: Attribution, body: str) -> Attribution | None:
    """Give what is said with a reason to its speaker; None where he only did or declined to do something."""
    cited = parse(attribution.sources[0].of(body))
    if cited.name is not None or cited.kind not in _NO_SOURCES:
        return attribution
    if attribution.content[0].of(body).startswith("to "):
        return None
    giver, *relays = attribution.relays
    return attribution._replace(sources=(giver,), relays=tuple(relays), form=Form.SUBJECT, lemma="say")


def _is_fragment(part: Span, body: str) -> bool:
    """Say whether quoted words go on in the middle of the writer's own sentence."""
    return body[part.start : part.end].lstrip("“”\"'‘’ ")[:1].islower()


def without_topics(here: list[Statement], body: str, start: int) -> list[Statement]:
    """Drop what is alleged in a mere noun phrase beside what a sentence tells ("Police are looking into claims of fraud").

    Parameters
    ----------
    here : list of Statement
        What the sentence attributes.
    body : str
    start : int
        Where the sentence begins.
    """
    if not here or any(one.speaker is not None or one.form is not Form.IMPERSONAL for one in here):
        return here
    return [one for one in here if one.cue is None or not _is_topic(one, body, start)]


def _is_topic(one: Statement, body: str, start: int) -> bool:
    """Say whether a noun names what is alleged by nothing but another noun, behind a clause of the sentence's own."""
    assert one.cue is not None
    named = one.lemma in nouns() and len(one.content) == 1 and one.content[0].start > one.cue.end
    if not named or FINITE.search(body, *one.content[0]) or one.content[0].of(body).startswith("to "):
        return False
    before = body[start : one.cue.start].rstrip(" ,")
    return not _THERE.match(before) and (is_clause(before) or _THAT_IS.match(before) is not None)


_THAT_IS = re.compile(r"(?:That|It|This)[’']s ")
_THERE = re.compile(r"(?:\w+,? ){0,2}[Tt]here ")
_GUESSED = frozenset({Form.OPEN_QUOTE, Form.BACK})


def sure(here: list[Statement]) -> list[Statement]:
    """Drop what was guessed to be another one's words where the sentence has a cue for the same words."""
    if _GUESSED.isdisjoint([s.form for s in here]):
        return here
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
