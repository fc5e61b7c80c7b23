"""One statement: words of a sentence and the speaker to whom they are owed."""

from __future__ import annotations

from dataclasses import dataclass

from credscore.extract.people import Speaker
from credscore.extract.spans import Form, Span
from credscore.terms import Act, Stance


@dataclass(slots=True)
class Statement:
    """A stretch of one sentence with its source.

    Attributes
    ----------
    sentence : int
        Index in ``document.sentences``.
    content : tuple of Span
        The attributed words that lie in this sentence.
    speaker : Speaker or None
        None for the outlet's own voice and for impersonal hearsay.
    form : Form or None
        None for the outlet's own narration.
    relays : tuple of str
        Nearest the speaker first.
    """

    sentence: int
    content: tuple[Span, ...]
    speaker: Speaker | None
    form: Form | None
    lemma: str = ""
    kind: str = ""
    stance: Stance = Stance.NEUTRAL
    act: Act = Act.STATEMENT
    relays: tuple[str, ...] = ()
    confidence: float = 1.0
    quoted: bool = False
    hearsay: bool = False
    reason: str | None = None
    cue: Span | None = None
    private: str | None = None
    expressive: bool = False
    online: bool = False
    """Whether its sentence says that it was posted on a platform."""
    told: tuple[Statement, ...] = ()
    """For an expressive statement, the sentence as what the outlet (or its source) tells."""
    source: Span | None = None
    """Where the text names who says it."""
    meant: Speaker | None = None
    """Whom a pronoun at the start of its words means, where that is not the speaker."""

    def part(self, sentence: int, content: tuple[Span, ...], quoted: bool) -> Statement:
        """Give the statement for the part of its words that one sentence holds."""
        return Statement(
            sentence, content, self.speaker, self.form, self.lemma, self.kind, self.stance, self.act, self.relays,
            self.confidence, quoted, self.hearsay, self.reason, self.cue, self.private, self.expressive, self.online, self.told,
            self.source, self.meant,
        )  # fmt: skip
