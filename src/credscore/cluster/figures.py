"""Figures in a row of tokens: where each ends, its interval, and what kind of figure it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from credscore.cluster import kinds as v
from credscore.cluster.numbers import (
    INFINITE,
    Amount,
    bounds,
    measures,
    number_words,
    read_run,
)
from credscore.cluster.signature import COUNT, DATE, MEASURES, MONEY, SPAN, YEAR
from credscore.cluster.vocabulary import Vocabulary
from credscore.normalize.context import MONTHS, MONTHS_SHORT
from credscore.normalize.lists import listed

_MONTHS: Final = frozenset((*MONTHS, *MONTHS_SHORT))
_IDLE_AFTER_ONE: Final = listed("idle_after_one")
_SIGNS: Final = frozenset("$€£¥₽₹₴₩")
_MONEY: Final = frozenset(
    ["dollar", "dollars", "usd", "euro", "euros", "eur", "yuan", "yen", "rupees", "rubles", "roubles"]
)


class Figure(NamedTuple):
    """A figure as it is written.

    Attributes
    ----------
    low, high, factor, kind, step
        As in :class:`~credscore.cluster.signature.Number`.
    """

    low: float
    high: float
    factor: float
    kind: int
    step: float


def read_figure(vocabulary: Vocabulary, tokens: list[int], start: int) -> tuple[Figure | None, int]:
    """Read the figure that starts at a numeric token.

    Returns
    -------
    figure : Figure or None
        None where the tokens count nothing ("one of them").
    end : int
        The place behind it.
    """
    folded = vocabulary.folded
    amount, end = _amount(vocabulary, tokens, start)
    if amount is None:
        return None, end
    words = [folded[token] for token in tokens[max(0, start - 4) : start]]
    joint = folded[tokens[end]] if end + 1 < len(tokens) else ""
    if joint in ("-", "to") or (joint == "and" and words[-1:] == ["between"]):
        upper, behind = _amount(vocabulary, tokens, end + 1)
        if upper is not None and not upper.year and upper.low > amount.low:
            amount, end = _spanned(amount, upper, scaled=joint != "and"), behind
    following = [folded[token] for token in tokens[end : end + 2]]
    low, high = _bounded(amount, words, following)
    kind, factor = _kind(amount, words[-1:], following[:1])
    return Figure(low, high, factor, kind, amount.step), end


def _spanned(lower: Amount, upper: Amount, *, scaled: bool) -> Amount:
    """Unite the ends of a range; in "8 to 10 thousand" the scale is that of both."""
    scale = 1
    unscaled = lower.high < 1000 <= upper.low and upper.low % 1000 == 0 and scaled
    if unscaled and upper.low / 1000 > lower.high:
        scale = 1000 ** ((len(str(int(upper.low))) - 1) // 3)
    return Amount(lower.low * scale, upper.high, SPAN)


def _amount(vocabulary: Vocabulary, tokens: list[int], start: int) -> tuple[Amount | None, int]:
    """Read one run of number tokens: digits, then scales, or number words alone."""
    flags, folded = vocabulary.flags, vocabulary.folded
    if start >= len(tokens) or not flags[tokens[start]] & v.NUMERIC:
        return None, start + 1
    known = number_words()
    first = folded[tokens[start]]
    words = [first]
    digits = bool(flags[tokens[start]] & v.NUMBER)
    end = start + 1
    while end < len(tokens):
        word = folded[tokens[end]]
        if word in ("and", "of", "a") and end + 1 < len(tokens) and folded[tokens[end + 1]] in known:
            linked = known[words[-1]].kind if words[-1] in known else ""
            if word != ("and" if linked == "scale" else "of") or linked not in ("scale", "plural"):
                break
            if linked == "plural" and known[folded[tokens[end + 1]]].kind != "plural":
                break
            end += 1
            continue
        if word not in known or (digits and known[word].kind != "scale"):
            break
        words.append(word)
        end += 1
    if len(words) == 1 and first in ("one", "few", "couple", "handful", "half"):
        before = folded[tokens[start - 1]] if start else ""
        after = folded[tokens[end]] if end < len(tokens) else "of"
        if after in _IDLE_AFTER_ONE if first == "one" else before not in ("a", "past", "last", "next"):
            return None, end
    return read_run(tuple(words)), end


def _kind(amount: Amount, before: list[str], after: list[str]) -> tuple[int, float]:
    """Tell what a number is by the words next to it, and the size of its unit."""
    previous, following = (before or [""])[0], (after or [""])[0]
    if previous in _SIGNS or following in _MONEY:
        return MONEY, 1.0
    if amount.low == amount.high <= 31 and (previous in _MONTHS or following in _MONTHS):
        return DATE, 1.0
    if amount.year:
        return YEAR, 1.0
    dimension, factor = measures().get(following, ("", 1.0))
    return (4 + MEASURES.index(dimension), factor) if dimension in MEASURES else (COUNT, 1.0)


def _bounded(amount: Amount, before: list[str], after: list[str]) -> tuple[float, float]:
    """Open an interval where words around the number say so ("more than", "up to", "or more")."""
    leading, trailing = bounds()
    words = before[:-1] if before and before[-1] in _SIGNS else before
    side = next((leading[tail] for k in (4, 3, 2, 1) if (tail := tuple(words[-k:])) in leading), None)
    if side in (None, "about"):
        side = trailing.get(tuple(after), side)
    if side == "min":
        return amount.low, INFINITE
    if side == "max":
        return 0.0, amount.high
    return amount.low, amount.high
