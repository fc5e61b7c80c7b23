"""Bare denials, corrections and retractions: which claims of the article they point at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from credscore import lexicon
from credscore.extract.document import Document
from credscore.extract.spans import Form
from credscore.extract.statement import Statement
from credscore.terms import Act

_BARE = re.compile(
    r"^(?:(?:the|these|those|this|that|such|all|any|both|his|her|its|their|earlier|similar|recent|media|press|western|claims?|latest) ){0,4}"
    r"(?:[\w’'-]+ ){0,3}?(?:claims?|reports?|allegations?|accusations?|charges?|assertions?|rumou?rs?|suggestions?|statements?|figures?|"
    r"numbers?|stor(?:y|ies)|account|accounts|speculation|assessment|estimates?|it|them|that|this|they|those|which)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_REACH = 6
_MANY = 8


def is_bare(text: str) -> bool:
    """Say whether a denial names what it denies only by a noun ("these reports").

    Examples
    --------
    >>> is_bare("these claims"), is_bare("the ship had left the harbour")
    (True, False)
    """
    return not text.strip() or bool(_BARE.match(text.strip()))


_FALSE = re.compile(
    r"^(?:(?:it|them|that|this|they|those|these|(?:the|these|those|such|all|any|his|her|its|their|western|media|press) "
    r"(?:[\w’'-]+ ){0,4}?(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|figures?|stor(?:y|ies)|accounts?))"
    r"(?: (?:of|about|that) [^,;.]{1,120}?)?)\s*,?\s*(?:as |is |are |was |were |to be |simply |just |completely |totally |all |nothing "
    r"(?:but|more than) |not ){0,4}(?:an? |the |pure |total |complete |utter |yet another |outright |blatant |absolute ){0,3}[“\"‘']?(?:hoax|"
    r"fals\w*|fakes?|lies?|lying|baseless|untrue|true|correct|fabricat\w*|nonsense|unfounded|groundless|disinformation|misinformation|"
    r"propaganda|absurd|rubbish|smears?|invent\w*|fiction\w*|fantasy|without (?:foundation|merit|basis)|bogus|inaccurate|incorrect|wrong|"
    r"misleading|made[- ]up|slander\w*|libel\w*|mythical|myths?|ludicrous|ridiculous|rumou?rs?|speculation)\b",
    re.IGNORECASE,
)


def is_rebuttal(text: str) -> bool:
    """Say whether words call earlier claims false ("the reports were baseless").

    Examples
    --------
    >>> is_rebuttal("them a “hoax.”"), is_rebuttal("the bridge was closed")
    (True, False)
    """
    match = _FALSE.match(text.strip())
    return (
        match is not None
        and not match.group()
        .lower()
        .endswith((" is true", " are true", " was true", " were true", "is correct", "are correct"))
    ) or (match is not None and " not " in match.group().lower())


def point(rows: list[dict[str, Any]], statements: list[Statement], document: Document) -> None:
    """Give every denial its targets (as rows), and word the bare ones by what they deny."""
    for at, row in enumerate(rows):
        bare = row.pop("bare")
        if row.pop("echo"):
            _echo(at, row, statements, rows)
            continue
        if row["act"] is Act.STATEMENT:
            continue
        found = _targets(at, row, statements, rows, bare, document)
        row["targets"] = tuple(rows[i] for i in found)
        if bare and found:
            denied = rows[found[0]]["assertion"]
            row["assertion"] = (
                f"It is not true that {denied[:1].lower() if _plain(denied) else denied[:1]}{denied[1:]}"
            )
            row["quantities"] = ()
        elif bare and not found:
            row["keep"] = _has_topic(row["assertion"])
        if bare and any(_same_denial(row, rows[i]) for i in range(max(0, at - 3), at)):
            row["keep"] = False


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


def _plain(text: str) -> bool:
    return text.split(" ", 1)[0].lower() in _function_words()


@lru_cache(maxsize=4)
def _function_words(language: str = "en") -> frozenset[str]:
    return frozenset(lexicon.words("function_words", "term", language)) - {"i"}


def _has_topic(text: str) -> bool:
    return len(_WORD.findall(text)) >= 3


def _targets(
    at: int,
    row: dict[str, Any],
    statements: list[Statement],
    rows: list[dict[str, Any]],
    bare: bool,
    document: Document,
) -> list[int]:
    """Rows before (and just behind) a denial that it denies, the nearest first."""
    topic = {word.lower() for word in _WORD.findall(row["assertion"])} - LIGHT
    sentence = statements[at].sentence
    found: list[int] = []
    for other in range(at - 1, -1, -1):
        gap = sentence - statements[other].sentence
        if gap > _REACH or len(found) >= _MANY:
            break
        target = rows[other]
        if target["act"] is not Act.STATEMENT or target["speaker"] == row["speaker"]:
            continue
        words = {word.lower() for word in _WORD.findall(target["assertion"])}
        shared = len(topic & words)
        if (
            shared >= 2
            or (bare and shared and gap <= 3)
            or (
                bare
                and not _specific(topic)
                and gap <= 3
                and _same_block(statements[other], statements[at], document)
            )
        ):
            found.append(other)
    if _MANY_DENIED.search(row["assertion"]):
        found.sort(key=lambda other: (statements[other].form in _WEAK, not rows[other]["quantities"]))
    return found


_WEAK = frozenset({None, Form.CARRIED, Form.LABEL})
_MANY_DENIED = re.compile(
    r"\b(?:claims|reports|allegations|accusations|charges|assertions|rumou?rs|suggestions|them|these|those)\b",
    re.IGNORECASE,
)


LIGHT = frozenset(
    [
        "claim",
        "claims",
        "report",
        "reports",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "these",
        "those",
        "this",
        "that",
        "such",
        "however",
        "were",
        "rejected",
        "denied",
        "dismissed",
        "called",
        "calling",
        "false",
        "fake",
        "hoax",
        "untrue",
        "baseless",
        "spokesman",
        "kremlin",
        "statement",
        "rumours",
        "rumors",
        "have",
        "been",
        "with",
        "from",
        "they",
        "them",
        "their",
    ]
)


def _specific(topic: set[str]) -> bool:
    return len(topic) >= 2


def _same_block(left: Statement, right: Statement, document: Document) -> bool:
    a = document.sentences[left.sentence].paragraph
    b = document.sentences[right.sentence].paragraph
    return b - a <= 2


def name_targets(rows: list[dict[str, Any]]) -> None:
    """Put claim identifiers for the rows that denials point at."""
    for row in rows:
        if row["targets"]:
            row["targets"] = tuple(target["claim_id"] for target in row["targets"] if target["claim_id"])
