"""Numbers in a row of tokens: digits and number words as one interval."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.lexicon import table

_STICKING: Final = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Scales that stick to the digits ("4.2bn")."""

_SCALE_LETTERS: Final = {"mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12}
_DIGITS: Final = re.compile(r"(\d+(?:[., ]\d+){0,12}|\.\d+)([a-z]{0,3})")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[, ]\d{3}){1,12}(?:\.\d+)?")
_YEARS: Final = range(1500, 2100)
INFINITE: Final = float("inf")


class Word(NamedTuple):
    """A number word of the lexicon."""

    kind: str
    low: float
    high: float


class Amount(NamedTuple):
    """An interval, how finely it is written (0 where no decimals are), and whether it is a year."""

    low: float
    high: float
    step: float = 0.0
    year: bool = False


@lru_cache(maxsize=1)
def number_words() -> dict[str, Word]:
    """Read the number words: units, tens, scales, vague words and plural scales."""
    words = {
        row["term"]: Word(row["kind"], float(row["low"]), float(row["high"]) if row["high"] else INFINITE)
        for row in table("numbers")
    }
    return words | {term: Word("scale", value, value) for term, value in _SCALE_LETTERS.items()}


@lru_cache(maxsize=1)
def bounds() -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """Read the words that bound a number from below or above, before it and behind it."""
    before: dict[tuple[str, ...], str] = {}
    after: dict[tuple[str, ...], str] = {}
    for row in table("bounds"):
        (before if row["place"] == "before" else after)[tuple(row["term"].split())] = row["kind"]
    return before, after


@lru_cache(maxsize=1)
def measures() -> dict[str, tuple[str, float]]:
    """Read the units of measure: what each measures, and its size in base units."""
    return {row["unit"]: (row["dimension"], float(row["factor"])) for row in table("cluster_units")}


@lru_cache(maxsize=100_000)
def parse_digits(token: str) -> tuple[float, float, float, str] | None:
    """Read one token with digits: value, scale, fineness and what sticks to it.

    Examples
    --------
    >>> parse_digits("12,000")
    (12000.0, 1, 0.0, '')
    >>> parse_digits("4.2bn")
    (4.2, 1000000000, 0.1, '')
    """
    match = _DIGITS.fullmatch(token)
    if match is None or len(token) > 40:
        return None
    digits, tail = match.groups()
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "").replace(" ", "")
    elif "," in digits and digits.count(",") == 1 and "." not in digits:
        digits = digits.replace(",", ".")
    if not re.fullmatch(r"\d*\.?\d+", digits):
        return None
    decimals = len(digits) - digits.index(".") - 1 if "." in digits else 0
    step = 10.0**-decimals if decimals else 0.0
    return float(digits), _STICKING.get(tail, 1), step, "" if tail in _STICKING else tail


def is_year(token: str) -> bool:
    """Tell whether a token reads as a calendar year."""
    return len(token) == 4 and token.isdigit() and int(token) in _YEARS


@lru_cache(maxsize=200_000)
def read_run(words: tuple[str, ...]) -> Amount | None:
    """Read a run of number tokens as one amount.

    Examples
    --------
    >>> read_run(("twelve", "thousand")).low == read_run(("12 000",)).low == read_run(("12k",)).low
    True
    >>> read_run(("several", "thousand"))
    Amount(low=3000.0, high=9000.0, step=0.0, year=False)
    >>> read_run(("tens", "thousands"))
    Amount(low=20000.0, high=99999.0, step=0.0, year=False)
    """
    if len(words) == 1 and is_year(words[0]):
        return Amount(float(words[0]), float(words[0]), 0.0, True)
    known = number_words()
    total_low = total_high = step = 0.0
    low: float | None = None
    high = 0.0
    for text in words:
        word = known.get(text)
        if word is None:
            parsed = parse_digits(text)
            if parsed is None:
                return None
            value, scale, fine, _ = parsed
            low = high = value * scale
            step = fine * scale
        elif word.kind in ("one", "ten"):
            low, high = (low or 0.0) + word.low, high + word.high
        elif word.kind == "scale" or (word.kind == "plural" and low is not None):
            scale = word.low if word.kind == "scale" else float(10 ** (len(str(int(word.low))) - 1))
            wide = low is not None and low != high and word.kind == "plural"
            low, high = (
                (1.0 if low is None else low) * scale,
                ((high + wide) if low is not None else 1.0) * scale - wide,
            )
            step *= scale
            if scale > 100:
                total_low, total_high, low, high = total_low + low, total_high + high, None, 0.0
        else:
            low, high = word.low, word.high
    return Amount(total_low + (low or 0.0), total_high + (high if low is not None else 0.0), step)
