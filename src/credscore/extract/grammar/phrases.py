"""Noun phrases and clause edges, found by expressions over the class letters."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.grammar.line import Line
from credscore.extract.wordsets import word_set
from credscore.normalize.context import MONTHS

_NOUNS = r"[AVvGgY]{0,3}(?:[NKY]|g(?=[NK])){1,12}"
_UNIT = (
    rf"(?:A{{0,2}}(?:DP(?=Y)|BDB(?=Y)|AI(?=Y))?[DY]{{0,3}}{_NOUNS}(?:z{_NOUNS}){{0,4}}z?"
    r"|[AX]?[SU]|D[AN]?[gGvV]{1,2}(?=[HEMdVvO,.;]|$)|D[AN]?g(?=P)|D(?=[,.VvEHMdOI]))"
)
_PAREN = r"(?:\([^()]{0,24}\))?"
_PHRASE = rf"{_UNIT}{_PAREN}(?:(?:[OP]|y?P|C){_UNIT}{_PAREN}){{0,6}}"
NOUN_PHRASE = re.compile(_PHRASE)
_APPOSITION = re.compile(rf"[,-](?=[DKNYP])(?:{_PHRASE}|P{_PHRASE})(?=[,.;:QGB-]|$)")
_RELATIVE = re.compile(r"[,]?R[^,.;:QGV]{1,40}(?![^,.;:]{0,40}V)")
_STOPS = frozenset("BTWRSFEHdMIa,;:.-QX")
VERB_GROUP = re.compile(r"(?<![IBRW])(?:[HEMd][HEAXMd]*[Vvg]?|[vV])")
TEMPORAL = word_set("temporal")
_LIMIT = 40
APPOSITIONS = 6


def phrase_end(tags: str, at: int) -> int:
    """Give the end of the noun phrase that begins at a token, or `at` where none does."""
    match = NOUN_PHRASE.match(tags, at)
    return match.end() if match else at


def phrase_right(tags: str, at: int, appositions: bool = True) -> int:
    """Give the end of the noun phrase at `at` with the appositions and relative clauses behind it."""
    end = phrase_end(tags, at)
    if end == at or not appositions:
        return end
    for _ in range(APPOSITIONS):
        match = _RELATIVE.match(tags, end) or _APPOSITION.match(tags, end)
        if match is None:
            break
        end = match.end()
    return end


def cited_end(tags: str, at: int) -> int:
    """End the one whom "which cited people close to the talks," names: at a near mark, or with the phrase."""
    end = phrase_end(tags, at)
    if end == at:
        return at
    stop = end
    while stop < len(tags) and tags[stop] in "IDNKYPOAzy":
        stop += 1
    return stop if tags[stop : stop + 1] in (",", ".", "", "-") else end


TO_SOMEONE = word_set("to_someone")


@lru_cache(maxsize=4)
def _participles(language: str = "en") -> frozenset[str]:
    rows = lexicon.table("word_classes", language)
    return frozenset(
        term for row in rows if row["class"] == "participle" for term in lexicon.split(row["terms"])
    )


def is_participle(word: str, tag: str) -> bool:
    """Say whether a verb can open a reduced relative clause ("a report released on Monday")."""
    return tag in "gG" or word.endswith("ed") or word in _participles()


_FELT = re.compile(r"(?<=[,Q-])[vV]A?N{1,2}(?=[vV]A?(?:[.,PKUTyQ]|D[NK]|$))")
"""A participle before a bare noun and the verb of saying ("P, worried fishermen say")."""


def is_feeling(line: Line, at: int) -> bool:
    """Say whether a participle behind a mark tells how those feel who speak ("P, worried fishermen say")."""
    match = _FELT.match(line.tags, at)
    if match is None or not line.words[at].endswith(("ed", "en")):
        return False
    noun = line.words[match.end() - 1]
    return noun.endswith(("s", "men", "people", "folk", "women", "children", "police", "staff", "parents"))


def _left_edge(line: Line, last: int, floor: int) -> int:
    """Walk left over everything that can belong to the noun phrase that ends at `last`."""
    tags = line.tags
    at = last
    while at >= floor and last - at < _LIMIT:
        tag = tags[at]
        if tag == ")":
            opened = tags.rfind("(", floor, at)
            if opened < 0:
                break
            at = opened - 1
            continue
        if tag in "VvGg":
            if not _belongs(line, at, last, floor):
                break
        elif (tag in _STOPS or tag == "(") and not _goes_through(line, at, last, floor):
            break
        at -= 1
    return at + 1


def _belongs(line: Line, at: int, last: int, floor: int) -> bool:
    """Say whether a verb form belongs to the noun phrase that ends at `last`: before its noun, or behind it as a participle."""
    tags, words, tag = line.tags, line.words, line.tags[at]
    after = tags[at + 1] if at + 1 <= last else ""
    before = tags[at - 1] if at > floor else ""
    inside = (
        (after in "NK" or at == last or (tag == "g" and before == "D" and after in "OP"))
        and before in "DzANKYO"
        and before
        and not (tag == "V" and before in "NK" and at < last and words[at] not in NAMING)
        and not (tag == "v" and before in "NK" and at < last and words[at].endswith("s"))
    ) or (after in ("N", "K") and before in (",", "Q") and words[at] in _IN_OFFICE)
    inside = inside or words[at : at + 2] == ["made", "available"]
    named = after == "U" and words[at + 1].endswith(("self", "selves"))
    reduced = (
        (named or (after and (after in "PyA" or words[at + 1] == "dead" or _passed_on(line, at + 1))))
        and before
        and (
            before in "NKU"
            or words[at - 1] == "being"
            or (before == "C" and words[at + 1 : at + 2] == ["by"])
        )
        and (named or is_participle(words[at], tag))
    )
    return bool(inside or reduced) or _titles(line, at, last, before) or is_feeling(line, at)


def _goes_through(line: Line, at: int, last: int, floor: int) -> bool:
    """Say whether a phrase goes on over "to" and its addressee, or over "being" and a participle."""
    tags, words = line.tags, line.words
    if at == last:
        return False
    if words[at] == "being":
        return tags[at + 1] in "vV" and tags[at - 1] in "NK"
    if tags[at] != "I":
        return False
    if tags[at + 1] in "UDKz" and at > floor and (words[at - 1] in TO_SOMEONE or sent_to(line, at, floor)):
        return True
    if tags[at + 1] in "DKN" and at > floor + 1 and words[at - 2 : at] == ["made", "available"]:
        return True
    return tags[at + 1] in "UDKzN" and (at > floor or tags[at + 1] == "N") and _is_sent(line, at, floor)


def sent_to(line: Line, to: int, floor: int) -> bool:
    """Say whether an envoy's country stands between him and those to whom he is sent ("ambassador of Kenya to the European Union")."""
    match = _OF_COUNTRY.search(line.tags, max(floor, to - _LETTER), to)
    return match is not None and line.words[match.start()] in TO_SOMEONE


_OF_COUNTRY = re.compile(r"[NK]OD?K{1,3}$")


def _titles(line: Line, at: int, last: int, before: str) -> bool:
    """Say whether a form in "ing" behind a mark belongs to a title and its name ("“…,” marketing director Ann Lee said")."""
    return (
        line.tags[at] == "g" and before in ",Q" and _TITLE.fullmatch(line.tags, at + 1, last + 1) is not None
    )


_TITLE = re.compile(r"N{1,3}K{1,4}")
_TIMES = re.compile(r"DON|A{0,2}(?:DP)?Y{1,2}N")


def _passed_on(line: Line, at: int) -> bool:
    """Say whether it is told how a thing went round ("a clip shared thousands of times", "a note doing the rounds")."""
    if line.words[at + 1 : at + 2] == ["rounds"]:
        return True
    return _TIMES.match(line.tags, at) is not None and "times" in line.words[at + 1 : at + 5]


NAMING = frozenset(("called", "named", "nicknamed", "dubbed"))
"""Participles that only give a name ("a trader called Hendrik")."""


def _is_sent(line: Line, to: int, floor: int) -> bool:
    """Say whether a letter's addressee follows ("a letter from the board to residents")."""
    match = _SENT.search(line.tags, max(floor, to - _LETTER), to)
    return match is not None and line.words[match.start()] in _LETTERS


_SENT = re.compile(r"N(?:P[DANKYOz]{1,6})?$")
_LETTER = 8
"""Tokens over which a letter is looked back for."""
_LETTERS = word_set("letters")
_IN_OFFICE = word_set("office_participles")
_BEHIND_NUMBERS = word_set("behind_numbers")
"""Determiners that stand behind a number within its phrase ("two other ministries")."""
_JUNCTURE = re.compile(r"[NKyYU](?=[DS])")
_LEADING = re.compile(r"(?:A(?!A?Y)|[CPyOBU])+")


def phrase_left(line: Line, last: int, floor: int = 0) -> int:
    """Give the start of the noun phrase that ends at token `last`, or -1.

    A new determiner right behind a noun begins a new phrase: what stands before it is an
    adverbial ("on Monday the minister").
    """
    tags = line.tags
    if last < floor or tags[last] not in "NKYUDz)vVgGyQ":
        return -1
    start = _left_edge(line, last, floor)
    cut = start
    for match in _JUNCTURE.finditer(tags, start, last):
        if _is_called(line, match.start(), start):
            continue
        if line.words[match.end()] not in _BEHIND_NUMBERS or tags[match.start()] != "Y":
            cut = match.end()
    start = cut
    leading = _LEADING.match(tags, start, last + 1)
    if leading:
        start = leading.end()
    return start if start <= last else -1


def _is_called(line: Line, at: int, start: int) -> bool:
    """Say whether a noun with nothing before it tells what the name behind it is ("lobby group the CBI")."""
    if line.words[at] not in _CALLED or line.words[at + 1] != "the" or line.tags[at + 2 : at + 3] != "K":
        return False
    first = start
    while first > 0 and line.tags[first - 1] in "NA":
        first -= 1
    return set(line.tags[first:at]) <= {"N", "A", "K"} and (first == 0 or line.tags[first - 1] in ",CT")


_CALLED = word_set("called_by_name")
TIME_LEADS = word_set("time_leads")


def time_ahead(line: Line, at: int) -> int:
    """Give the end of a time expression without preposition ("last week") at a token, or `at`."""
    words = line.words
    if (
        words[at : at + 1]
        and words[at] in TIME_LEADS
        and at + 1 < len(words)
        and (words[at + 1] in TEMPORAL or line.tags[at + 1] == "y" or words[at + 1] in MONTHS)
        and not (line.tags[at + 1] == "M" and line.tags[at + 2 : at + 3] not in tuple("DKSFTy,."))
    ):
        return at + 2
    return at


_TIMELY = frozenset(("late", "early", "later", "earlier"))


def without_time(line: Line, first: int, last: int) -> int:
    """Give the last token of a phrase without the time at its end ("a poll last week")."""
    tags, words = line.tags, line.words
    whole = last
    while last >= first:
        if tags[last] == "y":
            last -= 1
        elif last - 1 > first and words[last] in MONTHS and words[last - 1] == "in":
            last -= 2
        elif words[last] == "ago" and last - 1 > first and words[last - 1] in TEMPORAL:
            last = phrase_left_of_number(tags, last - 2, first)
        elif tags[last] == "N" and words[last] in TEMPORAL:
            if last - 1 >= first and words[last - 1] in TIME_LEADS:
                last -= 2
            elif (
                words[last] == "minutes"
                and last
                and (tags[last - 1] in "NKVvzgG" or words[last - 1] == "the")
            ):
                break
            elif tags[first:last].strip("DYA") == "":
                return first - 1
            else:
                break
        else:
            break
    while last > first and tags[last] in "PO":
        last -= 1
    while first < last < whole and words[last] in _TIMELY:
        last -= 1
    return whole if last > first and tags[last] in "vV" else last


def phrase_left_of_number(tags: str, at: int, first: int) -> int:
    """Step left over the number of "two weeks ago", to the token before it."""
    while at >= first and tags[at] in "YDA":
        at -= 1
    return at


FINITE = re.compile(r"(?<![IR])(?<!IA)(?<!RA)[VvEHMdF]")


def has_finite(tags: str, start: int, end: int) -> bool:
    """Say whether a stretch of tokens holds a finite verb."""
    return FINITE.search(tags, start, end) is not None


def only_nouns(tags: str, end: int) -> bool:
    """Say whether no finite verb stands before a token; a participle before its noun is none ("a leaked report")."""
    return not has_finite(_PREMODIFIED.sub("DN", tags[:end]), 0, end)


_PREMODIFIED = re.compile(r"D[vV](?=N)")
