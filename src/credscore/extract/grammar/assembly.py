"""From sentences to attributions: run the constructions, settle overlaps, give offsets back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from credscore.extract.document import Document, Sentence
from credscore.extract.grammar import (
    according,
    adjectives,
    alike,
    amounts,
    backward,
    clefts,
    contested,
    corrections,
    denials,
    disputed,
    hearings,
    hedged,
    labels,
    manner,
    nominal,
    predicates,
    records,
    references,
    studies,
)
from credscore.extract.grammar.across import beyond, open_quotes, passed_on
from credscore.extract.grammar.clipping import clip
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.datelines import is_city, is_place
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.nesting import nest, settle, unlooped
from credscore.extract.grammar.placing import Reading, in_characters, placed
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.grammar.tokens import Quoted, is_scare, tokenize
from credscore.extract.grammar.told_so import resourced
from credscore.extract.grammar.weeding import told
from credscore.extract.quotes import Quote
from credscore.extract.remembered import SENTENCES
from credscore.extract.spans import Attribution
from credscore.normalize.clauses import bag
from credscore.normalize.sentences import DATELINE

_COMMON = frozenset(("in", "as", "words", "it"))
"""Words too common to tell a sentence worth reading; each needs another one with it."""


@lru_cache(maxsize=4)
def _attributing(language: str = "en") -> frozenset[str]:
    """Every word without which a sentence holds no attribution but a quotation, a label or a correction."""
    return frozenset(
        {
            *forms(language),
            *nouns(language),
            *adjectives.adjectives(language),
            *according.SIGNALS - _COMMON,
            *studies.STUDIES,
            *records.HOLDING,
            *records.IMAGES,
            *amounts.GIVING,
            *amounts.COUNTING,
            *amounts.OWN_FIGURES,
            *hedged.SIGNALS - _COMMON,
            "dated",
        }
    )


@lru_cache(maxsize=4)
def _signals(language: str = "en") -> frozenset[str]:
    """Every word without which a sentence holds nothing but a quotation or a label."""
    return _attributing(language) | corrections.SIGNALS


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
    for number, sentence, quotes in _with_quotes(document):
        fresh = _sentence(document, number, quotes, nested, opens=number in (0, opening))
        if nested and quotes and found:
            fresh = passed_on(found, fresh, sentence)
        if quotes and last is not None:
            fresh.extend(open_quotes(document, sentence, quotes, fresh, last, number))
        found.extend(fresh)
        for attribution in fresh:
            if attribution.sources and attribution.kind in ("speech", "document"):
                last = attribution
    return found


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


def _sentence(
    document: Document, number: int, quotes: Sequence[Quote], nested: bool, opens: bool
) -> list[Attribution]:
    sentence = document.sentences[number]
    start, end, paragraph, text = sentence
    quoted = tuple(
        [
            (max(quote.start, start) - start, min(quote.end, end) - start, is_scare(document.body, quote))
            for quote in quotes
        ]
    )
    heading = document.paragraphs[paragraph].kind == "heading"
    place, _, report = text.partition(": ") if opens else ("", "", "")
    if place and (is_place(place) or is_city(place, report, not _attributing().isdisjoint(bag(report)))):
        text = text.replace(f"{place}:", " " * (len(place) + 1), 1)
    dated = DATELINE.match(text) if opens else None
    if dated is not None and (text.startswith("According", dated.end()) or dated[0].endswith(") ")):
        text = f"{' ' * dated.end()}{text[dated.end() :]}"
    made = []
    for reading in _readings(text, quoted, heading, nested):
        attribution = placed(reading, start, quotes)
        if reading.reach:
            attribution = attribution._replace(content=beyond(document, number, reading.reach))
        if attribution.content:
            made.append(attribution)
    return made


@lru_cache(maxsize=SENTENCES)
def _readings(text: str, quoted: Quoted, heading: bool, nested: bool) -> tuple[Reading, ...]:
    """Read one sentence by itself; reprints are read once."""
    words = bag(text)
    if not quoted and _signals().isdisjoint(words) and ":" not in text:
        return ()
    if not corrections.SIGNALS.isdisjoint(words):
        correction = corrections.read(text)
        if correction is not None:
            return (Reading(correction),)
        if not quoted and _attributing().isdisjoint(words) and ":" not in text:
            return ()
    line = tokenize(text, quoted)
    if line.tags.strip(".,") == "Q":
        return ()
    pointing = backward.read(line) if nested else None
    if pointing is not None:
        return (in_characters(line, pointing),)
    found = _relations(text, line, heading, nested)
    if not found or (line.tags[:1] in ("d", "E", "M") and text.endswith("?")):
        return ()
    if nested:
        found = told(line, found)
        references.link(line, found)
    clip(line, found)
    unlooped(found)
    denials.mark(text, line, found)
    if ":Q" in line.tags:
        found = denials.answered(line, found)
    found = nest(line, resourced(line, found)) if nested else _outer(found)
    return tuple(in_characters(line, relation) for relation in found)


def _relations(text: str, line: Line, heading: bool, nested: bool) -> list[Relation]:
    """Run every construction over one sentence."""
    found = [*labels.relations(line, heading), *according.relations(line)]
    found += records.relations(line)
    found += clefts.relations(line)
    found += hedged.relations(line)
    found += amounts.relations(line)
    if not hearings.SIGNALS.isdisjoint(line.words) and not found:
        found += hearings.relations(line)
    if "what" in line.words or "how" in line.words:
        found += backward.aside(line)
    if not alike.SIGNALS.isdisjoint(line.words):
        found += alike.relations(line)
    found += predicates.relations(line, found)
    found += adjectives.relations(line, found)
    found += nominal.relations(line)
    found += [relation for relation in manner.relations(line) if not _told(relation, found)]
    if not found:
        found += labels.opened(line)
    if nested:
        found = contested.read(text, line, found)
    asides = disputed.relations(line)
    disputed.cut(found, asides)
    if ":" in line.tags:
        labels.cut(found)
    return settle([relation for relation in (*asides, *found) if _within(line, relation)])


def _within(line: Line, relation: Relation) -> bool:
    """Leave out what would be attributed behind the last word; say whether anything is left."""
    size = len(line.tags)
    if any(part[0] >= size for part in relation.content):
        relation.content = [part for part in relation.content if part[0] < size]
        return bool(relation.content or relation.reach)
    return True


def _told(relation: Relation, found: list[Relation]) -> bool:
    """Say whether a quotation has a cue of the lexicon already."""
    first = relation.content[0]
    return any(part[0] <= first[0] < part[1] for other in found for part in other.content)


def _outer(found: list[Relation]) -> list[Relation]:
    """Keep the relations that lie in no other one's content."""
    return [
        relation
        for relation in found
        if not any(
            other is not relation
            and any(part[0] <= relation.cue[0] and relation.cue[1] <= part[1] for part in other.content)
            for other in found
        )
    ]
