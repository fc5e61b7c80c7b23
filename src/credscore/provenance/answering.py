"""Who answers for each resolved assertion: the outlets and speakers that made it, safe against look-alikes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pandas as pd

from credscore import frames
from credscore.normalize.names import canonical_name
from credscore.normalize.text import fold
from credscore.provenance.outlets import OutletBook, OutletIdentity
from credscore.terms import SourcingType

VERDICTS: Final = {
    "kind": "object",
    "key": "object",
    "type": "object",
    "answer": "object",
    "outcome": "float64",
    "asserted_at": frames.TIME,
    "resolved_at": frames.TIME,
}
SPEAKING: Final = frozenset(
    {
        SourcingType.NAMED_OFFICIAL.value,
        SourcingType.INSTITUTION.value,
        SourcingType.NAMED_EXPERT.value,
        SourcingType.EYEWITNESS.value,
        SourcingType.PUNDIT.value,
    }
)
"""Sourcing types whose speaker is somebody by name."""
_UNKNOWN: Final = "unknown"

_Verdict = tuple[str, str, str, str, float, Any, Any]


class _Row(NamedTuple):
    outlet: str | None
    domain: str | None
    speaker: str | None
    source: str | None
    claim_id: str | None
    assertion_id: str | None
    assertion: str | None
    outcome: float
    asserted_at: Any
    resolved_at: Any


def verdicts(
    outcomes: pd.DataFrame, frame: pd.DataFrame, outlets: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Say which outlet and which speaker answers for each outcome.

    Parameters
    ----------
    outcomes : DataFrame
        As `read_outcomes` gives it. A row that names nobody but an assertion of the corpus falls
        to everyone who made it.
    frame : DataFrame
        Claims as `trace` returns them.
    outlets : DataFrame, optional
        The outlets table.

    Returns
    -------
    DataFrame
        A verdict a row: ``kind`` (outlet or speaker), ``key`` (the outlet's ``publisher`` in
        `trace`, the folded name of a speaker), ``type`` (outlet kind or speaker role), ``answer``
        (what it was about: counts once), ``outcome`` (0–1), ``asserted_at``, ``resolved_at``.

    Notes
    -----
    An outlet that the outlets table or the general list knows goes by its name, any other by its
    registered domain, letter for letter; a name without a domain stands for the outlet that
    bore it first. Flagged names and addresses answer for themselves only.

    Examples
    --------
    >>> from credscore.provenance import trace
    >>> from credscore.reading import read_outcomes
    >>> claims = pd.DataFrame({
    ...     "claim_id": ["c1"], "outlet": ["Harbour Post"], "domain": ["post.example"],
    ...     "assertion": ["The dam failed."], "speaker": [None], "sourcing_type": ["unattributed"],
    ...     "topic_id": ["t1"], "assertion_id": ["a1"],
    ... })
    >>> outcomes = read_outcomes(pd.DataFrame({"outlet": ["Harbour Post"], "outcome": [True]}))
    >>> verdicts(outcomes, trace(claims))["key"].tolist()
    ['post.example']
    """
    needed = ("claim_id", "assertion_id", "assertion", "outlet", "publisher", "outlet_kind", "speaker")
    frames.require(frame, needed, "verdicts")
    found = _Asserters(frame, OutletBook(outlets))
    rows = [_Row(*values) for values in outcomes[list(_Row._fields)].itertuples(index=False)]
    made = [verdict for number, row in enumerate(rows) for verdict in found.of(row, number)]
    return frames.typed(pd.DataFrame(made, columns=list(VERDICTS)), VERDICTS)


def speaker_keys(frame: pd.DataFrame) -> list[str | None]:
    """Give what tells each row's speaker from every other, None where it is nobody by name."""
    known: dict[str, str] = {}
    out: list[str | None] = []
    for name, kind in zip(frame["speaker"].tolist(), frame["sourcing_type"].tolist(), strict=True):
        if not isinstance(name, str) or kind not in SPEAKING:
            out.append(None)
            continue
        if name not in known:
            known[name] = _speaker(name)
        out.append(known[name])
    return out


def _speaker(name: str) -> str:
    return fold(canonical_name(name))


class _Asserters:
    """Finds the outlets and speakers of a traced frame by what an outcomes table says of them."""

    def __init__(self, frame: pd.DataFrame, book: OutletBook) -> None:
        self.book = book
        seen = frame["seen_at"] if "seen_at" in frame.columns else frame.get("published_at")
        self.seen = [pd.NaT] * len(frame) if seen is None else pd.to_datetime(seen, utc=True).tolist()
        self.publishers = frame["publisher"].tolist()
        self.borne = frozenset(self.publishers)
        self.speakers = speaker_keys(frame)
        self.assertions = frame["assertion_id"].tolist()
        self.kinds = _first(self.publishers, frame["outlet_kind"].tolist())
        roles = frame["speaker_role"].tolist() if "speaker_role" in frame.columns else [None] * len(frame)
        self.roles = _first(self.speakers, roles)
        order = sorted(range(len(frame)), key=lambda i: (self.seen[i] is pd.NaT, self.seen[i]))
        names, texts = frame["outlet"].tolist(), frame["assertion"].tolist()
        self.named: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        for i in order:
            if isinstance(names[i], str):
                self.named.setdefault(_plain(names[i]), self.publishers[i])
            self.texts.setdefault(fold(texts[i]), self.assertions[i])
        self.claims = {claim: [i] for i, claim in enumerate(frame["claim_id"].tolist())}
        self.members: dict[Any, list[int]] = {}
        for i, name in enumerate(self.assertions):
            self.members.setdefault(name, []).append(i)

    def of(self, row: _Row, number: int) -> Iterator[_Verdict]:
        """Yield the verdicts of one outcome."""
        told = row.assertion_id or row.claim_id or (row.assertion and fold(row.assertion)) or f"row {number}"
        end = (row.outcome, row.asserted_at, row.resolved_at)
        named = [row.outlet, row.domain, row.speaker, row.source]
        if any(named):
            for kind, key, label in dict.fromkeys((*self._outlets(row), *self._speaker(row))):
                yield (kind, key, label, told, *end)
            return
        for i in self._rows(row):
            when = (row.outcome, self.seen[i], row.resolved_at)
            yield ("outlet", *self._outlet(self.publishers[i]), self.assertions[i], *when)
            speaker = self.speakers[i]
            if speaker is not None:
                yield ("speaker", speaker, self.roles.get(speaker, _UNKNOWN), self.assertions[i], *when)

    def _rows(self, row: _Row) -> list[int]:
        if row.claim_id is not None:
            return self.claims.get(row.claim_id, [])
        name = row.assertion_id or self.texts.get(fold(row.assertion or ""))
        return self.members.get(name, [])

    def _outlets(self, row: _Row) -> Iterator[tuple[str, str, str]]:
        name, domain = row.outlet, row.domain
        if name is None and domain is None:
            known = row.source is not None and self.book.identify(row.source, None).known
            if row.source is None or not (known or "." in row.source or _plain(row.source) in self.named):
                return
            name = row.source
        identity = self.book.identify(name, domain)
        yield ("outlet", *self._outlet(self._publisher(identity, name), identity))
        alone = _plain(name) if name is not None else ""
        if not identity.flags and alone in self.borne:
            yield ("outlet", *self._outlet(alone, identity))

    def _publisher(self, identity: OutletIdentity, name: str | None) -> str:
        """An unknown outlet without an address is whoever bore the name first."""
        if identity.known or identity.domain is not None or name is None:
            return identity.publisher
        first: str = self.named.get(_plain(name), identity.publisher)
        return first

    def _outlet(self, key: str, identity: OutletIdentity | None = None) -> tuple[str, str]:
        return key, self.kinds.get(key) or (identity.kind if identity else None) or _UNKNOWN

    def _speaker(self, row: _Row) -> Iterator[tuple[str, str, str]]:
        name = row.speaker or (row.source if not (row.outlet or row.domain) else None)
        if name is not None:
            key = _speaker(name)
            yield "speaker", key, self.roles.get(key) or _UNKNOWN


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _first(keys: list[Any], values: list[Any]) -> dict[Any, str]:
    out: dict[Any, str] = {}
    for key, value in zip(keys, values, strict=True):
        if isinstance(value, str):
            out.setdefault(key, value)
    return out
