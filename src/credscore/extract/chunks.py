"""Where the head of a noun phrase and its modifiers end, and whose the thing is."""

from __future__ import annotations

import re

from credscore.extract.kinds import PERSONAL
from credscore.extract.proper_names import common, corporate, first_names, is_name_word, strip_possessive
from credscore.extract.roles import known_titles, role_ending, role_of
from credscore.extract.wordsets import phrase_words
from credscore.normalize.days import WEEKDAYS
from credscore.normalize.names import government

_STOPS = phrase_words("stops")
_NOW = frozenset({"now", "then", "still", "already", "currently"})
_POSTPOSED = phrase_words("postposed")
_DETERMINERS = phrase_words("determiners") - {"one", "another", "other"}
_POSSESSIVE = re.compile(r"[’']s$|s[’']$")
_PLURAL_OWNER = re.compile(r"[A-Z][\w-]*(?:s[’']|(?:[Mm]e|ildre|eopl)(?:n|e)[’']s)$")
"""The possessor inside a body's name ("the Farmers' Union", "the Women's Institute")."""
_PARTICIPLES = (
    "ed",
    "en",
    "hit",
    "led",
    "held",
    "run",
    "shot",
    "sent",
    "cut",
    "made",
    "built",
    "bought",
    "wn",
)


def chunk_end(words: list[str]) -> int:
    """Index of the first word that no longer belongs to the head and its modifiers."""
    at = 1
    while at < len(words):
        low = words[at].lower()
        office = low == "of" and any(role_of(" ".join(words[first : at + 2])) for first in {0, at - 1})
        joins = office or (low == "and" and _joins(words, at))
        if not joins and _hangs(words, at):
            return at
        if not joins and (
            (low == "of" and _names_body(words, at)) or (low in CAUSES and _for_cause(words, at))
        ):
            at = _cause_end(words, at + 2)
        elif not joins and (low == "and" or _stops(words, at)):
            return at
        else:
            at += 1 + joins
    return len(words)


def _joins(words: list[str], at: int) -> bool:
    """Say whether "and" stands inside one phrase: between names, or between words that share a head."""
    named = is_name_word(words[at - 1]) and at + 1 < len(words) and is_name_word(words[at + 1])
    return named or _shared_head(words, at) or (at == 1 and _shares_head(words))


def _hangs(words: list[str], at: int) -> bool:
    """Say whether a participle, or an adverb with one, opens what hangs on the head."""
    low, behind = words[at].lower(), "".join(words[at + 1 : at + 2])
    if low in _NOW and behind.endswith(("ed", "ing")) and behind.islower():
        return True
    opens = low.endswith((*_PARTICIPLES, "ing")) and (_reduced(words, at) or _doing(words, at))
    return opens and not _is_head(words, at)


def _cause_end(words: list[str], at: int) -> int:
    """Give the end of what a body is for, or of."""
    while at < len(words) and (
        is_name_word(words[at]) or words[at].lower() in ("and", "the", "of", "for", "&")
    ):
        at += 1
    return at


def _stops(words: list[str], at: int) -> bool:
    """Say whether a word ends the phrase: a preposition or the like, or an adjective behind the noun that one follows."""
    low, behind = words[at].lower(), "".join(words[at + 1 : at + 2])
    if low in _POSTPOSED and behind in _STOPS and role_of(words[at - 1]) is not None:
        return True
    inside = words[at][:1].isupper() and is_name_word(behind)
    return low in _STOPS and not (inside or _qualified(words, at))


def _shares_head(words: list[str]) -> bool:
    """Say whether two plain words before "and" and behind it belong to one head ("land and companies register")."""
    if len(words) < _SHARING or not all(word.islower() for word in words[:3]):
        return False
    stop = next(
        (i for i, word in enumerate(words) if i > _SHARING - 1 and word.lower() in _STOPS), len(words)
    )
    head = role_of(words[stop - 1])
    return role_of(words[0]) is None and head is not None and head.cls in ("body", "document")


_SHARING = 4
_BEHIND = phrase_words("behind_participles")
_RANGING = phrase_words("ranging")


def _shared_head(words: list[str], at: int) -> bool:
    """Say whether "and" joins two adjectives before one plural noun ("three current and former employees")."""
    before, behind, heads = words[at - 1], words[at + 1 : at + 2], words[at + 2 : at + 4]
    if not behind or not before.islower() or not behind[0].islower() or behind[0] in _DETERMINERS:
        return False
    if role_of(before) is not None and before not in _RANGING:
        return False
    if role_of(behind[0]) is not None and behind[0] not in _RANGING:
        return False
    return any((role := role_of(word)) is not None and role.plural for word in heads)


def _is_head(words: list[str], at: int) -> bool:
    """Say whether a word in -ing is a record's name, on which a participle hangs itself ("a court ruling dated May 1"), or a body's ("the media wing of the army")."""
    hung, role = words[at + 1 : at + 2], role_of(words[at])
    if not hung or role is None:
        return False
    return (hung[0] == "of" and role.cls == "body") or (
        hung[0].endswith(_PARTICIPLES) and _reduced(words, at + 1)
    )


def _reduced(words: list[str], at: int) -> bool:
    """Say whether a participle opens what hangs on the noun before it ("images taken on Monday")."""
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    if following == "by":
        return True
    opens = (
        following in _STOPS
        or following in _BEHIND
        or following in _DETERMINERS
        or following[:1].isdigit()
        or words[at] == "dated"
    )
    return opens and words[at].islower() and role_of(words[at - 1]) is not None


def _qualified(words: list[str], at: int) -> bool:
    """Say whether an adverb makes a participle one of the words before the noun ("widely shared video")."""
    following = words[at + 1].lower() if at + 1 < len(words) else ""
    shared = at == 1 and words[0].endswith("ly") and words[at].lower().endswith(_PARTICIPLES)
    return shared and bool(following) and following not in _STOPS


def _doing(words: list[str], at: int) -> bool:
    """Say whether a participle tells what goes before it is doing ("a woman selling buns", "the firm building the dam")."""
    before = role_of(words[at - 1])
    if not words[at].endswith("ing") or not words[at].islower() or at + 1 >= len(words) or before is None:
        return False
    behind = role_of(words[at + 1])
    if behind is not None and behind.cls in PERSONAL and not behind.plural:
        return False  # "chief operating officer Ann Lee"
    if words[at + 1].lower() in _DETERMINERS or _POSSESSIVE.search(words[at + 1]):
        return before.cls in PERSONAL or before.cls == "body"
    return before.cls in PERSONAL and role_of(" ".join(words[at:])) is None and role_of(words[-1]) is None


def _names_body(words: list[str], at: int) -> bool:
    """Say whether "of" at this index joins a body's name ("Ministry of Defence")."""
    if not is_name_word(words[at - 1]) or at + 1 >= len(words):
        return False
    role = role_of(words[at - 1])
    following = words[at + 1]
    if following.lower() == "the" and at + 2 < len(words):
        following = words[at + 2]
    if not is_name_word(following):
        return False
    if role is not None:
        return role.cls in ("body", "outlet", "document")
    lead = words[:at]
    if lead[0].rstrip(".").lower() in known_titles():
        return False
    if len(lead) > 1 and not any(map(corporate, lead)) and all(map(is_name_word, lead)):
        return False
    given = first_names().keys() & {lead[0], *words[at - 2 : at - 1]}
    return not given and not any((found := role_of(word)) and found.cls in PERSONAL for word in lead)


CAUSES = frozenset({"for", "against", "on", "without"})
"""Prepositions with which a body's name goes on to what it is for or against."""


def _for_cause(words: list[str], at: int) -> bool:
    """Say whether what a body is for or against belongs to its name ("Transport for London", "Mothers Against Dumping")."""
    follows = at + 1 + (words[at + 1 : at + 2] == ["the"])
    if not all(map(is_name_word, words[:at])) or not is_name_word("".join(words[follows : follows + 1])):
        return False
    if government(" ".join(words[:at])) is not None or words[0] in first_names():
        return False
    role = role_of(words[at - 1])
    if words[at].lower() == "on" and (
        role is None or role.cls != "body" or words[follows].lower() in WEEKDAYS
    ):
        return False
    if role is None or role.cls not in PERSONAL:
        return True
    return role.plural and (words[at].lower() in ("against", "without") or all(map(common, words[follows:])))


def possessor_of(chunk: list[str]) -> tuple[str | None, list[str]]:
    """Take the possessor off the front of a chunk ("the company's" of "the company's chief executive")."""
    for at in range(min(len(chunk) - 1, 6), 0, -1):
        if _POSSESSIVE.search(chunk[at - 1]):
            post = role_ending(chunk[at:], len(chunk) - at)
            if (
                _PLURAL_OWNER.match(chunk[at - 1])
                and chunk[at][:1].isupper()
                and not (at > 1 and post is not None and post[0].cls in PERSONAL)
            ):
                continue
            owner = [*chunk[: at - 1], strip_possessive(chunk[at - 1])]
            return " ".join(owner), chunk[at:]
    return None, chunk
