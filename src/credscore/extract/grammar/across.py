"""Words said in another sentence than the one that names their speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from credscore.extract.document import Document, Sentence
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution, Form, Span


def beyond(document: Document, number: int, reach: int) -> tuple[Span, ...]:
    """Give the words said in the sentence before or behind the one that names the speaker."""
    sentences, quotes = document.sentences, document.quotes
    other = number + (1 if reach > 0 else -1)
    if not 0 <= other < len(sentences):
        return ()
    sentence = sentences[other]
    if abs(sentence.paragraph - sentences[number].paragraph) > 1:
        return ()
    if reach == _WHOLE:
        start = max(0, number - _BACK)
        while sentences[start].paragraph != sentence.paragraph:
            start += 1
        return (Span(sentences[start].start, sentence.end),)
    if reach < -1:
        return (Span(sentence.start, sentence.end),)
    at = bisect_right(quotes, sentence.end, key=lambda quote: quote.start) - 1
    quote = quotes[at] if at >= 0 else None
    touches = quote is not None and quote.start < sentence.end and sentence.start < quote.end
    if reach < 0:
        if quote is None or not touches or sentences[number].start - quote.end > 3:
            return ()
        return (Span(quote.start, quote.end),)
    first = next((q for q in quotes[max(0, at - 4) : at + 1] if q.start <= sentence.start + 2 < q.end), None)
    return (Span(first.start, first.end),) if first else (Span(sentence.start, sentence.end),)


def open_quotes(
    document: Document,
    sentence: Sentence,
    quotes: Sequence[Quote],
    fresh: Sequence[Attribution],
    last: Attribution,
    number: int,
) -> list[Attribution]:
    """Give a quotation without a cue to the source before it, within one run of quoted text."""
    found: list[Attribution] = []
    for quote in quotes:
        if quote.start < sentence.start:
            continue
        words = document.body[quote.inner_start : min(quote.inner_end, quote.inner_start + 200)].split()
        whole = quote.start <= sentence.start and quote.end >= sentence.end - 1
        if (len(words) < 4 and not whole) or (len(words) < 9 and _is_title(words)):
            continue
        if any(quote.start < part.end and part.start < quote.end for a in fresh for part in a.content):
            continue
        speaker = next((a for a in reversed(fresh) if a.sources and a.kind in ("speech", "document")), None)
        speaker = speaker or _reach(document, quote, last, number)
        if speaker is not None:
            found.append(
                Attribution(
                    speaker.sources,
                    None,
                    (Span(quote.start, quote.end),),
                    Form.OPEN_QUOTE,
                    speaker.lemma,
                    relays=speaker.relays,
                    confidence=0.6,
                    kind=speaker.kind,
                )
            )
    return found


def passed_on(
    found: list[Attribution], fresh: Sequence[Attribution], sentence: Sentence
) -> list[Attribution]:
    """Take who is named behind a quotation of several sentences for its relay where another stands before it.

    "A post said: “The pier burned. Two died,” Reuters reported" has the post's words, by way of Reuters.
    """
    own = []
    for attribution in fresh:
        begun = [part for part in attribution.content if part.start < sentence.start]
        at = next(
            (i for i in range(len(found) - 1, max(-1, len(found) - 4), -1) if _leads(found[i], begun)), -1
        )
        if at < 0 or not attribution.sources:
            own.append(attribution)
            continue
        if attribution.sources[0].end - attribution.sources[0].start > _PRONOUN:
            found[at] = found[at]._replace(relays=(*found[at].relays, *attribution.sources))
    return own


def _leads(before: Attribution, begun: Sequence[Span]) -> bool:
    """Say whether an attribution names its source and verb in front of a quotation that goes on."""
    cue = before.cue
    return (
        cue is not None
        and bool(before.sources)
        and any(part in before.content and cue.end < part.start for part in begun)
    )


_PRONOUN = 4
"""Letters of "he", "she" and "they", who is the one that stands before."""


def _is_title(words: Sequence[str]) -> bool:
    """Say whether every longer word has a capital, as in the name of a book or a film."""
    return all(word[0].isupper() or len(word) < 4 for word in words) and words[-1][-1] not in ".!?"


_WHOLE, _BACK = -3, 3
"""A version of several sentences, and how many of them."""
_REACH = 3
"""Paragraphs over which a source holds for quotations that name none."""


def _reach(document: Document, quote: Quote, last: Attribution, number: int) -> Attribution | None:
    """Say whether the last source can still be speaking."""
    anchor = last.cue or last.content[-1]
    first = document.sentences[max(0, number - 8)]
    here = document.sentences[number].paragraph
    if anchor.end < first.start:
        return None
    before = (document.sentences[at] for at in range(number, -1, -1))
    near = next((sentence.paragraph for sentence in before if sentence.start <= anchor.start), 0)
    return last if here - near <= _REACH else None
