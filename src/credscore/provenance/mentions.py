"""Who is meant by a short mention: read off the other claims of the same article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import Any, Final, NamedTuple

from credscore.normalize.names import government, outlet_info
from credscore.normalize.text import fold
from credscore.provenance.bodies import body_nouns, holder_noun, office_in, principal, split_before
from credscore.provenance.clients import client_before
from credscore.provenance.heard import attended, its_post, owner_before, subjects_before
from credscore.provenance.standing import PERSONS as _PERSONS
from credscore.provenance.words import word_set
from credscore.terms import SourcingType


class Mention(NamedTuple):
    """What a claim says of its innermost agent; `supposed` where its affiliation is but the likeliest one."""

    speaker: str | None
    role: str | None
    affiliation: str | None
    sourcing: str
    supposed: bool = False


_OFFICIAL: Final = frozenset({SourcingType.NAMED_OFFICIAL.value, SourcingType.INSTITUTION.value})
_OF: Final = re.compile(r"\s(?:of|at|for|in|with)\s")
_ATTENDANTS: Final = word_set("attendants")
_COUNSEL: Final = word_set("counsel")
_JUDGING: Final = word_set("courts") | word_set("prosecutors")
_POSTS: Final = word_set("posts")
_LED: Final = word_set("led")
_PAPERS: Final = word_set("papers")
_SPOKEN: Final = word_set("spokespeople")
_STATE_WORDS: Final = word_set("state_words")
_PUBLIC: Final = word_set("public_bodies")
_BORNE: Final = word_set("borne_nouns")
_BUSINESS: Final = re.compile(r"\b(?:" + "|".join(sorted(word_set("business_posts"))) + r")\b")
_MINISTER: Final = re.compile(r"\b([Mm])inister\b")
_OWNED: Final = re.compile(r"^([A-ZÀ-Þ][\w-]+)(['’]s \w.*)$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def resolved(
    mentions: list[Mention], articles: list[Any], before: Callable[[int], str | None] = lambda _: None
) -> list[Mention]:
    """Write short mentions out in full where their article leaves no doubt.

    "The mayor" is the one speaker of the article whose role is mayor; "agency spokesman" speaks for
    the one body in it that ends in agency; a lawyer, an agent, a coach or a relative of nobody said
    belongs to the one person in it who is said to have any; a bare surname has the role and body under
    which its bearer was introduced. Rows without an article, and anything that two would fit, stay as they are.

    Parameters
    ----------
    mentions : list of Mention
        Those of one article in their order in it.
    articles : list
        The article of each, None where unknown.
    before : callable, optional
        What the article's text has before the speaker of a row, None where it is not at hand.

    Examples
    --------
    >>> told = [
    ...     Mention("national disaster agency", None, None, "institution"),
    ...     Mention("Dwi Hartono", "agency spokesman", None, "named_official"),
    ... ]
    >>> resolved(told, ["a", "a"])[1].affiliation
    'national disaster agency'
    """
    places: defaultdict[Any, list[int]] = defaultdict(list)
    persons: defaultdict[Any, set[str]] = defaultdict(set)
    for i, article in enumerate(articles):
        if mentions[i].sourcing in _PERSONS:
            persons[article].add(_last(mentions[i].speaker or ""))
        if article is not None and (mentions[i].sourcing in _OFFICIAL or _is_record(mentions[i])):
            places[article].append(i)
    out = list(mentions)
    for rows in places.values():
        distinct = [one for one in dict.fromkeys(mentions[i] for i in rows) if not _is_record(one)]
        if len(distinct) < 2 and not any(_is_open(mentions[i]) or _is_its(mentions[i]) for i in rows):
            continue
        known = _Article(distinct, persons[articles[rows[0]]])
        written = {mention: known.written_out(mention) for mention in distinct}
        heard: str | None = None
        for i in rows:
            one = written.get(mentions[i], mentions[i])
            out[i] = known.placed(one, before(i) if _is_open(one) or _is_its(one) else None, heard)
            silent = _is_counsel(mentions[i]) or _is_record(mentions[i])
            heard = heard if silent else body_heard(out[i]) or heard
    return out


def _is_record(one: Mention) -> bool:
    return one.sourcing == SourcingType.DOCUMENT


def _is_its(one: Mention) -> bool:
    """Tell what may be "its": a record, a person or a part of a body, of nobody said."""
    if _is_record(one):
        return bool(one.speaker) and not any(c.isupper() for c in f"{one.speaker}{one.affiliation or ''}")
    if one.affiliation is not None:
        return one.affiliation == one.speaker and one.affiliation.islower()
    return one.sourcing == SourcingType.NAMED_OFFICIAL and bool(one.role)


def body_heard(one: Mention) -> str | None:
    """The body of which a later "its spokesman" or "the communiqué" is."""
    if one.sourcing == SourcingType.INSTITUTION:
        return one.speaker if one.speaker and not _is_paper(one) else one.affiliation
    led = _ministry(one.role or "") if one.affiliation and office_in(one.affiliation) is None else ()
    return next(iter(led), one.affiliation)


@lru_cache(maxsize=65_536)
def _is_bare_post(role: str) -> bool:
    """Tell a post that says nothing of whose it is: "deputy director", "spokeswoman", not "spokeswoman for the race"."""
    posted = not _POSTS.isdisjoint(fold(role).split()) and office_in(role) is None and principal(role) is None
    return posted and not _speaks_for_thing(role)


def _speaks_for_thing(role: str) -> bool:
    """Tell who speaks for what is no body: an event, its organisers."""
    post, _, whose = fold(role).partition(" for the ")
    return _last(post) in _SPOKEN and _last(split_before(whose)) not in {"", *body_nouns()}


def _is_open(one: Mention) -> bool:
    """Tell a person in a bare post of nobody said, named or not."""
    if one.affiliation is not None:
        return False
    if one.sourcing == SourcingType.INSTITUTION:
        return fold(one.speaker or "") in _SPOKEN
    return one.sourcing == SourcingType.NAMED_OFFICIAL and (_is_bare_post(one.role or "") or _is_counsel(one))


def _is_counsel(one: Mention) -> bool:
    """Tell the lawyer of nobody said."""
    role = one.role or one.speaker or ""
    return _head(role) in _COUNSEL and principal(role) is None


def _is_generic(name: str) -> bool:
    """Tell a body that goes by what it is: "the company", "the agency"."""
    return name in body_nouns() and (name not in _STATE_WORDS or name in _PUBLIC)


def _called(name: str, noun: str | None) -> bool:
    """Tell a body's name that may go by the noun: any that does not say that it is something else."""
    if noun in _PUBLIC:
        return _last(name) in _PUBLIC or name.isupper()
    if not any(c.isupper() for c in name) or office_in(name) is not None or government(name) is not None:
        return False
    return _last(name) == noun or _last(name) not in body_nouns()


def _is_paper(one: Mention) -> bool:
    """Tell "the communiqué" or "a note": what a body put out, named without the body."""
    return _last(one.speaker or "") in _PAPERS and not any(c.isupper() for c in one.speaker or "")


@lru_cache(maxsize=65_536)
def _ministry(role: str) -> tuple[str, ...]:
    """The ministry of a minister: Minister of Transport → Ministry of Transport."""
    words = _MINISTER.sub(r"\1inistry", role)
    return () if words == role or office_in(words) is None or "prime" in fold(role).split() else (words,)


class _Article:
    """The named agents of one article, by what short mentions have in common with them."""

    def __init__(self, mentions: Iterable[Mention], persons: Collection[str]) -> None:
        self.persons = persons
        self.bodies: defaultdict[str, set[str]] = defaultdict(set)
        self.roles: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
        self.people: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
        self.principals: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.judging: set[str] = set()
        for one in mentions:
            whose = principal(one.role or "") if _head(one.role or "") in _ATTENDANTS else None
            if whose is not None:
                self.principals.setdefault(_last(whose), whose)
            bodies = [one.affiliation]
            if one.sourcing == SourcingType.INSTITUTION:
                bodies.append(one.speaker)
                self.kinds.setdefault(one.speaker or "", _last(one.role or one.speaker or ""))
            for body in bodies:
                if body and " " in body.strip():
                    for noun in {_last(body), _head(body)}:
                        self.bodies[noun].add(body)
            if not one.speaker or not _named(one.speaker):
                continue
            if one.role:
                self.bodies["ministry"].update(_ministry(one.role))
                self.roles[_head(one.role)].setdefault(_last(one.speaker), one)
            if not _JUDGING.isdisjoint(fold(one.role or "").split()):
                self.judging.add(_last(one.speaker))
            if one.role or one.affiliation:
                self.people[_last(one.speaker)].setdefault(_fitting(one), one)

    def written_out(self, one: Mention) -> Mention:
        """Give the mention in full, or as it is."""
        if one.speaker and not _named(one.speaker) and " " not in one.speaker.strip():
            found = self.roles.get(_last(one.speaker), {})
            if len(found) == 1 and _last(one.speaker) not in self.bodies:
                return next(iter(found.values()))
        if one.sourcing != SourcingType.NAMED_OFFICIAL:
            return self._one_ministry(self._of_person(one))
        if one.speaker and _named(one.speaker):
            one = self._introduced(one)
        body = self._served(one) or self._meant(one)
        return one if body is None else one._replace(affiliation=body)

    def placed(self, one: Mention, before: str | None, heard: str | None) -> Mention:
        """Give a mention of nobody said to whomever the text names before it."""
        whose = None if before is None else self._its(one, before, heard)
        if whose is not None:
            return one._replace(affiliation=whose, supposed=not _is_record(one))
        if _is_record(one):
            return one
        if before is None or not _is_open(one):
            return self.belonging(one, heard)
        return self.posted(one, before, heard)

    def _its(self, one: Mention, before: str, heard: str | None) -> str | None:
        """The body of "its director" and "its annual report"."""
        post = its_post(before)
        if post is None or _is_counsel(one) or not _is_of_post(one, post):
            return None
        named = [name for name in self.kinds if name[:1].isupper()]
        body = owner_before(before, named, self.persons)
        body = (self._in_full(body, heard) or body) if body in body_nouns() else body
        return body if body and self._may_have(body, one) else None

    def belonging(self, one: Mention, heard: str | None) -> Mention:
        """Give a bare post, or what a body put out, to the body last heard in the article."""
        if heard is None or (one.affiliation is not None and not _is_generic(one.affiliation)):
            return one
        if one.sourcing == SourcingType.INSTITUTION:
            spoken = _is_paper(one) or _is_open(one)
            meant = spoken or (_is_generic(one.speaker or "") and self._fits(heard, one.speaker))
            return one._replace(speaker=heard) if meant else one
        meant = (
            _is_bare_post(one.role or "") if one.affiliation is None else self._fits(heard, one.affiliation)
        )
        return one._replace(affiliation=heard, supposed=True) if meant else one

    def posted(self, one: Mention, before: str, heard: str | None) -> Mention:
        """Give a bare post to the body that the text names last before it, unless it is somebody's own."""
        if _is_counsel(one):
            client = client_before(before, self.judging)
            return one if client is None else one._replace(affiliation=client, supposed=True)
        if attended(before):
            return one
        named = [name for name in self.kinds if name[:1].isupper()]
        for candidate in subjects_before(before, named):
            body = self._in_full(candidate, heard) if candidate in body_nouns() else candidate
            if body and self._may_have(body, one):
                return one._replace(affiliation=body, supposed=True)
        return self.belonging(one, heard) if heard is None or self._may_have(heard, one) else one

    def _in_full(self, noun: str, heard: str | None) -> str | None:
        """The body of the article that is meant by "the bank"."""
        named = self.bodies.get(noun, set()) | {name for name, kind in self.kinds.items() if kind == noun}
        if len(named) == 1:
            return next(iter(named))
        if office_in(noun) is not None:
            return noun
        return heard if heard is not None and self._fits(heard, noun) else None

    def _may_have(self, body: str, one: Mention) -> bool:
        """A chief executive or an owner is no ministry's, a county coroner no company's; nobody speaks for the paper that prints it."""
        if body == one.speaker or outlet_info(body) is not None:
            return False
        noun = holder_noun(one.role or "")
        if noun in _BORNE and noun not in (self.kinds.get(body), *fold(body).split()):
            return False
        public = office_in(body) is not None or not _STATE_WORDS.isdisjoint(
            (_last(body), self.kinds.get(body))
        )
        return not (public and _BUSINESS.search(fold(one.role or "")))

    def _fits(self, heard: str, noun: str | None) -> bool:
        """Whether the body last heard may go by the noun, and no two of the article do."""
        return _called(heard, noun) and len(self.bodies.get(noun or "", ())) < 2

    def _served(self, one: Mention) -> str | None:
        """The one person of the article who has a lawyer, an agent, a coach or relatives that speak."""
        attends = _head(one.role or one.speaker or "") in _ATTENDANTS and one.affiliation is None
        alone = attends and len(self.principals) == 1 and principal(one.role or "") is None
        return next(iter(self.principals.values())) if alone else None

    def _of_person(self, one: Mention) -> Mention:
        """Write out whose office speaks where a surname alone says so: "Roe's office"."""
        owned = _OWNED.match(one.speaker or "") if one.sourcing == SourcingType.INSTITUTION else None
        found = self.people.get(fold(owned[1]), {}) if owned is not None else {}
        if owned is None or len(found) != 1:
            return one
        return one._replace(speaker=f"{next(iter(found.values())).speaker}{owned[2]}")

    def _one_ministry(self, one: Mention) -> Mention:
        """The one ministry of the article, where that says "the ministry"."""
        body = self._meant(one) if one.affiliation and fold(one.affiliation) == "ministry" else None
        return one if body is None else one._replace(speaker=body, affiliation=None)

    def _introduced(self, one: Mention) -> Mention:
        if one.role or one.affiliation:
            return one
        found = self.people.get(_last(one.speaker or ""), {})
        if len(found) != 1:
            return one
        full = next(iter(found.values()))
        return one._replace(role=full.role, affiliation=full.affiliation)

    def _meant(self, one: Mention) -> str | None:
        """The one body of the article that a role's or an affiliation's single word stands for."""
        word = one.affiliation if one.affiliation is not None else _first(one.role or "")
        if not word or " " in word.strip() or (_ministry(one.role or "") and fold(word) != "ministry"):
            return None
        bodies = sorted(self.bodies.get(fold(word), ()), key=lambda body: (-len(body), body))
        whole = all(fold(bodies[0]).endswith(f" {fold(body)}") for body in bodies[1:])
        return bodies[0] if bodies and whole else None


def _is_of_post(one: Mention, post: str) -> bool:
    """Whether the words between "its" and a name are the post of its bearer, or nothing stands there before a thing."""
    if one.sourcing != SourcingType.NAMED_OFFICIAL:
        return not post
    words = {*fold(post).split()}
    return words <= {*fold(one.role or "").split()} and not words.isdisjoint(_POSTS | _LED)


def _fitting(one: Mention) -> str:
    return f"{fold(one.role or '')}|{fold(one.affiliation or '')}"


@lru_cache(maxsize=65_536)
def _named(speaker: str) -> bool:
    return speaker[:1].isupper()


@lru_cache(maxsize=65_536)
def _last(name: str) -> str:
    words = fold(name).split()
    return _POSSESSIVE.sub("", words[-1]) if words else ""


def _head(role: str) -> str:
    """The word that says what somebody is: mayor of Lunca → mayor."""
    return _last(_OF.split(role, maxsplit=1)[0])


def _first(role: str) -> str | None:
    """The first word of a role of several: agency spokesman → agency."""
    words = role.split()
    return _POSSESSIVE.sub("", words[0]) if len(words) > 1 and _OF.search(role) is None else None
