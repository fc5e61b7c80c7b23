"""SRC101: what kind of source says it."""

from __future__ import annotations

import math
from typing import Final

from credscore.evidence import Origin
from credscore.rule import rule
from credscore.terms import SourcingType

_LEAST: Final = 1e-3


@rule(code="SRC101", family="sourcing", scope="weight")
def sourcing_type(
    origin: Origin,
    *,
    document: float = 0.90,
    eyewitness: float = 0.80,
    named_official: float = 0.70,
    institution: float = 0.68,
    named_expert: float = 0.60,
    media_report: float = 0.60,
    anonymous_official: float = 0.57,
    state_media: float = 0.45,
    anonymous_source: float = 0.42,
    pundit: float = 0.35,
    social_media: float = 0.28,
    hearsay: float = 0.22,
    unattributed: float = 0.50,
    unknown_outlet: float = 0.40,
    unvouched: float = 0.66,
    unseen_document: float = 0.78,
    baseline: float = 0.20,
) -> float:
    """Weigh each origin by the kind of source that the innermost speaker is.

    Why: a record that others can inspect errs less often than an official, an official
    less often than a pundit, and the outlet that prints it adds nothing to what its
    source knows. The outlet's own unsourced account weighs what the outlet weighs, and a
    source whom nobody names, in an outlet of which nothing is known, may be made up: it
    never weighs as much as a named official, save a document that is said to be this or that list,
    log or report, since others can ask for it.
    Weight: the log2 odds of the type's probability over those of the baseline; +3.22 bits
    for a named official, +1.11 for a pundit, +0.17 for hearsay.
    Example:
        >>> round(judge("SRC101", sourcing_type="named_official").bits, 2)
        3.22
        >>> round(judge("SRC101", sourcing_type="pundit").bits, 2)
        1.11
        >>> judge("SRC101", sourcing_type="eyewitness", speaker=None, known=False).bits < 3
        True

    Known false positives: an official who speaks of what he cannot know.
    Source: ordered after the Reuters handbook, BBC Editorial Guidelines 3.3, NATO AJP-2.1;
    the numbers are house judgement, which calibration replaces.
    """
    kind = origin.sourcing_type
    if kind == SourcingType.UNATTRIBUTED and not origin.known:
        chance = unknown_outlet
    else:
        chance = {
            "document": document,
            "eyewitness": eyewitness,
            "named_official": named_official,
            "institution": institution,
            "named_expert": named_expert,
            "media_report": media_report,
            "anonymous_official": anonymous_official,
            "state_media": state_media,
            "anonymous_source": anonymous_source,
            "pundit": pundit,
            "social_media": social_media,
            "hearsay": hearsay,
            "unattributed": unattributed,
        }[kind]
    if not (origin.known or origin.named):
        described = kind == SourcingType.DOCUMENT and origin.speaker is not None
        chance = min(chance, unseen_document if described else unvouched)
    return max(math.log2(chance / (1 - chance)) - math.log2(baseline / (1 - baseline)), _LEAST)
