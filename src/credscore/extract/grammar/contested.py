"""Reports that somebody denies, doubts or will not speak of: "rejected a Times report from Monday which said P", "would not confirm reports in the Sun that P"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from credscore import lexicon
from credscore.extract.grammar.cues import Cue, forms
from credscore.extract.grammar.cues import Form as WordForm
from credscore.extract.grammar.named_reports import (
    Told,
    is_named,
    is_nameless,
    reported_behind,
    reports,
    told_behind,
)
from credscore.extract.grammar.nominal import nouns
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.subjects import agent
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.usage import Use, group_start
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Act, Stance

_WHAT = frozenset(("what",))
_SILENT = word_set("silent_verbs")
_DECLINING = word_set("declining")


class _Contest(NamedTuple):
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


def read(text: str, line: Line, found: list[Relation]) -> list[Relation]:
    """Give what a contested report says to whoever told it, and its denial to whoever denies it.

    Parameters
    ----------
    text : str
        The sentence.
    line : Line
    found : list of Relation
        What the other constructions make of the sentence.

    Returns
    -------
    list of Relation
        The same, with those replaced that only read the report's name.
    """
    if all(known.isdisjoint(line.words) for known in (reports(), record_nouns(), _WHAT)):
        return found
    for contest in _contesting(text, line, found):
        told = told_behind(line, contest.behind, silent=contest.denial is None) or reported_behind(
            line, contest.behind
        )
        if told is None:
            if contest.denial is None:
                found = [one for one in found if not _only_named(line, one, contest.behind)]
            continue
        if _is_of_sayer(line, found, told):
            return found
        kept = [
            one
            for one in found
            if not contest.first <= one.cue[0] < told.start and not _is_of(one, told, contest.behind)
        ]
        return [*kept, *_both(line, contest, told)]
    return found


def _is_of_sayer(line: Line, found: list[Relation], told: Told) -> bool:
    """Say whether that somebody said something is all that nobody in particular claims ("denied claims by two clerks that its chief had said P")."""
    saying = any(one.form is Form.SUBJECT and one.sources[0][0] == told.start for one in found if one.sources)
    return saying and (told.teller is None or not is_named(line, told.teller))


def _only_named(line: Line, relation: Relation, behind: int) -> bool:
    """Say whether a noun alone makes a telling of what somebody will not speak of ("did not answer questions about the reports on Iran")."""
    at = relation.cue[0]
    between = line.tags[behind:at] if at >= behind else "V"
    bare = relation.form is Form.IMPERSONAL and line.words[at] in nouns()
    return bare and not set(between) & set("VHEMdT,;:") and line.tags[relation.content[0][0] - 1] != "T"


def _is_of(relation: Relation, told: Told, behind: int) -> bool:
    """Say whether a relation has the report for its source, which only says what it says."""
    return any(behind <= start <= told.noun[0] < end for start, end in relation.sources)


def _contesting(text: str, line: Line, found: list[Relation]) -> list[_Contest]:
    """Find the words that contest a report, in text order."""
    out = []
    for relation in found:
        denying = relation.stance is Stance.DENYING and relation.form in (Form.SUBJECT, Form.RELATIVE)
        if denying and relation.act is Act.STATEMENT and not _is_silent(line, *relation.cue):
            out.append(_Contest(*relation.cue, relation, relation.sources[0] if relation.sources else None))
    taken = {one.first for one in out}
    opened = _OPENS.match(line.tags)
    if opened is not None and " ".join(line.words[: opened.end()]) in _REACTING:
        out.append(_Contest(0, opened.end(), None, None))
    for at, tag in enumerate(line.tags):
        if tag not in "VvNGgb":
            continue
        end, start = _phrase(line, at), group_start(line.tags, at)
        if end and start not in taken:
            denial = _denial(line, start, at, end, found)
            out.extend([_Contest(start, end, denial, denial.sources[0])] if denial is not None else [])
        elif line.words[at] in _SILENT and _is_silent(line, start, at + 1):
            out.append(_Contest(start, at + 1, None, _silent_one(line, start, at, found)))
        elif (judged := _judged(text, line, start, at, found)) is not None:
            out.append(judged)
    return sorted(out, key=lambda one: one.first)


def _judged(text: str, line: Line, start: int, at: int, before: list[Relation]) -> _Contest | None:
    """Read "said a Times report that P was wrong", "called reports that P a lie" and "described as false a report that P"."""
    form = forms().get(line.words[at])
    if form is None or form.cues[-1].lemma not in _JUDGING or "E" in line.tags[start:at]:
        return None
    behind = at + 1 + (line.tags[at + 1 : at + 2] == "T")
    told = told_behind(line, behind, silent=False)
    if told is None:
        return None
    verdict = _verdict(text, line, told.start) if line.tags[told.start - 1] == "T" else 0
    named = line.words[behind] == "as" and not _FALSE.isdisjoint(line.words[behind : told.noun[0]])
    denial = _denial(line, start, at, at + 1, before) if verdict or named else None
    return _Contest(start, behind, denial, denial.sources[0], verdict) if denial is not None else None


def _verdict(text: str, line: Line, start: int) -> int:
    """Give the token with which a verdict at the end of the sentence begins ("… was wrong", "… “a complete lie”"); 0 where there is none."""
    size = len(line.tags) - (line.tags[-1:] == ".")
    for at in range(size - 1, max(start + 2, size - _LAST), -1):
        said = [word.strip(_MARKS) for word in text[line.starts[at] : line.ends[size - 1]].lower().split()]
        if _FALSE.isdisjoint(said) and not ("X" in line.tags[at:size] and not _TRUE.isdisjoint(said)):
            continue
        while at > start + 2 and (line.tags[at - 1] in "DAXBC" or not line.words[at - 1]):
            at -= 1
        return at - (line.tags[at - 1] == "E")
    return 0


_LAST = 6
_MARKS = " .,;:!?\"'“”‘’()"
_JUDGING = word_set("judging_verbs")
_FALSE = frozenset(lexicon.words("denial_words", "term"))
_TRUE = frozenset(("true", "correct", "accurate"))


def _silent_one(line: Line, start: int, at: int, before: list[Relation]) -> Range | None:
    """Find who does not answer."""
    verb = next((i for i in range(at, max(-1, at - 6), -1) if line.words[i] in _DECLINING), at)
    found = agent(
        Use(line, _DISPUTE, WordForm((_DISPUTE,), "p"), group_start(line.tags, verb), verb, at + 1, before)
    )
    return found[1] if found is not None else None


_OPENS = re.compile("[PBGgvV][NIPV]{1,4}")
_REACTING = word_set("reacting_phrases")
"""What opens a sentence with what it is about ("In response to reports that P, she said Q")."""


def _phrase(line: Line, at: int) -> int:
    """Give the end of words that contest and that no other construction reads ("took issue with", "rejected as a smear claims"); 0 where there are none."""
    form = forms().get(line.words[at])
    if form is not None and form.cues[-1].stance is Stance.DENYING and line.words[at + 1 : at + 2] == ["as"]:
        return 0 if "E" in line.tags[group_start(line.tags, at) : at] else at + 1
    for size in (4, 3, 2) if line.words[at] in _OPENING_PHRASES else ():
        if " ".join(line.words[at : at + size]) in _PHRASES:
            return at + size
    return 0


_PHRASES = word_set("contesting_phrases")
_OPENING_PHRASES = frozenset(phrase.partition(" ")[0] for phrase in _PHRASES)
_DISPUTE = Cue("dispute", "", "speech", Stance.DENYING, frozenset(("np",)))


def _denial(line: Line, start: int, at: int, end: int, before: list[Relation]) -> Relation | None:
    """Read who contests in a phrase of several words."""
    if "X" in line.tags[start:at]:
        return None
    found = agent(Use(line, _DISPUTE, WordForm((_DISPUTE,), "p"), start, at, end, before))
    if found is None:
        return None
    return Relation([found[1]], (start, end), [], found[0], "dispute", stance=Stance.DENYING, confidence=0.7)


def _is_silent(line: Line, first: int, behind: int) -> bool:
    """Say whether a verb is negated or declined ("did not confirm", "refused to confirm or deny", "has yet to comment")."""
    words = line.words
    before = words[max(0, first - 5) : first]
    negated = "X" in line.tags[first:behind] or any(
        word.endswith(("n't", "n’t")) for word in words[first:behind]
    )
    declined = line.tags[first - 1 : first] in ("I", "C") and not _DECLINING.isdisjoint(before)
    return (
        negated or declined or before[-1:] == ["declined"] or not {"nor", "neither"}.isdisjoint(before[-3:])
    )


def _stop(line: Line, start: int, *, opens: bool) -> int:
    """End what a report says before what its denier goes on to say ("denied reports that P, but said Q")."""
    if opens:
        comma = line.tags.find(",", start)
        main = _MAIN.search(line.tags, start)
        return main.start() if main else comma if comma > 0 else len(line.tags)
    turned = _TURNED.search(line.tags, start)
    while turned is not None:
        if turned.group()[-1] == "G" or line.words[turned.end() - 2] in _GOES_ON:
            return turned.start()
        turned = _TURNED.search(line.tags, turned.end())
    closing = _CLOSING.search(line.tags, start)
    return closing.start() if closing else len(line.tags)


_CLOSING = re.compile(r",(?=(?:S|D?[ANKYz]{1,6})[AH]{0,2}V(?:[.]|$|[PBy]))")
"""Where whoever tells it all stands behind ("X rejected claims that P, the ministry said")."""
_MAIN_BEHIND = re.compile(",(?=A?[HEMd]?A?[vVE])")
"""Where the clause around goes on behind a relative one ("X, who denied reports that P, has resigned")."""
_GOES_ON = frozenset(("but", "and"))
_MAIN = re.compile(r",(?=(?:S|D?[ANKYz]{1,6})[AH]{0,2}V)")
_TURNED = re.compile(r",?[CB]A?V|,G")


def _both(line: Line, contest: _Contest, told: Told) -> list[Relation]:
    """Make the denial of what is told, and the telling."""
    denial = contest.denial
    opens = contest.first == 0 and contest.subject is None
    content = [(told.start, contest.stop or _stop(line, told.start, opens=opens))]
    behind = _MAIN_BEHIND.search(line.tags, told.start)
    if behind is not None and denial is not None and denial.form is Form.RELATIVE:
        content = [(told.start, behind.start())]
    meant = _meant(line, contest, told)
    out = []
    if denial is not None:
        out.append(
            replace(denial, content=list(content), stance=Stance.DENYING, act=Act.DENIAL, meant=meant)
        )  # fmt: skip
    if (denial is not None and is_nameless(line, told)) or not told.clause:
        return out
    noun = nouns().get(line.words[told.noun[0]])
    form = Form.NOMINAL if told.teller else Form.IMPERSONAL
    lemma, stance = (noun.lemma, noun.stance) if noun else ("report", Stance.NEUTRAL)
    sources = [told.teller] if told.teller else []
    cue = told.noun if told.teller is None or told.teller[1] != told.noun[1] else (told.start - 1, told.start)
    telling = Relation(sources, cue, list(content), form, lemma, "speech", stance, confidence=0.8, meant=meant)  # fmt: skip
    return [*out, telling]


def _meant(line: Line, contest: _Contest, told: Told) -> Range | None:
    """Find whom a pronoun at the start of the report means: those who claim it ("rebel claims that they had won"), else who contests it."""
    teller, words = told.teller, line.words
    several = (
        teller is not None and words[teller[1] - 1].endswith("s") and words[teller[1] - 1] not in _OUTLETS
    )
    return teller if words[told.start] == "they" and several else contest.subject


_OUTLETS = frozenset(("papers", "newspapers", "media", "outlets", "tabloids", "broadcasters", "websites"))
