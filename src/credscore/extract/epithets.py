"""Whom a writer means who calls somebody otherwise for a change: "the Briton", "the father of three", "the DG"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from credscore.extract.antecedents import Antecedents
from credscore.extract.grammar.cues import forms
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.leads import demonyms
from credscore.extract.people import Speaker, country_of, is_demonym, learn, of_one_office
from credscore.extract.phrases import parse
from credscore.extract.roles import RANKS
from credscore.extract.wordsets import phrase_words
from credscore.lexicon import split, table
from credscore.normalize.names import government


@lru_cache(maxsize=1)
def _callings() -> dict[str, frozenset[str]]:
    """Give the callings of each noun."""
    found: dict[str, set[str]] = {}
    for row in table("callings"):
        for term in split(row["terms"]):
            found.setdefault(term, set()).add(row["name"])
    return {term: frozenset(names) for term, names in found.items()}


@lru_cache(maxsize=4_000)
def callings(description: str) -> frozenset[str]:
    """Give the callings that a description's words show, the longest term first.

    Examples
    --------
    >>> sorted(callings("union leader")), sorted(callings("harbour pilot"))
    (['union'], [])
    """
    words = description.lower().replace("-", " ").split()
    for size in (3, 2, 1):
        shown = [_callings().get(" ".join(words[at : at + size])) for at in range(len(words) - size + 1)]
        if any(shown):
            return frozenset().union(*(names for names in shown if names))
    return frozenset()


def initials(role: str) -> str:
    """Give the initials of an office.

    Examples
    --------
    >>> initials("Director-General"), initials("permanent secretary for roads")
    ('DG', 'PS')
    """
    words = _FOR.split(role, maxsplit=1)[0].replace("-", " ").split()
    return "".join(word[0].upper() for word in words if word[0].isalpha())


class Epithets(Antecedents):
    """A register that finds the person whom a writer calls by another noun than before."""

    def by_initials(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the holder of the office for which initials stand ("the DG")."""
        paper = phrase.kind is Kind.OUTLET
        name = phrase.text.strip().rpartition(" ")[2] if paper else phrase.name or ""
        house, _, name = name.rpartition(" ")
        if not phrase.definite or not name.isupper() or not 2 <= len(name) <= 4:
            return None
        if paper and (phrase.name or "") in self.body:
            return None
        for person in self._candidates(at):
            office = person.role or person.title
            if (
                person.kind is Kind.PERSON
                and house in f"{office} {person.org or ''}"
                and (initials(office).endswith(name) or initials(_SMALL.sub(" ", office)).endswith(name))
            ):
                return person
        return None

    def _by_epithet(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person, named in the sentence before, whom another noun takes up."""
        if not phrase.definite or phrase.plural or phrase.owned:
            return None
        person = self._lone_untitled(phrase, at) or self._topic(at)
        if person is None or phrase.gender not in ("", person.gender or phrase.gender):
            return None
        if phrase.head in _PARENTS and _OF_CHILDREN.match(phrase.rest):
            return person
        wanted = callings(phrase.head)
        performs = phrase.cls in _PRIVATE and bool(wanted & _PERFORMING) and person.cls in (*_PRIVATE, "")
        foreign = phrase.org is not None and government(phrase.org) is None and not _of_party(phrase)
        if foreign and not performs:
            return None
        if phrase.head in _ATTRIBUTES:
            return None if person.counsel or person.family == "judge" else person
        spoke = bool(self.recent) and self.recent[-1] is person
        if spoke and person.former and phrase.former and phrase.cls == person.cls:
            return (
                person  # one post held once, then another ("former army chief Lee", then "the former envoy")
            )
        if _of_two_posts(person, phrase):
            return None
        if wanted & callings(f"{'dr' if person.doctor else ''} {person.title} {person.role or ''}"):
            return person
        if self._new_trade(phrase, person, at) or _official_of(phrase, person):
            return person
        if (
            person.cls
            or person.doctor
            or not wanted & FREE
            or (phrase.family in _RULERS and phrase.role == phrase.head)
        ):
            return None
        learn(person, phrase)
        return person

    def _lone_untitled(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the one whom the sentence before names at its end without an office, beside others with theirs ("… from Ann Lee. The Green leader said")."""
        number = bisect_right(self._starts, at) - 1
        if (
            number < 1
            or phrase.cls != "official"
            or not phrase.org
            or not phrase.single
            or " " in phrase.head
        ):
            return None
        low = bisect_right(self._places, self._starts[number - 1] - 1)
        high = bisect_right(self._places, self._starts[number] - 1)
        named = [person for _, person in self._mentions[low:high] if person.kind is Kind.PERSON]
        untitled = [person for person in named if not person.cls]
        last = named[-1] if len(set(map(id, named))) > 1 else None
        if last is None or [*map(id, untitled)] != [id(last)] or _of_party(phrase) is False:
            return None
        learn(last, phrase)
        return last

    def _introduced_as(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person named right behind "a former deputy head", whom "the former deputy head" takes up."""
        if phrase.owned or not phrase.head.replace(" ", "").isalpha():
            return None
        if phrase.head.lower() not in self.body[: min(at, _LEAD)].lower():
            return None
        led = next(iter(_indefinite(phrase.head).finditer(self.body, 0, min(at, _LEAD))), None)
        if led is None:
            return None
        number = bisect_right(self._starts, led.start())
        low = bisect_right(self._places, self._starts[number - 1])
        place, person = self._mentions[low] if low < len(self._mentions) else (at, None)
        if person is None or number >= len(self._starts) or place >= at or person.cls or person.role:
            return None
        if person.places[0] < led.start():
            return None  # "Roe took the dog in. … to a vet. Roe said …"
        begins = 0 <= place - self._starts[number] <= _TITLE
        if not begins or person.gender not in ("", phrase.gender or person.gender):
            return None
        learn(person, phrase)
        return person

    def _new_trade(self, phrase: Phrase, person: Speaker, at: int) -> bool:
        """Say whether a private person is called by a trade that the text has not spoken of before ("the plumber")."""
        private = phrase.cls in _PRIVATE and person.cls in (*_PRIVATE, "") and phrase.role == phrase.head
        return private and f" {phrase.head}" not in self.body[:at].lower() and phrase.head not in _DEEDS

    def by_people(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom the name of one of a people means ("the Hungarian")."""
        name = phrase.name or phrase.text
        if not phrase.definite or not (
            is_demonym(name, phrase.text) or name in demonyms() or name.endswith(_OF_ONE)
        ):
            return None
        country = government(name)
        known = next((p for p in self._candidates(at) if p.personal and country_of(p) == country), None)
        single = name in demonyms() or name.endswith(_OF_ONE)
        if known is not None or name.endswith(_OF_MANY) or not single:
            return known
        person = self._topic(at) or self._begun_before(at)
        return person if person is not None and country_of(person) is None else None

    def _begun_before(self, at: int) -> Speaker | None:
        """Find the one with whose bare name the sentence before begins, whom nothing but a person's epithet shows as one."""
        number = bisect_right(self._starts, at) - 1
        return (
            self._begun_by("", self._starts[number - 1], self._starts[number], shown=True)
            if number > 0
            else None
        )

    def _topic(self, at: int) -> Speaker | None:
        """Give the one named person of whom the sentence before speaks: its subject, or who spoke in it."""
        number = bisect_right(self._starts, at) - 1
        opening = self._starts[number] if number >= 0 else 0
        subject = self._last_subject(opening, lambda person: person.kind is Kind.PERSON)
        if subject is not None:
            return subject[1]
        last = self.recent[-1] if self.recent else None
        near = last is not None and last.kind is Kind.PERSON and at - last.last < _NEAR
        return last if near else None

    def _look_beside(self, at: int) -> None:
        """Learn the offices that stand behind the names of people who have not spoken ("Ann Lee, the mayor, opened it")."""
        for person in self._candidates(at)[:_PEOPLE]:
            if (
                person.kind is Kind.PERSON
                and not person.role
                and person.places
                and person.first not in self._looked
            ):
                self._looked.add(person.first)
                self._read_behind(person, person.places[0] + len(person.name or ""))

    def _read_behind(self, person: Speaker, end: int, closed: bool = False) -> None:
        """Learn from an age or a description behind the name: "said Ann Lee, a nurse at the clinic".

        With `closed`, a comma must close it ("according to Lee, the ward is full").
        """
        ends = [self._end_of_name(person, place) for place in person.places[:2]]
        if any(_BRACKETED.match(self.body, behind) for behind in ends):
            person.aged = True
        match = _BEHIND.match(self.body, end)
        if match is not None and closed and not self.body.startswith(",", match.end()):
            return
        match = match or next(filter(None, (_BEHIND.match(self.body, behind) for behind in ends)), None)
        if match is None:
            return
        for part in match.group(1).split(", "):
            if part.strip().isdigit():
                person.aged = True
                continue
            if part.split(" ", 1)[0] in _NO_DESCRIPTION or part.split(" ", 1)[0] in forms():
                return
            phrase = parse(part)
            if phrase.kind is Kind.ROLE and not phrase.plural:
                learn(person, phrase)
                return

    def _end_of_name(self, person: Speaker, place: int) -> int:
        """Find where a name ends that stands at a place, in full or by its last word."""
        name = person.name or ""
        return place + len(name if self.body.startswith(name, place) else name.rpartition(" ")[2])


def of_one_post(person: Speaker, phrase: Phrase) -> bool:
    """Say whether two nouns can name one office: of one small family, of one calling, or one of them says little."""
    if not phrase.family or person.family != phrase.family or not of_one_office(person, phrase):
        return False
    if phrase.family not in _BROAD:
        return True
    if phrase.head in _SAYING_LITTLE and phrase.role == phrase.head:
        return True
    if phrase.family in _LEARNED and person.head in _SAYING_LITTLE:
        return True
    if {phrase.head, person.head} <= RANKS:
        return False
    return bool((callings(phrase.head) & callings(person.role or person.head)) - FREE)


_BROAD = frozenset({"director", "official", "expert", "officer", "commentator"})
"""Families of many posts, whose holders are seldom one man."""
_LEARNED = frozenset({"expert", "commentator"})
_SAYING_LITTLE = phrase_words("saying_little")


def _of_two_posts(person: Speaker, phrase: Phrase) -> bool:
    """Say whether two nouns name two posts or ranks, each of which has a holder of its own."""
    if {phrase.head, person.head} <= RANKS:
        return phrase.head not in (person.role or "").lower().split()
    if phrase.single and phrase.family in _RULERS and phrase.role == phrase.head and person.family in _BELOW:
        return True
    ruling = person.single and phrase.single and {person.family, phrase.family} <= _RULERS
    if ruling and not (person.family == phrase.family and of_one_office(person, phrase)):
        return True
    posts = person.single and phrase.single and person.family == phrase.family == "director"
    return posts and not of_one_post(person, phrase)


def _official_of(phrase: Phrase, person: Speaker) -> bool:
    """Say whether an office-holder is called by the noun for any ("the official", "the Peruvian official")."""
    if phrase.head != "official" or person.cls != "official":
        return False
    country = government(phrase.org) if phrase.org else None
    return country is None or country_of(person) in (None, country)


def _of_party(phrase: Phrase) -> bool:
    """Say whether a politician is called by party or council ("the Green lawmaker", "the leader of the council")."""
    org = phrase.org or ""
    named = org.islower() or f"{org} {phrase.head}" == phrase.role
    return named and "politics" in _callings().get(phrase.head, ())


FREE = frozenset(row["name"] for row in table("callings") if row["free"])
_PERFORMING = frozenset({"arts", "sport"})
"""Callings of those whom a text calls by their work or team ("the Red Shoes singer", "the Ferrari driver")."""
_RULERS = frozenset({"president", "premier", "chancellor", "monarch", "minister"})
"""Families of offices that mean the country's own where nothing tells which."""
_BELOW = frozenset({"officer", "lawmaker", "governor", "envoy", "spokesperson"})
"""Families of offices whose holders are no head of a government ("Senator Lee", then "the prime minister")."""
_SMALL = re.compile(r"[ -](?:of|for)(?: the)? ")
"""Words that initials leave out which tell the field of an office too ("the CP", commissioner of police)."""
_ATTRIBUTES = phrase_words("attributes")
_PARENTS = phrase_words("parents")
_OF_CHILDREN = re.compile(r"of (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twins|triplets)\b")
_LEAD, _TITLE = 700, 8
"""Characters in which a story introduces whom it is about, and those of a title before a name."""


@lru_cache(maxsize=512)
def _indefinite(head: str) -> re.Pattern[str]:
    """Build the pattern of somebody introduced by a noun ("a former deputy head")."""
    return re.compile(rf"\b[Aa]n? (?:[\w’'-]+ ){{0,4}}?(?i:{head})\b(?![’'-])")


_FOR = re.compile(r" (?:of|for|in|at|on) |, ")
_OF_MANY = ("ese", "ish", "ch", "ss", "tch")
"""How the names of peoples end that stand for all of them or for their government."""
_OF_ONE = ("lander", "ealander", "man", "woman", "iard", "Briton")
"""How the names of peoples end that stand for one of them."""
_PRIVATE = ("ordinary", "witness")
_DEEDS = phrase_words("deeds")
_NEAR = 400
_PEOPLE = 6
_NO_DESCRIPTION = frozenset({"and", "but", "when", "where", "while", "as", "who", "whose", "which"})
_BRACKETED = re.compile(r" \((?:aged )?\d{1,2}\)")
"""An age as many countries' papers write it ("Ann Lee (52)")."""
_BEHIND = re.compile(
    r"\.?, (?:once |himself |herself |now |then |currently |already |long |(?:you[’']re|you are|s?he[’']s|s?he is) (?=an? |the ))?((?:\d{1,3}(?:, |(?=[.,;)]| [—–-])))?(?:(?:an? |the |[a-z])(?:[^.;:”\"—]|(?<=[.\s][A-Z])\.(?=[A-Z]\.|[ ,])|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\.){3,90})?)"
)
