"""One origin each, founded by whoever is seen first, topic by topic.

Keys join an origin that stands already, or found one. No two origins ever become one:
whatever comes later can neither regroup nor bridge what came before.
"""

from __future__ import annotations

from typing import Final

from credscore.normalize.names import same_name
from credscore.provenance.agents import Agent
from credscore.provenance.bodies import Body

_BLOCK: Final = 4


class Registry:
    """The bodies and persons of one topic, in the order in which they were seen.

    Examples
    --------
    >>> from credscore.provenance.agents import agent_of
    >>> registry = Registry()
    >>> minister = registry.join(agent_of("Jane Roe", "defence minister", "Norway", "named_official"))
    >>> registry.join(agent_of("Norwegian defence ministry", None, None, "institution")) == minister
    True
    >>> registry.join(agent_of("Jane Roe", None, None, "named_official")) == minister
    True
    """

    def __init__(self) -> None:
        self._bodies: dict[str, str] = {}
        self._offices: dict[str, list[str]] = {}
        self._open: set[str] = set()
        self._people: dict[str, list[tuple[str, str, bool]]] = {}

    def join(self, agent: Agent) -> str:
        """Give the key of the agent's origin, and remember by what it was recognised."""
        person = self._person(agent.key) if agent.key else None
        if agent.body is None:
            origin = person[0] if person else f"person|{agent.key}"
        else:
            origin = self._body(agent.body, person)
        if agent.key and person is None:
            self._people.setdefault(_block(agent.key), []).append(
                (agent.key, origin, agent.body is not None)
            )
        return origin

    def _person(self, name: str) -> tuple[str, bool] | None:
        for known, origin, has_body in self._people.get(_block(name), ()):
            if known == name or same_name(known, name):
                return origin, has_body
        return None

    def _body(self, body: Body, person: tuple[str, bool] | None) -> str:
        origin = self._bodies.get(body.key)
        if origin is None and body.office is not None:
            origin = self._by_office(body)
        if origin is None and person is not None and not (person[1] and body.whole):
            origin = person[0]
        origin = origin or f"body|{body.key}"
        self._bodies.setdefault(body.key, origin)
        if body.office is not None:
            holders = self._offices.setdefault(body.office, [])
            if not holders and not body.whole:
                self._open.add(body.office)
            if origin not in holders:
                holders.append(origin)
        return origin

    def _by_office(self, body: Body) -> str | None:
        """Join "the ministry" with "Norway's ministry", but never two countries' ministries."""
        office = body.office or ""
        holders = self._offices.get(office, [])
        if not body.whole:
            return holders[0] if len(holders) == 1 else None
        if office in self._open:
            self._open.discard(office)
            return holders[0]
        return None


def _block(name: str) -> str:
    return name.rsplit(" ", 1)[-1][:_BLOCK]
