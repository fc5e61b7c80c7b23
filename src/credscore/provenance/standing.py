"""What an earlier article told of a person whom a later one names without any office."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from credscore.normalize.names import canonical_name, same_name
from credscore.normalize.text import fold
from credscore.terms import SourcingType

PERSONS: Final = frozenset(
    {
        SourcingType.NAMED_OFFICIAL.value,
        SourcingType.NAMED_EXPERT.value,
        SourcingType.EYEWITNESS.value,
        SourcingType.PUNDIT.value,
    }
)


@dataclass(slots=True)
class _Person:
    name: str
    topics: set[Hashable]
    types: Counter[str] = field(default_factory=Counter)


def standings(
    speakers: Sequence[str | None],
    roles: Sequence[str | None],
    types: Sequence[str],
    articles: Sequence[Any],
    topics: Sequence[Hashable],
    ticks: Sequence[int],
) -> list[str]:
    """Give each row's sourcing type, that of persons without a role as earlier articles introduced them.

    A full name is known wherever it stands, a surname by itself only where the article shares a
    topic with one that introduced its bearer, and only if it has one bearer there.

    Parameters
    ----------
    speakers, roles, types, articles, topics : sequence
        Of each row; None where there is none.
    ticks : sequence of int
        When each was seen: what is seen at one moment introduces nobody to each other.

    Examples
    --------
    >>> standings(["Ann Lee", "Lee"], ["harbour master", None], ["named_official", "eyewitness"],
    ...           ["a", "b"], ["t", "t"], [1, 2])
    ['named_official', 'named_official']
    """
    out = list(types)
    told: defaultdict[Any, set[Hashable]] = defaultdict(set)
    for article, topic in zip(articles, topics, strict=True):
        told[article].add(topic)
    known: defaultdict[str, list[_Person]] = defaultdict(list)
    for moment in _moments(ticks):
        rows = [i for i in moment if speakers[i] and types[i] in PERSONS]
        for i in rows:
            if not roles[i]:
                out[i] = _standing(canonical_name(speakers[i] or ""), told[articles[i]], known) or types[i]
        for i in rows:
            if roles[i]:
                _introduce(canonical_name(speakers[i] or ""), types[i], told[articles[i]], known)
    return out


def _moments(ticks: Sequence[int]) -> Iterator[list[int]]:
    order = sorted(range(len(ticks)), key=ticks.__getitem__)
    for _, rows in groupby(order, ticks.__getitem__):
        yield list(rows)


def _surname(name: str) -> str:
    return fold(name.rsplit(" ", 1)[-1])


def _standing(name: str, topics: set[Hashable], known: dict[str, list[_Person]]) -> str | None:
    """Give the type under which the one bearer of a name has mostly spoken."""
    full = " " in name
    bearers = [
        person
        for person in known.get(_surname(name), ())
        if (same_name(person.name, name) if full and " " in person.name else topics & person.topics)
    ]
    return bearers[0].types.most_common(1)[0][0] if len(bearers) == 1 else None


def _introduce(name: str, kind: str, topics: set[Hashable], known: defaultdict[str, list[_Person]]) -> None:
    namesakes = known[_surname(name)]
    person = next((one for one in namesakes if same_name(one.name, name)), None)
    if person is None:
        person = _Person(name, set())
        namesakes.append(person)
    person.topics |= topics
    person.types[kind] += 1
