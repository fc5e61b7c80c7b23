"""The vocabulary: every closed set of words that claims and scores use."""

from __future__ import annotations

from enum import StrEnum


class SourcingType(StrEnum):
    """How a claim is sourced: the type of the innermost agent that the text identifies.

    The members stand in order from the strongest to the weakest; ``unattributed``,
    the outlet's own voice, stands last because its weight is the outlet's own.
    """

    DOCUMENT = "document"
    EYEWITNESS = "eyewitness"
    NAMED_OFFICIAL = "named_official"
    INSTITUTION = "institution"
    NAMED_EXPERT = "named_expert"
    MEDIA_REPORT = "media_report"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    STATE_MEDIA = "state_media"
    ANONYMOUS_SOURCE = "anonymous_source"
    PUNDIT = "pundit"
    SOCIAL_MEDIA = "social_media"
    HEARSAY = "hearsay"
    UNATTRIBUTED = "unattributed"


class Modality(StrEnum):
    """How sure the wording is that the thing happened or will happen."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class Polarity(StrEnum):
    """Whether the main predicate affirms its content or negates, rejects or dismisses it."""

    AFFIRMS = "affirms"
    DENIES = "denies"


class Stance(StrEnum):
    """What the attribution cue lets the writer's attitude show."""

    NEUTRAL = "neutral"
    DOUBTING = "doubting"
    CONFIRMING = "confirming"
    DENYING = "denying"


class Act(StrEnum):
    """What a claim does: it states, denies earlier claims, or corrects or retracts the outlet's own."""

    STATEMENT = "statement"
    DENIAL = "denial"
    CORRECTION = "correction"
    RETRACTION = "retraction"


class Outcome(StrEnum):
    """How a rule came out on an assertion. Abstaining is no miss."""

    SUPPORTS = "supports"
    WEAKENS = "weakens"
    NEUTRAL = "neutral"
    ABSTAINS = "abstains"


class Verdict(StrEnum):
    """How two claims stand to each other."""

    SAME = "same"
    COMPETING = "competing"
    REVISED = "revised"
    DIFFERENT = "different"
