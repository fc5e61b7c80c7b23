"""Who passed a claim on, and whether anything is known of an outlet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from credscore.evidence.facts import RelayKind
from credscore.normalize.names import outlet_info

_PRIVATE: Final = frozenset(
    [
        "friend",
        "friends",
        "relative",
        "relatives",
        "neighbour",
        "neighbours",
        "neighbor",
        "neighbors",
        "acquaintance",
        "acquaintances",
        "colleague",
        "colleagues",
        "wife",
        "husband",
        "son",
        "daughter",
        "brother",
        "sister",
        "cousin",
        "mother",
        "father",
    ]
)
_KINDS: Final = {"agency": RelayKind.AGENCY, "state": RelayKind.STATE, "outlet": RelayKind.OUTLET}


@lru_cache(maxsize=65536)
def relay_kind(name: str) -> RelayKind:
    """Say what kind of relay a name is: wire agency, state outlet, outlet or private person.

    Examples
    --------
    >>> relay_kind("Reuters").value, relay_kind("a friend").value, relay_kind("Harbour Post").value
    ('agency', 'private', 'outlet')
    """
    info = outlet_info(name)
    if info is not None:
        return _KINDS[info.kind]
    private = any(word in _PRIVATE for word in name.casefold().split())
    return RelayKind.PRIVATE if private else RelayKind.OUTLET


def relay_kinds(via: Sequence[str], hops: int | None) -> tuple[RelayKind, ...]:
    """Say of what kind each relay is; hops beyond the named ones are outlets."""
    kinds = tuple(map(relay_kind, via))
    if hops is None:
        return kinds
    return kinds[: int(hops)] + (RelayKind.OUTLET,) * (int(hops) - len(kinds))


@lru_cache(maxsize=65536)
def listed_outlet(outlet: str | None, domain: str | None) -> bool:
    """Say whether the general table of outlets knows this one."""
    return any(name is not None and outlet_info(name) is not None for name in (domain, outlet))


@lru_cache(maxsize=65536)
def named(speaker: str | None) -> bool:
    """Say whether a speaker is named rather than described.

    Examples
    --------
    >>> named("Ana Soto"), named("residents"), named(None)
    (True, False, False)
    """
    return speaker is not None and any(word[:1].isupper() for word in speaker.split())
