"""What was said of a thing, told as a sentence where the words said are no clause ("rejected the agreement")."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract import denials
from credscore.extract.assertion import denied, finite, wording
from credscore.extract.display import subject
from credscore.extract.document import Document
from credscore.extract.grammar.cues import counting
from credscore.extract.leftovers import unaddressed
from credscore.extract.naming import blamed, predicated
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.usable import FINITE, uses
from credscore.terms import Act

JUDGING = frozenset(
    {"call", "describe", "brand", "label", "dub", "term", "characterise", "characterize", "blast", "slam"}
)
OF_THINGS = counting() | {"accuse", "blame", "measure", "value", "calculate"}
"""Verbs whose object is no clause: what was said is told with them."""
_INFINITIVE = re.compile(r"(?:not )?to [a-z]", re.IGNORECASE)
_OPENED = re.compile(r"(?:\bthat|\bhow|\bwhy|\bwhether|\bif|:|,)[\s“\"‘']*$")
"""What stands between a verb and a clause that depends on it."""
_PARTICIPLE = re.compile(r"^(?:[a-z]+ly )?[a-z]+ing\b")


def directs(statement: Statement, text: str) -> bool:
    """Say whether somebody is told to do something; that he was told so is what can be checked."""
    return (
        statement.lemma in uses("directive")
        and statement.speaker is not None
        and _INFINITIVE.match(text) is not None
    )


def clause(document: Document, statement: Statement, text: str, act: Act) -> str:
    """Give the words said as a clause that can stand by itself.

    Parameters
    ----------
    document : Document
    statement : Statement
    text : str
        The words said, as :func:`~credscore.extract.assertion.wording` gives them.
    act : Act

    Returns
    -------
    str
    """
    named = predicated(document.body, statement, text) if text else None
    if named is None and statement.lemma == "accuse":
        named = blamed(text)
    if named is not None:
        return named
    told = _completed(document, statement, text)
    if act is Act.DENIAL:
        told = denied(told)
    return _retold(document, statement, told, act) or told


def _completed(document: Document, statement: Statement, text: str) -> str:
    """Make a clause of an infinitive, of a blame and of what hangs on an impersonal passive."""
    speaker, cue = statement.speaker, statement.cue
    said = cue.of(document.body) if cue else ""
    if directs(statement, text) and cue is not None:
        return f"{_teller(document, statement)} {_from_cue(document, statement)}"
    if statement.form is Form.IMPERSONAL and len(statement.content) == 2:
        return _hung(document, statement, text, said)
    text = unaddressed(text, statement.lemma, statement.quoted)
    name = _teller(document, statement)
    if name and speaker is not None and text[:3].lower() in ("to ", "not"):
        return finite(text, name, speaker.plural, said, statement.lemma in uses("pledge"))
    return text


def _hung(document: Document, statement: Statement, text: str, said: str) -> str:
    """Give "the boat is said to have sunk" as a clause: the boat has sunk."""
    first = statement.content[0]
    thing, rest = (wording(document.body, (span,)) for span in statement.content)
    apposed = "," if "," in thing and document.body[first.end : first.end + 1] == "," else ""
    if rest[:3].lower() == "to ":
        plural = said.lower().startswith(("are", "were", "have"))
        return finite(rest, f"{thing}{apposed}", plural, said, False)
    return f"{thing}{apposed} {wording(document.body, (statement.cue,))} {rest}" if statement.cue else text


def _from_cue(document: Document, statement: Statement) -> str:
    start = statement.cue.start if statement.cue else 0
    return wording(document.body, (Span(start, statement.content[-1].end),))


def _teller(document: Document, statement: Statement) -> str:
    return subject(statement.speaker, document.sentences[statement.sentence].text) or ""


def _retold(document: Document, statement: Statement, text: str, act: Act) -> str | None:
    """Tell what was said with the verb by which it was, where the content alone is no clause."""
    cue = statement.cue
    if cue is None or not statement.content or statement.form not in (Form.SUBJECT, Form.PASSIVE):
        return None
    name = _teller(document, statement)
    if not name:
        return None
    if statement.lemma == "hold":
        return f"{name} {cue.of(document.body)} {text}"
    if act is Act.DENIAL:
        if statement.quoted or FINITE.search(text) or denials.is_bare(text):
            return None
    elif act is not Act.STATEMENT or not _of_a_thing(document.body, statement, text):
        return None
    said = wording(document.body, (cue,))
    if statement.form is Form.PASSIVE:
        return None if FINITE.search(text) else f"{text} {said} {name}"
    if _PARTICIPLE.match(said) or said.startswith("to ") or statement.content[0].start < cue.end:
        return None
    return f"{name} {_from_cue(document, statement)}"


def _of_a_thing(body: str, statement: Statement, text: str) -> bool:
    """Say whether content names a thing rather than telling what happened."""
    lemma = statement.lemma
    first = statement.content[0].start
    if statement.cue is not None and _OPENED.search(body, statement.cue.end, first):
        return False
    if lemma in uses("proposal") or lemma in JUDGING or lemma in OF_THINGS or lemma in _things():
        return True
    return not FINITE.search(text)


@lru_cache(maxsize=4)
def _things(language: str = "en") -> frozenset[str]:
    """Give the cue lemmas that no clause can follow without "that"."""
    return frozenset(
        f"{row['lemma']} {particle}".strip()
        for row in lexicon.table("cues", language)
        for particle in (row["particle"], *_ONTO)
        if not _CLAUSAL.intersection(frames := lexicon.split(row["frames"]))
        and (not particle or particle == row["particle"] or particle in frames)
        and (particle or "np" in frames or "pred" in frames)
    )


_CLAUSAL = frozenset({"bare", "wh", "obj"})
_ONTO = ("of", "about", "for", "on", "against", "to")
