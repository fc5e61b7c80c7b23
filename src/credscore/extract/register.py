"""The register of an article: people by name, bodies by name and description."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import replace
from functools import lru_cache

from credscore import lexicon
from credscore.extract import bodies, names
from credscore.extract.document import Document
from credscore.extract.evidence import Evidence
from credscore.extract.grammar.cues import forms
from credscore.extract.kinds import KIND_OF, Kind, Phrase
from credscore.extract.names import Mention
from credscore.extract.parsing import Advice, Parser
from credscore.extract.people import (
    HONORIFIC,
    LEADING,
    Speaker,
    learn,
    roles_fit,
    same_full,
)
from credscore.extract.phrases import parse
from credscore.extract.roles import first_names, phrase_words
from credscore.normalize.names import government, outlet_info

_PLACE_BEFORE = re.compile(
    r"\b(?:(?:in|near|over|to|off|into|across|landed at) (?:the )?|(?:its|their|his|her) )$"
)
"""Words behind which a name is a place's or a product's rather than a body's."""
_RECENT = 150
_NAMESAKES = 50
_THINGS = frozenset({Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.COUNTRY, Kind.SOCIAL})


def _is_agency(phrase: Phrase) -> bool:
    """Say whether an agency is one of a country or an owner and of no subject ("the Turkish agency X")."""
    words = (phrase.role or "").split()[:-1]
    return phrase.head == "agency" and all(government(word) or word.lower() in _OWNED for word in words)


_OWNED = lexicon.word_sets("word_sets")["press_owners"] | {"official", "private", "independent", "national"}
_MISTAKEN = frozenset({Kind.BODY, Kind.DOCUMENT})
"""What a paper may be taken for by its name ("Lusaka Record")."""
_PARTICLES = phrase_words("name_particles")
_NO_MODIFIERS = frozenset(lexicon.words("function_words"))
_OF_NAME = r" (?:of|for) (?:the )?[A-Z][\w’-]{1,30}(?:(?:, | and | of | )[A-Z][\w’-]{1,30}){0,4}"


class Register:
    """Everybody whom the article names, with the places where it does."""

    def __init__(self, document: Document, parser: Parser | None = None) -> None:
        self.advice = Advice(document, parser) if parser is not None else None
        self.document = document
        self.body = document.body
        self.speakers: list[Speaker] = []
        self.recent: deque[Speaker] = deque(maxlen=_RECENT)
        self.organisations: deque[Speaker] = deque(maxlen=_RECENT)
        self._evidence = Evidence(document.body)
        self._by_word: dict[str, list[Speaker]] = {}
        self._mentions: list[tuple[int, Speaker]] = []
        self._places: list[int] = []
        self._starts = [sentence.start for sentence in document.sentences]
        self._bodies: list[tuple[int, str]] | None = None
        self._looked: set[int] = set()
        for mention in names.scan(document.body):
            person = self._mentioned(mention)
            person.places.append(mention.start)
            self._mentions.append((mention.start, person))
            self._places.append(mention.start)

    def _mentioned(self, mention: Mention) -> Speaker:
        role = HONORIFIC.sub("", mention.role) if mention.role else ""
        phrase = parse(role) if role else None
        return self._person(mention.words, phrase, mention.start)

    def _person(self, words: tuple[str, ...], phrase: Phrase | None, at: int) -> Speaker:
        person = self._known(words, phrase, at)
        if person is None:
            person = Speaker(Kind.PERSON, name=" ".join(words), words=words, first=at)
            self.speakers.append(person)
            for word in {words[0], words[-1]}:
                self._by_word.setdefault(word.lower(), []).append(person)
            if len(words) > 1:
                person.gender = first_names().get(words[0], "")
        elif len(words) > len(person.words):
            person.name, person.words = " ".join(words), words
            for word in {words[0], words[-1]}:
                if person not in self._by_word.setdefault(word.lower(), []):
                    self._by_word[word.lower()].append(person)
        if phrase is not None:
            learn(person, phrase)
        person.last = max(person.last, at)
        return person

    def _known(self, words: tuple[str, ...], phrase: Phrase | None, at: int) -> Speaker | None:
        if len(words) > 1:
            options = self._namesakes(words[-1]) + self._namesakes(words[0])
            for person in options:
                if same_full(person.words, words) and (
                    len(person.words) > 1 or roles_fit(person, phrase, words[-1])
                ):
                    return person
            return None
        options = [p for p in self._namesakes(words[0]) if roles_fit(p, phrase, words[0])]
        earlier = [p for p in options if p.first <= at] or options
        last = [
            p for p in earlier if p.words[-1].lower() == words[0].lower() or not first_names().get(p.words[0])
        ] or earlier
        if not last:
            return None
        nearest = max(last, key=lambda p: self._nearest(p, at))
        if len(last) > 1 and at - self._nearest(nearest, at) > 400:
            return max(last, key=lambda p: (len(p.places), -p.first))
        return nearest

    def _namesakes(self, word: str) -> list[Speaker]:
        return self._by_word.get(word.lower(), [])[-_NAMESAKES:]

    def _nearest(self, person: Speaker, at: int) -> int:
        place = bisect_right(person.places, at)
        return max(person.places[place - 1] if place else -1, person.last if person.last <= at else -1)

    def _is_person(self, words: tuple[str, ...], phrase: Phrase) -> bool:
        if (
            phrase.titled
            or phrase.role
            or phrase.rest == "aged"
            or (words[0] in first_names() and len(words) > 1)
        ):
            return True
        if words[-1].lower() in self._by_word or (len(words) == 1 and words[0].lower() in self._by_word):
            return True
        advised = self.advice.kind(" ".join(words)) if self.advice is not None else None
        if advised is not None:
            return advised is Kind.PERSON
        if len(words) == 1:
            return (
                phrase.kind is Kind.NONE
                and phrase.org is None
                and self._evidence.like_surname(words[0], self.organisations)
            )
        name = " ".join(words)
        return (
            phrase.kind is Kind.PERSON
            and sum(word.lower() not in _PARTICLES for word in words) < 4
            and not phrase.definite
            and not self._evidence.shows_body(name)
        )

    def _link_title(self, person: Speaker, phrase: Phrase, at: int) -> Speaker:
        """Give a name to the office holder spoken of before: "the defence chief", later "Minister Roe"."""
        if len(person.words) > 1 or not phrase.titled or not person.family:
            return person
        for other in [*self.recent][:-13:-1]:
            if (
                other.kind is Kind.ROLE
                and other.single
                and not other.plural
                and other.name is None
                and (other.family == person.family or {other.family, person.family} <= LEADING)
            ):
                other.kind, other.name, other.words = Kind.PERSON, person.name, person.words
                other.title = person.title
                self._replace(person, other)
                return other
        return person

    def namesakes(self, person: Speaker) -> bool:
        """Say whether the article names somebody else by the same surname."""
        if not person.words:
            return False
        return any(other is not person for other in self._namesakes(person.words[-1]))

    def settle_names(self) -> None:
        """Keep the title of those of whom only a surname is known that somebody else bears too."""
        for person in self.speakers:
            if (
                person.kind is Kind.PERSON
                and len(person.words) == 1
                and person.title
                and self.namesakes(person)
            ):
                person.name = f"{person.title} {person.words[0]}"

    def _replace(self, old: Speaker, new: Speaker) -> None:
        for people in self._by_word.values():
            if old in people:
                people[people.index(old)] = new
        self._mentions = [(at, new if person is old else person) for at, person in self._mentions]
        new.places = sorted({*new.places, *old.places})
        if old in self.speakers:
            self.speakers[self.speakers.index(old)] = new

    def outlet(self, name: str) -> Speaker:
        """Give the outlet of that name, making it known where it was not."""
        known = next((s for s in self.organisations if s.kind is Kind.OUTLET and s.name == name), None)
        if known is None:
            known = Speaker(Kind.OUTLET, name=name, cls="outlet")
            self.organisations.append(known)
        return known

    def _mentioned_body(self, phrase: Phrase, at: int, called: bool = False) -> str | None:
        """Name the body that "the club" takes up where no speaker fits: one named before, the most often named.

        With `called`, its name must hold the noun.
        """
        if phrase.name or not phrase.definite or phrase.org or phrase.kind is not Kind.BODY:
            return None
        whole = self._of_name(phrase.head, at)
        specific = bodies.topic_words(phrase.role or phrase.head) - bodies.own_words(phrase.head)
        if whole is not None and specific <= bodies.topic_words(whole):
            return whole
        if specific:
            return None
        noted = self._so_called(phrase.head, at) if called else None
        if noted is not None:
            return noted
        near = [
            (place, name)
            for place, name in self._named_bodies()
            if at - 1500 < place < at and not _PLACE_BEFORE.search(self.body, max(0, place - 12), place)
        ]
        fitting = [
            (place, name)
            for place, name in near
            if (phrase.head in name.lower().split() if called else bodies.fits(phrase.head, name))
        ]
        if not fitting:
            return None
        opening = max(self.body.rfind(mark, max(0, at - 2_000), at) for mark in (". ", "\n", "” ")) + 1
        leading = [
            name
            for place, name in fitting
            if 0 <= place - opening <= 5 and (" " in name or place - opening > 2)
        ]
        if leading:
            return leading[0]
        counts: dict[str, int] = {}
        for _, name in fitting:
            counts[name] = counts.get(name, 0) + 1
        return max(fitting, key=lambda item: (counts[item[1]], item[0]))[1]

    def _named_bodies(self) -> list[tuple[int, str]]:
        """Give the names that can be bodies', with their places."""
        if self._bodies is None:
            people = {word for person in self.speakers for word in person.words}
            self._bodies = names.bodies(self.body, people)
        return self._bodies

    def _so_called(self, head: str, at: int) -> str | None:
        """Find the name beside which the noun stood ("rating agency Corvus", "its landlord, Brix Estates")."""
        near = self.body[max(0, at - 4_000) : at]
        if not head.replace(" ", "").isalpha() or head not in near.lower():
            return None
        found = [match[1] or match[2] or match[3] for match in _beside(head).finditer(near)]
        named = [name for name in found if not self._is_person(tuple(name.split()), parse(name))]
        return named[-1] if named else None

    def _so_described(self, phrase: Phrase, at: int) -> Phrase | None:
        """Find the fuller description that a bare noun takes up ("Lomar's statistics office", then "the office")."""
        if phrase.org or phrase.role != phrase.head or not phrase.head.isalpha():
            return None
        near = self.body[max(0, at - 1_500) : at]
        if f" {phrase.head}" not in near:
            return None
        found = [
            match.group()
            for match in _fuller(phrase.head).finditer(near)
            if not any(word in _NO_MODIFIERS or word in forms() for word in match.group().split()[1:-1])
        ]
        fuller = parse(found[-1]) if found else None
        return fuller if fuller is not None and fuller.kind is Kind.BODY and not fuller.plural else None

    def _of_name(self, head: str, at: int) -> str | None:
        """Find the last full name before of a ministry or the like ("the Ministry of Health")."""
        noun = head.capitalize()
        near = self.body[max(0, at - 4_000) : at]
        if not head.isalpha() or not (f"{noun} of " in near or f"{noun} for " in near):
            return None
        pattern = re.compile(
            rf"\b((?:(?!The |An? |In |At |On |But )[A-Z][\w’-]{{1,30}} ){{0,3}}{noun}{_OF_NAME})"
        )
        found = [match.group(1) for match in pattern.finditer(self.body, max(0, at - 4_000), at)]
        return found[-1] if found else None

    def _medium_before(self, phrase: Phrase, at: int) -> Phrase | None:
        """Find the outlet or channel that "the channel" takes up: the last that was called so."""
        if not phrase.head.isalpha():
            return None
        called = re.compile(
            rf"\b((?:[\w-]+ )?{phrase.head}) [“\"‘]?([A-Z][\w.’&-]*(?: [A-Z0-9][\w.’&-]*){{0,3}})"
        )
        last = next(iter([*called.finditer(self.body, max(0, at - 4_000), at)][::-1]), None)
        return parse(f"the {last.group(1)} {last.group(2)}") if last else None

    def _among_channels(self, phrase: Phrase, at: int) -> bool:
        """Say whether "the channel X" is one more of the Telegram channels of which the text spoke before."""
        return phrase.head == "channel" and self.body.rfind("Telegram channel", 0, at) >= 0

    def _body(self, phrase: Phrase, at: int) -> Speaker:
        known = [s for s in self.organisations if s.kind in _THINGS]
        if phrase.name is None:
            known = [s for s in known if s.first <= at]
        known.sort(key=lambda s: s.last)
        match = bodies.match(phrase, known, sure=True)
        named = self._mentioned_body(phrase, at, called=True) if match is None else None
        if match is None and named is None:
            match = bodies.match(phrase, known)
            named = self._mentioned_body(phrase, at) if match is None else None
        if named is not None:
            phrase = replace(phrase, name=named)
            match = bodies.match(phrase, known)
        if match is None and phrase.name is None and phrase.definite and phrase.kind is Kind.BODY:
            phrase = self._so_described(phrase, at) or phrase
        if match is None and phrase.name is None and phrase.definite and phrase.kind is Kind.OUTLET:
            phrase = self._medium_before(phrase, at) or phrase
        if match is None:
            kind: Kind = Kind.BODY if phrase.kind in (Kind.NONE, Kind.PERSON) else phrase.kind
            name = phrase.name
            if name and " " not in name and kind is Kind.BODY:
                name = self._evidence.longer_body(name) or name
            unknown = kind is Kind.BODY or (kind is Kind.OUTLET and phrase.role is None)
            medium = None
            if name and unknown and outlet_info(name) is None:
                medium = self._evidence.called_medium(name)
            if medium is not None:
                kind = KIND_OF[medium[0]]
            elif name and kind is Kind.OUTLET and self._among_channels(phrase, at):
                kind = Kind.SOCIAL
            elif name and kind in _MISTAKEN and self._evidence.shows_medium(name, _is_agency(phrase)):
                kind = Kind.OUTLET
            match = Speaker(kind, name=name, role=medium[1] if medium else None, first=at)
            self.organisations.append(match)
        bodies.learn(match, phrase)
        return match


@lru_cache(maxsize=256)
def _beside(head: str) -> re.Pattern[str]:
    """Build the pattern of a name with a noun for bodies before or behind it."""
    noun, name = rf"(?i:{head})", r"([A-Z][\w’&-]*(?: [A-Z][\w’&-]*){0,3})"
    return re.compile(
        rf"\b{noun} (?!Of|The){name}|\b(?:the|its|their|his|her) (?:[a-z-]+ ){{0,2}}{noun}, {name}(?=[,.])|"
        rf"{name}, (?:an?|the|its) (?:[\w-]+ ){{0,3}}{noun}\b"
    )


@lru_cache(maxsize=256)
def _fuller(head: str) -> re.Pattern[str]:
    """Build the pattern of a description that ends in a noun and says which body it is."""
    return re.compile(
        rf"(?:\b[Tt]he (?:[A-Z][\w-]* )?(?=[a-z-]+ {head}\b)|\b[A-Z][\w-]+(?:[’']s)? (?<!The )(?<!An )(?<!In ))(?:[a-z-]{{3,}} ){{0,2}}{head}\b"
    )
