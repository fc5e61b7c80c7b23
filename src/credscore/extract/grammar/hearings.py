"""What a court, an inquiry or an outlet is told: "the inquest heard that P", "P, jurors were told", "Acme News has been told P"."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.outlets import is_outlet
from credscore.extract.grammar.phrases import has_finite, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set

_SITTING = word_set("hearings")
"""Those before whom evidence is given."""
_HEARD = frozenset(("heard", "hears"))
SIGNALS = _HEARD | {"told"}
_WERE = re.compile(r"H?A?EA?$")
_CLAUSE = re.compile(r"(?P<when>P?y)?(?:P[DK]?[NK]y?)?(?P<that>[TW])?")
_OPENING = re.compile(r"[PB][DANKYzy]{1,6},")
"""When it was, before the clause ("heard after the attack, Roe hid the knife")."""
_NOBODY = frozenset(("from", "by", "about", "of", "nothing", "no"))
_OVER = re.compile(r"A?y?(?:P[DANKYy]{1,4})?(?:[.,]?$|(?P<on>,)(?=C))")


def relations(line: Line) -> list[Relation]:
    """Give what is told in a hearing to those who hold it, where nobody tells it."""
    tags, words = line.tags, line.words
    for at in range(1, len(words)):
        if words[at] in _HEARD:
            last = at - 1
        elif words[at] == "told" and (were := _WERE.search(tags, max(0, at - 3), at)):
            last = were.start() - 1
        else:
            continue
        while last > 0 and tags[last] in "HA":
            last -= 1
        subject = subject_left(line, last)
        if subject is None:
            continue
        lemma = "hear" if _sits(line, subject) else "learn" if _is_outlet(line, subject) else ""
        if not lemma:
            continue
        behind = _behind(line, at + 1)
        content = [behind] if behind is not None else _around(line, subject[0], at + 1)
        if content:
            return [
                Relation([(subject[0], subject[1] + 1)], (last + 1, at + 1), content, Form.SUBJECT, lemma, confidence=0.75)
            ]  # fmt: skip
    return []


def held(line: Line, relation: Relation) -> bool:
    """Say whether what is told was heard by a court or the like, which passes nothing on."""
    if relation.lemma != "hear" or not relation.sources:
        return False
    first, end = relation.sources[0]
    return _sits(line, (first, end - 1))


def _sits(line: Line, subject: tuple[int, int]) -> bool:
    """Say whether the head of a subject is a court or the like ("an inquest into her death", "the trial, which began in May,")."""
    first, last = subject
    head = next((at for at in range(first, last + 1) if line.tags[at + 1 : at + 2] in _ENDS), last)
    return line.words[head] in _SITTING


def _is_outlet(line: Line, subject: tuple[int, int]) -> bool:
    """Say whether an outlet is told it, by its name."""
    first, last = subject
    return is_outlet(line.words[first + (line.tags[first] == "D") : last + 1])


_ENDS = ("P", "O", ",", "R")
"""What follows the head of a subject."""


def _behind(line: Line, at: int) -> tuple[int, int] | None:
    """Find the clause behind "heard that" or "was told"."""
    if line.words[at : at + 1] and line.words[at] in _NOBODY:
        return None
    match = _CLAUSE.match(line.tags, at)
    start = match.end() if match and (match["that"] or match["when"]) else at
    opening = _OPENING.match(line.tags, start)
    if opening is not None and line.tags[opening.end() : opening.end() + 1] in tuple("DKNSY"):
        return (start, len(line.tags)) if has_finite(line.tags, opening.end(), len(line.tags)) else None
    subject = phrase_right(line.tags, start)
    opens = (line.tags[start : start + 1] in tuple("DKNSYFA") and subject > start) or line.tags[
        start : start + 1
    ] in ("S", "F")
    return (start, len(line.tags)) if opens and has_finite(line.tags, start, len(line.tags)) else None


def _around(line: Line, subject: int, end: int) -> list[Range]:
    """Find the clause before ", the court heard", and the one that goes on behind it ("P, the court heard, and Q")."""
    closes = _OVER.match(line.tags, end) if subject > 1 and line.tags[subject - 1] in ",Q" else None
    if closes is None:
        return []
    stop = subject - (line.tags[subject - 1] == ",")
    if not (has_finite(line.tags, 0, stop) or "Q" in line.tags[:stop]):
        return []
    rest = [(closes.end(), len(line.tags))] if closes["on"] else []
    return [(0, stop), *rest]
