"""What each word is: its stem, its concept, how common it is, what it is opposed to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.cluster.kinds import BREAK, NUMBER, PUNCTUATION
from credscore.cluster.numbers import number_words, parse_digits
from credscore.lexicon import split, table, word_sets

_ORDINAL: Final = ("st", "nd", "rd", "th")
_CLITICS: Final = ("s", "ve", "re", "ll", "d", "m")
_LETTER: Final = re.compile(r"[^\W\d_]")
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
            return base[:-1] if doubled else base + "e" * _lost_e(base)
    if word.endswith("ly") and len(word) > 5:
        return word[:-2]
    return word


def _lost_e(base: str) -> bool:
    """Tell whether a base of three letters lost its e ("tak-ing"): else its last letter were doubled."""
    return len(base) == 3 and base[1] in "aeiou" and base[0] not in "aeiou" and base[2] not in "aeiouwxy"


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Reduce a folded word to a stem that its inflections share.

    Examples
    --------
    >>> stem("deployed") == stem("deploys") == stem("deploying") == stem("deploy")
    True
    >>> stem("sent") == stem("sending")
    True
    >>> stem("travelled") == stem("traveled"), stem("called")
    (True, 'call')
    """
    lemma = _irregular().get(word)
    if lemma is not None:
        word = lemma
    elif len(word) > 3:
        word = _regular_stem(word)
        word = _irregular().get(word, word)
    if len(word) > 4 and (word[-1] == "e" or _DOUBLED.fullmatch(word)):
        return word[:-1]
    return word


_DOUBLED: Final = re.compile(r"[^aeiou]*[aeiou]+(?:[^aeiou]+[aeiou]+)+ll")
"""A stem of two syllables or more, which British spelling ends with two letters where American has one ("travelled")."""
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
def _named() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read the names that the lexicon knows: a concept and the folded words of one of its names.

    Capitals, seats of power and demonyms stand for the country.
    """
    rows = [
        (("@" if row["kind"] in ("city", "state") else "#") + row["name"], row["aliases"])
        for row in table("cluster_aliases")
    ]
    rows += [
        ("@" + row["name"].lower(), "|".join((row["aliases"], row["capital"], row["demonyms"], row["seats"])))
        for row in table("countries")
    ]
    return tuple(
        (name, tuple(fold_token(word)[0] for word in re.findall(r"[\w.']+", term.replace("’", "'"))))
        for name, others in rows
        for term in (name[1:], *split(others))
    )


@lru_cache(maxsize=1)
def entities() -> Phrases:
    """Give the names that the lexicon knows, with their other names, by their stems to one concept each.

    Short forms that are common words ("CAR", "Ill.") name nothing.
    """
    found: Phrases = {}
    for name, words in _named():
        stems = tuple(stem(word) for word in words)
        if stems and not (len(stems) > 1 and stems[0] in words_of("function") | {"no", "10", "number"}):
            found.setdefault(stems, name)
    common = {stem(row["term"]) for row in table("cluster_frequency")}
    short = [key for key in found if len(key) == 1 and len(key[0]) > 2 and key[0] in common]
    for key in (("us",), *short):
        found.pop(key, None)
    return found


@lru_cache(maxsize=1)
def known_phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Give, by first stem, the phrases of several words with their concepts, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for stems, name in {**synonyms(), **entities()}.items():
        if len(stems) > 1 and stems[0] not in words_of("function"):
            found.setdefault(stems[0], []).append((stems[1:], name))
    return {
        first: tuple(sorted(rest, key=lambda item: (-len(item[0]), item))) for first, rest in found.items()
    }


def concept(word: str) -> str:
    """Name the concept of a folded word: its stem, or the one that its synonyms share."""
    base = (stem(word),)
    return entities().get(base) or synonyms().get(base, base[0])


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Read the abbreviations that a full stop does not end."""
    return frozenset(row["term"].lower().replace(".", "") for row in table("abbreviations"))


@lru_cache(maxsize=1)
def rates() -> dict[str, float]:
    """Read in how many of 10,000 sentences each common concept stands."""
    found: dict[str, float] = {}
    for row in table("cluster_frequency"):
        key = concept(row["term"])
        found[key] = found.get(key, 0.0) + float(row["per_10000"])
    return found


_UNKNOWN: Final = 0.5
_MARKED: Final = {"@": 40.0, "#": 40.0, "=": 100.0, "?": 6.0, "~": 6.0, "+": 1.0}
"""Rates of places, bodies, figures, questions and figures that answer one."""


def rate(name: str) -> float:
    """Give in how many of 10,000 sentences of English news a concept stands."""
    return _MARKED.get(name[:1]) or rates().get(name, _UNKNOWN)


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


def words_of(kind: str) -> frozenset[str]:
    """Read the words that do one thing in a claim: function, negation, refusal, reporting, hedge or bare_figure."""
    return word_sets("cluster_words", key="kind")[kind]


def _letters(word: str) -> str:
    """Give a word's first letter and the set of the others: two letters swapped leave it as it is."""
    return word[0] + "".join(sorted(word[1:]))


@lru_cache(maxsize=1)
def _known_letters() -> dict[str, str]:
    """Give the common word that has these letters, where there is but one."""
    found: dict[str, set[str]] = {}
    known = {row["term"] for row in table("cluster_frequency")} | set(number_words())
    known |= {row[side] for row in table("cluster_antonyms") for side in ("left", "right")}
    known |= {term for row in table("cluster_synonyms") for term in split(row["terms"]) if " " not in term}
    for word in known | {word for _, words in _named() for word in words}:
        if len(word) >= 5:
            found.setdefault(_letters(word), set()).add(word)
    return {letters: words.pop() for letters, words in found.items() if len(words) == 1}


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Give the concepts that the synonym and antonym tables name."""
    return frozenset(synonyms().values()) | frozenset(poles())


def _is_common(word: str) -> bool:
    name = concept(word)
    return word in number_words() or name[:1] in "@#" or name in rates() or name in _listed()


def meant(folded: str) -> str:
    """Read a word that is not common as the common word of the same letters: a slip of two letters."""
    if len(folded) < 5 or _is_common(folded):
        return folded
    return _known_letters().get(_letters(folded), folded)


def concept_name(folded: str) -> str:
    """Name a word's concept; one that is not common by its letters, so that slips do not part it."""
    name = concept(folded)
    known = len(folded) < 5 or name[:1] in "@#" or name in rates() or name in _listed()
    return name if known else _letters(name)


def fold_token(token: str) -> tuple[str, int]:
    """Fold one token, and tell whether it is a number or punctuation."""
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
    word, _, clitic = folded.rpartition("'")
    if clitic in _CLITICS and word:
        folded = word
    return folded.replace("'", ""), 0
