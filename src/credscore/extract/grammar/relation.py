"""What the constructions find, still counted in tokens."""

from __future__ import annotations

from dataclasses import dataclass, field

from credscore.extract.spans import Form
from credscore.terms import Act, Stance

Range = tuple[int, int]
"""First token and the one behind the last."""


@dataclass(slots=True)
class Relation:
    """One source-cue-content relation of a sentence, in token ranges."""

    sources: list[Range]
    cue: Range
    content: list[Range]
    form: Form
    lemma: str
    kind: str = "speech"
    stance: Stance = Stance.NEUTRAL
    act: Act = Act.STATEMENT
    relays: list[Range] = field(default_factory=list)
    confidence: float = 0.9
    clip: bool = True
    """Whether the content ends where a later cue of the same sentence takes over."""
    reach: int = 0
    """-1 where the content is the quotation before the sentence, -2 where it is the sentence before, -3 where those before, 1 where it follows."""
    meant: Range | None = None
    """Whom a pronoun at the start of the content means, where that is not the source ("X denied a Y report that it had moved")."""
