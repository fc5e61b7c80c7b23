"""Every token met so far: worked out once, looked up ever after."""

from __future__ import annotations

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
        self.starters: set[int] = set()
        self._reporting = frozenset(concept(word) for word in words_of("reporting"))
        self._refusals = frozenset(concept(word) for word in words_of("refusal"))
        self._hedges = frozenset(concept(word) for word in words_of("hedge"))
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
        return number

    def shown(self, number: int) -> str:
        """Name a concept as a reader knows it: by the first word that was met for it."""
        name = self.names[number]
        if name[:1] in "@#=?~+":
            return name[1:]
        return self._first_word.get(number, name)

    def add(self, token: str) -> int:
        """Take up a token met for the first time."""
        folded, flags = fold_token(token)
        if not flags & (k.PUNCTUATION | k.NUMBER):
            folded = meant(folded)
        base = stem(folded)
        name = folded if flags & (k.PUNCTUATION | k.NUMBER) else concept_name(folded)
        if not flags & (k.PUNCTUATION | k.NUMBER):
            flags |= self._kinds(folded, name)
        return self._append(folded, base, name, flags)

    def _append(self, folded: str, base: str, name: str, flags: int) -> int:
        number = len(self.flags)
        self.folded.append(folded)
        self.stems.append(base)
        concept_number = self.concept_id(name)
        self.concept_of.append(concept_number)
        self._first_word.setdefault(concept_number, folded)
        self.flags.append(flags)
        if base in known_phrases():
            self.starters.add(number)
        return number

    def _kinds(self, folded: str, name: str) -> int:
        flags = k.FUNCTION if folded in words_of("function") else 0
        if len(folded) == 1 or folded in abbreviations():
            flags |= k.SHORT
        if folded in number_words():
            flags |= k.NUMBER_WORD
        if folded in words_of("negation") or folded.endswith("n't"):
            flags |= k.NEGATION
        if name in poles():
            flags |= k.POLE
        if name[:1] == "@":
            flags |= k.PLACE
        if name in self._refusals:
            flags |= k.REFUSAL
        return flags

    def fold_phrases(self, tokens: list[int]) -> list[int]:
        """Put one token in the place of each run that is a known phrase, the longest first."""
        out: list[int] = []
        index, stems = 0, self.stems
        while index < len(tokens):
            token = tokens[index]
            if token in self.starters:
                for rest, name in known_phrases()[stems[token]]:
                    end = index + 1 + len(rest)
                    if end <= len(tokens) and all(
                        stems[tokens[index + 1 + k]] == word for k, word in enumerate(rest)
                    ):
                        token = self._phrase_token(name)
                        index = end - 1
                        break
            out.append(token)
            index += 1
        return out

    def _phrase_token(self, name: str) -> int:
        key = "\x00" + name
        number = dict.get(self.tokens, key)
        if number is None:
            number = self.tokens[key] = self._append(name, "", name, self._kinds(name, name))
        return number


class _Grower(dict[str, int]):
    def __init__(self, owner: Vocabulary) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, token: str) -> int:
        number = self[token] = self._owner.add(token)
        return number
