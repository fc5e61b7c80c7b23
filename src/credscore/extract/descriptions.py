"""Descriptions of sources: the role, the body it hangs on, and what makes a record or a rumour of it."""

from __future__ import annotations

import re

from credscore.extract.kinds import KIND_OF, Kind, Phrase, Role
from credscore.extract.proper_names import common, is_name_word
from credscore.extract.role_senses import in_sense
from credscore.extract.roles import role_ending
from credscore.extract.wordsets import phrase_words, word_set
from credscore.normalize.context import MONTHS
from credscore.normalize.names import government, outlet_info

EDGE = ' \t\n"“”„«»()[]{},;:–—-‘'


def described(
    chunk: list[str],
    ending: tuple[Role, int],
    rest: str,
    possessor: str | None,
    owner: str,
    text: str,
    definite: bool,
) -> Phrase:
    """Read words that end in a role: a person or body described, an outlet, a record, a rumour."""
    role, start = ending
    org = possessor or modifier_org(chunk[:start]) or rest_org(rest)
    if role.term == "forum" and len(chunk) > 1 and all(map(_capital, chunk)):
        role = role._replace(cls="body")
    role = in_sense(role, rest, text, possessor is not None, definite)
    kind = KIND_OF.get(role.cls, Kind.ROLE)
    description = owner + " ".join(chunk) + (f" {rest}" if rest else "")
    name = _name_in(chunk, start, kind)
    if name and kind is Kind.BODY and chunk[-1].islower() and (seat := _SEAT.match(rest)):
        name = f"{name} {seat.group()}"
    outlet = outlet_info(name) if name else None
    if outlet is not None:
        kind, name = Kind.OUTLET, outlet.name
    elif kind is Kind.DOCUMENT and len(chunk) > 1 and is_name_word(chunk[0]):
        name = None if org and role.term in _DATA else " ".join(chunk)
    return Phrase(
        text, kind, name=name, role=_trim_role(description), head=role.term, cls=role.cls, family=role.family,
        single=role.single, plural=role.plural, org=org, gender=role.gender, former=is_former(chunk), rest=rest,
    )  # fmt: skip


_SEAT = re.compile(r"of (?:the )?[A-Z][\w’-]*(?: (?:(?:and|de|del|la) )?[A-Z][\w’-]*){0,3}")
"""Where a body is that is called by a noun ("the Catholic diocese of Port Wells")."""


def _name_in(chunk: list[str], start: int, kind: Kind) -> str | None:
    """Find the name of a body or outlet in the words that describe it."""
    last = chunk[-1]
    if kind in (Kind.BODY, Kind.OUTLET) and len(chunk) > 1 and _capital(last):
        return " ".join(chunk)
    if (
        kind is Kind.BODY
        and is_name_word(chunk[0])
        and not last[0].isupper()
        and government(chunk[0]) is None
    ):
        return " ".join(chunk)
    named = " ".join(chunk[:start])
    if kind is Kind.OUTLET and start and all(map(_capital, chunk[:start])) and not government(named):
        return named
    return None


def _capital(word: str) -> bool:
    return is_name_word(word) and word[0].isupper()


_DATA = phrase_words("data")
_RANKS = word_set("rank_words")
_BESIDES = frozenset(
    {
        "former",
        "ex",
        "acting",
        "outgoing",
        "incoming",
        "then",
        "senior",
        "early",
        "longtime",
        "long-time",
        "top",
        "retired",
        "bestselling",
        "best-selling",
        "popular",
        "celebrated",
        "renowned",
        "noted",
        "leading",
        "prominent",
        "veteran",
        "independent",
        "self-styled",
        "self-proclaimed",
        "controversial",
        "well-known",
        *MONTHS,
    }
    - {"may"}
)
_STAGES = word_set("record_stages")
"""What tells how far a record has come ("Final figures from the agency"), and no body."""


def modifier_org(words: list[str]) -> str | None:
    """Find the body or country in the words before a role's head."""
    words = [
        word
        for at, word in enumerate(words)
        if word.lower() not in _BESIDES | _STAGES or _begins_name(words[at : at + 2])
    ]
    run: list[str] = []
    for word in words:
        if is_name_word(word) and word[0].isupper() and (run or word.lower() not in _RANKS):
            run.append(word)
        elif run:
            break
    if len(run) == 1 and run[0] == words[0] and words[1:] and run[0].lower() in _PORTFOLIOS:
        run = []  # "Home affairs spokesman" at the head of a sentence
    if run:
        at = words.index(run[0]) + len(run)
        if words[at : at + 1] in _OF_WHAT and (noun := role_ending(words, at)) and noun[0].cls == "body":
            return " ".join(words[at - len(run) :])  # "Department for Education and Skills"
        tail = role_ending(words, len(words))
        if tail and tail[0].cls in ("body", "outlet") and tail[1] >= at:
            return " ".join(words)
        return " ".join(run)
    tail = role_ending(words, len(words)) if words else None
    if tail and tail[0].cls in ("body", "outlet"):
        return " ".join(words)
    return None


def _begins_name(words: list[str]) -> bool:
    """Say whether a stage is the first word of a country or city ("New Zealand", "New York")."""
    if words[0] != "New" or len(words) < 2 or not words[1].istitle():
        return False
    return government(" ".join(words)) is not None or not common(words[1])


_PORTFOLIOS = phrase_words("portfolios")
_OF_WHAT = (["of"], ["for"])
_REST_ORG = re.compile(
    r"^(?:of|at|for|with|from|in)\s+(?:the\s+|an?\s+)?(.+?)(?=$|\s+(?:who|which|that|on|said|says|told|to|as|when)\b)"
)
_SERVED = re.compile(
    r"^with (?:more than |over |nearly |almost |about |some )?[\w-]+ (?:years|decades|months)[’']?(?: of)?(?: experience| service)? "
)
"""How long somebody has been where the next words say."""


def rest_org(rest: str) -> str | None:
    match = _REST_ORG.match(_SERVED.sub("", rest))
    return match.group(1).strip(EDGE) or None if match else None


def _trim_role(role: str) -> str:
    """Cut a description at its relative clause and its leading article."""
    return _OPENING.sub("", _HANGING.split(role, maxsplit=1)[0]).strip(EDGE)


_HANGING = re.compile(
    r"\s+(?:who|whom|whose|which|that|speaking|said|says|told|on condition|[a-z]+ed (?:[\w,.]+ ){1,4}times)\b"
)
_OPENING = re.compile(r"^(?:the|a|an|one)\s+", re.IGNORECASE)


def is_former(words: list[str]) -> bool:
    """Say whether a description is of what somebody was once."""
    low = [word.lower() for word in words]
    once = _FORMER - _EMERITI if "professor" in low else _FORMER
    return any(word in once or word.startswith("ex-") for word in low)


_EMERITI = frozenset({"emeritus", "emerita", "retired"})
"""Words that leave a professor a scholar."""
_FORMER = phrase_words("former")
