"""Sentences through the constructions, each carried over a whole batch before the next begins.

A construction runs over sixty sentences in four fifths of the time that it takes between the
others, since its code and its tables stay in the processor's caches.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

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
from credscore.extract.grammar.clipping import clip
from credscore.extract.grammar.cues import forms
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.nesting import nest, settle, unlooped
from credscore.extract.grammar.placing import Reading, in_characters
from credscore.extract.grammar.relation import Relation
from credscore.extract.grammar.speech_nouns import nouns
from credscore.extract.grammar.tokens import Quoted, tokenize
from credscore.extract.grammar.told_so import resourced
from credscore.extract.grammar.weeding import told
from credscore.extract.remembered import SENTENCES
from credscore.normalize.clauses import bag

_COMMON = frozenset(("in", "as", "words", "it"))
"""Words too common to tell a sentence worth reading; each needs another one with it."""


@lru_cache(maxsize=4)
def attributing(language: str = "en") -> frozenset[str]:
    """Give every word without which a sentence holds no attribution but a quotation, a label or a correction."""
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
    return attributing(language) | corrections.SIGNALS


Text = tuple[str, Quoted, bool]
"""A sentence, its quotations, and whether it is a heading."""


class _Sheet:
    """A sentence on its way through the constructions.

    Attributes
    ----------
    text : str
    heading : bool
    line : Line
    found : list of Relation
    read : list
        Takes up the tuple of readings once they are settled.
    """

    __slots__ = ("found", "heading", "line", "read", "text")

    def __init__(self, text: str, heading: bool, line: Line, read: list[tuple[Reading, ...]]) -> None:
        self.text = text
        self.heading = heading
        self.line = line
        self.read = read
        self.found: list[Relation] = []


@lru_cache(maxsize=SENTENCES)
def _remembered(text: str, quoted: Quoted, heading: bool, nested: bool) -> list[tuple[Reading, ...]]:
    """Give the place in which the readings of a sentence are kept, empty at first; reprints are read once."""
    return []


def readings(texts: Iterable[Text], nested: bool) -> list[tuple[Reading, ...]]:
    """Read sentences, each by itself.

    Parameters
    ----------
    texts : iterable of Text
    nested : bool
        Whether to look inside what is attributed.

    Returns
    -------
    list of tuple of Reading
        One a sentence.
    """
    kept = [(text, _remembered(*text, nested)) for text in texts]
    fresh = [(text, read) for text, read in kept if not read and not _is_seen(*text[:2], read)]
    sheets = [_Sheet(text, heading, tokenize(text, quoted), read) for (text, quoted, heading), read in fresh]
    _settle(_related([sheet for sheet in sheets if not _is_settled(sheet, nested)], nested), nested)
    return [read[0] for _, read in kept]


def _is_seen(text: str, quoted: Quoted, read: list[tuple[Reading, ...]]) -> bool:
    """Settle a sentence that no construction can read by its words, and a correction."""
    words = bag(text)
    plain = not quoted and ":" not in text
    if plain and _signals().isdisjoint(words):
        read.append(())
    elif not corrections.SIGNALS.isdisjoint(words):
        correction = corrections.read(text)
        if correction is not None:
            read.append((Reading(correction),))
        elif plain and attributing().isdisjoint(words):
            read.append(())
    return bool(read)


def _is_settled(sheet: _Sheet, nested: bool) -> bool:
    """Settle a sentence that is a mere quotation, or that says whose the one before it was."""
    line = sheet.line
    if line.tags.strip(".,") == "Q":
        sheet.read.append(())
        return True
    pointing = backward.read(line) if nested else None
    if pointing is not None:
        sheet.read.append((in_characters(line, pointing),))
    return pointing is not None


def _related(sheets: list[_Sheet], nested: bool) -> list[_Sheet]:
    """Run every construction over the sentences."""
    for sheet in sheets:
        sheet.found = labels.relations(sheet.line, sheet.heading)
    for construction in (according, records, clefts, hedged, amounts):
        for sheet in sheets:
            sheet.found += construction.relations(sheet.line)
    for sheet in sheets:
        _hinted(sheet.line, sheet.found)
    for sheet in sheets:
        sheet.found += predicates.relations(sheet.line, sheet.found)
    for sheet in sheets:
        sheet.found += adjectives.relations(sheet.line, sheet.found)
    for sheet in sheets:
        sheet.found += nominal.relations(sheet.line)
    for sheet in sheets:
        _untold(sheet.line, sheet.found)
    for sheet in sheets if nested else ():
        sheet.found = contested.read(sheet.text, sheet.line, sheet.found)
    for sheet in sheets:
        sheet.found = _cut(sheet.line, sheet.found)
    return sheets


def _hinted(line: Line, found: list[Relation]) -> None:
    """Add what the constructions find that a word of theirs gives away."""
    if not hearings.SIGNALS.isdisjoint(line.present) and not found:
        found += hearings.relations(line)
    if "what" in line.present or "how" in line.present:
        found += backward.aside(line)
    if not alike.SIGNALS.isdisjoint(line.present):
        found += alike.relations(line)


def _untold(line: Line, found: list[Relation]) -> None:
    """Add what is said without a cue of the lexicon."""
    found += [relation for relation in manner.relations(line) if not _told(relation, found)]
    if not found:
        found += labels.opened(line)


def _cut(line: Line, found: list[Relation]) -> list[Relation]:
    """Take out of what was found what lies in asides, behind the last word or in one another."""
    asides = disputed.relations(line)
    disputed.cut(found, asides)
    if ":" in line.tags:
        labels.cut(found)
    return settle([relation for relation in (*asides, *found) if _within(line, relation)])


def _settle(sheets: list[_Sheet], nested: bool) -> None:
    """Weed and nest what was found, and keep it by its characters."""
    told_in = []
    for sheet in sheets:
        if not sheet.found or (sheet.line.tags[:1] in ("d", "E", "M") and sheet.text.endswith("?")):
            sheet.read.append(())
        else:
            told_in.append(sheet)
    for sheet in told_in if nested else ():
        sheet.found = told(sheet.line, sheet.found)
        references.link(sheet.line, sheet.found)
    for sheet in told_in:
        clip(sheet.line, sheet.found)
        unlooped(sheet.found)
    for sheet in told_in:
        denials.mark(sheet.text, sheet.line, sheet.found)
        if ":Q" in sheet.line.tags:
            sheet.found = denials.answered(sheet.line, sheet.found)
    for sheet in told_in:
        line, found = sheet.line, sheet.found
        sheet.found = nest(line, resourced(line, found)) if nested else _outer(found)
    for sheet in told_in:
        sheet.read.append(tuple([in_characters(sheet.line, relation) for relation in sheet.found]))


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
