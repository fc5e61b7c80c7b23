"""Names of firms and other bodies, with the trade that stands before them."""

from __future__ import annotations

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.leads import opens_with_trade
from credscore.extract.proper_names import (
    corporate,
    first_names,
    international,
    is_name_word,
    like_person,
    name_kind,
    of_family,
)
from credscore.extract.roles import role_ending, role_of
from credscore.extract.wordsets import phrase_words

_JOINTS = phrase_words("joints")
OWNING = phrase_words("owning")
"""Heads that a company can be as well as a person."""
_TRADES = phrase_words("corporate_nouns") | phrase_words("corporate_epithets") | phrase_words("trades")
_TWO = 2
"""Words of a name at the least."""
_LED = 4
"""Words before a well-known name of several at the most."""


def known_body(chunk: list[str], rest: str, text: str) -> Phrase | None:
    """Read a well-known body's name that has a role's word in it, with what it is called ("the charity Save the Children")."""
    for at in range(min(len(chunk) - 1, _LED)):
        name = " ".join(chunk[at:])
        if name in international() and (at == 0 or chunk[at - 1].islower()):
            called = role_ending(chunk, at) if at else None
            return Phrase(text, Kind.BODY, name=name, head=called[0].term if called else "", cls="body",
                          role=" ".join(chunk[:at]) or None, rest=rest)  # fmt: skip
    return None


def called_firm(chunk: list[str], rest: str, possessor: str | None, text: str) -> Phrase | None:
    """Read a firm's name of several words behind its trade ("film studio Harrow Pictures", "Drugmaker Solva Labs")."""
    at = 1 + max((i for i, word in enumerate(chunk) if word.islower() and word not in _JOINTS), default=-1)
    at = at or int(len(chunk) > _TWO and opens_with_trade(chunk))
    name = chunk[at:]
    the = at > 1 and name[:1] == ["the"]  # "lobby group the CBI"
    name = name[the:]
    if not at or len(name) < _TWO - the or not all(is_name_word(word) or word == "&" for word in name):
        return None
    led = role_ending([word.lower() for word in chunk[:at]], at)
    person = name[0] in first_names() or (like_person(" ".join(name)) and not ends_as_body(name))
    if led is None or led[0].plural or led[0].term.rpartition(" ")[2] not in _TRADES or person:
        return None
    if led[0].cls != "body" and (led[0].term not in OWNING or name_kind(" ".join(name)) is not Kind.BODY):
        return None
    return Phrase(text, Kind.BODY, name=" ".join(name), head=led[0].term, cls="body", org=possessor,
                  role=owner(possessor) + " ".join(chunk[:at]), rest=rest)  # fmt: skip


def ends_as_body(chunk: list[str]) -> bool:
    """Say whether a body's word is the head, so that "General" and "Justice" before it are no titles."""
    of = next((i for i, word in enumerate(chunk) if word == "of"), 0)
    if not of and of_family(chunk):
        return False
    head = chunk[of - 1] if of else chunk[-1]
    role = role_of(head)
    if role is not None and role.cls == "body":
        return True
    return not of and len(chunk) > 1 and role is None and corporate(head)


def owner(possessor: str | None) -> str:
    return f"{possessor}’{'' if possessor.endswith('s') else 's'} " if possessor else ""
