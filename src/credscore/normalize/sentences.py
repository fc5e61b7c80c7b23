"""Sentences with exact offsets: abbreviations, initials, and quotations that end a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon

_END = re.compile(r"(?:\.{1,6}|[!?…]{1,6})[\"”’'»)\]]{0,3}(?=\s|$|[A-Z“\"])|[。！？]")
_STOP = re.compile("[.!?…。！？]")
_WORD_BEFORE = re.compile(r"(?:[^\W_]+\.)*[^\W_]+$")
_NEXT = re.compile(r"\s*([\"“”‘’'«(\[]{0,3})([^\s\"”’,.;:!?)]{0,30})")
_TAIL = re.compile(
    r"\s*(?:[A-Z][\w’'.-]{1,24}\s+){1,4}(?:said|asked|asks|says|wrote|added|replied|wondered|tweeted)\b[^\w]"
)
_BACK = 24
_ON_X = (" on X", " to X", " via X", " platform X", " site X", " now X")
"""Before the stop behind the name of a site that is one letter."""


@lru_cache(maxsize=4)
def _abbreviations(language: str = "en") -> dict[str, str]:
    return {row["term"]: row["ends"] for row in lexicon.table("abbreviations", language)}


@lru_cache(maxsize=4)
def _starters(language: str = "en") -> frozenset[str]:
    """Function words that, written with a capital, show that a sentence begins."""
    return frozenset(word.capitalize() for word in lexicon.words("function_words", "term", language))


def _stop_is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    """Say whether the full stop at `stop` belongs to a word and ends nothing."""
    word = text[max(start, stop - _BACK) : stop].rpartition(" ")[2]
    if not word.isalpha():
        match = _WORD_BEFORE.search(text, max(start, stop - _BACK), stop)
        if match is None:
            return False
        word = match.group()
    kind = _abbreviations().get(word)
    if kind is None and len(word) == 1 and word.isalpha() and word.isupper():
        kind = "may" if word == "I" else "initial"
        if word == "X" and text[max(start, stop - _BACK) : stop].endswith(_ON_X):
            return False
    if kind is None and "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split(".")):
        kind = "may"
    if kind == "number":
        return following[:1].isdigit()
    if kind == "never":
        return bool(following)
    if kind in ("may", "initial"):
        return bool(following) and following not in _starters()
    return False


def _ends_here(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Decide whether a terminator closes the sentence that began at `start`."""
    following = _NEXT.match(text, match.end(), end)
    marks, word = following.groups() if following else ("", "")
    glued = match.end() < end and not text[match.end()].isspace()
    closing = match.group().rstrip("\"”’'»)]")
    quoted = len(closing) < len(match.group())
    if glued:
        # "...end.Next": only a lower-case word or a figure before and a capital behind are a lost space.
        before = text[match.start() - 1 : match.start()]
        return (before.islower() or before.isdigit() or before in "%)”’") and (
            (quoted and (before.islower() or word[:1].isupper()))
            or (word[:1].isupper() and word[1:2].islower() and "." not in word)
        )
    if word[:1].islower() and (quoted or not marks):
        return False
    if closing == "." and not quoted and _stop_is_abbreviation(text, start, match.start(), word):
        return False
    return not (quoted and closing in "!?" and _TAIL.match(text, match.end(), min(end, match.end() + 120)))


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split one paragraph into sentences.

    Parameters
    ----------
    text : str
        The whole body.
    start, end : int
        The paragraph's offsets.

    Returns
    -------
    list of tuple of int
        Offsets of the sentences without surrounding white space.

    Examples
    --------
    >>> text = 'Gen. J. K. Roe met the U.S. envoy. "It went well," he said.'
    >>> [text[a:b] for a, b in split(text, 0, len(text))]
    ['Gen. J. K. Roe met the U.S. envoy.', '"It went well," he said.']
    """
    sentences: list[tuple[int, int]] = []
    at = start
    past = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < past:
            continue
        match = _END.match(text, stop.start(), end)
        if match is None:
            continue
        past = match.end()
        if past <= at or not _ends_here(text, at, match, end):
            continue
        closing = match.end() - _opens_next(text, start, match.end(), end)
        _add(sentences, text, at, closing)
        at = closing
    _add(sentences, text, at, end)
    return sentences


def _opens_next(text: str, start: int, at: int, end: int) -> bool:
    """Say whether the straight mark before an offset opens the words glued to it ('fell on Monday."It was old," he said')."""
    if text[at - 1] != '"' or at == end or text[at].isspace():
        return False
    return text.count('"', start, at - 1) % 2 == 0


_LONGEST = 1500
"""Characters above which a sentence is cut at a space: no writer's sentence is that long."""


def _add(sentences: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        _add_one(sentences, text, start, cut)
        start = cut
    glued = text.find(")", start, end) >= 0 or _CAPITALS.search(text, start, end) is not None
    for head in _GLUED.finditer(text, start, end) if glued else ():
        _add_one(sentences, text, start, head.end() if head["credit"] else head.start())
        start = head.end()  # a heading is no sentence
    _add_one(sentences, text, start, end)


_GLUED = re.compile(
    r"(?:(?<![\w’'])[A-Z][A-Z’'‘,:&-]{0,20} ){2,14}[A-Z][A-Z’'-]{1,20}(?=[A-Z][a-z]+\b)"
    r"|(?P<credit>\([^()\n]{0,80}(?:Images|Reuters|REUTERS|AFP|AP|AP Photo|File|Handout)\b[^()\n]{0,40}\))(?=[“\"]?[A-Z][a-z’]*\b)"
)
"""A heading in capitals and the credit of a picture, to which a page that lost its breaks glues the next sentence."""
_CAPITALS = re.compile(r"[A-Z][A-Z’'-]+[A-Z][a-z]")
"""A word in capitals with a word glued to it, for a first look."""


def _add_one(sentences: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start:
        return
    if (
        sentences
        and not text[start].isalnum()
        and not any(map(str.isalnum, text[start : min(end, start + 12)]))
    ):
        sentences[-1] = (sentences[-1][0], end)
    else:
        sentences.append((start, end))


DATELINE = re.compile(
    r"(?:[A-Z][\w.’' -]{2,30},? \([A-Z][\w./, -]{4,80}[ ,]\d{4}\):? (?=[A-Z“\"])|"
    r"[A-Z][\w.’' -]{2,30}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?(?: \([A-Z][\w./ ]{1,24}\))? ?: (?=[A-Z“\"])|"
    r"[A-Z][A-Z.’' -]{2,30}(?:, [A-Za-z.’' \d]{2,24}){0,2}(?:,? \(?(?:[A-Z]|[a-z]{2,6}-(?=[A-Z]))[\w./ ]{1,24}\)?)?\s*[—–-]{1,2}\s+|[A-Z][\w.’' -]{2,40}(?:, [\w.’' ]{2,24}){0,2} \([A-Z][\w./ ]{1,24}\)\s*[—–-]{1,2}\s+|"
    r"[A-ZÀ-ÖØ-ÞŁŠŽŚ][A-ZÀ-ÖØ-ÞŁŠŽŚ.’' -]{2,30} \([A-Z][\w./ ]{1,24}\): |"
    r"[A-Z][\w’'-]+(?: [\w’'-]+){0,3}, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} [—–-]{1,2} (?=[A-Z“\"])|\([A-Z][\w. ]{1,24}\)\s*[—–-]{1,2}\s+|[A-Z][A-Z.’' -]{4,30}[A-Z]: (?=[“\"A-Z]))"
)
"""Place and agency at the head of a report ("GENEVA, 4 May (AP) - ", "NEW DELHI: ")."""
