"""What a claim answers beside figures: states of persons and things ("has quit", "stays in office")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.cluster.counts import bases
from credscore.cluster.phrases import BREAKS, follows, read_words, term_words
from credscore.cluster.words import stem, words_of
from credscore.lexicon import split, table, words
from credscore.normalize.stance import polarity
from credscore.terms import Polarity

_REACH: Final = 5
"""How many words back a negation bears on a term."""
_UNTRUE: Final = re.compile(r"^It (?:is|was) (?:not true|untrue|false|wrong|a lie) that ", re.IGNORECASE)
_NAMED: Final = "said"
"""The pole of a cause of which the words do not tell the kind."""


class State(NamedTuple):
    """One state of which a claim tells.

    Attributes
    ----------
    question, pole : str
        What it answers, and how the claim puts it: a negated pole of two is the other one, of
        more it is "not" that one.
    about : str
        Whom it befalls, a person or a thing, or "cause": why what happened did.
    negated : bool
        Whether a negation bore on it.
    """

    question: str
    pole: str
    about: str
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
            first, *rest = term_words(term)
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


@lru_cache(maxsize=8)
def _listed(kind: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(kind)))


@lru_cache(maxsize=16_384)
def read_states(text: str) -> tuple[State, ...]:
    """Read the states of which a text tells, each question once: as the last of its words has it."""
    words = read_words(text)
    held = frozenset(words)
    found: dict[str, State] = {}
    aside = _aside(words)
    for place, word in enumerate(words):
        if place in aside:
            continue
        for term in _terms().get(word, ()):
            known = found.get(term.question)
            if (known is not None and known.pole == term.pole) or (
                term.needs and term.needs.isdisjoint(held)
            ):
                continue
            if follows(words, place + 1, term.rest):
                state = State(term.question, term.pole, term.about)
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


def told_states(text: str, denial: bool) -> tuple[State, ...]:
    """Read the states that a claim says there are: what a denial names in other words is the other pole.

    Examples
    --------
    >>> told_states("The singer had died", denial=True)[0].pole, told_states("The singer is alive", denial=False)[0].pole
    ('alive', 'alive')
    """
    said = _UNTRUE.sub("", text)
    states = read_states(said)
    if not denial and said == text:
        return states
    return tuple(state if state.negated else turned(state) for state in states)


def is_denial(text: str) -> bool:
    """Say whether a claim of negative polarity denies what its text says, and does not say it in the negative itself.

    Examples
    --------
    >>> is_denial("The singer had died"), is_denial("The singer has not died")
    (True, False)
    """
    return polarity(text) != Polarity.DENIES


def told_false(text: str) -> str:
    """Say in the negative what a claim of negative polarity denies, unless its text shows that it does.

    Examples
    --------
    >>> told_false("The singer had died"), told_false("The singer has not died")
    ('It is not true that the singer had died', 'The singer has not died')
    """
    if not is_denial(text):
        return text
    first = text.partition(" ")[0]
    small = first.lower() in _small_words() and first != "I"
    return f"{_UNTRUE_THAT}{first.lower() if small else first}{text[len(first) :]}"


_UNTRUE_THAT: Final = "It is not true that "


@lru_cache(maxsize=4)
def _small_words(language: str = "en") -> frozenset[str]:
    return frozenset(words("function_words", "term", language))


def agree(left: tuple[State, ...], right: tuple[State, ...]) -> bool:
    """Tell whether two claims of one subject say the same of a state, and nothing that cannot both be."""
    pairs = [(mine, theirs) for mine in left for theirs in right if mine.question == theirs.question]
    return any(same(*pair) for pair in pairs) and not any(excludes(*pair) for pair in pairs)


def excludes(left: State, right: State) -> bool:
    """Tell whether two states of one subject cannot both be."""
    if left.question != right.question or _NAMED in (left.pole, right.pole):
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
        if word in BREAKS or word in ("and", "but"):
            side = False
        elif place and word in _listed("side"):
            side = True
        if side or (place and _behind(words, place)):
            found.add(place)
    return frozenset(found)


def _behind(words: list[str], place: int) -> bool:
    before = words[place - 1]
    if before in _listed("article") and place > 1:
        before = words[place - 2]
    return before in _listed("circumstance")


def _negated(words: list[str], place: int) -> bool:
    """Tell whether a negation bears on the word at a place, an odd number of them."""
    odd = False
    for word in reversed(words[max(0, place - _REACH) : place]):
        if word in BREAKS or word == "but":
            break
        odd ^= word in _listed("negation") | _listed("refusal") or word.endswith(("n't", "n’t"))
    return odd
