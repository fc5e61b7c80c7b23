"""Every token met so far: worked out once, looked up ever after."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from credscore.cluster import kinds as k
from credscore.cluster.numbers import number_words
from credscore.cluster.words import (
    abbreviations,
    concept,
    concept_name,
    fold_token,
    known_phrases,
    meant,
    poles,
    rate,
    stem,
    words_of,
)
from credscore.lexicon import split, table

ROLE: Final = "»"
"""How the concept begins, and is parted, that names who does what to whom."""
_PARTICLE: Final = k.POLE | k.FUNCTION


class Vocabulary:
    """Every token met so far, with its concept, its weight and its kind as growing lists."""

    def __init__(self) -> None:
        self.tokens: dict[str, int] = _Grower(self)
        self.concepts: dict[str, int] = {}
        self.names: list[str] = []
        self.rates: list[float] = []
        self.folded: list[str] = []
        self.stems: list[str] = []
        self.flags: list[int] = []
        self.concept_of: list[int] = []
        self.stem_codes: list[int] = []
        self._codes: dict[str, int] = {}
        self._words: dict[tuple[str, int], int] = {}
        self.phrase_starts = self._phrase_starts()
        self._columns: dict[str, npt.NDArray[np.int64]] = {}
        self._reporting = frozenset(concept_name(word) for word in words_of("reporting"))
        self._refusals = frozenset(concept(word) for word in words_of("refusal"))
        self._undoing = frozenset(concept(word) for word in words_of("undoing"))
        self._hedges = frozenset(concept_name(word) for word in words_of("hedge"))
        self.masked: list[bool] = []
        self._first_word: dict[int, str] = {}
        self.against: dict[int, frozenset[int]] = {
            self.concept_id(name): frozenset(self.concept_id(other) for other in sorted(others))
            for name, others in poles().items()
        }
        self.rising = frozenset(self.concept_id(concept_name(row["term"])) for row in table("rising_counts"))
        self.questions: dict[int, tuple[int, bool]] = {}
        for row in table("cluster_questions"):
            fate = row["kind"] == "fate"
            asked = (self.concept_id(("?" if fate else "~") + row["question"]), fate)
            for term in split(row["terms"]):
                self.questions.setdefault(self.concept_id(concept_name(term)), asked)

    def concept_id(self, name: str) -> int:
        """Give the number of a concept, a new one where it is new."""
        number = self.concepts.get(name)
        if number is None:
            number = self.concepts[name] = len(self.names)
            self.names.append(name)
            self.rates.append(rate(name))
            self.masked.append(name in self._reporting or name in self._hedges)
            if name[:1] == ROLE:
                self._oppose(number, name)
        return number

    def _oppose(self, number: int, name: str) -> None:
        """Oppose who does it to whom to the same the other way round."""
        turned = self.concepts.get(ROLE + ROLE.join(name[1:].split(ROLE)[::-1]), number)
        if turned != number:
            self.against[number], self.against[turned] = frozenset((turned,)), frozenset((number,))

    def shown(self, number: int) -> str:
        """Name a concept as a reader knows it: by the first word that was met for it."""
        name = self.names[number]
        if name[:1] == ROLE:
            return " ".join(part.lstrip("@#") for part in name[1:].split(ROLE))
        if name[:1] in "@#=?~+":
            return name[1:]
        return self._first_word.get(number, name)

    def add(self, token: str) -> int:
        """Take up a token met for the first time."""
        ends = k.CLAUSE if token[-1] in ",;:" and len(token) > 1 else 0
        folded, flags = fold_token(token[:-1] if ends else token)
        if flags & (k.PUNCTUATION | k.NUMBER):
            return self._append(folded, stem(folded), folded, flags)
        number = self._words.get((folded, ends))
        if number is None:
            word = meant(folded)
            name = concept_name(word)
            number = self._append(word, stem(word), name, flags | ends | self._kinds(word, name))
            self._words[folded, ends] = number
        return number

    def _append(self, folded: str, base: str, name: str, flags: int) -> int:
        number = len(self.flags)
        self.folded.append(folded)
        self.stems.append(base)
        concept_number = self.concept_id(name)
        self.concept_of.append(concept_number)
        if base:
            self._first_word.setdefault(concept_number, folded)
        self.flags.append(flags)
        self.stem_codes.append(self._code(base))
        return number

    def _code(self, base: str) -> int:
        return self._codes.setdefault(base, len(self._codes))

    def _phrase_starts(self) -> npt.NDArray[np.int64]:
        """Give the first two stems of each known phrase, as one number each, rising."""
        pairs = {
            self._code(first) << 32 | self._code(rest[0])
            for first, phrases in known_phrases().items()
            for rest, _ in phrases
        }
        return np.array(sorted(pairs), dtype=np.int64)

    def column(self, name: str) -> npt.NDArray[np.int64]:
        """Give one of the growing lists of numbers as an array."""
        values = getattr(self, name)
        known = self._columns.get(name, np.empty(0, np.int64))
        if len(known) < len(values):
            known = self._columns[name] = np.concatenate((known, np.array(values[len(known) :], np.int64)))
        return known

    def merge(self, names: list[str], shown: list[str]) -> npt.NDArray[np.int32]:
        """Take up the concepts of another vocabulary in their order; give their numbers here.

        Parameters
        ----------
        names : list of str
            The other vocabulary's concepts.
        shown : list of str
            The first word that was met for each, "" for those that only the lexicon names.
        """
        numbers = np.fromiter(map(self.concept_id, names), np.int32, len(names))
        for number, word in zip(numbers.tolist(), shown, strict=True):
            if word:
                self._first_word.setdefault(number, word)
        return numbers

    def first_words(self) -> list[str]:
        """Give the first word that was met for each concept, "" where none was."""
        return [self._first_word.get(number, "") for number in range(len(self.names))]

    def _kinds(self, folded: str, name: str) -> int:
        flags = k.FUNCTION if folded in words_of("function") else 0
        if len(folded) == 1 or folded in abbreviations():
            flags |= k.SHORT
        if folded in number_words():
            flags |= k.NUMBER_WORD
        if folded in words_of("negation") or folded.endswith("n't"):
            flags |= k.NEGATION
        if name in self._undoing:
            flags |= k.UNDOING
        if name in poles():
            flags |= k.POLE
        if name[:1] == "@":
            flags |= k.PLACE
        if name in self._refusals:
            flags |= k.REFUSAL
        return flags

    def fold_phrases(self, tokens: list[int]) -> list[int]:
        """Put one token in the place of each run that is a known phrase, the longest first.

        A particle that has an opposite ("blow up") stays behind it.
        """
        out: list[int] = []
        index = 0
        while index < len(tokens):
            token, length = self._folded(tokens, index)
            out.append(token)
            index += length
            last = tokens[index - 1]
            if length > 1 and self.flags[last] & _PARTICLE == _PARTICLE:
                out.append(last)
        return out

    def _folded(self, tokens: list[int], start: int) -> tuple[int, int]:
        """Give the token of the phrase that starts at a place, or the one that stands there, and how many it takes up."""
        stems = self.stems
        for rest, name in known_phrases().get(stems[tokens[start]], ()):
            following = tokens[start + 1 : start + 1 + len(rest)]
            if len(following) == len(rest) and all(
                stems[token] == word for token, word in zip(following, rest, strict=True)
            ):
                ends = self.flags[following[-1]] & k.CLAUSE
                return self._phrase_token(name, ends), 1 + len(rest)
        return tokens[start], 1

    def _phrase_token(self, name: str, ends: int) -> int:
        key = f"\x00{ends}{name}"
        number = dict.get(self.tokens, key)
        if number is None:
            number = self.tokens[key] = self._append(name, "", name, self._kinds(name, name) | ends)
        return number


class _Grower(dict[str, int]):
    def __init__(self, owner: Vocabulary) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, token: str) -> int:
        number = self[token] = self._owner.add(token)
        return number
