"""The bodies of an article, by name and by description."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from credscore.extract import bodies, body_names
from credscore.extract.document import Document
from credscore.extract.grammar.cues import forms
from credscore.extract.kinds import KIND_OF, Kind, Phrase
from credscore.extract.parsing import Parser
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.register import Register
from credscore.extract.roles import role_of
from credscore.extract.shortened import short_names
from credscore.extract.wordsets import function_words, phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import government, outlet_info
from credscore.normalize.sentences import DATELINE

_PLACE_BEFORE = re.compile(
    r"\b(?:(?:(?<![Ss]hares )(?<![Ss]take )(?<![Ss]takes )(?<!holders )(?<!investors )in|near|over|to|off|into|across|landed at) (?:the )?|(?:its|their|his|her) |\b(?:told|telling|spoke to|speaking to|talking to|quoted by|interviewed by|[A-Z][a-z]+ of) (?:the )?(?:news agency |agency |broadcaster |newspaper |paper |radio |channel |website )?)$"
)
"""Words behind which a name is a place's, a product's or an outlet's rather than that of the body spoken of."""
_MODEL = re.compile(r" \d{1,4}\b")
"""The number of a model behind its make ("a Norlink Boeing 737"), or of a place of many ("Pit 4")."""
_PLACE_BEHIND = re.compile(
    rf" (?:{alternatives(phrase_words('public_bodies') | phrase_words('place_nouns'))})\b"
)
"""What stands behind a place that a body or a district is named for ("Tarn council", "Tarn county")."""
_THINGS = frozenset({Kind.BODY, Kind.OUTLET, Kind.DOCUMENT, Kind.COUNTRY, Kind.SOCIAL})


def _is_agency(phrase: Phrase) -> bool:
    """Say whether an agency is one of a country or an owner and of no subject ("the Turkish agency X")."""
    words = (phrase.role or "").split()[:-1]
    return phrase.head == "agency" and all(government(word) or word.lower() in _OWNED for word in words)


_OWNED = word_set("press_owners") | {"official", "private", "independent", "national"}
_ON_PLATFORM = re.compile(
    r"[^.\n]{0,60}? on (?:Telegram|YouTube|WhatsApp|Viber|Discord|Twitch|Rumble|VK|Weibo|WeChat|TikTok)\b"
)
_MISTAKEN = frozenset({Kind.BODY, Kind.DOCUMENT})
"""What a paper may be taken for by its name ("Lusaka Record")."""
_OF_NAME = r" (?:of|for) (?:the )?[A-Z][\w’-]{1,30}(?:(?:, | and | of | )[A-Z][\w’-]{1,30}){0,4}"


class Houses(Register):
    """A register that knows bodies, outlets and records, also by the noun that takes them up."""

    def __init__(self, document: Document, parser: Parser | None = None) -> None:
        super().__init__(document, parser)
        self._bodies: list[tuple[int, str]] | None = None
        self._short = short_names(self.body)

    def outlet(self, name: str) -> Speaker:
        """Give the outlet of that name, making it known where it was not."""
        return self._of_kind(Kind.OUTLET, name, "outlet")

    def issuer(self, name: str) -> Speaker:
        """Give the body of that name whose own text the article is."""
        return self._of_kind(Kind.BODY, name, "body")

    def _of_kind(self, kind: Kind, name: str, cls: str) -> Speaker:
        known = next((s for s in self.organisations if s.kind is kind and s.name == name), None)
        if known is None:
            known = Speaker(kind, name=name, cls=cls)
            self.organisations.append(known)
        return known

    def _mentioned_body(self, phrase: Phrase, at: int, called: bool = False) -> str | None:
        """Name the body that "the club" takes up where no speaker fits: one named before, the most often named.

        With `called`, its name must hold the noun.
        """
        national = phrase.org is not None and bodies.of_country(phrase)
        if (
            phrase.name
            or not phrase.definite
            or phrase.kind is not Kind.BODY
            or (phrase.org and not national)
        ):
            return None
        whole = self._of_name(phrase.head, at)
        specific = (
            set()
            if national
            else bodies.topic_words(phrase.role or phrase.head) - bodies.own_words(phrase.head)
        )
        if whole is not None and specific <= bodies.topic_words(whole):
            return whole
        if specific:
            return None
        noted = (self._so_called(phrase.head, at) or self._compounded(phrase.head, at)) if called else None
        if noted is not None:
            return noted
        fitting = [
            (place, name)
            for place, name in self._named_bodies()
            if at - 1500 < place < at
            and (phrase.head in name.lower().split() if called else bodies.fits(phrase.head, name))
            and not _PLACE_BEFORE.search(self.body, max(0, place - 32), place)
            and not _PLACE_BEHIND.match(self.body, place + len(name))
            and not _MODEL.match(self.body, place + len(name))
            and (called or not self._has_to_do_with(place + len(name), phrase.head))
        ]
        return self._foremost(fitting, at, bodies.is_corporate(phrase.head)) if fitting else None

    def _spoken_for_last(self, phrase: Phrase, at: int) -> str | None:
        """Name the firm whose spokesman or site was heard last ("according to Acme’s website", then "the company")."""
        last = self.recent[-1] if self.recent else None
        if last is None or not last.org or not phrase.definite or phrase.org or at - last.last > _HEARD:
            return None
        if last.cls != "spokesperson" and last.head not in word_set("sites"):
            return None
        fitting = bodies.is_corporate(phrase.head) and bodies.fits(phrase.head, last.org)
        return last.org if fitting and last.org[:1].isupper() else None

    def _has_to_do_with(self, end: int, head: str) -> bool:
        """Say whether the sentence of a name goes on with such a body beside it ("Lee has signed for the club")."""
        number = bisect_right(self._starts, end)
        stop = self._starts[number] if number < len(self._starts) else len(self.body)
        beside = self.body[end:stop].lower()
        return any(
            f"{before} {article} {head}" in beside
            for before in _BESIDE
            for article in ("the", "a", "an", "his", "her")
        )

    def _compounded(self, head: str, at: int) -> str | None:
        """Find the last name before that is written as one word with the noun ("the Stadtmuseum", then "the museum")."""
        if len(head) < _COMPOUND or f"{head} " not in self.body[:at]:
            return None
        pattern = re.compile(rf"\b[A-Z][a-zà-ÿ]{{2,16}}{re.escape(head)}\b")
        names = (match.group() for match in pattern.finditer(self.body, max(0, at - 4_000), at))
        found = [name for name in names if role_of(name) is None]
        return found[-1] if found else None

    def _foremost(self, fitting: list[tuple[int, str]], at: int, corporate: bool) -> str:
        """Choose the body that leads the sentence, else the one most often named; of two firms the one that led the sentence before, else the later."""
        start = self._starts[max(0, bisect_right(self._starts, at) - 1)] if self._starts else 0
        closing = self.body.rfind("” ", start, at)
        opening = closing + 2 if closing >= 0 else start
        for place, name in fitting:
            if 0 <= place - opening <= _ARTICLE and (" " in name or place - opening > 1):
                return name
        counts = Counter(name for _, name in fitting)
        before = self._starts[max(0, bisect_right(self._starts, start) - 2)] if self._starts else 0
        led = {
            name
            for place, name in fitting
            if corporate and before < start and 0 <= place - before <= _ARTICLE
        }
        return max(fitting, key=lambda item: (counts[item[1]], item[1] in led, item[0]))[1]

    def _named_bodies(self) -> list[tuple[int, str]]:
        """Give the names that can be bodies', with their places."""
        if self._bodies is None:
            people = {word for person in self.speakers for word in person.words}
            dated = DATELINE.match(self.body)
            start = len(dated.group().partition("(")[0]) if dated else 0
            self._bodies = [found for found in body_names.bodies(self.body, people) if found[0] >= start]
        return self._bodies

    def _so_called(self, head: str, at: int) -> str | None:
        """Find the name beside which the noun stood ("rating agency Corvus", "its landlord, Brix Estates")."""
        near = self.body[max(0, at - 4_000) : at]
        if not head.replace(" ", "").isalpha() or not _by_name(near, head):
            return None
        found = [match[1] or match[2] or match[3] for match in _beside(head).finditer(near)]
        named = [
            name
            for name in found
            if name.lower() not in body_names.CALENDAR
            and not self._is_person(tuple(name.split()), parse(name))
        ]
        return named[-1] if named else None

    def _so_described(self, phrase: Phrase, at: int) -> Phrase | None:
        """Find the fuller description that a bare noun takes up ("Lomar's statistics office", then "the office")."""
        if phrase.org or phrase.role != phrase.head or not phrase.head.isalpha():
            return None
        near = self.body[max(0, at - 1_500) : at]
        if f" {phrase.head}" not in near:
            return None
        found = [
            match.group()
            for match in _fuller(phrase.head).finditer(near)
            if not any(word in function_words() or word in forms() for word in match.group().split()[1:-1])
            and not near.endswith((" a ", " an "), 0, match.start())
        ]
        fuller = parse(found[-1]) if found else None
        return fuller if fuller is not None and fuller.kind is Kind.BODY and not fuller.plural else None

    def _of_name(self, head: str, at: int) -> str | None:
        """Find the last full name before of a ministry or the like ("the Ministry of Health")."""
        noun = head.capitalize()
        near = self.body[max(0, at - 4_000) : at]
        if not head.isalpha() or not (f"{noun} of " in near or f"{noun} for " in near):
            return None
        pattern = re.compile(
            rf"\b((?:(?!The |An? |In |At |On |But )[A-Z][\w’-]{{1,30}} ){{0,3}}{noun}{_OF_NAME})"
        )
        found = [match.group(1) for match in pattern.finditer(self.body, max(0, at - 4_000), at)]
        return found[-1] if found else None

    def _medium_before(self, phrase: Phrase, at: int) -> Phrase | None:
        """Find the outlet or channel that "the channel" takes up: the last that was called so."""
        if not phrase.head.isalpha():
            return None
        called = re.compile(
            rf"\b((?:[\w-]+ )?{phrase.head}) [“\"‘]?([A-Z][\w.’&-]*(?: [A-Z0-9][\w.’&-]*){{0,3}})"
        )
        last = next(iter([*called.finditer(self.body, max(0, at - 4_000), at)][::-1]), None)
        return parse(f"the {last.group(1)} {last.group(2)}") if last else None

    def _among_channels(self, phrase: Phrase, at: int) -> bool:
        """Say whether a channel is one of a platform, by where it stands or by those of which the text spoke before."""
        if phrase.head != "channel":
            return False
        near = _ON_PLATFORM.match(self.body, at + len(phrase.text)) is not None
        return near or (phrase.name is not None and self.body.rfind("Telegram channel", 0, at) >= 0)

    def _in_full(self, phrase: Phrase) -> Phrase:
        """Give a body the full name for which the text has introduced a short one."""
        called = phrase.name or (
            phrase.head if phrase.definite and phrase.role and phrase.role.istitle() else ""
        )
        full = self._short.get(called)
        return phrase if full is None else phrase._replace(name=full)

    def _body(self, phrase: Phrase, at: int) -> Speaker:
        phrase = self._in_full(phrase) if self._short else phrase
        known = [s for s in self.organisations if s.kind in _THINGS]
        if phrase.name is None:
            known = [s for s in known if s.first <= at]
        known.sort(key=lambda s: s.last)
        match = bodies.match(phrase, known, sure=True)
        named = self._mentioned_body(phrase, at, called=True) if match is None else None
        if match is None and named is None:
            named = self._spoken_for_last(phrase, at)
            match = bodies.match(phrase, known) if named is None else None
            named = named or (self._mentioned_body(phrase, at) if match is None else None)
        if named is not None:
            phrase = phrase._replace(name=named)
            match = bodies.match(phrase, known)
        if match is None:
            phrase = self._called_before(phrase, at)
            match = self._new_body(phrase, at)
        bodies.learn(match, phrase)
        return match

    def _called_before(self, phrase: Phrase, at: int) -> Phrase:
        """Give a bare noun the fuller words that it takes up, if the text has any."""
        if phrase.name is not None or not phrase.definite:
            return phrase
        if phrase.kind is Kind.BODY:
            return self._so_described(phrase, at) or phrase
        return (self._medium_before(phrase, at) or phrase) if phrase.kind is Kind.OUTLET else phrase

    def _new_body(self, phrase: Phrase, at: int) -> Speaker:
        """Take a body, outlet or channel in of which the text has not spoken before."""
        kind: Kind = Kind.BODY if phrase.kind in (Kind.NONE, Kind.PERSON) else phrase.kind
        name = phrase.name
        if name and " " not in name and kind is Kind.BODY:
            name = self._evidence.longer_body(name) or name
        unknown = kind is Kind.BODY or (kind is Kind.OUTLET and phrase.role is None)
        medium = None
        if name and unknown and outlet_info(name) is None:
            medium = self._evidence.called_medium(name)
        if medium is not None:
            kind = KIND_OF[medium[0]]
        elif kind is Kind.OUTLET and self._among_channels(phrase, at):
            kind = Kind.SOCIAL
        elif name and kind in _MISTAKEN and self._evidence.shows_medium(name, _is_agency(phrase)):
            kind = Kind.OUTLET
        body = Speaker(kind, name=name, role=medium[1] if medium else None, first=at)
        self.organisations.append(body)
        return body


def _by_name(text: str, head: str) -> bool:
    """Take a cheap look for a name right beside a noun before an expression is made for it."""
    low = text.lower()
    at = low.find(head)
    if len(low) != len(text):
        return at >= 0
    while at >= 0:
        behind = at + len(head)
        if _NAME_BEHIND.match(text, behind) or _NAME_BEFORE.search(text, max(0, at - _APPOSED), at):
            return True
        at = low.find(head, behind)
    return False


_NAME_BEHIND = re.compile(r",? [A-Z]")
_NAME_BEFORE = re.compile(r", (?:an?|the|its) (?:[\w-]+ ){0,3}$")
_APPOSED = 200
"""How far before a noun the name stands at the most that it describes."""


@lru_cache(maxsize=256)
def _beside(head: str) -> re.Pattern[str]:
    """Build the pattern of a name with a noun for bodies before or behind it."""
    noun, name = rf"(?i:{head})", r"([A-Z][\w’&-]*(?: [A-Z][\w’&-]*){0,3})"
    return re.compile(
        rf"\b{noun} (?!Of|The){name}|\b(?:[Tt]he|its|their|his|her) (?:[a-z-]+ ){{0,2}}{noun}, {name}(?=[,.])|"
        rf"{name}, (?:an?|the|its) (?:[\w-]+ ){{0,3}}{noun}\b(?! [A-Z])"
    )


@lru_cache(maxsize=256)
def _fuller(head: str) -> re.Pattern[str]:
    """Build the pattern of a description that ends in a noun and says which body it is."""
    return re.compile(
        rf"(?:\b[Tt]he (?:[A-Z][\w-]* )?(?=[a-z-]+ {head}\b)|\b[A-Z][\w-]+(?:[’']s)? (?<!The )(?<!An )(?<!In ))(?:[a-z-]{{3,}} ){{0,2}}{head}\b"
    )


_HEARD = 600
"""How far back it may be that one was heard who spoke for a firm."""
_ARTICLE = 4
"""Characters of the article before a name that leads a sentence."""
_COMPOUND = 5
"""Letters of a noun at the least that ends a name written as one word."""
_BESIDE = (
    "with",
    "for",
    "from",
    "to",
    "by",
    "against",
    "of",
    "at",
    "joined",
    "left",
    "sold",
    "bought",
    "sued",
    "told",
    "founded",
    "ran",
    "runs",
)
"""What stands between a name and a body that is another one."""
