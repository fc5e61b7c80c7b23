"""Who only says the same as the sentence before: "a second told us the same", "the driver gave a similar account"."""

from __future__ import annotations

import re

from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

_TELLING = word_set("telling_alike")
_THINGS = frozenset(
    ("thing", "story", "account", "version", "tale", "figure", "number", "picture", "information")
)
_ALIKE = frozenset(("same", "similar", "identical"))
SIGNALS = _ALIKE
_OBJECT = re.compile(r"(?:I?[UDK][ANKz]{0,5}?)?A{0,2}$")
"""Who is told, between the verb and the object."""
_END = frozenset(("", ".", ",", "P", "y", "C", ";"))


def relations(line: Line) -> list[Relation]:
    """Read a verb of telling whose object is only "the same" or "a similar account"."""
    for at, word in enumerate(line.words):
        if word not in _ALIKE or at < 2 or line.tags[at - 1] != "D":
            continue
        end = at + 1 + (line.words[at + 1 : at + 2] != [] and line.words[at + 1] in _THINGS)
        if line.tags[end : end + 1] not in _END or (word != "same" and end == at + 1):
            continue
        verb = next((i for i in range(at - 2, max(-1, at - 8), -1) if line.words[i] in _TELLING), 0)
        subject = subject_left(line, _before(line, verb)) if verb else None
        if subject is None or not _OBJECT.match(line.tags[verb + 1 : at - 1]):
            continue
        return [
            Relation([(subject[0], subject[1] + 1)], (verb, verb + 1), [(at - 1, end)], Form.SUBJECT, "confirm",
                     stance=Stance.CONFIRMING, confidence=0.8, clip=False)
        ]  # fmt: skip
    return []


def _before(line: Line, verb: int) -> int:
    """Give the token before a verb and its auxiliaries."""
    while verb and line.tags[verb - 1] in "HAX":
        verb -= 1
    return verb - 1
