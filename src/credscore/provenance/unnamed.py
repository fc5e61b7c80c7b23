"""Which unnamed source of its article a word like "the man" or "the source" means."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from credscore.normalize.text import fold
from credscore.provenance.mentions import Mention
from credscore.provenance.words import word_set
from credscore.terms import SourcingType

_UNNAMED: Final = frozenset(
    {
        SourcingType.ANONYMOUS_OFFICIAL.value,
        SourcingType.ANONYMOUS_SOURCE.value,
        SourcingType.EYEWITNESS.value,
    }
)
_SOURCES: Final = frozenset({SourcingType.ANONYMOUS_OFFICIAL.value, SourcingType.ANONYMOUS_SOURCE.value})
_CITED: Final = frozenset({SourcingType.MEDIA_REPORT.value, SourcingType.SOCIAL_MEDIA.value})
_ONE: Final = word_set("any_one")
_SEVERAL: Final = word_set("any_several")


def with_antecedents(mentions: list[Mention], tellers: list[Any]) -> list[Mention]:
    """Let a word that says nothing of a source mean the unnamed one heard before from the same teller.

    Parameters
    ----------
    mentions : list of Mention
        All of one article, in their order in it.
    tellers : list
        The relay next to each, None where the outlet itself tells.

    Examples
    --------
    >>> told = [Mention("morgue worker", None, None, "anonymous_source"), Mention("man", None, None, "anonymous_source")]
    >>> with_antecedents(told, [None, None])[1].speaker
    'morgue worker'
    """
    if sum(one.sourcing in _UNNAMED for one in mentions) < 2:
        return mentions
    heard: dict[tuple[Any, bool], Mention] = {}
    out = []
    for one, teller in zip(mentions, tellers, strict=True):
        if one.speaker and one.sourcing in _UNNAMED and not one.speaker[:1].isupper():
            bare, several = _is_bare(one.speaker), _are_several(one.speaker)
            before = heard.get((teller, several))
            if bare and before is not None:
                one = before
            elif not bare:
                heard[(teller, several)] = one
        out.append(one)
    return out


def passed_on(mentions: list[Mention], tellers: list[Any]) -> list[int]:
    """Find where an outlet is cited on, right after what an unnamed source of its told it.

    "Beacon, citing a lawyer, writes that …. The list has five names, Beacon says."

    Examples
    --------
    >>> told = [Mention("lawyer", None, None, "anonymous_source"), Mention("Beacon", None, None, "media_report")]
    >>> passed_on(told, [("Beacon",), ()])
    [1]
    """
    found: list[int] = []
    for place in range(1, len(mentions)):
        source, one = place - 1, mentions[place]
        goes_on = found[-1:] == [source] and mentions[source].speaker == one.speaker
        cited = mentions[source].sourcing in _SOURCES and tellers[source] == (one.speaker,)
        if one.sourcing in _CITED and (goes_on or cited):
            found.append(place)
    return found


@lru_cache(maxsize=65_536)
def _is_bare(speaker: str) -> bool:
    return fold(speaker) in _ONE | _SEVERAL


@lru_cache(maxsize=65_536)
def _are_several(speaker: str) -> bool:
    words = fold(speaker).split()
    head = next((word for word in words if word in _ONE | _SEVERAL), words[-1] if words else "")
    return head in _SEVERAL or (head not in _ONE and head.endswith("s"))
