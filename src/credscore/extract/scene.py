"""What the readers of one document's statements share: its places, its people, and who passes all of it on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from credscore import lexicon
from credscore.extract import chains
from credscore.extract.clean import body_sentences
from credscore.extract.document import Document
from credscore.extract.parsing import Parser
from credscore.extract.quotes import Quote
from credscore.extract.speakers import Cast

_SETS = lexicon.word_sets("word_sets")


class Scene:
    """A document with its cast, and the relays that stand outside its sentences."""

    def __init__(self, document: Document, parser: Parser | None = None) -> None:
        self.document = document
        self.body = document.body
        self.sentences = document.sentences
        self.cast = Cast(document, parser)
        self.flags = body_sentences(document)
        self.starts = [sentence.start for sentence in document.sentences]
        self.blocks = _blocks(document)
        self.title_relay = chains.title_relay(document.article)
        self.wire = chains.wire(document)
        self._reach = _title_reach(document, self.title_relay)
        for name in (self.wire, self.title_relay):
            if name is not None:
                self.cast.outlet(name)
        self._quote_ends = [quote.end for quote in document.quotes]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def quotes_from(self, offset: int) -> Iterator[Quote]:
        """Yield the quotations that end behind an offset."""
        for number in range(bisect_right(self._quote_ends, offset), len(self.document.quotes)):
            yield self.document.quotes[number]

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
        rf"{re.escape(relay.split()[-1])}|\b[Tt]he (?:{'|'.join(sorted(_SETS['paper_words']))})\b"
    )
    naming = [
        number
        for number, paragraph in enumerate(document.paragraphs)
        if paragraph.kind == "text" and names.search(document.body, paragraph.start, paragraph.end)
    ]
    return naming[-1] if len(naming) > 1 else every


def _blocks(document: Document) -> dict[int, str]:
    """Map paragraphs to the outlet that a line "Name:" above them gives as their source."""
    blocks: dict[int, str] = {}
    current: str | None = None
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "label":
            label = document.body[paragraph.start : paragraph.end].rstrip(" :")
            current = chains.outlet_name(label) or chains.relay_name(label)
        elif paragraph.kind in ("heading", "bullet"):
            current = None
        elif current is not None:
            blocks[number] = current
    return blocks
