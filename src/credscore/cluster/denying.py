"""What a claim denies by its own words: what its negation bears on, what it calls false, or nothing that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import lru_cache
from typing import Final, NamedTuple

from credscore import lexicon
from credscore.cluster.signature import Signature
from credscore.cluster.words import words_of

_NO_SUCH: Final = re.compile(r"\b(?:no such|nothing of the (?:kind|sort)|any such)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:!—–]| and ")


@lru_cache(maxsize=1)
def _verdict() -> re.Pattern[str]:
    """Give the pattern behind which a claim is called false ("... was malicious and false")."""
    terms = "|".join(
        sorted(map(re.escape, lexicon.words("denial_words")), key=lambda term: (-len(term), term))
    )
    return re.compile(
        rf"\b(?:is|are|was|were|be|been|as)\s(?:[\w’'-]+\s){{0,4}}?(?:{terms})\b", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _taking_back() -> re.Pattern[str]:
    verbs = "|".join(sorted(words_of("taken_back"), key=lambda term: (-len(term), term)))
    return re.compile(rf"\b(?:{verbs})\s(?:his|her|its|their|our|my|the|an?|what|that|all)\b", re.IGNORECASE)


class Denying(NamedTuple):
    """What a denial denies.

    Attributes
    ----------
    denied : frozenset of int
        The concepts that it denies.
    empty : bool
        Whether it does not say what it denies.
    loose : bool
        Whether it names what it denies only as something told ("the reports") or dealt in ("no contract").
    takes_back : bool
        Whether its speaker takes back what he had said.
    """

    denied: frozenset[int] = frozenset()
    empty: bool = False
    loose: bool = False
    takes_back: bool = False


class Reader:
    """Read what denials deny; `concepts` gives the concepts of the words of some texts."""

    def __init__(self, concepts: Callable[[Iterable[str]], set[int]]) -> None:
        self._concepts = concepts
        self._told = concepts(lexicon.words("denied_nouns", "term"))
        self._false = concepts([*lexicon.words("denial_words"), *words_of("bare_denial")])
        self._light = concepts(words_of("light_head"))
        self._dealings = concepts(words_of("dealing"))

    def read(
        self,
        text: str,
        sentence: str,
        denial: bool,
        words: frozenset[int],
        names: Set[int],
        own: Set[int],
        marks: Signature,
    ) -> Denying:
        """Read one claim that denies.

        Parameters
        ----------
        text, sentence : str
            Its words and its sentence.
        denial : bool
            Whether it was told as a denial ("denied that").
        words, names, own : set of int
            The concepts that it is about, those of them that are names, and those in its speaker's name.
        marks : Signature
            Where its negations stand.
        """
        said = words - own - self._told
        plain = said - names
        empty = _NO_SUCH.search(text) is not None or (plain <= self._false and bool(plain or denial))
        verdict = _verdict().search(text)
        told = not words.isdisjoint(self._told) and (denial or verdict is not None)
        dealt = any(mark.after and mark.after[0] in self._dealings for mark in marks.refusals)
        return Denying(
            self._denied(text, denial, said, names, marks, verdict),
            empty or self._opens_false(text),
            told or dealt,
            denial and _taking_back().search(sentence) is not None,
        )

    def _opens_false(self, text: str) -> bool:
        """Tell whether a claim begins with a verdict and goes on to other things ("Rubbish, we sold nothing")."""
        first = _CLAUSE.split(text, 1)[0]
        return first != text and self._concepts([first.lower()]) <= self._false

    def _denied(
        self,
        text: str,
        denial: bool,
        said: frozenset[int],
        names: Set[int],
        marks: Signature,
        verdict: re.Match[str] | None,
    ) -> frozenset[int]:
        """Give what a claim denies: all that a denial or a verdict is about, or what its negation bears on."""
        if denial:
            return said - self._false
        around = (*marks.negations, *marks.refusals)
        if not around and verdict is not None:
            return said & frozenset(self._concepts([text[: verdict.start()].lower()]))
        if any(not self._light.isdisjoint(mark.after[:1]) for mark in around):
            return said - self._light
        nouns = {
            mark.after[0] for mark in marks.refusals if len(set(mark.after) - names) > 1 and not mark.before
        }
        return said.intersection(word for mark in around for word in mark.after) - nouns
