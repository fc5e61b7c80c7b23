"""Denials: cues that deny, and predicates that call a statement false."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.tokens import Line
from credscore.extract.grammar.wordsets import word_set
from credscore.normalize.clauses import bag, plain_words
from credscore.terms import Act, Stance

_JUDGING = word_set("judging_verbs")
_ALWAYS = word_set("always_denying")
_REACH = 12
_COPULAS = frozenset({"is", "are", "was", "were", "it's", "that's", "it’s", "that’s", "be", "been", "a"})
_POSTMODIFIER = re.compile("[OPRG]")


@lru_cache(maxsize=4)
def _words(name: str, language: str = "en") -> frozenset[str]:
    return frozenset(lexicon.words(name, "term", language))


def mark(body: str, line: Line, found: list[Relation]) -> None:
    """Give the relations that deny something said before the act of a denial."""
    for relation in found:
        if not relation.content:
            continue
        if relation.stance is Stance.DENYING and _negated(line, relation):
            relation.stance = Stance.NEUTRAL
        elif relation.lemma in _ALWAYS or (
            relation.stance is Stance.DENYING and _names_claim(line, relation)
        ):
            relation.act = Act.DENIAL
        elif relation.lemma in _JUDGING and _calls_false(body, line, relation):
            relation.act, relation.stance = Act.DENIAL, Stance.DENYING


@lru_cache(maxsize=4)
def _false_words(language: str = "en") -> frozenset[str]:
    """Give the longest plain word of each word that calls something false, for a cheap look."""
    terms = (term for term in _words("denial_words", language) if " " not in term)
    return frozenset(max(plain_words(term), key=len) for term in terms)


def _negated(line: Line, relation: Relation) -> bool:
    """Say whether the cue itself is negated: "did not deny", "neither confirmed nor denied"."""
    first, behind = relation.cue
    if not {"nor", "neither"}.isdisjoint(line.words[max(0, first - 3) : first]):
        return True
    return "X" in line.tags[first:behind] or any(
        word.endswith(("n't", "n’t")) for word in line.words[first:behind]
    )


def _names_claim(line: Line, relation: Relation) -> bool:
    """Say whether what is rejected is a claim: its first words hold a noun for something said."""
    start, end = relation.content[0]
    edge = _POSTMODIFIER.search(line.tags, start + 1, end)
    end = edge.start() if edge else end
    return not _words("claim_nouns").isdisjoint(line.words[start : min(end, start + _REACH)])


def _calls_false(body: str, line: Line, relation: Relation) -> bool:
    """Say whether the content, quoted or not, is a predicate that denies: "it a hoax"."""
    if _false_words().isdisjoint(bag(body)):
        return False
    start, end = relation.content[-1]
    if relation.lemma in _SAYING and _of_a_claim(line, start, min(end, len(line.words))):
        return True
    if "as" in line.words[start + _REACH : end]:
        start = max(place for place in range(start, end) if line.words[place] == "as")
    end = min(end, start + _REACH, len(line.words))
    if end <= start:
        return False
    words = body[line.starts[start] : line.ends[end - 1]].lower()
    bare = [word.strip(" .,;:!?\"'“”‘’()") for word in words.split()[:_REACH]]
    if relation.lemma in _SAYING:
        pronouns = {"it", "this", "that", "they", "these", "those"}
        claims = bool(bare) and (bare[0] in pronouns or not _words("claim_nouns").isdisjoint(bare[:3]))
        if not claims or "not" in bare or len(bare) > 8 or _COPULAS.isdisjoint(bare):
            return False
    return not _words("denial_words").isdisjoint(bare)


_SAYING = frozenset({"say", "insist", "declare"})
_LAST = 5
"""Tokens at the end in which a claim is called false."""


def _of_a_claim(line: Line, start: int, end: int) -> bool:
    """Say whether a clause tells at its end that a claim is false ("said reports that she had left were untrue")."""
    that = line.tags.find("T", start, start + _LAST)
    if that < 0 or _words("claim_nouns").isdisjoint(line.words[start:that]):
        return False
    last = line.words[max(that, end - _LAST) : end]
    at = next((i for i in range(len(last) - 1, -1, -1) if last[i] in _COPULAS), len(last))
    return not _words("denial_words").isdisjoint(last[at:])
