"""How a sentence says that its speakers came to speak: on a stage, on a platform, unnamed for a reason, through a relay."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from credscore.extract import chains, sourcing, stages, venues
from credscore.extract.document import Sentence
from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.remembered import PHRASES
from credscore.extract.spans import Attribution


class Setting(NamedTuple):
    """What a sentence by itself says of how its speakers came to speak."""

    stage: tuple[int, str | None] | None
    platform: tuple[str, int] | None
    reason: str | None
    leading: str | None
    venues: tuple[tuple[str, int], ...]


@lru_cache(maxsize=PHRASES)
def setting_of(sentence: str) -> Setting:
    """Read what a sentence says of it."""
    found = Setting(
        stages.stage(sentence),
        stages.platform(sentence),
        sourcing.anonymity_reason(sentence),
        chains.leading_relay(sentence),
        venues.venues(sentence),
    )
    return found if any(found) else _NOWHERE


_NOWHERE = Setting(None, None, None, None, ())
"""One object for all sentences that say nothing of it."""


def posted_on(setting: Setting, attribution: Attribution, sentence: Sentence) -> str | None:
    """Name the platform on which the words were posted, not one of which they tell; empty for any platform."""
    if setting.platform is None or _elsewhere(setting.platform[1], attribution, sentence):
        return None
    return setting.platform[0]


def staged_on(setting: Setting, attribution: Attribution, sentence: Sentence) -> tuple[bool, str | None]:
    """Say whether the words were spoken on a stage, not of one, and name it where it relays."""
    if setting.stage is None or _elsewhere(setting.stage[0], attribution, sentence):
        return False, None
    return True, setting.stage[1]


def _elsewhere(at: int, attribution: Attribution, sentence: Sentence) -> bool:
    """Say whether a place lies in the words said, or a semicolon parts it from the speaker."""
    if told_of(at + sentence.start, attribution):
        return True
    if not attribution.sources or ";" not in sentence.text:
        return False
    first, last = sorted((at, attribution.sources[0].start - sentence.start))
    return ";" in sentence.text[max(first, 0) : last]


def told_of(at: int, attribution: Attribution) -> bool:
    """Say whether a place lies in the words said, behind their opening ("On state TV, P, he said"), or names whose report is denied."""
    if attribution.cue is None:
        return False
    if attribution.meant is not None and at < attribution.content[0].start:
        return at > attribution.cue.end
    return any(part.start + _OPENING < at < part.end for part in attribution.content)


_OPENING = 4
"""Within how many characters of their beginning the words said still open."""


def of_no_house(speaker: Speaker) -> bool:
    """Say whether an expert or a former office-holder speaks for no body, so that a broadcaster's is the stage."""
    lone = speaker.cls == "expert" or speaker.former
    return lone and not (speaker.org or speaker.head == "professor")


def place(speaker: Speaker, staged: bool, stage: str | None, veiled: bool) -> None:
    """Mark a speaker as heard on a stage, or as one whose name is kept back for a reason."""
    if veiled and speaker.name is None:
        speaker.veiled = True
    if staged:
        speaker.staged = True
        own = speaker.kind is Kind.OUTLET and stage in (speaker.role, speaker.name)
        speaker.stage = speaker.stage or (None if own else stage)
