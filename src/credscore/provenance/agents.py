"""Who the innermost agent of a claim is, and by what it can be recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from credscore.normalize.names import canonical_name, countries_in, government
from credscore.normalize.text import fold
from credscore.provenance.bodies import (
    Body,
    body_of,
    holder_noun,
    is_body,
    office_in,
    principal,
    split_before,
)
from credscore.provenance.words import word_set
from credscore.terms import SourcingType


class Kind(StrEnum):
    """What an origin is keyed on."""

    BODY = "body"  # the body someone speaks for
    PERSON = "person"  # somebody who speaks for nobody else
    OUTLET = "outlet"  # another outlet, where the visible chain ends
    DOCUMENT = "document"  # a record
    UNNAMED = "unnamed"  # known to the teller alone
    OWN = "own"  # the publishing outlet's own voice


@dataclass(frozen=True, slots=True)
class Agent:
    """The innermost agent of a claim.

    Attributes
    ----------
    kind : Kind
    name : str
        For people to read.
    key : str
        By which it is recognised: a person's name, an outlet's, a description.
    body : Body or None
        For whom it speaks.
    side : str or None
        Whose interest it serves.
    noun : str
        What kind of body it is said to be, or to speak for: authority, operator; empty where nothing says it.
    supposed : bool
        Whether the body is but the likeliest one: what else is known of the person goes before.
    """

    kind: Kind
    name: str
    key: str
    body: Body | None = None
    side: str | None = None
    noun: str = ""
    supposed: bool = False


_LONGEST: Final = 300
_OFFICIAL: Final = frozenset({SourcingType.NAMED_OFFICIAL, SourcingType.INSTITUTION})
_CITED: Final = frozenset({SourcingType.MEDIA_REPORT, SourcingType.STATE_MEDIA})
_ALONE: Final = frozenset({SourcingType.NAMED_EXPERT, SourcingType.PUNDIT})
_ALWAYS_UNNAMED: Final = frozenset(
    {SourcingType.ANONYMOUS_OFFICIAL, SourcingType.ANONYMOUS_SOURCE, SourcingType.HEARSAY}
)
_PARTICLES: Final = word_set("name_particles")
_OWN_REPORTER: Final = re.compile(
    r"\b(?:reporter|correspondent|journalist|photographer|cameraman|our team|crew|mobile unit)s?\b"
)
_FORMER: Final = re.compile(r"\b(?:former|ex|retired|late)\b")
_PLAIN: Final = word_set("plain_sources")
_TAIL: Final = re.compile(
    r"\s+(?:familiar|with|who|whom|whose|briefed|close|speaking|on|in|at|from|of|near|inside|aware|involved)\b"
)
_LEAKED: Final = word_set("leaked_papers")
_WHOSE: Final = word_set("possessives")
_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = word_set("source_fillers")
_INSIGHT: Final = word_set("insight") | _EMPTY


def agent_of(speaker: str | None, role: str | None, affiliation: str | None, sourcing: str) -> Agent:
    """Say who the innermost agent is.

    Parameters
    ----------
    speaker, role, affiliation : str or None
        As the claim gives them.
    sourcing : str
        A value of `SourcingType`.

    Examples
    --------
    >>> agent_of("Jane Roe", "defence minister", "Norway", "named_official").body.key
    'Norway|defence'
    >>> agent_of("people familiar with the matter", None, None, "anonymous_source").key
    'source'
    """
    speaker, role, affiliation = (text and text[:_LONGEST] for text in (speaker, role, affiliation))
    if sourcing in _OFFICIAL or (sourcing == SourcingType.UNATTRIBUTED and speaker):
        return _official(speaker, role, affiliation, sourcing)
    if sourcing in _CITED and speaker:
        return Agent(Kind.OUTLET, speaker, speaker)
    if sourcing in _ALONE and speaker:
        return _person(speaker, None)
    if sourcing == SourcingType.DOCUMENT:
        return _document(speaker, affiliation)
    if sourcing in (SourcingType.EYEWITNESS, SourcingType.SOCIAL_MEDIA):
        return _witness(speaker, affiliation, sourcing)
    named = speaker is not None or sourcing != SourcingType.HEARSAY
    if named and (sourcing in _ALWAYS_UNNAMED or sourcing in _ALONE):
        return _unnamed(speaker or affiliation, affiliation, sourcing)
    return Agent(Kind.OWN, "the outlet", "")


def _person(name: str, body: Body | None) -> Agent:
    display = canonical_name(name)
    return Agent(Kind.PERSON, display, fold(display), body, body.side if body else None)


def _official(speaker: str | None, role: str | None, affiliation: str | None, sourcing: str) -> Agent:
    named = sourcing != SourcingType.INSTITUTION and speaker is not None
    affiliation = _fuller(affiliation, role if named else speaker)
    if not named and affiliation and speaker and _is_office_of(speaker, affiliation):
        affiliation = f"{affiliation}'s {speaker}"
    words = affiliation or (role if named else speaker) or speaker or role
    if words is None:
        return Agent(Kind.OWN, "the outlet", "")
    if named and affiliation is None and _FORMER.search(fold(role or "")):
        return _person(speaker or "", None)
    body = _body(words)
    if affiliation is not None and body.office == "government":
        narrow = (role,) if named else (role, speaker)
        body = next(filter(None, (_within(body, part) for part in narrow)), body)
        if not named and body.office == "government" and speaker and government(speaker) is None:
            body = _of_state(body, speaker)
    if not named:
        noun = fold(role or "").rsplit(" ", 1)[-1]
        return Agent(Kind.BODY, body.name, "" if body.office else body.key, body, body.side, noun)
    person = _person(speaker or "", body)
    if affiliation is None and (role is None or not (body.office or principal(role))):
        return Agent(Kind.PERSON, person.name, person.key, noun=holder_noun(role or ""))
    if affiliation and body.office == "government" and not _heads(role, speaker or ""):
        return Agent(Kind.PERSON, person.name, person.key, None, body.side)
    key = person.key if (speaker or "")[:1].isupper() else ""
    return Agent(Kind.BODY, person.name, key, body, body.side)


def _is_office_of(speaker: str, affiliation: str) -> bool:
    """Tell a court or a police of a place that is no country known to us."""
    placed = affiliation not in speaker and government(affiliation) is None and not is_body(affiliation)
    return placed and office_in(speaker) is not None and office_in(affiliation) is None


def _body(words: str) -> Body:
    """The body itself, or the one for which the words say that they speak."""
    body = body_of(words)
    if body.office is not None or body.side != body.name:
        return body
    whose = principal(words)
    return body if whose is None else body_of(whose)


def _fuller(affiliation: str | None, described: str | None) -> str | None:
    """Read the whole description where the affiliation is but a word of it, or no name."""
    if affiliation is None or affiliation == described or government(affiliation) is not None:
        return affiliation
    if _names_nobody(affiliation):
        return None
    if described is None or affiliation not in described:
        return affiliation
    narrower = is_body(described) or (office_in(described) and body_of(affiliation).office is None)
    return described if narrower else affiliation


def _names_nobody(affiliation: str) -> bool:
    """A common noun, a part of the world, or a word that only grades a post: "Deputy", "State"."""
    folded = fold(affiliation)
    unnamed = not any(c.isupper() for c in affiliation) and office_in(affiliation) is None
    return unnamed or folded in word_set("regions") or folded in word_set("generic")


def _within(state: Body, words: str | None) -> Body | None:
    """Narrow a whole state down to the office that the words name."""
    office = office_in(words) if words else None
    if office is None or state.side is None or words is None:
        return None
    body = body_of(words if state.side in countries_in(words) else f"{state.side} {words}")
    return body if body.side == state.side else body_of(f"{state.side} {office[2]}")


def _of_state(state: Body, words: str) -> Body:
    """A body of a state that goes by no office known to us is still not the whole government."""
    body = body_of(words)
    return body if body.office is not None else Body(body.key, body.name, state.side)


def _heads(role: str | None, speaker: str) -> bool:
    """A person of a state who holds no office known to us is only on that state's side."""
    return office_in(role or "") is not None or office_in(speaker) is not None or bool(countries_in(speaker))


def _document(speaker: str | None, affiliation: str | None) -> Agent:
    whose = _issuer(speaker, affiliation)
    if whose is not None:
        body = body_of(whose)
        return Agent(Kind.BODY, body.name, "" if body.office else body.key, body, body.side)
    name = speaker or "a document"
    return Agent(Kind.DOCUMENT, name, _description(name))


def _issuer(speaker: str | None, affiliation: str | None) -> str | None:
    """Who speaks by a record: a body of a country rather than the country, nobody where it was not meant to be read."""
    if not _LEAKED.isdisjoint(_WORD.findall(fold(split_before(speaker or "")))):
        return None
    own = speaker if speaker and _is_named(speaker) else principal(speaker or "")
    if affiliation is None:
        return own
    if government(affiliation) is not None:
        return own or (speaker if speaker and office_in(speaker) else affiliation)
    if any(c.isupper() for c in affiliation):
        return affiliation if is_body(affiliation) else principal(affiliation) or affiliation
    named = affiliation.split(" ", 1)[0] not in _WHOSE and (is_body(affiliation) or office_in(affiliation))
    return affiliation if named else None


def _witness(speaker: str | None, affiliation: str | None, sourcing: str) -> Agent:
    if speaker is not None and _is_named(speaker):
        return _person(speaker, None)
    if sourcing == SourcingType.EYEWITNESS and (speaker is None or _OWN_REPORTER.search(fold(speaker))):
        return Agent(Kind.OWN, "the outlet", "")
    return _unnamed(speaker, affiliation, sourcing)


def _unnamed(speaker: str | None, affiliation: str | None, sourcing: str) -> Agent:
    name = speaker or "an unnamed source"
    if sourcing == SourcingType.HEARSAY:
        return Agent(Kind.UNNAMED, name, "hearsay")
    if sourcing != SourcingType.ANONYMOUS_OFFICIAL:
        return Agent(Kind.UNNAMED, name, _description(name))
    affiliation = None if affiliation is None or _names_nobody(affiliation) else affiliation
    body = body_of(affiliation or name)
    if affiliation is None and body.office is None:
        return Agent(Kind.UNNAMED, name, _description(name))
    if affiliation and body.office == "government":
        body = _within(body, speaker) or body
    return Agent(Kind.UNNAMED, name, f"official of {body.key}", None, body.side if body.office else None)


@lru_cache(maxsize=65_536)
def _description(name: str) -> str:
    """Reduce a description to what tells its bearer apart: "three people familiar with it" → "source"."""
    head, *tail = _TAIL.split(fold(name), maxsplit=1)
    words = [word for word in _WORD.findall(head) if word not in _EMPTY]
    last = words[-1] if words else "source"
    if last not in _PLAIN:
        return " ".join([*words[:-1], last.removesuffix("s")])
    about = [word.removesuffix("s") for word in _WORD.findall(" ".join(tail)) if word not in _INSIGHT]
    return " ".join([*words[:-1], *about, "source"])


def _is_named(speaker: str) -> bool:
    """Whether somebody is called by a name: "Maria Vasile", not "users on TikTok"."""
    words = [word for word in re.findall(r"[^\W\d_][^\s]*", speaker) if word not in _PARTICLES]
    named = bool(words) and all(word[0].isupper() for word in words)
    return named and (len(words) > 1 or not words[0].endswith("s"))
