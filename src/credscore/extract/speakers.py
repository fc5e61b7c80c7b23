"""Who speaks: names, titles, pronouns and descriptions resolved within one article."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from credscore.extract import bodies
from credscore.extract.antecedents import Antecedents
from credscore.extract.appositions import OWNING
from credscore.extract.descriptions import spread
from credscore.extract.grammar.cues import forms
from credscore.extract.guesses import guessed
from credscore.extract.kinds import PERSONAL, PRONOUNS, Kind, Phrase
from credscore.extract.people import (
    Speaker,
    alike,
    country_in,
    country_of,
    is_demonym,
    learn,
)
from credscore.extract.phrases import parse
from credscore.extract.roles import phrase_words, role_of
from credscore.normalize.names import government


class Cast(Antecedents):
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
        called = _CALLED.match(self.body, at + len(text))
        if called is not None and called.group(1) not in text:
            text += called.group()
        behind = _WHO.match(self.body, at + len(text))
        whole = text + behind.group() if behind else text
        present, ours = _PRESENT.search(whole) is not None, text[:4].lower() == "our "
        relative = _RELATIVE.search(text) if " who " in text else None
        if relative is not None:
            text = text[: relative.start()]
        if text.isupper() and " " in text.strip():
            text = _in_small(text)
        bare = text.strip()
        surname = bare.partition(" of ")[0]
        if surname != bare and surname.isalpha() and surname.lower() in self._by_word:
            bare = surname
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
            phrase = guessed(self._advised(_one_of(parse(text)), at))
        if phrase.kind is Kind.BODY and phrase.owned and phrase.name is None:
            phrase = self._of_owner(phrase, at)
        if phrase.kind is Kind.DOCUMENT and spread(
            phrase.head, whole + self.body[at + len(whole) : at + len(whole) + _BEHIND_PICTURE]
        ):
            phrase = replace(phrase, kind=Kind.SOCIAL, cls="social")
        if phrase.org and phrase.cls == "official" and phrase.head in _RUNS and self._is_channel(phrase.org):
            phrase = replace(phrase, cls="social")
        speaker = self._resolve(phrase, at, sentence_start)
        if speaker is not None:
            if speaker.kind is Kind.PERSON and not speaker.role:
                self._read_behind(speaker, at + len(text))
            if (
                speaker.kind is Kind.PERSON
                and not speaker.role
                and not (speaker.places and speaker.places[0] < at)
            ):
                self._read_before(speaker, at, sentence_start)
            if speaker.kind is Kind.PERSON and speaker.cls == "spokesperson" and speaker.org is None:
                speaker.org = self._spoken_for(at)
            speaker.present, speaker.ours = speaker.present or present, speaker.ours or ours
            if (relative or behind) and speaker.kind is Kind.BODY and speaker.name is None:
                speaker.kind, speaker.cls = Kind.ROLE, "insider"
            if "who " in whole:
                if speaker.cls in _UNRANKED and _CHAIRS.search(whole):
                    speaker.cls = "official"
                if speaker.cls in _UNRANKED and not speaker.lived and _STUDIES.search(whole):
                    speaker.cls = "expert"
                speaker.counsel = speaker.counsel or _ACTS_FOR.search(whole) is not None
            speaker.last = max(speaker.last, at)
            self.recent.append(speaker)
            if phrase.rest == "aged" or phrase.home:
                speaker.aged = True
        return speaker

    def _is_channel(self, name: str) -> bool:
        """Say whether a body's name or description is a channel's on a platform."""
        return (
            parse(name).kind is Kind.SOCIAL
            or any(other.kind is Kind.SOCIAL and other.name == name for other in self.organisations)
            or (self._evidence.called_medium(name) or ("",))[0] == "social"
        )

    def _advised(self, phrase: Phrase, at: int) -> Phrase:
        """Let a plugged-in parser name the head of a description that no table knows."""
        if self.advice is None or phrase.kind is not Kind.NONE or phrase.name is not None:
            return phrase
        head = self.advice.head(at, at + len(phrase.text))
        known = parse(f"the {head}") if head else phrase
        return (
            phrase if known.kind is Kind.NONE else replace(known, text=phrase.text, role=phrase.text.strip())
        )

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
            if part.split(" ", 1)[0] in _NO_DESCRIPTION or part.split(" ", 1)[0] in forms():
                return
            phrase = parse(part)
            if phrase.kind is Kind.ROLE and not phrase.plural:
                learn(person, phrase)
                return

    def _read_before(self, person: Speaker, at: int, sentence_start: int) -> None:
        """Take the name that a quotation gives for the person of the sentence before ("His aide laughed. “…,” Ann Lee said")."""
        number = bisect_right(self._starts, sentence_start) - 2
        opening = self._starts[number] if number >= 0 else sentence_start
        if "\n" in self.body[opening:at] or self.body[sentence_start] not in '“"':
            return
        if any(opening <= place < sentence_start for place, _ in self._mentions):
            return
        before = self._opening(opening, sentence_start)
        if before is not None and before.cls in PERSONAL:
            learn(person, Phrase("", Kind.ROLE, role=before.role, head=before.head, cls=before.cls, family=before.family,
                                 single=before.single, org=before.org))  # fmt: skip

    def _resolve(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker | None:
        kind = phrase.kind
        if kind is Kind.PRONOUN:
            return self._pronoun(phrase.gender, at, self._quote_start(at, sentence_start))
        if phrase.head in _ISSUED and phrase.definite and phrase.org is None and not phrase.name:
            issuer = self._issuer(sentence_start, at)
            if issuer is not None:
                return issuer
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

    # -- descriptions

    def _quote_start(self, at: int, sentence_start: int) -> int:
        """Look behind the whole quotation that a pronoun closes, not behind its last sentence ("…,” he said")."""
        closing = self.body[max(0, at - 2) : at].rstrip()[-1:]
        if closing not in ("”", '"'):
            return sentence_start
        opening = self.body.rfind("“" if closing == "”" else '"', max(0, at - 2_000), at - 2)
        return (
            min(sentence_start, opening)
            if opening >= 0 and "\n" not in self.body[opening:at]
            else sentence_start
        )

    def _issuer(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the body whose statement "the communiqué" is: the last that spoke or acted."""
        thing = self._thing(sentence_start, at)
        return thing if thing is not None and thing.kind in (Kind.BODY, Kind.COUNTRY) else None

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
        if (
            phrase.org is None
            and not _WHERE.search(self.body, max(0, at - 80), at)
            and phrase.text.split(" ", 1)[0].lower()
            in (
                "a",
                "the",
                "spokesman",
                "spokeswoman",
            )
        ):
            employer = self._spoken_for(at)
            if employer is not None:
                return employer
        there = _WHERE.search(self.body, max(0, at - 80), at) if phrase.org is None else None
        if there is not None:
            return there.group(1)
        if phrase.org is None and not phrase.definite:
            return None
        owner = phrase.text.split(" ", 1)[0].lower()
        if phrase.org is None and owner in ("his", "her"):
            return self._possessor(owner, at)
        if phrase.org is None:
            body = next((s for s in reversed(self.recent) if s.kind in (Kind.BODY, Kind.COUNTRY)), None)
            if body is None and owner == "its":
                number = max(0, bisect_right(self._starts, at) - 1)
                body = self._thing(self._starts[number], at)
            return (body.name or body.role) if body else None
        inner = parse(phrase.org if phrase.org[:1].isupper() else f"the {phrase.org}")
        if inner.kind is Kind.BODY and inner.name is None:
            known = [s for s in self.organisations if s.kind is Kind.BODY]
            found = bodies.match(inner, sorted(known, key=lambda s: s.last))
            if found is not None:
                return found.name or found.role
        return phrase.org

    def _possessor(self, owner: str, at: int) -> str | None:
        """Name the person whom "his" or "her" means: one of the sentence, or the one before it."""
        gender = "m" if owner == "his" else "f"
        opening = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else 0
        low, high = bisect_right(self._places, opening - 1), bisect_right(self._places, at)
        inside = [
            person
            for _, person in self._mentions[low:high]
            if person.personal and person.gender in ("", gender) and role_of(person.words[-1]) is None
        ]
        person = inside[0] if inside else self._antecedent(gender, at, at)
        return person.name if person else None

    def _of_owner(self, phrase: Phrase, at: int) -> Phrase:
        """Put the person's name for "his" in "his office"."""
        owner = phrase.text.split(" ", 1)[0].lower()
        name = self._possessor(owner, at) if owner in ("his", "her") else None
        if name is None:
            return phrase
        return replace(phrase, role=f"{name}’s {phrase.role or phrase.head}", org=name, owned=False)

    def _by_role(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom "the minister" or "the Russian expert" means."""
        country = government(phrase.org) if phrase.org else country_in(phrase)
        best = None
        for person in self._candidates(at):
            if not person.personal:
                continue
            if phrase.head == "year-old":
                return person
            if phrase.cls in _EVERYBODY and phrase.head != person.head and phrase.head not in _ANYONE:
                continue
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


def _in_small(text: str) -> str:
    """Write the name of a transcript's speaker as the text does: "ANN LEE, PILOT" is Ann Lee, pilot."""
    name, comma, role = text.partition(",")
    return f"{name.title()}{comma}{role.lower()}"


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


_ISSUED = phrase_words("issued")
_FAR, _BESIDE = 4_000, 60
_BETWEEN = re.compile(r"[A-Z][\w’' -]+, (?:the |its |who is the |[\w’'-]+[’']s )?")
_BEHIND_PICTURE = 60
_RUNS = frozenset({"administrator", "admin", "moderator", "owner", "operator", "founder", "host"})
_EVERYBODY = frozenset({"ordinary", "witness", "kin", "private"})
_ANYONE = phrase_words("anyone")
_NO_DESCRIPTION = frozenset({"and", "but", "when", "where", "while", "as", "who", "whose", "which"})
_WHERE = re.compile(r"((?:[A-Z][\w’&-]*)(?: (?:of |and |the )?[A-Z][\w’&-]*){0,5}), where $")
"""The body in which a spokesperson speaks: "taken to Port Wells Hospital, where a spokesman said"."""
_UNRANKED = frozenset({"", "ordinary", "witness"})
_CHAIRS = re.compile(
    r"\bwho (?:also )?(?:chairs?|heads?|leads?|directs|oversees|presides over|runs the|is in charge of)\b"
)
_STUDIES = re.compile(
    r"\bwho (?:has |have )?(?:stud(?:y|ies|ied)|research(?:es|ed)|teach(?:es)?|taught|lectures?|specialis(?:es|ed)|specializ(?:es|ed)|works on|models|maps) "
)
_ACTS_FOR = re.compile(r"\bwho (?:is |was |has )?(?:represent\w*|acts? for|acted for|acting for|defend\w*)\b")
_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|of|at) (?:the )?([A-Z][\w’&-]{1,30}(?:(?: of| and| for)?(?: the)? [A-Z][\w’&-]{1,30}){0,5})"
)
_PRESENT = re.compile(
    r"\b(?:who|that) (?:was|were|is|had been|has been|have been|had|saw|heard|watched|survived|escaped|fled|lost|lives?|lived|stay(?:s|ed)|attended|witnessed|"
    r"runs an?|owns an?|farms|keeps|sells|grows|rears|breeds|rents|commutes|drives|shops|grew up|moved|works nearby|works in the|"
    r"took part|flew|helped|arrived|ran|stood|slept|waited|crawled|jumped|climbed|swam|carried|found|filmed|felt|drove|travelled|traveled|queued) "
    r"(?!(?:not )?(?:briefed|familiar|authori[sz]ed|aware|involved in (?:the )?(?:talks|negotiations|discussions)|close|told|granted|allowed|"
    r"permitted|given anonymity|informed|named|identified|a |an |the (?:head|chief|director|chair)|once|formerly|previously|now|also)\b)|"
    r"\bwhose (?:own )?(?:[\w-]+ )?(?:son|daughter|husband|wife|mother|father|brother|sister|child|children|family|parents|house|home|flat|shop|stall|car|van|truck|boat|"
    r"farm|field|fields|crops|cattle|street|village|garden|roof|vehicle|bakery|café|restaurant) (?:was|were|had|is|are|has|[a-z]+(?:ed|nt)|fell|sank|died|went)\b|"
    r"\bwho (?:gave|did not (?:want to )?give|would (?:only|not) give|declined to give|refused to give|withheld|asked (?:that|for)) (?:only )?(?:her|his|their) "
    r"(?:sur|family |last |full |first )?name\b|\b(?:at the (?:scene|site|gate|gates)|on (?:board|the (?:train|bus|ship|plane|ferry|beach|ground|street|bridge|platform))|in the (?:crowd|queue|hall|square|stands|street)|aboard|"
    r"inside the|outside the|(?:living|waiting|standing|sitting|queuing|queueing|gathered|gathering|sheltering|camping|camped|watching|working|stranded|trapped) "
    r"(?:near|in|at|by|on|outside|inside|next|opposite|beside|above|below|under))\b"
)
_CALLED = re.compile(
    r" (?:called|named|identified (?:only )?as|(?:who )?(?:writes|writing|posts|posting|tweets|blogs|signs|known online) (?:as|under the name)|who (?:gave (?:his|her) name (?:only )?as|asked to be (?:called|named|identified) (?:only )?(?:as )?|goes by)) [“\"‘]?"
    r"([A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3})"
)
"""The name that a description behind it gives: "a herder called Moussa"."""
_WHO = re.compile(r",? who(?:se)? [^,.;”\"]{0,60}")
"""A relative clause of persons behind the source."""
_RELATIVE = re.compile(r",? who (?!(?:is|was|are|were) (?:an?|the|one)\b)(?=[a-z])")
_BEHIND = re.compile(r"\.?, ((?:\d{1,3}(?:, |(?=[.,;)])))?(?:(?:an? |the |[a-z])[^.;:”\"—]{3,90})?)")
