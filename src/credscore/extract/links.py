"""An attribution as its sentence leaves it."""

from __future__ import annotations

from dataclasses import dataclass, field

from credscore.extract.spans import Attribution, Span


@dataclass(slots=True)
class Link:
    """An attribution as the sentence leaves it.

    Attributes
    ----------
    attribution : Attribution
        With its content cut where another speaker takes over.
    outer : list of Span
        Sources of the attributions around it, the nearest first: they pass it on.
    hearsay : bool
        Whether an impersonal hedge lies inside ("are said to have …, according to X").
    """

    attribution: Attribution
    outer: list[Span] = field(default_factory=list)
    hearsay: bool = False
    told: Span | None = None
    """The cue of a telling around it that said nothing else ("P, he told the Globe")."""
    expressive: bool = False
    """Whether it is a wish, a request or an attitude: owed to somebody, but no information."""
