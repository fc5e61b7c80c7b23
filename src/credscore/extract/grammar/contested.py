"""Reports that somebody denies, doubts or will not speak of: "rejected a Times report from Monday which said P", "would not confirm reports in the Sun that P"."""

from __future__ import annotations

import re
from dataclasses import replace

from credscore.extract.grammar.contests import Contest, contesting
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.named_reports import (
    REPORTS,
    Told,
    is_named,
    is_nameless,
    reported_behind,
    told_behind,
)
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns
from credscore.terms import Act, Stance

_TOLD = REPORTS | record_nouns() | {"what"}
"""Words of which one stands wherever a report is named."""


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
    if _TOLD.isdisjoint(line.present):
        return found
    for contest in contesting(text, line, found):
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


def _stop(line: Line, start: int, *, opens: bool) -> int:
    """End what a report says before what its denier goes on to say ("denied reports that P, but said Q")."""
    if opens:
        comma = line.tags.find(",", start)
        main = _MAIN.search(line.tags, start)
        return main.start() if main else comma if comma > 0 else len(line.tags)
    for turned in _TURNED.finditer(line.tags, start):
        if turned.group()[-1] == "G" or line.words[turned.end() - 2] in _GOES_ON:
            return turned.start()
    closing = _CLOSING.search(line.tags, start)
    return closing.start() if closing else len(line.tags)


_CLOSING = re.compile(r",(?=(?:S|D?[ANKYz]{1,6})[AH]{0,2}V(?:[.]|$|[PBy]))")
"""Where whoever tells it all stands behind ("X rejected claims that P, the ministry said")."""
_MAIN_BEHIND = re.compile(",(?=A?[HEMd]?A?[vVE])")
"""Where the clause around goes on behind a relative one ("X, who denied reports that P, has resigned")."""
_GOES_ON = frozenset(("but", "and"))
_MAIN = re.compile(r",(?=(?:S|D?[ANKYz]{1,6})[AH]{0,2}V)")
_TURNED = re.compile(r",?[CB]A?V|,G")


def _both(line: Line, contest: Contest, told: Told) -> list[Relation]:
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
    nameless = told.speaker is None and is_nameless(line, told)
    if (denial is not None and nameless) or not told.clause:
        return out
    noun = nouns().get(line.words[told.noun[0]])
    form = Form.NOMINAL if told.teller else Form.IMPERSONAL
    lemma, stance = (noun.lemma, noun.stance) if noun else ("report", Stance.NEUTRAL)
    if told.speaker is not None:
        relays = [told.teller] if told.teller else []
        within = Relation([told.speaker], (told.start - 1, told.start), list(content), Form.NOMINAL, "say", "speech", relays=relays, confidence=0.8)  # fmt: skip
        return [*out, within]
    sources = [told.teller] if told.teller else []
    cue = told.noun if told.teller is None or told.teller[1] != told.noun[1] else (told.start - 1, told.start)
    telling = Relation(sources, cue, list(content), form, lemma, "speech", stance, confidence=0.8, meant=meant)  # fmt: skip
    return [*out, telling]


def _meant(line: Line, contest: Contest, told: Told) -> Range | None:
    """Find whom a pronoun at the start of the report means: those who claim it ("rebel claims that they had won"), else who contests it."""
    teller, words = told.teller, line.words
    several = (
        teller is not None and words[teller[1] - 1].endswith("s") and words[teller[1] - 1] not in _OUTLETS
    )
    return teller if words[told.start] == "they" and several else contest.subject


_OUTLETS = frozenset(("papers", "newspapers", "media", "outlets", "tabloids", "broadcasters", "websites"))
