"""What the readers of one document's statements share: its places, its people, and who passes all of it on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from credscore.extract import chains, releases
from credscore.extract.clean import body_sentences
from credscore.extract.document import Document
from credscore.extract.grammar.datelines import is_city, is_place
from credscore.extract.kinds import Kind
from credscore.extract.parsing import Parser
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.quotes import Quote
from credscore.extract.speakers import Cast
from credscore.extract.turns import NO_SPEAKERS, Turn, interviewed
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives


class Scene:
    """A document with its cast, and the relays that stand outside its sentences."""

    def __init__(self, document: Document, parser: Parser | None = None) -> None:
        self.document = document
        self.body = document.body
        self.sentences = document.sentences
        self.cast = Cast(document, parser)
        self.flags = body_sentences(document)
        self.starts = [sentence.start for sentence in document.sentences]
        self.labels = _labels(document)
        self.blocks = {number: label.relay for number, label in self.labels.items() if label.relay}
        self.title_relay = chains.title_relay(document.article)
        self.wire = chains.wire(document)
        self._reach = _title_reach(document, self.title_relay)
        for name in (self.wire, self.title_relay):
            if name is not None:
                self.cast.outlet(name)
        issuer = releases.issuer(document)
        self.issuer = self.cast.issuer(issuer) if issuer is not None else None
        """The body whose own text the article is."""
        before = document.paragraphs[min(document.turns)].start if document.turns else 0
        self._guest = interviewed(document.article.title, self.body[:before]) if document.turns else ""
        self._quote_ends = [quote.end for quote in document.quotes]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def quotes_from(self, offset: int) -> Iterator[Quote]:
        """Yield the quotations that end behind an offset."""
        for number in range(bisect_right(self._quote_ends, offset), len(self.document.quotes)):
            yield self.document.quotes[number]

    def turn(self, number: int) -> Turn | None:
        """Give the turn of a conversation in which a sentence stands."""
        return self.document.turns.get(self.sentences[number].paragraph)

    def heard(self, turn: Turn) -> Speaker | None:
        """Say whose turn it is: None for the outlet's own, and for somebody whom nothing names."""
        words = turn.words or self._guest
        if turn.ours or not words:
            return None
        speaker = self.cast.resolve(words, turn.start, turn.start)
        if speaker is not None:
            speaker.ours = speaker.ours or speaker.cls == "journalist"
            speaker.public = speaker.public or not speaker.cls
        return speaker

    def outer(self, number: int) -> list[str | None]:
        """Relays that stand outside a sentence: block label, title, wire."""
        paragraph = self.sentences[number].paragraph
        return [
            self.blocks.get(paragraph),
            self.title_relay if paragraph <= self._reach else None,
            self.wire,
        ]


def _title_reach(document: Document, relay: str | None) -> int:
    """Give the last paragraph that retells the outlet of the title: where the body names it again, not beyond."""
    every = len(document.paragraphs)
    if relay is None:
        return every
    names = re.compile(
        rf"{re.escape(relay.split()[-1])}|\b[Tt]he (?:{alternatives(word_set('paper_words'))})\b"
    )
    naming = [
        number
        for number, paragraph in enumerate(document.paragraphs)
        if paragraph.kind == "text" and names.search(document.body, paragraph.start, paragraph.end)
    ]
    return naming[-1] if len(naming) > 1 else every


class _Label(NamedTuple):
    """A line "Name:" above paragraphs: the name under which it passes them on, its words and their place."""

    relay: str | None
    words: str
    start: int

    @property
    def speaks(self) -> bool:
        """Whether what stands below are its own words, rather than what it reports."""
        phrase = parse(self.words)
        return phrase.kind in _SPEAKING or (phrase.kind is Kind.PERSON and phrase.role is not None)


_SPEAKING = frozenset({Kind.SOCIAL, Kind.ROLE})
_BESIDE = frozenset(("our", "the", "final", "a"))
"""Words before a heading that no one is ("Our verdict:")."""


def _dateline(document: Document) -> int:
    """Give the paragraph above the report in which a city stands alone ("Lucknow:"), or -1."""
    kinds = [paragraph.kind for paragraph in document.paragraphs]
    at = kinds.index("label") if kinds.count("label") == 1 else -1
    if at < 0 or not {"text", "bullet"}.isdisjoint(kinds[:at]) or at + 1 == len(kinds):
        return -1
    place, report = document.paragraphs[at : at + 2]
    words = document.body[place.start : place.end].rstrip(" :")
    told = document.body[report.start : report.end]
    return at if is_place(words) or is_city(words, told, told=True) else -1


def _labels(document: Document) -> dict[int, _Label]:
    """Map paragraphs to the line "Name:" above them; a post ends with its lines, a report goes on to the next heading."""
    labels: dict[int, _Label] = {}
    current: _Label | None = None
    dateline = _dateline(document)
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "label":
            words = document.body[paragraph.start : paragraph.end].rstrip(" :")
            if number == dateline or NO_SPEAKERS.issuperset(set(words.lower().split()) - _BESIDE):
                current = None
                continue
            current = _Label(chains.outlet_name(words) or chains.relay_name(words), words, paragraph.start)
        elif paragraph.kind in ("heading", "bullet"):
            current = None
        elif current is not None:
            before = document.paragraphs[number - 1]
            apart = document.body.count("\n", before.end, paragraph.start) > 1
            if before.kind != "label" and apart and current.speaks:
                current = None
                continue
            labels[number] = current
    return labels
