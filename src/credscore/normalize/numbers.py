"""Reading a number, in digits or in words, at a given place of a text."""

from __future__ import annotations

import re
from typing import Final

from credscore.lexicon import table
from credscore.normalize.spans import Number, Value, tidy

_ROWS: Final = table("numbers")
_ONES: Final = {r["term"]: int(r["low"]) for r in _ROWS if r["kind"] == "one"}
_TENS: Final = {r["term"]: int(r["low"]) for r in _ROWS if r["kind"] == "ten"}
_SCALES: Final = {r["term"]: int(r["low"]) for r in _ROWS if r["kind"] == "scale"}
_VAGUE: Final = {r["term"]: (int(r["low"]), int(r["high"])) for r in _ROWS if r["kind"] == "vague"}
_PLURALS: Final[dict[str, tuple[int, int | None]]] = {
    r["term"]: (int(r["low"]), int(r["high"]) if r["high"] else None) for r in _ROWS if r["kind"] == "plural"
}
_PLURAL_SCALES: Final = {word + "s": value for word, value in _SCALES.items()}
_FRACTIONS: Final = {"half": 0.5, "quarter": 0.25}

#: Every word that may begin a number.
STARTERS: Final = frozenset({*_ONES, *_TENS, *_SCALES, *_VAGUE, *_PLURALS, "half", "a", "an"})
#: The words that make a text worth reading for numbers (articles alone do not, "a third" does).
NUMBER_WORDS: Final = (STARTERS - {"a", "an"}) | {
    "third",
    "quarter",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
}

_DIGITS: Final = re.compile(
    r"(\d{1,3}(?:,\d{2,3}){1,8}(?:\.\d{1,6})?|\d{1,3}(?:[ \u00a0\u202f\u2009']\d{3}){1,7}(?![\d.,]\d|\d)"
    r"|\d{1,3}(?:\.\d{3}){2,7}(?!\d)|\d{1,3}\.000(?![\d])|\d{1,18}(?:\.\d{1,12})?)"
)
#: A decimal comma, as translated texts leave it in front of a unit ("12,5 percent").
_COMMA: Final = re.compile(
    r"(\d{1,3},\d{1,2})(?=\s?(?:%|°|(?:per ?cent|[mb]illion|bn|euros?|km|kg|kilomet\w+|kilogram\w*|kilos?|m?g|[cm]m|met(?:er|re)s?|tons|tonnes"
    r"|degrees|hectares|lit(?:er|re)s)\b))"
)
_GROUPING: Final = re.compile(r"[^\d.]")
_COMMA_ALONE: Final = re.compile(r"\d{1,3},\d{1,2}")
_MIXED: Final = re.compile(r"\s?([½¼¾⅓⅔])|\s(\d)/(\d)(?!\d)")
_MIXED_VALUES: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SUFFIX: Final = re.compile(r"\s?(bn|mn|mln|mio|tn|trn|k|m|b)(?![\w])", re.IGNORECASE)
_SUFFIX_SCALE: Final = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
_SCALE_WORD: Final = re.compile(
    r"[ \u00a0-]?(hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?![\w])", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_NEXT: Final = re.compile(r"(?:\s{1,3}|-)([^\W\d_]+)")
_OF_SCALE: Final = re.compile(
    r"\s{1,3}of\s{1,3}(dozens|hundreds|thousands|millions|billions|trillions)\b", re.I
)
_HALF: Final = re.compile(
    r"\s+and\s+a\s+(half|quarter)\b(?:\s+(hundred|thousand|million|billion|trillion)\b)?", re.I
)
_OF_ONE: Final = re.compile(r"\s+an?(?=\s+(?:per ?cent|percentage point)\b)", re.I)
_OF_A_SCALE: Final = re.compile(r"(?:half|quarter)\s+of\s+a\s+(million|billion|trillion)\b", re.I)
_POINT: Final = re.compile(
    r"\s+point((?:\s(?:zero|one|two|three|four|five|six|seven|eight|nine)\b){1,4})", re.I
)
_PARTS_OF_SCALE: Final = re.compile(
    r"(two|three)[\s-](thirds|quarters)\sof\sa\s(million|billion|trillion)\b", re.I
)
_MAX_WORDS: Final = 24


def digits(text: str, pos: int) -> Number | None:
    """Read a number that begins with a digit at `pos`, with its scale words and suffix.

    A comma, blank or apostrophe groups thousands. A point is the decimal point, except in
    several groups of three (1.234.567) and before exactly three zeros (12.000), which
    English prose does not write for a fraction.
    """
    found = _COMMA.match(text, pos) or _DIGITS.match(text, pos)
    if found is None:
        return None
    raw, end = found.group(1), found.end()
    if end < len(text) and text[end].isdigit():
        return None
    value = _digit_value(raw)
    if value is None:
        return None
    mixed = _MIXED.match(text, end)
    if mixed is not None and isinstance(value, int):
        value, end = _add_fraction(value, mixed), mixed.end()
    scale, suffix = 1, ""
    while len(raw) < 20 and (word := _SCALE_WORD.match(text, end)) is not None and scale < 10**12:
        scale, end = scale * _SCALES[word.group(1).lower()], word.end()
    if scale == 1 and (glued := _SUFFIX.match(text, end)) is not None:
        key = glued.group(1).lower()
        if len(key) > 1 or not text[end].isspace():
            scale, end, suffix = _SUFFIX_SCALE[key], glued.end(), glued.group(1)
    amount = tidy(value * scale)
    return Number(amount, amount, pos, end, scale, False, suffix)


def _digit_value(raw: str) -> Value | None:
    if _COMMA_ALONE.fullmatch(raw):
        raw = raw.replace(",", ".")
    elif "," in raw:
        groups = raw.split(".")[0].split(",")
        western = all(len(g) == 3 for g in groups[1:])
        indian = len(groups) > 2 and len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1])
        if not (western or indian):
            return None
        raw = raw.replace(",", "")
    elif raw.count(".") > 1 or (raw.endswith(".000") and raw[0] != "0"):
        raw = raw.replace(".", "")
    raw = _GROUPING.sub("", raw)
    return float(raw) if "." in raw else int(raw)


def _add_fraction(value: int, mixed: re.Match[str]) -> Value:
    if mixed.group(1):
        return value + _MIXED_VALUES[mixed.group(1)]
    above, below = int(mixed.group(2)), int(mixed.group(3))
    return value + above / below if below else value


def words(text: str, pos: int) -> Number | None:
    """Read a number that begins with a number word (or "a" before one) at `pos`."""
    first = _WORD.match(text, pos)
    if first is None:
        return None
    head, end = first.group().lower(), first.end()
    if head in ("a", "an", "half"):
        return _led_by_article(text, pos, head, end)
    if head in _PLURALS:
        return _plural(text, pos, head, end)
    if head in _VAGUE:
        if head in ("few", "couple", "handful"):
            return None
        return _vague(text, pos, head, end)
    parts = _PARTS_OF_SCALE.match(text, pos)
    if parts is not None:
        scale = _SCALES[parts.group(3).lower()]
        value = tidy(_ONES[parts.group(1).lower()] * scale / (3 if parts.group(2).lower() == "thirds" else 4))
        return Number(value, value, pos, parts.end(), scale, True)
    return _cardinal(text, pos)


def _led_by_article(text: str, pos: int, head: str, end: int) -> Number | None:
    """Read "a hundred", "half a million", "half a dozen", "a few thousand", "a couple of"."""
    after = _NEXT.match(text, end)
    word = after.group(1).lower() if after else ""
    if after is not None and head == "half":
        share = _OF_ONE.match(text, end)
        if share is not None:
            return Number(0.5, 0.5, pos, share.end(), 1, True)
        if word in ("a", "an") and (third := _NEXT.match(text, after.end())) is not None:
            after, word = third, third.group(1).lower()
        if word in _SCALES and word != "hundred":
            scale = _SCALES[word]
            return Number(tidy(0.5 * scale), tidy(0.5 * scale), pos, after.end(), scale, True)
        return None
    if after is None or text[end] == "-":
        return None
    part = _OF_A_SCALE.match(text, after.start(1)) if word in _FRACTIONS else None
    if part is not None:
        scale = _SCALES[part.group(1).lower()]
        value = tidy(_FRACTIONS[word] * scale)
        return Number(value, value, pos, part.end(), scale, True)
    if word in _SCALES:
        inner = _cardinal(text, after.start(1), led=True)
        return inner._replace(start=pos) if inner else None
    if word == "half" and (third := _NEXT.match(text, after.end())) is not None:
        scale = _SCALES.get(third.group(1).lower(), 0)
        if scale > 100:
            return Number(tidy(0.5 * scale), tidy(0.5 * scale), pos, third.end(), scale, True)
    if word in ("few", "couple", "handful"):
        vague = _vague(text, pos, word, after.end())
        return vague if word == "few" or vague is None or _counts(text, vague) else None
    return None


def _counts(text: str, number: Number) -> bool:
    """Tell "a couple of days" from a married couple."""
    return (
        number.scale > 1
        or re.match(r"\s+(?:of|more|dozen|hundred|thousand)\b", text[number.end :][:12]) is not None
    )


def _vague(text: str, pos: int, head: str, end: int) -> Number:
    low, high = _VAGUE[head]
    scale = 1
    of = re.match(r"\s+of(?=\s+(?:dozen|hundred|thousand|million)\b)", text[end : end + 16], re.I)
    after = _NEXT.match(text, end + (of.end() if of else 0))
    if after is not None and after.group(1).lower() in _SCALES and text[after.start()] != "-":
        scale, end = _SCALES[after.group(1).lower()], after.end()
        again = _NEXT.match(text, end)
        if again is not None and scale == 100 and again.group(1).lower() in ("thousand", "million"):
            scale, end = scale * _SCALES[again.group(1).lower()], again.end()
    return Number(low * scale, high * scale, pos, end, scale, True)


def _plural(text: str, pos: int, head: str, end: int) -> Number | None:
    """Read "dozens", "hundreds of thousands", "tens of millions"."""
    low, high = _PLURALS[head]
    of = _OF_SCALE.match(text, end)
    if of is not None:
        scale = _PLURAL_SCALES[of.group(1).lower()]
        top = 99 if high is None else high
        # "tens of thousands" ends where "hundreds of thousands" begins.
        return Number(low * scale, (top + 1) * scale - 1, pos, of.end(), scale, True)
    if head == "tens" and re.match(r"\s+of\b", text[end : end + 6]) is None:
        return None
    return Number(low, high, pos, end, 1, True)


def _cardinal(text: str, pos: int, led: bool = False) -> Number | None:
    """Read a plain cardinal: "twelve hundred", "one hundred and twenty-three thousand"."""
    total, current, last_scale, last_part = 0, (1 if led else -1), 1, 10**15
    end, at, count = pos, pos, 0
    match = _WORD.match(text, at)
    while match is not None and count < _MAX_WORDS:
        word = match.group(match.lastindex or 0).lower()
        step = _place(word, current, last_part)
        if step is None:
            break
        current, last_part, flush = step
        if flush:
            total, current, last_scale = total + current, -1, flush
        elif word in _SCALES:
            last_scale = _SCALES[word]
        end, count = match.end(), count + 1
        match = _NEXT.match(text, end)
        joined = match is not None and match.group(1).lower() == "and" and last_scale >= 100
        if joined and match is not None:
            match = _NEXT.match(text, match.end())
            match = match if match and match.group(1).lower() in _ONES | _TENS else None
    if count == 0 or (match is not None and match.group(1).lower() in _TENS):
        # "nineteen eighty-four" is a year.
        return None
    value: Value = total + max(current, 0)
    point = _POINT.match(text, end)
    if point is not None and last_scale == 1:
        places = "".join(str(_ONES[word]) for word in point.group(1).lower().split())
        return Number(float(f"{value}.{places}"), float(f"{value}.{places}"), pos, point.end(), 1, True)
    half = _HALF.match(text, end)
    if half is not None and not (half.group(2) and last_scale > 1):
        after = _SCALES[half.group(2).lower()] if half.group(2) else 1
        value = (value + _FRACTIONS[half.group(1).lower()] * last_scale) * after
        end, last_scale = half.end(), max(last_scale, after)
    value = tidy(value)
    return Number(value, value, pos, end, last_scale, True)


def _place(word: str, current: int, last_part: int) -> tuple[int, int, int] | None:
    """Add one word to a number being read; None where it does not continue it.

    Returns the running group, the smallest part read so far in it, and the scale that closes
    the group (0 while it stays open).
    """
    if word in _ONES:
        if current >= 0 and (last_part <= 10 or (last_part < 100 and _ONES[word] > 9) or _ONES[word] == 0):
            return None
        return max(current, 0) + _ONES[word], 1, 0
    if word in _TENS:
        if current >= 0 and last_part < 100:
            return None
        return max(current, 0) + _TENS[word], 20, 0
    scale = _SCALES.get(word)
    if scale is None or current == 0:
        return None
    if scale in (12, 100):
        if current >= 100 or (current < 0 and last_part < 10**15):
            return None
        return max(current, 1) * scale, scale, 0
    if current < 0 and last_part < 10**15:
        return None
    return max(current, 1) * scale, 100, scale
