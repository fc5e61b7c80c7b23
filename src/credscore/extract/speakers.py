"""Who speaks: names, titles, pronouns and descriptions resolved within one article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from credscore.extract import bodies, names
from credscore.extract.document import Document
from credscore.extract.names import Mention
from credscore.extract.phrases import OWNING, PERSONAL, PRONOUNS, Kind, Phrase, first_names, name_kind, parse, role_of
from credscore.normalize.names import government


@dataclass(slots=True, eq=False)
class Speaker:
    """A person, body, outlet or document of one article; its fields fill up as the text tells more.

    Attributes
    ----------
    kind : Kind
    name : str or None
        The fullest name seen, without honorific; None for the unnamed.
    words : tuple of str
        The name's words.
    role, head, cls, family, org, gender : str or None
        As in :class:`credscore.extract.phrases.Phrase`.
    last : int
        Where it was last mentioned or spoke.
    staged : bool
        Whether it speaks on a television or state stage.
    """

    kind: Kind
    name: str | None = None
    words: tuple[str, ...] = ()
    role: str | None = None
    head: str = ""
    cls: str = ""
    family: str = ""
    org: str | None = None
    gender: str = ""
    single: bool = False
    plural: bool = False
    former: bool = False
    definite: bool = False
    staged: bool = False
    stage: str | None = None
    title: str = ""
    titled: bool = False
    aged: bool = False
    doctor: bool = False
    owned: bool = False
    first: int = 0
    last: int = 0
    aliases: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)

    @property
    def personal(self) -> bool:
        """Whether a pronoun of persons can stand for it."""
        return self.kind in (Kind.PERSON, Kind.ROLE) and not self.plural


_POLITICAL = frozenset({"president", "premier", "minister", "governor", "politician", "lawmaker", "official", "envoy"})
_LEADING = frozenset({"minister", "director", "premier", "president", "commander", "governor", "official", "envoy"})


class Cast:
    """The people and bodies of one article, and which of them a noun phrase means.

    Ask in text order: what has been resolved counts for what follows.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.body
        self.speakers: list[Speaker] = []
        self.recent: list[Speaker] = []
        self._by_word: dict[str, list[Speaker]] = {}
        self._mentions: list[tuple[int, Speaker]] = []
        self._places: list[int] = []
        self._starts = [sentence.start for sentence in document.sentences]
        self._surnames: dict[str, bool] = {}
        self._bodies: list[tuple[int, str]] | None = None
        for mention in names.scan(document.body):
            person = self._mentioned(mention)
            person.places.append(mention.start)
            self._mentions.append((mention.start, person))
            self._places.append(mention.start)

    # -- people by name

    def _mentioned(self, mention: Mention) -> Speaker:
        role = _HONORIFIC.sub("", mention.role)
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
            _learn(person, phrase)
        person.last = max(person.last, at)
        return person

    def _known(self, words: tuple[str, ...], phrase: Phrase | None, at: int) -> Speaker | None:
        if len(words) > 1:
            options = self._by_word.get(words[-1].lower(), []) + self._by_word.get(words[0].lower(), [])
            for person in options:
                if _same_full(person.words, words) and (len(person.words) > 1 or _roles_fit(person, phrase, words[-1])):
                    return person
            return None
        options = [p for p in self._by_word.get(words[0].lower(), []) if _roles_fit(p, phrase, words[0])]
        earlier = [p for p in options if p.first <= at] or options
        last = [p for p in earlier if p.words[-1].lower() == words[0].lower() or not first_names().get(p.words[0])] or earlier
        if not last:
            return None
        nearest = max(last, key=lambda p: self._nearest(p, at))
        if len(last) > 1 and at - self._nearest(nearest, at) > 400:
            return max(last, key=lambda p: (len(p.places), -p.first))
        return nearest

    def _nearest(self, person: Speaker, at: int) -> int:
        place = bisect_right(person.places, at)
        return max(person.places[place - 1] if place else -1, person.last if person.last <= at else -1)

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
        bare = text.strip()
        if bare.isalpha() and bare[0].isupper() and bare.lower() in self._by_word and bare.lower() not in PRONOUNS:
            phrase = Phrase(text, Kind.PERSON, name=bare)
        else:
            phrase = parse(text)
        speaker = self._resolve(phrase, at, sentence_start)
        if speaker is not None:
            if speaker.kind is Kind.PERSON and not speaker.role:
                self._read_behind(speaker, at + len(text))
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
                _learn(person, phrase)
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

    def _is_person(self, words: tuple[str, ...], phrase: Phrase) -> bool:
        if phrase.titled or phrase.role or phrase.rest == "aged" or words[0] in first_names() and len(words) > 1:
            return True
        if words[-1].lower() in self._by_word or (len(words) == 1 and words[0].lower() in self._by_word):
            return True
        if len(words) == 1:
            return phrase.kind is Kind.NONE and phrase.org is None and self._like_surname(words[0])
        name = " ".join(words)
        return phrase.kind is Kind.PERSON and len(words) < 4 and not phrase.definite and not self._shows_body(name)

    def _shows_body(self, name: str) -> bool:
        """Say whether the body uses a name as one uses an organisation's."""
        if name not in self._surnames:
            plain = re.escape(name)
            nouns = re.findall(rf"\b([a-z][a-z-]{{2,}}) {plain}\b", self.body)
            self._surnames[name] = any((role := role_of(noun)) and role.cls in ("body", "outlet", "social") for noun in nouns) or bool(
                re.search(rf"\b(?:at|from|for|into|joined?|joining|leaves?|left|bought|sold|owned by|[Tt]he) {plain}\b|\b{plain} have\b", self.body)
            )
        return self._surnames[name]

    def _like_surname(self, word: str) -> bool:
        """Take an unexplained single name for a surname unless the body shows a company."""
        if word not in self._surnames:
            self._surnames[word] = self._shows_no_company(word)
        return self._surnames[word]

    def _shows_no_company(self, word: str) -> bool:
        if any(s.name and word in s.name.split() for s in self.speakers if s.kind in (Kind.BODY, Kind.OUTLET)):
            return False
        name = re.escape(word)
        if re.search(
            rf"-(?:based|listed|owned|backed) {name}\b|\b{name}(?: (?:Inc|Corp|Ltd|Group|plc|Plc|PLC|AG|SA|Holdings|and its|shares|stock)\b|"
            rf"[’']s? (?:shares|stock|chief|board|chairman|CEO|spokes|headquarters|network|website|fleet|plant|factor|revenue|profit|"
            rf"sales|customers|parent|owner)|,? which\b| (?:said|says|announced|confirmed|denied)[^.”]{{0,60}}\b(?:its|itself|it (?:would|had|has|"
            rf"was|is|will))\b)",
            self.body,
        ):
            return False
        if self._longer_body(word) is not None:
            return False
        before = re.findall(rf"\b([a-z][a-z-]{{2,}}) {name}\b", self.body)
        return not any((role := role_of(noun)) and role.cls in ("body", "outlet", "social") for noun in before)

    def _longer_body(self, word: str) -> str | None:
        """Find a body whose name begins with a word ("Calder", where "Calder Foods" is named)."""
        if word.isupper():
            return None
        runs = re.findall(rf"\b{re.escape(word)}(?: [A-Z][\w&’-]*){{1,3}}", self.body)
        return max((run for run in runs if name_kind(run) is Kind.BODY), key=len, default=None)

    def _link_title(self, person: Speaker, phrase: Phrase, at: int) -> Speaker:
        """Give a name to the office holder spoken of before: "the defence chief", later "Minister Roe"."""
        if len(person.words) > 1 or not phrase.titled or not person.family:
            return person
        for other in reversed(self.recent[-12:]):
            if other.kind is Kind.ROLE and other.single and not other.plural and other.name is None and (
                other.family == person.family or {other.family, person.family} <= _LEADING
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
        return any(other is not person for other in self._by_word.get(person.words[-1].lower(), []))

    def settle_names(self) -> None:
        """Keep the title of those of whom only a surname is known that somebody else bears too."""
        for person in self.speakers:
            if person.kind is Kind.PERSON and len(person.words) == 1 and person.title and self.namesakes(person):
                person.name = f"{person.title} {person.words[0]}"

    def _replace(self, old: Speaker, new: Speaker) -> None:
        for people in self._by_word.values():
            if old in people:
                people[people.index(old)] = new
        self._mentions = [(at, new if person is old else person) for at, person in self._mentions]
        new.places = sorted({*new.places, *old.places})
        if old in self.speakers:
            self.speakers[self.speakers.index(old)] = new

    # -- pronouns

    def _pronoun(self, gender: str, at: int, sentence_start: int) -> Speaker | None:
        if gender in ("m", "f"):
            person = self._antecedent(gender, sentence_start, at)
            if person is not None and not person.gender:
                person.gender = gender
            return person
        if gender == "n":
            return self._subject(sentence_start, at) or next((s for s in reversed(self.recent) if s.kind in (Kind.BODY, Kind.COUNTRY, Kind.OUTLET, Kind.DOCUMENT)), None)
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

    def _last_subject(self, sentence_start: int, fits: Callable[[Speaker], bool]) -> tuple[int, Speaker] | None:
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
            if phrase.definite and other.kind is Kind.ROLE and other.name is None and other.head == phrase.head and (
                other.plural == phrase.plural and (phrase.org is None or other.org == phrase.org)
            ):
                return other
        speaker = Speaker(Kind.ROLE, first=at)
        _learn(speaker, phrase)
        if phrase.cls == "spokesperson":
            speaker.org = self._employer(phrase, at)
        self.speakers.append(speaker)
        return speaker

    def _owner(self, phrase: Phrase) -> Speaker | None:
        """Find the company that was called "the owner" or "the operator" before."""
        if phrase.head not in OWNING:
            return None
        return next((s for s in reversed(self.recent) if s.kind is Kind.BODY and s.head == phrase.head), None)

    def _employer(self, phrase: Phrase, at: int) -> str | None:
        """Name the body for which an unnamed spokesperson speaks; "its spokesman" looks back."""
        if phrase.org is None and not phrase.definite:
            return None
        owner = phrase.text.split(" ", 1)[0].lower()
        if phrase.org is None and owner in ("his", "her"):
            gender = "m" if owner == "his" else "f"
            opening = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else 0
            low, high = bisect_right(self._places, opening - 1), bisect_right(self._places, at)
            inside = [person for _, person in self._mentions[low:high] if person.personal and person.gender in ("", gender)]
            person = inside[0] if inside else self._antecedent(gender, at, at)
            return person.name if person else None
        if phrase.org is None:
            body = next((s for s in reversed(self.recent) if s.kind in (Kind.BODY, Kind.COUNTRY)), None)
            return (body.name or body.role) if body else None
        inner = parse(phrase.org if phrase.org[:1].isupper() else f"the {phrase.org}")
        if inner.kind is Kind.BODY and inner.name is None:
            known = [s for s in self.speakers if s.kind is Kind.BODY]
            found = bodies.match(inner, sorted(known, key=lambda s: s.last))
            if found is not None:
                return found.name or found.role
        return phrase.org

    def _by_role(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the person whom "the minister" or "the Russian expert" means."""
        country = government(phrase.org) if phrase.org else _country_in(phrase)
        best = None
        for person in self._candidates(at):
            if not person.personal:
                continue
            if phrase.head == "year-old":
                return person
            if not person.cls:
                continue
            if not (person.head == phrase.head or (person.family == phrase.family and phrase.family) or _alike(person, phrase)):
                continue
            if country and _country_of(person) not in (country, None):
                continue
            if country and _country_of(person) is None and person.name is None:
                continue
            if phrase.org and not country and person.org and not bodies.overlap(phrase.org, person.org):
                continue
            if phrase.head != person.head and person.head and not country and not _alike(person, phrase) and (
                person.family != phrase.family
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
        if phrase.definite and _is_demonym(name, phrase.text):
            for person in self._candidates(at):
                if person.personal and _country_of(person) == country:
                    return person
        for other in reversed(self.recent):
            if other.kind is Kind.COUNTRY and other.name == country:
                return other
        speaker = Speaker(Kind.COUNTRY, name=country, first=at, org=country, cls="body")
        self.speakers.append(speaker)
        return speaker

    def outlet(self, name: str) -> Speaker:
        """Give the outlet of that name, making it known where it was not."""
        known = next((s for s in self.speakers if s.kind is Kind.OUTLET and s.name == name), None)
        if known is None:
            known = Speaker(Kind.OUTLET, name=name, cls="outlet")
            self.speakers.append(known)
        return known

    def _mentioned_body(self, phrase: Phrase, at: int) -> str | None:
        """Name the body that "the club" takes up where no speaker fits: one named before, the most often named."""
        if phrase.name or not phrase.definite or phrase.org or phrase.kind is not Kind.BODY:
            return None
        if self._bodies is None:
            self._bodies = names.bodies(self.body, {word for person in self.speakers for word in person.words})
        near = [(place, name) for place, name in self._bodies if at - 1500 < place < at]
        fitting = [(place, name) for place, name in near if bodies.fits(phrase.head, name)]
        if not fitting:
            return None
        opening = max(self.body.rfind(mark, 0, at) for mark in (". ", "\n", "” ")) + 1
        leading = [name for place, name in fitting if 0 <= place - opening <= 5]
        if leading:
            return leading[0]
        counts: dict[str, int] = {}
        for _, name in fitting:
            counts[name] = counts.get(name, 0) + 1
        return max(fitting, key=lambda item: (counts[item[1]], item[0]))[1]

    def _body(self, phrase: Phrase, at: int) -> Speaker:
        known = [s for s in self.speakers if s.kind in (Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.COUNTRY)]
        known.sort(key=lambda s: s.last)
        match = bodies.match(phrase, known)
        if match is None:
            named = self._mentioned_body(phrase, at)
            if named is not None:
                phrase = replace(phrase, name=named)
                match = bodies.match(phrase, known)
        if match is None:
            kind = Kind.BODY if phrase.kind in (Kind.NONE, Kind.PERSON) else phrase.kind
            name = phrase.name
            if name and " " not in name and kind is Kind.BODY:
                name = self._longer_body(name) or name
            match = Speaker(kind, name=name, first=at)
            self.speakers.append(match)
        bodies.learn(match, phrase)
        return match


def _same_full(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(known) == 1:
        return known[0].lower() in (words[-1].lower(), words[0].lower())
    left, right = _joined(known), _joined(words)
    if left == right:
        return True
    if known[-1].lower() != words[-1].lower():
        return False
    a, b = known[0].rstrip("."), words[0].rstrip(".")
    return a.lower() == b.lower() or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _joined(words: tuple[str, ...]) -> str:
    return " ".join(words).lower().replace("-", " ").replace("’", "'")


def _roles_fit(person: Speaker, phrase: Phrase | None, word: str) -> bool:
    """Say whether a titled surname can mean this person (Minister Roe is not Private Roe)."""
    if phrase is None or not phrase.family or not person.family or phrase.family == person.family:
        return True
    surname_first = len(person.words) > 1 and person.words[-1].lower() != word.lower()
    if surname_first:
        return False
    return phrase.cls == person.cls or {phrase.family, person.family} <= _POLITICAL or person.former


def _learn(speaker: Speaker, phrase: Phrase) -> None:
    """Take over what a phrase tells and is not known yet."""
    if phrase.role and (not speaker.role or (not speaker.cls and phrase.cls)):
        speaker.role, speaker.head, speaker.cls, speaker.family = phrase.role, phrase.head, phrase.cls, phrase.family
        speaker.single, speaker.former = phrase.single, phrase.former
    speaker.org = speaker.org or phrase.org
    speaker.gender = speaker.gender or phrase.gender
    speaker.plural = speaker.plural or phrase.plural
    speaker.titled = speaker.titled or phrase.titled
    speaker.doctor = speaker.doctor or phrase.doctor
    speaker.owned = speaker.owned or phrase.owned
    if phrase.titled and phrase.name and phrase.role and not speaker.title:
        speaker.title = phrase.role
    speaker.definite = speaker.definite or phrase.definite
    if phrase.kind is Kind.ROLE and phrase.role:
        speaker.aliases.add(phrase.role)


_BEHIND = re.compile(r", ((?:\d{1,3}(?:, |(?=[.,;)])))?(?:(?:an? |the |[a-z])[^.;:”\"—]{3,90})?)")
_HONORIFIC = re.compile(r"(?:^|\s+)(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.?$")
_SUBJECT = re.compile(
    r"((?:[Tt]he |[Aa]n? )?[\w’'&.-]+(?: [\w’'&.-]+){0,7}?),? (?=(?:has|have|had|is|was|were|are|will|would|may|could|plans|expects|said|"
    r"says|did|does|also|[a-z]{3,}ed)\b)"
)
_KNOWING = frozenset({"expert", "commentator", "journalist"})


def _alike(person: Speaker, phrase: Phrase) -> bool:
    """Say whether two kinds of people with special knowledge may be one man ("the expert", a journalist)."""
    return person.cls in _KNOWING and phrase.cls in _KNOWING and phrase.head in ("expert", "analyst", "journalist", "commentator", "specialist")


def _country_in(phrase: Phrase) -> str | None:
    first = (phrase.role or "").split(" ")[0]
    return government(first) if first[:1].isupper() else None


def _country_of(speaker: Speaker) -> str | None:
    if speaker.org:
        country = government(speaker.org)
        if country:
            return country
    words = (speaker.role or "").split(" ")
    for size in (2, 1):
        lead = " ".join(words[:size])
        if lead[:1].isupper():
            country = government(lead.removesuffix("’s").removesuffix("'s"))
            if country:
                return country
    return None


_DEMONYM_END = re.compile(r"(?:an|ian|ese|ish|er|i|man|woman|ch|ton)$")


def _is_demonym(name: str, text: str) -> bool:
    return text.strip().lower().startswith(("the ", "this ")) and " " not in name and bool(_DEMONYM_END.search(name))


__all__ = ["PERSONAL", "Cast", "Speaker", "role_of"]
