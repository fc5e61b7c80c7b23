"""Relays that reach beyond their sentence: whoever speaks to an outlet goes on speaking to it within the paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from credscore.extract import chains
from credscore.extract.people import Speaker
from credscore.extract.scene import Scene
from credscore.extract.settings import setting_of
from credscore.extract.statement import Statement
from credscore.extract.wordsets import word_set
from credscore.normalize.clauses import bag
from credscore.normalize.names import is_outlet_name

_VENUES = word_set("venues")
_ASKED = re.compile(
    r"\b(?:interview|asked|pressed|s(?:at|itting|its) down|spoke|speaking|talk(?:ed|ing)|appear\w*)\b", re.I
)
"""What opens a talk of which the sentence itself tells nothing ("She sat down with the Globe on Monday")."""


def heard_on(scene: Scene, found: Sequence[Statement]) -> Iterator[Statement]:
    """Put the outlet to which somebody spoke on what he says behind it in the same paragraph.

    Parameters
    ----------
    scene : Scene
    found : sequence of Statement
        In text order.

    Yields
    ------
    Statement
        "Lee told the Globe that P. The dam would hold, she said." gives both to the Globe, unless the second names
        another place or listener.
    """
    speaker: Speaker | None = None
    relays: tuple[str, ...] = ()
    paragraph = last = -1
    for statement in found:
        here = scene.sentences[statement.sentence].paragraph
        if here != paragraph:
            paragraph, speaker, relays, last = here, None, (), -1
        own = _own(scene, statement)
        if statement.speaker is None:
            opened = _opened(scene, statement)
            if opened:
                speaker, relays, last = None, opened, statement.sentence
        elif own or not relays or not (statement.speaker is speaker or last == statement.sentence - 1):
            speaker, relays, last = statement.speaker, tuple(filter(is_outlet_name, own)), -1
        elif _elsewhere(scene, statement):
            speaker, relays, last = statement.speaker, (), -1
        else:
            speaker, last = statement.speaker, -1
            statement = replace(statement, relays=chains.chain(*relays, *statement.relays))
        yield statement


def _own(scene: Scene, statement: Statement) -> list[str]:
    """Give the relays that a statement has not from the text as a whole."""
    outer = scene.outer(statement.sentence)
    return [relay for relay in statement.relays if relay not in outer]


def _elsewhere(scene: Scene, statement: Statement) -> bool:
    """Say whether a sentence tells where or to whom it was said."""
    text = scene.sentences[statement.sentence].text
    return (
        statement.lemma == "tell"
        or not _VENUES.isdisjoint(bag(text))
        or setting_of(text).platform is not None
    )


def _may_open(text: str) -> bool:
    """Take a cheap look at whether a sentence may open a talk."""
    return not _TALKING.isdisjoint(bag(text)) or "appear" in text.lower()


_TALKING = frozenset({"interview", "asked", "pressed", "down", "spoke", "speaking", "talked", "talking"})
"""Words of which one stands where a talk is opened, unless somebody appears."""


def _opened(scene: Scene, statement: Statement) -> tuple[str, ...]:
    """Name the outlet of a talk that a sentence only opens."""
    text = scene.sentences[statement.sentence].text
    if statement.relays or not _may_open(text) or not _ASKED.search(text):
        return ()
    article = scene.document.article
    return tuple(name for name, _ in setting_of(text).venues if not chains.is_own(name, article))
