"""Who lived through what they tell: "I woke up at two", "he said he was hit"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from credscore.extract.kinds import Kind
from credscore.extract.people import Speaker
from credscore.extract.statement import Statement

_PAST = (
    r"(?:was|were|had|saw|heard|felt|ran|woke|hid|fled|lost|got|went|came|fell|stood|sat|held|took|found|left|threw|broke|swam|drove|rode|slept|lay|smelled|smelt|"
    r"thought it was|could (?:see|hear|feel|smell|not (?:see|breathe|move|get))|[a-z]{2,}ed)"
)
_LIVED = re.compile(
    rf"\W{{0,4}}(?:(?:and|so|then|suddenly|at first|when|as),? )?(?:I|[Ww]e) (?:just |suddenly |all |then |only )?{_PAST}\b(?! (?:always|never|long|often)\b)|"
    r"\W{0,4}(?:My|Our) (?:house|home|car|son|daughter|husband|wife|mother|father|brother|sister|children|kids|neighbou?rs?|boat|shop|flat|street|village|family|"
    r"friends?|parents|baby|dog|hands?|legs?|clothes)\b"
)
_SUFFERED = re.compile(
    r"\W{0,3}(?:that )?(?:he|she|they) (?:was|were|had been) (?:\w+ ){0,2}?(?:hit|beaten|trapped|stuck|asleep|knocked|thrown|injured|woken|pushed|detained|"
    r"stopped|searched|robbed|attacked|shot|evacuated|rescued|told to leave|standing|sitting|driving|walking|sleeping|inside|at home)\b|"
    r"\W{0,3}(?:that )?(?:he|she|they) (?:saw|heard|felt|watched|had seen|had heard|witnessed|escaped|fled|survived)\b"
)
_UNOFFICIAL = frozenset({"", "ordinary", "witness", "journalist", "kin"})


def mark(statements: Iterable[Statement], body: str) -> None:
    """Note which speakers without an office tell what they lived through themselves."""
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.present or not statement.content or not _private(speaker):
            continue
        start, end = statement.content[0]
        lived = _LIVED if statement.quoted else _SUFFERED
        speaker.present = lived.match(body, start, end) is not None


def _private(speaker: Speaker) -> bool:
    return (
        speaker.kind in (Kind.PERSON, Kind.ROLE)
        and speaker.cls in _UNOFFICIAL
        and not speaker.title
        and (speaker.org is None or speaker.cls == "journalist")
    )
