"""The claims behind an assertion: who said it, through whom, where, when and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from credscore.report import wording
from credscore.terms import Modality, Polarity, SourcingType

SHOWN_OWN: Final = 40
SHOWN_OTHERS: Final = 20
"""Claims shown of an assertion's own and of those against it: a thousand of them are no page to read."""
_READ: Final = (
    "claim_id",
    "assertion_id",
    "outlet",
    "domain",
    "published_at",
    "sentence",
    "assertion",
    "speaker",
    "speaker_role",
    "sourcing_type",
    "via",
    "modality",
    "polarity",
    "hearsay",
)


@dataclass(frozen=True, slots=True)
class Witness:
    """One claim as evidence, with the number by which findings refer to it."""

    number: int
    claim_id: str
    who: str
    kind: str
    via: tuple[str, ...]
    outlet: str
    day: str
    mood: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The claims to be shown of one assertion, the earliest of its own and of those against it.

    `more_own` and `more_others` count those that are left out.
    """

    own: tuple[Witness, ...]
    others: tuple[Witness, ...]
    more_own: int
    more_others: int

    def numbers(self) -> dict[str, int]:
        """Give the number of each claim that is shown."""
        return {witness.claim_id: witness.number for witness in (*self.own, *self.others)}


class Hearing:
    """Looks up the claims of a scored run by the assertion that they make.

    Parameters
    ----------
    claims : DataFrame
        Columns as in ``claims.jsonl``; more do no harm.
    """

    def __init__(self, claims: pd.DataFrame) -> None:
        self._columns = {name: claims[name].tolist() for name in _READ if name in claims.columns}
        self._place = {name: place for place, name in enumerate(self._columns["claim_id"])}
        self._members: dict[str, list[int]] = {}
        for place, name in enumerate(self._columns["assertion_id"]):
            self._members.setdefault(name, []).append(place)

    def heard(self, assertion_id: str, named: Iterable[str]) -> Heard:
        """Give an assertion's claims, and those of others that its findings name."""
        own = self._members.get(assertion_id, [])
        others = {self._place[name] for name in named if name in self._place}.difference(own)
        first, then = self._in_time(own), self._in_time(others)
        mine = self._witnesses(first[:SHOWN_OWN], 1)
        theirs = self._witnesses(then[:SHOWN_OTHERS], 1 + len(mine))
        return Heard(mine, theirs, len(first) - len(mine), len(then) - len(theirs))

    def denies(self, assertion_id: str) -> bool:
        """Say whether an assertion only denies: its claims are of one polarity."""
        own = self._members.get(assertion_id, [])
        return bool(own) and self._columns["polarity"][own[0]] == Polarity.DENIES

    def wordings(self, assertion_id: str) -> list[str]:
        """Give what each of an assertion's claims says."""
        return [wording.clean(self._columns["assertion"][at]) for at in self._members.get(assertion_id, ())]

    def _in_time(self, places: Iterable[int]) -> list[int]:
        times, names = self._columns["published_at"], self._columns["claim_id"]
        return sorted(places, key=lambda at: (pd.isna(times[at]), times[at], names[at]))

    def _witnesses(self, places: Iterable[int], first: int) -> tuple[Witness, ...]:
        return tuple(self._witness(number, at) for number, at in enumerate(places, start=first))

    def _witness(self, number: int, at: int) -> Witness:
        row = {name: values[at] for name, values in self._columns.items()}
        kind = SourcingType(row["sourcing_type"])
        return Witness(
            number=number,
            claim_id=str(row["claim_id"]),
            who=_who(row, kind),
            kind=wording.SOURCED[kind],
            via=tuple(wording.clean(name) for name in row["via"]),
            outlet=wording.clean(row["outlet"]) or wording.clean(row["domain"]) or "an unnamed outlet",
            day=wording.day(row["published_at"]),
            mood=_mood(row),
            sentence=wording.clean(row["sentence"]) or wording.clean(row["assertion"]),
        )


def _who(row: Mapping[str, Any], kind: SourcingType) -> str:
    speaker, role = wording.clean(row["speaker"]), wording.clean(row["speaker_role"])
    if not speaker:
        return "no identifiable origin" if kind is SourcingType.HEARSAY else wording.SOURCED[kind]
    if not role or role.casefold() in speaker.casefold():
        return speaker
    return role if f" {role} ".casefold().endswith(f" {speaker} ".casefold()) else f"{speaker}, {role}"


def _mood(row: Mapping[str, Any]) -> str:
    words = [wording.MOODS.get(Modality(row["modality"]), "")]
    words.append("denies" if row["polarity"] == Polarity.DENIES else "")
    if row.get("hearsay") is True and row["sourcing_type"] != SourcingType.HEARSAY:
        words.append("passed on from others")
    return ", ".join(word for word in words if word)
