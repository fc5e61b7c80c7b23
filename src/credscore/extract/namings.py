"""Names that show what they name: an account's handle, a paper called after a role, a channel called after a rank."""

from __future__ import annotations

import re

from credscore.extract.kinds import KIND_OF, Kind, Phrase, Role
from credscore.extract.proper_names import common, first_names, is_name_word
from credscore.extract.roles import known_titles, role_ending, role_of
from credscore.normalize.names import is_outlet_name


def is_paper(chunk: list[str], ending: tuple[Role, int], text: str) -> bool:
    """Say whether words that end as a description does are a paper's name ("the Nairobi Ledger", "Tallinn Examiner")."""
    role, start = ending
    if role.cls in ("outlet", "body") or role.plural or len(chunk) - start > 1 or not start:
        return False
    if role.cls == "social" and not text.startswith("the "):
        return False
    if not all(word[0].isupper() for word in chunk) or text[:2].lower() in ("a ", "an"):
        return False
    return is_outlet_name(" ".join(chunk)) and (role.cls in _NAMING or not common(chunk[0]))


def local_paper(chunk: list[str], possessor: str | None, text: str, rest: str) -> Phrase | None:
    """Read a paper with the word that says how far it is read ("the local Arden Herald")."""
    name = " ".join(chunk[1:])
    if chunk[0] not in _REACHES or not name[:1].isupper() or not is_outlet_name(name):
        return None
    return Phrase(text, Kind.OUTLET, name=name, cls="outlet", org=possessor, rest=rest)


_REACHES = frozenset({"local", "regional", "national"})
_NAMING = frozenset({"insider", "witness", "journalist", "social"})
"""Classes after which papers are named that are no office's or record's ("Harbour Insider", "the Harbour Post")."""


def handle(chunk: list[str], rest: str, text: str) -> Phrase | None:
    """Read the handle of an account ("@portwells", "user u/portwells")."""
    if not (chunk[-1].startswith(("@", "u/")) or _user(chunk)) or len(chunk[-1]) < 3:
        return None
    role = " ".join(chunk[:-1]) or None
    return Phrase(text, Kind.SOCIAL, name=chunk[-1], role=role, head="account", cls="social", rest=rest)


def _user(chunk: list[str]) -> bool:
    """Say whether a last word in small letters is the name under which somebody posts ("Reddit user portwells")."""
    word = chunk[-1]
    if len(chunk) < _USER or chunk[-2] != "user" or not word.islower() or not word.replace("_", "").isalnum():
        return False
    lead = role_ending(chunk, len(chunk) - 1)
    return lead is not None and lead[0].cls == "social" and role_of(word) is None and not common(word)


_USER = 3
"""Words at the least of a platform, "user" and a name."""


def called_so(chunk: list[str], rest: str, text: str) -> Phrase | None:
    """Read a channel, paper or firm whose name has a title or a role in it ("the channel General Dutov")."""
    at = max((i for i in range(1, len(chunk)) if chunk[i - 1][0].islower()), default=0)
    own = chunk[at:]
    if not at or not any(role_of(word) or word.lower().rstrip(".") in known_titles() for word in own):
        return None
    lead = role_ending(chunk, at)
    if lead is None or lead[0].plural or lead[0].cls not in ("outlet", "social", "body"):
        return None
    if not all(is_name_word(word) or word == "&" for word in own):
        return None
    if lead[0].cls == "body" and (own[0] in first_names() or "&" not in own):
        return None
    behind = _OF_NAME.match(rest)
    name = " ".join(own) + (f" {behind.group()}" if behind else "")
    return Phrase(text, KIND_OF[lead[0].cls], name=name, head=lead[0].term, cls=lead[0].cls,
                  role=" ".join(chunk[:at]), rest=rest)  # fmt: skip


_OF_NAME = re.compile(r"(?:of|for) (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*")
