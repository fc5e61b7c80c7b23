"""Reports named with what they say: "a story on Monday by Acme News that claimed P", "what has been reported by the Sun"."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.outlets import is_outlet
from credscore.extract.grammar.phrases import phrase_end, phrase_left
from credscore.extract.grammar.relation import Range
from credscore.extract.wordsets import denied_nouns, record_nouns, word_set
from credscore.normalize.names import government

_TELLS = word_set("report_tells")
"""What a report does, in any form ("which said", "claiming")."""
_PRESS = word_set("press_nouns")
_BY = frozenset(("by", "from", "in", "on"))
_PRINTED = word_set("printed_nouns")


class Told(NamedTuple):
    """A report named with what it says.

    Attributes
    ----------
    noun : Range
        Its head.
    teller : Range or None
        Whose report it is, where that is told.
    start : int
        First token of what it says.
    clause : bool
        Whether that is a clause and not only a deed ("accusations of taking bribes").
    speaker : Range or None
        Who says it in the report ("an article in which a nurse said P").
    """

    noun: Range
    teller: Range | None
    start: int
    clause: bool
    speaker: Range | None = None


REPORTS = denied_nouns("account", "charge", "post", "claim")
"""The nouns for what others tell."""


def told_behind(line: Line, at: int, *, silent: bool) -> Told | None:
    """Read a report's name and what it says behind a verb ("(to questions about) a story on Monday by Acme News that claimed P")."""
    head = _head(line, at, _UNANSWERED if silent else _BEFORE)
    if head < 0:
        return None
    link = _link(line, head + 1)
    if link is None:
        return None
    begin, start, clause = link
    said = _said_within(line, begin)
    return Told((head, head + 1), _teller(line, at, head, begin), start, clause, said[1] if said else None)


def _head(line: Line, at: int, before: re.Pattern[str]) -> int:
    """Find the noun of the report that is the object at a token, or -1."""
    tags = line.tags
    for place in range(at, min(at + _REACH, len(tags))):
        if tags[place] in "HEMdTRSFQ;:.":
            break
        known = tags[place] in "NVKvgG" and (line.words[place] in REPORTS or _is_record(line, place))
        if known and line.words[place + 1 : place + 2] and line.words[place + 1] in REPORTS:
            continue  # "news reports", "Fox News claims"
        if known and before.fullmatch(tags, at, place):
            return place
    return -1


def _is_record(line: Line, at: int) -> bool:
    """Say whether a record tells right behind its name ("an investigation alleging that P")."""
    if line.words[at] not in record_nouns():
        return False
    link = _link(line, at + 1)
    return link is not None and link[2] and line.words[link[0]] != "that"


_NAME = r"D{0,2}(?:[ANKYzyvgC]|V(?=[ANKvV]|$)){0,9}"
_BEFORE = re.compile(rf"A?B[DAXNKYzyvVgGC,PO]{{1,17}}|(?:A?(?:P?y)?|[PIBA]){_NAME}")
"""What stands between a verb and the report: how it is judged ("dismissed as gossip and a smear claims"), or when."""
_UNANSWERED = re.compile(rf"(?:[PI]?D?[AY]{{0,2}}N{{1,2}}(?:PN)?[PBAI]|[PIBA]?){_NAME}")
"""The same where somebody is silent ("did not respond to questions about the reports")."""
_REACH = 18
_FAR = 22


def _link(line: Line, at: int) -> tuple[int, int, bool] | None:
    """Find where the report's words begin: the token of the link, the first behind it, and whether it is a clause."""
    tags, words = line.tags, line.words
    place = at
    while place < min(at + _FAR, len(tags)):
        tag = tags[place]
        if tag == "," and words[place + 1 : place + 2] == ["with"]:
            return None  # "rejected the plan, with Ann Lee saying P"
        said = _said_within(line, place)
        if said is not None:
            return place, said[0], True
        told = _THAT_SAID.match(tags, place)
        if told is not None and words[told.end("verb") - 1] in _TELLS:
            return place, told.end(), True
        if words[place] in _TELLS and tags[place] in "gGN" and words[place].endswith("ing"):
            if tags[place - 1] == "," and place - 1 == at:
                return None  # "rejected the report, saying no shots had been fired"
            return place, place + 1 + (tags[place + 1 : place + 2] == "T"), True
        if tag == "T" and tags[place + 1 : place + 2] in tuple("DNKSYAXOUFBP"):
            return place, place + 1, True
        if words[place] in _ABOUT and tags[place + 1 : place + 2] in ("g", "G") and place + 2 < len(tags):
            return place, place + 1, False
        passed = _PASSED.match(tags, place)
        if passed is not None:
            place = passed.end()
            continue
        if tag in "HEMdTRSFWQ;:.BX" or tag == "G":
            return None
        place += 1
    return None


def _said_within(line: Line, at: int) -> tuple[int, Range] | None:
    """Read "in which a nurse said P" and "where she said P" behind a report's name: where P begins, and who says it."""
    tags, words = line.tags, line.words
    if words[at + 1 : at + 2] == ["which"] and words[at] in _BY:
        begin = at + 2
    elif words[at] == "where":
        begin = at + 1
    else:
        return None
    end = verb = phrase_end(tags, begin)
    while tags[verb : verb + 1] in ("A", "H"):
        verb += 1
    if end == begin or words[verb : verb + 1] == [] or words[verb] not in _TELLS:
        return None
    return verb + 1 + (tags[verb + 1 : verb + 2] == "T"), (begin, end)


_THAT_SAID = re.compile(r",?[TR][AH]{0,3}(?P<verb>[vVN])T?(?=[DNKSYAUFPBOX])")
_PASSED = re.compile(r",?[RT]H?A?E?A?E?[vV](?=P)")
"""How it came out ("a report that has just been released by Acme")."""
_ABOUT = frozenset(("about", "of"))


def _teller(line: Line, at: int, head: int, begin: int) -> Range | None:
    """Find whose report it is."""
    tags, words = line.tags, line.words
    owner = tags.rfind("z", at, head)
    if owner > at:
        start = phrase_left(line, owner - 1, at)
        return (start, owner) if start >= 0 and not _is_time(line, start, owner) else None
    first = head
    while first > at and tags[first - 1] in "KN":
        first -= 1
    if first < head and _is_press(line, first, head):
        return (first, head)
    if first < head and _is_paper(line, first, head):
        return (first, head + 1)
    for place in range(head + 1, begin):
        if words[place] not in _BY or tags[place] not in "PBOA":
            continue
        end = min(phrase_end(tags, place + 1), begin)
        if end > place + 1 and _tells(line, place, head, end):
            return (place + 1, end)
    return None


def _is_time(line: Line, start: int, end: int) -> bool:
    return all(tag in "yDA" for tag in line.tags[start:end])


def _is_press(line: Line, first: int, head: int) -> bool:
    """Say whether what stands before a report's noun is its paper ("a Reuters report", "an Italian newspaper report")."""
    words = line.words
    if words[head - 1] in _PRESS:
        return True
    return is_outlet(words[first:head]) or (
        words[head] in _PRINTED and words[head] not in _PAPERS and _is_name(line, first, head)
    )


def _is_paper(line: Line, first: int, head: int) -> bool:
    """Say whether a body stands before its report ("a UN report"), which tells as a paper does."""
    return line.words[head] in _PAPERS and _is_name(line, first, head)


def _is_name(line: Line, first: int, head: int) -> bool:
    """Say whether tokens are a name, and no country's."""
    return set(line.tags[first:head]) == {"K"} and not government(" ".join(line.words[first:head]).title())


_PAPERS = frozenset(("report", "reports"))


def _tells(line: Line, place: int, head: int, end: int) -> bool:
    """Say whether a phrase behind a preposition names who told it, and not when or where."""
    tags, word = line.tags, line.words[place]
    if word == "by":
        return True
    name = line.words[place + 1 + (tags[place + 1] == "D") : end]
    printed = line.words[head] in _PRINTED
    named = "K" in tags[place + 1 : end] and not (printed and government(" ".join(name).title()))
    return is_outlet(name) or (named and (word == "from" or (tags[place + 1] == "D" and printed)))


def reported_behind(line: Line, at: int) -> Told | None:
    """Read "what has been reported by the Sun claiming P"."""
    what = line.tags.find("W", at, at + _NAMED)
    if what < 0 or line.words[what] != "what":
        return None
    passive = _REPORTED.match(line.tags, what)
    if passive is None or line.words[passive.end() - 2] not in _TELLS:
        return None
    link = _link(line, passive.end())
    if link is None:
        return None
    end = min(phrase_end(line.tags, passive.end()), link[0])
    return Told((what, what + 1), (passive.end(), end), link[1], link[2]) if end > passive.end() else None


_REPORTED = re.compile(r"W[HE]A?E?[vV]P")
_NAMED = 9


def is_nameless(line: Line, told: Told) -> bool:
    """Say whether nobody is named whose report it is ("denied media reports that P")."""
    if told.teller is None:
        return True
    return told.teller[1] in (told.noun[0], told.noun[1]) and not is_named(line, told.teller)


def is_named(line: Line, teller: Range) -> bool:
    """Say whether whoever tells it has a name."""
    return "K" in line.tags[slice(*teller)]
