"""Two numbers that make one amount ("40 to 50", "between $4bn and $5bn"), or a change ("from 10 to 12")."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from credscore.normalize import context, numbers
from credscore.normalize.spans import Number, Value, tidy
from credscore.normalize.units import CURRENCY_SIGNS


class Pair(NamedTuple):
    """A second number read behind a first.

    `sign` is the currency code that stood before the second number; `apart` says that the two
    are the ends of a change or the sides of a vote, two amounts with one unit, which is `unit`
    where no noun follows.
    """

    low: Value
    high: Value
    end: int
    sign: str
    last: Number
    apart: bool = False
    unit: str = ""


_JOIN: Final = re.compile(
    r"(?:(?P<share>\s?(?:%|percent\b|per cent\b))|(?P<unit>\s[a-z]{2,12}))?"
    r"(?:(?P<hyphen>\s?[-–]\s?)|\s+(?P<word>to|or|and)\s+)(?=[\d$€£¥₹a-zA-Z])",
    re.IGNORECASE,
)
_GROWTH: Final = re.compile(
    r"\b(?:r[io]se[sn]?|rising|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|surg\w+|soar\w*|fell|fall\w*|drop\w*|declin\w+"
    r"|went|shr[aiu]nk\w*|plung\w+|cut\w*|reduc\w+|slid\w*|rais\w+|up|down|chang\w+|mov\w+|doubl\w+|tripl\w+"
    r"|narrow\w*|widen\w*|lower\w*|slump\w*|tumbl\w+|revis\w+|expand\w*|improv\w+|swell\w*|swollen|dipp?\w*)\b"
    r"[^.;]{0,60}\bfrom\s+(?:about\s|around\s|some\s|nearly\s|roughly\s)?$",
    re.IGNORECASE,
)
_ROSE: Final = re.compile(
    r"\b(?:add(?:ed|s)|climb(?:ed|s)|drop(?:ped|s)|eas(?:ed|es)|f[ae]ll(?:s|en)?|gain(?:ed|s)|jump(?:ed|s)|lost|loses|plung(?:ed|es)"
    r"|r[oi]se[sn]?|sheds?|slid(?:es)?|slipp?(?:ed|s)|slump(?:ed|s)|surg(?:ed|es)|tumbl(?:ed|es)|went up|went down|up|down"
    r"|(?:add|climb|dropp|eas|fall|gain|jump|los|plung|ris|shedd|slid|slipp|slump|surg|tumbl)ing)\s[$€£¥₹]$",
    re.IGNORECASE,
)
#: A new price is at least so many times the step that led to it.
_STEP: Final = 5
_TALLY: Final = re.compile(
    r"\b(?:vot(?:ed|ing)|(?:vot(?:e[ds]?|ing)|ballot|approved|passed|rejected|ratified|adopted|defeated|carried)\b"
    r"[^.;:\d]{0,40}\s(?:by|of|was))\s$",
    re.IGNORECASE,
)
_BOUND: Final = re.compile(
    r"(?:about|around|as many as|nearly|almost|some|even|perhaps|up to|more than|at least)\s+", re.IGNORECASE
)
_SHARE_BEHIND: Final = re.compile(r"\s?(?:%|per ?cent\b|pct\b)", re.IGNORECASE)
_MONEY: Final = re.compile(r"(?:US|A|C|HK|NZ|S|R)?[$€£¥₹]")
_REST: Final = re.compile(r"[\w.,:/-]{0,40}")
_CHAIN: Final = re.compile(r"[-–/]\d")


def pair_behind(text: str, first: Number, start: int, before: str, sign: str) -> Pair | int | None:
    """Read the second half of a range that begins with `first`.

    Returns
    -------
    Pair, int or None
        None where there is no range; an offset to read on where the two numbers are a score,
        a date or a span of years.
    """
    join = _JOIN.match(text, first.end)
    if join is None:
        return None
    hyphen, word = join.group("hyphen"), (join.group("word") or "").lower()
    between = before.lower() == "between" or text[max(0, start - 9) : start].lower().endswith("between ")
    if (word == "and") != between or (join.group("unit") and not between):
        return None
    second, code = _second(text, join.end())
    if (
        second is None
        or second.scale == 0
        or (code and code != sign and sign != "")
        or (join.group("share") and code)
    ):
        return None
    if hyphen is not None:
        return _hyphenated(text, first, second, code, hyphen)
    low, high = _spread(first, second)
    if word == "to" and _GROWTH.search(text[max(0, first.start - 90) : start]):
        return Pair(low, high, second.end, code, second, apart=True)
    if (
        word == "to"
        and code
        and high >= _STEP * low
        and _ROSE.search(text[max(0, first.start - 20) : first.start])
    ):
        return Pair(low, high, second.end, code, second, apart=True)
    if word == "to" and second.low == second.high and _TALLY.search(text[max(0, first.start - 60) : start]):
        return Pair(first.low, second.low, second.end, code, second, apart=True, unit="votes")
    if join.group("share") and not _SHARE_BEHIND.match(text, second.end):
        return None
    if low >= high or (word == "or" and high > 2 * low + 1) or (code and not sign):
        return None
    return Pair(low, high, second.end, code, second)


def _hyphenated(text: str, first: Number, second: Number, code: str, hyphen: str) -> Pair | int | None:
    if hyphen.strip() != hyphen and hyphen != " – ":
        return None
    low, high = _spread(first, second)
    year_like = (
        isinstance(first.low, int) and 1500 <= first.low <= 2100 and first.scale == 1 and second.low < 2101
    )
    named = context.is_result(text, second.end) or context.is_date(text, first.start, second.end)
    if (
        low >= high
        or year_like
        or named
        or _CHAIN.match(text, second.end)
        or context.is_clock(text, second.end)
    ):
        return rest_of_token(text, second)
    return Pair(low, high, second.end, code, second)


def _second(text: str, pos: int) -> tuple[Number | None, str]:
    bound = _BOUND.match(text, pos)
    pos = bound.end() if bound is not None else pos
    money = _MONEY.match(text, pos)
    code = CURRENCY_SIGNS.get(money.group(), "") if money is not None else ""
    at = money.end() if money is not None else pos
    if at < len(text) and text[at].isdigit():
        return numbers.digits(text, at), code
    return numbers.words(text, at), ""


def _spread(first: Number, second: Number) -> tuple[Value, Value]:
    """Join two numbers to a range; the first inherits the scale of the second ("4 to 5 million")."""
    low, high = first.low, second.low if second.high is None else second.high
    if first.scale == 1 and second.scale > 1 and low < second.low / second.scale:
        low = tidy(low * second.scale)
    return low, high


def rest_of_token(text: str, number: Number) -> int:
    """Step over the rest of a token that is no quantity ("10:30", "555-1234", "24th")."""
    if number.words:
        return number.end
    found = _REST.match(text, number.end)
    end = found.end() if found is not None else number.end
    while end > number.end and text[end - 1] in ".,:-/":
        end -= 1
    return end
