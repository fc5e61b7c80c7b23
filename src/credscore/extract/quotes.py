"""Quotation state: which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives


class Quote(NamedTuple):
    """One quotation.

    Attributes
    ----------
    start, end : int
        Offsets of the whole quotation, marks included.
    inner_start, inner_end : int
        Offsets of the words between the marks.
    closed : bool
        Whether a closing mark was found before the paragraph ended.
    continued : bool
        Whether it carries on a quotation that the paragraph before left open.
    single : bool
        Whether the marks are single ones.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    continued: bool
    single: bool

    def moved(self, offset: int) -> Quote:
        """Count its offsets from further left."""
        start, end, inner_start, inner_end, closed, continued, single = self
        return Quote(
            start + offset, end + offset, inner_start + offset, inner_end + offset, closed, continued, single
        )


_MARK = re.compile(r"[\"“”„«»]|''|``|(?<![^\W_])['‘](?=\S)|['’](?![^\W_])")
_SIGN = re.compile("[\"“”„«»'`‘’]")
_NOT_OPENING = re.compile(r"['‘’](?:\d|(?:em|til|tis|twas|cause|bout|n)\b)", re.IGNORECASE)
_OPENING = frozenset("“„«")
_DOUBLE = frozenset(['"', "“", "”", "„", "«", "»", "''", "``"])


_MOST_MARKS = 20_000
"""Marks read in one paragraph; more stand only in text made to exhaust a reader."""


class _Mark(NamedTuple):
    start: int
    end: int
    double: bool
    opens: bool
    closes: bool


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what can be a quotation mark, apostrophes apart."""
    past = start
    for sign in _SIGN.finditer(text, start, end):
        at = sign.start()
        match = _MARK.match(text, at, end) if at >= past else None
        if match is not None:
            past = match.end()
            yield match


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """List the quotation marks of a paragraph with the sides on which they can stand."""
    found: list[_Mark] = []
    for match in islice(_matches(text, start, end), _MOST_MARKS):
        mark, left, right = match.group(), match.start(), match.end()
        before = text[left - 1] if left > start else " "
        after = text[right] if right < end else " "
        if mark == '"' and before.isdigit() and not after.isalnum() and after not in ",.":
            # An inch mark unless something is open; the reader below decides.
            found.append(_Mark(left, right, True, False, True))
            continue
        spaced_before = before.isspace() or before in "([{—–-/'\"‘“:"
        spaced_after = after.isspace() or after in ",.;:!?)]}—–-/'\"’”"
        if mark in _DOUBLE:
            opens = mark in _OPENING or mark == "``" or (mark in ('"', "''") and not after.isspace())
            closes = mark not in _OPENING or (not spaced_before and spaced_after)
            if mark in ('"', "''", "“") and spaced_before and not spaced_after:
                closes = False
            found.append(_Mark(left, right, True, opens and not (spaced_after and not spaced_before), closes))
            continue
        opens = spaced_before and not after.isspace() and not _NOT_OPENING.match(text, left) and mark != "’"
        closes = not before.isspace() and (spaced_after or after.isspace())
        found.append(_Mark(left, right, False, opens, closes and mark != "‘"))
    return found


def _single_close(marks: Sequence[_Mark], at: int, text: str) -> bool:
    """Tell a closing single mark from the apostrophe of a plural possessive."""
    mark = marks[at]
    if text[mark.start - 1] != "s" or text[mark.end : mark.end + 1] != " ":
        return True
    following = marks[at + 1] if at + 1 < len(marks) else None
    return not (following and not following.double and following.closes and not following.opens)


def quotations(text: str, start: int, end: int, carried: bool = False) -> list[Quote]:
    """Find the quotations of one paragraph.

    Parameters
    ----------
    text : str
        The whole body.
    start, end : int
        The paragraph's offsets.
    carried : bool
        Whether the paragraph before ended inside a quotation.

    Returns
    -------
    list of Quote
        Outermost quotations in text order. One that is never closed ends with the
        paragraph; quotations inside quotations are not listed.

    Examples
    --------
    >>> [text[q.inner_start : q.inner_end] for text in ["It was “a bad night\\", he said"]
    ...  for q in quotations(text, 0, len(text))]
    ['a bad night']
    """
    quotes: list[Quote] = []
    opened: _Mark | None = None
    marks = _marks(text, start, end)
    for at, mark in enumerate(marks):
        if opened is None:
            if mark.opens:
                opened = mark
            continue
        if mark.double != opened.double:
            if mark.double and mark.opens:
                opened = mark  # a lone single mark was an apostrophe after all
            continue
        if mark.closes and (mark.double or _single_close(marks, at, text)):
            quotes.append(_quote(text, opened, mark.start, mark.end, True, carried and not quotes, start))
            opened = None
        elif mark.opens and mark.double:
            stop = _said_until(text, opened, mark.start)
            quotes.append(_quote(text, opened, stop, stop, False, carried and not quotes, start))
            opened = mark
    if opened is not None and (opened.double or _goes_on(text, opened, end, quotes)):
        stop = _said_until(text, opened, end)
        quotes.append(_quote(text, opened, stop, stop, False, carried and not quotes, start))
    return [quote for quote in quotes if quote.inner_end > quote.inner_start]


def _goes_on(text: str, opened: _Mark, end: int, quotes: Sequence[Quote]) -> bool:
    """Say whether a single mark opens what somebody goes on to say, and is no apostrophe ("'P,' Lee said. 'Q.")."""
    again = bool(quotes) and quotes[-1].single and quotes[-1].closed and end - opened.end < _REST
    return (
        again
        and text[opened.start - 2 : opened.start] == ". "
        and text[opened.end : opened.end + 1].isupper()
    )


_REST = 300
"""Characters to the end of a paragraph in which nothing else is told."""


@lru_cache(maxsize=4)
def _told(language: str = "en") -> re.Pattern[str]:
    """Give the pattern of "…, X answered on Monday" and "…, said X" at the end of a sentence."""
    verbs = alternatives(word_set("closing_verbs", language))
    who = r"(?!(?:I|[Ww]e|you|they|and|but|or|who|which) )(?:[A-Z]|the |his |her |its |an? |he |she |(?:(?!(?:that|because|when|if|as|while|where|what|so|for|to|in|on|at|by|with|of|is|was|are|were|has|had)\b)[a-z-]+ ){1,6}(?=[A-Z]))[^,.;:]{0,80}?"
    return re.compile(
        rf", (?:{who}(?:, [^,.;:]{{2,60}},)? (?:{verbs})\b[^,;:]{{0,50}}|(?:{verbs}) (?:[A-Z]|the |an? |his |her )[^;:]{{1,90}})$"
    )


def _said_until(text: str, opened: _Mark, end: int) -> int:
    """Tell where a quotation that is never closed stops: before its speaker, where the same sentence names one."""
    sentence = _SENTENCE.match(text, opened.end, end)
    told = _told().search(sentence.group(1)) if sentence else None
    return opened.end + told.start() + 1 if told else _trim(text, opened.end, end)


_SENTENCE = re.compile(r"([^.!?\n]{8,500})[.](?:\s|$)")


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _quote(
    text: str, opened: _Mark, inner_end: int, end: int, closed: bool, first: bool, paragraph: int
) -> Quote:
    at_start = not text[paragraph : opened.start].strip() if opened.start - paragraph < 8 else False
    return Quote(opened.start, end, opened.end, inner_end, closed, first and at_start, not opened.double)
