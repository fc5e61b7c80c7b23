"""Whom a pronoun means: recency, gender, the subject of the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from credscore.extract.grammar.opening import subject
from credscore.extract.houses import Houses
from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.naming import is_plural
from credscore.extract.people import Speaker, learn
from credscore.extract.phrases import parse
from credscore.extract.roles import first_names, role_of
from credscore.extract.surroundings import around
from credscore.extract.usable import FINITE
from credscore.lexicon import split, table, words
from credscore.normalize.names import government
from credscore.normalize.sentences import DATELINE

_NEAR = 1_000
_THINGS = frozenset({Kind.BODY, Kind.COUNTRY, Kind.OUTLET, Kind.DOCUMENT})


class Antecedents(Houses):
    """A register that resolves pronouns and countries."""

    def _pronoun(self, gender: str, at: int, sentence_start: int) -> Speaker | None:
        if gender in ("m", "f"):
            person = self._led_by(gender, sentence_start, at)
            person = (
                person or self._watcher(sentence_start, at) or self._introduced(gender, sentence_start, at)
            )
            person = person or self._antecedent(gender, sentence_start, at)
            person = person or self._opening(sentence_start, at) or self._first_named(gender, sentence_start)
            person = (
                person or self._opened_before(sentence_start) or self._named_before(gender, sentence_start)
            )
            if person is not None and not person.gender:
                person.gender = gender
            return person
        if gender == "n":
            own = self._subject(sentence_start, at) or self._named_thing(sentence_start, at)
            return own or self.unshown(at) or self._thing(sentence_start, at)
        if gender == "p":
            known = next((s for s in reversed(self.recent) if s.plural or s.kind in (Kind.BODY, Kind.COUNTRY)),
                         self.recent[-1] if self.recent else None)  # fmt: skip
            opening = self._before(sentence_start)
            if opening is not None and (known is None or not known.plural):
                known = self._counted(opening, sentence_start) or known
            known = known or self._people(sentence_start, at) or self._subject_before(sentence_start)
            return known or self._opened_before(sentence_start, plural=True)
        return None

    def _watcher(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the one who perceives what he then tells ("An ambulance man counted 14 bodies, he said")."""
        match = _SUBJECT.match(self.body, sentence_start, at)
        if match is None or _VERB.match(self.body, match.end()).group(1) not in _PERCEIVED:  # type: ignore[union-attr]
            return None
        person = self._opening(sentence_start, at)
        if person is not None:
            person.lived = True
        return person

    def _led_by(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the person with whom a paragraph begins ("The arbiter, Ann Lee, has no complaint, she told us")."""
        if sentence_start and self.body[sentence_start - 1] != "\n":
            return None
        return self._begun_by(gender, sentence_start, at)

    def _begun_by(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the person named as the subject of a sentence."""
        found = subject(self.body[sentence_start:at]) if self.body[sentence_start] not in _QUOTING else None
        if found is None:
            return None
        phrase = parse(self.body[sentence_start + found[0] : sentence_start + found[1]])
        names = tuple((phrase.name or "").split())
        if phrase.kind is not Kind.PERSON or not self._is_person(names, phrase):
            return None
        person = self._person(names, phrase, sentence_start + found[0])
        return person if person.gender in ("", gender) else None

    def _introduced(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the one whom the clause before a colon introduces ("A diplomat was less sanguine: the talks, he said, …")."""
        colon = self.body.find(": ", sentence_start, at)
        if colon < 0:
            return None
        return self._begun_by(gender, sentence_start, colon) or self._opening(sentence_start, colon)

    def _opened_before(self, sentence_start: int, plural: bool = False) -> Speaker | None:
        """Find the person or people described with whom the sentence before begins ("The driver was held. He said")."""
        opening = self._before(sentence_start)
        return self._opening(opening, sentence_start, plural) if opening is not None else None

    def _named_before(self, gender: str, sentence_start: int) -> Speaker | None:
        """Find the person, shown as one by nothing but the pronoun, with whose name one of the last sentences begins."""
        for _ in range(_SENTENCES_BACK):
            opening = self._before(sentence_start)
            if opening is None:
                return None
            person = self._begun_by(gender, opening, sentence_start)
            if person is not None:
                return person
            sentence_start = opening
        return None

    def _opening(self, sentence_start: int, at: int, plural: bool = False) -> Speaker | None:
        """Find the person, described and not named, with whom a sentence begins."""
        words = self._subject_words(sentence_start, at)
        if words is None:
            return None
        start = self.body.index(words, sentence_start)
        phrase = parse(around(self.body, words, start).text)
        if phrase.kind is Kind.PERSON and phrase.role and phrase.name and not plural:
            return self._person(tuple(phrase.name.split()), phrase, start)
        if phrase.kind is not Kind.ROLE or phrase.plural is not plural:
            return None
        known = self._of_calling(phrase, sentence_start) if phrase.definite and not plural else None
        if known is not None:
            return known
        speaker = Speaker(Kind.ROLE, first=sentence_start)
        learn(speaker, phrase)
        self.speakers.append(speaker)
        return speaker

    def _of_calling(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person named before of whom the text used the same noun ("a 29-year-old baker", then "the baker")."""
        called = (person for _, person in reversed(self._mentions[: bisect_right(self._places, at)]))
        return next((person for person in called if person.head and person.head == phrase.head), None)

    def _before(self, sentence_start: int) -> int | None:
        """Give where the sentence before begins."""
        number = bisect_right(self._starts, sentence_start - 1) - 1
        return self._starts[number] if number >= 0 else None

    def _subject_before(self, sentence_start: int) -> Speaker | None:
        """Find the body with which the sentence before begins ("Port police held two men. They said")."""
        opening = self._before(sentence_start)
        return self._subject(opening, sentence_start) if opening is not None else None

    def _first_named(self, gender: str, sentence_start: int) -> Speaker | None:
        """Find the person whom the sentence before opens with by a given name alone ("Fatima, a nurse, slept there")."""
        opening = self._before(sentence_start)
        match = _GIVEN.match(self.body, opening, sentence_start) if opening is not None else None
        if match is None or first_names().get(match.group(1), "-") not in ("", gender):
            return None
        person = self._person((match.group(1),), None, match.start())
        person.places.append(match.start())
        return person

    def _counted(self, opening: int, end: int) -> Speaker | None:
        """Find the people counted in the sentence before ("asked two vets for an opinion")."""
        for match in _COUNTED.finditer(self.body, opening, end):
            role = role_of(match["noun"])
            if role is not None and role.plural and role.cls in PERSONAL:
                speaker = Speaker(Kind.ROLE, first=match.start())
                learn(speaker, parse(match.group()))
                self.speakers.append(speaker)
                return speaker
        return None

    def _people(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the people of whom the sentence spoke before ("has not paid its riders, six of them told")."""
        for word in reversed(_PLAIN.findall(self.body, sentence_start, at)):
            role = role_of(word)
            if role is not None and role.plural and role.cls in PERSONAL:
                speaker = Speaker(Kind.ROLE, role=word, head=role.term, cls=role.cls, plural=True, first=at)
                self.speakers.append(speaker)
                return speaker
        return None

    def _subject(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the body with which the sentence begins ("The board has met, it said")."""
        words = self._subject_words(sentence_start, at)
        if words is None or words.lower() in _NO_SUBJECTS:
            return None
        phrase = parse(words)
        if phrase.kind is Kind.DOCUMENT and phrase.org and (owner := _POSSESSED.search(words)):
            phrase = parse(words[: owner.start()])
        if phrase.owned or (phrase.kind is Kind.DOCUMENT and is_plural(words)):
            return None
        if phrase.kind in (Kind.BODY, Kind.OUTLET, Kind.DOCUMENT):
            return self._body(phrase, at)
        if phrase.kind is Kind.NONE and phrase.name and not self._is_person((phrase.name,), phrase):
            return self._body(phrase, at)
        return self._country(phrase, at) if phrase.kind is Kind.COUNTRY else None

    def _named_thing(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the name with which the sentence begins, of which nothing shows a person, where "it" takes it up."""
        phrase = parse(self._subject_words(sentence_start, at) or "")
        name = phrase.name
        if phrase.kind is not Kind.PERSON or not name or phrase.role or phrase.titled:
            return None
        words = name.split()
        shown = any(person.gender or person.role for person in self._namesakes(words[-1]))
        if words[0] in first_names() or shown:
            return None
        return self._body(replace(phrase, kind=Kind.BODY, cls="body"), at)

    def _subject_words(self, sentence_start: int, at: int) -> str | None:
        """Give the words with which a sentence begins, up to its verb."""
        dated = DATELINE.match(self.body, sentence_start, at)
        start = dated.end() if dated else sentence_start
        match = _SUBJECT.match(self.body, start, at)
        if match is not None:
            return match.group(1)
        found = subject(self.body[start:at]) if self.body[start] not in _QUOTING else None
        return self.body[start + found[0] : start + found[1]] if found else None

    def _thing(self, sentence_start: int, at: int) -> Speaker | None:
        """Find what "it" means: the body that spoke last, unless another one is the last sentence's subject."""
        spoke = [s for s in reversed(self.recent) if s.kind in _THINGS]
        number = bisect_right(self._starts, sentence_start - 1) - 1
        opening = self._starts[number] if number >= 0 else 0
        last = next((s for s in spoke if s.kind is not Kind.DOCUMENT), None)
        if number >= 0 and (not spoke or spoke[0].kind is Kind.DOCUMENT or spoke[0].last < opening):
            subject = self._subject(opening, sentence_start)
            if subject is not None and subject.kind is not Kind.DOCUMENT:
                return subject
            if spoke and spoke[0].last < opening and last is not None and at - last.last < _NEAR:
                return last
        if spoke and spoke[0].kind is Kind.DOCUMENT and _IN_A_STATEMENT.search(self.body, sentence_start, at):
            return last or spoke[0]
        return spoke[0] if spoke else None

    def _antecedent(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        def fits(speaker: Speaker) -> bool:
            return speaker.personal and speaker.gender in ("", gender)

        spoke = next((s for s in reversed(self.recent) if fits(s)), None)
        if spoke is not None and not spoke.gender:
            known = next((s for s in reversed(self.recent) if s.personal and s.gender == gender), None)
            if known is not None and sentence_start - known.last < 2500 and spoke.words:
                spoke = known if sentence_start - spoke.last > 200 else spoke
        subject = self._last_subject(sentence_start, fits)
        if subject is not None and (spoke is None or subject[0] > spoke.last):
            return subject[1]
        low = bisect_right(self._places, sentence_start - 400)
        high = bisect_right(self._places, sentence_start - 1)
        near = [person for _, person in self._mentions[low:high] if fits(person)]
        if spoke is not None and (sentence_start - spoke.last < 700 or not near):
            return spoke
        if near:
            return near[-1]
        inside = self._mentions[high : bisect_right(self._places, at)]
        return next((person for _, person in reversed(inside) if fits(person)), None)

    def _last_subject(
        self, sentence_start: int, fits: Callable[[Speaker], bool]
    ) -> tuple[int, Speaker] | None:
        """Find the person with whom the sentence before begins."""
        number = bisect_right(self._starts, sentence_start - 1) - 1
        if number < 0:
            return None
        opening = self._starts[number]
        low, high = (
            bisect_right(self._places, opening - 1),
            bisect_right(self._places, opening + _SUBJECT_REACH),
        )
        for at, person in self._mentions[low:high]:
            if at > opening + 45 and FINITE.search(self.body, opening, at):
                return None
            if fits(person):
                return at, person
        return None

    def _candidates(self, at: int) -> list[Speaker]:
        """People met before `at`, the latest first; speakers before those only mentioned."""
        seen: list[Speaker] = []
        for speaker in reversed(self.recent):
            if speaker not in seen:
                seen.append(speaker)
        place = bisect_right(self._places, at)
        for _, person in reversed(self._mentions[max(0, place - 40) : place]):
            if person not in seen:
                seen.append(person)
        return seen

    def _country(self, phrase: Phrase, at: int) -> Speaker:
        country = government(phrase.name or phrase.text)
        for other in reversed(self.recent):
            if other.kind is Kind.COUNTRY and other.name == country:
                return other
        speaker = Speaker(Kind.COUNTRY, name=country, first=at, org=country, cls="body")
        self.organisations.append(speaker)
        return speaker


_GIVEN = re.compile(r"([A-Z][\w’-]+)(?=, (?:an?|the|\d)| (?:has|had|is|was|lives|works|[a-z]+ed)\b)")
_VERB = re.compile(r" ?(?:[a-z]+ly )?([a-z]*)")
_PERCEIVED = frozenset(
    {"saw", "heard", "counted", "watched", "filmed", "felt", "noticed", "found", "smelled", "photographed"}
)
_NO_SUBJECTS = frozenset(words("function_words", "term"))
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|both|some|a few|a pair of) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]{3,}s)\b"
)
_QUOTING = "“\"‘'"
_SUBJECT_REACH = 110
_SENTENCES_BACK = 3
_IN_A_STATEMENT = re.compile(r"\b(?:statement|communiqué|communique|press release|e-?mail|letter|post)\b")
_PLAIN = re.compile(r"\b[a-z]{3,}s\b")
_POSSESSED = re.compile(r"[’']s? (?=[a-z])")
_PASTS = "|".join(
    sorted(
        {form for row in table("irregular") for form in split(row["forms"]) if not form.endswith("ing")}
        | {
            row["base"]
            for row in table("irregular")
            if all(form.endswith("ing") for form in split(row["forms"]))
        }
    )
)
_SUBJECT = re.compile(
    r"((?:[Tt]he |[Aa]n? )?[\w’'&.-]+(?: [\w’'&.-]+){0,7}?),? (?=(?:will|would|may|could|plans|expects|says|does|also|"
    rf"{_PASTS}|[a-z]{{3,}}ed)\b)"
)
