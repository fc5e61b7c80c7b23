"""The register of an article: people by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque

from credscore import lexicon
from credscore.extract import names
from credscore.extract.chains import is_self
from credscore.extract.document import Document
from credscore.extract.evidence import Evidence
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.names import Mention
from credscore.extract.parsing import Advice, Parser
from credscore.extract.people import (
    HONORIFIC,
    Speaker,
    family_words,
    learn,
    of_one_office,
    roles_fit,
    same_full,
)
from credscore.extract.phrases import parse
from credscore.extract.proper_names import first_names, like_person
from credscore.extract.roles import known_titles
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import government

_RECENT = 150
_NAMESAKES = 50
_KIN_REACH = 40
_OF_KIN = re.compile(
    rf"\b(?:his|her|their|whose|[’']s?) (?:[\w-]+ ){{0,3}}?(?:{alternatives(row['term'] for row in lexicon.table('roles') if row['class'] == 'kin')}),? $",
    re.IGNORECASE,
)
"""What stands before the name of somebody's kin ("his pastor father, ")."""
_INITIAL = 2
"""Letters of an initial with its full stop."""
_SHOWN = 600
"""How far behind a name "it" or "the company" shows it to be a body's."""


_INTRODUCED = re.compile(r"[A-Z][\w’-]+,(?: \d{1,3},)? an? [a-z0-9]")
"""Somebody brought in by one name and a description ("Ann, a nurse"), who is nobody of whom the text gave the full name."""
_BROAD = frozenset({"expert", "official", "ordinary", "witness", "commentator", "officer"})
"""Families of which a text names several."""
_FIRM_OR_MAN = word_set("firm_or_man")
_PARTICLES = phrase_words("name_particles")

_PLEADS = re.compile(
    r"(?P<silk> \(?(?:KC|QC|SAN)\b\)?)?(?:,? (?:who (?:is|was|has been) |appearing |speaking )?"
    r"(?P<side>prosecuting|defending|mitigating|for the (?:prosecution|defen[cs]e|[Cc]rown)|(?:appearing|arguing) (?:for|on behalf of) [^,.;”]{2,60}?)"
    r"(?:,| (?=(?:said|told|argued|submitted|contended|stated|added)\b)|(?<=ing) (?:for (?:the )?)?[A-Z][^,.;]{1,40},)|(?(silk)|(?!)))"
)
"""What behind a name tells for whom somebody pleads, or that he does ("Ann Lee KC, prosecuting, …")."""
_SIDES = {
    "prosecuting": "prosecution", "for the prosecution": "prosecution", "for the crown": "prosecution", "for the Crown": "prosecution",
    "defending": "defence", "mitigating": "defence", "for the defence": "defence", "for the defense": "defence",
}  # fmt: skip


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
        self._by_inner: dict[str, list[Speaker]] = {}
        self._mentions: list[tuple[int, Speaker]] = []
        self._places: list[int] = []
        self._starts = [sentence.start for sentence in document.sentences]
        self._looked: set[int] = set()
        for mention in names.scan(document.body):
            person = self._mentioned(mention)
            person.places.append(mention.start)
            self._mentions.append((mention.start, person))
            self._places.append(mention.start)

    def _mentioned(self, mention: Mention) -> Speaker:
        role = HONORIFIC.sub("", mention.role) if mention.role else ""
        phrase = parse(role) if role else None
        if phrase is not None and phrase.kind is Kind.OUTLET:
            phrase = parse(role.lower())  # "Economist Ann Lee"
        if (
            phrase is not None
            and phrase.kind is Kind.BODY
            and phrase.head in _FIRM_OR_MAN
            and len(mention.words) > 1
            and mention.words[0] in first_names()
        ):
            phrase = parse(role.lower())._replace(kind=Kind.ROLE, cls="", family="", name=None, org=None)
        courtesy = known_titles().get(mention.role.rpartition(" ")[2].rstrip(".").lower(), {})
        person = self._person(mention.words, phrase, mention.start, courtesy.get("gender", ""))
        pleads = _PLEADS.match(self.body, mention.end)
        if pleads is not None and person.family != "judge":
            learn(person, parse(f"a {_SIDES.get(pleads['side'] or '', '')} lawyer"))
            person.counsel = True
        return person

    def _person(self, words: tuple[str, ...], phrase: Phrase | None, at: int, gender: str = "") -> Speaker:
        gender = gender or (phrase.gender if phrase is not None else "")
        full, words = " ".join(words), family_words(words)
        person = self._known(words, phrase, at, gender)
        if person is None:
            person = Speaker(Kind.PERSON, name=full, words=words, first=at)
            self.speakers.append(person)
            self._enter(person)
            person.gender = (first_names().get(words[0], "") if len(words) > 1 else "") or gender
        elif len(full.split()) > len((person.name or "").split()):
            person.name, person.words = full, words
            self._enter(person)
        if phrase is not None:
            learn(person, phrase)
        person.last = max(person.last, at)
        return person

    def _enter(self, person: Speaker) -> None:
        """Keep a person under the first and last word of the name, and under those inside it as a second choice."""
        words = [word.lower() for word in person.words]
        inner = [word for word in words[1:-1] if word not in _PARTICLES and len(word) > _INITIAL]
        for known, keys in ((self._by_word, {words[0], words[-1]}), (self._by_inner, inner)):
            for word in keys:
                if person not in known.setdefault(word, []):
                    known[word].append(person)

    def bears(self, word: str) -> bool:
        """Say whether somebody named so far has a word in the name, by which a text can call people."""
        return word.lower() in self._by_word or (word.lower() in self._by_inner and government(word) is None)

    def _known(self, words: tuple[str, ...], phrase: Phrase | None, at: int, gender: str) -> Speaker | None:
        if len(words) > 1:
            options = self._namesakes(words[-1]) + self._namesakes(words[0])
            for person in options:
                if same_full(person.words, words) and (
                    len(person.words) > 1 or roles_fit(person, phrase, words[-1])
                ):
                    return person
            return None
        options = [p for p in self._namesakes(words[0]) if roles_fit(p, phrase, words[0])]
        if phrase is not None and _INTRODUCED.match(phrase.text):
            options = [p for p in options if p.words[-1].lower() == words[0].lower()]
        options = [p for p in options if not gender or p.gender in ("", gender) or len(p.words) == 1]
        if phrase is not None and phrase.family:
            options = [p for p in options if p.family == phrase.family] or options
        earlier = [p for p in options if p.first <= at] or options
        last = [
            p for p in earlier if p.words[-1].lower() == words[0].lower() or not first_names().get(p.words[0])
        ] or earlier
        if len(last) < 2:
            return last[0] if last else None
        last = [p for p in last if not self._by_given(p)] or last
        last = [p for p in last if not self._is_kin_of(p, last, words[0], at)] or last
        nearest = max(last, key=lambda p: self._nearest(p, at))
        if len(last) > 1 and at - self._nearest(nearest, at) > 400:
            return max(last, key=lambda p: (len(p.places), -p.first))
        return nearest

    def _by_given(self, person: Speaker) -> bool:
        """Say whether somebody's kin was named first without the family name, and so will not be meant by it alone."""
        kin = person.cls == "kin" and bool(person.places)
        return kin and not self.body.startswith(person.name or "", person.places[0])

    def _is_kin_of(self, person: Speaker, others: list[Speaker], surname: str, at: int) -> bool:
        """Say whether somebody came in as kin of one whom the text goes on calling by the family name ("Mr. Carr; his father, Rafael Carr")."""
        first = person.places[0] if person.places else person.first
        if _OF_KIN.search(self.body, max(0, first - _KIN_REACH), first) is None:
            return False
        nearest = self._nearest(person, at)
        if nearest > first and "\n" not in self.body[nearest:at]:
            return False
        called = (p for p in others if p is not person and p.gender in ("", person.gender))
        return any(
            self.body.startswith(surname, place) for other in called for place in other.places if place < at
        )

    def _namesakes(self, word: str) -> list[Speaker]:
        low = word.lower()
        return (self._by_word.get(low) or self._by_inner.get(low, []))[-_NAMESAKES:]

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
        if words[-1].lower() in self._by_word or (len(words) == 1 and self.bears(words[0])):
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
                and (other.single or self._of_lead(other, person))
                and not other.plural
                and other.name is None
                and of_one_office(other, person)
            ):
                other.kind, other.name, other.words = Kind.PERSON, person.name, person.words
                other.title = person.title
                self._replace(person, other)
                return other
        return person

    def _of_lead(self, other: Speaker, person: Speaker) -> bool:
        """Say whether the first sentence brought in without a name who is then named ("…, a judge ruled on Monday", "Judge Ann Lee said")."""
        led = (
            not other.definite
            and other.family == person.family
            and other.last < (self._starts[1:2] or [0])[0]
        )
        return led and other.family not in _BROAD and bool(person.places) and person.places[0] > other.last

    def _named_after(self, person: Speaker, at: int, sentence_start: int) -> Speaker:
        """Give the name of a person told nothing of to the office that spoke right before ("the club's president", then "Ann Lee")."""
        other = self.recent[-1] if self.recent else None
        number = bisect_right(self._starts, sentence_start) - 1
        if other is None or number < 1 or len(person.words) < 2 or person.role or person.aged or person.org:
            return person
        fresh = (
            bool(person.places)
            and person.places[0] >= sentence_start
            and "\n" not in self.body[other.last : at]
        )
        office = other.kind is Kind.ROLE and other.single and other.definite and not other.plural
        if not (fresh and office and other.last >= self._starts[number - 1]) or other.name is not None:
            return person
        if other.gender not in ("", person.gender or other.gender):
            return person
        other.kind, other.name, other.words = Kind.PERSON, person.name, person.words
        other.gender = other.gender or person.gender
        self._replace(person, other)
        return other

    def namesakes(self, person: Speaker) -> bool:
        """Say whether the article names somebody else by the same surname."""
        if not person.words:
            return False
        return any(other is not person for other in self._namesakes(person.words[-1]))

    def unshown(self, at: int) -> Speaker | None:
        """Give the last speaker as a body, if nothing but the form of the name made a person of it ("Zephyr Mobility")."""
        last = self.recent[-1] if self.recent else None
        if last is None or last.kind is not Kind.PERSON or not last.name or at - last.last > _SHOWN:
            return None
        if is_self(last.name, self.document.article):
            return None
        if (
            last.role
            or last.gender
            or last.title
            or last.aged
            or len(last.words) < 2
            or like_person(last.name)
        ):
            return None
        if (
            last.words[0].lower() in _PARTICLES
            or self.namesakes(last)
            or self._evidence.bears_surname(last.name)
        ):
            return None
        last.kind, last.cls = Kind.BODY, "body"
        self.organisations.append(last)
        return last

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
        for people in (*self._by_word.values(), *self._by_inner.values()):
            if old in people:
                people[people.index(old)] = new
        self._mentions = [(at, new if person is old else person) for at, person in self._mentions]
        new.places = sorted({*new.places, *old.places})
        if old in self.speakers:
            self.speakers[self.speakers.index(old)] = new
