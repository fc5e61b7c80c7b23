"""Quantities: amounts as intervals, with the noun they count."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from credscore.normalize import context, numbers
from credscore.normalize.bounds import Left, bound_before, opened
from credscore.normalize.clauses import bag
from credscore.normalize.counting import is_gapped, is_part, unit_behind, unit_from_context
from credscore.normalize.fractions import part_of_point, ratio, share, spread
from credscore.normalize.lists import listed
from credscore.normalize.measures import Measure, sign_before
from credscore.normalize.parts import wholes
from credscore.normalize.ranges import Pair, pair_behind, rest_of_token
from credscore.normalize.revisions import current, is_level_before, sharing
from credscore.normalize.singles import pairs_and_singles
from credscore.normalize.spans import Number, QuantitySpan, Value, tidy
from credscore.normalize.text import has_digit, of_ascii
from credscore.normalize.units import MEASURED, unit_concept, unit_kind

if TYPE_CHECKING:
    from credscore.models import Quantity

__all__ = ["QuantitySpan", "find_quantities", "quantities", "unit_concept", "unit_kind"]

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_IN_ASCII: Final = of_ascii(_TOKEN)
#: The starters in the cases in which texts write them.
_STARTS: Final = frozenset(form for w in numbers.STARTERS for form in (w, w.capitalize(), w.upper()))
_ARTICLES: Final = frozenset({"a", "an", "A", "An"})
_COUNTED: Final = re.compile(
    r"\s(?:hundred|thousand|[mbtr]+illion|dozen|lakh|crore|half|few|couple|handful|third|quarter|[fse][iefv]\w+th|ninth|tenth)",
    re.IGNORECASE,
)
_MAGNITUDE: Final = re.compile(r"\b(?:magnitude|Richter scale)(?:\s(?:of|was|at))?\s$", re.IGNORECASE)
_BELOW_ZERO: Final = re.compile(r"(?:^|[\s(])(?:minus\s|[-−])$", re.IGNORECASE)
_OF_THEM: Final = re.compile(
    r"\s+(?:of\s+(?:them|us|whom|these|those)|in\s(?:number|all|total))\b", re.IGNORECASE
)
_OF_KNOWN: Final = frozenset({"all", "other"})
_BARE_BEFORE: Final = listed("bare_before")
_PHRASE_END: Final = re.compile(
    r"\s*(?:[.,;:)\"”’'!?–—]|$)|\s+(?:from|on|after|when|as|in|by|came|but|and|with|since|per|against)\b|\s-\s"
)
_TO_ONE: Final = re.compile(r"(?:\sto\s|-to-)(?:one|1)\b(?!\s?(?:million|billion|thousand))", re.IGNORECASE)
_DURING: Final = re.compile(r"\bover\s+(?:[\w-]+\s+[a-z]+|an?\s[\w]+-[a-z]+)$")
#: The age in years above which it is that of a thing, which is an amount.
_OLDEST: Final = 130
_MOST: Final = 200
_MOST_TRIED: Final = 2000


_SET_TERM = re.compile(r"[ -](?:tolerance|sum|hours?|emissions?|waste|carbon)\b", re.IGNORECASE)
"""What "zero" makes a set term with, and counts nothing of."""


def find_quantities(text: str) -> list[QuantitySpan]:
    """Find the amounts in a text, with their bounds and the nouns they count.

    Calendar years, dates, ages, clock times, ordinals, anniversaries, calibres, scores and
    numbers in names are left out; so are "one of", "no one", "the two" and durations that
    only date something ("two years ago", "the first visit in 24 years"). "No survivors" is a
    matter of polarity, not an amount. Shares in words come in percent. A point before three
    digits is a decimal point, except before exactly three zeros ("12.000 men").

    Parameters
    ----------
    text : str
        A sentence or clause. Only its first 200 amounts are read: no sentence holds more.

    Returns
    -------
    list of QuantitySpan
        In text order, not overlapping.

    Examples
    --------
    >>> find_quantities("At least 43 people were killed in 2016.")
    [QuantitySpan(low=43, high=None, unit='people', start=0, end=18)]
    """
    return _found(text) if _may_count(text) else []


def _may_count(text: str) -> bool:
    """Say by a cheap look whether a text may hold a number."""
    return not numbers.NUMBER_WORDS.isdisjoint(bag(text)) or has_digit(text)


def _found(text: str) -> list[QuantitySpan]:
    found: list[QuantitySpan] = []
    pos = tried = 0
    for token in (_IN_ASCII if text.isascii() else _TOKEN).finditer(text):
        word = token[0]
        if word not in _STARTS and not word[0].isdigit():
            continue
        start = token.start()
        if word.lower() == "zero" and _SET_TERM.match(text, token.end()):
            continue
        if start < pos or (word in _ARTICLES and _COUNTED.match(text, token.end()) is None):
            continue
        spans, pos = _at(text, start, word, found)
        found.extend(spans)
        tried += 1
        if len(found) >= _MOST or tried >= _MOST_TRIED:
            break
    return found


@lru_cache(maxsize=512)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Give a text's amounts as records, in text order, without those that a new one replaces.

    Examples
    --------
    >>> [q.model_dump() for q in quantities("between 40 and 50 houses")]
    [{'low': 40, 'high': 50, 'unit': 'houses'}]
    """
    found: list[QuantitySpan] = []
    spans: list[QuantitySpan] = []
    if _may_count(text):
        spans = _found(text)
        found = sharing(text, current(text, spans), find_quantities) if spans else []
        found += wholes(text, found, find_quantities)
    found += pairs_and_singles(text, [*found, *spans])
    if not found:
        return ()
    from credscore.models import Quantity

    found.sort(key=lambda span: span.start)
    return tuple([Quantity.of_valid({"low": q.low, "high": q.high, "unit": q.unit}) for q in found])


def _at(text: str, start: int, word: str, before: list[QuantitySpan]) -> tuple[list[QuantitySpan], int]:
    """Read what stands at `start`: its amounts (none, one, or the two ends of a change), and where to go on."""
    wide = spread(text, start) if not word[0].isdigit() else None
    if wide is not None:
        return [QuantitySpan(wide[0], wide[1], "percent", start, wide[2])], wide[2]
    point = part_of_point(text, start) if not word[0].isdigit() else None
    if point is not None:
        left = bound_before(text, start)
        return [QuantitySpan(*opened(point[0], point[0], left.kind), point[1], left.start, point[2])], point[
            2
        ]
    part = ratio(text, start) or share(text, start)
    if part is not None and not context.glued(text, start):
        left = bound_before(text, start)
        low, high = opened(part[0], part[0], left.kind)
        return [QuantitySpan(low, high, "percent", left.start, part[1])], part[1]
    if word[0].isdigit():
        number = numbers.digits(text, start)
        if number is None:
            return [], rest_of_token(text, Number(0, 0, start, start + len(word)))
        return _read(text, number, before)
    number = numbers.words(text, start)
    return _read(text, number, before) if number is not None else ([], start + 1)


def _read(text: str, number: Number, before: list[QuantitySpan]) -> tuple[list[QuantitySpan], int]:
    """Turn a number into amounts."""
    large = number.scale > 1 or "," in text[number.start : number.end]
    sign, start = sign_before(text, number.start, large)
    if _barred(text, number, start):
        return [], rest_of_token(text, number)
    left = bound_before(text, start, before[-1].end if before else None)
    pair = pair_behind(text, number, left.start, left.before, sign)
    if isinstance(pair, int):
        return [], pair
    last = pair.last if pair is not None else number
    if before and pair is None and not sign and is_part(text, before[-1], number):
        return [QuantitySpan(number.low, number.high, before[-1].unit, left.start, number.end)], number.end
    measure = unit_behind(text, last, last.end, sign or (pair.sign if pair is not None else ""))
    if measure is None:
        return [], rest_of_token(text, last)
    gapped = bool(before) and is_gapped(text, before[-1].end, number)
    if _is_none(text, number, left, measure, pair, gapped):
        return [], max(last.end, measure.end)
    if unit_kind(measure.unit) == "temperature" and _BELOW_ZERO.search(text[max(0, start - 8) : start]):
        number = number._replace(low=-number.low, high=-number.low)
    if before and _is_conversion(text, start, measure.unit, before[-1]):
        return [], measure.end
    if not measure.unit:
        lent = pair.unit if pair is not None else ""
        unit = lent or _unit_around(text, number, left, measure, before)
        if unit is None and pair is not None and not pair.apart and pair.low >= 1000:
            unit = ""
        if unit is None:
            return [], last.end
        measure = measure._replace(unit=unit)
    return _amounts(text, number, pair, left, measure), max(last.end, measure.end)


def _amounts(
    text: str, number: Number, pair: Pair | None, left: Left, measure: Measure
) -> list[QuantitySpan]:
    factor, kind = measure.factor, measure.bound or left.kind
    if pair is not None and pair.apart:
        first, last = _scaled(pair.low, factor), _scaled(pair.high, factor)
        return [
            QuantitySpan(first, first, measure.unit, left.start, number.end),
            QuantitySpan(last, last, measure.unit, pair.last.start, measure.end),
        ]
    begin = left.start
    ends: tuple[Value, Value | None] = (number.low, number.high)
    if pair is not None:
        ends = (pair.low, pair.high)
        begin -= 8 if text[max(0, begin - 8) : begin].lower() == "between " else 0
    high = None if ends[1] is None else _scaled(ends[1], factor)
    if kind == "min" and _DURING.search(text[max(0, measure.end - 32) : measure.end]):
        # "Over two days" may mean during them.
        kind = "about" if unit_kind(measure.unit) == "duration" else kind
    return [QuantitySpan(*opened(_scaled(ends[0], factor), high, kind), measure.unit, begin, measure.end)]


def _scaled(value: Value, factor: float) -> Value:
    return value if factor == 1 else tidy(value * factor)


def _is_conversion(text: str, start: int, unit: str, last: QuantitySpan) -> bool:
    """Tell a parenthesis that gives the amount before in another unit ("60 km (37 miles)")."""
    kind = unit_kind(unit)
    if kind == "money" and unit != last.unit:
        return False
    return text[last.end : start].strip() == "(" and kind in MEASURED and kind == unit_kind(last.unit)


def _unit_around(
    text: str, number: Number, left: Left, measure: Measure, before: list[QuantitySpan]
) -> str | None:
    if _MAGNITUDE.search(text[max(0, number.start - 20) : number.start]):
        return "magnitude"
    unit = unit_from_context(text, left.start, measure.end, left.before, number, before)
    if unit is not None:
        return unit
    if before and is_level_before(text, before[-1], left.start):
        return ""
    big = number.low >= 1000 and (number.scale > 1 or "," in text[number.start : number.end])
    return (
        ""
        if left.kind
        or (measure.bound and text[number.end : number.end + 1] != "+")
        or big
        or _stands_alone(text, number, left)
        else None
    )


def _stands_alone(text: str, number: Number, left: Left) -> bool:
    """Tell a bare count that ends its phrase ("There were 17.", "thirteen of them")."""
    if number.low < 2 and float(number.low).is_integer():
        return False
    if _OF_THEM.match(text, number.end) is not None or left.before.lower() in _OF_KNOWN:
        return True
    if left.before.lower() == "of" and text.startswith(" - ", number.end):
        return False
    return left.before.lower() in _BARE_BEFORE and _PHRASE_END.match(text, number.end) is not None


def _barred(text: str, number: Number, start: int) -> bool:
    """Tell whether the surroundings alone make the number no quantity."""
    if _TO_ONE.match(text, number.end) is not None:
        return True
    if number.words:
        if context.is_capital_name(text, number.start) or context.glued(text, number.start):
            return True
        return number.low == 1 and number.scale == 1 and context.is_pronoun(text, number.start, number.end)
    if context.is_dialled(text, number.start, number.end):
        return True
    signed = start != number.start
    if (not signed and context.glued(text, start)) or context.is_clock(text, number.end):
        return True
    whole = isinstance(number.low, int) and number.scale == 1
    if whole and number.low <= 31 and context.is_date(text, number.start, number.end):
        return True
    after = text[number.end : number.end + 2]
    if after[:1] in ("/", ":") and after[1:].isdigit():
        return True
    listed_item = whole and context.is_list_mark(text, number.start, number.end)
    return listed_item or (whole and not signed and context.is_address(text, number.end))


def _is_none(
    text: str, number: Number, left: Left, measure: Measure, range_: Pair | None, gapped: bool
) -> bool:
    """Tell whether the number, its unit known, is no quantity after all."""
    before = left.before.lower()
    pair = range_ is not None and not range_.apart
    kind = unit_kind(measure.unit) if measure.unit else ""
    if kind == "duration":
        return (
            (number.low <= _OLDEST and context.is_age(text, number.start, number.end, "years"))
            or (number.low <= _OLDEST and context.is_age(text, left.start, measure.end, "-"))
            or context.is_time_past(text, measure.end)
            or "anniversary" in text[measure.end : measure.end + 24]
            or context.is_since_figure(text, left.start, before)
        )
    measured = kind in MEASURED
    if number.words and number.low == 1 == number.high and not (pair or measured or kind or left.kind):
        # "One rally" counts nothing; "one soldier" and "one ship" do.
        return True
    if number.words and context.is_age(text, number.start, number.end, measure.unit or "years"):
        return True
    if left.kind and not measure.unit and context.is_age_limit(text, number.start, number.low):
        return True
    if context.is_definite(before, float(number.low), number.words) and not measured:
        return True
    label = not number.words and not gapped and _is_label(text, number, left, measure, kind)
    return label or (pair and range_ is not None and not measure.unit and not left.kind and range_.low < 20)


def _is_label(text: str, number: Number, left: Left, measure: Measure, kind: str) -> bool:
    """Tell whether digits are an age, a year, or part of a name."""
    if context.is_age(text, number.start, number.end, measure.unit):
        return True
    four = number.end - number.start == 4 and isinstance(number.low, int) and number.scale == 1
    if four and kind not in MEASURED:
        known = kind in ("people", "fate", "thing")
        if context.is_year(int(number.low), left.before.lower(), known, bool(left.kind)):
            return True
    return not left.kind and context.is_designation(text, number.start, left.before, measure.unit != "")
