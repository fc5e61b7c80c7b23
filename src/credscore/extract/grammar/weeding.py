"""What only looks like a telling beside the others of its sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.phrases import phrase_end
from credscore.extract.grammar.relation import Relation
from credscore.extract.spans import Form
from credscore.extract.wordsets import word_set
from credscore.terms import Act, Stance


def attributing(line: Line, found: list[Relation]) -> list[Relation]:
    """Leave out what only looks like a telling beside the others."""
    found = _carried_by(line, [one for one in found if not _is_occasion(line, one, found)])
    return _conveyed(
        [
            one
            for one in found
            if not (
                _cites_itself(line, one)
                or _only_names(line, one)
                or ((_bidden(line, one) or _is_emptied(line, one)) and _is_inside(found, one))
            )
        ]
    )


def _is_emptied(line: Line, relation: Relation) -> bool:
    """Say whether what somebody claims is named only to say that nothing is in it ("no truth in the claim that P")."""
    first, behind = relation.cue
    start = max(0, first - _EMPTIED)
    return not _NONE.isdisjoint(line.words[start:first]) and not _CONTENTS.isdisjoint(
        line.words[start:behind]
    )


_EMPTIED = 7
_NONE = frozenset(("no", "not", "little", "without"))
_CONTENTS = word_set("contents_of_claims")


def told(line: Line, found: list[Relation]) -> list[Relation]:
    """Leave out gerunds that only name what is done to a thing ("held off on announcing quotas", "by refusing to move"), and what others are to be able to say."""
    return [one for one in found if not _names_deed(line, one) and not _is_purpose(line, one)]


def _is_purpose(line: Line, relation: Relation) -> bool:
    """Say whether what somebody could say is only what a thing was done for ("ran a firm so people could claim P")."""
    first = relation.sources[0][0] if relation.sources else 0
    return (
        first > 1
        and line.words[first - 1] == "so"
        and line.tags[first - 1] == "B"
        and "M" in line.tags[slice(*relation.cue)]
    )


def _names_deed(line: Line, relation: Relation) -> bool:
    first, behind = relation.cue
    if line.tags[first] != "G" or line.tags[first - 1 : first] not in ("P", "O") or not relation.content:
        return False
    start = relation.content[0][0]
    form = forms().get(line.words[behind - 1])
    if start < behind or form is None or relation.lemma in _pledges():
        return False
    thing = any("np" in cue.frames for cue in form.cues)
    return line.tags[start] == "I" or (thing and is_thing(line.tags, start))


@lru_cache(maxsize=4)
def _pledges(language: str = "en") -> frozenset[str]:
    rows = lexicon.table("cue_uses", language)
    return frozenset(row["term"] for row in rows if row["use"] == "pledge")


def is_thing(tags: str, start: int) -> bool:
    """Say whether content is a noun phrase, and neither a clause nor a charge."""
    end = phrase_end(tags, start)
    clausal = tags[end : end + 1] in tuple("EHMdvVF") or tags[start - 1] == "T"
    return end > start and not clausal and _CHARGE.match(tags, start) is None


_CHARGE = re.compile("D?[ANK]{1,5}(?:T|O[gGAQ])")
"""Something said, with its clause ("by repeating its view that P", "by accusing the mayor of lying")."""
RELAYING = word_set("citing")
_OCCASIONS = word_set("occasions")


def _is_occasion(line: Line, relation: Relation, found: list[Relation]) -> bool:
    """Say whether a bare denial only tells when somebody spoke ("said after the paper retracted the story")."""
    if relation.act is not Act.DENIAL or not relation.sources or not relation.content:
        return False
    before = relation.sources[0][0] - 1
    bare = set(line.tags[relation.content[0][0] : relation.content[-1][1]]) <= set("DNSU.,")
    return bare and line.words[before] in _OCCASIONS and any(other.cue[1] == before for other in found)


def _carried_by(line: Line, found: list[Relation]) -> list[Relation]:
    """Make "X said in a statement cited by Y" X via Y: the participle has no subject of its own."""
    kept = []
    for relation in found:
        at = relation.cue[1]
        passive = relation.lemma in RELAYING and line.words[at : at + 1] == ["by"] and at > 1
        told = [
            other
            for other in found
            if other is not relation
            and any(a <= other.cue[0] and other.cue[1] <= b for a, b in relation.sources)
        ]
        if not (passive and told and line.tags[relation.cue[0] - 1] in "NK"):
            kept.append(relation)
            continue
        carrier = (at + 1, phrase_end(line.tags, at + 1))
        for other in told:
            other.relays.extend([carrier] if carrier[1] > carrier[0] and carrier not in other.relays else [])
    return kept


def _conveyed(found: list[Relation]) -> list[Relation]:
    """Make "as conveyed by A" inside a source a relay of what that source says."""
    kept = list(found)
    for asides in [relation for relation in found if relation.lemma.startswith("as ")]:
        for relation in found:
            for number, source in enumerate(relation.sources):
                if source[0] < asides.cue[0] and asides.cue[1] <= source[1] and asides in kept:
                    relation.sources[number] = (source[0], asides.cue[0])
                    relation.relays.extend(asides.sources)
                    kept.remove(asides)
    return kept


def _bidden(line: Line, relation: Relation) -> bool:
    """Say whether a relation tells only that somebody "was told to" do something."""
    return relation.form is Form.IMPERSONAL and any(line.tags[start] == "I" for start, _ in relation.content)


def _is_inside(found: list[Relation], inner: Relation) -> bool:
    return any(other is not inner and other.sources and holds(other, inner) for other in found)


def _cites_itself(line: Line, relation: Relation) -> bool:
    """Say whether a citation goes back to the one citing ("citing its own figures")."""
    if relation.lemma not in RELAYING or not relation.content:
        return False
    at = relation.content[0][0]
    return line.words[at + 1 : at + 2] == ["own"]


def _only_names(line: Line, relation: Relation) -> bool:
    """Say whether a relation only tells what somebody calls a thing told of ("condemned what they called a coup")."""
    first = relation.cue[0]
    if relation.lemma not in _CALLING or "what" not in line.words[max(0, first - _NAMED) : first]:
        return False
    match = _WHAT.search(line.tags, 0, first)
    return match is not None and not _is_denied(line.words, match.start())


def _is_denied(words: list[str], what: int) -> bool:
    """Say whether what is called something is what somebody rejects ("rejected what he called a myth")."""
    if words[max(0, what - 2) : what] == ["back", "at"]:
        return True
    form = forms().get(words[what - 1]) if what else None
    return form is not None and any(cue.stance is Stance.DENYING for cue in form.cues)


_CALLING = word_set("what_it_is_called")
_WHAT = re.compile(r"W(?:[SU]|D?[ANKz]{1,6})$")
_NAMED = 8
"""Words between "what" and the verb at most."""


def holds(outer: Relation, inner: Relation) -> bool:
    return any(part[0] <= inner.cue[0] and inner.cue[1] <= part[1] for part in outer.content)
