"""Sources that a table names in a column of their own: what kind they are, as the grammar reads them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from credscore.errors import InputError
from credscore.extract.claims import extract_claims
from credscore.models import Article
from credscore.terms import SourcingType

_TOLD = "said on Monday that two people had died."


class Source(NamedTuple):
    """What a named source is."""

    sourcing_type: SourcingType
    speaker_role: str | None
    affiliation: str | None


@lru_cache(maxsize=65_536)
def named_source(speaker: str, role: str | None = None) -> Source | None:
    """Say what kind of source a name or description stands for; None where the grammar cannot tell.

    Parameters
    ----------
    speaker : str
        As a table names it ("Mayor Siv Dahl", "the water board", "a neighbour").
    role : str, optional
        The office or description that the table gives beside it.

    Examples
    --------
    >>> named_source("Mayor Siv Dahl").sourcing_type.value, named_source("a neighbour").sourcing_type.value
    ('named_official', 'eyewitness')
    >>> named_source("Siv Dahl", "professor of geology").sourcing_type.value
    'named_expert'
    """
    described = speaker if not role else f"{speaker}, {role},"
    for words in dict.fromkeys((described, speaker)):
        try:
            found = extract_claims(Article(article_id="given", body=f"{words} {_TOLD}"))
        except InputError:
            continue  # a name in letters that no lexicon reads
        if len(found) == 1 and found[0].speaker:
            claim = found[0]
            return Source(claim.sourcing_type, claim.speaker_role, claim.affiliation)
    return None
