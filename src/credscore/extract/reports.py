"""Whose report speaks: an outlet's, which is that outlet's word, or an office's, which is a record."""

from __future__ import annotations

import re

from credscore.extract.kinds import Kind, Phrase
from credscore.extract.offices import Offices
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import outlet_info

_TOLD_IN = word_set("outlet_pieces")
"""What an outlet publishes."""
_BACK = 3_000
_SPOKE_BEFORE = 2
"""How many speakers back the outlet may stand whose report "the report" is."""
_NOUN = rf"(?:{alternatives(_TOLD_IN)})s?"
_PLACED = re.compile(rf"\b{_NOUN} (?P<behind>(?:in|by|from|on) [^,;.\n]{{3,60}})", re.IGNORECASE)
_LED = re.compile(rf"(?P<before>(?:\b[A-Z][\w’'&-]*\s){{1,4}}){_NOUN}\b")
_PRESSED = re.compile(
    rf"\b(?:media|news|newspaper|press|magazine|television|tv|radio|front-page|tabloid|broadcast|online) {_NOUN}\b",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(
    rf"(?:[’']s?|\b(?:its|their|our)) (?:[\w-]+ ){{0,2}}?{_NOUN}\b"
    rf"|\b(?:official|annual|interim|final|preliminary|internal|police|audit|inquiry|government|independent|confidential|\d+-page) {_NOUN}\b"
    rf"|\b(?:publish|releas|issu|commission|compil|submit|present|draft|produc|order)(?:e?s|e?d|ted|ting|ing)? (?:an?|the|its|his|her|their) (?:[\w-]+ ){{0,3}}?{_NOUN}\b"
    rf"|\b{_NOUN} (?:released|issued|commissioned|compiled|presented|drafted|submitted|ordered|published by)\b",
    re.IGNORECASE,
)
"""How a text speaks of the report of an office."""


class Reports(Offices):
    """A register that knows an outlet's reports from an office's."""

    def _reporting(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the outlet whose report speaks ("a Bay Lantern report", or "the report" behind what the Lantern told)."""
        if phrase.head not in _TOLD_IN:
            return None
        if phrase.org is not None:
            return self._outlet_named(phrase.org)
        standing = _STANDING.match(phrase.rest)
        if standing is not None:
            return self._outlet_named(standing[1])
        bare = phrase.definite and phrase.name is None and " " not in (phrase.role or "").strip()
        return self._reported_before(at) if bare else None

    def _outlet_named(self, words: str) -> Speaker | None:
        """Give the outlet of that name, by the tables or by what the text calls it."""
        name = words.removeprefix("the ").rpartition("’s ")[2].rpartition("'s ")[2]
        info = outlet_info(name) or outlet_info(words)
        if info is not None:
            return self.outlet(info.name)
        known = next((s for s in self.organisations if s.kind is Kind.OUTLET and s.name == name), None)
        if known is not None or not name[:1].isupper():
            return known
        phrase = parse(words if words.startswith("the ") else f"the {name}")
        if phrase.kind is Kind.OUTLET and phrase.name is not None:
            return self._body(phrase._replace(rest=""), 0)
        medium = self._evidence.called_medium(name)
        return self.outlet(name) if medium is not None and medium[0] == "outlet" else None

    def _of_outlet(self, before: str) -> bool:
        """Say whether the owner of a report, with whom these words end, is an outlet ("the Bay Lantern’s report", "the paper’s story")."""
        owner = _OWNER.search(before)
        if owner is None:
            return False
        phrase = parse(f"the {owner[1]}")
        return phrase.kind is Kind.OUTLET or self._outlet_named(owner[1]) is not None

    def _reported_before(self, at: int) -> Speaker | None:
        """Find the outlet whose report the text spoke of before, unless it was an office's."""
        start = max(0, at - _BACK)
        near = self.body[start:at]
        offices = [m.end() for m in _IN_OFFICE.finditer(near) if not self._of_outlet(near[: m.start()])]
        press = [match.end() for match in _PRESSED.finditer(near)]
        if offices and max(offices) > max(press, default=-1):
            return None
        for match in (*reversed([*_PLACED.finditer(near)]), *reversed([*_LED.finditer(near)])):
            words = match.groupdict().get("behind", "").partition(" ")[2] or match.groupdict().get(
                "before", ""
            )
            named = self._outlet_named(words.strip())
            if named is not None:
                return named
        spoke = [*self.recent][-_SPOKE_BEFORE:]
        last = next((s for s in reversed(spoke) if s.kind is Kind.OUTLET or _is_press(s)), None)
        return last if last is not None and start <= last.last < at else None


_OWNER = re.compile(r"\b((?:[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})|[a-z-]+)$")


def _is_press(speaker: Speaker) -> bool:
    """Say whether a record that spoke is one of the press ("a news report")."""
    return speaker.kind is Kind.DOCUMENT and _PRESSED.fullmatch(speaker.role or "") is not None


_STANDING = re.compile(
    r"(?:(?:posted|published|aired|broadcast|carried|run|printed) (?:[A-Z][a-z]+day )?)?(?:in|by|from|on) (?:the )?([A-Z].+?)(?:[’']s (?:website|site|website|front page|pages))?$"
)
"""Where a report stands, or by whom it is."""
