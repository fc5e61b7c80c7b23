"""Who speaks where an article says "Oslo" or "Norway": the one office of the state that it hears."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Final

from credscore.normalize.names import government
from credscore.provenance.agents import agent_of
from credscore.provenance.bodies import Body
from credscore.provenance.mentions import Mention
from credscore.provenance.words import word_set
from credscore.terms import SourcingType

_VOICES: Final = word_set("state_voices")
_OFFICIAL: Final = frozenset({SourcingType.NAMED_OFFICIAL.value, SourcingType.INSTITUTION.value})


def with_offices(mentions: list[Mention]) -> list[Mention]:
    """Give a state the one office by which it speaks in the article, and that office its state.

    Parameters
    ----------
    mentions : list of Mention
        All of one article, in their order in it.

    Examples
    --------
    >>> told = [
    ...     Mention("Iran", None, "Iran", "institution"),
    ...     Mention("Bahram Sadri", "foreign ministry spokesman", "foreign ministry", "named_official"),
    ... ]
    >>> [one.affiliation for one in with_offices(told)]
    ["Iran's foreign ministry", "Iran's foreign ministry"]
    """
    bodies = [_body(one) for one in mentions]
    named = [_state(one) for one in mentions]
    if not any(named) and all(body is None or body.whole for body in bodies):
        return mentions
    sides = [
        state or (body.side if body and body.office else None)
        for state, body in zip(named, bodies, strict=True)
    ]
    voices: defaultdict[str, set[str]] = defaultdict(set)
    out = []
    for place, (one, body) in enumerate(zip(mentions, bodies, strict=True)):
        state = sides[place]
        if body is not None and body.office in _VOICES and named[place] is None:
            if state is None and not body.whole and len({*sides} - {None}) == 1:
                state = next(filter(None, sides[:place]), None)
                one = one if state is None else one._replace(affiliation=_label(state, body.office))
            voices[state or ""].add(body.office)
        out.append(one)
    return [_speaking(one, state, voices) for one, state in zip(out, named, strict=True)]


def _speaking(one: Mention, state: str | None, voices: dict[str, set[str]]) -> Mention:
    """The office that speaks for the state as a whole, where the article hears but one."""
    heard = voices.get(state or "", set())
    if state is None or len(heard) != 1:
        return one
    label = _label(state, *heard)
    return one._replace(speaker=label, affiliation=label)


def _label(country: str, office: str) -> str:
    return (
        f"{country}'s {office}"
        if office in ("government", "presidency")
        else f"{country}'s {office} ministry"
    )


@lru_cache(maxsize=65_536)
def _body(one: Mention) -> Body | None:
    return agent_of(*one[:4]).body if one.sourcing in _OFFICIAL else None


@lru_cache(maxsize=65_536)
def _state(one: Mention) -> str | None:
    """The state that is said to speak as a whole."""
    if one.sourcing != SourcingType.INSTITUTION or not one.speaker or not one.speaker[:1].isupper():
        return None
    return government(one.speaker)
