"""How the relations of one sentence stand to each other: siblings, nested, relayed."""

from __future__ import annotations

import re
from dataclasses import replace

from credscore.extract.grammar import hearings
from credscore.extract.grammar.cues import counting, naming
from credscore.extract.grammar.denials import denied_report
from credscore.extract.grammar.phrases import cited_end
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.weeding import RELAYING, attributing, holds, is_thing
from credscore.extract.spans import Form
from credscore.extract.wordsets import record_nouns, word_set
from credscore.terms import Act, Stance

TELLING = frozenset({"speech", "document"})
_REPORTING = word_set("reporting")
"""Verbs that tell something even where their object is a mere noun phrase."""
_QUOTED = frozenset(("quoted", "cited"))
_DEFINITE = frozenset(("the", "his", "her", "its", "their"))
_SURE = 0.85
_HELD = frozenset(("hold", "know"))
"""What somebody does with words that others tell of him, without saying them ("Staff knew that P, a guard says")."""
_PASSED_ON = RELAYING | frozenset({"show", "find", "see"})


def settle(found: list[Relation]) -> list[Relation]:
    """Drop relations whose cue lies inside an earlier relation's cue or source."""
    if len(found) < 2:
        return found
    kept: list[Relation] = []
    for relation in sorted(found, key=lambda relation: relation.cue):
        taken = [other.cue for other in kept] + [source for other in kept for source in other.sources]
        if not any(overlap(relation.cue, span) for span in taken):
            kept.append(relation)
    return kept


def nest(line: Line, found: list[Relation]) -> list[Relation]:
    """Turn relations that lie inside others into chains, innermost agent first.

    "A said that B had reported P" gives B via A, and drops the outer relation where the
    inner one is all that it says. "According to A, citing B, P" gives B via A.
    """
    found = attributing(line, found)
    for relation in found:
        _quoted_by(line, relation)
    if len(found) < 2:
        return found
    kept = [_cited(line, found, relation) for relation in found]
    dropped = {
        number
        for number, relation in enumerate(found)
        for chain, old in zip(kept, found, strict=True)
        if chain is not old and relation is not old and share(relation, old) and _same_words(relation, chain)
    }
    replaced = frozenset(dropped)
    for at in range(len(kept)):
        for number in _outers(kept, at):
            if number not in replaced and _settled(line, kept, at, number, dropped):
                break
    return [relation for number, relation in enumerate(kept) if number not in dropped]


def _settled(line: Line, kept: list[Relation], at: int, number: int, dropped: set[int]) -> bool:
    """Settle how a relation stands to one around it; say whether those further out no longer matter."""
    inner, outer = kept[at], kept[number]
    if outer.act is Act.DENIAL and _of_a_piece(line, inner) and _of_a_noun(line, outer):
        return False  # "denied a report quoting a clerk who said P"
    if outer.act is Act.DENIAL and _is_told_of(line, outer, inner):
        dropped.add(at)
        return True
    if denied_report(line, outer, inner):
        if _is_nameless(line, inner):
            dropped.add(at)
        return True
    if (
        inner.lemma in _HELD
        or (outer.kind in TELLING and _of_a_thing(line, inner))
        or _of_the_asked(line, outer, inner)
    ):
        dropped.add(at)
        return True
    told = inner.form in (Form.NOMINAL, Form.IMPERSONAL)
    if told and (outer.lemma in _REJECTING or outer.act is Act.DENIAL):
        if outer.lemma in _REJECTING or not _is_others(line, inner):
            dropped.add(at)
        return False
    if _names_only(line, inner) and outer.kind in TELLING:
        dropped.add(at)
        return True
    held = hearings.held(line, outer)
    bidden = (
        bool(outer.content) and line.tags[outer.content[0][0]] == "I"
    )  # "declined to discuss reports that P"
    passing = outer.relays if held else () if bidden else (*outer.sources, *outer.relays)
    inner.relays.extend(part for part in passing if part not in inner.relays)
    if inner.kind in TELLING and outer.kind in TELLING and not held and _is_all(line, outer, inner):
        dropped.add(number)
    return False


def _is_told_of(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether that somebody said something is itself what is denied ("denied claims that its chief told staff to lie")."""
    if inner.form is not Form.SUBJECT or not inner.sources or inner.act is not Act.STATEMENT:
        return False
    first = inner.sources[0][0]
    that = line.tags.rfind("T", max(0, outer.cue[1] - 1), first)
    return (
        that > 0
        and outer.cue[1] <= that
        and "V" not in line.tags[that:first]
        and _OPENS.fullmatch(line.tags, that, first) is not None
    )


_OPENS = re.compile("T(?:P[^,]{1,16},?)?")
"""The start of a clause, before its subject."""


def _names_only(line: Line, inner: Relation) -> bool:
    """Say whether a relation only names what somebody else is to tell of or has told of ("said the union would set out plans", "say it has announced 20 schemes")."""
    plain = inner.form is Form.SUBJECT and inner.act is Act.STATEMENT and inner.kind == "speech"
    if not plain or len(inner.content) != 1:
        return False
    first, behind = inner.cue
    ahead = "M" in line.tags[first:behind] or line.tags[inner.sources[0][0]] == "S"
    start = inner.content[0][0]
    thing = is_thing(line.tags, start) or _CUT.match(line.tags, start) is not None
    return ahead and start >= behind and thing and inner.lemma in naming()


_CUT = re.compile("D[ANKY]{0,3}[vV](?=[PO])")
"""A noun that has the form of a verb ("a cut in fees")."""


def _of_the_asked(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether a record tells how many hold something ("The poll suggests 69% of them say they vote"): that is what it found."""
    counted = bool(inner.sources) and "Y" in line.tags[slice(*inner.sources[0])][:3]
    heads = (_HEAD.match(line.tags, *source) for source in outer.sources)
    found = any(
        head and not record_nouns().isdisjoint(line.words[head.start() : head.end()]) for head in heads
    )
    befell = outer.lemma in _COUNTING and inner.lemma == "report"
    return counted and (found or befell) and inner.form is Form.SUBJECT


_COUNTING = frozenset(("estimate", "calculate", "find"))
"""What is told of how many report something ("estimated that 400 people reported a fall")."""


_HEAD = re.compile(r"[^POR]+")
"""A phrase up to what hangs on its head."""


def _is_nameless(line: Line, inner: Relation) -> bool:
    """Say whether nobody is named whose report somebody denies."""
    return not any("K" in line.tags[start:end] for start, end in inner.sources)


_REJECTING = frozenset(("denounce", "condemn", "decry", "deride", "blast", "slam", "ridicule"))


def _of_a_piece(line: Line, inner: Relation) -> bool:
    """Say whether somebody speaks in a piece that cites him ("a report quoting a clerk who said P")."""
    cited = any(not _QUOTING.isdisjoint(line.words[start:end]) for start, end in inner.sources)
    return inner.form is Form.ACCORDING or (inner.form is Form.RELATIVE and cited)


_QUOTING = frozenset(("quoting", "citing"))


def _of_a_noun(line: Line, outer: Relation) -> bool:
    """Say whether what is denied is named by a noun, not told in a clause."""
    return line.tags[outer.content[0][0] - 1 : outer.content[0][0]] != "T"


def _is_others(line: Line, inner: Relation) -> bool:
    """Say whether what is denied is somebody's claim that he is named for ("rejects the company's claim that P")."""
    named = bool(inner.sources) and all(line.tags[end - 1] in "NKz" for _, end in inner.sources)
    return named and inner.form is Form.NOMINAL and line.tags[inner.content[0][0] - 1] == "T"


def unlooped(found: list[Relation]) -> None:
    """Of "P, X said, Y reported" keep what Y adds out of what X says, so that X lies inside Y alone."""
    for relation in found:
        for later in found:
            if later.cue[0] <= relation.cue[0] or not holds(relation, later) or not holds(later, relation):
                continue
            begin = min([later.cue[0], *(source[0] for source in later.sources)])
            kept = [part for part in relation.content if part[0] < begin or later.cue[1] > part[1]]
            relation.content = kept or relation.content


def _quoted_by(line: Line, relation: Relation) -> None:
    """Make "X, quoted by Y," in a source X via Y."""
    for number, (start, end) in enumerate(relation.sources):
        for at in range(start + 1, end - 2):
            if line.words[at] in _QUOTED and line.words[at + 1] == "by":
                relation.sources[number] = (start, at)
                relation.relays.append((at + 2, end))
                break


def _of_a_thing(line: Line, inner: Relation) -> bool:
    """Say whether a relation only names a thing ("the memo referred to a model"), which is what happened, not a claim."""
    if inner.form is not Form.SUBJECT or inner.act is not Act.STATEMENT or inner.stance is not Stance.NEUTRAL:
        return False
    if not inner.content:
        return False
    known = line.words[min(inner.content)[0]] in _DEFINITE and inner.lemma == "report"
    if inner.lemma.split()[0] in _REPORTING | _PASSED_ON and not known:
        return False
    if min(inner.content)[0] < inner.cue[1]:
        return False
    return not any(set(line.tags[start:end]) & set("QVEMHdTW") for start, end in inner.content)


def _same_words(relation: Relation, chain: Relation) -> bool:
    """Say whether a chain took over all that a relation says."""
    return all(any(overlap(part, other) for other in chain.content) for part in relation.content)


def _outers(found: list[Relation], at: int) -> list[int]:
    """Number the relations whose content holds the cue of relation `at`, the tightest first."""
    inner = found[at]
    holding = [
        (sum(part[1] - part[0] for part in other.content), number)
        for number, other in enumerate(found)
        if number != at
        and other.kind in TELLING
        and any(part[0] <= inner.cue[0] and inner.cue[1] <= part[1] for part in other.content)
        and not share(other, inner)
    ]
    return [number for _, number in sorted(holding)]


def _is_all(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether an inner relation is all that the outer one's content holds."""
    tags = line.tags
    if tags[inner.cue[0]] == "G" or (inner.confidence < _SURE and inner.lemma not in _REPORTING):
        return False
    parts = [*inner.sources, inner.cue, *inner.content]
    first, last = min(part[0] for part in parts), max(part[1] for part in parts)
    lead = tags[outer.content[0][0] : first]
    if inner.form in (Form.NOMINAL, Form.IMPERSONAL) and set(lead) & set("NKY"):
        return False
    if any(set(tags[end : inner.cue[0]]) & set("VvEHMd") for _, end in inner.sources):
        return False  # "The film was cut and shows P": its first half is told too
    return (
        len(lead) <= 6
        and not set(lead) & set("VvEMHdSQ")
        and len(tags[last : outer.content[-1][1]].strip(".,")) == 0
    )


def _cited(line: Line, found: list[Relation], relation: Relation) -> Relation:
    """Make the one cited the source, and the one citing the relay."""
    if (
        relation.lemma not in RELAYING
        or relation.form not in (Form.SUBJECT, Form.RELATIVE)
        or relation.relays
        or not relation.content
    ):
        return relation
    citing = next((other for other in found if other is not relation and share(other, relation)), None)
    if citing is None or not citing.content or citing.kind not in TELLING:
        return relation
    cited = relation.content[0]
    if relation.form is Form.RELATIVE:
        cited = cited[0], cited_end(line.tags, cited[0])
        if cited[1] == cited[0]:
            return relation
    content = [_without(part, (relation.cue[0], cited[1])) for part in citing.content]
    counted = citing.lemma in counting()
    return replace(
        relation,
        sources=[cited],
        cue=citing.cue if counted else relation.cue,
        lemma=citing.lemma if counted else relation.lemma,
        content=[part for part in content if part[1] > part[0]],
        relays=[*relation.sources, *citing.relays],
        form=Form.ACCORDING,
        confidence=citing.confidence,
    )


def _without(part: Range, hole: Range) -> Range:
    if part[0] >= hole[0] and part[0] < hole[1]:
        return hole[1], max(part[1], hole[1])
    if part[0] < hole[0] < part[1]:
        return part[0], hole[0]
    return part


def share(one: Relation, other: Relation) -> bool:
    """Say whether two relations have a source in common, in whole or in part."""
    return any(overlap(a, b) for a in one.sources for b in other.sources)


def overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]
