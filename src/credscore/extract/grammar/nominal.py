"""Nouns that attribute: X's claim that P, a warning from X, there are reports that P."""

from __future__ import annotations

import re

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.noun_tellers import PROOFS, owner_before, sender_behind, told_by
from credscore.extract.grammar.outlets import on_air
from credscore.extract.grammar.phrases import VERB_GROUP
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.speech_nouns import Noun, nouns
from credscore.extract.grammar.travelling import travelling
from credscore.extract.spans import Form
from credscore.extract.wordsets import claim_nouns, word_set
from credscore.normalize.lists import listed
from credscore.terms import Act, Stance

_MOST_NOUNS = 16


def relations(line: Line) -> list[Relation]:
    """Find the attributions by nouns in one sentence."""
    table, found = nouns(), travelling(line)
    if found or table.keys().isdisjoint(line.present):
        return found
    hits = [at for at, word in enumerate(line.words) if word in table and _is_noun(line.tags, at)]
    for at in hits[:_MOST_NOUNS]:
        relation = _relation(line, at, table[line.words[at]])
        if relation is not None:
            found.append(relation)
    return found


def _is_noun(tags: str, at: int) -> bool:
    """Say whether a word is a noun, as a gerund is behind an article ("a warning in May")."""
    return tags[at] in "NK" or (tags[at] in "Gg" and tags[at - 1 : at] == "D")


def _relation(line: Line, at: int, noun: Noun) -> Relation | None:
    """Read what a noun attributes, and to whom."""
    if _tells_nothing(line.words, at, noun) or _names_venue(line, at):
        return None
    owner, first = owner_before(line, at)
    behind, sender = sender_behind(line, at + 1)
    start = _content(line, behind, noun)
    opening = max(0, (owner[0] if owner else first) - 1)
    if start < 0 or (noun.lemma in _FORESEEING and not _MEASURED.isdisjoint(line.words[opening:at])):
        return None
    proof = _UNPROVEN.search(line.tags, 0, at) if line.words[at] in claim_nouns() else None
    if proof is not None and owner is None and _is_unproven(line, proof):
        at = proof.start()  # "found no evidence for the claim that P"
        noun = nouns()[line.words[at]]
        owner, first = owner_before(line, at)
    stop = _stop(line.tags, start)
    source, cue = (owner or sender, (at, at + 1))
    if source is None:
        source, cue = told_by(line, first, at, stop)
    leading = _OVERTAKEN.isdisjoint(line.words[first:at]) and _LEADING.fullmatch(line.tags, 0, first)
    if leading:
        stop = _matrix(line.tags, start, stop, clausal=line.tags[start - 1] == "T")
    if source is None:
        worry = leading and noun.kind == "mental" and line.words[start - 1] in ("about", "over")
        if not noun.alone or worry or _is_counted(line, first, at) or _is_told_of(line.tags, first, start):
            return None  # "Concerns about the pier were next in line"
    return _made(line, at, noun, source, cue, (start, stop)) if stop > start else None


_FORESEEING = frozenset({"expectation", "forecast", "estimate", "prediction", "projection", "prognosis"})
_MEASURED = word_set("measured_against")
"""Before what was foreseen they only measure a figure by it ("beating forecasts of 3%")."""
_UNPROVEN = re.compile(r"N(?:[POB]|I?[vVbNG])P?D?[AN]{0,2}$")
"""What is not to be had for a claim: proof "for", "of", "behind", "to support" or "supporting" it."""


def _is_unproven(line: Line, proof: re.Match[str]) -> bool:
    at = proof.start()
    return (
        line.words[at] in PROOFS
        and line.words[at] in nouns()
        and line.words[at - 1] in ("no", "any", "little")
    )


def _tells_nothing(words: list[str], at: int, noun: Noun) -> bool:
    """Say whether a noun only asks or names ("a request for comment on P", "her account of the flood", "held on suspicion of murder")."""
    if words[at - 1 : at + 2] == ["on", "suspicion", "of"]:
        return True
    if noun.lemma == "comment":
        return words[at - 1] in ("for", "no")
    return noun.lemma == "account" and words[at + 1 : at + 2] == ["of"]


def _names_venue(line: Line, at: int) -> bool:
    """Say whether a noun only names the paper in which a verb before it tells something ("said in its report on housing that P")."""
    match = _VENUE.search(line.tags, max(0, at - _MOST_BEFORE), at)
    return (
        match is not None
        and line.words[match.start() + 1] == "in"
        and line.words[at + 1 : at + 2] in (["on"], ["about"])
    )


_VENUE = re.compile("VPD[ANK]{0,3}$")
_MOST_BEFORE = 6


def _is_told_of(tags: str, first: int, start: int) -> bool:
    """Say whether reports of a thing are what somebody tells of ("told us that reports of a sale were wrong")."""
    told = tags.rfind("T", 0, first) + 1
    return told > 0 and tags[start - 1] == "O" and _LEADING.fullmatch(tags, told, first) is not None


def _made(line: Line, at: int, noun: Noun, source: Range | None, cue: Range, content: Range) -> Relation:
    """Make the relation of a noun; who has no doubt confirms, and who has no proof denies."""
    sure = noun.lemma == "doubt" and line.words[at - 1] == "no"
    lacking = source is not None and line.words[at] in PROOFS and line.words[at - 1] in ("no", "any")
    return Relation(
        [source] if source else [],
        (at, at + 1) if lacking or (sure and source) else cue,
        [content],
        Form.NOMINAL if source else Form.IMPERSONAL,
        noun.lemma,
        "speech" if lacking else noun.kind,
        Stance.CONFIRMING if sure else Stance.DENYING if lacking else noun.stance,
        Act.DENIAL if lacking else Act.STATEMENT,
        confidence=0.6,
        clip=False,
    )


def _is_counted(line: Line, first: int, at: int) -> bool:
    """Say whether so many of them are what somebody got ("has received 61 reports of fires")."""
    counted = "Y" in line.tags[first:at] or line.tags[first - 1 : first] == "Y"
    return counted and not _GOT.isdisjoint(line.words[:at])


_GOT = word_set("getting_verbs")


def _content(line: Line, at: int, noun: Noun) -> int:
    tags, words = line.tags, line.words
    if at + 1 >= len(tags):
        return -1
    if tags[at] == "T" and "that" in noun.frames:
        return -1 if _is_held(line, at) or _RELATIVE.match(tags, at) else at + 1
    late = _LATE.match(tags, at) if words[at] in _ASIDE and "that" in noun.frames else None
    if late is not None and not (_DAYS | _PARTS_OF_TIME).isdisjoint(words[at : late.end()]):
        return late.end()
    spread = _SPREAD.match(tags, at) if words[at] in _SPREADING and "that" in noun.frames else None
    if spread is not None:
        return spread.end()
    if words[at : at + 4] == ["to", "the", "effect", "that"]:
        return at + 4
    if tags[at] == "I" and "to" in noun.frames:
        return at
    if words[at] == "about" and tags[at + 1] == "W":
        return -1  # "is in talks about whether to sell"
    if words[at] == "on" and on_air(line, at + 1):
        return -1  # "made the comments on BBC Radio"
    if tags[at] in "POBWA" and words[at] in noun.frames and words[at + 1] not in _DAYS:
        return at + 1
    return -1


_SPREAD = re.compile(r"[vVgG][APBDNKYy]{0,7}T(?=[DNKSYAUO])")
_SPREADING = word_set("travelling_verbs")
"""How a claim goes round, between the noun and its clause ("claims circulating on X that P", "rumours making the rounds that P")."""
_RELATIVE = re.compile("TA?[EHMd][AX]*[EvVgG]")
"""What is told of words themselves ("rumours that had been going round")."""
_LATE = re.compile(r"I?[PADNKYy]{1,7}T(?=[DNKSYAUO])")
_ASIDE = word_set("time_asides")
_PARTS_OF_TIME = frozenset(("week", "month", "year", "yesterday", "today"))
"""When something was told, between the noun and its clause ("a warning earlier in the week that P")."""


def _is_held(line: Line, at: int) -> bool:
    """Say whether "that" begins who has the record ("an invoice that this newspaper has obtained names …")."""
    match = _HELD.match(line.tags, at)
    return match is not None and line.words[match.end() - 1] in _OBTAINED


_HELD = re.compile(r"T[DKNA]{1,6}HA?[vV](?=[vVEHMdNb])")
_OBTAINED = word_set("obtained")
_OVERTAKEN = word_set("overtaken")
"""What is said of a report that the sentence goes on to correct."""
_LEADING = re.compile(r"(?:[PA][^,]{0,30},|[CB])?D?[ANKYzg]{0,8}")
"""What stands before a speech noun that is the subject of its sentence."""


def _matrix(tags: str, start: int, stop: int, clausal: bool) -> int:
    """End what a subject is about before the verb of the sentence ("X's claim that P is disputed", "the claim about X was dropped")."""
    groups = [match.start() for match in VERB_GROUP.finditer(tags, start, stop)]
    if clausal:
        return groups[-1] if len(groups) > 1 else stop
    return groups[0] if groups else stop


_DAYS = listed("date_marks")
"""What a date begins with, which is not what a report is about."""


def _stop(tags: str, start: int) -> int:
    """End a nominal's content at the next comma or mark: the sentence has a verb of its own."""
    stop = start
    while stop < len(tags) and tags[stop] not in ",;:.":
        stop += 1
    return stop
