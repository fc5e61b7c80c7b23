"""What an outlet tells in its own voice, or in that of the outlet whose text it prints."""

from __future__ import annotations

import re
from collections.abc import Sequence

from credscore.extract import chains
from credscore.extract.scene import Scene
from credscore.extract.spans import Form, Span
from credscore.extract.statement import Statement

_JOINED = re.compile(r"(?:,? (?:and|but)(?: (?:also|then|later|again|now|[a-z]+ly))?|,(?: [a-z]+ly)?) $")
"""What stands before a verb that shares the subject of the clause before it, or hangs on it."""
_GERUND = re.compile(r"[a-z]+ing\b")


def narrated(scene: Scene, number: int, span: Span, rumour: bool = False) -> Statement:
    """Give words to the outlet.

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    span : Span
        The words, in the sentence.
    rumour : bool
        Whether they are told as a rumour.

    Returns
    -------
    Statement
    """
    sentence = scene.sentences[number]
    block = scene.blocks.get(sentence.paragraph)
    credit = chains.tail_credit(scene.body[sentence.start : sentence.end + 60].split("\n", 1)[0])
    relay = credit or next(filter(None, scene.outer(number)), None)
    if relay is None:
        return Statement(number, (span,), None, None, confidence=0.75, hearsay=rumour)
    outer = tuple(name for name in chains.chain(*scene.outer(number)) if name != relay)
    form = Form.LABEL if block or credit else Form.CARRIED
    return Statement(
        number, (span,), scene.cast.outlet(relay), form, kind="speech", relays=outer, confidence=0.7
    )


def beside(scene: Scene, number: int, here: Sequence[Statement]) -> list[Statement]:
    """Read what a sentence tells before it says what somebody said of it.

    "The bank closed two branches and said that P", "The station withdrew the film, saying that P".

    Parameters
    ----------
    scene : Scene
    number : int
        The sentence.
    here : sequence of Statement
        What it attributes.

    Returns
    -------
    list of Statement
        One, or none.
    """
    cues = [one.cue for one in here if one.cue is not None and not one.expressive]
    if len(cues) < len(here) or any(one.form is not Form.SUBJECT for one in here) or not here:
        return []
    sentence, cue = scene.sentences[number], min(cues)
    joined = _JOINED.search(scene.body, max(sentence.start, cue.start - _GAP), cue.start)
    if joined is None or any(part.start < joined.start() for one in here for part in one.content):
        return []
    if (joined.group()[1:4] in ("and", "but")) == bool(_GERUND.match(scene.body, cue.start)):
        return []
    return [narrated(scene, number, Span(sentence.start, joined.start()))]


_GAP = 24
"""Characters between a clause and a verb joined to it."""
