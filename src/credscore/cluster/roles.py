"""Who does it to whom: two names around one verb, which may not change places ("Chelsea beat Arsenal")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from credscore.cluster.rows import AROUND, Codes, Ints
from credscore.cluster.vocabulary import ROLE, Vocabulary
from credscore.cluster.words import concept, concept_name, fold_token, meant, words_of

_NAME: Final = r"[A-Z][\w’'-]*[\w](?: (?:of |de |al |bin |van |von )?[A-Z][\w’'-]*\w){0,3}"
_DOES: Final = re.compile(
    rf"(?:The )?(?P<first>{_NAME}) (?P<helped>(?:(?:has|have|had|will|would|may|might|could|can|did|not|also|later|is|are|was|were|been|being|be|to) ){{0,4}})"
    rf"(?P<verb>[a-z]{{3,}})(?P<between>(?: (?!(?:and|or|with|between|that|which|who|but|as|while|after|before)\b)(?:[a-z\d][\w.,’-]*\w|[a\d])){{0,6}}) (?:the )?(?P<second>{_NAME})"
)
_BE: Final = frozenset(("is", "are", "was", "were", "been", "being", "be"))


def roles(texts: Sequence[str], vocabulary: Vocabulary) -> tuple[Ints, Codes]:
    """Find who does it to whom where a text begins with it.

    Parameters
    ----------
    texts : sequence of str
    vocabulary : Vocabulary
        Takes up a concept for each pair of names with its verb; the pair the other way round is opposed to it.

    Returns
    -------
    rows : ndarray of int
        The texts in which two names were found, rising.
    marks : ndarray of int, shape (n, 1 + AROUND)
        The concept of each, and its verb as what stands behind it.
    """
    rows: list[int] = []
    marks: list[list[int]] = []
    for row, text in enumerate(texts):
        match = _DOES.match(text)
        told = _told(match) if match is not None else None
        if told is not None:
            rows.append(row)
            marks.append([vocabulary.concept_id(ROLE + ROLE.join(told)), vocabulary.concept_id(told[1])])
    values = np.full((len(rows), 1 + AROUND), -1, dtype=np.int32)
    if rows:
        values[:, :2] = marks
    return np.array(rows, dtype=np.int64), values


def _told(match: re.Match[str]) -> tuple[str, str, str] | None:
    """Give who does what to whom; None where a verb holds both ways or the passive names nobody."""
    verb = concept(meant(fold_token(match["verb"])[0]))
    if verb in _both_ways() or match["verb"] in words_of("function"):
        return None
    first, second = (_last(match[name]) for name in ("first", "second"))
    if match["verb"].endswith("ing") or _BE.isdisjoint(match["helped"].split()):
        return first, verb, second
    return (second, verb, first) if match["between"].endswith(" by") else None


def _last(name: str) -> str:
    return concept_name(meant(fold_token(name.rpartition(" ")[2])[0]))


@lru_cache(maxsize=1)
def _both_ways() -> frozenset[str]:
    """Give the verbs that mean the same both ways ("met", "married")."""
    return frozenset(map(concept, words_of("both_ways")))
