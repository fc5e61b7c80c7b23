"""What a claim answers beside figures: states of persons and things ("has quit", "stays in office")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.cluster.counts import bases
from credscore.cluster.words import stem, words_of
from credscore.lexicon import split, table

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:.!?–—]")
_GAP: Final = 3
"""For how many words a `*` stands at most."""
_REACH: Final = 5
"""How many words back a negation bears on a term."""


_SIDE: Final = frozenset(
    map(
        stem,
        (
            "who",
            "which",
            "whose",
            "when",
            "while",
            "where",
            "after",
            "before",
            "if",
            "since",
            "until",
            "although",
        ),
    )
)
_ARTICLES: Final = frozenset(map(stem, ("the", "a", "an", "his", "her", "their", "its", "this", "that")))
_PREPOSITIONS: Final = frozenset(
    map(
        stem,
        (
            "under",
            "during",
            "after",
            "before",
            "following",
            "despite",
            "without",
            "with",
            "than",
            "on",
            "for",
            "about",
            "from",
        ),
    )
)


class State(NamedTuple):
    """One state of which a claim tells.

    Attributes
    ----------
    question, pole : str
        What it answers, and how the claim puts it: a negated pole of two is the other one, of
        more it is "not" that one.
    about : str
        Whom it befalls, a person or a thing, or "cause": why what happened did.
    place : int
        At which word it is told.
    negated : bool
        Whether a negation bore on it.
    """

    question: str
    pole: str
    about: str
    place: int
    negated: bool = False


class _Term(NamedTuple):
    rest: tuple[str, ...]
    question: str
    pole: str
    needs: frozenset[str]
    about: str


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[_Term, ...]]:
    """Read the terms by their first word, the longest first."""
    found: dict[str, list[_Term]] = {}
    for row in table("state_questions"):
        needs = frozenset(word for term in split(row["needs"]) for word in bases(term))
        for term in split(row["terms"]):
            first, *rest = (word for part in term.split() for word in ("*" if part == "*" else _base(part),))
            found.setdefault(first, []).append(
                _Term(tuple(rest), row["question"], row["pole"], needs, row["about"])
            )
    return {first: tuple(sorted(terms, key=lambda term: -len(term.rest))) for first, terms in found.items()}


@lru_cache(maxsize=1)
def _poles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in table("state_questions"):
        found.setdefault(row["question"], []).append(row["pole"])
    return {question: tuple(poles) for question, poles in found.items()}


@lru_cache(maxsize=1)
def _negations() -> frozenset[str]:
    return frozenset(map(stem, words_of("negation") | words_of("refusal")))


def _base(word: str) -> str:
    return next(iter(bases(word)), word)


@lru_cache(maxsize=16_384)
def read_states(text: str) -> tuple[State, ...]:
    """Read the states of which a text tells, in order, each question once."""
    words = [_base(word) for word in _WORD.findall(text)]
    held = frozenset(words)
    found: dict[str, State] = {}
    aside = _aside(words)
    for place, word in enumerate(words):
        if place in aside:
            continue
        for term in _terms().get(word, ()):
            if term.question in found or (term.needs and term.needs.isdisjoint(held)):
                continue
            if _follows(words, place + 1, term.rest):
                state = State(term.question, term.pole, term.about, place)
                found[term.question] = turned(state) if _negated(words, place) else state
    return tuple(found.values())


def turned(state: State) -> State:
    """Give what a claim says that denies a state: the other pole of two, else "not" the one."""
    others = [other for other in _poles()[state.question] if other != state.pole]
    if state.pole.startswith("not "):
        pole = state.pole[4:]
    else:
        pole = others[0] if len(others) == 1 else f"not {state.pole}"
    return state._replace(pole=pole, negated=not state.negated)


def excludes(left: State, right: State) -> bool:
    """Tell whether two states of one subject cannot both be."""
    if left.question != right.question or "said" in (left.pole, right.pole):
        return False
    if left.pole.startswith("not ") or right.pole.startswith("not "):
        return left.pole == f"not {right.pole}" or right.pole == f"not {left.pole}"
    return left.pole != right.pole


def same(left: State, right: State) -> bool:
    """Tell whether two states of one subject are one; causes of one kind may be two."""
    return left.about != "cause" and (left.question, left.pole) == (right.question, right.pole)


def _aside(words: list[str]) -> frozenset[int]:
    """Give the places of what is told in passing: in a side clause, or behind a preposition of time or place."""
    found: set[int] = set()
    side = False
    for place, word in enumerate(words):
        if word in ",;:.!?–—" or word in ("and", "but"):
            side = False
        elif place and word in _SIDE:
            side = True
        if side or (place and _behind(words, place)):
            found.add(place)
    return frozenset(found)


def _behind(words: list[str], place: int) -> bool:
    before = words[place - 1]
    if before in _ARTICLES and place > 1:
        before = words[place - 2]
    return before in _PREPOSITIONS


def _follows(words: list[str], place: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the rest of a term stands at a place, a `*` for up to three words."""
    for number, word in enumerate(rest):
        if word == "*":
            after = rest[number + 1 :]
            return any(_follows(words, start, after) for start in range(place, place + _GAP + 1))
        if place >= len(words) or words[place] != word:
            return False
        place += 1
    return True


def _negated(words: list[str], place: int) -> bool:
    """Tell whether a negation bears on the word at a place, an odd number of them."""
    odd = False
    for word in reversed(words[max(0, place - _REACH) : place]):
        if word in ",;:.!?–—" or word == "but":
            break
        odd ^= word in _negations() or word.endswith(("n't", "n’t"))
    return odd
