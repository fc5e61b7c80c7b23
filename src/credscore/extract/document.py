"""An article's body as paragraphs, sentences and quotations, all with exact offsets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from credscore.extract import quotes
from credscore.extract.posts import posts
from credscore.extract.quotes import Quote
from credscore.extract.remembered import LONGEST, PARAGRAPHS
from credscore.extract.turns import Turn, turns
from credscore.models import Article
from credscore.normalize import sentences


class Paragraph(NamedTuple):
    """A block of the body.

    Attributes
    ----------
    start, end : int
        ``body[start:end]``, without surrounding white space.
    kind : str
        ``"text"``; ``"heading"`` (a short line without a full stop); ``"bullet"`` (a list
        item, its mark included); ``"label"`` (a short line that is nothing but a name and
        a colon, the source of the paragraphs below it).
    first, last : int
        Its sentences are ``document.sentences[first:last]``.
    """

    start: int
    end: int
    kind: str
    first: int
    last: int


class Sentence(NamedTuple):
    """A sentence of the body: ``body[start:end] == text``."""

    start: int
    end: int
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """What :func:`read_document` found in an article.

    Attributes
    ----------
    article : Article
    body : str
        ``article.body``; every offset counts its characters.
    paragraphs : list of Paragraph
    sentences : list of Sentence
    quotes : list of Quote
        Outermost quotations in text order.
    turns : dict of int to Turn
        Whose turn a paragraph of a transcript is, by its number; its sentences begin behind the name.
    """

    article: Article
    body: str
    paragraphs: list[Paragraph]
    sentences: list[Sentence]
    quotes: list[Quote]
    turns: dict[int, Turn] = field(default_factory=dict)


_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BULLET = re.compile(r"[-*•·‣▪●–—►+]\s+|\d{1,2}[.)]\s+")
_WORD_OF_NAME = (
    r"(?:@?[A-Z][\w.’'&-]*|of|the|and|for|de|la|on|via"  # what a name and a description before it hold
)
_LABEL = re.compile(
    rf"{_WORD_OF_NAME})(?: {_WORD_OF_NAME}|channel|agency|portal|site|website|blog|blogger|newspaper|paper|ministry|group|account|user|daily|"
    r"broadcaster|magazine|network|page|police|spokesman|spokeswoman|spokesperson|minister|office|service|@\w+)){0,7}\s?:$"
)
_CLOSED = re.compile(r"[.!?…:;][\"”’'»)\]]{0,3}$")
_HEADING_LIMIT = 120
_HANGING = re.compile(r"[a-z,] (?:on|at|in|of|for|from|with|by|to|the|and|that|than|into|his|her|their|its)$")
"""The end of a line that a sentence cannot end with."""


def _lines(body: str) -> list[tuple[int, int]]:
    """Offsets of the lines that hold more than white space."""
    found = []
    for match in _LINE.finditer(body):
        text = match.group()
        stripped = text.strip()
        if stripped:
            start = match.start() + (len(text) - len(text.lstrip()))
            found.append((start, start + len(stripped)))
    return found


def _joins(body: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Say whether a line carries on the one above (text wrapped at a fixed width)."""
    gap = body[before[1] : after[0]]
    if gap.count("\n") == 1 and _HANGING.search(body, max(before[0], before[1] - 12), before[1]):
        return True
    if gap.count("\n") != 1 or before[1] - before[0] < 40 or before[1] - before[0] > 130:
        return False
    return body[after[0]].islower() and not _CLOSED.search(body, max(before[0], before[1] - 5), before[1])


def _blocks(body: str) -> list[tuple[int, int]]:
    """Join wrapped lines into paragraphs.

    Where a third of the line ends are plainly wraps, every single line end inside a
    block is one; elsewhere only the plain ones are.
    """
    lines = _lines(body)
    plain = [_joins(body, lines[i], lines[i + 1]) for i in range(len(lines) - 1)]
    single = sum(body.count("\n", lines[i][1], lines[i + 1][0]) == 1 for i in range(len(plain)))
    wrapped = sum(plain) >= 3 and sum(plain) * 3 >= single
    blocks: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(lines):
        joins = i > 0 and (
            plain[i - 1]
            or (
                wrapped
                and body.count("\n", lines[i - 1][1], start) == 1
                and lines[i - 1][1] - lines[i - 1][0] >= 50
                and not _BULLET.match(body, start, end)
            )
        )
        if joins:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _kind(body: str, start: int, end: int) -> str:
    if end - start > _HEADING_LIMIT:
        return "bullet" if _BULLET.match(body, start, end) else "text"
    if _BULLET.match(body, start, end):
        return "bullet"
    if body[end - 1] == ":" and _LABEL.match(body, start, end):
        return "label"
    return (
        "text" if _CLOSED.search(body, max(start, end - 5), end) or body[end - 1] in ",\"”'’" else "heading"
    )


def read_document(article: Article) -> Document:
    """Read an article's body into paragraphs, sentences and quotations.

    Parameters
    ----------
    article : Article

    Returns
    -------
    Document
        Empty lists for an empty body. Time grows linearly with the body.

    Examples
    --------
    >>> from credscore.models import Article
    >>> document = read_document(Article(article_id="a", body="Rain fell. Mr. Li left.\\n\\nReuters:"))
    >>> [s.text for s in document.sentences]
    ['Rain fell.', 'Mr. Li left.', 'Reuters:']
    >>> [p.kind for p in document.paragraphs]
    ['text', 'label']
    """
    body = article.body
    paragraphs: list[Paragraph] = []
    found: list[Sentence] = []
    marks: list[Quote] = []
    carried = False
    for start, end in _blocks(body):
        first = len(found)
        number = len(paragraphs)
        text = body[start:end]
        read = _read_block if end - start <= LONGEST else _read_block.__wrapped__
        kind, parts, quoted = read(text, carried)
        for left, right, part in parts:
            found.append(Sentence(start + left, start + right, number, part))
        paragraphs.append(Paragraph(start, end, kind, first, len(found)))
        marks.extend([quote.moved(start) for quote in quoted])
        carried = bool(quoted) and not quoted[-1].closed and quoted[-1].end >= end - start
    spoken = posts(body, paragraphs) | turns(body, paragraphs)
    if spoken:
        found = _behind_labels(found, spoken)
        paragraphs = _counted(paragraphs, found)
    return Document(article, body, paragraphs, found, marks, spoken)


def _behind_labels(found: Sequence[Sentence], spoken: Mapping[int, Turn]) -> list[Sentence]:
    """Let sentences begin behind the name of whoever says them; a name by itself is no sentence."""
    out = []
    for sentence in found:
        turn = spoken.get(sentence.paragraph)
        cut = turn.end - sentence.start if turn is not None else 0
        if cut > 0:
            sentence = sentence._replace(start=sentence.start + cut, text=sentence.text[cut:])
        if sentence.text:
            out.append(sentence)
    return out


def _counted(paragraphs: Sequence[Paragraph], found: Sequence[Sentence]) -> list[Paragraph]:
    """Count anew which sentences are a paragraph's."""
    held = Counter(sentence.paragraph for sentence in found)
    out, first = [], 0
    for number, paragraph in enumerate(paragraphs):
        out.append(paragraph._replace(first=first, last=first + held[number]))
        first += held[number]
    return out


class _Block(NamedTuple):
    """A paragraph by itself: its kind, its sentences with their offsets, its quotations."""

    kind: str
    sentences: tuple[tuple[int, int, str], ...]
    quotes: tuple[Quote, ...]


@lru_cache(maxsize=PARAGRAPHS)
def _read_block(text: str, carried: bool) -> _Block:
    """Read one paragraph by itself; reprints are read once."""
    kind = _kind(text, 0, len(text))
    spans = sentences.split(text, 0, len(text)) if kind != "label" else [(0, len(text))]
    return _Block(
        kind,
        tuple((left, right, text[left:right]) for left, right in spans),
        tuple(quotes.quotations(text, 0, len(text), carried)),
    )
