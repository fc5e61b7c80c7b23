"""The figures of a claim: what each measures and which question it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.cluster.words import concept, fold_token, stem
from credscore.lexicon import split, table
from credscore.normalize.context import MONTHS
from credscore.normalize.quantities import QuantitySpan, find_quantities
from credscore.normalize.units import unit_concept, unit_kind

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_RATE: Final = re.compile(
    r"\s*(?:a|an|per|each|every|for each|for every)\s+(?:second|minute|hour|day|night|week|month|year|[Pp]erson|head|[\w.]*\s?share|unit|tonne|barrel|litre|gallon|household|family)\b",
)
_NONE: Final = re.compile(
    r"^(?:There (?:were|was|are|is|have been|had been) )?(?:no|nobody|no one|none|not a single)\b",
    re.IGNORECASE,
)
_ALL_FOUND: Final = re.compile(r"All (?:of )?(?:the|those) missing\b.*\b(?:found|accounted|located|traced)\b")
_RATED: Final = re.compile(
    r"\b(?:[Aa]|[Pp]er|[Ee]ach|[Ee]very)\s(?:day|week|month|year)\s(?:of\s\w+\s)?(?:will|would|could)?\s?costs?\s$"
)
_COINS: Final = "|".join(
    sorted({word for row in table("currencies") for word in split(row["words"] + "|" + row["coins"])})
)
_NO_MONEY: Final = re.compile(
    rf"\b(?:never|not|no|nor|without|n't)\b[^.;]{{0,40}}\b(?:(?:single|one|red) (?:{_COINS})|money)\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"\b(?:(?:so far|earlier|later) this year|this year|last year|since (?:the (?:start|beginning)|last|(?:early|late|mid)?-?\s?(?:19|20)\d\d|"
    + "|".join(MONTHS)
    + r")|(?:in|over|during) the (?:past|last) (?:\w+ )?(?:weeks|months|years|decade))\b",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    r"\b(?:(?:in|of|since|until) (?:(?:early|late|mid)[ -])?(?:(?:"
    + "|".join(month.title() for month in MONTHS)
    + r") )?(?:19|20)\d\d|(?:years?|months|decades) (?:ago|earlier|before)|last year)\b"
)
_ONE_OF: Final = re.compile(r"One of (?:the|them|these|those|its|their|his|her)\b")
_PARTED: Final = re.compile(r"\bof\s+(?:the|those|its|their|his|her|our)\s+((?:\S+\s*){1,3})", re.IGNORECASE)
_DEFINITE: Final = re.compile(r"\bof\s+(?:the|those|these|its|their|his|her|our)\s+$", re.IGNORECASE)
_ASKED: Final = frozenset(stem(word) for word in ("ask", "demand", "seek", "request", "reject", "refuse"))
_ASKED_FOR: Final = re.compile(
    r"\s(?:\w+\s)?(?:was|were|is|are|be|been|being)\s(?:\w+\s)?(?:asked|demanded|sought|requested|rejected|refused)\b"
)
_CHANGE: Final = re.compile(
    r"\bfrom\s+(?:about\s|around\s|some\s|nearly\s|almost\s|more than\s)?$", re.IGNORECASE
)
_COMPARED: Final = re.compile(
    r"(?:,\s+not|\b(?:down|up) from|\bcompared (?:with|to)|\binstead of|\brather than|\bagainst|\bversus)\s+(?:the\s)?$",
    re.IGNORECASE,
)
_WITHDRAWN: Final = re.compile(
    r"\b(?:earlier|previous|initial|first|old|outdated|original)\s(?:\w+\s)?(?:figure|number|count|estimate|report|tally|toll|total)s?\b"
    r"|\bbased on (?:an? |the )?(?:preliminary|provisional|initial|old|outdated|wrong|incorrect|incomplete)\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\bfor\s+(?:about\s|around\s|some\s|nearly\s|almost\s|more than\s|up to\s|at least\s|a\s)?$",
    re.IGNORECASE,
)
_CLOSE: Final = re.compile(
    r"\b(?:to|at|is|was|were|are|of|stands at|stood at|numbered|reached|totalled)\s+$", re.IGNORECASE
)
_FATES: Final = frozenset(["dead", "injured", "missing", "rescued", "arrested", "abducted", "freed"])
_MORTAL: Final = frozenset(["dead", "arrested", "abducted"])
"""Fates of the living only, whatever they are called."""
_GENERIC: Final = frozenset(
    [
        "people",
        "survivors",
        "protesters",
        "hostages",
        "men",
        "residents",
        "civilians",
        "victims",
        "patients",
        "others",
        "adults",
        "",
    ]
)
_DIMENSIONS: Final = {
    "money": "money",
    "share": "share",
    "duration": "duration",
    "people": "people",
    "fate": "people",
}


class Figure(NamedTuple):
    """One figure of a claim.

    Attributes
    ----------
    low, high : float
        The interval, `high` infinite where open.
    dimension : str
        people, thing, money, share, duration, or the measure's kind.
    noun : str
        The concept of the noun counted, empty where it says nothing ("people").
    question : str
        What it answers ("dead", "price"), empty where no word of its clause tells.
    rate, part, old, asked : bool
        Whether it is an amount a week, a part of another figure, a value that another replaced,
        a demand that was not yet met.
    unit : str
        The unit as written.
    period : bool
        Whether it counts people over months or years rather than in one event.
    then : bool
        Whether its text dates it by a year or by months gone by, as the news of the day is not.
    """

    low: float
    high: float
    dimension: str
    noun: str
    question: str
    rate: bool = False
    part: bool = False
    old: bool = False
    asked: bool = False
    unit: str = ""
    period: bool = False
    then: bool = False

    @property
    def counts(self) -> str:
        """Name what is counted, alike for all figures of one question."""
        if self.dimension in ("people", "thing"):
            return self.question or self.noun or self.unit
        return self.unit


Terms = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def _questions() -> dict[str, Terms]:
    """Read, by dimension and first word, the rest of each term with its question, the longest first."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for row in table("figure_questions"):
        for dimension in ("people", "thing") if row["question"] in _FATES else (row["dimension"],):
            for term in split(row["terms"]):
                first, *rest = bases(term)
                found.setdefault(dimension, {}).setdefault(first, []).append((tuple(rest), row["question"]))
    return {
        dimension: {first: tuple(sorted(ends, key=lambda end: -len(end[0]))) for first, ends in terms.items()}
        for dimension, terms in found.items()
    }


@lru_cache(maxsize=200_000)
def _base(word: str) -> str:
    return stem(fold_token(word)[0])


def bases(text: str) -> list[str]:
    """Give the stems of a text's words."""
    return [_base(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=16_384)
def read_figures(text: str) -> tuple[Figure, ...]:
    """Read the figures of a text, in order."""
    spans = find_quantities(text)
    one = _ONE_OF.match(text)
    if one is not None:
        spans = [QuantitySpan(1, 1, "people", 0, 3), *spans]
    return tuple(_figure(text, spans, place) for place in range(len(spans)))


def _figure(text: str, spans: list[QuantitySpan], place: int) -> Figure:
    span = spans[place]
    start = spans[place - 1].end if place else 0
    end = spans[place + 1].start if place + 1 < len(spans) else len(text)
    kind, noun = _counted(span.unit)
    dimension = _DIMENSIONS.get(kind) or ("thing" if kind in ("", "thing") else kind)
    if dimension == "thing" and noun in ("", "case", "cases"):
        dimension = "people"
    before = text[start : span.start]
    words = bases(before), bases(text[span.end : end])
    terms = _questions().get(dimension) or _questions()["measure"]
    if dimension == "money" and _FOR.search(before):
        question = "price"
    else:
        question = _question(terms, kind == "fate", span.unit, words, bool(_CLOSE.search(before)))
        question = question or _first(terms, bases(text))
    if dimension == "thing" and question in _MORTAL:
        dimension, noun = "people", ""
    asked = not _ASKED.isdisjoint(words[0]) or bool(_ASKED_FOR.match(text, span.end))
    if asked and dimension == "money":
        question = question or "demand"
    part = kind not in ("money", "share") and _is_part(text, span, before, question, terms)
    near = place + 1 < len(spans) and spans[place + 1].start - span.end < 40
    old = bool(_COMPARED.search(before) or (near and _CHANGE.search(before)) or _WITHDRAWN.search(text))
    return Figure(
        float(span.low),
        float("inf") if span.high is None else float(span.high),
        dimension,
        "" if noun in _GENERIC or kind in ("money", "share", "fate") else noun,
        question,
        dimension == "money" and bool(_RATE.match(text, span.end) or _RATED.search(before)),
        part,
        old,
        asked,
        span.unit,
        dimension == "people" and _PERIOD.search(text[span.end :]) is not None,
        question in _FATES and _THEN.search(text) is not None,
    )


def _is_part(text: str, span: QuantitySpan, before: str, question: str, terms: Terms) -> bool:
    """Tell whether a figure counts some of a known set: "two of the dead", "the five judges"."""
    if _DEFINITE.search(before):
        return True
    found = _PARTED.search(text, span.start)
    if found is None or found.start() > span.end + 1:
        return False
    return not question or bool(_first(terms, bases(found.group(1))))


@lru_cache(maxsize=4096)
def _counted(unit: str) -> tuple[str, str]:
    """Give a unit's kind and the noun it counts, nouns of one kind as one; demonyms count people."""
    kind, noun = unit_kind(unit), unit_concept(unit)
    if not kind and noun:
        words = unit.split()
        known = next((word for word in words if unit_kind(word) in ("people", "fate")), None)
        if known:
            kind, noun = unit_kind(known), unit_concept(known)
        elif concept(fold_token(words[-1])[0])[:1] == "@":
            return "people", ""
    merged = _nouns().get(stem(noun.split()[-1])) if noun else None
    if merged is not None:
        return ("people" if kind in ("", "thing", "people") else kind), merged
    return kind, noun


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    """Read the nouns that count the same under several names."""
    return {
        stem(term): row["question"]
        for row in table("figure_questions")
        if row["dimension"] == "noun"
        for term in split(row["terms"])
    }


def _question(terms: Terms, fate: bool, unit: str, words: tuple[list[str], list[str]], close: bool) -> str:
    """Find what a figure answers: by the words next to it, then those behind it, then those before it."""
    before, behind = words
    counted = bases(unit)
    regions = (
        ((before, True), (behind, False)) if close else ((before[-2:], True), (behind, False), (before, True))
    )
    found = (_first(terms, region, last) for region, last in regions)
    known = _first(terms, counted)
    return (fate and known) or next(filter(None, found), "") or known


def _first(terms: Terms, words: Sequence[str], last: bool = False) -> str:
    """Find the question whose word stands first in a region, or last."""
    places = range(len(words) - 1, -1, -1) if last else range(len(words))
    return next((question for place in places for question in _at(terms, words, place)), "")


def _at(terms: Terms, words: Sequence[str], place: int) -> list[str]:
    """List the questions whose terms start at a place."""
    ends = terms.get(words[place], ())
    return [question for rest, question in ends if tuple(words[place + 1 : place + 1 + len(rest)]) == rest]


@lru_cache(maxsize=16_384)
def mentioned(text: str) -> frozenset[str]:
    """Give the questions of which a text without a figure speaks, by the words for them."""
    words = bases(text)
    questions = _questions()
    return frozenset(
        question
        for dimension in ("people", "money", "share")
        for place in range(len(words))
        for question in _at(questions[dimension], words, place)
    )


@lru_cache(maxsize=16_384)
def denied_count(text: str) -> str:
    """Give the question to which a text answers "none": "no ransom was paid", "no one died"."""
    if _ALL_FOUND.match(text):
        return "missing"
    if _NO_MONEY.search(text):
        return _first(_questions()["money"], bases(text))
    found = _NONE.match(text)
    if found is None:
        return ""
    near = bases(text[found.end() :])[:4]
    return _first(_questions()["people"], near) or _first(_questions()["money"], near)
