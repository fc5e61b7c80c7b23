"""For whom somebody speaks: "a spokesman", "its spokeswoman", "his office", by what was told of people and bodies before."""

from __future__ import annotations

import re
from bisect import bisect_right

from credscore.extract import bodies
from credscore.extract.epithets import Epithets
from credscore.extract.kinds import Kind, Phrase
from credscore.extract.phrases import parse
from credscore.extract.roles import role_of


class Employers(Epithets):
    """A register that tells for whom somebody described speaks."""

    def _spoken_for(self, at: int) -> str | None:
        """Name the body whose spokesperson was mentioned last."""
        known = next((s.org for s in self._candidates(at) if s.cls == "spokesperson" and s.org), None)
        if known is not None:
            return known
        named = [match.group(1) for match in _SPEAKS_FOR.finditer(self.body, max(0, at - 4_000), at)]
        return named[-1] if named else None

    def _employer(self, phrase: Phrase, at: int) -> str | None:
        """Name the body for which an unnamed spokesperson speaks; "its spokesman" looks back."""
        there = _WHERE.search(self.body, max(0, at - 80), at) if phrase.org is None else None
        if there is not None:
            return there.group(1)
        owner = phrase.text.split(" ", 1)[0].lower()
        employer = self._spoken_for(at) if phrase.org is None and owner in _UNOWNED else None
        if employer is not None:
            return employer
        if phrase.org is None and not phrase.definite:
            return self._spoken_of(at)
        if phrase.org is None and owner in ("his", "her"):
            return self._possessor(owner, at)
        own = self._own_body(at) if phrase.org is None or phrase.org.islower() else None
        if own is not None and (phrase.org is None or bodies.fits(phrase.org, own)):
            return own
        if phrase.org is None:
            body = next((s for s in reversed(self.recent) if s.kind in (Kind.BODY, Kind.COUNTRY)), None)
            if body is None and owner == "its":
                number = max(0, bisect_right(self._starts, at) - 1)
                body = self._thing(self._starts[number], at)
            return (body.name or body.role) if body else None
        inner = parse(phrase.org if phrase.org[:1].isupper() else f"the {phrase.org}")
        if inner.kind is Kind.BODY and inner.name is None:
            return self._meant(inner, at) or phrase.org
        return phrase.org

    def _own_body(self, at: int) -> str | None:
        """Name the body with which the sentence around a place begins ("Acme stands by its pilot, a company spokesman said")."""
        opening = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else at
        if opening >= at:
            return None
        body = self._subject(opening, at) or self._named_thing(opening, at)
        return body.name if body is not None and body.kind in (Kind.BODY, Kind.COUNTRY) else None

    def _meant(self, phrase: Phrase, at: int) -> str | None:
        """Name the body that "the agency" means, whether it has spoken or not."""
        known = sorted((s for s in self.organisations if s.kind is Kind.BODY), key=lambda s: s.last)
        found = bodies.match(phrase, known, sure=True)
        named = self._mentioned_body(phrase, at, called=True) if found is None else None
        if named is None and found is None:
            thing = self._thing(self._starts[max(0, bisect_right(self._starts, at) - 1)], at)
            fitting = thing is not None and bodies.fits(phrase.head, thing.name or "")
            found = bodies.match(phrase, known) or (thing if fitting else None)
        return (found.name or found.role) if found is not None else named

    def _spoken_of(self, at: int) -> str | None:
        """Name the body of which the text speaks where "a spokesman" stands alone."""
        number = max(0, bisect_right(self._starts, at) - 1)
        body = self._thing(self._starts[number], at) if self._starts else None
        near = body is not None and body.kind in (Kind.BODY, Kind.COUNTRY) and at - body.last < _NEAR
        return (body.name or body.role) if body is not None and near else None

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
        return phrase._replace(role=f"{name}’s {phrase.role or phrase.head}", org=name, owned=False)


_NEAR = 400
_UNOWNED = frozenset({"a", "the", "spokesman", "spokeswoman"})
"""With what a spokesperson is brought in whose house is not told."""
_WHERE = re.compile(r"((?:[A-Z][\w’&-]*)(?: (?:of |and |the )?[A-Z][\w’&-]*){0,5}), where $")
"""The body in which a spokesperson speaks: "taken to Port Wells Hospital, where a spokesman said"."""
_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|of|at) (?:the )?([A-Z][\w’&-]{1,30}(?:(?: of| and| for)?(?: the)? [A-Z][\w’&-]{1,30}){0,5})"
)
