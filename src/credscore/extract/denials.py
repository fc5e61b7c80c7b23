"""Bare denials, corrections and retractions: which claims of the article they point at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from credscore import lexicon
from credscore.extract.assertion import proposition
from credscore.extract.disputing import NOUNS, VERDICTS
from credscore.extract.roles import first_names
from credscore.extract.statement import Statement
from credscore.extract.targets import denied_rows, read_object
from credscore.normalize.names import countries_in, government
from credscore.terms import Act


def is_bare(text: str) -> bool:
    """Say whether a denial names what it denies only by a noun ("these reports").

    Examples
    --------
    >>> is_bare("these claims"), is_bare("the ship had left the harbour")
    (True, False)
    >>> is_bare("it had sold the ship"), is_bare("it as nonsense")
    (False, True)
    """
    if not text.strip():
        return True
    return proposition(text) is None and (bool(read_object(text).kind) or is_rebuttal(text))


_FALSE = re.compile(
    r"^(?:(?:(?:it|them|that|this|they|those|these)(?:[’'](?:s|re))?|(?:the|these|those|such|all|any|his|her|its|their|western|media|press) "
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{NOUNS}))"
    r"(?: (?:of|about|that) [^,;.]{1,120}?)?)\s*,?\s*(?:as |is |are |was |were |to be |simply |just |completely |totally |all |nothing "
    r"(?:but|more than) |not ){0,4}(?:an? |the |pure |total |complete |utter |yet another |outright |blatant |absolute ){0,3}[“\"‘']?"
    rf"(?:{VERDICTS}|true|correct|falsif\w+|without (?:foundation|merit|basis)|(?:supported|backed|borne out) by|made[- ]up)\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    rf"\W*(?:(?:this|that|it) (?:is|was) )?(?:(?:an? |the )?(?:absolute|utter|utterly|complete|completely|total|totally|pure|sheer|outright|what|more|all) ){{0,2}}(?:{VERDICTS})\W*(?:$|(?<=[,.;:!—–])\s)",
    re.IGNORECASE,
)
"""A verdict by itself ("Utter nonsense, we have the money")."""
_AFFIRMED = (" is true", " are true", " was true", " were true", "is correct", "are correct")


_HEADLESS = re.compile(r"(?:is|are|was|were) ", re.IGNORECASE)


def is_rebuttal(text: str) -> bool:
    """Say whether words call earlier claims false ("the reports were baseless").

    Examples
    --------
    >>> is_rebuttal("them a “hoax.”"), is_rebuttal("the bridge was closed")
    (True, False)
    """
    if _VERDICT.match(text):
        return True
    match = _FALSE.match(f"that {text}" if _HEADLESS.match(text) else text.strip())
    if match is None:
        return False
    told = match.group().lower()
    return " not " in told or not told.endswith(_AFFIRMED)


def point(rows: list[dict[str, Any]], statements: list[Statement], texts: list[str]) -> None:
    """Give every denial its targets (as rows), and word the bare ones by what they deny; `texts` are the words said."""
    for at, row in enumerate(rows):
        bare = row.pop("bare")
        if row.pop("echo"):
            _echo(at, row, statements, rows)
            continue
        if row["act"] is Act.STATEMENT:
            continue
        found = denied_rows(at, read_object(texts[at]), statements, rows, bare)
        row["targets"] = tuple(rows[i] for i in found)
        if bare and found:
            denied = rows[found[0]]["assertion"]
            plain = _plain(denied, [other["sentence"] for other in rows])
            row["assertion"] = (
                f"It is not true that {denied[:1].lower() if plain else denied[:1]}{denied[1:]}"
            )
            row["quantities"] = ()
        elif bare and not found:
            if statements[at].lemma == "withdraw":
                row["assertion"] = f"{row['speaker']} withdrew {texts[at]}"
                continue
            row["keep"] = _tells(texts[at])
        if bare and any(_same_denial(row, rows[i]) for i in range(max(0, at - 3), at)):
            row["keep"] = False


def _tells(text: str) -> bool:
    """Say whether a denial tells by itself what it is about."""
    thing = read_object(text)
    return bool(thing.words) or (thing.kind not in ("", "pronoun") and is_rebuttal(text))


def _echo(at: int, row: dict[str, Any], statements: list[Statement], rows: list[dict[str, Any]]) -> None:
    """Let a bare confirmation say what it confirms: the claim right before it."""
    near = [
        rows[other]
        for other in range(at - 1, max(-1, at - 12), -1)
        if statements[at].sentence - statements[other].sentence <= 3
        and rows[other]["act"] is Act.STATEMENT
        and (rows[other]["speaker"] is None or rows[other]["speaker"] != row["speaker"])
    ]
    target = next((other for other in near if other["quantities"]), near[0] if near else None)
    if target is not None:
        for field in ("assertion", "quantities", "modality", "polarity", "likelihood", "event_at"):
            row[field] = target[field]
        return
    row["keep"] = False


def _same_denial(row: dict[str, Any], earlier: dict[str, Any]) -> bool:
    return (
        earlier["act"] is Act.DENIAL and earlier["keep"] and earlier["start"] == row["start"]
        and earlier["speaker"] == row["speaker"] and earlier["speaker_role"] == row["speaker_role"]
    )  # fmt: skip


def _plain(text: str, sentences: list[str]) -> bool:
    """Say whether a text begins with a word that only its place makes a capital."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in _function_words():
        return True
    if first[1:] != low[1:] or not first.isalpha() or rest[:1].isupper():
        return False
    if any(f" {low} " in sentence for sentence in sentences):
        return True
    proper = low in first_names() or government(first) or countries_in(first)
    return not proper and low in _frequent() and not any(f" {first} " in sentence for sentence in sentences)


@lru_cache(maxsize=4)
def _frequent(language: str = "en") -> frozenset[str]:
    """Give frequent words, and those that count or describe people."""
    return (
        frozenset(lexicon.words("cluster_frequency", "term", language))
        - lexicon.word_sets("naming_words")["proper"]
    )


@lru_cache(maxsize=4)
def _function_words(language: str = "en") -> frozenset[str]:
    return frozenset(lexicon.words("function_words", "term", language)) - {"i"}


def place_targets(rows: list[dict[str, Any]]) -> None:
    """Put places among the rows for the rows that denials point at; those that are gone fall away."""
    places = {id(row): place for place, row in enumerate(rows)}
    for row in rows:
        if row["targets"]:
            row["targets"] = tuple(places[id(target)] for target in row["targets"] if id(target) in places)
