"""Coordinated agents parted: "Ruritania and Graustark" are two."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.proper_names import common, corporate, first_names, like_person
from credscore.extract.roles import role_of
from credscore.extract.spans import Span
from credscore.extract.wordsets import word_set
from credscore.normalize.names import government, is_outlet_name
from credscore.normalize.places import countries_in

_AND = re.compile(r",?\s+and\s+")
_TWO_POSTS = re.compile(
    r", (?:an? [^,]+ and (?:an?|the|co-[a-z]+)|[a-z][^,]+ and an?) (?!colleague|friend|relative|neighbou?r)[^,]*$"
)
"""Two things that one person is ("Ann Lee, a geneticist at Acme and a co-author of the study")."""
_RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b")


def agents(text: str, at: int) -> list[tuple[str, int]]:
    """Part coordinated agents ("Ruritania and Graustark"), each with its offset.

    Examples
    --------
    >>> agents("Ann Lee and Bo Diaz", 10)
    [('Ann Lee', 10), ('Bo Diaz', 22)]
    >>> agents("the Department of Health and Safety", 0)
    [('the Department of Health and Safety', 0)]
    """
    if text[:5] in ("Both ", "both ") and " and " in text:
        text, at = text[5:], at + 5
    inserted = _ONE_AND_ANOTHER.search(text) or _AMONG_THEM.search(text)
    text = text[: inserted.start()] if inserted else text
    whole = parse(text)
    if " and " not in text or len(text) > 160:
        return [(text, at)]
    if whole.kind is Kind.OUTLET and whole.name:
        return _outlets(text, at)
    relative = _RELATIVE.search(text)
    if relative is not None and relative.end() < text.index(" and "):
        return [(text, at)]
    if _of_two_places(text, whole) or _PLACES_LISTED.search(text):
        return [(text, at)]
    two = _TWO_OF.match(text)
    if two is not None:
        return [(two[1], at), (two[2], at + two.start(2))]
    person = whole.kind is Kind.PERSON and whole.name is not None
    if _one_name(text) or (person and (_TWO_POSTS.search(text) or _of_two_fields(text))):
        return [(text, at)]
    if several := _listed(text, at):
        return several
    out: list[tuple[str, int]] = []
    start = 0
    for match in [*_AND.finditer(text), None]:
        end = match.start() if match else len(text)
        part = text[start:end]
        phrase = parse(part)
        if not _agent(phrase, part) or (out and phrase.kind not in _KINDS_ALIKE[parse(out[0][0]).kind]):
            return [(text, at)]
        placed = _HOUSED_IN if part.startswith("the ") else _PLACED
        shared = placed.match(out[0][0]) if out and phrase.kind in _PLACES else None
        if shared and parse(out[0][0]).kind is Kind.ROLE:
            part = f"{shared[0]}{part}"
        out.append((part, at + start))
        start = match.end() if match else end
    return out


def _outlets(text: str, at: int) -> list[tuple[str, int]]:
    """Part two outlets of which each is known by its name ("CNN and the Wall Street Journal")."""
    first, joint, second = text.partition(" and ")
    if not all(is_outlet_name(name.removeprefix("the ").removeprefix("The ")) for name in (first, second)):
        return [(text, at)]
    return [(first, at), (second, at + len(first) + len(joint))]


def _listed(text: str, at: int) -> list[tuple[str, int]]:
    """Part a list of three or more that are all of one make: persons, or bodies, countries and nameless holders of posts."""
    ends = [match.span() for match in _PARTING.finditer(text)]
    if len(ends) < _THREE - 1 or not text[: ends[-1][1]].rstrip().endswith(" and"):
        return []
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    parts = [(text[first:stop], at + first) for first, stop in zip(starts, stops, strict=True)]
    phrases = [parse(part) for part, _ in parts]
    if any(_FIELDED.search(part) for part, _ in parts[:-1]) or any(_HOUSED.match(part) for part, _ in parts):
        return []
    people = all(
        phrase.kind is Kind.PERSON and _agent(phrase, part[0])
        for phrase, part in zip(phrases, parts, strict=True)
    )
    bodies = all(_stands_alone(phrase, part) for phrase, (part, _) in zip(phrases, parts, strict=True))
    return parts if people or bodies else []


def _stands_alone(phrase: Phrase, text: str) -> bool:
    named = phrase.kind in (Kind.BODY, Kind.NONE) and phrase.name is not None and not common(text)
    return named or (phrase.kind is not Kind.PERSON and _agent(phrase, text))


_PARTING = re.compile(r",? and |, ")
_FIELDED = re.compile(r" (?:of|for|in|from|at|to|across) (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*$")
"""A body with the first of its fields, people with the first of their places ("the Front for Peace, Labour and Bread")."""
_HOUSED = re.compile(r"(?:from|of|in|at|for|with|including) ")
_THREE = 3


def countries_meant(body: str, source: Span) -> list[tuple[str, int]]:
    """Name the countries that "both countries" takes up, those joined last before it or the only two named; or the one of "the country".

    Examples
    --------
    >>> body = "Oslo and Lima signed it in Rome. Both countries denied that."
    >>> countries_meant(body, Span(33, 47))
    [('Oslo', 33), ('Lima', 33)]
    """
    both = _BOTH.fullmatch(body, *source)
    if both is None:
        return []
    before = body[max(0, source.start - _NEAR) : source.start]
    for match in reversed(list(_PAIR.finditer(before))) if both["pair"] else ():
        if all(map(government, match.groups())):
            return [(name, source.start) for name in match.groups()]
    named = countries_in(before)
    return [(name, source.start) for name in named] if len(named) == 1 + (both["pair"] is not None) else []


_BOTH = re.compile(
    r"(?P<pair>(?:[Bb]oth|[Tt]he two) (?:countries|nations|governments|states|capitals|sides|neighbours|neighbors))|[Tt]he (?:country|nation|kingdom)"
)
_PAIR = re.compile(r"(?=\b((?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+) and ((?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+))")
_NEAR = 400
_ONE_AND_ANOTHER = re.compile(r" ?[–—-] ?one\b")
"""Where each of several sources is told of ("two officers—one in Oslo and another in Bergen—")."""


_TWO_OF = re.compile(r"([A-Z][\w&’'-]+) and ([A-Z][\w&’'-]+), (?:two|both) (?:of|[a-z]+)\b")
"""Two bodies of one word each, which a description tells apart ("Harl and Brugg, two of the largest brewers")."""


_AMONG_THEM = re.compile(r"(?:,| ?[–—-]) ?(?:including|among them)\b")
"""Where some of those who tell it are named ("Seven yards — including Orlo and Harl — said")."""
_PLACES_LISTED = re.compile(
    r"\b(?:with|in|across|of|from) (?:[a-z]+ ){0,3}(?:in )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)?(?:, [A-Z][\w’-]+(?: [A-Z][\w’-]+)?)+,? and [A-Z]"
)
"""A list that only tells where somebody works ("the lender with branches in Peru, Chile and Bolivia")."""


def _of_two_places(text: str, whole: Phrase) -> bool:
    """Tell a seat of two names ("Ann Lee, MP for Harrow and Wood Lane") from two people, behind whose first a comma closes."""
    seat = _SEAT.search(text) if whole.kind is Kind.PERSON and whole.name else None
    return seat is not None and seat[1] not in first_names() and parse(seat[2]).kind in _NAMES


_SEAT = re.compile(r", [^,]{2,60} (?:for|in|of) (?:the )?[A-Z][^,]{1,40} and (?=(\S+))([A-Z][^,]{1,40}),?$")
_NAMES = frozenset({Kind.PERSON, Kind.NONE, Kind.COUNTRY})
_PLACES = (Kind.COUNTRY, Kind.BODY)
_PLACED = re.compile(r".*? (?:of|in|from) ")
"""Those of a place or body, without its name: what a second one behind "and" shares ("officials in Lyon and Paris")."""
_HOUSED_IN = re.compile(r".*? (?:of|in|from|with|at|for) (?=the )")
"""Those of a body that is named with its article ("officials with the Bureau of Mines and the Department of Trade")."""
_BARE = frozenset({"police", "prosecutors", "parliament", "customs", "congress"})
"""Bodies that are named without an article."""


def _one_name(text: str) -> bool:
    """Tell "the Food and Drug Administration" from two bodies: only its last word says what it is."""
    parts = _AND.split(_SHORT_FORM.sub("", text))
    if len(parts) != 2 or parts[0].endswith(")") or "the " not in text.lower() or not parts[1][:1].isupper():
        return False
    if _FIELDS.search(parts[0]) and _is_field(parts[1]):
        return True
    first, last = (role_of(part.split(" ")[-1]) for part in parts)
    before = re.split(r"\bthe ", parts[0], flags=re.IGNORECASE)[-1]
    return first is None and last is not None and last.cls == "body" and government(before) is None


def _of_two_fields(text: str) -> bool:
    """Tell a post with two fields from two agents ("Ann Lee, Vice President, Sales and Customer Care, Acme")."""
    match = _POST_FIELDS.search(text)
    if match is None or not common(match["first"]):
        return False
    second = match["second"]
    named = like_person(second) or government(second) is not None or parse(second).kind is Kind.OUTLET
    return not named and any(map(common, second.split(" ")))


_POST_FIELDS = re.compile(
    r", (?:[^,]*\b)?[A-Z]\w+(?:,| of| for| -)(?: [A-Z][\w’&-]*){0,3}? (?P<first>[A-Z][\w’-]+) and (?P<second>[A-Z][\w’-]*(?: [A-Z][\w’&-]*){0,3})(?=,| at | for |$)"
)
_SHORT_FORM = re.compile(r"\s?\([A-Z][A-Za-z]{1,7}\),?$")
"""The letters by which a body is known, behind its name."""


def _is_field(name: str) -> bool:
    """Say whether capitals are one more field of a body, and nobody's and no firm's name."""
    last = name.split(" ")[-1]
    other = (
        (corporate(last) and last not in _OF_STATES)
        or like_person(name)
        or government(name) is not None
        or " of " in name
    )
    return role_of(last) is None and common(last) and not other


_OF_STATES = word_set("parts_of_departments")
"""Fields of public bodies that end the names of bodies too."""
_FIELDS = re.compile(
    r"\b(?:Department|Ministry|Office|Bureau|Agency|Institute|Cent(?:re|er)|Committee|Commission|Council|Society|Association|Administration|Authority|"
    r"Directorate|School|Board|Faculty|College) (?:of|for) (?:the )?[A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+)*$"
)
"""A body named by its fields, of which another may follow ("the Department of Forestry" and "Fire Protection")."""


_PEOPLE = frozenset({Kind.PERSON, Kind.ROLE, Kind.COUNTRY, Kind.BODY, Kind.OUTLET, Kind.DOCUMENT})


_KINDS_ALIKE = {
    Kind.COUNTRY: frozenset({Kind.COUNTRY, Kind.BODY}),
    Kind.PERSON: _PEOPLE,
    Kind.ROLE: _PEOPLE,
    Kind.BODY: _PEOPLE,
    Kind.OUTLET: _PEOPLE,
    Kind.DOCUMENT: frozenset(),
}


def _agent(phrase: Phrase, text: str) -> bool:
    """Say whether a part of a coordination stands for an agent of its own."""
    if phrase.kind in (Kind.COUNTRY, Kind.OUTLET):
        return True
    if phrase.kind is Kind.PERSON:
        return (phrase.name is not None and " " in phrase.name) or phrase.titled
    if phrase.kind is Kind.BODY:
        group = phrase.name is None and phrase.head.endswith("s") and phrase.head.islower()
        named = phrase.name is not None and (" " in phrase.name or not common(phrase.name))
        return named or group or text[:4].lower() in ("the ", "its ") or text.lower() in _BARE
    if phrase.kind is Kind.DOCUMENT:
        return text.split(" ", 1)[0].lower() in ("a", "an") and phrase.name is None
    return phrase.kind is Kind.ROLE and (text.split(" ", 1)[0].lower() in ("the", "a", "an") or phrase.plural)
