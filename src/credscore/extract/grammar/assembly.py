"""From sentences to attributions: have them read, give offsets back, look beyond each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from credscore.extract.document import Document, Sentence
from credscore.extract.grammar.across import beyond, open_quotes, passed_on
from credscore.extract.grammar.constructions import Text, attributing, readings
from credscore.extract.grammar.datelines import is_city, is_place
from credscore.extract.grammar.placing import Reading, placed
from credscore.extract.grammar.tokens import is_scare
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution
from credscore.normalize.clauses import bag
from credscore.normalize.sentences import DATELINE


def attributions(document: Document) -> list[Attribution]:
    """Find who says what.

    Parameters
    ----------
    document : Document

    Returns
    -------
    list of Attribution
        In text order, chains resolved: the innermost agent is the source, those who
        pass it on are the relays.
    """
    return _read(document, nested=True)


def outermost(document: Document) -> list[Attribution]:
    """Find attributions without looking inside what is attributed.

    Of "A said that B had reported P" this gives A alone, as corpora with one label a
    word do.
    """
    return _read(document, nested=False)


def _read(document: Document, nested: bool) -> list[Attribution]:
    found: list[Attribution] = []
    last: Attribution | None = None
    opening = _opening(document)
    pairs = list(_with_quotes(document))
    for first in range(0, len(pairs), _AT_ONCE):
        batch = pairs[first : first + _AT_ONCE]
        texts = [_text(document, number, quotes, number in (0, opening)) for number, _, quotes in batch]
        for (number, sentence, quotes), read in zip(batch, readings(texts, nested), strict=True):
            fresh = _placed(document, number, quotes, read)
            if nested and quotes and found:
                fresh = passed_on(found, fresh, sentence)
            if quotes and last is not None:
                fresh.extend(open_quotes(document, sentence, quotes, fresh, last, number))
            found.extend(fresh)
            for attribution in fresh:
                if attribution.sources and attribution.kind in ("speech", "document"):
                    last = attribution
    return found


_AT_ONCE = 64
"""Sentences that go through the constructions together."""


def _opening(document: Document) -> int:
    """Give the first sentence below the headings and the byline, which a dateline can open."""
    return next((paragraph.first for paragraph in document.paragraphs if paragraph.kind == "text"), 0)


def _with_quotes(document: Document) -> Iterator[tuple[int, Sentence, list[Quote]]]:
    """Pair each sentence with the quotations that overlap it."""
    quotes = document.quotes
    at = 0
    for number, sentence in enumerate(document.sentences):
        while at < len(quotes) and quotes[at].end <= sentence.start:
            at += 1
        stop = at
        while stop < len(quotes) and quotes[stop].start < sentence.end:
            stop += 1
        yield number, sentence, quotes[at:stop]


def _text(document: Document, number: int, quotes: Sequence[Quote], opens: bool) -> Text:
    """Give a sentence with its quotations, a dateline blanked."""
    start, end, paragraph, text = document.sentences[number]
    quoted = tuple(
        [
            (max(quote.start, start) - start, min(quote.end, end) - start, is_scare(document.body, quote))
            for quote in quotes
        ]
    )
    heading = document.paragraphs[paragraph].kind == "heading"
    place, _, report = text.partition(": ") if opens else ("", "", "")
    if place and (is_place(place) or is_city(place, report, not attributing().isdisjoint(bag(report)))):
        text = text.replace(f"{place}:", " " * (len(place) + 1), 1)
    dated = DATELINE.match(text) if opens else None
    if dated is not None and (text.startswith("According", dated.end()) or dated[0].endswith(") ")):
        text = f"{' ' * dated.end()}{text[dated.end() :]}"
    return text, quoted, heading


def _placed(
    document: Document, number: int, quotes: Sequence[Quote], read: Sequence[Reading]
) -> list[Attribution]:
    """Give what was read in a sentence its place in the body."""
    made = []
    for reading in read:
        attribution = placed(reading, document.sentences[number].start, quotes)
        if reading.reach:
            attribution = attribution._replace(content=beyond(document, number, reading.reach))
        if attribution.content:
            made.append(attribution)
    return made
