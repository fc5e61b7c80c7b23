"""What each word is, worked out once a word: its concept, weight and kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.cluster.numbers import number_words, parse_digits
from credscore.lexicon import split, table

# What a token can be; several bits may be set.
PUNCTUATION: Final = 1
FUNCTION: Final = 2
NEGATION: Final = 4
NUMBER: Final = 8
NUMBER_WORD: Final = 16
POLE: Final = 64
PLACE: Final = 128
REPORT: Final = 256
HEDGE: Final = 512
REFUSAL: Final = 1024
BREAK: Final = 4096
SHORT: Final = 8192
WORDLESS: Final = PUNCTUATION | NEGATION | NUMBER | NUMBER_WORD
SKIP: Final = PUNCTUATION | FUNCTION | NEGATION
NUMERIC: Final = NUMBER | NUMBER_WORD
MARKS: Final = (REFUSAL, POLE, PLACE)
VISIT: Final = NUMERIC | NEGATION | REFUSAL | POLE | PLACE | BREAK

_FUNCTION_WORDS: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "over",
        "to",
        "up",
        "down",
        "upon",
        "with",
        "within",
        "than",
        "that",
        "this",
        "these",
        "those",
        "there",
        "here",
        "then",
        "thus",
        "is",
        "am",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "do",
        "does",
        "did",
        "done",
        "have",
        "has",
        "had",
        "having",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
        "you",
        "your",
        "he",
        "him",
        "his",
        "she",
        "her",
        "it",
        "its",
        "they",
        "them",
        "their",
        "who",
        "whom",
        "whose",
        "which",
        "what",
        "when",
        "where",
        "why",
        "how",
        "if",
        "also",
        "just",
        "very",
        "really",
        "now",
        "still",
        "even",
        "too",
        "about",
        "around",
        "some",
        "any",
        "all",
        "both",
        "each",
        "per",
        "via",
        "between",
        "among",
        "during",
        "through",
        "across",
        "toward",
        "towards",
        "after",
        "before",
        "because",
        "since",
        "while",
        "until",
        "though",
        "although",
        "however",
        "yet",
        "such",
        "own",
        "same",
        "other",
        "another",
        "else",
        "again",
        "ever",
        "s",
        "t",
        "re",
        "ve",
        "ll",
        "d",
        "m",
        "o",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "said",
    ]
)
_NEGATIONS: Final = frozenset(
    [
        "not",
        "never",
        "no",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "nowhere",
        "cant",
        "wont",
        "isnt",
        "arent",
        "wasnt",
        "werent",
        "dont",
        "doesnt",
        "didnt",
        "havent",
        "hasnt",
        "hadnt",
        "wouldnt",
        "couldnt",
        "shouldnt",
    ]
)
_REFUSALS: Final = [
    "fail",
    "refuse",
    "decline",
    "reject",
    "deny",
    "lack",
    "unable",
    "rather",
    "avoid",
    "fail",
    "failure",
    "exclude",
    "prevent",
    "dismiss",
    "stop",
    "without",
    "instead",
    "oppose",
    "ban",
    "forbid",
    "halt",
    "end",
    "hardly",
    "barely",
    "scarcely",
    "unlikely",
    "impossible",
    "false",
    "fake",
    "no",
    "different",
]
_REPORTING: Final = [
    "say",
    "tell",
    "announce",
    "note",
    "state",
    "claim",
    "add",
    "report",
    "declare",
    "remark",
    "comment",
    "mention",
    "accord",
    "reporter",
    "reportedly",
    "allegedly",
]
_HEDGES: Final = [
    "plan",
    "intend",
    "intention",
    "will",
    "may",
    "might",
    "could",
    "would",
    "likely",
    "probably",
    "possibly",
    "reportedly",
    "allegedly",
    "expect",
    "ready",
    "prepare",
    "pledge",
    "vow",
    "promise",
    "propose",
    "aim",
    "seek",
    "poise",
    "set",
    "known",
    "believe",
    "apparently",
    "perhaps",
    "possible",
    "consider",
]

_SUFFIXES: Final = (("sses", "ss"), ("ies", "y"), ("ied", "y"), ("xes", "x"), ("shes", "sh"), ("ches", "ch"))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in table("cluster_irregular"):
        for form in split(row["forms"]):
            forms[form] = row["lemma"]
    return forms


def _regular_stem(word: str) -> str:
    for old, new in _SUFFIXES:
        if word.endswith(old) and len(word) > len(old) + 1:
            return word[: -len(old)] + new
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as")):
        return word[:-1]
    for old in ("ing", "ed"):
        base = word[: -len(old)]
        if word.endswith(old) and len(base) >= 3 and any(letter in "aeiouy" for letter in base):
            doubled = base[-1] == base[-2] and base[-1] not in "lsz"
            return base[:-1] if doubled else base
    if word.endswith("ly") and len(word) > 5:
        return word[:-2]
    return word


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Reduce a folded word to a stem that its inflections share.

    Examples
    --------
    >>> stem("deployed") == stem("deploys") == stem("deploying") == stem("deploy")
    True
    >>> stem("sent") == stem("sending")
    True
    """
    lemma = _irregular().get(word)
    if lemma is not None:
        word = lemma
    elif len(word) > 3:
        word = _regular_stem(word)
        word = _irregular().get(word, word)
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


Phrases = dict[tuple[str, ...], str]


@lru_cache(maxsize=1)
def synonyms() -> Phrases:
    """Read the synonym table: stems, alone or in a row, to their concept."""
    found: Phrases = {}
    for row in table("cluster_synonyms"):
        name = stem(row["concept"])
        found.setdefault((name,), name)
        for term in split(row["terms"]):
            found.setdefault(tuple(stem(word) for word in term.split()), name)
    return found


@lru_cache(maxsize=1)
def entities() -> Phrases:
    """Read the names that the lexicon knows, with their other names, to one concept each.

    Capitals, seats of power and demonyms stand for the country.
    """
    found: Phrases = {}
    rows = [
        (("@" if row["kind"] in ("city", "state") else "#") + row["name"], row["aliases"])
        for row in table("cluster_aliases")
    ]
    rows += [
        ("@" + row["name"].lower(), "|".join((row["aliases"], row["capital"], row["demonyms"], row["seats"])))
        for row in table("countries")
    ]
    for name, others in rows:
        for term in (name[1:], *split(others)):
            words = tuple(_fold_token(word)[0] for word in re.findall(r"[\w.']+", term.replace("’", "'")))
            stems = tuple(stem(word) for word in words)
            if stems and not (len(stems) > 1 and stems[0] in _FUNCTION_WORDS | {"no", "10", "number"}):
                found.setdefault(stems, name)
    found.pop(("us",), None)
    return found


@lru_cache(maxsize=1)
def known_phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Give, by first stem, the phrases of several words with their concepts, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for stems, name in {**synonyms(), **entities()}.items():
        if len(stems) > 1 and stems[0] not in _FUNCTION_WORDS:
            found.setdefault(stems[0], []).append((stems[1:], name))
    return {
        first: tuple(sorted(rest, key=lambda item: (-len(item[0]), item))) for first, rest in found.items()
    }


def concept(word: str) -> str:
    """Name the concept of a folded word: its stem, or the one that its synonyms share."""
    base = (stem(word),)
    return entities().get(base) or synonyms().get(base, base[0])


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(row["term"].lower().replace(".", "") for row in table("abbreviations"))


@lru_cache(maxsize=1)
def _rates() -> dict[str, float]:
    rates: dict[str, float] = {}
    for row in table("cluster_frequency"):
        key = concept(row["term"])
        rates[key] = rates.get(key, 0.0) + float(row["per_10000"])
    return rates


_UNKNOWN: Final = 0.5
_MARKED: Final = {"@": 40.0, "#": 40.0, "=": 100.0, "?": 6.0, "~": 6.0, "+": 1.0}
"""Rates of places, bodies, figures, questions and figures that answer one."""


def rate(name: str) -> float:
    """Give in how many of 10,000 sentences of English news a concept stands."""
    return _MARKED.get(name[:1]) or _rates().get(name, _UNKNOWN)


@lru_cache(maxsize=1)
def poles() -> dict[str, frozenset[str]]:
    """Read the antonym table: each concept with those opposed to it."""
    against: dict[str, set[str]] = {}
    for row in table("cluster_antonyms"):
        left, right = concept(row["left"]), concept(row["right"])
        if left != right:
            against.setdefault(left, set()).add(right)
            against.setdefault(right, set()).add(left)
    return {name: frozenset(others) for name, others in against.items()}


_ORDINAL: Final = ("st", "nd", "rd", "th")
_LETTER: Final = re.compile(r"[^\W\d_]")


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
        self._reporting = frozenset(concept(word) for word in _REPORTING)
        self._refusals = frozenset(concept(word) for word in _REFUSALS)
        self._hedges = frozenset(concept(word) for word in _HEDGES)
        self.masked: list[bool] = []
        self._first_word: dict[int, str] = {}
        self.against: dict[int, frozenset[int]] = {
            self.concept_id(name): frozenset(self.concept_id(other) for other in sorted(others))
            for name, others in poles().items()
        }
        self.rising = frozenset(self.concept_id(_concept_name(row["term"])) for row in table("rising_counts"))
        self.questions: dict[int, tuple[int, bool]] = {}
        for row in table("cluster_questions"):
            fate = row["kind"] == "fate"
            asked = (self.concept_id(("?" if fate else "~") + row["question"]), fate)
            for term in split(row["terms"]):
                self.questions.setdefault(self.concept_id(_concept_name(term)), asked)

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
        folded, flags = _fold_token(token)
        if not flags & (PUNCTUATION | NUMBER):
            folded = _meant(folded)
        base = stem(folded)
        name = folded if flags & (PUNCTUATION | NUMBER) else _concept_name(folded)
        if not flags & (PUNCTUATION | NUMBER):
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
        flags = FUNCTION if folded in _FUNCTION_WORDS else 0
        if len(folded) == 1 or folded in _abbreviations():
            flags |= SHORT
        if folded in number_words():
            flags |= NUMBER_WORD
        if folded in _NEGATIONS or folded.endswith("n't"):
            flags |= NEGATION
        if name in poles():
            flags |= POLE
        if name[:1] == "@":
            flags |= PLACE
        if name in self._reporting:
            flags |= REPORT
        if name in self._hedges:
            flags |= HEDGE
        if name in self._refusals:
            flags |= REFUSAL
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


def _letters(word: str) -> str:
    """Give a word's first letter and the set of the others: two letters swapped leave it as it is."""
    return word[0] + "".join(sorted(word[1:]))


@lru_cache(maxsize=1)
def _known_letters() -> dict[str, str]:
    """Give the common word that has these letters, where there is but one."""
    found: dict[str, set[str]] = {}
    known = {row["term"] for row in table("cluster_frequency")} | set(number_words())
    known |= {row[side] for row in table("cluster_antonyms") for side in ("left", "right")}
    for word in known | {
        term for row in table("cluster_synonyms") for term in split(row["terms"]) if " " not in term
    }:
        if len(word) >= 5:
            found.setdefault(_letters(word), set()).add(word)
    return {letters: words.pop() for letters, words in found.items() if len(words) == 1}


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Give the concepts that the synonym and antonym tables name."""
    return frozenset(synonyms().values()) | frozenset(poles())


def _is_common(word: str) -> bool:
    name = concept(word)
    return word in number_words() or name[:1] in "@#" or name in _rates() or name in _listed()


def _meant(folded: str) -> str:
    """Read a word that is not common as the common word of the same letters: a slip of two letters."""
    if len(folded) < 5 or _is_common(folded):
        return folded
    return _known_letters().get(_letters(folded), folded)


def _concept_name(folded: str) -> str:
    """Name a word's concept; one that is not common by its letters, so that slips do not part it."""
    name = concept(folded)
    known = len(folded) < 5 or name[:1] in "@#" or name in _rates() or name in _listed()
    return name if known else _letters(name)


class _Grower(dict[str, int]):
    def __init__(self, owner: Vocabulary) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, token: str) -> int:
        number = self[token] = self._owner.add(token)
        return number


def _fold_token(token: str) -> tuple[str, int]:
    if token[0] in ".0123456789":
        folded = token.lower()
        return (folded, 0) if parse_digits(folded) is None or folded[-2:] in _ORDINAL else (folded, NUMBER)
    if token.endswith(", ") or not _LETTER.search(token):
        if token == "%":
            return "percent", 0
        return token, PUNCTUATION | (BREAK if token in ".!?" else 0)
    folded = token.lower().replace(".", "").replace("-", "")[:64]
    if folded == "us" and token[:2] in ("US", "U."):
        folded = "usa"
    if folded.endswith("n't"):
        return folded, 0
    if folded.endswith("'s"):
        folded = folded[:-2]
    return folded.replace("'", ""), 0
