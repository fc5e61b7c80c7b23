"""The station: every claim gets its origin, its side, and the reason for both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

import numpy as np
import pandas as pd

from credscore import frames
from credscore.models import Article, content_id
from credscore.provenance.affairs import Affairs
from credscore.provenance.agents import Agent, Kind
from credscore.provenance.copies import Copies, article_copies, claim_copies
from credscore.provenance.cycles import closing
from credscore.provenance.interest import interested
from credscore.provenance.outlets import OutletBook, OutletIdentity
from credscore.provenance.registry import Described
from credscore.provenance.rows import Rows, first_seen, introduced, read_rows
from credscore.terms import Act, SourcingType

REQUIRED: Final = (
    "claim_id",
    "outlet",
    "domain",
    "assertion",
    "speaker",
    "sourcing_type",
    "topic_id",
    "assertion_id",
)


def trace(
    frame: pd.DataFrame,
    articles: Iterable[Article] | None = None,
    outlets: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Find where each claim really comes from.

    Parameters
    ----------
    frame : DataFrame
        Claims after clustering: ``claim_id, outlet, domain, assertion, speaker,
        sourcing_type, topic_id, assertion_id`` are required; ``seen_at`` (else
        ``published_at``), ``via``, ``affiliation``, ``speaker_role``, ``sentence``,
        ``article_id``, ``act`` and ``targets`` are read where present.
    articles : iterable of Article, optional
        The articles that the claims come from: their credit lines and their wording show
        which are wire copies and reprints. Without them the claims' sentences must do.
    outlets : DataFrame, optional
        The outlets table (``outlet, domain, rating, owner, country, kind``).

    Returns
    -------
    DataFrame
        A copy of `frame`, same rows in the same order, where a speaker who publishes in the
        corpus is a ``media_report`` rather than a body and a person without a role has the
        sourcing type under which an earlier article introduced him, with ``origin_id`` (what counts
        once), ``side`` (country, company or campaign; None for experts, eyewitnesses and
        the press), ``relays`` (hops between the speaker and the outlet), ``interested``
        (the speaker's side is a party in the assertion), ``origin_note`` (why this is the
        origin, one sentence), ``cyclic`` (its citation closes a circle), ``outlet_rating``
        (0–1, NaN unknown), ``owner`` and ``outlet_kind`` (as the table gives them, else None),
        ``outlet_known`` and ``publisher`` (what tells outlets apart, safe against look-alikes).

    Raises
    ------
    InputError
        If a required column is missing.

    Notes
    -----
    Rows are taken in the order in which they were seen, undated ones last. A row joins an
    origin that stands already or founds one; no later row changes an earlier one's.
    Takes O(n log n) time.

    Examples
    --------
    >>> claims = pd.DataFrame({
    ...     "claim_id": ["c1", "c2"], "outlet": ["Beacon", "Herald"], "domain": None,
    ...     "assertion": "The ferry sank.", "speaker": ["Jane Roe", "Norwegian coast guard"],
    ...     "affiliation": ["Norwegian coast guard", None],
    ...     "sourcing_type": ["named_official", "institution"],
    ...     "topic_id": "t1", "assertion_id": "a1",
    ... })
    >>> traced = trace(claims)
    >>> traced["origin_id"].nunique(), traced.loc[0, "side"]
    (1, 'Norway')
    """
    frames.require(frame, REQUIRED, "trace")
    book = OutletBook(outlets)
    texts = None if articles is None else list(articles)
    frame = frame.assign(sourcing_type=introduced(frame))
    copies = Copies() if texts is None else article_copies(texts, book, first_seen(frame))
    rows = read_rows(frame, book, {text.article_id: text.body for text in texts or ()}, copies.wired())
    parents = claim_copies(frame, rows)
    origins = _Tracer(rows, copies, parents).run()
    return _joined(frame, rows, origins, closing(rows))


def _joined(frame: pd.DataFrame, rows: Rows, origins: _Origins, cyclic: list[bool]) -> pd.DataFrame:
    ids = {key: content_id("o", key) for key in dict.fromkeys(origins.keys)}
    added = {
        "origin_id": [ids[key] for key in origins.keys],
        "side": origins.sides,
        "relays": rows.relays,
        "interested": interested(frame, origins.sides),
        "origin_note": origins.notes,
        "cyclic": cyclic,
        "outlet_rating": [outlet.rating for outlet in rows.publishers],
        "owner": [outlet.owner for outlet in rows.publishers],
        "outlet_known": [outlet.known and outlet.judged for outlet in rows.publishers],
        "outlet_kind": [outlet.kind for outlet in rows.publishers],
        "publisher": [outlet.publisher for outlet in rows.publishers],
    }
    out = frame.copy()
    for name, values in added.items():
        out[name] = pd.Series(values, index=frame.index, dtype=frames.TRACED[name])
    stated = frame["act"].fillna(Act.STATEMENT) == Act.STATEMENT if "act" in frame.columns else True
    out["sourcing_type"] = out["sourcing_type"].mask(
        origins.outlets & stated, SourcingType.MEDIA_REPORT.value
    )
    return out


_Origin = tuple[str, str | None, str]


class _Origins:
    """Per row: the origin's key, side and note, and whether its speaker turned out to be an outlet."""

    def __init__(self, n: int) -> None:
        self.outlets = np.zeros(n, dtype=bool)
        self.keys: list[str] = [""] * n
        self.sides: list[str | None] = [None] * n
        self.notes: list[str] = [""] * n


class _Tracer:
    """One pass over the rows in the order in which they were seen."""

    def __init__(self, rows: Rows, copies: Copies, parents: np.ndarray) -> None:
        self.rows = rows
        self.copies = copies
        self.parents = parents.tolist()
        self.out = _Origins(len(rows.agents))
        self.affairs = Affairs()
        self.documents: dict[tuple[object, str], str] = {}
        self.tellers: dict[int, tuple[str, str, str]] = {}
        self.told: dict[tuple[object, str], int] = {}
        self.bare: dict[tuple[object, str], int] = {}
        self.called: defaultdict[object, Described] = defaultdict(Described)
        place = np.empty(len(rows.agents), dtype=np.int64)
        place[rows.order] = np.arange(len(rows.agents))
        self.place = place.tolist()
        publishers = [outlet.key for outlet in rows.publishers]
        kinds = [agent.kind for agent in rows.agents]
        attributing = [kind not in (Kind.UNNAMED, Kind.OWN) for kind in kinds]
        self.published = self._firsts(publishers)
        self.titles: dict[str, int] = {}
        for i in rows.order.tolist():
            if not rows.publishers[i].flags:
                self.titles.setdefault(rows.publishers[i].name.casefold(), i)
        self.unnamed = self._firsts(publishers, [kind is Kind.UNNAMED for kind in kinds])
        self.attributed = self._firsts(rows.articles, attributing)

    def _firsts(self, keys: list[Any], among: list[bool] | None = None) -> dict[tuple[Any, Any], int]:
        """The first row seen of each assertion under each key."""
        last_first = self.rows.order[::-1].tolist()
        assertions = self.rows.assertions
        return {(assertions[i], keys[i]): i for i in last_first if among is None or among[i]}

    def run(self) -> _Origins:
        """Give every row its origin."""
        keys, sides, notes = self.out.keys, self.out.sides, self.out.notes
        agents = self.rows.agents
        for seen in self._moments():
            self._link(seen)
            for i in seen:
                keys[i], sides[i], notes[i] = self._origin(i, agents[i])
        return self.out

    def _moments(self) -> Iterator[list[int]]:
        """Yield the rows in the order in which they were seen, those of one moment together."""
        ticks = self.rows.ticks.tolist()
        for _, seen in groupby(self.rows.order.tolist(), ticks.__getitem__):
            yield list(seen)

    def _link(self, seen: list[int]) -> None:
        """Make the topics of each article seen at one moment one affair."""
        if len(seen) == 1:
            return
        told: defaultdict[Any, dict[object, None]] = defaultdict(dict)
        for i in seen:
            if self.rows.articles[i] is not None:
                told[self.rows.articles[i]][self.rows.topics[i]] = None
        for topics in told.values():
            self.affairs.link(topics)

    def _before(self, known: dict[tuple[Any, Any], int], key: Any, i: int) -> int:
        """The row of this row's assertion that stood under the key when it was seen, else −1."""
        first = known.get((self.rows.assertions[i], key), -1)
        return first if first >= 0 and self.place[first] < self.place[i] else -1

    def _like(self, j: int, why: str) -> _Origin:
        return self.out.keys[j], self.out.sides[j], why

    def _origin(self, i: int, agent: Agent) -> _Origin:
        if agent.kind is Kind.PERSON and agent.key == self.rows.publishers[i].key:
            return self._narrated(i)
        if agent.kind in (Kind.BODY, Kind.PERSON):
            outlet = self._outlet_called(i, agent)
            return self._identified(i, agent) if outlet is None else self._cited(i, outlet)
        if agent.kind is Kind.DOCUMENT:
            called = self.called[self.rows.topics[i]].name(agent.key)
            holder = self.rows.relayed[i] or self._root(i)[0]
            founder = f"document|{called}|{holder.key}"
            key = self.documents.setdefault((self.rows.topics[i], called), founder)
            return key, agent.side, f"rests on a record: {agent.name}"
        if agent.kind is Kind.UNNAMED:
            return self._told(i, agent)
        if agent.kind is Kind.OUTLET:
            return self._cited(i, self.rows.cited[i])
        return self._narrated(i)

    def _outlet_called(self, i: int, agent: Agent) -> OutletIdentity | None:
        """The outlet that goes by the agent's name, where one had published in the corpus by then."""
        name = agent.body.name if agent.body is not None and agent.kind is Kind.BODY else agent.name
        first = self.titles.get(name.casefold(), -1)
        if first < 0 or self.place[first] >= self.place[i] or agent.name.casefold() != name.casefold():
            return None
        self.out.outlets[i] = self.rows.publishers[first].key != self.rows.publishers[i].key
        return self.rows.publishers[first]

    def _identified(self, i: int, agent: Agent) -> _Origin:
        told = self.told.get((self.rows.assertions[i], agent.key)) if agent.key else None
        if told is not None and agent.kind is Kind.PERSON:
            return self._like(told, f"{agent.name} has it from an unnamed source")
        key = self.affairs.origin(self.rows.topics[i], agent)
        if agent.body is None or agent.name == agent.body.name:
            return key, agent.side, f"goes back to {agent.name}"
        return key, agent.side, f"{agent.name} speaks for {agent.body.name}"

    def _told(self, i: int, agent: Agent) -> _Origin:
        teller, name, why = self.tellers[i] = self._teller(i)
        self.told.setdefault((self.rows.assertions[i], teller), i)
        if self.rows.relayed[i] is not None:
            own = self._before(self.unnamed, teller, i)
            if own >= 0:
                return self._like(own, f"passes on the unnamed source of {name}")
            bare = self.bare.get((self.rows.assertions[i], teller))
            if bare is not None:
                return self._like(bare, f"passes on the unnamed source of {name}, which was cited before")
        called = self.called[teller].name(agent.key)
        return f"unnamed|{called}|{teller}", agent.side, f"{agent.name}, known only through {name}{why}"

    def _teller(self, i: int) -> tuple[str, str, str]:
        """Who alone knows the unnamed source: the first relay, else the outlet it copies or is."""
        relayed = self.rows.relayed[i]
        if relayed is not None:
            return relayed.key, relayed.name, ""
        root, why = self._root(i)
        if why:
            return root.key, root.name, f" ({why})"
        parent = self.parents[i]
        if parent >= 0:
            earlier = self.rows.publishers[parent]
            return self.tellers.get(parent, (earlier.key, earlier.name, " (almost word for word)"))
        return root.key, root.name, ""

    def _root(self, i: int) -> tuple[OutletIdentity, str]:
        copied = self.copies.of(self.rows.articles[i])
        return copied if copied is not None else (self.rows.publishers[i], "")

    def _cited(self, i: int, cited: OutletIdentity | None) -> _Origin:
        if cited is None or cited.key == self.rows.publishers[i].key:
            return self._narrated(i)
        own = self._before(self.published, cited.key, i)
        if own >= 0:
            return self._like(own, f"cites {cited.name}, whose own report is in the corpus")
        told = self.told.get((self.rows.assertions[i], cited.key))
        if told is not None:
            return self._like(told, f"cites {cited.name}, which has it from an unnamed source")
        self.bare.setdefault((self.rows.assertions[i], cited.key), i)
        return self._voice(i, cited, f"cites {cited.name}")

    def _narrated(self, i: int) -> _Origin:
        """The outlet's own voice, unless it repeats its own source or prints another's text."""
        article = self.rows.articles[i]
        restated = self._before(self.attributed, article, i) if article is not None else -1
        if restated >= 0:
            source = self.rows.agents[restated].name
            return self._like(restated, f"restates what the article has from {source}")
        root, why = self._root(i)
        if why:
            own = self._before(self.published, root.key, i)
            own = own if own >= 0 else self.parents[i]
            note = f"reprints {root.name} ({why})"
            return self._like(own, note) if own >= 0 else self._voice(i, root, note)
        parent = self.parents[i]
        if parent >= 0:
            return self._like(parent, f"repeats {self.rows.publishers[parent].name} almost word for word")
        return self._voice(i, root, f"{root.name} names no source")

    def _voice(self, i: int, outlet: OutletIdentity, why: str) -> _Origin:
        """An outlet's own word; what a body publishes itself is that body's."""
        body = None if outlet.flags else self.affairs.named(self.rows.topics[i], outlet.name)
        side = outlet.country if outlet.kind == "state" else None
        return body or f"voice|{outlet.key}", side, why
