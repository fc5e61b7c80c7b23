"""Numbers that are no quantities: years, dates, ages, times, scores, names with a number in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credscore.lexicon import words
from credscore.normalize.lists import listed

DESIGNATORS: Final = frozenset(words("designators"))
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTHS_SHORT: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?"
    r"|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b"
)
_MONTH_AFTER: Final = re.compile(r"(?:st|nd|rd|th)?(?:\s+of)?\s+" + _MONTH)
_MONTH_BEFORE: Final = re.compile(
    r"\b" + _MONTH + r"\.?\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s?(?:-|–|to|and)\s?)?$"
)
_CLOCK: Final = re.compile(
    r"(?:[:.h]\d{2})?\s?(?:[ap]\.?m\b|GMT|UTC|BST|[CE]ES?T\b|[EPCM][SD]T\b|MSK\b|IST\b|JST\b|KST\b"
    r"|hours? local|local time|o['’]clock|hrs\b(?!\s+of))|:\d{2}|h\d{2}\b"
)
_FOUR_DIGITS: Final = re.compile(r"\b(?:0\d|(?:at|about|around|by) (?:[01]\d|2[0-3]))[0-5]\d$")
"""The time of day as police and armies write it ("at about 0900 hours", "by 1730 hours")."""
_AGE_AFTER: Final = re.compile(r"[\s-](?:year|month|week|day)s?[\s-](?:olds?\b|of[\s-]age\b)", re.IGNORECASE)
_AGE_BEFORE: Final = re.compile(
    r"\b(?:aged?|ages|ages? (?:of|was|is)|turn(?:ed|s|ing)|under-|over-)\s?(?:(?:between|from|under|over|about|around|just|only)\s)?"
    r"(?:\d{1,3}\s?(?:-|–|to|and|or)\s?)?$",
    re.IGNORECASE,
)
_AGE_OF: Final = re.compile(
    r"\b(?:adults|anybody|anyone|babies|boys|children|consumers|everyone|everybody|fans|females|girls|guests|infants|kids|males|men|minors"
    r"|passengers|patients|people|players|pupils|residents|teenagers|those|under|voters|women|workers|youngsters) (?:who (?:are|were) )?"
    r"(?:over|under|above|below)(?: the age of)? $",
    re.IGNORECASE,
)
_OLDEST: Final = 120
_AGE_WORD: Final = re.compile(r"age|turn|under|over", re.IGNORECASE)
_APPOSITION: Final = re.compile(r"[A-Z][\w'’.-]*(?:,\s|\s?\()$")
_APPOSITION_END: Final = re.compile(r"[,.;)]|\s(?:and|from|of)\s[A-Z]|$")
_YEAR_LEFT: Final = listed("year_prepositions")
_ADDRESS: Final = re.compile(
    r"\s(?:[A-Z][\w'’.]*\s){1,4}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Boulevard|Blvd|Drive|Square|Place|Way\b|Court)"
)
_RESULT: Final = re.compile(
    r"\s(?:win|wins|loss|losses|defeat|victory|draw|lead|vote|ruling|decision|majority|margin|tie|score|split|triumph"
    r"|thrashing|aggregate|opinion|at half|on (?:aggregate|penalties|points))\b"
)
_SUPERLATIVE: Final = re.compile(
    r"\b(?:first|last|only|most|least|(?!rest|west|east|test|guest|quest|forest|protest|arrest|request|interest"
    r"|suggest|invest|harvest|contest|midwest|northwest|southwest|honest)[a-z]{2,12}est)\b",
    re.IGNORECASE,
)
_TIME_PAST: Final = re.compile(
    r"\s+(?:ago|hence|from now|to the day|on from)\b|[\s-](?:highs?|lows?|peaks?|record|trough|best|worst)\b",
    re.IGNORECASE,
)
_LIST_MARK: Final = re.compile(r"(?:[.)]\s|\)$|[.)]$)")
_DEFINITE: Final = listed("definite_words")
_ONE_BEFORE: Final = listed("idle_before_one")
_ONE_AFTER: Final = listed("idle_after_one")
_ONE_NEXT: Final = re.compile(r"\s+([a-z]+)")
_ONE_LEFT: Final = re.compile(r"([A-Za-z]+)[\s-]+$")
_GROUP_OF: Final = re.compile(r"\b(?:[Gg]roup|[Bb]ig|[Cc]hapter|[Aa]ct|[Bb]ook)\s(?:of\s)?$")


def glued(text: str, start: int) -> bool:
    """Tell whether the number hangs on what stands before it ("F-16", "Covid-19", "9/11", "v2")."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalnum() or before in "_@#=&\\":
        return True
    if before in "-/.:–'’" and start > 1:
        further = text[start - 2]
        return further.isdigit() if before in "–'’" else further.isalnum() or further in "/.:"
    return before in "/"


def is_date(text: str, start: int, end: int) -> bool:
    """Tell whether a day of a month or a month's year stands here."""
    if _MONTH_AFTER.match(text, end) is not None:
        return True
    left = text[max(0, start - 24) : start]
    return left != left.lower() and _MONTH_BEFORE.search(left) is not None


def is_clock(text: str, end: int) -> bool:
    """Tell whether a time of day stands here."""
    if _CLOCK.match(text, end) is not None:
        return True
    return text.startswith(" hours", end) and _FOUR_DIGITS.search(text[max(0, end - 12) : end]) is not None


def is_age(text: str, start: int, end: int, unit: str) -> bool:
    """Tell whether somebody's age stands here."""
    if _AGE_AFTER.match(text, end) is not None:
        return True
    left = text[max(0, start - 32) : start]
    if left.lower().endswith("the age of "):
        return True  # what stands behind is no unit of it ("under the age of five died")
    if unit in ("", "years") and _AGE_WORD.search(left) is not None and _AGE_BEFORE.search(left) is not None:
        return True
    if unit or left[-1:] not in ("(", " ") or left[-2:-1] not in (",", " ", ""):
        return False
    return _APPOSITION.search(left) is not None and _APPOSITION_END.match(text, end) is not None


def is_age_limit(text: str, start: int, value: float) -> bool:
    """Tell whether a bare number says how old people are at least or at most ("children under seven")."""
    return value <= _OLDEST and _AGE_OF.search(text, max(0, start - 48), start) is not None


def is_year(value: int, before: str, counted: bool, bounded: bool) -> bool:
    """Tell whether four digits without a comma name a calendar year."""
    if not 1000 <= value <= 2100:
        return False
    if value < 1500:
        return before in ("in", "since", "of") and not counted
    return not counted or (before in _YEAR_LEFT and not bounded) or before.rstrip(".") in MONTHS


def is_designation(text: str, start: int, before: str, has_unit: bool) -> bool:
    """Tell whether the number is part of a name ("Flight 370", "Resolution 1701")."""
    low = before.lower()
    if not text[max(0, start - 1) : start].isspace():
        return False
    series = _SERIES.search(text, max(0, start - _SERIES_REACH), start) if not has_unit else None
    if series is not None and series[1].lower().removesuffix("s") in DESIGNATORS:
        return True
    if not has_unit and low.endswith("s") and low.removesuffix("s") in DESIGNATORS:
        return True
    if low in DESIGNATORS:
        return not has_unit or before[0].isupper() or low in ("no", "no.", "flight", "resolution", "number")
    if (
        has_unit
        or not before
        or not before[0].isupper()
        or (low.endswith("day") and "," in text[start : start + 4])
    ):
        return False
    head = text[max(0, start - len(before) - 3) : start - len(before) - 1].rstrip()
    return bool(head) and head[-1] not in '.!?:"“”' and not is_headline(text)


_SERIES: Final = re.compile(r"\b([A-Za-z]+) \d+(?:, \d+){0,6},? (?:and|or|to|through) $")
"""What stands before the last of several names ("posts 541, 542 and 543")."""
_SERIES_REACH: Final = 60


def is_dialled(text: str, start: int, end: int) -> bool:
    """Tell whether a number of three digits is that which people call for help ("rang 112")."""
    rung = end - start == 3 and _DIALLING.search(text[max(0, start - 12) : start]) is not None
    return rung and _RUNG.match(text, end) is not None


_DIALLING: Final = re.compile(
    r"\b(?:call|called|calling|calls|rang|ring|ringing|dial|dialled|dialed|phoned)\s$"
)


_RUNG: Final = re.compile(
    r"\s*(?:[.,;:)”\"]|$)|\s(?:and|but|for|at|from|to|if|when|after|before|about|because|again|twice|once|[a-z]+ times|\d+ times)\b"
)


def is_headline(text: str) -> bool:
    """Tell a headline whose words all begin with capitals."""
    letters = [word for word in text[:400].split() if word[0].isalpha() and len(word) > 3]
    return len(letters) > 2 and sum(word[0].isupper() for word in letters) * 3 > len(letters) * 2


def is_capital_name(text: str, start: int) -> bool:
    """Tell whether a number word inside a sentence is written as a name ("Channel Nine", "Group of Seven")."""
    return (
        text[start].isupper()
        and start > 1
        and text[start - 2] not in ".!?:;\"“”‘'—–-"
        and text[start - 1].isspace()
        and not is_headline(text)
    ) or _GROUP_OF.search(text[max(0, start - 16) : start]) is not None


def is_since_figure(text: str, start: int, before: str) -> bool:
    """Tell whether a duration says since when ("the first visit in 24 years")."""
    return (
        before in ("in", "for", "since") and _SUPERLATIVE.search(text[max(0, start - 90) : start]) is not None
    )


def is_time_past(text: str, end: int) -> bool:
    """Tell whether a duration dates something ("ten years ago", "a five-year high")."""
    return _TIME_PAST.match(text, end) is not None


def is_result(text: str, end: int) -> bool:
    """Tell whether two numbers joined by a hyphen are a score or a vote."""
    return _RESULT.match(text, end) is not None


def is_address(text: str, end: int) -> bool:
    """Tell whether the number is that of a house in a street."""
    return _ADDRESS.match(text, end) is not None


def is_list_mark(text: str, start: int, end: int) -> bool:
    """Tell whether the number counts the items of a list ("2. ...")."""
    return start <= 1 and _LIST_MARK.match(text, end) is not None


def is_definite(before: str, value: float, written_out: bool) -> bool:
    """Tell whether the number only points back ("the two leaders", "top ten")."""
    return before == "top" or (written_out and value <= 3 and before in _DEFINITE)


def names_one(text: str, end: int) -> bool:
    """Say whether "one" stands before the name of somebody not known ("and one Usman Bako")."""
    match = _PERSON_AFTER.match(text, end)
    return match is not None and (match["title"] is not None or match["given"].lower() in _given())


_PERSON_AFTER: Final = re.compile(
    r"\s(?P<title>(?:Mr|Mrs|Ms|Miss|Dr|Chief|Alhaji|Alhaja|Hajia|Mallam|Malam|Pastor|Engr|Shri)\.?\s)?(?P<given>[A-Z][a-z’'-]+)\s[A-Z][a-z]"
)


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(name.lower() for name in words("first_names", "term"))


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell the pronoun "one" from the number."""
    after = _ONE_NEXT.match(text, end)
    if after is None:
        return text[end : end + 4].strip().lower() != "or"
    left = _ONE_LEFT.search(text[max(0, start - 16) : start])
    return (left is not None and left.group(1).lower() in _ONE_BEFORE) or after.group(1) in _ONE_AFTER
