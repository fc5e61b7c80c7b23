"""Words that contest a report: who denies it, gives a verdict on it or will not speak of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from credscore.extract.grammar.cues import Cue, forms
from credscore.extract.grammar.cues import Form as WordForm
from credscore.extract.grammar.denials import bare_words, is_negated
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.named_reports import told_behind
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent
from credscore.extract.grammar.usage import Use, group_start
from credscore.extract.spans import Form
from credscore.extract.wordsets import false_words, word_set
from credscore.terms import Act, Stance

_SILENT = word_set("silent_verbs")
_DECLINING = word_set("declining")


class Contest(NamedTuple):
    """Words that contest a report: where they begin and end, and what they make.

    Attributes
    ----------
    first, behind : int
    denial : Relation or None
        None where whoever is asked is only silent, or speaks of it.
    subject : Range or None
        Who denies it or is silent.
    """

    first: int
    behind: int
    denial: Relation | None
    subject: Range | None
    stop: int = 0
    """Where a verdict on the report begins ("called reports that P false"); 0 where none is given."""


def contesting(text: str, line: Line, found: list[Relation]) -> list[Contest]:
    """Find the words that contest a report, in text order."""
    out = []
    for relation in found:
        denying = relation.stance is Stance.DENYING and relation.form in (Form.SUBJECT, Form.RELATIVE)
        if denying and relation.act is Act.STATEMENT and not _is_silent(line, *relation.cue):
            out.append(Contest(*relation.cue, relation, relation.sources[0] if relation.sources else None))
    taken = {one.first for one in out}
    opened = _OPENS.match(line.tags)
    if opened is not None and " ".join(line.words[: opened.end()]) in _REACTING:
        out.append(Contest(0, opened.end(), None, None))
    telling = _telling()
    for at, tag in enumerate(line.tags):
        if tag not in "VvNGgb" or line.words[at] not in telling:
            continue
        end, start = _phrase(line, at), group_start(line, at)
        if end and start not in taken:
            denial = _denial(line, start, at, end, found)
            out.extend([Contest(start, end, denial, denial.sources[0])] if denial is not None else [])
        elif line.words[at] in _SILENT and _is_silent(line, start, at + 1):
            out.append(Contest(start, at + 1, None, _silent_one(line, start, at, found)))
        elif (judged := _judged(text, line, start, at, found)) is not None:
            out.append(judged)
    return sorted(out, key=lambda one: one.first)


def _judged(text: str, line: Line, start: int, at: int, before: list[Relation]) -> Contest | None:
    """Read "said a Times report that P was wrong", "called reports that P a lie" and "described as false a report that P"."""
    form = forms().get(line.words[at])
    if form is None or form.cues[-1].lemma not in _JUDGING or "E" in line.tags[start:at]:
        return None
    behind = at + 1 + (line.tags[at + 1 : at + 2] == "T")
    told = told_behind(line, behind, silent=False)
    if told is None:
        return None
    verdict = _verdict(text, line, told.start, form.cues[-1].lemma) if told.clause else 0
    named = line.words[behind] == "as" and not false_words().isdisjoint(line.words[behind : told.noun[0]])
    denial = _denial(line, start, at, at + 1, before) if verdict or named else None
    return Contest(start, behind, denial, denial.sources[0], verdict) if denial is not None else None


def _verdict(text: str, line: Line, start: int, lemma: str) -> int:
    """Give the token with which a verdict at the end of the sentence begins ("said … was wrong", "called … “a complete lie”"); 0 where there is none."""
    size = len(line.tags) - (line.tags[-1:] == ".")
    saying = lemma in _SAYING
    verdicts = false_words() if saying else false_words() | _CONDEMNING
    for at in range(size - 1, max(start + 2, size - _LAST), -1):
        said = bare_words(text[line.starts[at] : line.ends[size - 1]])
        untrue = "X" in line.tags[at:size] and not _TRUE.isdisjoint(said)
        if not untrue and verdicts.isdisjoint(said):
            continue
        while at > start + 2 and (line.tags[at - 1] in "DAXBC" or not line.words[at - 1]):
            at -= 1
        copula = line.tags[at - 1] == "E"
        return at - copula if copula == saying else 0
    return 0


_LAST = 6
_SAYING = frozenset(("say", "insist", "declare"))
"""What takes a verdict with its verb ("said reports that P were false"), which the others take without."""
_CONDEMNING = word_set("condemning_adjectives")
_JUDGING = word_set("judging_verbs")
_TRUE = frozenset(("true", "correct", "accurate"))


def _silent_one(line: Line, start: int, at: int, before: list[Relation]) -> Range | None:
    """Find who does not answer."""
    verb = next((i for i in range(at, max(-1, at - 6), -1) if line.words[i] in _DECLINING), at)
    found = _disputer(line, group_start(line, verb), verb, at + 1, before)
    return found[1] if found is not None else None


def _disputer(line: Line, start: int, at: int, end: int, before: list[Relation]) -> tuple[Form, Range] | None:
    """Find the subject of words that contest, and how it stands to them."""
    return agent(Use(line, _DISPUTE, WordForm((_DISPUTE,), "p"), start, at, end, before))


_DISPUTE = Cue("dispute", "", "speech", Stance.DENYING, frozenset(("np",)))
_OPENS = re.compile("[PBGgvV][NIPV]{1,4}")
_REACTING = word_set("reacting_phrases")
"""What opens a sentence with what it is about ("In response to reports that P, she said Q")."""


def _phrase(line: Line, at: int) -> int:
    """Give the end of words that contest and that no other construction reads ("took issue with", "rejected as a smear claims"); 0 where there are none."""
    form = forms().get(line.words[at])
    if form is not None and form.cues[-1].stance is Stance.DENYING and line.words[at + 1 : at + 2] == ["as"]:
        return 0 if "E" in line.tags[group_start(line, at) : at] else at + 1
    for size in (4, 3, 2) if line.words[at] in _OPENING_PHRASES else ():
        if " ".join(line.words[at : at + size]) in _PHRASES:
            return at + size
    return 0


_PHRASES = word_set("contesting_phrases")
_OPENING_PHRASES = frozenset(phrase.partition(" ")[0] for phrase in _PHRASES)


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Give the words of which one contests a report, is silent on it or gives a verdict."""
    judging = (
        word
        for word, form in forms().items()
        if form.cues[-1].stance is Stance.DENYING or form.cues[-1].lemma in _JUDGING
    )
    return _SILENT.union(_OPENING_PHRASES, judging)


def _denial(line: Line, start: int, at: int, end: int, before: list[Relation]) -> Relation | None:
    """Read who contests in a phrase of several words."""
    if "X" in line.tags[start:at]:
        return None
    found = _disputer(line, start, at, end, before)
    if found is None:
        return None
    return Relation([found[1]], (start, end), [], found[0], "dispute", stance=Stance.DENYING, confidence=0.7)


def _is_silent(line: Line, first: int, behind: int) -> bool:
    """Say whether a verb is negated or declined ("did not confirm", "refused to confirm or deny", "has yet to comment")."""
    before = line.words[max(0, first - 5) : first]
    declined = line.tags[first - 1 : first] in ("I", "C") and not _DECLINING.isdisjoint(before)
    return declined or before[-1:] == ["declined"] or is_negated(line, first, behind)
