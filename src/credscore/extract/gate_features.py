"""What the trained gate looks at in a sentence: the grammar's findings, its words and classes, its neighbours."""

from __future__ import annotations

import math
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from credscore.extract.cue_features import Word, cue_words
from credscore.extract.document import Document, Sentence
from credscore.extract.grammar import outermost
from credscore.extract.grammar.line import Line
from credscore.extract.grammar.tokens import is_scare, tokenize
from credscore.extract.quotes import Quote
from credscore.extract.spans import Attribution

BUCKETS = 1 << 20
_WORD = re.compile(r"[^\W\d_]+|\d+|[“”\"‘’?!:;—–-]")
_LONGEST = 120
"""Words of a sentence that are looked at."""
_NAME = "K"
_OPENERS = frozenset('“"‘:?!')
_LOUDEST = 9.0
"""Nats beyond which what a word says counts no more."""


class Look(NamedTuple):
    """What is known of a sentence.

    Attributes
    ----------
    features : list of int
        Hashed: the grammar's findings, words, word classes, neighbours.
    words : list of Word
        Those that may attribute.
    quoted : int
        Quarters of it that are quoted.
    """

    features: list[int]
    words: list[Word]
    quoted: int


def looks(document: Document) -> list[Look]:
    """Look at every sentence of a document."""
    found = _by_sentence(document)
    rules = [list(_rule_features(here)) for here in found]
    out: list[Look] = []
    for number, sentence in enumerate(document.sentences):
        quotes = _overlapping(document, sentence)
        line = _line(document, sentence, quotes)
        inside = sum(min(q.end, sentence.end) - max(q.start, sentence.start) for q in quotes)
        quoted = round(4 * inside / max(1, sentence.end - sentence.start))
        names = [*rules[number], f"quoted={quoted}", *_word_features(document, sentence, line)]
        for step, side in ((-1, "before"), (1, "behind")):
            other = number + step
            if 0 <= other < len(rules):
                near = "p" if document.sentences[other].paragraph == sentence.paragraph else "o"
                names += [
                    f"{side}{near}:{name}" for name in rules[other] if name[:5] in ("rule=", "kind=", "form=")
                ]
        out.append(Look(_hashed(names), cue_words(sentence, line, found[number]), quoted))
    return out


def heard(logits: Sequence[float], quoted: int) -> list[int]:
    """Hash how strongly a sentence's words attribute.

    Parameters
    ----------
    logits : sequence of float
        Of every word that may attribute, in nats.
    quoted : int
        As in :class:`Look`.
    """
    unheard = math.fsum(math.log1p(math.exp(min(logit, _LOUDEST))) for logit in logits)
    anyone = math.log(math.expm1(min(unheard, 50.0))) if unheard > 0 else -_LOUDEST
    loudest = [*sorted(logits, reverse=True)[:3], *[-_LOUDEST] * 3][:3]
    names = [f"any={_step(anyone, 0.75)}", f"any={_step(anyone, 1.5)}/{quoted}"]
    names += [f"word{place}={_step(logit, 0.75)}" for place, logit in enumerate(loudest)]
    for bound in range(-5, 6):
        if anyone > bound:
            names.append(f"any>{bound}")
        if loudest[0] > bound:
            names.append(f"word>{bound}")
    return _hashed(names)


def _step(logit: float, width: float) -> int:
    return round(max(-6.0, min(6.0, logit)) / width)


def _hashed(names: Iterable[str]) -> list[int]:
    return sorted({zlib.crc32(name.encode("utf-8", "replace")) % BUCKETS for name in names})


def _by_sentence(document: Document) -> list[list[Attribution]]:
    """Sort the attributions to every sentence that a span of theirs touches."""
    sentences = document.sentences
    found: list[list[Attribution]] = [[] for _ in sentences]
    at = 0
    for attribution in outermost(document):
        spans = [*attribution.sources, *attribution.content, *([attribution.cue] if attribution.cue else [])]
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        while at and sentences[at].start > first:
            at -= 1
        while at < len(sentences) - 1 and sentences[at].end <= first:
            at += 1
        reach = at
        while reach < len(sentences) and sentences[reach].start < last:
            if any(span.start < sentences[reach].end and sentences[reach].start < span.end for span in spans):
                found[reach].append(attribution)
            reach += 1
    return found


def _rule_features(here: Sequence[Attribution]) -> Iterator[str]:
    yield f"rule={min(len(here), 3)}"
    for attribution in here:
        yield f"kind={attribution.kind}"
        yield f"form={attribution.form}"
        yield f"lemma={attribution.lemma}"
        yield f"lemma={attribution.lemma}/{attribution.form}/{attribution.confidence}"
        yield f"kind={attribution.kind}/{attribution.form}/{bool(attribution.sources)}"
    yield f"sure={max((attribution.confidence for attribution in here), default=0)}"


def _word_features(document: Document, sentence: Sentence, line: Line) -> Iterator[str]:
    words = _nameless(_WORD.findall(sentence.text)[:_LONGEST])
    yield f"length={min(len(words) // 5, 8)}"
    yield f"kind_of_paragraph={document.paragraphs[sentence.paragraph].kind}"
    for word in words:
        yield f"w={word}"
    for left, right in pairwise(words):
        yield f"b={left} {right}"
    yield f"first={' '.join(words[:2])}"
    yield f"last={' '.join(words[-2:])}"
    tags = line.tags[:_LONGEST]
    for at in range(len(tags) - 2):
        yield f"t={tags[at : at + 3]}"
    yield from _in_context(line.words[:_LONGEST], f"^{tags}$")


def _nameless(written: Sequence[str]) -> list[str]:
    """Give the words in small letters and one mark for every name: who is in the news tells nothing of other news."""
    if 2 * sum(word[0].isupper() for word in written) > len(written):
        return [word.lower() for word in written]
    return [
        _NAME if len(word) > 1 and word[0].isupper() and before not in _OPENERS else word.lower()
        for before, word in zip(("“", *written), written, strict=False)
    ]


def _line(document: Document, sentence: Sentence, quotes: Sequence[Quote]) -> Line:
    inside = tuple(
        (max(q.start, sentence.start) - sentence.start, min(q.end, sentence.end) - sentence.start,
         is_scare(document.body, q))
        for q in quotes
    )  # fmt: skip
    return tokenize(sentence.text, inside)


def _in_context(words: Sequence[str], tags: str) -> Iterator[str]:
    """Give each word with the classes of its neighbours; `tags` has a mark for either edge."""
    for at, word in enumerate(words):
        before, own, behind = tags[at], tags[at + 1], tags[at + 2]
        if not word or own == "K":
            continue
        yield f"x={before}{word}{behind}"
        if own in "VvGgN":
            yield f"l={before}{word}"
            yield f"r={word}{behind}"
            yield f"rr={word}{tags[at + 2 : at + 4]}"


def _overlapping(document: Document, sentence: Sentence) -> list[Quote]:
    quotes = document.quotes
    at = bisect_left(quotes, sentence.start, key=lambda quote: quote.end)
    found = []
    while at < len(quotes) and quotes[at].start < sentence.end:
        if quotes[at].end > sentence.start:
            found.append(quotes[at])
        at += 1
    return found
