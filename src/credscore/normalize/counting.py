"""What a number counts: the unit glued to it, behind it, or given by its surroundings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from credscore.lexicon import table
from credscore.normalize import nouns
from credscore.normalize.bounds import bound_behind, word_before
from credscore.normalize.context import DESIGNATORS
from credscore.normalize.measures import Measure, glued_unit, hyphen_unit, worded_unit
from credscore.normalize.units import FATES, unit_kind

if TYPE_CHECKING:
    from credscore.normalize.spans import Number, QuantitySpan

_OF: Final = re.compile(
    r"\s+of(?:\s+(?:the|its|his|her|their|our|these|those|all|my|what))?(?=\s)", re.IGNORECASE
)
_OF_THEM: Final = re.compile(r"\s+of\s+(?:them|us|whom|which|those|these)\b", re.IGNORECASE)
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
    r"\b(?:(?P<deaths>(?:death )?toll|number of (?:deaths|dead|fatalities))"
    r"|(?:number|total|count|tally|figure|share)(?P<counted> of)(?=\s[a-z])"
    r"|(?P<plain>deaths|fatalities|casualties|injuries|cases|infections|arrests|jobs|votes))\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"\b(?:number|figure|total|toll|count|tally|from|to|others?|more|another|of whom|of them|of which|of those|of these|that)\b",
    re.IGNORECASE,
)
_SIDE: Final = re.compile(r"\s(?:against|opposed|in favou?r|for|abstain\w*)\b")
_VOTED: Final = re.compile(r"\bvot(?:ed|ing|es?)\b")
_GAPPED: Final = re.compile(r"(?:,| and|, and) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} ")
#: Those who reckoned with a number of what is not said again ("more than the 900 economists had forecast").
_RECKONED: Final = re.compile(
    r"\s(?:(?:[a-z]+\s)?(?:analysts|economists|experts|forecasters|investors|markets|observers|traders))\s(?:had\s|have\s)?(?:been\s)?"
    r"(?:anticipated|estimated|expect(?:ed|ing)|forecast(?:ed|ing)?|pencilled|pointed|predict(?:ed|ing)|projected|reckoned)\b"
)
_ENDS: Final = re.compile(r"\s*(?:[.,;)”\"]|$)")
_CHANGE: Final = re.compile(r"\b(?:from|to|and|or)\b")
#: Verbs whose object is a count of people, to what befell these.
_DOING: Final = {form: row["fate"] for row in table("fate_verbs") for form in row["terms"].split("|")}


def unit_behind(text: str, number: Number, end: int, sign: str) -> Measure | None:
    """Find the unit behind a number that ends at `end`; None where the number turns out to be a name."""
    kind, end = bound_behind(text, end)
    if sign:
        return Measure(sign, end, bound=kind)
    glued = glued_unit(text, end, number.suffix, number.scale)
    if glued is not None:
        if glued.barred:
            return None
        late, behind = bound_behind(text, glued.end)
        return glued._replace(bound=kind or late, end=behind)
    if end < len(text) and (text[end].isalpha() or text[end] == "_"):
        return None
    hyphen = hyphen_unit(text, end)
    if hyphen is not None:
        return None if hyphen.barred else hyphen._replace(bound=kind)
    of = _OF.match(text, end)
    worded = worded_unit(text, end, number.scale)
    if worded is None and of is not None:
        worded = worded_unit(text, of.end(), number.scale)
    if worded is not None:
        late, behind = bound_behind(text, worded.end)
        return worded._replace(bound=kind or late, end=behind)
    noun = _noun_behind(text, number, end, of)
    late, behind = bound_behind(text, noun.end) if noun.unit else ("", noun.end)
    return noun._replace(bound=kind or late, end=behind)


def _noun_behind(text: str, number: Number, end: int, of: re.Match[str] | None) -> Measure:
    if _RECKONED.match(text, end) is not None and word_before(text, number.start)[0].lower() == "the":
        return Measure("", end)
    if of is None:
        fate = _fate(text, end)
        if fate is not None:
            return fate
    elif (them := _OF_THEM.match(text, end)) is not None:
        return Measure("", them.end())
    elif (fate := _fate(text, of.end())) is not None:
        return fate
    noun = nouns.counted(text, of.end() if of is not None else end, number.low == 1 and number.high == 1)
    if noun is not None:
        return Measure(noun.unit, noun.end)
    others = _OTHERS.match(text, end)
    return Measure("", others.end() if others is not None else end)


def _fate(text: str, end: int) -> Measure | None:
    """Read what befell those counted: "43 dead", "43 were killed", but not "12 wounded soldiers"."""
    found = _FATE.match(text, end)
    if found is None or found.group(1) not in FATES or text[found.end() : found.end() + 1] == "-":
        return None  # "115 ill-fated passengers"
    if text[found.end() : found.end() + 1] == " " and nouns.looks_counted(text, found.end()):
        return None
    return Measure(found.group(1), found.end(1))


def unit_from_context(
    text: str, start: int, end: int, doing: str, number: Number, before: list[QuantitySpan]
) -> str | None:
    """Find the unit of a bare number from what stands around it; None where nothing tells.

    Parameters
    ----------
    start, end : int
        The number's wording.
    doing : str
        The word before it: "killing 43" counts the killed.
    before : list of QuantitySpan
        The amounts already found in the text, of which the last may lend its unit.
    """
    fate = _DOING.get(doing.lower())
    if fate:
        return fate
    if doing == "numbered":
        return word_before(text, text.rfind(doing, 0, start))[0].lower()
    toll = _toll(text, max(before[-1].end if before else 0, start - 110), start)
    if toll:
        return toll
    if before and before[-1].unit and (lent := _lent(text, before[-1], end, number)):
        return lent
    people = _OTHERS.match(text, number.end) is not None and "other" in text[number.end : number.end + 8]
    people = people or (_VERB.match(text, number.end) is not None and number.low >= 2)
    vague = number.words and number.scale == 1 and number.low != number.high and number.high != 2
    if people or vague:
        return "people"
    return None


def _toll(text: str, begin: int, start: int) -> str:
    found = list(_TOLL.finditer(text, begin, start))
    if not found:
        return ""
    last = found[-1]
    if last.group("deaths"):
        return "deaths"
    if last.group("counted"):
        noun = _fate(text, last.end()) or nouns.counted(text, last.end())
        return noun.unit if noun is not None else ""
    return str(last.group("plain")).lower()


def is_gapped(text: str, last: int, number: Number) -> bool:
    """Say whether a number is what a second one has of what was counted before ("Ann Lee got 40 votes and Bo Li 31")."""
    named = number.low >= 2 and _GAPPED.fullmatch(text, last, number.start) is not None
    if not named or _ENDS.match(text, number.end) is None:
        return False
    return word_before(text, number.start)[0].lower() not in DESIGNATORS


def is_part(text: str, last: QuantitySpan, number: Number) -> bool:
    """Say whether a number is that of some of those counted first ("Of the 20 farms visited, 13 lost cattle")."""
    return (
        number.low >= 2
        and _WHOLE.search(text, max(0, last.start - 40), last.start) is not None
        and _PART.search(text, last.end, number.start) is not None
        and (_VERB.match(text, number.end) or _DID.match(text, number.end)) is not None
    )


_PART: Final = re.compile(
    r", (?:(?:only|just|some|about|around|roughly|nearly|almost|at least|more than|as many as) )?$"
)
_WHOLE: Final = re.compile(
    r"(?:^|[.;:,“\"] |\b(?:and|but) )(?:[Oo]ut )?[Oo]f (?:the|its|their|his|her|all|some|about|these|those)? ?(?:[a-z]+ )?$"
)
_DID: Final = re.compile(r"\s[a-z]{2,}ed\b(?!\s(?:people|men|women|children)\b)")


def _lent(text: str, last: QuantitySpan, end: int, number: Number) -> str:
    if is_gapped(text, last.end, number):
        return last.unit
    between = text[last.end : end + 12]
    kind = unit_kind(last.unit)
    if len(between) > 160 or kind in ("duration", "share"):
        return ""
    if kind == "money":
        first = word_before(text, number.start)[0].lower() == "first"
        return last.unit if number.scale >= 1000 and not first and _CHANGE.search(between) else ""
    voting = last.unit.lower().endswith("votes") or _VOTED.search(between) is not None
    if voting and _SIDE.match(text, end) is not None:
        return last.unit
    if _LINK.search(between) or _OTHERS.match(text, number.end) or _OF_THEM.match(text, number.end):
        return last.unit
    return ""
