"""How the relations of one sentence stand to each other: siblings, nested, relayed."""

from __future__ import annotations

from dataclasses import replace

from credscore.extract.grammar import hearings
from credscore.extract.grammar.cues import counting
from credscore.extract.grammar.denials import REFUSING, denied_report
from credscore.extract.grammar.inner import (
    REPORTING,
    is_nameless,
    is_others,
    is_told_of,
    names_only,
    of_a_noun,
    of_a_piece,
    of_a_thing,
    of_the_asked,
)
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import cited_end
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.weeding import RELAYING, attributing, holds
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Act, Stance

TELLING = frozenset({"speech", "document"})
_QUOTED = frozenset(("quoted", "cited"))
_SURE = 0.85
_HELD = frozenset(("hold", "know"))
"""What somebody does with words that others tell of him, without saying them ("Staff knew that P, a guard says")."""


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
    found = _without_asides(line, found)
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
    if outer.act is Act.DENIAL and of_a_piece(line, inner) and of_a_noun(line, outer):
        return False  # "denied a report quoting a clerk who said P"
    if outer.act is Act.DENIAL and is_told_of(line, outer, inner):
        dropped.add(at)
        return True
    if denied_report(line, outer, inner):
        if is_nameless(line, inner):
            dropped.add(at)
        return True
    if (
        inner.lemma in _HELD
        or _points(line, inner)
        or _calls_it(line, inner)
        or (outer.kind in TELLING and (of_a_thing(line, inner) or _tells_why(line, outer, inner)))
        or of_the_asked(line, outer, inner)
    ):
        dropped.add(at)
        return True
    told = inner.form in (Form.NOMINAL, Form.IMPERSONAL)
    if told and (outer.lemma in _REJECTING or outer.act is Act.DENIAL):
        if outer.lemma in _REJECTING or not is_others(line, inner):
            dropped.add(at)
        return False
    if names_only(line, inner) and outer.kind in TELLING:
        dropped.add(at)
        return True
    if _passes_on(line, outer, inner):
        dropped.add(number)
    return False


def _points(line: Line, inner: Relation) -> bool:
    """Say whether "it suggests" only names what follows from a thing ("criticised the plan, saying it suggests P")."""
    return (
        inner.form is Form.SUBJECT
        and inner.lemma in _SHOWING
        and len(inner.sources) == 1
        and inner.sources[0][1] - inner.sources[0][0] == 1
        and line.words[inner.sources[0][0]] in _POINTING
        and line.words[inner.cue[1] - 1] in _PRESENT
    )


_SHOWING = frozenset(("suggest", "show", "prove", "indicate", "imply", "mean"))
_PRESENT = frozenset(f"{verb.removesuffix('y')}ies" if verb[-1] == "y" else f"{verb}s" for verb in _SHOWING)
_POINTING = frozenset(("it", "this", "that"))


def _without_asides(line: Line, found: list[Relation]) -> list[Relation]:
    """Leave out what others are said in passing to have told ("said the gate won't close, as some papers claimed, and that P")."""
    kept = []
    for one in found:
        first = one.sources[0][0] if one.sources else 0
        aside = (
            one.form is Form.SUBJECT
            and line.tags[max(0, first - 2) : first] == ",B"
            and line.words[first - 1] == "as"
        )
        teller = next((other for other in found if aside and _tells_before(other, one, first)), None)
        if teller is None:
            kept.append(one)
            continue
        teller.content.extend(
            (start, end)
            for start, end in one.content
            if start > first and line.words[start : start + 2] == ["and", "that"]
        )
    return kept


def _tells_before(other: Relation, one: Relation, first: int) -> bool:
    """Say whether somebody tells himself what stands before an aside."""
    inside = any(start <= other.cue[0] < end for start, end in one.content)
    around = any(start < first < end for start, end in other.content)
    return other is not one and other.kind in TELLING and other.cue[1] < first and (inside or around)


def _calls_it(line: Line, inner: Relation) -> bool:
    """Say whether a belief only stands for a thing ("heralding what many believe could become a rout")."""
    if not inner.sources or not inner.content or inner.content[0][0] < inner.cue[1]:
        return False
    first = inner.sources[0][0]
    return first > 0 and line.words[first - 1] == "what" and line.tags[inner.content[0][0]] in "MEH"


def _tells_why(line: Line, outer: Relation, inner: Relation) -> bool:
    """Say whether what was found only tells why or when something happened ("The toys were recalled after tests revealed a flaw")."""
    first = min(inner.sources)[0] if inner.sources else 0
    within = outer.content[0][0] + 1 < first - 1 if outer.content else False
    return within and line.words[first - 1] == "after" and line.words[inner.cue[0] - 1] in _FINDING


_FINDING = word_set("what_is_run")
"""What somebody runs or makes that shows a thing."""
_REJECTING = frozenset(("denounce", "condemn", "decry", "deride", "blast", "slam", "ridicule"))


def _passes_on(line: Line, outer: Relation, inner: Relation) -> bool:
    """Make who tells of another's words their relay; say whether that is all he does."""
    held = hearings.held(line, outer)
    # "declined to discuss reports that P"
    bidden = bool(outer.content) and line.tags[outer.content[0][0]] == "I"
    refused = (outer.stance is Stance.DENYING or outer.lemma in REFUSING) and _is_in_which(line, inner)
    apart = bidden or refused or _is_beside(line, inner)
    passing = outer.relays if held else () if apart else (*outer.sources, *outer.relays)
    inner.relays.extend(part for part in passing if part not in inner.relays)
    return inner.kind in TELLING and outer.kind in TELLING and not held and _is_all(line, outer, inner)


def _is_beside(line: Line, inner: Relation) -> bool:
    """Say whether somebody else speaks of a thing in passing ("Acme said it had fixed the flaw, which researchers said was used")."""
    first = min(inner.sources)[0] if inner.sources else 0
    return line.tags[max(0, first - 2) : first] == ",R"


def _is_in_which(line: Line, inner: Relation) -> bool:
    """Say whether a thing is described by what somebody says in it ("rejected an offer in which the buyer said P")."""
    first = min(inner.sources)[0] if inner.sources else 0
    return first > 1 and line.words[first - 1] in ("which", "where")


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
    if tags[inner.cue[0]] == "G" or (inner.confidence < _SURE and inner.lemma not in REPORTING):
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
    passing = next((other for other in found if other is not relation and share(other, relation)), None)
    if passing is None or not passing.content or passing.kind not in TELLING:
        return relation
    cited = relation.content[0]
    if relation.form is Form.RELATIVE:
        cited = cited[0], cited_end(line.tags, cited[0])
        if cited[1] == cited[0]:
            return relation
    content = [_without(part, (relation.cue[0], cited[1])) for part in passing.content]
    counted = passing.lemma in counting()
    return replace(
        relation,
        sources=[cited],
        cue=passing.cue if counted else relation.cue,
        lemma=passing.lemma if counted else relation.lemma,
        content=[part for part in content if part[1] > part[0]],
        relays=[*relation.sources, *passing.relays],
        form=Form.ACCORDING,
        confidence=passing.confidence,
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
