"""What a report shows of each topic, free of any form: pages, notes and tables draw it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from rapidfuzz import fuzz, process

from credscore.errors import InputError
from credscore.evidence.words import DENIAL
from credscore.report import wording
from credscore.report.heading import heading
from credscore.report.witness import Heard, Hearing
from credscore.terms import Outcome

ID_LIKE: Final = re.compile(r"a[0-9a-f]{3,}\Z")
NEAR: Final = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One finding: its signed bits, its message, and the numbers of the claims behind it."""

    code: str
    outcome: str
    bits: float
    message: str
    refs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One assertion with its score, the findings that make it, and the claims behind them.

    `counts` are its reports, outlets and origins.
    """

    assertion_id: str
    topic_id: str
    text: str
    probability: float
    bits: float
    admiralty: str
    size: str
    counts: tuple[int, int, int]
    span: str
    lines: tuple[Line, ...]
    abstained: tuple[str, ...]
    heard: Heard


@dataclass(frozen=True, slots=True)
class Topic:
    """One question and its answers, the most believed first; `n_answers` counts those that are not shown too."""

    topic_id: str
    question: str
    answers: tuple[Answer, ...]
    n_answers: int
    n_claims: int


class Book:
    """Looks up topics and answers in a scored run's frames.

    Parameters
    ----------
    claims, assertions : DataFrame
        Columns as in ``claims.jsonl`` and ``assertions.jsonl``; more do no harm.
    """

    def __init__(self, claims: pd.DataFrame, assertions: pd.DataFrame) -> None:
        self._hearing = Hearing(claims)
        self._rows: dict[str, dict[str, Any]] = {row["assertion_id"]: row for row in _dicts(assertions)}
        self._topics: dict[str, list[str]] = {}
        for row in self._rows.values():
            self._topics.setdefault(row["topic_id"], []).append(row["assertion_id"])

    def topic_ids(self) -> list[str]:
        """List the topics: those with rival answers by their claims, the others by origins and belief."""
        return sorted(self._topics, key=self._prominence)

    def _prominence(self, topic_id: str) -> tuple[bool, float, float, str]:
        rows = [self._rows[name] for name in self._topics[topic_id]]
        if len(rows) > 1:
            claims, origins = (sum(int(row[key]) for row in rows) for key in ("n_claims", "n_origins"))
            return False, -claims, -origins, topic_id
        return True, -int(rows[0]["n_origins"]), -float(rows[0]["bits"]), topic_id

    def topic(self, topic_id: str, most: int | None = None) -> Topic:
        """Build what is shown of one topic: all its answers, or as many as are wanted at most."""
        ranked = sorted(self._topics[topic_id], key=lambda name: (-self._rows[name]["bits"], name))
        leader = next((name for name in ranked if not self._hearing.denies(name)), ranked[0])
        others = [self.headline(name) for name in ranked if name != leader]
        return Topic(
            topic_id=topic_id,
            question=heading(self.headline(leader).removeprefix(DENIAL), others),
            answers=tuple(self.answer(name) for name in ranked[:most]),
            n_answers=len(ranked),
            n_claims=sum(int(self._rows[name]["n_claims"]) for name in ranked),
        )

    def rivals(self, assertion_id: str) -> list[dict[str, Any]]:
        """List the other answers of an assertion's topic as rows, the most believed first."""
        names = self._topics[self._rows[assertion_id]["topic_id"]]
        rows = [self._rows[name] for name in names if name != assertion_id]
        return sorted(rows, key=lambda row: (-row["bits"], row["assertion_id"]))

    def answer(self, assertion_id: str) -> Answer:
        """Build what is shown of one assertion."""
        row = self._rows[assertion_id]
        findings = [dict(finding) for finding in row["findings"]]
        heard = self._hearing.heard(assertion_id, (name for found in findings for name in found["claim_ids"]))
        numbers = heard.numbers()
        return Answer(
            assertion_id=assertion_id,
            topic_id=row["topic_id"],
            text=self.headline(assertion_id),
            probability=float(row["score"]),
            bits=float(row["bits"]),
            admiralty=wording.clean(row["admiralty"]),
            size=_size(row),
            counts=(int(row["n_claims"]), int(row["n_outlets"]), int(row["n_origins"])),
            span=_span(row),
            lines=tuple(_line(finding, numbers) for finding in findings if not _abstains(finding)),
            abstained=tuple(wording.clean(finding["code"]) for finding in findings if _abstains(finding)),
            heard=heard,
        )

    def headline(self, assertion_id: str) -> str:
        """Give an assertion's text on one line."""
        return wording.clean(self._rows[assertion_id]["text"])

    def find(self, key: str) -> list[str]:
        """Find assertions by id, by the start of one, or by words of their text or else of any claim of theirs.

        The best stands first.

        Raises
        ------
        InputError
            If nothing fits; the message names the nearest.
        """
        if not isinstance(key, str):
            raise InputError(f"an assertion_id or words are wanted, not {key!r}", where="key")
        if key in self._rows:
            return [key]
        starting = sorted(name for name in self._rows if name.startswith(key)) if ID_LIKE.match(key) else []
        if len(starting) > 1:
            raise InputError(f"{key!r} is the start of {len(starting)} assertions: {', '.join(starting[:8])}")
        return starting or self._by_words(key)

    def _by_words(self, key: str) -> list[str]:
        words = wording.clean(key).casefold().split()
        texts = {name: self.headline(name).casefold() for name in self._rows}
        holding = _holding(texts, words) or _holding(self._wordings(), words)
        if holding:
            return sorted(holding, key=lambda name: self._fit(name, texts[name], " ".join(words)))
        near = process.extract(key.casefold(), texts, scorer=fuzz.WRatio, limit=3, score_cutoff=NEAR)
        hint = "; ".join(f"{name}: {self.headline(name)[:80]}" for _, _, name in near)
        raise InputError(f"no assertion fits {key!r}" + (f"; the nearest are {hint}" if hint else ""))

    def _fit(self, name: str, text: str, phrase: str) -> tuple[bool, int, float, str]:
        """Rank who holds the words as they stand before who holds them apart, then by claims and belief."""
        row = self._rows[name]
        return f" {phrase}" not in f" {text}", -int(row["n_claims"]), -float(row["bits"]), name

    def _wordings(self) -> dict[str, str]:
        """Give all that the claims of each assertion say: another wording than the clearest may be sought."""
        return {name: " ".join(self._hearing.wordings(name)).casefold() for name in self._rows}


def _holding(texts: Mapping[str, str], words: list[str]) -> list[str]:
    return [name for name, text in texts.items() if words and all(word in text for word in words)]


def _dicts(frame: pd.DataFrame) -> Iterable[dict[str, Any]]:
    names = list(frame.columns)
    for values in zip(*(frame[name].tolist() for name in names), strict=True):
        yield dict(zip(names, values, strict=True))


def _abstains(finding: Mapping[str, Any]) -> bool:
    return bool(finding["outcome"] == Outcome.ABSTAINS and not finding["bits"])


def _line(finding: Mapping[str, Any], numbers: Mapping[str, int]) -> Line:
    refs = sorted({numbers[name] for name in finding["claim_ids"] if name in numbers})
    message = wording.clean(finding["message"])
    return Line(
        wording.clean(finding["code"]), str(finding["outcome"]), float(finding["bits"]), message, tuple(refs)
    )


def _size(row: Mapping[str, Any]) -> str:
    reports, outlets = (
        wording.count(int(row["n_claims"]), "report"),
        wording.count(int(row["n_outlets"]), "outlet"),
    )
    origins, sides = int(row["n_origins"]), int(row["n_sides"])
    counted = wording.count(origins, "origin") if origins else "no origin that counts"
    traced = counted + (f" on {wording.count(sides, 'side')}" if sides > 1 else "")
    return f"{reports} in {outlets}, from {traced}"


def _span(row: Mapping[str, Any]) -> str:
    first, last = wording.day(row["first_seen"]), wording.day(row["last_seen"])
    return first if first == last else f"{first} to {last}"
