"""Where words were spoken that another outlet brought: "on Radio Norte", "in an e-mail to the Globe", "on the programme Echo"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from credscore.extract import stages
from credscore.extract.chains import outlet_name
from credscore.extract.wordsets import record_nouns, word_set
from credscore.normalize.clauses import bag
from credscore.normalize.names import is_outlet_name

_NAME = r"(?P<name>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z0-9n][\w.&’'-]*(?: (?:[A-Z0-9][\w.&’'-]*|(?:of|and|the|de|del|della|dello|di|la|le|el|al|des|du|der|die|den|van)\b)){0,5})"
_WHEN = r"(?: (?:on |late |early |last |this )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year)(?: (?:morning|afternoon|evening|night))?)?"
_SPOKE = re.compile(
    r"\b(?:(?:[Ss]peaking|[Tt]alking|[Ss]poke|[Tt]alked) (?:exclusively |live |earlier |by \w+ )?(?:to|on|with)|"
    r"(?:[Ii]n|[Dd]uring|[Aa]t) (?:an?|his|her|their|the) (?:[\w-]+ ){0,2}?(?:interview|interviews|remarks|comments|conversation|article|column|op-ed|piece|essay|commentary|appearance)"
    rf"{_WHEN} (?:with|to|on|for|in|(?:published|broadcast|aired) (?:in|by|on))|"
    r"(?:statement|message|letter|remarks|comments|interview|dispatch) (?:carried|published|broadcast|aired|run|relayed|distributed|released|quoted) (?:in|by|on)|(?:[Ww]riting|wrote|writes) (?:in|for)|"
    r"(?:said|says|claimed|claims|argued|insisted|warned|announced|declared|[Aa]ppearing|appeared|alleged|suggested|confirmed|denied|repeated|live|[Aa]sked|[Pp]ressed|"
    r"speaking|interview|reporters) on|^On|(?:says?|said|confirmed|confirms|admitted|explained|complained|confided|conceded|repeated|stressed|insisted) to|[Ss](?:at|its|itting) down with|"
    r"(?:message|e-?mail|letter|statement|comment|remarks|reply|answer|response|note|interview|call|fax|dispatch)s? (?:sent |given |issued )?to)"
    rf" (?:the )?[“\"]?{_NAME}"
)
_NAMED_TALK = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|[Aa]t|[Ff]rom) (?:an?|his|her|their|the) (?:[a-z-]+ ){{0,2}}?{_NAME}(?<! in) (?:[a-z-]+ )?(?:interview|appearance|podcast|op-ed|column)\b"
)
"""A talk called after the outlet that brought it ("in a CNN interview")."""
_HELD = re.compile(
    rf"\b(?P<paper>[a-z-]+) (?:that (?:was|were) )?(?:first |exclusively )?(?P<handed>[a-z]+) (?:by|to|with|in|on) (?:the )?(?:[a-z-]+ ){{0,3}}{_NAME}"
)
"""The outlet that got hold of a paper or carried it ("in a memo obtained by the Globe", "a statement carried by the official agency NTA")."""
_SHOW = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Vv]ia) (?:the |his |her |their |our |its |an? )?(?:own )?(?:[a-z-]+ ){0,2}?(?:talk show|chat show|show|programme|program|podcast|"
    r"channel|station|broadcaster|network|air of|airwaves of|studio of|blog|newsletter|vlog),? [“\"'‘]?"
    r"(?P<name>[A-Z][\w.&’'-]*(?: (?:[A-Z0-9][\w.&’'-]*|(?:of|and|the|de|la|le|der|die)\b)){0,3})"
)
_TITLED_SHOW = re.compile(
    r"\b(?:on|to|with) (?:the |[A-Z]\w+[’']s? )?[“\"](?P<name>[A-Z][\w&’' -]{2,30}?),?[”\"] (?:show|programme|program|podcast)\b"
)
_ON = re.compile(rf"on (?<!\won )(?:the )?[“\"]?{_NAME}")
_TO_NAME = re.compile(r"(?:on|to|with|for|in|by) (?:the )?[“\"]?[A-Z0-9n]|^On ")
"""What stands right before every name of an outlet to which somebody spoke."""
_SAID_TO = re.compile(r"(?:on|to) (?:the )?[“\"]?[A-Z0-9n]|^On ")
"""The same behind a verb of saying."""
_WRITTEN = (
    "message", "mail", "email", "letter", "statement", "comment", "reply", "answer", "response", "note", "interview", "call", "fax", "dispatch",
)  # fmt: skip
_SAYING = frozenset(
    [
        "said", "says", "say", "claimed", "claims", "argued", "insisted", "warned", "announced", "declared", "appearing", "appeared",
        "alleged", "suggested", "confirmed", "confirms", "denied", "repeated", "live", "reporters", "admitted", "explained", "complained",
        "confided", "conceded", "stressed", "asked", "pressed",
    ]
)  # fmt: skip
_SPEAKING = _SAYING.union(
    [
        "speaking", "talking", "spoke", "talked", "remarks", "conversation", "article", "column", "op", "piece", "essay", "commentary",
        "interviews", "comments", "appearance", "writing", "wrote", "writes", "down", *_WRITTEN, *(f"{word}s" for word in _WRITTEN),
    ]
)  # fmt: skip
"""Words of which one stands wherever somebody speaks to or on an outlet, but for an "On …" that opens the sentence."""
_SHOWS = frozenset(
    [
        "show", "programme", "program", "podcast", "channel", "station", "broadcaster", "network", "air", "airwaves", "studio", "blog",
        "newsletter", "vlog",
    ]
)  # fmt: skip
"""Words of which one stands before every name of a show or channel."""
_TALKS = frozenset(["interview", "appearance", "podcast", "op", "column"])
_TAIL = re.compile(r" (?:of|and|the|de|la|le|der|die)$|[.’']+$")


def venues(sentence: str) -> tuple[tuple[str, int], ...]:
    """Name the outlets to which or on which a sentence says that words were spoken, each with its place.

    Examples
    --------
    >>> venues("Speaking to Sky News, the mayor said that the dam held.")
    (('Sky News', 12),)
    >>> venues("The columnist predicted on the talk show Klartext that the plant would close.")
    (('Klartext', 41),)
    """
    found: dict[int, str] = {}
    for pattern, fits in _read_here(sentence):
        for match in pattern.finditer(sentence):
            if pattern is _HELD and not (match["handed"] in _handed() and match["paper"] in _papers()):
                continue
            name = fits(match["name"])
            if name is not None:
                found.setdefault(match.start("name"), name)
    return tuple((name, at) for at, name in sorted(found.items()))


def _read_here(sentence: str) -> Iterator[tuple[re.Pattern[str], Callable[[str], str | None]]]:
    """Yield the expressions of which a cheap look finds the words, each with what it names."""
    words = bag(sentence)
    spoken = _SPEAKING & words
    if (spoken or sentence.startswith("On")) and (_TO_NAME if spoken - _SAYING else _SAID_TO).search(
        sentence
    ):
        yield _SPOKE, _known
    if not _TALKS.isdisjoint(words):
        yield _NAMED_TALK, _known
    if not _SHOWS.isdisjoint(words):
        yield _SHOW, _shown
        yield _TITLED_SHOW, _shown
    if "on" in words:
        yield _ON, _broadcast
    if not _handed().isdisjoint(words):
        yield _HELD, _known


def _sizes(text: str) -> list[str]:
    """Give a run of words and its beginnings, the longest first, without a possessive's tail."""
    words = re.split(r"[’']s?(?= |$)", text, maxsplit=1)[0].split()
    return [" ".join(words[:size]) for size in range(len(words), 0, -1)]


def _known(text: str) -> str | None:
    """Name the outlet with which a run of words begins; a journal is no venue of one who speaks."""
    for part in _sizes(text):
        one = " " in part and " the " not in part  # "On Friday the Herald said"
        name = outlet_name(part) or (part.rstrip(".") if one and is_outlet_name(part) else None)
        if name is not None:
            return None if name in _journals() else name
    return None


def _shown(text: str) -> str | None:
    """Name what is called a show or a channel."""
    return _known(text) or _TAIL.sub("", text)


def _broadcast(text: str) -> str | None:
    """Name a run of words that begins with a broadcaster's name."""
    for part in _sizes(text):
        if stages.broadcasts(part) and is_outlet_name(part):
            return outlet_name(part) or part
    return None


@lru_cache(maxsize=4)
def _handed(language: str = "en") -> frozenset[str]:
    return word_set("handed_over", language)


@lru_cache(maxsize=4)
def _papers(language: str = "en") -> frozenset[str]:
    return record_nouns(language) | word_set("issued_words", language)


@lru_cache(maxsize=4)
def _journals(language: str = "en") -> frozenset[str]:
    return word_set("journals", language)
