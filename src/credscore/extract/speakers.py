"""Who speaks: names, titles, pronouns and descriptions resolved within one article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from credscore.extract import bodies
from credscore.extract.kinds import PRONOUNS, Kind, Phrase
from credscore.extract.people import (
    Speaker,
    alike,
    country_in,
    country_of,
    is_demonym,
    learn,
)
from credscore.extract.phrases import OWNING, parse
from credscore.extract.register import Register
from credscore.normalize.names import government


class Cast(Register):
    """The people and bodies of one article, and which of them a noun phrase means.

    Ask in text order: what has been resolved counts for what follows.
    """

    # -- any noun phrase

    def resolve(self, text: str, at: int, sentence_start: int) -> Speaker | None:
        """Say whom a source noun phrase means.

        Parameters
        ----------
        text : str
            The noun phrase.
        at : int
            Its offset in the body.
        sentence_start : int
            Where its sentence begins; pronouns look behind it first.

        Returns
        -------
        Speaker or None
            None for a pronoun that nothing before explains.
        """
        relative = _RELATIVE.search(text)
        if relative is not None:
            text = text[: relative.start()]
        bare = text.strip()
        if (
            bare.isalpha()
            and bare[0].isupper()
            and bare.lower() in self._by_word
            and bare.lower() not in PRONOUNS
        ):
            phrase = Phrase(text, Kind.PERSON, name=bare)
        elif relative is not None and bare.isalpha() and bare[0].isupper():
            phrase = Phrase(text, Kind.PERSON, name=bare, titled=True)
        else:
            phrase = _one_of(parse(text))
        speaker = self._resolve(phrase, at, sentence_start)
        if speaker is not None:
            if speaker.kind is Kind.PERSON and not speaker.role:
                self._read_behind(speaker, at + len(text))
            if speaker.kind is Kind.PERSON and speaker.cls == "spokesperson" and speaker.org is None:
                speaker.org = self._spoken_for(at)
            speaker.last = max(speaker.last, at)
            self.recent.append(speaker)
            if phrase.rest == "aged":
                speaker.aged = True
        return speaker

    def _read_behind(self, person: Speaker, end: int) -> None:
        """Learn from an age or a description behind the name: "said Ann Lee, a nurse at the clinic"."""
        match = _BEHIND.match(self.body, end)
        for place in person.places[:2] if match is None else ():
            match = _BEHIND.match(self.body, place + len(person.name or ""))
            if match:
                break
        if match is None:
            return
        for part in match.group(1).split(", "):
            if part.strip().isdigit():
                person.aged = True
                continue
            phrase = parse(part)
            if phrase.kind is Kind.ROLE and not phrase.plural:
                learn(person, phrase)
                return

    def _resolve(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker | None:
        kind = phrase.kind
        if kind is Kind.PRONOUN:
            return self._pronoun(phrase.gender, at, sentence_start)
        if kind is Kind.NONE and phrase.name is None:
            return None
        if kind in (Kind.PERSON, Kind.NONE) and phrase.name:
            words = tuple(phrase.name.split())
            if self._is_person(words, phrase):
                return self._link_title(self._person(words, phrase, at), phrase, at)
            return self._body(phrase, at)
        if kind is Kind.COUNTRY:
            return self._country(phrase, at)
        if kind is Kind.ROLE:
            return self._described(phrase, at)
        return self._body(phrase, at)

    # -- pronouns

    def _pronoun(self, gender: str, at: int, sentence_start: int) -> Speaker | None:
        if gender in ("m", "f"):
            person = self._antecedent(gender, sentence_start, at)
            if person is not None and not person.gender:
                person.gender = gender
            return person
        if gender == "n":
            return self._subject(sentence_start, at) or next(
                (
                    s
                    for s in reversed(self.recent)
                    if s.kind in (Kind.BODY, Kind.COUNTRY, Kind.OUTLET, Kind.DOCUMENT)
                ),
                None,
            )
        if gender == "p":
            return next((s for s in reversed(self.recent) if s.plural or s.kind in (Kind.BODY, Kind.COUNTRY)),
                        self.recent[-1] if self.recent else None)  # fmt: skip
        return None

    def _subject(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the body with which the sentence begins ("The board has met, it said")."""
        match = _SUBJECT.match(self.body, sentence_start, at)
        if match is None:
            return None
        phrase = parse(match.group(1))
        if phrase.kind in (Kind.BODY, Kind.OUTLET, Kind.DOCUMENT):
            return self._body(phrase, at)
        return self._country(phrase, at) if phrase.kind is Kind.COUNTRY else None

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
        low, high = bisect_right(self._places, opening - 1), bisect_right(self._places, opening + 45)
        return next(((at, person) for at, person in self._mentions[low:high] if fits(person)), None)

    # -- descriptions

    def _described(self, phrase: Phrase, at: int) -> Speaker | None:
        if phrase.definite and not phrase.plural:
            match = self._by_role(phrase, at) or self._owner(phrase)
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

    def _owner(self, phrase: Phrase) -> Speaker | None:
        """Find the company that was called "the owner" or "the operator" before."""
        if phrase.head not in OWNING:
            return None
        return next((s for s in reversed(self.recent) if s.kind is Kind.BODY and s.head == phrase.head), None)

    def _spoken_for(self, at: int) -> str | None:
        """Name the body whose spokesperson was mentioned last."""
        known = next((s.org for s in self._candidates(at) if s.cls == "spokesperson" and s.org), None)
        if known is not None:
            return known
        named = [match.group(1) for match in _SPEAKS_FOR.finditer(self.body, max(0, at - 4_000), at)]
        return named[-1] if named else None

    def _employer(self, phrase: Phrase, at: int) -> str | None:
        """Name the body for which an unnamed spokesperson speaks; "its spokesman" looks back."""
        if phrase.org is None and phrase.text.split(" ", 1)[0].lower() in (
            "a",
            "the",
            "spokesman",
            "spokeswoman",
        ):
            employer = self._spoken_for(at)
            if employer is not None:
                return employer
        if phrase.org is None and not phrase.definite:
            return None
        owner = phrase.text.split(" ", 1)[0].lower()
        if phrase.org is None and owner in ("his", "her"):
            gender = "m" if owner == "his" else "f"
            opening = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else 0
            low, high = bisect_right(self._places, opening - 1), bisect_right(self._places, at)
            inside = [
                person
                for _, person in self._mentions[low:high]
                if person.personal and person.gender in ("", gender)
            ]
            person = inside[0] if inside else self._antecedent(gender, at, at)
            return person.name if person else None
        if phrase.org is None:
            body = next((s for s in reversed(self.recent) if s.kind in (Kind.BODY, Kind.COUNTRY)), None)
            return (body.name or body.role) if body else None
        inner = parse(phrase.org if phrase.org[:1].isupper() else f"the {phrase.org}")
        if inner.kind is Kind.BODY and inner.name is None:
            known = [s for s in self.organisations if s.kind is Kind.BODY]
            found = bodies.match(inner, sorted(known, key=lambda s: s.last))
            if found is not None:
                return found.name or found.role
        return phrase.org

    def _by_role(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom "the minister" or "the Russian expert" means."""
        country = government(phrase.org) if phrase.org else country_in(phrase)
        best = None
        for person in self._candidates(at):
            if not person.personal:
                continue
            if phrase.head == "year-old":
                return person
            if not person.cls:
                continue
            if not (
                person.head == phrase.head
                or (person.family == phrase.family and phrase.family)
                or alike(person, phrase)
            ):
                continue
            if country and country_of(person) not in (country, None):
                continue
            if country and country_of(person) is None and person.name is None:
                continue
            if phrase.org and not country and person.org and not bodies.overlap(phrase.org, person.org):
                continue
            if (
                phrase.head != person.head
                and person.head
                and not country
                and not alike(person, phrase)
                and (person.family != phrase.family)
            ):
                continue
            best = person
            break
        return best

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

    # -- countries and bodies

    def _country(self, phrase: Phrase, at: int) -> Speaker | None:
        name = phrase.name or phrase.text
        country = government(name)
        if phrase.definite and is_demonym(name, phrase.text):
            for person in self._candidates(at):
                if person.personal and country_of(person) == country:
                    return person
        for other in reversed(self.recent):
            if other.kind is Kind.COUNTRY and other.name == country:
                return other
        speaker = Speaker(Kind.COUNTRY, name=country, first=at, org=country, cls="body")
        self.organisations.append(speaker)
        return speaker


def _one_of(phrase: Phrase) -> Phrase:
    """Read "an American" as a person, not as the country."""
    first, _, rest = phrase.text.partition(" ")
    if (
        phrase.kind is not Kind.COUNTRY
        or first.lower() not in ("a", "an")
        or not is_demonym(rest, "the " + rest)
    ):
        return phrase
    return Phrase(phrase.text, Kind.ROLE, role=rest, head=rest, cls="ordinary")


_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|of|at) (?:the )?([A-Z][\w’&-]{1,30}(?:(?: of| and| for)?(?: the)? [A-Z][\w’&-]{1,30}){0,5})"
)
_RELATIVE = re.compile(r",? who (?!(?:is|was|are|were) (?:an?|the|one)\b)(?=[a-z])")
_BEHIND = re.compile(r", ((?:\d{1,3}(?:, |(?=[.,;)])))?(?:(?:an? |the |[a-z])[^.;:”\"—]{3,90})?)")


_SUBJECT = re.compile(
    r"((?:[Tt]he |[Aa]n? )?[\w’'&.-]+(?: [\w’'&.-]+){0,7}?),? (?=(?:has|have|had|is|was|were|are|will|would|may|could|plans|expects|said|"
    r"says|did|does|also|[a-z]{3,}ed)\b)"
)
