"""What stands behind the first comma of a source noun phrase: a role, a name, an age."""

from __future__ import annotations

import re
from collections.abc import Callable

from credscore.extract.descriptions import EDGE, rest_org
from credscore.extract.firms import OWNING
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.proper_names import first_names, like_person, name_kind, trade
from credscore.extract.roles import RANKS
from credscore.extract.wordsets import phrase_words, word_set

_LIGHT = frozenset({"insider", "ordinary", "witness", "kin"})
"""Classes that say less than an office named behind them."""
_WEIGHTY = frozenset({"official", "expert"})
"""Classes that say more than that somebody was there ("the first witness, inspector Ann Lee")."""
_CORPORATE = phrase_words("corporate_nouns")
_FIRMS = phrase_words("firms")
"""People in whose plural a firm can be named ("the bank’s lawyers, Roe Marsh")."""
_WHO_IS = re.compile(r"^(?:who|which) (?:is|was|are|were|has been|serves as|served as|works as|worked as) ")
_CALLED = re.compile(
    r"(?P<who>(?:an?|the) [\w’' -]{3,40}?) (?:called|named|nicknamed|known as) (?P<name>[^\W\d_a-z][\w’-]*(?: [^\W\d_a-z][\w’-]*){0,3})$"
)
_TRADE = re.compile(
    r"(?:an?|the) (?P<role>(?:[a-z-]+ ){0,3}?(?P<head>[a-z]+))(?= (?:from|in|at|of|who|with|on|by)\b|$)"
)
_AMONG = re.compile(r"(?:among (?:them|whom)|such as|notably|like|led by|headed by|chief among) ")
"""What opens the naming of some of those who speak."""
_THROUGH = re.compile(
    r"(?:through|via|by way of) (?:an?|the|its|his|her|their|one of (?:its|his|her|their)) "
)
"""By whom or how something was passed on ("Acme, through a spokesman, said")."""
_FOR = re.compile(r"for (?:the|his|her|its) [a-z]")
"""Whose side somebody is on ("Ann Lee, for the council, said")."""
_WHERE = ("from ", "near ", "in ", "outside ", "north of ", "south of ", "east of ", "west of ")
"""Where somebody or a house is, which is nobody's name ("doctors at the hospital, near Lowick")."""
_AGE = re.compile(r"^(?:aged )?\d{1,3}$")
_CLOSE_NAME = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
_ACTING = re.compile(r"(?!including )[a-z]+ing (?:for |on behalf of )?(?:the|an?|his|her|its|their|[A-Z])")
"""What somebody is doing, which is no description ("Ann Lee, representing the family")."""
_IN_OFFICE = word_set("office_participles")
_READ = 4
"""Appositions that are read."""


def with_appositions(core: Phrase, parts: list[str], read: Callable[[str, str], Phrase]) -> Phrase:
    """Let what stands behind the first comma add a role, a name or an age.

    Parameters
    ----------
    core : Phrase
    parts : list of str
        What stands between the commas behind it.
    read : callable
        Reads one of them.
    """
    phrase = core
    for part in parts[:_READ]:
        if _AGE.match(part) or _CLOSE_NAME.match(part):
            if (
                _AGE.match(part)
                and phrase.kind in (Kind.PERSON, Kind.NONE)
                and phrase.name
                and not phrase.role
            ):
                phrase = phrase._replace(kind=Kind.PERSON, rest=phrase.rest or "aged")
            continue
        if _FOR.match(part) and phrase.kind in (Kind.PERSON, Kind.NONE) and phrase.name:
            phrase = phrase._replace(kind=Kind.PERSON, titled=True)
            continue
        if _THROUGH.match(part):
            if (
                phrase.kind in (Kind.PERSON, Kind.NONE)
                and phrase.name
                and not phrase.titled
                and not like_person(phrase.name)
            ):
                phrase = phrase._replace(kind=Kind.BODY, cls="body")
            continue
        part = _WHO_IS.sub("", part)
        if _ACTING.match(part) and part.split(" ", 1)[0] not in _IN_OFFICE:
            continue
        if _AMONG.match(part):
            break
        if phrase.kind is Kind.ROLE and part.startswith(_WHERE):
            break  # "the defendant, from Lowick, North Yorkshire, told officers"
        if not part.startswith(("who ", "which ", "whose ", "where ")):
            called = _CALLED.match(part)
            extra = _trading(part) or (
                read(part, part)
                if called is None
                else _called(read(called["who"], called["who"]), called["name"])
            )
            phrase = _named(phrase, extra, part) if phrase.name else _described(phrase, extra, part)
    return phrase


def _called(who: Phrase, name: str) -> Phrase:
    """Give a description the name that stands in it ("a trader called Hendrik")."""
    return who._replace(kind=Kind.PERSON if who.kind in (Kind.ROLE, Kind.NONE) else who.kind, name=name)


def _trading(part: str) -> Phrase | None:
    """Read a trade that no table knows behind a name ("Ann Lee, a falconer from Graz")."""
    match = _TRADE.match(part)
    if match is None or not trade(match["head"]):
        return None
    return Phrase(part, Kind.ROLE, role=match["role"], head=match["head"], cls="ordinary", family="ordinary")


def _named(phrase: Phrase, extra: Phrase, part: str) -> Phrase:
    """Add to a name what follows it."""
    housed = part[:3] in ("of ", "at ") or (part[:5] == "from " and extra.kind is Kind.BODY)
    if housed and phrase.kind is Kind.PERSON and not phrase.role:
        return phrase._replace(org=phrase.org or rest_org(part), titled=True)
    if extra.head in OWNING and " " not in (phrase.name or "") and not phrase.titled:
        return phrase._replace(kind=Kind.BODY, role=extra.role, cls="body")
    if phrase.kind in (Kind.PERSON, Kind.NONE) and (
        not phrase.role
        or (phrase.head in RANKS and extra.kind is Kind.ROLE and extra.head not in RANKS)
        or (phrase.cls in _LIGHT and extra.cls == "official" and extra.single)
    ):
        return _add_role(phrase, extra, part)
    return _add_org(phrase, extra, part)


def _described(phrase: Phrase, extra: Phrase, part: str) -> Phrase:
    """Add to a description the name that follows it."""
    lone = phrase.kind is Kind.ROLE and not phrase.plural
    if lone and extra.kind is Kind.ROLE and extra.plural and _FULL_NAME.fullmatch(part):
        return phrase._replace(kind=Kind.PERSON, name=part, titled=True)  # "its president, Minette Batters"
    placed = _STATE.fullmatch(part) and phrase.rest.rpartition(" ")[2][:1].isupper()
    if not extra.name or placed:
        return phrase
    if phrase.kind is Kind.ROLE:
        firm = phrase.plural and phrase.head in _FIRMS and extra.name.split()[0] not in first_names()
        named = firm or extra.kind in (Kind.BODY, Kind.OUTLET)
        if named or (phrase.head in OWNING and not _is_owner(phrase.head, extra.name)):
            return phrase._replace(kind=Kind.BODY, name=extra.name, cls="body")
        if phrase.cls == "spokesperson" and _for_firm(phrase, extra.name):
            return phrase._replace(org=extra.name)
        if (
            extra.kind is Kind.PERSON
            and extra.role
            and phrase.cls in _LIGHT - {"kin"}
            and extra.cls in _WEIGHTY
        ):
            return extra._replace(text=phrase.text, titled=True)
        if extra.kind in (Kind.PERSON, Kind.NONE):
            return phrase._replace(
                kind=Kind.PERSON, name=extra.name, gender=phrase.gender or extra.gender, titled=True
            )
    if phrase.kind is Kind.BODY and phrase.head in _OWNERS and _is_owner(phrase.head, extra.name):
        return phrase._replace(kind=Kind.PERSON, cls="official", name=extra.name, titled=True)
    if phrase.kind is Kind.BODY and phrase.head in _FIRM_OR_MAN and _given(extra.name):
        return phrase._replace(kind=Kind.PERSON, cls="", name=extra.name, titled=True)
    if phrase.kind in (Kind.OUTLET, Kind.SOCIAL) and phrase.definite and part[:1].isupper():
        return phrase._replace(name=extra.name)
    if phrase.kind is Kind.BODY and (part[:1].isupper() or part[:4] == "the "):
        return phrase._replace(name=extra.name)
    return _add_org(phrase, extra, part)


_STATE = re.compile("[A-Z]{2}")
"""Initials of a state or a country, behind the place in it ("a spokeswoman for New Bern, NC")."""
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}")


def _is_owner(head: str, name: str) -> bool:
    """Say whether the name behind "the owner" is a person's."""
    return like_person(name) or (head in _OWNERS and " " in name and name_kind(name) is Kind.PERSON)


_OWNERS = word_set("owners")


def _given(name: str) -> bool:
    """Say whether a name begins with a given name and ends as no body's does."""
    return " " in name and name.split()[0] in first_names() and name_kind(name) is Kind.PERSON


_FIRM_OR_MAN = word_set("firm_or_man")


def _add_org(phrase: Phrase, extra: Phrase, part: str) -> Phrase:
    personal = phrase.kind in (Kind.PERSON, Kind.ROLE)
    if (
        personal
        and phrase.role
        and phrase.org is None
        and extra.kind in (Kind.BODY, Kind.OUTLET)
        and extra.name
    ):
        return phrase._replace(org=extra.name, role=f"{phrase.role}, {part.strip(EDGE)}")
    return phrase


_HOUSE_OR_MAN = frozenset({"broadcaster", "publisher"})
"""What a house of the press can be as well as a man."""


def _for_firm(phrase: Phrase, name: str) -> bool:
    """Say whether the name behind "a spokesman for the company" is the company's."""
    return name.split()[0] not in first_names() and (phrase.org or "").split(" ")[-1] in _CORPORATE


def _add_role(phrase: Phrase, extra: Phrase, part: str) -> Phrase:
    if extra.kind is Kind.ROLE:
        return phrase._replace(kind=Kind.PERSON, role=extra.role, head=extra.head, cls=extra.cls, family=extra.family,
            single=extra.single, org=phrase.org or extra.org, gender=phrase.gender or extra.gender,
            former=extra.former or phrase.former,
        )  # fmt: skip
    if extra.head in _HOUSE_OR_MAN and phrase.name and (phrase.titled or like_person(phrase.name)):
        return phrase._replace(
            kind=Kind.PERSON,
            role=extra.role,
            head=extra.head,
            cls="commentator",
            family="commentator",
        )
    if extra.kind in (Kind.BODY, Kind.OUTLET) and extra.name is None and not part[:1].isupper():
        return phrase._replace(kind=extra.kind, head=extra.head, cls=extra.cls, role=extra.role)
    return phrase
