"""Whether a speaker is itself a party in what is asserted or denied."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd

from credscore.lexicon import split, table, words
from credscore.normalize.names import canonical_name, countries_in, government
from credscore.normalize.text import fold
from credscore.provenance.own import OBSERVES, holdings, holds, of_itself
from credscore.terms import Act, Polarity, SourcingType, Stance

_BODILY: Final = frozenset({SourcingType.INSTITUTION, SourcingType.DOCUMENT, SourcingType.STATE_MEDIA})
_SPEAKING: Final = frozenset(
    {SourcingType.NAMED_OFFICIAL, SourcingType.INSTITUTION, SourcingType.ANONYMOUS_OFFICIAL}
)
_SPOKEN: Final = frozenset(
    {SourcingType.NAMED_OFFICIAL, SourcingType.NAMED_EXPERT, SourcingType.PUNDIT, SourcingType.EYEWITNESS}
)
_GENERIC: Final = frozenset(
    {word.casefold() for name in ("body_words", "honorifics", "companies") for word in words(name)}
    | {word for row in table("provenance_words") for word in split(row["words"])}
    | {"united", "national", "international", "general", "european", "african", "asian", "american", "royal"}
    | {
        "federal",
        "central",
        "global",
        "world",
        "first",
        "great",
        "north",
        "south",
        "east",
        "west",
        "northern",
    }
    | {"southern", "eastern", "western", "free", "democratic", "people's", "public", "social", "saint", "new"}
)
_FIRST_NAMES: Final = frozenset(map(str.casefold, words("first_names")))
_CAPITALISED: Final = re.compile(r"[A-ZÀ-Þ][\w’'&-]*")
_SUFFERED: Final = re.compile(
    r"(?<!blame )(?<!blamed )\b(?:on|into|onto|against) (?:the )?(?:[a-z]+ |NATO |EU ){0,2}[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2}"
)
"""What befalls a country: one into which missiles fly is not accused of it."""
_PLAIN: Final = 4  # a shorter word is too common to stand for a name


class _Party(NamedTuple):
    """A name under which a speaker can appear in a text."""

    name: str
    person: bool


def interested(frame: pd.DataFrame, sides: list[str | None]) -> np.ndarray:
    """Say for each row whether the speaker is a party in what it asserts or denies.

    Whoever asserts something is a party where its side is named in it. Whoever denies
    something is one, too, where its own name, its body's or its side's, or the head word of
    one ("Acme" for Acme Foods), stands in the denied claims: those at which the denial
    points, and those that its topic had affirmed by then. So is an official or a body that denies
    in the first person, or denies something of what is its own. Who admits something is none.

    Parameters
    ----------
    frame : DataFrame
        Columns ``assertion`` and, where present, ``claim_id``, ``act``, ``targets``,
        ``polarity``, ``topic_id``, ``speaker``, ``affiliation``, ``sourcing_type``,
        ``seen_at`` and ``published_at``.
    sides : list of str or None
        The side of each row.

    Returns
    -------
    ndarray of bool

    Examples
    --------
    >>> claims = pd.DataFrame({"claim_id": ["c1"], "assertion": ["Norway raises taxes."]})
    >>> interested(claims, ["Norway"]), interested(claims, ["Sweden"])
    (array([ True]), array([False]))
    """
    texts = [text if isinstance(text, str) else "" for text in frame["assertion"].tolist()]
    denying = _denying(frame)
    out = np.fromiter(
        (
            side is not None and not denies and _names(side, text)
            for side, text, denies in zip(sides, texts, denying.tolist(), strict=True)
        ),
        dtype=bool,
        count=len(texts),
    )
    denials = np.flatnonzero(denying).tolist()
    if denials:
        denied = _Denied(frame, texts, denying)
        for row in denials:
            parties = _parties(denied.columns, row, sides[row])
            out[row] = not denied.admits(row) and (denied.concerns(row, parties) or denied.own(row))
    return out


def _denying(frame: pd.DataFrame) -> np.ndarray:
    denying = np.zeros(len(frame), dtype=bool)
    if "act" in frame.columns:
        denying |= (frame["act"] == Act.DENIAL.value).to_numpy(dtype=bool)
    if "polarity" in frame.columns:
        denying |= (frame["polarity"] == Polarity.DENIES.value).to_numpy(dtype=bool)
    return denying


def _parties(columns: dict[str, list[Any]], row: int, side: str | None) -> tuple[_Party, ...]:
    """List the names of one speaker."""
    kind, speaker = columns["sourcing_type"][row], columns["speaker"][row]
    found = [_Party(name, False) for name in (side, columns["affiliation"][row]) if isinstance(name, str)]
    if isinstance(speaker, str) and (kind in _BODILY or kind in _SPOKEN):
        found.append(_Party(speaker, kind in _SPOKEN))
    return tuple(dict.fromkeys(found))


class _Denied:
    """What the denials of a frame deny."""

    def __init__(self, frame: pd.DataFrame, texts: list[str], denying: np.ndarray) -> None:
        self.texts = texts
        n = len(texts)
        self.columns = {
            name: frame[name].tolist() if name in frame.columns else [None] * n
            for name in (
                "speaker",
                "affiliation",
                "sourcing_type",
                "targets",
                "topic_id",
                "claim_id",
                "speaker_role",
                "stance",
                "act",
            )
        }
        self.seen = _seen(frame)
        self.by_id = dict(zip(self.columns["claim_id"], texts, strict=True))
        topics = self.columns["topic_id"]
        wanted = {topics[row] for row in np.flatnonzero(denying).tolist()} - {None}
        self.affirmed: dict[Any, dict[str, int]] = {topic: {} for topic in wanted}
        for row in np.flatnonzero(~denying).tolist():
            said = self.affirmed.get(topics[row])
            if said is not None:
                said[texts[row]] = min(self.seen[row], said.get(texts[row], self.seen[row]))
        self.named: dict[tuple[Any, _Party], int | None] = {}

    def concerns(self, row: int, parties: tuple[_Party, ...]) -> bool:
        """Say whether one of these names is a party to what the row denies."""
        return any(
            _concerned(party, self.texts[row], True)
            or any(_concerned(party, text, False) for text in self._aims(row))
            or self._affirmed_by(row, party)
            for party in parties
        )

    def admits(self, row: int) -> bool:
        """Say whether a negated claim is an admission ("admitted that no alarm had gone off")."""
        return self.columns["stance"][row] == Stance.CONFIRMING and self.columns["act"][row] != Act.DENIAL

    def own(self, row: int) -> bool:
        """Say whether the words show that a body or its official denies what is its own."""
        kind = self.columns["sourcing_type"][row]
        if kind not in _SPEAKING:
            return False
        fields = ("speaker_role", "affiliation", *(("speaker",) if kind in _BODILY else ()))
        names = [self.columns[field][row] for field in fields]
        own = holdings(*[name if isinstance(name, str) else None for name in names])
        said = self.affirmed.get(self.columns["topic_id"][row], {})
        earlier = [text for text, when in said.items() if when <= self.seen[row]]
        return of_itself(self.texts[row]) or any(
            holds(own, text) for text in (self.texts[row], *self._aims(row), *earlier)
        )

    def _aims(self, row: int) -> list[str]:
        targets = self.columns["targets"][row]
        if not isinstance(targets, (list, tuple, np.ndarray)):
            return []
        return [self.by_id[target] for target in targets if target in self.by_id]

    def _affirmed_by(self, row: int, party: _Party) -> bool:
        """Say whether the topic had affirmed something of the party when the denial was seen."""
        topic = self.columns["topic_id"][row]
        key = (topic, party)
        if key not in self.named:
            said = self.affirmed.get(topic, {})
            times = [when for text, when in said.items() if _concerned(party, text, False)]
            self.named[key] = min(times, default=None)
        first = self.named[key]
        return first is not None and first <= self.seen[row]


def _seen(frame: pd.DataFrame) -> list[int]:
    """Say when each row was seen, as a sortable number; undated rows come last."""
    latest = np.iinfo(np.int64).max
    out = np.full(len(frame), latest)
    for name in ("published_at", "seen_at"):
        if name in frame.columns:
            times = pd.to_datetime(frame[name], utc=True).astype("datetime64[us, UTC]")
            known = times.notna().to_numpy()
            out[known] = times.astype("int64").to_numpy()[known]
    return [int(value) for value in out]


@lru_cache(maxsize=65536)
def _concerned(party: _Party, text: str, own: bool) -> bool:
    """Say whether a text is about a party; in its `own` words it may also be only the observer."""
    if government(party.name) == party.name:
        return party.name in countries_in(_SUFFERED.sub(" ", text))
    ends = _mentions(party, text)
    if own:
        ends = [end for end in ends if not OBSERVES.match(text[end : end + 60].lstrip())]
    return bool(ends)


def _mentions(party: _Party, text: str) -> list[int]:
    """List where the mentions of a party end: its full name, or the word that stands for it."""
    name = canonical_name(party.name)
    full = [m.end() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags=re.IGNORECASE)]
    if full:
        return full
    parts = _CAPITALISED.findall(name)
    if len(parts) < 2:
        return []
    head = parts[-1] if party.person else parts[0]
    if len(head) < _PLAIN or head.casefold() in _GENERIC or countries_in(head):
        return []
    others = frozenset(part.casefold() for part in parts)
    found = re.finditer(rf"(?<![\w-]){re.escape(head)}(?!\w)", text)
    return [m.end() for m in found if _alone(text, m.start(), m.end(), party.person, others)]


def _alone(text: str, start: int, end: int, person: bool, others: frozenset[str]) -> bool:
    """Say whether a head word is not part of somebody else's name."""
    if person:
        before = text[max(0, start - 30) : start].split()[-1:]
        return not before or before[0].casefold() in others or before[0].casefold() not in _FIRST_NAMES
    after = _CAPITALISED.match(text, end + 1) if text[end : end + 1] == " " else None
    return after is None or after.group().casefold() in others


@lru_cache(maxsize=65536)
def _names(side: str, text: str) -> bool:
    if government(side) == side:
        return side in countries_in(text)
    return re.search(rf"\b{re.escape(fold(side))}\b", fold(text)) is not None
