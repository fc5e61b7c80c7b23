"""Ones and twos that no numeral gives away: "one dam", "a single wolf", "both engines", "about an hour"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from credscore.normalize import context, nouns
from credscore.normalize.bounds import bound_before, opened, word_before
from credscore.normalize.clauses import bag
from credscore.normalize.lists import listed
from credscore.normalize.spans import QuantitySpan

_WORD: Final = re.compile(
    r"\b(?:(?P<both>both)|(?P<single>a\ssingle)|(?P<one>one))(?=\s[^\W\d_])"
    r"|\b(?P<half>half\s)?an?\s(?P<time>minute|hour|day|night|week|fortnight|month|year|decade|century)\b(?!-)"
    r"(?P<more>\sand\sa\s(?:half|quarter))?",
    re.IGNORECASE,
)
_HINTS: Final = frozenset(
    ("both", "single", "one", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century")
)  # fmt: skip
_NEXT: Final = re.compile(r"\s+([^\W\d_]+)")
_TWO_GROUPS: Final = re.compile(r",?\s(?:and|or|as well as)\s", re.IGNORECASE)
_LASTS: Final = re.compile(r"\s(?:long|late|apart|overdue|behind schedule)\b")
_PAST: Final = re.compile(r"\s(?:ago|earlier|later|old)\b")
_NOT: Final = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|without|hardly|barely|cannot)\b|n['’]t\b", re.IGNORECASE
)
_BEFORE_ONE: Final = listed("idle_before_one") - {"only", "number", "that"} | {"not"}
_AFTER_ONE: Final = listed("idle_after_one")
_AFTER_SINGLE: Final = listed("idle_after_single")
_AFTER_BOTH: Final = listed("idle_after_both")
_BEFORE_BOTH: Final = listed("idle_before_both")
_HAVING: Final = frozenset({"have", "has", "had", "having"})
_REACH: Final = 60


def pairs_and_singles(text: str, found: Sequence[QuantitySpan]) -> list[QuantitySpan]:
    """Give the ones and twos in a text that are not among the amounts found.

    Parameters
    ----------
    text : str
    found : sequence of QuantitySpan
        Amounts already read; nothing is read where one of these stands.

    Returns
    -------
    list of QuantitySpan

    Examples
    --------
    >>> [(q.low, q.high, q.unit) for q in pairs_and_singles("Both engines failed within an hour", [])]
    [(2, 2, 'engines'), (1, 1, 'hour')]
    """
    new: list[QuantitySpan] = []
    if _HINTS.isdisjoint(bag(text)):
        return new
    for match in _WORD.finditer(text):
        if any(span.start <= match.start() < span.end for span in found):
            continue
        if match["time"]:
            span = _time(text, match)
        else:
            span = _both(text, match) if match["both"] else _single(text, match)
        if span is not None:
            new.append(span)
    return new


def _both(text: str, match: re.Match[str]) -> QuantitySpan | None:
    """Read "both engines", but not "both men and women" and "they both filed complaints"."""
    noun = nouns.counted(text, match.end())
    if noun is None or not nouns.is_plural(noun.unit.lower().split()[-1]):
        return None
    before, after = word_before(text, match.start())[0].lower(), _NEXT.match(text, match.end())
    done = before in _HAVING and after is not None and after.group(1).endswith("ed")
    if done or before in _BEFORE_BOTH:
        return None
    if noun.unit.lower() in _AFTER_BOTH or _TWO_GROUPS.match(text, noun.end) is not None:
        return None
    return QuantitySpan(2, 2, noun.unit, match.start(), noun.end)


def _single(text: str, match: re.Match[str]) -> QuantitySpan | None:
    """Read "one dam" and "a single wolf", but not "one hears", "no one" and "not a single shot"."""
    start, after = match.start(), _NEXT.match(text, match.end())
    word = after.group(1).lower() if after is not None else ""
    noun = nouns.counted(text, match.end(), one=True)
    if noun is None or _NOT.search(text[max(0, start - _REACH) : start]) is not None:
        return None
    head = noun.unit.lower().split()[-1]
    if head in _AFTER_ONE or word in _AFTER_ONE or nouns.is_plural(head) or nouns.is_plural(word):
        return None
    if match["single"]:
        return None if word in _AFTER_SINGLE else QuantitySpan(1, 1, noun.unit, start, noun.end)
    before, at = word_before(text, start)
    idle = before.lower() in _BEFORE_ONE or (
        before.lower() == "only" and word_before(text, at)[0].lower() == "the"
    )
    name = (
        context.glued(text, start)
        or context.is_capital_name(text, start)
        or context.names_one(text, start + 3)
    )
    if idle or name or context.is_designation(text, start, before, False):
        return None
    return QuantitySpan(1, 1, noun.unit, start, noun.end)


def _time(text: str, match: re.Match[str]) -> QuantitySpan | None:
    """Read a span of time behind an article where the wording measures ("for a week", "about an hour")."""
    left = bound_before(text, match.start())
    lasts = left.before.lower() in ("for", "within") or _LASTS.match(text, match.end()) is not None
    if _PAST.match(text, match.end()) is not None:
        return None
    if not (left.kind or lasts or match["half"] or match["more"]):
        return None
    value = 0.5 if match["half"] else 1
    if match["more"]:
        value += 0.5 if match["more"].endswith("half") else 0.25
    unit = match["time"].lower()
    return QuantitySpan(*opened(value, value, left.kind), unit, left.start, match.end())
