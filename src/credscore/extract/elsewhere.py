"""What the other articles of a batch tell of somebody whom one names without a word on who it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from credscore.terms import SourcingType

_OF_PERSONS = frozenset(
    {SourcingType.NAMED_OFFICIAL, SourcingType.NAMED_EXPERT, SourcingType.EYEWITNESS, SourcingType.PUNDIT}
)


class _Told(NamedTuple):
    """What one article tells of a name: its rows, and the types that they show for a reason."""

    rows: list[int]
    shown: set[SourcingType]


def settle(data: Mapping[str, Sequence[Any]]) -> dict[int, SourcingType]:
    """Find the rows whose speaker is typed for want of knowledge, and the type that the other articles show.

    Parameters
    ----------
    data : mapping of str to list
        The columns ``article_id``, ``speaker``, ``speaker_role`` and ``sourcing_type``.

    Returns
    -------
    dict of int to SourcingType
        By row; only where the others agree.
    """
    people = _people(data)
    whole = _whole_names(people)
    found: dict[int, SourcingType] = {}
    for name, articles in people.items():
        others = people.get(whole.get(name, name), {})
        for article, told in articles.items():
            kinds = {kind for other, theirs in others.items() if other != article for kind in theirs.shown}
            kind = _kind(told.shown, kinds)
            if kind is not None:
                found |= dict.fromkeys(told.rows, kind)
    return found


def _kind(shown: set[SourcingType], elsewhere: set[SourcingType]) -> SourcingType | None:
    """Give the type that the other articles show; an office told of anywhere goes before a scholar's calling."""
    if shown == {SourcingType.NAMED_EXPERT} and SourcingType.NAMED_OFFICIAL in elsewhere:
        return SourcingType.NAMED_OFFICIAL
    return next(iter(elsewhere)) if not shown and len(elsewhere) == 1 else None


def _people(data: Mapping[str, Sequence[Any]]) -> dict[str, dict[str, _Told]]:
    """Gather the rows of named persons by name and article."""
    people: dict[str, dict[str, _Told]] = defaultdict(dict)
    columns = (data[name] for name in ("article_id", "speaker", "speaker_role", "sourcing_type"))
    for row, (article, speaker, role, kind) in enumerate(zip(*columns, strict=True)):
        if speaker is None or kind not in _OF_PERSONS or not speaker[:1].isupper():
            continue
        told = people[speaker].setdefault(article, _Told([], set()))
        told.rows.append(row)
        if role is not None or kind is not SourcingType.NAMED_OFFICIAL:
            told.shown.add(kind)
    return people


def _whole_names(people: Mapping[str, Any]) -> dict[str, str]:
    """Give the whole name of a family name that one person of the batch alone bears."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in people:
        first, _, family = name.rpartition(" ")
        if first:
            bearers[family].append(name)
    return {family: names[0] for family, names in bearers.items() if len(names) == 1 and family in people}
