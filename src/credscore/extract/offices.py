"""Whom a description means: "the minister", "its spokeswoman", "the statement", by what was told of people and bodies before."""

from __future__ import annotations

import re
from bisect import bisect_right

from credscore.extract import bodies
from credscore.extract.employers import Employers
from credscore.extract.epithets import of_one_post
from credscore.extract.firms import OWNING
from credscore.extract.grammar.cues import forms
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.people import Speaker, alike, country_in, country_of, learn
from credscore.extract.roles import role_of
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import government


class Offices(Employers):
    """A register that resolves descriptions of people."""

    def _issuer(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the body whose statement "the communiqué" is: the last that spoke or acted."""
        thing = self._thing(sentence_start, at)
        return thing if thing is not None and thing.kind in (Kind.BODY, Kind.COUNTRY) else None

    def _author(self, at: int, sentence_start: int) -> Speaker | None:
        """Find who wrote "the message": whoever spoke last near before, or the body that acted."""
        last = self.recent[-1] if self.recent else None
        if last is not None and last.kind in _WRITING and at - last.last < _VARIED:
            return last
        return self._issuer(sentence_start, at)

    def _described(self, phrase: Phrase, at: int) -> Speaker | None:
        if phrase.definite and not phrase.plural:
            match = (
                self._client(phrase, at)
                or self._by_role(phrase, at)
                or self._owner(phrase)
                or self._account(phrase)
                or self._introduced_as(phrase, at)
                or self._for_a_change(phrase, at)
            )
            if match is not None:
                return match
        for other in reversed(self.recent):
            if (
                phrase.definite
                and other.kind is Kind.ROLE
                and other.name is None
                and other.head == phrase.head
                and (other.plural == phrase.plural and (phrase.org is None or other.org == phrase.org))
            ):
                return other
        speaker = Speaker(Kind.ROLE, first=at)
        learn(speaker, phrase)
        if phrase.cls == "spokesperson":
            speaker.org = self._employer(phrase, at)
        self.speakers.append(speaker)
        return speaker

    def _for_a_change(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom a noun takes up that the text has not called him by."""
        if self._parted(at) or _ANOTHER.match(phrase.role or ""):
            return None
        last = self.recent[-1] if self.recent else None
        if (
            last is not None
            and last.spoke >= 0
            and _DISPUTES.match(self.body, at + len(phrase.text)) is not None
        ):
            return None
        opens = self.body.startswith(_OPENING, at) or self.body.endswith(_OPENING, 0, at)
        if opens and last is not None and last.kind is Kind.PERSON and self._in_own_words(last, at):
            return None
        return self._varied(phrase, at) or self._by_epithet(phrase, at)

    def _parted(self, at: int) -> bool:
        """Say whether a semicolon parts a description from whoever spoke before it ("P, says Ann Lee; the mayor denies it")."""
        spoke = self.recent[-1].spoke if self.recent else -1
        return 0 <= spoke < at and ";" in self.body[spoke:at] and "." not in self.body[spoke:at]

    def _client(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find whom a lawyer speaks for ("his client"): the person named last who is no lawyer."""
        if not phrase.owned or phrase.head != "client":
            return None
        named = [person for _, person in self._mentions[: bisect_right(self._places, at)]]
        return next((p for p in reversed(named) if p.cls not in _COUNSEL and not p.counsel), None)

    def _again(self, phrase: Phrase, at: int, sentence_start: int) -> Phrase:
        """Name the body, subject of the sentence before, that a noun with a trait takes up ("the militant group")."""
        traits = bodies.topic_words(phrase.role or "") - bodies.own_words(phrase.head)
        opening = self._before(sentence_start)
        foreign = phrase.org is not None and government(phrase.org) is None
        if opening is None or not traits or foreign or not _OTHERS.isdisjoint(traits):
            return phrase
        if bodies.match(phrase, [s for s in self.organisations if s.kind is Kind.BODY]) is not None:
            return phrase
        named = [name for place, name in self._named_bodies() if opening <= place < sentence_start]
        if len(set(named)) != 1 or not bodies.fits(phrase.head, named[0]):
            return phrase
        if phrase.head in named[0].lower().split():  # a name of that very noun would hold the trait
            return phrase
        return phrase._replace(name=named[0], org=None)

    def _varied_body(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker | None:
        """Find the firm that a sentence begins with and then calls by its place or trade ("Acme is closing, the Bergen firm said")."""
        placed = phrase.role == f"{phrase.org} {phrase.head}" and phrase.name in (None, phrase.role)
        trade = phrase.org is None and phrase.name is None and phrase.role != phrase.head
        corporate = bodies.is_corporate(phrase.head) and not phrase.head.endswith("exchange")
        if not (placed or trade) or phrase.owned or not corporate:
            return None
        if at - sentence_start < _TITLE or any(
            phrase.role in (s.role, *s.aliases) for s in self.organisations
        ):
            return None
        name = self._own_body(at)
        if name is None or not bodies.fits(phrase.head, name) or government(name) is not None:
            return None
        return self._body(phrase._replace(name=name, org=None, role=phrase.role), at)

    def _varied(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom "the minister" means for a change: he spoke last, and nothing else is known of him."""
        last = self.recent[-1] if self.recent else None
        if (
            last is None
            or last.kind is not Kind.PERSON
            or last.cls
            or not phrase.cls
            or (phrase.org is not None and not phrase.single)
        ):
            return None
        if phrase.text[:4].lower() != "the ":
            return None
        if at - last.last > _VARIED or last.gender not in ("", phrase.gender or last.gender):
            return None
        if self._another_met(last, phrase, at) or self._in_own_words(last, at):
            return None
        if phrase.head not in _MEN:
            learn(last, phrase)
        return last

    def _another_met(self, person: Speaker, phrase: Phrase, at: int) -> bool:
        """Say whether a noun came up first when the person was known ("Roe took it to a vet", then "the vet")."""
        head = re.escape(phrase.head)
        met = re.search(
            rf"\b(?:an?|another|their|her|his) (?:[a-z-]+ ){{0,2}}{head}\b|\b{head}s\b",
            self.body[person.first : max(person.spoke, 0)],
        )
        return met is not None and f" {phrase.head}" not in self.body[: person.first].lower()

    def _in_own_words(self, person: Speaker, at: int) -> bool:
        """Say whether a place lies in words of the person's own, who is nobody's "the doctor" there."""
        told = self.body[max(person.spoke, 0) : at + self.body.startswith(_OPENING, at)]
        if _QUOTED_BEFORE.search(told):
            return False
        last = told.removesuffix(" that ").split()[-1:]
        if last and last[0] in forms():  # "Roe said the doctor"
            return True
        opening = max(told.rfind("“"), told.rfind("‘"))
        return told.count('"') % 2 == 1 or (opening >= 0 and _CLOSED.search(told, opening) is None)

    def _owner(self, phrase: Phrase) -> Speaker | None:
        """Find the company that was called "the owner" or "the operator" before."""
        if phrase.head not in OWNING:
            return None
        return next((s for s in reversed(self.recent) if s.kind is Kind.BODY and s.head == phrase.head), None)

    def _account(self, phrase: Phrase) -> Speaker | None:
        """Find the account that was described by a word of the same kind ("leaker @portwells", later "the leaker")."""
        if phrase.cls not in _POSTING:
            return None
        accounts = (s for s in reversed(self.organisations) if s.kind is Kind.SOCIAL and s.name and s.role)
        roles = ((account, role_of(account.role.split()[-1])) for account in accounts if account.role)
        return next((account for account, role in roles if role is not None and role.cls == phrase.cls), None)

    def _by_role(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom "the minister" or "the Russian expert" means."""
        country = government(phrase.org) if phrase.org else country_in(phrase)
        best = None
        self._look_beside(at)
        for person in self._candidates(at):
            if not person.personal:
                continue
            if phrase.head == "year-old":
                person.aged = True
                return person
            if phrase.cls in _EVERYBODY and phrase.head != person.head and phrase.head not in _ANYONE:
                continue
            another = phrase.head != person.head and _ANOTHER.match(phrase.role or "") is not None
            if not person.cls or (another and person.name is not None):
                continue
            called = phrase.head in (person.head, *(person.role or "").lower().split())
            called = called or phrase.head.rpartition(" ")[2] == person.head == person.role
            if not (called or of_one_post(person, phrase) or alike(person, phrase)):
                continue
            if country and country_of(person) not in (country, None):
                continue
            if country and country_of(person) is None and person.name is None:
                continue
            lives = phrase.rest.startswith("from ")
            if (
                phrase.org
                and not country
                and person.org
                and not lives
                and not bodies.overlap(phrase.org, person.org)
            ):
                continue
            if _other_post(person, phrase) or _other_side(person, phrase):
                continue
            best = person
            break
        return best or self._apposed(phrase, at)

    def _apposed(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom the text has named beside these very words ("Ann Lee, the treasury minister")."""
        if not phrase.single or not phrase.role or " " not in phrase.role:
            return None
        place = self.body.rfind(phrase.role, max(0, at - _FAR), at)
        if place < 0:
            return None
        low, high = bisect_right(self._places, place - _BESIDE), bisect_right(self._places, place)
        for start, person in reversed(self._mentions[low:high]):
            if _BETWEEN.fullmatch(self.body, start, place) and not person.cls:
                learn(person, phrase)
                return person
        return None


def _other_post(person: Speaker, phrase: Phrase) -> bool:
    """Say whether two posts of one noun are told apart by what stands before it ("finance director", "deputy director")."""
    ours, theirs = _qualifiers(phrase.role, phrase.head), _qualifiers(person.role, person.head)
    same = phrase.head.split(" ")[-1:] == person.head.split(" ")[-1:]
    return same and bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


_ANOTHER = re.compile(r"(?:older|younger|elder|other|second|third|fourth|taller|smaller) ")
"""What tells somebody from those spoken of before ("the older boy")."""


def _other_side(person: Speaker, phrase: Phrase) -> bool:
    """Say whether a club's coach is meant where a country's was named ("the City manager", but "Belgium manager Marc Roe")."""
    club = phrase.head in _TEAM_POSTS and phrase.org is not None and government(phrase.org) is None
    return club and (phrase.org or "") not in (person.role or "") and country_of(person) is not None


_TEAM_POSTS = frozenset({"manager", "coach", "head coach", "boss", "captain"})


def _qualifiers(role: str | None, head: str) -> frozenset[str]:
    """Give the words right before the noun of a post that say which one it is."""
    words = _POSSESSED_ROLE.sub("", (role or "").split(",", 1)[0])
    before = words.lower().partition(head.split(" ")[-1])[0].split() if head else []
    return frozenset(before) & phrase_words("portfolios")


_POSSESSED_ROLE = re.compile(r"^.{1,60}?[’']s? ")
_COUNSEL = frozenset({"expert", "official", "spokesperson"})
_OPENING = ("“", '"')
_MEN = frozenset({"man", "woman", "boy", "girl"})
"""What somebody is whatever he does."""
_POSTING = frozenset({"insider", "commentator", "social"})
_DISPUTING = word_set("disputing_verbs")
_DISPUTES = re.compile(
    rf" (?:(?:has|have|had|later|also|then|[a-z]+ly) ){{0,3}}(?:{alternatives(term for term, form in forms().items() if form.cues[-1].lemma in _DISPUTING)}) "
)
"""What nobody does to what he has just said himself."""
_VARIED = 400
_WRITING = frozenset({Kind.PERSON, Kind.ROLE, Kind.BODY, Kind.COUNTRY})
_OTHERS = phrase_words("others")
_TITLE = 8
"""Characters of the name before a varied one at the least."""
_CLOSED = re.compile(r"”|[.,!?]’")
_QUOTED_BEFORE = re.compile(r"[.,!?][”\"’]+ (?:[a-z]+ )?$")
_FAR, _BESIDE = 4_000, 60
_BETWEEN = re.compile(r"[A-Z][\w’' -]+, (?:the |its |who is the |[\w’'-]+[’']s )?")
_EVERYBODY = frozenset({"ordinary", "witness", "kin", "private"})
_ANYONE = phrase_words("anyone")
