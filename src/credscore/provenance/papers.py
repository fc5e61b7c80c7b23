"""Whose a record is that goes by a bare noun: read off the other claims of its article."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from credscore.normalize.text import fold
from credscore.provenance.bodies import principal, split_before
from credscore.provenance.mentions import Mention, body_heard
from credscore.provenance.words import word_set
from credscore.terms import SourcingType

_ISSUED: Final = word_set("issued_papers")
_ISSUE_WORDS: Final = word_set("issue_words")
_RULINGS: Final = word_set("rulings")
_STAFF: Final = word_set("staff")
_CHARGES: Final = word_set("charges")
_SORTS: Final = {
    "court": word_set("courts"),
    "decider": word_set("deciders"),
    "prosecution": word_set("prosecutors"),
}


def with_owners(mentions: list[Mention]) -> list[Mention]:
    """Write out the records of one article: the memo is its internal memo, the ruling its court's.

    Parameters
    ----------
    mentions : list of Mention
        All of one article, in their order in it.

    Examples
    --------
    >>> told = [Mention("Mines Bureau", None, None, "institution"), Mention("report", None, None, "document")]
    >>> with_owners(told)[1].affiliation
    'Mines Bureau'
    """
    if not any(_is_record(one) or _is_staff(one) for one in mentions):
        return mentions
    papers = [one.speaker for one in mentions if _is_record(one) and one.speaker]
    heard: str | None = None
    named: dict[str, str] = {}
    out = []
    for one in mentions:
        if _is_record(one) and one.speaker and one.affiliation is None:
            one = _owned(_in_full(one, papers), named, heard)
        elif heard is not None and _is_staff(one):
            one = one._replace(speaker=heard, affiliation=None)
        elif one.affiliation is not None or one.sourcing == SourcingType.INSTITUTION:
            heard = (one.affiliation if _is_record(one) else body_heard(one)) or heard
            named.update(_sorts(heard))
        else:
            named.update(_sorts(one.role))
        out.append(one)
    return out


@lru_cache(maxsize=65_536)
def _sorts(words: str | None) -> tuple[tuple[str, str], ...]:
    """What papers a body or its member puts out: a judge rulings, a prosecutor charges."""
    if words is None:
        return ()
    held = {*fold(words).split()}
    return tuple([(sort, words) for sort, nouns in _SORTS.items() if not nouns.isdisjoint(held)])


def _is_staff(one: Mention) -> bool:
    """Tell "investigators" or "inspectors", who are those of the body heard before."""
    return one.sourcing == SourcingType.INSTITUTION and (one.speaker or "").casefold() in _STAFF


def _is_record(one: Mention) -> bool:
    return one.sourcing == SourcingType.DOCUMENT


@lru_cache(maxsize=65_536)
def _noun(paper: str) -> str:
    return fold(split_before(paper)).rsplit(" ", 1)[-1]


def _in_full(one: Mention, papers: list[str]) -> Mention:
    """The one fuller description of the article that ends in the same noun."""
    own = {*fold(one.speaker or "").split()}
    fuller = {
        other for other in papers if _noun(other) == _noun(one.speaker or "") and own < {*fold(other).split()}
    }
    return one._replace(speaker=fuller.pop()) if len(fuller) == 1 else one


def _owned(one: Mention, named: dict[str, str], heard: str | None) -> Mention:
    noun = _noun(one.speaker or "")
    if principal(one.speaker or "") is not None:
        return one
    if noun in _RULINGS:
        return one._replace(affiliation=named.get("court") or named.get("decider"))
    if noun in _CHARGES:
        return one._replace(affiliation=named.get("prosecution"))
    return one._replace(affiliation=heard) if heard is not None and _is_issued(one.speaker or "") else one


def _is_issued(paper: str) -> bool:
    """Tell what a body puts out to be heard ("the final report") from what lies in a file ("inspection report")."""
    *words, noun = fold(split_before(paper)).split() or [""]
    return noun in _ISSUED and all(word in _ISSUE_WORDS or word.endswith("-page") for word in words)
