"""Where an attribution stands: from tokens to the characters of its sentence, and from there to those of the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from credscore.extract.grammar.line import Line
from credscore.extract.grammar.relation import Range, Relation
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution, Span


class Reading(NamedTuple):
    """An attribution with offsets counted from the start of its sentence."""

    attribution: Attribution
    quoted: tuple[bool, ...] = ()
    """For each part of the content, whether it holds a quotation, which may go on outside the sentence."""
    reach: int = 0


def placed(reading: Reading, offset: int, quotes: Sequence[Quote]) -> Attribution:
    """Count offsets from the start of the body; a quotation is attributed whole, also beyond its sentence."""
    read = reading.attribution
    content = _moved(read.content, offset)
    if True in reading.quoted:
        content = tuple(
            [
                _whole_quote(span, quotes) if quoted else span
                for span, quoted in zip(content, reading.quoted, strict=True)
            ]
        )
    return Attribution(
        _moved(read.sources, offset),
        Span(read.cue.start + offset, read.cue.end + offset) if read.cue is not None else None,
        content,
        read.form,
        read.lemma,
        read.stance,
        read.act,
        _moved(read.relays, offset),
        read.confidence,
        read.kind,
        _moved((read.meant,), offset)[0] if read.meant is not None else None,
    )


def _moved(spans: tuple[Span, ...], offset: int) -> tuple[Span, ...]:
    return tuple([Span(start + offset, end + offset) for start, end in spans])


def in_characters(line: Line, relation: Relation) -> Reading:
    """Count a relation in characters instead of tokens."""
    parts = [
        (span, "Q" in line.tags[part[0] : part[1]])
        for part in sorted(relation.content)
        if (span := _span(line, part))
    ]
    attribution = Attribution(
        _spans(line, relation.sources),
        _span(line, relation.cue),
        tuple([span for span, _ in parts]),
        relation.form,
        relation.lemma,
        relation.stance,
        relation.act,
        _spans(line, relation.relays),
        relation.confidence,
        relation.kind,
        _span(line, relation.meant) if relation.meant is not None else None,
    )
    return Reading(attribution, tuple([quoted for _, quoted in parts]), relation.reach)


def _whole_quote(span: Span, quotes: Sequence[Quote]) -> Span:
    """Stretch a content to the whole of a quotation that began sentences before or ends sentences on."""
    start, end = span
    for quote in quotes:
        if quote.start < end and start < quote.end:
            start, end = min(start, quote.start), max(end, quote.end)
    return Span(start, end)


def _spans(line: Line, parts: list[Range]) -> tuple[Span, ...]:
    return tuple([span for part in parts if (span := _span(line, part))])


def _span(line: Line, part: Range) -> Span | None:
    """Turn a token range into offsets, without marks at its edges."""
    tags = line.tags
    first, last = part[0], min(part[1], len(tags)) - 1
    while first <= last and tags[first] in ",;:-.":
        first += 1
    while last >= first and tags[last] in ",;:-.":
        last -= 1
    if last < first:
        return None if part[1] - part[0] != 1 else Span(line.starts[part[0]], line.ends[part[0]])
    return Span(line.starts[first], line.ends[last])
