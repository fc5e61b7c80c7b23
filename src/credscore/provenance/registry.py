"""One origin each, founded by whoever is seen first, topic by topic.

Keys join an origin that stands already, or found one. No two origins ever become one:
whatever comes later can neither regroup nor bridge what came before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from credscore.normalize.names import countries_in, same_name
from credscore.normalize.text import fold
from credscore.provenance.agents import Agent
from credscore.provenance.bodies import Body, body_nouns
from credscore.provenance.words import word_set

_BLOCK: Final = 4
_LETTERS: Final = 3
_LOOKED_AT: Final = 25
_COMMON: Final = word_set("state_words") | word_set("generic") | word_set("common_heads")
_MANIFOLD: Final = word_set("manifold_bodies")
_PARTICLES: Final = word_set("name_particles")
_WORD: Final = re.compile(r"[^\W_]+")


class Described:
    """Descriptions in the order in which they were met: one that leaves words out means the one before it.

    Examples
    --------
    >>> met = Described()
    >>> met.name("western diplomat"), met.name("diplomat"), met.name("african diplomat")
    ('western diplomat', 'western diplomat', 'african diplomat')
    """

    def __init__(self) -> None:
        self._met: dict[str, list[str]] = {}

    def name(self, description: str) -> str:
        """Give the description first met of whoever is described."""
        words = {*description.split()}
        met = dict.fromkeys(one for word in words for one in self._met.get(word, ()))
        like = [one for one in met if words <= {*one.split()} or words >= {*one.split()}]
        if len(like) == 1:
            return like[0]
        if description not in like:
            for word in words:
                self._met.setdefault(word, []).append(description)
        return description


class _Known(NamedTuple):
    """A name met before, the origin it stands for, whether it speaks for a body or is one."""

    name: str
    origin: str
    has_body: bool
    is_body: bool = False


class Registry:
    """The bodies and persons of one topic, in the order in which they were seen.

    Parameters
    ----------
    exact : bool
        Whether two full names must be equal; otherwise accents, initials, transliteration and
        short forms do not part them.

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

    def __init__(self, exact: bool = False) -> None:
        self._exact = exact
        self._bodies: dict[str, str] = {}
        self._offices: dict[str, list[str]] = {}
        self._open: set[str] = set()
        self._names: dict[str, _Known] = {}
        self._blocks: dict[str, list[_Known]] = {}
        self._nouns: dict[str, list[str]] = {}
        self._letters: dict[str, list[_Known]] = {}
        self._homes: dict[str, dict[str | None, str]] = {}

    def absorb(self, other: Registry) -> None:
        """Take over whom another register knows; what both know stays as it is here."""
        self._bodies = {**other._bodies, **self._bodies}
        self._names = {**other._names, **self._names}
        for mine, others in ((self._blocks, other._blocks), (self._letters, other._letters)):
            for block, known in others.items():
                mine.setdefault(block, []).extend(known)
        for name, homes in other._homes.items():
            self._homes[name] = {**homes, **self._homes.get(name, {})}
        for held, heard in ((self._offices, other._offices), (self._nouns, other._nouns)):
            for name, origins in heard.items():
                known_here = held.setdefault(name, [])
                known_here += [one for one in origins if one not in known_here]
        self._open = {office for office in self._open | other._open if len(self._offices[office]) == 1}

    def join(self, agent: Agent) -> str:
        """Give the key of the agent's origin, and remember by what it was recognised.

        A body first heard of beside a full name that is known by another one is not remembered: it may be a second one.
        """
        known = self._find(agent.key) if agent.key else None
        if agent.body is None or (agent.supposed and known is not None):
            origin = known.origin if known else self._by_noun(agent.noun) or f"name|{agent.key}"
        else:
            met = self._body(agent.body, known)
            if met is None and known is not None and " " in agent.key and " " in known.name:
                return known.origin
            origin = met or _founded(agent.body)
            self._note(agent.body, origin, agent.noun)
        if agent.key and known is None and agent.key not in self._names:
            self._remember(_Known(agent.key, origin, agent.body is not None))
        return origin

    def body_named(self, name: str) -> str | None:
        """Give the key of the origin of a body of exactly this name, if one was met."""
        known = self._names.get(fold(name))
        return known.origin if known is not None and known.is_body else None

    def _find(self, name: str, is_body: bool = False) -> _Known | None:
        exact = self._names.get(name)
        if exact is not None:
            return exact
        for block in _blocks(name, asking=True, is_body=is_body):
            for known in self._blocks.get(block, ())[:_LOOKED_AT]:
                if self._exact and " " in name and " " in known.name:
                    continue
                if (
                    same_name(known.name, name)
                    or _surname(known.name, name)
                    or (is_body and known.is_body and _short(known.name, name))
                ):
                    return known
        return None

    def _remember(self, known: _Known) -> None:
        self._names[known.name] = known
        for block in _blocks(known.name, asking=False):
            self._blocks.setdefault(block, []).append(known)

    def _body(self, body: Body, person: _Known | None) -> str | None:
        origin = self._bodies.get(body.key)
        if origin is None and body.office is not None:
            origin = self._by_office(body)
        if origin is None and body.office is None and body.side is not None:
            origin = self._by_letters(body.name)
        if origin is None and body.office is None:
            origin = self._by_home(body)
        if origin is None and body.side == body.name:
            origin = self._by_noun(body.key) if body.key in body_nouns() else self._by_name(body.key)
        if origin is None and person is not None and not (person.has_body and body.whole):
            origin = person.origin
        return origin

    def _note(self, body: Body, origin: str, noun: str) -> None:
        self._bodies.setdefault(body.key, origin)
        if body.side is not None and len(_initials(body.name)) >= _LETTERS:
            lettered = self._letters.setdefault(_initials(body.name), [])
            if all(one.name != body.name for one in lettered):
                lettered.append(_Known(body.name, origin, True, is_body=True))
        bare, home = _homeless(body.name)
        if bare and body.office is None:
            self._homes.setdefault(bare, {}).setdefault(home, origin)
        if body.side == body.name and body.key not in self._names:
            self._remember(_Known(body.key, origin, True, is_body=True))
        for name in () if body.key in body_nouns() else {noun, _last(body.name), _head(body.name)}:
            called = self._nouns.setdefault(name, [])
            if origin not in called:
                called.append(origin)
        if body.office is None:
            return
        holders = self._offices.setdefault(body.office, [])
        if not holders and not body.whole:
            self._open.add(body.office)
        if origin not in holders:
            holders.append(origin)

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

    def _by_letters(self, name: str) -> str | None:
        """Join NHC with the one National Harbour Council, whichever was named first."""
        named = () if self._exact else self._letters.get(_initials(name), ())
        alone = [one for one in named if _is_letters(one.name) != _is_letters(name)]
        return alone[0].origin if len(alone) == 1 else None

    def _by_home(self, body: Body) -> str | None:
        """Join "the Danish Tide Agency" with "the Tide Agency", but never two countries' agencies."""
        bare, home = _homeless(body.name)
        met = {} if self._exact or not bare else self._homes.get(bare, {})
        if home in met:
            return met[home]
        alone = len(met) == 1 and (home is None or None in met)
        return next(iter(met.values())) if alone else None

    def _by_name(self, name: str) -> str | None:
        known = self._find(name, is_body=True)
        return known.origin if known else None

    def _by_noun(self, name: str) -> str | None:
        """Join "the museum" with the one museum that was named before."""
        named = self._nouns.get(name, [])
        alone = name and len(named) == 1 and name not in _MANIFOLD and not self._exact
        return named[0] if alone else None


def _founded(body: Body) -> str:
    return f"name|{body.key}" if body.side == body.name else f"body|{body.key}"


def _is_letters(name: str) -> bool:
    """Tell a body that goes by its initials."""
    return name.isupper() and name.isalpha() and len(name) >= _LETTERS


@lru_cache(maxsize=65_536)
def _initials(name: str) -> str:
    """The initials of a body's name, or those by which it goes."""
    if _is_letters(name):
        return name
    words = [word for word in _WORD.findall(name) if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) >= _LETTERS else ""


@lru_cache(maxsize=65_536)
def _homeless(name: str) -> tuple[str, str | None]:
    """A body's name of two words or more without the country before it, and that country."""
    first, _, rest = fold(name).partition(" ")
    home = next(iter(countries_in(first.removesuffix("'s").title())), None)
    bare = rest if home else fold(name)
    return (bare, home) if " " in bare else ("", home)


def _last(name: str) -> str:
    return fold(name).rsplit(" ", 1)[-1]


def _head(name: str) -> str:
    """What a body is by its first word: Museum am Neckar."""
    first = fold(name).split(" ", 1)[0]
    return first if first in body_nouns() else ""


def _surname(full: str, name: str) -> bool:
    """Whether the name is another's surname of several words: De Wit for Sanne de Wit."""
    return full.endswith(f" {name}") and name.split(" ", 1)[0] in _PARTICLES


def _short(one: str, other: str) -> bool:
    """Whether one body's name is the other's cut short: Acme for Acme Foods."""
    short, full = sorted((one.split(), other.split()), key=len)
    head = short[0]
    if short != full[: len(short)] or len(head) < _BLOCK or head in _COMMON:
        return False
    if len(short) > 1 and short[-1] in body_nouns():
        return False
    return len(short) > 1 or not countries_in(head.title())


@lru_cache(maxsize=262_144)
def _blocks(name: str, asking: bool, is_body: bool = False) -> tuple[str, ...]:
    """Under which keys a name stands or is looked for.

    Full names meet by their last words, bodies by their first ones too; a single word meets full names by either end.
    """
    words = _WORD.findall(name) or [name]
    first, last = words[0][:_BLOCK], words[-1][:_BLOCK]
    if len(words) == 1:
        return (f"last {last}", f"first {last}") if asking else (f"last {last}", f"one {last}")
    if not asking:
        return (f"last {last}", f"first {first}")
    return (f"last {last}", f"one {first}", f"first {first}") if is_body else (f"last {last}", f"one {first}")
