"""Whom a pronoun means: recency, gender, the subject of the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from credscore.extract.grammar.cues import forms
from credscore.extract.kinds import PERSONAL, Kind
from credscore.extract.people import Speaker
from credscore.extract.roles import role_of
from credscore.extract.things_meant import CHAIN, NEAR, ThingsMeant
from credscore.extract.verb_forms import FINITE

_LEAD = 12
"""Letters of the title before a name that begins a sentence."""


class Antecedents(ThingsMeant):
    """A register that resolves pronouns."""

    def _pronoun(self, gender: str, at: int, sentence_start: int) -> Speaker | None:
        if gender in ("m", "f"):
            return self._he_or_she(gender, at, sentence_start)
        asked = self._asked(sentence_start) if gender in ("n", "p") else None
        if asked is not None:
            return asked
        if gender == "n":
            return self._it(at, sentence_start)
        return self._they(at, sentence_start) if gender == "p" else None

    def _he_or_she(self, gender: str, at: int, sentence_start: int) -> Speaker | None:
        person = (
            self._led_by(gender, sentence_start, at)
            or self._related(gender, sentence_start, at)
            or self._watcher(sentence_start, at)
            or self._introduced(gender, sentence_start, at)
            or self._antecedent(gender, sentence_start, at)
            or self._begun(gender, self._opening(sentence_start, at))
            or self._first_named(gender, sentence_start)
            or self._begun(gender, self._opened_before(sentence_start))
            or self._named_before(gender, sentence_start)
        )
        if person is None and self.body[sentence_start] in _QUOTES:
            person = self._named_behind(gender, at)
        if person is not None and not person.gender:
            person.gender = gender
        return person

    def _they(self, at: int, sentence_start: int) -> Speaker | None:
        goes_on = self._goes_on(sentence_start, at) or self.body.endswith(_RELATING, sentence_start, at)
        own = self._opening(sentence_start, at, plural=True) if goes_on else None
        if own is not None:
            return own
        last = self.recent[-1] if self.recent else None
        many = (s for s in reversed(self.recent) if s.plural or s.kind in (Kind.BODY, Kind.COUNTRY))
        known = next(many, last)
        opening = self._before(sentence_start)
        if opening is not None and (known is None or known.last < opening):
            several = self._several(opening, sentence_start)
            if several is not None:
                return several
        if opening is not None and (known is None or not known.plural):
            known = self._counted(opening, sentence_start) or known
        known = known or self._people(sentence_start, at) or self._subject_before(sentence_start)
        return known or self._opened_before(sentence_start, plural=True)

    def _goes_on(self, sentence_start: int, at: int) -> bool:
        """Say whether "they" goes on with the subject of its sentence ("Experts praised the plan, but they said P")."""
        return _JOINT.search(self.body, max(sentence_start, at - _JOINT_REACH), at) is not None

    def _related(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        """Find the subject of the sentence whom "he" in its relative clause takes up ("Lee praised his rival for the plan, which he said was sound")."""
        related = self.body.endswith(_RELATING, sentence_start, at)
        return self._begun_by(gender, sentence_start, at) if related else None

    def _begun(self, gender: str, person: Speaker | None) -> Speaker | None:
        """Keep the one with whom a sentence begins where the pronoun fits; else take whose kin it is ("Ann Lee’s brother")."""
        if person is None or person.name is not None:
            return person
        if person.plural or person.head == _PEOPLE:
            return None
        if person.gender in ("", gender):
            return person
        owner = person.org if person.cls == "kin" and person.org and person.org[:1].isupper() else None
        if owner is None:
            return None
        kin = self._person(tuple(owner.split()), None, person.first)
        kin.aged = True
        return kin

    def _named_behind(self, gender: str, at: int) -> Speaker | None:
        """Find the person with whose name one of the next sentences begins ("“…,” she told us. Ann Lee, 80, lives there")."""
        number = bisect_right(self._starts, at)
        for start in self._starts[number : number + CHAIN]:
            low = bisect_right(self._places, start - 1)
            place, person = self._mentions[low] if low < len(self._mentions) else (0, None)
            if person is not None and place - start <= _LEAD:
                return person if person.gender in ("", gender) else None
        return None

    def _antecedent(self, gender: str, sentence_start: int, at: int) -> Speaker | None:
        def fits(speaker: Speaker) -> bool:
            several = speaker.name is None and speaker.head == _PEOPLE
            return speaker.personal and not several and speaker.gender in ("", gender)

        spoke = next((s for s in reversed(self.recent) if fits(s)), None)
        if spoke is not None and not spoke.gender:
            known = next((s for s in reversed(self.recent) if s.personal and s.gender == gender), None)
            if known is not None and sentence_start - known.last < 2500 and spoke.words:
                spoke = known if sentence_start - spoke.last > 200 else spoke
        if spoke is not None and sentence_start - spoke.last < NEAR and _ADDS.match(self.body, at):
            return spoke
        subject = self._last_subject(self._taken_up(gender, sentence_start), fits)
        if subject is not None and (
            spoke is None or subject[0] > max(spoke.spoke, self._nearest(spoke, sentence_start))
        ):
            return subject[1]
        lone = self._lone(sentence_start, fits)
        if lone is not None and spoke is not None and spoke.name is None and spoke.last < lone[0]:
            return lone[1]
        low = bisect_right(self._places, sentence_start - 400)
        high = bisect_right(self._places, sentence_start - 1)
        near = [person for _, person in self._mentions[low:high] if fits(person)]
        if spoke is not None and (sentence_start - spoke.last < 700 or not near):
            return spoke
        if near:
            return near[-1]
        inside = self._mentions[high : bisect_right(self._places, at)]
        return next((person for _, person in reversed(inside) if fits(person)), None)

    def spoken_of(self, gender: str, sentence_start: int) -> Speaker | None:
        """Find the named person of whom the sentence before tells, for a sentence that nobody speaks ("Lee was charged. He has resigned").

        Parameters
        ----------
        gender : str
            ``"m"`` or ``"f"``.
        sentence_start : int
            Where the sentence with the pronoun begins.

        Returns
        -------
        Speaker or None
        """

        def fits(person: Speaker) -> bool:
            return person.personal and person.name is not None and person.gender in ("", gender)

        found = self._last_subject(self._taken_up(gender, sentence_start), fits)
        return found[1] if found is not None else None

    def _taken_up(self, gender: str, sentence_start: int) -> int:
        """Go back over the sentences before that a pronoun of the same gender begins ("Lee is 33. He owns a shop. He …")."""
        opening = _OPENING_PRONOUNS[gender]
        for _ in range(CHAIN):
            number = bisect_right(self._starts, sentence_start - 1) - 1
            if number < 1 or opening.match(self.body, self._starts[number]) is None:
                break
            sentence_start = self._starts[number]
        return sentence_start

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
            if _RELATIVE.search(self.body, opening, at):
                return None  # "The lawyer who had defended Lee said"
            if fits(person):
                return at, person
        return None

    def _lone(self, sentence_start: int, fits: Callable[[Speaker], bool]) -> tuple[int, Speaker] | None:
        """Find the only person named in the sentence before, in its paragraph ("I called Lee of the union. He said", "The plan drew a reply from Lee")."""
        opening = self._before(sentence_start)
        if opening is None or "\n" in self.body[opening:sentence_start]:
            return None
        low, high = bisect_right(self._places, opening - 1), bisect_right(self._places, sentence_start - 1)
        named = self._mentions[low:high]
        alone = len({id(person) for _, person in named}) == 1
        return (opening, named[0][1]) if alone and fits(named[0][1]) else None

    def _named_next(self, person: Speaker) -> Speaker:
        """Give the name with which the second sentence begins to the one whom the first brings in without ("A former envoy has …. Ann Lee said")."""
        lead, following = [*self._starts[:2], 0, 0][:2]
        place = person.places[0] if person.places else person.first
        fresh = 0 <= place - following <= _TITLE
        if not fresh or person.role or person.aged or person.org or not following or len(person.words) < 2:
            return person
        other = next((one for one in self.recent if one.kind is Kind.ROLE and one.last < following), None)
        if other is None or other.name or other.definite or other.plural:
            return person
        if other.gender not in ("", person.gender or other.gender) or self._of_several(
            other, lead, following
        ):
            return person
        other.kind, other.name, other.words = Kind.PERSON, person.name, person.words
        other.gender = other.gender or person.gender
        self._replace(person, other)
        return other

    def _of_several(self, other: Speaker, lead: int, following: int) -> bool:
        """Say whether a sentence brings in somebody else without a name, or speaks of those whose word is on others."""
        if other.family in _ON_OTHERS:
            return True
        words = self.body[lead:following].lower().replace(",", " ").replace(".", " ").split()
        people = [role_of(word) for word in words if word.isalpha() and word not in forms()]
        singular = [role for role in people if role is not None and role.cls in PERSONAL and not role.plural]
        return len({role.term for role in singular}) > 1 + (" " in other.head)

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


_PEOPLE = "people"
_ON_OTHERS = frozenset({"judge", "police", "officer", "responder", "prosecutor", "doctor"})
"""Families of those who are heard first on what befell somebody named behind."""
_TITLE = 10
"""Characters of a title before the name with which a sentence begins."""
_JOINT = re.compile(r", (?:but|and|though|although|yet) $")
_JOINT_REACH = 12
_RELATIVE = re.compile(r" (?:who|whom|which) ")
_RELATING = (" which ", " what ", " whom ")
_ADDS = re.compile(
    r"(?:[Hh]e|[Ss]he) (?:also |then |further )?(?:added|adds|continued|continues|went on|goes on)\b"
)
"""What only one does who spoke before."""


_SUBJECT_REACH = 110
_QUOTES = "“\"‘'„«"
_OPENING_PRONOUNS = {
    gender: re.compile(rf"(?:[A-Z][^,.;:”\"]{{2,40}}, )?(?i:{words}) ")
    for gender, words in (("m", "he|his"), ("f", "she|her"))
}
