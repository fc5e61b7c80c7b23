"""Which topics are told of together: what a short mention means is looked for there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from credscore.provenance.agents import Agent
from credscore.provenance.registry import Registry


class Affair:
    """Topics that articles have told of together, and who has been heard in them."""

    def __init__(self) -> None:
        self.registry = Registry()
        self.names: dict[str, str] = {}
        self.taken: set[str] = set()
        self.size = 1

    def absorb(self, other: Affair) -> None:
        """Take over whoever was heard in another affair; where both know a name, this one's stays."""
        self.registry.absorb(other.registry)
        self.names = {**other.names, **self.names}
        self.taken |= other.taken
        self.size += other.size


class Affairs:
    """The affairs as they stand when a row is seen: an article joins those of its topics.

    What was decided before two affairs became one stays as it is.

    Examples
    --------
    >>> affairs = Affairs()
    >>> affairs.link(["fire", "arson"])
    >>> affairs.of("fire") is affairs.of("arson"), affairs.of("fire") is affairs.of("flood")
    (True, False)
    """

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}
        self._known: dict[Hashable, Affair] = {}
        self._everywhere = Registry(exact=True)

    def link(self, topics: Iterable[Hashable]) -> None:
        """Make the affairs of an article's topics one."""
        roots = list(dict.fromkeys(map(self._root, topics)))
        largest = max(roots, key=lambda root: self._known[root].size, default=None)
        for root in roots:
            if root != largest:
                self._known[largest].absorb(self._known.pop(root))
                self._above[root] = largest

    def of(self, topic: Hashable) -> Affair:
        """Give the affair that the topic belongs to by now."""
        return self._known[self._root(topic)]

    def origin(self, topic: Hashable, agent: Agent) -> str:
        """Give the agent's origin, by one name in all affairs wherever that is safe.

        What is one origin in an affair is decided by that affair alone; the register of all
        affairs only lends the name, and never the same name to two origins of one affair.
        """
        affair = self.of(topic)
        local = affair.registry.join(agent)
        if local not in affair.names:
            name = self._everywhere.join(agent)
            if name in affair.taken:
                name = f"{local}|{topic}"
            affair.taken.add(name)
            affair.names[local] = name
        return affair.names[local]

    def named(self, topic: Hashable, name: str) -> str | None:
        """Give the origin of the body of this name, where the affair has heard it."""
        affair = self.of(topic)
        local = affair.registry.body_named(name)
        return None if local is None else affair.names.get(local)

    def _root(self, topic: Hashable) -> Hashable:
        if topic not in self._above:
            self._above[topic] = topic
            self._known[topic] = Affair()
        root = topic
        while self._above[root] != root:
            root = self._above[root]
        while self._above[topic] != root:
            self._above[topic], topic = root, self._above[topic]
        return root
