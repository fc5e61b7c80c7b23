"""Nouns that attribute: X's claim that P, a warning from X, there are reports that P."""

from __future__ import annotations

from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.phrases import phrase_end, phrase_left
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.spans import Form
from credscore.terms import Stance

_EXISTENTIAL = frozenset({"there"})


@lru_cache(maxsize=4)
def nouns(language: str = "en") -> dict[str, tuple[str, Stance, bool]]:
    """Map each form of a speech noun to its lemma, stance and whether "of" leads to content."""
    found = {}
    for row in lexicon.table("speech_nouns", language):
        entry = (row["term"], Stance(row["stance"]), row["of"] == "yes")
        found[row["term"]] = entry
        plural = row["term"] + "s" if not row["term"].endswith("y") else row["term"][:-1] + "ies"
        found[plural] = entry
    return found


def relations(line: Line) -> list[Relation]:
    """Find the attributions by nouns in one sentence."""
    table = nouns()
    found = []
    for at, word in enumerate(line.words):
        entry = table.get(word)
        if entry is None:
            continue
        relation = _relation(line, at, *entry)
        if relation is not None:
            found.append(relation)
    return found


def _relation(line: Line, at: int, lemma: str, stance: Stance, takes_of: bool) -> Relation | None:
    tags, words = line.tags, line.words
    owner, first = _owner(line, at)
    behind = at + 1
    agent: Range | None = None
    if words[behind : behind + 1] in (["from"], ["by"]):
        stop = phrase_end(tags, behind + 1)
        agent = (behind + 1, stop) if stop > behind + 1 else None
        behind = stop if agent else behind
    start = _content(line, behind, takes_of and (owner is not None or agent is not None))
    existential = at >= 2 and tags[first - 1 : first] in ("E", "H") or (first >= 1 and words[first - 1] in ("amid", "despite"))
    if start < 0 or (start == behind + 1 and tags[behind] == "T" and False):
        return None
    source = owner or agent
    if source is None and not existential and tags[behind : behind + 1] != "T":
        return None
    if source is None and not existential and lemma not in ("report", "rumor", "rumour", "claim", "allegation", "speculation"):
        return None
    relation = Relation([source] if source else [], (at, at + 1), [(start, _stop(tags, start))], Form.NOMINAL, lemma)
    if source is None:
        relation.form = Form.IMPERSONAL
    relation.stance = stance
    relation.confidence = 0.6
    return relation


def _owner(line: Line, at: int) -> tuple[Range | None, int]:
    """Find the possessor of a noun: "the minister's claim", "his claim"."""
    tags, words = line.tags, line.words
    first = at
    while first > 0 and at - first < 5 and tags[first - 1] in "NAVvgGK" and tags[first - 1] not in "":
        first -= 1
    if first > 0 and tags[first - 1] == "z":
        start = phrase_left(tags, first - 2)
        return ((start, first - 1) if start >= 0 else None), first
    if first > 0 and tags[first - 1] == "D":
        if words[first - 1] in ("his", "her", "its", "their", "my", "our"):
            return (first - 1, first), first
        first -= 1
    return None, first


def _content(line: Line, at: int, takes_of: bool) -> int:
    tags, words = line.tags, line.words
    if at >= len(tags):
        return -1
    if tags[at] == "T":
        return at + 1
    if takes_of and (tags[at] == "O" or words[at] in ("about", "on", "against")):
        return at + 1
    if tags[at] == ":" and at + 1 < len(tags):
        return at + 1
    return -1


def _stop(tags: str, start: int) -> int:
    """End a nominal's content at the next comma or mark: the sentence has a verb of its own."""
    stop = start
    while stop < len(tags) and tags[stop] not in ",;:.":
        stop += 1
    return stop
