"""Sentences that only say whose the one before them was: "So says the union", "That is what his driver told the court"."""

from __future__ import annotations

import re

from credscore.extract.grammar.cues import Cue, forms
from credscore.extract.grammar.lefts import subject_left
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import has_finite, phrase_end, phrase_right
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Stance

POINTING = frozenset(("this", "that", "these", "those", "such", "so", "thus", "it", "it's", "that's"))
_VIEWS = word_set("view_nouns")
_COPULAS = frozenset(("is", "was", "are", "were", "'s", "’s", "it's", "that's"))
_EMERGES = frozenset(
    ("results", "emerges", "emerged", "follows", "comes", "came", "clear", "evident", "stems")
)
"""How "this" is said to stand in a record ("This emerges from the minutes")."""
_BEFORE, _ALL_BEFORE = -2, -3
_MOST = 9
_LEAST = 3
_LENDING = word_set("light_verbs") | {"repeated", "repeats", "voiced", "voices", "expressed", "expresses"}


def read(line: Line) -> Relation | None:
    """Read a sentence that has no content but a word for the sentence before it.

    Parameters
    ----------
    line : Line

    Returns
    -------
    Relation or None
        Without content, and with the reach of the sentence before.
    """
    words = line.words
    if POINTING.isdisjoint(line.present) or len(words) < 3:
        return None
    opening = 2 if words[:2] == ["at", "least"] else 0
    lead = words[opening] if words[opening] in POINTING else ""
    if lead in ("so", "thus"):
        return _so(line)
    found = (_what(line) or _view(line) or _passive(line)) if lead else None
    return found or (
        _cleft(line)
        if lead == "it"
        else _contained(line) or _object(line) or _known(line) or _given(line) or _sure_of(line)
    )


def aside(line: Line) -> list[Relation]:
    """Read "P, or at least that is what X told us" as what X told.

    Parameters
    ----------
    line : Line
    """
    words, tags = line.words, line.tags
    at = next(
        (i for i in range(_LEAST, len(words) - 2) if words[i] in ("what", "how") and tags[i - 1] in "Ez"), 0
    )
    begin = at - 2
    if begin < _LEAST or words[begin] not in ("that", "this"):
        return []
    edge = begin
    while edge > 0 and tags[edge - 1] in "ACBX,-":
        edge -= 1
    verb = next((i for i in range(at + 2, min(at + _MOST, len(words))) if tags[i] == "V"), 0)
    cue = _cue(line, verb) if verb else None
    subject = subject_left(line, verb - 1 - (tags[verb - 1] in "HA"), at + 1) if cue else None
    if cue is None or subject is None or edge < _LEAST or not set(tags[edge:begin]) & set(",-"):
        return []
    source = (subject[0], subject[1] + 1)
    return [
        Relation([source], (verb, verb + 1), [(0, edge)], Form.SUBJECT, cue.lemma, confidence=0.8, clip=False)
    ]


def _cue(line: Line, at: int) -> Cue | None:
    """Give the entry of a verb that tells without taking sides."""
    form = forms().get(line.words[at]) if line.tags[at] in "VNG" else None
    cue = form.cues[-1] if form else None
    told = (
        cue is not None
        and cue.kind == "speech"
        and "that" in cue.frames
        and (cue.stance in (Stance.NEUTRAL, Stance.DOUBTING) or cue.lemma in _FIRST_TOLD)
    )
    return cue if told else None


_FIRST_TOLD = word_set("first_told")
"""Verbs by which news is told first, though they sound like consent."""


def _made(source: Range, cue: Range, lemma: str, reach: int = _BEFORE) -> Relation | None:
    if source[1] <= source[0]:
        return None
    return Relation([source], cue, [], Form.BACK, lemma, confidence=0.8, reach=reach)


def _so(line: Line) -> Relation | None:
    """Read "So says X" and "So X says"."""
    for at in range(1, min(_MOST, len(line.words) - 1)):
        cue = _cue(line, at)
        if cue is None:
            continue
        if not line.tags[1:at].strip("A,PN") and line.tags[at + 1] in "DKNY":
            return _made((at + 1, phrase_right(line.tags, at + 1)), (0, at + 1), cue.lemma)
        ends = line.tags[at + 1 : at + 2] in ("", ".")
        return _made((1, at), (at, at + 1), cue.lemma) if ends and line.tags[1] in "DKS" else None
    return None


def _what(line: Line) -> Relation | None:
    """Read "That, at least, is what X says"."""
    words = line.words
    at = next((i for i in range(1, min(_MOST, len(words))) if words[i] in ("what", "how")), 0)
    if not at or _COPULAS.isdisjoint(words[:at]):
        return None
    for verb in range(at + 2, len(words)):
        cue = _cue(line, verb) if line.tags[verb] == "V" or line.tags[verb - 1 : verb + 1] == "EG" else None
        if cue is not None:
            subject = subject_left(line, verb - 1 - (line.tags[verb - 1] in "HAE"), at + 1)
            return _made((subject[0], subject[1] + 1), (verb, verb + 1), cue.lemma) if subject else None
    return None


def _view(line: Line) -> Relation | None:
    """Read "This is the view of X" and "That's according to X"."""
    words, tags = line.words, line.tags
    for at in range(1, min(_MOST, len(words) - 1)):
        if words[at] == "according" and words[at + 1] == "to" and not set(tags[1:at]) - set("EAz,"):
            return _made((at + 2, phrase_right(tags, at + 2)), (at, at + 2), "according to")
        if words[at] in _EMERGES and words[at + 1] == "from" and not set(tags[1:at]) - set("EAHND"):
            return _made((at + 2, phrase_right(tags, at + 2)), (at, at + 2), "show")
        if (
            words[at] in _VIEWS
            and words[at + 1] in ("of", "by", "from")
            and not _COPULAS.isdisjoint(words[:at])
        ):
            return _made((at + 2, phrase_right(tags, at + 2)), (at, at + 2), "say", _ALL_BEFORE)
    return None


def _passive(line: Line) -> Relation | None:
    """Read "This version was expressed by X"."""
    words, tags = line.words, line.tags
    by = words.index("by") if "by" in words[2:_MOST] else 0
    at = by - 1
    while at > 0 and tags[at] in "AyP":
        at -= 1
    cue = _cue(line, at) if at > 1 and "E" in tags[1:at] else None
    subject = tags[1 : tags.find("E")]
    if cue is None or set(subject) - set("NHA") or len(subject) > 4:
        return None
    return _made((by + 1, phrase_right(tags, by + 1)), (at, by + 1), cue.lemma)


def _contained(line: Line) -> Relation | None:
    """Read "This was contained in a statement signed by X"."""
    words, tags = line.words, line.tags
    at = words.index("contained") if "contained" in words[1:_LEAST] else 0
    if not at or words[at + 1 : at + 2] != ["in"] or "E" not in tags[1:at]:
        return None
    stop = phrase_end(tags, at + 2)
    by = words.index("by", stop, stop + _LEAST) if "by" in words[stop : stop + _LEAST] else 0
    source = (by + 1, phrase_right(tags, by + 1)) if by else (at + 2, stop)
    return _made(source, (at, (by or at + 1) + 1), "say")


def _known(line: Line) -> Relation | None:
    """Read "X made this known in a statement"."""
    words, tags = line.words, line.tags
    if "known" not in line.present:
        return None
    for at in range(2, len(words) - 1):
        if words[at + 1] == "known" and words[at] in ("this", "these") and words[at - 1] in _LENDING:
            subject = subject_left(line, at - 2 - (tags[at - 2] in "HA"))
            if subject is not None and subject[0] == 0:
                return _made((0, subject[1] + 1), (at - 1, at + 2), "say")
    return None


def _cleft(line: Line) -> Relation | None:
    """Read "It was X that wrote about this"."""
    tags = line.tags
    stop = phrase_end(tags, 2) if tags[1:2] == "E" else 0
    if not stop or tags[stop : stop + 1] not in ("T", "R") or {"this", "it"}.isdisjoint(line.words[stop:]):
        return None
    verb = stop + 1 + (tags[stop + 1 : stop + 2] in ("A", "H"))
    cue = _cue(line, verb) if verb < len(tags) else None
    return _made((2, stop), (verb, verb + 1), cue.lemma) if cue else None


def _object(line: Line) -> Relation | None:
    """Read "X said this on Monday" and "X wrote about this"."""
    words, tags = line.words, line.tags
    for at in range(2, len(words)):
        if words[at] not in ("this", "that", "so") or tags[at + 1 : at + 2] not in ("", ".", "P", "y", ","):
            continue
        if words[at] == "that" and has_finite(tags, at + 1, _CLAUSE.match(tags, at).end()):  # type: ignore[union-attr]
            return None  # "said that on Monday the boat sank"
        verb = at - 1 - (words[at - 1] == "about")
        cue = _cue(line, verb) if verb > 0 else None
        if cue is None or set(tags[:verb]) & set("TWQ"):
            return None
        subject = subject_left(line, verb - 1 - (tags[verb - 1] in "HA"))
        whole = subject is not None and subject[0] == 0
        return _made((0, subject[1] + 1), (verb, at), cue.lemma) if subject and whole else None
    return None


_CLAUSE = re.compile(r"(?:(?!,[BWR]).)*")
"""What goes on without a clause that only tells when or who."""


def _given(line: Line) -> Relation | None:
    """Read "X gave this assurance on Monday" and "X made the announcement"."""
    words, tags = line.words, line.tags
    if _LENDING.isdisjoint(line.present):
        return None
    for at in range(1, min(len(words) - 2, _MOST + _MOST)):
        noun = nouns().get(words[at + 2])
        if noun is None or words[at] not in _LENDING or words[at + 1] not in ("this", "that", "the", "these"):
            continue
        subject = subject_left(line, at - 1 - (tags[at - 1] in "HA"))
        if tags[at + 3 : at + 4] in ("", ".", "P", "y", ",") and subject is not None and subject[0] == 0:
            return _made((0, subject[1] + 1), (at, at + 3), noun.lemma)
    return None


def _sure_of(line: Line) -> Relation | None:
    """Read "The miners are certain of it" and "Her lawyer is convinced of this"."""
    words, tags = line.words, line.tags
    if _SURE.isdisjoint(line.present):
        return None
    for at in range(2, len(words) - 2):
        if words[at] not in _SURE or words[at + 1] not in ("of", "about") or words[at + 2] not in _IT:
            continue
        subject = subject_left(line, at - 2) if tags[at - 1] == "E" else None
        if tags[at + 3 : at + 4] in ("", ".") and subject is not None and subject[0] == 0:
            return _made((0, subject[1] + 1), (at - 1, at + 3), "say")
    return None


_SURE = frozenset(("sure", "certain", "convinced", "positive", "adamant", "confident"))
_IT = frozenset(("it", "that", "this"))
