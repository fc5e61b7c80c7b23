"""Quantities: amounts as intervals, with the noun they count."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from credscore.lexicon import table
from credscore.normalize import context, nouns, numbers
from credscore.normalize.lists import listed
from credscore.normalize.measures import Measure, glued_unit, hyphen_unit, sign_before, worded_unit
from credscore.normalize.numbers import Number, Value, tidy
from credscore.normalize.units import FATES, unit_concept, unit_kind

if TYPE_CHECKING:
    from credscore.models import Quantity

__all__ = ["QuantitySpan", "find_quantities", "quantities", "unit_concept", "unit_kind"]


class QuantitySpan(NamedTuple):
    """An amount found in ``text[start:end]``, from its bounding words to its unit.

    Attributes
    ----------
    low : int or float
        Lower end; 0 behind "up to".
    high : int, float or None
        Upper end; None behind "at least".
    unit : str
        The noun counted in lower case, an ISO 4217 code, "percent", a measure, or "".
    start, end : int
        Offsets of the whole wording.
    """

    low: Value
    high: Value | None
    unit: str
    start: int
    end: int


_BEFORE: Final = {r["term"]: r["kind"] for r in table("bounds") if r["place"] == "before"}
_AFTER: Final = re.compile(
    r"(?:\s?\+|-plus\b|\splus\b(?=\s)|-odd\b|\s(?:"
    + "|".join(re.escape(r["term"]) for r in table("bounds") if r["place"] == "after")
    + r")\b)",
    re.IGNORECASE,
)
_AFTER_KIND: Final = {r["term"]: r["kind"] for r in table("bounds") if r["place"] == "after"}
_AFTER_KIND |= {"+": "min", "-plus": "min", "plus": "min", "-odd": "about"}

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+")
_LETTERS: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"\d")
_LEFT: Final = re.compile(r"[^\W_][\w&.'’-]*")
_JOIN: Final = re.compile(
    r"(?:\s?(?:%|percent|per cent))?(?:(\s?[-–]\s?)|\s+(to|or|and)\s+)(?=[\d$€£¥₹a-zA-Z])", re.I
)
_GROWTH: Final = re.compile(
    r"\b(?:r[io]se[sn]?|rising|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|surg\w+|soar\w*|fell|fall\w*|drop\w*|declin\w+"
    r"|went|shr[aiu]nk\w*|plung\w+|cut\w*|reduc\w+|slid\w*|rais\w+|up|down|chang\w+|mov\w+|doubl\w+|tripl\w+"
    r"|narrow\w*|widen\w*|lower\w*|slump\w*|tumbl\w+|revis\w+|expand\w*|improv\w+|swell\w*|swollen|dipp?\w*)\b"
    r"[^.;]{0,60}\bfrom\s+(?:about\s|around\s|some\s|nearly\s|roughly\s)?$",
    re.IGNORECASE,
)
_PARTITIVE: Final = re.compile(
    r"\s+of\s+(?:(?:the|its|his|her|their|our|these|those|all|my|what)\s+)?(?:(?:them|us|whom|which)\b)?",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\s+of\s+(?:them|us|whom|which|those|these)\b", re.IGNORECASE)
_FATE: Final = re.compile(
    r"\s+(?:(?:were|are|was|is|have|had|has|been|being|be|confirmed|believed|reported|feared|presumed|also|now|still"
    r"|more|others|other|further|left|either|officially|listed|as|declared|found)\s+){0,4}([a-z]+)"
)
_OTHERS: Final = re.compile(r"\s+(?:others?|more|further|additional)\b(?!\s+than)", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\s+(?:were|are|have|had|will|would|could|may|took|take|remain\w*|survived|died|attended|voted|rallied|marched"
    r"|gathered|protested|turned|fled|joined|demonstrated|poured|lined|packed|filled|on board|aboard|escaped|signed)\b"
)
_TOLL: Final = re.compile(
    r"\b(?:(death) toll|(?:number|total|count|tally|figure|share) of ((?:[a-z]+ ){0,3}[a-z]+)"
    r"|(toll|deaths|fatalities|casualties|injuries|cases|infections|arrests))\b",
    re.IGNORECASE,
)
_DOING: Final = {
    "killing": "killed", "killed": "killed", "kills": "killed", "kill": "killed", "injuring": "injured",
    "injured": "injured", "injures": "injured", "wounding": "wounded", "wounded": "wounded", "wounds": "wounded",
    "arresting": "arrested", "arrested": "arrested", "arrests": "arrested", "detaining": "detained",
    "detained": "detained", "rescuing": "rescued", "rescued": "rescued", "trapping": "trapped",
    "displacing": "displaced", "displaced": "displaced", "infecting": "infected", "infected": "infected",
    "evacuating": "evacuated", "evacuated": "evacuated",
}  # fmt: skip
_MOST_QUANTITIES: Final = 200


def find_quantities(text: str) -> list[QuantitySpan]:
    """Find the amounts in a text, with their bounds and the nouns they count.

    Calendar years, dates, ages, clock times, ordinals, anniversaries, calibres, scores and
    numbers in names are left out; so are "one of", "no one" and "the two". "No survivors"
    is a matter of polarity, not an amount.

    Parameters
    ----------
    text : str
        A sentence or clause. Only the first 200 amounts are read.

    Returns
    -------
    list of QuantitySpan
        In text order, not overlapping.

    Examples
    --------
    >>> find_quantities("At least 43 people were killed in 2016.")
    [QuantitySpan(low=43, high=None, unit='people', start=0, end=18)]
    """
    if not _DIGIT.search(text) and numbers.NUMBER_WORDS.isdisjoint(_LETTERS.findall(text.lower())):
        return []
    found: list[QuantitySpan] = []
    pos = 0
    for token in _TOKEN.finditer(text):
        start = token.start()
        if start < pos:
            continue
        number = _number(text, token)
        if number is None:
            continue
        spans, pos = _read(text, number, found)
        found.extend(spans)
        if len(found) >= _MOST_QUANTITIES:
            break
    return found


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Give a text's amounts as records, in text order.

    Examples
    --------
    >>> [q.model_dump() for q in quantities("between 40 and 50 houses")]
    [{'low': 40, 'high': 50, 'unit': 'houses'}]
    """
    from credscore.models import Quantity

    return tuple(Quantity(low=q.low, high=q.high, unit=q.unit) for q in find_quantities(text))


def _number(text: str, token: re.Match[str]) -> Number | None:
    word = token.group()
    if word[0].isdigit():
        return numbers.digits(text, token.start()) or Number(0, 0, token.start(), token.end(), 0)
    if word.lower() not in numbers.STARTERS:
        return None
    return numbers.words(text, token.start())


class _Left(NamedTuple):
    """What stands before a number: its bound, where the wording starts, and the word before that."""

    bound: str
    start: int
    before: str
    spoken: str


def _left(text: str, start: int) -> _Left:
    """Read the bounding words before `start` ("at least", "up to")."""
    base = max(0, start - 48)
    words = [(m.group(), base + m.start(), base + m.end()) for m in _LEFT.finditer(text, base, start)][-4:]
    if words and base and words[0][1] == base:
        words = words[1:]
    while words and re.search(r"[^\s\"“‘'(]", text[words[-1][2] : start]):
        return _Left("", start, "", words[-1][0])
    if words and words[-1][0].lower() in ("a", "an", "the") and len(words) > 1:
        inner = words[:-1]
    else:
        inner = words
    for size in range(min(4, len(inner)), 0, -1):
        term = " ".join(word for word, _, _ in inner[-size:]).lower()
        if term in _BEFORE:
            before = inner[-size - 1][0] if len(inner) > size else ""
            return _Left(_BEFORE[term], inner[-size][1], before, inner[-1][0])
    return _Left("", start, words[-1][0] if words else "", words[-1][0] if words else "")


def _read(text: str, number: Number, before: list[QuantitySpan]) -> tuple[list[QuantitySpan], int]:
    """Turn a number into quantities (none, one, or two), and say where to read on."""
    sign, start = sign_before(text, number.start)
    if number.scale == 0 or _barred(text, number, start):
        return [], _skip(text, number)
    left = _left(text, start)
    pair = _range(text, number, left)
    if isinstance(pair, int):
        return [], pair
    end = pair.end if pair else number.end
    measure = _unit(text, pair or number, end, sign or (pair.sign if pair else ""))
    if measure is None:
        return [], end
    low, high = (number.low, number.high) if pair is None else (pair.low, pair.high)
    if measure.factor != 1:
        low, high = tidy(low * measure.factor), None if high is None else tidy(high * measure.factor)
    if _is_none(text, number, left, measure, pair is not None):
        return [], max(end, measure.end)
    low, high, end = _bounded(text, low, high, left.bound, measure)
    if not measure.unit:
        unit = _from_context(text, start, end, left, number, before)
        if unit is None:
            return [], end
        measure = measure._replace(unit=unit)
    return [QuantitySpan(low, high, measure.unit, left.start, end)], end


def _barred(text: str, number: Number, start: int) -> bool:
    """Tell whether the surroundings alone make the number no quantity."""
    if number.words:
        if context.is_capital_name(text, number.start):
            return True
        return number.low == 1 and number.scale == 1 and _idle_one(text, number)
    if (start == number.start and context.glued(text, start)) or context.is_clock(text, number.end):
        return True
    whole = isinstance(number.low, int) and number.scale == 1
    if whole and number.low <= 31 and context.is_date(text, number.start, number.end):
        return True
    after = text[number.end : number.end + 2]
    if after[:1] in ("/", ":") and after[1:].isdigit():
        return True
    return whole and (
        context.is_list_mark(text, number.start, number.end)
        or (start == number.start and context.is_address(text, number.end))
    )


_IDLE_AFTER: Final = nouns.IDLE
_IDLE_BEFORE: Final = listed("idle_before_one")


def _idle_one(text: str, number: Number) -> bool:
    after = re.match(r"\s+([a-z]+)", text[number.end : number.end + 24])
    if after is None:
        return re.match(r"\s+or\b", text[number.end :][:5]) is None
    left = re.search(r"([A-Za-z]+)[\s-]+$", text[max(0, number.start - 16) : number.start])
    if left and left.group(1).lower() in _IDLE_BEFORE:
        return True
    return after.group(1) in _IDLE_AFTER or text[number.end : number.end + 1] == "-"


def _skip(text: str, number: Number) -> int:
    """Step over the rest of a token that is no quantity ("10:30", "555-1234", "24th")."""
    if number.words:
        return number.end
    rest = re.compile(r"[\w.,:/-]{0,40}").match(text, number.end)
    end = rest.end() if rest else number.end
    while end > number.end and text[end - 1] in ".,:-/":
        end -= 1
    return max(end, number.end)


class _Pair(NamedTuple):
    low: Value
    high: Value | None
    end: int
    sign: str
    scale: int
    suffix: str
    words: bool


def _range(text: str, first: Number, left: _Left) -> _Pair | int | None:
    """Read the second half of a range.

    None where there is no range; an offset to read on where two numbers are a score or a
    span of years.
    """
    join = _JOIN.match(text, first.end)
    if join is None:
        return None
    hyphen, word = join.group(1), (join.group(2) or "").lower()
    if word == "and" and left.before.lower() != "between" and left.spoken.lower() != "between":
        return None
    second, sign = _second(text, join.end())
    if second is None or second.scale == 0:
        return None
    if hyphen is not None:
        return _hyphenated(text, first, second, sign, hyphen)
    if word == "to" and _GROWTH.search(text[max(0, first.start - 90) : left.start]):
        return None
    low, high = _spread(first, second)
    if high is None or low >= high or (word == "or" and high > 2 * low + 1):
        return None
    return _Pair(low, high, second.end, sign, second.scale, second.suffix, first.words)


def _hyphenated(text: str, first: Number, second: Number, sign: str, hyphen: str) -> _Pair | int | None:
    if hyphen.strip() != hyphen and hyphen != " – ":
        return None
    low, high = _spread(first, second)
    year_like = isinstance(first.low, int) and 1500 <= first.low <= 2100 and first.scale == 1
    more = re.match(r"[-–/]\d", text[second.end :][:2]) is not None
    if (
        more
        or high is None
        or low >= high
        or context.is_result(text, second.end)
        or (year_like and second.low < 2101)
    ):
        return _skip(text, second)
    if context.is_date(text, first.start, second.end) or context.is_clock(text, second.end):
        return _skip(text, second)
    return _Pair(low, high, second.end, sign, second.scale, second.suffix, first.words)


def _second(text: str, pos: int) -> tuple[Number | None, str]:
    bound = re.match(
        r"(?:about|around|as many as|nearly|almost|some|even|perhaps|up to|more than|at least)\s+",
        text[pos : pos + 14],
    )
    if bound is not None:
        pos += bound.end()
    money = re.match(r"(?:US|A|C|HK|NZ|S|R)?[$€£¥₹]", text[pos : pos + 3])
    at = pos + (money.end() if money else 0)
    if at < len(text) and text[at].isdigit():
        second = numbers.digits(text, at)
        return second, (money.group() if money else "")
    return numbers.words(text, at), ""


def _spread(first: Number, second: Number) -> tuple[Value, Value | None]:
    """Join two numbers to a range; the first inherits the scale of the second ("4 to 5 million")."""
    low, high = first.low, second.high
    if first.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low = tidy(low * second.scale)
    return low, high


def _unit(text: str, number: Number | _Pair, end: int, sign: str) -> Measure | None:
    """Find the unit behind a number, or None where the number turns out to be a name."""
    plus = _AFTER.match(text, end)
    kind = ""
    if plus is not None:
        kind, end = _AFTER_KIND.get(plus.group().strip().lower(), "about"), plus.end()
    if sign:
        return Measure(sign, end, bound=kind)
    glued = glued_unit(text, end, number.suffix, number.scale)
    if glued is not None:
        return None if glued.barred else glued._replace(bound=kind)
    if end < len(text) and (text[end].isalpha() or text[end] == "_"):
        return None
    hyphen = hyphen_unit(text, end)
    if hyphen is not None:
        return None if hyphen.barred else hyphen._replace(bound=kind)
    partitive = _PARTITIVE.match(text, end)
    worded = worded_unit(text, end, number.scale) or (
        partitive and worded_unit(text, partitive.end() - 1, number.scale)
    )
    if worded:
        after = _AFTER.match(text, worded.end)
        late = _AFTER_KIND.get(after.group().strip().lower(), "") if after else ""
        return worded._replace(bound=kind or late, end=after.end() if after and late else worded.end)
    return _noun_unit(text, number, end, partitive)._replace(bound=kind)


def _noun_unit(text: str, number: Number | _Pair, end: int, partitive: re.Match[str] | None) -> Measure:
    if partitive is not None and _PRONOUN.match(text, end):
        return Measure("", end)
    others = _OTHERS.match(text, end)
    fate = _FATE.match(text, end)
    if fate is not None and fate.group(1) in FATES and not (partitive and fate.group(1) == "missing"):
        after = text[fate.end() :][:24]
        if not nouns.looks_counted(text, fate.end()) or not after.startswith(" "):
            return Measure(fate.group(1), fate.end(1))
    at = (
        end
        if partitive is None
        else partitive.end() - (0 if text[partitive.end() - 1 : partitive.end()].strip() else 1)
    )
    one = number.low == 1 and number.high == 1
    noun = nouns.counted(text, at, one)
    if noun is not None:
        return Measure(noun.unit, noun.end)
    return Measure("", others.end() if others else end)


def _is_none(text: str, number: Number, left: _Left, measure: Measure, pair: bool) -> bool:
    """Tell whether the number, its unit known, is no quantity after all."""
    before = left.before.lower()
    whole = isinstance(number.low, int) and number.scale == 1 and not number.words and not pair
    kind = unit_kind(measure.unit) if measure.unit else ""
    measured = kind in ("money", "duration", "length", "area", "weight", "volume", "share")
    if measure.unit and kind == "duration":
        if context.is_age(text, number.start, number.end, "years") or context.is_age(
            text, left.start, measure.end, "-"
        ):
            return True
        if context.is_time_past(text, measure.end) or "anniversary" in text[measure.end : measure.end + 24]:
            return True
        return context.is_since_figure(text, left.start, before)
    if not number.words and context.is_age(text, number.start, number.end, measure.unit):
        return True
    raw = text[number.start : number.end]
    if whole and len(raw) == 4 and not measured and isinstance(number.low, int):
        known = measure.unit != "" and kind in ("people", "fate", "thing")
        if context.is_year(number.low, before, known, bool(left.bound)):
            return True
    if context.is_definite(before, float(number.low), number.words) and not measured:
        return True
    if (
        not number.words
        and not left.bound
        and context.is_designation(text, number.start, left.before, measure.unit != "")
    ):
        return True
    return pair and not measure.unit and not left.bound and number.low < 20


def _bounded(
    text: str, low: Value, high: Value | None, bound: str, measure: Measure
) -> tuple[Value, Value | None, int]:
    """Open the interval on the side that the bounding words name."""
    kind = measure.bound or bound
    if (
        kind == "min"
        and bound == "min"
        and unit_kind(measure.unit) == "duration"
        and _spans_time(text, measure)
    ):
        kind = "about"
    if kind == "min":
        return low, None, measure.end
    if kind == "max":
        return 0, high, measure.end
    return low, high, measure.end


def _spans_time(text: str, measure: Measure) -> bool:
    """Tell "killed over two days" (during) from "more than two days"."""
    return re.search(r"\bover\s+[\w-]+\s+[a-z]+$", text[max(0, measure.end - 32) : measure.end]) is not None


_LINK: Final = re.compile(
    r"\b(?:number|figure|total|toll|count|tally|from|to|others?|more|another|of whom|of them)\b", re.I
)


def _from_context(
    text: str, start: int, end: int, left: _Left, number: Number, before: list[QuantitySpan]
) -> str | None:
    """Find the unit of a bare number from what stands before or behind; None where it says nothing."""
    doing = _DOING.get(left.before.lower())
    if doing:
        return doing
    toll = None
    since = before[-1].end if before else 0
    for toll in _TOLL.finditer(text, max(since, start - 110), start):
        pass
    if toll is not None:
        return "deaths" if toll.group(1) else (toll.group(2) or toll.group(3)).split()[-1].lower()
    if before and unit_kind(before[-1].unit) not in ("duration", "share") and before[-1].unit:
        between = text[before[-1].end : end + 12]
        money = unit_kind(before[-1].unit) == "money"
        if len(between) < 160 and (_LINK.search(between) or _OTHERS.match(text, number.end)) and not money:
            return before[-1].unit
        if money and number.scale >= 1000 and re.search(r"\b(?:from|to|and|or)\b", between):
            return before[-1].unit
    if _OTHERS.match(text, number.end) and "other" in text[number.end : number.end + 8]:
        return "people"
    if _VERB.match(text, number.end) and number.low >= 2:
        return "people"
    if number.words and number.scale == 1 and number.low != number.high and number.high != 2:
        return "people"
    big = number.low >= 1000 and (number.scale > 1 or "," in text[number.start : number.end])
    return "" if left.bound or big else None
