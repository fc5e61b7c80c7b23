"""What the attribution grammar hands on: spans of the body, as offsets."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from credscore.terms import Act, Stance


class Span(NamedTuple):
    """A half-open stretch of the article's body: ``body[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Cut the span out of the text."""
        return text[self.start : self.end]


class Form(StrEnum):
    """By which construction the text attributes."""

    SUBJECT = "subject"  # X said that P; "P," X said; P, said X
    ACCORDING = "according"  # according to X, P; P, per X; in X's words
    PASSIVE = "passive"  # P was confirmed by X and Y
    IMPERSONAL = "impersonal"  # X is believed to ...; reportedly; there are reports
    RELATIVE = "relative"  # X, which said P
    NOMINAL = "nominal"  # X's claim that P; a warning from X
    LABEL = "label"  # "X:" or "X: P" or "P: X"
    OPEN_QUOTE = "open_quote"  # inside a quotation begun and attributed elsewhere
    BACK = "back"  # "P. So says X.": the content is the sentence before
    CARRIED = "carried"  # no cue; the source carries over from the sentence before


class Attribution(NamedTuple):
    """One source-cue-content relation.

    Attributes
    ----------
    sources : tuple of Span
        The innermost agents' noun phrases with their titles and appositions; several
        where the sentence coordinates several agents, none where it is impersonal.
    cue : Span or None
        The words that attribute, none for labels, open quotes and carried sources.
    content : tuple of Span
        The words attributed, in text order, without cue and source.
    relays : tuple of Span
        Noun phrases of those who pass it on, nearest the innermost agent first.
    """

    sources: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    lemma: str = ""
    stance: Stance = Stance.NEUTRAL
    act: Act = Act.STATEMENT
    relays: tuple[Span, ...] = ()
    confidence: float = 1.0
    kind: str = "speech"
    """What is attributed: speech, document (what a record shows), mental, perception, attitude, intention
    or impression, as the cue lexicon says."""
    meant: Span | None = None
    """Whom a pronoun at the start of the content means, where that is not the source."""
