"""How far two claims are about one thing, by their words."""

from __future__ import annotations

from functools import lru_cache

from credscore.normalize.concepts import concepts


def likeness(one: str, other: str) -> float:
    """Say what share of the shorter claim's content words the other holds; figures and negations are no words.

    Examples
    --------
    >>> likeness("No baker was hurt", "Two bakers were hurt in the fire")
    1.0
    >>> likeness("No baker was hurt", "The fire broke out at noon")
    0.0
    """
    mine, theirs = _content(one), _content(other)
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least else 0.0


@lru_cache(maxsize=65_536)
def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in concepts(text) if word != "!" and not word.startswith("#"))
