"""What tracing needs of each row, read once from the frame, each distinct value once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any, Final

import numpy as np
import pandas as pd

from credscore import frames
from credscore.normalize.names import canonical_name
from credscore.normalize.text import fold
from credscore.provenance.agents import Agent, Kind, agent_of
from credscore.provenance.heard import WINDOW
from credscore.provenance.mentions import Mention, resolved
from credscore.provenance.outlets import OutletBook, OutletIdentity
from credscore.provenance.papers import with_owners
from credscore.provenance.shingles import Ints
from credscore.provenance.standing import standings
from credscore.provenance.states import with_offices
from credscore.provenance.unnamed import passed_on, with_antecedents
from credscore.terms import SourcingType

_NEVER: Final = np.iinfo(np.int64).max
_RANK: Final = {Kind.BODY: 0, Kind.PERSON: 1, Kind.DOCUMENT: 0, Kind.UNNAMED: 0, Kind.OWN: 2, Kind.OUTLET: 4}


@dataclass(frozen=True, slots=True)
class Rows:
    """The claims as parallel lists, in frame order, and the order in which they were seen."""

    order: Ints
    ticks: Ints
    agents: list[Agent]
    publishers: list[OutletIdentity]
    cited: list[OutletIdentity | None]
    relayed: list[OutletIdentity | None]
    relays: list[int]
    articles: list[Any]
    topics: list[Any]
    assertions: list[Any]


def first_seen(frame: pd.DataFrame) -> dict[Any, int]:
    """When each article's first claim was seen; the claimed date of an article decides nothing."""
    places: dict[Any, int] = {}
    for article, tick in zip(_column(frame, "article_id"), _ticks(frame).tolist(), strict=True):
        places[article] = min(tick, places.get(article, tick))
    return places


def read_rows(
    frame: pd.DataFrame,
    book: OutletBook,
    bodies: Mapping[Any, str] | None = None,
    wired: Collection[Any] = (),
) -> Rows:
    """Read the frame; identify every distinct outlet, speaker and relay once.

    Where the articles' `bodies` are at hand, a bare post is that of the body named just before.
    At one moment, articles that are `wired`, an agency's text, come before those that repeat them.
    """
    publishers = _publishers(frame, book)
    via = _via(frame, publishers)
    agents = _agents(frame, via, bodies or {})
    cited = [book.identify(a.name, None) if a.kind is Kind.OUTLET else None for a in agents.distinct]
    relayed = _relayed(via, book)
    ticks = _ticks(frame)
    articles = _column(frame, "article_id")
    agency = [
        publisher.kind == "agency" or article in wired
        for publisher, article in zip(publishers, articles, strict=True)
    ]
    order = _seen_order(frame, ticks, agents.rows, agency)
    publishers = _told_apart(publishers, order)
    return Rows(
        order=order,
        ticks=ticks,
        agents=agents.rows,
        publishers=publishers,
        cited=[cited[code] for code in agents.codes],
        relayed=relayed,
        relays=[len(names) for names in via],
        articles=articles,
        topics=_column(frame, "topic_id"),
        assertions=_column(frame, "assertion_id"),
    )


def introduced(frame: pd.DataFrame) -> pd.Series:
    """Give the sourcing types, those of persons without a role as earlier articles introduced them."""
    if not {"speaker_role", "article_id"} <= set(frame.columns):
        return frame["sourcing_type"]
    speakers, roles, articles, topics = (
        _column(frame, name) for name in ("speaker", "speaker_role", "article_id", "topic_id")
    )
    types = [value or SourcingType.UNATTRIBUTED.value for value in _column(frame, "sourcing_type")]
    known = standings(speakers, roles, types, articles, topics, _ticks(frame).tolist())
    return pd.Series(known, index=frame.index, dtype="object").where(frame["sourcing_type"].notna(), None)


def _column(frame: pd.DataFrame, name: str) -> list[Any]:
    """A column's values with None for everything missing; all None where it is absent."""
    if name not in frame.columns:
        return [None] * len(frame)
    values = frame[name].astype("object")
    return values.where(values.notna(), None).tolist()


def _publishers(frame: pd.DataFrame, book: OutletBook) -> list[OutletIdentity]:
    known: dict[tuple[Any, Any], OutletIdentity] = {}
    out = []
    for pair in zip(_column(frame, "outlet"), _column(frame, "domain"), strict=True):
        identity = known.get(pair)
        if identity is None:
            identity = known[pair] = book.identify(*pair)
        out.append(identity)
    return out


def _told_apart(publishers: list[OutletIdentity], order: Ints) -> list[OutletIdentity]:
    """Of unknown outlets with one name, the first seen keeps it; others go by their address."""
    homes: dict[str, str | None] = {}
    apart: dict[int, OutletIdentity] = {}
    for i in order.tolist():
        outlet = publishers[i]
        if id(outlet) in apart:
            continue
        apart[id(outlet)] = outlet
        if outlet.known or outlet.domain is None:
            continue
        if homes.setdefault(outlet.key, outlet.domain) != outlet.domain:
            apart[id(outlet)] = replace(outlet, key=f"{outlet.key} at {outlet.domain}")
    return [apart[id(outlet)] for outlet in publishers]


@dataclass(frozen=True, slots=True)
class _Agents:
    rows: list[Agent]
    codes: list[int]
    distinct: list[Agent]


def _agents(frame: pd.DataFrame, via: list[tuple[str, ...]], bodies: Mapping[Any, str]) -> _Agents:
    columns = [_column(frame, name) for name in ("speaker", "speaker_role", "affiliation")]
    types = [value or SourcingType.UNATTRIBUTED.value for value in _column(frame, "sourcing_type")]
    told = [Mention(*values) for values in zip(*columns, types, strict=True)]
    articles, order, before = _column(frame, "article_id"), _text_order(frame), _before(frame, bodies)
    read = resolved([told[i] for i in order], [articles[i] for i in order], lambda at: before(order[at]))
    written = [one for _, one in sorted(zip(order, read, strict=True), key=itemgetter(0))]
    for rows in _by_article(articles, order):
        told = with_offices([written[i] for i in rows])
        for place in passed_on(told, [via[i][:1] for i in rows]):
            via[rows[place]] = (str(told[place].speaker), *via[rows[place]])
            told = [*told[:place], told[place - 1], *told[place + 1 :]]
        told = with_antecedents(told, [via[i][:1] for i in rows])
        for i, one in zip(rows, with_owners(told), strict=True):
            written[i] = one
    numbers: dict[Mention, int] = {}
    codes = [numbers.setdefault(one, len(numbers)) for one in written]
    distinct = [replace(agent_of(*one[:4]), supposed=one.supposed) for one in numbers]
    return _Agents([distinct[code] for code in codes], codes, distinct)


def _before(frame: pd.DataFrame, bodies: Mapping[Any, str]) -> Callable[[int], str | None]:
    """What the article of a row has before its speaker's name."""
    columns = [_column(frame, name) for name in ("article_id", "start", "sentence", "speaker")]

    def before(i: int) -> str | None:
        article, start, sentence, speaker = (column[i] for column in columns)
        text = bodies.get(article)
        if text is None or start is None:
            return None
        place = int(start) + max((sentence or "").find(speaker or ""), 0)
        return text[max(place - WINDOW, 0) : place]

    return before


def _text_order(frame: pd.DataFrame) -> list[int]:
    """Row numbers in the order in which their articles tell them; by name where no place in a text is known."""
    starts, ids = _column(frame, "start"), _column(frame, "claim_id")
    return sorted(range(len(frame)), key=lambda i: (starts[i] is None, starts[i] or 0, str(ids[i])))


def _by_article(articles: list[Any], order: list[int]) -> list[list[int]]:
    """The rows of each article, in their order."""
    rows: dict[Any, list[int]] = {}
    for i in order:
        if articles[i] is not None:
            rows.setdefault(articles[i], []).append(i)
    return list(rows.values())


def _via(frame: pd.DataFrame, publishers: list[OutletIdentity]) -> list[tuple[str, ...]]:
    """The relays of each row without the publishing outlet itself."""
    if "via" not in frame.columns:
        return [()] * len(frame)
    out: list[tuple[str, ...]] = []
    for value, publisher in zip(frame["via"].tolist(), publishers, strict=True):
        if not isinstance(value, (list, tuple, np.ndarray)) or not len(value):
            out.append(())
            continue
        names = dict.fromkeys(str(name) for name in value if name)
        own = {publisher.name.casefold(), (publisher.domain or "").casefold()}
        out.append(tuple(name for name in names if name.casefold() not in own))
    return out


def _relayed(via: list[tuple[str, ...]], book: OutletBook) -> list[OutletIdentity | None]:
    """The relay next to the speaker: an outlet by its identity, anyone else by name."""
    known: dict[str, OutletIdentity] = {}
    for name in dict.fromkeys(names[0] for names in via if names):
        identity = book.identify(name, None)
        if not identity.known:
            display = canonical_name(name)
            identity = OutletIdentity(key=fold(display), name=display)
        known[name] = identity
    return [known[names[0]] if names else None for names in via]


def _ticks(frame: pd.DataFrame) -> Ints:
    """Microseconds at which each row was seen; the undated come after all others."""
    seen = frame["seen_at"] if "seen_at" in frame.columns else frame.get("published_at")
    if seen is None:
        return np.full(len(frame), _NEVER)
    times = pd.to_datetime(seen, utc=True).astype(frames.TIME)
    ticks = times.dt.tz_localize(None).to_numpy(dtype="datetime64[us]").astype(np.int64)
    return np.where(times.isna().to_numpy(), _NEVER, ticks)


def _seen_order(frame: pd.DataFrame, ticks: Ints, agents: list[Agent], agency: list[bool]) -> Ints:
    """Row numbers by time seen; at one moment, sources before those who cite them."""
    ranks = [
        _RANK[agent.kind] + (agent.kind is Kind.OWN and not wire)
        for agent, wire in zip(agents, agency, strict=True)
    ]
    standing = np.array(ranks, dtype=np.int64)
    order = np.lexsort((standing, ticks))
    tied = np.flatnonzero((np.diff(ticks[order]) == 0) & (np.diff(standing[order]) == 0))
    rows = order[np.union1d(tied, tied + 1)]
    ids = np.zeros(len(frame), dtype=np.int64)
    ids[rows] = pd.factorize(frame["claim_id"].to_numpy(dtype="object")[rows], sort=True)[0]
    return np.lexsort((ids, standing, ticks))
