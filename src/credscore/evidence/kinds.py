"""Kinds of sources by what they are in a position to do."""

from __future__ import annotations

from typing import Final

from credscore.terms import SourcingType

FIRST_HAND: Final = frozenset({SourcingType.DOCUMENT, SourcingType.EYEWITNESS})
"""They hold or saw the thing itself."""
PLACED: Final = FIRST_HAND | {SourcingType.NAMED_OFFICIAL, SourcingType.INSTITUTION}
"""They are in a position to know."""
LOOKING: Final = FIRST_HAND | {
    SourcingType.NAMED_EXPERT,
    SourcingType.MEDIA_REPORT,
    SourcingType.UNATTRIBUTED,
}
"""They look for themselves before they deny."""
ANSWERABLE: Final = PLACED | {SourcingType.NAMED_EXPERT, SourcingType.MEDIA_REPORT}
"""A reader could ask them even where only an office or a document is named."""
REPORTING: Final = frozenset(
    {
        SourcingType.NAMED_EXPERT,
        SourcingType.MEDIA_REPORT,
        SourcingType.ANONYMOUS_OFFICIAL,
        SourcingType.STATE_MEDIA,
        SourcingType.UNATTRIBUTED,
    }
)
"""They tell what has come about, though they cannot establish it."""
