"""Whether a clause calls something said false: "the report that ... is untrue", "that's a lie", "utter nonsense"."""

from __future__ import annotations

from typing import Final

from credscore.normalize.clauses import AUX, BETWEEN, MODALS, SAID
from credscore.normalize.cues import (
    BE,
    CLAIM,
    CLAIM_LABEL,
    CLAIM_VERB,
    DENIAL,
    LABEL,
    LEAD_INS,
    LINKS,
    NAMING,
    PERSON,
    POINTERS,
    SAYERS,
    TOLD,
    VERDICTS,
)

_ENDS: Final = frozenset(",;:()?—–\"“”") | {
    "and", "but", "from", "by", "of", "in", "to", "on", "about", "that", "with", "for", "at", "as", "because", "since",
    "or", "which", "when", "while", "until", "he", "she", "they", "we", "i", "it", "today", "yesterday",
}  # fmt: skip
"""What can follow a verdict that stands by itself, and no noun ("a false alarm")."""
_OPENING: Final = frozenset({"with", "by", "from", "of"})
_WHOLE: Final = frozenset({",", ";", ":", ".", "—", "–", '"', "”", "and", "but", "from"})
_FROM_END_TO_END: Final = frozenset({"start", "beginning", "top", "a", "first", "end"})
_SUBJECT: Final = 6
"""Within how many words a clause names the thing said of which it speaks."""
_ERRING: Final = frozenset(
    {
        "mistaken",
        "wrong",
        "lying",
        "dreaming",
        "misinformed",
        "ill-informed",
        "deluded",
        "confused",
        "liar",
        "liars",
        "fool",
    }
)
_FULLY: Final = tuple(
    [word]
    for word in (
        "simply",
        "entirely",
        "completely",
        "totally",
        "utterly",
        "just",
        "all",
        "pure",
        "plain",
        "flat",
    )
)
"""What can stand before a verdict and makes it whole."""


def is_debunked(words: list[str]) -> bool:
    """Tell whether a clause calls something said false, whatever stands between the two.

    Examples
    --------
    >>> is_debunked("a post that claims the dam broke is false".split())
    True
    >>> is_debunked(["that", "'s", "a", "lie"]), is_debunked("it was a false alarm".split())
    (True, False)
    """
    if _is_of_sayers(words) or is_refused(words):
        return True
    if VERDICTS.isdisjoint(words):
        return False
    if _is_bare(words):
        return True
    head = words[:_SUBJECT]
    figure = bool(words) and words[0][:1].isdigit()
    claims = not CLAIM.isdisjoint(head) or not TOLD.isdisjoint(head) or figure
    return any(
        (claims and _named(words, i)) or (words[i - 1] in POINTERS and (i == 1 or words[i - 2] in _ENDS))
        for i in range(1, len(words))
        if words[i] in _LINKING and (behind := _linked(words, i)) and _false(words, behind, claims)
    )


def is_shown_false(words: list[str]) -> bool:
    """Tell "What he showed was fake".

    Examples
    --------
    >>> is_shown_false("what he showed was entirely fake".split()), is_shown_false("what he showed was new".split())
    (True, False)
    """
    return words[:1] == ["what"] and any(
        words[i] in BE and LABEL.at(words, i + 1 + (words[i + 1 : i + 2] in _FULLY))
        for i in range(2, len(words) - 1)
    )


def is_refused(words: list[str]) -> bool:
    """Tell "reports that P were denied by X" and "the claim that P was described by X as wide of the mark".

    Examples
    --------
    >>> is_refused("reports that he was dead were denied by his son".split())
    True
    >>> is_refused("reports that he was dead were printed by a paper".split())
    False
    """
    that = words.index("that") if "that" in words[1:_SUBJECT] else 0
    if not that or words[that - 1] not in CLAIM:
        return False
    last = max((i for i in range(that + 2, len(words) - 1) if words[i] in _BEEN), default=0)
    told = any(word in AUX or word in MODALS or word.endswith("ed") for word in words[that + 1 : last])
    if not last or not told:
        return False
    at = last + 1 + words[last + 1].endswith("ly")
    if DENIAL.at(words, at):
        return True
    verb = CLAIM_VERB.at(words, at)
    if not verb or verb[0] not in NAMING:
        return bool(verb)
    behind = range(at + 1, min(len(words), at + 10))
    return any(LABEL.at(words, k) or CLAIM_LABEL.at(words, k) for k in behind)


_BEEN: Final = BE | {"been"}


def _named(words: list[str], i: int) -> bool:
    return i >= 2 and words[i - 1] not in PERSON


_LINKING: Final = BE | {"'s", "'re"} | LINKS.heads
"""First words of what links a subject with what it is called."""


def _linked(words: list[str], i: int) -> int:
    """Give the place behind a verb that links a subject with what it is called; 0 where there is none."""
    if words[i] in BE or words[i] in ("'s", "'re"):
        return i + 1
    link = LINKS.at(words, i)
    return i + len(link) if link else 0


def _false(words: list[str], at: int, claims: bool) -> bool:
    """Tell whether a verdict stands at a place, light words before it."""
    for k in range(at, min(len(words), at + 6)):
        label = LABEL.at(words, k) or (CLAIM_LABEL.at(words, k) if claims else ())
        if label:
            return stands_alone(words, k, label)
        link = LINKS.at(words, k)
        light = words[k] in LEAD_INS or words[k] in BETWEEN or words[k] in AUX or words[k].endswith("ly")
        if not (light or link) or words[k] in ("not", "n't"):
            return False
    return False


def stands_alone(words: list[str], at: int, label: tuple[str, ...]) -> bool:
    """Tell a verdict from a word that only describes the noun behind it ("a false alarm").

    Examples
    --------
    >>> stands_alone("it was false".split(), 2, ("false",)), stands_alone("a false alarm".split(), 1, ("false",))
    (True, False)
    """
    behind = at + len(label)
    if behind >= len(words) or label[-1] in _OPENING:
        return True
    word = words[behind]
    if word == "of" and label[-1] == "up":
        return False  # "made up of 12 members"
    if word == "to" and label[-1] in ("wrong", "mistake", "error"):
        return False
    known = word in _ENDS or word in CLAIM or word in AUX or word in TOLD
    return known or word.endswith("ly") or bool(LABEL.at(words, behind))


def _is_bare(words: list[str]) -> bool:
    """Tell a verdict that is all that is said ("Absolute rubbish", "Baseless claims, and we said so")."""
    for k in range(min(len(words), 5)):
        label = LABEL.at(words, k)
        if label:
            end = k + len(label)
            while end < len(words) and (words[end] in CLAIM or LABEL.at(words, end)):
                end += 1
            if end >= len(words) or words[end] in _WHOLE - {"from"}:
                return True
            return words[end] == "from" and not _FROM_END_TO_END.isdisjoint(words[end + 1 : end + 2])
        if words[k] not in LEAD_INS and words[k] not in ("and", "of"):
            return False
    return False


def _is_of_sayers(words: list[str]) -> bool:
    """Tell "anyone who says that P is mistaken"."""
    if not words or words[0] not in SAYERS or (SAID.isdisjoint(words[1:5]) and CLAIM.isdisjoint(words[1:5])):
        return False
    return any(
        (words[i] in BE or words[i] in ("'s", "'re")) and not _ERRING.isdisjoint(words[i + 1 : i + 4])
        for i in range(2, len(words) - 1)
    )
