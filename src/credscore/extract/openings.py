"""With whom or what the sentences of a text begin: the person, the people, the body that a pronoun can take up."""

from __future__ import annotations

import re
from bisect import bisect_right

from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.opening import subject
from credscore.extract.houses import Houses
from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.naming import is_plural
from credscore.extract.people import Speaker, learn
from credscore.extract.phrases import parse
from credscore.extract.proper_names import common, first_names
from credscore.extract.roles import role_of
from credscore.extract.surroundings import around
from credscore.extract.wordsets import function_words, word_set
from credscore.lexicon import alternatives, split, table
from credscore.normalize.names import government
from credscore.normalize.sentences import DATELINE


class Openings(Houses):
    """A register that reads the subjects of sentences."""

    def _before(self, sentence_start: int) -> int | None:
        """Give where the sentence before begins."""
        number = bisect_right(self._starts, sentence_start - 1) - 1
        return self._starts[number] if number >= 0 else None

    def _subject_words(self, sentence_start: int, at: int) -> str | None:
        """Give the words with which a sentence begins, up to its verb."""
        dated = DATELINE.match(self.body, sentence_start, at)
        start = dated.end() if dated else sentence_start
        match = _SUBJECT.match(self.body, start, at)
        plain = match.group(1) if match is not None and _PARTICIPIAL.match(match.group(1)) is None else None
        plain = _HELPED.sub("", plain) if plain is not None else None
        if plain is not None and (opened := _SUBORDINATED.match(plain)) is not None:
            plain = plain[opened.end() :]
        if plain is not None and forms().keys().isdisjoint(plain.lower().split()[2:]):
            return plain
        found = subject(self.body[start:at]) if self.body[start] not in _QUOTING else None
        own = self.body[start + found[0] : start + found[1]] if found else None
        return own if plain is None or (own is not None and plain.startswith(own)) else plain

    def _subject(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the body with which the sentence begins ("The board has met, it said")."""
        words = self._subject_words(sentence_start, at)
        if words is None or words.lower() in function_words():
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

    def _subject_before(self, sentence_start: int) -> Speaker | None:
        """Find the body with which the sentence before begins ("Port police held two men. They said")."""
        opening = self._before(sentence_start)
        return self._subject(opening, sentence_start) if opening is not None else None

    def _several(self, opening: int, end: int) -> Speaker | None:
        """Find the people, or the body of many, with whom a sentence begins ("Police have spoken to her", "On the pier, two anglers saw it")."""
        people = self._opening(opening, end, plural=True)
        if people is not None:
            return people
        words = self._subject_words(opening, end)
        several = words is not None and (is_plural(words) or f"{words} are " in self.body[opening:end])
        phrase = parse(words) if words is not None and several else None
        if phrase is not None and phrase.kind is Kind.SOCIAL and phrase.plural:
            return self._body(phrase, opening)
        return self._subject(opening, end) if phrase is not None else None

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
        return self._body(phrase._replace(kind=Kind.BODY, cls="body"), at)

    def _country(self, phrase: Phrase, at: int) -> Speaker:
        country = government(phrase.name or phrase.text)
        for other in reversed(self.recent):
            if other.kind is Kind.COUNTRY and other.name == country:
                return other
        speaker = Speaker(Kind.COUNTRY, name=country, first=at, org=country, cls="body")
        self.organisations.append(speaker)
        return speaker

    def _led_by(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the person with whom a paragraph begins ("The arbiter, Ann Lee, has no complaint, she told us")."""
        if sentence_start and self.body[sentence_start - 1] != "\n":
            return None
        return self._begun_by(gender, sentence_start, at)

    def _begun_by(self, gender: str, sentence_start: int, at: int, shown: bool = False) -> Speaker | None:
        """Find the person named as the subject of a sentence; `shown` where a pronoun shows one in any name."""
        found = subject(self.body[sentence_start:at]) if self.body[sentence_start] not in _QUOTING else None
        if found is None:
            return None
        phrase = parse(self.body[sentence_start + found[0] : sentence_start + found[1]])
        names = tuple((phrase.name or "").split())
        alone = shown and phrase.kind is Kind.NONE and len(names) == 1 and not common(names[0])
        if not alone and (phrase.kind is not Kind.PERSON or not self._is_person(names, phrase)):
            return None
        person = self._person(names, phrase, sentence_start + found[0])
        return person if person.gender in ("", gender) else None

    def _named_before(self, gender: str, sentence_start: int) -> Speaker | None:
        """Find the person, shown as one by nothing but the pronoun, with whose name one of the last sentences begins."""
        for _ in range(_SENTENCES_BACK):
            opening = self._before(sentence_start)
            if opening is None:
                return None
            person = self._begun_by(gender, opening, sentence_start, shown=True)
            if person is not None:
                return person
            sentence_start = opening
        return None

    def _introduced(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the one whom the clause before a colon introduces ("A diplomat was less sanguine: the talks, he said, …")."""
        colon = self.body.find(": ", sentence_start, at)
        if colon < 0:
            return None
        return self._begun_by(gender, sentence_start, colon) or self._opening(sentence_start, colon)

    def _watcher(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the one who perceives what he then tells ("An ambulance man counted 14 bodies, he said")."""
        match = _SUBJECT.match(self.body, sentence_start, at)
        if match is not None and match.group(1).rsplit(" ", 1)[-1].lower() in _HEARINGS:
            return self._heard_of(match.end(), at)
        if match is None or _VERB.match(self.body, match.end()).group(1) not in _PERCEIVED:  # type: ignore[union-attr]
            return None
        person = self._opening(sentence_start, at)
        if person is not None:
            person.lived = True
        return person

    def _heard_of(self, verb: int, at: int) -> Speaker | None:
        """Find of whom a court is told before "he" ("The court was told Mr Roe fell and he claimed that P")."""
        told = _TOLD_THERE.match(self.body, verb, at)
        low = bisect_right(self._places, told.end() - 1) if told is not None else len(self._mentions)
        place, person = self._mentions[low] if low < len(self._mentions) else (at, None)
        return person if told is not None and place < min(at, told.end() + _TITLED) else None

    def _opening(self, sentence_start: int, at: int, plural: bool = False) -> Speaker | None:
        """Find the person, described and not named, with whom a sentence begins."""
        words = self._subject_words(sentence_start, at)
        if words is None:
            return None
        words = _TOLD_BY.sub("", words)
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

    def _opened_before(self, sentence_start: int, plural: bool = False) -> Speaker | None:
        """Find the person or people described with whom the sentence before begins ("The driver was held. He said")."""
        opening = self._before(sentence_start)
        return self._opening(opening, sentence_start, plural) if opening is not None else None

    def _of_calling(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person named before of whom the text used the same noun ("a 29-year-old baker", then "the baker")."""
        called = (person for _, person in reversed(self._mentions[: bisect_right(self._places, at)]))
        return next((person for person in called if person.head and person.head == phrase.head), None)

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


_GIVEN = re.compile(r"([A-Z][\w’-]+)(?=, (?:an?|the|\d)| (?:has|had|is|was|lives|works|[a-z]+ed)\b)")
_VERB = re.compile(r" ?(?:[a-z]+ly )?([a-z]*)")
_TOLD_THERE = re.compile(
    r"(?:has |had |have |was |were |also |been ){0,3}(?:told|heard|hears)(?: (?:yesterday|today|on \w+day))?(?: that| how)? "
)
_TITLED = 12
"""Characters that a title before a name has at most."""
_HEARINGS = word_set("hearings")
_PERCEIVED = frozenset(
    {"saw", "heard", "counted", "watched", "filmed", "felt", "noticed", "found", "smelled", "photographed"}
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d{1,4}|dozens of|hundreds of|a dozen|several|both|some|a few|a pair of) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]{3,}s)\b"
)
_PARTICIPIAL = re.compile(r"[A-Z][a-z]+(?:ed|ing)\b")
"""A participle with which a clause before the subject begins ("Asked whether P, the pilot nodded")."""
_HELPED = re.compile(r" (?:has|have|had|is|are|was|were)$")
"""The auxiliary before the verb at which a subject ends ("Police have spoken")."""
_SUBORDINATED = re.compile(
    r"(?:When|While|After|Before|If|As|Since|Because|Although|Though|Until|Once|Where) (?=\w)"
)
"""What opens a clause before its subject."""
_QUOTING = "“\"‘'"
_SENTENCES_BACK = 3
_PLAIN = re.compile(r"\b[a-z]{3,}s\b")
_POSSESSED = re.compile(r"[’']s? (?=[a-z])")
_PASTS = alternatives(
    {form for row in table("irregular") for form in split(row["forms"]) if not form.endswith("ing")}
    | {row["base"] for row in table("irregular") if all(form.endswith("ing") for form in split(row["forms"]))}
)
_TOLD_BY = re.compile(
    r"^(?:[Tt]he |[Aa]n? )?[\w’'-]+ (?:say|says|said|believe|believes|claim|claims|claimed|allege|alleges|alleged|suspect|think|report|reports|reported) (?:that )?(?=(?:the|an?) )"
)
"""Who tells of the subject ("Police say the mayor ordered it")."""
_SUBJECT = re.compile(
    r"((?:[Tt]he |[Aa]n? )?[\w’'&.-]+(?: [\w’'&.-]+){0,7}?),? (?=(?:will|would|may|could|plans|expects|says|does|also|"
    rf"{_PASTS}|[a-z]{{3,}}ed)\b)"
)
