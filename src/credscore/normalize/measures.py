"""Measuring units and money around a number: signs before it, abbreviations and words behind it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from credscore.lexicon import alternatives
from credscore.normalize import nouns
from credscore.normalize.units import (
    ABBREVIATIONS,
    CURRENCY_LETTERS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MEASURE_FORMS,
)


class Measure(NamedTuple):
    """A unit that ends at `end`.

    `factor` corrects a letter first read as a scale ("5m" is five metres); `barred` marks a
    number that is no quantity (a calibre, an age); `bound` is the side named behind the number.
    """

    unit: str
    end: int
    factor: float = 1
    barred: bool = False
    bound: str = ""


_GLUE: Final = re.compile(
    r"\s?("
    + alternatives(form for form in ABBREVIATIONS if len(form) > 1 or not form.isalpha())
    + r")(?![\w/])|([mtgCFK])(?!\w)|\s([mC])(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
_LETTER: Final = {"m": "m", "t": "t", "g": "g", "C": "°C", "F": "°F"}
CALIBRE: Final = re.compile(r"[\s-]?(?:mm|MM|cal|calibre|caliber|-calibre|-caliber)\b")
_RAIN: Final = re.compile(r"[\s-]?mm\s+(?:of|rain|rainfall|snow|thick|long|wide|deep|per|a)\b")
_RAINFALL: Final = re.compile(
    r"\b(?:rain\w*|snow\w*|hail\w*|precipitation|downpours?|showers)\b[^.;]*$", re.IGNORECASE
)
#: Pence, but not the lines of a picture ("720p").
_PENCE: Final = re.compile(
    r"(?<!480)(?<!720)(?<!1080)p(?![\w/])(?!\s(?:video|resolution|footage|screen|camera))"
)
_METRES: Final = re.compile(
    r"[\s-]?(?:tall|high|wide|deep|long|above|below|away|from|race|sprint|of water|freestyle|underwater|down|up|run|"
    r"hurdles|relay|dash|butterfly|backstroke|breaststroke|steeplechase|platform|springboard)\b|"
    r"\s?\((?:about |around |roughly |some |nearly |over |almost )?\d[\d,.]*[\s-]?(?:ft|feet|foot|yards?|yds?|inches|miles?)\b|"
    r"\s(?:to|onto|into|off) (?:the|an?) (?:ground|pavement|river|sea|water|road|street|ravine|gorge|cliff|roof|rocks)\b"
)
#: What shows metres before the number, which ends the text searched.
_METRES_BEFORE: Final = re.compile(
    r"(?:\d\s?-?(?:ft|feet|foot|yards?|miles?) \(|\b(?:depths?|heights?|lengths?|widths?|altitude|radius) of |\bwithin |\b(?:ran|won|swam) the )"
    r"(?:about |around |roughly |some |nearly |over |almost |up to |at least )?[\d.,]+\s?m$"
)
_PERCENT: Final = re.compile(r"\s?(?:%|٪)|[\s-]?(?:percent|per cent|pct|per-cent)\b", re.IGNORECASE)
_POINTS: Final = re.compile(r"[\s-](percentage|basis)[\s-]points?\b", re.IGNORECASE)
_HYPHEN: Final = re.compile(r"-([a-z]+)(?:-([a-z]+))?", re.IGNORECASE)
_NEXT: Final = re.compile(r"\s+([^\W\d_][\w.²³/-]*)")
_ARMED: Final = re.compile(
    r"\s+(?:[\w-]+\s){0,2}(?:force|army|contingent|brigade|division|unit|garrison|regiment|battalion)\b"
)
_WORTH: Final = re.compile(
    r"\b(?:worth|cost|costs|paid|pay|fine|fined|price|prize|fee|salary|sterling|bill|spent)\b"
)
_PLURALISED: Final = {"foot": "feet", "century": "centuries", "inch": "inches"}


def sign_before(text: str, start: int, large: bool = False) -> tuple[str, int]:
    """Read a currency sign or code before a number: its ISO code and where it starts.

    A single letter is one right before a `large` number only.
    """
    end = start
    if end and text[end - 1] in " \u00a0":
        end -= 1
    for size in range(min(4, end), 0, -1):
        sign = text[end - size : end]
        code = CURRENCY_SIGNS.get(sign)
        if code is None:
            continue
        at = end - size
        letters = sign[-1].isalpha() or sign[-1] == "."
        if (sign[0].isalpha() and at and text[at - 1].isalnum()) or (not letters and end != start):
            continue
        return code, at
    letter = CURRENCY_LETTERS.get(text[start - 1 : start]) if large else None
    if letter is not None and not text[max(0, start - 2) : start - 1].isalnum():
        return letter, start - 1
    return "", start


def glued_unit(text: str, end: int, suffix: str, scale: int) -> Measure | None:
    """Read a unit that sticks to the digits, or stands behind one blank ("5km", "38 °C", "45%")."""
    percent = _PERCENT.match(text, end)
    if percent is not None:
        return Measure("percent", percent.end())
    points = _POINTS.match(text, end)
    if points is not None:
        return Measure(f"{points.group(1).lower()} points", points.end())
    if CALIBRE.match(text, end) is not None:
        rain = _RAIN.match(text, end) or _RAINFALL.search(text[max(0, end - 60) : end])
        return Measure("mm", end + text[end:].index("mm") + 2) if rain else Measure("", end, barred=True)
    metric = suffix == "m" and scale == 10**6 and _METRES_BEFORE.search(text[max(0, end - 40) : end])
    if metric or (suffix in ("m", "M") and scale == 10**6 and _METRES.match(text, end)):
        return Measure("m", end, factor=1e-6)
    if suffix == "" and scale == 1 and _PENCE.match(text, end):
        return Measure("GBP", end + 1, factor=0.01)
    if end >= len(text) or not (text[end] in " \u00a0\u202f°º℃℉" or text[end].isalpha()):
        return None
    found = _GLUE.match(text, end)
    if found is None:
        return None
    if found.group(1):
        return Measure(found.group(1).lower().replace("°c", "°C").replace("°f", "°F"), found.end())
    letter = found.group(2) or found.group(3)
    return Measure(_LETTER[letter], found.end()) if letter in _LETTER else None


def hyphen_unit(text: str, end: int) -> Measure | None:
    """Read a hyphenated compound: "12,000-strong force", "10-mile", "3-year-old" (barred)."""
    if text[end : end + 1] != "-":
        return None
    found = _HYPHEN.match(text, end)
    if found is None:
        return None
    word, second = found.group(1).lower(), (found.group(2) or "").lower()
    if word == "strong":
        return Measure("troops" if _ARMED.match(text, found.end()) else "people", found.end())
    if word == "magnitude":
        return Measure(word, found.end(1))
    if second in ("old", "olds", "anniversary") or "anniversary" in text[found.end() : found.end() + 14]:
        return Measure("", found.end(), barred=True)
    if word in ("dollar", "euro"):
        return Measure(CURRENCY_WORDS[word], found.end(1))
    if word in MEASURE_FORMS and word not in ("second", "point", "cent"):
        plural = _PLURALISED.get(
            word, word if word.endswith("s") or word in _PLURALISED.values() else word + "s"
        )
        return Measure(plural, found.end(1))
    if word in ABBREVIATIONS and len(word) > 1:
        return Measure(word, found.end(1))
    if word in _COUNTED_LEADS and _LEAD.match(text, found.end(1)):
        return Measure(word + "s", found.end(1))
    return Measure("", found.end(), barred=True)


_COUNTED_LEADS: Final = frozenset({"vote", "seat", "goal", "point"})
_LEAD: Final = re.compile(r"\s(?:lead|majority|margin|advantage|deficit|gap)\b")
"""By how much somebody is ahead ("a 30-seat majority")."""


def worded_unit(text: str, end: int, scale: int) -> Measure | None:
    """Read a measuring unit or a currency in words ("square kilometres", "US dollars")."""
    words: list[str] = []
    ends: list[int] = []
    pos = end
    while len(words) < 5 and (found := _NEXT.match(text, pos)) is not None:
        raw = found.group(1)
        word = raw if raw.lower() in ("u.s.",) else raw.rstrip(".-/")
        words.append(word.lower())
        ends.append(found.start(1) + len(word))
        pos = found.end()
    for size in range(len(words), 0, -1):
        term = " ".join(words[:size])
        unit = MEASURE_FORMS.get(term)
        if unit == "pounds" and (scale >= 10**6 or _WORTH.search(text[max(0, end - 60) : end])):
            return Measure("GBP", ends[size - 1])
        if unit is not None:
            return Measure(_canonical(term), ends[size - 1])
        if term in CURRENCY_WORDS and not _is_won(term, text, ends[size - 1]):
            return Measure(CURRENCY_WORDS[term], ends[size - 1])
    return None


_CANONICAL: Final = {
    "per cent": "percent", "pct": "percent", "percents": "percent", "percentage point": "percentage points",
    **dict.fromkeys(("degrees celsius", "degree celsius", "degrees centigrade", "celsius", "degrees c"), "°C"),
    **dict.fromkeys(("degrees fahrenheit", "degree fahrenheit", "fahrenheit", "degrees f"), "°F"),
}  # fmt: skip


def _canonical(term: str) -> str:
    return _CANONICAL.get(term, term)


def _is_won(term: str, text: str, end: int) -> bool:
    """Tell the verb "won" from the currency."""
    return term == "won" and (_OBJECT.match(text, end) is not None or nouns.looks_counted(text, end))


_OBJECT: Final = re.compile(r"\s(?:the|an?|its|his|her|their|both|all|another|every|against|over|back)\s")
