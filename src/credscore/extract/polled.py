"""What a poll found, told without naming it again: shares of the people it asked, and how they stand to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from credscore.extract import chains
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag, plain_words
from credscore.normalize.numbers import NUMBER_WORDS
from credscore.normalize.text import has_digit

_VIEWS, _STANDINGS, _CAST = (
    alternatives(word_set(name)) for name in ("poll_views", "poll_standings", "cast_ballots")
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:\d[\d.,]*|(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|[a-z]+teen))"
_PERCENT = rf"{_NUMBER}(?: ?%| per ?cent)"
_SHARE = (
    rf"(?:{_PERCENT}|{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}|(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)|half|"
    r"an? (?:[a-z]+ ){0,2}(?:majority|plurality|third|quarter|fifth))"
)
_ASKED = r"(?:respondents|those (?:polled|surveyed|questioned|interviewed)|(?:people|adults|voters) (?:polled|surveyed))"
_SHARED = re.compile(
    rf"\b(?:{_SHARE}(?: of (?!the votes?\b)[^,;:“”\"]{{2,60}}?| (?!of\b)(?:[\w’'-]+ ){{0,4}}?[\w’'-]+s(?: polled| surveyed)?)?|{_ASKED})"
    rf",? (?:(?!to\b)[\w’']+ ){{0,3}}?(?P<view>(?:{_VIEWS})\b|(?:would|will) (?:[a-z]+ )?(?:vote|choose|pick)\b|(?:hold|have|had|held) an? (?:[a-z]+ ){{0,3}}(?:view|opinion|impression)\b|"
    r"(?:is|are|was|were) (?:[a-z]+ )?(?:certain|undecided|unsure|satisfied|dissatisfied|likely|worried|concerned|confident)\b)",
    re.IGNORECASE,
)
"""A share of those asked, and what they hold ("two in three said", "58 percent of voters back")."""
_SHARES = NUMBER_WORDS | {
    "majority",
    "plurality",
    "respondents",
    "those",
    "people",
    "adults",
    "voters",
    "likely",
}
"""Words of which one stands in every sentence that tells a share without a digit, or who is likelier."""
_HELD = frozenset(plain_words(view)[0] for view in word_set("poll_views")) | {
    *("vote", "choose", "pick", "view", "opinion", "impression", "likely"),
    *("certain", "undecided", "unsure", "satisfied", "dissatisfied", "worried", "concerned", "confident"),
}
"""Words of which one stands in every sentence that tells what a share of people holds."""
_HELD_BY = re.compile(
    rf"\b(?:viewed|seen|regarded|liked|trusted|supported|opposed|favou?red|backed|disliked|considered)\b[^;:]{{0,90}}? by (?:[a-z]+ ){{0,3}}?{_SHARE}\b",
    re.IGNORECASE,
)
_INCLINED = re.compile(
    rf"\b[a-z]+s (?:are|were|appeared?|seem(?:ed)?) (?:[a-z]+ )?(?:more|less|most|least) likely to (?P<view>{_VIEWS}|vote)\b",
    re.IGNORECASE,
)
"""What people of one kind hold more often than others."""
_COMPARED = re.compile(rf"{_PERCENT}|\b{_NUMBER}(?:-| )(?:percentage[- ])?points?\b", re.IGNORECASE)
_FIGURED = ("%", "cent", "point")
"""One of these stands wherever shares are compared."""
_AGAINST = re.compile(rf"(?<!from ){_PERCENT} to {_NUMBER}\b", re.IGNORECASE)
"""How two stand with those asked ("73 percent to 63 percent")."""
_STANDING = re.compile(rf"\b(?:{_STANDINGS})\b", re.IGNORECASE)
_VOTED = re.compile(rf"\b(?:{_CAST})\b", re.IGNORECASE)
_POLL = re.compile(
    r"\b(?P<poll>(?:(?:[Aa]n?|[Tt]he|[Aa]nother|[Tt]hat|[Tt]his|[Oo]ne|[Ii]ts) (?:[\w’'./&-]+ ){0,7}?|(?<=[a-z] )(?:[A-Z][\w’./&-]+ ){1,4}(?:[a-z]+ )?)(?:[Pp]oll|[Ss]urvey)\b)"
    r"(?! (?:workers?|stations?|watchers?|tax|numbers?|vessel|ship|team|plane|of the (?:site|damage|area|wreck|seabed))\b)(?P<tail> (?:by|from|of|for) [^,;.:“”\"]{3,80}?(?=,|;|\.|:| (?:found|finds|show|shows|showed|conducted|released|published|taken|that|which|on|in)\b))?"
)
"""A poll as it is brought in or taken up."""
_NAMES = ("poll", "Poll", "urvey")
_REACH = 8
"""Sentences behind its last mention through which a poll is told on."""
_LEAD = 3
"""Sentences at the head of an article whose poll the whole article tells."""


class Polls:
    """The poll that an article tells of, sentence by sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._any = "poll" in scene.body.lower() or "survey" in scene.body.lower()
        self._mention: tuple[str, int, int] | None = None
        self._last = -1
        self._throughout = False

    def told(self, number: int, here: list[Statement]) -> list[Statement]:
        """Owe a sentence that tells shares of people asked to the poll that asked them.

        Parameters
        ----------
        number : int
            The sentence.
        here : list of Statement
            What it was read as.

        Returns
        -------
        list of Statement
        """
        if not self._any:
            return here
        text = self.scene.sentences[number].text
        self._note(number, text)
        if self._mention is None or not (self._throughout or number - self._last <= _REACH):
            return here
        if not any(map(str.isdigit, text)) and _WORDS.search(text) is None:
            return here
        views = _views(text)
        if not views or not all(
            _may_be_polled(one, views, self.scene.sentences[number].start) for one in here
        ):
            return here
        speaker = self._speaker()
        if speaker is None:
            return here
        self._last = number
        return [_found(self.scene, number, speaker)]

    def _note(self, number: int, text: str) -> None:
        if not any(map(text.__contains__, _NAMES)):
            return
        match = _POLL.search(text)
        if match is None:
            return
        start = self.scene.sentences[number].start
        self._mention = (match["poll"] + (match["tail"] or ""), start + match.start(), start)
        self._last = number
        self._throughout = self._throughout or number < _LEAD

    def _speaker(self) -> Speaker | None:
        assert self._mention is not None
        speaker = self.scene.cast.resolve(*self._mention)
        return speaker if speaker is not None and speaker.kind is Kind.DOCUMENT else None


_WORDS = re.compile(
    rf"\b(?:{_ASKED}|half|majority|plurality|thirds?|quarters?|per ?cent|in (?:five|four|three|ten)|likely to)\b",
    re.IGNORECASE,
)
"""What a sentence without a digit tells a share by."""


def holding(text: str) -> int | None:
    """Say where words that tell what a share of people holds come to what they hold; None where they tell no such thing.

    Examples
    --------
    >>> holding("Two in three say it could rain")
    13
    """
    return min((view.start for view in _holdings(text)), default=None)


def _holdings(text: str) -> list[Span]:
    words = bag(text)
    if _HELD.isdisjoint(words) or (_SHARES.isdisjoint(words) and not has_digit(text)):
        return []
    return [Span(*match.span("view")) for pattern in (_SHARED, _INCLINED) for match in pattern.finditer(text)]


def _views(text: str) -> list[Span]:
    """Find where a sentence tells what a share of people holds, or how somebody stands with them."""
    found = _holdings(text)
    if found:
        return found
    held = _HELD_BY.search(text)
    if held is not None:
        return [Span(*held.span())]
    compared = any(map(text.lower().__contains__, _FIGURED)) and _COMPARED.search(text) is not None
    stands = compared and _VOTED.search(text) is None
    standing = (_STANDING.search(text) or _AGAINST.search(text)) if stands else None
    return [Span(*standing.span())] if standing is not None else []


def _may_be_polled(one: Statement, views: Sequence[Span], start: int) -> bool:
    """Say whether a statement has nobody behind it but those who were asked."""
    speaker, cue = one.speaker, one.cue
    if speaker is None or (one.form in (Form.CARRIED, Form.LABEL) and speaker.kind is Kind.OUTLET):
        return True
    if speaker.kind is Kind.ROLE and speaker.plural and speaker.cls in _ANYBODY:
        return True
    if speaker.kind is Kind.DOCUMENT:
        return one.expressive  # "they", of those asked
    return cue is not None and any(
        view.start < cue.end - start and cue.start - start < view.end for view in views
    )


_ANYBODY = frozenset({"", "ordinary", "witness"})


def _found(scene: Scene, number: int, speaker: Speaker) -> Statement:
    sentence = scene.sentences[number]
    return Statement(
        number, (Span(sentence.start, sentence.end),), speaker, Form.ACCORDING, "according to", "document",
        relays=chains.chain(*scene.outer(number)), confidence=0.6,
    )  # fmt: skip
