"""Which body or record "it" means: the one that spoke last, the subject of its sentence, what was just put out or asked."""

from __future__ import annotations

import re
from bisect import bisect_right

from credscore.extract.kinds import Kind
from credscore.extract.openings import Openings
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.wordsets import phrase_words

NEAR = 1_000
"""Letters within which whoever spoke is still spoken of."""
_THINGS = frozenset({Kind.BODY, Kind.COUNTRY, Kind.OUTLET, Kind.DOCUMENT})


class ThingsMeant(Openings):
    """A register that resolves pronouns for things."""

    def _it(self, at: int, sentence_start: int) -> Speaker | None:
        read = self._read_out(sentence_start, at)
        if read is not None:
            return read
        own = self._subject(sentence_start, at) or self._named_thing(sentence_start, at)
        last = self.recent[-1] if self.recent else None
        spoke = last is not None and last.kind is Kind.BODY and at - last.last < NEAR
        if (
            spoke
            and own is not None
            and (own.kind is Kind.DOCUMENT or self._is_told_of(own, last, sentence_start, at))
        ):
            return last  # a record, or another body, is spoken of by whoever spoke before
        return own or self.unshown(at) or self._thing(sentence_start, at) or self._put_out(sentence_start)

    def _put_out(self, sentence_start: int) -> Speaker | None:
        """Find the record of which the sentence before tells that somebody put it out ("Shares fell after Roe published a report. It says P")."""
        opening = self._before(sentence_start)
        match = _PUT_OUT.search(self.body, opening, sentence_start) if opening is not None else None
        phrase = parse(match["record"]) if match is not None else None
        if match is None or phrase is None or phrase.kind is not Kind.DOCUMENT:
            return None
        return self._body(phrase, match.start("record"))

    def _is_told_of(self, own: Speaker, last: Speaker | None, sentence_start: int, at: int) -> bool:
        """Say whether what a body did is told by the one that spoke right before ("The army said P. The rebels lost 30 men, it said")."""
        opening = self._before(sentence_start)
        if opening is None or last is None or last is own or last.spoke < opening or _announces(own):
            return False
        return _MEANS_TO.search(self.body, sentence_start, at) is None

    def _asked(self, sentence_start: int) -> Speaker | None:
        """Find the body whom the writer tells to have asked right before ("We asked the ministry. It denies that P")."""
        opening = self._before(sentence_start)
        match = _ASKED.search(self.body, opening, sentence_start) if opening is not None else None
        phrase = parse(match["who"]) if match is not None else None
        if match is None or phrase is None or phrase.kind not in _UNKNOWN | _THINGS:
            return None
        bare = phrase.kind is Kind.NONE or phrase.kind is Kind.PERSON
        if bare and (not phrase.name or self._is_person(tuple(phrase.name.split()), phrase)):
            return None
        return self._body(phrase, match.start("who"))

    def _thing(self, sentence_start: int, at: int) -> Speaker | None:
        """Find what "it" means: the body that spoke last, unless another one is the last sentence's subject."""
        spoke = [s for s in reversed(self.recent) if s.kind in _THINGS]
        number = bisect_right(self._starts, sentence_start - 1) - 1
        opening = self._starts[number] if number >= 0 else 0
        last = next((s for s in spoke if s.kind is not Kind.DOCUMENT), None)
        subject = None
        if number >= 0 and (not spoke or spoke[0].kind is Kind.DOCUMENT or spoke[0].last < opening):
            subject = self._subject(opening, sentence_start)
            if subject is not None and subject.kind is not Kind.DOCUMENT:
                return subject
            if spoke and spoke[0].last < opening and last is not None and at - last.last < NEAR:
                return last
        if spoke and spoke[0].kind is Kind.DOCUMENT and _IN_A_STATEMENT.search(self.body, sentence_start, at):
            return last or spoke[0]
        return spoke[0] if spoke else subject

    def _read_out(self, sentence_start: int, at: int) -> Speaker | None:
        """Find the record of which "it reads" tells, as the subject of one of the last sentences ("The memo was sent on Monday. “…,” it reads")."""
        if _READS.match(self.body, at) is None:
            return None
        number = bisect_right(self._starts, sentence_start - 1)
        for start in reversed(self._starts[max(0, number - CHAIN) : number]):
            subject = self._subject(start, sentence_start)
            if subject is not None and subject.kind is Kind.DOCUMENT:
                return subject
        return None


CHAIN = 6
"""Sentences over which somebody or something is looked for."""
_PUT_OUT = re.compile(
    r"\b(?:published|released|issued|presented|posted|filed|wrote|written|put out|submitted|sent|received|obtained|leaked|handed over) (?P<record>(?:an?|its|his|her|their|the|another) (?:[\w’'-]+ ){0,4}?[\w’'-]+?)(?= (?:on|in|to|of|by|with|last|this|that|from|about|at|yesterday|late|early)\b|[.,;])"
)
_ASKED = re.compile(
    r"\b(?:We|I) (?:have |had |then |also |duly ){0,2}(?:asked|contacted|approached|e-?mailed|rang|phoned|wrote to|put (?:it|this|that|them|these|the \w+) to) (?P<who>(?:the )?[\w’'& -]{2,50}?)(?: (?:about|for|whether|if|on|to|why|how)\b[^.?!]{2,80})?[.:] ?$"
)
_MEANS_TO = re.compile(
    r" (?:will|would|plans?|planned|intends?|intended|expects?|expected|hopes?|hoped|aims?|wants?|wanted|considers?|regrets?|believes?|has no|had no|has not|had not|is (?:not )?(?:aware|committed|working|cooperating|confident)|was (?:not )?(?:aware|committed|working|cooperating|confident))\b"
)
"""What a body alone can tell of itself."""
_READS = re.compile(
    r"it (?:also )?(?:reads?|read in part|continue[sd]|concludes?|concluded|begins|began)\b", re.IGNORECASE
)
_IN_A_STATEMENT = re.compile(r"\b(?:statement|communiqué|communique|press release|e-?mail|letter|post)\b")


def _announces(body: Speaker) -> bool:
    """Say whether a body announces what it did itself."""
    return bool(_ANNOUNCING.intersection(f"{body.head} {body.name or ''}".lower().split()))


_ANNOUNCING = phrase_words("public_bodies")
_UNKNOWN = frozenset({Kind.NONE, Kind.PERSON})
