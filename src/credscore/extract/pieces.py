"""One attribution's words sentence by sentence, and the speakers whom quoted words name themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from credscore.extract import chains
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.phrases import parse
from credscore.extract.scene import Scene
from credscore.extract.spans import Span
from credscore.extract.statement import Statement
from credscore.extract.verb_forms import FINITE
from credscore.extract.wordings import INNER, INNER_HINTS, PRIVATE, hinted


def pieces(scene: Scene, base: Statement) -> Iterator[Statement]:
    """Part content that runs over several sentences, and take inner speakers out of quotations.

    Parameters
    ----------
    scene : Scene
    base : Statement
        With the whole of its content.

    Yields
    ------
    Statement
        One a sentence of the body text, in text order.
    """
    for number, spans in _by_sentence(scene, base):
        if number < len(scene.flags) and scene.flags[number]:
            for part in _anew(scene.body, spans):
                yield _inner(scene, base.part(number, part, bool(part) and _quoted(scene, part)))


def _anew(body: str, spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Part a quotation that only follows another one of the speaker ("“P,” it added; and, later, “Q.”")."""
    last = len(spans) - 1
    if (
        last > 0
        and (link := _LINKED.search(body, spans[last - 1].end, spans[last].start + 2))
        and link[1].isupper()
    ):
        yield spans[:last]
        spans = spans[last:]
    yield spans


_LINKED = re.compile(r"[;,] (?:and|but)\b[^“\"]{0,30} [“\"](.)$")


def _by_sentence(scene: Scene, base: Statement) -> list[tuple[int, tuple[Span, ...]]]:
    """Cut the content at the ends of sentences."""
    starts, sentences = scene.starts, scene.sentences
    parts: dict[int, list[Span]] = {}
    for span in base.content:
        number = scene.sentence_at(span.start)
        while number < len(starts) and starts[number] < span.end:
            sentence = sentences[number]
            if sentence.start <= span.start and span.end <= sentence.end:
                parts.setdefault(number, []).append(span)
                break
            left, right = max(span.start, sentence.start), min(span.end, sentence.end)
            if right > left:
                parts.setdefault(number, []).append(Span(left, right))
            number += 1
    return [(number, tuple(spans)) for number, spans in sorted(parts.items())] or [(base.sentence, ())]


def _quoted(scene: Scene, spans: Sequence[Span]) -> bool:
    """Say whether most of the words stand in quotation marks."""
    first, last = spans[0].start, spans[-1].end
    total = inside = 0
    for quote in scene.quotes_from(first):
        if quote.start >= last:
            break
        if quote.end > first:
            inside += sum([max(0, min(quote.end, end) - max(quote.start, start)) for start, end in spans])
    if inside:
        total = sum([end - start for start, end in spans])
    return 2 * inside > total


def _inner(scene: Scene, statement: Statement) -> Statement:
    """Find the speaker inside a quotation: "He said: …", told by somebody else."""
    teller = statement.speaker
    if not statement.quoted or not statement.content or teller is None:
        return statement
    first = statement.content[0]
    low = scene.body[first.start : first.end].lower()
    match = INNER.match(scene.body, first.start, first.end) if hinted(low, INNER_HINTS) else None
    if match is None or _is_own(match.group("np").lower().split()):
        return statement
    text = _CONTRACTED.sub("", match.group("np"))
    joined = _JOINED.search(text)
    if joined is not None and joined.group("who") is None:
        return statement
    text = joined.group("who") if joined else text
    if text.count(" ") > _SHORT and FINITE.search(text):
        return statement
    if parse(text).kind is Kind.PRONOUN and not _private(scene, first.start, match.group("np")):
        return statement
    agent = _quoted_agent(scene, text, first.start)
    content = (Span(match.end(), first.end), *statement.content[1:])
    private = agent is None or (agent.name is None and agent.cls in ("private", "kin", "witness", ""))
    who = _private(scene, first.start, match.group("np")) if private else None
    relay = teller.name or teller.role
    return replace(
        statement, content=content, speaker=None if private else agent, private=who, hearsay=True,
        relays=chains.chain(relay, *statement.relays), confidence=statement.confidence * 0.9,
    )  # fmt: skip


def _is_own(words: list[str]) -> bool:
    """Say whether quoted words speak of what the one quoted said himself ("What we said on Monday was wrong")."""
    return words[0] in _FREE or words[-1] in ("i", "we", "you")


_FREE = frozenset(
    (
        "i",
        "we",
        "what",
        "whatever",
        "when",
        "if",
        "as",
        "how",
        "where",
        "why",
        "everything",
        "anything",
        "no",
        "nobody",
        "none",
        "nothing",
        "neither",
        "not",
        "all",
    )
)
_JOINED = re.compile(
    r" (?:and|but|so|then) (?P<who>he|she|they)$| (?:me|us|him|her|them|and|but|so)\b", re.IGNORECASE
)
"""What shows that the words before "said" are a clause of their own ("My boy rang me and said")."""
_SHORT = 4
_CONTRACTED = re.compile(r"[’'](?:d|ve|ll|re)$")


def _private(scene: Scene, at: int, text: str) -> str:
    """Name the private person of whom the quotation spoke before, or the words themselves do."""
    start = next((min(quote.start, at) for quote in scene.quotes_from(at)), at)
    found = PRIVATE.search(scene.body, start, at) or PRIVATE.search(text)
    return found.group("who") if found else ""


def _quoted_agent(scene: Scene, text: str, at: int) -> Speaker | None:
    """Say whom the quoted words name; a pronoun means the private person of the quotation."""
    return None if parse(text).kind is Kind.PRONOUN else scene.cast.resolve(text, at, at)
