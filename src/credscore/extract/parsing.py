"""The protocol by which a dependency parser or tagger may be plugged in, and what it is asked for.

Nothing here is needed: without a parser the rules decide. A parser is asked only where they are
unsure: whether a name that nothing introduces is a person's or a body's, and which noun is the head
of a description that no table knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from credscore.errors import CredscoreError
from credscore.extract.document import Document
from credscore.extract.kinds import Kind

_PERSONS = frozenset({"PERSON", "PER"})
_BODIES = frozenset({"ORG", "ORGANIZATION", "ORGANISATION", "GPE", "NORP", "LOC", "FAC", "PRODUCT"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLACES = 8


class Token(NamedTuple):
    """One word of a sentence.

    Attributes
    ----------
    start, end : int
        Its characters in the sentence.
    pos : str
        Universal part of speech ("NOUN", "PROPN", "VERB" …).
    head : int
        Index of the word on which it hangs; its own at the root.
    dep : str
        Its relation to that word ("nsubj", "obj" …).
    """

    start: int
    end: int
    pos: str
    head: int
    dep: str = ""


class Entity(NamedTuple):
    """A named entity: characters of the sentence, and a label such as "PERSON" or "ORG"."""

    start: int
    end: int
    label: str


class Parsed(NamedTuple):
    """What a parser says of one sentence; either part may be empty."""

    tokens: Sequence[Token] = ()
    entities: Sequence[Entity] = ()


class Parser(Protocol):
    """Anything that reads one sentence.

    A spaCy pipeline becomes one by :func:`from_spacy`.
    """

    def __call__(self, sentence: str, /) -> Parsed:
        """Parse one sentence; offsets count from its start."""
        ...


def from_spacy(nlp: Callable[[str], Any]) -> Parser:
    """Make a parser of a loaded spaCy pipeline.

    Parameters
    ----------
    nlp : callable
        What ``spacy.load(…)`` returns. Only ``idx``, ``text``, ``pos_``, ``dep_``, ``head.i`` of its
        tokens and ``start_char``, ``end_char``, ``label_`` of its entities are used.

    Returns
    -------
    Parser

    Examples
    --------
    >>> import spacy  # doctest: +SKIP
    >>> parser = from_spacy(spacy.load("en_core_web_sm"))  # doctest: +SKIP
    >>> credscore.extract(articles, parser=parser)  # doctest: +SKIP
    """

    def parse(sentence: str, /) -> Parsed:
        doc = nlp(sentence)
        return Parsed(
            [Token(t.idx, t.idx + len(t.text), t.pos_, t.head.i, t.dep_) for t in doc],
            [Entity(e.start_char, e.end_char, e.label_) for e in doc.ents],
        )

    return parse


class Advice:
    """What a parser says of one document; every sentence is parsed once at most."""

    def __init__(self, document: Document, parser: Parser) -> None:
        self._document = document
        self._parser = parser
        self._starts = [sentence.start for sentence in document.sentences]
        self._parsed: dict[int, Parsed] = {}

    def _at(self, offset: int) -> tuple[Parsed, int] | None:
        """Give what is known of the sentence around an offset, and where it begins."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return None
        if number not in self._parsed:
            found = self._parser(self._document.sentences[number].text)
            if not isinstance(found, Parsed):
                given = type(found).__name__  # No InputError: the article is not to blame.
                raise CredscoreError(
                    f"parser: it must give Parsed, not {given}; see from_spacy for a pipeline"
                )
            self._parsed[number] = found
        return self._parsed[number], self._starts[number]

    def kind(self, name: str) -> Kind | None:
        """Say whether a name is a person's or a body's, by the majority of its first places."""
        votes: Counter[Kind] = Counter()
        body, place = self._document.body, -1
        for _ in range(_PLACES):
            place = body.find(name, place + 1)
            if place < 0:
                break
            found = self._at(place)
            for entity in found[0].entities if found else ():
                start = place - found[1] if found else 0
                if entity.start < start + len(name) and start < entity.end:
                    votes[_kind(entity.label)] += 1
        persons, bodies = votes[Kind.PERSON], votes[Kind.BODY]
        return None if persons == bodies else Kind.PERSON if persons > bodies else Kind.BODY

    def head(self, start: int, end: int) -> str | None:
        """Give the noun at the head of a stretch of the body, None where the parser sees none."""
        found = self._at(start)
        if found is None:
            return None
        parsed, opening = found
        inside = {
            i for i, t in enumerate(parsed.tokens) if start - opening <= t.start and t.end <= end - opening
        }
        for number in sorted(inside):
            token = parsed.tokens[number]
            if token.pos in _NOUNS and (token.head == number or token.head not in inside):
                return self._document.body[opening + token.start : opening + token.end].lower()
        return None


def _kind(label: str) -> Kind:
    if label.upper() in _PERSONS:
        return Kind.PERSON
    return Kind.BODY if label.upper() in _BODIES else Kind.NONE
