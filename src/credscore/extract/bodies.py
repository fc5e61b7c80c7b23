"""When two noun phrases mean one body: acronyms, "the ministry", "Seoul's spy agency"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.proper_names import international
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words, word_set
from credscore.normalize.names import canonical_name, government, is_outlet_name, outlet_info

if TYPE_CHECKING:
    from collections.abc import Sequence

    from credscore.extract.people import Speaker

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SAME = {"spy": "intelligence", "defence": "defense", "labor": "labour", "watchdog": "regulator", "centre": "center",
         "police": "police", "coastguard": "coast guard", "organisation": "organization"}  # fmt: skip
_GENERIC = phrase_words("generic_body_words")
_NO_FIRMS = word_set("no_firms")
_CORPORATE = phrase_words("corporate_nouns") | phrase_words("corporate_epithets")


@lru_cache(maxsize=20_000)
def topic_words(text: str) -> frozenset[str]:
    """Give the words that tell a body from others of its sort.

    Examples
    --------
    >>> sorted(topic_words("the spy agency")), sorted(topic_words("National Intelligence Service"))
    (['intelligence'], ['intelligence'])
    """
    words = (
        _SAME.get(word, word) for word in _WORD.findall(text.lower().replace("’s", "").replace("'s", ""))
    )
    return frozenset(word for word in words if word not in _GENERIC)


def overlap(left: str, right: str) -> bool:
    """Say whether two descriptions of bodies share what tells them from others."""
    a, b = topic_words(left), topic_words(right)
    return bool(a & b) or not a or not b


@lru_cache(maxsize=20_000)
def acronym(name: str) -> str:
    """Give the capitals of a name of several words."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def match(phrase: Phrase, known: Sequence[Speaker], *, sure: bool = False) -> Speaker | None:
    """Find the body that a phrase means among those met before (the latest stands last).

    With `sure`, "the bank" means only what was called a bank before, not any company.
    """
    if phrase.name:
        return _by_name(phrase, phrase.name, known)
    return _by_description(phrase, known, sure)


def _by_name(phrase: Phrase, name: str, known: Sequence[Speaker]) -> Speaker | None:
    canonical = canonical_name(name)
    for other in reversed(known):
        if other.name is None:
            if (
                other.kind is phrase.kind
                and phrase.org
                and _same_owner(other, phrase)
                and _same_topic(name, other)
            ):
                return other
            continue
        if other.name == name or canonical_name(other.name) == canonical:
            return other
        if (name.isupper() and acronym(other.name) == name) or (
            other.name.isupper() and acronym(name) == other.name
        ):
            return other
        shorter, longer = sorted((name.lower().split(), other.name.lower().split()), key=len)
        if (
            shorter == longer[: len(shorter)]
            and (len(shorter) > 1 or len(longer) <= 3)
            and other.kind is not Kind.COUNTRY
            and (other.kind is phrase.kind or Kind.OUTLET not in (other.kind, phrase.kind))
        ):
            return other
    return None


def _same_topic(name: str, other: Speaker) -> bool:
    described = topic_words(_without_owner(other.role or ""))
    return bool(described) and described <= topic_words(name)


def _without_owner(role: str) -> str:
    return re.sub(r"^.{1,60}?[’']s?\s+", "", role) if "’" in role or "'" in role else role


def _same_owner(other: Speaker, phrase: Phrase) -> bool:
    left = government(other.org or "") or other.org
    right = government(phrase.org or "") or phrase.org
    return left == right


def _by_description(phrase: Phrase, known: Sequence[Speaker], sure: bool) -> Speaker | None:
    wanted = topic_words(_without_owner(phrase.role or phrase.head))
    specific = wanted - own_words(phrase.head)
    free = phrase.definite and phrase.org is None
    for other in reversed(known):
        if phrase.org and other.org and not _same_owner(other, phrase):
            continue
        if other.kind is Kind.SOCIAL or phrase.kind is Kind.SOCIAL:
            if free and _called(phrase.head, other, (other.role or "").lower()):
                return other
        elif phrase.head == "paper" and free and _is_record(other):
            return other
        elif phrase.kind is Kind.OUTLET and other.kind is Kind.OUTLET:
            if free or (phrase.definite and _of_its_country(phrase, other)):
                return other
        elif phrase.kind is Kind.DOCUMENT:
            if other.kind is Kind.DOCUMENT and other.head == phrase.head and phrase.definite:
                return other
        elif (
            phrase.kind is Kind.BODY
            and other.kind in (Kind.BODY, Kind.OUTLET)
            and _means(phrase, other, wanted, specific, sure)
        ):
            return other
    return None


def _of_its_country(phrase: Phrase, other: Speaker) -> bool:
    """Say whether a paper is called by no more than its country ("the French daily"), and this one is not known to be of another."""
    country = government(phrase.org or "")
    if country is None or topic_words(phrase.role or "") > topic_words(f"{phrase.org} {phrase.head}"):
        return False
    known = outlet_info(other.name) if other.name else None
    return known is None or government(known.country) == country


def _means(
    phrase: Phrase, other: Speaker, wanted: frozenset[str], specific: frozenset[str], sure: bool
) -> bool:
    """Say whether a description of a body can mean one spoken of before, by the words that tell it from others."""
    if other.role and phrase.role == other.role:
        return True
    if not phrase.definite:
        return False
    text = other.name or _without_owner(other.role or "")
    if phrase.head in _PUBLIC and not _called(phrase.head, other, text):
        return False
    if phrase.org is not None:
        if of_country(phrase):
            return (
                other.org is None and not other.role and _can_be(phrase.head, other, text)
            )  # "the US company"
        return bool(phrase.org and wanted) and wanted <= topic_words(text)
    if specific:
        return specific <= topic_words(f"{text} {_without_owner(other.role or '')}")
    return (not sure or _called(phrase.head, other, text)) and _can_be(phrase.head, other, text)


def of_country(phrase: Phrase) -> bool:
    """Say whether a phrase tells of a firm no more than its country ("the US company")."""
    country, known = government(phrase.org or ""), topic_words(phrase.org or "") | own_words(phrase.head)
    return country is not None and is_corporate(phrase.head) and topic_words(phrase.role or "") <= known


def _is_record(other: Speaker) -> bool:
    """Say whether a record spoken of before is a paper ("a briefing paper", then "the paper")."""
    return other.kind is Kind.DOCUMENT and (other.head == "paper" or other.head.endswith(" paper"))


def _called(head: str, other: Speaker, text: str) -> bool:
    """Say whether a body's own name or description holds the noun."""
    return head in text.lower().split() or (bool(other.head) and head == other.head)


def _can_be(head: str, other: Speaker, text: str) -> bool:
    """Say whether "the <head>" can mean this body."""
    words = text.lower().split()
    if _called(head, other, text):
        return True
    if head in ("agency", "service") and other.kind is Kind.OUTLET:
        return True
    if head in ("agency", "regulator", "authority", "body") and other.name and not _BODIES.isdisjoint(words):
        return True
    if is_corporate(head):
        return (
            other.kind is Kind.BODY
            and other.head in ("", *_CORPORATE)
            and _PUBLIC.isdisjoint(words)
            and other.name not in international()
            and not _of_other_sort(head, words)
            and government(other.name or "") is None
        )
    return _of_any_name(head, other.name or "") and not other.head


def _of_other_sort(head: str, words: list[str]) -> bool:
    """Say whether a name ends in a noun for bodies that are no firms ("Red Lion Trust" is no airline)."""
    last = role_of(words[-1]) if words else None
    return (
        last is not None and last.cls == "body" and last.term not in _CORPORATE and head not in _OF_ANY_TRADE
    )


_OF_ANY_TRADE = frozenset({"group", "operator", "regulator", "contractor", "supplier", "developer", "fund"})
_CONTINENTS = word_set("continents")
_WHOSE = word_set("whose_claims")
"""Words such as "Western" that tell where somebody is."""


_MODEL = re.compile(r"\b[A-Z]{1,4}-?\d|\b\d{3}\b")
"""A make's model ("Airbus A320"), which is no body."""


def fits(head: str, name: str) -> bool:
    """Say whether "the <head>" can mean a body of that name which has not spoken yet.

    Examples
    --------
    >>> fits("club", "Port Wells United"), fits("ministry", "Port Wells United")
    (True, False)
    """
    words = name.lower().split()
    if head in words:
        return True
    office, last = role_of(name.lower()), role_of("".join(words[-1:]))
    led = last is not None and last.cls in ("official", "spokesperson")
    if led or _MODEL.search(name) or (office is not None and office.cls in PERSONAL):
        return False
    if government(name) is not None or any(word in _PUBLIC for word in words):
        return False
    if is_outlet_name(name) or name in _CONTINENTS or name.lower() in _WHOSE:
        return False
    if head in ("agency", "organisation", "organization", "body", "institution") and (
        name.isupper() or any(word in _BODIES for word in words)
    ):
        return True
    return (is_corporate(head) and not _of_other_sort(head, words)) or _of_any_name(head, name)


def is_corporate(head: str) -> bool:
    """Say whether a noun is one for companies ("carrier", "tech giant", but not "rebel group")."""
    kind, _, noun = head.rpartition(" ")
    return noun in _CORPORATE and kind.rsplit(" ", 1)[-1] not in _NO_FIRMS


def own_words(head: str) -> frozenset[str]:
    """Give the words of a head that tell nothing of the body's name ("tech giant" names a company's trade)."""
    return frozenset(head.split()) if is_corporate(head) else frozenset({head})


def _of_any_name(head: str, name: str) -> bool:
    """Say whether a noun goes with a name that does not hold it ("the charity" for Oxfam).

    A union shows itself by initials or by a word for those who join it; a firm's plain name is none.
    """
    if head == "union":
        return name.isupper() or not _JOINED.isdisjoint(
            name.lower().replace("’", " ").replace("'", " ").split()
        )
    if not name or head not in _ANY_NAME:
        return False
    if head in _OF_ANY_SORT:
        return True
    role = role_of(name.partition(" of ")[0].split()[-1])
    return name not in international() and (role is None or role.cls != "body")


_ANY_NAME = phrase_words("any_name_nouns")
_OF_ANY_SORT = frozenset({"organisation", "organization", "body", "group"})
_JOINED = phrase_words("union_words")
_BODIES = phrase_words("body_heads")
_PUBLIC = phrase_words("public_bodies")
_ISSUER = re.compile(
    r"\b(?:from|by|of|at)\s+(?:the\s+)?(?:[a-z-]+ ){0,3}((?:[A-Z][\w’'&-]*)(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w’'&-]*)*)"
)


_SEEN_BY = re.compile(
    r"\b(?:obtained|seen|reviewed|analy[sz]ed|viewed|collected|compiled|shared) (?:with|by) (?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*"
)


def _issuer(rest: str) -> str | None:
    """Name the body behind "data from the tracking service X"."""
    match = _ISSUER.search(_SEEN_BY.sub("", rest))
    return match.group(1) if match else None


def learn(body: Speaker, phrase: Phrase) -> None:
    """Take over what a phrase tells of a body and is not known yet."""
    if phrase.name and (body.name is None or (body.name.isupper() and len(phrase.name) > len(body.name))):
        if body.name:
            body.aliases.add(body.name)
        body.name = phrase.name
        if body.kind is not Kind.OUTLET:
            body.kind = phrase.kind if phrase.kind not in (Kind.NONE, Kind.PERSON) else body.kind
    if phrase.role:
        body.aliases.add(phrase.role)
    body.role = body.role or phrase.role
    if body.kind is Kind.DOCUMENT and phrase.org is None and body.org is None:
        body.org = _issuer(phrase.rest)
    body.head = body.head or phrase.head
    body.cls = body.cls or phrase.cls or "body"
    body.org = body.org or phrase.org
    body.plural = body.plural or phrase.plural
    body.definite = body.definite or phrase.definite
